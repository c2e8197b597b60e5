#include "tests/support/large_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/author/image_writer.h"
#include "content/write/writer.h"

namespace azetta::test {
namespace {

struct Rgb {
  float r, g, b;
};
Rgb mix(const Rgb& a, const Rgb& b, float t) {
  return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

std::uint32_t hash(std::uint32_t x, std::uint32_t y) {
  std::uint32_t h = x * 0x9E3779B1u ^ y * 0x85EBCA77u;
  h = (h ^ h >> 15) * 0x2C1B3C6Du;
  return h ^ h >> 13;
}

// Figures of 3 by 5 squares, a bit each, the top row first.
constexpr std::array<std::uint16_t, 10> kFigures = {0x7B6F, 0x2C97, 0x73E7, 0x73CF, 0x5BC9, 0x79CF, 0x79EF, 0x7249, 0x7BEF, 0x7BCF};

constexpr float kFigure_px = 20;  // of one square

bool in_number(std::uint32_t number, float x, float y) {
  const std::string text = std::to_string(number);
  const auto at = static_cast<int>(x / (4 * kFigure_px));
  if (x < 0 || y < 0 || at >= static_cast<int>(text.size())) return false;
  const auto col = static_cast<int>((x - static_cast<float>(at) * 4 * kFigure_px) / kFigure_px), row = static_cast<int>(y / kFigure_px);
  if (col > 2 || row > 4) return false;
  return kFigures[static_cast<std::size_t>(text[static_cast<std::size_t>(at)] - '0')] >> (14 - row * 3 - col) & 1;
}

// How much of the pixel [from, from + size) lies on lines of `thick` at every `pitch`.
float on_lines(float from, float size, float pitch, float thick) {
  const float begin = from - std::floor(from / pitch) * pitch;
  const auto part = [&](float line) { return std::max(0.0f, std::min(begin + size, line + thick) - std::max(begin, line)); };
  return std::min(1.0f, (part(0) + part(pitch)) / size);
}

// Full-size coordinates of the pixel's corner, and its side.
Rgb shade(float x, float y, float size) {
  const float cx = x + size / 2, cy = y + size / 2;
  const float u = 0.5f + 0.5f * std::sin(cx * 0.00041f + 0.7f * std::sin(cy * 0.00023f)),
              v = 0.5f + 0.5f * std::sin(cy * 0.00037f + 0.9f * std::sin(cx * 0.00019f));
  Rgb c = mix(mix({226, 199, 150}, {168, 92, 58}, u), mix({62, 84, 110}, {236, 224, 196}, u), v);
  if (size <= 8) {  // specks of thread, gone where a pixel holds several
    const auto ix = static_cast<std::uint32_t>(cx / 16), iy = static_cast<std::uint32_t>(cy / 16);
    const std::uint32_t h = hash(ix, iy);
    const float dx = cx - (static_cast<float>(ix) * 16 + 4 + static_cast<float>(h & 7)),
                dy = cy - (static_cast<float>(iy) * 16 + 4 + static_cast<float>(h >> 3 & 7));
    const float near = 1 - (dx * dx * 0.25f + dy * dy) / 9;
    if (near > 0 && h % 4 == 0) c = mix(c, h >> 6 & 1 ? Rgb{40, 28, 24} : Rgb{248, 240, 220}, near * 0.5f * (1 - size / 16));
  }
  struct Ruling {
    float pitch, thick;
    Rgb ink;
  };
  static constexpr Ruling kRulings[] = {{64, 1, {120, 84, 60}}, {256, 3, {100, 60, 44}}, {1024, 10, {74, 32, 28}}, {4096, 40, {36, 26, 40}}};
  for (const Ruling& r : kRulings) {
    const float on = std::max(on_lines(x, size, r.pitch, r.thick), on_lines(y, size, r.pitch, r.thick));
    if (on > 0) c = mix(c, r.ink, on * 0.85f);
  }
  const auto col = static_cast<std::uint32_t>(cx / 1024), row = static_cast<std::uint32_t>(cy / 1024);
  const float fx = cx - static_cast<float>(col) * 1024 - 80, fy = cy - static_cast<float>(row) * 1024 - 80;
  if (in_number(col, fx, fy) || in_number(row, fx, fy - 7 * kFigure_px)) c = mix(c, {30, 22, 34}, 0.85f);
  return c;
}

std::vector<model::ImageLevel> levels_of(const LargePicture& p) {
  std::vector<model::ImageLevel> levels;
  for (std::uint32_t w = p.width_px, h = p.height_px; levels.size() < 16; w = (w + 1) / 2, h = (h + 1) / 2) {
    levels.push_back({w, h, std::max(w, h) > p.whole_px ? p.tile_px : 0});
    if (std::max(w, h) / 2 < p.smallest_px) break;
  }
  return levels;
}

pack::CatalogueDraft catalogue() {
  pack::CatalogueDraft draft;
  model::Catalogue& c = draft.catalogue;
  c.id = "org.example.large-picture";
  c.version = "1";
  c.licence = "CC0-1.0";
  model::Language fr;
  fr.tag = "fr", fr.name = "Français", fr.short_name = "Fr", fr.script = "Latn";
  c.languages = {fr};
  c.title = {{"Une grande image"}};
  model::Kind kind;
  kind.slug = "sheet", kind.icon = "theme", kind.colour_rgb = 0x2B4179;
  kind.name = {{"Planches"}};
  c.kinds = {kind};
  draft.kind_pictures = {"large"};
  model::AttractItem item;
  item.headline = {{"Une grande image"}};
  c.attract = {item};
  draft.attract_images = {"large"};
  draft.attract_cards = {"large"};
  draft.hero = "large";
  return draft;
}

}  // namespace

pack::Pixels draw_part(std::uint32_t level, std::uint32_t x, std::uint32_t y, std::uint32_t w, std::uint32_t h) {
  pack::Pixels out{w, h, true, {}};
  out.rgba.resize(std::size_t{w} * h * 4);
  const auto size = static_cast<float>(1u << level);
  std::uint8_t* to = out.rgba.data();
  for (std::uint32_t row = 0; row < h; ++row) {
    for (std::uint32_t col = 0; col < w; ++col, to += 4) {
      const Rgb c = shade(static_cast<float>(x + col) * size, static_cast<float>(y + row) * size, size);
      to[0] = static_cast<std::uint8_t>(c.r), to[1] = static_cast<std::uint8_t>(c.g), to[2] = static_cast<std::uint8_t>(c.b), to[3] = 255;
    }
  }
  return out;
}

Status write_large_pack(const std::filesystem::path& target, const LargePicture& picture,
                        const std::function<bool(std::uint32_t, std::uint32_t, std::uint32_t)>& leave_out) {
  AZ_TRY(const auto writer, pack::Writer::create(target));
  AZ_CHECK(writer->set_catalogue(catalogue()));
  const std::vector<model::ImageLevel> levels = levels_of(picture);
  AZ_CHECK(writer->begin_image("large", levels));
  for (std::uint32_t level = 0; level < levels.size(); ++level) {
    const model::ImageLevel& l = levels[level];
    const std::uint32_t step = l.tile_px ? l.tile_px : std::max(l.width_px, l.height_px);
    for (std::uint32_t y = 0; y < l.height_px; y += step) {
      for (std::uint32_t x = 0; x < l.width_px; x += step) {
        const std::uint32_t w = std::min(step, l.width_px - x), h = std::min(step, l.height_px - y);
        pack::TileBytes tile{level, x / step, y / step, {}};
        AZ_TRY(tile.file, author::write_jpeg(draw_part(level, x, y, w, h), {0, 0, w, h}, false));
        // Cut off behind its header: the size is right, the picture is not there.
        if (leave_out && leave_out(level, tile.col, tile.row)) tile.file.resize(tile.file.size() * 2 / 3), std::fill(tile.file.end() - static_cast<std::ptrdiff_t>(tile.file.size() / 4), tile.file.end(), std::uint8_t{0xFF});
        AZ_CHECK(writer->add_tile(tile));
      }
    }
  }
  AZ_CHECK(writer->end_image());
  pack::CardDraft card;
  card.card.slug = "large";
  model::CardText text;
  text.title = "Une grande image";
  text.summary = "Un champ quadrillé, mille millions de points.";
  text.alt = "Un champ quadrillé";
  text.caption = "Chaque carré de 1024 points porte son numéro de colonne et de ligne.";
  text.pages.push_back({{model::ParagraphKind::Body, "Touchez l'image pour l'agrandir.", {}}});
  card.card.text = {text};
  card.image = "large";
  AZ_CHECK(writer->add_card(card));
  return writer->finish();
}

}  // namespace azetta::test
