#include "app/author/name_rules.h"

#include <utf8proc.h>

#include <algorithm>
#include <map>
#include <set>

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
bool near(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::u32string x = code_points(a), y = code_points(b);
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

// `name` stands in `text` as words of their own, and not in quotation marks, where a form is cited and not
// used.
bool uses(const std::u32string& text, const std::u32string& name) {
  for (std::size_t at = text.find(name); at != std::u32string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (end < text.size() && is_word_part(text[end])) continue;
    std::size_t before = at;
    if (before > 0 && is_arabic_prefix(text[before - 1]) && (before == 1 || !is_word_part(text[before - 2])))
      --before;
    if (before > 0 && is_word_part(text[before - 1])) continue;
    if (at > 0 && is_opening_quote(text[at - 1])) continue;
    if (at > 1 && text[at - 1] == 0x202F && is_opening_quote(text[at - 2])) continue;
    return true;
  }
  return false;
}

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
      if (!seen.lang.empty()) texts_[seen.lang].push_back({&seen, code_points(seen.text)});
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
  struct Text {
    const SeenText* seen;
    std::u32string code;
  };
  struct Found {
    std::string rule, path;
    int line;
    std::string what;
  };

  void check_spellings(const CardSource& card, const CardWords& words) {
    const std::string& title = words.text.title;
    if (title.empty()) return;
    const std::string& tag = pack_.catalogue.languages[words.lang].tag;
    const std::string key = fold(title);
    std::vector<std::u32string> accepted = {unmarked(title), unmarked(words.text.subtitle)};
    for (const model::OwnName& name : card.names) accepted.push_back(unmarked(name.text));
    for (const std::string& variant : card.variants) {
      if (script_of(variant) != script_of(title) || !near(fold(variant), key)) continue;
      if (titles_.contains(variant)) continue;  // of another card, or of this one in another language
      const auto holds = [&](const std::u32string& form) {
        return form.find(unmarked(variant)) != std::u32string::npos;
      };
      if (std::any_of(accepted.begin(), accepted.end(), holds)) continue;
      const std::u32string name = code_points(variant);
      std::vector<const Text*> uses_it;
      for (const Text& text : texts_[tag]) {
        if (uses(text.code, name)) uses_it.push_back(&text);
      }
      const auto own = [&](const Text* text) { return text->seen->path == words.path; };
      // A card tells once how else its name is written.
      if (std::count_if(uses_it.begin(), uses_it.end(), own) == 1) std::erase_if(uses_it, own);
      for (const Text* text : uses_it) {
        found_.push_back({"name.spelling", text->seen->path, text->seen->line,
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
      std::string text, key, path;
      int line;
    };
    std::vector<Place> places;
    const std::string& tag = pack_.catalogue.languages[lang].tag;
    const auto line_of = [&](const std::string& path, const std::string& text) {
      for (const Text& t : texts_[tag]) {
        if (t.seen->path == path && t.seen->text == text) return t.seen->line;
      }
      return 0;
    };
    for (const CardSource& card : pack_.cards) {
      for (const CardWords& words : card.words) {
        if (words.lang == lang && !words.text.title.empty())
          places.push_back({words.text.title, fold(words.text.title), words.path, 0});
      }
    }
    for (const CardSource& card : pack_.cards) {
      if (!card.scene) continue;
      for (const model::MapLabel& label : card.scene->labels) {
        const std::string& text = label.text.in(lang);
        if (text.empty()) continue;
        const std::string key = fold(text);
        const auto same = [&](const Place& p) { return unmarked(p.text) == unmarked(text); };
        const auto other = std::find_if(places.begin(), places.end(),
                                        [&](const Place& p) { return !same(p) && near(p.key, key); });
        const bool known = std::any_of(places.begin(), places.end(), same);
        if (!known && other != places.end()) {
          found_.push_back({"name.place", card.scene->path, line_of(card.scene->path, text),
                            quoted(text) + " on this map is " + quoted(other->text) + " in " + other->path +
                                "; spell the name one way in \"" + tag + "\""});
        }
        places.push_back({text, key, card.scene->path, 0});
      }
    }
  }

  const PackSource& pack_;
  Findings& out_;
  std::map<std::string, const CardSource*> cards_;
  std::set<std::string> titles_;
  std::map<std::string, std::vector<Text>> texts_;  // by language
  std::vector<Found> found_;
};

}  // namespace

void check_names(const PackSource& pack, Findings& out) {
  Names(pack, out).check();
}

}  // namespace azetta::author
