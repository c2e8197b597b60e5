// The command line, as the deployment and the tests rely on it.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/core/config.h"

namespace azetta::shell {

struct Options {
  std::filesystem::path config;   // kiosk.conf; empty = the one beside the program's assets, if there is one
  std::filesystem::path pack, packs;
  bool windowed = false;
  int window_w = 0, window_h = 0;
  std::string lang, screen, screen_id;
  std::optional<core::Renderer> renderer;  // over the settings
  std::filesystem::path rehearse, shots, report;
  bool proof = false;             // of a rehearsal: every frame is drawn by changes and from nothing, and compared
  bool realtime = false, check = false, hash_pin = false, follow = false;
  std::filesystem::path install;  // a pack to be installed, by the settings; then the program ends
  bool by_hand = false;           // ... whatever its version, and whether it failed before
};

// Parses; a value other than Options is the exit code to end with (0 after --help or --version, 2 for wrong usage), the text
// has been printed.
struct Parsed {
  std::optional<Options> options;
  int exit_code = 0;
};
Parsed parse_options(int argc, const char* const* argv);

}  // namespace azetta::shell
