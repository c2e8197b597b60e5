// Whether this build looks for wrong memory: then everything takes some ten times as long, and tests that judge looks or try at random
// go a shorter way. What they judge is judged in full by the release build. Any thread.
#pragma once

namespace azetta::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace azetta::test
