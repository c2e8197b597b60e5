// What is shown of a hit: its title, the name or spelling that matched, and the line around the words that matched, in the
// visitor's language where it has them.
#include <algorithm>
#include <functional>

#include "content/base/fold.h"
#include "content/base/utf8.h"
#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

using model::FoundLine;

constexpr std::size_t kLettersBefore = 28;   // of a line, before the first word that matched
constexpr std::size_t kLettersShown = 220;   // more fits on no line

// What one describe() works with.
struct Asked {
  const std::vector<std::string>& stems;
  std::size_t words = 0;  // typed
  std::vector<LangIndex> order;  // of languages, the visitor's first
  const std::vector<model::Language>& languages;
};

FoundLine marked(std::string text, const std::string& tag, const Asked& asked) {
  FoundLine line;
  for (const MatchedWord& word : matched_words(text, asked.stems)) line.marks.push_back(word.at);
  line.text = std::move(text);
  line.lang = tag;
  return line;
}

// How many of the stems a text holds, at least.
std::size_t stems_in(std::string_view text, const Asked& asked) {
  const std::string key = fold(text);
  return static_cast<std::size_t>(
      std::count_if(asked.stems.begin(), asked.stems.end(), [&](const std::string& stem) { return key.find(stem) != std::string::npos; }));
}

std::size_t stems_matched(std::string_view text, const Asked& asked) {
  std::vector<std::size_t> seen;
  for (const MatchedWord& word : matched_words(text, asked.stems)) {
    if (std::find(seen.begin(), seen.end(), word.stem) == seen.end()) seen.push_back(word.stem);
  }
  return seen.size();
}

// The part of a long text around its first matched word, cut between words, with an ellipsis where something was cut.
std::string around(const std::string& text, const Asked& asked) {
  const std::vector<MatchedWord> words = matched_words(text, asked.stems);
  std::size_t begin = 0;
  if (!words.empty()) {
    std::size_t at = words.front().at.begin, letters = 0;
    while (at > 0 && letters < kLettersBefore) {
      --at;
      if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) ++letters;
    }
    if (at > 0) {
      const std::size_t space = text.find(' ', at);
      begin = space < words.front().at.begin ? space + 1 : words.front().at.begin;
    }
  }
  std::size_t end = begin, letters = 0, last_space = text.size();
  for (; end < text.size() && letters < kLettersShown; ++letters) {
    if (text[end] == ' ') last_space = end;
    next_code_point(text, end);
  }
  if (end < text.size()) end = last_space < text.size() && last_space > begin ? last_space : end;
  std::string out = text.substr(begin, end - begin);
  // A cut must not leave a direction open.
  if (text_fault(out)) return text;
  return (begin > 0 ? "… " : "") + out + (end < text.size() ? " …" : "");
}

// The text that holds the most of what was typed, in the first language that has any; else the first there is.
using TextsIn = std::function<std::vector<std::string>(LangIndex)>;
FoundLine best_line(const TextsIn& texts_in, const Asked& asked, bool first_will_do) {
  FoundLine first;
  for (const LangIndex lang : asked.order) {
    const std::vector<std::string> texts = texts_in(lang);
    const std::string* best = nullptr;
    std::size_t most = 0;
    for (const std::string& text : texts) {
      if (text.empty()) continue;
      if (first.text.empty()) first = marked(around(text, asked), asked.languages[lang].tag, asked);
      if (first_will_do && !first.text.empty()) return first;
      if (stems_in(text, asked) <= most) continue;
      const std::size_t matched = stems_matched(text, asked);
      if (matched <= most) continue;
      most = matched;
      best = &text;
      if (most >= asked.words) break;
    }
    if (best) return marked(around(*best, asked), asked.languages[lang].tag, asked);
  }
  return first;
}

FoundLine picked(const model::Localized& text, const Asked& asked) {
  for (const LangIndex lang : asked.order) {
    if (!text.in(lang).empty()) return marked(text.in(lang), asked.languages[lang].tag, asked);
  }
  return {};
}

// Of the other names the first that matches best; nothing if none does.
FoundLine other_name(const std::vector<FoundLine>& names, const Asked& asked) {
  const FoundLine* best = nullptr;
  std::size_t most = 0;
  for (const FoundLine& name : names) {
    const std::size_t matched = stems_matched(name.text, asked);
    if (matched > most) {
      most = matched;
      best = &name;
    }
  }
  return best ? marked(best->text, best->lang, asked) : FoundLine{};
}

std::vector<FoundLine> in_all(const model::Localized& text, const Asked& asked) {
  std::vector<FoundLine> all;
  for (const LangIndex lang : asked.order) {
    if (!text.in(lang).empty()) all.push_back({text.in(lang), asked.languages[lang].tag, {}});
  }
  return all;
}

}  // namespace

void PackFile::describe_hit(Reading& reading, const model::Found& found, model::FoundHit& hit) {
  Asked asked{found.stems, std::max<std::size_t>(1, search_words(found.typed).size()), {found.lang}, catalogue_.languages};
  for (const LangIndex other : catalogue_.languages[found.lang].fallback) asked.order.push_back(other);
  const bool by_name = hit.by != model::FoundBy::Text && hit.by != model::FoundBy::Slip;

  const auto read_card = [&](CardId id, model::Localized& title, model::Localized& subtitle, model::Localized& summary) {
    for (Query row(database_, reading, "card", id.row, "SELECT kind, image, slug FROM card WHERE id = ?1", id.row); row.next();) {
      hit.kind = static_cast<KindIndex>(row.integer(0, 0, static_cast<std::int64_t>(catalogue_.kinds.size()) - 1));
      hit.image = {row.row_id(1)};
      hit.slug = row.slug(2);
    }
    const std::size_t languages = catalogue_.languages.size();
    title.by_lang.resize(languages), subtitle.by_lang.resize(languages), summary.by_lang.resize(languages);
    for (Query row(database_, reading, "card", id.row, "SELECT lang, title, subtitle, summary FROM card_text WHERE card = ?1", id.row);
         row.next();) {
      const auto lang = static_cast<std::size_t>(row.integer(0, 0, last_lang()));
      title.by_lang[lang] = row.text(1);
      subtitle.by_lang[lang] = row.text(2);
      summary.by_lang[lang] = row.text(3);
    }
  };
  const auto by_localized = [&](std::vector<const model::Localized*> texts) {
    return best_line(
        [&, texts](LangIndex lang) {
          std::vector<std::string> all;
          for (const model::Localized* text : texts) all.push_back(text->in(lang));
          return all;
        },
        asked, false);
  };

  if (hit.what == model::FoundWhat::Card) {
    model::Localized title, subtitle, summary;
    read_card(hit.card, title, subtitle, summary);
    hit.title = picked(title, asked);
    if (hit.title.marks.empty()) {
      std::vector<FoundLine> names;
      for (Query row(database_, reading, "card", hit.card.row, "SELECT text, lang FROM own_name WHERE card = ?1 ORDER BY position",
                     hit.card.row);
           row.next();) {
        names.push_back({row.text(0), row.text(1), {}});
      }
      for (FoundLine& other : in_all(title, asked)) names.push_back(std::move(other));
      for (Query row(database_, reading, "card", hit.card.row,
                     "SELECT text FROM spelling WHERE card = ?1 ORDER BY keyword, position", hit.card.row);
           row.next();) {
        names.push_back({row.text(0), "", {}});
      }
      hit.also = other_name(names, asked);
    }
    const auto texts_in = [&](LangIndex lang) {
      std::vector<std::string> all = {subtitle.in(lang), summary.in(lang)};
      if (by_name) return all;
      for (const char* sql :
           {"SELECT text FROM paragraph WHERE card = ?1 AND lang = ?2 ORDER BY page, position",
            "SELECT l.text FROM fact AS t JOIN localized AS l ON l.id = t.text WHERE t.card = ?1 AND l.lang = ?2 ORDER BY t.position",
            "SELECT l.text FROM dispute AS t JOIN localized AS l ON l.id IN (t.title, t.text) WHERE t.card = ?1 AND l.lang = ?2 "
            "ORDER BY t.position, l.id",
            "SELECT l.text FROM voice AS t JOIN localized AS l ON l.id IN (t.title, t.text) WHERE t.card = ?1 AND l.lang = ?2 "
            "ORDER BY t.dispute, t.position, l.id",
            "SELECT caption FROM card_text WHERE card = ?1 AND lang = ?2"}) {
        for (Query row(database_, reading, "card", hit.card.row, sql, hit.card.row, lang); row.next();) all.push_back(row.text(0));
      }
      return all;
    };
    hit.line = best_line(texts_in, asked, by_name);
  } else if (hit.what == model::FoundWhat::Step) {
    std::string scene_slug;
    for (Query row(database_, reading, "scene", hit.scene.row, "SELECT card, slug FROM scene WHERE id = ?1", hit.scene.row); row.next();) {
      hit.card = {row.row_id(0)};
      scene_slug = row.slug(1);
    }
    model::Localized title, subtitle, summary, step_title, step_text;
    read_card(hit.card, title, subtitle, summary);
    for (Query row(database_, reading, "step of scene", hit.scene.row,
                   "SELECT title, text FROM step WHERE scene = ?1 AND position = ?2", hit.scene.row, hit.step);
         row.next();) {
      step_title = localized(reading, row, 0);
      step_text = localized(reading, row, 1);
    }
    hit.slug = scene_slug;
    hit.title = picked(title, asked);
    hit.also = picked(step_title, asked);
    hit.line = by_localized({&step_text, &step_title});
  } else if (hit.what == model::FoundWhat::Place) {
    model::Localized name, today, note;
    for (Query row(database_, reading, "place", hit.place.row, "SELECT name, today, note, card, slug FROM place WHERE id = ?1",
                   hit.place.row);
         row.next();) {
      name = localized(reading, row, 0);
      today = localized(reading, row, 1);
      note = localized(reading, row, 2);
      hit.card = {row.row_id(3)};
      hit.slug = row.slug(4);
    }
    hit.title = picked(name, asked);
    if (hit.title.marks.empty()) hit.also = other_name(in_all(name, asked), asked);
    hit.line = by_localized({&today, &note});
  } else if (hit.what == model::FoundWhat::Event) {
    model::Localized title, text;
    for (Query row(database_, reading, "event", hit.event.row, "SELECT title, text, slug FROM event WHERE id = ?1", hit.event.row);
         row.next();) {
      title = localized(reading, row, 0);
      text = localized(reading, row, 1);
      hit.slug = row.slug(2);
    }
    for (Query row(database_, reading, "event", hit.event.row,
                   "SELECT card FROM event_card WHERE event = ?1 ORDER BY position LIMIT 1", hit.event.row);
         row.next();) {
      hit.card = {row.row_id(0)};
    }
    hit.title = picked(title, asked);
    if (hit.title.marks.empty()) hit.also = other_name(in_all(title, asked), asked);
    hit.line = by_localized({&text});
  } else {
    model::Localized word, text;
    for (Query row(database_, reading, "term", hit.term.row, "SELECT word, text, slug FROM term WHERE id = ?1", hit.term.row); row.next();) {
      word = localized(reading, row, 0);
      text = localized(reading, row, 1);
      hit.slug = row.slug(2);
    }
    hit.title = picked(word, asked);
    if (hit.title.marks.empty()) hit.also = other_name(in_all(word, asked), asked);
    hit.line = by_localized({&text});
  }
  hit.described = reading.good();
}

Status PackFile::describe(model::Found& found, std::size_t first, std::size_t count) {
  if (static_cast<std::int64_t>(found.lang) > last_lang()) return Error{file_ + ": it has no such language"};
  std::size_t at = 0;
  const auto describe_all = [&](std::vector<model::FoundHit>& hits) -> Status {
    for (model::FoundHit& hit : hits) {
      const std::size_t here = at++;
      if (here < first || here - first >= count || hit.described) continue;
      Reading reading = card_reading();
      describe_hit(reading, found, hit);
      AZ_CHECK(reading.status());
    }
    return Done{};
  };
  for (model::FoundGroup& group : found.groups) AZ_CHECK(describe_all(group.hits));
  return describe_all(found.near);
}

}  // namespace azetta::pack
