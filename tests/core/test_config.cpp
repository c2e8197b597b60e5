#include <doctest/doctest.h>

#include <sstream>

#include "app/core/config.h"
#include "tests/core/read.h"

using namespace azetta;
using core::Config;
using core::read_config;

namespace {

// The one finding of a text, or all of them joined where there is not exactly one.
std::string finding(std::string_view text) {
  std::string out;
  for (const std::string& line : read_config(text, "kiosk.conf").findings)
    out += (out.empty() ? "" : " | ") + line;
  return out;
}

}  // namespace

TEST_CASE("an empty file is the defaults, without a finding") {
  const auto reading = read_config("", "kiosk.conf");
  CHECK(reading.findings.empty());
  CHECK(reading.config == Config{});
}

TEST_CASE("every setting is read") {
  const auto reading = read_config(R"(
    [display]
    windowed = true
    window_width_px = 1920
    window_height_px = 1080
    panel_width_mm = 1210
    panel_height_mm = 680.4
    text_scale = 1.25
    vsync = false
    rotation = 270
    monitor = "HDMI-1"
    [touch]
    device = "ILITEK"
    matrix = [-1, 0, 1, 0, 1.5, -0.25]
    pointer_as_finger = true
    [idle]
    attract_after_s = 120
    warn_s = 15.5
    [attract]
    seconds_per_item = 20
    fade_s = 0
    frames_per_second = 50
    [motion]
    low_motion = true
    [packs]
    pack = "spring.pack"
    folder = "/srv/packs"
    require_signature = true
    trusted_keys = "/srv/keys"
    drop = "/srv/drop"
    keep_dropped = true
    sticks = "/media"
    allow_older = true
    largest_mb = 2000
    [content]
    default_language = "zgh-Tfng"
    [memory]
    texture_mb = 128
    text_cache_mb = 2
    [staff]
    pin_hash = "$argon2id$v=19$m=1024,t=1,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0"
    [state]
    kiosk_id = "hall-3"
    folder = "/srv/state"
    [log]
    level = "warning"
  )",
                                   "kiosk.conf");
  CHECK(reading.findings.empty());
  Config want;
  want.display = {true, 1920, 1080, 1210, 680.4, 1.25, false, 270, "HDMI-1"};
  want.touch = {"ILITEK", {-1, 0, 1, 0, 1.5, -0.25}, true};
  want.idle = {120, 15.5};
  want.attract = {20, 0, 50};
  want.motion = {true};
  want.packs = {"spring.pack", "/srv/packs", true, "/srv/keys", "/srv/drop", true, "/media", true, 2000};
  want.content = {"zgh-Tfng"};
  want.memory = {128, 2};
  want.state = {"hall-3", "/srv/state"};
  want.staff = {"$argon2id$v=19$m=1024,t=1,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0"};
  want.log = {log::Level::Warning};
  CHECK(reading.config == want);
}

TEST_CASE("a wrong value keeps its default and says what would be right") {
  CHECK(finding("[idle]\nattract_after_s = \"soon\"") ==
        "kiosk.conf:2: idle.attract_after_s is \"soon\", not a number of seconds from 10 to 3600; the "
        "default 75 is kept");
  CHECK(finding("[idle]\nattract_after_s = 3601") ==
        "kiosk.conf:2: idle.attract_after_s is 3601, not a number of seconds from 10 to 3600; the default 75 "
        "is kept");
  CHECK(finding("[idle]\nwarn_s = nan") ==
        "kiosk.conf:2: idle.warn_s is nan, not a number of seconds from 5 to 120; the default 20 is kept");
  CHECK(finding("[motion]\nlow_motion = \"yes\"") ==
        "kiosk.conf:2: motion.low_motion is \"yes\", not true or false; the default false is kept");
  CHECK(finding("[memory]\ntexture_mb = 64.5") ==
        "kiosk.conf:2: memory.texture_mb is 64.5, not a whole number of megabytes from 16 to 4096; the "
        "default 256 is kept");
  CHECK(finding("[memory]\ntexture_mb = 9223372036854775807").find("the default 256 is kept") !=
        std::string::npos);
  CHECK(finding("[log]\nlevel = \"loud\"") ==
        "kiosk.conf:2: log.level is \"loud\", not \"info\", \"warning\" or \"error\"; the default \"info\" "
        "is kept");
  CHECK(finding("[content]\ndefault_language = \"a french one\"").find("not a language tag in quotes") !=
        std::string::npos);
  CHECK(finding("[packs]\npack = 3").find("packs.pack is 3, not a text in quotes on one line") !=
        std::string::npos);
  CHECK(finding("[packs]\npack = \"a\\nb\"").find("packs.pack") != std::string::npos);
  CHECK(finding("[display]\npanel_width_mm = -1\npanel_height_mm = 0").find("from 50 to 10000, or 0") !=
        std::string::npos);
}

TEST_CASE("a panel is turned by quarters, and its calibration can be undone") {
  CHECK(finding("[display]\nrotation = 45") ==
        "kiosk.conf:2: display.rotation is 45, not 0, 90, 180 or 270 degrees; the default 0 is kept");
  CHECK(finding("[display]\nrotation = 90.0").find("display.rotation is 90, not") != std::string::npos);
  const std::string end =
      " is a list, not six numbers [a, b, c, d, e, f] from -100 to 100 with a e - b d other than 0; the default "
      "[1, 0, 0, 0, 1, 0] is kept";
  for (const char* matrix :
       {"[1, 0, 0, 0, 1]", "[1, 0, 0, 0, 1, 0, 0]", "[1, 0, 0, 0, \"1\", 0]", "[1, 0, nan, 0, 1, 0]",
        "[1, 0, 0, 0, 1, inf]", "[1, 0, 0, 0, 1, 101]", "[0, 0, 0, 0, 1, 0]", "[1, 2, 0, 2, 4, 0]", "[]", "[[1, 0]]"}) {
    CAPTURE(matrix);
    CHECK(finding(std::string("[touch]\nmatrix = ") + matrix) == "kiosk.conf:2: touch.matrix" + end);
  }
  CHECK(finding("[touch]\nmatrix = 3").find("touch.matrix is 3, not six numbers") != std::string::npos);
  const auto reading = read_config("[touch]\nmatrix = [0, -1, 1, 1, 0, 0]", "k");
  CHECK(reading.findings.empty());
  CHECK(reading.config.touch.matrix == std::array<double, 6>{0, -1, 1, 1, 0, 0});
  CHECK(core::describe(reading.config).find("matrix = [0, -1, 1, 1, 0, 0]  # default: [1, 0, 0, 0, 1, 0]\n") !=
        std::string::npos);
}

TEST_CASE("a PIN's hash that is none shuts the door, and what stood there is told to nobody") {
  // Somebody takes the setting for the PIN itself.
  CHECK(finding("[staff]\npin_hash = \"24681357\"") ==
        "kiosk.conf:2: staff.pin_hash is not what azetta-kiosk --hash-pin prints (Argon2id of at most 64 MiB and 3 passes), or "
        "\"\"; the default \"\" is kept");
  CHECK(finding("[staff]\npin_hash = 24681357").find("24681357") == std::string::npos);
  CHECK(read_config("[staff]\npin_hash = \"24681357\"", "k").config.staff.pin_hash.empty());
  Config config;
  config.staff.pin_hash = "$argon2id$v=19$m=1024,t=1,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0";
  const std::string shown = core::describe(config);
  CHECK(shown.find("argon2id") == std::string::npos);
  CHECK(shown.find("pin_hash = \"\"  # set, and not shown") != std::string::npos);
}

TEST_CASE("one wrong value does not cost the others") {
  const auto reading =
      read_config("[idle]\nattract_after_s = \"soon\"\nwarn_s = 30\n[log]\nlevel = \"error\"", "k");
  CHECK(reading.findings.size() == 1);
  CHECK(reading.config.idle.attract_after_s == 75);
  CHECK(reading.config.idle.warn_s == 30);
  CHECK(reading.config.log.level == log::Level::Error);
}

TEST_CASE("an unknown key is named, with the one that was probably meant") {
  CHECK(finding("[idle]\natract_after_s = 60") ==
        "kiosk.conf:2: idle.atract_after_s is no setting of this kiosk and is ignored; did you mean "
        "idle.attract_after_s?");
  CHECK(finding("[attract]\nwarn_s = 60") ==
        "kiosk.conf:2: attract.warn_s is no setting of this kiosk and is ignored; did you mean idle.warn_s?");
  CHECK(finding("[idle]\ncolour_of_frame = 1") ==
        "kiosk.conf:2: idle.colour_of_frame is no setting of this kiosk and is ignored");
  CHECK(finding("[network]\nproxy = 1") ==
        "kiosk.conf:1: [network] is no section of this kiosk and is ignored");
  CHECK(
      finding("low_motion = true") ==
      "kiosk.conf:1: low_motion is no setting of this kiosk and is ignored; did you mean motion.low_motion?");
  CHECK(finding("idle = 3") ==
        "kiosk.conf:1: idle is 3, not a section; write [idle] on a line of its own; its defaults are kept");
}

TEST_CASE("a panel has both sides or none") {
  const auto reading = read_config("[display]\npanel_width_mm = 1210", "kiosk.conf");
  CHECK(reading.findings.size() == 1);
  CHECK(reading.config.display.panel_width_mm == 0);
}

TEST_CASE("a syntax error names its line and keeps all defaults") {
  const auto reading = read_config("[idle]\nwarn_s = 30\nattract_after_s = = 3\n", "kiosk.conf");
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].starts_with("kiosk.conf:3: cannot be read as TOML ("));
  CHECK(reading.findings[0].ends_with("all defaults are kept"));
  CHECK(reading.config == Config{});
  CHECK(read_config("[idle]\nwarn_s = 30\nwarn_s = 31\n", "k").findings.size() == 1);
  CHECK(read_config("\xff\xfe\x00", "k").findings.size() == 1);
}

TEST_CASE("findings stand in the order of the file") {
  const auto reading =
      read_config("[motion]\nlow_motion = 1\n[idle]\nwarn_s = 1\nzzz = 1\n[attract]\nfade_s = 9\n", "k");
  REQUIRE(reading.findings.size() == 4);
  CHECK(reading.findings[0].starts_with("k:2:"));
  CHECK(reading.findings[1].starts_with("k:4:"));
  CHECK(reading.findings[2].starts_with("k:5:"));
  CHECK(reading.findings[3].starts_with("k:7:"));
}

TEST_CASE("hostile files stay findings") {
  CHECK(finding(std::string(70000, '#')).find("larger than 64 KiB") != std::string::npos);
  std::string deep = "a = ";
  for (int i = 0; i < 20000; ++i) deep += '[';
  CHECK(read_config(deep, "k").config == Config{});
  CHECK(!read_config(deep, "k").findings.empty());
  std::string text = read_source("kiosk.conf");
  for (std::size_t cut = 0; cut < text.size(); cut += 7)
    read_config(std::string_view(text).substr(0, cut), "k");
  unsigned seed = 1;
  for (int i = 0; i < 2000; ++i) {
    std::string broken = text;
    for (int k = 0; k < 4; ++k) {
      seed = seed * 1664525u + 1013904223u;
      broken[(seed >> 8) % broken.size()] = static_cast<char>(seed >> 24);
    }
    const auto reading = read_config(broken, "k");
    for (const std::string& line : reading.findings) CHECK(line.starts_with("k"));
  }
}

TEST_CASE("the shipped kiosk.conf is the defaults and explains every key") {
  const std::string text = read_source("kiosk.conf");
  REQUIRE(!text.empty());
  const auto reading = read_config(text, "kiosk.conf");
  CHECK(reading.findings.empty());
  CHECK(reading.config == Config{});

  // Each key stands there once, below a comment, in the order of the code.
  std::istringstream lines(text);
  std::string line, section, above;
  std::vector<std::string> keys;
  while (std::getline(lines, line)) {
    if (line.starts_with("[")) section = line.substr(1, line.find(']') - 1);
    const std::size_t equals = line.find(" = ");
    if (!line.starts_with("#") && equals != std::string::npos) {
      keys.push_back(section + "." + line.substr(0, equals));
      const bool explained =
          above.starts_with("# ") || (!keys.empty() && above.find(" = ") != std::string::npos);
      CHECK_MESSAGE(explained, keys.back());
    }
    above = line;
  }
  CHECK(keys == core::config_keys());
}

TEST_CASE("describe shows what is in force and reads back as the same settings") {
  Config config;
  config.idle.attract_after_s = 120;
  config.packs.pack = "a \"b\".pack";
  const std::string text = core::describe(config);
  CHECK(text.find("attract_after_s = 120  # default: 75\n") != std::string::npos);
  CHECK(text.find("warn_s = 20  # default\n") != std::string::npos);
  const auto back = read_config(text, "k");
  CHECK(back.findings.empty());
  CHECK(back.config == config);
  CHECK(read_config(core::describe({}), "k").config == Config{});
}

TEST_CASE("sizes") {
  CHECK(core::parse_size("1280x720") == core::Size{1280, 720});
  for (const char* wrong :
       {"", "x", "1280", "1280x", "x720", "1280x720x3", "-1280x720", "1280 x 720", "99x720", "1280x99999"}) {
    CHECK_MESSAGE(!core::parse_size(wrong), wrong);
  }
}
