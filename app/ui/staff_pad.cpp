// The PIN pad: keys 1-2-3 on top, left to right in every language as on a telephone, and dots for what was typed. While it is
// locked it says so and counts the time down; nothing else is on this screen.
#include <algorithm>
#include <cstdio>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/staff_views.h"
#include "app/ui/type.h"

namespace azetta::ui {
namespace {

constexpr float kKeyU = 148, kGapU = 16;
constexpr float kPadW = 3 * kKeyU + 2 * kGapU, kPadH = 4 * kKeyU + 3 * kGapU;

// The telephone's grid does not mirror: column 0 is on the left.
RectU key_cell(const Frame& f, const RectU& pad, int col, int row) {
  const int from_start = f.rtl ? 2 - col : col;
  return {pad.x + static_cast<float>(from_start) * (kKeyU + kGapU), pad.y + static_cast<float>(row) * (kKeyU + kGapU), kKeyU, kKeyU};
}

struct KeyLook {
  bool open = true;     // else faint and not touchable
  bool primary = false;
};

void key(Frame& f, std::string_view id, const RectU& r, const TextIn& letters, core::StaffEvent event, const KeyLook& look) {
  const bool down = look.open && touchable(f, id, Role::Button, r, std::move(event), letters);
  const bool filled = down || (look.primary && look.open);
  lozenge(f, down ? r.inset(-4) : r, filled ? f.theme.accent : f.theme.panel, filled ? f.theme.accent : look.open ? f.theme.line : f.theme.faint,
          filled ? 0.0f : 3.0f);
  write_ink_centred(f, std::string(id) + ".text", r, letters,
                    {.style = text::Style::Numeral, .rgb = filled ? f.theme.accent_text : look.open ? f.theme.heading : f.theme.line,
                     .on_rgb = filled ? f.theme.accent : f.theme.panel, .align = text::Align::Center, .max_lines = 1, .fixed = true});
}

void keys(Frame& f, const RectU& pad, bool open) {
  for (int digit = 1; digit <= 10; ++digit) {
    const int row = digit == 10 ? 3 : (digit - 1) / 3, col = digit == 10 ? 1 : (digit - 1) % 3;
    const std::string_view name = f.keep(std::to_string(digit % 10));
    key(f, f.keep("pin." + std::string(name)), key_cell(f, pad, col, row), in_tag(f, name, "en"),
        core::StaffDigit{static_cast<std::uint8_t>(digit % 10)}, {.open = open});
  }
  const bool any = open && f.state.staff.digits > 0, enough = open && f.state.staff.digits >= core::staff_rules::kPinLeast;
  const RectU erase = key_cell(f, pad, 0, 3);
  lozenge_button(f, "pin.erase", erase, "erase", {}, core::StaffErase{}, {.enabled = any, .icon_share = 0.34f}, word_in(f, "staff.pin.erase"));
  key(f, "pin.enter", key_cell(f, pad, 2, 3), word_in(f, "staff.pin.enter"), core::StaffEnter{}, {.open = enough, .primary = true});
}

// Filled lozenges for what was typed, hollow ones up to the shortest PIN. From left to right, as digits run.
void dots(Frame& f, const RectU& r, bool centred) {
  const int typed = f.state.staff.digits, shown = std::max(typed, core::staff_rules::kPinLeast);
  const float d = 34, step = std::min(50.0f, (r.w - d) / static_cast<float>(std::max(shown - 1, 1)));
  const float wide = static_cast<float>(shown - 1) * step + d;
  const float x0 = centred ? r.x + (r.w - wide) / 2 : r.x;
  for (int i = 0; i < shown; ++i) {
    const int from_start = f.rtl ? shown - 1 - i : i;
    const RectU at{x0 + static_cast<float>(from_start) * step, r.y + (r.h - d) / 2, d, d};
    lozenge(f, at, i < typed ? f.theme.accent : f.theme.ground, i < typed ? f.theme.accent : f.theme.line, 3);
  }
  note_drawn(f, "pin.dots", Role::Progress, r, {});
}

// What is said under the dots.
std::string_view message_key(const core::Staff& staff) {
  if (staff.waits) return "staff.pin.checking";
  return staff.wrong ? "staff.pin.wrong" : "staff.pin.hint";
}

// Emblem, title, dots or the time left, message. Returns its height.
float head(Frame& f, const RectU& r, bool centred, int locked_s) {
  const text::Align align = centred ? text::Align::Center : text::Align::Start;
  const float mark = 140;
  const RectU emblem{centred ? r.x + (r.w - mark) / 2 : r.x, r.y, mark, mark};
  lozenge(f, emblem, f.theme.panel, f.theme.accent, 4);
  icon(f, "lock", emblem.inset(mark * 0.31f), f.theme.second);
  float y = emblem.bottom() + 32;
  y += write(f, "pin.title", {r.x, y, r.w, 0}, word_in(f, "staff.pin.title"),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .align = align, .max_lines = 1, .fixed = true});
  y += 24;
  const bool wrong = f.state.staff.wrong && locked_s == 0;
  const Look line{.style = text::Style::Label, .rgb = wrong ? f.theme.alert : f.theme.text, .on_rgb = f.theme.ground, .align = align, .max_lines = 3, .fixed = true};
  if (locked_s > 0) {
    f.wake_at(f.state.staff.lock.until_s - (locked_s - 1));
    char left[16];
    std::snprintf(left, sizeof left, "%d:%02d", locked_s / 60, locked_s % 60);
    y += write(f, "pin.locked.time", {r.x, y, r.w, 0}, in_tag(f, f.keep(left), "en"),
               {.style = text::Style::Display, .rgb = f.theme.second, .on_rgb = f.theme.ground, .align = align, .max_lines = 1, .fixed = true});
    y += write(f, "pin.message", {r.x, y + 8, r.w, 0}, word_in(f, "staff.pin.locked"), line) + 8;
  } else {
    dots(f, {r.x, y, r.w, 48}, centred);
    y += 48 + 24;
    y += write(f, "pin.message", {r.x, y, r.w, 0}, word_in(f, message_key(f.state.staff)), line);
  }
  return y - r.y;
}

}  // namespace

void draw_staff_pad(Frame& f) {
  fill(f, {0, 0, f.m.w, f.m.h}, f.theme.ground);
  const int locked_s = core::locked_for_s(f.state.staff.lock, f.now_s);
  const float chip_w = 300, chip_h = 104;
  if (f.m.portrait) {
    // Low on the glass, within reach; what is above it stands close to it.
    const float head_h = 424, between = 40, all = head_h + between + kPadH + 56 + chip_h;
    const float y = std::max(16.0f, (f.m.h - all) * 0.62f);
    const RectU pad{(f.m.w - kPadW) / 2, y + head_h + between, kPadW, kPadH};
    const RectU close{(f.m.w - chip_w) / 2, pad.bottom() + 56, chip_w, chip_h};
    head(f, {64, y, f.m.w - 128, 0}, true, locked_s);
    keys(f, pad, locked_s == 0);
    chip(f, "staff.close", close, "close", word_in(f, "staff.close"), core::StaffClose{});
  } else {
    const float words = 600, between = 112;
    const float x = (f.m.w - words - between - kPadW) / 2, y = (f.m.h - kPadH) / 2;
    head(f, {x, y, words, kPadH}, false, locked_s);
    chip(f, "staff.close", {x, y + kPadH - chip_h, chip_w, chip_h}, "close", word_in(f, "staff.close"), core::StaffClose{});
    fill(f, {x + words + between / 2 - 1, y, 2, kPadH}, f.theme.faint);
    keys(f, {x + words + between, y, kPadW, kPadH}, locked_s == 0);
  }
}

}  // namespace azetta::ui
