// Cards and their summaries.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

// The columns that collect_summaries() reads, with the cards to read them of put in behind.
#define AZETTA_SUMMARY_COLUMNS                                                                      \
  "SELECT card.id, card.slug, card.kind, card.image, card.scene, card_text.lang, card_text.title, " \
  "card_text.subtitle, card_text.summary FROM card LEFT JOIN card_text ON card_text.card = card.id "

bool is_code_point_edge(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

// Rows come card by card, language by language; the join leaves one row with NULLs for a card without any
// text.
std::vector<model::CardSummary> PackFile::collect_summaries(Query& rows) {
  std::vector<model::CardSummary> all;
  const auto put = [](model::Localized& into, std::size_t lang, std::string text) {
    if (text.empty()) return;
    if (into.by_lang.size() <= lang) into.by_lang.resize(lang + 1);
    into.by_lang[lang] = std::move(text);
  };
  while (rows.next()) {
    const std::uint32_t id = rows.row_id(0);
    if (all.empty() || all.back().id.row != id) {
      model::CardSummary card;
      card.id = {id};
      card.slug = rows.slug(1);
      card.kind =
          static_cast<KindIndex>(rows.integer(2, 0, static_cast<std::int64_t>(catalogue_.kinds.size()) - 1));
      card.image = {rows.row_id(3)};
      card.scene = {rows.row_id(4)};
      all.push_back(std::move(card));
    }
    if (rows.is_null(5)) continue;
    const auto lang = static_cast<std::size_t>(rows.integer(5, 0, last_lang()));
    put(all.back().title, lang, rows.text(6));
    put(all.back().subtitle, lang, rows.text(7));
    put(all.back().summary, lang, rows.text(8));
  }
  return all;
}

Result<std::vector<model::CardSummary>> PackFile::summaries(KindIndex kind, std::uint32_t first,
                                                            std::uint32_t count) {
  Reading reading = page_reading();
  const std::int64_t end = std::int64_t{first} + std::min(count, kMostSummaries);
  Query rows(database_, reading, "gallery of kind", kind,
             AZETTA_SUMMARY_COLUMNS
             "WHERE card.kind = ?1 AND card.ordinal >= ?2 AND card.ordinal < ?3 "
             "ORDER BY card.ordinal, card_text.lang",
             kind, first, end);
  auto all = collect_summaries(rows);
  AZ_CHECK(reading.status());
  return all;
}

Result<std::vector<model::CardSummary>> PackFile::summaries(std::span<const CardId> ids) {
  Reading reading = page_reading();
  std::vector<model::CardSummary> all;
  for (const CardId id : ids.first(std::min<std::size_t>(ids.size(), kMostSummaries))) {
    Query rows(database_, reading, "card", id.row,
               AZETTA_SUMMARY_COLUMNS "WHERE card.id = ?1 ORDER BY card_text.lang", id.row);
    auto one = collect_summaries(rows);
    if (!one.empty()) all.push_back(std::move(one.front()));
  }
  AZ_CHECK(reading.status());
  return all;
}

Result<model::Card> PackFile::card(CardId id) {
  Reading reading = card_reading();
  model::Card card;
  for (Query row(database_, reading, "card", id.row,
                 "SELECT slug, kind, image, scene FROM card WHERE id = ?1", id.row);
       row.next();) {
    card.id = id;
    card.slug = row.slug(0);
    card.kind =
        static_cast<KindIndex>(row.integer(1, 0, static_cast<std::int64_t>(catalogue_.kinds.size()) - 1));
    card.image = {row.row_id(2)};
    card.scene = {row.row_id(3)};
  }
  AZ_CHECK(reading.status());
  if (!card.id)
    return Error{file_ + ": there is no card " + std::to_string(id.row) + "; open the pack again"};
  read_card_text(reading, card);
  read_names_and_dates(reading, card);
  read_facts(reading, card);
  read_disputes(reading, card);
  for (Query row(database_, reading, "related of card", id.row,
                 "SELECT target FROM related WHERE card = ?1 ORDER BY position", id.row);
       row.next();) {
    card.related.push_back({row.row_id(0)});
  }
  for (Query row(database_, reading, "spellings of card", id.row,
                 "SELECT text, keyword FROM spelling WHERE card = ?1 ORDER BY position", id.row);
       row.next();) {
    (row.flag(1) ? card.keywords : card.variants).push_back(row.text(0));
  }
  Query linked(database_, reading, "terms of card", id.row,
               "SELECT id, slug, word, text, sources, card FROM term WHERE slug IN (SELECT target FROM span "
               "WHERE card = ?1 AND style = 2) ORDER BY id",
               id.row);
  collect_terms(reading, linked, card.terms);
  AZ_CHECK(reading.status());
  return card;
}

void PackFile::read_card_text(Reading& reading, model::Card& card) {
  card.text.resize(catalogue_.languages.size());
  for (Query row(database_, reading, "card_text of card", card.id.row,
                 "SELECT lang, title, subtitle, summary, alt, caption FROM card_text WHERE card = ?1",
                 card.id.row);
       row.next();) {
    auto& text = card.text[static_cast<std::size_t>(row.integer(0, 0, last_lang()))];
    text.title = row.text(1);
    text.subtitle = row.text(2);
    text.summary = row.text(3);
    text.alt = row.text(4);
    text.caption = row.text(5);
  }
  for (Query row(database_, reading, "paragraph of card", card.id.row,
                 "SELECT lang, page, position, kind, text FROM paragraph WHERE card = ?1 ORDER BY lang, "
                 "page, position",
                 card.id.row);
       row.next();) {
    auto& pages = card.text[static_cast<std::size_t>(row.integer(0, 0, last_lang()))].pages;
    // Pages and positions run from 0 without gaps, so each row says which one it must be.
    const auto count = static_cast<std::int64_t>(pages.size());
    const auto page =
        row.integer(1, std::max<std::int64_t>(count - 1, 0), std::min<std::int64_t>(count, kMostPages - 1));
    if (!reading.good()) return;
    if (page == count) pages.emplace_back();
    const auto next = static_cast<std::int64_t>(pages.back().size());
    row.integer(2, next, next);
    model::Paragraph paragraph;
    paragraph.kind = row.one_of(3, model::ParagraphKind::Item);
    paragraph.text = row.text(4);
    pages.back().push_back(std::move(paragraph));
  }
  for (Query row(database_, reading, "span of card", card.id.row,
                 "SELECT lang, page, position, begin_byte, end_byte, style, target, coalesce((SELECT id FROM "
                 "card AS c WHERE style = 3 AND c.slug = target), 0) FROM span WHERE card = ?1 "
                 "ORDER BY lang, page, position, begin_byte",
                 card.id.row);
       row.next();) {
    auto& pages = card.text[static_cast<std::size_t>(row.integer(0, 0, last_lang()))].pages;
    const auto page =
        static_cast<std::size_t>(row.integer(1, 0, static_cast<std::int64_t>(pages.size()) - 1));
    if (!reading.good()) return;
    const auto position =
        static_cast<std::size_t>(row.integer(2, 0, static_cast<std::int64_t>(pages[page].size()) - 1));
    if (!reading.good()) return;
    auto& paragraph = pages[page][position];
    const std::int64_t after = paragraph.spans.empty() ? 0 : paragraph.spans.back().end;
    const auto length = static_cast<std::int64_t>(paragraph.text.size());
    model::Span span;
    span.begin = static_cast<std::uint32_t>(row.integer(3, after, length));
    span.end = static_cast<std::uint32_t>(row.integer(4, std::int64_t{span.begin} + 1, length));
    span.style = row.one_of(5, model::SpanStyle::Card);
    span.target = row.text(6);
    span.card = {row.row_id(7)};
    if (!reading.good()) return;
    if (!is_code_point_edge(paragraph.text, span.begin) || !is_code_point_edge(paragraph.text, span.end)) {
      return row.fault(3, "splits a letter");
    }
    paragraph.spans.push_back(std::move(span));
  }
}

void PackFile::read_names_and_dates(Reading& reading, model::Card& card) {
  for (Query row(database_, reading, "own_name of card", card.id.row,
                 "SELECT text, lang, form, reconstructed FROM own_name WHERE card = ?1 ORDER BY position",
                 card.id.row);
       row.next();) {
    model::OwnName name;
    name.text = row.text(0);
    name.lang = row.text(1);
    name.form = row.one_of(2, model::NameForm::Transliterated);
    name.reconstructed = row.flag(3);
    card.names.push_back(std::move(name));
  }
  for (Query row(database_, reading, "date of card", card.id.row,
                 "SELECT role, precision, ce_from, ce_to, ah_from, ah_to, month, day, label FROM date WHERE "
                 "card = ?1 "
                 "ORDER BY position",
                 card.id.row);
       row.next();) {
    card.dates.push_back(read_date(reading, row));
  }
}

model::Date PackFile::read_date(Reading& reading, Query& row) {
  const auto year = [&](int column) { return static_cast<std::int16_t>(row.integer(column, -32'000, 32'000)); };
  model::Date date;
  date.role = row.one_of(0, model::DateRole::Written);
  date.precision = row.one_of(1, model::DatePrecision::Disputed);
  date.ce_from = year(2);
  date.ce_to = year(3);
  date.ah_from = year(4);
  date.ah_to = year(5);
  date.month = static_cast<std::uint8_t>(row.integer(6, 0, 12));
  date.day = static_cast<std::uint8_t>(row.integer(7, 0, 31));
  date.label = localized(reading, row, 8);
  return date;
}

void PackFile::read_facts(Reading& reading, model::Card& card) {
  for (Query row(database_, reading, "fact of card", card.id.row,
                 "SELECT key, certainty, sources, text FROM fact WHERE card = ?1 ORDER BY position",
                 card.id.row);
       row.next();) {
    model::Fact fact;
    fact.key = row.text(0);
    fact.certainty = row.one_of(1, model::Certainty::Legendary);
    fact.sources = sources(reading, row, 2);
    fact.text = localized(reading, row, 3);
    card.facts.push_back(std::move(fact));
  }
}

void PackFile::read_disputes(Reading& reading, model::Card& card) {
  for (Query row(database_, reading, "dispute of card", card.id.row,
                 "SELECT position, key, title, text FROM dispute WHERE card = ?1 ORDER BY position",
                 card.id.row);
       row.next();) {
    const auto next = static_cast<std::int64_t>(card.disputes.size());
    row.integer(0, next, next);
    model::Dispute dispute;
    dispute.key = row.text(1);
    dispute.title = localized(reading, row, 2);
    dispute.text = localized(reading, row, 3);
    card.disputes.push_back(std::move(dispute));
  }
  for (Query row(
           database_, reading, "voice of card", card.id.row,
           "SELECT dispute, key, sources, title, text FROM voice WHERE card = ?1 ORDER BY dispute, position",
           card.id.row);
       row.next();) {
    const auto dispute = row.integer(0, 0, static_cast<std::int64_t>(card.disputes.size()) - 1);
    if (!reading.good()) return;
    model::Position position;
    position.key = row.text(1);
    position.sources = sources(reading, row, 2);
    position.title = localized(reading, row, 3);
    position.text = localized(reading, row, 4);
    card.disputes[static_cast<std::size_t>(dispute)].positions.push_back(std::move(position));
  }
}

}  // namespace azetta::pack
