#include "platform/key_names.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace azetta::platform {
namespace {

struct KeyName {
  int key;
  const char* name;
};
// By position on a US keyboard, whatever the layout: a technician's keyboard may be Arabic.
constexpr std::array kKeyNames = {
    KeyName{GLFW_KEY_ESCAPE, "escape"},
    KeyName{GLFW_KEY_ENTER, "enter"},
    KeyName{GLFW_KEY_KP_ENTER, "enter"},
    KeyName{GLFW_KEY_TAB, "tab"},
    KeyName{GLFW_KEY_BACKSPACE, "backspace"},
    KeyName{GLFW_KEY_INSERT, "insert"},
    KeyName{GLFW_KEY_DELETE, "delete"},
    KeyName{GLFW_KEY_LEFT, "left"},
    KeyName{GLFW_KEY_RIGHT, "right"},
    KeyName{GLFW_KEY_UP, "up"},
    KeyName{GLFW_KEY_DOWN, "down"},
    KeyName{GLFW_KEY_PAGE_UP, "pageup"},
    KeyName{GLFW_KEY_PAGE_DOWN, "pagedown"},
    KeyName{GLFW_KEY_HOME, "home"},
    KeyName{GLFW_KEY_END, "end"},
    KeyName{GLFW_KEY_SPACE, "space"},
    KeyName{GLFW_KEY_PRINT_SCREEN, "print"},
    KeyName{GLFW_KEY_PAUSE, "pause"},
    KeyName{GLFW_KEY_MINUS, "minus"},
    KeyName{GLFW_KEY_EQUAL, "equal"},
};

}  // namespace

std::string key_name(int glfw_key) {
  const int key = glfw_key;
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z)
    return std::string(1, static_cast<char>('a' + (key - GLFW_KEY_A)));
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9)
    return std::string(1, static_cast<char>('0' + (key - GLFW_KEY_0)));
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F25)
    return std::string("f").append(std::to_string(key - GLFW_KEY_F1 + 1));
  const auto found = std::ranges::find(kKeyNames, key, &KeyName::key);
  return found == kKeyNames.end() ? std::string() : found->name;
}

}  // namespace azetta::platform
