#include "platform/gl_framebuffer.h"

#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>

namespace azetta::platform {
namespace {

struct Functions {
  PFNGLGENFRAMEBUFFERSPROC gen = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC remove = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind = nullptr;
  PFNGLFRAMEBUFFERTEXTURE2DPROC attach = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC status = nullptr;
  bool complete() const { return gen && remove && bind && attach && status; }
};

template <class Function>
void load(Function& function, const char* name) {
  function = reinterpret_cast<Function>(glfwGetProcAddress(name));
}

// Asked anew each time a framebuffer is made: addresses belong to a context, and a test may open several
// after another.
Functions functions;

bool load_functions() {
  load(functions.gen, "glGenFramebuffers");
  load(functions.remove, "glDeleteFramebuffers");
  load(functions.bind, "glBindFramebuffer");
  load(functions.attach, "glFramebufferTexture2D");
  load(functions.status, "glCheckFramebufferStatus");
  return functions.complete();
}

}  // namespace

std::unique_ptr<GlFramebuffer> GlFramebuffer::make(int width_px, int height_px) {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (width_px < 1 || height_px < 1 || width_px > largest || height_px > largest || !load_functions())
    return nullptr;
  while (glGetError() != GL_NO_ERROR) {
  }
  std::unique_ptr<GlFramebuffer> made(new GlFramebuffer);
  made->width_px_ = width_px;
  made->height_px_ = height_px;
  glGenTextures(1, &made->texture_);
  glBindTexture(GL_TEXTURE_2D, made->texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glBindTexture(GL_TEXTURE_2D, 0);
  functions.gen(1, &made->framebuffer_);
  functions.bind(GL_FRAMEBUFFER, made->framebuffer_);
  functions.attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, made->texture_, 0);
  const bool good =
      functions.status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE && glGetError() == GL_NO_ERROR;
  functions.bind(GL_FRAMEBUFFER, 0);
  if (!good) return nullptr;
  return made;
}

GlFramebuffer::~GlFramebuffer() {
  functions.bind(GL_FRAMEBUFFER, 0);
  functions.remove(1, &framebuffer_);
  glDeleteTextures(1, &texture_);
}

void GlFramebuffer::bind() const {
  functions.bind(GL_FRAMEBUFFER, framebuffer_);
}

void GlFramebuffer::bind_window() {
  // Without the functions no other framebuffer can be bound.
  if (functions.bind) functions.bind(GL_FRAMEBUFFER, 0);
}

}  // namespace azetta::platform
