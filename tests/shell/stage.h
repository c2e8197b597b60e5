// The whole kiosk without a window: real text, words and icons, a painter that only looks
// (support/fake_gpu.h), a clock that the test turns. Fingers go in where a panel's go in; what comes out is
// read from the state and from the widgets drawn.
//
//   test::Stage stage({.pack = test::small_pack()});
//   stage.begin("fr");
//   CHECK(stage.tap("home.figure"));
//   CHECK_EQ(stage.screen(), "gallery");
//
// One stage at a time (Dear ImGui's context is global). At its end a stage checks that the painter has no
// complaints and that no texture is left.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/config.h"
#include "app/shell/kiosk.h"
#include "app/shell/worker.h"
#include "tests/support/fake_gpu.h"

namespace azetta::test {

// Built by ctest from tests/data/small and content/packs/great-revolt before these tests run.
std::filesystem::path small_pack();
std::filesystem::path second_pack();  // tests/data/second: another exhibition in other languages
std::filesystem::path shipped_pack();

struct StageOptions {
  std::filesystem::path pack;  // empty: none
  int width_px = 1920, height_px = 1080;
  float panel_width_mm = 0;  // 0: unknown
  core::Config config{};
  bool waits = false;  // no turn has been made yet: the first is the test's
};

// A FakeGpu that also says which letters would have been cut off by the edge of the screen.
class LookingGpu : public FakeGpu {
 public:
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  // Of the last frame: letters outside the screen, whatever clips them. "" = none.
  const std::string& outside() const { return outside_; }
  // Of the last frame: where pictures were drawn, in order; what is clipped away is left out.
  const std::vector<ui::RectPx>& pictures() const { return pictures_; }

 private:
  std::string outside_;
  std::vector<ui::RectPx> pictures_;
};

class Stage {
 public:
  explicit Stage(const StageOptions& options);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  shell::Kiosk& kiosk() { return *kiosk_; }
  const core::AppState& state() const { return kiosk_->state(); }
  const ui::Widgets& widgets() const { return kiosk_->widgets(); }
  LookingGpu& gpu() { return gpu_; }
  double now_s() const { return now_s_; }
  std::string screen() const { return core::name(state().place.screen); }
  std::string lang_tag() const { return kiosk_->catalogue().languages[state().lang].tag; }
  std::vector<std::string> tags() const;  // languages of the pack

  // One turn of the main loop, `dt_s` after the one before. Nobody waits for the worker.
  shell::Turn turn(double dt_s = 1.0 / 60);
  // The same, and then turns without time until everything that was asked for is there.
  void frame(double dt_s = 1.0 / 60);
  // As many frames as that time has at 60 a second.
  void wait_s(double seconds);
  // Until the slide of a new page is over; without motion there is none.
  void rest() { wait_s(low_motion_ ? 0.05 : 0.5); }

  // Fingers; each comes with the next turn or frame.
  void down(int slot, float x_px, float y_px) { touch(slot, platform::Phase::Begin, x_px, y_px); }
  void move(int slot, float x_px, float y_px) { touch(slot, platform::Phase::Update, x_px, y_px); }
  void up(int slot, float x_px, float y_px) { touch(slot, platform::Phase::End, x_px, y_px); }
  void palm(int slot, float x_px, float y_px) { touch(slot, platform::Phase::Begin, x_px, y_px, 60); }
  // As they are, times too; with the next turn or frame, after all others.
  void touch_all(const std::vector<platform::TouchEvent>& touches) { raw_ = touches; }
  void tap_at(float x_px, float y_px);
  // A finger goes from here to there in that time and lifts while it moves.
  void swipe(float x0_px, float y0_px, float x1_px, float y1_px, double s = 0.2);
  // Touches the middle of a widget and lets the new page come to rest. False if it is not there to be
  // touched.
  bool tap(std::string_view id);
  bool can_tap(std::string_view id) const;
  ui::RectPx rect(std::string_view id) const;  // of a target; empty if it is not there

  void resize(int width_px, int height_px) { width_px_ = width_px, height_px_ = height_px; }
  void act(const core::Event& event) { kiosk_->act(event); }
  // As the command line does it; at rest afterwards.
  bool go(std::string_view screen, std::string_view id = {});
  bool lang(std::string_view tag);
  void large_text(bool on);
  // From attract to home in this language by touch.
  bool begin(std::string_view tag);
  void set_pack(const std::filesystem::path& file);  // empty: none

  // What scrolls on the page: its window and its heights; empty where nothing does.
  ui::RectPx scroll_rect() const;
  core::ScrollArea scroll_area() const;

  // What is on the screen.
  const ui::Drawn* drawn(std::string_view id) const;  // null if it is not
  std::vector<const ui::Drawn*> texts() const;
  std::string text(std::string_view id) const;  // "" if it is not
  // Every target and everything noted, one a line: two equal dumps look the same to a visitor.
  std::string dump() const;

 private:
  void touch(int slot, platform::Phase phase, float x_px, float y_px, float size_mm = 0);

  LookingGpu gpu_;
  std::optional<shell::Worker> worker_;
  std::unique_ptr<shell::Kiosk> kiosk_;
  double now_s_ = 0;
  int width_px_, height_px_;
  bool low_motion_;
  std::vector<platform::TouchEvent> touches_, raw_;  // for the next turn
};

// Whether two dumps are equal; if not, says the first lines that differ.
bool same(const std::string& found, const std::string& wanted);

// Slugs of a pack's cards and walkthroughs, in its order.
struct Slugs {
  std::vector<std::string> kinds, cards, scenes;
};
Slugs slugs_of(const std::filesystem::path& pack);

using Look = std::function<void(const std::string& name)>;  // the name of a place, for messages

// Turns to every page of the card, or every step of the walkthrough, on screen and calls `look` on each, at
// rest.
void each_page(Stage& stage, const Look& look);
// Every `of`-th card and walkthrough, beginning with another one for each `at`: a pack of a hundred cards is seen whole in
// some of its languages and sizes, and in all of them by azetta-pack check.
struct Share {
  std::size_t of = 1, at = 0;
  bool has(std::size_t i) const { return (i + at) % of == 0; }
};
// The same for attract, home, every gallery (one, of a share) from top to end, that share of the cards and walkthroughs, and the credits, in
// the language and text size that the stage is in.
void each_place(Stage& stage, const Slugs& slugs, const Look& look, Share share = {});

}  // namespace azetta::test
