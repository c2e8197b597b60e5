// The search index, made at the end from the rows of everything that can be found: cards in the order of their galleries,
// each with the steps of its walkthrough, then places, events, terms. Rowids run in that order, so that a search that streams
// in the order of rowids gives a page of each group without looking at all hits.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "content/model/found.h"
#include "content/write/search_item.h"
#include "content/write/search_memo.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

class Builder {
 public:
  // memo: what the database's index, an earlier pack's, was made of; null: there is none yet.
  Builder(Database& database, SearchMemo* memo) : database_(database), memo_(memo) {}

  Status run(std::size_t kinds) {
    if (memo_) AZ_CHECK(database_.run("DELETE FROM search_group"));
    for (std::size_t kind = 0; kind < kinds; ++kind) AZ_CHECK(put_group(model::FoundWhat::Card, kind));
    AZ_CHECK(put_group(model::FoundWhat::Place, 0));
    AZ_CHECK(put_group(model::FoundWhat::Event, 0));
    AZ_CHECK(put_group(model::FoundWhat::Term, 0));
    return memo_ ? memo_->write(database_, std::move(entries_)) : finish();
  }

 private:
  struct Row {
    std::uint32_t id = 0, second = 0;
  };

  // (id, second) of all rows first: cached statements must not be open while the same is asked for again.
  template <class... Values>
  Result<std::vector<Row>> rows(const char* sql, const Values&... values) {
    AZ_TRY(Statement * statement, database_.cached(sql));
    statement->bind_all(values...);
    std::vector<Row> all;
    while (statement->step()) {
      all.push_back({static_cast<std::uint32_t>(statement->integer(0)), static_cast<std::uint32_t>(statement->integer(1))});
    }
    statement->reset();
    if (statement->failed()) return Error{database_.failure()};
    return all;
  }

  // Gives every text of every row to `take(column, text)`.
  template <class Take, class... Values>
  Status texts(Take take, const char* sql, const Values&... values) {
    AZ_TRY(Statement * statement, database_.cached(sql));
    statement->bind_all(values...);
    while (statement->step()) {
      for (int column = 0; column < statement->columns(); ++column) {
        if (!statement->text(column).empty()) take(column, statement->text(column));
      }
    }
    statement->reset();
    if (statement->failed()) return Error{database_.failure()};
    return Done{};
  }

  Status put_group(model::FoundWhat what, std::size_t kind) {
    const std::uint32_t first = next_;
    const char* all = what == model::FoundWhat::Place   ? "SELECT id, 0 FROM place ORDER BY id"
                      : what == model::FoundWhat::Event ? "SELECT id, 0 FROM event ORDER BY id"
                                                        : "SELECT id, 0 FROM term ORDER BY id";
    AZ_TRY(const std::vector<Row> list, what == model::FoundWhat::Card
                                            ? rows("SELECT id, scene FROM card WHERE kind = ?1 ORDER BY ordinal", kind)
                                            : rows(all));
    for (const Row& row : list) {
      switch (what) {
        case model::FoundWhat::Card: AZ_CHECK(put_card(row)); break;
        case model::FoundWhat::Place: AZ_CHECK(put_place(row.id)); break;
        case model::FoundWhat::Event: AZ_CHECK(put_event(row.id)); break;
        default: AZ_CHECK(put_term(row.id)); break;
      }
    }
    return database_.run("INSERT INTO search_group VALUES(?1, ?2, ?3, ?4, ?5)", group_++, what, kind, first, next_ - first);
  }

  Status put_card(const Row& card) {
    SearchTexts item;
    const auto name = [&](int, std::string_view text) { item.add_name(text); };
    const auto variant = [&](int, std::string_view text) { item.add_variant(text); };
    const auto words = [&](int, std::string_view text) { item.add_words(text); };
    AZ_CHECK(texts(name, "SELECT title FROM card_text WHERE card = ?1 ORDER BY lang", card.id));
    AZ_CHECK(texts(name, "SELECT text FROM own_name WHERE card = ?1 ORDER BY position", card.id));
    AZ_CHECK(texts(variant, "SELECT text FROM spelling WHERE card = ?1 ORDER BY position", card.id));
    AZ_CHECK(texts(words, "SELECT subtitle, summary, caption FROM card_text WHERE card = ?1 ORDER BY lang", card.id));
    AZ_CHECK(texts(words, "SELECT text FROM paragraph WHERE card = ?1 ORDER BY lang, page, position", card.id));
    AZ_CHECK(texts(words, "SELECT l.text FROM fact AS t JOIN localized AS l ON l.id = t.text WHERE t.card = ?1 "
                          "ORDER BY t.position, l.lang", card.id));
    AZ_CHECK(texts(words, "SELECT l.text FROM dispute AS t JOIN localized AS l ON l.id IN (t.title, t.text) WHERE t.card = ?1 "
                          "ORDER BY t.position, l.id, l.lang", card.id));
    AZ_CHECK(texts(words, "SELECT l.text FROM voice AS t JOIN localized AS l ON l.id IN (t.title, t.text) WHERE t.card = ?1 "
                          "ORDER BY t.dispute, t.position, l.id, l.lang", card.id));
    AZ_CHECK(put(model::FoundWhat::Card, card.id, 0, item));
    if (card.second == 0) return Done{};
    AZ_TRY(const std::vector<Row> steps, rows("SELECT position, 0 FROM step WHERE scene = ?1 ORDER BY position", card.second));
    for (const Row& step : steps) {
      SearchTexts told;
      AZ_CHECK(texts([&](int, std::string_view text) { told.add_words(text); },
                     "SELECT l.text FROM step AS t JOIN localized AS l ON l.id IN (t.title, t.text) WHERE t.scene = ?1 AND "
                     "t.position = ?2 ORDER BY l.id, l.lang", card.second, step.id));
      AZ_CHECK(put(model::FoundWhat::Step, card.second, step.id, told));
    }
    return Done{};
  }

  Status put_place(std::uint32_t id) {
    SearchTexts item;
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_name(text); },
                   "SELECT l.text FROM place AS t JOIN localized AS l ON l.id = t.name WHERE t.id = ?1 ORDER BY l.lang", id));
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_variant(text); },
                   "SELECT l.text FROM place AS t JOIN localized AS l ON l.id = t.today WHERE t.id = ?1 ORDER BY l.lang", id));
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_words(text); },
                   "SELECT l.text FROM place AS t JOIN localized AS l ON l.id = t.note WHERE t.id = ?1 ORDER BY l.lang", id));
    return put(model::FoundWhat::Place, id, 0, item);
  }

  Status put_event(std::uint32_t id) {
    SearchTexts item;
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_name(text); },
                   "SELECT l.text FROM event AS t JOIN localized AS l ON l.id = t.title WHERE t.id = ?1 ORDER BY l.lang", id));
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_words(text); },
                   "SELECT l.text FROM event AS t JOIN localized AS l ON l.id = t.text WHERE t.id = ?1 ORDER BY l.lang", id));
    return put(model::FoundWhat::Event, id, 0, item);
  }

  Status put_term(std::uint32_t id) {
    SearchTexts item;
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_name(text); },
                   "SELECT l.text FROM term AS t JOIN localized AS l ON l.id = t.word WHERE t.id = ?1 ORDER BY l.lang", id));
    AZ_CHECK(texts([&](int, std::string_view text) { item.add_words(text); },
                   "SELECT l.text FROM term AS t JOIN localized AS l ON l.id = t.text WHERE t.id = ?1 ORDER BY l.lang", id));
    return put(model::FoundWhat::Term, id, 0, item);
  }

  Status put(model::FoundWhat what, std::uint32_t target, std::uint32_t step, const SearchTexts& texts) {
    const std::uint32_t id = next_++;
    if (memo_) {
      entries_.push_back({what, target, step, memo_->item(texts)});
      return Done{};
    }
    const SearchItem item = texts.fold();
    AZ_CHECK(database_.run("INSERT INTO search_item VALUES(?1, ?2, ?3, ?4)", id, what, target, step));
    if (item.has_name()) {
      AZ_CHECK(database_.run("INSERT INTO search_name(rowid, whole, first, name, variant) VALUES(?1, ?2, ?3, ?4, ?5)", id,
                             std::string_view(item.whole), std::string_view(item.first), std::string_view(item.name),
                             std::string_view(item.variant)));
    }
    return database_.run("INSERT INTO search_text(rowid, words) VALUES(?1, ?2)", id, std::string_view(item.words));
  }

  Status finish() {
    // One segment instead of many: fewer pages per keystroke, and the same bytes whatever the order of merges was.
    return database_.run(
        "INSERT INTO search_name(search_name) VALUES('optimize');"
        "INSERT INTO search_text(search_text) VALUES('optimize');"
        "CREATE VIRTUAL TABLE temp.name_words USING fts5vocab(main, search_name, col);"
        "CREATE VIRTUAL TABLE temp.text_words USING fts5vocab(main, search_text, row);"
        "INSERT INTO search_word SELECT term, max(names) FROM (SELECT term, 1 AS names FROM temp.name_words WHERE col != 'whole' "
        "UNION ALL SELECT term, 0 FROM temp.text_words) GROUP BY term ORDER BY term;"
        "DROP TABLE temp.name_words; DROP TABLE temp.text_words;");
  }

  Database& database_;
  SearchMemo* memo_;
  std::vector<SearchEntry> entries_;  // with a memo
  std::uint32_t next_ = 1, group_ = 0;
};

}  // namespace

Status WriteFile::put_search() {
  if (auto status = Builder(database_, search_).run(next_ordinal_.size()); !status) {
    return Error{stage_.string() + ": " + status.error().what};
  }
  return Done{};
}

}  // namespace azetta::pack
