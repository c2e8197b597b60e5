#include "app/ui/type.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/text/style.h"
#include "app/text/word_spans.h"
#include "content/base/script.h"

namespace azetta::ui {
namespace {

float scale_u(const Frame& f, const Look& look) { return look.size * (look.fixed ? 1.0f : f.m.text); }

text::Request request(const Frame& f, const TextIn& words, float w_u, const Look& look,
                      const std::vector<text::MarkSpan>& marks) {
  text::Request r;
  r.utf8 = words.utf8;
  r.style = look.style;
  r.lang = words.lang;
  r.dir = words.rtl ? text::Dir::Rtl : text::Dir::Ltr;
  r.width = w_u / scale_u(f, look);
  r.max_lines = look.max_lines;
  r.align = look.align;
  // Start means the screen's start, unless the text keeps to its own side.
  if (words.rtl != f.rtl && !look.own_side && look.align != text::Align::Center) {
    r.align = look.align == text::Align::Start ? text::Align::End : text::Align::Start;
  }
  r.marks = marks;
  return r;
}

// A dry run lays out only so much new text at a time (some 3 ms), so that getting a place ready never costs a frame that is seen.
constexpr std::size_t kDryShareBytes = 2'500;

bool over_share(Frame& f, const text::Request& req) {
  if (!f.dry() || f.measuring || f.hurried || f.text.cached(req)) return false;
  if (f.laid_out_bytes >= kDryShareBytes) {
    f.unfinished = true;
    ++f.missing;
    return true;
  }
  f.laid_out_bytes += req.utf8.size() + 40;  // and what a layout costs at least
  return false;
}

ImU32 opaque(std::uint32_t rgb) { return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255); }

text::Tone tone_of(const Look& look) {
  return contrast(look.on_rgb, 0xffffff) > contrast(look.on_rgb, 0) ? text::Tone::OnDark : text::Tone::OnLight;
}

void emit(Frame& f, const std::vector<text::Quad>& quads, const Look& look, ImU32 tint) {
  ImDrawList* draw = f.draw;
  int page = -1;
  for (const text::Quad& q : quads) {
    if (q.page != page) {
      if (page >= 0) draw->PopTextureID();
      page = q.page;
      draw->PushTextureID(reinterpret_cast<ImTextureID>(f.glyph_page(q.page)));
    }
    const ImU32 c = q.marked && look.mark_rgb && !tint ? opaque(look.mark_rgb) : tint ? tint : opaque(look.rgb);
    draw->PrimReserve(6, 4);  // one at a time: 16-bit indices hold in a list of any length
    draw->PrimRectUV({q.x0, q.y0}, {q.x1, q.y1}, {q.u0, q.v0}, {q.u1, q.v1}, c);
  }
  if (page >= 0) draw->PopTextureID();
}

void note(Frame& f, std::string_view id, const RectPx& rect, const TextIn& words, const Look& look,
          const text::Block& block, float room_px = 0) {
  if (!f.notes()) return;
  Drawn d;
  d.id = id;
  d.role = Role::Text;
  d.text = words.utf8;
  // Only what is seen: of a paragraph that goes on over the page, the lines on this one.
  const RectPx& window = f.words_window;
  RectPx seen = rect;
  if (window.w > 0) {
    seen.y = std::max(rect.y, window.y);
    seen.h = std::max(std::min(rect.bottom(), window.bottom()) - seen.y, 0.0f);
  }
  const float scale = scale_u(f, look) * f.m.k;
  for (const text::Line& line : block.lines) {
    const float middle = rect.y + (line.top + line.height / 2) * scale;
    if (window.w <= 0 || (middle > window.y && middle < window.bottom())) d.lines.emplace_back(line.byte_begin, line.byte_end);
  }
  d.lang = words.lang;
  d.rtl = words.rtl;
  d.rect = seen;
  d.font_px = text::metrics(look.style).size_px * scale_u(f, look) * f.m.k;
  d.fg_rgb = look.rgb;
  d.bg_rgb = look.on_rgb;
  d.ellipsized = block.ellipsized;
  d.room_px = room_px;
  d.listed = f.touch_window.w > 0;
  f.widgets.note(std::move(d));
}

// Lays out and draws at the top of `r`; `room_u` is the height that the place has for it (0: what it needs).
float put(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look,
          const std::vector<text::MarkSpan>& marks, float room_u) {
  if (words.utf8.empty()) return 0;
  const text::Request req = request(f, words, r.w, look, marks);
  const float scale = scale_u(f, look);
  if (over_share(f, req)) return text::metrics(look.style).line_height_px * scale;
  const text::BlockPtr block = f.text.get(req);
  const float height = block->height * scale;
  const RectPx p = f.px({r.x, r.y, r.w, height});
  if (f.measuring) {
    note(f, id, p, words, look, *block, room_u * f.m.k);
    return height;
  }
  if (f.dry()) {
    f.text.prefetch(req, scale * f.m.k, tone_of(look));
    return height;
  }
  f.quads.clear();
  f.text.quads(*block, p.x, p.y, scale * f.m.k, tone_of(look), f.moving(), f.quads);
  emit(f, f.quads, look, 0);
  note(f, id, p, words, look, *block, room_u * f.m.k);
  return height;
}

}  // namespace

TextIn in(const Frame& f, std::string_view utf8) { return in(f, utf8, f.lang); }

TextIn in(const Frame& f, std::string_view utf8, LangIndex lang) {
  const model::Language& language = f.catalogue.languages[lang];
  return {utf8, language.tag, language.rtl};
}

TextIn in(const Frame& f, const model::Localized& text) {
  const model::Picked p = f.pick(text);
  return in(f, *p.text, p.lang);
}

TextIn in_tag(const Frame& f, std::string_view utf8, std::string_view tag) {
  for (const model::Language& language : f.catalogue.languages) {
    if (language.tag == tag) return {utf8, language.tag, language.rtl};
  }
  return {utf8, tag, first_strong_is_rtl(utf8)};
}

TextIn word_in(const Frame& f, std::string_view key) {
  const core::Word word = f.word(key);
  return in_tag(f, word.text, word.tag);
}

float height_of(Frame& f, const TextIn& words, float w_u, const Look& look, const std::vector<text::MarkSpan>& marks) {
  if (words.utf8.empty()) return 0;
  const text::Request req = request(f, words, w_u, look, marks);
  if (over_share(f, req)) return text::metrics(look.style).line_height_px * scale_u(f, look);
  return f.text.get(req)->height * scale_u(f, look);
}

bool at_hand(const Frame& f, const TextIn& words, float w_u, const Look& look) {
  return words.utf8.empty() || f.text.cached(request(f, words, w_u, look, {}));
}

float width_of(Frame& f, const TextIn& words, float w_u, const Look& look) {
  if (words.utf8.empty()) return 0;
  const text::Request req = request(f, words, w_u, look, {});
  if (over_share(f, req)) return w_u;
  const text::BlockPtr block = f.text.get(req);
  float widest = 0;
  for (const text::Line& line : block->lines) widest = std::max(widest, line.width);
  return widest * scale_u(f, look);
}

bool laid_out(const Frame& f, const TextIn& words, float w_u, const Look& look) { return f.text.cached(request(f, words, w_u, look, {})); }

Look one_line(Frame& f, const TextIn& words, float w_u, Look look, float least) {
  Look free = look;
  free.max_lines = 0;
  const float size = look.size;
  const float needed = width_of(f, words, 8'000, free);
  if (needed > w_u) look.size = std::max(size * least, size * std::floor(w_u / needed * 50) / 50);
  return look;
}

float write(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look,
            const std::vector<text::MarkSpan>& marks) {
  return put(f, id, r, words, look, marks, 0);
}

std::vector<RectPx> pieces_of(Frame& f, const RectU& r, const TextIn& words, const Look& look,
                              const std::vector<text::MarkSpan>& marks, std::uint32_t begin, std::uint32_t end) {
  std::vector<RectPx> out;
  if (f.dry() || words.utf8.empty()) return out;
  const text::BlockPtr block = f.text.get(request(f, words, r.w, look, marks));
  const float scale = scale_u(f, look) * f.m.k;
  const RectPx p = f.px(r);
  for (const text::LinePiece& piece : text::pieces_of(*block, begin, end)) {
    const text::Line& line = block->lines[piece.line];
    out.push_back({p.x + piece.x0 * scale, p.y + line.top * scale, (piece.x1 - piece.x0) * scale, line.height * scale});
  }
  return out;
}

void write_middle(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look) {
  const float h = height_of(f, words, r.w, look);
  put(f, id, {r.x, r.y + (r.h - h) / 2, r.w, h}, words, look, {}, r.h);
}

void write_ink_centred(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look) {
  if (words.utf8.empty()) return;
  const text::Request req = request(f, words, r.w, look, {});
  const float scale = scale_u(f, look) * f.m.k;
  if (over_share(f, req)) return;
  const text::BlockPtr block = f.text.get(req);
  const RectPx p = f.px(r);
  if (f.measuring) {
    note(f, id, p, words, look, *block);
    return;
  }
  if (f.dry()) {
    f.text.prefetch(req, scale, tone_of(look));
    return;
  }
  f.quads.clear();
  f.text.quads(*block, p.x, p.y, scale, tone_of(look), f.moving(), f.quads);
  if (f.quads.empty()) return;
  float x0 = f.quads[0].x0, x1 = f.quads[0].x1, y0 = f.quads[0].y0, y1 = f.quads[0].y1;
  for (const text::Quad& q : f.quads) {
    x0 = std::min(x0, q.x0), x1 = std::max(x1, q.x1), y0 = std::min(y0, q.y0), y1 = std::max(y1, q.y1);
  }
  const float dx = std::round(p.x + p.w / 2 - (x0 + x1) / 2), dy = std::round(p.y + p.h / 2 - (y0 + y1) / 2);
  for (text::Quad& q : f.quads) q.x0 += dx, q.x1 += dx, q.y0 += dy, q.y1 += dy;
  emit(f, f.quads, look, 0);
  note(f, id, {x0 + dx, y0 + dy, x1 - x0, y1 - y0}, words, look, *block);
}

RectPx write_at(Frame& f, std::string_view id, float cx_px, float cy_px, const TextIn& words, const Look& look,
                std::uint32_t halo_rgb, float halo_u) {
  if (words.utf8.empty()) return {};
  Look centred = look;
  centred.align = text::Align::Center;
  const float w_u = 420;
  const text::Request req = request(f, words, w_u, centred, {});
  const float scale = scale_u(f, look) * f.m.k;
  if (over_share(f, req)) return {};
  const text::BlockPtr block = f.text.get(req);
  const float w = req.width * scale, h = block->height * scale;
  if (f.dry() && !f.measuring) {
    f.text.prefetch(req, scale, tone_of(look));
    return {};
  }
  const float x = std::round(cx_px - w / 2), y = std::round(cy_px - h / 2);
  float widest = 0;
  for (const text::Line& line : block->lines) widest = std::max(widest, line.width * scale);
  const RectPx covered{cx_px - widest / 2, y, widest, h};
  note(f, id, covered, words, look, *block);
  if (f.measuring) return covered;
  f.quads.clear();
  f.text.quads(*block, x, y, scale, tone_of(look), f.moving(), f.quads);
  // The halo: the same letters in the ground's colour, set off to all sides, wide enough for a map with houses and slopes on it.
  const float d = std::max(1.0f, halo_u * f.m.k);
  const ImU32 halo = opaque(halo_rgb);
  const std::vector<text::Quad> letters = f.quads;
  constexpr float kSides[12][2] = {{-1, 0},         {1, 0},         {0, -1},        {0, 1},        {-0.7f, -0.7f}, {0.7f, -0.7f},
                                   {-0.7f, 0.7f}, {0.7f, 0.7f}, {-0.45f, 0}, {0.45f, 0}, {0, -0.45f},    {0, 0.45f}};
  for (const auto& side : kSides) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      text::Quad q = letters[i];
      q.x0 += side[0] * d, q.x1 += side[0] * d, q.y0 += side[1] * d, q.y1 += side[1] * d;
      f.quads[i] = q;
    }
    emit(f, f.quads, look, halo);
  }
  emit(f, letters, look, 0);
  return covered;
}

}  // namespace azetta::ui
