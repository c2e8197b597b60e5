#include "app/author/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace azetta::author {

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& part, unsigned threads) {
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) part(i);
  };
  std::vector<std::thread> others;
  for (std::size_t t = 1; t < std::min<std::size_t>(threads, count); ++t) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
}

}  // namespace azetta::author
