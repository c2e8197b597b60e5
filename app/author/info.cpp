#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>

#include "app/author/describe.h"
#include "app/author/pack_items.h"
#include "app/author/pack_walk.h"
#include "content/pack/seal.h"

namespace azetta::author {
namespace {

struct Count {
  std::uint64_t bytes = 0;
  void add(const std::string& text) { bytes += text.size(); }
  void add(const model::Localized& text) {
    for (const std::string& part : text.by_lang) add(part);
  }
};

void count_text(const model::CardText& text, Count& count) {
  for (const std::string* part : {&text.title, &text.subtitle, &text.summary, &text.alt, &text.caption})
    count.add(*part);
  for (const model::Page& page : text.pages) {
    for (const model::Paragraph& paragraph : page) count.add(paragraph.text);
  }
}

void count_card(const model::Card& card, Count& count) {
  for (const model::CardText& text : card.text) count_text(text, count);
  for (const model::OwnName& name : card.names) count.add(name.text);
  for (const model::Fact& fact : card.facts) count.add(fact.text);
  for (const model::Dispute& dispute : card.disputes) {
    count.add(dispute.title);
    count.add(dispute.text);
    for (const model::Position& position : dispute.positions) {
      count.add(position.title);
      count.add(position.text);
    }
  }
}

void count_scene(const model::Scene& scene, Count& count) {
  count.add(scene.note);
  for (const model::Side& side : scene.sides) count.add(side.name);
  for (const model::Unit& unit : scene.units) count.add(unit.name);
  for (const model::MapLabel& label : scene.labels) count.add(label.text);
  for (const model::Reconstruction& telling : scene.reconstructions) {
    count.add(telling.name);
    count.add(telling.note);
  }
  for (const model::Step& step : scene.steps) {
    count.add(step.title);
    count.add(step.text);
  }
}

// Texts by language, of all that are written in any.
struct Written {
  std::size_t all = 0;
  std::map<std::string, std::size_t> by_tag;

  void add(const Item& item) {
    std::set<std::string> names;
    for (const ItemPart& part : item.parts) {
      if (part.lang.empty()) continue;
      names.insert(part.name);
      ++by_tag[part.lang];
    }
    all += names.size();
  }
};

Result<Written> count_written(pack::Pack& pack) {
  Written written;
  AZ_TRY(PackItems items, PackItems::read(pack));
  for (const ItemGroup group : kItemGroups) {
    if (group == ItemGroup::Words) continue;  // each language has those that the kiosk lacks in it
    AZ_TRY(const auto some, items.group(group));
    for (const Item& item : some) written.add(item);
  }
  for (const auto& [slug, id] : items.cards()) {
    AZ_TRY(const Item card, items.card(id));
    written.add(card);
  }
  AZ_TRY(const auto events, all_events(pack));
  for (const model::Event& event : events) written.add(items.event(event));
  return written;
}

// Who signed it; with `trust` whether that is trusted, and its bytes are his.
Result<std::string> seal_words(const std::string& file, const std::string& trust) {
  if (!trust.empty()) {
    AZ_TRY(const auto keys, pack::read_trusted_keys(trust));
    AZ_TRY(const pack::SealFinding found, pack::verify_seal(file, keys));
    return found.what;
  }
  AZ_TRY(const pack::SealFinding found, pack::verify_seal(file, {}));  // no key: nothing is read but the seal
  if (found.verdict == pack::SealVerdict::Unsigned) return std::string("unsigned");
  return "signed by the key " + found.fingerprint + " (not proven here; --trust FOLDER does)";
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  return std::to_string(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) + " %";
}

}  // namespace

std::string size_words(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  double value = static_cast<double>(bytes) / 1000;
  const char* unit = "KB";
  for (const char* next : {"MB", "GB"}) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f %s", value, unit);
  return buffer.data();
}

Status write_info(pack::Pack& pack, const std::string& file, const std::string& trust, std::ostream& out) {
  const model::Catalogue& catalogue = pack.catalogue();
  AZ_TRY(const auto cards, all_cards(pack));
  AZ_TRY(const auto images, all_images(pack, cards));
  AZ_TRY(const auto terms, all_terms(pack));
  AZ_TRY(const auto places, all_places(pack));
  AZ_TRY(const auto events, all_events(pack));
  Count texts;
  for (const model::Term& term : terms) {
    texts.add(term.word);
    texts.add(term.text);
  }
  for (const model::Place& place : places) {
    for (const model::Localized* text : {&place.name, &place.today, &place.note}) texts.add(*text);
  }
  for (const model::Event& event : events) {
    for (const model::Localized* text : {&event.date.label, &event.title, &event.text}) texts.add(*text);
  }
  std::optional<model::Map> map;
  if (catalogue.map) {
    AZ_TRY(map, pack.map());
    texts.add(map->note);
    for (const model::Holder& holder : map->holders) texts.add(holder.name);
    for (const model::Holding& holding : map->holdings) texts.add(holding.note);
    for (const model::Movement& movement : map->movements) texts.add(movement.name);
  }
  std::vector<std::size_t> written(catalogue.languages.size());
  std::size_t scenes = 0, steps = 0, facts = 0, disputes = 0;
  for (const model::CardSummary& summary : cards) {
    AZ_TRY(const model::Card card, pack.card(summary.id));
    count_card(card, texts);
    facts += card.facts.size();
    disputes += card.disputes.size();
    for (std::size_t lang = 0; lang < card.text.size() && lang < written.size(); ++lang) {
      written[lang] += card.text[lang].pages.empty() ? 0 : 1;
    }
    if (!card.scene) continue;
    AZ_TRY(const model::Scene scene, pack.scene(card.scene));
    count_scene(scene, texts);
    ++scenes;
    steps += scene.steps.size();
  }
  std::uint64_t picture_bytes = 0;
  std::size_t tiles = 0;
  for (const ImageId id : images) {
    AZ_TRY(const model::ImageInfo image, pack.image(id));
    AZ_TRY(const auto stored, all_tiles(pack, image));
    tiles += stored.size();
    for (const auto& bytes : stored) picture_bytes += bytes.size();
  }
  AZ_TRY(const Written texts_written, count_written(pack));
  AZ_TRY(const std::string seal, seal_words(file, trust));
  std::error_code ec;
  const std::uint64_t whole = std::filesystem::file_size(file, ec);
  const std::uint64_t rest = whole - std::min(whole, picture_bytes + texts.bytes);

  out << "pack        " << catalogue.id << " " << catalogue.version << "\n"
      << "licence     " << catalogue.licence << "\n"
      << "title       " << catalogue.title.in(catalogue.default_language) << "\n";
  for (std::size_t lang = 0; lang < catalogue.languages.size(); ++lang) {
    const model::Language& language = catalogue.languages[lang];
    out << "language    " << language.tag << " " << language.name << " (" << language.script
        << (lang == catalogue.default_language ? ", default" : "") << (language.partial ? ", partial" : "")
        << "): " << written[lang] << " of " << cards.size() << " cards";
    const auto texts_of = texts_written.by_tag.find(language.tag);
    const std::size_t n = texts_of == texts_written.by_tag.end() ? 0 : texts_of->second;
    // Whole only where nothing is missing.
    const std::string share = n < texts_written.all && percent(n, texts_written.all) == "100 %" ? "over 99 %" : percent(n, texts_written.all);
    out << ", " << n << " of " << texts_written.all << " texts (" << share << ")\n";
  }
  for (const model::Kind& kind : catalogue.kinds)
    out << "cards       " << kind.count << " " << kind.slug << "\n";
  out << "in them     " << facts << " facts, " << disputes << " disputes, " << scenes << " walkthroughs of "
      << steps << " steps\n"
      << "beside them " << events.size() << " events, " << places.size() << " places, " << terms.size()
      << " terms, " << catalogue.sources.size() << " sources, " << catalogue.attract.size()
      << " attract items, " << catalogue.credits.size() << " credits\n"
      << (map ? "map         " + std::to_string(map->holdings.size()) + " areas of " + std::to_string(map->holders.size()) + " holders, " +
                    std::to_string(map->movements.size()) + " movements, years " + std::to_string(map->year_from) + " to " +
                    std::to_string(map->year_to) + "\n"
              : "")
      << "pictures    " << images.size() << " in " << tiles << " files\n"
      << "size        " << size_words(whole) << ": pictures " << size_words(picture_bytes) << " ("
      << percent(picture_bytes, whole) << "), texts " << size_words(texts.bytes) << " ("
      << percent(texts.bytes, whole) << "), search and tables " << size_words(rest) << " ("
      << percent(rest, whole) << ")\n"
      << "signature   " << seal << "\n";
  return Done{};
}

}  // namespace azetta::author
