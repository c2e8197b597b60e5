// Behind the staff door: the facts at the reader's start, the log beside or below them, the deeds in the bar at the foot. The
// PIN pad and the touch test are in staff_pad.cpp and staff_touches.cpp.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/staff_views.h"
#include "app/ui/type.h"

namespace azetta::ui {
namespace {

constexpr float kMarginU = 56, kBarRowU = 104;
constexpr std::size_t kLogLine_bytes = 320;

struct Fact {
  const char* id;
  TextIn label, value;
};

// A line of the kiosk's own with values in it, in the language that it is really in.
TextIn said(Frame& f, const core::Word& word, core::Values values) { return in_tag(f, f.keep(core::fill(word.text, values)), word.tag); }
TextIn plain(Frame& f, std::string s) { return in_tag(f, f.keep(std::move(s)), "en"); }
std::string by(int a, int b) { return core::isolated(std::to_string(a) + " × " + std::to_string(b)); }

TextIn pack_line(Frame& f, const StaffFacts& s) {
  if (s.pack_id.empty()) return word_in(f, "staff.no_pack");
  return plain(f, s.pack_id + " " + s.pack_version);
}

// In groups of eight, to be compared with the eye.
TextIn digest_line(Frame& f, const StaffFacts& s) {
  if (s.pack_file.empty()) return word_in(f, "staff.unknown");
  if (s.pack_sha256.empty()) return word_in(f, "staff.counting");
  if (s.pack_sha256 == "-") return word_in(f, "staff.unreadable");
  std::string groups;
  for (std::size_t i = 0; i < s.pack_sha256.size(); i += 8) groups += (i ? i % 32 ? " " : "\n" : "") + s.pack_sha256.substr(i, 8);
  return plain(f, std::move(groups));
}

TextIn languages_line(Frame& f) {
  std::vector<std::string> names;
  for (const model::Language& language : f.catalogue.languages) names.push_back(core::isolated(language.name));
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : " · ") + name;
  return in(f, f.keep(std::move(all)));
}

TextIn disk_line(Frame& f, const StaffFacts& s) {
  if (s.free_bytes < 0) return word_in(f, "staff.unknown");
  const std::int64_t mb = s.free_bytes / 1'000'000;
  return mb >= 10'000 ? said(f, f.word("staff.gigabytes"), {{"n", std::to_string(mb / 1000)}})
                      : said(f, f.word("staff.megabytes"), {{"n", std::to_string(mb)}});
}

std::vector<Fact> facts_of(Frame& f, const StaffFacts& s) {
  const core::Word size = f.word(s.size_known ? "staff.screen.line" : "staff.screen.assumed");
  const std::string program = core::isolated(duration(f, s.program_s)), machine = core::isolated(duration(f, s.machine_s));
  return {
      {"kiosk", word_in(f, "staff.kiosk"), plain(f, "Azetta " + s.version)},
      {"pack", word_in(f, "staff.pack"), pack_line(f, s)},
      {"file", word_in(f, "staff.file"), s.pack_file.empty() ? word_in(f, "staff.unknown") : plain(f, s.pack_file)},
      {"digest", word_in(f, "staff.digest"), digest_line(f, s)},
      {"languages", word_in(f, "staff.languages"), languages_line(f)},
      {"uptime", word_in(f, "staff.uptime"), said(f, f.word("staff.uptime.line"), {{"a", program}, {"b", machine}})},
      {"disk", word_in(f, "staff.disk"), disk_line(f, s)},
      {"screen", word_in(f, "staff.screen"), said(f, size, {{"a", by(s.width_px, s.height_px)}, {"b", by(s.width_mm, s.height_mm)}})},
      {"touches", word_in(f, "staff.touches"),
       said(f, f.word("staff.touches.line"), {{"n", std::to_string(s.contacts)}, {"m", std::to_string(s.dropped)}})},
      {"driver", word_in(f, "staff.driver"), s.driver.empty() ? word_in(f, "staff.unknown") : plain(f, s.driver)},
  };
}

// Label and value side by side, a hairline between rows. Returns the height used; draws only if `draw`.
float facts(Frame& f, const StaffFacts& s, const RectU& r) {
  const float label_w = std::min(230.0f, r.w * 0.3f), value_x = r.x + label_w + 24, value_w = r.end() - value_x;
  const Look label{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .max_lines = 2, .size = 0.9f, .fixed = true};
  const Look value{.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = f.theme.ground, .max_lines = 2, .size = 0.9f, .fixed = true};
  const std::vector<Fact> all = facts_of(f, s);
  std::vector<float> heights;
  float sum = 0;
  for (const Fact& fact : all) {
    heights.push_back(std::max(height_of(f, fact.label, label_w, label), height_of(f, fact.value, value_w, value)));
    sum += heights.back();
  }
  const float gap = std::clamp((r.h - sum) / static_cast<float>(all.size() - 1), 4.0f, f.m.portrait ? 26.0f : 44.0f);
  float y = r.y;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) {
      fill(f, {r.x, y + gap / 2 - 1, r.w, 2}, f.theme.faint);
      y += gap;
    }
    write(f, f.keep(std::string("staff.") + all[i].id + ".label"), {r.x, y, label_w, 0}, all[i].label, label);
    write(f, f.keep(std::string("staff.") + all[i].id), {value_x, y, value_w, 0}, all[i].value, value);
    y += heights[i];
  }
  return y - r.y;
}

// "2026-11-21T08:00:02.118Z info kiosk: ..." without year and fractions, and short enough to be laid out.
std::string log_line(const std::string& line) {
  std::string out = line.size() > 25 && line[10] == 'T' && line[23] == 'Z' ? line.substr(5, 5) + " " + line.substr(11, 8) + line.substr(24) : line;
  if (out.size() > kLogLine_bytes) {
    std::size_t end = kLogLine_bytes;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out.resize(end);
    out += "…";
  }
  return out;
}

// The newest lines that have room, newest last.
void log(Frame& f, const StaffFacts& s, const RectU& r) {
  cut_panel(f, r, 22, f.theme.ground, f.theme.line, 2);
  const RectU inside = r.inset(28, 24);
  const TextIn title = word_in(f, "staff.log");
  const Look head{.style = text::Style::Small, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .size = 0.9f, .fixed = true};
  const float top = inside.y + write(f, "staff.log.title", {inside.x, inside.y, inside.w, 0}, title, head) + 12;
  Look look{.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = f.theme.ground, .max_lines = 2, .size = 0.75f, .own_side = true, .fixed = true};
  const float gap = 6;
  std::vector<std::pair<std::string_view, float>> shown;  // newest first
  float used = 0;
  for (auto it = s.log.rbegin(); it != s.log.rend(); ++it) {
    const std::string_view line = f.keep(log_line(*it));
    const float h = height_of(f, in_tag(f, line, "en"), inside.w, look) + gap;
    if (top + used + h > inside.bottom() + gap) break;
    used += h;
    shown.emplace_back(line, h);
  }
  float y = top;
  for (std::size_t i = shown.size(); i-- > 0;) {
    const std::string_view line = shown[i].first;
    look.rgb = line.find(" error ") < 20 ? f.theme.alert : line.find(" warning ") < 20 ? f.theme.second : f.theme.text;
    write(f, f.keep("staff.log." + std::to_string(i)), {inside.x, y, inside.w, 0}, in_tag(f, line, "en"), look);
    y += shown[i].second;
  }
}

float bar_h(const Frame& f) { return f.m.portrait ? 3 * kBarRowU + 4 * 16 + 3 : bar_height(f.m) + 8; }

void deeds(Frame& f, const RectU& bar) {
  fill(f, bar, f.theme.bar);
  fill(f, {bar.x, bar.y, bar.w, 3}, f.theme.accent);
  const float gap = 16, margin = f.m.portrait ? 48.0f : kMarginU;
  const int columns = f.m.portrait ? 2 : 5;
  const float w = (bar.w - 2 * margin - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
  const float h = f.m.portrait ? kBarRowU : bar.h - 3 - 24;
  const float top = f.m.portrait ? bar.y + 3 + gap : bar.y + 3 + 12;
  const auto cell = [&](int i) {
    return RectU{bar.x + margin + static_cast<float>(i % columns) * (w + gap), top + static_cast<float>(i / columns) * (h + gap), w, h};
  };
  chip(f, "staff.packs", cell(0), "cards", word_in(f, "staff.packs"), core::StaffShow{core::StaffView::Packs});
  chip(f, "staff.test", cell(1), "touch", word_in(f, "staff.test"), core::StaffStart{f.m.portrait});
  chip(f, "staff.reset", cell(2), "replay", word_in(f, "staff.reset"), core::StaffReset{});
  chip(f, "staff.quit", cell(3), "quit", word_in(f, "staff.quit"), core::StaffShow{core::StaffView::Quit});
  chip(f, "staff.close", cell(4), "close", word_in(f, "staff.close"), core::StaffClose{});
}

void draw_desk(Frame& f, const StaffFacts& s) {
  const RectU all{0, 0, f.m.w, f.m.h};
  fill(f, all, f.theme.ground);
  const float margin = f.m.portrait ? 48.0f : kMarginU, w = f.m.w - 2 * margin;
  const Look title{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
  const float title_w = std::min(width_of(f, word_in(f, "staff.title"), w, title) + 32, w);
  const float title_h = write(f, "staff.title", {margin, 32, title_w, 0}, word_in(f, "staff.title"), title);
  // The exhibition's name where there is room for it; the pack's own name stands among the facts anyway.
  const Look name{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::End, .max_lines = 1, .fixed = true};
  const TextIn exhibition = in(f, f.catalogue.title);
  if (width_of(f, exhibition, 4'000, name) < w - title_w) {
    write_middle(f, "staff.exhibition", {margin + title_w, 32, w - title_w, title_h}, exhibition, name);
  }
  fill(f, {margin, 32 + title_h + 16, w, 3}, f.theme.accent);
  const float top = 32 + title_h + 16 + 3 + 28, bottom = f.m.h - bar_h(f) - 28;
  if (f.m.portrait) {
    const float used = facts(f, s, {margin, top, w, std::min((bottom - top) * 0.58f, 640.0f)});
    const float log_y = top + used + 32;
    log(f, s, {margin, log_y, w, bottom - log_y});
  } else {
    const float between = 48, left = (w - between) * 0.5f;
    facts(f, s, {margin, top, left, bottom - top});
    log(f, s, {margin + left + between, top, w - left - between, bottom - top});
  }
  deeds(f, {0, f.m.h - bar_h(f), f.m.w, bar_h(f)});
  // The clock of the program goes on once a second.
  if (f.state.staff.view == core::StaffView::Desk) f.wake_at(f.now_s + (std::floor(s.program_s) + 1 - s.program_s));
}

void draw_quit(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h};
  fill(f, all, f.theme.ground, 0.82f);
  block(f, "staff.over", all);
  const float w = std::min(920.0f, all.w - 64), pad = 56, inner = w - 2 * pad;
  const Look title{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .align = text::Align::Center, .max_lines = 2, .fixed = true};
  const Look line{.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.panel, .align = text::Align::Center, .max_lines = 4, .fixed = true};
  const TextIn ask = word_in(f, "staff.quit.title"), why = word_in(f, "staff.quit.line");
  const float title_h = height_of(f, ask, inner, title), line_h = height_of(f, why, inner, line);
  const float h = pad + title_h + 16 + line_h + 48 + 104 + pad;
  const RectU panel{(all.w - w) / 2, (all.h - h) / 2, w, h};
  cut_panel(f, panel, 22, f.theme.panel, f.theme.accent, 4);
  float y = panel.y + pad;
  write(f, "staff.quit.title", {panel.x + pad, y, inner, 0}, ask, title);
  y += title_h + 16;
  write(f, "staff.quit.line", {panel.x + pad, y, inner, 0}, why, line);
  y += line_h + 48;
  const float button_w = (inner - 24) / 2;
  chip(f, "staff.quit.no", {panel.x + pad, y, button_w, 104}, "back", word_in(f, "staff.quit.no"), core::StaffShow{core::StaffView::Desk}, true);
  chip(f, "staff.quit.yes", {panel.x + pad + button_w + 24, y, button_w, 104}, "quit", word_in(f, "staff.quit.yes"), core::StaffQuit{});
}

}  // namespace

std::string duration(const Frame& f, double seconds) {
  const long all = std::max(0L, static_cast<long>(seconds)), days = all / 86'400;
  char time[32];
  std::snprintf(time, sizeof time, "%ld:%02ld:%02ld", all / 3600 % 24, all / 60 % 60, all % 60);
  if (days == 0) return time;
  return core::fill(f.word("staff.days").text, {{"n", std::to_string(days)}, {"time", time}});
}

void draw_staff(Frame& f) {
  using core::StaffView;
  const StaffView view = f.state.staff.view;
  if (view == StaffView::Pin) return draw_staff_pad(f);
  if (view == StaffView::Touches) return draw_staff_touches(f);
  if (!f.staff) return fill(f, {0, 0, f.m.w, f.m.h}, f.theme.ground);
  if (view == StaffView::Packs) return draw_staff_packs(f, *f.staff);
  draw_desk(f, *f.staff);
  if (view == StaffView::Quit) draw_quit(f);
}

}  // namespace azetta::ui
