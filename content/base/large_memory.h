// Memory for pictures: what is large comes from the system in pages of 2 MiB where it has them (Linux: transparent_hugepage "madvise" or
// "always"), and goes back to it at once. A page of 4 KiB costs a fault when it is first touched; in a virtual machine the faults of a
// card's picture took five times as long as decoding it. Any thread.
#pragma once
#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace azetta {

inline constexpr std::size_t kHugePage_bytes = 2u << 20;  // less than one is the heap's business

// As many bytes as whole huge pages have, for what is there for a moment only: then nothing of it is in small pages.
constexpr std::size_t whole_pages(std::size_t bytes) {
  return bytes < kHugePage_bytes / 4 * 3 ? bytes : (bytes + kHugePage_bytes - 1) / kHugePage_bytes * kHugePage_bytes;
}

// Zeros, aligned to at least 16 bytes; null if there is none. Given back with the same size.
void* take_memory(std::size_t bytes) noexcept;
void give_memory(void* block, std::size_t bytes) noexcept;

// For containers that are filled, looked through and gone.
template <class T>
struct LargeMemory {
  using value_type = T;
  LargeMemory() = default;
  template <class U>
  LargeMemory(const LargeMemory<U>&) noexcept {}  // NOLINT: as allocators are made from one another
  T* allocate(std::size_t n) {
    if (n > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_alloc();
    void* block = take_memory(whole_pages(n * sizeof(T)));
    if (!block) throw std::bad_alloc();
    return static_cast<T*>(block);
  }
  void deallocate(T* block, std::size_t n) noexcept { give_memory(block, whole_pages(n * sizeof(T))); }
  friend bool operator==(const LargeMemory&, const LargeMemory&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargeMemory<T>>;

// A number of T, zeros at first, that never grows, for what stays. T has no constructor of its own.
template <class T>
class LargeArray {
 public:
  LargeArray() = default;
  explicit LargeArray(std::size_t size) : data_(size == 0 ? nullptr : take(size)), size_(size) {}
  LargeArray(LargeArray&& other) noexcept : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  LargeArray& operator=(LargeArray&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~LargeArray() {
    give_memory(data_, size_ * sizeof(T));
  }
  T* data() { return data_; }
  const T* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  static T* take(std::size_t size) {
    void* block = size > static_cast<std::size_t>(-1) / sizeof(T) ? nullptr : take_memory(size * sizeof(T));
    if (!block) throw std::bad_alloc();
    return static_cast<T*>(block);
  }

  T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace azetta
