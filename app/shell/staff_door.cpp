#include "app/shell/staff_door.h"

#include <cmath>
#include <filesystem>
#include <limits>
#include <utility>

#include "content/base/log.h"
#include "platform/host.h"

#ifndef AZETTA_VERSION
#error "AZETTA_VERSION comes from CMake"
#endif

namespace azetta::shell {
namespace {

using core::StaffView;

constexpr std::size_t kLogLines = 20;

// The same on every machine and every day, so that pictures of the staff screen can be compared.
ui::StaffFacts made_up() {
  ui::StaffFacts f;
  f.version = "1.2.3";
  f.pack_file = "/srv/azetta/packs/exhibition.pack";
  f.pack_sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  f.free_bytes = std::int64_t{118} * 1000 * 1000 * 1000;
  f.driver = "llvmpipe (LLVM 15.0.6, 256 bits)";
  f.log = {
      "2026-11-20T18:31:07.402Z info pack: another pack is here; it is shown when the visitor has gone",
      "2026-11-20T18:33:40.009Z error pack: /srv/azetta/packs/spring.pack: the file has 8192 bytes and should have 40960; copy it again",
      "2026-11-21T08:00:02.118Z info kiosk: first complete frame 241 ms after the process started",
      "2026-11-21T08:00:02.131Z warning settings: kiosk.conf:12: idle.attract_after_s is \"soon\", not a number of seconds from 10 "
      "to 3600; the default 75 is kept",
      "2026-11-21T11:42:31.904Z info staff: the PIN pad was opened",
      "2026-11-21T11:42:40.250Z warning staff: a wrong PIN (1 in a row)",
      "2026-11-21T11:42:49.016Z info staff: the right PIN; the staff screen is open",
  };
  f.shelf.watched = true;
  using Standing = ui::ShelfPack::Standing;
  f.shelf.packs = {{"exhibition-2.1-7d1f0c9a5be1e3a4.pack", "", Standing::Trial, false, true},
                   {"exhibition-2.0-3f2a91c04d77b820.pack", "", Standing::Good, true, false},
                   {"exhibition-1.4-b01c55e7a9d2f316.pack", "", Standing::Good, false, false},
                   {"exhibition-1.9-90aa17c3e5f0d2b8.pack", "the kiosk ended unexpectedly 2 times while this pack was new", Standing::Aside, false, false}};
  f.shelf.sticks = {{"/media/museum/spring.pack", "spring.pack", 561'000'000}};
  f.shelf.attempts = {
      "2026-11-20 09:12:44 UTC hall-3 wrong-key spring.pack: the pack is signed with a key that is not trusted here (77d0 12ab 90fe 4c31); ask its maker "
      "for the file NAME.pub and compare these numbers, then copy it into the folder of trusted keys",
      "2026-11-21 08:00:02 UTC hall-3 installed exhibition.pack (org.example.exhibition 2.1)",
  };
  return f;
}

std::string seconds_text(double s) { return std::to_string(static_cast<long>(std::lround(s))); }

}  // namespace

StaffDoor::StaffDoor(std::string pin_hash, std::string why_painter, Worker& worker, bool measured, double now_s)
    : pin_hash_(std::move(pin_hash)), worker_(worker), why_painter_(std::move(why_painter)), measured_(measured), start_s_(now_s) {
  if (measured_) {
    process_age_s_ = platform::process_age_s();
    facts_.version = AZETTA_VERSION;
  } else {
    facts_ = made_up();
  }
}

void StaffDoor::set_pack(const std::string& file, const model::Catalogue& catalogue) {
  facts_.pack_id = file.empty() ? "" : catalogue.id;
  facts_.pack_version = file.empty() ? "" : catalogue.version;
  digest_.reset();
  if (!measured_) return;
  facts_.pack_file = file;
  facts_.pack_sha256.clear();
}

void StaffDoor::feed(const platform::FrameInput& input, const core::AppState& state, double px_per_mm, std::vector<core::Event>& out) {
  for (core::Event& verdict : verdicts_) out.push_back(std::move(verdict));
  verdicts_.clear();
  if (!pin_hash_.empty()) sign_.set_screen(input.width_px, input.height_px, px_per_mm);
  for (const platform::TouchEvent& touch : input.touches) {
    if (touch.phase == platform::Phase::Begin) ++facts_.contacts;
    sign_.feed(touch);
    if (state.staff.view == StaffView::Touches && input.width_px > 0 && input.height_px > 0) {
      out.push_back(core::StaffTouch{touch.slot, touch.phase, touch.x_px / static_cast<float>(input.width_px),
                                     touch.y_px / static_cast<float>(input.height_px), touch.t_s});
    }
  }
  if (sign_.tick(input.now_s)) out.push_back(core::StaffOpen{});
}

double StaffDoor::wake_s() const { return sign_.due_s(); }

void StaffDoor::follow(const core::Event& event, const core::AppState& state) {
  if (const auto* staff = std::get_if<core::StaffEvent>(&event)) {
    if (const auto* digit = std::get_if<core::StaffDigit>(staff); digit && state.staff.digits > entry_.size()) entry_.push(digit->digit);
  }
  if (const auto* staff = std::get_if<core::StaffEvent>(&event); staff && state.staff.view == StaffView::Packs) {
    if (const auto* order = std::get_if<core::StaffPack>(staff)) orders_.push_back(*order);
  }
  entry_.keep_first(state.staff.digits);
  if (state.staff.lock.checking && !seen_.lock.checking) check_pin();
  note(state);
  if (state.staff.view == StaffView::Desk && seen_.view != StaffView::Desk) gather();
  if (state.staff.view == StaffView::Closed) digest_.reset();
  seen_ = {state.staff.view, state.staff.lock, state.staff.quit};
}

// The digits go along to the worker and are wiped there, right or wrong.
void StaffDoor::check_pin() {
  auto pin = std::make_shared<PinEntry>(std::move(entry_));
  worker_.post([this, pin, hash = pin_hash_]() -> Worker::Finish {
    const bool right = verify_pin(hash, *pin);
    pin->wipe();
    return [this, right] { verdicts_.push_back(core::StaffVerdict{right}); };
  });
}

// One line for all that a museum may want to know later. Never a digit.
void StaffDoor::note(const core::AppState& state) {
  const core::Staff& now = state.staff;
  if (now.lock.failures > seen_.lock.failures) {
    log::warn("staff", "a wrong PIN (" + std::to_string(now.lock.failures) + " in a row)");
    if (const double s = core::lock_out_s(now.lock.failures); s > 0) log::warn("staff", "no PIN is taken for " + seconds_text(s) + " s");
  }
  if (now.quit && !seen_.quit) log::info("staff", "the program was told to end");
  if (now.view == seen_.view) return;
  switch (now.view) {
    case StaffView::Pin: log::info("staff", "the PIN pad was opened"); break;
    case StaffView::Desk:
      if (seen_.view == StaffView::Pin) log::info("staff", "the right PIN; the staff screen is open");
      break;
    case StaffView::Touches: log::info("staff", "the touch test was started"); break;
    case StaffView::Packs: break;
    case StaffView::Closed:
      log::info("staff", seen_.view == StaffView::Pin ? "the PIN pad was closed" : "the staff screen was closed");
      break;
    case StaffView::Quit: break;
  }
}

// What only the worker may ask: the disk, and every byte of the pack.
void StaffDoor::gather() {
  if (!measured_ || facts_.pack_file.empty()) return;
  worker_.post([this, file = facts_.pack_file]() -> Worker::Finish {
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::absolute(file, error).parent_path(), error);
    return [this, free = error ? std::int64_t{-1} : static_cast<std::int64_t>(space.available)] {
      facts_.free_bytes = free;
      news_ = true;
    };
  });
  if (digest_ || !facts_.pack_sha256.empty()) return;
  digest_ = std::make_shared<FileDigest>(facts_.pack_file);
  go_on_with_digest();
}

// A piece a job: pictures and PINs need not wait for the end of a large pack.
void StaffDoor::go_on_with_digest() {
  worker_.post([this, digest = digest_]() -> Worker::Finish {
    const bool more = digest->step();
    return [this, digest, more] {
      if (digest != digest_) return;  // the screen was closed, or another pack came
      if (more) return go_on_with_digest();
      facts_.pack_sha256 = digest->failed() ? "-" : digest->hex();
      digest_.reset();
      news_ = true;
    };
  });
}

void StaffDoor::set_shelf(ui::ShelfFacts facts) {
  if (!measured_) return;
  facts_.shelf = std::move(facts);
  news_ = true;
}

bool StaffDoor::news() { return std::exchange(news_, false); }

const ui::StaffFacts& StaffDoor::facts(double now_s, const ui::Metrics& m, bool size_known,
                                       const core::GestureCounters& gestures, const platform::Gpu& gpu) {
  facts_.program_s = process_age_s_ + (now_s - start_s_);
  facts_.machine_s = measured_ ? platform::machine_age_s() : 3 * 86'400 + facts_.program_s;
  facts_.width_px = m.width_px;
  facts_.height_px = m.height_px;
  facts_.width_mm = static_cast<int>(std::lround(static_cast<float>(m.width_px) / m.px_per_mm));
  facts_.height_mm = static_cast<int>(std::lround(static_cast<float>(m.height_px) / m.px_per_mm));
  facts_.size_known = size_known;
  facts_.dropped = std::uint64_t{gestures.unknown} + gestures.doubled + gestures.too_many + gestures.bad_numbers + gestures.stuck +
                   gestures.palms + gestures.rim;
  if (measured_) {
    facts_.driver = gpu.driver() + (why_painter_.empty() ? "" : "; " + why_painter_);
    facts_.log = log::tail(kLogLines);
  }
  return facts_;
}

}  // namespace azetta::shell
