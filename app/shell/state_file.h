// azetta.prom: how the kiosk is doing, for the textfile collector of Prometheus' node_exporter (its README: text exposition format,
// version 0.0.4; replaced by rename, so that nobody reads half of it). Text and one file; the worker writes it.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

namespace azetta::shell {

struct KioskState {
  std::string kiosk, version;                     // id of the kiosk, version of the program
  std::string pack_id, pack_version, pack_file;   // shown; "" = none
  bool showing = false;                           // false: "back soon"
  bool pack_waits = false;                        // another is ready and waits for the visitor to go
  double program_s = 0;                           // since the program started
  std::int64_t now_unix_s = 0;
  std::int64_t swap_unix_s = 0;                   // of the last attempt since the program started; 0 = none
  std::string swap_outcome;                       // "installed", "wrong-key" ...; "" = none
  std::uint32_t installed = 0, refused = 0;       // since the program started
  std::uint64_t frames = 0;                       // drawn since the program started
  std::uint64_t private_bytes = 0;
};

std::string to_text(const KioskState& state);
// False: it cannot be written there.
bool write_state(const std::filesystem::path& folder, const KioskState& state);

}  // namespace azetta::shell
