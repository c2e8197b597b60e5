// An off-screen drawing area, RGBA8. Free of GL types. Its functions are newer than OpenGL 1.1 and are loaded
// at first use; everything else the painter calls is in libGL itself. Main thread, with the display's context
// current; destroy it before the display. The standard: OpenGL 3.3 core, chapter 4.4.
#pragma once
#include <memory>

namespace azetta::platform {

class GlFramebuffer {
 public:
  // Null if the driver refuses (size, memory, missing functions).
  static std::unique_ptr<GlFramebuffer> make(int width_px, int height_px);
  ~GlFramebuffer();
  GlFramebuffer(const GlFramebuffer&) = delete;
  GlFramebuffer& operator=(const GlFramebuffer&) = delete;

  void bind() const;          // draw into it and read from it from now on
  static void bind_window();  // back to the window

  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }

 private:
  GlFramebuffer() = default;
  unsigned framebuffer_ = 0, texture_ = 0;
  int width_px_ = 0, height_px_ = 0;
};

}  // namespace azetta::platform
