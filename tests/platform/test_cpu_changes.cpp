// What is drawn by changes alone is what is drawn from nothing, byte for byte; and it is little.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"

using namespace azetta;
using platform::CpuPainting;
using platform::Gpu;
using platform::TextureFormat;
using platform::TextureId;

namespace {

constexpr int kWidth = 900, kHeight = 700;

// Two painters that are told the same.
struct Both {
  test::ImGuiFrame imgui;
  std::unique_ptr<Gpu> changes = platform::make_cpu_gpu(nullptr, CpuPainting::Changes), whole = platform::make_cpu_gpu(nullptr, CpuPainting::Whole);

  TextureId texture(int w, int h, TextureFormat format, const std::vector<std::uint8_t>& pixels) {
    const TextureId a = changes->create_texture(w, h, format, pixels), b = whole->create_texture(w, h, format, pixels);
    REQUIRE_EQ(a, b);
    return a;
  }
  bool same(const std::function<void(ImDrawList&)>& paint) {
    ImDrawData* data = imgui.draw(kWidth, kHeight, paint);
    changes->render(data, 0x102030);
    whole->render(data, 0x102030);
    return changes->read_pixels(kWidth, kHeight) == whole->read_pixels(kWidth, kHeight);
  }
  std::uint64_t drawn_px() const { return changes->counters().drawn_px; }
  std::uint64_t copied_px() const { return changes->counters().copied_px; }
};

std::vector<std::uint8_t> noise(std::size_t bytes, unsigned seed, bool opaque = false) {
  std::mt19937 random(seed);
  std::vector<std::uint8_t> out(bytes);
  for (std::size_t i = 0; i < bytes; ++i) out[i] = opaque && i % 4 == 3 ? 255 : static_cast<std::uint8_t>(random());
  return out;
}

// A list of cards that has been scrolled that far, under a head that stands still.
struct List {
  TextureId picture, letters;
  int scroll_px = 0;
  bool wave = false;
  void paint(ImDrawList& d) const {
    d.PushClipRect({0, 80}, {kWidth, kHeight - 60}, true);
    for (int i = 0; i < 40; ++i) {
      const float y = 100.0f + static_cast<float>(i) * 130 - static_cast<float>(scroll_px);
      d.AddRectFilled({30, y}, {870, y + 110}, IM_COL32(20 + i * 5, 60, 90, 255));
      d.AddImage(test::imgui_texture(picture), {40, y + 5}, {140, y + 105}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 255 - i));
      d.AddImage(test::imgui_texture(picture), {150, y + 5.25f}, {310.5f, y + 105}, {0.1f, 0.2f}, {0.8f, 0.9f});
      for (int k = 0; k < 12; ++k) {
        const float x = 330 + static_cast<float>(k) * 20;
        d.AddImage(test::imgui_texture(letters), {x, y + 20}, {x + 16, y + 44}, {0, 0}, {16.0f / 64, 24.0f / 64}, IM_COL32(240, 230, 210, 255));
      }
      const ImVec2 p[4] = {{700, y + 10}, {740, y + 50}, {700, y + 90}, {660, y + 50}};
      d.AddConvexPolyFilled(p, 4, IM_COL32(220, 160, 40, 255));
      d.AddPolyline(p, 4, IM_COL32_WHITE, ImDrawFlags_Closed, 3);
      d.AddLine({760, y + 12}, {850, y + 95}, IM_COL32(255, 80, 80, 200), 2.5f);
    }
    d.PopClipRect();
    d.AddRectFilled({0, 0}, {kWidth, 80}, IM_COL32(10, 10, 30, 255));
    if (wave) d.AddCircleFilled({450, 300}, 40, IM_COL32(255, 255, 255, 128));
  }
};

}  // namespace

TEST_CASE("a frame like the one before costs no pixel, and a small change few") {
  Both both;
  std::uint8_t left = 40;
  const auto paint = [&](ImDrawList& d) {
    d.AddRectFilled({left * 1.0f, 40}, {left + 60.0f, 90}, IM_COL32(200, 90, 10, 255));
    d.AddRectFilled({500, 400}, {800, 600}, IM_COL32(10, 90, 200, 255));
  };
  CHECK(both.same(paint));
  std::uint64_t before = both.drawn_px();
  CHECK_EQ(before, std::uint64_t{kWidth} * kHeight);
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px(), before);
  left = 45;
  CHECK(both.same(paint));
  CHECK_GT(both.drawn_px(), before);
  CHECK_LE(both.drawn_px() - before, std::uint64_t{256} * 32 * 6);
}

TEST_CASE("a letter that comes to a page makes drawn what shows it, and not the rest of the page") {
  Both both;
  const TextureId page = both.texture(256, 256, TextureFormat::Coverage, noise(256 * 256, 1));
  const auto paint = [&](ImDrawList& d) {
    d.AddImage(test::imgui_texture(page), {20, 20}, {40, 40}, {0, 0}, {20.0f / 256, 20.0f / 256}, IM_COL32_WHITE);
    d.AddImage(test::imgui_texture(page), {600, 500}, {620, 520}, {200.0f / 256, 200.0f / 256}, {220.0f / 256, 220.0f / 256}, IM_COL32_WHITE);
  };
  CHECK(both.same(paint));
  const auto fresh = noise(20 * 20, 2);
  const auto update = [&](int x, int y) {
    for (Gpu* gpu : {both.changes.get(), both.whole.get()}) gpu->update_texture(page, x, y, 20, 20, fresh.data(), 20);
  };
  std::uint64_t before = both.drawn_px();
  update(120, 0);  // nobody shows that
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px(), before);
  update(0, 0);
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px() - before, std::uint64_t{256} * 64);  // of two tiles
}

TEST_CASE("a list that scrolls is copied, and is what would have been drawn") {
  Both both;
  List list{both.texture(100, 100, TextureFormat::Rgba, noise(100 * 100 * 4, 3, true)), both.texture(64, 64, TextureFormat::Coverage, noise(64 * 64, 4))};
  CHECK(both.same([&](ImDrawList& d) { list.paint(d); }));
  std::mt19937 random(9);
  std::uint64_t before = both.drawn_px();
  int frames = 0;
  for (int i = 0; i < 120; ++i) {
    list.scroll_px += static_cast<int>(random() % 70) - 20;
    list.scroll_px = std::clamp(list.scroll_px, 0, 4000);
    if (i % 17 == 0) list.wave = !list.wave;
    CAPTURE(i);
    CHECK(both.same([&](ImDrawList& d) { list.paint(d); }));
    ++frames;
  }
  CHECK_GT(both.copied_px(), std::uint64_t{kWidth} * kHeight * 20);
  CHECK_LT(both.drawn_px() - before, std::uint64_t(frames) * kWidth * kHeight * 6 / 10);
}

TEST_CASE("whatever comes and goes, drawn by changes is drawn from nothing") {
  Both both;
  std::mt19937 random(21);
  std::vector<TextureId> textures;
  for (unsigned i = 0; i < 6; ++i) {
    const bool letters = i % 3 == 2;
    textures.push_back(both.texture(80, 60, letters ? TextureFormat::Coverage : TextureFormat::Rgba, noise(80 * 60 * (letters ? 1 : 4), i, i % 3 == 0)));
  }
  struct Thing {
    int kind, x, y, w, h;
    unsigned colour;
    std::size_t texture;
    float fraction;
  };
  std::vector<Thing> things;
  const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  const auto make = [&] {
    return Thing{number(7), number(kWidth + 200) - 100, number(kHeight + 200) - 100, number(300) + 1, number(200) + 1, static_cast<unsigned>(random()),
                 static_cast<std::size_t>(number(6)), static_cast<float>(number(4)) / 4};
  };
  for (int i = 0; i < 60; ++i) things.push_back(make());
  int wrong = 0;
  for (int frame = 0; frame < 200; ++frame) {
    switch (random() % 6) {
      case 0: things[random() % things.size()] = make(); break;
      case 1: things.erase(things.begin() + number(static_cast<int>(things.size()))); things.push_back(make()); break;
      case 2: std::swap(things[random() % things.size()], things[random() % things.size()]); break;
      case 3: {
        const int dx = number(40) - 20, dy = number(60) - 30;
        for (Thing& t : things) t.x += dx, t.y += dy;
        break;
      }
      case 4: {
        const std::size_t t = random() % textures.size();
        const auto fresh = noise(30 * 20 * 4, static_cast<unsigned>(random()));
        for (Gpu* gpu : {both.changes.get(), both.whole.get()}) gpu->update_texture(textures[t], 10, 10, 30, 20, fresh.data(), t % 3 == 2 ? 30 : 120);
        break;
      }
      default: break;
    }
    const bool same = both.same([&](ImDrawList& d) {
      for (const Thing& t : things) {
        const ImVec2 a{static_cast<float>(t.x) + t.fraction, static_cast<float>(t.y)}, b{a.x + static_cast<float>(t.w), a.y + static_cast<float>(t.h) + t.fraction};
        switch (t.kind) {
          case 0: d.AddRectFilled(a, b, t.colour); break;
          case 1: d.AddImage(test::imgui_texture(textures[t.texture]), a, b, {0, 0}, {1, 1}, t.colour | IM_COL32_A_MASK); break;
          case 2: d.AddImage(test::imgui_texture(textures[t.texture]), a, {a.x + 80, a.y + 60}, {0, 0}, {1, 1}, t.colour); break;
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
    });
    if (!same) ++wrong;
  }
  CHECK_EQ(wrong, 0);
}
