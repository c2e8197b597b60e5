#include "app/shell/state_keeper.h"

#include <chrono>
#include <limits>

#include "app/shell/install_pack.h"
#include "content/base/log.h"
#include "platform/host.h"

#ifndef AZETTA_VERSION
#error "AZETTA_VERSION comes from CMake"
#endif

namespace azetta::shell {

StateKeeper::StateKeeper(const core::Config& config, Kiosk& kiosk, Worker& worker) : folder_(config.state.folder), kiosk_(kiosk), worker_(worker) {
  state_.kiosk = kiosk_id(config);
  state_.version = AZETTA_VERSION;
}

double StateKeeper::wake_s() const { return folder_.empty() ? std::numeric_limits<double>::infinity() : due_s_; }

void StateKeeper::turn(double now_s, bool drawn, const PackKeeper* keeper) {
  if (drawn) ++state_.frames;
  const bool showing = kiosk_.state().place.screen != core::Screen::Soon;
  const bool another = keeper && keeper->shown() != state_.pack_file;
  if (folder_.empty() || (now_s < due_s_ && showing == state_.showing && !another)) return;
  due_s_ = now_s + kState_s;
  state_.showing = showing;
  state_.pack_id = showing ? kiosk_.catalogue().id : "";
  state_.pack_version = kiosk_.catalogue().version;
  state_.pack_waits = kiosk_.pack_waiting();
  state_.program_s = platform::process_age_s();
  state_.now_unix_s = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  if (keeper) {
    const WatchFacts facts = keeper->facts();
    state_.pack_file = keeper->shown();
    state_.swap_unix_s = facts.last_unix_s;
    state_.swap_outcome = facts.last ? std::string(shelf::name(*facts.last)) : "";
    state_.installed = facts.installed;
    state_.refused = facts.refused;
  }
  worker_.post([this, folder = folder_, state = state_]() mutable -> Worker::Finish {
    state.private_bytes = platform::private_bytes();
    const bool written = write_state(folder, state);
    return [this, written] {
      if (!written && !told_) log::warn("state", folder_.string() + ": azetta.prom cannot be written there; correct state.folder in kiosk.conf, or give the kiosk's user the right");
      told_ = !written;
    };
  });
}

}  // namespace azetta::shell
