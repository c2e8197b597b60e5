// SVG drawings to pixels, by librsvg and cairo. A drawing is hostile until bounded: no file and no network is
// reached from it (data: pictures inside it are fine), its size is set by us, librsvg's own limits hold for
// its elements. Any thread, one drawing per thread.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "content/base/result.h"
#include "content/pack/image_codec.h"

namespace azetta::author {

inline constexpr std::uint32_t kMaxSide_px = 16384;
inline constexpr std::uint64_t kMaxPixels = 200'000'000;

class Drawing {
 public:
  // Fails with a sentence without a place: not SVG, no size.
  static Result<Drawing> open(std::span<const std::uint8_t> svg);

  // Own size in units (width and height, else the viewBox).
  double width() const { return width_; }
  double height() const { return height_; }
  // It holds <text>: letters that no translator reaches and that depend on the fonts of the machine.
  bool has_text() const { return has_text_; }

  // The whole drawing on width_px x height_px; transparent where nothing is drawn. Fails over kMaxSide_px or
  // kMaxPixels, and where librsvg refuses the drawing.
  Result<pack::Pixels> render(std::uint32_t width_px, std::uint32_t height_px) const;

 private:
  std::shared_ptr<void> handle_;
  double width_ = 0, height_ = 0;
  bool has_text_ = false;
};

// What made the pixels, for the cache: "librsvg 2.54.7 cairo 1.16.0".
std::string drawing_version();

}  // namespace azetta::author
