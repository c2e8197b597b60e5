#include "platform/tile_team.h"

namespace azetta::platform {
namespace {

constexpr std::size_t kFewest = 24;      // pieces; waking somebody takes as long as drawing a few
constexpr double kLongEnough_s = 0.003;  // alone; a frame has 16
constexpr double kLately = 0.25;

}  // namespace

TileTeam::TileTeam(Clock clock) : clock_(clock) {}

TileTeam::~TileTeam() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  wanted_.notify_one();
  if (helper_.joinable()) helper_.join();
}

void TileTeam::run(std::size_t count, const std::function<void(std::size_t, std::size_t)>& piece) {
  double begins_s = clock_();
  const auto took = [&](std::size_t pieces) {
    if (pieces < kFewest / 2) return;  // too few to tell
    const double one_s = (clock_() - begins_s) / static_cast<double>(pieces);
    piece_s_ = piece_s_ > 0 ? piece_s_ + (one_s - piece_s_) * kLately : one_s;
  };
  const bool soon_done = piece_s_ > 0 && static_cast<double>(count) * piece_s_ < kLongEnough_s;
  if (count < kFewest || soon_done || std::thread::hardware_concurrency() < 2) {
    for (std::size_t i = 0; i < count; ++i) piece(i, 0);
    took(count);
    return;
  }
  if (!helper_.joinable()) helper_ = std::thread([this] { help(); });
  {
    const std::lock_guard lock(mutex_);
    piece_ = &piece;
    count_ = count;
    taken_ = 0;
    asked_ = true;
  }
  wanted_.notify_one();
  begins_s = clock_();  // starting and waking the other is not the pieces' time
  took(work(0));
  std::unique_lock lock(mutex_);
  asked_ = false;  // who has not come by now need not
  done_.wait(lock, [this] { return !helping_; });
  piece_ = nullptr;
}

std::size_t TileTeam::work(std::size_t hand) {
  // One from the front and one from the back, until they meet: from frame to frame each draws much the same, which is in its own
  // processor's memory.
  std::size_t mine = 0;
  while (taken_++ < count_) {
    (*piece_)(hand == 0 ? mine : count_ - 1 - mine, hand);
    ++mine;
  }
  return mine;
}

void TileTeam::help() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wanted_.wait(lock, [this] { return asked_ || ends_; });
    if (ends_) return;
    asked_ = false;
    helping_ = true;
    lock.unlock();
    work(1);
    lock.lock();
    helping_ = false;
    done_.notify_one();
  }
}

}  // namespace azetta::platform
