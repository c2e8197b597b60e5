#include "app/author/progress.h"

#include <algorithm>
#include <ostream>

namespace azetta::author {
namespace {
using Clock = std::chrono::steady_clock;
}

Progress::Progress(std::ostream& out, bool live, std::string noun, Pieces pieces)
    : out_(out), live_(live), noun_(std::move(noun)), pieces_(pieces), begun_(Clock::now()) {}

void Progress::show(std::size_t done, std::size_t total, const std::string& what) {
  if (!live_) return show_line(done, total, what);
  constexpr auto kPause = std::chrono::milliseconds(100);
  const auto now = Clock::now();
  if (pieces_ == Pieces::Many && now - std::max(begun_, drawn_at_) < kPause) return;
  drawn_at_ = now;
  constexpr std::size_t kWidth = 30;
  const std::size_t filled = total == 0 ? kWidth : std::min(done, total) * kWidth / total;
  out_ << "\r\x1b[K[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] " << done << "/"
       << total << " " << what << std::flush;
  drawn_ = true;
}

void Progress::show_line(std::size_t done, std::size_t total, const std::string& what) {
  if (pieces_ == Pieces::Few) {
    if (!what.empty()) out_ << noun_ << " " << done + 1 << " of " << total << ": " << what << "\n";
    return;
  }
  if (of_ != what) {
    of_ = what;
    tenths_ = 0;
  }
  constexpr auto kWorthALine = std::chrono::seconds(5);
  const std::size_t tenths = total == 0 ? 0 : std::min(done, total) * 10 / total;
  if (what.empty() || tenths <= tenths_ || Clock::now() - begun_ < kWorthALine) return;
  tenths_ = tenths;
  out_ << what << ": " << tenths * 10 << " %, " << noun_ << " " << done << " of " << total << "\n";
}

void Progress::end() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace azetta::author
