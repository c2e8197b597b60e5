#include "app/author/fit_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <system_error>

#include "app/author/build.h"
#include "app/author/scratch_folder.h"
#include "app/shell/measure.h"

namespace azetta::author {
namespace {

using shell::MeasuredMisfit;
using ui::Unfit;

// What the reader of a message calls the place. The first prefix that fits counts; `screen` empty: any.
struct PlaceName {
  const char *screen, *id, *name;
};
constexpr PlaceName kPlaces[] = {
    {"", "attract.headline", "the headline of the attract loop"},
    {"", "attract.line", "the line of the attract loop"},
    {"", "attract.lang.", "the button of a language"},
    {"", "home.start.", "the opening tile of the home screen"},
    {"", "home.title", "the exhibition's title on the home screen"},
    {"", "home.subtitle", "the subtitle on the home screen"},
    {"", "home.tagline", "the line under the title on the home screen"},
    {"home", "home.", "the section's tile on the home screen"},
    {"", "gallery.title", "the head of the section"},
    {"", "gallery.count", "the head of the section"},
    {"", "tile.", "its tile"},
    {"", "filter.", "the sheet of filters"},
    {"", "sources.", "the panel of sources"},
    {"timeline", "card.", "the panel beside the timeline"},
    {"card", "card.title", "the head of the card"},
    {"", "card.name.", "the head of the card"},
    {"", "card.subtitle", "the head of the card"},
    {"", "card.dates", "the dates under the title"},
    {"", "card.caption", "the line under the picture"},
    {"", "viewer.caption", "the line under the enlarged picture"},
    {"", "card.part", "the heading of its page"},
    {"", "card.text.", "its page"},
    {"", "card.summary", "its page"},
    {"", "card.fact.", "the page of facts"},
    {"", "card.dispute.", "its panel of the dispute"},
    {"", "ask.", "its panel of the dispute"},
    {"", "card.", "the card's tabs"},
    {"", "battle.title", "the head of the walkthrough"},
    {"", "battle.step_title", "the head of the step"},
    {"", "battle.text", "the page of the step"},
    {"", "battle.telling.", "the choice of reconstructions"},
    {"", "battle.end.", "the end of the walkthrough"},
    {"", "battle.following.", "the end of the walkthrough"},
    {"", "battle.about.", "the page of numbers and sources"},
    {"", "battle.numbers.", "the page of numbers and sources"},
    {"", "battle.unit.title", "the page of the unit"},
    {"", "battle.unit.summary", "the page of the unit"},
    {"", "battle.sources", "the page of the step"},
    {"", "battle.claim.", "the page of the step"},
    {"", "battle.note", "the page of the step"},
    {"", "battle.side.", "the map's key"},
    {"", "battle.unit.", "the map"},
    {"", "battle.label.", "the map"},
    {"", "battle.", "the walkthrough's buttons"},
    {"", "map.name.", "the map"},
    {"", "map.name", "the head of the panel beside the map"},
    {"", "map.told.", "the text beside the map"},
    {"", "map.layer.", "the map's buttons"},
    {"", "map.card.", "the panel beside the map"},
    {"", "map.", "the years under the map"},
    {"", "timeline.life.", "its bar on the timeline"},
    {"", "timeline.event.", "the timeline"},
    {"", "timeline.told.", "the panel beside the timeline"},
    {"", "timeline.lane.", "the name of its lane on the timeline"},
    {"", "timeline.", "the timeline's buttons"},
    {"", "search.", "the search"},
    {"", "found.", "the results of the search"},
    {"", "credits.", "the credits"},
};

std::string place_name(const MeasuredMisfit& misfit) {
  for (const PlaceName& place : kPlaces) {
    if ((!*place.screen || misfit.screen == place.screen) && misfit.id.starts_with(place.id))
      return place.name;
  }
  return "\"" + misfit.id + "\"";
}

// The last words before the byte `at`, whole letters, for "cut after".
std::string words_before(const std::string& text, std::size_t at) {
  constexpr std::size_t kBytes = 40;
  at = std::min(at, text.size());
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n')) --at;
  std::size_t from = at > kBytes ? at - kBytes : 0;
  if (from > 0) {
    const std::size_t space = text.find(' ', from);
    if (space != std::string::npos && space < at) from = space + 1;
    while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  }
  return "“" + std::string(from > 0 ? "…" : "") + text.substr(from, at - from) + "”";
}

std::string what_happens(const MeasuredMisfit& misfit) {
  switch (misfit.what) {
    case Unfit::Cut:
      return "is cut after " + words_before(misfit.text, misfit.cut_at);
    case Unfit::Tall:
      return "needs more lines than there is room for";
    case Unfit::Outside:
      return "reaches beyond the screen";
    case Unfit::LeftOut:
      return "is left out in every step, where it would lie on another name, a unit or the edge";
    case Unfit::Shrunk:
      return "is set smaller than usual text";
    case Unfit::Over:
    case Unfit::Into:
      return "reaches into its neighbour (" + misfit.other + ")";
  }
  return "";
}

// Finds where a text on a screen is written.
class Writings {
 public:
  explicit Writings(const Findings& findings) {
    for (const SeenText& seen : findings.texts()) by_text_.emplace(seen.text, &seen);
  }

  // Null: it is the kiosk's own.
  const SeenText* of(const MeasuredMisfit& misfit) const {
    std::string slug = misfit.slug;
    if (misfit.id.starts_with("tile."))
      slug = misfit.id.substr(5, misfit.id.rfind('.') - 5);  // a neighbour's
    const std::string folder = "cards/" + slug + "/";
    // A label may be worded as the card's title is.
    bool of_scene = false;
    for (const char* id : {"battle.unit.", "battle.label.", "battle.side.", "battle.claim.", "battle.note", "battle.telling.",
                           "battle.numbers."})
      of_scene = of_scene || misfit.id.starts_with(id);
    const SeenText* found = nullptr;
    const auto better = [&](const SeenText* seen) {
      const auto rank = [&](const SeenText* s) {
        return (!slug.empty() && s->path.starts_with(folder) ? 4 : 0) + (s->lang == misfit.lang ? 2 : 0) +
               (s->path.ends_with(of_scene ? "scene.toml" : ".md") ? 1 : 0);
      };
      if (!found || rank(seen) > rank(found)) found = seen;
    };
    const auto [first, last] = by_text_.equal_range(misfit.text);
    for (auto at = first; at != last; ++at) better(at->second);
    if (found) return found;
    // Lines that the kiosk puts together (a unit's numbers, a credit): the longest text in it that the source
    // has.
    std::size_t longest = 3;
    for (const auto& [text, seen] : by_text_) {
      if (text.size() <= longest || misfit.text.find(text) == std::string::npos) continue;
      longest = text.size();
      found = seen;
    }
    return found;
  }

 private:
  std::multimap<std::string, const SeenText*> by_text_;
};

std::string layout_names(const std::set<std::pair<bool, bool>>& layouts) {
  const bool upright = std::ranges::any_of(layouts, [](const auto& l) { return l.first; });
  const bool lying = std::ranges::any_of(layouts, [](const auto& l) { return !l.first; });
  const bool large_only = std::ranges::all_of(layouts, [](const auto& l) { return l.second; });
  std::string out = upright && lying ? "in landscape and portrait" : upright ? "in portrait" : "in landscape";
  if (large_only) out += ", large text";
  return out;
}

void report_misfits(const std::vector<MeasuredMisfit>& misfits, Findings& out) {
  struct Group {
    MeasuredMisfit first;
    std::set<std::pair<bool, bool>> layouts;  // portrait, large
  };
  const Writings writings(out);
  // One finding for each text and place, whatever the layouts and screens it was met in.
  std::map<std::tuple<std::string, int, std::string, std::string>, Group> groups;
  for (const MeasuredMisfit& misfit : misfits) {
    const SeenText* seen = writings.of(misfit);
    if (!seen) continue;
    auto [at, fresh] =
        groups.try_emplace({seen->path, seen->line, place_name(misfit), misfit.lang}, Group{misfit, {}});
    Group& group = at->second;
    // The shortest rest is the one to write for.
    if (misfit.what == Unfit::Cut && (group.first.what != Unfit::Cut || misfit.cut_at < group.first.cut_at))
      group.first = misfit;
    group.layouts.insert({misfit.portrait, misfit.large_text});
  }
  for (const auto& [key, group] : groups) {
    const auto& [path, line, place, lang] = key;
    out.warn("text.fit", path, line,
             "the text in \"" + lang + "\" has no room in " + place + " (" + layout_names(group.layouts) +
                 "): it " + what_happens(group.first) +
                 (group.first.what == Unfit::LeftOut ? "; move it or shorten it" : "; shorten it"));
  }
}

void report_colours(const PackSource& pack, const std::vector<ui::PoorPair>& pairs, Findings& out) {
  for (const ui::PoorPair& pair : pairs) {
    const auto line_of = [&](const std::string& name) {
      const auto at = pack.colour_lines.find(name);
      return at == pack.colour_lines.end() ? 0 : at->second;
    };
    std::array<char, 64> numbers{};
    std::snprintf(numbers.data(), numbers.size(), "%.1f:1; at least %.1f:1",
                  static_cast<double>(pair.contrast), static_cast<double>(pair.least));
    const int line = line_of(pair.letters) ? line_of(pair.letters) : line_of(pair.ground);
    out.warn("theme.contrast", kPackFile, line,
             "letters in \"" + pair.letters + "\" on \"" + pair.ground + "\" have a contrast of " +
                 numbers.data() + " can be read: make one lighter or the other darker");
  }
}

}  // namespace

void check_fit(const std::filesystem::path& source, const PackSource& pack, Findings& out, const FitProgress& progress) {
  const auto unmeasured = [&](const std::string& why) {
    out.warn("text.unmeasured", kPackFile, 0, "texts were not measured on the kiosk's screens: " + why);
  };
  const auto scratch = ScratchFolder::make();
  if (!scratch) return unmeasured(scratch.error().what);
  const std::filesystem::path sketch = (*scratch)->path() / "sketch.pack";
  if (const Status built = build_sketch(source, pack, sketch); !built) return unmeasured(built.error().what);
  const auto measured = shell::measure_pack(sketch, progress);
  if (!measured) return unmeasured(measured.error().what);
  report_misfits(measured->misfits, out);
  report_colours(pack, measured->colours, out);
}

}  // namespace azetta::author
