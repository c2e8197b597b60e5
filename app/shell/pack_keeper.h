// Between the watch over the shelf and the kiosk: hands new packs over and lets them in, says when one has proven itself, carries out
// what staff ask of packs and tells them how it stands. UI thread; turn() after each step of the kiosk.
#pragma once
#include <memory>
#include <string>

#include "app/shell/kiosk.h"
#include "app/shell/pack_watch.h"

namespace azetta::shell {

class PackKeeper {
 public:
  // shown, lease: the pack that the kiosk begins with ("" = none). follow: a preview, where every new pack is shown at once.
  PackKeeper(std::unique_ptr<PackWatch> watch, Kiosk& kiosk, std::string shown, shelf::Lock lease, bool follow)
      : watch_(std::move(watch)), kiosk_(kiosk), shown_(std::move(shown)), lease_(std::move(lease)), follow_(follow) {}

  void turn(double now_s);
  // When the loop is to come round again for this: at once (-infinity) if the last turn() gave the kiosk something, which its next step
  // takes up; +infinity: for nothing.
  double wake_s() const;
  const std::string& shown() const { return shown_; }
  // What is to be said to have ended well when the program does: the pack on screen, and one that was just about to be.
  std::vector<std::string> in_use() const { return {shown_, waiting_}; }
  WatchFacts facts() const { return watch_->facts(); }

 private:
  void take(Arrival arrival);
  void prove(double now_s);
  void serve_staff();

  std::unique_ptr<PackWatch> watch_;
  Kiosk& kiosk_;
  std::string shown_;
  shelf::Lock lease_;
  std::string waiting_;                  // name of the pack that the kiosk holds back; "" = none
  shelf::Lock waiting_lease_;
  bool asked_ = false;                   // its trial is being written down
  double shown_since_s_ = -1;            // the pack on screen; -1: not yet
  bool proven_ = false;
  bool staff_look_ = false;
  bool gave_ = false;                    // the last turn() changed the kiosk, after its step
  std::uint64_t told_ = 0;               // the facts that staff see
  bool follow_;
};

}  // namespace azetta::shell
