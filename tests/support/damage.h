// Damage to an SQLite file, one byte or one cut at a time, aimed at what is read: headers and cell pointers of its pages, cells, the schema,
// the beginnings of pictures. Seeded: the same damage in every run. One thread.
#pragma once
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace azetta::test {

class Damage {
 public:
  // `good`: the bytes of a whole file of pages of 4,096 bytes.
  Damage(std::string good, std::uint32_t seed);

  // The next damaged copy; lives until the call after. Of 20: 4 page headers and cell pointers, 2 the schema, 6 cells, 3 pictures' first
  // 2 KiB, 1 any byte that is not 0, 2 cuts anywhere, 2 cuts between pages with a header that fits.
  const std::string& next();
  // What was done to it: "byte 12345 from 10 to 7f", "cut to 4096 bytes".
  const std::string& what() const { return what_; }

 private:
  void flip(std::size_t at);
  std::size_t pick(std::size_t count) { return random_() % count; }

  std::string good_, bytes_, what_;
  std::vector<std::size_t> trees_, schema_, pictures_;  // offsets: pages of b-trees, pages of the schema, beginnings of pictures
  std::mt19937 random_;
  std::size_t count_ = 0, flipped_ = 0;
};

}  // namespace azetta::test
