#include "app/shell/installer.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

extern char** environ;

namespace azetta::shell {
namespace fs = std::filesystem;
namespace {

// More than a slow stick and a slow check need; then it hangs.
constexpr double kPatience_s = 600, kSlowest_bytes_s = 1 << 20;
constexpr std::size_t kMostLine_bytes = 4096;

}  // namespace

Installer::~Installer() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  if (pipe_ >= 0) ::close(pipe_);
}

Status Installer::start(const std::vector<std::string>& command, const fs::path& pack, bool by_hand, double now_s) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{std::string("no pipe for the installation (") + std::strerror(errno) + "); it is tried again"};
  std::vector<std::string> words = command;
  words.insert(words.end(), {"--install", pack.string()});
  if (by_hand) words.push_back("--by-hand");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  const int error = ::posix_spawn(&child_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  if (error) {
    ::close(ends[0]);
    child_ = -1;
    return Error{"the installation cannot be started (" + std::string(std::strerror(error)) + "); it is tried again"};
  }
  pipe_ = ends[0];
  ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
  text_.clear();
  outcome_.reset();
  late_ = false;
  std::error_code ignored;
  const auto bytes = fs::file_size(pack, ignored);
  deadline_s_ = now_s + kPatience_s + (ignored ? 0 : static_cast<double>(bytes) / kSlowest_bytes_s);
  return Done{};
}

Installer::Heard Installer::listen(double now_s) {
  Heard heard;
  if (child_ <= 0) return heard;
  if (now_s > deadline_s_ && !late_) {
    late_ = true;
    ::kill(child_, SIGKILL);
  }
  char buffer[4096];
  ssize_t got = 0;
  while ((got = ::read(pipe_, buffer, sizeof buffer)) > 0) {
    text_.append(buffer, static_cast<std::size_t>(got));
    for (std::size_t end; (end = text_.find('\n')) != std::string::npos; text_.erase(0, end + 1)) {
      if (auto line = read_install_line(std::string_view(text_).substr(0, end))) {
        if (line->outcome) outcome_ = std::move(line);
        else heard.progress = std::move(line);
      }
    }
    if (text_.size() > kMostLine_bytes) text_.clear();
  }
  if (got == 0) finish(heard);  // it closed its end
  return heard;
}

void Installer::finish(Heard& heard) {
  int status = 0;
  while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
  ::close(pipe_);
  pipe_ = -1;
  heard.ended = true;
  if (outcome_) {
    heard.outcome = *outcome_;
    return;
  }
  heard.outcome.outcome = shelf::Outcome::CheckFailed;
  heard.reason = late_ ? "it took too long and was ended; look at the stick and the disk"
                 : WIFSIGNALED(status) ? std::string("it was ended by the system (") + ::strsignal(WTERMSIG(status)) + "); the pack is damaged or made to harm: ask its maker"
                                       : "it ended with code " + std::to_string(WEXITSTATUS(status)) + " and said nothing; the kiosk's log says why";
}

}  // namespace azetta::shell
