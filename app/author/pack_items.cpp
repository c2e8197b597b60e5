#include "app/author/pack_items.h"

#include <algorithm>

#include "app/author/pack_walk.h"
#include "app/author/pack_words.h"

namespace azetta::author {
namespace {

// Every digit of a float: what moved a little moved.
std::string exact(float value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.7g", static_cast<double>(value));
  return buffer.data();
}

std::string years(int from, int to) { return from == to ? std::to_string(from) : std::to_string(from) + " to " + std::to_string(to); }

std::string date_words(const model::Date& date) {
  std::string out;
  if (date.ce_from != 0) out = years(date.ce_from, date.ce_to) + " CE";
  if (date.ah_from != 0) out += (out.empty() ? "" : ", ") + years(date.ah_from, date.ah_to) + " AH";
  if (date.month != 0) out += ", month " + std::to_string(date.month);
  if (date.day != 0) out += ", day " + std::to_string(date.day);
  return out + " (" + word(kPrecisions, date.precision) + ")";
}

std::string rect_words(const model::Rect& r) { return exact(r.x) + "," + exact(r.y) + " " + exact(r.w) + "x" + exact(r.h); }

// A page as its author writes it: links and emphasis are part of what one sees.
std::string page_words(const model::Page& page) {
  std::string out;
  for (const model::Paragraph& paragraph : page) {
    if (!out.empty()) out += "\n\n";
    constexpr const char* kMarks[] = {"", "# ", "> ", "- "};
    out += kMarks[std::min<std::size_t>(static_cast<std::size_t>(paragraph.kind), 3)];
    std::size_t at = 0;
    for (const model::Span& span : paragraph.spans) {
      out += paragraph.text.substr(at, span.begin - at);
      const std::string words = paragraph.text.substr(span.begin, span.end - span.begin);
      switch (span.style) {
        case model::SpanStyle::Emphasis: out += "*" + words + "*"; break;
        case model::SpanStyle::Strong: out += "**" + words + "**"; break;
        case model::SpanStyle::Term: out += "[" + words + "](term:" + span.target + ")"; break;
        case model::SpanStyle::Card: out += "[" + words + "](card:" + span.target + ")"; break;
      }
      at = span.end;
    }
    out += paragraph.text.substr(at);
  }
  return out;
}

std::string points_words(const std::vector<model::GeoPoint>& points) {
  std::string out;
  for (const model::GeoPoint& p : points) out += (out.empty() ? "" : " ") + exact(p.lat_deg) + "," + exact(p.lon_deg);
  return out;
}

void value(Item& item, std::string name, std::string text) {
  if (!text.empty()) item.parts.push_back({std::move(name), "", std::move(text)});
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& one : words) out += (out.empty() ? "" : ", ") + one;
  return out;
}

}  // namespace

const char* group_name(ItemGroup group) {
  constexpr const char* kNames[] = {"exhibition", "languages", "sections", "filters",   "attract loop", "sources", "glossary",
                                    "places",     "lanes",     "map",      "credits",   "keyboards",    "words of the kiosk"};
  return kNames[static_cast<std::size_t>(group)];
}

Result<PackItems> PackItems::read(pack::Pack& pack) {
  PackItems items(pack);
  constexpr std::uint32_t kBatch = 512;
  for (std::size_t kind = 0; kind < pack.catalogue().kinds.size(); ++kind) {
    for (std::uint32_t first = 0;; first += kBatch) {
      AZ_TRY(const auto batch, pack.summaries(static_cast<KindIndex>(kind), first, kBatch));
      for (const model::CardSummary& card : batch) {
        items.cards_.emplace_back(card.slug, card.id);
        items.slugs_[card.id.row] = card.slug;
      }
      if (batch.size() < kBatch) break;
    }
  }
  AZ_TRY(const auto places, all_places(pack));
  for (const model::Place& place : places) items.place_slugs_[place.id.row] = place.slug;
  return items;
}

std::string PackItems::picture(ImageId id) {
  if (!id) return "";
  std::string& slug = image_slugs_[id.row];
  if (slug.empty()) {
    const auto image = pack_->image(id);
    slug = image ? image->slug : "?";
    pictures_[slug] = id;
  }
  return slug;
}

std::string PackItems::card_slug(CardId id) const {
  const auto at = slugs_.find(id.row);
  return at == slugs_.end() ? "" : at->second;
}

std::string PackItems::sources(const std::vector<SourceId>& ids) const {
  std::vector<std::string> out;
  const auto& all = pack_->catalogue().sources;
  for (const SourceId id : ids) out.push_back(id.row >= 1 && id.row <= all.size() ? all[id.row - 1].slug : "?");
  return joined(out);
}

void PackItems::text(Item& item, const std::string& name, const model::Localized& text) const {
  const auto& languages = pack_->catalogue().languages;
  for (std::size_t lang = 0; lang < text.by_lang.size() && lang < languages.size(); ++lang) {
    if (!text.by_lang[lang].empty()) item.parts.push_back({name, languages[lang].tag, text.by_lang[lang]});
  }
}

std::string PackItems::title(const model::Localized& text) const {
  const model::Catalogue& catalogue = pack_->catalogue();
  return *model::pick(text, catalogue.default_language, catalogue.languages).text;
}

Item PackItems::exhibition() {
  const model::Catalogue& c = pack_->catalogue();
  Item item{"", "", {}};
  value(item, "id", c.id);
  value(item, "version", c.version);
  value(item, "licence", c.licence);
  value(item, "default language", c.languages[c.default_language].tag);
  value(item, "card of the home screen", card_slug(c.hero));
  value(item, "border", picture(c.theme.selvedge));
  for (const auto& [name, rgb] : c.theme.colours) value(item, "colour " + name, colour(rgb));
  text(item, "title", c.title);
  text(item, "subtitle", c.subtitle);
  text(item, "tagline", c.tagline);
  return item;
}

Result<std::vector<Item>> PackItems::map_items() {
  std::vector<Item> out;
  if (!pack_->catalogue().map) return out;
  AZ_TRY(const model::Map map, pack_->map());
  Item whole{"", "", {}};
  value(whole, "picture", picture(map.image));
  value(whole, "projection", std::string(word(kProjections, map.frame.projection)) + " " + exact(map.frame.centre_lat_deg) + "," +
                                 exact(map.frame.centre_lon_deg) + " " + exact(map.frame.width_km) + " km");
  value(whole, "years", years(map.year_from, map.year_to) + ", from " + std::to_string(map.start_year));
  text(whole, "note", map.note);
  out.push_back(std::move(whole));
  std::map<std::string, int> areas;
  for (const model::Holder& holder : map.holders) {
    Item item{"holder " + holder.slug, title(holder.name), {}};
    value(item, "colour", colour(holder.colour_rgb));
    value(item, "card", card_slug(holder.card));
    text(item, "name", holder.name);
    out.push_back(std::move(item));
  }
  for (const model::Holding& area : map.holdings) {
    const std::string& holder = map.holders[area.holder].slug;
    Item item{"area " + std::to_string(++areas[holder]) + " of " + holder, years(area.ce_from, area.ce_to), {}};
    value(item, "years", years(area.ce_from, area.ce_to));
    value(item, "certainty", word(kCertainties, area.certainty));
    value(item, "sources", sources(area.sources));
    value(item, "shape", points_words(area.area));
    text(item, "note", area.note);
    out.push_back(std::move(item));
  }
  for (const model::Movement& movement : map.movements) {
    Item item{"movement " + movement.slug, title(movement.name), {}};
    value(item, "years", years(movement.ce_from, movement.ce_to));
    value(item, "certainty", word(kCertainties, movement.certainty));
    value(item, "sources", sources(movement.sources));
    value(item, "card", card_slug(movement.card));
    value(item, "path", points_words(movement.path));
    text(item, "name", movement.name);
    out.push_back(std::move(item));
  }
  return out;
}

Result<std::vector<Item>> PackItems::group(ItemGroup group) {
  const model::Catalogue& c = pack_->catalogue();
  std::vector<Item> out;
  const auto numbered = [&] { return std::to_string(out.size() + 1); };
  switch (group) {
    case ItemGroup::Exhibition: out.push_back(exhibition()); break;
    case ItemGroup::Languages:
      for (const model::Language& language : c.languages) {
        Item item{language.tag, language.name, {}};
        std::vector<std::string> then;
        for (const LangIndex other : language.fallback) then.push_back(c.languages[other].tag);
        value(item, "name", language.name + " (" + language.short_name + ", " + language.script + ")");
        value(item, "stand-ins", joined(then));
        value(item, "complete", language.partial ? "knowingly not" : "yes");
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Kinds:
      for (const model::Kind& kind : c.kinds) {
        Item item{kind.slug, title(kind.name), {}};
        value(item, "icon", kind.icon);
        value(item, "colour", colour(kind.colour_rgb));
        value(item, "band", picture(kind.band));
        value(item, "picture", picture(kind.picture));
        value(item, "on the home screen", kind.on_home ? "yes" : "no");
        text(item, "name", kind.name);
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Filters:
      for (std::size_t i = 0; i < c.facets.size(); ++i) {
        Item whole{c.facets[i].slug, title(c.facets[i].name), {}};
        text(whole, "name", c.facets[i].name);
        out.push_back(std::move(whole));
        for (std::size_t k = 0; k < c.facets[i].values.size(); ++k) {
          Item item{c.facets[i].slug + " = " + c.facets[i].values[k].slug, title(c.facets[i].values[k].name), {}};
          text(item, "name", c.facets[i].values[k].name);
          model::GalleryQuery query{.kind = model::kAllKinds};
          query.filter.toggle(i, k);
          std::vector<std::string> cards;
          constexpr std::uint32_t kBatch = 512;
          for (std::uint32_t first = 0;; first += kBatch) {
            AZ_TRY(const auto tiles, pack_->gallery(query, first, kBatch));
            for (const model::GalleryTile& tile : tiles) cards.push_back(tile.card.slug);
            if (tiles.size() < kBatch) break;
          }
          std::sort(cards.begin(), cards.end());
          value(item, "cards", joined(cards));
          out.push_back(std::move(item));
        }
      }
      break;
    case ItemGroup::Attract:
      for (const model::AttractItem& one : c.attract) {
        Item item{numbered(), title(one.headline), {}};
        value(item, "picture", picture(one.image));
        value(item, "card", card_slug(one.card));
        value(item, "camera", rect_words(one.from) + " to " + rect_words(one.to));
        text(item, "headline", one.headline);
        text(item, "line", one.line);
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Sources:
      for (const model::Source& source : c.sources) {
        Item item{source.slug, title(source.name), {}};
        value(item, "written", source.written);
        text(item, "name", source.name);
        text(item, "about", source.about);
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Glossary: {
      AZ_TRY(const auto terms, all_terms(*pack_));
      for (const model::Term& term : terms) {
        Item item{term.slug, title(term.word), {}};
        text(item, "word", term.word);
        text(item, "text", term.text);
        value(item, "sources", sources(term.sources));
        value(item, "card", card_slug(term.card));
        out.push_back(std::move(item));
      }
      break;
    }
    case ItemGroup::Places: {
      AZ_TRY(const auto places, all_places(*pack_));
      for (const model::Place& place : places) {
        Item item{place.slug, title(place.name), {}};
        value(item, "kind", word(kPlaces, place.kind));
        value(item, "where", exact(place.lat_deg) + "," + exact(place.lon_deg) + " within " + exact(place.uncertainty_km) + " km");
        value(item, "rank", std::to_string(place.rank));
        if (place.ce_from != 0 || place.ce_to != 0) value(item, "years", years(place.ce_from, place.ce_to));
        value(item, "card", card_slug(place.card));
        text(item, "name", place.name);
        text(item, "today", place.today);
        text(item, "note", place.note);
        out.push_back(std::move(item));
      }
      break;
    }
    case ItemGroup::Lanes:
      for (const model::Lane& lane : c.lanes) {
        Item item{lane.slug, title(lane.name), {}};
        text(item, "name", lane.name);
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Map: return map_items();
    case ItemGroup::Credits:
      for (const model::Credit& credit : c.credits) {
        Item item{numbered(), title(credit.what), {}};
        value(item, "who", credit.who);
        value(item, "licence", credit.licence);
        text(item, "what", credit.what);
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Keyboards:
      for (const model::Keyboard& keyboard : c.keyboards) {
        Item item{keyboard.lang, keyboard.name, {}};
        for (std::size_t row = 0; row < keyboard.rows.size(); ++row) value(item, "row " + std::to_string(row + 1), joined(keyboard.rows[row]));
        value(item, "extra", joined(keyboard.extra));
        out.push_back(std::move(item));
      }
      break;
    case ItemGroup::Words:
      for (const auto& [tag, words] : c.words) {
        Item item{tag, "", {}};
        for (const auto& [key, words_of_key] : words) item.parts.push_back({key, tag, words_of_key});
        out.push_back(std::move(item));
      }
      break;
  }
  return out;
}

Item PackItems::event(const model::Event& event) const {
  Item item{event.slug, title(event.title), {}};
  const auto& lanes = pack_->catalogue().lanes;
  value(item, "lane", event.lane < lanes.size() ? lanes[event.lane].slug : "");
  value(item, "when", date_words(event.date));
  text(item, "date's own words", event.date.label);
  value(item, "certainty", word(kCertainties, event.certainty));
  value(item, "rank", std::to_string(event.rank));
  value(item, "sources", sources(event.sources));
  const auto place = place_slugs_.find(event.place.row);
  if (event.place) value(item, "place", place == place_slugs_.end() ? "?" : place->second);
  std::vector<std::string> cards;
  for (const CardId id : event.cards) cards.push_back(card_slug(id));
  value(item, "cards", joined(cards));
  text(item, "title", event.title);
  text(item, "text", event.text);
  return item;
}

Result<Item> PackItems::card(CardId id) {
  AZ_TRY(const model::Card card, pack_->card(id));
  const model::Catalogue& c = pack_->catalogue();
  Item item{card.slug, "", {}};
  model::Localized titles;
  for (const model::CardText& words : card.text) titles.by_lang.push_back(words.title);
  item.title = title(titles);
  value(item, "section", c.kinds[card.kind].slug);
  value(item, "picture", picture(card.image));
  for (const model::OwnName& name : card.names) {
    value(item, std::string("name ") + name.lang + " " + word(kForms, name.form), name.text + (name.reconstructed ? " (reconstructed)" : ""));
  }
  std::map<std::string, int> roles;
  for (const model::Date& date : card.dates) {
    std::string role = word(kRoles, date.role);
    if (const int n = ++roles[role]; n > 1) role += " " + std::to_string(n);
    value(item, role, date_words(date));
    text(item, role + ", own words", date.label);
  }
  for (std::size_t lang = 0; lang < card.text.size() && lang < c.languages.size(); ++lang) {
    const model::CardText& words = card.text[lang];
    const auto add = [&](const std::string& name, const std::string& text_of) {
      if (!text_of.empty()) item.parts.push_back({name, c.languages[lang].tag, text_of});
    };
    add("title", words.title);
    add("subtitle", words.subtitle);
    add("summary", words.summary);
    add("alt", words.alt);
    add("caption", words.caption);
    for (std::size_t page = 0; page < words.pages.size(); ++page) add("page " + std::to_string(page + 1), page_words(words.pages[page]));
  }
  for (const model::Fact& fact : card.facts) {
    const std::string name = "fact " + fact.key;
    value(item, name + ": certainty", word(kCertainties, fact.certainty));
    value(item, name + ": sources", sources(fact.sources));
    text(item, name, fact.text);
  }
  for (const model::Dispute& dispute : card.disputes) {
    const std::string name = "dispute " + dispute.key;
    text(item, name + ": title", dispute.title);
    text(item, name + ": text", dispute.text);
    for (const model::Position& position : dispute.positions) {
      const std::string voice = name + ", " + position.key;
      value(item, voice + ": sources", sources(position.sources));
      text(item, voice + ": title", position.title);
      text(item, voice + ": text", position.text);
    }
  }
  std::vector<std::string> related;
  for (const CardId other : card.related) related.push_back(card_slug(other));
  value(item, "related", joined(related));
  value(item, "other spellings", joined(card.variants));
  value(item, "keywords", joined(card.keywords));
  if (card.scene) {
    AZ_TRY(const model::Scene scene, pack_->scene(card.scene));
    add_scene(item, scene);
  }
  return item;
}

void PackItems::add_scene(Item& item, const model::Scene& scene) {
  value(item, "walkthrough: ground", picture(scene.ground));
  text(item, "walkthrough: note", scene.note);
  for (const model::Side& side : scene.sides) {
    value(item, "side " + side.key, std::string(word(kShapes, side.shape)) + " " + colour(side.fill_rgb) + " " + colour(side.mark_rgb));
    text(item, "side " + side.key + ": name", side.name);
  }
  for (const model::Unit& unit : scene.units) {
    const std::string name = "unit " + unit.key;
    value(item, name, scene.sides[unit.side].key + " " + word(kUnits, unit.kind) + (unit.person ? ", led by " + card_slug(unit.person) : ""));
    text(item, name + ": name", unit.name);
    for (std::size_t i = 0; i < unit.strength.size(); ++i) {
      const std::string claim = name + ": number" + (i > 0 ? " " + std::to_string(i + 1) : "");
      text(item, claim, unit.strength[i].text);
      value(item, claim + ", sources", sources(unit.strength[i].sources));
    }
  }
  for (const model::Reconstruction& telling : scene.reconstructions) {
    text(item, "telling " + telling.key + ": name", telling.name);
    text(item, "telling " + telling.key + ": note", telling.note);
    value(item, "telling " + telling.key + ": sources", sources(telling.sources));
  }
  for (std::size_t i = 0; i < scene.labels.size(); ++i) {
    const model::MapLabel& label = scene.labels[i];
    const std::string name = "name on the map " + std::to_string(i + 1);
    value(item, name + ": place", std::string(word(kLabels, label.kind)) + " " + exact(label.at.x) + "," + exact(label.at.y));
    text(item, name, label.text);
  }
  std::vector<std::string> order;
  for (const model::Step& step : scene.steps) {
    const std::string name = "step " + step.key;
    order.push_back(step.key);
    text(item, name + ": title", step.title);
    text(item, name + ": text", step.text);
    value(item, name + ": sources", sources(step.sources));
    value(item, name + ": conjecture", step.conjecture ? "yes" : "no");
    value(item, name + ": camera", rect_words(step.camera));
    std::string places, arrows;
    for (const model::Placement& place : step.placements) {
      places += (places.empty() ? "" : ", ") + scene.units[place.unit].key + " " + exact(place.at.x) + "," + exact(place.at.y) + " facing " +
                exact(place.facing_deg) + (place.conjecture ? " conjecture" : "") + (place.broken ? " broken" : "") +
                (place.reconstruction ? " only " + scene.reconstructions[place.reconstruction - 1u].key : "");
    }
    for (const model::Arrow& arrow : step.arrows) {
      arrows += (arrows.empty() ? "" : ", ") + scene.sides[arrow.side].key + (arrow.conjecture ? " conjecture" : "");
      for (const model::Point& p : arrow.path) arrows += " " + exact(p.x) + "," + exact(p.y);
    }
    value(item, name + ": troops", places);
    value(item, name + ": arrows", arrows);
  }
  value(item, "walkthrough: steps", joined(order));
}

}  // namespace azetta::author
