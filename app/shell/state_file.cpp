#include "app/shell/state_file.h"

#include <fstream>

namespace azetta::shell {
namespace fs = std::filesystem;
namespace {

// A label's value: backslash, quote and line feed are escaped.
std::string label(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  return out;
}

struct Text {
  std::string out, labels;
  void metric(const char* name, const char* type, const char* help, const std::string& more, const std::string& value) {
    out += std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
    out += std::string(name) + "{" + labels + (more.empty() ? "" : "," + more) + "} " + value + "\n";
  }
};

}  // namespace

std::string to_text(const KioskState& s) {
  Text t;
  t.labels = "kiosk=\"" + label(s.kiosk) + "\"";
  t.metric("azetta_info", "gauge", "The program.", "version=\"" + label(s.version) + "\"", "1");
  t.metric("azetta_showing", "gauge", "1: the exhibition is shown; 0: visitors see that it will be back soon.", "", s.showing ? "1" : "0");
  if (!s.pack_id.empty()) {
    t.metric("azetta_pack_info", "gauge", "The pack that is shown.",
             "id=\"" + label(s.pack_id) + "\",version=\"" + label(s.pack_version) + "\",file=\"" + label(s.pack_file) + "\"", "1");
  }
  t.metric("azetta_pack_waits", "gauge", "1: another pack is ready and waits for the visitor to go.", "", s.pack_waits ? "1" : "0");
  t.metric("azetta_uptime_seconds", "gauge", "Since the program started.", "", std::to_string(static_cast<std::int64_t>(s.program_s)));
  t.metric("azetta_state_time_seconds", "gauge", "When this was written, by the machine's clock: old means that the kiosk stands still.", "",
           std::to_string(s.now_unix_s));
  t.metric("azetta_packs_installed_total", "counter", "Packs installed since the program started.", "", std::to_string(s.installed));
  t.metric("azetta_packs_refused_total", "counter", "Packs refused since the program started.", "", std::to_string(s.refused));
  if (!s.swap_outcome.empty()) {
    t.metric("azetta_last_swap_time_seconds", "gauge", "When a pack was last tried, and what became of it.", "outcome=\"" + label(s.swap_outcome) + "\"",
             std::to_string(s.swap_unix_s));
  }
  t.metric("azetta_frames_total", "counter", "Frames drawn since the program started.", "", std::to_string(s.frames));
  t.metric("azetta_private_bytes", "gauge", "Memory of the program alone.", "", std::to_string(s.private_bytes));
  return t.out;
}

bool write_state(const fs::path& folder, const KioskState& state) {
  const fs::path file = folder / "azetta.prom", fresh = folder / ".azetta.prom.new";
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << to_text(state);
    if (!out.flush()) return false;
  }
  std::error_code error;
  fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read, error);
  fs::rename(fresh, file, error);
  return !error;
}

}  // namespace azetta::shell
