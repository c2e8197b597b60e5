#include "app/core/curtain.h"

#include "app/core/ease.h"

namespace azetta::core {

using Phase = Curtain::Phase;

double cover(const Curtain& c, double now_s) {
  switch (c.phase) {
    case Phase::Open: return 0;
    case Phase::Closing: return progress(now_s, c.since_s, curtain::kClose_s);
    case Phase::Closed: return 1;
    case Phase::Opening: return 1 - progress(now_s, c.since_s, curtain::kOpen_s);
  }
  return 0;
}

void update_curtain(Curtain& c, const CurtainEvent& event, double now_s) {
  const double covered = cover(c, now_s);
  // From where it is: it never jumps.
  if (std::holds_alternative<CurtainClose>(event)) {
    if (c.phase == Phase::Open || c.phase == Phase::Opening) c = {Phase::Closing, now_s - covered * curtain::kClose_s};
  } else if (c.phase == Phase::Closing || c.phase == Phase::Closed) {
    c = {Phase::Opening, now_s - (1 - covered) * curtain::kOpen_s};
  }
}

void tick_curtain(Curtain& c, double now_s) {
  if (c.phase == Phase::Closing && cover(c, now_s) >= 1) c = {Phase::Closed, now_s};
  if (c.phase == Phase::Opening && cover(c, now_s) <= 0) c = {};
}

std::string to_bytes(const Curtain& c, double now_s) {
  return c.phase == Phase::Open ? "" : std::to_string(static_cast<int>(c.phase)) + " " + std::to_string(cover(c, now_s)) + ";";
}

}  // namespace azetta::core
