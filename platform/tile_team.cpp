#include "platform/tile_team.h"

namespace azetta::platform {
namespace {

constexpr std::size_t kWorthIt = 24;  // pieces; waking somebody takes as long as drawing a few

}  // namespace

TileTeam::TileTeam() = default;

TileTeam::~TileTeam() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  wanted_.notify_one();
  if (helper_.joinable()) helper_.join();
}

void TileTeam::run(std::size_t count, const std::function<void(std::size_t, std::size_t)>& piece) {
  if (count < kWorthIt || std::thread::hardware_concurrency() < 2) {
    for (std::size_t i = 0; i < count; ++i) piece(i, 0);
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
  work(0);
  std::unique_lock lock(mutex_);
  asked_ = false;  // who has not come by now need not
  done_.wait(lock, [this] { return !helping_; });
  piece_ = nullptr;
}

void TileTeam::work(std::size_t hand) {
  // One from the front and one from the back, until they meet: from frame to frame each draws much the same, which is in its own
  // processor's memory.
  std::size_t mine = 0;
  while (taken_++ < count_) {
    (*piece_)(hand == 0 ? mine : count_ - 1 - mine, hand);
    ++mine;
  }
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
