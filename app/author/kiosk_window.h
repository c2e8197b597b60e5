// The kiosk's own program in a window on this desk, following a folder of packs: a process beside this one. One thread.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <memory>

#include "content/base/result.h"

namespace azetta::author {

// Whether a window can be opened here at all; else a sentence that says so.
Status can_open_window();

class KioskWindow {
 public:
  // The azetta-kiosk that lies beside or above this program. `packs` holds CURRENT already, and gets a kiosk.conf. All settings have their
  // defaults there, whatever the installation's say: a museum's kiosk may want signed packs only, or write down for its staff how it is
  // doing. Fails with a sentence where there is no such program.
  static Result<std::unique_ptr<KioskWindow>> open(const std::filesystem::path& packs, int width_px, int height_px);
  ~KioskWindow();  // closes it, and waits until it is closed
  KioskWindow(const KioskWindow&) = delete;
  KioskWindow& operator=(const KioskWindow&) = delete;

  bool is_open();
  // After it was closed: an Error if it could not show anything.
  Status ended() const;

 private:
  explicit KioskWindow(pid_t process) : process_(process) {}
  pid_t process_;
  bool open_ = true;
  int status_ = 0;
};

}  // namespace azetta::author
