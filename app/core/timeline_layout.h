// Where the events and lives of a timeline stand: which of them has words at a scale, in which row of its lane, and which
// are gathered under another. Depends on the scale's step and never on what part of time is seen, so that nothing jumps
// under a finger. Pure; any thread (the kiosk lays out on the worker).
//
// Steps: three to an octave. What is laid out for one step holds, without words meeting, for every scale from there upwards:
// moments only move apart.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "app/core/time_axis.h"
#include "content/model/event.h"
#include "content/model/life.h"

namespace azetta::core {

struct TimelineEntry {
  YearSpan span;
  std::uint32_t row = 0;  // EventId.row, or of a life: position in TimelineIndex::lives
  std::uint8_t lane = 0, rank = 3;
  model::Certainty certainty = model::Certainty::WellAttested;
  model::DatePrecision precision = model::DatePrecision::Year;
};

struct TimelineIndex {
  std::vector<TimelineEntry> entries;          // events in the order of their ids, then lives: entries[i] is event i + 1
  std::vector<model::Life> lives;
  std::uint32_t events = 0;                    // how many entries are events
  std::uint8_t lanes = 0;                      // of events; lane number `lanes` holds the lives
  double begin = 0, end = 1;                   // of the timeline: all events, or all lives where there is none, and a margin
  std::vector<std::vector<std::uint32_t>> by_lane;  // lanes + 1 lists of entries, by beginning
};
TimelineIndex make_index(std::span<const model::EventMark> events, std::vector<model::Life> lives, std::uint8_t lanes);

// What a layout depends on.
struct LayoutShape {
  int step = 0;                                // of the scale
  std::vector<std::uint8_t> rows;              // of each lane, as in TimelineIndex::by_lane; 1 where nothing is said
  float cell_u = 320;                          // room of a mark and its words
  friend bool operator==(const LayoutShape&, const LayoutShape&) = default;
};

// An entry with words. The entries under it begin nearby and found no room: a smaller number says how many.
struct TimelineCell {
  double at = 0;            // where its words begin: within the entry's span, or a little after it
  std::uint32_t entry = 0;
  std::uint32_t under_first = 0, under = 0;  // in TimelineLane::under
  std::uint8_t row = 0;
};

struct TimelineLane {
  std::vector<TimelineCell> cells;      // by `at`
  std::vector<std::uint32_t> by_begin;  // positions in `cells`, by the beginning of the entry's span
  std::vector<std::uint32_t> under;
  std::vector<double> specks;           // beginnings of all entries, no two nearer than kSpeck_u
  double longest = 0;                   // span of the longest entry that has words, years
};

struct TimelineLayout {
  LayoutShape shape;
  std::vector<TimelineLane> lanes;  // as TimelineIndex::by_lane
  std::uint64_t work = 0;           // looks at a place that might be free: what a layout costs
};

namespace timeline_layout {
inline constexpr int kStepsPerOctave = 3;
inline constexpr double kSpeck_u = 7;
inline constexpr double kSlide = 0.18;    // of a cell: how far after its time an entry's words may begin
inline constexpr int kTries = 8;          // places in a row that are looked at for one entry
inline constexpr double kMostReserved = 3;  // cells that a long span keeps free for its bar, if it can
}  // namespace timeline_layout

// The step of a scale of so many units a year, and the least scale of a step.
int step_of(double year_u);
double year_u_of(int step);

TimelineLayout lay_out(const TimelineIndex& index, const LayoutShape& shape);

}  // namespace azetta::core
