// What painters and the display tell one another about the window. UI thread.
#pragma once
#include <cstdint>
#include <span>

#include "platform/px_box.h"

namespace azetta::platform {

// Blue first, 0xffRRGGBB (cpu_rows.h); valid until the next begin().
struct SurfacePixels {
  std::uint32_t* pixels = nullptr;  // null: there is no memory for it; nothing can be shown
  int width_px = 0, height_px = 0;
  std::ptrdiff_t stride_px = 0;
  bool kept = false;                // they are what was written last
};

// Of a window that is drawn without a graphics driver: the painter writes its pixels, the display shows them.
class Surface {
 public:
  virtual ~Surface() = default;
  // Of that size, for writing; waits until what was shown last has been read by the screen's server.
  virtual SurfacePixels begin(int width_px, int height_px) = 0;
  // These parts have been written; they are on the screen after the display's next present().
  virtual void changed(std::span<const PxBox> parts) = 0;
  // Its way to the screen, for people: "shared memory", "the X connection".
  virtual const char* way() const = 0;
};

// Of a window that OpenGL draws, and that keeps what was drawn when it is shown: parts of it can be drawn, and shown, alone.
class KeptWindow {
 public:
  virtual ~KeptWindow() = default;
  // A frame begins. False: the window's pixels are not those of the frame before; all must be drawn.
  virtual bool begin() = 0;
  // These parts of the window have been drawn; only they are on the screen anew after the display's next present().
  virtual void changed(std::span<const PxBox> parts) = 0;
};

}  // namespace azetta::platform
