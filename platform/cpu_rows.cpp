// Which of the sets of rows this processor can run.
#include "platform/cpu_rows.h"

#include <vector>

namespace azetta::platform {

namespace rows_plain { extern const Rows kRows; }
#if defined(__x86_64__)
namespace rows_sse41 { extern const Rows kRows; }
namespace rows_avx2 { extern const Rows kRows; }
#endif

std::span<const Rows* const> all_rows() {
  static const std::vector<const Rows*> all = [] {
    std::vector<const Rows*> v = {&rows_plain::kRows};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("sse4.1")) v.push_back(&rows_sse41::kRows);
    if (__builtin_cpu_supports("avx2")) v.push_back(&rows_avx2::kRows);
#endif
    return v;
  }();
  return all;
}

const Rows& rows() { return *all_rows().back(); }

}  // namespace azetta::platform
