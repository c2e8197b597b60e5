// Notices that files of a source tree were changed. inotify wakes it; what was changed is found by looking (time, size and number of
// every file), so that nothing is missed: many files at once, editors that save by rename, new folders, and, by a look a second, network
// folders where inotify cannot see. Hidden files are no part of a tree. One thread.
#pragma once
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace azetta::author {

class TreeWatch {
 public:
  static constexpr int kQuiet_ms = 30;     // nothing more is saved for as long: it is one change
  static constexpr int kPatience_ms = 1000;  // whoever never stops saving is read in between
  static constexpr int kLook_ms = 1000;

  // use_inotify: false leaves the looks.
  explicit TreeWatch(std::filesystem::path root, bool use_inotify = true);
  ~TreeWatch();
  TreeWatch(const TreeWatch&) = delete;
  TreeWatch& operator=(const TreeWatch&) = delete;

  // Waits until something was changed and it is quiet again: the files that are new, gone or another since the last call, "cards/dihya/fr.md".
  // Nothing after most_ms, or when a signal comes.
  std::vector<std::string> wait(int most_ms);

  // Of a file, or with a '/' at its end of a folder with all in it, as last looked at: another string if any of it is another.
  std::string stamp(const std::string& path) const;

 private:
  using Stamps = std::map<std::string, std::string>;  // by path
  void look(const std::filesystem::path& folder, const std::string& path, int depth, Stamps& out);
  std::vector<std::string> look();
  bool drain(int most_ms);  // something came within that time

  std::filesystem::path root_;
  int changes_ = -1;
  Stamps stamps_;
  std::chrono::steady_clock::time_point looked_;
};

}  // namespace azetta::author
