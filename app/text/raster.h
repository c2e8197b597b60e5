// Glyph outlines to coverage, through FreeType: unhinted, at quarter-pixel phases, optionally emboldened,
// with the tone curve for light letters on dark. Font files are opened when first drawn from. One thread.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/text/text.h"

typedef struct FT_LibraryRec_* FT_Library;
typedef struct FT_FaceRec_* FT_Face;

namespace azetta::text {

struct GlyphSpec {
  std::uint16_t face = 0;
  std::uint32_t gid = 0;
  std::uint32_t size_26_6 = 0;            // em size, physical px * 64
  std::uint8_t embolden_256 = 0;          // outline offset, em / 256
  std::uint8_t x_phase = 0, y_phase = 0;  // quarters of a pixel, right and down
  Tone tone = Tone::OnDark;
};

struct Bitmap {
  int left = 0, top = 0;               // from the pen to the left column; from the baseline up to the top row
  int w = 0, h = 0;                    // 0 = the glyph has no ink
  std::vector<std::uint8_t> coverage;  // w * h
};

class Rasteriser {
 public:
  explicit Rasteriser(std::vector<std::string> files);
  ~Rasteriser();
  Rasteriser(const Rasteriser&) = delete;
  Rasteriser& operator=(const Rasteriser&) = delete;

  // Fills `out`. False if the bitmap would be wider or higher than `limit_px` (then only w and h are set).
  // A glyph or file that cannot be read has no ink.
  bool render(const GlyphSpec& spec, int limit_px, Bitmap& out);

 private:
  FT_Face face(std::uint16_t index);

  std::vector<std::string> files_;
  std::vector<FT_Face> faces_;
  std::vector<bool> tried_;
  FT_Library library_ = nullptr;
  std::uint8_t on_dark_[256];
};

}  // namespace azetta::text
