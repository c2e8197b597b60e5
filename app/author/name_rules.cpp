#include "app/author/name_rules.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <utility>

#include "content/base/fold.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) out += next_code_point(utf8, at);
  return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
    }
    std::swap(last, now);
  }
  return last[b.size()];
}

// Two folded names that are one name in two spellings.
bool near(const std::u32string& x, const std::u32string& y) {
  if (x.empty() || y.empty()) return false;
  if (x == y) return true;
  const std::size_t shorter = std::min(x.size(), y.size()), longer = std::max(x.size(), y.size());
  const std::size_t most = shorter < 5 ? 0 : shorter < 10 ? 1 : 2;
  return longer - shorter <= most && distance(x, y) <= most;
}

// Without vowel signs and other marks, with which Arabic is written or not, and without capitals, which begin
// a sentence.
std::u32string unmarked(std::string_view text) {
  std::u32string out = code_points(text);
  for (char32_t& c : out) c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  std::erase_if(out, [](char32_t c) {
    const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
  });
  return out;
}

enum class Script { Other, Latin, Arabic, Tifinagh };
Script script_of(std::string_view text) {
  for (const char32_t c : code_points(text)) {
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x250) ||
        (c >= 0x1E00 && c < 0x1F00))
      return Script::Latin;
    if (c >= 0x0600 && c < 0x0780) return Script::Arabic;
    if (c >= 0x2D30 && c < 0x2D80) return Script::Tifinagh;
  }
  return Script::Other;
}

bool is_word_part(char32_t c) {
  const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) ||
         (kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME) || kind == UTF8PROC_CATEGORY_ND;
}
bool is_opening_quote(char32_t c) {
  return c == 0x00AB || c == 0x201C || c == 0x2018 || c == 0x201E;
}
bool is_arabic_prefix(char32_t c) {  // and, so, in, to, as: written together with what follows
  return c == U'و' || c == U'ف' || c == U'ب' || c == U'ل' || c == U'ك';
}

// The code point that ends before byte `end` of well-formed text, and where it begins; 0 at the beginning.
char32_t before(std::string_view text, std::size_t& end) {
  if (end == 0) return 0;
  do --end;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
  std::size_t at = end;
  return next_code_point(text, at);
}

// All texts of a language as one: a pack has a megabyte of them and hundreds of names.
class Texts {
 public:
  void add(const SeenText& seen) {
    begins_.push_back(all_.size());
    seen_.push_back(&seen);
    all_.append(seen.text) += '\0';
  }
  const std::vector<const SeenText*>& seen() const { return seen_; }

  // Those in which `name` stands as words of their own, and not in quotation marks, where a form is cited and not used.
  std::vector<const SeenText*> using_name(const std::string& name) const {
    std::vector<const SeenText*> out;
    for (std::size_t at = 0; at < all_.size();) {
      const void* hit = ::memmem(all_.data() + at, all_.size() - at, name.data(), name.size());
      if (!hit) break;
      at = static_cast<std::size_t>(static_cast<const char*>(hit) - all_.data());
      if (!is_used(at, at + name.size())) {
        ++at;
        continue;
      }
      const auto next = static_cast<std::size_t>(std::ranges::upper_bound(begins_, at) - begins_.begin());
      out.push_back(seen_[next - 1]);
      at = next < begins_.size() ? begins_[next] : all_.size();
    }
    return out;
  }

 private:
  bool is_used(std::size_t begin, std::size_t end) const {
    if (is_word_part(next_code_point(all_, end))) return false;
    const char32_t first = before(all_, begin), second = before(all_, begin);
    if (is_word_part(first) && !(is_arabic_prefix(first) && !is_word_part(second))) return false;
    return !is_opening_quote(first) && !(first == 0x202F && is_opening_quote(second));
  }

  std::string all_;
  std::vector<std::size_t> begins_;
  std::vector<const SeenText*> seen_;
};

std::string quoted(const std::string& word) {
  return "\"" + word + "\"";
}

std::set<std::string> folded_words(const std::string& text) {
  std::set<std::string> out;
  const std::string key = fold(text);
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) out.insert(key.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

class Names {
 public:
  Names(const PackSource& pack, Findings& out) : pack_(pack), out_(out) {
    for (const CardSource& card : pack.cards) {
      cards_[card.slug] = &card;
      for (const CardWords& words : card.words) titles_.insert(words.text.title);
    }
    for (const SeenText& seen : out.texts()) {
      if (!seen.lang.empty()) texts_[seen.lang].add(seen);
    }
  }

  void check() {
    for (const CardSource& card : pack_.cards) {
      for (const CardWords& words : card.words) check_spellings(card, words);
      if (card.scene) check_units(*card.scene);
    }
    for (std::size_t lang = 0; lang < pack_.catalogue.languages.size(); ++lang)
      check_places(static_cast<LangIndex>(lang));
    for (const auto& [rule, path, line, what] : found_) out_.warn(rule, path, line, what);
  }

 private:
  struct Found {
    std::string rule, path;
    int line;
    std::string what;
  };

  void check_spellings(const CardSource& card, const CardWords& words) {
    const std::string& title = words.text.title;
    if (title.empty()) return;
    const std::string& tag = pack_.catalogue.languages[words.lang].tag;
    const std::u32string key = code_points(fold(title));
    std::vector<std::u32string> accepted = {unmarked(title), unmarked(words.text.subtitle)};
    for (const model::OwnName& name : card.names) accepted.push_back(unmarked(name.text));
    for (const std::string& variant : card.variants) {
      if (script_of(variant) != script_of(title) || !near(code_points(fold(variant)), key)) continue;
      if (titles_.contains(variant)) continue;  // of another card, or of this one in another language
      const std::u32string plain = unmarked(variant);
      const auto holds = [&](const std::u32string& form) { return form.find(plain) != std::u32string::npos; };
      if (std::any_of(accepted.begin(), accepted.end(), holds)) continue;
      std::vector<const SeenText*> uses_it = texts_[tag].using_name(variant);
      const auto own = [&](const SeenText* text) { return text->path == words.path; };
      // A card tells once how else its name is written.
      if (std::count_if(uses_it.begin(), uses_it.end(), own) == 1) std::erase_if(uses_it, own);
      for (const SeenText* text : uses_it) {
        found_.push_back({"name.spelling", text->path, text->line,
                          quoted(variant) + " is " + quoted(title) + " in " + words.path +
                              "; spell the name one way in \"" + tag + "\""});
      }
    }
  }

  void check_units(const SceneSource& scene) {
    for (const UnitSource& unit : scene.units) {
      const auto person = cards_.find(unit.person.value);
      if (!unit.person || person == cards_.end() || unit.kind != model::UnitKind::Commander) continue;
      for (const CardWords& words : person->second->words) {
        const std::string& name = unit.name.in(words.lang);
        if (name.empty() || words.text.title.empty()) continue;
        std::set<std::string> known = folded_words(words.text.title + " " + words.text.subtitle);
        for (const std::string& variant : person->second->variants) known.merge(folded_words(variant));
        // "Amundsen’s sledges" is Amundsen's.
        const auto meets = [&](const std::string& word) {
          return std::any_of(known.begin(), known.end(), [&](const std::string& k) {
            return word == k || (k.size() >= 4 && word.starts_with(k));
          });
        };
        const std::set<std::string> own = folded_words(name);
        if (std::any_of(own.begin(), own.end(), meets)) continue;
        found_.push_back({"name.unit", scene.path, unit.key.line,
                          "the commander " + quoted(unit.key.value) + " is called " + quoted(name) +
                              ", the card of that person " + quoted(words.text.title) + " (" + words.path +
                              "); use the card's name, or add this one to its variants"});
      }
    }
  }

  void check_places(LangIndex lang) {
    struct Place {
      std::string text, path;
      std::u32string plain, key;
    };
    std::vector<Place> places;
    const std::string& tag = pack_.catalogue.languages[lang].tag;
    const auto line_of = [&](const std::string& path, const std::string& text) {
      for (const SeenText* seen : texts_[tag].seen()) {
        if (seen->path == path && seen->text == text) return seen->line;
      }
      return 0;
    };
    for (const CardSource& card : pack_.cards) {
      for (const CardWords& words : card.words) {
        if (words.lang == lang && !words.text.title.empty())
          places.push_back({words.text.title, words.path, unmarked(words.text.title), code_points(fold(words.text.title))});
      }
    }
    for (const CardSource& card : pack_.cards) {
      if (!card.scene) continue;
      for (const model::MapLabel& label : card.scene->labels) {
        const std::string& text = label.text.in(lang);
        if (text.empty()) continue;
        Place place{text, card.scene->path, unmarked(text), code_points(fold(text))};
        const auto same = [&](const Place& p) { return p.plain == place.plain; };
        const bool known = std::any_of(places.begin(), places.end(), same);
        const auto other = known ? places.end() : std::find_if(places.begin(), places.end(), [&](const Place& p) { return near(p.key, place.key); });
        if (other != places.end()) {
          found_.push_back({"name.place", card.scene->path, line_of(card.scene->path, text),
                            quoted(text) + " on this map is " + quoted(other->text) + " in " + other->path +
                                "; spell the name one way in \"" + tag + "\""});
        }
        places.push_back(std::move(place));
      }
    }
  }

  const PackSource& pack_;
  Findings& out_;
  std::map<std::string, const CardSource*> cards_;
  std::set<std::string> titles_;
  std::map<std::string, Texts> texts_;  // by language
  std::vector<Found> found_;
};

}  // namespace

void check_names(const PackSource& pack, Findings& out) {
  Names(pack, out).check();
}

}  // namespace azetta::author
