// gpu.h over OpenGL 3.3 core and Dear ImGui's own OpenGL 3 backend, which draws; textures and pixels are
// ours.
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "platform/gl_framebuffer.h"
#include "platform/gpu.h"

namespace azetta::platform {
namespace {

void forget_errors() {
  while (glGetError() != GL_NO_ERROR) {
  }
}

struct Texture {
  int width_px = 0, height_px = 0;
  TextureFormat format = TextureFormat::Rgba;
  int pixel_bytes() const { return format == TextureFormat::Rgba ? 4 : 1; }
  std::uint64_t bytes() const {
    return std::uint64_t(width_px) * std::uint64_t(height_px) * std::uint64_t(pixel_bytes());
  }
};

GLenum gl_format(TextureFormat format) {
  return format == TextureFormat::Rgba ? GL_RGBA : GL_RED;
}

class Gl3Gpu : public Gpu {
 public:
  ~Gl3Gpu() override {
    for (const auto& [id, texture] : textures_) {
      const auto name = static_cast<GLuint>(id);
      glDeleteTextures(1, &name);
    }
    offscreen_.reset();
    ImGui_ImplOpenGL3_Shutdown();
  }

  TextureId create_texture(int width_px, int height_px, TextureFormat format,
                           std::span<const std::uint8_t> pixels) override;
  void update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                      int stride_bytes) override;
  void destroy_texture(TextureId id) override;
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  bool set_offscreen(int width_px, int height_px) override;
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override;
  GpuCounters counters() const override { return counters_; }

 private:
  std::unordered_map<TextureId, Texture> textures_;
  std::unique_ptr<GlFramebuffer> offscreen_;  // null: the window
  int rendered_width_px_ = 0, rendered_height_px_ = 0;
  GpuCounters counters_;
};

// Rows of the bound texture from y on. `stride_px` pixels lie from row to row.
void upload(const Texture& texture, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_px) {
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, stride_px);
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, w, h, gl_format(texture.format), GL_UNSIGNED_BYTE, pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

TextureId Gl3Gpu::create_texture(int width_px, int height_px, TextureFormat format,
                                 std::span<const std::uint8_t> pixels) {
  const Texture texture{.width_px = width_px, .height_px = height_px, .format = format};
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (width_px < 1 || height_px < 1 || width_px > largest || height_px > largest) return 0;
  assert(pixels.empty() || pixels.size() == texture.bytes());

  forget_errors();
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  if (format == TextureFormat::Coverage) {
    // One byte a pixel, read as white with that alpha, so that the backend's one shader draws glyphs and
    // pictures alike.
    const GLint swizzle[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
  }
  const GLint stored = format == TextureFormat::Rgba ? GL_RGBA8 : GL_R8;
  glTexImage2D(GL_TEXTURE_2D, 0, stored, width_px, height_px, 0, gl_format(format), GL_UNSIGNED_BYTE,
               nullptr);
  if (!pixels.empty()) {
    upload(texture, 0, 0, width_px, height_px, pixels.data(), width_px);
  } else {
    // A new texture's contents are undefined; zeros go up in strips, so that a big one does not cost its size
    // in memory.
    const int rows = std::clamp(65536 / (width_px * texture.pixel_bytes()), 1, height_px);
    const std::vector<std::uint8_t> zeros(std::size_t(width_px) * std::size_t(rows * texture.pixel_bytes()));
    for (int y = 0; y < height_px; y += rows) {
      upload(texture, 0, y, width_px, std::min(rows, height_px - y), zeros.data(), width_px);
    }
  }
  glBindTexture(GL_TEXTURE_2D, 0);
  if (glGetError() != GL_NO_ERROR) {
    glDeleteTextures(1, &name);
    return 0;
  }
  textures_.emplace(name, texture);
  counters_.upload_bytes += pixels.size();
  counters_.texture_bytes += texture.bytes();
  ++counters_.textures;
  return name;
}

void Gl3Gpu::update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                            int stride_bytes) {
  const auto found = textures_.find(id);
  assert(found != textures_.end());
  const Texture& texture = found->second;
  assert(x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= texture.width_px - x && h <= texture.height_px - y);
  assert(stride_bytes >= w * texture.pixel_bytes());
  if (w == 0 || h == 0) return;
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(id));
  if (stride_bytes % texture.pixel_bytes() == 0) {
    upload(texture, x, y, w, h, pixels, stride_bytes / texture.pixel_bytes());
  } else {  // GL counts the stride in pixels
    for (int row = 0; row < h; ++row)
      upload(texture, x, y + row, w, 1, pixels + std::ptrdiff_t(row) * stride_bytes, w);
  }
  glBindTexture(GL_TEXTURE_2D, 0);
  counters_.upload_bytes += std::uint64_t(w) * std::uint64_t(h) * std::uint64_t(texture.pixel_bytes());
}

void Gl3Gpu::destroy_texture(TextureId id) {
  const auto found = textures_.find(id);
  if (found == textures_.end()) return;
  const auto name = static_cast<GLuint>(id);
  glDeleteTextures(1, &name);
  counters_.texture_bytes -= found->second.bytes();
  --counters_.textures;
  textures_.erase(found);
}

void Gl3Gpu::render(ImDrawData* data, std::uint32_t clear_rgb) {
  if (offscreen_) {
    offscreen_->bind();
  } else {
    GlFramebuffer::bind_window();
  }
  const auto channel = [clear_rgb](int shift) {
    return static_cast<float>((clear_rgb >> shift) & 0xff) / 255.0f;
  };
  rendered_width_px_ = static_cast<int>(data->DisplaySize.x);
  rendered_height_px_ = static_cast<int>(data->DisplaySize.y);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(16), channel(8), channel(0), 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

bool Gl3Gpu::set_offscreen(int width_px, int height_px) {
  if (width_px == 0 && height_px == 0) {
    offscreen_.reset();
    return true;
  }
  auto made = GlFramebuffer::make(width_px, height_px);
  if (!made) return false;
  offscreen_ = std::move(made);
  return true;
}

std::vector<std::uint8_t> Gl3Gpu::read_pixels(int width_px, int height_px) {
  assert(width_px > 0 && height_px > 0 && width_px <= rendered_width_px_ && height_px <= rendered_height_px_);
  if (offscreen_) offscreen_->bind();
  const std::size_t row_bytes = std::size_t(width_px) * 4;
  std::vector<std::uint8_t> pixels(row_bytes * std::size_t(height_px));
  forget_errors();
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  // OpenGL counts rows from below: the frame's upper left corner is at (0, rendered height).
  glReadPixels(0, rendered_height_px_ - height_px, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE,
               pixels.data());
  if (glGetError() != GL_NO_ERROR) return {};
  for (int top = 0, bottom = height_px - 1; top < bottom; ++top, --bottom) {
    const auto first = pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes) * top;
    std::swap_ranges(first, first + static_cast<std::ptrdiff_t>(row_bytes),
                     pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes) * bottom);
  }
  return pixels;
}

}  // namespace

Result<std::unique_ptr<Gpu>> make_gl3_gpu() {
  assert(ImGui::GetCurrentContext());
  const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
  if (!version) return Error{"no OpenGL context is current; open the display before the painter"};
  // Device objects are made here and not at the first frame, so that the first frame already knows the font's
  // texture.
  if (!ImGui_ImplOpenGL3_Init("#version 330 core") || !ImGui_ImplOpenGL3_CreateDeviceObjects()) {
    return Error{
        std::string("the driver (OpenGL ") + version +
        ") refuses the painter's shaders; update it, or draw in software with LIBGL_ALWAYS_SOFTWARE=1"};
  }
  return std::unique_ptr<Gpu>(new Gl3Gpu);
}

}  // namespace azetta::platform
