// The map of a pack as it is drawn: read page by page on the thread of the pack, projected, cut into triangles. Takes some
// milliseconds for a hundred places, some hundred for as many as a pack may have. The worker's thread.
#pragma once
#include "app/core/map_sheet.h"
#include "content/base/result.h"
#include "content/pack/pack.h"

namespace azetta::shell {

Result<core::MapSheet> read_map_sheet(pack::Pack& pack);

}  // namespace azetta::shell
