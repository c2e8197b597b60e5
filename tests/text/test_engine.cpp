#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <set>
#include <vector>

#include "app/text/style.h"
#include "tests/text/fixture.h"

using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

std::vector<Quad> quads_of(Engine& e, const Block& block, float x, float y, float scale, bool moving) {
  std::vector<Quad> quads;
  e.quads(block, x, y, scale, Tone::OnDark, moving, quads);
  return quads;
}

bool whole(float v) {
  return v == std::floor(v);
}

}  // namespace

TEST_CASE("a text is laid out once, and again when anything of the request differs") {
  const auto e = open_engine();
  Request request = rtl(kArabic, Style::Body, 500);
  CHECK_FALSE(e->cached(request));
  const BlockPtr block = e->get(request);
  CHECK(e->cached(request));
  CHECK_EQ(e->get(request), block);
  CHECK_EQ(e->counters().layouts, 1);
  CHECK_EQ(e->counters().layout_hits, 1);
  const std::string copy = kArabic;  // the same text elsewhere in memory
  request.utf8 = copy;
  CHECK_EQ(e->get(request), block);

  const auto differs = [&](auto&& change) {
    Request other = request;
    change(other);
    CHECK_FALSE(e->cached(other));
    CHECK_NE(e->get(other), block);
  };
  differs([](Request& r) { r.utf8.remove_suffix(1); });
  differs([](Request& r) { r.style = Style::Label; });
  differs([](Request& r) { r.lang = "fr"; });
  differs([](Request& r) { r.dir = Dir::Ltr; });
  differs([](Request& r) { r.width += 0.25f; });
  differs([](Request& r) { r.max_lines = 2; });
  differs([](Request& r) { r.align = Align::End; });
  differs([](Request& r) { r.marks = {{0, 8, Mark::Term}}; });
  CHECK_EQ(e->get(request), block);
}

TEST_CASE("the layout cache keeps to its bytes and forgets what was not asked for longest") {
  const auto e = open_engine(1, 40000);
  const auto label = [](int i) { return "Label number " + std::to_string(i); };
  const std::string first = label(0);
  for (int i = 0; i < 200; ++i) {
    const std::string text = label(i);
    e->get(ltr(text, Style::Label, 400));
    e->get(ltr(first, Style::Label, 400));
    CHECK_LE(e->counters().layout_bytes, 40000);
  }
  CHECK(e->cached(ltr(first, Style::Label, 400)));
  const std::string second = label(1), last = label(199);
  CHECK_FALSE(e->cached(ltr(second, Style::Label, 400)));
  CHECK(e->cached(ltr(last, Style::Label, 400)));
  e->drop_caches();
  CHECK_EQ(e->counters().layout_bytes, 0);
  CHECK_FALSE(e->cached(ltr(first, Style::Label, 400)));
}

TEST_CASE("at rest: exact size, whole pixels, no second raster; colour spans are told") {
  const auto e = open_engine();
  e->begin_frame();
  Request request = rtl(kVocalised, Style::Body, 600);
  request.marks = {{0, 16, Mark::Term}};
  const BlockPtr block = e->get(request);
  const auto first = quads_of(*e, *block, 100.3f, 50.7f, 1, false);
  CHECK_GT(first.size(), 150u);
  std::size_t marked = 0;
  for (const Quad& q : first) {
    CHECK(whole(q.x0));
    CHECK(whole(q.y0));
    CHECK_EQ(std::lround(q.x1 - q.x0), std::lround((q.u1 - q.u0) * static_cast<float>(e->page_px())));
    CHECK_EQ(std::lround(q.y1 - q.y0), std::lround((q.v1 - q.v0) * static_cast<float>(e->page_px())));
    if (q.marked) ++marked;
    if (q.marked) CHECK_EQ(q.mark, Mark::Term);
  }
  CHECK_GT(marked, 5u);
  CHECK_LT(marked, 20u);
  const auto rasters = e->counters().rasters;
  quads_of(*e, *block, 411, 333, 1, false);
  CHECK_EQ(e->counters().rasters, rasters);
}

TEST_CASE("in motion: drawn from few sizes, unsnapped, where the text at rest stands") {
  const auto e = open_engine();
  e->begin_frame();
  const BlockPtr block = e->get(ltr(kEnglish, Style::Body, 600));
  quads_of(*e, *block, 0, 0, 1, true);
  const auto before = e->counters().rasters;
  for (float scale = 0.85f; scale < 1.0f; scale += 0.01f) quads_of(*e, *block, 0.37f, 0.81f, scale, true);
  CHECK_EQ(e->counters().rasters, before);
  const auto rest = quads_of(*e, *block, 20, 20, 1, false), moving = quads_of(*e, *block, 20, 20, 1, true);
  REQUIRE_EQ(rest.size(), moving.size());
  for (std::size_t i = 0; i < rest.size(); ++i) {
    CHECK(std::abs((rest[i].x0 + rest[i].x1) - (moving[i].x0 + moving[i].x1)) / 2 < 1.0f);
    CHECK(std::abs((rest[i].y0 + rest[i].y1) - (moving[i].y0 + moving[i].y1)) / 2 < 1.0f);
  }
}

TEST_CASE("a zoom over the whole range needs only the ladder's sizes") {
  const auto e = open_engine();
  const BlockPtr block = e->get(rtl(kArabic, Style::Body, 600));
  std::vector<std::uint64_t> rasters;
  for (int step = 0; step <= 180; ++step) {
    e->begin_frame();
    quads_of(*e, *block, 0, 0, 1 + static_cast<float>(step) / 90, true);
    e->end_frame([](const DirtyRect&) {});
    if (rasters.empty() || e->counters().rasters != rasters.back()) rasters.push_back(e->counters().rasters);
  }
  CHECK_LE(rasters.size(), 9u);  // two faces, four steps of the square root of 2 each, at most
  CHECK_EQ(e->counters().skipped_glyphs, 0);
}

TEST_CASE("prefetch leaves nothing to do for the frame that shows the text") {
  const auto e = open_engine();
  e->begin_frame();
  const Request request = rtl(kArabic, Style::Body, 613.3f);
  e->prefetch(request, 1.5f, Tone::OnDark);
  const Counters before = e->counters();
  const auto quads = quads_of(*e, *e->get(request), 100.4f, 33.3f, 1.5f, false);
  CHECK_FALSE(quads.empty());
  CHECK_EQ(e->counters().layouts, before.layouts);
  CHECK_EQ(e->counters().rasters, before.rasters);
}

TEST_CASE("the largest letters fit: a display line at 4K in large text") {
  const auto e = open_engine();
  e->begin_frame();
  const BlockPtr block = e->get(rtl("بَقْدُورَة", Style::Display, 900));
  for (const float scale : {2.0f, 4.8f, 20.0f, 60.0f}) {
    const auto quads = quads_of(*e, *block, 0, 0, scale, false);
    float top = 1e9f, bottom = -1e9f;
    for (const Quad& q : quads) top = std::min(top, q.y0), bottom = std::max(bottom, q.y1);
    CHECK(bottom - top > 60 * scale);  // it really is that large, though its picture may be smaller
  }
  // The widest single letter there is: a whole formula in one glyph.
  const BlockPtr formula = e->get(rtl("﷽", Style::Display, 4000));
  CHECK_EQ(quads_of(*e, *formula, 0, 0, 4, false).size(), 1u);
  CHECK_EQ(e->counters().skipped_glyphs, 0);
}

TEST_CASE("too much for the pages: glyphs are skipped and counted, and come back when there is room") {
  const auto e = open_engine(1);
  const BlockPtr large = e->get(ltr(kEnglish, Style::Display, 4000)),
                 small = e->get(ltr("Dihya", Style::Label, 400));
  e->begin_frame();
  quads_of(*e, *large, 0, 0, 6, false);
  CHECK_GT(e->counters().skipped_glyphs, 0);
  const auto skipped = e->counters().skipped_glyphs;
  e->begin_frame();
  CHECK_EQ(quads_of(*e, *small, 0, 0, 8, false).size(), 5u);
  CHECK_EQ(e->counters().evicted_pages, 1);
  CHECK_EQ(e->counters().skipped_glyphs, skipped);
  CHECK_EQ(e->counters().page_bytes, 1024 * 1024);
}

TEST_CASE("quads ask for nothing impossible") {
  const auto e = open_engine();
  e->begin_frame();
  const BlockPtr block = e->get(ltr("Dihya", Style::Label, 400));
  CHECK(quads_of(*e, *block, 0, 0, 0, false).empty());
  CHECK(quads_of(*e, *block, 0, 0, -1, false).empty());
  CHECK(quads_of(*e, *block, NAN, 0, 1, false).empty());
  CHECK_FALSE(quads_of(*e, *block, 0, 0, 0.001f, false).empty());
  CHECK_FALSE(quads_of(*e, *block, 0, 0, 1e6f, true).empty());
}

TEST_CASE("light letters on dark are drawn fuller than dark ones on light") {
  const auto e = open_engine();
  const auto ink = [&](Tone tone) {
    e->begin_frame();
    std::vector<Quad> quads;
    e->drop_caches();
    e->quads(*e->get(ltr(kEnglish, Style::Label, 600)), 0, 0, 1, tone, false, quads);
    double sum = 0;
    e->end_frame([&](const DirtyRect& r) {
      for (int y = 0; y < r.h; ++y)
        for (int x = 0; x < r.w; ++x) sum += r.pixels[y * r.stride_bytes + x];
    });
    return sum;
  };
  const double dark = ink(Tone::OnDark), light = ink(Tone::OnLight);
  CHECK_GT(dark, light * 1.04);
  CHECK_LT(dark, light * 1.15);
}
