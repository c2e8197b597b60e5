// Scenes that change from frame to frame, for tests of what painters draw anew. The same every time.
#pragma once
#include <imgui.h>

#include <array>
#include <initializer_list>
#include <random>
#include <vector>

#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"

namespace azetta::test {

inline std::vector<std::uint8_t> noise(std::size_t bytes, unsigned seed, bool opaque = false) {
  std::mt19937 random(seed);
  std::vector<std::uint8_t> out(bytes);
  for (std::size_t i = 0; i < bytes; ++i) out[i] = opaque && i % 4 == 3 ? 255 : static_cast<std::uint8_t>(random());
  return out;
}

// A list of cards that has been scrolled that far, under a head that stands still.
struct List {
  static constexpr int kWidth_px = 900, kHeight_px = 700;
  platform::TextureId picture, letters;
  int scroll_px = 0;
  bool wave = false;
  void paint(ImDrawList& d) const {
    d.PushClipRect({0, 80}, {kWidth_px, kHeight_px - 60}, true);
    for (int i = 0; i < 40; ++i) {
      const float y = 100.0f + static_cast<float>(i) * 130 - static_cast<float>(scroll_px);
      d.AddRectFilled({30, y}, {870, y + 110}, IM_COL32(20 + i * 5, 60, 90, 255));
      d.AddImage(imgui_texture(picture), {40, y + 5}, {140, y + 105}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 255 - i));
      d.AddImage(imgui_texture(picture), {150, y + 5.25f}, {310.5f, y + 105}, {0.1f, 0.2f}, {0.8f, 0.9f});
      for (int k = 0; k < 12; ++k) {
        const float x = 330 + static_cast<float>(k) * 20;
        d.AddImage(imgui_texture(letters), {x, y + 20}, {x + 16, y + 44}, {0, 0}, {16.0f / 64, 24.0f / 64}, IM_COL32(240, 230, 210, 255));
      }
      const ImVec2 p[4] = {{700, y + 10}, {740, y + 50}, {700, y + 90}, {660, y + 50}};
      d.AddConvexPolyFilled(p, 4, IM_COL32(220, 160, 40, 255));
      d.AddPolyline(p, 4, IM_COL32_WHITE, ImDrawFlags_Closed, 3);
      d.AddLine({760, y + 12}, {850, y + 95}, IM_COL32(255, 80, 80, 200), 2.5f);
    }
    d.PopClipRect();
    d.AddRectFilled({0, 0}, {kWidth_px, 80}, IM_COL32(10, 10, 30, 255));
    if (wave) d.AddCircleFilled({450, 300}, 40, IM_COL32(255, 255, 255, 128));
  }
};

// Everything that screens draw with, coming, going, moving, changing places; and textures that change.
class Things {
 public:
  template <class Make>  // (w, h, format, pixels) -> TextureId
  void make_textures(const Make& make) {
    for (unsigned i = 0; i < 6; ++i) {
      const bool letters = i % 3 == 2;
      textures_.push_back(make(80, 60, letters ? platform::TextureFormat::Coverage : platform::TextureFormat::Rgba, noise(80 * 60 * (letters ? 1 : 4), i, i % 3 == 0)));
    }
  }
  void step(std::initializer_list<platform::Gpu*> gpus, int width_px, int height_px) {
    const auto make = [&] {
      return Thing{number(7), number(width_px + 200) - 100, number(height_px + 200) - 100, number(300) + 1, number(200) + 1, static_cast<unsigned>(random_()),
                   static_cast<std::size_t>(number(6)), static_cast<float>(number(4)) / 4};
    };
    while (things_.size() < 60) things_.push_back(make());
    switch (random_() % 6) {
      case 0: things_[random_() % things_.size()] = make(); break;
      case 1: things_.erase(things_.begin() + number(static_cast<int>(things_.size()))); things_.push_back(make()); break;
      case 2: std::swap(things_[random_() % things_.size()], things_[random_() % things_.size()]); break;
      case 3: {
        const int dx = number(40) - 20, dy = number(60) - 30;
        for (Thing& t : things_) t.x += dx, t.y += dy;
        break;
      }
      case 4: {
        const std::size_t t = random_() % textures_.size();
        const auto fresh = noise(30 * 20 * 4, static_cast<unsigned>(random_()));
        for (platform::Gpu* gpu : gpus) gpu->update_texture(textures_[t], 10, 10, 30, 20, fresh.data(), t % 3 == 2 ? 30 : 120);
        break;
      }
      default: break;
    }
  }
  void paint(ImDrawList& d) const {
    for (const Thing& t : things_) {
      const ImVec2 a{static_cast<float>(t.x) + t.fraction, static_cast<float>(t.y)}, b{a.x + static_cast<float>(t.w), a.y + static_cast<float>(t.h) + t.fraction};
      switch (t.kind) {
        case 0: d.AddRectFilled(a, b, t.colour); break;
        case 1: d.AddImage(imgui_texture(textures_[t.texture]), a, b, {0, 0}, {1, 1}, t.colour | IM_COL32_A_MASK); break;
        case 2: d.AddImage(imgui_texture(textures_[t.texture]), a, {a.x + 80, a.y + 60}, {0, 0}, {1, 1}, t.colour); break;
        case 3: d.AddCircleFilled(a, static_cast<float>(t.w) / 4, t.colour); break;
        case 4: d.AddLine(a, b, t.colour, 1 + t.fraction * 4); break;
        case 5: d.AddTriangleFilled(a, b, {b.x, a.y}, t.colour); break;
        default:
          d.PushClipRect(a, b, true);
          d.AddRectFilledMultiColor({a.x - 20, a.y - 20}, {b.x - 10, b.y - 10}, t.colour, ~t.colour, t.colour * 3, t.colour * 7);
          d.PopClipRect();
          break;
      }
    }
  }

 private:
  struct Thing {
    int kind, x, y, w, h;
    unsigned colour;
    std::size_t texture;
    float fraction;
  };
  int number(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
  std::mt19937 random_{21};
  std::vector<platform::TextureId> textures_;
  std::vector<Thing> things_;
};

}  // namespace azetta::test
