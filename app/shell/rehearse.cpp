#include "app/shell/rehearse.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "app/core/player.h"
#include "app/shell/assets.h"
#include "app/shell/shot.h"
#include "app/shell/start.h"
#include "content/base/log.h"
#include "content/pack/pack.h"
#include "platform/host.h"

namespace azetta::shell {
namespace {

using namespace core::rehearsal;

constexpr int kSettleTurns = 40;  // of one virtual moment: fetch, show, fetch what that needs, ...

class Stage {
 public:
  Stage(const Options& options, Kiosk& kiosk, Worker& worker, platform::Display& display, platform::Gpu& gpu, Report* report)
      : options_(options), kiosk_(kiosk), worker_(worker), display_(display), gpu_(gpu), report_(report) {
    width_px_ = options.windowed ? options.window_w : 1920;
    height_px_ = options.windowed ? options.window_h : 1080;
  }

  int run() {
    auto text = read_text(options_.rehearse);
    if (!text) return complain(text.error().what);
    Script script = parse_script(*text, options_.rehearse.filename().string());
    if (!script.findings.empty()) {
      for (const std::string& finding : script.findings) complain(finding);
      return 1;
    }
    file_ = script.file;
    kiosk_.keep_widgets(true);
    if (!options_.realtime) {
      // Between pictures nobody looks: the frames are built, and only those that are kept are painted.
      kiosk_.set_paint(options_.proof);
      if (!gpu_.set_offscreen(width_px_, height_px_)) return complain("the graphics driver refused an off-screen buffer");
    }
    // As it stands before the first visitor comes.
    turn({}, {}, opening_s());
    if (!start_at()) return 1;
    Player player(std::move(script), options_.realtime ? platform::monotonic_s() : 1.0 / kFrames_per_s);
    while (true) {
      const Play play = player.next(surroundings());
      for (const std::string& finding : play.findings) complain(finding);
      for (const Command& command : play.before) before(command);
      turn(play.touches, play.keys, play.t_s);
      for (const Command& command : play.after) after(command, play.t_s);
      if (kiosk_.state().staff.quit) break;
      if (play.done || !play.findings.empty()) break;
    }
    if (report_) report_->totals(kiosk_, "rehearsal");
    return failed_ ? 1 : kiosk_.state().staff.quit ? kQuitByStaff : 0;
  }

 private:
  int complain(const std::string& what) {
    std::fprintf(stderr, "%s\n", what.c_str());
    failed_ = true;
    return 1;
  }

  double opening_s() const { return options_.realtime ? platform::monotonic_s() : 0; }

  bool start_at() {
    if (!options_.lang.empty() && !kiosk_.set_language(options_.lang)) {
      complain("--lang " + options_.lang + ": the pack does not speak it");
      return false;
    }
    if (!options_.screen.empty() && !kiosk_.go(options_.screen, options_.screen_id)) {
      complain("--screen " + options_.screen + (options_.screen_id.empty() ? "" : ":" + options_.screen_id) +
               ": the pack has no such place");
      return false;
    }
    turn({}, {}, opening_s());
    return true;
  }

  // One frame. Off the real clock it waits until everything of it is there.
  void turn(const std::vector<platform::TouchEvent>& touches, const std::vector<platform::KeyEvent>& keys, double t_s) {
    platform::FrameInput input;
    if (options_.realtime) {
      // Between the script's frames the worker wakes the kiosk, as it does for visitors.
      bool exposed = false;
      for (double wait_s = t_s - platform::monotonic_s(); wait_s > 0; wait_s = t_s - platform::monotonic_s()) {
        platform::FrameInput between = display_.poll(wait_s);
        exposed = exposed || between.exposed;
        if (between.now_s >= t_s) break;
        between.touches.clear();
        between.keys.clear();
        step(between, between.now_s);
      }
      input = display_.poll(0);
      input.exposed = input.exposed || exposed;
      input.now_s = t_s;
      input.touches = touches;
    } else {
      input.now_s = t_s;
      input.touches = touches;
      input.width_px = width_px_;
      input.height_px = height_px_;
    }
    input.keys = keys;
    const auto lifts = [](const platform::TouchEvent& touch) { return touch.phase == platform::Phase::End; };
    if (report_ && std::ranges::any_of(touches, lifts)) report_->mark("lift", t_s);
    for (int i = 0; i < kSettleTurns; ++i) {
      step(input, t_s);
      input.touches.clear();
      input.keys.clear();
      if (options_.realtime) return;
      worker_.wait();
      if (worker_.idle() && kiosk_.settled()) return;
    }
  }

  void step(const platform::FrameInput& input, double t_s) {
    const Turn done = kiosk_.step(input);
    if (done.drawn && options_.realtime) display_.present();
    if (report_) report_->frame(kiosk_, done, t_s);
  }

  Surroundings surroundings() {
    Surroundings s;
    s.width_px = kiosk_.metrics().width_px;
    s.height_px = kiosk_.metrics().height_px;
    s.find = [this](std::string_view id) -> std::optional<Spot> {
      const ui::Target* target = kiosk_.widgets().find(id);
      if (!target) return std::nullopt;
      const ui::RectPx& r = target->rect;
      const Spot middle{r.x + r.w / 2, r.y + r.h / 2};
      // Something may lie over its middle (a tile under the gallery's head): then it must be scrolled to first.
      return kiosk_.widgets().under(middle.x_px, middle.y_px) == target ? std::optional(middle) : std::nullopt;
    };
    return s;
  }

  void before(const Command& command) {
    if (const auto* lang = std::get_if<Lang>(&command.action)) {
      if (!kiosk_.set_language(lang->tag)) complain(at(command) + "the pack does not speak " + lang->tag);
    } else if (const auto* pack = std::get_if<Pack>(&command.action)) {
      auto opened = pack::Pack::open(pack->file);
      if (opened) {
        kiosk_.set_pack(std::move(opened).value());
      } else {
        log::error("pack", opened.error().what);
        kiosk_.set_pack(nullptr);
      }
    } else if (const auto* size = std::get_if<Resize>(&command.action)) {
      width_px_ = size->width_px;
      height_px_ = size->height_px;
      if (!options_.realtime && !gpu_.set_offscreen(width_px_, height_px_)) complain(at(command) + "the graphics driver refused this size");
    }
  }

  void after(const Command& command, double t_s) {
    if (const auto* shot = std::get_if<Shot>(&command.action)) {
      kiosk_.set_paint(true);
      kiosk_.request_frame();
      turn({}, {}, t_s);
      kiosk_.set_paint(options_.realtime || options_.proof);
      auto taken = take_shot(kiosk_, gpu_, options_.shots.empty() ? "." : options_.shots, shot->name);
      if (!taken) complain(at(command) + taken.error().what);
    } else if (const auto* mark = std::get_if<Mark>(&command.action)) {
      if (report_) report_->totals(kiosk_, mark->name);
    } else if (const auto* want = std::get_if<Expect>(&command.action)) {
      const std::string found = look(*want);
      if (!found.empty()) complain(unmet(file_, command.line, *want, found));
    }
  }

  // "" if it is as expected, else what there is.
  std::string look(const Expect& want) const {
    const core::AppState& state = kiosk_.state();
    switch (want.what) {
      case What::Screen: return want.value == core::name(state.place.screen) ? "" : core::name(state.place.screen);
      case What::Lang: {
        const std::string& tag = kiosk_.catalogue().languages[state.lang].tag;
        return want.value == tag ? "" : tag;
      }
      case What::Card: {
        const std::string slug = kiosk_.card_slug();
        return want.value == slug ? "" : slug.empty() ? "no card" : slug;
      }
      case What::Widget: {
        const bool there = kiosk_.widgets().find(want.value) != nullptr;
        return there != want.absent ? "" : there ? "it is there" : "it is not there";
      }
      case What::Text: {
        std::string all;
        for (const ui::Drawn& d : kiosk_.widgets().drawn()) {
          if (d.role != ui::Role::Text) continue;
          if (d.text.find(want.value) != std::string::npos) return want.absent ? "it in " + d.id : "";
          if (all.size() < 400) all += d.text + " | ";
        }
        return want.absent ? "" : all;
      }
    }
    return "nothing";
  }

  std::string at(const Command& command) const { return file_ + ":" + std::to_string(command.line) + ": "; }

  const Options& options_;
  Kiosk& kiosk_;
  Worker& worker_;
  platform::Display& display_;
  platform::Gpu& gpu_;
  Report* report_;
  std::string file_;
  int width_px_, height_px_;
  bool failed_ = false;
};

}  // namespace

int rehearse(const Options& options, Kiosk& kiosk, Worker& worker, platform::Display& display, platform::Gpu& gpu, Report* report) {
  return Stage(options, kiosk, worker, display, gpu, report).run();
}

}  // namespace azetta::shell
