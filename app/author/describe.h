// What is in a finished pack, for people: a summary, and everything as text. Stable order: two dumps of equal
// packs are equal. One thread (the one that opened the pack).
#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>

#include "content/base/result.h"
#include "content/pack/pack.h"

namespace azetta::author {

// "532 bytes", "12.3 KB", "4.0 MB" (thousands).
std::string size_words(std::uint64_t bytes);

// Languages and how far each is written, counts, size by part, who signed it. Reads the whole pack. `trust`: a folder of keys that the
// signature is proven with, or "".
Status write_info(pack::Pack& pack, const std::string& file, const std::string& trust, std::ostream& out);

// Every value of the pack. Pictures by their sizes and a hash of their bytes.
Status write_dump(pack::Pack& pack, std::ostream& out);

}  // namespace azetta::author
