// One thread beside the painter's own, for work that comes in many small pieces: both take the next piece until none is left. The
// caller's thread alone where there is little to do, or one processor.
#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace azetta::platform {

class TileTeam {
 public:
  TileTeam();
  ~TileTeam();
  TileTeam(const TileTeam&) = delete;
  TileTeam& operator=(const TileTeam&) = delete;

  static constexpr std::size_t kHands = 2;
  // Calls piece(i, hand) once for each i < count, in any order; hand < kHands, never the same at the same time. Returns when all is done.
  void run(std::size_t count, const std::function<void(std::size_t i, std::size_t hand)>& piece);

 private:
  void work(std::size_t hand);
  void help();

  std::mutex mutex_;
  std::condition_variable wanted_, done_;
  const std::function<void(std::size_t, std::size_t)>* piece_ = nullptr;  // while a run goes on
  std::size_t count_ = 0;
  std::atomic<std::size_t> taken_{0};
  bool asked_ = false, helping_ = false, ends_ = false;
  std::thread helper_;  // started by the first run that is large enough
};

}  // namespace azetta::platform
