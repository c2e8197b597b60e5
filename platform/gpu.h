// A painter: textures and one call that draws a frame's ImDrawData. Free of GL types. Main thread only.
// Two painters stand behind it: OpenGL 3 and, for boxes without a GPU, the CPU.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "platform/surface.h"

struct ImDrawData;

namespace azetta::platform {

// Rgba: 8-bit straight alpha. Coverage: one byte a pixel, drawn as (vertex colour, vertex alpha * byte): glyph pages.
enum class TextureFormat : std::uint8_t { Rgba, Coverage };
using TextureId = std::uintptr_t;  // fits ImTextureID; 0 = none

struct GpuCounters {
  std::uint64_t upload_bytes = 0;   // since start
  std::uint64_t texture_bytes = 0;  // alive now
  std::uint32_t textures = 0;       // alive now
  std::uint64_t drawn_px = 0, copied_px = 0;  // since start, where the painter knows: drawn anew, and moved as they were
};

class Gpu {
 public:
  virtual ~Gpu() = default;
  // pixels: width*height*(4 or 1) bytes, or empty for a cleared texture. Returns 0 if the driver refuses.
  virtual TextureId create_texture(int width_px, int height_px, TextureFormat format, std::span<const std::uint8_t> pixels) = 0;
  // Replaces the part [x, y, w, h]; `pixels` starts at its first pixel and has `stride_bytes` from row to row.
  virtual void update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) = 0;
  virtual void destroy_texture(TextureId id) = 0;
  // Clears to 0xRRGGBB and draws. Size of the target = data->DisplaySize.
  virtual void render(ImDrawData* data, std::uint32_t clear_rgb) = 0;
  // The panel was turned that far clockwise (0, 90, 180, 270 degrees): what goes to the window is turned back, so that
  // visitors see it upright. DisplaySize stays the picture's. Buffers of our own are never turned.
  virtual void set_rotation(int degrees) = 0;
  // Draws into an own buffer instead of the window from now on (0, 0 = back to the window). For rehearsals and goldens.
  virtual bool set_offscreen(int width_px, int height_px) = 0;
  // The last frame rendered, RGBA, top row first, upright as visitors see it.
  virtual std::vector<std::uint8_t> read_pixels(int width_px, int height_px) = 0;
  virtual GpuCounters counters() const = 0;
  // The driver has lost what it had (a reset of the card): nothing that is drawn from now on is seen. Asked after each frame.
  virtual bool lost() const { return false; }
  // What draws, as the driver calls itself ("llvmpipe (LLVM 15.0.6, 256 bits)"); "" = unknown. For the staff screen.
  virtual std::string driver() const { return {}; }
};

// Draw only what changed since the frame before, where it was kept; or everything, every time, for tests.
enum class Painting : std::uint8_t { Changes, Whole };

// Needs a current OpenGL context (display.h). `context` of Dear ImGui must exist and outlive the painter. `window`, which outlives it too,
// is what it draws into, if that is kept; without one every frame that goes to the window is drawn whole.
Result<std::unique_ptr<Gpu>> make_gl3_gpu(KeptWindow* window = nullptr, Painting painting = Painting::Changes);
// Whether a driver of that name (Gpu::driver()) is one of Mesa's that draw in software.
bool draws_in_software(std::string_view driver);

// Draws on the CPU, without a driver and the same on every machine: into a window's memory (`surface`, which outlives the painter), or,
// with none, into its own, read with read_pixels(). `context` as above.
std::unique_ptr<Gpu> make_cpu_gpu(Surface* surface = nullptr, Painting painting = Painting::Changes);

}  // namespace azetta::platform
