// Large pictures: what is drawn covers the window in every frame, memory stays within its bound, damage stays calm.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <set>
#include <thread>

#include "app/shell/headless.h"
#include "app/shell/level_part.h"
#include "app/shell/piece_cache.h"
#include "app/ui/piece_grid.h"
#include "tests/shell/stage.h"
#include "tests/support/large_picture.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

constexpr std::uint32_t kWidth = 5000, kHeight = 3700;

// Level 0 has 10 x 8 tiles. Made once for all tests.
std::filesystem::path cousin() {
  static const TempDir folder;
  static const std::filesystem::path file = [] {
    const Status made = write_large_pack(folder / "cousin.pack", {.width_px = kWidth, .height_px = kHeight});
    REQUIRE_MESSAGE(made, (made ? "" : made.error().what));
    return folder / "cousin.pack";
  }();
  return file;
}

core::Config with_texture_mb(int mb) {
  core::Config config;
  config.memory.texture_mb = mb;
  config.idle.attract_after_s = 3600;
  return config;
}

core::ZoomView seen(Stage& stage) { return core::view_at(stage.state().zoom, stage.now_s()); }
const core::ZoomFrame& frame_of(Stage& stage) { return std::get<ui::Zooms>(stage.widgets().region("viewer.picture")->what).frame; }
ui::RectPx window_of(Stage& stage) { return stage.widgets().region("viewer.picture")->rect; }

// A part of the window that no picture covered in the last frame; "" = none. Exact: between two edges of quads nothing changes.
std::string hole(Stage& stage, const ui::RectPx& part) {
  std::vector<float> xs = {part.x, part.right()}, ys = {part.y, part.bottom()};
  const std::vector<ui::RectPx>& quads = stage.gpu().pictures();
  for (const ui::RectPx& q : quads) {
    for (const float x : {q.x, q.right()}) {
      if (x > part.x && x < part.right()) xs.push_back(x);
    }
    for (const float y : {q.y, q.bottom()}) {
      if (y > part.y && y < part.bottom()) ys.push_back(y);
    }
  }
  std::ranges::sort(xs);
  std::ranges::sort(ys);
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
    for (std::size_t j = 0; j + 1 < ys.size(); ++j) {
      if (xs[i + 1] - xs[i] < 0.01f || ys[j + 1] - ys[j] < 0.01f) continue;  // no pixel's middle lies there
      const float x = (xs[i] + xs[i + 1]) / 2, y = (ys[j] + ys[j + 1]) / 2;
      if (std::ranges::none_of(quads, [&](const ui::RectPx& q) { return q.contains(x, y); })) return std::to_string(x) + "," + std::to_string(y);
    }
  }
  return "";
}

// Where the picture lies in the window now.
ui::RectPx picture_in(Stage& stage) {
  const ui::RectPx w = window_of(stage);
  const core::ZoomFrame& f = frame_of(stage);
  const core::ZoomView v = seen(stage);
  const double k = static_cast<double>(stage.kiosk().metrics().k);
  const double width = std::round(f.picture_w * k) * v.scale, height = std::round(f.picture_h * k) * v.scale;
  const double x = static_cast<double>(w.x) + (static_cast<double>(w.w) - width) / 2 + v.x * k, y = static_cast<double>(w.y) + (static_cast<double>(w.h) - height) / 2 + v.y * k;
  // A pixel less all around: at rest the picture stands on whole ones.
  const double x0 = std::max(static_cast<double>(w.x), x + 1), y0 = std::max(static_cast<double>(w.y), y + 1);
  const double x1 = std::min(static_cast<double>(w.right()), x + width - 1), y1 = std::min(static_cast<double>(w.bottom()), y + height - 1);
  return {static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1 - x0), static_cast<float>(y1 - y0)};
}

void open(Stage& stage) {
  REQUIRE(stage.go("viewer", "large"));
  REQUIRE_EQ(stage.screen(), "viewer");
}

void zoom(Stage& stage, double factor) {
  stage.act(core::ZoomBy{frame_of(stage), static_cast<float>(factor)});
  stage.wait_s(0.5);
}

}  // namespace

TEST_CASE("the first view of a large picture decodes one small file and is complete") {
  Stage stage({.pack = cousin(), .config = with_texture_mb(256)});
  const std::uint64_t before = stage.kiosk().picture_counters().decoded;
  open(stage);
  CHECK(stage.kiosk().settled());
  CHECK(stage.kiosk().picture_counters().decoded <= before + 1);
  CHECK(hole(stage, picture_in(stage)) == "");
}

TEST_CASE("no frame has a hole, and textures stay within their bound, however the picture is thrown about") {
  for (const int mb : {16, 64, 256}) {
    CAPTURE(mb);
    Stage stage({.pack = cousin(), .config = with_texture_mb(mb)});
    open(stage);
    const ui::RectPx w = window_of(stage);
    std::uint32_t state = 7;
    const auto random = [&state](float most) {
      state = state * 1664525u + 1013904223u;
      return static_cast<float>(state >> 8) / static_cast<float>(1u << 24) * most;
    };
    const auto look = [&] {
      if (!stage.turn().drawn) return;
      REQUIRE(hole(stage, picture_in(stage)) == "");
      REQUIRE(stage.kiosk().picture_counters().bytes <= static_cast<std::uint64_t>(mb) << 20);
    };
    for (int round = 0; round < 12; ++round) {
      stage.act(core::ZoomBy{frame_of(stage), 0.4f + random(4)});
      for (int i = 0; i < 8; ++i) look();
      const float x0 = w.x + w.w * (0.2f + random(0.6f)), y0 = w.y + w.h * (0.2f + random(0.6f));
      const float x1 = w.x + random(w.w), y1 = w.y + random(w.h);
      stage.down(0, x0, y0);
      look();
      for (int i = 1; i <= 10; ++i) {
        stage.move(0, x0 + (x1 - x0) * static_cast<float>(i) / 10, y0 + (y1 - y0) * static_cast<float>(i) / 10);
        look();
        if (i % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));  // the worker has its say
      }
      stage.up(0, x1, y1);
      for (int i = 0; i < 20; ++i) look();
    }
    stage.wait_s(0.5);
    CHECK(stage.kiosk().settled());
    CHECK(hole(stage, picture_in(stage)) == "");
  }
}

TEST_CASE("at rest the stored tiles are drawn and nothing beneath them; each comes once") {
  Stage stage({.pack = cousin(), .config = with_texture_mb(256)});
  open(stage);
  zoom(stage, 3.2);
  REQUIRE(stage.kiosk().settled());
  CHECK_FALSE(stage.turn().drawn);
  // Every pixel once: the areas add up to the window's, the small picture in the corner apart.
  const ui::RectPx w = window_of(stage);
  const ui::RectPx small = stage.widgets().region("viewer.overview")->rect;
  double area = 0;
  std::set<std::pair<float, float>> corners;
  for (const ui::RectPx& q : stage.gpu().pictures()) {
    if (q == small) continue;
    const double x0 = std::max(static_cast<double>(q.x), static_cast<double>(w.x)), x1 = std::min(static_cast<double>(q.right()), static_cast<double>(w.right()));
    const double y0 = std::max(static_cast<double>(q.y), static_cast<double>(w.y)), y1 = std::min(static_cast<double>(q.bottom()), static_cast<double>(w.bottom()));
    area += std::max(0.0, x1 - x0) * std::max(0.0, y1 - y0);
    CHECK(corners.insert({q.x, q.y}).second);
  }
  CHECK(area == doctest::Approx(static_cast<double>(w.w) * static_cast<double>(w.h)).epsilon(0.001));
}

TEST_CASE("what goes beyond the bound is evicted, comes back when it is looked at again, and is let go with the viewer") {
  Stage stage({.pack = cousin(), .config = with_texture_mb(64)});
  open(stage);
  zoom(stage, 5);
  for (const float x : {0.1f, 0.5f, 0.9f}) {
    for (const float y : {0.1f, 0.9f}) {
      stage.act(core::ZoomTo{frame_of(stage), x, y});
      stage.wait_s(0.4);
      CHECK(stage.kiosk().settled());
    }
  }
  CHECK(stage.kiosk().picture_counters().evicted > 0);
  CHECK(stage.kiosk().picture_counters().bytes <= 64u << 20);

  const std::size_t quads = stage.gpu().pictures().size();
  const std::uint32_t textures = stage.gpu().counters().textures;
  stage.kiosk().drop_caches();
  CHECK(stage.gpu().counters().textures < textures);
  stage.frame();
  CHECK(stage.kiosk().settled());
  CHECK_EQ(stage.gpu().pictures().size(), quads);
  CHECK(hole(stage, picture_in(stage)) == "");

  REQUIRE(stage.tap("viewer.close"));
  for (int i = 0; i < 120; ++i) {
    stage.kiosk().request_frame();
    stage.frame();
  }
  CHECK(stage.kiosk().picture_counters().bytes < 24u << 20);
}

TEST_CASE("damaged tiles: the coarser level stays, everything else is sharp, and nobody waits for them") {
  const TempDir folder;
  const auto bad = [](std::uint32_t level, std::uint32_t col, std::uint32_t row) { return level <= 1 && (col + row) % 2 == 0; };
  const Status made = write_large_pack(folder / "damaged.pack", {.width_px = 3000, .height_px = 2200}, bad);
  REQUIRE(made);
  Stage stage({.pack = folder / "damaged.pack", .config = with_texture_mb(256)});
  open(stage);
  zoom(stage, 4);
  CHECK(stage.kiosk().settled());
  CHECK(hole(stage, picture_in(stage)) == "");
  for (int i = 0; i < 20; ++i) stage.turn();
  CHECK_FALSE(stage.turn().drawn);  // it does not try again and again
  CHECK(stage.gpu().pictures().size() > 4);
}

TEST_CASE("pieces that left the view before their turn are not decoded") {
  auto opened = pack::Pack::open(cousin());
  REQUIRE(opened);
  const std::shared_ptr<pack::Pack> pack = std::move(*opened);
  const auto info = pack->image(pack->card(pack->find_card("large"))->image);
  REQUIRE(info);
  FakeGpu gpu;
  {
    shell::Worker worker([] {});
    shell::PieceCache cache(worker, gpu, 64u << 20);
    cache.set_pack(pack);
    shell::UploadBudget uploads;
    const ui::PieceGrid grid = ui::piece_grid(*info, 0);
    std::promise<void> go;
    worker.post([&go]() -> shell::Worker::Finish {
      go.get_future().wait();
      return {};
    });
    cache.begin_frame(1);
    for (std::uint32_t col = 0; col < 8; ++col) CHECK_FALSE(cache.get(grid.piece(col, 0), *info, true, uploads).final);
    cache.begin_frame(2);
    CHECK_FALSE(cache.get(grid.piece(3, 5), *info, true, uploads).texture);
    go.set_value();
    for (int i = 0; i < 10; ++i) {
      worker.wait();
      worker.run_finished();
    }
    CHECK_EQ(cache.counters().decoded, 1);
    cache.begin_frame(3);
    uploads.begin_frame();
    const ui::Piece piece = cache.get(grid.piece(3, 5), *info, true, uploads);
    REQUIRE(piece.texture);
    // Pixel for pixel what the tile holds.
    const FakeGpu::Texture* texture = gpu.texture(piece.texture);
    REQUIRE(texture);
    CHECK_EQ(texture->width_px, 512);
    const auto tile = pack::decode(*pack->tile(info->id, 0, 3, 5), 1 << 24);
    CHECK(std::ranges::equal(texture->bytes, tile->rgba));
    cache.clear();
    CHECK_EQ(gpu.counters().textures, 0);
  }
  CHECK(gpu.complaints().empty());
}

TEST_CASE("what one frame asks for beyond the bound is refused, the first asked stay") {
  auto opened = pack::Pack::open(cousin());
  REQUIRE(opened);
  const std::shared_ptr<pack::Pack> pack = std::move(*opened);
  const auto info = pack->image(pack->card(pack->find_card("large"))->image);
  FakeGpu gpu;
  shell::Worker worker([] {});
  shell::PieceCache cache(worker, gpu, 3u << 20);
  cache.set_pack(pack);
  const ui::PieceGrid grid = ui::piece_grid(*info, 0);
  int there = 0, refused = 0;
  for (std::uint64_t frame = 1; frame < 12; ++frame) {
    shell::UploadBudget uploads;
    cache.begin_frame(frame);
    there = refused = 0;
    for (std::uint32_t col = 0; col < 6; ++col) {
      const ui::Piece piece = cache.get(grid.piece(col, 1), *info, true, uploads);
      there += piece.texture != 0;
      refused += !piece.texture && piece.final;
      if (piece.texture) CHECK(col < 3);
    }
    CHECK(gpu.counters().texture_bytes <= 3u << 20);
    worker.wait();
    worker.run_finished();
  }
  CHECK_EQ(there, 3);
  CHECK_EQ(refused, 3);
  CHECK_EQ(cache.counters().decoded, 3);
}

TEST_CASE("a level in one file is cut into pieces and decoded once") {
  auto opened = pack::Pack::open(cousin());
  REQUIRE(opened);
  const std::shared_ptr<pack::Pack> pack = std::move(*opened);
  auto info = pack->image(pack->card(pack->find_card("large"))->image);
  const auto last = static_cast<std::uint32_t>(info->levels.size() - 1);
  REQUIRE_EQ(info->levels[last].tile_px, 0);
  shell::PieceCutter cutter;
  const auto whole = pack::decode(*pack->tile(info->id, last, 0, 0), 1 << 24);
  const auto part = cutter.cut(*pack, *info, {info->id, last, 100, 50, 64, 32});
  REQUIRE(part);
  CHECK_EQ(part->width_px, 64);
  for (std::size_t row = 0; row < 32; ++row) {
    CHECK(std::equal(part->rgba.begin() + static_cast<std::ptrdiff_t>(row * 64 * 4), part->rgba.begin() + static_cast<std::ptrdiff_t>((row + 1) * 64 * 4),
                     whole->rgba.begin() + static_cast<std::ptrdiff_t>(((row + 50) * whole->width_px + 100) * 4)));
  }
  // Across the border of two files they are joined.
  const auto across = cutter.cut(*pack, *info, {info->id, 0, 500, 500, 40, 40});
  REQUIRE(across);
  const auto corner = pack::decode(*pack->tile(info->id, 0, 1, 1), 1 << 24);
  CHECK(std::equal(across->rgba.begin() + (20 * 40 + 12) * 4, across->rgba.begin() + (20 * 40 + 13) * 4, corner->rgba.begin() + 8 * 512 * 4));
}

TEST_CASE("neighbours meet: nothing of the ground shows between pieces, at any scale") {
  auto opened = shell::Headless::open(cousin(), 1280, 720);
  REQUIRE(opened);
  shell::Headless& kiosk = **opened;
  REQUIRE(kiosk.go("viewer", "large"));
  for (const float factor : {1.37f, 1.9f, 1.37f, 1.61f}) {
    const auto* region = kiosk.kiosk().widgets().region("viewer.picture");
    REQUIRE(region);
    kiosk.act(core::ZoomBy{std::get<ui::Zooms>(region->what).frame, factor});
    kiosk.pass(0.5);
    const std::vector<std::uint8_t> pixels = kiosk.picture();
    const ui::RectPx w = kiosk.kiosk().widgets().region("viewer.picture")->rect;
    const core::ZoomView view = core::view_at(kiosk.kiosk().state().zoom, 1e6);
    CAPTURE(view.scale);
    const ui::Region* small = kiosk.kiosk().widgets().region("viewer.overview");
    const core::ZoomFrame& f = kiosk.kiosk().state().zoom.frame;
    const float k = kiosk.kiosk().metrics().k;
    const int inset = std::max(0, static_cast<int>((w.w - static_cast<float>(f.picture_w * view.scale) * k) / 2)) + 1;
    int bare = 0;
    for (int y = static_cast<int>(w.y) + 1; y < static_cast<int>(w.bottom()) - 1; ++y) {
      for (int x = static_cast<int>(w.x) + inset; x < static_cast<int>(w.right()) - inset; ++x) {
        const auto fx = static_cast<float>(x), fy = static_cast<float>(y);
        if (small && fx > small->rect.x - 12 && fx < small->rect.right() + 12 && fy > small->rect.y - 12) continue;
        const std::uint8_t* p = &pixels[(static_cast<std::size_t>(y) * 1280 + static_cast<std::size_t>(x)) * 4];
        bare += p[0] < 20 && p[1] < 20 && p[2] < 30;  // the ground is 0a0e1a; the darkest ink 1e1622
      }
    }
    CHECK_EQ(bare, 0);
  }
}

TEST_CASE("the small picture in the corner shows where one is and leads there") {
  for (const char* size : {"wide", "high"}) {
    const bool wide = std::string_view(size) == "wide";
    Stage stage({.pack = cousin(), .width_px = wide ? 1920 : 1080, .height_px = wide ? 1080 : 1920, .config = with_texture_mb(256)});
    open(stage);
    CHECK_FALSE(stage.widgets().region("viewer.overview"));
    zoom(stage, 6);
    const ui::Region* small = stage.widgets().region("viewer.overview");
    REQUIRE(small);
    const ui::RectPx r = small->rect;
    CHECK(r.w >= 88 * stage.kiosk().metrics().k);
    stage.tap_at(r.x + r.w * 0.7f, r.y + r.h * 0.6f);
    stage.wait_s(1);
    const core::ZoomFrame f = frame_of(stage);
    const auto at = [&](double middle, double size_u) { return 0.5 - middle / (size_u * seen(stage).scale); };
    CHECK(at(seen(stage).x, f.picture_w) == doctest::Approx(0.7).epsilon(0.02));
    CHECK(at(seen(stage).y, f.picture_h) == doctest::Approx(0.6).epsilon(0.02));
    // A finger goes over it: the picture follows; what lies beneath does not move by the same finger.
    stage.down(0, r.x + r.w * 0.5f, r.y + r.h * 0.5f);
    stage.frame();
    for (int i = 0; i <= 10; ++i) {
      stage.move(0, r.x + r.w * (0.5f - 0.02f * static_cast<float>(i)), r.y + r.h * 0.5f);
      stage.frame();
    }
    CHECK(at(seen(stage).x, f.picture_w) == doctest::Approx(0.3).epsilon(0.03));
    stage.up(0, r.x + r.w * 0.3f, r.y + r.h * 0.5f);
    stage.wait_s(0.5);
    CHECK(at(seen(stage).x, f.picture_w) == doctest::Approx(0.3).epsilon(0.03));
    CHECK(seen(stage).scale == doctest::Approx(6));
  }
}

}  // namespace azetta::test
