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

// Statements that give (where, text) for every text of the pack.
constexpr std::array kTexts = {
    "SELECT 'pack, id', id FROM pack",
    "SELECT 'pack, version', version FROM pack",
    "SELECT 'pack, licence', licence FROM pack",
    "SELECT 'language ' || id || ', tag', tag FROM language",
    "SELECT 'language ' || id || ', name', name FROM language",
    "SELECT 'language ' || id || ', short name', short_name FROM language",
    "SELECT 'language ' || id || ', script', script FROM language",
    "SELECT 'localized ' || id || ', language ' || lang, text FROM localized",
    "SELECT 'kind ' || id || ', icon', icon FROM kind",
    "SELECT 'source ' || id || ', written', written FROM source",
    "SELECT 'credit ' || (id + 1) || ', who', who FROM credit",
    "SELECT 'credit ' || (id + 1) || ', licence', licence FROM credit",
    "SELECT 'colour', name FROM colour",
    "SELECT 'words, tag', tag FROM word",
    "SELECT 'words of ' || tag || ', key', key FROM word",
    "SELECT 'words of ' || tag || ', ' || key, text FROM word",
    "SELECT 'card ' || card || ', language ' || lang || ', title', title FROM card_text",
    "SELECT 'card ' || card || ', language ' || lang || ', subtitle', subtitle FROM card_text",
    "SELECT 'card ' || card || ', language ' || lang || ', summary', summary FROM card_text",
    "SELECT 'card ' || card || ', language ' || lang || ', alt', alt FROM card_text",
    "SELECT 'card ' || card || ', language ' || lang || ', caption', caption FROM card_text",
    "SELECT 'card ' || card || ', language ' || lang || ', page ' || (page + 1) || ', paragraph ' || "
    "(position + 1), text "
    "FROM paragraph",
    "SELECT 'card ' || card || ', language ' || lang || ', page ' || (page + 1) || ', term', target FROM "
    "span",
    "SELECT 'card ' || card || ', name ' || (position + 1), text FROM own_name",
    "SELECT 'card ' || card || ', name ' || (position + 1) || ', language', lang FROM own_name",
};

// (where, name): slugs and keys.
constexpr std::array kNames = {
    "SELECT 'kind ' || (id + 1), slug FROM kind",
    "SELECT 'source ' || id, slug FROM source",
    "SELECT 'picture ' || id, slug FROM image",
    "SELECT 'card ' || id, slug FROM card",
    "SELECT 'scene ' || id, slug FROM scene",
    "SELECT 'card ' || card || ', fact ' || (position + 1), key FROM fact",
    "SELECT 'card ' || card || ', dispute ' || (position + 1), key FROM dispute",
    "SELECT 'card ' || card || ', position ' || (position + 1), key FROM voice",
    "SELECT 'scene ' || scene || ', side ' || (position + 1), key FROM side",
    "SELECT 'scene ' || scene || ', unit ' || (position + 1), key FROM unit",
    "SELECT 'scene ' || scene || ', step ' || (position + 1), key FROM step",
};

// (where, tag)
constexpr std::array kTags = {
    "SELECT 'language ' || (id + 1), tag FROM language",
    "SELECT 'words', tag FROM word GROUP BY tag",
    "SELECT 'card ' || card || ', name ' || (position + 1), lang FROM own_name",
};

// The colours that a theme may set (FORMAT.md, "Theme").
constexpr std::array<std::string_view, 10> kColours = {
    "accent", "accent_text", "alert", "ground", "heading", "muted", "panel", "panel_line", "second", "text"};

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

void check_text(const Statement& row, const Limits& limits, Findings& findings) {
  const std::string_view text = row.text(1);
  const auto where = [&] { return std::string(row.text(0)); };
  if (text.size() > limits.text_bytes) {
    findings.error("text.length", where() + ": the text has " + std::to_string(text.size()) +
                                      " bytes; a text may have " + std::to_string(limits.text_bytes) +
                                      ": cut it into paragraphs");
  } else if (const auto fault = text_fault(text)) {
    findings.error(rule_of(fault->kind), where() + ": the text " + fault->what + "; remove it");
  } else if (!is_nfc(text)) {
    findings.error("text.nfc", where() + ": the text is not in Unicode normal form C; build the pack again");
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
  for (const char* sql : kTexts) {
    each(database, findings, "text.read", sql,
         [&](const Statement& row) { check_text(row, limits, findings); });
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
