// Search: results above, the line that is typed and the keyboard at the foot, within a hand's reach.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/text/style.h"
#include "app/ui/controls.h"
#include "app/ui/keyboard.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/search_results.h"
#include "app/ui/term_panel.h"
#include "content/base/script.h"

namespace azetta::ui {
namespace {

constexpr float kFieldU = 120;  // the line that is typed, and its buttons
constexpr float kButtonU = 96;

// What was typed, on one line with a caret at its end. Where it is longer than the line its end is shown.
void draw_typed(Frame& f, const RectU& r) {
  const std::string& typed = f.state.query.text;
  const Look look{.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .max_lines = 1, .own_side = true, .fixed = true};
  const float caret_w = 4, caret_h = 52;
  const float caret_y = r.y + (r.h - caret_h) / 2;
  if (typed.empty()) {
    const TextIn hint = word_in(f, "search.hint");
    Look faint = look;
    faint.rgb = f.theme.muted;
    faint.own_side = false;
    faint = one_line(f, hint, r.w - 20, faint, 0.6f);
    write_middle(f, "search.hint", {r.x + 16, r.y, r.w - 16, r.h}, hint, faint);
    if (!f.state.query.keys_away) fill(f, {r.x, caret_y, caret_w, caret_h}, f.theme.accent);
    return;
  }
  const model::Keyboard* keyboard = keyboard_shown(f);
  const TextIn words{typed, keyboard ? std::string_view(keyboard->lang) : std::string_view(f.language().tag), first_strong_is_rtl(typed)};
  Look free = look;
  free.max_lines = 0;
  const bool from_start = words.rtl == f.rtl;  // its first letter stands at the screen's reading start
  const float room = r.w - 16;
  // A space at the end has no width on a line, but the caret moves.
  const float w = std::ceil(width_of(f, words, 8'000, free)) + (typed.back() == ' ' ? 12.0f : 0.0f) + 2;
  const float over = std::max(0.0f, w - room);
  const float line_h = text::metrics(look.style).line_height_px;
  const float box_w = std::max(room, w);
  // The box in which the line stands on its own side, moved so that its end is seen.
  const float x = from_start ? r.x - over : r.end() - box_w + over;
  if (f.draw) {
    const RectPx clip = f.px(r);
    f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  }
  write(f, "search.query", {x, r.y + (r.h - line_h) / 2, box_w, line_h}, words, free);
  if (f.draw) f.draw->PopClipRect();
  if (f.state.query.keys_away) return;
  const float end = from_start ? x + w : x + box_w - w;
  fill(f, {std::clamp(from_start ? end + 2 : end - 2 - caret_w, r.x, r.end() - caret_w), caret_y, caret_w, caret_h}, f.theme.accent);
}

void draw_field(Frame& f, const RectU& r) {
  fill(f, r, f.theme.bar);
  fill(f, {r.x, r.y, r.w, 2}, f.theme.line);
  block(f, "search.line", r);
  const float margin = f.m.portrait ? 28.0f : 40.0f;
  const bool typed = !f.state.query.text.empty(), away = f.state.query.keys_away;
  const float buttons = (typed ? kButtonU + 12 : 0.0f) + (away ? kButtonU + 12 : 0.0f);
  const RectU box{r.x + margin, r.y + 12, r.w - 2 * margin - buttons, r.h - 24};
  const TextIn says = typed ? in(f, f.state.query.text) : word_in(f, "search.hint");
  const bool down = touchable(f, "search.field", Role::Button, box, core::SearchEvent{core::SearchKeys{true}}, says);
  cut_panel(f, box, 14, f.theme.panel, down ? f.theme.heading : f.theme.accent, 3);
  const float s = 48;
  icon(f, "search", {box.x + 24, box.y + (box.h - s) / 2, s, s}, f.theme.second);
  draw_typed(f, {box.x + 24 + s + 20, box.y + 4, box.w - s - 24 - 20 - 24, box.h - 8});
  float x = box.end() + 12;
  if (typed) {
    lozenge_button(f, "key.clear", {x, r.y + (r.h - kButtonU) / 2, kButtonU, kButtonU}, "close", {}, core::SearchEvent{core::SearchClear{}}, {},
                   word_in(f, "key.clear"));
    x += kButtonU + 12;
  }
  if (away) {
    lozenge_button(f, "key.open", {x, r.y + (r.h - kButtonU) / 2, kButtonU, kButtonU}, "keyboard", {},
                   core::SearchEvent{core::SearchKeys{true}}, {.primary = true}, word_in(f, "key.open"));
  }
}

}  // namespace

void draw_search(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const core::Query& query = f.state.query;
  const float keys_h = query.keys_away ? 0.0f : keyboard_height(f, area);
  const RectU keys{area.x, area.bottom() - keys_h, area.w, keys_h};
  const RectU field{area.x, keys.y - kFieldU, area.w, kFieldU};
  const RectU view{area.x, area.y, area.w, field.y - area.y};

  const model::Found* found = query.text.empty() ? nullptr : f.content.found(query.text, f.lang);
  const bool waits = !query.text.empty() && (!found || found->typed != query.text || found->lang != f.lang);
  if (waits) ++f.missing;
  const float margin = f.m.portrait ? 40.0f : 56.0f;
  ShownList list;
  // Between the first letter and its results the suggestions stay.
  list = lay_out_results(f, found, area.x + margin, area.w - 2 * margin);

  const core::ScrollArea scroll{core::Surface::Page, list.height, view.h};
  const double most = std::max(0.0, static_cast<double>(list.height - view.h));
  const double at = f.dry() ? static_cast<double>(f.state.place.scroll_u) : core::position_px(f.state.scroll, f.now_s);
  const auto offset = static_cast<float>(f.dry() ? std::clamp(at, 0.0, most) : at);
  if (!f.dry()) {
    f.widgets.add(Region{.id = "search.results", .rect = f.px(view), .what = Scrolls{scroll}});
    const RectPx clip = f.px(view);
    f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
    f.touch_window = clip;
  }
  draw_results(f, list, view, offset);
  if (!f.dry()) {
    f.draw->PopClipRect();
    f.touch_window = {};
    if (most > 0) {
      const float thread = std::max(48.0f, view.h * view.h / list.height);
      const float y = view.y + (view.h - thread) * std::clamp(static_cast<float>(at / most), 0.0f, 1.0f);
      fill(f, {area.end() - 12, y, 4, thread}, f.theme.line);
    }
  }
  draw_field(f, field);
  if (keys_h > 0) draw_keyboard(f, keys);

  if (f.state.term) {
    if (const model::Term* term = f.content.term(f.state.term)) {
      draw_term(f, *term, {}, area);
    } else if (!f.content.failed(f.state.term)) {
      ++f.missing;
    }
  }
}

}  // namespace azetta::ui
