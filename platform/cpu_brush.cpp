#include "platform/cpu_brush.h"

#include <cstring>
#include <type_traits>

#include "platform/cpu_texture.h"

namespace azetta::platform {
namespace {

constexpr std::uint32_t kWhite = 0xffffffff;

// A row of texels over the canvas.
void put(const Stroke& s, std::uint32_t* out, const std::uint32_t* in, int n) {
  if (s.texture->opaque() && (s.colour | 0xff000000) == kWhite) {
    const unsigned alpha = s.colour >> 24;
    if (alpha == 255) {
      std::memcpy(out, in, static_cast<std::size_t>(n) * sizeof *out);
    } else {
      rows().fade(out, in, n, alpha);
    }
  } else {
    rows().tint(out, in, n, s.colour);
  }
}

void put(const Stroke& s, std::uint32_t* out, const std::uint8_t* in, int n) { rows().cover(out, in, n, s.colour, s.colour >> 24); }

int texel_row(Fixed v, int height_px) { return static_cast<int>(std::clamp<Fixed>(v >> kFixedBits, 0, height_px - 1)); }

}  // namespace

const CpuTexture& texture_of(const Stroke& stroke) { return static_cast<const CpuTexture&>(*stroke.texture); }

void Brush::draw(const Stroke& stroke, std::span<const Triangle> triangles, const Canvas& canvas, const PxBox& part) {
  const PxBox box = common(stroke.box, part);
  if (box.empty()) return;
  switch (stroke.kind) {
    case Stroke::Kind::Fill: return draw_fill(stroke, canvas, box);
    case Stroke::Kind::Copy: return draw_copy(stroke, canvas, box);
    case Stroke::Kind::Stretch: return draw_stretched(stroke, canvas, box);
    case Stroke::Kind::Shape:
      for (const Triangle& triangle : triangles.subspan(stroke.first, stroke.count)) draw_triangle(stroke, triangle, canvas, box);
      return;
  }
}

void Brush::draw_fill(const Stroke& s, const Canvas& canvas, const PxBox& box) {
  const unsigned alpha = s.colour >> 24;
  for (int y = box.y0; y < box.y1; ++y) {
    if (alpha == 255) {
      rows().fill(canvas.at(box.x0, y), box.width(), s.colour);
    } else {
      rows().blend(canvas.at(box.x0, y), box.width(), s.colour, alpha);
    }
  }
}

void Brush::draw_copy(const Stroke& s, const Canvas& canvas, const PxBox& box) {
  const CpuTexture& texture = texture_of(s);
  const int u = static_cast<int>(s.u >> kFixedBits) + box.x0 - s.x, v = static_cast<int>(s.v >> kFixedBits) - s.y;
  for (int y = box.y0; y < box.y1; ++y) {
    if (texture.format() == TextureFormat::Rgba) {
      put(s, canvas.at(box.x0, y), texture.pixels(y + v) + u, box.width());
    } else {
      put(s, canvas.at(box.x0, y), texture.shares(y + v) + u, box.width());
    }
  }
}

void Brush::draw_stretched(const Stroke& s, const Canvas& canvas, const PxBox& box) {
  const CpuTexture& texture = texture_of(s);
  const int n = box.width(), last_u = texture.width_px() - 1, height = texture.height_px();
  const Fixed u = s.u + (box.x0 - s.x) * s.du;
  // Rows of the texture are stretched sideways, each once, while the rows of the canvas go down.
  const auto go = [&](auto& above, auto& below, auto& between, const auto& row_of, const auto& stretch, const auto& mix) {
    const auto size = (static_cast<std::size_t>(n) + kRowStep - 1) / kRowStep * kRowStep;
    texel_.resize(std::max(texel_.size(), size));
    weight_.resize(std::max(weight_.size(), size));
    rows().place(texel_.data(), weight_.data(), last_u, u, s.du, n);
    above.resize(std::max(above.size(), size));
    below.resize(std::max(below.size(), size));
    between.resize(std::max(between.size(), size));
    int row_above = -1, row_below = -1;
    for (int y = box.y0; y < box.y1; ++y) {
      const Fixed v = s.v + (y - s.y) * s.dv;
      const int a = texel_row(v, height), b = texel_row(v + (Fixed{1} << kFixedBits), height);
      const auto weight = v < 0 || a == b ? 0u : static_cast<unsigned>(v >> (kFixedBits - 8) & 255);
      if (row_above != a) {
        if (row_below == a) {
          std::swap(above, below);
          std::swap(row_above, row_below);
        } else {
          stretch(above.data(), row_of(a), last_u, texel_.data(), weight_.data(), n);
          row_above = a;
        }
      }
      if (weight == 0) {
        put(s, canvas.at(box.x0, y), above.data(), n);
        continue;
      }
      if (row_below != b) {
        stretch(below.data(), row_of(b), last_u, texel_.data(), weight_.data(), n);
        row_below = b;
      }
      if constexpr (std::is_same_v<decltype(between), std::vector<std::uint32_t>&>) {
        if (s.hides && s.colour == kWhite) {
          mix(canvas.at(box.x0, y), above.data(), below.data(), n, weight);
          continue;
        }
      }
      mix(between.data(), above.data(), below.data(), n, weight);
      put(s, canvas.at(box.x0, y), between.data(), n);
    }
  };
  if (texture.format() == TextureFormat::Rgba) {
    go(above_, below_, between_, [&](int row) { return texture.pixels(row); }, rows().stretch, rows().between);
  } else {
    go(shares_above_, shares_below_, shares_between_, [&](int row) { return texture.shares(row); }, rows().stretch_shares, rows().between_shares);
  }
}

}  // namespace azetta::platform
