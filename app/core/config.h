// kiosk.conf as values: what a technician may set, its ranges and its defaults.
// Text in, values and findings out; the file itself is read by the caller. Pure; any thread.
//
// Nothing in the file can keep the kiosk from starting: a key that is unknown, of the wrong type or out of
// range yields a finding and its default is kept; a syntax error yields a finding and all defaults are kept.
// Format: TOML 1.0 (toml++, in config.cpp only). A new setting is one row of the table in config.cpp and its
// lines in kiosk.conf.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/log.h"

namespace azetta::core {

// What draws: OpenGL, the kiosk's own painter on the CPU, or whichever suits the machine.
enum class Renderer : std::uint8_t { Auto, Gl, Cpu };
std::optional<Renderer> parse_renderer(std::string_view name);  // "auto", "gl", "cpu"

struct Config {
  struct Display {
    bool windowed = false;
    int window_width_px = 1280, window_height_px = 720;  // windowed only
    double panel_width_mm = 0, panel_height_mm = 0;      // 0 = as the screen reports itself
    double text_scale = 1;                               // on top of the size that the millimetres ask for
    bool vsync = true;
    int rotation = 0;     // degrees that the panel was turned clockwise: 0, 90, 180, 270
    std::string monitor;  // output to fill; empty = the primary one
    Renderer renderer = Renderer::Auto;
    friend bool operator==(const Display&, const Display&) = default;
  } display;
  struct Touch {
    std::string device;                                  // the panel, a part of its name; empty = all
    std::array<double, 6> matrix = {1, 0, 0, 0, 1, 0};   // fractions of the panel: x' = a x + b y + c, y' = d x + e y + f
    bool pointer_as_finger = false;
    friend bool operator==(const Touch&, const Touch&) = default;
  } touch;
  struct Idle {
    double attract_after_s = 75;  // of quiet, then the question "still here?"
    double warn_s = 20;           // that the question stands
    friend bool operator==(const Idle&, const Idle&) = default;
  } idle;
  struct Attract {
    double seconds_per_item = 14;
    double fade_s = 1.2;  // part of seconds_per_item
    double frames_per_second = 30;
    friend bool operator==(const Attract&, const Attract&) = default;
  } attract;
  struct Motion {
    bool low_motion = false;
    friend bool operator==(const Motion&, const Motion&) = default;
  } motion;
  struct Packs {
    std::string pack;    // file; relative ones lie in `folder`; empty = the folder's CURRENT, else its newest
    std::string folder;  // empty = none
    bool require_signature = false;
    std::string trusted_keys;  // folder of NAME.pub; empty = none
    std::string drop;          // folder into which new packs are dropped; empty = none
    bool keep_dropped = false; // an installed pack stays in `drop`
    std::string sticks;        // folder in which USB sticks are mounted; empty = none
    bool allow_older = false;
    int largest_mb = 16384;
    friend bool operator==(const Packs&, const Packs&) = default;
  } packs;
  struct Content {
    std::string default_language;  // BCP-47; empty = the pack's
    friend bool operator==(const Content&, const Content&) = default;
  } content;
  struct Memory {
    int texture_mb = 256;
    int text_cache_mb = 4;
    friend bool operator==(const Memory&, const Memory&) = default;
  } memory;
  struct Staff {
    std::string pin_hash;  // Argon2id (pin_hash.h); empty = the staff door stays shut. Never in a finding or in describe()
    friend bool operator==(const Staff&, const Staff&) = default;
  } staff;
  struct State {
    std::string kiosk_id;  // empty = the machine's name
    std::string folder;    // for azetta.prom; empty = none is written
    friend bool operator==(const State&, const State&) = default;
  } state;
  struct Log {
    log::Level level = log::Level::Info;
    friend bool operator==(const Log&, const Log&) = default;
  } log;
  friend bool operator==(const Config&, const Config&) = default;
};

struct ConfigReading {
  Config config;
  std::vector<std::string>
      findings;  // "kiosk.conf:12: what is wrong; what happens instead", in the order of the file
};

// Reads the text of a kiosk.conf; `file` is its name in the findings. Texts over 64 KiB are refused with a
// finding.
ConfigReading read_config(std::string_view text, std::string_view file);

// The settings in force, as TOML; those that differ from the default say so.
std::string describe(const Config& config);

// "section.key" of every setting, in the order of the shipped kiosk.conf.
std::vector<std::string> config_keys();

// "1280x720", as the command line and a rehearsal write a window's size: 160 to 16384 a side.
struct Size {
  int width_px = 0, height_px = 0;
  friend bool operator==(const Size&, const Size&) = default;
};
std::optional<Size> parse_size(std::string_view text);

}  // namespace azetta::core
