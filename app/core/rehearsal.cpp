#include "app/core/rehearsal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "app/core/cat.h"
#include "app/core/config.h"
#include "content/base/script.h"

namespace azetta::core::rehearsal {
namespace {

constexpr std::size_t kMaxText_bytes = 1 << 20;
constexpr std::size_t kMaxCommands = 10000;
constexpr std::size_t kMaxFindings = 50;
constexpr double kLongest_s = 24 * 3600, kLongestMove_s = 60;
constexpr float kFurthest_px = 100000;

// A finding on its way out of the parser of one line.
struct Wrong {
  std::string what;
};

struct Word {
  std::string text;
  bool quoted = false;
};

// Cuts a line into words; quotes keep spaces together. Empty optional: a quote is not closed.
std::optional<std::vector<Word>> words_of(std::string_view line) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
      ++i;
      continue;
    }
    if (line[i] == '#') break;
    Word word;
    if (line[i] == '"') {
      word.quoted = true;
      for (++i; i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == '"' || line[i + 1] == '\\')) ++i;
        word.text += line[i];
      }
      if (i == line.size()) return std::nullopt;
      ++i;
    } else {
      while (i < line.size() && line[i] != ' ' && line[i] != '\t' && line[i] != '\r') word.text += line[i++];
    }
    words.push_back(std::move(word));
  }
  return words;
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The words of one command, taken from left to right. The first thing that is wrong is kept; from then on
// whatever is asked for is some harmless default, and the command is dropped in the end.
class Line {
 public:
  explicit Line(std::vector<Word> words) : words_(std::move(words)) {}

  const std::string& word(std::string_view what) {
    static const std::string kNone;
    if (next_ < words_.size()) return words_[next_++].text;
    wrong(cat("it ends too early; missing: ", what));
    return kNone;
  }
  bool next_is(std::string_view text) {
    if (next_ >= words_.size() || words_[next_].quoted || words_[next_].text != text) return false;
    ++next_;
    return true;
  }
  // What is not a line of control characters and not empty.
  std::string name(std::string_view what) {
    const std::string& text = word(what);
    bool good = !text.empty() && text.size() <= 4096;
    for (const char c : text) good = good && static_cast<unsigned char>(c) >= 0x20;
    if (!good) wrong(cat(what, " is empty, too long or has control characters in it"));
    return text;
  }
  // A file's name without its folder: letters, digits, ".", "_", "-".
  std::string plain_name(std::string_view what) {
    const std::string& text = word(what);
    bool good = !text.empty() && text.size() <= 100 && text[0] != '.' && text[0] != '-';
    for (const char c : text) {
      good = good && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-');
    }
    if (!good)
      wrong(cat(what, " is \"", text.substr(0, 60), "\"; use letters, digits, \".\", \"_\" and \"-\" only"));
    return text;
  }
  double between(std::string_view what, double min, double max) {
    const std::string& text = word(what);
    const auto value = number<double>(text);
    if (value && std::isfinite(*value) && *value >= min && *value <= max) return *value;
    wrong(cat(what, " is \"", text.substr(0, 60), "\", not a number from ", short_text(min), " to ",
              short_text(max)));
    return min;
  }
  int finger() {
    const std::string& text = word("the finger");
    const auto value = number<int>(text);
    if (value && *value >= 0 && *value <= 9) return *value;
    wrong(cat("the finger is \"", text.substr(0, 60), "\", not a number from 0 to 9"));
    return 0;
  }
  std::uint64_t seed() {
    const std::string& text = word("the seed");
    const auto value = number<std::uint64_t>(text);
    if (!value) wrong(cat("the seed is \"", text.substr(0, 60), "\", not a whole number from 0 up"));
    return value.value_or(0);
  }
  Place place() { return place_of(word("a place X,Y")); }
  Target target() {
    Target target;
    const bool quoted = next_ < words_.size() && words_[next_].quoted;
    const std::string& text = word("a widget's ID or @X,Y");
    if (!quoted && !text.empty() && text[0] == '@') {
      target.at = place_of(std::string_view(text).substr(1));
    } else if (!text.empty() && text.find(',') != std::string::npos) {
      wrong(cat("\"", text.substr(0, 60), "\" is no widget's ID; a place is written @X,Y"));
    } else {
      target.id = text;
      if (text.size() > 200) wrong("the widget's ID is longer than 200 bytes");
    }
    return target;
  }
  std::string language() {
    const std::string& text = word("a language tag");
    if (!is_language_tag(text))
      wrong(cat("\"", text.substr(0, 60), "\" is no language tag; write one like ar, fr or zgh"));
    return text;
  }
  void wrong(std::string what) {
    if (!wrong_) wrong_ = Wrong{std::move(what)};
  }
  std::optional<Wrong> finish() {
    if (next_ < words_.size())
      wrong(cat("\"", words_[next_].text.substr(0, 60), "\" is one word too many; delete it"));
    return std::move(wrong_);
  }

 private:
  static std::string short_text(double value) {
    char buffer[40];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
  }
  Place place_of(std::string_view text) {
    const std::size_t comma = text.find(',');
    Place place;
    const auto side = [&](std::string_view part, float& value, bool& percent) {
      percent = part.ends_with('%');
      if (percent) part.remove_suffix(1);
      const auto read = number<float>(part);
      if (!read || !std::isfinite(*read)) return false;
      value = *read;
      return percent ? value >= -100 && value <= 200 : std::abs(value) <= kFurthest_px;
    };
    if (comma == std::string_view::npos || !side(text.substr(0, comma), place.x, place.x_percent) ||
        !side(text.substr(comma + 1), place.y, place.y_percent)) {
      wrong(cat("\"", text.substr(0, 60),
                "\" is no place; write X,Y in pixels or percent, without a space: 960,540 or 50%,50%"));
    }
    return place;
  }

  std::vector<Word> words_;
  std::size_t next_ = 0;
  std::optional<Wrong> wrong_;
};

Expect expect_of(Line& line) {
  Expect expect;
  expect.absent = line.next_is("no");
  const std::string& what = line.word("screen, card, lang, text or widget");
  if (what == "text") {
    expect.what = What::Text;
    expect.value = line.name("the text");
  } else if (what == "widget") {
    expect.what = What::Widget;
    expect.value = line.name("the widget's ID");
  } else if (expect.absent) {
    line.wrong("expect no ... works with text and widget only");
  } else if (what == "screen") {
    expect.what = What::Screen;
    expect.value = line.name("the screen's name");
  } else if (what == "card") {
    expect.what = What::Card;
    expect.value = line.name("the card's ID");
  } else if (what == "lang") {
    expect.what = What::Lang;
    expect.value = line.language();
  } else {
    line.wrong(
        cat("expect \"", what.substr(0, 60), "\" is unknown; expect screen, card, lang, text or widget"));
  }
  return expect;
}

Resize resize_of(Line& line) {
  const std::string& text = line.word("the size WxH");
  const auto size = parse_size(text);
  if (!size)
    line.wrong(
        cat("\"", text.substr(0, 60), "\" is no size; write WxH like 1280x720, from 160 to 16384 a side"));
  return size ? Resize{size->width_px, size->height_px} : Resize{160, 160};
}

// Braced lists are evaluated from left to right, as the words stand in the line.
Action action_of(std::string_view verb, Line& line) {
  if (verb == "wait") return Wait{line.between("the time", 0, kLongest_s)};
  if (verb == "tap") return Tap{line.target()};
  if (verb == "down") return Down{line.finger(), line.place()};
  if (verb == "move") return Move{line.finger(), line.place(), line.between("the time", 0, kLongestMove_s)};
  if (verb == "up") return Up{line.finger()};
  if (verb == "swipe") return Swipe{line.place(), line.place(), line.between("the time", 0, kLongestMove_s)};
  if (verb == "pinch") {
    return Pinch{line.target(), line.between("the factor", 0.05, 20),
                 line.between("the time", 0, kLongestMove_s)};
  }
  if (verb == "lang") return Lang{line.language()};
  if (verb == "key") return Key{line.plain_name("the key")};
  if (verb == "shot") return Shot{line.plain_name("the picture's name")};
  if (verb == "mark") return Mark{line.plain_name("the mark's name")};
  if (verb == "pack") return Pack{line.name("the pack's file")};
  if (verb == "resize") return resize_of(line);
  if (verb == "seed") return Seed{line.seed()};
  if (verb == "monkey") return Monkey{line.between("the time", 0, kLongest_s)};
  if (verb == "expect") return expect_of(line);
  line.wrong(cat("\"", verb.substr(0, 60),
                 "\" is no command; there are wait, tap, down, move, up, swipe, pinch, lang, key, shot, "
                 "mark, pack, resize, seed, monkey and expect"));
  return Wait{};
}

// Fingers of down, move and up: a script runs straight, so what is down is known without playing it.
class Fingers {
 public:
  void follow(const Action& action, Line& line) {
    if (const auto* down = std::get_if<Down>(&action)) {
      if (std::exchange(down_[index(down->finger)], true))
        line.wrong("this finger is down already; lift it with up first");
    } else if (const auto* move = std::get_if<Move>(&action)) {
      if (!down_[index(move->finger)]) line.wrong("this finger is not down; put it down with down first");
    } else if (const auto* up = std::get_if<Up>(&action)) {
      if (!std::exchange(down_[index(up->finger)], false))
        line.wrong("this finger is not down; put it down with down first");
    } else if (std::holds_alternative<Monkey>(action)) {
      for (const bool pressed : down_) {
        if (pressed) line.wrong("monkey needs all fingers; lift those that are down first");
      }
    }
  }

 private:
  static std::size_t index(int finger) { return static_cast<std::size_t>(finger); }
  std::array<bool, 10> down_{};
};

}  // namespace

Script parse_script(std::string_view text, std::string_view file) {
  Script script;
  script.file = file;
  const auto find = [&](int line, std::string_view what) {
    script.findings.push_back(cat(file, ":", std::to_string(line), ": ", what));
  };
  if (text.size() > kMaxText_bytes) {
    script.findings.push_back(cat(file, ": the script is larger than 1 MiB; split it"));
    return script;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Fingers fingers;
  for (int number = 1; !text.empty() && script.findings.size() < kMaxFindings; ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    auto words = words_of(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!words) {
      find(number, "a quote is not closed; add the missing \"");
      continue;
    }
    if (words->empty()) continue;
    Line line(std::move(*words));
    const std::string verb = line.word("a command");
    Action action = action_of(verb, line);
    fingers.follow(action, line);
    if (const auto wrong = line.finish()) {
      find(number, wrong->what);
    } else if (script.commands.size() == kMaxCommands) {
      find(number, "this is command 10,001 and 10,000 are the limit; split the script");
      break;
    } else {
      script.commands.push_back({number, std::move(action)});
    }
  }
  if (!script.findings.empty()) script.commands.clear();
  return script;
}

}  // namespace azetta::core::rehearsal
