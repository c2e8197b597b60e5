// A pack in the kiosk's own window.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "app/author/preview.h"

extern char** environ;  // NOLINT: POSIX's name

namespace azetta::author {
namespace fs = std::filesystem;

Status show_in_window(const fs::path& pack, int width_px, int height_px) {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
  };
  if (!set("DISPLAY") && !set("WAYLAND_DISPLAY")) {
    return Error{
        "there is no display here (DISPLAY is not set); start it at a desk, or let it write pictures, which "
        "need none: "
        "azetta-pack preview SRC --sheet FOLDER"};
  }
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  fs::path kiosk = self.parent_path() / "azetta-kiosk";  // installed, both lie in bin/
  if (!fs::exists(kiosk, error)) kiosk = self.parent_path().parent_path() / "azetta-kiosk";
  if (!fs::exists(kiosk, error)) {
    return Error{kiosk.string() +
                 ": is not there; build or install the kiosk beside azetta-pack, or use --sheet FOLDER"};
  }
  const std::string size = std::to_string(width_px) + "x" + std::to_string(height_px);
  std::string words[] = {kiosk.string(), "--pack", pack.string(), "--windowed", size};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                       words[3].data(), words[4].data(), nullptr};
  pid_t child = 0;
  if (const int failed = ::posix_spawn(&child, words[0].c_str(), nullptr, nullptr, arguments, environ)) {
    return Error{kiosk.string() + ": cannot be started (" + std::strerror(failed) + ")"};
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 1)
    return Error{"the kiosk could not show the pack; its reason stands above"};
  return Done{};
}

}  // namespace azetta::author
