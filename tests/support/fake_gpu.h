// A painter that draws nothing and remembers everything: textures with their bytes, what each frame used. It
// looks over every frame's draw data as a driver would suffer it (indices within the vertices, clip
// rectangles within the target, textures alive) and keeps the complaints. Every misuse of gpu.h is a
// complaint too, so that a test ends with
//   CHECK(gpu.complaints().empty());  CHECK_EQ(gpu.counters().textures, 0);
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "platform/gpu.h"

namespace azetta::test {

class FakeGpu : public platform::Gpu {
 public:
  struct Texture {
    int width_px = 0, height_px = 0;
    platform::TextureFormat format = platform::TextureFormat::Rgba;
    std::vector<std::uint8_t> bytes;  // rows top to bottom, no padding
    std::uint64_t updates = 0;
  };
  struct Frame {  // the last one rendered
    int width_px = 0, height_px = 0;
    std::uint32_t clear_rgb = 0;
    std::size_t lists = 0, commands = 0, vertices = 0, triangles = 0;
    double clipped_area_px =
        0;  // sum over commands of their clip rectangles: an upper bound of what is painted
    std::map<platform::TextureId, std::size_t> triangles_by_texture;
  };

  platform::TextureId create_texture(int width_px, int height_px, platform::TextureFormat format,
                                     std::span<const std::uint8_t> pixels) override;
  void update_texture(platform::TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                      int stride_bytes) override;
  void destroy_texture(platform::TextureId id) override;
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  void set_rotation(int) override {}
  bool set_offscreen(int width_px, int height_px) override;
  // The clear colour everywhere; empty before the first frame.
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override;
  platform::GpuCounters counters() const override { return counters_; }

  // After this many more textures create_texture() refuses, as a full card would. Negative: never.
  void refuse_textures_after(int count) { textures_left_ = count; }

  // Textures that Dear ImGui's own backend would make (its font) are not ours: draw data may name this one.
  // Default 0.
  void allow_texture(platform::TextureId id) { allowed_ = id; }

  const Texture* texture(platform::TextureId id) const;
  const Frame& frame() const { return frame_; }
  std::uint64_t frames() const { return frames_; }
  const std::vector<std::string>& complaints() const { return complaints_; }

 private:
  void complain(std::string what);

  std::map<platform::TextureId, Texture> textures_;
  platform::TextureId next_ = 1, allowed_ = 0;
  int textures_left_ = -1;
  Frame frame_;
  std::uint64_t frames_ = 0;
  platform::GpuCounters counters_;
  std::vector<std::string> complaints_;
};

}  // namespace azetta::test
