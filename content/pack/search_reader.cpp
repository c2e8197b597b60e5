// Search: folded words against the index. Rowids stand in the order of the groups, so every look is a stream in the order of
// rowids that jumps to the next group when one has enough: a single letter in 100,000 cards costs as little as a whole name.
#include <algorithm>
#include <unordered_set>

#include "content/pack/search_parts.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kMostTypedBytes = 400;  // nobody types more on a kiosk, and each word costs a look
constexpr std::size_t kMostWords = 8;
constexpr std::size_t kMostWordBytes = 96;
constexpr std::size_t kFewHits = 8;           // with fewer, slips are looked for
constexpr std::size_t kMostTerms = 16;        // of a beginning; more are merged by FTS5
constexpr std::size_t kPrefixLetters = 3;     // beginnings that FTS5 has an index of in both, and that stream
constexpr std::size_t kNamePrefixLetters = 5; // ... in names: of five letters hardly sixteen words begin alike
constexpr std::size_t kSlipLetters = 4;       // of a word in which a letter may be wrong
constexpr std::size_t kMostNear = 6;
constexpr std::int64_t kSearchRows = 400'000;

std::string_view clipped(std::string_view typed) {
  std::size_t end = std::min(typed.size(), kMostTypedBytes);
  while (end > 0 && end < typed.size() && (static_cast<unsigned char>(typed[end]) & 0xC0) == 0x80) --end;
  return typed.substr(0, end);
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

std::string fts_word(std::string_view word) {
  std::string out = "\"";
  out += word;
  std::erase(out, '\0');
  return out + "\"";
}

std::string any_of(const std::vector<std::string>& terms) {
  std::string out = "(";
  for (const std::string& term : terms) out += (out.size() > 1 ? " OR " : "") + term;
  return out + ")";
}

// FTS5's words for a stem: its words by name where they are few, for those stream; else as a beginning.
std::vector<std::string> terms_of(Vocabulary& vocabulary, const Stem& stem, bool in_text) {
  if (stem.whole) return {fts_word(stem.text)};
  const std::size_t letters = letters_of(stem.text);
  if (letters == 1 && in_text) return {fts_word(stem.text)};  // no list of all texts that hold some word with that letter
  if (letters <= (in_text ? kPrefixLetters : kNamePrefixLetters)) return {fts_word(stem.text) + " *"};
  std::vector<std::string> words = vocabulary.beginning(stem.text, kMostTerms + 1);
  if (words.size() > kMostTerms) return {fts_word(stem.text) + " *"};
  for (std::string& word : words) word = fts_word(word);
  return words;
}

// Every word by any of its stems; "" where one of them has no term.
std::string expression(Vocabulary& vocabulary, const std::vector<std::vector<Stem>>& words, bool in_text) {
  std::string all;
  for (const std::vector<Stem>& stems : words) {
    std::vector<std::string> terms;
    for (const Stem& stem : stems) {
      for (std::string& term : terms_of(vocabulary, stem, in_text)) terms.push_back(std::move(term));
    }
    if (terms.empty()) return {};
    if (terms.size() > 64) terms.resize(64);
    all += (all.empty() ? "" : " AND ") + any_of(terms);
  }
  return all;
}

}  // namespace

Reading PackFile::search_reading() const {
  return Reading(file_, limits_.text_bytes, kSearchRows, limits_.catalogue_text_bytes);
}

void PackFile::read_search_groups(Reading& reading) {
  if (!search_groups_.empty()) return;
  const std::size_t most = catalogue_.kinds.size() + 3;
  std::vector<SearchGroup> groups;
  std::uint32_t next = 1;
  for (Query row(database_, reading, "search group", 0, "SELECT what, kind, first_item, items FROM search_group ORDER BY id");
       row.next();) {
    if (groups.size() >= most) return row.fault(0, "there are too many groups");
    SearchGroup group;
    group.what = row.one_of(0, model::FoundWhat::Term);
    group.kind = static_cast<KindIndex>(
        row.integer(1, 0, std::max<std::int64_t>(0, static_cast<std::int64_t>(catalogue_.kinds.size()) - 1)));
    group.first = static_cast<std::uint32_t>(row.integer(2, next, next));
    group.items = static_cast<std::uint32_t>(row.integer(3, 0, 0x7FFFFFFF - std::int64_t{next}));
    if (!reading.good()) return;
    next += group.items;
    groups.push_back(group);
  }
  if (reading.good()) search_groups_ = std::move(groups);
}

void PackFile::read_hit(Reading& reading, std::uint32_t item, model::FoundHit& hit) {
  Query row(database_, reading, "search item", item, "SELECT what, target, step FROM search_item WHERE id = ?1", item);
  if (!row.next()) return reading.fault("search item " + std::to_string(item), "is not in the pack");
  hit.what = row.one_of(0, model::FoundWhat::Step);
  const std::uint32_t target = row.row_id(1);
  switch (hit.what) {
    case model::FoundWhat::Card: hit.card = {target}; break;
    case model::FoundWhat::Place: hit.place = {target}; break;
    case model::FoundWhat::Event: hit.event = {target}; break;
    case model::FoundWhat::Term: hit.term = {target}; break;
    case model::FoundWhat::Step:
      hit.scene = {target};
      hit.step = static_cast<std::uint16_t>(row.integer(2, 0, kMostSteps - 1));
      break;
  }
}

namespace {

// One search: hits by group, in the order in which they were found.
class Gatherer {
 public:
  struct Group {
    std::uint32_t first = 0, end = 0;
    std::vector<std::pair<std::uint32_t, model::FoundBy>> hits;
    bool full = false;  // one more than is counted was seen
  };

  Gatherer(Database& database, Reading& reading, std::vector<Group> groups)
      : database_(database), reading_(reading), groups_(std::move(groups)) {}

  // `sql` asks for the rowids from ?2 on that match ?1.
  void gather(const char* sql, const std::string& match, model::FoundBy by) {
    std::uint32_t from = first_open(groups_.data());
    while (from != 0 && reading_.good()) {
      Query rows(database_, reading_, "search", 0, sql, std::string_view(match), from);
      from = 0;
      while (rows.next()) {
        const std::uint32_t item = rows.row_id(0);
        Group* group = group_of(item);
        if (!group) {
          rows.fault(0, "is in no group");
          break;
        }
        if (group->full) {
          from = first_open(group + 1);  // past a group that has enough
          break;
        }
        if (!seen_.insert(item).second) continue;
        if (group->hits.size() == Pack::kMostCounted) {
          group->full = true;
          continue;
        }
        group->hits.emplace_back(item, by);
        ++count_;
      }
    }
  }

  const std::vector<Group>& groups() const { return groups_; }
  std::size_t count() const { return count_; }

 private:
  Group* group_of(std::uint32_t item) {
    auto at = std::upper_bound(groups_.begin(), groups_.end(), item,
                               [](std::uint32_t wanted, const Group& group) { return wanted < group.end; });
    return at != groups_.end() && item >= at->first ? &*at : nullptr;
  }
  // The first item of the first group from `at` on that has not enough; 0 if there is none.
  std::uint32_t first_open(const Group* at) const {
    for (; at != groups_.data() + groups_.size(); ++at) {
      if (!at->full && at->end > at->first) return at->first;
    }
    return 0;
  }

  Database& database_;
  Reading& reading_;
  std::vector<Group> groups_;
  std::unordered_set<std::uint32_t> seen_;
  std::size_t count_ = 0;
};

constexpr const char* kInNames = "SELECT rowid FROM search_name WHERE search_name MATCH ?1 AND rowid >= ?2 ORDER BY rowid";
constexpr const char* kInTexts = "SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid >= ?2 ORDER BY rowid";

struct StopGuard {
  Database& database;
  ~StopGuard() { database.set_stop(nullptr); }
};

void take_stems(std::vector<std::string>& to, const std::vector<std::vector<Stem>>& words) {
  for (const auto& stems : words) {
    for (const Stem& stem : stems) {
      if (std::find(to.begin(), to.end(), stem.text) == to.end()) to.push_back(stem.text);
    }
  }
}

bool by_name(model::FoundBy by) { return by <= model::FoundBy::Variant; }

}  // namespace

Result<model::Found> PackFile::find(std::string_view typed, LangIndex lang, const std::atomic<bool>* stop) {
  using model::FoundBy;
  model::Found found;
  found.typed = typed;
  found.lang = static_cast<std::int64_t>(lang) <= last_lang() ? lang : LangIndex{0};
  std::vector<std::string> typed_words = search_words(clipped(typed));
  std::erase_if(typed_words, [](const std::string& word) { return word.size() > kMostWordBytes; });
  if (typed_words.size() > kMostWords) typed_words.resize(kMostWords);
  if (typed_words.empty()) return found;

  database_.set_stop(stop);
  const StopGuard guard{database_};
  Reading reading = search_reading();
  read_search_groups(reading);
  AZ_CHECK(reading.status());
  std::vector<Gatherer::Group> ranges;
  for (const SearchGroup& group : search_groups_) ranges.push_back({group.first, group.first + group.items, {}, false});
  Gatherer gatherer(database_, reading, std::move(ranges));
  Vocabulary vocabulary(database_, reading);

  std::vector<std::vector<Stem>> words;
  std::size_t letters = 0;
  for (const std::string& word : typed_words) {
    words.push_back({{word, false}});
    letters += letters_of(word);
  }
  take_stems(found.stems, words);
  const std::string whole = fts_word(search_whole(clipped(typed)));
  const std::string in_names = expression(vocabulary, words, false);
  if (!in_names.empty()) {
    gatherer.gather(kInNames, "whole : " + whole, FoundBy::Name);
    const std::string first = "first : (" + expression(vocabulary, {words.front()}, false) + ")";
    gatherer.gather(kInNames, words.size() == 1 ? first : first + " AND name : (" + in_names + ")", FoundBy::NameBegins);
    gatherer.gather(kInNames, "name : (" + in_names + ")", FoundBy::NameWord);
    gatherer.gather(kInNames, "{name variant} : (" + in_names + ")", FoundBy::Variant);
    // One or two letters are the beginning of a name; what texts begin with them would be everything.
    if (letters >= kPrefixLetters || gatherer.count() == 0) {
      if (const std::string in_texts = expression(vocabulary, words, true); !in_texts.empty()) {
        gatherer.gather(kInTexts, in_texts, FoundBy::Text);
      }
    }
  }
  AZ_CHECK(reading.status());

  if (gatherer.count() < kFewHits) {
    bool slipped = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (letters_of(typed_words[i]) < kSlipLetters || has_digit(typed_words[i])) continue;
      for (Stem& stem : slips_of(vocabulary, typed_words[i])) {
        words[i].push_back(std::move(stem));
        slipped = true;
      }
    }
    AZ_CHECK(reading.status());
    if (slipped) {
      const std::size_t before = gatherer.count();
      if (const std::string match = expression(vocabulary, words, false); !match.empty()) {
        gatherer.gather(kInNames, "{name variant} : (" + match + ")", FoundBy::Slip);
        if (gatherer.count() == 0) gatherer.gather(kInTexts, match, FoundBy::Slip);
      }
      if (gatherer.count() > before) take_stems(found.stems, words);
    }
  }
  AZ_CHECK(reading.status());

  for (std::size_t i = 0; i < search_groups_.size(); ++i) {
    const Gatherer::Group& group = gatherer.groups()[i];
    if (group.hits.empty()) continue;
    model::FoundGroup out;
    out.what = search_groups_[i].what;
    out.kind = search_groups_[i].kind;
    out.count = static_cast<std::uint32_t>(group.hits.size());
    out.more = group.full;
    for (std::size_t n = 0; n < std::min<std::size_t>(group.hits.size(), kMostListed); ++n) {
      model::FoundHit hit;
      hit.by = group.hits[n].second;
      read_hit(reading, group.hits[n].first, hit);
      if (out.what == model::FoundWhat::Card) hit.kind = out.kind;
      out.hits.push_back(std::move(hit));
    }
    found.groups.push_back(std::move(out));
  }
  // What has the words in its name stands before what only speaks of them.
  std::stable_partition(found.groups.begin(), found.groups.end(),
                        [](const model::FoundGroup& group) { return by_name(group.hits.front().by); });

  if (found.groups.empty()) {
    const auto longest = std::max_element(typed_words.begin(), typed_words.end(), [](const std::string& a, const std::string& b) {
      return letters_of(a) < letters_of(b);
    });
    std::unordered_set<std::uint32_t> seen;
    for (const std::string& word : nearest_names(vocabulary, *longest, kMostNear)) {
      if (found.near.size() >= kMostNear) break;
      std::uint32_t item = 0;
      {
        Query row(database_, reading, "search", 0,
                  "SELECT rowid FROM search_name WHERE search_name MATCH ?1 ORDER BY rowid LIMIT 1",
                  std::string_view("{name variant} : " + fts_word(word)));
        if (row.next()) item = row.row_id(0);
      }
      if (item == 0 || !seen.insert(item).second) continue;
      model::FoundHit hit;
      hit.by = FoundBy::Near;
      read_hit(reading, item, hit);
      found.near.push_back(std::move(hit));
      found.stems.push_back(word);
    }
  }
  AZ_CHECK(reading.status());
  return found;
}

}  // namespace azetta::pack
