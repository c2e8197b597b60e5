// The curtain that hides the change from one pack to another: it closes over what was shown, waits closed until the first picture of
// the new pack is complete, and opens on it. Pure values; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace azetta::core {

struct Curtain {
  enum class Phase : std::uint8_t { Open, Closing, Closed, Opening } phase = Phase::Open;
  double since_s = 0;  // when the phase began
  friend bool operator==(const Curtain&, const Curtain&) = default;
};

namespace curtain {
inline constexpr double kClose_s = 0.9, kOpen_s = 1.1;
}

struct CurtainClose {};  // nobody is there, and a pack waits
struct CurtainOpen {};   // on the new pack; or again on the old one, because somebody came
using CurtainEvent = std::variant<CurtainClose, CurtainOpen>;

// For update() alone.
void update_curtain(Curtain& curtain, const CurtainEvent& event, double now_s);
void tick_curtain(Curtain& curtain, double now_s);

// How much of the screen it covers, 0 to 1; evenly in time, for each band of it moves in its own way.
double cover(const Curtain& curtain, double now_s);
std::string to_bytes(const Curtain& curtain, double now_s);

}  // namespace azetta::core
