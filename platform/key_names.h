// Names of keys as input.h has them ("escape", "f5", "q"), for development and rehearsals. Pure.
#pragma once
#include <string>

namespace azetta::platform {

// Of one of GLFW's key codes (GLFW_KEY_...). Empty for keys nobody needs a name for.
std::string key_name(int glfw_key);

}  // namespace azetta::platform
