#include "app/core/time_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "content/base/calendar.h"

namespace azetta::core {
namespace {

constexpr int kFarthestYear = 40'000;  // beyond what a date can say
constexpr double kYear_days = 365.25, kHijriYear_days = 354.3667, kMonth_days = 30.4;
constexpr double kHijra = 622.54;  // 16 July 622 on the axis
constexpr std::size_t kMostTicks = 4'000;

int days_in(int astronomical, int month) {
  if (month == 12) return 31;
  return static_cast<int>(julian_day({astronomical, month + 1, 1}) - julian_day({astronomical, month, 1}));
}

int astronomical(int year) { return year > 0 ? year : year + 1; }
int historical(int astronomical) { return astronomical > 0 ? astronomical : astronomical - 1; }

constexpr std::array<int, 15> kYearSteps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000, 20'000, 50'000};

int named_step(double year_u, double room_u) {
  for (const int step : kYearSteps) {
    if (step * year_u >= room_u) return step;
  }
  return kYearSteps.back();
}

int stroke_step(int named, double year_u, double room_u) {
  for (const int step : kYearSteps) {
    if (step < named && named % step == 0 && step * year_u >= room_u) return step;
  }
  return named;
}

class Ruler {
 public:
  Ruler(Calendar calendar, double from, double to, double year_u, const TickRoom& room)
      : hijri_(calendar == Calendar::Hijri), from_(from), to_(to), year_u_(hijri_ ? year_u * kHijriYear_days / kYear_days : year_u),
        room_(room) {}

  std::vector<RulerTick> make() {
    if (!(from_ < to_) || !(year_u_ > 0)) return {};
    const double month_u = year_u_ * kMonth_days / kYear_days;
    if (month_u >= room_.stroke_u && year_u_ >= room_.year_u) {
      months(month_u >= room_.month_u ? 1 : 3 * month_u >= room_.month_u ? 3 : 12);
    } else {
      years();
    }
    return std::move(out_);
  }

 private:
  int first_year() const { return hijri_ ? hijri_years(from_, to_).first : year_at(from_); }
  int last_year() const { return hijri_ ? hijri_years(from_, to_).second : year_at(to_); }
  double at(int year, int month = 1) const {
    if (hijri_) return axis_of_day(hijri_day(year, month));
    return axis_of_day(julian_day({astronomical(year), month, 1}));
  }

  void put(const RulerTick& tick) {
    if (tick.at >= from_ && tick.at <= to_ && out_.size() < kMostTicks) out_.push_back(tick);
  }

  void years() {
    const int named = named_step(year_u_, room_.year_u), step = stroke_step(named, year_u_, room_.stroke_u);
    int first = first_year();
    const int last = last_year();
    if (hijri_ && first == 0) return;
    first = static_cast<int>(std::floor(static_cast<double>(first) / step)) * step;
    for (int year = first; year <= last; year += step) {
      // The first year of an era stands where its year 0 would.
      const int shown = year == 0 ? 1 : year;
      if (hijri_ && shown < 1) continue;
      put({at(shown), TickUnit::Year, year % named == 0, shown, 1, 1});
    }
  }

  // `every`: how many months have one name; 12: years alone have names.
  void months(int every) {
    const double day_u = year_u_ / kYear_days;
    const int days = hijri_ || every > 1 ? 0 : day_u >= room_.day_u ? 1 : 5 * day_u >= room_.day_u ? 5 : 10 * day_u >= room_.day_u ? 10 : 0;
    const bool strokes = days > 0 && day_u >= room_.stroke_u;
    const int last = last_year();
    if (hijri_ && first_year() == 0) return;
    for (int year = first_year(); year <= last; ++year) {
      if (year == 0) continue;
      for (int month = 1; month <= 12; ++month) {
        const double begin = at(year, month);
        if (begin > to_) return;
        const bool named = month == 1 || (every < 12 && (month - 1) % every == 0);
        put({begin, month == 1 ? TickUnit::Year : TickUnit::Month, named, year, month, 1});
        if (days == 0 || begin + 40 / kYear_days < from_) continue;
        const int length = days_in(astronomical(year), month);
        const long first = julian_day({astronomical(year), month, 1});
        for (int day = 2; day <= length; ++day) {
          // Beside the names of this month and the next.
          const double half = (room_.month_u + room_.day_u) / 2;
          const bool says = day % days == 0 && (length + 1 - day) * day_u >= half && (day - 1) * day_u >= half;
          if (says || strokes) put({axis_of_day(first + day - 1), TickUnit::Day, says, year, month, day});
        }
      }
    }
  }

  bool hijri_;
  double from_, to_, year_u_;
  const TickRoom& room_;
  std::vector<RulerTick> out_;
};

}  // namespace

double axis_of_year(int year) { return astronomical(std::clamp(year, -kFarthestYear, kFarthestYear)); }

double axis_of_day(long day_number) {
  const int year = julian_date(day_number).year;
  return year + static_cast<double>(day_number - julian_day({year, 1, 1})) / days_of_julian_year(year);
}

int year_at(double axis) {
  const double whole = std::clamp(std::floor(axis), -double{kFarthestYear}, double{kFarthestYear});
  return historical(static_cast<int>(whole));
}

YearSpan span_of(const model::EventMark& mark) {
  int from = mark.ce_from != 0 ? mark.ce_from : mark.ce_to, to = mark.ce_to != 0 ? mark.ce_to : mark.ce_from;
  if (from > to) std::swap(from, to);
  YearSpan span{axis_of_year(from), axis_of_year(to) + 1};
  if (mark.month < 1 || mark.month > 12 || mark.precision == model::DatePrecision::Year) return span;
  const int year = astronomical(from);
  const long month = julian_day({year, mark.month, 1});
  span.begin = axis_of_day(month);
  const bool one = from == to;
  const int length = days_in(year, mark.month);
  if (mark.day >= 1 && mark.day <= length && mark.precision == model::DatePrecision::Day) {
    span.begin = axis_of_day(month + mark.day - 1);
    if (one) span.end = axis_of_day(month + mark.day);
  } else if (one) {
    span.end = axis_of_day(month + length);
  }
  return span;
}

YearSpan span_of(const model::LifeYears& years) {
  return {axis_of_year(std::min(years.first, years.last)), axis_of_year(std::max(years.first, years.last)) + 1};
}

std::string month_key(Calendar calendar, int month) {
  return (calendar == Calendar::Hijri ? "hijri." : "month.") + std::to_string(month);
}

std::pair<int, int> hijri_years(double from, double to) {
  if (to < kHijra) return {0, 0};
  const int first_ce = year_at(std::max(from, kHijra)), last_ce = year_at(to);
  return {std::max(ah_years_of(first_ce).first, 1), ah_years_of(last_ce).second};
}

std::vector<RulerTick> ticks(Calendar calendar, double from, double to, double year_u, const TickRoom& room) {
  return Ruler(calendar, from, to, year_u, room).make();
}

}  // namespace azetta::core
