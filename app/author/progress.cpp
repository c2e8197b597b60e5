#include "app/author/progress.h"

#include <ostream>

namespace azetta::author {

void Progress::show(std::size_t done, std::size_t total, const std::string& what) {
  if (!live_) {
    if (!what.empty()) out_ << "picture " << done + 1 << " of " << total << ": " << what << "\n";
    return;
  }
  constexpr std::size_t kWidth = 30;
  const std::size_t filled = total == 0 ? kWidth : done * kWidth / total;
  out_ << "\r\x1b[K[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] " << done << "/"
       << total << " " << what << std::flush;
  drawn_ = true;
}

void Progress::end() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace azetta::author
