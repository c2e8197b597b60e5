#include "app/ui/keyboard.h"

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "content/base/script.h"

namespace azetta::ui {
namespace {

constexpr float kLeast_mm = 15.1f, kGap_mm = 1.15f;  // of a key, and between two; a little more, for whole pixels
constexpr float kWidestPitchU = 112;
constexpr float kPadU = 12;
constexpr std::size_t kKeysForKeyboards = 4;  // more keyboards share one key that leads to the next
const std::vector<std::string> kDigits = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};

float mm_u(const Frame& f) { return f.m.px_per_mm / f.m.k; }
float gap_u(const Frame& f) { return std::max(6.0f, kGap_mm * mm_u(f)); }

// A rectangle counted from the left of the glass, as RectU: px() will not turn it round.
RectU from_left(const Frame& f, const RectU& r) { return f.rtl ? RectU{f.m.w - r.x - r.w, r.y, r.w, r.h} : r; }

// How the rows lie. Beside: accents, letters and digits in one block each. Stacked (upright): one row above the other.
// Layered: where neither has room for a finger, digits and accents take the place of the letters.
enum class Lie : std::uint8_t { Beside, Stacked, Layered };
struct Plan {
  const model::Keyboard* keyboard = nullptr;
  Lie lie = Lie::Stacked;
  std::size_t across = 10;  // letters of the longest row
  std::size_t extra_across = 0, extra_rows = 0;
  std::size_t rows = 0;     // all, the last of them with space and erase
  float margin = 24, pitch = 0, row_h = 0, gap = 6;
};

Plan plan_of(const Frame& f, const RectU& area) {
  Plan p;
  p.keyboard = keyboard_shown(f);
  if (!p.keyboard) return p;
  p.margin = f.m.portrait ? 20.0f : 32.0f;
  p.gap = gap_u(f);
  for (const auto& row : p.keyboard->rows) p.across = std::max(p.across, row.size());
  const std::size_t letters = p.keyboard->rows.size(), extra = p.keyboard->extra.size();
  const float w = area.w - 2 * p.margin, least = kLeast_mm * mm_u(f) + p.gap;
  float tallest = 88 + p.gap, share = 0.36f;  // share: of the screen
  if (!f.m.portrait) {
    p.lie = Lie::Beside;
    tallest = 84 + p.gap, share = 0.42f;
    p.extra_rows = std::max<std::size_t>(3, letters);
    p.extra_across = (extra + p.extra_rows - 1) / p.extra_rows;
    p.rows = std::max<std::size_t>(4, letters + 1);
    const float columns = static_cast<float>(p.extra_across + p.across + 3) + (extra > 0 ? 1.0f : 0.5f);
    p.pitch = std::min(kWidestPitchU, w / columns);
    if (p.pitch < least) p.lie = Lie::Layered;
  }
  if (p.lie != Lie::Beside) {
    const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(w / least));
    p.extra_rows = (extra + most - 1) / most;
    p.extra_across = p.extra_rows > 0 ? (extra + p.extra_rows - 1) / p.extra_rows : 0;
    p.pitch = std::min(kWidestPitchU, w / static_cast<float>(p.across));
    p.rows = p.lie == Lie::Stacked ? 1 + p.extra_rows + letters + 1 : std::max(letters, 1 + p.extra_rows) + 1;
    // Upright on a small panel all the rows would leave no room for what is found.
    if (p.lie == Lie::Stacked && least * static_cast<float>(p.rows) > 0.46f * area.h) {
      p.lie = Lie::Layered;
      p.rows = std::max(letters, 1 + p.extra_rows) + 1;
    }
  }
  p.row_h = std::max(least, std::min(tallest, std::round(area.h * share / static_cast<float>(p.rows))));
  return p;
}

// `r` is the key's place, gap included, from the left.
bool key_shape(Frame& f, std::string_view id, const RectU& r, float gap, const core::Event& event, const TextIn& says, bool repeats,
               std::uint32_t back, RectU& face) {
  face = from_left(f, {r.x + gap / 2, r.y + gap / 2, r.w - gap, r.h - gap});
  bool down = false;
  if (f.dry()) {
    note_drawn(f, id, Role::Button, face, says);
  } else {
    f.widgets.add(Target{.id = std::string(id), .rect = f.px(face), .event = event, .repeats = repeats, .quick = true});
    note_drawn(f, id, Role::Button, face, says);
    down = f.is_pressed(id);
  }
  cut_panel(f, face, 10, down ? f.theme.accent : back, f.theme.line, down ? 0.0f : 2.0f);
  return down;
}

void letter_key(Frame& f, const model::Keyboard& keyboard, const std::string& letter, const RectU& r, float gap) {
  const TextIn words{letter, keyboard.lang, script_is_rtl(keyboard.script)};
  RectU face;
  const std::string id = "key." + letter;
  const bool down = key_shape(f, id, r, gap, core::SearchEvent{core::SearchType{letter}}, words, false, f.theme.chip, face);
  write_middle(f, id + ".text", face, words,
               {.style = text::Style::Heading, .rgb = down ? f.theme.accent_text : f.theme.heading,
                .on_rgb = down ? f.theme.accent : f.theme.chip, .align = text::Align::Center, .max_lines = 1, .fixed = true});
}

void word_key(Frame& f, std::string_view id, const RectU& r, float gap, const TextIn& words, const core::Event& event) {
  RectU face;
  const bool down = key_shape(f, id, r, gap, event, words, false, f.theme.panel, face);
  const Look look{.style = text::Style::Small, .rgb = down ? f.theme.accent_text : f.theme.text,
                  .on_rgb = down ? f.theme.accent : f.theme.panel, .align = text::Align::Center, .max_lines = 1, .fixed = true};
  write_middle(f, std::string(id) + ".text", face.inset(6, 0), words, one_line(f, words, face.w - 12, look, 0.7f));
}

void icon_key(Frame& f, std::string_view id, std::string_view name, const RectU& r, float gap, const core::Event& event,
              bool repeats) {
  RectU face;
  const bool down = key_shape(f, id, r, gap, event, word_in(f, id), repeats, f.theme.panel, face);
  const float s = 44;
  icon(f, name, {face.x + (face.w - s) / 2, face.y + (face.h - s) / 2, s, s}, down ? f.theme.accent_text : f.theme.text);
}

// A row of letters in the middle of `w` from `x` on.
void letter_row(Frame& f, const Plan& p, const std::vector<std::string>& keys, float x, float y, float w) {
  const float pitch = std::min(p.pitch, w / static_cast<float>(std::max<std::size_t>(1, keys.size())));
  float at = x + (w - pitch * static_cast<float>(keys.size())) / 2;
  for (const std::string& key : keys) {
    letter_key(f, *p.keyboard, key, {at, y, pitch, p.row_h}, p.gap);
    at += pitch;
  }
}

std::vector<std::string> part(const std::vector<std::string>& keys, std::size_t first, std::size_t count) {
  const std::size_t begin = std::min(first, keys.size()), end = std::min(first + count, keys.size());
  return {keys.begin() + static_cast<std::ptrdiff_t>(begin), keys.begin() + static_cast<std::ptrdiff_t>(end)};
}

// Closes the keyboard, leads to the other keyboards and to the other layer, space, erase.
void last_row(Frame& f, const Plan& p, float x, float y, float w) {
  const float small = std::clamp(p.pitch * 1.3f, 96.0f, 150.0f);
  std::vector<std::size_t> others;
  std::size_t now = 0;
  for (std::size_t i = 0; i < f.keyboards.size(); ++i) {
    if (&f.keyboards[i] == p.keyboard) {
      now = i;
    } else {
      others.push_back(i);
    }
  }
  const float least = kLeast_mm * mm_u(f) + p.gap, layer = p.lie == Lie::Layered ? small : 0.0f;
  const float room = (w - 2 * small - layer) * 0.6f;
  const auto fit = static_cast<std::size_t>(std::max(1.0f, room / least));
  if (others.size() > std::min(kKeysForKeyboards, fit)) others = {(now + 1) % f.keyboards.size()};
  const float name = std::clamp(room / static_cast<float>(std::max<std::size_t>(others.size(), 1)), least, 190.0f);
  icon_key(f, "key.close", "down", {x, y, small, p.row_h}, p.gap, core::SearchEvent{core::SearchKeys{false}}, false);
  float at = x + small;
  if (layer > 0) {
    const bool second = f.state.query.second_layer;
    const std::string& letter = p.keyboard->rows.front().front();
    const TextIn says = second ? TextIn{letter, p.keyboard->lang, script_is_rtl(p.keyboard->script)} : in(f, "123");
    word_key(f, "key.layer", {at, y, layer, p.row_h}, p.gap, says, core::SearchEvent{core::SearchLayer{!second}});
    at += layer;
  }
  for (const std::size_t i : others) {
    const model::Keyboard& other = f.keyboards[i];
    word_key(f, "key.keyboard." + other.lang, {at, y, name, p.row_h}, p.gap, {other.name, other.lang, script_is_rtl(other.script)},
             core::SearchEvent{core::SearchKeyboard{static_cast<std::int8_t>(i)}});
    at += name;
  }
  word_key(f, "key.space", {at, y, x + w - small - at, p.row_h}, p.gap, word_in(f, "key.space"), core::SearchEvent{core::SearchType{" "}});
  icon_key(f, "key.erase", "erase", {x + w - small, y, small, p.row_h}, p.gap, core::SearchEvent{core::SearchErase{}}, true);
}

void draw_beside(Frame& f, const Plan& p, const RectU& r) {
  const float extra_w = p.pitch * static_cast<float>(p.extra_across), letters_w = p.pitch * static_cast<float>(p.across);
  const float half = p.pitch / 2, digits_w = 3 * p.pitch, extra_room = p.extra_across > 0 ? extra_w + half : 0.0f;
  const float whole = extra_room + letters_w + half + digits_w;
  const float x = r.x + (r.w - whole) / 2, y = r.y + kPadU;
  const auto row_y = [&](std::size_t row) { return y + p.row_h * static_cast<float>(row); };
  for (std::size_t row = 0; row < p.extra_rows && p.extra_across > 0; ++row) {
    letter_row(f, p, part(p.keyboard->extra, row * p.extra_across, p.extra_across), x, row_y(row), extra_w);
  }
  const float letters_x = x + extra_room, digits_x = letters_x + letters_w + half;
  for (std::size_t row = 0; row < p.keyboard->rows.size(); ++row) {
    letter_row(f, p, p.keyboard->rows[row], letters_x, row_y(row), letters_w);
  }
  for (std::size_t row = 0; row < 3; ++row) letter_row(f, p, part(kDigits, 6 - 3 * row, 3), digits_x, row_y(row), digits_w);
  letter_key(f, *p.keyboard, "0", {digits_x, row_y(3), digits_w, p.row_h}, p.gap);
  last_row(f, p, x, row_y(p.rows - 1), p.rows == 4 ? digits_x - half - x : whole);
}

void draw_rows(Frame& f, const Plan& p, const RectU& r) {
  const float x = r.x + p.margin, w = r.w - 2 * p.margin;
  float y = r.y + kPadU;
  const auto put = [&](const std::vector<std::string>& keys) {
    letter_row(f, p, keys, x, y, w);
    y += p.row_h;
  };
  const bool letters = p.lie == Lie::Stacked || !f.state.query.second_layer;
  if (p.lie == Lie::Stacked || !letters) put(kDigits);
  if (letters) {
    for (const auto& row : p.keyboard->rows) put(row);
  }
  if (p.lie == Lie::Stacked || !letters) {
    for (std::size_t row = 0; row < p.extra_rows; ++row) put(part(p.keyboard->extra, row * p.extra_across, p.extra_across));
  }
  last_row(f, p, x, r.y + kPadU + p.row_h * static_cast<float>(p.rows - 1), w);
}

}  // namespace

const model::Keyboard* keyboard_shown(const Frame& f) {
  if (f.keyboards.empty()) return nullptr;
  const auto chosen = static_cast<std::size_t>(f.state.query.keyboard < 0 ? 0 : f.state.query.keyboard);
  if (f.state.query.keyboard >= 0 && chosen < f.keyboards.size()) return &f.keyboards[chosen];
  return &f.keyboards[core::keyboard_of(f.keyboards, f.language())];
}

float keyboard_height(const Frame& f, const RectU& area) {
  const Plan p = plan_of(f, area);
  return p.keyboard ? std::round(p.row_h * static_cast<float>(p.rows) + 2 * kPadU) : 0.0f;
}

void draw_keyboard(Frame& f, const RectU& r) {
  const RectU area{0, 0, f.m.w, r.bottom()};
  const Plan p = plan_of(f, area);
  if (!p.keyboard) return;
  fill(f, r, f.theme.bar);
  fill(f, {r.x, r.y, r.w, 2}, f.theme.line);
  block(f, "search.keyboard", r);
  if (p.lie == Lie::Beside) {
    draw_beside(f, p, r);
  } else {
    draw_rows(f, p, r);
  }
}

}  // namespace azetta::ui
