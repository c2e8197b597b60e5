// How far a long job is: a bar that redraws itself on a terminal, plain lines anywhere else. One thread.
#pragma once
#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

namespace azetta::author {

class Progress {
 public:
  // Not live, `what` is a noun for the lines ("picture": "picture 3 of 5: dihya"). A job of many small pieces says so with `often`: a
  // bar is drawn ten times a second at most, and a line is written each tenth of the way, from the fifth second on.
  enum class Pieces { Few, Many };
  Progress(std::ostream& out, bool live, std::string noun, Pieces pieces = Pieces::Few);
  // `done` of `total` are finished, `what` is being done ("" = nothing more).
  void show(std::size_t done, std::size_t total, const std::string& what);
  void end();  // wipes the bar

 private:
  void show_line(std::size_t done, std::size_t total, const std::string& what);

  std::ostream& out_;
  const bool live_;
  const std::string noun_;
  const Pieces pieces_;
  bool drawn_ = false;
  const std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point drawn_at_;
  std::size_t tenths_ = 0;  // that a line was written of
  std::string of_;          // what they are tenths of
};

}  // namespace azetta::author
