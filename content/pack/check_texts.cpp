// Rules that look into texts.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/pack/check_rules.h"

namespace azetta::pack {
namespace {

// Every text of the pack: the first `keys` columns say where, the others are texts. Each table is read once.
struct TextTable {
  const char* noun;
  int keys;
  const char* sql;
};

constexpr TextTable kTexts[] = {
    {"pack", 0, "SELECT id, version, licence FROM pack"},
    {"", 1, "SELECT id AS language, tag, name, short_name, script FROM language"},
    {"", 2, "SELECT id AS localized, lang AS language, text FROM localized"},
    {"", 1, "SELECT id AS kind, icon FROM kind"},
    {"", 1, "SELECT id AS source, written FROM source"},
    {"", 1, "SELECT id AS credit, who, licence FROM credit"},
    {"", 2, "SELECT ordering AS card_order, position, letter FROM index_letter"},
    {"colour", 0, "SELECT name FROM colour"},
    {"word", 0, "SELECT tag, key FROM word"},
    {"word", 2, "SELECT tag, key, text FROM word"},
    {"", 2, "SELECT card, lang AS language, title, subtitle, summary, alt, caption FROM card_text"},
    {"", 4, "SELECT card, lang AS language, page, position AS paragraph, text FROM paragraph"},
    {"", 4, "SELECT card, lang AS language, page, position AS paragraph, target FROM span"},
    {"", 2, "SELECT card, position AS name, text, lang FROM own_name"},
    {"", 2, "SELECT card, position AS spelling, text FROM spelling"},
    {"", 1, "SELECT id AS keyboard, lang, name, script, extra FROM keyboard"},
    {"", 2, "SELECT keyboard, position AS row, keys FROM keyboard_row"},
};

// (where, name): slugs and keys.
constexpr std::array kNames = {
    "SELECT 'kind ' || (id + 1), slug FROM kind",
    "SELECT 'source ' || id, slug FROM source",
    "SELECT 'term ' || id, slug FROM term",
    "SELECT 'place ' || id, slug FROM place",
    "SELECT 'lane ' || (id + 1), slug FROM lane",
    "SELECT 'facet ' || (id + 1), slug FROM facet",
    "SELECT 'facet ' || (facet + 1) || ', value ' || (position + 1), slug FROM facet_value",
    "SELECT 'event ' || id, slug FROM event",
    "SELECT 'holder ' || id, slug FROM holder",
    "SELECT 'movement ' || id, slug FROM movement",
    "SELECT 'picture ' || id, slug FROM image",
    "SELECT 'card ' || id, slug FROM card",
    "SELECT 'scene ' || id, slug FROM scene",
    "SELECT 'card ' || card || ', fact ' || (position + 1), key FROM fact",
    "SELECT 'card ' || card || ', dispute ' || (position + 1), key FROM dispute",
    "SELECT 'card ' || card || ', position ' || (position + 1), key FROM voice",
    "SELECT 'scene ' || scene || ', side ' || (position + 1), key FROM side",
    "SELECT 'scene ' || scene || ', unit ' || (position + 1), key FROM unit",
    "SELECT 'scene ' || scene || ', reconstruction ' || (position + 1), key FROM reconstruction",
    "SELECT 'scene ' || scene || ', step ' || (position + 1), key FROM step",
};

// (where, tag)
constexpr std::array kTags = {
    "SELECT 'language ' || (id + 1), tag FROM language",
    "SELECT 'words', tag FROM word GROUP BY tag",
    "SELECT 'card ' || card || ', name ' || (position + 1), lang FROM own_name",
    "SELECT 'keyboard ' || (id + 1), lang FROM keyboard",
};

// The colours that a theme may set (FORMAT.md, "Theme").
constexpr std::array<std::string_view, 19> kColours = {
    "accent", "accent_text", "alert", "bar",   "chip",       "faint",  "ground", "heading", "ink",
    "map_battle", "map_land", "map_mountain", "map_water", "muted", "panel", "panel_line", "paper", "second", "text"};

template <class Look>
void each(Database& database, Findings& findings, const char* rule, const char* sql, Look look) {
  auto rows = database.prepare(sql);
  if (!rows) return findings.error(rule, rows.error().what + "; copy the pack again");
  while (rows->step()) look(*rows);
  if (rows->failed()) findings.error(rule, database.failure() + "; copy the pack again");
}

const char* rule_of(TextFaultKind kind) {
  switch (kind) {
    case TextFaultKind::NotUtf8:
      return "text.utf8";
    case TextFaultKind::Control:
      return "text.control";
    case TextFaultKind::Override:
      return "text.override";
    case TextFaultKind::Unbalanced:
      break;
  }
  return "text.unbalanced";
}

// "card 3, language 1, title"
std::string place(const TextTable& table, const Statement& row, int column) {
  std::string where = table.noun;
  for (int key = 0; key < table.keys; ++key) {
    where += (where.empty() ? "" : ", ") + row.column_name(key) + " " + std::string(row.text(key));
  }
  return where + ", " + row.column_name(column);
}

void check_text(const TextTable& table, const Statement& row, int column, const Limits& limits,
                Findings& findings) {
  const std::string_view text = row.text(column);
  const auto error = [&](const char* rule, const std::string& what) {
    findings.error(rule, place(table, row, column) + ": the text " + what);
  };
  if (text.size() > limits.text_bytes) {
    error("text.length", "has " + std::to_string(text.size()) + " bytes; a text may have " +
                             std::to_string(limits.text_bytes) + ": cut it into paragraphs");
  } else if (const auto fault = text_fault(text)) {
    error(rule_of(fault->kind), fault->what + "; remove it");
  } else if (!is_nfc(text)) {
    error("text.nfc", "is not in Unicode normal form C; build the pack again");
  }
}

void check_spans(Database& database, Findings& findings) {
  each(database, findings, "span.edge",
       "SELECT 'card ' || s.card || ', language ' || s.lang || ', page ' || (s.page + 1) || ', paragraph ' "
       "|| (s.position + "
       "1), p.text, s.begin_byte, s.end_byte, lag(s.end_byte, 1, 0) OVER (PARTITION BY s.card, s.lang, "
       "s.page, s.position "
       "ORDER BY s.begin_byte) FROM span AS s JOIN paragraph AS p ON p.card = s.card AND p.lang = s.lang AND "
       "p.page = "
       "s.page AND p.position = s.position",
       [&](const Statement& row) {
         const std::string_view text = row.text(1);
         const std::int64_t begin = row.integer(2), end = row.integer(3), before = row.integer(4);
         const auto splits = [&](std::int64_t at) {
           return at < static_cast<std::int64_t>(text.size()) &&
                  (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) == 0x80;
         };
         const bool good = begin >= std::max<std::int64_t>(before, 0) && end > begin &&
                           end <= static_cast<std::int64_t>(text.size()) && !splits(begin) && !splits(end);
         if (good) return;
         findings.error("span.edge", std::string(row.text(0)) + ": bytes " + std::to_string(begin) + " to " +
                                         std::to_string(end) +
                                         " are emphasised, which are not whole letters of it, or " +
                                         "are emphasised twice; build the pack again");
       });
}

void check_languages(Database& database, Findings& findings) {
  each(database, findings, "language.script", "SELECT tag, script, name, short_name FROM language",
       [&](const Statement& row) {
         const std::string where = "language " + std::string(row.text(0)) + ": ";
         const std::string_view script = row.text(1);
         const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
         if (script.size() != 4 || script[0] < 'A' || script[0] > 'Z' ||
             !std::all_of(script.begin() + 1, script.end(), lower)) {
           findings.error("language.script",
                          where + "\"" + std::string(script) +
                              "\" is no script; write it as in ISO 15924 (\"Arab\", \"Latn\")");
         }
         if (row.text(2).empty())
           findings.error("language.name", where + "it has no name; write it in its own script");
         std::size_t letters = 0;
         const std::string_view short_name = row.text(3);
         for (std::size_t at = 0; at < short_name.size(); ++letters) next_code_point(short_name, at);
         if (letters < 1 || letters > 3) {
           findings.warn("language.short", where + "its short name has " + std::to_string(letters) +
                                               " letters; the button has room for 1 to 3");
         }
       });
}

// What is not written in a language that the curator did not declare partial.
void check_completeness(Database& database, Findings& findings) {
  each(database, findings, "text.missing",
       "SELECT card.slug, language.tag FROM language CROSS JOIN card WHERE language.partial = 0 AND NOT "
       "EXISTS (SELECT 1 FROM "
       "card_text AS t WHERE t.card = card.id AND t.lang = language.id AND t.title != '') ORDER BY "
       "language.id, card.id",
       [&](const Statement& row) {
         findings.warn("text.missing",
                       "card " + std::string(row.text(0)) + ", " + std::string(row.text(1)) +
                           ": the title is missing; write it or declare the language partial");
       });
}

}  // namespace

void check_texts(Database& database, const Limits& limits, Findings& findings) {
  for (const auto& table : kTexts) {
    each(database, findings, "text.read", table.sql, [&](const Statement& row) {
      for (int column = table.keys; column < row.columns(); ++column)
        check_text(table, row, column, limits, findings);
    });
  }
  for (const char* sql : kNames) {
    each(database, findings, "name.form", sql, [&](const Statement& row) {
      if (is_slug(row.text(1))) return;
      findings.error("name.form", std::string(row.text(0)) + ": \"" + std::string(row.text(1)) +
                                      "\" cannot be a name; use 1 to 64 of a-z, 0-9 and -");
    });
  }
  for (const char* sql : kTags) {
    each(database, findings, "language.tag", sql, [&](const Statement& row) {
      if (is_language_tag(row.text(1))) return;
      findings.error("language.tag",
                     std::string(row.text(0)) + ": \"" + std::string(row.text(1)) +
                         "\" is no language tag; write it as in BCP 47 (\"ar\", \"zgh\", \"sr-Latn\")");
    });
  }
  each(database, findings, "theme.colour", "SELECT name FROM colour", [&](const Statement& row) {
    if (std::find(kColours.begin(), kColours.end(), row.text(0)) != kColours.end()) return;
    findings.warn("theme.colour", "colour " + std::string(row.text(0)) +
                                      ": no part of the kiosk has this name; see FORMAT.md");
  });
  check_languages(database, findings);
  check_spans(database, findings);
  check_completeness(database, findings);
}

}  // namespace azetta::pack
