// The packs behind the staff door: those that the kiosk keeps, what lies on a stick, what is being installed, and what became of the
// last attempts. Each row says in words how a pack stands and has the one button that makes sense for it.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/staff_views.h"
#include "app/ui/type.h"

namespace azetta::ui {
namespace {

constexpr float kRowU = 120, kGapU = 12, kButtonU = 290, kPadU = 24;
constexpr std::size_t kMostRows = 5, kMostSticks = 4;

TextIn plain(Frame& f, std::string s) { return in_tag(f, f.keep(std::move(s)), "en"); }
Look small(std::uint32_t rgb, std::uint32_t on, int lines) {
  return {.style = text::Style::Small, .rgb = rgb, .on_rgb = on, .max_lines = lines, .size = 0.9f, .fixed = true};
}

// A head over a part of the page; returns where the part begins.
float head(Frame& f, const char* id, const TextIn& words, const RectU& r) {
  return r.y + write(f, id, {r.x, r.y, r.w, 0}, words, small(f.theme.second, f.theme.ground, 1)) + 14;
}

TextIn standing(Frame& f, const ShelfPack& pack) {
  if (pack.shown) return word_in(f, "staff.packs.shown");
  if (pack.waits) return word_in(f, "staff.packs.waits");
  switch (pack.standing) {
    case ShelfPack::Standing::Good: return word_in(f, "staff.packs.good");
    case ShelfPack::Standing::Trial: return word_in(f, "staff.packs.trial");
    case ShelfPack::Standing::Aside: break;
  }
  return pack.reason.empty() ? word_in(f, "staff.packs.aside") : plain(f, core::fill(f.word("staff.packs.aside_why").text, {{"a", pack.reason}}));
}

// Two lines and, where there is something to do, a button at their end.
void row(Frame& f, const std::string& id, const RectU& r, const TextIn& name, const TextIn& state, std::uint32_t state_rgb, bool lit,
         const char* icon_name, const TextIn& does, const core::Event* event) {
  cut_panel(f, r, 16, f.theme.panel, lit ? f.theme.accent : f.theme.line, lit ? 4.0f : 2.0f);
  const float text_w = r.w - 2 * kPadU - (event ? kButtonU + 16 : 0);
  const Look first = small(f.theme.text, f.theme.panel, 1), second = small(state_rgb, f.theme.panel, 2);
  const float h1 = height_of(f, name, text_w, first), h2 = height_of(f, state, text_w, second);
  const float y = r.y + (r.h - h1 - h2 - 4) / 2;
  write(f, f.keep(id + ".name"), {r.x + kPadU, y, text_w, 0}, name, first);
  write(f, f.keep(id + ".state"), {r.x + kPadU, y + h1 + 4, text_w, 0}, state, second);
  if (event) chip(f, f.keep(id + ".do"), {r.end() - kButtonU - 6, r.y + 6, kButtonU, r.h - 12}, icon_name, does, *event);
}

float shelf(Frame& f, const ShelfFacts& s, const RectU& r) {
  float y = head(f, "staff.packs.kept", word_in(f, "staff.packs.kept"), r);
  const std::size_t count = std::min(s.packs.size(), kMostRows);
  for (std::size_t i = 0; i < count && y + kRowU <= r.bottom(); ++i) {
    const ShelfPack& pack = s.packs[i];
    const std::uint32_t rgb = pack.shown ? f.theme.second : pack.standing == ShelfPack::Standing::Aside ? f.theme.alert : f.theme.muted;
    const core::Event show = core::StaffPack{core::PackOrder::Show, pack.name}, now = core::StaffPack{core::PackOrder::ShowNow, ""};
    row(f, "staff.pack." + std::to_string(i), {r.x, y, r.w, kRowU}, plain(f, pack.name), standing(f, pack), rgb, pack.shown,
        pack.waits ? "play" : "replay", word_in(f, pack.waits ? "staff.packs.now" : "staff.packs.show"), pack.shown ? nullptr : pack.waits ? &now : &show);
    y += kRowU + kGapU;
  }
  if (s.packs.empty()) y += write(f, "staff.packs.fixed", {r.x, y, r.w, 0}, word_in(f, s.watched ? "staff.packs.none" : "staff.packs.fixed"), small(f.theme.text, f.theme.ground, 3));
  return y;
}

float sticks(Frame& f, const ShelfFacts& s, const RectU& r) {
  float y = head(f, "staff.packs.stick", word_in(f, "staff.packs.stick"), r);
  if (!s.installing.empty()) {
    cut_panel(f, {r.x, y, r.w, kRowU}, 16, f.theme.panel, f.theme.accent, 4);
    const float w = r.w - 2 * kPadU;
    const std::string stage = s.stage.empty() ? "" : s.stage + " ";
    const float h = write(f, "staff.packs.installing", {r.x + kPadU, y + 18, w, 0}, plain(f, s.installing + ": " + stage + std::to_string(s.percent) + " %"),
                          small(f.theme.text, f.theme.panel, 1));
    const RectU line{r.x + kPadU, y + 18 + h + 10, w, 8};
    fill(f, line, f.theme.faint);
    fill(f, {line.x, line.y, line.w * static_cast<float>(std::clamp(s.percent, 0, 100)) / 100, line.h}, f.theme.accent);
    y += kRowU + kGapU;
  }
  const std::size_t count = std::min(s.sticks.size(), kMostSticks);
  for (std::size_t i = 0; i < count && y + kRowU <= r.bottom(); ++i) {
    const StickFile& file = s.sticks[i];
    const core::Event install = core::StaffPack{core::PackOrder::FromStick, file.path};
    const std::string mb = std::to_string((file.bytes + 999'999) / 1'000'000);
    row(f, "staff.stick." + std::to_string(i), {r.x, y, r.w, kRowU}, plain(f, file.name), in_tag(f, f.keep(core::fill(f.word("staff.megabytes").text, {{"n", mb}})), f.word("staff.megabytes").tag),
        f.theme.muted, false, "down", word_in(f, "staff.packs.install"), s.installing.empty() ? &install : nullptr);
    y += kRowU + kGapU;
  }
  if (s.sticks.empty()) y += write(f, "staff.packs.no_stick", {r.x, y, r.w, 0}, word_in(f, "staff.packs.no_stick"), small(f.theme.muted, f.theme.ground, 2)) + kGapU;
  return y;
}

// The newest that have room, newest first: what somebody has just done stands at the top.
void attempts(Frame& f, const ShelfFacts& s, const RectU& r) {
  if (s.attempts.empty() || r.h < kRowU) return;
  float y = head(f, "staff.packs.attempts", word_in(f, "staff.packs.attempts"), r);
  Look look = small(f.theme.text, f.theme.ground, 3);
  look.size = 0.75f;
  look.own_side = true;
  for (std::size_t i = 0; i < s.attempts.size(); ++i) {
    const TextIn line = plain(f, s.attempts[s.attempts.size() - 1 - i].substr(0, 320));
    const float h = height_of(f, line, r.w, look);
    if (y + h > r.bottom()) return;
    write(f, f.keep("staff.attempt." + std::to_string(i)), {r.x, y, r.w, 0}, line, look);
    y += h + 10;
  }
}

}  // namespace

void draw_staff_packs(Frame& f, const StaffFacts& facts) {
  const ShelfFacts& s = facts.shelf;
  fill(f, {0, 0, f.m.w, f.m.h}, f.theme.ground);
  const float margin = f.m.portrait ? 48.0f : 56.0f, w = f.m.w - 2 * margin, bar_h = f.m.portrait ? 136.0f : 128.0f;
  const Look title{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
  const float title_h = write(f, "staff.packs.title", {margin, 32, w, 0}, word_in(f, "staff.packs.title"), title);
  fill(f, {margin, 32 + title_h + 16, w, 3}, f.theme.accent);
  const float top = 32 + title_h + 16 + 3 + 28, bottom = f.m.h - bar_h - 20;
  if (f.m.portrait) {
    const float below = shelf(f, s, {margin, top, w, bottom - top}) + 24;
    const float last = sticks(f, s, {margin, below, w, bottom - below}) + 24;
    attempts(f, s, {margin, last, w, bottom - last});
  } else {
    const float between = 48, left = (w - between) * 0.54f;
    shelf(f, s, {margin, top, left, bottom - top});
    const RectU right{margin + left + between, top, w - left - between, bottom - top};
    const float below = sticks(f, s, right) + 20;
    attempts(f, s, {right.x, below, right.w, bottom - below});
  }
  const RectU bar{0, f.m.h - bar_h, f.m.w, bar_h};
  fill(f, bar, f.theme.bar);
  fill(f, {bar.x, bar.y, bar.w, 3}, f.theme.accent);
  chip(f, "staff.packs.back", {margin, bar.y + 15, std::min(420.0f, w), 98}, "back", word_in(f, "staff.packs.back"), core::StaffShow{core::StaffView::Desk}, true);
}

}  // namespace azetta::ui
