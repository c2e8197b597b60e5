// What staff do with their hands, for the tests of the staff door.
#pragma once
#include <string>
#include <string_view>

#include "content/base/log.h"
#include "tests/shell/stage.h"

namespace azetta::test {

inline constexpr const char* kPin = "246813";
// Of kPin, as cheap as Argon2id can be: tests have no secrets.
inline constexpr const char* kPinHash =
    "$argon2id$v=19$m=1024,t=1,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0";

struct Quiet {  // the log goes to its ring and not to the test's output
  Quiet() { log::set_quiet(true); }
  ~Quiet() { log::set_quiet(false); }
};

inline core::Config with_door() {
  core::Config config;
  config.motion.low_motion = true;
  config.staff.pin_hash = kPinHash;
  return config;
}

// Two fingers in opposite corners for that long.
inline void sign(Stage& stage, double seconds = 3.1) {
  const float w = static_cast<float>(stage.kiosk().metrics().width_px), h = static_cast<float>(stage.kiosk().metrics().height_px);
  stage.down(0, 3, 3);
  stage.down(1, w - 3, h - 3);
  stage.frame();
  stage.wait_s(seconds);
  stage.up(0, 3, 3);
  stage.up(1, w - 3, h - 3);
  stage.frame();
  stage.rest();
}

inline void type(Stage& stage, std::string_view digits) {
  for (const char c : digits) stage.tap("pin." + std::string(1, c));
}

inline void enter(Stage& stage, std::string_view pin) {
  type(stage, pin);
  stage.tap("pin.enter");
}

inline void open_desk(Stage& stage) {
  sign(stage);
  enter(stage, kPin);
}

inline core::StaffView view(const Stage& stage) { return stage.state().staff.view; }

}  // namespace azetta::test
