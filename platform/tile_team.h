// One thread beside the painter's own, for work that comes in many small pieces: both take the next piece until none is left. The
// caller's thread alone where it is done in a few milliseconds: two of them pass each other memory, which costs a fifth more in all.
#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "platform/host.h"

namespace azetta::platform {

class TileTeam {
 public:
  using Clock = double (*)();  // seconds, read on the caller's thread

  // By the processor time of the caller's thread: a machine that is busy elsewhere does not make the work larger.
  explicit TileTeam(Clock clock = thread_cpu_s);
  ~TileTeam();
  TileTeam(const TileTeam&) = delete;
  TileTeam& operator=(const TileTeam&) = delete;

  static constexpr std::size_t kHands = 2;
  // Calls piece(i, hand) once for each i < count, in any order; hand < kHands, never the same at the same time. Returns when all is done.
  void run(std::size_t count, const std::function<void(std::size_t i, std::size_t hand)>& piece);

 private:
  std::size_t work(std::size_t hand);  // returns how many it did
  void help();

  Clock clock_;
  std::mutex mutex_;
  std::condition_variable wanted_, done_;
  const std::function<void(std::size_t, std::size_t)>* piece_ = nullptr;  // while a run goes on
  std::size_t count_ = 0;
  std::atomic<std::size_t> taken_{0};
  double piece_s_ = 0;  // what one took the caller lately; 0: not known
  bool asked_ = false, helping_ = false, ends_ = false;
  std::thread helper_;  // started by the first run that is large enough
};

}  // namespace azetta::platform
