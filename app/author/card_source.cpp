#include "app/author/card_source.h"

#include <algorithm>
#include <set>

#include "app/author/nearest.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "app/author/waivers.h"
#include "content/base/script.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// Cards without an order stand after those with one.
constexpr std::int64_t kLastOrder = 1'000'000;

const std::vector<std::string> kRoles = {"happened", "born", "died", "ruled", "written"};
const std::vector<std::string> kPrecisions = {"day", "month", "year", "about", "disputed"};
const std::vector<std::string> kForms = {"plain", "vocalised", "transliterated"};

Ref read_key(TomlTable& table) {
  Ref key = table.string("key", Need::Required);
  if (key && !is_slug(key.value)) {
    table.findings().error(
        "slug", table.path(), key.line,
        "\"" + key.value + "\" is no key; use lower-case Latin letters, digits and hyphens");
    return {};
  }
  return key;
}

std::vector<Ref> read_sources(TomlTable& table, Need need, std::string_view of_what) {
  std::vector<Ref> sources = table.strings("sources");
  if (sources.empty() && need == Need::Required) {
    table.findings().error("fact.source", table.path(), table.line(),
                           std::string(of_what) + " names no source; add sources = [\"…\"]");
  }
  return sources;
}

void read_name(TomlTable table, CardSource& card) {
  model::OwnName name;
  const Ref text = table.string("text", Need::Required);
  const Ref lang = table.string("lang", Need::Required);
  if (lang && !is_language_tag(lang.value)) {
    table.findings().error(
        "language.tag", table.path(), lang.line,
        "\"" + lang.value + "\" is no language tag; write BCP-47, for example \"ar\" or \"ber-Latn\"");
  }
  name.lang = lang.value;
  name.text = clean_text(text.value, lang.value, table.path(), text.line, "name", table.findings());
  name.form = static_cast<model::NameForm>(table.choice("form", kForms).value);
  name.reconstructed = table.boolean("reconstructed").value;
  table.done();
  if (text) card.names.push_back(std::move(name));
}

int days_in(int month) {
  constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[std::clamp(month, 1, 12) - 1];
}

}  // namespace

model::Date read_date(TomlTable& table, const std::vector<model::Language>& languages) {
  model::Date date;
  const At<std::size_t> precision = table.choice("precision", kPrecisions);
  date.precision =
      precision ? static_cast<model::DatePrecision>(precision.value) : model::DatePrecision::Year;
  const auto ce = table.range("ce", -9999, 9999);
  const auto ah = table.range("ah", 1, 9999);
  date.ce_from = static_cast<std::int16_t>(ce.value.first);
  date.ce_to = static_cast<std::int16_t>(ce.value.second);
  date.ah_from = static_cast<std::int16_t>(ah.value.first);
  date.ah_to = static_cast<std::int16_t>(ah.value.second);
  date.month = static_cast<std::uint8_t>(table.integer("month", 1, 12).value);
  const auto day = table.integer("day", 1, 31);
  date.day = static_cast<std::uint8_t>(day.value);
  date.label = read_localized(table, "label", Need::Optional, languages);
  Findings& out = table.findings();
  if (!table.has("ce") && !table.has("ah") && date.label.empty()) {
    out.error("date.empty", table.path(), table.line(),
              "the date says no year; add ce = …, ah = … or a label");
  }
  if (ce && (date.ce_from == 0 || date.ce_to == 0)) {
    out.error("date.zero", table.path(), ce.line, "there is no year 0; 1 BCE is -1, and the year after it 1");
  }
  if (day && date.month == 0) {
    out.error("date.day", table.path(), day.line, "a day without its month; add month = …");
  } else if (day && day.value > days_in(date.month)) {
    out.error(
        "date.day", table.path(), day.line,
        "month " + std::to_string(date.month) + " has no day " + std::to_string(day.value) + "; correct it");
  }
  if (precision && date.precision == model::DatePrecision::Day && date.day == 0) {
    out.error("date.day", table.path(), precision.line,
              "precision \"day\" needs a day and a month; add them");
  }
  if (precision && date.precision == model::DatePrecision::Month && date.month == 0) {
    out.error("date.day", table.path(), precision.line, "precision \"month\" needs a month; add it");
  }
  check_date(date, table.path(), table.line(), out);
  return date;
}

const std::vector<std::string>& certainty_words() {
  static const std::vector<std::string> words = {"well-attested", "one-tradition", "disputed", "legendary"};
  return words;
}

namespace {

void read_card_date(TomlTable table, CardSource& card, const std::vector<model::Language>& languages) {
  const auto role = table.choice("role", kRoles, Need::Required);
  model::Date date = read_date(table, languages);
  date.role = static_cast<model::DateRole>(role.value);
  table.done();
  card.dates.push_back(std::move(date));
}

template <class T>
void refuse_twice(const std::vector<T>& list, const std::string& path, std::string_view what, Findings& out) {
  std::set<std::string> seen;
  for (const T& item : list) {
    if (item.key && !seen.insert(item.key.value).second) {
      out.error(
          "key.twice", path, item.key.line,
          "the key \"" + item.key.value + "\" stands twice among the " + std::string(what) + "; rename one");
    }
  }
}

void read_facts(TomlTable& table, CardSource& card) {
  for (TomlTable& entry : table.tables("fact")) {
    FactSource fact;
    fact.key = read_key(entry);
    fact.certainty =
        static_cast<model::Certainty>(entry.choice("certainty", certainty_words(), Need::Required).value);
    fact.sources = read_sources(entry, Need::Required, "[[fact]]");
    entry.done();
    if (fact.key) card.facts.push_back(std::move(fact));
  }
  refuse_twice(card.facts, card.path, "facts", table.findings());
}

void read_disputes(TomlTable& table, CardSource& card) {
  for (TomlTable& entry : table.tables("dispute")) {
    DisputeSource dispute;
    dispute.key = read_key(entry);
    for (TomlTable& voice : entry.tables("position", Need::Required)) {
      PositionSource position;
      position.key = read_key(voice);
      position.sources = read_sources(voice, Need::Required, "[[dispute.position]]");
      voice.done();
      if (position.key) dispute.positions.push_back(std::move(position));
    }
    entry.done();
    if (dispute.key && dispute.positions.size() == 1) {
      table.findings().error(
          "dispute.one", card.path, dispute.key.line,
          "the dispute \"" + dispute.key.value + "\" has one position; add the other or make it a fact");
    }
    refuse_twice(dispute.positions, card.path, "positions", table.findings());
    if (dispute.key) card.disputes.push_back(std::move(dispute));
  }
  refuse_twice(card.disputes, card.path, "disputes", table.findings());
}

// facets = { side = ["…"], people = ["…", "…"] }
void read_card_facets(TomlTable& table, CardSource& card) {
  auto facets = table.table("facets");
  if (!facets) return;
  for (const auto& [name, value] : facets->fields()) {
    CardFacetSource has{{name, value.line}, facets->strings(name)};
    card.facets.push_back(std::move(has));
  }
}

// Every file of the card's folder that no reader knows.
void check_stray_files(const fs::path& root, const std::string& folder,
                       const std::vector<model::Language>& languages, Findings& out) {
  std::vector<std::string> known = {"card.toml", "scene.toml"};
  for (const model::Language& language : languages) known.push_back(language.tag + ".md");
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root / folder, ec)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") || name.ends_with("~") || name.ends_with(".bak")) continue;
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const bool text = name.ends_with(".md");
    out.error(
        "file.stray", folder + "/" + name, 0,
        std::string("no such file belongs to a card") +
            did_you_mean(name, known, text ? "declare its language in pack.toml or remove it" : "remove it"));
  }
}

}  // namespace

std::optional<CardSource> read_card(const fs::path& root, const std::string& folder,
                                    const std::vector<model::Language>& languages,
                                    const std::vector<KindSource>& kinds, Findings& out) {
  CardSource card;
  card.slug = folder.substr(folder.rfind('/') + 1);
  card.path = folder + "/card.toml";
  check_stray_files(root, folder, languages, out);
  if (!fs::exists(root / card.path)) {
    out.error("file.missing", card.path, 0, "the card has no card.toml; write it or remove the folder");
    return std::nullopt;
  }
  const auto value = read_toml_file(root, card.path, out);
  if (!value) return std::nullopt;

  TomlTable table(*value, card.path, "the card", out);
  card.kind = table.string("kind", Need::Required);
  card.image = table.string("image");
  const auto order = table.integer("order", -kLastOrder, kLastOrder);
  card.order = order ? order.value : kLastOrder;
  card.related = table.strings("related");
  const auto words_of = [&](const char* key, std::vector<std::string>& to) {
    for (const Ref& word : table.strings(key))
      to.push_back(clean_text(word.value, "", card.path, word.line, "\"" + std::string(key) + "\"", out));
  };
  words_of("variants", card.variants);
  words_of("keywords", card.keywords);
  for (TomlTable& entry : table.tables("name")) read_name(entry, card);
  for (TomlTable& entry : table.tables("date")) read_card_date(entry, card, languages);
  read_facts(table, card);
  read_disputes(table, card);
  read_card_facets(table, card);
  read_waivers(table, folder + "/");
  table.done();
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const KindSource& k) { return k.kind.slug == card.kind.value; });
  const TextLimits limits = kind == kinds.end() ? TextLimits{} : kind->limits;

  for (std::size_t lang = 0; lang < languages.size(); ++lang) {
    const std::string path = folder + "/" + languages[lang].tag + ".md";
    if (fs::exists(root / path)) {
      auto words = read_card_words(root, path, static_cast<LangIndex>(lang), languages[lang], limits, out);
      if (words) card.words.push_back(std::move(*words));
    } else if (languages[lang].partial) {
      out.count_missing(languages[lang].tag);
    } else {
      out.error("text.missing", path, 0,
                "the card is not written in \"" + languages[lang].tag +
                    "\"; write it, or set partial = true for the language");
    }
  }
  const std::string scene = folder + "/scene.toml";
  if (fs::exists(root / scene)) {
    card.scene = read_scene(root, scene, languages, out);
    card.scene_broken = !card.scene;
  }
  return card;
}

}  // namespace azetta::author
