#include <doctest/doctest.h>

#include <string>

#include "platform/mouse_touch.h"

using namespace azetta::platform;

namespace {

std::string drained(MouseTouch& mouse) {
  std::vector<TouchEvent> events;
  mouse.drain(events);
  std::string text;
  for (const TouchEvent& event : events) {
    CHECK_EQ(event.slot, 0);
    text += "BUEC"[static_cast<int>(event.phase)];
    text += std::to_string(static_cast<int>(event.x_px)) + "," +
            std::to_string(static_cast<int>(event.y_px)) + "@" + std::to_string(static_cast<int>(event.t_s)) +
            " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a press, a drag and a release are one finger") {
  MouseTouch mouse;
  mouse.move(10, 20, 1);  // hovering is no touch
  CHECK_FALSE(mouse.pending());
  mouse.button(true, 2);
  mouse.button(true, 3);  // already down
  mouse.move(10, 20, 4);  // did not move
  mouse.move(12, 20, 5);
  mouse.button(false, 6);
  mouse.button(false, 7);
  CHECK(mouse.pending());
  CHECK_EQ(drained(mouse), "B10,20@2 U12,20@5 E12,20@6 ");
  CHECK_EQ(drained(mouse), "");
}

TEST_CASE("a finger is cancelled where it was when the window loses the mouse") {
  MouseTouch mouse;
  mouse.lost(1);
  mouse.move(10, 20, 1);
  mouse.button(true, 2);
  mouse.lost(3);
  mouse.move(30, 40, 4);
  mouse.button(false, 5);
  CHECK_EQ(drained(mouse), "B10,20@2 C10,20@3 ");
}
