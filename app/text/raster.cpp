#include "app/text/raster.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>

namespace azetta::text {
namespace {

// Coverage c becomes c^(1/g) for light letters on dark: plain blending makes them look thin. 1.15 is what
// browsers do, 1.4 begins to fill the eyes of small letters; chosen by eye on the night ground.
constexpr double kToneGamma = 1.25;

}  // namespace

Rasteriser::Rasteriser(std::vector<std::string> files)
    : files_(std::move(files)), faces_(files_.size(), nullptr), tried_(files_.size(), false) {
  if (FT_Init_FreeType(&library_)) library_ = nullptr;
  for (int c = 0; c < 256; ++c)
    on_dark_[c] = static_cast<std::uint8_t>(std::lround(255 * std::pow(c / 255.0, 1 / kToneGamma)));
}

Rasteriser::~Rasteriser() {
  for (FT_Face f : faces_)
    if (f) FT_Done_Face(f);
  if (library_) FT_Done_FreeType(library_);
}

FT_Face Rasteriser::face(std::uint16_t index) {
  if (index >= faces_.size()) return nullptr;
  if (!tried_[index]) {
    tried_[index] = true;
    if (!library_ || FT_New_Face(library_, files_[index].c_str(), 0, &faces_[index])) faces_[index] = nullptr;
  }
  return faces_[index];
}

bool Rasteriser::render(const GlyphSpec& spec, int limit_px, Bitmap& out) {
  out.left = out.top = out.w = out.h = 0;
  out.coverage.clear();
  FT_Face f = face(spec.face);
  // Font units are scaled here, so that a face has no current size to switch for every run.
  if (!f || f->units_per_EM == 0 || FT_Load_Glyph(f, spec.gid, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING))
    return true;
  if (f->glyph->format != FT_GLYPH_FORMAT_OUTLINE || f->glyph->outline.n_points == 0) return true;
  FT_Outline& outline = f->glyph->outline;
  const FT_Fixed scale = FT_DivFix(static_cast<FT_Long>(spec.size_26_6), f->units_per_EM);
  FT_Matrix matrix{scale, 0, 0, scale};
  FT_Outline_Transform(&outline, &matrix);
  if (spec.embolden_256 > 0) {
    const FT_Pos strength = static_cast<FT_Pos>(spec.size_26_6) * spec.embolden_256 / 256;
    FT_Outline_Embolden(&outline, strength);
    FT_Outline_Translate(&outline, -strength / 2, -strength / 2);  // grown to all sides alike
  }
  FT_Outline_Translate(&outline, spec.x_phase * 16, -spec.y_phase * 16);
  FT_BBox box;
  FT_Outline_Get_CBox(&outline, &box);
  const FT_Pos x0 = box.xMin >> 6, y0 = box.yMin >> 6, x1 = (box.xMax + 63) >> 6, y1 = (box.yMax + 63) >> 6;
  if (x1 <= x0 || y1 <= y0) return true;
  out.w = static_cast<int>(x1 - x0);
  out.h = static_cast<int>(y1 - y0);
  if (out.w > limit_px || out.h > limit_px) return false;
  out.left = static_cast<int>(x0);
  out.top = static_cast<int>(y1);
  out.coverage.assign(static_cast<std::size_t>(out.w) * static_cast<std::size_t>(out.h), 0);
  FT_Outline_Translate(&outline, -x0 * 64, -y0 * 64);
  FT_Bitmap bitmap{};
  bitmap.width = static_cast<unsigned>(out.w);
  bitmap.rows = static_cast<unsigned>(out.h);
  bitmap.pitch = out.w;
  bitmap.buffer = out.coverage.data();
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  bitmap.num_grays = 256;
  FT_Outline_Get_Bitmap(library_, &outline, &bitmap);
  if (spec.tone == Tone::OnDark)
    for (std::uint8_t& c : out.coverage) c = on_dark_[c];
  return true;
}

}  // namespace azetta::text
