// Cards: their texts, facts, disputes, spellings.
#include <algorithm>
#include <cassert>

#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

template <class Enum>
bool in_range(Enum value, Enum last) {
  return static_cast<unsigned>(value) <= static_cast<unsigned>(last);
}

}  // namespace

Status WriteFile::add_card(const CardDraft& draft) {
  assert(has_catalogue_);
  const model::Card& card = draft.card;
  const std::string where = "card " + card.slug;
  AZ_CHECK(check_slug(where, card.slug));
  if (card.kind >= next_ordinal_.size()) return Error{where + ": its kind is not declared"};
  if (card.text.size() > tags_.size())
    return Error{where + ": it has more languages than the pack; declare them"};
  const auto id = static_cast<std::uint32_t>(cards_.size() + 1);
  if (!cards_.emplace(card.slug, id).second)
    return Error{where + ": there are two cards of this name; rename one"};
  rows_ = 0;
  const model::Date* first = model::first_date(card.dates);
  standings_.push_back({card.kind, next_ordinal_[card.kind]++, first ? model::first_year(*first) : 0,
                        first ? first->month : std::uint8_t{0}, first ? first->day : std::uint8_t{0}});
  AZ_CHECK(put("INSERT INTO card VALUES(?1, ?2, ?3, ?4, 0, 0)", id, std::string_view(card.slug), card.kind,
               standings_.back().ordinal));
  refer(PendingSlug::Names::Image, "UPDATE card SET image = ?1 WHERE id = ?2", id, 0, draft.image,
        where + ", image");
  bool titled = false;
  for (std::size_t lang = 0; lang < card.text.size(); ++lang) {
    AZ_CHECK(put_card_text(where + ", " + tags_[lang], id, lang, card.text[lang]));
    titled = titled || !card.text[lang].title.empty();
  }
  if (!titled) return Error{where + ": it has no title in any language; write one"};
  AZ_CHECK(put_names_and_dates(where, id, card));
  if (auto life = model::life_of(card.dates)) {
    life->card = {id};
    lives_.push_back(*life);
  }
  AZ_CHECK(put_facts(where, id, card));
  AZ_CHECK(put_disputes(where, id, card));
  for (std::size_t i = 0; i < draft.related.size(); ++i) {
    AZ_CHECK(put("INSERT INTO related VALUES(?1, ?2, 0)", id, i));
    refer(PendingSlug::Names::Card, "UPDATE related SET target = ?1 WHERE card = ?2 AND position = ?3", id,
          static_cast<std::uint32_t>(i) + 1, draft.related[i], where + ", related");
  }
  AZ_CHECK(put_card_facets(where, id, draft));
  AZ_CHECK(put_spellings(where, id, draft));
  return check_rows(where);
}

Status WriteFile::put_card_text(const std::string& where, std::uint32_t card, std::size_t lang,
                                const model::CardText& text) {
  AZ_TRY(const std::string title, fit(where + ", title", text.title));
  AZ_TRY(const std::string subtitle, fit(where + ", subtitle", text.subtitle));
  AZ_TRY(const std::string summary, fit(where + ", summary", text.summary));
  AZ_TRY(const std::string alt, fit(where + ", alt", text.alt));
  AZ_TRY(const std::string caption, fit(where + ", caption", text.caption));
  if (!title.empty() || !subtitle.empty() || !summary.empty() || !alt.empty() || !caption.empty()) {
    AZ_CHECK(put("INSERT INTO card_text VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", card, lang,
                 std::string_view(title), std::string_view(subtitle), std::string_view(summary),
                 std::string_view(alt), std::string_view(caption)));
  }
  if (text.pages.size() > kMostPages)
    return Error{where + ": it has more than 100 pages; make two cards of it"};
  for (std::size_t page = 0; page < text.pages.size(); ++page) {
    const std::string here = where + ", page " + std::to_string(page + 1);
    if (text.pages[page].empty()) return Error{here + ": the page is empty; remove it"};
    for (std::size_t position = 0; position < text.pages[page].size(); ++position) {
      AZ_CHECK(put_paragraph(here + ", paragraph " + std::to_string(position + 1), card, lang, page, position,
                             text.pages[page][position]));
    }
  }
  return Done{};
}

Status WriteFile::put_paragraph(const std::string& where, std::uint32_t card, std::size_t lang,
                                std::size_t page, std::size_t position, const model::Paragraph& paragraph) {
  if (paragraph.text.empty()) return Error{where + ": the paragraph is empty; remove it"};
  if (!in_range(paragraph.kind, model::ParagraphKind::Item)) return Error{where + ": its kind is unknown"};
  AZ_CHECK(fit(where, paragraph.text));
  // Normal form C may be shorter or longer than what was written: spans are carried over piece by piece.
  std::string text;
  std::size_t done = 0;
  const auto take_to = [&](std::size_t end) {
    text += to_nfc(std::string_view(paragraph.text).substr(done, end - done));
    done = end;
    return text.size();
  };
  const auto splits = [&](std::size_t at) {
    return at < paragraph.text.size() && (static_cast<unsigned char>(paragraph.text[at]) & 0xC0) == 0x80;
  };
  for (const auto& span : paragraph.spans) {
    if (span.begin < done || span.end <= span.begin || span.end > paragraph.text.size() ||
        splits(span.begin) || splits(span.end) || !in_range(span.style, model::SpanStyle::Card)) {
      return Error{where + ": bytes " + std::to_string(span.begin) + " to " + std::to_string(span.end) +
                   " cannot be emphasised; spans are whole letters, in order, and do not overlap"};
    }
    AZ_TRY(const std::string target, fit(where + ", link", span.target));
    const std::size_t begin = take_to(span.begin), end = take_to(span.end);
    AZ_CHECK(put("INSERT INTO span VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", card, lang, page, position, begin,
                 end, span.style, std::string_view(target)));
  }
  take_to(paragraph.text.size());
  if (!is_nfc(text))
    return Error{where + ": an emphasis begins inside a letter with accents; move it by one letter"};
  return put("INSERT INTO paragraph VALUES(?1, ?2, ?3, ?4, ?5, ?6)", card, lang, page, position,
             paragraph.kind, std::string_view(text));
}

Status WriteFile::put_names_and_dates(const std::string& where, std::uint32_t card,
                                      const model::Card& values) {
  for (std::size_t i = 0; i < values.names.size(); ++i) {
    const auto& name = values.names[i];
    const std::string here = where + ", name " + std::to_string(i + 1);
    AZ_TRY(const std::string text, fit(here, name.text));
    if (text.empty()) return Error{here + ": it is empty; remove it"};
    if (!is_language_tag(name.lang)) return Error{here + ": \"" + name.lang + "\" is not a language tag"};
    if (!in_range(name.form, model::NameForm::Transliterated)) return Error{here + ": its form is unknown"};
    AZ_CHECK(put("INSERT INTO own_name VALUES(?1, ?2, ?3, ?4, ?5, ?6)", card, i, std::string_view(text),
                 std::string_view(name.lang), name.form, name.reconstructed));
  }
  for (std::size_t i = 0; i < values.dates.size(); ++i) {
    const auto& date = values.dates[i];
    const std::string here = where + ", date " + std::to_string(i + 1);
    AZ_CHECK(check_years(here, date));
    AZ_TRY(const auto label, put_localized(here + ", label", date.label));
    AZ_CHECK(put("INSERT INTO date VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", card, i, date.role,
                 date.precision, date.ce_from, date.ce_to, date.ah_from, date.ah_to, date.month, date.day,
                 label));
  }
  return Done{};
}

Status WriteFile::check_years(const std::string& where, const model::Date& date) const {
  if (!in_range(date.role, model::DateRole::Written) ||
      !in_range(date.precision, model::DatePrecision::Disputed)) {
    return Error{where + ": its role or precision is unknown"};
  }
  if (date.month > 12 || date.day > 31) return Error{where + ": there is no such month or day"};
  if (date.ce_to < date.ce_from || date.ah_to < date.ah_from)
    return Error{where + ": it ends before it begins"};
  if (std::min({date.ce_from, date.ce_to, date.ah_from, date.ah_to}) < -32'000 ||
      std::max({date.ce_from, date.ce_to, date.ah_from, date.ah_to}) > 32'000) {
    return Error{where + ": years run from -32000 to 32000"};
  }
  return Done{};
}

Status WriteFile::put_facts(const std::string& where, std::uint32_t card, const model::Card& values) {
  for (std::size_t i = 0; i < values.facts.size(); ++i) {
    const auto& fact = values.facts[i];
    const std::string here = where + ", fact " + fact.key;
    AZ_CHECK(check_slug(here, fact.key));
    if (!in_range(fact.certainty, model::Certainty::Legendary))
      return Error{here + ": its certainty is unknown"};
    AZ_TRY(const auto sources, put_citation(here, fact.sources));
    AZ_TRY(const auto text, put_localized(here, fact.text));
    AZ_CHECK(put("INSERT INTO fact VALUES(?1, ?2, ?3, ?4, ?5, ?6)", card, i, std::string_view(fact.key),
                 fact.certainty, sources, text));
  }
  return Done{};
}

Status WriteFile::put_disputes(const std::string& where, std::uint32_t card, const model::Card& values) {
  for (std::size_t i = 0; i < values.disputes.size(); ++i) {
    const auto& dispute = values.disputes[i];
    const std::string here = where + ", dispute " + dispute.key;
    AZ_CHECK(check_slug(here, dispute.key));
    AZ_TRY(const auto title, put_localized(here + ", title", dispute.title));
    AZ_TRY(const auto text, put_localized(here + ", text", dispute.text));
    AZ_CHECK(put("INSERT INTO dispute VALUES(?1, ?2, ?3, ?4, ?5)", card, i, std::string_view(dispute.key),
                 title, text));
    for (std::size_t j = 0; j < dispute.positions.size(); ++j) {
      const auto& position = dispute.positions[j];
      const std::string voice = here + ", position " + position.key;
      AZ_CHECK(check_slug(voice, position.key));
      AZ_TRY(const auto sources, put_citation(voice, position.sources));
      AZ_TRY(const auto voice_title, put_localized(voice + ", title", position.title));
      AZ_TRY(const auto voice_text, put_localized(voice + ", text", position.text));
      AZ_CHECK(put("INSERT INTO voice VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", card, i, j,
                   std::string_view(position.key), sources, voice_title, voice_text));
    }
  }
  return Done{};
}

Status WriteFile::put_spellings(const std::string& where, std::uint32_t card, const CardDraft& draft) {
  std::size_t position = 0;
  const auto put_all = [&](const std::vector<std::string>& all, const char* what, int keyword) -> Status {
    for (const std::string& one : all) {
      AZ_TRY(const std::string text, fit(where + ", " + what, one));
      if (text.empty()) return Error{where + ", " + what + ": one of them is empty; remove it"};
      AZ_CHECK(put("INSERT INTO spelling VALUES(?1, ?2, ?3, ?4)", card, position++, std::string_view(text), keyword));
    }
    return Done{};
  };
  AZ_CHECK(put_all(draft.variants, "variants", 0));
  return put_all(draft.keywords, "keywords", 1);
}

}  // namespace azetta::pack
