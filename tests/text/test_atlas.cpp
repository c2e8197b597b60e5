#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "app/text/atlas.h"

using namespace azetta::text;

namespace {

Slot picture(int w, int h) {
  Slot s;
  s.w = static_cast<std::uint16_t>(w), s.h = static_cast<std::uint16_t>(h);
  return s;
}

const std::vector<std::uint8_t> kInk(1024 * 1024, 200);

}  // namespace

TEST_CASE("pictures lie inside their page with an empty pixel between them") {
  Atlas atlas(2);
  atlas.begin_frame();
  std::vector<Slot> slots;
  for (std::uint64_t key = 1; key <= 800; ++key) {
    const int w = 5 + static_cast<int>(key * 7 % 40), h = 5 + static_cast<int>(key * 13 % 50);
    REQUIRE(atlas.put(key, picture(w, h), kInk.data()));
    const Slot* slot = atlas.find(key);
    REQUIRE(slot);
    CHECK_EQ(slot->w, w);
    CHECK_GE(slot->x, 1);
    CHECK_GE(slot->y, 1);
    CHECK_LE(slot->x + slot->w, Atlas::kPage_px - 1);
    CHECK_LE(slot->y + slot->h, Atlas::kPage_px - 1);
    slots.push_back(*slot);
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Slot &a = slots[i], &b = slots[j];
      const bool apart =
          a.page != b.page || a.x + a.w < b.x || b.x + b.w < a.x || a.y + a.h < b.y || b.y + b.h < a.y;
      REQUIRE(apart);
    }
  }
}

TEST_CASE("uploads cover what changed, and all pages after they were lost") {
  Atlas atlas(2);
  atlas.begin_frame();
  REQUIRE(atlas.put(1, picture(10, 20), kInk.data()));
  std::vector<DirtyRect> rects;
  const auto take = [&] {
    rects.clear();
    atlas.take_dirty([&](const DirtyRect& r) { rects.push_back(r); });
  };
  take();
  REQUIRE_EQ(rects.size(), 1u);
  CHECK_EQ(rects[0].w, 12);  // with the empty pixels around
  CHECK_EQ(rects[0].h, 22);
  CHECK_EQ(rects[0].stride_bytes, Atlas::kPage_px);
  CHECK_EQ(rects[0].pixels[0], 0);
  CHECK_EQ(rects[0].pixels[Atlas::kPage_px + 1], 200);
  take();
  CHECK(rects.empty());
  atlas.all_dirty();
  take();
  REQUIRE_EQ(rects.size(), 1u);
  CHECK_EQ(rects[0].w * rects[0].h, Atlas::kPage_px * Atlas::kPage_px);
}

TEST_CASE("the page least recently used gives way, never one of this frame") {
  Atlas atlas(2);
  atlas.begin_frame();
  REQUIRE(atlas.put(1, picture(900, 900), kInk.data()));
  REQUIRE(atlas.put(2, picture(900, 900), kInk.data()));
  CHECK_FALSE(atlas.put(3, picture(900, 900), kInk.data()));  // both pages are of this frame
  CHECK_EQ(atlas.evicted(), 0);
  atlas.begin_frame();
  REQUIRE(atlas.find(1));
  REQUIRE(atlas.put(3, picture(900, 900), kInk.data()));
  CHECK_EQ(atlas.evicted(), 1);
  CHECK(atlas.find(1));
  CHECK_FALSE(atlas.find(2));
  CHECK(atlas.find(3));
  CHECK_EQ(atlas.bytes(), 2 * 1024 * 1024);
}

TEST_CASE("a page given up is empty again, also for the texture") {
  Atlas atlas(1);
  atlas.begin_frame();
  REQUIRE(atlas.put(1, picture(1000, 1000), kInk.data()));
  atlas.take_dirty([](const DirtyRect&) {});
  atlas.begin_frame();
  REQUIRE(atlas.put(2, picture(100, 100), kInk.data()));
  REQUIRE(atlas.put(3, picture(100, 50), kInk.data()));
  atlas.take_dirty([](const DirtyRect& r) {
    CHECK_EQ(r.x, 0);
    for (int y = 0; y < r.h; ++y)
      CHECK_EQ(r.pixels[y * r.stride_bytes + 101], 0);  // right of the first picture
  });
}

TEST_CASE("pictures without ink take no room") {
  Atlas atlas(1);
  atlas.begin_frame();
  for (std::uint64_t key = 1; key < 3000; ++key) REQUIRE(atlas.put(key, picture(0, 0), nullptr));
  CHECK_EQ(atlas.bytes(), 0);
  CHECK_EQ(atlas.pictures(), 2999);
  CHECK_EQ(atlas.find(17)->w, 0);
  atlas.clear();
  CHECK_FALSE(atlas.find(17));
}
