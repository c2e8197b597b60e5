// The staff door between the outside and the state: looks for the hand sign, keeps the digits of a PIN and has the worker
// check them, gathers what the staff screen tells, and logs who came in. UI thread.
//
// In step(): feed() with the raw touches before update(), follow() after each event, facts() when the screen is drawn.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/core/event.h"
#include "app/core/gesture.h"
#include "app/core/staff_gesture.h"
#include "app/core/state.h"
#include "app/shell/digest.h"
#include "app/shell/pin.h"
#include "app/shell/worker.h"
#include "app/ui/metrics.h"
#include "app/ui/staff_facts.h"
#include "content/model/catalogue.h"
#include "platform/gpu.h"
#include "platform/input.h"

namespace azetta::shell {

class StaffDoor {
 public:
  // pin_hash: of kiosk.conf; "" = the door stays shut. measured: facts of this machine; else made-up ones that are the same on
  // every machine (rehearsals). The worker outlives the door.
  StaffDoor(std::string pin_hash, std::string why_painter, Worker& worker, bool measured, double now_s);

  // What the raw touches mean to the staff's side. Appends events.
  void feed(const platform::FrameInput& input, const core::AppState& state, double px_per_mm, std::vector<core::Event>& out);
  // After `event` has made `state` what it is.
  void follow(const core::Event& event, const core::AppState& state);
  void set_pack(const std::string& file, const model::Catalogue& catalogue);  // "" = none
  void set_shelf(ui::ShelfFacts facts);
  // What staff asked of the packs since the last call.
  std::vector<core::StaffPack> take_orders() { return std::exchange(orders_, {}); }
  // Something that the staff screen shows has come since the last call.
  bool news();
  // Call step() then at the latest; +infinity: nothing is due.
  void set_why_painter(std::string why) { why_painter_ = std::move(why); }
  double wake_s() const;

  const ui::StaffFacts& facts(double now_s, const ui::Metrics& metrics, bool size_known,
                              const core::GestureCounters& gestures, const platform::Gpu& gpu);

 private:
  struct Seen {
    core::StaffView view = core::StaffView::Closed;
    core::StaffLock lock;
    bool quit = false;
  };
  void check_pin();
  void note(const core::AppState& state);
  void gather();
  void go_on_with_digest();

  std::string pin_hash_;
  Worker& worker_;
  std::string why_painter_;
  bool measured_;
  double start_s_, process_age_s_ = 0;
  core::StaffGesture sign_;
  PinEntry entry_;
  Seen seen_;
  std::vector<core::Event> verdicts_;  // come from the worker, go in with the next feed()
  ui::StaffFacts facts_;
  std::shared_ptr<FileDigest> digest_;  // under way
  bool news_ = false;
  std::vector<core::StaffPack> orders_;
};

}  // namespace azetta::shell
