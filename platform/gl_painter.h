// Draws one frame of Dear ImGui's triangles with OpenGL 3.3 core. Dear ImGui's own backend draws everything
// with one shader (colour times texture, blended), which software drivers pay for at every pixel of a full
// screen; here each command gets the cheapest of three programs that gives the same pixels, and what covers
// its ground is not blended. Mesa's llvmpipe then takes its fast path for rectangles, a fifth of the time.
// Free of GL types. Main thread, with the display's context current.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "content/base/result.h"
#include "platform/px_box.h"
#include "platform/quarter_turn.h"

struct ImDrawData;

namespace azetta::platform {

class GlPainter {
 public:
  // `opaque` tells of a texture whether all of it covers what lies below. Fails with the driver's words if it
  // refuses the programs. Makes the texture of Dear ImGui's font atlas, which also holds the white pixel of
  // plain areas.
  static Result<std::unique_ptr<GlPainter>> make(std::function<bool(std::uintptr_t)> opaque);
  virtual ~GlPainter() = default;

  // Only these parts of the frame, which do not meet, cleared to 0xRRGGBB first. Into the framebuffer that is bound, turned back by
  // `turn`: the framebuffer then has the turned size of the frame. Leaves scissor and blending on.
  virtual void draw(const ImDrawData& data, std::uint32_t clear_rgb, QuarterTurn turn, std::span<const PxBox> parts) = 0;
  virtual std::uintptr_t font() const = 0;  // the texture of Dear ImGui's own
  virtual bool lost() const = 0;  // Gpu::lost()
};

}  // namespace azetta::platform
