#include "app/shell/kiosk.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/shell/place_name.h"
#include "app/ui/screens.h"
#include "platform/host.h"

namespace azetta::shell {
namespace {

static_assert(pack::Limits{}.languages <= 64, "Kiosk::prefetched_ has a bit for each");

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kPatience_s = 0.5;  // a place whose pictures take longer is shown without them

bool is_staff_sign(const core::Event& event) {
  const auto* staff = std::get_if<core::StaffEvent>(&event);
  return staff && std::holds_alternative<core::StaffOpen>(*staff);
}

}  // namespace

Kiosk::Kiosk(KioskParts parts, Worker& worker, platform::Gpu& gpu, double now_s)
    : config_(std::move(parts.config)),
      rules_{config_.idle.attract_after_s, config_.idle.warn_s, config_.motion.low_motion},
      text_(std::move(parts.text)),
      words_(std::move(parts.words)),
      icons_(std::move(parts.icons)),
      own_keyboards_(std::move(parts.keyboards)),
      panel_(parts.panel),
      worker_(worker),
      gpu_(gpu),
      pictures_(worker, gpu_, static_cast<std::uint64_t>(config_.memory.texture_mb) << 20),
      content_(worker, pictures_),
      glyph_pages_(static_cast<std::size_t>(text_->max_pages()), 0),
      catalogue_(no_catalogue()),
      door_(config_.staff.pin_hash, std::move(parts.why_painter), worker_, !parts.rehearsed, now_s),
      now_s_(now_s) {
  glyph_page_ = [this](std::uint16_t page) {
    std::uintptr_t& texture = glyph_pages_[page];
    if (!texture) texture = gpu_.create_texture(text_->page_px(), text_->page_px(), platform::TextureFormat::Coverage, {});
    return texture;
  };
  state_ = core::fresh(0, now_s);
  state_.place.screen = core::Screen::Soon;
}

Kiosk::~Kiosk() {
  for (const std::uintptr_t page : glyph_pages_) {
    if (page) gpu_.destroy_texture(page);
  }
}

void Kiosk::tell(const core::Event& event, double now_s) { core::update(state_, event, catalogue_, rules_, default_lang_, now_s); }

const core::AppState Kiosk::fresh_state(double now_s) const { return core::fresh(default_lang_, now_s); }

bool Kiosk::set_language(std::string_view tag) {
  for (std::size_t i = 0; i < catalogue_.languages.size(); ++i) {
    if (catalogue_.languages[i].tag == tag) {
      events_.push_back(core::SetLanguage{static_cast<LangIndex>(i)});
      return true;
    }
  }
  return false;
}

bool Kiosk::go(std::string_view screen, std::string_view id) {
  if (!pack_) return false;
  worker_.wait();  // the pack is its thread's otherwise
  if (screen == "attract") {
    tell(core::PackChanged{}, now_s_);
    return true;
  }
  const std::optional<core::Place> place = place_named(*pack_, catalogue_, screen, id);
  if (!place) return false;
  state_.touched_s = now_s_;
  state_.next = *place;
  state_.next_is_back = state_.next_in_place = false;
  return true;
}

std::string Kiosk::card_slug() {
  if (state_.place.screen == core::Screen::Card || state_.place.screen == core::Screen::Viewer) {
    if (const model::Card* card = content_.card(state_.place.card)) return card->slug;
  } else if (state_.place.screen == core::Screen::Battle) {
    if (const model::Scene* scene = content_.scene(state_.place.scene)) return scene->slug;
  }
  return "";
}

void Kiosk::warm_up() {
  const std::uint8_t white[4] = {255, 255, 255, 255};
  const platform::TextureId picture = gpu_.create_texture(1, 1, platform::TextureFormat::Rgba, white);
  ImGui::GetIO().DisplaySize = {64, 64};
  ImGui::GetIO().DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  ImDrawList* draw = ImGui::GetBackgroundDrawList();
  draw->AddRectFilled({0, 0}, {8, 8}, IM_COL32_WHITE);
  draw->AddImage(reinterpret_cast<ImTextureID>(picture), {8, 0}, {16, 8});
  draw->AddImage(reinterpret_cast<ImTextureID>(glyph_page_(0)), {16, 0}, {24, 8});
  ImGui::Render();
  gpu_.render(ImGui::GetDrawData(), theme_.ground);
  gpu_.destroy_texture(picture);
}

void Kiosk::drop_caches() {
  text_->drop_caches();
  pictures_.clear();
  content_.drop_timeline();
  content_.forget_map();
  dirty_ = true;
}

void Kiosk::leave_painter() {
  worker_.wait();
  worker_.run_finished();
  drop_caches();
  for (std::uintptr_t& page : glyph_pages_) {
    if (page) gpu_.destroy_texture(page);
    page = 0;
  }
}

void Kiosk::take_painter(platform::Gpu& gpu, std::string why) {
  gpu_.change(gpu);
  door_.set_why_painter(std::move(why));
}

ui::Frame Kiosk::frame(const core::AppState& state, LangIndex lang, ui::Widgets& widgets, bool dry) {
  ui::Frame f{.state = state,
              .catalogue = catalogue_,
              .content = content_,
              .text = *text_,
              .words = words_,
              .icons = icons_,
              .keyboards = keyboards_,
              .rules = rules_,
              .m = state.large_text == metrics_.large_text ? metrics_ : ui::make_metrics(panel_, state.large_text),
              .theme = theme_,
              .curtain = curtain_theme_,
              .motion = {config_.motion.low_motion, config_.attract.seconds_per_item, config_.attract.fade_s, config_.attract.frames_per_second},
              .now_s = now_s_,
              .lang = lang,
              .rtl = catalogue_.languages[lang].rtl,
              .chain = core::tag_chain(lang, catalogue_.languages),
              .pressed = {},
              .draw = nullptr,
              .hurried = dry && !shown_,
              .widgets = widgets,
              .glyph_page = glyph_page_,
              .missing = 0,
              .failed = false,
              .unfinished = false,
              .animating = false,
              .wake_s = kInfinity,
              .shift_px = 0,
              .laid_out_bytes = 0,
              .quads = {},
              .kept = {}};
  if (!dry) {
    f.pressed = pointer_.all_pressed();
    f.draw = ImGui::GetBackgroundDrawList();
  }
  return f;
}

// Tries the place asked for without showing it: everything it needs is fetched and laid out, and only then it is shown.
bool Kiosk::arrive(double now_s) {
  if (!state_.next) {
    next_asked_s_ = 0;
    return false;
  }
  if (next_asked_s_ == 0) next_asked_s_ = now_s;
  const Readiness ready = try_place(state_, *state_.next, now_s);
  const bool late = now_s - next_asked_s_ > kPatience_s;
  if (ready.failed) {
    core::update(state_, core::Unreachable{}, catalogue_, rules_, default_lang_, now_s);
  } else if (ready.missing == 0 || late) {
    core::update(state_, core::Arrived{}, catalogue_, rules_, default_lang_, now_s);
  } else {
    missing_ = ready.missing;
    layout_pending_ = ready.unfinished;
    return false;
  }
  next_asked_s_ = 0;
  pointer_.forget(now_s);
  return true;
}

// A finger takes a tenth of a second to lift: meanwhile what lies behind the button under it is fetched.
void Kiosk::anticipate(double now_s) {
  if (state_.next || pointer_.pressed().empty()) return;
  const ui::Target* target = widgets_.find(pointer_.pressed());
  if (!target) return;
  core::AppState tapped = state_;
  core::update(tapped, target->event, catalogue_, rules_, default_lang_, now_s);
  if (tapped.next) try_place(tapped, *tapped.next, now_s);
}

Kiosk::Readiness Kiosk::try_place(const core::AppState& from, const core::Place& place, double now_s) {
  core::AppState there = from;
  core::show_place(there, place, from.entered_forward, now_s);
  there.filter_sheet = from.next_in_place && from.filter_sheet;
  there.idle = core::IdleStage::Present;
  dry_widgets_.clear();
  ui::Frame f = frame(there, there.lang, dry_widgets_, true);
  ui::draw(f);
  return {f.missing, f.failed, f.unfinished};
}

void Kiosk::update_all(double now_s) {
  // An event may bring forth others (a finger that is forgotten); they are few and do not go round in circles.
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const core::Event event = events_[i];
    core::update(state_, event, catalogue_, rules_, default_lang_, now_s);
    door_.follow(event, state_);
  }
  events_.clear();
  core::update(state_, core::Tick{}, catalogue_, rules_, default_lang_, now_s);
  door_.follow(core::Tick{}, state_);
}

bool Kiosk::moves(double now_s) const {
  const auto goes = [now_s](const core::Scroller& s) { return s.phase != core::Scroller::Phase::Drag && !core::at_rest(s, now_s); };
  return goes(state_.scroll) || goes(state_.sheet_scroll) || goes(state_.panel_scroll) ||
         (state_.turn.phase != core::PageTurn::Phase::Hand && !core::at_rest(state_.turn, now_s)) ||
         (state_.zoom.phase != core::Zoomer::Phase::Hand && !core::at_rest(state_.zoom, now_s)) ||
         (state_.timeline.view.phase != core::TimeView::Phase::Hand && !core::at_rest(state_.timeline.view, now_s));
}

Turn Kiosk::step(const platform::FrameInput& input) {
  Turn turn;
  const double cpu0 = platform::thread_cpu_s(), driver0 = gpu_.driver_s();
  const std::uint64_t uploaded0 = gpu_.counters().upload_bytes;
  now_s_ = input.now_s;
  if (input.width_px != panel_.width_px || input.height_px != panel_.height_px || metrics_.width_px == 0) {
    panel_.width_px = std::max(input.width_px, 1);
    panel_.height_px = std::max(input.height_px, 1);
    metrics_ = ui::make_metrics(panel_, state_.large_text);
    pictures_.set_panel(panel_.width_px, panel_.height_px);
    dirty_ = true;
  }
  const bool fetched = worker_.run_finished() > 0;
  if (fetched && missing_ > 0) dirty_ = true;
  if (input.exposed) dirty_ = true;

  take_waiting_pack(now_s_);
  const Moving moving{!core::at_rest(state_.scroll, now_s_), !core::at_rest(state_.sheet_scroll, now_s_),
                      !core::at_rest(state_.zoom, now_s_), !core::at_rest(state_.timeline.view, now_s_),
                      !core::at_rest(state_.panel_scroll, now_s_)};
  const bool moved = moves(now_s_);
  const bool asked = state_.idle == core::IdleStage::Warning;
  pointer_.feed(input.touches, widgets_, metrics_, moving, now_s_, events_);
  const bool closed = state_.curtain.phase == core::Curtain::Phase::Closed;
  if (closed) {  // what lies under the finger now will not be what it gets
    pointer_.forget(now_s_);
    events_.clear();
  }
  // The touch that answers "still here?" does nothing else.
  if (asked && std::ranges::any_of(events_, [](const core::Event& e) { return std::holds_alternative<core::Touched>(e); })) {
    pointer_.forget(now_s_);
    events_.clear();
    events_.push_back(core::Touched{});
  }
  const core::StaffView staff_view = state_.staff.view;
  door_.feed(input, state_, metrics_.px_per_mm, events_);
  // The pack behind the closed curtain has been written down as shown (pack_keeper.h): nobody may turn it away any more.
  if (closed) std::erase_if(events_, is_staff_sign);
  update_all(now_s_);
  if (state_.staff.view != staff_view) pointer_.forget(now_s_);  // another screen is under the fingers
  if (state_.query.text.empty()) content_.forget_found();
  if (door_.news() && (state_.staff.view == core::StaffView::Desk || state_.staff.view == core::StaffView::Packs)) dirty_ = true;
  turn.quit = state_.staff.quit;

  layout_pending_ = false;
  text_->begin_frame();
  content_.begin_frame();
  if (arrive(now_s_)) update_all(now_s_);
  if (fetched || pointer_.all_pressed() != pressed_drawn_) anticipate(now_s_);
  if (metrics_.large_text != state_.large_text) metrics_ = ui::make_metrics(panel_, state_.large_text);

  const bool changed = core::to_bytes(state_, state_.entered_s) != drawn_state_ || pointer_.all_pressed() != pressed_drawn_;
  const bool due = dirty_ || changed || animating_ || now_s_ >= wake_s_ || moves(now_s_) || moved;
  bool did_prefetch = false;
  const bool draws = due && pack_ready_to_draw();
  // The first picture of a new pack is complete: the curtain opens on it.
  if (draws && !waiting_ && state_.curtain.phase == core::Curtain::Phase::Closed) tell(core::CurtainOpen{}, now_s_);
  turn.update_ms = (platform::thread_cpu_s() - cpu0 - (gpu_.driver_s() - driver0)) * 1000;
  if (draws) {
    const double cpu1 = platform::thread_cpu_s(), driver1 = gpu_.driver_s();
    turn.drawn = draw(turn);
    turn.draw_ms = (platform::thread_cpu_s() - cpu1 - (gpu_.driver_s() - driver1)) * 1000;
  } else if (due) {
    wake_s_ = kInfinity;  // what is being fetched wakes the loop when it comes
  } else if (!state_.next && state_.place.screen != core::Screen::Attract && state_.place.screen != core::Screen::Staff) {
    did_prefetch = prefetch_languages();
  }
  turn.upload_bytes = gpu_.counters().upload_bytes - uploaded0;

  turn.wake_s = std::min(wake_s_, core::next_change_s(state_, rules_));
  turn.wake_s = std::min(turn.wake_s, door_.wake_s());
  turn.wake_s = std::min(turn.wake_s, pointer_.next_wake_s());
  if (animating_ || did_prefetch || layout_pending_ || moves(now_s_)) turn.wake_s = now_s_;
  // What is being fetched wakes the loop when it comes; patience with it ends by itself.
  if (state_.next) turn.wake_s = std::min(turn.wake_s, next_asked_s_ + kPatience_s);
  if (!shown_) turn.wake_s = std::min(turn.wake_s, now_s_ + kPatience_s);
  if (waiting_ && !waiting_->held && state_.curtain.phase == core::Curtain::Phase::Closed) turn.wake_s = now_s_;
  return turn;
}

// The first frame of a pack is complete or it is not shown.
bool Kiosk::pack_ready_to_draw() {
  if (shown_ || state_.place.screen == core::Screen::Soon) return true;
  if (state_.next) return false;  // started with a place to go to: show that first
  dry_widgets_.clear();
  ui::Frame f = frame(state_, state_.lang, dry_widgets_, true);
  ui::draw(f);
  missing_ = f.missing;
  layout_pending_ = f.unfinished;
  return f.missing == 0 || now_s_ - state_.entered_s > 4 * kPatience_s;
}

bool Kiosk::draw(Turn& turn) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(panel_.width_px), static_cast<float>(panel_.height_px)};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  widgets_.clear();
  const std::vector<std::string> pressed = pointer_.all_pressed();
  ui::Frame f = frame(state_, state_.lang, widgets_, false);
  if (state_.place.screen == core::Screen::Staff) f.staff = &door_.facts(now_s_, metrics_, panel_.width_mm >= 50, pointer_.counters(), gpu_);
  ui::draw(f);
  ImGui::Render();
  upload_glyphs();
  missing_ = f.missing;
  // A page that glides is drawn once more when it has come to rest, exactly where it rests.
  // What was decoded and had to wait for its upload is in the next.
  animating_ = f.animating || moves(now_s_) || pictures_.upload_waits();
  wake_s_ = f.wake_s;
  if (state_.curtain.phase == core::Curtain::Phase::Closed) {  // what moves under it nobody sees
    animating_ = false;
    wake_s_ = kInfinity;
  }
  dirty_ = false;
  shown_ = true;
  drawn_state_ = core::to_bytes(state_, state_.entered_s);
  pressed_drawn_ = pressed;
  ImDrawData* data = ImGui::GetDrawData();
  turn.quads = static_cast<std::uint32_t>(data->TotalIdxCount / 6);
  if (paint_) gpu_.render(data, theme_.ground);
  return true;
}

void Kiosk::upload_glyphs() {
  text_->end_frame([this](const text::DirtyRect& d) {
    gpu_.update_texture(glyph_page_(d.page), d.x, d.y, d.w, d.h, d.pixels, d.stride_bytes);
  });
}

bool Kiosk::prefetch_languages() {
  // Which place this is, but for the language: what was laid out for it stays so.
  core::AppState plain = state_;
  plain.lang = 0;
  plain.touched_s = plain.entered_s;
  plain.idle = core::IdleStage::Present;
  std::string key = core::to_bytes(plain, plain.entered_s);
  if (key != prefetched_for_) {
    prefetched_for_ = std::move(key);
    prefetched_ = 0;
  }
  // In the visitor's own language what they may turn to next; in the others this place as it is.
  for (std::size_t n = 0; n < catalogue_.languages.size() && n < pack::Limits{}.languages; ++n) {
    const std::size_t i = n == 0 ? state_.lang : n <= state_.lang ? n - 1 : n;
    if (prefetched_ >> i & 1) continue;
    dry_widgets_.clear();
    ui::Frame f = frame(state_, static_cast<LangIndex>(i), dry_widgets_, true);
    f.ahead = i == state_.lang;
    ui::draw(f);
    if (!f.unfinished) prefetched_ |= std::uint64_t{1} << i;
    return true;
  }
  return false;
}

}  // namespace azetta::shell
