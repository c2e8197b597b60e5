// search_bench FILE: a key on the glass until its results are there, as the kiosk does it: the query goes to the worker, which
// searches and describes what is seen, and comes back with a turn of the main loop. Wall time and the worker's CPU time of
// every keystroke of some words, one after the other as a fast typist gives them; beside it what a picture being decoded costs.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/shell/finder.h"
#include "app/shell/worker.h"
#include "content/pack/pack.h"

namespace {

using namespace azetta;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point begin) { return std::chrono::duration<double, std::milli>(Clock::now() - begin).count(); }

void print(const char* what, std::vector<double> ms) {
  std::sort(ms.begin(), ms.end());
  const auto at = [&](double share) { return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))]; };
  std::printf("%-40s best %8.3f   median %8.3f   worst %8.3f ms   (%zu; p95 %.3f)\n", what, ms.front(), at(0.5), ms.back(), ms.size(),
              at(0.95));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: search_bench FILE\n");
    return 2;
  }
  auto opened = pack::Pack::open(argv[1]);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().what.c_str());
    return 1;
  }
  std::mutex mutex;
  std::condition_variable woken;
  bool awake = false;
  shell::Worker worker([&] {
    {
      const std::lock_guard lock(mutex);
      awake = true;
    }
    woken.notify_one();
  });
  shell::Finder finder(worker);
  finder.set_pack(std::shared_ptr<pack::Pack>(std::move(*opened)));
  const auto wait_for = [&](const std::string& typed) {
    while (true) {
      worker.run_finished();
      const auto found = finder.get(typed, 0);
      if (found && found->typed == typed) return;
      std::unique_lock lock(mutex);
      woken.wait(lock, [&] { return awake; });
      awake = false;
    }
  };
  std::vector<double> wall, cpu, hurried;
  for (const std::string words : {"dihya the zenata", "maysara from tangier", "kusila", "ghilasmazu", "mazrita", "chroniclers tell"}) {
    for (std::size_t n = 1; n <= words.size(); ++n) {
      const std::string typed = words.substr(0, n);
      const auto begin = Clock::now();
      wait_for(typed);
      wall.push_back(ms_since(begin));
      cpu.push_back(finder.counters().last_ms);
    }
    finder.forget();
  }
  // Keys faster than their results: each is asked for and not waited for, but the last.
  for (const std::string words : {"dihya the zenata", "maysara from tangier", "chroniclers tell"}) {
    for (std::size_t n = 1; n < words.size(); ++n) (void)finder.get(words.substr(0, n), 0);
    const auto begin = Clock::now();
    wait_for(words);
    hurried.push_back(ms_since(begin));
    finder.forget();
  }
  print("keystroke to results, wall", wall);
  print("keystroke to results, CPU of the worker", cpu);
  print("the last of many hurried keys, wall", hurried);
  const shell::FinderCounters c = finder.counters();
  std::printf("%llu asked, %llu answered, %llu dropped for a newer one\n", static_cast<unsigned long long>(c.asked),
              static_cast<unsigned long long>(c.answered), static_cast<unsigned long long>(c.dropped));
  return 0;
}
