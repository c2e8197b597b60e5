#include "tests/support/child_cost.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace azetta::test {
namespace {

constexpr long kPage_kib = 4;

long resident_kib() {
  long pages = 0, resident = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return resident * kPage_kib;
}

}  // namespace

ChildCost cost_of(const std::function<int()>& work) {
  std::fflush(nullptr);
  const long before_kib = resident_kib();
  const pid_t child = fork();
  if (child < 0) {
    std::perror("fork");
    std::abort();
  }
  if (child == 0) _exit(work() & 127);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) {
    std::perror("wait4");
    std::abort();
  }
  ChildCost cost;
  if (WIFEXITED(status)) cost.result = WEXITSTATUS(status) < 128 ? WEXITSTATUS(status) : -1;
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; };
  cost.cpu_s = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  cost.grown_mib = std::max(0L, usage.ru_maxrss - before_kib) / 1'024;
  return cost;
}

}  // namespace azetta::test
