#include "app/shell/finder.h"

#include <algorithm>
#include <utility>

#include "content/base/log.h"
#include "platform/host.h"

namespace azetta::shell {
namespace {

constexpr std::size_t kFirstLines = 10;  // described with the results: what is seen at once
constexpr std::size_t kMoreLines = 24;   // described in one job afterwards

}  // namespace

Finder::Finder(Worker& worker) : worker_(worker), alive_(std::make_shared<bool>(true)), ticket_(std::make_shared<Ticket>()) {}

Finder::~Finder() {
  *alive_ = false;
  ticket_->stop = true;
}

void Finder::set_pack(std::shared_ptr<pack::Pack> pack) {
  forget();
  pack_ = std::move(pack);
}

void Finder::forget() {
  if (typed_.empty() && !before_) return;
  ticket_->stop = true;
  ticket_ = std::make_shared<Ticket>();
  typed_.clear();
  typed_.shrink_to_fit();
  asked_.clear();
  found_.clear();
  before_.reset();
}

std::shared_ptr<const model::Found> Finder::get(std::string_view typed, LangIndex lang) {
  if (typed.empty() || !pack_) return nullptr;
  if (typed != typed_) {
    ticket_->stop = true;
    ticket_ = std::make_shared<Ticket>();
    for (const FoundPtr& found : found_) {
      if (!before_ || found->lang == lang || before_->lang != lang) before_ = found;
    }
    found_.clear();
    asked_.clear();
    typed_ = typed;
  }
  const auto same = [&](const FoundPtr& found) { return found->lang == lang; };
  if (const auto at = std::ranges::find_if(found_, same); at != found_.end()) return *at;
  if (std::ranges::find(asked_, lang) == asked_.end()) ask(lang);
  return found_.empty() ? before_ : found_.front();
}

bool Finder::is_described(const model::Found& found) {
  const auto all = [](const std::vector<model::FoundHit>& hits) { return std::ranges::all_of(hits, &model::FoundHit::described); };
  return all(found.near) && std::ranges::all_of(found.groups, [&](const model::FoundGroup& group) { return all(group.hits); });
}

void Finder::ask(LangIndex lang) {
  asked_.push_back(lang);
  ++counters_.asked;
  worker_.post_first([this, alive = alive_, ticket = ticket_, pack = pack_, typed = typed_, lang]() -> Worker::Finish {
    const double before_s = platform::thread_cpu_s();
    const bool wanted = !ticket->stop;
    std::shared_ptr<model::Found> found;
    std::string problem;
    if (wanted) {
      auto result = pack->find(typed, lang, &ticket->stop);
      Status told = Done{};
      if (result) told = pack->describe(*result, 0, kFirstLines);
      // Why it failed is said, never what was looked for.
      if (!result) problem = result.error().what;
      if (result && !told) problem = told.error().what;
      if (result) found = std::make_shared<model::Found>(std::move(*result));
    }
    const double ms = (platform::thread_cpu_s() - before_s) * 1000;
    return [this, alive, ticket, found, problem, ms, lang, typed] {
      if (!*alive) return;
      if (ticket != ticket_ || ticket->stop) {
        ++counters_.dropped;
        return;
      }
      ++counters_.answered;
      counters_.last_ms = ms;
      if (!problem.empty()) log::error("pack", problem);
      auto answer = found;
      if (!answer) {  // an index that cannot be read finds nothing; the screen leads on
        answer = std::make_shared<model::Found>();
        answer->typed = typed;
        answer->lang = lang;
      }
      take(answer);
      if (problem.empty()) describe_rest(answer, kFirstLines);
    };
  });
}

// The other lines, a piece a job, so that a picture or the next key does not wait for all of them.
void Finder::describe_rest(FoundPtr found, std::size_t first) {
  if (is_described(*found)) return;
  worker_.post([this, alive = alive_, ticket = ticket_, pack = pack_, found, first]() -> Worker::Finish {
    if (ticket->stop) return {};
    auto more = std::make_shared<model::Found>(*found);
    const Status told = pack->describe(*more, first, kMoreLines);
    const std::string problem = told ? std::string() : told.error().what;
    return [this, alive, ticket, more, problem, first] {
      if (!*alive || ticket != ticket_) return;
      if (!problem.empty()) {
        log::error("pack", problem);
        return;
      }
      take(more);
      describe_rest(more, first + kMoreLines);
    };
  });
}

void Finder::take(const FoundPtr& found) {
  const auto at = std::ranges::find_if(found_, [&](const FoundPtr& one) { return one->lang == found->lang; });
  if (at != found_.end()) {
    *at = found;
  } else {
    found_.push_back(found);
  }
}

}  // namespace azetta::shell
