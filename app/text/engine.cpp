#include "app/text/engine.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "app/text/atlas.h"
#include "app/text/layout_cache.h"
#include "app/text/layouter.h"
#include "app/text/manifest.h"
#include "app/text/pango_fonts.h"
#include "app/text/raster.h"
#include "content/base/utf8.h"

namespace azetta::text {
namespace {

constexpr float kLadderBase_px = 16;
constexpr float kLargestRaster_px = 640;  // em; larger letters are stretched

class Stopwatch {
 public:
  explicit Stopwatch(double& total_ms) : total_ms_(total_ms), start_(std::chrono::steady_clock::now()) {}
  ~Stopwatch() {
    total_ms_ += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& total_ms_;
  std::chrono::steady_clock::time_point start_;
};

// The next step of the ladder (16 px times powers of the square root of 2) that is not smaller.
float ladder_px(float px) {
  const float step = std::ceil(2 * std::log2(px / kLadderBase_px) - 0.001f);
  return std::min(kLadderBase_px * std::exp2(step / 2), kLargestRaster_px);
}

std::uint64_t key_of(const GlyphSpec& s) {
  return 1ull << 63 | static_cast<std::uint64_t>(s.tone) << 62 | static_cast<std::uint64_t>(s.x_phase) << 60 |
         static_cast<std::uint64_t>(s.y_phase) << 58 |
         static_cast<std::uint64_t>(s.embolden_256 & 0x1F) << 53 |
         static_cast<std::uint64_t>(s.face & 0x3F) << 47 |
         static_cast<std::uint64_t>(s.size_26_6 & 0xFFFF) << 31 | static_cast<std::uint64_t>(s.gid & 0xFFFFF);
}

std::vector<std::string> files_of(const Manifest& manifest) {
  std::vector<std::string> files;
  for (const FontFile& f : manifest.fonts) files.push_back(f.path);
  return files;
}

// A run as it is drawn at one scale.
struct Pen {
  GlyphSpec spec;
  float stretch = 1;  // picture to target
};

class EngineImpl final : public Engine {
 public:
  EngineImpl(std::unique_ptr<PangoFonts> fonts, const EngineOptions& options)
      : fonts_(std::move(fonts)),
        layouter_(*fonts_),
        layouts_(options.layout_cache_bytes),
        rasteriser_(files_of(fonts_->manifest())),
        atlas_(options.max_pages) {}

  BlockPtr get(const Request& request) override;
  bool cached(const Request& request) const override { return layouts_.contains(request); }
  void begin_frame() override { atlas_.begin_frame(); }
  void quads(const Block& block, float origin_x, float origin_y, float scale, Tone tone, bool moving,
             std::vector<Quad>& out) override {
    place(block, origin_x, origin_y, scale, tone, moving, &out);
  }
  void prefetch(const Request& request, float scale, Tone tone) override {
    place(*get(request), 0, 0, scale, tone, false, nullptr);
  }
  void end_frame(const std::function<void(const DirtyRect&)>& upload) override { atlas_.take_dirty(upload); }
  int page_px() const override { return Atlas::kPage_px; }
  int max_pages() const override { return atlas_.max_pages(); }
  void drop_caches() override {
    layouts_.clear();
    atlas_.clear();
  }
  void mark_pages_lost() override { atlas_.all_dirty(); }
  Counters counters() const override;
  std::vector<char32_t> uncovered(std::string_view utf8) const override;

 private:
  void place(const Block& block, float origin_x, float origin_y, float scale, Tone tone, bool moving,
             std::vector<Quad>* out);
  static Pen pen_of(const Run& run, float scale, Tone tone, bool moving);
  const Slot* picture(const GlyphSpec& spec, float& shrunk);
  const Slot* rasterise(const GlyphSpec& spec, std::uint64_t key, bool& too_large);

  std::unique_ptr<PangoFonts> fonts_;
  Layouter layouter_;
  LayoutCache layouts_;
  Rasteriser rasteriser_;
  Atlas atlas_;
  Counters counters_;
  Bitmap bitmap_;          // kept for its memory
  std::vector<Pen> pens_;  // of the block being placed
};

BlockPtr EngineImpl::get(const Request& request) {
  if (BlockPtr hit = layouts_.find(request)) {
    ++counters_.layout_hits;
    return hit;
  }
  const Stopwatch watch(counters_.layout_ms);
  auto block = std::make_shared<Block>(layouter_.layout(request));
  block->glyphs.shrink_to_fit();
  ++counters_.layouts;
  counters_.missing_glyphs += block->missing;
  layouts_.put(request, block);
  return block;
}

Pen EngineImpl::pen_of(const Run& run, float scale, Tone tone, bool moving) {
  Pen pen;
  const float px = std::max(run.px * scale, 1.0f);
  const float drawn = moving ? ladder_px(px) : std::min(px, kLargestRaster_px);
  pen.spec.face = run.face;
  pen.spec.size_26_6 = static_cast<std::uint32_t>(std::lround(drawn * 64));
  pen.spec.embolden_256 = static_cast<std::uint8_t>(std::lround(run.embolden * 256));
  pen.spec.tone = tone;
  pen.stretch = px / drawn;
  return pen;
}

const Slot* EngineImpl::rasterise(const GlyphSpec& spec, std::uint64_t key, bool& too_large) {
  const Stopwatch watch(counters_.raster_ms);
  ++counters_.rasters;
  too_large = !rasteriser_.render(spec, Atlas::kLargestPicture_px, bitmap_);
  if (too_large) return nullptr;
  Slot slot;
  slot.w = static_cast<std::uint16_t>(bitmap_.w);
  slot.h = static_cast<std::uint16_t>(bitmap_.h);
  slot.left = static_cast<std::int16_t>(bitmap_.left);
  slot.top = static_cast<std::int16_t>(bitmap_.top);
  return atlas_.put(key, slot, bitmap_.coverage.data()) ? atlas_.find(key) : nullptr;
}

// The picture of a glyph, made if need be. shrunk = how many times smaller than asked, where the page is too
// small for it.
const Slot* EngineImpl::picture(const GlyphSpec& wanted, float& shrunk) {
  GlyphSpec spec = wanted;
  shrunk = 1;
  for (;;) {
    const std::uint64_t key = key_of(spec);
    if (const Slot* slot = atlas_.find(key)) return slot;
    bool too_large = false;
    if (const Slot* slot = rasterise(spec, key, too_large)) return slot;
    if (!too_large || spec.size_26_6 < 2 * 64) {
      ++counters_.skipped_glyphs;
      return nullptr;
    }
    spec.size_26_6 /= 2;
    shrunk = static_cast<float>(wanted.size_26_6) / static_cast<float>(spec.size_26_6);
  }
}

void EngineImpl::place(const Block& block, float origin_x, float origin_y, float scale, Tone tone,
                       bool moving, std::vector<Quad>* out) {
  if (!(scale > 0) || !std::isfinite(origin_x) || !std::isfinite(origin_y) || block.glyphs.empty()) return;
  pens_.clear();
  for (const Run& run : block.runs) pens_.push_back(pen_of(run, scale, tone, moving));
  // At rest a block stands on whole pixels: the same label always needs the same pictures, and prefetch()
  // makes those.
  if (!moving) origin_x = std::round(origin_x), origin_y = std::round(origin_y);
  if (out) out->reserve(out->size() + block.glyphs.size());
  constexpr float kTexel = 1.0f / Atlas::kPage_px;
  for (const Line& line : block.lines) {
    const float baseline = origin_y + line.baseline * scale;
    const float snapped = moving ? baseline : std::round(baseline);
    for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
      const Glyph& glyph = block.glyphs[i];
      const Pen& pen = pens_[glyph.run];
      GlyphSpec spec = pen.spec;
      spec.gid = glyph.gid;
      float x = origin_x + glyph.x * scale, y = snapped + (glyph.y - line.baseline) * scale;
      if (!moving && pen.stretch == 1) {
        // Quarter phases; the vertical one is 0 for all that stands on the baseline.
        const float x4 = std::floor(x * 4 + 0.5f), y4 = std::floor(y * 4 + 0.5f);
        x = std::floor(x4 / 4), y = std::floor(y4 / 4);
        spec.x_phase = static_cast<std::uint8_t>(x4 - 4 * x);
        spec.y_phase = static_cast<std::uint8_t>(y4 - 4 * y);
      }
      float shrunk = 1;
      const Slot* slot = picture(spec, shrunk);
      if (!slot || slot->w == 0 || !out) continue;
      const float stretch = pen.stretch * shrunk;
      // A stretched picture takes half of the empty pixel around it along, so that its edges stay soft.
      const float rim = moving || stretch != 1 ? 0.5f : 0.0f;
      const Run& run = block.runs[glyph.run];
      out->push_back(
          {x + (static_cast<float>(slot->left) - rim) * stretch,
           y - (static_cast<float>(slot->top) + rim) * stretch,
           x + (static_cast<float>(slot->left + slot->w) + rim) * stretch,
           y + (static_cast<float>(slot->h - slot->top) + rim) * stretch,
           (static_cast<float>(slot->x) - rim) * kTexel, (static_cast<float>(slot->y) - rim) * kTexel,
           (static_cast<float>(slot->x + slot->w) + rim) * kTexel,
           (static_cast<float>(slot->y + slot->h) + rim) * kTexel, slot->page, run.marked, run.mark});
    }
  }
}

Counters EngineImpl::counters() const {
  Counters c = counters_;
  c.evicted_pages = atlas_.evicted();
  c.layout_bytes = layouts_.bytes();
  c.page_bytes = atlas_.bytes();
  return c;
}

std::vector<char32_t> EngineImpl::uncovered(std::string_view utf8) const {
  std::vector<char32_t> missing;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code = next_code_point(utf8, at);
    if (code == kNoCodePoint || !PangoFonts::is_drawn(code) || fonts_->covers(code)) continue;
    if (std::find(missing.begin(), missing.end(), code) == missing.end()) missing.push_back(code);
  }
  return missing;
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::open(const EngineOptions& options) {
  AZ_TRY(Manifest manifest, read_manifest(options.font_manifest));
  AZ_TRY(std::unique_ptr<PangoFonts> fonts,
         PangoFonts::open(std::move(manifest), options.isolate_fontconfig));
  return std::unique_ptr<Engine>(new EngineImpl(std::move(fonts), options));
}

}  // namespace azetta::text
