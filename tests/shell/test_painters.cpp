// Another painter while somebody looks on: from OpenGL to the CPU, at the same place. Needs a display. And how a painter is chosen.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "app/shell/assets.h"
#include "app/shell/kiosk.h"
#include "app/shell/screen.h"
#include "app/shell/worker.h"
#include "content/base/log.h"
#include "content/pack/pack.h"
#include "platform/host.h"
#include "tests/shell/stage.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

constexpr int kWidth = 960, kHeight = 540;

shell::ScreenWish wish(core::Renderer renderer) {
  shell::ScreenWish w;
  w.window.fullscreen = false;
  w.window.width_px = kWidth;
  w.window.height_px = kHeight;
  w.window.vsync = false;
  w.window.touch = false;
  w.renderer = renderer;
  return w;
}

template <class T>
T need(Result<T> result) {
  REQUIRE_MESSAGE(result, (result ? "" : result.error().what));
  return std::move(result).value();
}

struct Environment {  // a variable for as long as this lives
  Environment(const char* name, const char* value) : name_(name), was_(std::getenv(name) ? std::getenv(name) : "") {
    value ? setenv(name, value, 1) : unsetenv(name);
  }
  ~Environment() { was_.empty() ? unsetenv(name_) : setenv(name_, was_.c_str(), 1); }
  const char* name_;
  std::string was_;
};

}  // namespace

TEST_SUITE_BEGIN("painters");

TEST_CASE("the visitor's place stays when the CPU takes over from OpenGL, and the picture too") {
  log::set_quiet(true);
  auto screen = need(shell::Screen::open(wish(core::Renderer::Gl)));
  CHECK_FALSE(screen->cpu());
  const auto assets = shell::assets_folder();
  text::EngineOptions fonts;
  fonts.font_manifest = assets / "fonts.toml";
  ui::Panel panel;
  shell::Worker worker([&] { screen->wake(); });
  shell::Kiosk kiosk({core::Config{}, need(text::Engine::open(fonts)), need(shell::load_words(assets)), need(shell::load_icons(assets)), need(shell::load_keyboards(assets)), panel},
                     worker, screen->gpu(), 0);
  kiosk.set_pack(std::shared_ptr<pack::Pack>(need(pack::Pack::open(small_pack()))));
  double now_s = 0;
  const auto settle = [&] {
    for (int i = 0; i < 200; ++i) {
      platform::FrameInput input;
      input.width_px = kWidth;
      input.height_px = kHeight;
      input.now_s = now_s += 1.0 / 60;
      if (kiosk.step(input).drawn) screen->display().present();
      worker.wait();
    }
  };
  settle();
  REQUIRE(kiosk.set_language("ar"));
  REQUIRE(kiosk.go("card", "qutuz"));
  settle();
  REQUIRE(kiosk.settled());
  const auto place = kiosk.state().place;
  const auto before = screen->gpu().read_pixels(kWidth, kHeight);
  REQUIRE_EQ(before.size(), std::size_t{kWidth} * kHeight * 4);

  kiosk.leave_painter();
  CHECK_EQ(kiosk.state().place.card, place.card);
  REQUIRE(screen->fall_back("a test"));
  kiosk.take_painter(screen->gpu(), screen->why());
  CHECK(screen->cpu());
  CHECK_EQ(screen->why(), "a test");
  settle();
  CHECK(kiosk.settled());
  CHECK(kiosk.state().place == place);
  CHECK_EQ(kiosk.catalogue().languages[kiosk.state().lang].tag, "ar");
  const auto after = screen->gpu().read_pixels(kWidth, kHeight);
  REQUIRE_EQ(after.size(), before.size());
  int far = 0;
  for (std::size_t i = 0; i < after.size(); ++i) far += std::abs(int{after[i]} - int{before[i]}) > 2;
  CHECK_EQ(far, 0);
  log::set_quiet(false);
}

TEST_CASE("which painter is chosen, and why") {
  log::set_quiet(true);
  {
    const Environment software("LIBGL_ALWAYS_SOFTWARE", "1");
    const auto screen = need(shell::Screen::open(wish(core::Renderer::Auto)));
    CHECK(screen->cpu());
    CHECK_EQ(screen->why(), "drawing in software was asked for");
  }
  {
    const auto screen = need(shell::Screen::open(wish(core::Renderer::Cpu)));
    CHECK(screen->cpu());
    CHECK(screen->gpu().driver().find("on the CPU") != std::string::npos);
    CHECK_FALSE(screen->gpu().lost());
  }
  TempDir folder;
  shell::ScreenWish noted = wish(core::Renderer::Gl);
  noted.note = folder / "painter";
  noted.boot = "this one";
  {
    const auto screen = need(shell::Screen::open(noted));
    CHECK(std::filesystem::exists(noted.note));
  }
  CHECK_FALSE(std::filesystem::exists(noted.note));  // it ended well
  // It did not end, in this run of the machine; before it; and where nobody knows.
  const auto why = [&](const char* note, const char* boot) {
    std::ofstream(noted.note) << note;
    shell::ScreenWish again = noted;
    again.renderer = core::Renderer::Auto;
    again.boot = boot;
    const Environment software("LIBGL_ALWAYS_SOFTWARE", nullptr);
    return need(shell::Screen::open(again))->why();
  };
  if (platform::has_graphics_card()) {
    CHECK(why("gl this one\n", "this one").find("was lost while the graphics card drew") != std::string::npos);
    CHECK(why("gl another\n", "this one").find("was lost") == std::string::npos);
  } else {
    CHECK_EQ(why("gl this one\n", "this one"), "no graphics card was found");
  }
  log::set_quiet(false);
}

TEST_CASE("the note that OpenGL draws lies where the service may lose it, or with the kiosk's state") {
  core::Config config;
  const Environment none("CACHE_DIRECTORY", nullptr);
  CHECK_EQ(shell::painter_note(config), std::filesystem::path());
  config.state.folder = "/var/lib/azetta/state";
  CHECK_EQ(shell::painter_note(config), std::filesystem::path("/var/lib/azetta/state/painter"));
  const Environment service("CACHE_DIRECTORY", "/var/cache/azetta");
  CHECK_EQ(shell::painter_note(config), std::filesystem::path("/var/cache/azetta/painter"));
}

TEST_SUITE_END();

}  // namespace azetta::test
