#include "app/core/timeline_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace azetta::core {
namespace {

using namespace timeline_layout;

constexpr double kMargin = 0.03;  // of the whole, before the first and after the last event
constexpr std::uint8_t kLastRank = 5;

// What is taken of a row, by where it begins.
struct Taken {
  double end;
  std::uint32_t cell;
};
using Row = std::map<double, Taken>;

class LaneLayout {
 public:
  LaneLayout(const TimelineIndex& index, const std::vector<std::uint32_t>& members, const LayoutShape& shape, std::uint8_t rows,
             std::uint64_t& work)
      : index_(index), members_(members), cell_u_(std::max(1.0f, shape.cell_u)), year_u_(year_u_of(shape.step)),
        rows_(std::max<std::uint8_t>(rows, 1)), work_(work) {}

  TimelineLane make() {
    for (std::uint8_t rank = 1; rank <= kLastRank; ++rank) {
      for (const std::uint32_t entry : members_) {
        if (std::clamp<std::uint8_t>(index_.entries[entry].rank, 1, kLastRank) == rank) place(entry);
      }
    }
    gather();
    order();
    speckle();
    return std::move(lane_);
  }

 private:
  double u(double axis) const { return (axis - index_.begin) * year_u_; }

  // The first free place of that width between `least` and `most` in the row.
  std::optional<double> free_place(const Row& row, double least, double most, double width) {
    double x = least;
    for (int i = 0; i < kTries; ++i) {
      ++work_;
      const auto next = row.upper_bound(x);
      if (next != row.begin()) {
        const double end = std::prev(next)->second.end;
        if (end > x) {
          x = end;
          if (x > most) return std::nullopt;
          continue;
        }
      }
      if (next == row.end() || next->first >= x + width) return x;
      x = next->second.end;
      if (x > most) return std::nullopt;
    }
    return std::nullopt;
  }

  bool place_in(std::uint32_t entry, double width) {
    const YearSpan& span = index_.entries[entry].span;
    const double least = u(span.begin), most = std::max(least + cell_u_ * kSlide, u(span.end) - cell_u_);
    std::optional<double> best;
    std::size_t row = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const auto x = free_place(rows_[r], least, most, width);
      if (x && (!best || *x < *best)) best = x, row = r;
      if (best == least) break;
    }
    if (!best) return false;
    const auto cell = static_cast<std::uint32_t>(lane_.cells.size());
    rows_[row].emplace(*best, Taken{*best + width, cell});
    lane_.cells.push_back({index_.begin + *best / year_u_, entry, 0, 0, static_cast<std::uint8_t>(row)});
    return true;
  }

  void place(std::uint32_t entry) {
    // A long span would like its bar to itself; if that cannot be, its words will do.
    const YearSpan& span = index_.entries[entry].span;
    const double bar = std::min((span.end - span.begin) * year_u_, cell_u_ * kMostReserved);
    if (span.end - span.begin > 1.05 && bar > cell_u_ && place_in(entry, bar)) return;
    if (!place_in(entry, cell_u_)) left_.push_back(entry);
  }

  // What found no place goes under the words that are nearest to it.
  void gather() {
    std::vector<std::uint32_t> heads(left_.size());
    for (std::size_t i = 0; i < left_.size(); ++i) {
      const double x = u(index_.entries[left_[i]].span.begin);
      double nearest = std::numeric_limits<double>::infinity();
      for (const Row& row : rows_) {
        ++work_;
        const auto next = row.upper_bound(x);
        if (next != row.end() && next->first - x < nearest) nearest = next->first - x, heads[i] = next->second.cell;
        if (next != row.begin() && x - std::prev(next)->first < nearest) {
          nearest = x - std::prev(next)->first, heads[i] = std::prev(next)->second.cell;
        }
      }
      ++lane_.cells[heads[i]].under;
    }
    std::uint32_t first = 0;
    for (TimelineCell& cell : lane_.cells) {
      cell.under_first = first;
      first += cell.under;
      cell.under = 0;
    }
    lane_.under.resize(left_.size());
    for (std::size_t i = 0; i < left_.size(); ++i) {
      TimelineCell& cell = lane_.cells[heads[i]];
      lane_.under[cell.under_first + cell.under++] = left_[i];
    }
  }

  void order() {
    std::ranges::sort(lane_.cells, {}, &TimelineCell::at);
    lane_.by_begin.resize(lane_.cells.size());
    for (std::uint32_t i = 0; i < lane_.by_begin.size(); ++i) lane_.by_begin[i] = i;
    const auto span = [&](std::uint32_t i) -> const YearSpan& { return index_.entries[lane_.cells[i].entry].span; };
    std::ranges::sort(lane_.by_begin, {}, [&](std::uint32_t i) { return span(i).begin; });
    for (std::uint32_t i = 0; i < lane_.cells.size(); ++i) lane_.longest = std::max(lane_.longest, span(i).end - span(i).begin);
  }

  void speckle() {
    for (const std::uint32_t entry : members_) {
      const double at = index_.entries[entry].span.begin;
      if (lane_.specks.empty() || (at - lane_.specks.back()) * year_u_ >= kSpeck_u) lane_.specks.push_back(at);
    }
  }

  const TimelineIndex& index_;
  const std::vector<std::uint32_t>& members_;
  double cell_u_, year_u_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> left_;
  TimelineLane lane_;
  std::uint64_t& work_;
};

}  // namespace

TimelineIndex make_index(std::span<const model::EventMark> events, std::vector<model::Life> lives, std::uint8_t lanes) {
  TimelineIndex index;
  index.events = static_cast<std::uint32_t>(events.size());
  index.lanes = lanes;
  index.lives = std::move(lives);
  index.by_lane.resize(std::size_t{lanes} + 1);
  index.entries.reserve(events.size() + index.lives.size());
  for (const model::EventMark& mark : events) {
    const auto lane = static_cast<std::uint8_t>(std::min<int>(mark.lane, std::max(0, lanes - 1)));
    index.entries.push_back({span_of(mark), static_cast<std::uint32_t>(index.entries.size() + 1), lane, mark.rank, mark.certainty,
                             mark.precision});
  }
  const auto widen = [&](std::size_t first) {
    if (first >= index.entries.size()) return;
    index.begin = index.entries[first].span.begin, index.end = index.entries[first].span.end;
    for (std::size_t i = first; i < index.entries.size(); ++i) {
      index.begin = std::min(index.begin, index.entries[i].span.begin);
      index.end = std::max(index.end, index.entries[i].span.end);
    }
  };
  widen(0);
  for (std::uint32_t i = 0; i < index.lives.size(); ++i) {
    const model::LifeYears years = model::whole(index.lives[i]);
    index.entries.push_back({span_of(years), i, lanes, index.lives[i].rank, model::Certainty::WellAttested, years.precision});
  }
  if (events.empty()) widen(0);
  const double margin = std::max(1.0, (index.end - index.begin) * kMargin);
  index.begin -= margin, index.end += margin;
  for (std::uint32_t i = 0; i < index.entries.size(); ++i) {
    const TimelineEntry& entry = index.entries[i];
    // A life beyond the events is not on the timeline.
    if (entry.span.end > index.begin && entry.span.begin < index.end) index.by_lane[entry.lane].push_back(i);
  }
  for (auto& lane : index.by_lane) {
    std::ranges::stable_sort(lane, {}, [&](std::uint32_t i) { return index.entries[i].span.begin; });
  }
  return index;
}

int step_of(double year_u) {
  return year_u > 0 ? static_cast<int>(std::floor(std::log2(year_u) * kStepsPerOctave + 1e-6)) : 0;
}

double year_u_of(int step) { return std::exp2(static_cast<double>(step) / kStepsPerOctave); }

TimelineLayout lay_out(const TimelineIndex& index, const LayoutShape& shape) {
  TimelineLayout layout{.shape = shape, .lanes = {}, .work = 0};
  for (std::size_t lane = 0; lane < index.by_lane.size(); ++lane) {
    const std::uint8_t rows = lane < shape.rows.size() ? shape.rows[lane] : std::uint8_t{1};
    layout.lanes.push_back(LaneLayout(index, index.by_lane[lane], shape, rows, layout.work).make());
  }
  return layout;
}

}  // namespace azetta::core
