// A card's picture as large as the screen: two fingers, a double tap or the buttons enlarge it, one finger moves it, a tap
// brings a place to the middle. Its caption stands under it.
#include <algorithm>

#include "app/ui/card_pages.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/zoom_picture.h"

namespace azetta::ui {
namespace {

struct ViewerLayout {
  RectU window, caption, buttons;
  bool column = true;  // buttons one below the other beside the picture, else in a row under it
};

constexpr float kButton = 104, kButtonGap = 24;

ViewerLayout layout(const Metrics& m, const RectU& area) {
  ViewerLayout at;
  const float caption_h = m.portrait ? 116.0f : 92.0f, strip = kButton + 2 * 32;
  at.column = !m.portrait;
  at.caption = {area.x, area.bottom() - caption_h, area.w, caption_h};
  if (m.portrait) {
    at.buttons = {area.x, at.caption.y - strip, area.w, strip};
    at.window = {area.x, area.y, area.w, at.buttons.y - area.y};
  } else {
    at.buttons = {area.end() - strip, area.y, strip, at.caption.y - area.y};
    at.window = {area.x, area.y, at.buttons.x - area.x, at.buttons.h};
  }
  return at;
}

void buttons(Frame& f, const ViewerLayout& at, const core::ZoomFrame& frame, const core::ZoomView& view) {
  fill(f, at.buttons, f.theme.panel);
  if (at.column) {
    fill(f, {at.buttons.x, at.buttons.y, 4, at.buttons.h}, f.theme.accent);
  } else {
    fill(f, {at.buttons.x, at.buttons.y, at.buttons.w, 4}, f.theme.accent);
  }
  // Larger, smaller, whole: together, low enough for everybody; closing stands apart.
  const float step = kButton + kButtonGap;
  const auto cell = [&](int i) {
    return at.column ? RectU{at.buttons.x + (at.buttons.w - kButton) / 2 + 2, at.buttons.bottom() - 32 - kButton - static_cast<float>(2 - i) * step,
                             kButton, kButton}
                     : RectU{64 + static_cast<float>(i) * step, at.buttons.y + (at.buttons.h - kButton) / 2 + 2, kButton, kButton};
  };
  const RectU close = at.column ? RectU{cell(0).x, at.buttons.y + 32, kButton, kButton}
                                : RectU{at.buttons.end() - 64 - kButton, cell(0).y, kButton, kButton};
  const bool whole = view.scale <= 1.001, closest = view.scale >= frame.max_scale * 0.999;
  const auto by = static_cast<float>(core::zoom::kButton);
  lozenge_button(f, "viewer.larger", cell(0), "zoom-in", {}, core::ZoomBy{frame, by}, {.enabled = !closest, .repeats = true},
                 word_in(f, "viewer.larger"));
  lozenge_button(f, "viewer.smaller", cell(1), "zoom-out", {}, core::ZoomBy{frame, 1 / by}, {.enabled = !whole, .repeats = true},
                 word_in(f, "viewer.smaller"));
  lozenge_button(f, "viewer.whole", cell(2), "whole", {}, core::ZoomWhole{frame}, {.enabled = !whole}, word_in(f, "viewer.whole"));
  lozenge_button(f, "viewer.close", close, "close", {}, core::GoBack{}, {}, word_in(f, "viewer.close"));
}

}  // namespace

void draw_viewer(Frame& f, const RectU& area) {
  fill(f, area, f.theme.bar);
  const model::Card* card = f.content.card(f.state.place.card);
  if (!card) {
    ++f.missing;
    f.failed = f.content.failed(f.state.place.card);
    return;
  }
  const model::ImageInfo* info = card->image ? f.content.image(card->image) : nullptr;
  if (!info) {
    f.failed = !card->image || f.content.failed(card->image);
    ++f.missing;
    return;
  }
  const ViewerLayout at = layout(f.m, area);
  const core::ZoomFrame frame = zoom_frame(f, *info, at.window);
  core::Zoomer zoomer = f.state.zoom;  // in this layout, whatever it was when a finger last moved it
  core::set_frame(zoomer, frame, f.now_s);
  const core::ZoomView view = core::view_at(zoomer, f.now_s);
  zoom_picture(f, card->image, *info, at.window, frame, view, core::at_rest(zoomer, f.now_s));
  const CardWords words = card_words(f, *card);
  note_drawn(f, "viewer.picture", Role::Picture, at.window, in(f, words.text->alt, words.lang));
  if (!f.dry()) f.widgets.add(Region{.id = "viewer.picture", .rect = f.px(at.window), .what = Zooms{frame}});
  zoom_overview(f, "viewer.overview", card->image, *info, at.window, frame, view);

  buttons(f, at, frame, core::goal(zoomer, f.now_s));
  fill(f, at.caption, f.theme.panel);
  fill(f, {at.caption.x, at.caption.y, at.caption.w, 2}, f.theme.line);
  const std::string_view caption = words.text->caption.empty() ? std::string_view(words.text->alt) : std::string_view(words.text->caption);
  write_middle(f, "viewer.caption", at.caption.inset(f.m.portrait ? 64.0f : 40.0f, 0), in(f, caption, words.lang),
               {.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true});
}

}  // namespace azetta::ui
