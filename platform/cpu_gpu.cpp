// gpu.h without a graphics driver: what is new in a frame is found (damage.h), and drawn tile by tile on two threads (cpu_brush.h),
// straight into the window's memory where the panel is not turned.
#include <imgui.h>

#include <bit>
#include <cassert>
#include <cstring>
#include <unordered_map>

#include "content/base/large_memory.h"
#include "platform/cpu_brush.h"
#include "platform/cpu_texture.h"
#include "platform/damage.h"
#include "platform/gpu.h"
#include "platform/quarter_turn.h"
#include "platform/tile_team.h"

namespace azetta::platform {
namespace {

class CpuGpu final : public Gpu {
 public:
  explicit CpuGpu(Surface* surface, Painting painting) : surface_(surface), painting_(painting) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    textures_from_.plain = create_texture(width, height, TextureFormat::Coverage, {pixels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)});
    atlas.SetTexID(std::bit_cast<ImTextureID>(textures_from_.plain));
    textures_from_.white_u = atlas.TexUvWhitePixel.x;
    textures_from_.white_v = atlas.TexUvWhitePixel.y;
    textures_from_.find = [this](std::uintptr_t id) -> const TextureState* {
      const auto found = textures_.find(id);
      return found == textures_.end() ? nullptr : &found->second;
    };
  }
  ~CpuGpu() override {
    if (ImGui::GetCurrentContext()) ImGui::GetIO().Fonts->SetTexID(ImTextureID{});
  }

  TextureId create_texture(int width_px, int height_px, TextureFormat format, std::span<const std::uint8_t> pixels) override {
    if (width_px < 1 || height_px < 1 || width_px > CpuTexture::kLargest_px || height_px > CpuTexture::kLargest_px) return 0;
    CpuTexture& texture = textures_.try_emplace(++last_, width_px, height_px, format).first->second;
    assert(pixels.empty() || pixels.size() == texture.bytes());
    if (!pixels.empty()) texture.update(0, 0, width_px, height_px, pixels.data(), static_cast<int>(texture.bytes() / static_cast<std::uint64_t>(height_px)));
    counters_.upload_bytes += pixels.size();
    counters_.texture_bytes += texture.bytes();
    ++counters_.textures;
    return last_;
  }

  void update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) override {
    const auto found = textures_.find(id);
    assert(found != textures_.end());
    found->second.update(x, y, w, h, pixels, stride_bytes);
    counters_.upload_bytes += std::uint64_t(w) * std::uint64_t(h) * (found->second.format() == TextureFormat::Rgba ? 4 : 1);
  }

  void destroy_texture(TextureId id) override {
    const auto found = textures_.find(id);
    if (found == textures_.end()) return;
    counters_.texture_bytes -= found->second.bytes();
    --counters_.textures;
    textures_.erase(found);
  }

  void set_rotation(int degrees) override {
    rotation_ = QuarterTurn(degrees);
    damage_.forget();
  }

  bool set_offscreen(int width_px, int height_px) override {
    offscreen_ = width_px > 0 || height_px > 0;
    damage_.forget();
    return true;
  }

  GpuCounters counters() const override { return counters_; }
  std::string driver() const override {
    return std::string("the kiosk's own, on the CPU (") + rows().name + (surface_ ? std::string(", through ") + surface_->way() : "") + ")";
  }

  void render(ImDrawData* data, std::uint32_t clear_rgb) override {
    constexpr float kLargest_px = 16384;
    const ImVec2 size = data->DisplaySize;
    if (!(size.x >= 1 && size.y >= 1 && size.x <= kLargest_px && size.y <= kLargest_px)) return;  // what is not a number, too
    const int width = static_cast<int>(size.x), height = static_cast<int>(size.y);
    if (!take_canvas(width, height)) return;
    strokes_.read(*data, width, height, textures_from_);
    if (painting_ == Painting::Whole) damage_.forget();
    damage_.look(strokes_.list, width, height, clear_rgb);
    copy_shifted();
    for (const std::uint32_t tile : damage_.tiles()) counters_.drawn_px += static_cast<std::uint64_t>(damage_.box(tile).width()) * static_cast<std::uint64_t>(damage_.box(tile).height());
    const std::uint32_t clear = clear_rgb | 0xff000000;
    const auto tiles = damage_.tiles();
    team_.run(tiles.size(), [&](std::size_t i, std::size_t hand) {
      const PxBox tile = damage_.box(tiles[i]);
      const auto inside = damage_.strokes_in(tiles[i]);
      if (inside.empty() || !strokes_.list[inside[0]].hides || !strokes_.list[inside[0]].box.contains(tile)) {
        for (int y = tile.y0; y < tile.y1; ++y) rows().fill(canvas_.at(tile.x0, y), tile.width(), clear);
      }
      for (const std::uint32_t n : inside) brushes_[hand].draw(strokes_.list[n], strokes_.triangles, canvas_, tile);
    });
    show();
  }

  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override {
    if (width_px > canvas_.width_px || height_px > canvas_.height_px || !canvas_.pixels) return {};
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 4);
    for (int y = 0; y < height_px; ++y) {
      // Turning red and blue around is its own undoing.
      std::vector<std::uint32_t> row(static_cast<std::size_t>(width_px));
      rows().turn(row.data(), reinterpret_cast<const std::uint8_t*>(canvas_.at(0, y)), width_px);
      std::memcpy(&rgba[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) * 4], row.data(), row.size() * 4);
    }
    return rgba;
  }

 private:
  bool to_window() const { return surface_ && !offscreen_; }
  bool turned() const { return to_window() && rotation_.degrees() != 0; }

  bool take_canvas(int width, int height) {
    if (to_window()) {
      const auto [w, h] = turned() ? rotation_.size(width, height) : std::pair(width, height);
      window_ = surface_->begin(w, h);
      if (!window_.pixels) return false;
      if (!window_.kept) damage_.forget();
      if (!turned()) {
        own_ = {};
        canvas_ = {window_.pixels, width, height, window_.stride_px};
        return true;
      }
    }
    const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    if (own_.size() != size || canvas_.width_px != width || canvas_.height_px != height || canvas_.pixels != own_.data()) {
      own_ = {};
      own_ = LargeArray<std::uint32_t>(size);
      damage_.forget();
    }
    canvas_ = {own_.data(), width, height, width};
    return true;
  }

  void copy_shifted() {
    if (!damage_.shift()) return;
    const Shift& s = *damage_.shift();
    const std::size_t bytes = static_cast<std::size_t>(s.to.width()) * sizeof(std::uint32_t);
    counters_.copied_px += static_cast<std::uint64_t>(s.to.width()) * static_cast<std::uint64_t>(s.to.height());
    // From the side that it moves to, so that nothing is overwritten before it has been copied.
    for (int i = 0; i < s.to.height(); ++i) {
      const int y = s.dy > 0 ? s.to.y1 - 1 - i : s.to.y0 + i;
      std::memmove(canvas_.at(s.to.x0, y), canvas_.at(s.to.x0 - s.dx, y - s.dy), bytes);
    }
  }

  void show() {
    if (!to_window()) return;
    std::vector<PxBox> parts = damage_.boxes();
    if (damage_.shift()) parts.push_back(damage_.shift()->to);
    if (turned()) {
      for (PxBox& part : parts) part = turn_into_window(part);
    }
    surface_->changed(parts);
  }

  // Where it is in the window.
  PxBox turn_into_window(const PxBox& part) const {
    const int w = canvas_.width_px, h = canvas_.height_px;
    for (int y = part.y0; y < part.y1; ++y) {
      const std::uint32_t* in = canvas_.at(0, y);
      for (int x = part.x0; x < part.x1; ++x) {
        // By the middles of pixels, in halves.
        const auto [tx, ty] = rotation_.to_window(2 * x + 1, 2 * y + 1, 2 * w, 2 * h);
        window_.pixels[std::ptrdiff_t{ty / 2} * window_.stride_px + tx / 2] = in[x];
      }
    }
    return rotation_.to_window(part, w, h);
  }

  Surface* surface_;
  Painting painting_;
  bool offscreen_ = false;
  QuarterTurn rotation_;
  std::unordered_map<TextureId, CpuTexture> textures_;
  TextureId last_ = 0;
  Strokes::Textures textures_from_;
  GpuCounters counters_;
  Strokes strokes_;
  Damage damage_;
  TileTeam team_;
  Brush brushes_[TileTeam::kHands];
  SurfacePixels window_;
  LargeArray<std::uint32_t> own_;  // where there is no window, or it is turned
  Canvas canvas_;
};

}  // namespace

std::unique_ptr<Gpu> make_cpu_gpu(Surface* surface, Painting painting) {
  assert(ImGui::GetCurrentContext());
  return std::make_unique<CpuGpu>(surface, painting);
}

}  // namespace azetta::platform
