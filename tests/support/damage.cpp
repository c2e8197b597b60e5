#include "tests/support/damage.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <string_view>

namespace azetta::test {
namespace {

constexpr std::size_t kPage = 4'096, kFileHeader = 100, kPageHeader = 12, kPictureHead = 2'048;
constexpr std::size_t kNowhere = std::string::npos;

std::size_t header_of(std::size_t page) { return page == 0 ? kFileHeader : page; }

std::size_t cells_of(const std::string& bytes, std::size_t page) {
  const std::size_t at = header_of(page) + 3;
  return static_cast<unsigned char>(bytes[at]) * 256u + static_cast<unsigned char>(bytes[at + 1]);
}

}  // namespace

Damage::Damage(std::string good, std::uint32_t seed) : good_(std::move(good)), bytes_(good_), random_(seed) {
  assert(good_.size() >= kPage && good_.size() % kPage == 0);
  for (std::size_t page = 0; page < good_.size(); page += kPage) {
    const auto kind = static_cast<unsigned char>(good_[header_of(page)]);
    // Overflow pages may look like this by chance; a tree's first cell lies within its page.
    const bool tree = (kind == 2 || kind == 5 || kind == 10 || kind == 13) && cells_of(good_, page) > 0 && cells_of(good_, page) < kPage / 4;
    if (tree) trees_.push_back(page);
    if (good_.find("CREATE ", page) < page + kPage) schema_.push_back(page);
  }
  using namespace std::string_view_literals;
  for (const std::string_view mark : {"\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF"sv}) {
    for (std::size_t at = good_.find(mark); at != kNowhere; at = good_.find(mark, at + 1)) pictures_.push_back(at);
  }
  if (pictures_.empty()) pictures_.push_back(0);
}

void Damage::flip(std::size_t at) {
  at = std::min(at, bytes_.size() - 1);
  const auto was = static_cast<unsigned char>(bytes_[at]);
  unsigned char now = was;
  while (now == was) {
    switch (pick(4)) {
      case 0: now = static_cast<unsigned char>(random_()); break;
      case 1: now = pick(2) ? 0xFF : 0; break;
      default: now = static_cast<unsigned char>(was ^ (1u << pick(8)));
    }
  }
  bytes_[at] = static_cast<char>(now);
  flipped_ = at;
  char line[80];
  std::snprintf(line, sizeof line, "byte %zu from %02x to %02x", at, was, now);
  what_ = line;
}

const std::string& Damage::next() {
  if (bytes_.size() != good_.size()) {
    bytes_ = good_;
  } else {
    bytes_[flipped_] = good_[flipped_];
  }
  const auto used = [&](std::size_t page) {
    for (int tries = 0; tries < 1'000; ++tries) {
      const std::size_t at = page + pick(kPage);
      if (good_[at] != 0) return at;
    }
    return page;
  };
  const std::size_t tree = trees_[pick(trees_.size())];
  const std::size_t round = count_++ % 20;
  if (round < 4) {
    flip(header_of(tree) + pick(kPageHeader + 2 * cells_of(good_, tree)));
  } else if (round < 6) {
    flip(used(schema_[pick(schema_.size())]));
  } else if (round < 12) {
    flip(used(tree));
  } else if (round < 15) {
    flip(pictures_[pick(pictures_.size())] + pick(kPictureHead));
  } else if (round < 16) {
    flip(used(pick(good_.size() / kPage) * kPage));
  } else {
    std::size_t size = 1 + pick(good_.size() - 1);
    if (round >= 18) {
      const std::size_t pages = std::max<std::size_t>(1, size / kPage);
      size = pages * kPage;
      for (std::size_t i = 0; i < 4; ++i) bytes_[31 - i] = static_cast<char>(pages >> (8 * i));
    }
    bytes_.resize(size);
    what_ = "cut to " + std::to_string(size) + " bytes";
  }
  return bytes_;
}

}  // namespace azetta::test
