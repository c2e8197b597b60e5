// What changed for a visitor between two packs, in words: card by card, language by language. Both are read thing by thing, never whole.
// One thread (the one that opened them).
#pragma once
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

#include "app/author/pack_items.h"
#include "content/base/result.h"

namespace azetta::author {

struct DiffOptions {
  // Whether a picture that both have is the same in both; empty: their stored bytes are compared. "" = the same, else how it differs.
  std::function<Result<std::string>(const std::string& slug)> compare_picture;
  bool pictures = true;  // false: they are not compared at all
  std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;
};

// Writes it to `out`; true: they differ. The order is that of the new pack, then what is gone.
Result<bool> write_diff(PackItems& before, PackItems& after, const DiffOptions& options, std::ostream& out);

}  // namespace azetta::author
