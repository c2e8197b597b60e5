#include "app/shell/worker.h"

#include <utility>

namespace azetta::shell {

Worker::Worker(std::function<void()> on_finished) : on_finished_(std::move(on_finished)), thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  work_.notify_all();
  thread_.join();
}

void Worker::post(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
    ++pending_;
  }
  work_.notify_one();
}

void Worker::post_first(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_front(std::move(job));
    ++pending_;
  }
  work_.notify_one();
}

std::size_t Worker::run_finished() {
  std::vector<Finish> ready;
  {
    const std::lock_guard lock(mutex_);
    ready.swap(finished_);
  }
  for (const Finish& finish : ready) {
    if (finish) finish();
  }
  return ready.size();
}

bool Worker::idle() const {
  const std::lock_guard lock(mutex_);
  return pending_ == 0 && finished_.empty();
}

void Worker::wait() {
  std::unique_lock lock(mutex_);
  done_.wait(lock, [this] { return pending_ == 0; });
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    if (stop_) return;
    if (jobs_.empty()) {
      work_.wait(lock);
      continue;
    }
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    Finish finish = job();
    job = nullptr;  // what it held goes here, not on the UI thread
    lock.lock();
    finished_.push_back(std::move(finish));
    --pending_;
    const bool all_done = pending_ == 0;
    lock.unlock();
    if (all_done) done_.notify_all();
    if (on_finished_) on_finished_();
    lock.lock();
  }
}

}  // namespace azetta::shell
