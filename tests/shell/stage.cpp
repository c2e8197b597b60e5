#include "tests/shell/stage.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "app/shell/assets.h"
#include "app/shell/shot.h"
#include "content/pack/pack.h"

namespace azetta::test {
namespace {

constexpr int kSettleTurns = 60;
constexpr float kEdge_px = 1.0f;  // a letter's quad has a transparent pixel around it

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().what.c_str());
    std::abort();
  }
  return std::move(result).value();
}

std::shared_ptr<pack::Pack> open(const std::filesystem::path& file) {
  return std::shared_ptr<pack::Pack>(need(pack::Pack::open(file)));
}

platform::TextureId texture_of(const ImDrawCmd& command) {
  return reinterpret_cast<platform::TextureId>(command.GetTexID());
}

}  // namespace

std::filesystem::path small_pack() {
  return AZETTA_SMALL_PACK;
}
std::filesystem::path second_pack() {
  return AZETTA_SECOND_PACK;
}
std::filesystem::path shipped_pack() {
  return AZETTA_SHIPPED_PACK;
}

void LookingGpu::render(ImDrawData* data, std::uint32_t clear_rgb) {
  FakeGpu::render(data, clear_rgb);
  outside_.clear();
  pictures_.clear();
  const ImVec2 size = data->DisplaySize;
  for (int n = 0; n < data->CmdListsCount; ++n) {
    const ImDrawList& list = *data->CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const Texture* page = texture(texture_of(command));
      if (page && page->format == platform::TextureFormat::Rgba) {
        for (unsigned i = 0; i + 6 <= command.ElemCount; i += 6) {
          const auto corner = [&](unsigned at) { return list.VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i + at)])].pos; };
          const ImVec2 a = corner(0), c = corner(2);  // upper left, lower right
          const float x0 = std::max(a.x, command.ClipRect.x), y0 = std::max(a.y, command.ClipRect.y);
          const float x1 = std::min(c.x, command.ClipRect.z), y1 = std::min(c.y, command.ClipRect.w);
          if (x1 > x0 && y1 > y0) pictures_.push_back({x0, y0, x1 - x0, y1 - y0});
        }
      }
      if (!page || page->format != platform::TextureFormat::Coverage) continue;
      // What a region clips is meant to be scrolled to; the screen itself clips nothing.
      const ImVec4 clip = command.ClipRect;
      if (clip.y > 0 || clip.w < size.y) continue;
      for (unsigned i = 0; i < command.ElemCount && outside_.empty(); ++i) {
        const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        const ImVec2 at = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)].pos;
        if (at.x < -kEdge_px || at.y < -kEdge_px || at.x > size.x + kEdge_px || at.y > size.y + kEdge_px) {
          outside_ = "a letter at " + std::to_string(at.x) + "," + std::to_string(at.y);
        }
      }
    }
  }
}

Stage::Stage(const StageOptions& options)
    : width_px_(options.width_px),
      height_px_(options.height_px),
      low_motion_(options.config.motion.low_motion) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  unsigned char* pixels = nullptr;
  int w = 0, h = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &w, &h);

  const auto assets = shell::assets_folder();
  text::EngineOptions fonts;
  fonts.font_manifest = assets / "fonts.toml";
  ui::Panel panel;
  panel.width_mm = options.panel_width_mm;
  panel.width_px = width_px_;
  panel.height_px = height_px_;
  shell::KioskParts parts{options.config, need(text::Engine::open(fonts)), need(shell::load_words(assets)),
                          need(shell::load_icons(assets)), need(shell::load_keyboards(assets)), panel};
  worker_.emplace([] {});
  kiosk_ = std::make_unique<shell::Kiosk>(std::move(parts), *worker_, gpu_, now_s_);
  kiosk_->keep_widgets(true);
  if (!options.pack.empty()) kiosk_->set_pack(open(options.pack));
  if (!options.waits) frame(0);
}

Stage::~Stage() {
  kiosk_.reset();
  worker_.reset();
  CHECK_EQ(gpu_.counters().textures, 0);
  for (const std::string& complaint : gpu_.complaints()) FAIL_CHECK(complaint);
  ImGui::DestroyContext();
}

std::vector<std::string> Stage::tags() const {
  std::vector<std::string> tags;
  for (const model::Language& language : kiosk_->catalogue().languages) tags.push_back(language.tag);
  return tags;
}

shell::Turn Stage::turn(double dt_s) {
  now_s_ += dt_s;
  platform::FrameInput input;
  input.now_s = now_s_;
  input.width_px = width_px_;
  input.height_px = height_px_;
  for (platform::TouchEvent& touch : touches_) touch.t_s = now_s_;
  input.touches.swap(touches_);
  input.touches.insert(input.touches.end(), raw_.begin(), raw_.end());
  raw_.clear();
  return kiosk_->step(input);
}

void Stage::frame(double dt_s) {
  turn(dt_s);
  for (int i = 0; i < kSettleTurns; ++i) {
    worker_->wait();
    if (worker_->idle() && kiosk_->settled()) return;
    turn(0);
  }
}

void Stage::wait_s(double seconds) {
  const int frames = static_cast<int>(seconds * 60 + 0.5);
  for (int i = 0; i < frames; ++i) frame();
}

void Stage::touch(int slot, platform::Phase phase, float x_px, float y_px, float size_mm) {
  touches_.push_back({static_cast<std::uint8_t>(slot), phase, x_px, y_px, 0, size_mm});
}

void Stage::tap_at(float x_px, float y_px) {
  down(0, x_px, y_px);
  frame();
  frame();
  up(0, x_px, y_px);
  frame();
}

void Stage::swipe(float x0_px, float y0_px, float x1_px, float y1_px, double s) {
  down(0, x0_px, y0_px);
  frame();
  const int frames = std::max(static_cast<int>(s * 60 + 0.5), 1);
  for (int i = 1; i <= frames; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(frames);
    move(0, x0_px + (x1_px - x0_px) * share, y0_px + (y1_px - y0_px) * share);
    if (i == frames) up(0, x1_px, y1_px);
    frame();
  }
}

bool Stage::can_tap(std::string_view id) const {
  const ui::RectPx r = rect(id);
  if (r.w <= 0) return false;
  const ui::Target* top = widgets().under(r.x + r.w / 2, r.y + r.h / 2);
  return top && top->id == id;
}

bool Stage::tap(std::string_view id) {
  if (!can_tap(id)) return false;
  const ui::RectPx r = rect(id);
  tap_at(r.x + r.w / 2, r.y + r.h / 2);
  rest();
  return true;
}

ui::RectPx Stage::rect(std::string_view id) const {
  const ui::Target* target = widgets().find(id);
  return target ? target->rect : ui::RectPx{};
}

ui::RectPx Stage::scroll_rect() const {
  const ui::Region* page = widgets().region_of(core::Surface::Page);
  return page ? page->rect : ui::RectPx{};
}

core::ScrollArea Stage::scroll_area() const {
  const ui::Region* page = widgets().region_of(core::Surface::Page);
  return page ? std::get<ui::Scrolls>(page->what).area : core::ScrollArea{};
}

bool Stage::go(std::string_view screen, std::string_view id) {
  if (!kiosk_->go(screen, id)) return false;
  rest();
  return true;
}

bool Stage::lang(std::string_view tag) {
  const bool known = kiosk_->set_language(tag);
  rest();
  return known;
}

void Stage::large_text(bool on) {
  if (state().large_text != on) act(core::ToggleLargeText{});
  rest();
}

bool Stage::begin(std::string_view tag) {
  return tap("attract.lang." + std::string(tag)) && screen() == "home" && lang_tag() == tag;
}

void Stage::set_pack(const std::filesystem::path& file) {
  kiosk_->set_pack(file.empty() ? nullptr : open(file));
}

const ui::Drawn* Stage::drawn(std::string_view id) const {
  const auto& all = widgets().drawn();
  const auto it = std::ranges::find(all, id, &ui::Drawn::id);
  return it == all.end() ? nullptr : &*it;
}

std::vector<const ui::Drawn*> Stage::texts() const {
  std::vector<const ui::Drawn*> out;
  for (const ui::Drawn& d : widgets().drawn()) {
    if (d.role == ui::Role::Text) out.push_back(&d);
  }
  return out;
}

std::string Stage::text(std::string_view id) const {
  for (const ui::Drawn* d : texts()) {
    if (d->id == id) return d->text;
  }
  return {};
}

std::string Stage::dump() const {
  std::string out = shell::widgets_json(*kiosk_);
  for (const ui::Target& t : widgets().targets()) {
    char line[200];
    std::snprintf(line, sizeof line, "%s %.3f %.3f %.3f %.3f %zu %d\n", t.id.c_str(),
                  static_cast<double>(t.rect.x), static_cast<double>(t.rect.y), static_cast<double>(t.rect.w),
                  static_cast<double>(t.rect.h), t.event.index(), t.blocks);
    out += line;
  }
  return out;
}

bool same(const std::string& found, const std::string& wanted) {
  if (found == wanted) return true;
  std::istringstream a(found), b(wanted);
  std::string x, y;
  do {
    x.clear(), y.clear();
    std::getline(a, x);
    std::getline(b, y);
  } while (x == y && (a || b));
  MESSAGE("found:  ", x, "\nwanted: ", y);
  return false;
}

Slugs slugs_of(const std::filesystem::path& file) {
  const auto pack = open(file);
  Slugs slugs;
  const auto& kinds = pack->catalogue().kinds;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    slugs.kinds.push_back(kinds[kind].slug);
    for (const auto& card : need(pack->summaries(static_cast<KindIndex>(kind), 0, 512))) {
      slugs.cards.push_back(card.slug);
      if (card.scene) slugs.scenes.push_back(need(pack->scene(card.scene)).slug);
    }
  }
  return slugs;
}

void each_page(Stage& stage, const Look& look) {
  static constexpr const char* kParts[] = {"story", "facts", "dispute", "related"};
  constexpr int kMostPages = 200;
  for (int i = 0; i < kMostPages; ++i) {
    const core::Place& place = stage.state().place;
    const std::string slug = stage.kiosk().card_slug();
    const bool card = place.screen == core::Screen::Card;
    look(card ? "card " + slug + ", " + kParts[static_cast<std::size_t>(place.page.part)] + " " +
                    std::to_string(place.page.index) + "." + std::to_string(place.page.sub)
              : "walkthrough " + slug + ", step " + std::to_string(place.step));
    if (!stage.tap(card ? "card.next" : "battle.next")) return;
  }
  FAIL("a card or walkthrough without end");
}

namespace {

// What can be touched now and has such a name.
std::vector<std::string> touchable(const Stage& stage, std::string_view prefix) {
  std::vector<std::string> out;
  for (const ui::Target& t : stage.widgets().targets()) {
    if (t.id.starts_with(prefix) && std::ranges::find(out, t.id) == out.end()) out.push_back(t.id);
  }
  return out;
}

// Each of them, or some, with what opens over the screen, and back.
void each_panel(Stage& stage, std::string_view prefix, const std::string& close, const std::string& name, const Look& look, std::size_t most = 99) {
  const auto ids = touchable(stage, prefix);
  for (std::size_t i = 0; i < ids.size(); i += std::max<std::size_t>(1, ids.size() / most)) {
    if (!stage.tap(ids[i])) continue;
    look(name + ", " + ids[i]);
    if (stage.can_tap(close)) REQUIRE(stage.tap(close));
  }
}

void each_way(Stage& stage, const Slugs& slugs, const Look& look, Share share) {
  const std::size_t most = share.of > 1 ? 2 : 99;
  REQUIRE(stage.go("gallery", slugs.kinds.front()));
  stage.wait_s(0.5);  // or it would be the second tap of a double tap
  REQUIRE(stage.tap("filter.open"));
  look("filters");
  REQUIRE(stage.tap("filter.close"));
  if (stage.go("map")) {
    look("map");
    each_panel(stage, "map.place.", "map.close", "map", look, most);
    each_panel(stage, "map.movement.", "map.close", "map", look, most);
    const model::MapYears& years = *stage.kiosk().catalogue().map;
    for (const std::int16_t year : {years.from, years.to}) {
      stage.act(core::MapAction{core::MapShowYear{year}});
      stage.rest();
      look("map, " + std::to_string(year));
    }
  }
  if (stage.go("timeline")) {
    look("timeline");
    each_panel(stage, "timeline.event.", "timeline.close", "timeline", look, most);
    for (int i = 0; i < 3 && stage.tap("timeline.closer"); ++i) look("timeline, closer");
  }
  REQUIRE(stage.go("search"));
  look("search");
  const auto keys = touchable(stage, "key.");
  const std::size_t letters = static_cast<std::size_t>(std::ranges::count_if(keys, [](const std::string& id) { return id.size() <= 7; }));
  REQUIRE(letters > 0);
  for (std::size_t i = share.at % letters, typed = 0; typed < 2; ++i, ++typed) {
    for (std::size_t k = 0, seen = 0; k < keys.size(); ++k) {
      if (keys[k].size() > 7 || seen++ != i % letters) continue;
      REQUIRE(stage.tap(keys[k]));
      look("search, " + keys[k]);
    }
  }
}

}  // namespace

void each_place(Stage& stage, const Slugs& slugs, const Look& look, Share share) {
  REQUIRE(stage.go("home"));
  look("home");
  for (std::size_t k = 0; k < slugs.kinds.size(); ++k) {
    const std::string& kind = slugs.kinds[k];
    if (share.of > 1 && (k + share.at) % slugs.kinds.size() != 0) continue;  // one of them each time
    REQUIRE(stage.go("gallery", kind));
    double at = -1;
    while (core::position_px(stage.state().scroll, stage.now_s()) > at) {
      at = core::position_px(stage.state().scroll, stage.now_s());
      look("gallery " + kind + " from " + std::to_string(static_cast<int>(at)));
      const core::ScrollArea area = stage.scroll_area();
      stage.act(core::ScrollBy{area, area.view_u * 0.8f});
      stage.act(core::ScrollRelease{area, 0});
      stage.rest();
    }
  }
  for (std::size_t i = 0; i < slugs.cards.size(); ++i) {
    const std::string& card = slugs.cards[i];
    if (!share.has(i)) continue;
    REQUIRE(stage.go("card", card));
    each_page(stage, look);
    if (stage.tap("card.facts")) each_panel(stage, "ask.fact.", "sources.close", "sources of " + card, look, share.of > 1 ? 1 : 99);
    if (stage.go("viewer", card) && stage.screen() == "viewer") look("picture of " + card);
  }
  for (std::size_t i = 0; i < slugs.scenes.size(); ++i) {
    if (!share.has(i)) continue;
    REQUIRE(stage.go("battle", slugs.scenes[i]));
    each_panel(stage, "battle.unit.", "battle.close", "walkthrough " + slugs.scenes[i], look, share.of > 1 ? 1 : 99);
    each_panel(stage, "battle.about", "battle.close", "walkthrough " + slugs.scenes[i], look);
    each_page(stage, look);
  }
  each_way(stage, slugs, look, share);
  REQUIRE(stage.go("credits"));
  look("credits");
}

}  // namespace azetta::test
