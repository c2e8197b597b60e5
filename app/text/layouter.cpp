#include "app/text/layouter.h"

#include <algorithm>
#include <cmath>

#include "app/text/prep.h"
#include "app/text/style.h"
#include "content/base/script.h"
#include "content/base/utf8.h"

namespace azetta::text {
namespace {

constexpr float kUnit = 1.0f / PANGO_SCALE;
constexpr float kWidest_px = 1 << 20;  // Pango counts in 1/1024 px and 32 bits
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

struct LayoutUnref {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, LayoutUnref>;

struct AttrUnref {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using AttrPtr = std::unique_ptr<PangoAttrList, AttrUnref>;

// A marked span in bytes of the prepared text.
struct Span {
  std::uint32_t begin = 0, end = 0;
  Mark mark = Mark::Emphasis;
};

Variant variant_of(Mark mark) {
  switch (mark) {
    case Mark::Strong:
      return Variant::Strong;
    case Mark::Emphasis:
      return Variant::Emphasis;
    case Mark::Term:
      break;
  }
  return Variant::Plain;
}

// A tag that Pango may keep for ever: it interns them.
PangoLanguage* language_of(std::string_view tag) {
  char buffer[36] = "und";
  if (tag.size() < sizeof buffer && is_language_tag(tag)) *std::copy(tag.begin(), tag.end(), buffer) = '\0';
  return pango_language_from_string(buffer);
}

float usable_width(const Request& request) {
  const float least = 2 * metrics(request.style).size_px;  // Pango may abort in boxes of a few px
  if (!(request.width > least)) return least;              // also when it is not a number
  return std::min(request.width, kWidest_px);
}

// Everything about one request that does not change while the place of its ellipsis is sought.
class Job {
 public:
  Job(PangoFonts& fonts, const Request& request);
  Block run();

 private:
  LayoutPtr lay_out(std::string_view text) const;
  AttrPtr attributes(std::string_view text) const;
  void apply_font_wishes(PangoAttrList* list, std::string_view text) const;
  const Span* span_at(std::uint32_t byte) const;
  Variant variant_at(std::uint32_t byte) const;
  Variant plain() const { return request_.dir == Dir::Rtl ? Variant::RightToLeft : Variant::Plain; }

  bool fits(std::string_view text) const;
  std::string shortened(PangoLayout* whole) const;

  void extract(PangoLayout* layout, Block& block);
  void extract_run(const PangoLayoutRun& run, float& pen, float baseline, Block& block);
  std::uint16_t run_for(const Run& run, Block& block) const;
  std::uint32_t source(std::uint32_t byte) const { return prepared_.source(std::min(byte, kept_)); }

  PangoFonts& fonts_;
  const Request& request_;
  Prepared prepared_;
  std::vector<Span> spans_;
  std::uint32_t kept_ =
      0;           // bytes of the prepared text that are laid out; less than all of it before an ellipsis
  int width_ = 0;  // Pango units
};

Job::Job(PangoFonts& fonts, const Request& request)
    : fonts_(fonts), request_(request), prepared_(prepare(request.utf8, request.lang)) {
  width_ = static_cast<int>(usable_width(request) * PANGO_SCALE);
  std::uint32_t last = 0;
  for (const MarkSpan& m : request.marks) {
    const Span span{std::max(last, prepared_.prepared(m.begin)), prepared_.prepared(m.end), m.mark};
    if (span.begin >= span.end) continue;
    spans_.push_back(span);
    last = span.end;
  }
  // Asking opens the rare fonts where they are needed, which must be done before Pango looks for a font.
  const std::string& text = prepared_.utf8();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (code >= 0x250) fonts_.covers(code);
  }
}

const Span* Job::span_at(std::uint32_t byte) const {
  const auto it = std::upper_bound(spans_.begin(), spans_.end(), byte,
                                   [](std::uint32_t b, const Span& s) { return b < s.end; });
  return it != spans_.end() && it->begin <= byte ? &*it : nullptr;
}

Variant Job::variant_at(std::uint32_t byte) const {
  const Span* span = span_at(byte);
  const Variant marked = span ? variant_of(span->mark) : Variant::Plain;
  return marked == Variant::Plain ? plain() : marked;
}

// What the manifest asks of single fonts, for the letters they draw: features; and letters drawn bolder than
// their font is are also set wider apart, by as much as they grow.
void Job::apply_font_wishes(PangoAttrList* list, std::string_view text) const {
  const FontUse* open = nullptr;  // the font that drew the letters since `from`
  std::uint32_t from = 0;
  const auto close = [&](std::uint32_t end) {
    if (!open) return;
    const auto add = [&](PangoAttribute* a) {
      a->start_index = from;
      a->end_index = end;
      pango_attr_list_insert(list, a);
    };
    const std::string& features = fonts_.manifest().fonts[open->font].features;
    if (!features.empty()) add(pango_attr_font_features_new(features.c_str()));
    const float spread = open->embolden * open->size * metrics(request_.style).size_px;
    if (spread > 0) add(pango_attr_letter_spacing_new(static_cast<int>(spread * PANGO_SCALE)));
  };
  std::uint32_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t code = next_code_point(text, at);
    // Every stack has a Latin font of the right weight, so only other letters are looked up. A space goes
    // with the word before.
    const FontUse* use = code == ' ' ? open : nullptr;
    if (code >= 0x250) use = fonts_.use_of(request_.style, variant_at(begin), code);
    if (use && use->embolden == 0 && fonts_.manifest().fonts[use->font].features.empty()) use = nullptr;
    if (use != open) {
      close(end);
      open = use;
      from = begin;
    }
    end = static_cast<std::uint32_t>(at);
  }
  close(end);
}

AttrPtr Job::attributes(std::string_view text) const {
  AttrPtr list(pango_attr_list_new());
  pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
  const std::string& features = fonts_.manifest().styles[static_cast<std::size_t>(request_.style)].features;
  if (!features.empty()) pango_attr_list_insert(list.get(), pango_attr_font_features_new(features.c_str()));
  for (const Span& span : spans_) {
    const Variant variant = variant_of(span.mark);
    if (variant == Variant::Plain || span.begin >= text.size()) continue;
    PangoAttribute* a = pango_attr_family_new(fonts_.families(request_.style, variant).c_str());
    a->start_index = span.begin;
    a->end_index = std::min<std::uint32_t>(span.end, static_cast<std::uint32_t>(text.size()));
    pango_attr_list_insert(list.get(), a);
  }
  apply_font_wishes(list.get(), text);
  return list;
}

LayoutPtr Job::lay_out(std::string_view text) const {
  PangoContext* context = fonts_.context();
  pango_context_set_base_dir(context, request_.dir == Dir::Rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language(context, language_of(request_.lang));
  LayoutPtr layout(pango_layout_new(context));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, fonts_.families(request_.style, plain()).c_str());
  pango_font_description_set_absolute_size(
      font, static_cast<double>(metrics(request_.style).size_px) * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_alignment(layout.get(), PANGO_ALIGN_LEFT);  // ours is applied afterwards
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), width_);
  pango_layout_set_attributes(layout.get(), attributes(text).get());
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

bool Job::fits(std::string_view text) const {
  const LayoutPtr layout = lay_out(text);
  const int lines = pango_layout_get_line_count(layout.get());
  if (lines > request_.max_lines) return false;
  PangoRectangle
      last;  // where no break is allowed, an ellipsis may stand out of the box instead of on the next line
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), lines - 1), nullptr, &last);
  return last.width <= width_;
}

// The longest beginning of the text that fits with an ellipsis, cut after a word; within the first word if
// need be.
std::string Job::shortened(PangoLayout* whole) const {
  const std::string& text = prepared_.utf8();
  const PangoLayoutLine* first_hidden = pango_layout_get_line_readonly(whole, request_.max_lines);
  const auto limit = static_cast<std::size_t>(first_hidden ? first_hidden->start_index : 0);
  int count = 0;
  const PangoLogAttr* attr = pango_layout_get_log_attrs_readonly(whole, &count);
  std::vector<std::uint32_t> words, clusters;
  std::size_t at = 0;
  for (int i = 0; i < count && at <= limit; ++i) {
    if (at > 0 && attr[i].is_word_end) words.push_back(static_cast<std::uint32_t>(at));
    if (attr[i].is_cursor_position) clusters.push_back(static_cast<std::uint32_t>(at));
    if (at < text.size()) next_code_point(text, at);
  }
  const auto with_ellipsis = [&](std::uint32_t end) { return text.substr(0, end).append(kEllipsis); };
  for (const std::vector<std::uint32_t>* ends : {&words, &clusters}) {
    // More text never needs fewer lines, so what fits is a beginning of the list.
    const auto stop = std::partition_point(ends->begin(), ends->end(),
                                           [&](std::uint32_t end) { return fits(with_ellipsis(end)); });
    if (stop != ends->begin()) return with_ellipsis(*std::prev(stop));
  }
  return std::string(kEllipsis);
}

Block Job::run() {
  Block block;
  const std::string& text = prepared_.utf8();
  kept_ = static_cast<std::uint32_t>(text.size());
  LayoutPtr layout = lay_out(text);
  const bool too_long =
      request_.max_lines > 0 && pango_layout_get_line_count(layout.get()) > request_.max_lines;
  if (too_long) {
    const std::string less = shortened(layout.get());
    kept_ = static_cast<std::uint32_t>(less.size() - kEllipsis.size());
    layout = lay_out(less);
  }
  block.ellipsized = too_long || prepared_.cut();
  extract(layout.get(), block);
  return block;
}

std::uint16_t Job::run_for(const Run& run, Block& block) const {
  const auto same = [&](const Run& other) {
    return other.face == run.face && other.px == run.px && other.embolden == run.embolden &&
           other.rtl == run.rtl && other.marked == run.marked && other.mark == run.mark;
  };
  const auto it = std::find_if(block.runs.begin(), block.runs.end(), same);
  if (it != block.runs.end()) return static_cast<std::uint16_t>(it - block.runs.begin());
  block.runs.push_back(run);
  return static_cast<std::uint16_t>(block.runs.size() - 1);
}

void Job::extract_run(const PangoLayoutRun& run, float& pen, float baseline, Block& block) {
  const PangoItem& item = *run.item;
  if (!item.analysis.font) return;
  const PangoFonts::Face face = fonts_.face(item.analysis.font);
  for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& info = run.glyphs->glyphs[i];
    const auto byte = static_cast<std::uint32_t>(item.offset + run.glyphs->log_clusters[i]);
    const float x = pen + static_cast<float>(info.geometry.x_offset) * kUnit;
    const float y = baseline + static_cast<float>(info.geometry.y_offset) * kUnit;
    pen += static_cast<float>(info.geometry.width) * kUnit;
    if (info.glyph == PANGO_GLYPH_EMPTY) continue;
    const bool unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
    if (unknown) ++block.missing;
    Run r;
    r.face = face.font;
    r.px = face.px;
    r.rtl = (item.analysis.level & 1) != 0;
    if (const Span* span = span_at(byte); span && byte < kept_) r.marked = true, r.mark = span->mark;
    for (const FontUse& use : fonts_.stack(request_.style).uses[static_cast<std::size_t>(variant_at(byte))])
      if (use.font == face.font) r.embolden = use.embolden;
    block.glyphs.push_back({unknown ? 0 : info.glyph, run_for(r, block), x, y, source(byte)});
  }
}

void Job::extract(PangoLayout* layout, Block& block) {
  const float line_height = metrics(request_.style).line_height_px, to_baseline = baseline_px(request_.style);
  for (GSList* l = pango_layout_get_lines_readonly(layout); l; l = l->next) {
    const auto* from = static_cast<const PangoLayoutLine*>(l->data);
    Line line;
    line.top = static_cast<float>(block.lines.size()) * line_height;
    line.height = line_height;
    line.baseline = line.top + to_baseline;
    line.first_glyph = static_cast<std::uint32_t>(block.glyphs.size());
    line.byte_begin = source(static_cast<std::uint32_t>(from->start_index));
    line.rtl = from->resolved_dir == PANGO_DIRECTION_RTL;
    float pen = 0;
    for (const GSList* r = from->runs; r; r = r->next)
      extract_run(*static_cast<const PangoLayoutRun*>(r->data), pen, line.baseline, block);
    line.width = pen;
    line.glyph_count = static_cast<std::uint32_t>(block.glyphs.size()) - line.first_glyph;
    if (!block.lines.empty()) block.lines.back().byte_end = line.byte_begin;
    block.lines.push_back(line);
    block.width = std::max(block.width, pen);
  }
  if (!block.lines.empty()) {
    block.lines.front().byte_begin = 0;
    block.lines.back().byte_end = source(kept_);
  }
  block.height = static_cast<float>(block.lines.size()) * line_height;
  // Aligned in the box that was asked for, even where that is narrower than what a line needs.
  const float box = request_.width >= 0 && request_.width <= kWidest_px ? request_.width : block.width;
  const bool from_right =
      request_.align != Align::Center && (request_.align == Align::Start) == (request_.dir == Dir::Rtl);
  for (Line& line : block.lines) {
    const float room = box - line.width;
    line.x = request_.align == Align::Center ? room / 2 : from_right ? room : 0;
    for (std::uint32_t i = 0; i < line.glyph_count; ++i) block.glyphs[line.first_glyph + i].x += line.x;
  }
}

}  // namespace

Block Layouter::layout(const Request& request) {
  return Job(fonts_, request).run();
}

}  // namespace azetta::text
