#include "app/author/preview.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <fstream>
#include <future>
#include <set>

#include "app/author/image_writer.h"
#include "app/author/pack_walk.h"
#include "app/author/preview_page.h"
#include "app/shell/headless.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr const char* kParts[] = {"story", "facts", "dispute", "related"};  // as core::Part
constexpr int kMostPages = 500;

std::string numbered(std::size_t n) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%02zu", n);
  return text.data();
}

// Writes pictures while the next one is drawn.
class Pictures {
 public:
  explicit Pictures(fs::path folder) : folder_(std::move(folder)) {}

  Status add(const std::string& file, std::vector<std::uint8_t> rgba, int width_px, int height_px) {
    if (rgba.empty()) return Error{file + ": nothing was drawn; this is a mistake of the program"};
    while (coming_.size() >= 2) AZ_CHECK(finish_one());
    std::error_code error;
    fs::create_directories((folder_ / file).parent_path(), error);
    coming_.push_back(std::async(
        std::launch::async,
        [path = folder_ / file, pixels = std::move(rgba), width_px, height_px]() -> Status {
          const auto w = static_cast<std::uint32_t>(width_px), h = static_cast<std::uint32_t>(height_px);
          AZ_TRY(const std::vector<std::uint8_t> png,
                 write_png({w, h, true, pack::PixelBytes(pixels.begin(), pixels.end())}, {0, 0, w, h}, PngEffort::Quick));
          std::ofstream out(path, std::ios::binary);
          out.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
          if (!out.flush())
            return Error{path.string() +
                         ": cannot be written; check the folder, its rights and the room on the disk"};
          return Done{};
        }));
    ++count_;
    return Done{};
  }
  Status finish() {
    while (!coming_.empty()) AZ_CHECK(finish_one());
    return Done{};
  }
  std::size_t count() const { return count_; }

 private:
  Status finish_one() {
    Status done = coming_.front().get();
    coming_.pop_front();
    return done;
  }
  fs::path folder_;
  std::deque<std::future<Status>> coming_;
  std::size_t count_ = 0;
};

class Sheet {
 public:
  Sheet(pack::Pack& pack, shell::Headless& stage, const SheetOptions& options)
      : pack_(pack),
        catalogue_(pack.catalogue()),
        stage_(stage),
        options_(options),
        pictures_(options.folder) {}

  Result<SheetReport> run() {
    AZ_TRY(const std::vector<model::CardSummary> cards, all_cards(pack_));
    AZ_CHECK(check_names(cards));
    std::size_t languages = 0, done = 0;
    for (const model::Language& language : catalogue_.languages)
      languages += wanted(options_.langs, language.tag);
    std::size_t of_each = 0;
    for (const model::CardSummary& card : cards) of_each += wanted(options_.cards, card.slug);
    std::vector<SheetSection> sections;
    for (std::size_t i = 0; i < catalogue_.languages.size(); ++i) {
      const model::Language& language = catalogue_.languages[i];
      if (!wanted(options_.langs, language.tag)) continue;
      lang_ = static_cast<LangIndex>(i);
      section_ = {language.tag, language.name, language.rtl, {}};
      if (!stage_.go("home") || !stage_.language(language.tag))
        return Error{"\"" + language.tag + "\": the pack does not speak it"};
      if (stage_.kiosk().state().large_text != options_.large_text) stage_.act(core::ToggleLargeText{});
      if (options_.cards.empty()) AZ_CHECK(common_screens());
      for (const model::CardSummary& card : cards) {
        if (!wanted(options_.cards, card.slug)) continue;
        if (options_.progress) options_.progress(done++, of_each * languages, language.tag + " " + card.slug);
        AZ_CHECK(one_card(card));
      }
      sections.push_back(std::move(section_));
    }
    AZ_CHECK(pictures_.finish());
    return write_page(sections);
  }

 private:
  static bool wanted(const std::vector<std::string>& list, const std::string& name) {
    return list.empty() || std::ranges::find(list, name) != list.end();
  }

  Status check_names(const std::vector<model::CardSummary>& cards) const {
    std::string tags;
    for (const model::Language& language : catalogue_.languages)
      tags += (tags.empty() ? "" : ", ") + language.tag;
    for (const std::string& tag : options_.langs) {
      if (std::ranges::find(catalogue_.languages, tag, &model::Language::tag) == catalogue_.languages.end())
        return Error{"--lang " + tag + ": the pack has " + tags};
    }
    for (const std::string& slug : options_.cards) {
      if (std::ranges::find(cards, slug, &model::CardSummary::slug) == cards.end())
        return Error{"--card " + slug + ": the pack has no such card; name a folder of cards/"};
    }
    return Done{};
  }

  void begin(const std::string& anchor, std::string title, std::string source = "") {
    section_.groups.push_back({section_.tag + "-" + anchor, std::move(title), std::move(source), {}});
  }

  Status shoot(const std::string& name, std::string what, std::string alt = "") {
    const std::string file = section_.tag + "/" + name + ".png";
    section_.groups.back().pictures.push_back({file, std::move(what), std::move(alt)});
    return pictures_.add(file, stage_.picture(), options_.width_px, options_.height_px);
  }

  std::string said(const model::Localized& text) const {
    return *model::pick(text, lang_, catalogue_.languages).text;
  }

  // The event of a button on the screen; nothing if it cannot be pressed now.
  const core::Event* button(std::string_view id) const {
    const ui::Target* target = stage_.kiosk().widgets().find(id);
    return target ? &target->event : nullptr;
  }

  // Home, every section, the credits; the attract loop where it speaks this language.
  Status common_screens() {
    begin("exhibition", said(catalogue_.title), "pack.toml");
    AZ_CHECK(shoot("home", "home"));
    for (const model::Kind& kind : catalogue_.kinds) {
      if (stage_.go("gallery", kind.slug))
        AZ_CHECK(scrolling("section-" + kind.slug, "section \"" + kind.slug + "\""));
    }
    if (stage_.go("credits")) AZ_CHECK(scrolling("credits", "credits"));
    AZ_CHECK(attract());
    // Whoever comes from the loop begins in the usual language and text size.
    if (!stage_.go("home") || !stage_.language(section_.tag))
      return Error{"\"" + section_.tag + "\": the pack does not speak it"};
    if (stage_.kiosk().state().large_text != options_.large_text) stage_.act(core::ToggleLargeText{});
    return Done{};
  }

  Status scrolling(const std::string& name, const std::string& what) {
    for (std::size_t n = 1; n < kMostPages; ++n) {
      AZ_CHECK(shoot(name + "-" + numbered(n), what + ", " + std::to_string(n)));
      const core::Event* down = button("scroll.down");
      if (!down) break;
      stage_.act(core::Event(*down));
      stage_.pass(1);
    }
    return Done{};
  }

  Status attract() {
    if (catalogue_.attract.empty() || !stage_.go("attract")) return Done{};
    const std::size_t seconds =
        catalogue_.attract.size() * std::max<std::size_t>(14, 3 * catalogue_.languages.size()) + 1;
    std::set<std::string> taken;
    for (std::size_t s = 0; s < seconds && taken.size() < catalogue_.attract.size(); ++s) {
      stage_.pass(1);
      const auto& drawn = stage_.kiosk().widgets().drawn();
      const auto headline = std::ranges::find(drawn, "attract.headline",
                                              [](const ui::Drawn& d) { return std::string_view(d.id); });
      for (auto at = headline; at != drawn.end(); ++at) {
        if (at->id != "attract.headline" || at->role != ui::Role::Text) continue;
        if (at->lang == section_.tag && taken.insert(at->text).second)
          AZ_CHECK(
              shoot("attract-" + numbered(taken.size()), "attract loop, " + std::to_string(taken.size())));
        break;
      }
    }
    return Done{};
  }

  Status one_card(const model::CardSummary& summary) {
    AZ_TRY(const model::Card card, pack_.card(summary.id));
    const model::CardText& own = card.text[lang_];
    begin("card-" + summary.slug, said(summary.title), "cards/" + summary.slug + "/" + section_.tag + ".md");
    if (!stage_.go("card", summary.slug)) return Error{"the card \"" + summary.slug + "\" cannot be shown"};
    for (std::size_t n = 1; n < kMostPages; ++n) {
      const core::PagePos page = stage_.kiosk().state().place.page;
      const std::string part = kParts[static_cast<std::size_t>(page.part)];
      AZ_CHECK(shoot(summary.slug + "-" + numbered(n) + "-" + part, part + ", page " + std::to_string(n),
                     n == 1 ? own.alt : ""));
      const core::Event* next = button("card.next");
      if (!next) break;
      stage_.act(core::Event(*next));
    }
    if (!card.scene || !stage_.go("battle", summary.slug)) return Done{};
    for (std::size_t n = 1; n < kMostPages; ++n) {
      const bool last = !button("battle.next");
      AZ_CHECK(shoot(summary.slug + "-walk-" + numbered(n), last ? "walkthrough, its end" : "walkthrough, step " + std::to_string(n)));
      const core::Event* next = button("battle.next");
      if (!next) break;
      stage_.act(core::Event(*next));
    }
    return Done{};
  }

  Result<SheetReport> write_page(const std::vector<SheetSection>& sections) const {
    const fs::path index = options_.folder / "index.html";
    std::ofstream out(index, std::ios::binary);
    const std::string about = std::to_string(pictures_.count()) + " pictures of " +
                              std::to_string(options_.width_px) + "x" + std::to_string(options_.height_px) +
                              (options_.large_text ? ", large text" : "") + "; " + catalogue_.id + " " +
                              catalogue_.version;
    out << sheet_page(*model::pick(catalogue_.title, catalogue_.default_language, catalogue_.languages).text,
                      about, sections);
    if (!out.flush()) return Error{index.string() + ": cannot be written; check the folder and its rights"};
    return SheetReport{pictures_.count(), index};
  }

  pack::Pack& pack_;
  const model::Catalogue& catalogue_;
  shell::Headless& stage_;
  const SheetOptions& options_;
  Pictures pictures_;
  LangIndex lang_ = 0;
  SheetSection section_;
};

}  // namespace

Result<SheetReport> write_sheet(const fs::path& file, const SheetOptions& options) {
  std::error_code error;
  fs::create_directories(options.folder, error);
  if (error)
    return Error{options.folder.string() + ": cannot be made (" + error.message() + "); name another folder"};
  AZ_TRY(const std::unique_ptr<pack::Pack> pack, pack::Pack::open(file));
  AZ_TRY(const std::unique_ptr<shell::Headless> stage,
         shell::Headless::open(file, options.width_px, options.height_px));
  return Sheet(*pack, *stage, options).run();
}

}  // namespace azetta::author
