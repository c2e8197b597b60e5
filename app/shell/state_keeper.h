// Keeps azetta.prom (state_file.h) up to date where the settings want one: every kState_s, and at once when the exhibition goes, comes or is another.
// UI thread; the worker writes.
#pragma once
#include <filesystem>

#include "app/core/config.h"
#include "app/shell/kiosk.h"
#include "app/shell/pack_keeper.h"
#include "app/shell/state_file.h"

namespace azetta::shell {

class StateKeeper {
 public:
  static constexpr double kState_s = 15;

  StateKeeper(const core::Config& config, Kiosk& kiosk, Worker& worker);
  // keeper: null where there is no shelf.
  void turn(double now_s, bool drawn, const PackKeeper* keeper);
  double wake_s() const;  // turn() has something to do then; +infinity

 private:
  std::filesystem::path folder_;
  Kiosk& kiosk_;
  Worker& worker_;
  KioskState state_;
  double due_s_ = 0;
  bool told_ = false;  // that it cannot be written
};

}  // namespace azetta::shell
