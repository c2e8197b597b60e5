#include "content/write/search_memo.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace azetta::pack {
namespace {

template <class Take>
void each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    take(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

const SearchItem* item_at(const std::vector<SearchEntry>& entries, std::size_t i) { return i < entries.size() ? entries[i].item.get() : nullptr; }

Status put(Database& database, std::size_t id, const SearchItem& item) {
  if (item.has_name()) {
    AZ_CHECK(database.run("INSERT INTO search_name(rowid, whole, first, name, variant) VALUES(?1, ?2, ?3, ?4, ?5)", id, std::string_view(item.whole),
                          std::string_view(item.first), std::string_view(item.name), std::string_view(item.variant)));
  }
  return database.run("INSERT INTO search_text(rowid, words) VALUES(?1, ?2)", id, std::string_view(item.words));
}

// A table without contents has to be told what it forgets.
Status take_out(Database& database, std::size_t id, const SearchItem& item) {
  if (item.has_name()) {
    AZ_CHECK(database.run("INSERT INTO search_name(search_name, rowid, whole, first, name, variant) VALUES('delete', ?1, ?2, ?3, ?4, ?5)", id,
                          std::string_view(item.whole), std::string_view(item.first), std::string_view(item.name), std::string_view(item.variant)));
  }
  return database.run("INSERT INTO search_text(search_text, rowid, words) VALUES('delete', ?1, ?2)", id, std::string_view(item.words));
}

}  // namespace

std::shared_ptr<const SearchItem> SearchMemo::item(const SearchTexts& texts) {
  auto& known = folded_[texts.key()];
  if (!known) known = std::make_shared<const SearchItem>(texts.fold());
  return known;
}

Status SearchMemo::write(Database& pack, std::vector<SearchEntry> entries) {
  AZ_TRY(indexed_, bring(pack, entries, difference(entries)));
  written_ = std::move(entries);
  return Done{};
}

Status SearchMemo::keep(Database& store) {
  const Counts change = difference(written_);
  AZ_CHECK(bring(store, written_, change));
  for (const auto& [word, more] : change) {
    const auto known = counts_.try_emplace(std::string(word)).first;
    known->second.names += more.names;
    known->second.texts += more.texts;
    if (known->second.names == 0 && known->second.texts == 0) counts_.erase(known);
  }
  stored_ = written_;
  std::unordered_set<const SearchItem*> used;
  for (const SearchEntry& entry : stored_) used.insert(entry.item.get());
  std::erase_if(folded_, [&](const auto& known) { return !used.contains(known.second.get()); });
  return Done{};
}

// Of `entries` to what is stored.
SearchMemo::Counts SearchMemo::difference(const std::vector<SearchEntry>& entries) const {
  std::unordered_map<const SearchItem*, std::int32_t> times;
  for (const SearchEntry& entry : stored_) --times[entry.item.get()];
  for (const SearchEntry& entry : entries) ++times[entry.item.get()];
  Counts out;
  for (const auto& [item, more] : times) {
    if (more == 0) continue;
    for (const std::string* names : {&item->first, &item->name, &item->variant})
      each_word(*names, [&, n = more](std::string_view word) { out[word].names += n; });
    each_word(item->words, [&, n = more](std::string_view word) { out[word].texts += n; });
  }
  return out;
}

Result<std::size_t> SearchMemo::bring(Database& database, const std::vector<SearchEntry>& entries, const Counts& difference) const {
  const auto same_place = [](const SearchEntry& a, const SearchEntry& b) { return std::tuple(a.what, a.target, a.step) == std::tuple(b.what, b.target, b.step); };
  if (!std::ranges::equal(stored_, entries, same_place)) {
    AZ_CHECK(database.run("DELETE FROM search_item"));
    for (std::size_t i = 0; i < entries.size(); ++i)
      AZ_CHECK(database.run("INSERT INTO search_item VALUES(?1, ?2, ?3, ?4)", i + 1, entries[i].what, entries[i].target, entries[i].step));
  }
  AZ_TRY(const std::size_t indexed, put_items(database, entries));
  AZ_CHECK(put_words(database, difference));
  return indexed;
}

Result<std::size_t> SearchMemo::put_items(Database& database, const std::vector<SearchEntry>& entries) const {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < std::max(stored_.size(), entries.size()); ++i) {
    if (item_at(stored_, i) != item_at(entries, i)) changed.push_back(i);
  }
  // Taking out costs as much as putting in: where a card that came or went moved most of them, all are put in afresh.
  const bool afresh = changed.size() * 2 > entries.size();
  if (afresh) {
    AZ_CHECK(database.run("INSERT INTO search_name(search_name) VALUES('delete-all'); INSERT INTO search_text(search_text) VALUES('delete-all')"));
    for (std::size_t i = 0; i < entries.size(); ++i) AZ_CHECK(put(database, i + 1, *entries[i].item));
    return entries.size();
  }
  for (const std::size_t i : changed) {
    if (const SearchItem* before = item_at(stored_, i)) AZ_CHECK(take_out(database, i + 1, *before));
    if (const SearchItem* now = item_at(entries, i)) AZ_CHECK(put(database, i + 1, *now));
  }
  return changed.size();
}

Status SearchMemo::put_words(Database& database, const Counts& difference) const {
  // What search_word says of a word: whether it is one of a name; nothing of one that is nowhere.
  const auto said = [](const Count& count) { return count.names > 0 ? std::optional(1) : count.texts > 0 ? std::optional(0) : std::nullopt; };
  for (const auto& [word, more] : difference) {
    const auto known = counts_.find(std::string(word));
    const Count before = known == counts_.end() ? Count{} : known->second;
    const auto now = said({before.names + more.names, before.texts + more.texts});
    if (now == said(before)) continue;
    AZ_CHECK(now ? database.run("INSERT OR REPLACE INTO search_word VALUES(?1, ?2)", word, *now)
                 : database.run("DELETE FROM search_word WHERE word = ?1", word));
  }
  return Done{};
}

}  // namespace azetta::pack
