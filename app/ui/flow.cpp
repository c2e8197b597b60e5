#include "app/ui/flow.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/text/style.h"

namespace azetta::ui {
namespace {

constexpr float kLinkMm = 15.2f;      // the least that a finger is offered, and a little, for whole pixels
constexpr float kUnderline = 0.14f;   // of the line's height, from its foot: clear of what hangs below the letters

float line_height(const Frame& f, const Look& look) {
  return text::metrics(look.style).line_height_px * look.size * (look.fixed ? 1.0f : f.m.text);
}

using Items = std::vector<FlowItem>;

// A line under the words, and room for a finger around them. Two links on neighbouring lines share that room: the later
// one has it.
void show_links(Frame& f, const FlowItem& item, const RectU& r) {
  if (f.dry()) return;
  const float line_px = std::max(2.0f, std::round(3 * f.m.k)), least_px = kLinkMm * f.m.px_per_mm;
  for (const FlowLink& link : item.links) {
    const bool down = f.is_pressed(link.id);
    for (const RectPx& piece : pieces_of(f, r, item.words, item.look, item.marks, link.begin, link.end)) {
      const float middle = piece.y + piece.h / 2;
      if (f.words_window.w > 0 && (middle < f.words_window.y || middle > f.words_window.bottom())) continue;
      const float y = std::round(piece.bottom() - piece.h * kUnderline);
      f.draw->AddRectFilled({piece.x, y}, {piece.right(), y + (down ? 2 : 1) * line_px},
                            IM_COL32(f.theme.accent >> 16 & 255, f.theme.accent >> 8 & 255, f.theme.accent & 255, 255));
      const float dx = std::max(0.0f, least_px - piece.w) / 2, dy = std::max(0.0f, least_px - piece.h) / 2;
      const RectPx touch{piece.x - dx, piece.y - dy, piece.w + 2 * dx, piece.h + 2 * dy};
      f.widgets.add(Target{.id = link.id, .rect = touch, .event = link.event});
      if (f.widgets.keep_drawn) {
        Drawn d;
        d.id = link.id;
        d.role = Role::Button;
        d.text = item.words.utf8.substr(link.begin, link.end - link.begin);
        d.lang = item.words.lang;
        d.rtl = item.words.rtl;
        d.rect = touch;
        f.widgets.note(std::move(d));
      }
    }
  }
}

// Greedy: as many items as fit; returns the pages.
std::vector<Items> fill_pages(const Frame& f, const Items& items, float later_h, float first_h) {
  std::vector<Items> pages(1);
  float used = 0, page_h = first_h;
  const auto new_page = [&] {
    // A heading does not stay behind when what it announces moves on.
    Items carried;
    while (pages.back().size() > 1 && pages.back().back().keep_with_next) {
      carried.insert(carried.begin(), std::move(pages.back().back()));
      pages.back().pop_back();
    }
    pages.emplace_back(std::move(carried));
    page_h = later_h;
    used = 0;
    for (const FlowItem& item : pages.back()) used += item.h + item.gap_after;
  };
  for (FlowItem item : items) {
    if (item.begins_page && used > page_h * 0.5f) new_page();
    while (true) {
      if (used + item.h <= page_h + 0.5f) break;
      const float line = line_height(f, item.look);
      // Cut between lines what fits nowhere whole, or would leave a heading or the first page without a word.
      const bool announced = !pages.back().empty() && std::ranges::all_of(pages.back(), &FlowItem::keep_with_next);
      const bool alone = item.h > later_h || announced || (pages.size() == 1 && pages.back().empty());
      float room = alone ? std::floor((page_h - used) / line) * line : 0;
      // One line is never left for the next page.
      if (item.h - room < 1.5f * line) room -= line;
      if (alone && room >= 2 * line) {
        FlowItem head = item;
        head.h = room;
        head.gap_after = 0;
        pages.back().push_back(head);
        item.from_u += room;
        item.h -= room;
        new_page();
        continue;
      }
      if (pages.back().empty() && page_h >= later_h) break;  // a single thing that cannot be cut further
      new_page();
    }
    used += item.h + item.gap_after;
    pages.back().push_back(std::move(item));
  }
  return pages;
}

}  // namespace

void measure(Frame& f, FlowItem& item, float w_u) {
  item.h = height_of(f, item.words, w_u, item.look, item.marks);
}

std::vector<std::vector<FlowItem>> paginate(Frame& f, const std::vector<FlowItem>& items, float w_u, float page_h,
                                            float first_h) {
  Items measured = items;
  for (FlowItem& item : measured) {
    if (item.h <= 0) measure(f, item, w_u);
  }
  return fill_pages(f, measured, page_h, first_h);
}

void write_item(Frame& f, const FlowItem& item, const RectU& r) {
  const bool cut = item.from_u > 0 || item.h + 0.5f < height_of(f, item.words, r.w, item.look, item.marks);
  if (!cut || (f.dry() && !f.measuring)) {
    write(f, item.id, r, item.words, item.look, item.marks);
    show_links(f, item, r);
    return;
  }
  const RectPx p = f.px({r.x, r.y, r.w, item.h});
  if (f.draw) f.draw->PushClipRect({p.x - p.h, p.y}, {p.right() + p.h, p.bottom()}, true);
  f.words_window = p;
  write(f, item.id, {r.x, r.y - item.from_u, r.w, r.h}, item.words, item.look, item.marks);
  show_links(f, item, {r.x, r.y - item.from_u, r.w, r.h});
  f.words_window = {};
  if (f.draw) f.draw->PopClipRect();
}

float write_column(Frame& f, const std::vector<FlowItem>& items, const RectU& r) {
  float y = r.y;
  for (const FlowItem& item : items) {
    write_item(f, item, {r.x, y, r.w, item.h});
    y += item.h + item.gap_after;
  }
  return y - r.y;
}

}  // namespace azetta::ui
