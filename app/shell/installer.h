// One installation in a process of its own: started, listened to, ended where it takes too long. One thread; nothing here waits.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/shell/install_pack.h"
#include "content/base/result.h"

namespace azetta::shell {

class Installer {
 public:
  ~Installer();  // kills what runs

  // command: program and arguments; "--install FILE" and, by hand, "--by-hand" follow.
  Status start(const std::vector<std::string>& command, const std::filesystem::path& pack, bool by_hand, double now_s);
  bool running() const { return child_ > 0; }
  int descriptor() const { return pipe_; }  // readable when there is something to hear; -1

  struct Heard {
    std::optional<InstallLine> progress;  // the newest
    bool ended = false;
    InstallLine outcome;                  // if ended; CheckFailed where the process said nothing, and then:
    std::string reason;                   // how it died, what to do
  };
  // Reads what is there.
  Heard listen(double now_s);

 private:
  void finish(Heard& heard);
  pid_t child_ = -1;
  int pipe_ = -1;
  std::string text_;
  std::optional<InstallLine> outcome_;
  double deadline_s_ = 0;
  bool late_ = false;
};

}  // namespace azetta::shell
