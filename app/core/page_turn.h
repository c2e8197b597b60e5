// Pages that are turned by pushing them aside. The page that will stay is the current one from the moment the finger lifts;
// what this keeps is how far it still has to come. Plain state and pure functions of time (scroller.h). Lengths in one unit
// of the caller, speeds per second; forward (towards later pages) is positive in either direction of writing.
//
// A page is turned by a flick faster than 63.5 mm/s (ViewPager's MIN_FLING_VELOCITY, 400 dp/s), else by more than 40 % of
// the way (its truncator). Without a page on that side it gives way as scroller.h's ends do and returns.
#pragma once
#include <cstdint>

namespace azetta::core {

struct PageTurn {
  enum class Phase : std::uint8_t { Rest, Hand, Return };
  Phase phase = Phase::Rest;
  double width = 0;      // of a page
  double from = 0;       // Hand: pushed, without what gives way. Return: where it began. Of the current page, from its place
  double begin_s = 0;
  bool before = false, after = false;  // there is a page on that side
  friend bool operator==(const PageTurn&, const PageTurn&) = default;
};

namespace page_turn {
inline constexpr double kReturn_s = 0.26;
inline constexpr double kFlick_mm_s = 63.5;
inline constexpr double kShare = 0.4;
}  // namespace page_turn

// How far the current page stands from its place: negative = pushed towards the beginning of the line, the next one follows.
double offset(const PageTurn& turn, double now_s);
bool at_rest(const PageTurn& turn, double now_s);

// A finger takes hold of pages of this width; a page in movement stops where it is.
void grab(PageTurn& turn, double width, bool before, bool after, double now_s);
// It moves the page by `by` along the line (to the right in a left-to-right language).
void push(PageTurn& turn, double by);
// It lifts with this speed along the line. Returns -1, 0 or +1: the page to turn to. `flick`: the least speed of a flick.
int release(PageTurn& turn, double speed, double flick, double now_s, bool low_motion = false);

}  // namespace azetta::core
