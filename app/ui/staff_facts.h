// What the staff screen tells of the machine and the program: gathered by the shell, drawn by screen_staff.cpp. Plain values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace azetta::ui {

// A pack that the kiosk keeps.
struct ShelfPack {
  enum class Standing : std::uint8_t { Trial, Good, Aside };
  std::string name, reason;                      // reason: why it was put aside
  Standing standing = Standing::Good;
  bool shown = false, waits = false;             // on screen; ready, and waiting for the visitor to go
};
// A pack on a stick.
struct StickFile {
  std::string path, name;
  std::uint64_t bytes = 0;
};
struct ShelfFacts {
  bool watched = false;                          // false: one fixed pack is shown, and nothing is swapped
  std::vector<ShelfPack> packs;                  // shown last first
  std::vector<StickFile> sticks;
  std::string installing, stage;                 // file and what is done to it ("copying"); empty: nothing
  int percent = 0;
  std::vector<std::string> attempts;             // newest last
};

struct StaffFacts {
  std::string version;              // of the kiosk
  std::string pack_id, pack_version, pack_file;  // empty: no pack is open
  std::string pack_sha256;          // 64 letters; empty while it is being computed, "-" where the file cannot be read
  double program_s = 0, machine_s = 0;           // since their start
  std::int64_t free_bytes = -1;     // of the disk that holds the pack; -1 = unknown
  int width_px = 0, height_px = 0;
  int width_mm = 0, height_mm = 0;
  bool size_known = false;          // else the millimetres are those of an assumed 24-inch panel
  std::uint64_t contacts = 0;       // seen since the start
  std::uint64_t dropped = 0;        // events and contacts that made no sense, or were too many
  std::string driver;               // what draws
  std::vector<std::string> log;     // newest last
  ShelfFacts shelf;
};

}  // namespace azetta::ui
