// A picture of the frame and a list of its widgets: NAME.png and NAME.json, as tests and tools read them (keys in
// ARCHITECTURE.md, "Rehearsal"). UI thread.
#pragma once
#include <filesystem>
#include <string>

#include "app/shell/kiosk.h"
#include "content/base/result.h"
#include "platform/gpu.h"

namespace azetta::shell {

std::string widgets_json(const Kiosk& kiosk);

// Reads the last frame painted and writes both files; makes the folder.
Status take_shot(const Kiosk& kiosk, platform::Gpu& gpu, const std::filesystem::path& folder, const std::string& name);

}  // namespace azetta::shell
