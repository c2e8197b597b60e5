// Where events stand: no words over others, nothing lost, the same for every part of time, and at a bounded cost.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "app/core/timeline_layout.h"

namespace azetta::core {
namespace {

using P = model::DatePrecision;

// Events as a pack holds them, in the order of time.
std::vector<model::EventMark> many(std::size_t count, int lanes, int first = 600, int last = 900) {
  std::mt19937 random(11);
  std::vector<model::EventMark> out;
  for (std::size_t i = 0; i < count; ++i) {
    model::EventMark m;
    m.lane = static_cast<LaneIndex>(random() % static_cast<unsigned>(lanes));
    m.rank = static_cast<std::uint8_t>(1 + random() % 5);
    m.precision = static_cast<P>(random() % 5);
    m.ce_from = static_cast<std::int16_t>(first + static_cast<int>(random() % static_cast<unsigned>(last - first)));
    m.ce_to = static_cast<std::int16_t>(m.ce_from + (random() % 10 == 0 ? static_cast<int>(random() % 20) : 0));
    m.month = static_cast<std::uint8_t>(random() % 13);
    m.day = static_cast<std::uint8_t>(m.month ? random() % 29 : 0);
    out.push_back(m);
  }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) {
    return std::tuple(a.ce_from, a.month, a.day, a.ce_to) < std::tuple(b.ce_from, b.month, b.day, b.ce_to);
  });
  return out;
}

LayoutShape shape(int step, int rows = 2, float cell_u = 330) {
  return {step, std::vector<std::uint8_t>(6, static_cast<std::uint8_t>(rows)), cell_u};
}

// At its least scale no two cells of a row meet, and at any larger one neither.
void check_apart(const TimelineLayout& layout) {
  for (const double scale : {1.0, 1.1, 1.2599}) {
    const double year_u = year_u_of(layout.shape.step) * scale;
    for (const TimelineLane& lane : layout.lanes) {
      std::map<int, double> end;  // by row
      for (const TimelineCell& cell : lane.cells) {
        const auto it = end.find(cell.row);
        if (it != end.end()) REQUIRE(cell.at * year_u >= it->second - 0.01);
        end[cell.row] = cell.at * year_u + static_cast<double>(layout.shape.cell_u);
      }
    }
  }
}

// Every entry has words or stands under one that has, once.
void check_whole(const TimelineIndex& index, const TimelineLayout& layout) {
  for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
    std::multiset<std::uint32_t> found;
    std::size_t under = 0;
    for (const TimelineCell& cell : layout.lanes[lane].cells) {
      found.insert(cell.entry);
      under += cell.under;
      REQUIRE(cell.under_first + cell.under <= layout.lanes[lane].under.size());
      for (std::uint32_t i = 0; i < cell.under; ++i) found.insert(layout.lanes[lane].under[cell.under_first + i]);
    }
    REQUIRE(under == layout.lanes[lane].under.size());
    REQUIRE(found == std::multiset<std::uint32_t>(index.by_lane[lane].begin(), index.by_lane[lane].end()));
  }
}

}  // namespace

TEST_CASE("three steps to an octave, and a layout holds from its step upwards") {
  CHECK(step_of(1) == 0);
  CHECK(step_of(2) == 3);
  CHECK(step_of(1.99) == 2);
  CHECK(step_of(0.5) == -3);
  CHECK(step_of(0) == 0);
  for (int step = -20; step < 50; ++step) CHECK(step_of(year_u_of(step)) == step);
}

TEST_CASE("no words meet and nothing is lost, from the whole to days") {
  const auto events = many(600, 3);
  const TimelineIndex index = make_index(events, {}, 3);
  for (int step = step_of(1700 / 300.0); step <= step_of(16'000); ++step) {
    CAPTURE(step);
    for (const int rows : {1, 2, 3}) {
      const TimelineLayout layout = lay_out(index, shape(step, rows));
      REQUIRE(layout.lanes.size() == 4);
      check_apart(layout);
      check_whole(index, layout);
      for (const TimelineLane& lane : layout.lanes) {
        for (const TimelineCell& cell : lane.cells) {
          CHECK(cell.row < rows);
          // Words stand at their time, or hardly after it.
          const YearSpan& span = index.entries[cell.entry].span;
          CHECK(cell.at >= span.begin - 1e-9);
          CHECK((cell.at - span.end) * year_u_of(step) <= 330 * timeline_layout::kSlide + 0.01);
        }
      }
    }
  }
  // At the closest everything has words but what is of one day or month beyond the rows.
  const TimelineLayout close = lay_out(index, shape(step_of(16'000), 3));
  std::size_t under = 0;
  for (const TimelineLane& lane : close.lanes) under += lane.under.size();
  CHECK(under <= events.size() / 50);
}

TEST_CASE("what is seen from afar is what matters most") {
  auto events = many(2'000, 1);
  const TimelineIndex index = make_index(events, {}, 1);
  const TimelineLayout layout = lay_out(index, shape(step_of(6), 2));
  std::array<double, 6> all{}, shown{};
  for (const auto& e : events) ++all[e.rank];
  for (const TimelineCell& cell : layout.lanes[0].cells) ++shown[index.entries[cell.entry].rank];
  CHECK(shown[1] > 0);
  CHECK(shown[1] / all[1] > 10 * shown[4] / all[4]);
}

TEST_CASE("the same index and shape give the same layout, whatever is seen of it") {
  const auto events = many(3'000, 4);
  const TimelineIndex index = make_index(events, {}, 4);
  const TimelineLayout a = lay_out(index, shape(12)), b = lay_out(index, shape(12));
  for (std::size_t lane = 0; lane < a.lanes.size(); ++lane) {
    REQUIRE(a.lanes[lane].cells.size() == b.lanes[lane].cells.size());
    for (std::size_t i = 0; i < a.lanes[lane].cells.size(); ++i) {
      CHECK(a.lanes[lane].cells[i].at == b.lanes[lane].cells[i].at);
      CHECK(a.lanes[lane].cells[i].row == b.lanes[lane].cells[i].row);
    }
  }
  CHECK(a.work == b.work);
}

TEST_CASE("ten thousand events cost a few looks each, at any scale") {
  const auto events = many(10'000, 4, 600, 900);
  const TimelineIndex index = make_index(events, {}, 4);
  for (int step = step_of(5); step <= step_of(16'000); ++step) {
    CAPTURE(step);
    const TimelineLayout layout = lay_out(index, shape(step, 3));
    CHECK(layout.work <= events.size() * 3 * (timeline_layout::kTries + 1) * 2);
    for (const TimelineLane& lane : layout.lanes) {
      CHECK(static_cast<double>(lane.specks.size()) <= (index.end - index.begin) * year_u_of(step + 1) / timeline_layout::kSpeck_u + 2);
    }
  }
  // All on one day: as many as there are rows have words, the rest is under them.
  std::vector<model::EventMark> day(10'000, events[0]);
  const TimelineIndex one = make_index(day, {}, 4);
  const TimelineLayout layout = lay_out(one, shape(step_of(16'000), 2));
  CHECK(layout.work <= day.size() * 2 * (timeline_layout::kTries + 1) * 2);
  check_whole(one, layout);
}

TEST_CASE("lives have a lane of their own, and those beyond the events are left out") {
  const auto events = many(50, 2, 700, 800);
  model::Life inside, after;
  inside.card = {1}, inside.died = {740, 741, P::Disputed};
  after.card = {2}, after.born = {950, 950, P::Year};
  const TimelineIndex index = make_index(events, {inside, after}, 2);
  REQUIRE(index.by_lane.size() == 3);
  REQUIRE(index.by_lane[2].size() == 1);
  CHECK(index.entries[index.by_lane[2][0]].span == YearSpan{740, 742});
  CHECK(index.begin < 700);
  CHECK(index.end < 860);
  // Without events the lives are all there is.
  const TimelineIndex alone = make_index({}, {inside, after}, 0);
  CHECK(alone.by_lane[0].size() == 2);
  CHECK(alone.end > 951);
}

TEST_CASE("an index of nothing, of lanes that do not exist, of impossible dates") {
  const TimelineIndex empty = make_index({}, {}, 3);
  CHECK(empty.begin < empty.end);
  CHECK(lay_out(empty, shape(3)).lanes.size() == 4);
  model::EventMark m;  // no year at all
  m.lane = 15, m.rank = 200, m.month = 13;
  model::EventMark far = m;
  far.ce_from = -32768, far.ce_to = 32767;
  const std::vector<model::EventMark> odd{m, far};
  const TimelineIndex index = make_index(odd, {}, 2);
  CHECK(index.by_lane[1].size() == 2);
  for (const int step : {-30, 0, 42}) {
    const TimelineLayout layout = lay_out(index, shape(step, 0, 0));
    check_whole(index, layout);
  }
}

}  // namespace azetta::core
