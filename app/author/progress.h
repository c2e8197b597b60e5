// How far a long job is: a bar that redraws itself on a terminal, plain lines anywhere else. One thread.
#pragma once
#include <cstddef>
#include <iosfwd>
#include <string>

namespace azetta::author {

class Progress {
 public:
  Progress(std::ostream& out, bool live) : out_(out), live_(live) {}
  // `done` of `total` pictures are finished, `what` is being made ("" = nothing more).
  void show(std::size_t done, std::size_t total, const std::string& what);
  void end();  // wipes the bar

 private:
  std::ostream& out_;
  bool live_, drawn_ = false;
};

}  // namespace azetta::author
