#include "app/ui/filter_sheet.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/controls.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

using model::GalleryOrder;

constexpr float kChip = 96, kGap = 12, kGroupGap = 22, kPad = 40, kLabel = 250, kLabelAbove = 52;

// A choice: its words, how many cards it would show, and whether it stands.
struct Choice {
  std::string id;
  TextIn words;
  std::optional<std::uint32_t> count;
  bool chosen = false;
  core::Event event;
  std::string_view icon = {};
  RectU at;  // within the group
};
struct Group {
  std::string id;
  TextIn label;
  std::vector<Choice> choices;
  float y = 0, h = 0;
};

Look name_look(const Frame& f) {
  return {.style = text::Style::Label, .rgb = f.theme.heading, .on_rgb = f.theme.chip, .max_lines = 1, .fixed = true};
}
Look count_look(const Frame& f) {
  return {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.chip, .align = text::Align::End, .max_lines = 1,
          .fixed = true};
}

float chip_width(Frame& f, const Choice& c, float most) {
  float w = 2 * 26 + width_of(f, c.words, 2000, name_look(f)) + 4;
  if (!c.icon.empty()) w += 36 + 12;
  if (c.count) w += 16 + width_of(f, in(f, f.keep(std::to_string(*c.count))), 400, count_look(f)) + 2;
  return std::clamp(w, 132.0f, most);
}

void draw_choice(Frame& f, const Choice& c, const RectU& r) {
  const bool open = c.chosen || !c.count || *c.count > 0;
  const bool down = open && touchable(f, c.id, Role::Button, r, c.event, c.words);
  const bool filled = c.chosen || down;
  const std::uint32_t back = filled ? f.theme.accent : open ? f.theme.chip : f.theme.panel;
  if (open) cut_panel(f, r, 16, back, filled ? f.theme.accent : f.theme.line, filled ? 0 : 2);
  float x = r.x + 26, end = r.end() - 26;
  const std::uint32_t ink = filled ? f.theme.accent_text : open ? f.theme.heading : f.theme.muted;
  if (!c.icon.empty()) {
    icon(f, c.icon, {x, r.y + (r.h - 36) / 2, 36, 36}, filled ? f.theme.accent_text : open ? f.theme.second : f.theme.line);
    x += 36 + 12;
  }
  if (c.count) {
    const TextIn count = in(f, f.keep(std::to_string(*c.count)));
    Look look = count_look(f);
    look.rgb = filled ? f.theme.accent_text : f.theme.muted;
    look.on_rgb = back;
    const float w = width_of(f, count, 400, look) + 2;
    write_middle(f, c.id + ".count", {end - w, r.y, w, r.h}, count, look);
    end -= w + 16;
  }
  Look look = name_look(f);
  if (!c.count && c.icon.empty()) look.align = text::Align::Center;
  look.rgb = ink;
  look.on_rgb = back;
  look = one_line(f, c.words, end - x, look, 0.7f);
  look.max_lines = 2;
  write_middle(f, c.id + ".text", {x, r.y, end - x, r.h}, c.words, look);
}

std::vector<Group> groups_of(Frame& f, const model::GalleryQuery& query, const model::GalleryTotals* totals) {
  std::vector<Group> groups;
  const auto& kinds = f.catalogue.kinds;
  if (kinds.size() > 1) {
    Group kind{.id = "filter.kind", .label = word_in(f, "filter.kind")};
    const auto count = [&](std::uint32_t n) { return totals ? std::optional(n) : std::nullopt; };
    kind.choices.push_back({.id = "filter.kind.all", .words = word_in(f, "filter.all"), .count = count(totals ? totals->all_kinds : 0),
                            .chosen = query.kind == model::kAllKinds, .event = core::ChooseKind{model::kAllKinds}});
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (kinds[i].count == 0) continue;
      kind.choices.push_back({.id = "filter.kind." + kinds[i].slug, .words = in(f, kinds[i].name),
                              .count = count(totals && i < totals->by_kind.size() ? totals->by_kind[i] : 0),
                              .chosen = query.kind == i, .event = core::ChooseKind{static_cast<KindIndex>(i)}, .icon = kinds[i].icon});
    }
    groups.push_back(std::move(kind));
  }
  // Before the facets: it is there in every pack, and always in sight.
  Group order{.id = "filter.order", .label = word_in(f, "filter.order")};
  const auto way = [&](const char* id, std::string_view word, GalleryOrder by) {
    order.choices.push_back({.id = id, .words = word_in(f, word), .count = std::nullopt, .chosen = query.order == by,
                             .event = core::OrderGallery{by}});
  };
  way("filter.order.curator", "order.curator", GalleryOrder::Curator);
  way("filter.order.name", "order.name", GalleryOrder::Name);
  way("filter.order.date", "order.date", GalleryOrder::Date);
  groups.push_back(std::move(order));
  for (std::size_t i = 0; i < f.catalogue.facets.size(); ++i) {
    const model::Facet& facet = f.catalogue.facets[i];
    Group group{.id = "filter." + facet.slug, .label = in(f, facet.name)};
    for (std::size_t k = 0; k < facet.values.size(); ++k) {
      const bool known = totals && i < totals->by_value.size() && k < totals->by_value[i].size();
      group.choices.push_back({.id = group.id + "." + facet.values[k].slug, .words = in(f, facet.values[k].name),
                               .count = known ? std::optional(totals->by_value[i][k]) : std::nullopt,
                               .chosen = query.filter.has(i, k),
                               .event = core::ChooseValue{static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(k)}});
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

// Chips one after the other, in as many rows as they need; returns the height of all groups.
float lay_out(Frame& f, std::vector<Group>& groups, float w) {
  const bool above = f.m.portrait;
  const float from = above ? 0 : kLabel;
  float y = 0;
  for (Group& group : groups) {
    group.y = y;
    float x = from, row = above ? kLabelAbove : 0;
    for (Choice& c : group.choices) {
      const float chip = chip_width(f, c, w - from);
      if (x > from && x + chip > w + 0.5f) {
        x = from;
        row += kChip + kGap;
      }
      c.at = {x, row, chip, kChip};
      x += chip + kGap;
    }
    group.h = row + kChip;
    y += group.h + kGroupGap;
  }
  return groups.empty() ? 0 : y - kGroupGap;
}

}  // namespace

model::GalleryQuery gallery_query(const Frame& f) {
  const core::Place& place = f.state.place;
  return {place.kind, place.filter, place.order, place.order == GalleryOrder::Name ? f.lang : LangIndex{0}};
}

GalleryCount gallery_count(Frame& f, const model::GalleryQuery& query) {
  if (!query.filter.any()) {
    if (query.kind == model::kAllKinds) return {true, f.catalogue.card_count};
    return {true, query.kind < f.catalogue.kinds.size() ? f.catalogue.kinds[query.kind].count : 0};
  }
  const model::GalleryTotals* totals = f.content.gallery(query);
  if (!totals) ++f.missing;
  return {totals != nullptr, totals ? totals->total : 0};
}

void draw_filter_sheet(Frame& f, const RectU& area) {
  const model::GalleryQuery query = gallery_query(f);
  const model::GalleryTotals* totals = f.content.gallery(query);
  if (!totals) ++f.missing;
  shade(f, area);
  if (!f.dry()) f.widgets.add(Target{.id = "filter.outside", .rect = f.px(area), .event = core::ToggleFilterSheet{}, .covers = true});

  const float margin = 24, close = 96, head_h = kPad / 2 + close + 12, foot_h = 24 + 96 + kPad / 2 + 8;
  const float w = area.w - 2 * margin, inner = w - 2 * kPad;
  std::vector<Group> groups = groups_of(f, query, totals);
  const float content_h = lay_out(f, groups, inner);
  const float room = area.h - 2 * margin - head_h - foot_h;
  const float view_h = f.measuring ? content_h : std::min(content_h, room);  // measured whole, as if there were no end to the screen
  const float h = head_h + view_h + foot_h;
  const RectU sheet{area.x + margin, area.bottom() - margin - h, w, h};
  block(f, "filter", sheet);
  cut_panel(f, sheet, 22, f.theme.panel, f.theme.accent, 3);

  const RectU head{sheet.x + kPad, sheet.y + kPad / 2, inner, close};
  icon(f, "filter", {head.x, head.y + (close - 52) / 2, 52, 52}, f.theme.accent);
  const TextIn title = word_in(f, "filter.title");
  const float title_w = inner - 72 - close;
  write_middle(f, "filter.title", {head.x + 72, head.y, title_w, close}, title,
               one_line(f, title, title_w, {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .fixed = true}, 0.7f));
  lozenge_button(f, "filter.close", {head.end() - close + 16, head.y, close, close}, "close", {}, core::ToggleFilterSheet{}, {},
                 word_in(f, "filter.close"));

  // More than the sheet has room for scrolls beneath its head.
  const RectU view{sheet.x, sheet.y + head_h, sheet.w, view_h};
  const core::ScrollArea scroll{core::Surface::Panel, content_h, view_h};
  const bool scrolls = content_h > view_h + 1;
  const float offset = scrolls ? static_cast<float>(core::position_px(f.state.panel_scroll, f.now_s)) : 0.0f;
  const RectPx window = f.px({view.x, view.y - 4, view.w, view.h + 8});
  if (scrolls && !f.dry()) {
    f.widgets.add(Region{.id = "filter.list", .rect = f.px(view), .what = Scrolls{scroll}});
    f.draw->PushClipRect({window.x, window.y}, {window.right(), window.bottom()}, true);
    f.touch_window = f.words_window = window;
  }
  for (const Group& group : groups) {
    const float y = view.y + group.y - offset;
    if (!f.measuring && (y + group.h < view.y || y > view.bottom())) continue;
    const float x = sheet.x + kPad;
    write_middle(f, group.id + ".label", {x, y, f.m.portrait ? inner : kLabel - 24, f.m.portrait ? kLabelAbove : kChip}, group.label,
                 {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true});
    for (const Choice& c : group.choices) draw_choice(f, c, {x + c.at.x, y + c.at.y, c.at.w, c.at.h});
  }
  if (scrolls && !f.dry()) f.draw->PopClipRect();
  f.touch_window = f.words_window = {};
  if (scrolls) {
    fill(f, {sheet.x + kPad, view.bottom() + 6, inner, 2}, f.theme.line);
    const float thread = std::max(48.0f, view.h * view.h / content_h);
    fill(f, {sheet.end() - 16, view.y + (view.h - thread) * std::clamp(offset / (content_h - view.h), 0.0f, 1.0f), 4, thread}, f.theme.line);
  }

  const RectU foot{sheet.x + kPad, sheet.bottom() - kPad / 2 - 8 - 96, inner, 96};
  const float foot_w = std::min((inner - kGap) / 2, 460.0f);
  if (query.filter.any()) chip(f, "filter.clear", {foot.x, foot.y, foot_w, foot.h}, "replay", word_in(f, "filter.clear"), core::ClearFilter{});
  if (totals) {
    const core::Word word = f.word("gallery.count");
    const std::string_view shows = f.keep(core::fill(word.text, {{"n", std::to_string(totals->total)}}));
    chip(f, "filter.done", {foot.end() - foot_w, foot.y, foot_w, foot.h}, "cards", in_tag(f, shows, word.tag), core::ToggleFilterSheet{}, true);
  }
}

void draw_chosen(Frame& f, const RectU& r) {
  const model::GalleryFilter& filter = f.state.place.filter;
  std::vector<Choice> chosen;
  for (std::size_t i = 0; i < f.catalogue.facets.size(); ++i) {
    const model::Facet& facet = f.catalogue.facets[i];
    for (std::size_t k = 0; k < facet.values.size(); ++k) {
      if (!filter.has(i, k)) continue;
      chosen.push_back({.id = "chosen." + facet.slug + "." + facet.values[k].slug, .words = in(f, facet.values[k].name),
                        .count = std::nullopt,
                        .event = core::ChooseValue{static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(k)}, .icon = "close"});
    }
  }
  float x = r.x;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::string rest = "+" + std::to_string(chosen.size() - i);
    const float w = chip_width(f, chosen[i], r.w), more_w = i + 1 < chosen.size() ? 132 + kGap : 0;
    if (x > r.x && x + w + more_w > r.end() + 0.5f) {
      draw_choice(f, {.id = "chosen.more", .words = in(f, f.keep(rest)), .count = std::nullopt, .event = core::ToggleFilterSheet{}},
                  {x, r.y, 132, r.h});
      return;
    }
    draw_choice(f, chosen[i], {x, r.y, std::min(w, r.end() - x), r.h});
    x += w + kGap;
  }
}

}  // namespace azetta::ui
