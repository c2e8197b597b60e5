// Everything that a kiosk may read of an open pack, read: what the tests of hostile packs and the fuzz targets share.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "content/pack/pack.h"

namespace azetta::pack {

struct PackReading {
  std::size_t failures = 0;  // readings that gave an Error
  std::size_t bytes = 0;     // of what was read, so that nothing is optimised away
  std::string broken;        // "" or the first promise of the values (content/model) that was not kept
};

// Catalogue, galleries, search, map, timeline, and the cards, walkthroughs and pictures of the ids 0 to `last_id`, pictures decoded (those
// of at most 1 MiB).
PackReading read_all(Pack& pack, std::uint32_t last_id = 3);

}  // namespace azetta::pack
