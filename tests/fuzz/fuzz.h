// What fuzz targets share. libFuzzer (clang) calls LLVMFuzzerTestOneInput with bytes of its making and watches which of our code they
// reach; a target that aborts has found something. One thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace azetta::fuzz {

// What our headers promise, whatever the input.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "a promise was broken: %s\n", what);
  std::abort();
}

// The input as a list of small numbers; zeros behind its end.
class Input {
 public:
  explicit Input(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  bool empty() const { return bytes_.empty(); }
  std::uint8_t byte() {
    if (empty()) return 0;
    const std::uint8_t value = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return value;
  }
  std::uint32_t word() {
    const std::uint32_t low = byte();
    return low | static_cast<std::uint32_t>(byte()) << 8;
  }
  std::span<const std::uint8_t> take(std::size_t count) {
    const auto part = bytes_.first(count < bytes_.size() ? count : bytes_.size());
    bytes_ = bytes_.subspan(part.size());
    return part;
  }
  std::string_view text(std::size_t count) {
    const auto part = take(count);
    return {reinterpret_cast<const char*>(part.data()), part.size()};
  }
  std::string_view rest() { return text(bytes_.size()); }

 private:
  std::span<const std::uint8_t> bytes_;
};

// The file or folder of that name that fuzz_seeds made, beside the program.
std::filesystem::path made(std::string_view name);

// A file that is whole before every input and changed by it. Kept open; in memory where the machine has /dev/shm.
class Canvas {
 public:
  explicit Canvas(std::string whole);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  const std::filesystem::path& path() const { return path_; }
  const std::string& whole() const { return whole_; }
  // Makes the file's bytes those of `bytes`; writes only pages that differ from what the file has.
  void show(const std::string& bytes);

 private:
  std::string whole_, now_;
  std::filesystem::path path_;
  int file_ = -1;
};

}  // namespace azetta::fuzz
