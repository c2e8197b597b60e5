// Time as a line: moments as numbers of years, dates as spans of it, and the marks of its two rulers. Pure; any thread.
//
// On the axis the Julian year 740 CE begins at 740.0 and ends at 741.0; 1 BCE is 0.0 to 1.0, since there is no year 0. Days
// and months are parts of their year by their number of days.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "content/model/event.h"
#include "content/model/life.h"

namespace azetta::core {

// When a year begins; a year of a date: negative before our era. 0, which no date means, counts as 1 BCE.
double axis_of_year(int year);
double axis_of_day(long day_number);  // Julian day number (content/base/calendar.h)
int year_at(double axis);             // the year of a date that holds this moment, never 0

// What a date may mean: all of the day, month or years it names.
struct YearSpan {
  double begin = 0, end = 0;  // begin < end
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};
// Years that are missing (0) or turned round, months and days that do not exist: what is left of the date counts.
YearSpan span_of(const model::EventMark& mark);
YearSpan span_of(const model::LifeYears& years);

enum class Calendar : std::uint8_t { Julian, Hijri };
enum class TickUnit : std::uint8_t { Year, Month, Day };

// The kiosk's word for the name of a month, 1..12.
std::string month_key(Calendar calendar, int month);

struct RulerTick {
  double at = 0;       // on the axis
  TickUnit unit = TickUnit::Year;
  bool named = false;  // has room for words; else a small stroke
  int year = 0;        // negative before our era; of the Hijra: from 1
  int month = 0, day = 0;
  friend bool operator==(const RulerTick&, const RulerTick&) = default;
};

// What the words of a tick need, in design units.
struct TickRoom {
  double year_u = 110, month_u = 190, day_u = 64;
  double stroke_u = 14;  // strokes are no nearer than this
};

// The marks between two moments at that scale, in the order of time: from thousands of years down to days (of the Hijra down
// to months: its days are not sure). Few: about the width of the stretch divided by room.stroke_u.
std::vector<RulerTick> ticks(Calendar calendar, double from, double to, double year_u, const TickRoom& room);

// The first and the last year of the Hijra within a stretch; {0, 0} where it has none.
std::pair<int, int> hijri_years(double from, double to);

}  // namespace azetta::core
