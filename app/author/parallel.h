// A plain loop on all cores. The order in which parts run is open, so parts must not share what they write.
#pragma once
#include <cstddef>
#include <functional>

namespace azetta::author {

// Calls part(i) once for every i in [0, count), on at most `threads` threads (0 = as many as the machine
// has); returns when all are done. part must not throw.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& part, unsigned threads = 0);

}  // namespace azetta::author
