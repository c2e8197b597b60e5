#include "app/shell/pack_keeper.h"

#include <limits>

namespace azetta::shell {

void PackKeeper::turn(double now_s) {
  gave_ = false;
  if (auto arrival = watch_->take_arrival()) {
    take(std::move(*arrival));
    gave_ = true;
  }
  if (!waiting_.empty() && kiosk_.pack_wants_in() && !asked_) {
    asked_ = true;
    watch_->begin_use(waiting_);
  }
  if (const auto begun = watch_->take_begun()) {
    if (asked_ && *begun == waiting_) {
      kiosk_.let_pack_in();
    } else if (asked_) {
      kiosk_.forget_waiting_pack();  // the shelf has another one by now, which arrives in a moment
      waiting_.clear();
      waiting_lease_ = {};
    }
    gave_ = gave_ || asked_;
    asked_ = false;
  }
  if (!waiting_.empty() && !kiosk_.pack_waiting()) {  // it is the one that is shown now
    shown_ = std::exchange(waiting_, "");
    lease_ = std::exchange(waiting_lease_, {});
    shown_since_s_ = -1;
    proven_ = false;
  }
  prove(now_s);
  serve_staff();
}

void PackKeeper::take(Arrival arrival) {
  if (follow_ && arrival.pack) {
    kiosk_.replace_pack(std::move(arrival.pack));
    shown_ = arrival.name;
    lease_ = std::move(arrival.lease);
    return;
  }
  asked_ = false;
  if (!arrival.pack) {  // what is on screen is wanted again
    kiosk_.forget_waiting_pack();
    waiting_.clear();
    waiting_lease_ = {};
    return;
  }
  waiting_ = arrival.name;
  waiting_lease_ = std::move(arrival.lease);
  kiosk_.set_pack(std::move(arrival.pack), std::move(arrival.early), true);
}

void PackKeeper::prove(double now_s) {
  if (proven_ || shown_.empty()) return;
  if (!kiosk_.shown() || kiosk_.state().place.screen == core::Screen::Soon) {
    shown_since_s_ = -1;
  } else if (shown_since_s_ < 0) {
    shown_since_s_ = now_s;
  } else if (now_s - shown_since_s_ >= shelf::kProof_s) {
    proven_ = true;
    watch_->prove(shown_);
  }
}

double PackKeeper::wake_s() const {
  if (gave_) return -std::numeric_limits<double>::infinity();
  return proven_ || shown_since_s_ < 0 ? std::numeric_limits<double>::infinity() : shown_since_s_ + shelf::kProof_s;
}

void PackKeeper::serve_staff() {
  const bool look = kiosk_.state().staff.view == core::StaffView::Packs || kiosk_.state().staff.view == core::StaffView::Desk;
  if (look != staff_look_) watch_->look_closely(staff_look_ = look);
  for (const core::StaffPack& order : kiosk_.take_pack_orders()) {
    switch (order.order) {
      case core::PackOrder::ShowNow:
        kiosk_.hurry_pack();
        gave_ = true;
        break;
      case core::PackOrder::Show: watch_->show(order.which); break;
      case core::PackOrder::FromStick: watch_->install(order.which); break;
    }
  }
  if (!look) return;
  const WatchFacts now = watch_->facts();
  if (now.serial == told_) return;
  told_ = now.serial;
  ui::ShelfFacts facts;
  facts.watched = true;
  for (const shelf::Kept& kept : now.kept) {
    facts.packs.push_back({kept.entry.name, kept.entry.reason,
                           kept.entry.standing == shelf::Standing::Aside ? ui::ShelfPack::Standing::Aside
                           : kept.entry.standing == shelf::Standing::Trial ? ui::ShelfPack::Standing::Trial
                                                                           : ui::ShelfPack::Standing::Good,
                           kept.entry.name == shown_, kept.current && kept.entry.name != shown_});
  }
  for (const StickPack& pack : now.sticks) facts.sticks.push_back({pack.path, pack.name, pack.bytes});
  facts.installing = now.installing;
  facts.stage = now.stage;
  facts.percent = now.percent;
  facts.attempts = now.attempts;
  kiosk_.set_shelf_facts(std::move(facts));
  gave_ = true;
}

}  // namespace azetta::shell
