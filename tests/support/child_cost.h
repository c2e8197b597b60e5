// What a piece of work costs, measured in a process of its own: a crash is an answer too. The program must have one thread.
#pragma once
#include <functional>

namespace azetta::test {

struct ChildCost {
  int result = -1;      // what the work returned, 0 to 127; -1 if it crashed
  double cpu_s = 0;     // user and system
  long grown_mib = 0;   // the most memory that it had beyond what the program had before
};

// doctest's assertions do not reach out of the work: return what is to be asserted.
ChildCost cost_of(const std::function<int()>& work);

}  // namespace azetta::test
