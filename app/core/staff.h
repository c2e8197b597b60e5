// The staff door as state: PIN pad, staff screen, touch test. What happens there are events of its own, and one function
// acts on them for update(). Pure values; any thread.
//
//   Closed --hand sign--> Pin --right PIN--> Desk <--> Touches
//                                            Desk <--> Packs
//                                            Desk <--> Quit --> the program ends
//
// The digits of a PIN are not here: only how many there are. They stand in app/shell/pin.h and are wiped there.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "app/core/touch_trace.h"
#include "content/base/ids.h"

namespace azetta::core {

struct AppState;

enum class StaffView : std::uint8_t { Closed, Pin, Desk, Touches, Quit, Packs };

// What staff ask of the packs.
enum class PackOrder : std::uint8_t {
  ShowNow,    // the pack that waits for the visitor to go
  Show,       // this one of the shelf, by its name, from now on
  FromStick,  // this file of a stick is to be installed
};

namespace staff_rules {
inline constexpr int kPinLeast = 6, kPinMost = 12;       // digits
inline constexpr std::uint32_t kFreeTries = 5;           // wrong PINs in a row; the last of them locks
inline constexpr double kFirstLock_s = 30, kLongestLock_s = 3600;
inline constexpr double kQuiet_s = 60;                   // without a touch: back to attract
inline constexpr double kTestQuiet_s = 10;               // of the touch test: back to the staff screen
inline constexpr double kTestMost_s = 300;               // a panel that touches itself must not keep it for ever
inline constexpr double kVisitMost_s = 1800;             // nor the staff screen
inline constexpr double kLeaveHold_s = 1.5;              // on the touch test's button
}  // namespace staff_rules

// Outlives every visit and reset; only a right PIN, or the end of the program, clears it.
struct StaffLock {
  std::uint32_t failures = 0;  // wrong PINs in a row
  double until_s = 0;          // no PIN is taken before
  bool checking = false;       // one is being verified
  friend bool operator==(const StaffLock&, const StaffLock&) = default;
};
// 30 s after the fifth wrong PIN, then twice as long after each, 60 min at most; 0 before.
double lock_out_s(std::uint32_t failures);
// Whole seconds that no PIN is taken, rounded up; 0 = it is.
int locked_for_s(const StaffLock& lock, double now_s);

struct Staff {
  StaffView view = StaffView::Closed;
  std::uint8_t digits = 0;   // typed so far
  bool waits = false;        // this pad's PIN is being verified
  bool wrong = false;        // it was wrong; said until the next digit
  bool quit = false;         // the program is to end
  TouchTrace trace;          // Touches
  double test_s = 0;         // Touches: when it began
  StaffLock lock;
  friend bool operator==(const Staff&, const Staff&) = default;
};

struct StaffOpen {};                                 // the hand sign is complete
struct StaffDigit { std::uint8_t digit = 0; };
struct StaffErase {};                                // the last digit
struct StaffEnter {};
struct StaffVerdict { bool right = false; };
struct StaffShow { StaffView view = StaffView::Desk; };  // Desk, Touches, Packs or Quit, from Desk or back to it
struct StaffTouch {                                  // a raw contact, for the touch test
  std::uint8_t slot = 0;
  platform::Phase phase = platform::Phase::Begin;
  float x = 0, y = 0;                                // parts of the window
  double t_s = 0;
};
struct StaffStart { bool tall = false; };            // the touch test
struct StaffClose {};                                // back to where the visitor was
struct StaffReset {};                                // to attract, everything as at start
struct StaffQuit {};                                 // the second yes
struct StaffPack { PackOrder order = PackOrder::ShowNow; std::string which; };  // from Packs

using StaffEvent = std::variant<StaffOpen, StaffDigit, StaffErase, StaffEnter, StaffVerdict, StaffShow, StaffStart, StaffTouch,
                                StaffClose, StaffReset, StaffQuit, StaffPack>;

// Closed, all but the lock.
void shut(Staff& staff);

// For update() alone.
void update_staff(AppState& state, const StaffEvent& event, LangIndex default_lang, double now_s);
void tick_staff(AppState& state, LangIndex default_lang, double now_s);
// fresh() but for the lock.
void reset_visitor(AppState& state, LangIndex default_lang, double now_s);

// When tick_staff() would next change something: absolute, or +infinity.
double staff_next_change_s(const AppState& state);

// What of it somebody standing before the kiosk can tell apart; "" while it is closed.
std::string to_bytes(const Staff& staff, double now_s);

}  // namespace azetta::core
