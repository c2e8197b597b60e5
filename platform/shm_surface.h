// A window's pixels in memory that the X server reads itself (MIT-SHM); where it refuses that, as over a network, they go through the
// connection. On an X connection of its own, so that its answers do not mix with the window's events. Needs a screen of 24 bits.
// Free of Xlib types. Main thread only.
#pragma once
#include <memory>

#include "content/base/result.h"
#include "platform/surface.h"

namespace azetta::platform {

class ShmSurface : public Surface {
 public:
  // window: an X window of this process, which outlives this. share: false keeps to the connection; for tests. Fails with a sentence: no
  // further connection, or pixels of another kind than ours.
  static Result<std::unique_ptr<ShmSurface>> open(unsigned long window, bool share = true);

  // Shows what was changed since the last call. all: the server has forgotten what it had (a window that was covered).
  virtual void present(bool all) = 0;
};

}  // namespace azetta::platform
