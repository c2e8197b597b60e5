#include "content/pack/check.h"

#include <algorithm>
#include <limits>

#include "content/base/search_words.h"
#include "content/pack/check_rules.h"
#include "content/pack/schema.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kMostOfARule =
    20;  // a technician reads the first ones; a hostile pack could have a billion
constexpr std::uint32_t kMostSearched = 1'000;

void check_integrity(Database& database, Findings& findings) {
  auto rows = database.prepare("PRAGMA integrity_check(20)");
  if (!rows) return findings.error("file.integrity", rows.error().what + "; copy the pack again");
  while (rows->step()) {
    if (rows->text(0) != "ok") {
      findings.error("file.integrity", std::string(rows->text(0)) + "; the file is damaged, copy it again");
    }
  }
  if (rows->failed())
    findings.error("file.integrity", database.failure() + "; the file is damaged, copy it again");
}

std::vector<std::uint32_t> all_ids(Database& database, const char* sql) {
  std::vector<std::uint32_t> ids;
  if (auto rows = database.prepare(sql)) {
    while (rows->step()) ids.push_back(static_cast<std::uint32_t>(rows->integer(0)));
  }
  return ids;
}

// Reads all that a kiosk could read, as it would: what the rules on rows left through (too much of something)
// shows here.
void read_everything(PackFile& pack, Findings& findings, const std::function<void(std::int64_t, std::int64_t)>& tell) {
  const auto note = [&](const char* rule, const auto& result) {
    if (!result) findings.error(rule, result.error().what);
  };
  const auto cards = all_ids(pack.database(), "SELECT id FROM card");
  std::int64_t done = 0;
  for (const std::uint32_t id : cards) {
    note("read.card", pack.card(CardId{id}));
    tell(++done, static_cast<std::int64_t>(cards.size()));
  }
  for (const std::uint32_t id : all_ids(pack.database(), "SELECT id FROM scene")) {
    note("read.scene", pack.scene(SceneId{id}));
  }
  const auto read_all = [&](const char* rule, const auto& page) {
    for (std::uint32_t first = 0;; first += kMostSummaries) {
      const auto some = page(first);
      note(rule, some);
      if (!some || some->size() < kMostSummaries) return;
    }
  };
  read_all("read.terms", [&](std::uint32_t first) { return pack.terms(first, kMostSummaries); });
  read_all("read.places", [&](std::uint32_t first) { return pack.places(first, kMostSummaries); });
  read_all("read.events", [&](std::uint32_t first) { return pack.events(first, kMostSummaries); });
  read_all("read.lives", [&](std::uint32_t first) { return pack.lives(first, kMostSummaries); });
  if (pack.catalogue().map) note("read.map", pack.map());
  for (const std::uint32_t id : all_ids(pack.database(), "SELECT id FROM image")) {
    note("read.image", pack.image(ImageId{id}));
  }
}

// Every card must be found by its own title; of a large pack, a thousand cards spread over it. What the index gives for a
// title can be read and described.
void check_search(PackFile& pack, Findings& findings) {
  const auto ids = all_ids(pack.database(), "SELECT id FROM card");
  const std::size_t stride = std::max<std::size_t>(1, ids.size() / kMostSearched);
  for (std::size_t i = 0; i < ids.size(); i += stride) {
    const CardId id{ids[i]};
    const auto card = pack.summaries(std::span(&id, 1));
    if (!card || card->empty()) continue;
    const auto& titles = card->front().title.by_lang;
    const auto title =
        std::find_if(titles.begin(), titles.end(), [](const std::string& text) { return !search_words(text).empty(); });
    if (title == titles.end()) continue;
    auto found = pack.find(*title, 0, nullptr);
    if (!found) return findings.error("search.index", found.error().what);
    if (const Status told = pack.describe(*found, 0, Pack::kMostListed); !told) {
      return findings.error("search.index", told.error().what);
    }
    // Dozens of cards of one title are odd, and then this one may be behind those that are shown.
    bool there = false;
    for (const model::FoundGroup& group : found->groups) {
      there = there || (group.what == model::FoundWhat::Card && group.hits.size() == Pack::kMostListed) ||
              std::any_of(group.hits.begin(), group.hits.end(), [&](const model::FoundHit& hit) { return hit.card == id; });
    }
    if (!there) {
      findings.error("search.index", "card " + card->front().slug +
                                         ": search does not find it by its title; build the pack again");
    }
  }
}

}  // namespace

void Findings::add(Severity severity, const char* rule, const std::string& what) {
  errors_ = errors_ || severity == Severity::Error;
  const auto seen =
      std::find_if(counts_.begin(), counts_.end(), [&](const Surplus& s) { return s.rule == rule; });
  if (seen == counts_.end()) {
    counts_.push_back({severity, rule, 1});
  } else if (++seen->count > kMostOfARule) {
    return;
  }
  all_.push_back({severity, rule, what.starts_with(file_) ? what : file_ + ": " + what});
}

void Findings::rows(Database& database, Severity severity, const char* rule, const std::string& sql, const std::string& sentence) {
  auto found = database.prepare(sql);
  if (!found) return error(rule, found.error().what + "; copy the pack again");
  while (found->step()) {
    std::string what = std::string(found->text(0)) + ": ";
    if (found->columns() > 1) what += std::string(found->text(1)) + " ";
    add(severity, rule, what + sentence);
  }
  if (found->failed()) error(rule, database.failure() + "; copy the pack again");
}

std::vector<Finding> Findings::take() {
  for (const auto& [severity, rule, count] : counts_) {
    if (count <= kMostOfARule) continue;
    all_.push_back(
        {severity, rule,
         file_ + ": " + std::to_string(count - kMostOfARule) + " more of " + rule + "; mend the first ones"});
  }
  return std::move(all_);
}

std::vector<Finding> check(const std::filesystem::path& file, const Limits& limits, const CheckProgress& progress) {
  // About what each part takes of the time.
  constexpr unsigned kRows = 350, kTexts = 450, kPictures = 550, kCards = 850, kSearch = 950, kAll = 1000;
  const auto tell = [&](unsigned permille, const char* what) {
    if (progress) progress(permille, what);
  };
  const auto between = [&](unsigned from, unsigned to, const char* what) {
    return [&tell, from, to, what](std::int64_t done, std::int64_t all) {
      tell(from + static_cast<unsigned>(all <= 0 ? 0 : std::min(done, all) * (to - from) / all), what);
    };
  };
  tell(0, "the file");
  const std::string name = file.string();
  Findings findings(name);
  if (const auto refusal = refuse_header(file, limits)) {
    findings.error(refusal->rule, refusal->error.what);
    return findings.take();
  }
  auto database = Database::open_untrusted(file, std::max(limits.blob_bytes, limits.text_bytes));
  if (!database) {
    findings.error("file.integrity", database.error().what + "; copy the pack again");
    return findings.take();
  }
  if (const Status same = check_schema(*database, name); !same) {
    findings.error("schema.same", same.error().what);
    return findings.take();
  }
  // Checking is meant to take as long as the file is large; memory stays bounded.
  database->set_work_limit(std::numeric_limits<std::int64_t>::max());
  check_integrity(*database, findings);
  if (findings.has_errors()) return findings.take();  // what rows a damaged tree gives means nothing
  tell(kRows, "tables");
  check_rows(*database, findings);
  check_relations(*database, findings);
  tell(kTexts, "texts");
  check_texts(*database, limits, findings);
  check_images(*database, limits, findings, between(kPictures, kCards, "pictures"));
  if (findings.has_errors()) return findings.take();
  PackFile pack(file, std::move(*database), limits);
  if (const Status read = pack.read_catalogue(); !read) {
    findings.error("read.catalogue", read.error().what);
    return findings.take();
  }
  read_everything(pack, findings, between(kCards, kSearch, "cards"));
  tell(kSearch, "search");
  if (!findings.has_errors()) check_search(pack, findings);
  tell(kAll, "");
  return findings.take();
}

}  // namespace azetta::pack
