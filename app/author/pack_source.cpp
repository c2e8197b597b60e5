#include "app/author/pack_source.h"

#include <algorithm>
#include <set>

#include "app/author/card_source.h"
#include "app/author/keyboard_source.h"
#include "app/author/nearest.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "app/author/waivers.h"
#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace {

const pack::Limits kLimits;

class PackReader {
 public:
  PackReader(PackSource& pack, Findings& out) : pack_(pack), out_(out) {}

  // False if the languages cannot be relied on.
  bool read_languages(TomlTable& table) {
    const std::size_t before = out_.errors();
    std::vector<std::vector<Ref>> fallbacks;
    auto& languages = pack_.catalogue.languages;
    for (TomlTable& entry : table.tables("language", Need::Required)) {
      model::Language language;
      const Ref tag = entry.string("tag", Need::Required);
      language.tag = tag.value;
      if (tag && !is_language_tag(tag.value)) {
        out_.error("language.tag", kPackFile, tag.line,
                   "\"" + tag.value + "\" is no language tag; write BCP-47, for example \"ar\" or \"zgh\"");
      }
      const auto tags = tags_of(languages);
      if (tag && std::find(tags.begin(), tags.end(), tag.value) != tags.end()) {
        out_.error("key.twice", kPackFile, tag.line,
                   "the language \"" + tag.value + "\" stands twice; keep one");
      }
      const Ref name = entry.string("name", Need::Required);
      language.name = to_nfc(name.value);
      out_.see_text(kPackFile, name.line, language.name);
      const Ref short_name = entry.string("short", Need::Required);
      language.short_name = to_nfc(short_name.value);
      check_characters(language.short_name, 3, kPackFile, short_name.line, "\"short\"", out_);
      const Ref script = entry.string("script", Need::Required);
      language.script = script.value;
      if (script && !is_script(script.value)) {
        out_.error("language.script", kPackFile, script.line,
                   "\"" + script.value +
                       "\" is no script; write four letters of ISO 15924, for example \"Arab\" or \"Latn\"");
      }
      language.rtl = script_is_rtl(language.script);
      language.partial = entry.boolean("partial").value;
      fallbacks.push_back(entry.strings("fallback"));
      std::vector<std::string> articles;
      for (const Ref& article : entry.strings("articles")) articles.push_back(to_nfc(article.value));
      entry.done();
      if (languages.size() >= kLimits.languages) continue;
      languages.push_back(std::move(language));
      pack_.articles.push_back(std::move(articles));
    }
    limit(fallbacks.size(), kLimits.languages, "languages");
    for (std::size_t i = 0; i < languages.size(); ++i) {
      for (const Ref& tag : fallbacks[i]) {
        if (const auto lang = language_index(tag)) languages[i].fallback.push_back(*lang);
      }
    }
    const Ref standard = table.string("default_language", Need::Required);
    if (standard) {
      if (const auto lang = language_index(standard)) pack_.catalogue.default_language = *lang;
    }
    return out_.errors() == before && !languages.empty();
  }

  void read(TomlTable& table) {
    model::Catalogue& catalogue = pack_.catalogue;
    const auto& languages = catalogue.languages;
    const Ref id = table.string("id", Need::Required);
    catalogue.id = id.value;
    if (id && id.value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string::npos) {
      out_.error("slug", kPackFile, id.line,
                 "the id \"" + id.value +
                     "\" may hold lower-case Latin letters, digits, dots and hyphens only; rename it");
    }
    catalogue.version = table.string("version", Need::Required).value;
    catalogue.licence = table.string("licence", Need::Required).value;
    catalogue.title = read_localized(table, "title", Need::Required, languages);
    catalogue.subtitle = read_localized(table, "subtitle", Need::Optional, languages);
    catalogue.tagline = read_localized(table, "tagline", Need::Optional, languages);
    pack_.hero = table.string("hero");
    for (TomlTable& entry : table.tables("kind", Need::Required)) read_kind(entry);
    for (TomlTable& entry : table.tables("facet")) read_facet(entry);
    for (TomlTable& entry : table.tables("attract")) read_attract(entry);
    for (TomlTable& entry : table.tables("credit")) read_credit(entry);
    if (auto theme = table.table("theme")) read_theme(*theme);
    read_keyboards(table, pack_, out_);
    if (auto release = table.table("release")) read_release(*release);
    read_waivers(table, "");
    table.done();
    limit(pack_.kinds.size(), kLimits.kinds, "kinds");
    limit(pack_.facets.size(), kLimits.facets, "facets");
    limit(pack_.attract.size(), kLimits.attract_items, "items of the attract loop");
    limit(catalogue.credits.size(), kLimits.credits, "credits");
  }

 private:
  void limit(std::size_t count, std::size_t max, const char* what) {
    if (count <= max) return;
    out_.error("pack.limit", kPackFile, 0,
               "the pack has " + std::to_string(count) + " " + what + "; at most " + std::to_string(max) +
                   " are allowed");
  }

  static bool is_script(const std::string& script) {
    return script.size() == 4 && script[0] >= 'A' && script[0] <= 'Z' &&
           std::all_of(script.begin() + 1, script.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::optional<LangIndex> language_index(const Ref& tag) {
    const auto tags = tags_of(pack_.catalogue.languages);
    const auto at = std::find(tags.begin(), tags.end(), tag.value);
    if (at != tags.end()) return static_cast<LangIndex>(at - tags.begin());
    out_.error("reference.language", kPackFile, tag.line,
               "\"" + tag.value + "\" is no language of this pack" +
                   did_you_mean(tag.value, tags, "declare it as a [[language]] or remove it"));
    return std::nullopt;
  }

  void read_kind(TomlTable& table) {
    KindSource kind;
    const Ref slug = table.string("slug", Need::Required);
    kind.kind.slug = slug.value;
    if (slug && !is_slug(slug.value)) {
      out_.error("slug", kPackFile, slug.line,
                 "\"" + slug.value + "\" is no slug; use lower-case Latin letters, digits and hyphens");
    }
    for (const KindSource& other : pack_.kinds) {
      if (slug && other.kind.slug == slug.value) {
        out_.error("key.twice", kPackFile, slug.line,
                   "the kind \"" + slug.value + "\" stands twice; rename one");
      }
    }
    kind.icon = table.string("icon", Need::Required);
    kind.kind.icon = kind.icon.value;
    kind.kind.colour_rgb = table.colour("colour", Need::Required).value;
    kind.band = table.string("band");
    kind.picture = table.string("picture");
    const auto on_home = table.boolean("on_home");
    kind.kind.on_home = !on_home || on_home.value;
    const auto limit_of = [&](std::string_view key, std::size_t& limit) {
      if (const auto own = table.integer(key, 1, 10'000)) limit = static_cast<std::size_t>(own.value);
    };
    limit_of("characters_title", kind.limits.title_characters);
    limit_of("words_summary", kind.limits.summary_words);
    limit_of("words_page", kind.limits.page_words);
    limit_of("words_paragraph", kind.limits.paragraph_words);
    kind.kind.name = read_localized(table, "name", Need::Required, pack_.catalogue.languages);
    table.done();
    if (slug) pack_.kinds.push_back(std::move(kind));
  }

  // A name of its own among `seen`; false (and a finding) where it cannot be one.
  bool take_slug(const Ref& slug, const std::vector<Ref>& seen, const std::string& what) {
    if (!slug) return false;
    if (!is_slug(slug.value)) {
      out_.error("slug", kPackFile, slug.line,
                 "\"" + slug.value + "\" is no slug; use lower-case Latin letters, digits and hyphens");
      return false;
    }
    for (const Ref& other : seen) {
      if (other.value != slug.value) continue;
      out_.error("key.twice", kPackFile, slug.line, "the " + what + " \"" + slug.value + "\" stands twice; rename one");
      return false;
    }
    return true;
  }

  void read_facet(TomlTable& table) {
    FacetSource facet;
    facet.slug = table.string("slug", Need::Required);
    facet.facet.slug = facet.slug.value;
    facet.facet.name = read_localized(table, "name", Need::Required, pack_.catalogue.languages);
    for (TomlTable& entry : table.tables("value", Need::Required)) {
      const Ref slug = entry.string("slug", Need::Required);
      model::FacetValue value{slug.value, read_localized(entry, "name", Need::Required, pack_.catalogue.languages)};
      entry.done();
      if (!take_slug(slug, facet.values, "value")) continue;
      facet.values.push_back(slug);
      facet.facet.values.push_back(std::move(value));
    }
    table.done();
    if (facet.values.size() > kLimits.facet_values) {
      out_.error("pack.limit", kPackFile, facet.slug.line,
                 "the facet \"" + facet.slug.value + "\" has " + std::to_string(facet.values.size()) + " values; at most " +
                     std::to_string(kLimits.facet_values) + " are allowed");
    }
    std::vector<Ref> others;
    for (const FacetSource& other : pack_.facets) others.push_back(other.slug);
    if (take_slug(facet.slug, others, "facet")) pack_.facets.push_back(std::move(facet));
  }

  void read_attract(TomlTable& table) {
    AttractSource item;
    item.image = table.string("image", Need::Required);
    item.card = table.string("card");
    if (const auto from = table.numbers("from", 4))
      item.item.from = read_camera(from.value, from.line, kPackFile, out_);
    if (const auto to = table.numbers("to", 4))
      item.item.to = read_camera(to.value, to.line, kPackFile, out_);
    item.item.headline = read_localized(table, "headline", Need::Required, pack_.catalogue.languages);
    item.item.line = read_localized(table, "line", Need::Optional, pack_.catalogue.languages);
    table.done();
    pack_.attract.push_back(std::move(item));
  }

  // least_state = "reviewed" for all that is translated, or a table by language.
  void read_release(TomlTable& table) {
    const std::vector<std::string> words = {"reviewed", "approved"};
    const auto state = [](std::size_t word) { return word == 0 ? TextState::Reviewed : TextState::Approved; };
    const auto& fields = table.fields();
    const auto rule = std::find_if(fields.begin(), fields.end(), [](const auto& field) { return field.key == "least_state"; });
    if (rule != fields.end() && rule->value.type == TomlValue::Type::Table) {
      auto by_language = *table.table("least_state");
      for (const auto& [tag, value] : by_language.fields()) {
        const auto word = by_language.choice(tag, words);
        if (word && language_index({tag, value.line})) pack_.least_state[tag] = state(word.value);
      }
    } else if (const auto word = table.choice("least_state", words, Need::Required)) {
      for (const model::Language& language : pack_.catalogue.languages) pack_.least_state[language.tag] = state(word.value);
    }
    table.done();
  }

  void read_credit(TomlTable& table) {
    model::Credit credit;
    credit.what = read_localized(table, "what", Need::Required, pack_.catalogue.languages);
    credit.who = to_nfc(table.string("who", Need::Required).value);
    credit.licence = to_nfc(table.string("licence", Need::Required).value);
    table.done();
    pack_.catalogue.credits.push_back(std::move(credit));
  }

  void read_theme(TomlTable& table) {
    pack_.selvedge = table.string("selvedge");
    if (auto colours = table.table("colours")) {
      for (const auto& [name, value] : colours->fields()) {
        const auto colour = colours->colour(name);
        if (!colour) continue;
        pack_.catalogue.theme.colours[name] = colour.value;
        pack_.colour_lines[name] = colour.line;
      }
    }
    table.done();
  }

  PackSource& pack_;
  Findings& out_;
};

}  // namespace

bool read_pack_file(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  if (!std::filesystem::exists(root / kPackFile)) {
    out.error("file.missing", kPackFile, 0,
              "there is no pack.toml here; name the folder that holds it, or start with azetta-pack new");
    return false;
  }
  const auto value = read_toml_file(root, kPackFile, out);
  if (!value) return false;
  TomlTable table(*value, kPackFile, "the pack", out);
  PackReader reader(pack, out);
  // With a language misnamed every text of the tree would seem missing: first things first.
  if (!reader.read_languages(table)) return false;
  reader.read(table);
  return true;
}

void read_sources(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  if (!std::filesystem::exists(root / kSourcesFile)) return;  // a pack without facts needs none
  const auto value = read_toml_file(root, kSourcesFile, out);
  if (!value) {
    pack.unreadable.insert(kSourcesFile);
    return;
  }
  TomlTable table(*value, kSourcesFile, "the file", out);
  std::set<std::string> seen;
  for (TomlTable& entry : table.tables("source")) {
    model::Source source;
    const Ref slug = entry.string("slug", Need::Required);
    source.slug = slug.value;
    if (slug && !is_slug(slug.value)) {
      out.error("slug", kSourcesFile, slug.line,
                "\"" + slug.value + "\" is no slug; use lower-case Latin letters, digits and hyphens");
    }
    if (slug && !seen.insert(slug.value).second) {
      out.error("key.twice", kSourcesFile, slug.line,
                "the source \"" + slug.value + "\" stands twice; keep one");
    }
    source.name = read_localized(entry, "name", Need::Required, pack.catalogue.languages);
    source.about = read_localized(entry, "about", Need::Optional, pack.catalogue.languages);
    source.written = to_nfc(entry.string("written").value);
    entry.done();
    source.id.row = static_cast<std::uint32_t>(pack.catalogue.sources.size() + 1);
    if (slug) pack.catalogue.sources.push_back(std::move(source));
  }
  table.done();
  if (pack.catalogue.sources.size() > kLimits.sources) {
    out.error("pack.limit", kSourcesFile, 0,
              "the pack has " + std::to_string(pack.catalogue.sources.size()) + " sources; at most " +
                  std::to_string(kLimits.sources) + " are allowed");
  }
}

}  // namespace azetta::author
