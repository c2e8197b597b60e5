#include "app/shell/start.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>
#include <optional>

#include "app/shell/assets.h"
#include "app/shell/pin.h"
#include "app/shell/rehearse.h"
#include "app/shell/report.h"
#include "app/shell/trust.h"
#include "content/base/log.h"
#include "platform/gpu.h"
#include "platform/host.h"

namespace azetta::shell {

namespace fs = std::filesystem;

namespace {

// Dear ImGui's context as the kiosk needs it: no settings file, no keyboard or mouse of its own.
struct ImGuiContextGuard {
  ImGuiContextGuard() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  }
  ~ImGuiContextGuard() { ImGui::DestroyContext(); }
  ImGuiContextGuard(const ImGuiContextGuard&) = delete;
  ImGuiContextGuard& operator=(const ImGuiContextGuard&) = delete;
};

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

fs::path pack_in_folder(const fs::path& folder) {
  std::error_code error;
  if (auto current = read_text(folder / "CURRENT")) {
    std::string name = *current;
    while (!name.empty() && (name.back() == '\n' || name.back() == ' ' || name.back() == '\r')) name.pop_back();
    // A name and nothing else: CURRENT may not point out of its folder.
    if (!name.empty() && fs::path(name).filename() == fs::path(name) && fs::exists(folder / name, error)) return folder / name;
  }
  fs::path newest;
  fs::file_time_type when{};
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".pack") continue;
    std::error_code ignored;
    const auto t = fs::last_write_time(it->path(), ignored);
    if (!ignored && (newest.empty() || t > when)) newest = it->path(), when = t;
  }
  return newest;
}

struct Opened {
  std::shared_ptr<pack::Pack> pack;
  EarlyPicturePtr early;
};

// The picture that the first frame will show.
ImageId first_image(pack::Pack& pack, const Options& options) {
  if (options.screen == "card") {
    auto card = pack.card(pack.find_card(options.screen_id));
    return card ? card->image : ImageId{};
  }
  const auto& attract = pack.catalogue().attract;
  return options.screen.empty() && !attract.empty() ? attract.front().image : ImageId{};
}

// The main loop of a kiosk that is touched by visitors.
int serve(Kiosk& kiosk, platform::Display& display, Report* report, bool windowed) {
  double wait_s = 0;
  bool ready = false, shown = false, warm = false;
  std::optional<bool> said_soon;
  while (true) {
    const platform::FrameInput input = display.poll(wait_s);
    if (input.close && windowed) {
      if (report) report->totals(kiosk, "run");
      return 0;
    }
    if (report) report->input(input);
    const Turn turn = kiosk.step(input);
    if (turn.drawn) {
      display.present();
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
    if (report) report->frame(kiosk, turn, input.now_s);
    if (turn.quit) {
      if (report) report->totals(kiosk, "run");
      return kQuitByStaff;
    }
    platform::notify_alive();
    // After the first step: the worker reads the first picture while the driver compiles its shaders.
    if (!warm) kiosk.warm_up();
    warm = true;
    wait_s = std::clamp(turn.wake_s - platform::monotonic_s(), 0.0, 2.0);
  }
}

}  // namespace

Result<fs::path> choose_pack(const Options& options, const core::Config& config) {
  if (!options.pack.empty()) return options.pack;
  const fs::path folder = !options.packs.empty() ? options.packs : fs::path(config.packs.folder);
  if (options.packs.empty() && !config.packs.pack.empty()) return folder / config.packs.pack;
  if (folder.empty()) {
    return Error{"no content pack is named; set packs.pack or packs.folder in kiosk.conf, or start with --pack FILE"};
  }
  fs::path found = pack_in_folder(folder);
  if (found.empty()) return Error{folder.string() + ": holds no content pack; copy one (*.pack) there"};
  return found;
}

int run(const Options& options) {
  if (options.hash_pin) return hash_pin_from_stdin();
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
  auto pack = std::async(std::launch::async, [&]() -> Result<Opened> {
    AZ_TRY(const fs::path file, choose_pack(options, config));
    AZ_CHECK(check_trust(file, config.packs));
    AZ_TRY(std::unique_ptr<pack::Pack> opened, pack::Pack::open(file));
    EarlyPicturePtr early;
    if (const ImageId image = first_image(*opened, options)) early = read_early(*opened, image, options.windowed ? options.window_w : 1920);
    return Opened{std::shared_ptr<pack::Pack>(std::move(opened)), std::move(early)};
  });
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
  auto display = platform::make_glfw_display(display_options);
  if (!display) return fail(display.error().what);
  const ImGuiContextGuard imgui;
  auto gpu = platform::make_gl3_gpu();
  if (!gpu) return fail(gpu.error().what);
  (*gpu)->set_rotation(display_options.rotation);
  auto text = engine.get();
  if (!text) return fail(text.error().what);
  auto words = wordbook.get();
  if (!words) return fail(words.error().what);
  auto icons = load_icons(assets);
  if (!icons) return fail(icons.error().what);
  auto keyboards = load_keyboards(assets);
  if (!keyboards) return fail(keyboards.error().what);

  platform::Display& screen = **display;
  Worker worker([&screen] { screen.wake(); });
  ui::Panel panel;
  panel.width_mm = static_cast<float>(config.display.panel_width_mm > 0 ? config.display.panel_width_mm : screen.panel_width_mm());
  panel.text_scale = static_cast<float>(config.display.text_scale);
  if (rehearsing) panel = {};  // the same picture on every machine
  KioskParts parts{config, std::move(text).value(), std::move(words).value(), std::move(icons).value(),
                   std::move(keyboards).value(), panel, rehearsing && !options.realtime};
  const double start_s = rehearsing && !options.realtime ? 0 : platform::monotonic_s();
  Kiosk kiosk(std::move(parts), worker, **gpu, start_s);

  auto opened = pack.get();
  if (opened) {
    kiosk.set_pack(std::move(opened->pack));
    kiosk.set_early_picture(std::move(opened->early));
  } else {
    // The visitor sees "back soon"; the technician reads this.
    log::error("pack", opened.error().what);
  }
  auto report = Report::open(options.report);
  if (!report) return fail(report.error().what);
  if (rehearsing) return rehearse(options, kiosk, worker, screen, **gpu, report->get());

  if (!options.lang.empty() || !options.screen.empty()) {
    if (!options.lang.empty() && !kiosk.set_language(options.lang)) return fail("--lang " + options.lang + ": the pack does not speak it");
    if (!options.screen.empty() && !kiosk.go(options.screen, options.screen_id)) {
      return fail("--screen " + options.screen + (options.screen_id.empty() ? "" : ":" + options.screen_id) + ": the pack has no such place");
    }
  }
  if (config.staff.pin_hash.empty()) {
    log::info("staff", "the staff door is shut: no PIN is set; put what azetta-kiosk --hash-pin prints into kiosk.conf");
  }
  return serve(kiosk, screen, report->get(), !display_options.fullscreen);
}

}  // namespace azetta::shell
