// Search: folded words against the FTS5 index.
#include <algorithm>

#include "content/base/fold.h"
#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kMostTypedBytes = 200;  // nobody types more on a kiosk, and each word costs a lookup
constexpr std::size_t kMostWords = 8;

// FTS5's query language: every word quoted (keys hold no quotes, but nothing is left to luck) and as a
// prefix.
std::string query_for(std::string_view key) {
  std::string query;
  std::size_t words = 0;
  for (std::size_t at = 0; at < key.size() && words < kMostWords; ++words) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    std::string word(key.substr(at, end - at));
    std::erase(word, '"');
    if (!word.empty()) query += (query.empty() ? "\"" : " AND \"") + word + "\" *";
    at = end + 1;
  }
  return query;
}

std::string_view clipped(std::string_view typed) {
  std::size_t end = std::min(typed.size(), kMostTypedBytes);
  while (end > 0 && end < typed.size() && (static_cast<unsigned char>(typed[end]) & 0xC0) == 0x80) --end;
  return typed.substr(0, end);
}

}  // namespace

Result<std::vector<model::CardSummary>> PackFile::search(std::string_view typed, std::uint32_t count) {
  const std::string query = query_for(fold(clipped(typed)));
  if (query.empty() || count == 0) return std::vector<model::CardSummary>{};
  count = std::min(count, kMostSummaries);
  Reading reading = page_reading();
  std::vector<CardId> ids;
  const auto collect = [&](Query& rows) {
    while (ids.size() < count && rows.next()) {
      const CardId id{rows.row_id(0)};
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  };
  // In the order of rowid FTS5 streams, so that a single letter in 100,000 cards costs as little as a whole
  // name; ranking would have to see every hit first. Names first is the ranking a visitor expects.
  {
    Query names(database_, reading, "search", 0,
                "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid LIMIT ?2",
                "names : (" + query + ")", count);
    collect(names);
  }
  if (ids.size() < count) {
    Query all(database_, reading, "search", 0,
              "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid LIMIT ?2 ", query, count);
    collect(all);
  }
  AZ_CHECK(reading.status());
  return summaries(ids);
}

}  // namespace azetta::pack
