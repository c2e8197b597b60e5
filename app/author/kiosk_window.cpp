#include "app/author/kiosk_window.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

extern char** environ;  // NOLINT: POSIX's name

namespace azetta::author {
namespace fs = std::filesystem;

Status can_open_window() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"}) {
    const char* value = std::getenv(name);  // NOLINT: before any thread starts
    if (value && *value) return Done{};
  }
  return Error{
      "there is no display here (DISPLAY is not set); start it at a desk, or let it write pictures, which "
      "need none: azetta-pack preview SRC --sheet FOLDER"};
}

Result<std::unique_ptr<KioskWindow>> KioskWindow::open(const fs::path& packs, int width_px, int height_px) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  fs::path kiosk = self.parent_path() / "azetta-kiosk";  // installed, both lie in bin/
  if (!fs::exists(kiosk, error)) kiosk = self.parent_path().parent_path() / "azetta-kiosk";
  if (!fs::exists(kiosk, error)) {
    return Error{kiosk.string() + ": is not there; build or install the kiosk beside azetta-pack, or use --sheet FOLDER"};
  }
  const fs::path settings = packs / "kiosk.conf";
  if (!(std::ofstream(settings) << "# Of a preview: every setting has its default.\n" << std::flush))
    return Error{settings.string() + ": cannot be written; make room on the disk, or set TMPDIR to a folder on another"};
  std::vector<std::string> words = {kiosk.string(), "--config", settings.string(), "--packs", packs.string(), "--follow", "--windowed", std::to_string(width_px) + "x" + std::to_string(height_px)};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (const int failed = ::posix_spawn(&child, words[0].c_str(), nullptr, nullptr, arguments.data(), environ))
    return Error{kiosk.string() + ": cannot be started (" + std::strerror(failed) + ")"};
  return std::unique_ptr<KioskWindow>(new KioskWindow(child));
}

KioskWindow::~KioskWindow() {
  if (!is_open()) return;
  (void)::kill(process_, SIGTERM);
  while (::waitpid(process_, &status_, 0) < 0 && errno == EINTR) {
  }
}

bool KioskWindow::is_open() {
  if (open_ && ::waitpid(process_, &status_, WNOHANG) == process_) open_ = false;
  return open_;
}

Status KioskWindow::ended() const {
  if (WIFEXITED(status_) && WEXITSTATUS(status_) == 1) return Error{"the kiosk could not show the pack; its reason stands above"};
  if (WIFSIGNALED(status_) && WTERMSIG(status_) != SIGTERM && WTERMSIG(status_) != SIGINT)
    return Error{"the kiosk ended by itself (signal " + std::to_string(WTERMSIG(status_)) + "); this is a mistake of the program"};
  return Done{};
}

}  // namespace azetta::author
