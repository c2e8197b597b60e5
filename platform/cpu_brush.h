// Draws strokes into a part of the canvas. Nothing it draws depends on how the canvas was divided into parts. Each thread has a brush of
// its own.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "platform/px_box.h"
#include "platform/strokes.h"

namespace azetta::platform {

struct Canvas {
  std::uint32_t* pixels = nullptr;
  int width_px = 0, height_px = 0;
  std::ptrdiff_t stride_px = 0;
  std::uint32_t* at(int x, int y) const { return pixels + std::ptrdiff_t{y} * stride_px + x; }
};

class CpuTexture;
// This painter's strokes are read with textures of its own kind.
const CpuTexture& texture_of(const Stroke& stroke);

class Brush {
 public:
  // Only what of the stroke lies in `part`, which lies in the canvas.
  void draw(const Stroke& stroke, std::span<const Triangle> triangles, const Canvas& canvas, const PxBox& part);

 private:
  void draw_fill(const Stroke& stroke, const Canvas& canvas, const PxBox& part);
  void draw_copy(const Stroke& stroke, const Canvas& canvas, const PxBox& part);
  void draw_stretched(const Stroke& stroke, const Canvas& canvas, const PxBox& part);

  std::vector<std::int32_t> texel_;
  std::vector<std::uint32_t> weight_, above_, below_, between_;
  std::vector<std::uint8_t> shares_above_, shares_below_, shares_between_;
};

// cpu_triangle.cpp
void draw_triangle(const Stroke& stroke, const Triangle& triangle, const Canvas& canvas, const PxBox& part);

}  // namespace azetta::platform
