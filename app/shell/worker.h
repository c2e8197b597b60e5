// The one background thread: everything that reads files, decodes or waits. A job runs there and returns what is to be done
// with its result; that part runs on the UI thread, in run_finished(). Nothing else crosses between the two.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace azetta::shell {

class Worker {
 public:
  using Finish = std::function<void()>;  // may be empty: nothing to do
  using Job = std::function<Finish()>;

  // on_finished is called on the worker thread whenever there is something for run_finished().
  explicit Worker(std::function<void()> on_finished);
  ~Worker();  // forgets what has not begun, waits for what has
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(Job job);  // in the order of posting
  void post_first(Job job);  // before all that has not begun: somebody waits for it with a finger on the glass
  // UI thread: runs the finishing parts; returns how many there were.
  std::size_t run_finished();
  bool idle() const;  // nothing queued, running or waiting to be finished
  void wait();        // UI thread: until every job so far has run (not its finishing part)

 private:
  void run();
  std::function<void()> on_finished_;
  mutable std::mutex mutex_;
  std::condition_variable work_, done_;
  std::deque<Job> jobs_;
  std::vector<Finish> finished_;
  std::size_t pending_ = 0;  // queued or running
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace azetta::shell
