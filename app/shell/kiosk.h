// The kiosk as one object: parts come in, step() is one turn of the main loop. It knows no window and no clock; fingers, time
// and the size of the screen arrive in FrameInput, the picture leaves through Gpu. UI thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/core/config.h"
#include "app/core/icons.h"
#include "app/core/keyboards.h"
#include "app/core/state.h"
#include "app/core/update.h"
#include "app/core/words.h"
#include "app/shell/pack_content.h"
#include "app/shell/picture_cache.h"
#include "app/shell/pointer.h"
#include "app/shell/staff_door.h"
#include "app/shell/timed_gpu.h"
#include "app/shell/worker.h"
#include "app/text/engine.h"
#include "app/ui/frame.h"
#include "app/ui/widgets.h"
#include "content/model/catalogue.h"
#include "platform/gpu.h"
#include "platform/input.h"

namespace azetta::shell {

struct KioskParts {
  core::Config config;
  std::unique_ptr<text::Engine> text;
  core::Words words;
  core::Icons icons;
  core::Keyboards keyboards;  // the kiosk's own
  ui::Panel panel;  // millimetres; pixels come with every FrameInput
  std::string why_painter = {};  // why it is this one, for the staff screen; empty = nothing to say
  bool rehearsed = false;  // the staff screen tells the same on every machine
};

// What one turn did.
struct Turn {
  bool drawn = false;          // there is a new frame to present
  double wake_s = 0;           // call again at this time at the latest; +infinity: only when something happens
  double update_ms = 0, draw_ms = 0;  // CPU of the UI thread, graphics driver left out
  std::uint64_t upload_bytes = 0;
  std::uint32_t quads = 0;
  bool quit = false;           // the staff ended the program
};

class Kiosk {
 public:
  // worker and gpu outlive the kiosk.
  Kiosk(KioskParts parts, Worker& worker, platform::Gpu& gpu, double now_s);
  ~Kiosk();
  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  // Shows this pack: at once if nothing is shown so far, else when the visitor has gone, behind a curtain. Null: there is nothing to
  // show. `early`: the picture of its first frame. `held`: behind the closed curtain it waits for let_pack_in().
  void set_pack(std::shared_ptr<pack::Pack> pack, EarlyPicturePtr early = nullptr, bool held = false);
  void forget_waiting_pack();
  bool pack_waiting() const { return waiting_.has_value(); }
  bool pack_wants_in() const { return waiting_ && waiting_->held && state_.curtain.phase == core::Curtain::Phase::Closed; }
  void let_pack_in();
  void hurry_pack();  // staff do not wait for the visitor to go
  // A preview: this pack at once, at the place that is shown now where it still has it, in the same language.
  void replace_pack(std::shared_ptr<pack::Pack> pack);

  // The staff screen's packs, and what staff asked of them since the last call.
  void set_shelf_facts(ui::ShelfFacts facts) { door_.set_shelf(std::move(facts)); }
  std::vector<core::StaffPack> take_pack_orders() { return door_.take_orders(); }

  Turn step(const platform::FrameInput& input);

  // Jumps there without a touch (command line, rehearsals). False if the pack has no such place.
  bool go(std::string_view screen, std::string_view id);
  bool set_language(std::string_view tag);
  void act(const core::Event& event) { events_.push_back(event); }

  // Makes the graphics driver compile what it will need, while there is nothing else to do: nothing is shown.
  void warm_up();

  // Draw every frame without handing it to the graphics driver (rehearsals between two pictures).
  void set_paint(bool paint) { paint_ = paint; }
  void keep_widgets(bool keep) { widgets_.keep_drawn = keep; }
  void request_frame() { dirty_ = true; }
  // Nothing is being fetched for what is on screen or asked for.
  bool settled() const {
    return missing_ == 0 && !state_.next && !(pack_waiting() && state_.curtain.phase == core::Curtain::Phase::Closed) && !state_.staff.lock.checking;
  }
  bool shown() const { return shown_; }  // a complete frame has been drawn

  const core::AppState& state() const { return state_; }
  std::string card_slug();  // of the card on screen, or of the walkthrough's card; "" on other screens
  const core::AppState fresh_state(double now_s) const;
  const model::Catalogue& catalogue() const { return catalogue_; }
  const ui::Widgets& widgets() const { return widgets_; }
  const ui::Metrics& metrics() const { return metrics_; }
  text::Counters text_counters() const { return text_->counters(); }
  PictureCounters picture_counters() const { return pictures_.counters(); }
  FinderCounters finder_counters() const { return content_.finder_counters(); }
  const Pointer& pointer() const { return pointer_; }
  void drop_caches();
  // Another painter, in two steps: what the one before made is destroyed, and it is not used again; then the new one draws, for that
  // reason (KioskParts::why_painter). Where the visitor is stays as it is. No step() in between.
  void leave_painter();
  void take_painter(platform::Gpu& gpu, std::string why);

 private:
  ui::Frame frame(const core::AppState& state, LangIndex lang, ui::Widgets& widgets, bool dry);
  static model::Catalogue no_catalogue();  // shown when no pack is open: one language to lay things out in, and nothing else
  void update_all(double now_s);
  bool moves(double now_s) const;  // something glides or travels; what a finger holds is still
  struct Readiness {
    int missing = 0;
    bool failed = false, unfinished = false;
  };
  // Draws nothing: fetches and lays out what `place` needs, as far as it goes now.
  Readiness try_place(const core::AppState& from, const core::Place& place, double now_s);
  void anticipate(double now_s);
  bool arrive(double now_s);        // tries to show state.next
  void take_waiting_pack(double now_s);
  void take_pack(std::shared_ptr<pack::Pack> pack, EarlyPicturePtr early);
  void tell(const core::Event& event, double now_s);
  bool pack_ready_to_draw();
  bool draw(Turn& turn);
  bool prefetch_languages();        // lays out what is a touch away: the next pages, another language; false: nothing left to do
  void upload_glyphs();

  core::Config config_;
  core::Rules rules_;
  std::unique_ptr<text::Engine> text_;
  core::Words words_;
  core::Icons icons_;
  core::Keyboards own_keyboards_, keyboards_;  // keyboards_: offered for the open pack
  ui::Panel panel_;
  Worker& worker_;
  TimedGpu gpu_;
  PictureCache pictures_;
  PackContent content_;
  std::vector<std::uintptr_t> glyph_pages_;  // 0 = not needed so far
  std::function<std::uintptr_t(std::uint16_t)> glyph_page_;

  std::shared_ptr<pack::Pack> pack_;
  struct Waiting {
    std::shared_ptr<pack::Pack> pack;
    EarlyPicturePtr early;
    bool held = false, hurried = false;
  };
  std::optional<Waiting> waiting_;
  model::Catalogue catalogue_;
  LangIndex default_lang_ = 0;
  ui::Theme theme_, curtain_theme_;

  core::AppState state_;
  std::vector<core::Event> events_;
  ui::Metrics metrics_;
  ui::Widgets widgets_, dry_widgets_;
  Pointer pointer_;
  StaffDoor door_;
  double now_s_ = 0;
  double next_asked_s_ = 0;  // when state.next was first seen
  std::string drawn_state_;  // bytes of the state that the last frame showed
  std::vector<std::string> pressed_drawn_;
  int missing_ = 0;
  bool layout_pending_ = false;      // a dry run has more text to lay out
  bool animating_ = false, dirty_ = true, paint_ = true, shown_ = false;
  double wake_s_ = 0;
  std::uint64_t prefetched_ = 0;     // bit per language of the place on screen
  std::string prefetched_for_;
};

}  // namespace azetta::shell
