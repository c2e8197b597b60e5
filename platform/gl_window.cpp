#include "platform/gl_window.h"

#include <GL/gl.h>

#include <utility>

#include "platform/gpu.h"

// Last, because Xlib's header defines plain words as macros.
#define GLFW_EXPOSE_NATIVE_X11
#define GLFW_EXPOSE_NATIVE_GLX
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#undef Status

namespace azetta::platform {

using CopySubBuffer = void (*)(::Display*, GLXDrawable, int x, int y, int width, int height);

GlWindow::GlWindow(GLFWwindow* window) : window_(window) {
  const auto* driver = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  if (driver && draws_in_software(driver) && glfwExtensionSupported("GLX_MESA_copy_sub_buffer")) copy_ = glfwGetProcAddress("glXCopySubBufferMESA");
}

bool GlWindow::begin() {
  named_ = true;
  return std::exchange(kept_, true);
}

void GlWindow::changed(std::span<const PxBox> parts) { parts_.insert(parts_.end(), parts.begin(), parts.end()); }

void GlWindow::present(bool whole, int width_px, int height_px) {
  if (!named_) {
    kept_ = false;
    glfwSwapBuffers(window_);
    return;
  }
  const PxBox all = {0, 0, width_px, height_px};
  if (whole) parts_.assign(1, all);
  for (const PxBox& part : parts_) {
    // OpenGL counts rows from below.
    if (const PxBox seen = common(part, all); !seen.empty())
      reinterpret_cast<CopySubBuffer>(copy_)(glfwGetX11Display(), glfwGetGLXWindow(window_), seen.x0, height_px - seen.y1, seen.width(), seen.height());
  }
  parts_.clear();
  named_ = false;
}

}  // namespace azetta::platform
