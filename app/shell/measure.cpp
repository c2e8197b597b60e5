#include "app/shell/measure.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "app/shell/assets.h"
#include "app/shell/map_reading.h"
#include "app/core/playback.h"
#include "app/text/style.h"
#include "app/core/doubt_rules.h"
#include "app/ui/card_pages.h"
#include "app/ui/filter_sheet.h"
#include "app/ui/screens.h"
#include "app/ui/source_panel.h"
#include "content/pack/pack.h"

namespace azetta::shell {
namespace {

// What screens ask of a pack, answered at once. Pictures are always there and show nothing.
class StillContent final : public ui::Content {
 public:
  explicit StillContent(pack::Pack& pack) : pack_(pack) {}

  const model::Card* card(CardId id) override {
    return read(cards_, id, [&] { return pack_.card(id); });
  }
  const model::Scene* scene(SceneId id) override {
    return read(scenes_, id, [&] { return pack_.scene(id); });
  }
  const CardId* next_walkthrough(CardId after) override {
    return read(followers_, after, [&] { return pack_.next_walkthrough(after); });
  }
  const model::ImageInfo* image(ImageId id) override {
    return read(images_, id, [&] { return pack_.image(id); });
  }
  const model::CardSummary* summary(CardId id) override {
    return read(summaries_, id, [&]() -> Result<model::CardSummary> {
      AZ_TRY(std::vector<model::CardSummary> list, pack_.summaries(std::span(&id, 1)));
      if (list.empty()) return Error{"no such card"};
      return std::move(list.front());
    });
  }
  const model::CardSummary* summary(KindIndex kind, std::uint32_t index) override {
    auto& all = by_kind_[kind];
    if (!all) all = pack_.summaries(kind, 0, pack_.catalogue().kinds[kind].count);
    return *all && index < (*all)->size() ? &(**all)[index] : nullptr;
  }
  const core::TimelineIndex* timeline() override {
    if (!index_) {
      std::vector<model::EventMark> marks;
      std::vector<model::Life> lives;
      if (!read_all(marks, [&](std::uint32_t first) { return pack_.event_marks(first, kPage); }) ||
          !read_all(lives, [&](std::uint32_t first) { return pack_.lives(first, kPage); })) {
        return nullptr;
      }
      index_ = core::make_index(marks, std::move(lives), static_cast<std::uint8_t>(pack_.catalogue().lanes.size()));
    }
    return &*index_;
  }
  const core::TimelineLayout* timeline_layout(const core::LayoutShape& shape) override {
    if (!layout_ || !(layout_->shape == shape)) layout_ = core::lay_out(*timeline(), shape);
    return &*layout_;
  }
  const model::Event* event(EventId id) override {
    return read(events_, id, [&]() -> Result<model::Event> {
      AZ_TRY(std::vector<model::Event> one, pack_.events(id.row - 1, 1));
      if (one.empty()) return Error{"no such event"};
      return std::move(one.front());
    });
  }
  const model::GalleryTotals* gallery(const model::GalleryQuery& query) override {
    totals_ = pack_.gallery_totals(query);
    return *totals_ ? &**totals_ : nullptr;
  }
  const model::GalleryTile* gallery_tile(const model::GalleryQuery& query, std::uint32_t index) override {
    if (tiles_of_ != query || !tiles_) {
      tiles_ = pack_.gallery(query, 0, 512);
      tiles_of_ = query;
    }
    if (*tiles_ && index >= 512) {
      far_ = pack_.gallery(query, index, 1);
      return *far_ && !(*far_)->empty() ? &(*far_)->front() : nullptr;
    }
    return *tiles_ && index < (*tiles_)->size() ? &(**tiles_)[index] : nullptr;
  }
  core::MapSheetPtr map() override {
    if (!map_ && !map_failed_) {
      auto sheet = read_map_sheet(pack_);
      map_failed_ = !sheet;
      if (sheet) map_ = std::make_shared<const core::MapSheet>(std::move(sheet).value());
    }
    return map_;
  }
  bool map_failed() const override { return map_failed_; }
  const model::Term* term(TermId id) override {
    return read(terms_, id, [&] { return pack_.term(id); });
  }
  const model::Found* found(std::string_view typed, LangIndex lang) override {
    if (typed.empty()) return nullptr;
    if (!found_ || found_->typed != typed || found_->lang != lang) {
      Result<model::Found> now = pack_.find(typed, lang, nullptr);
      if (!now || !pack_.describe(*now, 0, 1'000)) return nullptr;
      found_ = std::move(*now);
    }
    return &*found_;
  }
  ui::Picture picture(const ui::PictureRequest&) override { return {1, true, {}}; }
  ui::Piece piece(const ui::PieceRequest&, bool) override { return {1, true}; }
  bool failed(CardId id) const override { return cards_.contains(id) && !cards_.at(id); }
  bool failed(SceneId id) const override { return scenes_.contains(id) && !scenes_.at(id); }
  bool failed(ImageId id) const override { return images_.contains(id) && !images_.at(id); }
  bool failed(TermId id) const override { return terms_.contains(id) && !terms_.at(id); }

  bool failed(EventId id) const override { return events_.contains(id) && !events_.at(id); }
  bool timeline_failed() const override { return false; }

  // What one card needed; the next asks for its own.
  void forget() {
    cards_.clear();
    scenes_.clear();
  }

 private:
  static constexpr std::uint32_t kPage = 4'096;
  template <class Value, class Read>
  static bool read_all(std::vector<Value>& into, Read page) {
    while (true) {
      const auto some = page(static_cast<std::uint32_t>(into.size()));
      if (!some) return false;
      into.insert(into.end(), some->begin(), some->end());
      if (some->size() < kPage) return true;
    }
  }
  template <class Id, class Value, class Read>
  const Value* read(std::unordered_map<Id, std::optional<Value>>& kept, Id id, Read read_it) {
    const auto [at, fresh] = kept.try_emplace(id);
    if (fresh && id) {
      Result<Value> value = read_it();
      if (value) at->second = std::move(value).value();
    }
    return at->second ? &*at->second : nullptr;
  }

  pack::Pack& pack_;
  std::unordered_map<CardId, std::optional<model::Card>> cards_;
  std::unordered_map<SceneId, std::optional<model::Scene>> scenes_;
  std::unordered_map<CardId, std::optional<CardId>> followers_;
  std::unordered_map<ImageId, std::optional<model::ImageInfo>> images_;
  std::unordered_map<CardId, std::optional<model::CardSummary>> summaries_;
  std::unordered_map<EventId, std::optional<model::Event>> events_;
  std::optional<core::TimelineIndex> index_;
  std::optional<core::TimelineLayout> layout_;
  std::unordered_map<TermId, std::optional<model::Term>> terms_;
  std::optional<model::Found> found_;
  std::map<KindIndex, std::optional<Result<std::vector<model::CardSummary>>>> by_kind_;
  std::optional<Result<model::GalleryTotals>> totals_;
  std::optional<model::GalleryQuery> tiles_of_;
  std::optional<Result<std::vector<model::GalleryTile>>> tiles_, far_;
  core::MapSheetPtr map_;
  bool map_failed_ = false;
};

class Measurer {
 public:
  Measurer(pack::Pack& pack, text::Engine& text, core::Words words, const core::Icons& icons, const core::Keyboards& keyboards)
      : pack_(pack),
        catalogue_(pack.catalogue()),
        text_(text),
        words_(std::move(words)),
        icons_(icons),
        keyboards_(core::offered(keyboards, catalogue_)),
        content_(pack) {
    words_.set_pack(catalogue_.words);
    theme_ = ui::make_theme(catalogue_.theme);
    widgets_.keep_drawn = true;
    for (const bool portrait : {false, true}) {
      for (const bool large : {false, true}) {
        ui::Panel panel;
        panel.width_px = portrait ? 1080 : 1920;
        panel.height_px = portrait ? 1920 : 1080;
        layouts_.push_back(ui::make_metrics(panel, large));
      }
    }
  }

  Result<Measured> run(const MeasureProgress& progress) {
    std::size_t done = 0;
    out_.colours = ui::poor_pairs(theme_);
    each_layout([&] {
      filters();
      attract();
      place({.screen = core::Screen::Home}, "home", "");
      place({.screen = core::Screen::Credits}, "credits", "", true);
      place({.screen = core::Screen::Search}, "search", "", true);
    });
    if (catalogue_.event_count > 0) AZ_CHECK(timeline());
    if (catalogue_.map) each_layout([&] { map(); });
    for (std::size_t i = 0; i < catalogue_.kinds.size(); ++i) {
      const auto kind = static_cast<KindIndex>(i);
      each_layout([&] { gallery(kind); });
      for (std::uint32_t n = 0; n < catalogue_.kinds[i].count; ++n) {
        const model::CardSummary* summary = content_.summary(kind, n);
        if (!summary) return Error{"the cards of \"" + catalogue_.kinds[i].slug + "\" cannot be read; check the pack"};
        each_layout([&] { card(*summary); });
        content_.forget();
        if (progress) progress(++done, catalogue_.card_count);
      }
    }
    return std::move(out_);
  }

 private:
  template <class Do>
  void each_layout(Do what) {
    for (std::size_t lang = 0; lang < catalogue_.languages.size(); ++lang) {
      state_.lang = static_cast<LangIndex>(lang);
      for (const ui::Metrics& m : layouts_) {
        metrics_ = &m;
        state_.large_text = m.large_text;
        what();
      }
    }
  }

  ui::Frame frame(double now_s) {
    return {.state = state_,
            .catalogue = catalogue_,
            .content = content_,
            .text = text_,
            .words = words_,
            .icons = icons_,
            .keyboards = keyboards_,
            .rules = rules_,
            .m = *metrics_,
            .theme = theme_,
            .motion = {.low = true, .attract_item_s = kItem_s, .attract_fade_s = 1},
            .now_s = now_s,
            .lang = state_.lang,
            .rtl = catalogue_.languages[state_.lang].rtl,
            .chain = core::tag_chain(state_.lang, catalogue_.languages),
            .pressed = {},
            .draw = nullptr,
            .measuring = true,
            .widgets = widgets_,
            .glyph_page = glyph_page_,
            .words_window = {},
            .touch_window = {},
            .quads = {},
            .kept = {}};
  }

  void place(const core::Place& where, const char* screen, const std::string& slug, bool scrolls = false, double now_s = 10) {
    state_.place = where;
    state_.scroll = {};
    state_.scroll.from_px = static_cast<double>(where.scroll_u);
    state_.battle = core::battle_of(where);
    state_.battle.panel = panel_;
    state_.battle.unit = unit_;
    widgets_.clear();
    ui::Frame f = frame(now_s);
    ui::draw(f);
    ++out_.screens;
    const ui::RectPx all{0, 0, static_cast<float>(metrics_->width_px), static_cast<float>(metrics_->height_px)};
    note_misfits(screen, slug, scrolls ? all : ui::RectPx{});
  }

  void note_misfits(const char* screen, const std::string& slug, const ui::RectPx& scrolled) {
    for (const ui::Misfit& misfit : ui::misfits(widgets_, *metrics_, scrolled)) {
      const ui::Drawn& text = *misfit.text;
      out_.misfits.push_back({screen, slug, text.id, text.text, text.lang, misfit.what, misfit.other ? misfit.other->id : "",
                              text.lines.empty() ? 0 : text.lines.back().second, metrics_->portrait, metrics_->large_text});
    }
  }

  // What lies over a screen, by itself: it covers what is beneath.
  template <class Draw>
  void overlay(const char* screen, const std::string& slug, Draw draw) {
    widgets_.clear();
    ui::Frame f = frame(10);
    draw(f, ui::RectU{0, 0, f.m.w, f.m.h - ui::bar_height(f.m)});
    const ui::RectPx all{0, 0, static_cast<float>(metrics_->width_px), static_cast<float>(metrics_->height_px)};
    note_misfits(screen, slug, all);
  }

  void filters() {
    state_.place = {.screen = core::Screen::Gallery, .kind = model::kAllKinds};
    overlay("gallery", "", [](ui::Frame& f, const ui::RectU& area) { ui::draw_filter_sheet(f, area); });
  }

  // Where each of a card's statements comes from. The panel takes any length of text; what could have no room has least of it
  // where letters are large.
  void sources(const model::Card& card, const std::string& slug) {
    if (!metrics_->large_text) return;
    const auto panel = [&](core::Doubt doubt) {
      state_.doubt = std::move(doubt);
      overlay("card", slug, [](ui::Frame& f, const ui::RectU& area) { ui::draw_sources(f, area); });
    };
    for (const model::Fact& fact : card.facts) panel(core::doubt_of(card, fact));
    for (const model::Dispute& dispute : card.disputes) {
      for (const model::Position& voice : dispute.positions) panel(core::doubt_of(card, dispute, voice));
    }
    for (std::size_t i = 0; i < card.dates.size(); ++i) {
      if (core::is_doubtful(card.dates[i])) panel(core::doubt_of_date(card, i));
    }
    state_.doubt = {};
  }

  // The whole loop, so that every item has spoken every language; once is enough, whoever stands before it.
  void attract() {
    if (state_.lang != 0 || metrics_->large_text) return;
    const auto turns = catalogue_.attract.size() * std::max<std::size_t>(kItem_s, 3 * catalogue_.languages.size()) + 1;
    for (std::size_t s = 0; s < turns; ++s) place({.screen = core::Screen::Attract}, "attract", "", false, static_cast<double>(s));
  }

  // The whole of it, and every event told: of very many, a thousand spread over time.
  Status timeline() {
    if (!content_.timeline()) return Error{"the timeline cannot be read; check the pack"};
    each_layout([&] {
      state_.timeline = {};
      place({.screen = core::Screen::Timeline}, "timeline", "");
      const std::uint32_t events = content_.timeline()->events, stride = std::max(1u, events / 1'000);
      for (std::uint32_t row = 1; row <= events; row += stride) {
        const EventId id{row};
        state_.timeline.event = id;
        const model::Event* event = content_.event(id);
        if (event) place({.screen = core::Screen::Timeline, .event = id}, "timeline", event->slug, true);
      }
      state_.timeline = {};
    });
    return Done{};
  }

  void gallery(KindIndex kind) {
    const model::Kind& section = catalogue_.kinds[kind];
    const float columns = metrics_->portrait ? 2 : 4, row_u = 300;  // no row is lower
    const float end = (static_cast<float>(section.count) / columns + 1) * 700;
    for (float at = 0; at == 0 || at < end; at += row_u) {
      const std::size_t before = out_.misfits.size();
      place({.screen = core::Screen::Gallery, .kind = kind, .scroll_u = at}, "gallery", section.slug, true);
      const bool tiles = std::ranges::any_of(widgets_.drawn(), [](const ui::Drawn& d) { return d.id.starts_with("tile."); });
      if (!tiles || out_.misfits.size() > before + 10'000) break;
    }
  }

  // The years between which everything lies, the one it begins with, and what is told of each thing that can be touched.
  void map() {
    const core::MapSheetPtr sheet = content_.map();
    if (!sheet) return;
    core::Place where{.screen = core::Screen::Map};
    for (const std::int16_t year : {catalogue_.map->from, catalogue_.map->start, catalogue_.map->to}) {
      where.map.year = year;
      place(where, "map", "", true);
    }
    const auto told = [&](core::MapThing what, std::uint32_t row, int year) {
      where.map.pick = {what, row};
      where.map.year = static_cast<std::int16_t>(std::clamp<int>(year, catalogue_.map->from, catalogue_.map->to));
      place(where, "map", "", true);
    };
    for (const model::Place& p : sheet->places) told(core::MapThing::Place, p.id.row, catalogue_.map->start);
    for (std::size_t i = 0; i < sheet->map.holdings.size(); ++i) {
      told(core::MapThing::Holding, static_cast<std::uint32_t>(i + 1), sheet->map.holdings[i].ce_from);
    }
    for (std::size_t i = 0; i < sheet->map.movements.size(); ++i) {
      told(core::MapThing::Movement, static_cast<std::uint32_t>(i + 1), sheet->map.movements[i].ce_from);
    }
  }

  void card(const model::CardSummary& summary) {
    core::Place where{.screen = core::Screen::Card, .card = summary.id};
    state_.place = where;
    const model::Card* card = content_.card(summary.id);
    if (!card) return;
    std::vector<core::PagePos> pages;
    {
      widgets_.clear();
      ui::Frame f = frame(10);
      const ui::RectU area{0, 0, f.m.w, f.m.h - ui::bar_height(f.m)};
      for (const ui::CardPage& page : ui::card_pages(f, *card, ui::card_layout(f.m, area)).pages) pages.push_back(page.pos);
    }
    for (const core::PagePos& page : pages) {
      where.page = page;
      place(where, "card", summary.slug);
    }
    sources(*card, summary.slug);
    if (card->image) place({.screen = core::Screen::Viewer, .card = summary.id}, "viewer", summary.slug);
    const model::Scene* scene = card->scene ? content_.scene(card->scene) : nullptr;
    if (scene) walkthrough(card->scene, *scene, summary.slug);
  }

  void walkthrough(SceneId id, const model::Scene& scene, const std::string& slug) {
    std::set<std::string> named;   // ids of names that some step shows
    std::set<std::size_t> placed;  // units that some step shows
    for (std::size_t telling = 0; telling < std::max<std::size_t>(scene.reconstructions.size(), 1); ++telling) {
      const std::vector<std::uint16_t> steps = core::steps_of(scene, telling);
      core::Place where{.screen = core::Screen::Battle, .scene = id};
      where.battle.telling = static_cast<std::uint8_t>(telling);
      for (std::size_t step = 0; step < steps.size(); ++step) {
        where.step = static_cast<std::uint16_t>(step);
        place(where, "battle", slug);
        for (const ui::Drawn& d : widgets_.drawn()) {
          if (d.id.starts_with("battle.unit.") || d.id.starts_with("battle.label.")) named.insert(d.id);
          if (d.id == "battle.text" && d.font_px < usual_body_px() * 0.99f) misfit("battle", slug, d.id, d.text, d.lang, ui::Unfit::Shrunk);
        }
        for (const model::Placement& at : scene.steps[steps[step]].placements) {
          if (!model::belongs(at.reconstruction, telling) || !placed.insert(at.unit).second) continue;
          // Who it is; once, in the first step that shows it.
          panel_ = core::BattlePanel::Unit, unit_ = at.unit;
          place(where, "battle", slug, true);
        }
        panel_ = core::BattlePanel::About, unit_ = 0;
        place(where, "battle", slug, true);
        panel_ = core::BattlePanel::None;
      }
      where.step = static_cast<std::uint16_t>(steps.size());  // its end
      place(where, "battle", slug, true);
    }
    const auto left_out = [&](const std::string& name, const model::Localized& text) {
      const model::Picked said = model::pick(text, state_.lang, catalogue_.languages);
      if (said.text->empty() || named.contains(name)) return;
      misfit("battle", slug, name, *said.text, catalogue_.languages[said.lang].tag, ui::Unfit::LeftOut);
    };
    for (const std::size_t unit : placed) left_out("battle.unit." + scene.units[unit].key + ".name", scene.units[unit].name);
    for (std::size_t i = 0; i < scene.labels.size(); ++i) left_out("battle.label." + std::to_string(i), scene.labels[i].text);
  }

  // Body letters of this orientation without large text.
  float usual_body_px() const {
    const auto usual = std::ranges::find_if(layouts_, [&](const ui::Metrics& m) { return m.portrait == metrics_->portrait && !m.large_text; });
    return text::metrics(text::Style::Body).size_px * usual->text * usual->k;
  }

  void misfit(const char* screen, const std::string& slug, const std::string& id, const std::string& text, const std::string& lang,
              ui::Unfit what) {
    out_.misfits.push_back({screen, slug, id, text, lang, what, "", 0, metrics_->portrait, metrics_->large_text});
  }

  static constexpr std::size_t kItem_s = 14;
  pack::Pack& pack_;
  const model::Catalogue& catalogue_;
  text::Engine& text_;
  core::Words words_;
  const core::Icons& icons_;
  const core::Keyboards keyboards_;
  StillContent content_;
  const core::Rules rules_{};
  ui::Theme theme_;
  ui::Widgets widgets_;
  core::AppState state_;
  core::BattlePanel panel_ = core::BattlePanel::None;  // open over a walkthrough
  std::uint16_t unit_ = 0;
  std::vector<ui::Metrics> layouts_;
  const ui::Metrics* metrics_ = nullptr;
  const std::function<std::uintptr_t(std::uint16_t)> glyph_page_ = [](std::uint16_t) { return std::uintptr_t{0}; };
  Measured out_;
};

}  // namespace

Result<Measured> measure_pack(const std::filesystem::path& file, const MeasureProgress& progress) {
  const std::filesystem::path assets = assets_folder();
  text::EngineOptions options;
  options.font_manifest = assets / "fonts.toml";
  options.isolate_fontconfig = false;  // drawings with text use fontconfig in the same process
  options.layout_cache_bytes = 16u << 20;
  AZ_TRY(const std::unique_ptr<text::Engine> text, text::Engine::open(options));
  AZ_TRY(core::Words words, load_words(assets));
  AZ_TRY(const core::Icons icons, load_icons(assets));
  AZ_TRY(const core::Keyboards keyboards, load_keyboards(assets));
  AZ_TRY(const std::unique_ptr<pack::Pack> pack, pack::Pack::open(file));
  text->begin_frame();
  return Measurer(*pack, *text, std::move(words), icons, keyboards).run(progress);
}

}  // namespace azetta::shell
