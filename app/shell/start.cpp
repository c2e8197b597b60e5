#include "app/shell/start.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>
#include <optional>

#include "app/shell/assets.h"
#include "app/shell/first_pack.h"
#include "app/shell/install_pack.h"
#include "app/shell/pin.h"
#include "app/shell/proof_gpu.h"
#include "app/shell/rehearse.h"
#include "app/shell/report.h"
#include "app/shell/screen.h"
#include "app/shell/state_keeper.h"
#include "content/base/log.h"
#include "platform/host.h"

namespace azetta::shell {

namespace fs = std::filesystem;

namespace {

core::ConfigReading settings(const Options& options) {
  fs::path file = options.config;
  if (file.empty()) file = assets_folder().parent_path() / "kiosk.conf";
  auto text = read_text(file);
  if (!text) {
    core::ConfigReading reading;
    if (!options.config.empty()) reading.findings.push_back(text.error().what + "; all settings keep their defaults");
    return reading;
  }
  return core::read_config(*text, file.filename().string());
}

// The main loop of a kiosk that is touched by visitors.
int serve(Kiosk& kiosk, Screen& drawn, Report* report, bool windowed, PackKeeper* keeper, StateKeeper& state) {
  double wait_s = 0;
  bool ready = false, shown = false, warm = drawn.cpu();  // there is nothing to compile on the CPU
  std::optional<bool> said_soon;
  while (true) {
    const platform::FrameInput input = drawn.display().poll(wait_s);
    if ((input.close && windowed) || platform::stop_asked()) {
      if (report) report->totals(kiosk, "run");
      return 0;
    }
    if (report) report->input(input);
    const Turn turn = kiosk.step(input);
    if (turn.drawn) {
      drawn.display().present();
      // "Back soon" is complete too: the service manager must leave it alone and watch over it.
      if (!ready) platform::notify_ready();
      ready = true;
      const bool soon = kiosk.state().place.screen == core::Screen::Soon;
      if (soon != said_soon) {
        platform::notify_status(soon ? "back soon: the pack cannot be shown; the log says why" : "showing the exhibition");
      }
      said_soon = soon;
      if (!shown && !soon) {
        shown = true;
        log::info("kiosk", "first complete frame " + std::to_string(static_cast<int>(platform::process_age_s() * 1000)) +
                               " ms after the process started");
      }
    }
    if (drawn.gpu().lost()) {
      kiosk.leave_painter();
      if (const Status status = drawn.fall_back("the graphics driver lost what it had drawn"); !status) {
        std::fprintf(stderr, "%s\n", status.error().what.c_str());
        return 1;
      }
      kiosk.take_painter(drawn.gpu(), drawn.why());
    }
    if (report) report->frame(kiosk, turn, input.now_s);
    if (keeper) keeper->turn(input.now_s);
    state.turn(input.now_s, turn.drawn, keeper);
    if (turn.quit) {
      if (report) report->totals(kiosk, "run");
      return kQuitByStaff;
    }
    platform::notify_alive();
    // After the first step: the worker reads the first picture while the driver compiles its shaders.
    if (!warm) kiosk.warm_up();
    warm = true;
    const double wake_s = std::min({turn.wake_s, keeper ? keeper->wake_s() : turn.wake_s, state.wake_s()});
    wait_s = std::clamp(wake_s - platform::monotonic_s(), 0.0, 2.0);
  }
}

}  // namespace

int run(const Options& options) {
  if (options.hash_pin) return hash_pin_from_stdin();
  if (options.install.empty() && options.rehearse.empty()) platform::hear_stop();
  const core::ConfigReading reading = settings(options);
  const core::Config& config = reading.config;
  log::set_level(config.log.level);
  if (options.check) {
    std::printf("%s", core::describe(config).c_str());
    const auto pack = choose_pack(options, config);
    std::printf("# pack: %s\n", pack ? pack->string().c_str() : pack.error().what.c_str());
    for (const std::string& finding : reading.findings) std::fprintf(stderr, "%s\n", finding.c_str());
    return reading.findings.empty() ? 0 : 1;
  }
  for (const std::string& finding : reading.findings) log::warn("settings", finding);
  if (!options.install.empty()) return install_pack(options, config);
  const auto fail = [](const std::string& what) {
    std::fprintf(stderr, "%s\n", what.c_str());
    return 1;
  };

  // Fonts and the pack are opened beside the window: whatever takes longest decides, not the sum.
  const fs::path assets = assets_folder();
  auto engine = std::async(std::launch::async, [&] {
    text::EngineOptions o;
    o.font_manifest = assets / "fonts.toml";
    o.layout_cache_bytes = static_cast<std::uint32_t>(config.memory.text_cache_mb) << 20;
    return text::Engine::open(o);
  });
  auto pack = std::async(std::launch::async, [&] { return open_first_pack(options, config); });
  auto wordbook = std::async(std::launch::async, [&] { return load_words(assets); });

  const bool rehearsing = !options.rehearse.empty();
  platform::DisplayOptions display_options;
  display_options.fullscreen = !options.windowed && !rehearsing && !config.display.windowed;
  display_options.width_px = options.windowed ? options.window_w : config.display.window_width_px;
  display_options.height_px = options.windowed ? options.window_h : config.display.window_height_px;
  display_options.visible = !rehearsing || options.realtime;
  display_options.vsync = config.display.vsync;
  // A mouse is for desks; on the floor only a panel that X takes for one.
  display_options.mouse_as_touch = !display_options.fullscreen || config.touch.pointer_as_finger;
  display_options.touch_device = config.touch.device;
  if (display_options.fullscreen) {
    display_options.monitor = config.display.monitor;
    display_options.rotation = config.display.rotation;
    display_options.touch_matrix = config.touch.matrix;
  }
  auto opened = Screen::open({.window = display_options,
                              .renderer = options.renderer.value_or(config.display.renderer),
                              .blind = rehearsing && !options.realtime,
                              .note = rehearsing ? fs::path() : painter_note(config),
                              .boot = boot_id()});
  if (!opened) return fail(opened.error().what);
  Screen& drawn = **opened;
  auto text = engine.get();
  if (!text) return fail(text.error().what);
  auto words = wordbook.get();
  if (!words) return fail(words.error().what);
  auto icons = load_icons(assets);
  if (!icons) return fail(icons.error().what);
  auto keyboards = load_keyboards(assets);
  if (!keyboards) return fail(keyboards.error().what);

  platform::Display& screen = drawn.display();
  Worker worker([&drawn] { drawn.wake(); });
  ui::Panel panel;
  panel.width_mm = static_cast<float>(config.display.panel_width_mm > 0 ? config.display.panel_width_mm : screen.panel_width_mm());
  panel.text_scale = static_cast<float>(config.display.text_scale);
  if (rehearsing) panel = {};  // the same picture on every machine
  KioskParts parts{config, std::move(text).value(), std::move(words).value(), std::move(icons).value(),
                   std::move(keyboards).value(), panel, drawn.why(), rehearsing && !options.realtime};
  const double start_s = rehearsing && !options.realtime ? 0 : platform::monotonic_s();
  std::optional<ProofGpu> proof;
  if (options.proof && drawn.cpu()) proof.emplace(drawn.gpu());
  Kiosk kiosk(std::move(parts), worker, proof ? *proof : drawn.gpu(), start_s);

  FirstPack first = pack.get();
  if (first.pack) {
    kiosk.set_pack(std::move(first.pack), std::move(first.early));
  } else {
    // The visitor sees "back soon"; the technician reads this.
    log::error("pack", first.error);
  }
  auto report = Report::open(options.report);
  if (!report) return fail(report.error().what);
  if (rehearsing) {
    const int code = rehearse(options, kiosk, worker, screen, proof ? *proof : drawn.gpu(), report->get());
    if (!proof) return code;
    std::printf("%llu frames, of which %llu are different when drawn from nothing\n", static_cast<unsigned long long>(proof->frames()),
                static_cast<unsigned long long>(proof->differing()));
    return proof->differing() > 0 || proof->frames() == 0 ? 1 : code;
  }

  if (!options.lang.empty() || !options.screen.empty()) {
    if (!options.lang.empty() && !kiosk.set_language(options.lang)) return fail("--lang " + options.lang + ": the pack does not speak it");
    if (!options.screen.empty() && !kiosk.go(options.screen, options.screen_id)) {
      return fail("--screen " + options.screen + (options.screen_id.empty() ? "" : ":" + options.screen_id) + ": the pack has no such place");
    }
  }
  if (config.staff.pin_hash.empty()) {
    log::info("staff", "the staff door is shut: no PIN is set; put what azetta-kiosk --hash-pin prints into kiosk.conf");
  }
  std::unique_ptr<PackKeeper> keeper = keep_shelf(options, config, first, kiosk, [&drawn] { drawn.wake(); });
  StateKeeper state(config, kiosk, worker);
  const int code = serve(kiosk, drawn, report->get(), !display_options.fullscreen, keeper.get(), state);
  worker.wait();  // what it still writes belongs to `state`
  if (keeper) {
    const std::vector<std::string> in_use = keeper->in_use();
    keeper.reset();  // nothing else writes to the shelf now
    end_use(options, config, in_use);
  }
  return code;
}

}  // namespace azetta::shell
