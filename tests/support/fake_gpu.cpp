#include "tests/support/fake_gpu.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace azetta::test {

using platform::TextureFormat;
using platform::TextureId;

namespace {

int pixel_bytes(TextureFormat format) {
  return format == TextureFormat::Rgba ? 4 : 1;
}

// ImTextureID is a pointer or a number, as Dear ImGui was configured.
TextureId texture_id(const ImDrawCmd& command) {
  const auto id = command.GetTexID();
  TextureId plain = 0;
  static_assert(sizeof id <= sizeof plain);
  std::memcpy(&plain, &id, sizeof id);
  return plain;
}

}  // namespace

void FakeGpu::complain(std::string what) {
  // One broken screen repeats itself sixty times a second.
  if (complaints_.size() < 100)
    complaints_.push_back("frame " + std::to_string(frames_) + ": " + std::move(what));
}

TextureId FakeGpu::create_texture(int width_px, int height_px, TextureFormat format,
                                  std::span<const std::uint8_t> pixels) {
  if (textures_left_ == 0) return 0;
  if (textures_left_ > 0) --textures_left_;
  if (width_px < 1 || height_px < 1) {
    complain("a texture of " + std::to_string(width_px) + "x" + std::to_string(height_px));
    return 0;
  }
  Texture texture{.width_px = width_px, .height_px = height_px, .format = format, .bytes = {}};
  const std::size_t size = std::size_t(width_px) * std::size_t(height_px) * std::size_t(pixel_bytes(format));
  if (!pixels.empty() && pixels.size() != size) {
    complain("a texture needs " + std::to_string(size) + " bytes and got " + std::to_string(pixels.size()));
  }
  texture.bytes.assign(pixels.begin(), pixels.end());
  texture.bytes.resize(size);
  counters_.upload_bytes += pixels.size();
  counters_.texture_bytes += size;
  ++counters_.textures;
  textures_.emplace(next_, std::move(texture));
  return next_++;
}

void FakeGpu::update_texture(TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels,
                             int stride_bytes) {
  const auto found = textures_.find(id);
  if (found == textures_.end())
    return complain("update of texture " + std::to_string(id) + ", which is not alive");
  Texture& texture = found->second;
  const int bytes = pixel_bytes(texture.format);
  if (x < 0 || y < 0 || w < 0 || h < 0 || w > texture.width_px - x || h > texture.height_px - y ||
      stride_bytes < w * bytes) {
    return complain("update of texture " + std::to_string(id) + " outside its pixels");
  }
  for (int row = 0; row < h; ++row) {
    const std::uint8_t* from = pixels + std::ptrdiff_t(row) * stride_bytes;
    std::copy_n(from, w * bytes,
                texture.bytes.begin() + (std::ptrdiff_t(y + row) * texture.width_px + x) * bytes);
  }
  ++texture.updates;
  counters_.upload_bytes += std::uint64_t(w) * std::uint64_t(h) * std::uint64_t(bytes);
}

void FakeGpu::destroy_texture(TextureId id) {
  const auto found = textures_.find(id);
  if (found == textures_.end())
    return complain("texture " + std::to_string(id) + " destroyed, which is not alive");
  counters_.texture_bytes -= found->second.bytes.size();
  --counters_.textures;
  textures_.erase(found);
}

void FakeGpu::render(ImDrawData* data, std::uint32_t clear_rgb) {
  ++frames_;
  frame_ = Frame{};
  frame_.width_px = static_cast<int>(data->DisplaySize.x);
  frame_.height_px = static_cast<int>(data->DisplaySize.y);
  frame_.clear_rgb = clear_rgb;
  if (!data->Valid) complain("draw data that is not valid: ImGui::Render() was not called");
  for (int n = 0; n < data->CmdListsCount; ++n) {
    const ImDrawList& list = *data->CmdLists[n];
    ++frame_.lists;
    frame_.vertices += static_cast<std::size_t>(list.VtxBuffer.Size);
    for (const ImDrawVert& vertex : list.VtxBuffer) {
      if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) {
        complain("a vertex that is not a number");
        break;
      }
    }
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback || command.ElemCount == 0) continue;
      ++frame_.commands;
      frame_.triangles += command.ElemCount / 3;
      const TextureId id = texture_id(command);
      frame_.triangles_by_texture[id] += command.ElemCount / 3;
      if (id != allowed_ && !textures_.contains(id))
        complain("draws texture " + std::to_string(id) + ", which is not alive");
      if (command.ElemCount % 3 != 0) complain("a command whose indices are no triangles");
      const ImVec4 clip = command.ClipRect;
      if (!(clip.x <= clip.z && clip.y <= clip.w)) complain("a clip rectangle that is inside out");
      const float width = std::min(clip.z, data->DisplaySize.x) - std::max(clip.x, 0.0f);
      const float height = std::min(clip.w, data->DisplaySize.y) - std::max(clip.y, 0.0f);
      frame_.clipped_area_px +=
          static_cast<double>(std::max(width, 0.0f)) * static_cast<double>(std::max(height, 0.0f));
      if (command.IdxOffset + command.ElemCount > static_cast<unsigned>(list.IdxBuffer.Size)) {
        complain("a command whose indices end beyond their buffer");
        continue;
      }
      for (unsigned i = 0; i < command.ElemCount; ++i) {
        if (command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)] >=
            static_cast<unsigned>(list.VtxBuffer.Size)) {
          complain("an index beyond the vertices");
          break;
        }
      }
    }
  }
}

bool FakeGpu::set_offscreen(int width_px, int height_px) {
  return width_px >= 0 && height_px >= 0;
}

std::vector<std::uint8_t> FakeGpu::read_pixels(int width_px, int height_px) {
  if (frames_ == 0) return {};
  std::vector<std::uint8_t> pixels(std::size_t(width_px) * std::size_t(height_px) * 4);
  for (std::size_t i = 0; i < pixels.size(); i += 4) {
    pixels[i] = static_cast<std::uint8_t>(frame_.clear_rgb >> 16);
    pixels[i + 1] = static_cast<std::uint8_t>(frame_.clear_rgb >> 8);
    pixels[i + 2] = static_cast<std::uint8_t>(frame_.clear_rgb);
    pixels[i + 3] = 255;
  }
  return pixels;
}

const FakeGpu::Texture* FakeGpu::texture(TextureId id) const {
  const auto found = textures_.find(id);
  return found == textures_.end() ? nullptr : &found->second;
}

}  // namespace azetta::test
