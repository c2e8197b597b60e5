#include "content/base/large_memory.h"

#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>

namespace azetta {
namespace {

constexpr std::size_t kPage = 4096, kHugePage = kHugePage_bytes;

// The address sanitizer looks after the heap's memory only.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kFromSystem = false;
#else
constexpr bool kFromSystem = true;
#endif

constexpr std::size_t up_to(std::size_t bytes, std::size_t page) { return (bytes + page - 1) / page * page; }

}  // namespace

void* take_memory(std::size_t bytes) noexcept {
  if (!kFromSystem || bytes < kHugePage) return std::calloc(1, bytes);  // NOLINT: this is where memory comes from
  if (bytes > static_cast<std::size_t>(-1) / 2) return nullptr;
  // Room to begin at a huge page; what lies before and behind goes back.
  const std::size_t size = up_to(bytes, kPage), all = size + kHugePage;
  void* const mapped = mmap(nullptr, all, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return nullptr;
  auto* const first = static_cast<std::uint8_t*>(mapped);
  const std::size_t before = (kHugePage - reinterpret_cast<std::uintptr_t>(mapped) % kHugePage) % kHugePage;
  if (before > 0) munmap(first, before);
  if (all - before - size > 0) munmap(first + before + size, all - before - size);
  // The last, smaller part stays in small pages: a huge one would be memory for nothing.
  madvise(first + before, size / kHugePage * kHugePage, MADV_HUGEPAGE);
  return first + before;
}

void give_memory(void* block, std::size_t bytes) noexcept {
  if (!block) return;
  if (!kFromSystem || bytes < kHugePage) {
    std::free(block);  // NOLINT
  } else {
    munmap(block, up_to(bytes, kPage));
  }
}

}  // namespace azetta
