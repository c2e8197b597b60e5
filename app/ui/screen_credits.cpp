// About the exhibition: who made what and under which licence, what the kiosk itself is made with, and the sources: who
// wrote, when, and how far to trust them.
#include <imgui.h>

#include <string>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/type.h"

namespace azetta::ui {
namespace {

constexpr float kGap = 20;

// One text after another down a column that scrolls; what is not in view is only measured.
class Column {
 public:
  Column(Frame& f, const RectU& view, float x, float w, float offset) : f_(f), view_(view), x_(x), w_(w), top_(view.y - offset), y_(top_) {}

  void put(const std::string& id, const TextIn& words, const Look& look, float gap_after) {
    if (words.utf8.empty()) return;
    const float h = height_of(f_, words, w_, look);
    if (f_.dry() || (y_ + h > view_.y && y_ < view_.bottom())) {
      f_.words_window = f_.px(view_);
      write(f_, id, {x_, y_, w_, h}, words, look);
      f_.words_window = {};
    }
    y_ += h + gap_after;
  }
  void line() {
    y_ += kGap;
    if (!f_.dry()) fill(f_, {x_, y_, w_, 2}, f_.theme.line);
    y_ += kGap + 2;
  }
  float content_h() const { return y_ - top_ + 2 * kGap; }

 private:
  Frame& f_;
  RectU view_;
  float x_, w_, top_, y_;
};

void credits(Frame& f, Column& column, const Look& text) {
  const core::Word pattern = f.word("credits.line");
  for (std::size_t i = 0; i < f.catalogue.credits.size(); ++i) {
    const model::Credit& credit = f.catalogue.credits[i];
    const std::string line = core::fill(pattern.text, {{"what", *f.pick(credit.what).text},
                                                       {"who", core::isolated(credit.who)},
                                                       {"licence", core::isolated(credit.licence)}});
    column.put("credits.line." + std::to_string(i), in_tag(f, f.keep(line), pattern.tag), text, kGap);
  }
  column.put("credits.fonts", word_in(f, "credits.fonts"), text, kGap);
  column.put("credits.software", word_in(f, "credits.software"), text, kGap);
}

void sources(Frame& f, Column& column, const Look& text) {
  if (f.catalogue.sources.empty()) return;
  column.line();
  column.put("credits.sources", word_in(f, "credits.sources"),
             {.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true}, 4);
  column.put("credits.sources.note", word_in(f, "credits.sources.note"), text, 2 * kGap);
  Look name = text;
  name.rgb = f.theme.heading;
  for (const model::Source& source : f.catalogue.sources) {
    const std::string id = "credits.source." + source.slug;
    column.put(id, dated_source(f, source), name, 2);
    Look about = text;
    about.rgb = f.theme.muted;
    column.put(id + ".about", in(f, source.about), about, kGap);
  }
}

}  // namespace

void draw_credits(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const float margin = f.m.portrait ? 64.0f : 160.0f, w = area.w - 2 * margin;
  float y = 56;
  y += write(f, "credits.title", {margin, y, w, 0}, word_in(f, "credits.title"),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true}) + kGap;
  fill(f, {margin, y, w, 2}, f.theme.line);
  y += kGap;
  const RectU view{area.x, y, area.w, area.bottom() - y};
  const float offset = f.dry() ? 0 : static_cast<float>(core::position_px(f.state.scroll, f.now_s));
  const RectPx clip = f.px(view);
  if (!f.dry()) f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  Column column(f, view, margin, w, offset);
  const Look text{.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground};
  credits(f, column, text);
  sources(f, column, text);
  if (!f.dry()) {
    f.draw->PopClipRect();
    f.widgets.add(Region{.id = "credits", .rect = clip, .what = Scrolls{{core::Surface::Page, column.content_h(), view.h}}});
  }
}

}  // namespace azetta::ui
