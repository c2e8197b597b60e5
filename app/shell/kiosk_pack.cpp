// The kiosk's pack: how another takes the place of the one that is shown.
#include <string>

#include "app/shell/kiosk.h"

namespace azetta::shell {

model::Catalogue Kiosk::no_catalogue() {
  model::Catalogue c;
  model::Language l;
  l.tag = "en";
  l.name = "English";
  l.script = "Latn";
  c.languages.push_back(l);
  return c;
}

void Kiosk::set_pack(std::shared_ptr<pack::Pack> pack, EarlyPicturePtr early, bool held) {
  waiting_ = Waiting{std::move(pack), std::move(early), held};
  if (!shown_ && !held) take_waiting_pack(now_s_);
}

void Kiosk::forget_waiting_pack() {
  waiting_.reset();
  tell(core::CurtainOpen{}, now_s_);
}

void Kiosk::let_pack_in() {
  if (waiting_) waiting_->held = false;
}

void Kiosk::hurry_pack() {
  if (waiting_) waiting_->hurried = true;
}

void Kiosk::take_waiting_pack(double now_s) {
  using core::Screen;
  using Phase = core::Curtain::Phase;
  if (!waiting_) return;
  if (shown_) {
    const Screen screen = state_.place.screen;
    if (screen != Screen::Attract && screen != Screen::Soon && !waiting_->hurried) {
      // Somebody came while it closed: it opens again on what they were about to touch.
      if (state_.curtain.phase != Phase::Open) tell(core::CurtainOpen{}, now_s);
      return;
    }
    if (state_.curtain.phase == Phase::Open || state_.curtain.phase == Phase::Opening) {
      curtain_theme_ = theme_;
      tell(core::CurtainClose{}, now_s);
      dirty_ = true;
    }
    if (state_.curtain.phase != Phase::Closed) return;
  }
  if (waiting_->held) return;
  Waiting taken = std::move(*waiting_);
  waiting_.reset();
  take_pack(std::move(taken.pack), std::move(taken.early));
  tell(pack_ ? core::Event(core::PackChanged{}) : core::Event(core::PackLost{}), now_s);
}

void Kiosk::take_pack(std::shared_ptr<pack::Pack> pack, EarlyPicturePtr early) {
  pack_ = std::move(pack);
  content_.set_pack(pack_);
  pictures_.set_early(std::move(early));
  const std::uint64_t serial = catalogue_.serial + 1;
  catalogue_ = pack_ ? pack_->catalogue() : no_catalogue();
  catalogue_.serial = serial;
  words_.set_pack(catalogue_.words);
  keyboards_ = core::offered(own_keyboards_, catalogue_);
  door_.set_pack(pack_ ? pack_->file() : "", catalogue_);
  theme_ = ui::make_theme(catalogue_.theme);
  default_lang_ = catalogue_.default_language;
  if (!config_.content.default_language.empty()) {
    for (std::size_t i = 0; i < catalogue_.languages.size(); ++i) {
      if (catalogue_.languages[i].tag == config_.content.default_language) default_lang_ = static_cast<LangIndex>(i);
    }
  }
  shown_ = false;
  dirty_ = true;
}

void Kiosk::replace_pack(std::shared_ptr<pack::Pack> pack) {
  if (!shown_ || !pack_ || !pack) return set_pack(std::move(pack));
  worker_.wait();
  worker_.run_finished();
  // Where one stands, by the names that outlive a pack: its numbers may be others now.
  const core::AppState before = state_;
  const std::string tag = catalogue_.languages[before.lang].tag, slug = card_slug();
  const std::string kind = before.place.kind < catalogue_.kinds.size() ? catalogue_.kinds[before.place.kind].slug : "all";
  const model::Scene* scene = before.place.screen == core::Screen::Battle ? content_.scene(before.place.scene) : nullptr;
  const std::string scene_slug = scene ? scene->slug : "";
  take_pack(std::move(pack), nullptr);
  tell(core::PackChanged{}, now_s_);
  state_.large_text = before.large_text;
  for (std::size_t i = 0; i < catalogue_.languages.size(); ++i) {
    if (catalogue_.languages[i].tag == tag) state_.lang = static_cast<LangIndex>(i);
  }
  using core::Screen;
  const Screen screen = before.place.screen;
  const std::string id = screen == Screen::Gallery ? kind : screen == Screen::Battle ? scene_slug : screen == Screen::Map ? std::to_string(before.place.map.year) : slug;
  if (screen == Screen::Attract || screen == Screen::Soon || screen == Screen::Staff || !go(core::name(screen), id)) return;
  if (screen == Screen::Card && state_.next) state_.next->page = before.place.page;
  if (screen == Screen::Gallery && state_.next) state_.next->scroll_u = before.place.scroll_u;
}

}  // namespace azetta::shell
