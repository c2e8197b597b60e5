#include "app/author/pack_diff.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <unordered_map>

#include "app/author/text_excerpt.h"

namespace azetta::author {
namespace {

std::string named(const Item& item) {
  if (item.slug.empty()) return item.title;
  return item.slug + (item.title.empty() ? "" : " “" + item.title + "”");
}

class Differ {
 public:
  Differ(PackItems& a, PackItems& b, const DiffOptions& options, std::ostream& out) : a_(a), b_(b), options_(options), out_(out) {}

  Result<bool> run() {
    for (const ItemGroup group : kItemGroups) {
      AZ_TRY(const auto before, a_.group(group));
      AZ_TRY(const auto after, b_.group(group));
      begin(group_name(group));
      compare_lists(before, after);
    }
    AZ_CHECK(compare_cards());
    AZ_CHECK(compare_events());
    AZ_CHECK(compare_pictures());
    write_totals();
    return different_;
  }

 private:
  struct Count {
    std::size_t added = 0, removed = 0, changed = 0;
  };

  // A heading that appears with the first line under it.
  void begin(std::string heading) { heading_ = std::move(heading); }
  std::ostream& line() {
    different_ = true;
    if (!heading_.empty()) out_ << "\n" << heading_ << "\n";
    heading_.clear();
    return out_;
  }

  void added(const Item& item) { line() << "  + " << named(item) << "\n"; }
  void removed(const Item& item) { line() << "  - " << named(item) << "\n"; }

  // By name and language; the second of a name is another place.
  using Parts = std::map<std::pair<std::string, int>, const ItemPart*>;
  static Parts by_place(const Item& item) {
    Parts out;
    for (const ItemPart& part : item.parts) {
      int nth = 0;
      while (!out.emplace(std::pair(part.lang + "\n" + part.name, nth), &part).second) ++nth;
    }
    return out;
  }

  void part_line(const ItemPart& part, const std::string& what) {
    line() << "      " << (part.lang.empty() ? "" : part.lang + "  ") << part.name << ": " << what << "\n";
    if (!part.lang.empty()) ++texts_[part.lang];
  }

  // True if anything of it changed. `known_as`: its former slug, where that is another.
  bool compare(const Item& before, const Item& after, const std::string& known_as = "") {
    const Parts had = by_place(before), has = by_place(after);
    bool any = false;
    const auto change = [&](const ItemPart& part, const std::string& what) {
      if (!any && !named(after).empty()) line() << "  " << named(after) << (known_as.empty() ? "" : ", until now " + known_as) << "\n";
      any = true;
      part_line(part, what);
    };
    // In the order of the new thing; what is gone follows.
    std::map<std::string, int> nth;
    for (const ItemPart& part : after.parts) {
      const std::pair place(part.lang + "\n" + part.name, nth[part.lang + "\n" + part.name]++);
      const auto old = had.find(place);
      if (old == had.end()) {
        change(part, "new: " + first_words(part.text, 12));
      } else if (old->second->text != part.text) {
        // A value is short: it is shown whole.
        constexpr std::size_t kShort = 80;
        const std::string& was = old->second->text;
        const bool whole = part.lang.empty() && was.size() <= kShort && part.text.size() <= kShort;
        change(part, whole ? was + " → " + part.text : excerpt_of_change(was, part.text));
      }
    }
    for (const auto& [place, part] : had) {
      if (!has.contains(place)) change(*part, "gone: " + first_words(part->text, 12));
    }
    return any;
  }

  void compare_lists(const std::vector<Item>& before, const std::vector<Item>& after) {
    std::unordered_map<std::string, const Item*> had, has;
    for (const Item& item : before) had.emplace(item.slug, &item);
    for (const Item& item : after) has.emplace(item.slug, &item);
    std::vector<std::string> order_before, order_after;
    for (const Item& item : before) {
      if (has.contains(item.slug)) order_before.push_back(item.slug);
    }
    for (const Item& item : after) {
      const auto old = had.find(item.slug);
      if (old == had.end()) {
        added(item);
      } else {
        compare(*old->second, item);
        order_after.push_back(item.slug);
      }
    }
    for (const Item& item : before) {
      if (!has.contains(item.slug)) removed(item);
    }
    if (order_before != order_after) line() << "  stand in another order\n";
  }

  Status compare_cards() {
    std::unordered_map<std::string, CardId> before, after;
    for (const auto& [slug, id] : a_.cards()) before.emplace(slug, id);
    for (const auto& [slug, id] : b_.cards()) after.emplace(slug, id);
    begin("cards");
    // A card whose slug alone is another is known by its title.
    std::unordered_map<std::string, std::pair<std::string, CardId>> gone;  // by title
    for (const auto& [slug, id] : a_.cards()) {
      if (after.contains(slug)) continue;
      AZ_TRY(const Item item, a_.card(id));
      gone.emplace(item.title, std::pair(slug, id));
    }
    std::map<std::string, bool> renamed;
    std::size_t done = 0;
    for (const auto& [slug, id] : b_.cards()) {
      if (options_.progress) options_.progress(done++, b_.cards().size(), "cards");
      AZ_TRY(const Item item, b_.card(id));
      const auto old = before.find(slug);
      if (old != before.end()) {
        AZ_TRY(const Item was, a_.card(old->second));
        if (compare(was, item)) ++cards_.changed;
        continue;
      }
      const auto other = gone.find(item.title);
      if (other == gone.end()) {
        ++cards_.added;
        added(item);
        continue;
      }
      AZ_TRY(const Item was, a_.card(other->second.second));
      ++cards_.changed;
      renamed[other->second.first] = true;
      if (!compare(was, item, other->second.first)) line() << "  " << named(item) << ", until now " << other->second.first << "\n";
      gone.erase(other);
    }
    for (const auto& [slug, id] : a_.cards()) {
      AZ_TRY(const Item item, after.contains(slug) || renamed.contains(slug) ? Item{} : a_.card(id));
      if (item.slug.empty()) continue;
      ++cards_.removed;
      removed(item);
    }
    std::vector<std::string> order_before, order_after;
    for (const auto& [slug, id] : a_.cards()) {
      if (after.contains(slug)) order_before.push_back(slug);
    }
    for (const auto& [slug, id] : b_.cards()) {
      if (before.contains(slug)) order_after.push_back(slug);
    }
    if (order_before != order_after) line() << "  stand in another order in the galleries\n";
    return Done{};
  }

  // Each event of a pack, page by page.
  template <class See>
  static Status each_event(pack::Pack& pack, See see) {
    constexpr std::uint32_t kBatch = 512;
    for (std::uint32_t first = 0;; first += kBatch) {
      AZ_TRY(const auto events, pack.events(first, kBatch));
      for (const model::Event& event : events) AZ_CHECK(see(event));
      if (events.size() < kBatch) return Done{};
    }
  }

  Status compare_events() {
    begin("timeline");
    std::size_t done = 0;
    const std::size_t total = b_.pack().catalogue().event_count;
    AZ_CHECK(each_event(b_.pack(), [&](const model::Event& event) -> Status {
      if (options_.progress) options_.progress(done++, total, "events");
      const Item item = b_.event(event);
      const EventId old = a_.pack().find_event(event.slug);
      if (!old) {
        added(item);
        return Done{};
      }
      AZ_TRY(const auto was, a_.pack().events(old.row - 1, 1));  // ids run from 1 without gaps
      if (!was.empty()) compare(a_.event(was.front()), item);
      return Done{};
    }));
    return each_event(a_.pack(), [&](const model::Event& event) -> Status {
      if (!b_.pack().find_event(event.slug)) removed(a_.event(event));
      return Done{};
    });
  }

  Status compare_pictures() {
    begin("pictures");
    const auto& before = a_.pictures();
    std::size_t done = 0;
    for (const auto& [slug, id] : b_.pictures()) {
      if (options_.progress) options_.progress(done++, b_.pictures().size(), "pictures");
      const auto old = before.find(slug);
      if (old == before.end()) {
        line() << "  + " << slug << "\n";
        ++pictures_.added;
      } else if (options_.pictures) {
        AZ_TRY(const std::string how, options_.compare_picture ? options_.compare_picture(slug) : compare_picture(old->second, id));
        if (how.empty()) continue;
        line() << "  " << slug << ": " << how << "\n";
        ++pictures_.changed;
      }
    }
    for (const auto& [slug, id] : before) {
      if (b_.pictures().contains(slug)) continue;
      line() << "  - " << slug << "\n";
      ++pictures_.removed;
    }
    return Done{};
  }

  // Tile by tile, up to the first that differs.
  Result<std::string> compare_picture(ImageId before, ImageId after) {
    AZ_TRY(const model::ImageInfo was, a_.pack().image(before));
    AZ_TRY(const model::ImageInfo is, b_.pack().image(after));
    const auto size = [](const model::ImageInfo& image) {
      return std::to_string(image.levels[0].width_px) + " x " + std::to_string(image.levels[0].height_px);
    };
    if (size(was) != size(is)) return "another picture, " + size(was) + " → " + size(is) + " pixels";
    for (std::uint32_t level = 0; level < is.levels.size() && level < was.levels.size(); ++level) {
      const model::ImageLevel &l = is.levels[level], &k = was.levels[level];
      if (l.width_px != k.width_px || l.height_px != k.height_px || l.tile_px != k.tile_px) return std::string("cut or reduced otherwise");
      const auto tiles = [&](std::uint32_t px) { return l.tile_px == 0 ? 1 : (px + l.tile_px - 1) / l.tile_px; };
      for (std::uint32_t row = 0; row < tiles(l.height_px); ++row) {
        for (std::uint32_t col = 0; col < tiles(l.width_px); ++col) {
          AZ_TRY(const auto one, a_.pack().tile(before, level, col, row));
          AZ_TRY(const auto other, b_.pack().tile(after, level, col, row));
          if (one != other) return "other pixels, as large as before (" + size(is) + ")";
        }
      }
    }
    return std::string(was.levels.size() == is.levels.size() ? "" : "reduced otherwise");
  }

  void write_totals() const {
    if (!different_) {
      out_ << "nothing changed for a visitor\n";
      return;
    }
    const auto counts = [&](const char* what, const Count& count) {
      out_ << what << ": " << count.changed << " changed, " << count.added << " new, " << count.removed << " gone\n";
    };
    out_ << "\n";
    counts("cards", cards_);
    counts("pictures", pictures_);
    std::string texts;
    for (const auto& [tag, n] : texts_) texts += (texts.empty() ? "" : ", ") + tag + " " + std::to_string(n);
    if (!texts.empty()) out_ << "texts changed: " << texts << "\n";
  }

  PackItems& a_;
  PackItems& b_;
  const DiffOptions& options_;
  std::ostream& out_;
  std::string heading_;
  bool different_ = false;
  Count cards_, pictures_;
  std::map<std::string, std::size_t> texts_;  // by language
};

}  // namespace

Result<bool> write_diff(PackItems& before, PackItems& after, const DiffOptions& options, std::ostream& out) {
  return Differ(before, after, options, out).run();
}

}  // namespace azetta::author
