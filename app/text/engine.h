// From letters to quads: layout cache, glyph atlas, rasteriser. The only thing screens and the shell see of text.
// One thread (the UI's). Bad text never fails: it is cleaned, and at worst drawn as plain boxes and counted.
//
// A frame: begin_frame(), any number of get()/quads(), end_frame() -> dirty parts to upload before the frame is rendered.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "app/text/text.h"
#include "content/base/result.h"

namespace azetta::text {

struct EngineOptions {
  std::filesystem::path font_manifest;  // assets/fonts.toml
  int max_pages = 8;                    // of 1024x1024 bytes
  std::uint32_t layout_cache_bytes = 4u << 20;
  // Makes the manifest's fonts the only ones fontconfig knows in this process: saves Pango's scan of the system's fonts.
  // False where something else draws text through fontconfig too (SVG pictures in the authoring tool).
  bool isolate_fontconfig = true;
};

// A glyph's rectangle on the target (physical px) and in its page (0..1).
struct Quad {
  float x0, y0, x1, y1;
  float u0, v0, u1, v1;
  std::uint16_t page;
  bool marked;     // lies in a marked span: the caller may colour it
  Mark mark;
};

// A part of a page that changed since the last end_frame(). `pixels` is the whole page's first byte of that part.
struct DirtyRect {
  std::uint16_t page;
  int x, y, w, h;
  const std::uint8_t* pixels;
  int stride_bytes;
};

struct Counters {
  std::uint64_t layouts = 0, layout_hits = 0, rasters = 0, evicted_pages = 0, skipped_glyphs = 0, missing_glyphs = 0;
  std::uint64_t layout_bytes = 0, page_bytes = 0;
  double layout_ms = 0, raster_ms = 0;  // CPU, since start
};

class Engine {
 public:
  // Reads the manifest and opens the fonts. A missing font names its file and its Debian package.
  static Result<std::unique_ptr<Engine>> open(const EngineOptions& options);
  virtual ~Engine() = default;

  virtual BlockPtr get(const Request& request) = 0;  // cached
  // True if get() would not have to lay out.
  virtual bool cached(const Request& request) const = 0;

  virtual void begin_frame() = 0;
  // Appends the block's quads. origin: where the block's box begins, physical px. moving = size or position is animated:
  // drawn from the size ladder, unsnapped; at rest exact size, baseline on whole pixels.
  virtual void quads(const Block& block, float origin_x, float origin_y, float scale, Tone tone, bool moving,
                     std::vector<Quad>& out) = 0;
  // Lays out and rasterises ahead of need. Call only when the frame has time left.
  virtual void prefetch(const Request& request, float scale, Tone tone) = 0;
  virtual void end_frame(const std::function<void(const DirtyRect&)>& upload) = 0;

  virtual int page_px() const = 0;     // side of a page
  virtual int max_pages() const = 0;
  virtual void drop_caches() = 0;      // only costs a moment
  virtual void mark_pages_lost() = 0;  // the textures are gone: end_frame() uploads everything again
  virtual Counters counters() const = 0;

  // Letters that no font of the manifest has, for the pack checker. Empty = all there.
  virtual std::vector<char32_t> uncovered(std::string_view utf8) const = 0;
};

}  // namespace azetta::text
