// gpu.h over OpenGL 3.3 core: textures, pixels, and what of a frame must be drawn; gl_painter.h draws.
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>

#include "platform/damage.h"
#include "platform/gl_framebuffer.h"
#include "platform/gl_painter.h"
#include "platform/gpu.h"
#include "platform/quarter_turn.h"
#include "platform/strokes.h"

namespace azetta::platform {
namespace {

void forget_errors() {
  while (glGetError() != GL_NO_ERROR) {
  }
}

constexpr std::size_t kMostParts = 8;  // each is a call for every command that meets it

class Gl3Gpu : public Gpu {
 public:
  Gl3Gpu(KeptWindow* window, Painting painting) : window_(window), painting_(painting) {}
  // Makes what draws; see GlPainter::make().
  Status prepare() {
    AZ_TRY(painter_, GlPainter::make([this](std::uintptr_t id) {
             const TextureState* texture = find(id);
             return texture && texture->opaque();
           }));
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    font_.emplace(atlas.TexWidth, atlas.TexHeight, TextureFormat::Coverage);
    strokes_from_ = {.find = [this](std::uintptr_t id) { return id == painter_->font() ? &*font_ : find(id); },
                     .plain = painter_->font(),
                     .white_u = atlas.TexUvWhitePixel.x,
                     .white_v = atlas.TexUvWhitePixel.y};
    return Done{};
  }
  ~Gl3Gpu() override {
    for (const auto& [id, texture] : textures_) {
      const auto name = static_cast<GLuint>(id);
      glDeleteTextures(1, &name);
    }
    offscreen_.reset();
  }

  TextureId create_texture(int width_px, int height_px, TextureFormat format,
                           std::span<const std::uint8_t> pixels) override;
  void update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                      int stride_bytes) override;
  void destroy_texture(TextureId id) override;
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  void set_rotation(int degrees) override {
    rotation_ = QuarterTurn(degrees);
    damage_.forget();
  }
  bool set_offscreen(int width_px, int height_px) override;
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override;
  GpuCounters counters() const override { return counters_; }
  bool lost() const override { return painter_->lost(); }
  std::string driver() const override {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    return name ? name : "";
  }

 private:
  const TextureState* find(TextureId id) const {
    const auto found = textures_.find(id);
    return found == textures_.end() ? nullptr : &found->second;
  }
  std::vector<PxBox> parts_to_draw(const ImDrawData& data, std::uint32_t clear_rgb);

  KeptWindow* window_;
  Painting painting_;
  std::unordered_map<TextureId, TextureState> textures_;  // their pixels are the driver's
  std::optional<TextureState> font_;  // made by the painter; never changes
  Strokes::Textures strokes_from_;
  Strokes strokes_;
  Damage damage_;
  std::unique_ptr<GlFramebuffer> offscreen_;  // null: the window
  std::unique_ptr<GlPainter> painter_;
  // Of what is bound now.
  QuarterTurn turn() const { return offscreen_ ? QuarterTurn() : rotation_; }

  QuarterTurn rotation_;
  int rendered_width_px_ = 0, rendered_height_px_ = 0;  // the picture, upright
  GpuCounters counters_;
};

constexpr int kStrip_bytes = 64 << 10;  // stays in the processor's nearer memory, and below what malloc gets fresh from the system

// Pixels of pictures are kept as the screen has them, blue first: that is what every driver takes without a
// detour and what Mesa's software renderer has its fast path for. They are turned around strip by strip on
// their way. Returns whether all of them are opaque.
bool upload_turned(int x, int y, int w, int h, const std::uint8_t* pixels, std::ptrdiff_t stride_bytes) {
  const int rows = std::clamp(kStrip_bytes / (w * 4), 1, h);
  std::vector<std::uint32_t> strip(static_cast<std::size_t>(w) * static_cast<std::size_t>(rows));
  std::uint32_t all = 0xff000000;
  for (int top = 0; top < h; top += rows) {
    const int n = std::min(rows, h - top);
    for (int row = 0; row < n; ++row) {
      const std::uint8_t* in = pixels + (top + row) * stride_bytes;
      std::uint32_t* out = strip.data() + static_cast<std::ptrdiff_t>(row) * w;
      for (int i = 0; i < w; ++i) {
        std::uint32_t p;  // alpha, blue, green, red from the top
        std::memcpy(&p, in + std::ptrdiff_t{i} * 4, 4);
        all &= p;
        out[i] = (p & 0xff00ff00) | (p & 0xff) << 16 | (p >> 16 & 0xff);
      }
    }
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y + top, w, n, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, strip.data());
  }
  return all == 0xff000000;
}

// Into the bound texture. Returns whether all of it is opaque.
bool upload(const TextureState& texture, int x, int y, int w, int h, const std::uint8_t* pixels,
            int stride_bytes) {
  if (texture.format() == TextureFormat::Rgba) return upload_turned(x, y, w, h, pixels, stride_bytes);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, stride_bytes);
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, w, h, GL_RED, GL_UNSIGNED_BYTE, pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  return false;
}

TextureId Gl3Gpu::create_texture(int width_px, int height_px, TextureFormat format,
                                 std::span<const std::uint8_t> pixels) {
  static_assert(std::endian::native == std::endian::little);
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (width_px < 1 || height_px < 1 || width_px > largest || height_px > largest) return 0;
  TextureState texture(width_px, height_px, format);
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
  if (format == TextureFormat::Rgba) {
    // Without a size in its name the stored format follows the order of the pixels that come.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width_px, height_px, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                 nullptr);
  } else {
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width_px, height_px, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
  }
  if (!pixels.empty()) {
    texture.changed(0, 0, width_px, height_px, upload(texture, 0, 0, width_px, height_px, pixels.data(), width_px * texture.pixel_bytes()));
  } else {
    // A new texture's contents are undefined; zeros go up in strips, so that a big one does not cost its size
    // in memory.
    const int rows = std::clamp(65536 / (width_px * texture.pixel_bytes()), 1, height_px);
    const std::vector<std::uint8_t> zeros(std::size_t(width_px) * std::size_t(rows * texture.pixel_bytes()));
    for (int y = 0; y < height_px; y += rows) {
      upload(texture, 0, y, width_px, std::min(rows, height_px - y), zeros.data(),
             width_px * texture.pixel_bytes());
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
  TextureState& texture = found->second;
  assert(x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= texture.width_px() - x && h <= texture.height_px() - y);
  assert(stride_bytes >= w * texture.pixel_bytes());
  if (w == 0 || h == 0) return;
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(id));
  texture.changed(x, y, w, h, upload(texture, x, y, w, h, pixels, stride_bytes));
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
  rendered_width_px_ = static_cast<int>(data->DisplaySize.x);
  rendered_height_px_ = static_cast<int>(data->DisplaySize.y);
  std::vector<PxBox> parts = parts_to_draw(*data, clear_rgb);
  for (const PxBox& part : parts) counters_.drawn_px += static_cast<std::uint64_t>(part.width()) * static_cast<std::uint64_t>(part.height());
  if (!parts.empty()) painter_->draw(*data, clear_rgb, turn(), parts);
  if (offscreen_ || !window_) return;
  for (PxBox& part : parts) part = turn().to_window(part, rendered_width_px_, rendered_height_px_);
  window_->changed(parts);
}

// What of the picture is another than in the frame before, if what is drawn into has kept that one; else all of it.
std::vector<PxBox> Gl3Gpu::parts_to_draw(const ImDrawData& data, std::uint32_t clear_rgb) {
  const int width = rendered_width_px_, height = rendered_height_px_;
  const PxBox whole = {0, 0, width, height};
  const bool kept = offscreen_ || (window_ && window_->begin());
  if ((!offscreen_ && !window_) || painting_ == Painting::Whole || whole.empty()) return {whole};
  if (!kept) damage_.forget();
  strokes_.read(data, width, height, strokes_from_);
  damage_.look(strokes_.list, width, height, clear_rgb, Damage::Moves::Drawn);
  std::vector<PxBox> parts = damage_.boxes();
  std::int64_t area_px = 0;
  PxBox all_parts;
  for (const PxBox& part : parts) {
    area_px += std::int64_t{part.width()} * part.height();
    all_parts = around(all_parts, part);
  }
  if (parts.size() > kMostParts || area_px * 2 > std::int64_t{all_parts.width()} * all_parts.height()) parts = {all_parts};
  return parts;
}

bool Gl3Gpu::set_offscreen(int width_px, int height_px) {
  damage_.forget();
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
  forget_errors();
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  // The part of the window where the picture's upper left corner is. OpenGL counts rows from below.
  const auto [ax, ay] = turn().to_window(0, 0, rendered_width_px_, rendered_height_px_);
  const auto [bx, by] = turn().to_window(width_px, height_px, rendered_width_px_, rendered_height_px_);
  const auto [wide, high] = turn().size(width_px, height_px);
  const int window_height = turn().size(rendered_width_px_, rendered_height_px_).second;
  const std::size_t row_bytes = std::size_t(wide) * 4;
  std::vector<std::uint8_t> pixels(row_bytes * std::size_t(high));
  glReadPixels(std::min(ax, bx), window_height - std::max(ay, by), wide, high, GL_RGBA, GL_UNSIGNED_BYTE,
               pixels.data());
  if (glGetError() != GL_NO_ERROR) return {};
  for (int top = 0, bottom = high - 1; top < bottom; ++top, --bottom) {
    const auto first = pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes) * top;
    std::swap_ranges(first, first + static_cast<std::ptrdiff_t>(row_bytes),
                     pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes) * bottom);
  }
  if (turn().degrees() == 0) return pixels;
  const std::vector<std::uint8_t> lying = std::exchange(pixels, std::vector<std::uint8_t>(pixels.size()));
  std::uint8_t* out = pixels.data();
  for (int y = 0; y < height_px; ++y) {
    for (int x = 0; x < width_px; ++x, out += 4) {
      // By the middles of pixels, in halves.
      const auto [at_x, at_y] = turn().to_window(2 * x + 1, 2 * y + 1, 2 * width_px, 2 * height_px);
      std::memcpy(out, &lying[std::size_t(at_y / 2) * row_bytes + std::size_t(at_x / 2) * 4], 4);
    }
  }
  return pixels;
}

}  // namespace

bool draws_in_software(std::string_view driver) {
  // As they call themselves.
  constexpr std::array kNames = {"llvmpipe", "softpipe", "swrast", "Software Rasterizer", "SWR"};
  return std::ranges::any_of(kNames, [&](const char* name) { return driver.find(name) != std::string_view::npos; });
}

Result<std::unique_ptr<Gpu>> make_gl3_gpu(KeptWindow* window, Painting painting) {
  assert(ImGui::GetCurrentContext());
  const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
  if (!version) return Error{"no OpenGL context is current; open the display before the painter"};
  auto gpu = std::make_unique<Gl3Gpu>(window, painting);
  if (auto prepared = gpu->prepare(); !prepared) {
    return Error{std::string("the driver (OpenGL ") + version + ") refuses the painter (" +
                 prepared.error().what + "); update it, or draw in software with LIBGL_ALWAYS_SOFTWARE=1"};
  }
  return std::unique_ptr<Gpu>(std::move(gpu));
}

}  // namespace azetta::platform
