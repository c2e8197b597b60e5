// gpu.h without a graphics driver, window or display: triangles of Dear ImGui's draw data, filled on the CPU
// into a buffer. Rectangles (grounds, pictures, letters) are nearly all of a screen and have a way of their
// own.
#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <unordered_map>

#include "platform/gpu.h"

namespace azetta::platform {
namespace {

struct Texture {
  int width_px = 0, height_px = 0;
  TextureFormat format = TextureFormat::Rgba;
  std::vector<std::uint8_t> bytes;
  int pixel_bytes() const { return format == TextureFormat::Rgba ? 4 : 1; }
};

struct Colour {
  float r = 1, g = 1, b = 1, a = 1;  // 0..1
};
Colour operator*(const Colour& x, const Colour& y) {
  return {x.r * y.r, x.g * y.g, x.b * y.b, x.a * y.a};
}
Colour mix(const Colour& x, const Colour& y, float t) {
  return {x.r + (y.r - x.r) * t, x.g + (y.g - x.g) * t, x.b + (y.b - x.b) * t, x.a + (y.a - x.a) * t};
}
Colour colour_of(ImU32 c) {
  const auto part = [c](int shift) { return static_cast<float>(c >> shift & 255) / 255; };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

Colour texel(const Texture& t, int x, int y) {
  x = std::clamp(x, 0, t.width_px - 1);
  y = std::clamp(y, 0, t.height_px - 1);
  const std::size_t at =
      static_cast<std::size_t>(y) * static_cast<std::size_t>(t.width_px) + static_cast<std::size_t>(x);
  if (t.format == TextureFormat::Coverage) return {1, 1, 1, static_cast<float>(t.bytes[at]) / 255};
  const std::uint8_t* p = &t.bytes[at * 4];
  return {static_cast<float>(p[0]) / 255, static_cast<float>(p[1]) / 255, static_cast<float>(p[2]) / 255,
          static_cast<float>(p[3]) / 255};
}

// Bilinear, clamped to the edge, as the OpenGL painter samples.
Colour sample(const Texture& t, float u, float v) {
  const float x = u * static_cast<float>(t.width_px) - 0.5f, y = v * static_cast<float>(t.height_px) - 0.5f;
  const float fx = std::floor(x), fy = std::floor(y);
  const float tx = x - fx, ty = y - fy;
  const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
  constexpr float kNone = 1.0f / 256;  // one to one: no neighbour has a share
  if ((tx < kNone || tx > 1 - kNone) && (ty < kNone || ty > 1 - kNone))
    return texel(t, ix + (tx > 0.5f), iy + (ty > 0.5f));
  return mix(mix(texel(t, ix, iy), texel(t, ix + 1, iy), tx),
             mix(texel(t, ix, iy + 1), texel(t, ix + 1, iy + 1), tx), ty);
}

class CpuGpu final : public Gpu {
 public:
  CpuGpu() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    font_ = create_texture(width, height, TextureFormat::Coverage,
                           {pixels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)});
    atlas.SetTexID(std::bit_cast<ImTextureID>(font_));
    white_ = atlas.TexUvWhitePixel;
  }
  ~CpuGpu() override {
    if (ImGui::GetCurrentContext()) ImGui::GetIO().Fonts->SetTexID(ImTextureID{});
  }

  TextureId create_texture(int width_px, int height_px, TextureFormat format,
                           std::span<const std::uint8_t> pixels) override {
    if (width_px < 1 || height_px < 1) return 0;
    Texture texture{width_px, height_px, format, {}};
    texture.bytes.assign(
        static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px * texture.pixel_bytes()), 0);
    assert(pixels.empty() || pixels.size() == texture.bytes.size());
    if (!pixels.empty()) std::memcpy(texture.bytes.data(), pixels.data(), pixels.size());
    counters_.upload_bytes += pixels.size();
    counters_.texture_bytes += texture.bytes.size();
    ++counters_.textures;
    textures_.emplace(++last_, std::move(texture));
    return last_;
  }

  void update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                      int stride_bytes) override {
    const auto found = textures_.find(id);
    assert(found != textures_.end());
    Texture& t = found->second;
    assert(x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= t.width_px - x && h <= t.height_px - y);
    const auto bytes = static_cast<std::size_t>(w * t.pixel_bytes());
    for (int row = 0; row < h; ++row) {
      std::memcpy(&t.bytes[(static_cast<std::size_t>(y + row) * static_cast<std::size_t>(t.width_px) +
                            static_cast<std::size_t>(x)) *
                           static_cast<std::size_t>(t.pixel_bytes())],
                  pixels + static_cast<std::ptrdiff_t>(row) * stride_bytes, bytes);
    }
    counters_.upload_bytes += bytes * static_cast<std::uint64_t>(h);
  }

  void destroy_texture(TextureId id) override {
    const auto found = textures_.find(id);
    if (found == textures_.end()) return;
    counters_.texture_bytes -= found->second.bytes.size();
    --counters_.textures;
    textures_.erase(found);
  }

  void set_rotation(int) override {}                      // buffers of our own are never turned
  bool set_offscreen(int, int) override { return true; }  // it draws nowhere else
  GpuCounters counters() const override { return counters_; }
  std::string driver() const override { return "the kiosk's own, on the CPU"; }

  void render(ImDrawData* data, std::uint32_t clear_rgb) override {
    width_ = static_cast<int>(data->DisplaySize.x);
    height_ = static_cast<int>(data->DisplaySize.y);
    pixels_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4);
    for (std::size_t i = 0; i < pixels_.size(); i += 4) {
      pixels_[i] = static_cast<std::uint8_t>(clear_rgb >> 16);
      pixels_[i + 1] = static_cast<std::uint8_t>(clear_rgb >> 8);
      pixels_[i + 2] = static_cast<std::uint8_t>(clear_rgb);
      pixels_[i + 3] = 255;
    }
    for (int n = 0; n < data->CmdListsCount; ++n) {
      const ImDrawList& list = *data->CmdLists[n];
      for (const ImDrawCmd& command : list.CmdBuffer) {
        if (!command.UserCallback) draw(list, command);
      }
    }
  }

  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override {
    return width_px == width_ && height_px == height_ ? pixels_ : std::vector<std::uint8_t>{};
  }

 private:
  void draw(const ImDrawList& list, const ImDrawCmd& command) {
    const auto found = textures_.find(std::bit_cast<std::uintptr_t>(command.GetTexID()));
    if (found == textures_.end()) return;
    texture_ = &found->second;
    x0_ = std::max(static_cast<int>(command.ClipRect.x), 0);
    y0_ = std::max(static_cast<int>(command.ClipRect.y), 0);
    x1_ = std::min(static_cast<int>(command.ClipRect.z), width_);
    y1_ = std::min(static_cast<int>(command.ClipRect.w), height_);
    const bool of_font = found->first == font_;
    const ImDrawVert* v = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* i = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
      const ImDrawVert &a = v[i[at]], &b = v[i[at + 1]], &c = v[i[at + 2]];
      plain_ = of_font && is_white(a) && is_white(b) && is_white(c);
      if (at + 6 <= command.ElemCount && i[at + 3] == i[at] && i[at + 4] == i[at + 2] &&
          is_rectangle(a, b, c, v[i[at + 5]])) {
        rectangle(a, c);
        at += 3;
      } else {
        triangle(a, b, c);
      }
    }
  }

  bool is_white(const ImDrawVert& v) const { return v.uv.x == white_.x && v.uv.y == white_.y; }
  static bool is_rectangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                           const ImDrawVert& d) {
    return a.col == b.col && b.col == c.col && c.col == d.col && a.pos.y == b.pos.y && b.pos.x == c.pos.x &&
           c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.uv.y == b.uv.y && b.uv.x == c.uv.x &&
           c.uv.y == d.uv.y && d.uv.x == a.uv.x;
  }

  void put(int x, int y, const Colour& c) {
    if (c.a <= 0) return;
    std::uint8_t* p = &pixels_[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                                static_cast<std::size_t>(x)) *
                               4];
    const auto blend = [&c](std::uint8_t under, float over) {
      return static_cast<std::uint8_t>(static_cast<float>(under) * (1 - c.a) + over * 255 * c.a + 0.5f);
    };
    p[0] = blend(p[0], c.r);
    p[1] = blend(p[1], c.g);
    p[2] = blend(p[2], c.b);
  }

  // A pixel belongs to what covers its middle.
  void rectangle(const ImDrawVert& a, const ImDrawVert& c) {
    const auto first = [](float at) { return static_cast<int>(std::ceil(at - 0.5f)); };
    const int left = std::max(first(std::min(a.pos.x, c.pos.x)), x0_),
              right = std::min(first(std::max(a.pos.x, c.pos.x)), x1_);
    const int top = std::max(first(std::min(a.pos.y, c.pos.y)), y0_),
              bottom = std::min(first(std::max(a.pos.y, c.pos.y)), y1_);
    const Colour tint = colour_of(a.col);
    const float du = (c.uv.x - a.uv.x) / (c.pos.x - a.pos.x), dv = (c.uv.y - a.uv.y) / (c.pos.y - a.pos.y);
    for (int y = top; y < bottom; ++y) {
      const float v = a.uv.y + (static_cast<float>(y) + 0.5f - a.pos.y) * dv;
      for (int x = left; x < right; ++x) {
        put(x, y,
            plain_ ? tint
                   : tint * sample(*texture_, a.uv.x + (static_cast<float>(x) + 0.5f - a.pos.x) * du, v));
      }
    }
  }

  void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    const float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
    if (std::fabs(area) < 1e-6f) return;
    const auto floor_of = [](float x, float y, float z) {
      return static_cast<int>(std::floor(std::min({x, y, z})));
    };
    const auto ceil_of = [](float x, float y, float z) {
      return static_cast<int>(std::ceil(std::max({x, y, z})));
    };
    const int left = std::max(floor_of(a.pos.x, b.pos.x, c.pos.x), x0_),
              right = std::min(ceil_of(a.pos.x, b.pos.x, c.pos.x), x1_);
    const int top = std::max(floor_of(a.pos.y, b.pos.y, c.pos.y), y0_),
              bottom = std::min(ceil_of(a.pos.y, b.pos.y, c.pos.y), y1_);
    const Colour ca = colour_of(a.col), cb = colour_of(b.col), cc = colour_of(c.col);
    // Of an edge that two triangles share, the middle of a pixel belongs to one of them: upper and left edges
    // count.
    const float sign = area > 0 ? 1.0f : -1.0f;
    const auto edge = [sign](const ImVec2& p, const ImVec2& q, float x, float y) {
      return sign * ((q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x));
    };
    const auto counts = [sign](const ImVec2& p, const ImVec2& q) {
      const float dx = sign * (q.x - p.x), dy = sign * (q.y - p.y);
      return dy < 0 || (dy == 0 && dx > 0);
    };
    const bool ab = counts(a.pos, b.pos), bc = counts(b.pos, c.pos), ca_counts = counts(c.pos, a.pos);
    const float whole = std::fabs(area);
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) {
        const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
        const float wc = edge(a.pos, b.pos, px, py), wa = edge(b.pos, c.pos, px, py),
                    wb = edge(c.pos, a.pos, px, py);
        if (wc < 0 || wa < 0 || wb < 0) continue;
        if ((wc == 0 && !ab) || (wa == 0 && !bc) || (wb == 0 && !ca_counts)) continue;
        const float ka = wa / whole, kb = wb / whole, kc = wc / whole;
        const Colour tint{ca.r * ka + cb.r * kb + cc.r * kc, ca.g * ka + cb.g * kb + cc.g * kc,
                          ca.b * ka + cb.b * kb + cc.b * kc, ca.a * ka + cb.a * kb + cc.a * kc};
        put(x, y,
            plain_ ? tint
                   : tint * sample(*texture_, a.uv.x * ka + b.uv.x * kb + c.uv.x * kc,
                                   a.uv.y * ka + b.uv.y * kb + c.uv.y * kc));
      }
    }
  }

  std::unordered_map<TextureId, Texture> textures_;
  TextureId last_ = 0, font_ = 0;
  ImVec2 white_;
  GpuCounters counters_;
  std::vector<std::uint8_t> pixels_;
  int width_ = 0, height_ = 0;
  // Of the command being drawn.
  const Texture* texture_ = nullptr;
  int x0_ = 0, y0_ = 0, x1_ = 0, y1_ = 0;
  bool plain_ = false;
};

}  // namespace

std::unique_ptr<Gpu> make_cpu_gpu() {
  assert(ImGui::GetCurrentContext());
  return std::make_unique<CpuGpu>();
}

}  // namespace azetta::platform
