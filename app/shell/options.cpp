#include "app/shell/options.h"

#include <CLI/CLI.hpp>

#include "app/core/config.h"

#ifndef AZETTA_VERSION
#error "AZETTA_VERSION comes from CMake"
#endif

namespace azetta::shell {

Parsed parse_options(int argc, const char* const* argv) {
  CLI::App app{"Azetta: an offline museum kiosk that shows a content pack"};
  Options o;
  std::string window, place, renderer;
  app.add_option("--config", o.config, "settings (default: kiosk.conf of the installation)");
  auto* pack = app.add_option("--pack", o.pack, "the content pack to show");
  app.add_option("--packs", o.packs, "a folder of packs; the one named in CURRENT, else the newest, is shown")->excludes(pack);
  app.add_option("--windowed", window, "a window of this size instead of the whole screen, e.g. 1280x720");
  app.add_option("--renderer", renderer, "what draws, over the settings: auto, gl or cpu");
  app.add_option("--lang", o.lang, "language to start with, e.g. ar");
  app.add_option("--screen", place, "place to start at: home, gallery:KIND, card:NAME, viewer:NAME, battle:NAME, map[:YEAR], timeline[:EVENT], search, credits");
  auto* rehearse = app.add_option("--rehearse", o.rehearse, "run a visitor's script instead of waiting for one");
  app.add_option("--shots", o.shots, "folder for the script's pictures")->needs(rehearse);
  app.add_option("--report", o.report, "write measurements, one JSON object a line");
  app.add_flag("--realtime", o.realtime, "rehearse on the real clock")->needs(rehearse);
  app.add_flag("--proof", o.proof, "draw every frame of the rehearsal twice on the CPU, by changes and from nothing, and compare them")->needs(rehearse);
  app.add_flag("--check", o.check, "print the effective settings and what is wrong with them, then end");
  app.add_flag("--hash-pin", o.hash_pin, "read a PIN for the staff screen from stdin, print its line for kiosk.conf, then end");
  app.add_flag("--follow", o.follow, "when CURRENT in the folder of packs changes, show that pack at once and stay at the same place (for previews)");
  auto* install = app.add_option("--install", o.install, "check this pack and make it the one that the settings' folder shows, then end");
  app.add_flag("--by-hand", o.by_hand, "of --install: an older version is welcome, and one that was put aside, too")->needs(install);
  app.set_version_flag("--version", std::string("azetta-kiosk " AZETTA_VERSION));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return {std::nullopt, app.exit(e) == 0 ? 0 : 2};
  }
  if (!window.empty()) {
    const auto size = core::parse_size(window);
    if (!size) {
      std::fprintf(stderr, "--windowed %s: not a size; write it like 1280x720 (160 to 16384 a side)\n", window.c_str());
      return {std::nullopt, 2};
    }
    o.windowed = true;
    o.window_w = size->width_px;
    o.window_h = size->height_px;
  }
  if (!renderer.empty()) {
    o.renderer = core::parse_renderer(renderer);
    if (!o.renderer) {
      std::fprintf(stderr, "--renderer %s: not a renderer; it is auto, gl or cpu\n", renderer.c_str());
      return {std::nullopt, 2};
    }
  }
  const auto colon = place.find(':');
  o.screen = place.substr(0, colon);
  if (colon != std::string::npos) o.screen_id = place.substr(colon + 1);
  return {o, 0};
}

}  // namespace azetta::shell
