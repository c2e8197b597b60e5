// The catalogue's tables.
#include <algorithm>

#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

constexpr auto kImage = PendingSlug::Names::Image;
constexpr auto kCard = PendingSlug::Names::Card;

std::string at(const std::vector<std::string>& slugs, std::size_t i) {
  return i < slugs.size() ? slugs[i] : std::string();
}

Status check_count(const char* what, std::size_t count, std::size_t most) {
  if (count <= most) return Done{};
  return Error{std::string("the pack has ") + std::to_string(count) + " " + what + "; " +
               std::to_string(most) + " are allowed"};
}

}  // namespace

Status WriteFile::set_catalogue(const CatalogueDraft& draft) {
  const auto& catalogue = draft.catalogue;
  if (has_catalogue_) return Error{"the catalogue was set already"};
  if (catalogue.languages.empty()) return Error{"the pack has no language; declare at least one"};
  AZ_CHECK(check_count("languages", catalogue.languages.size(), limits_.languages));
  AZ_CHECK(check_count("kinds", catalogue.kinds.size(), limits_.kinds));
  AZ_CHECK(check_count("sources", catalogue.sources.size(), limits_.sources));
  AZ_CHECK(check_count("attract items", catalogue.attract.size(), limits_.attract_items));
  AZ_CHECK(check_count("lanes", catalogue.lanes.size(), limits_.lanes));
  AZ_CHECK(check_count("credits", catalogue.credits.size(), limits_.credits));
  if (catalogue.default_language >= catalogue.languages.size())
    return Error{"the default language is not declared"};
  has_catalogue_ = true;
  source_count_ = catalogue.sources.size();
  languages_ = catalogue.languages;
  model::complete_fallbacks(languages_, catalogue.default_language);
  AZ_CHECK(put_languages(catalogue));

  AZ_TRY(const std::string id, fit("id", catalogue.id));
  AZ_TRY(const std::string version, fit("version", catalogue.version));
  AZ_TRY(const std::string licence, fit("licence", catalogue.licence));
  AZ_TRY(const auto title, put_localized("title", catalogue.title));
  AZ_TRY(const auto subtitle, put_localized("subtitle", catalogue.subtitle));
  AZ_TRY(const auto tagline, put_localized("tagline", catalogue.tagline));
  AZ_CHECK(put("INSERT INTO pack VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0)", std::string_view(id),
               std::string_view(version), std::string_view(licence), catalogue.default_language, title,
               subtitle, tagline));
  refer(kCard, "UPDATE pack SET hero = ?1 WHERE one = ?2", 1, 0, draft.hero, "hero");
  refer(kImage, "UPDATE pack SET selvedge = ?1 WHERE one = ?2", 1, 0, draft.selvedge, "theme, selvedge");

  AZ_CHECK(put_kinds(draft));
  AZ_CHECK(put_sources(catalogue));
  AZ_CHECK(put_lanes(catalogue));
  AZ_CHECK(put_facets(catalogue));
  AZ_CHECK(put_attract(draft));
  AZ_CHECK(put_keyboards(catalogue));
  return put_theme_and_words(catalogue);
}

Status WriteFile::put_languages(const model::Catalogue& catalogue) {
  for (std::size_t i = 0; i < catalogue.languages.size(); ++i) {
    const auto& language = catalogue.languages[i];
    const std::string where = "language " + language.tag;
    if (!is_language_tag(language.tag)) {
      return Error{where +
                   ": this is not a language tag; write it as in BCP 47 (\"ar\", \"zgh\", \"sr-Latn\")"};
    }
    if (std::find(tags_.begin(), tags_.end(), language.tag) != tags_.end())
      return Error{where + ": it is declared twice"};
    if (language.script.size() != 4)
      return Error{where + ": the script is 4 letters of ISO 15924 (\"Arab\", \"Latn\")"};
    AZ_TRY(const std::string name, fit(where + ", name", language.name));
    AZ_TRY(const std::string short_name, fit(where + ", short", language.short_name));
    AZ_TRY(const std::string script, fit(where + ", script", language.script));
    AZ_CHECK(put("INSERT INTO language VALUES(?1, ?2, ?3, ?4, ?5, ?6)", i, std::string_view(language.tag),
                 std::string_view(name), std::string_view(short_name), std::string_view(script),
                 language.partial));
    for (std::size_t position = 0; position < language.fallback.size(); ++position) {
      if (language.fallback[position] >= catalogue.languages.size())
        return Error{where + ": its fallback is not declared"};
      AZ_CHECK(put("INSERT INTO fallback VALUES(?1, ?2, ?3)", i, position, language.fallback[position]));
    }
    tags_.push_back(language.tag);
  }
  return Done{};
}

Status WriteFile::put_keyboards(const model::Catalogue& catalogue) {
  AZ_CHECK(check_count("keyboards", catalogue.keyboards.size(), model::kMostKeyboards));
  for (std::size_t i = 0; i < catalogue.keyboards.size(); ++i) {
    const model::Keyboard& keyboard = catalogue.keyboards[i];
    const std::string where = "keyboard " + keyboard.lang;
    if (!is_language_tag(keyboard.lang)) return Error{where + ": \"" + keyboard.lang + "\" is not a language tag"};
    if (keyboard.rows.empty()) return Error{where + ": it has no row of letters; write at least one"};
    AZ_CHECK(check_count(("rows in the " + where).c_str(), keyboard.rows.size(), model::kMostKeyRows));
    AZ_CHECK(check_count(("letters beside the rows of the " + where).c_str(), keyboard.extra.size(), model::kMostExtraKeys));
    const auto joined = [&](const std::vector<std::string>& keys) {
      std::string all;
      for (const std::string& key : keys) all += key;
      return fit(where, all);
    };
    AZ_TRY(const std::string name, fit(where + ", name", keyboard.name));
    AZ_TRY(const std::string script, fit(where + ", script", keyboard.script));
    AZ_TRY(const std::string extra, joined(keyboard.extra));
    AZ_CHECK(put("INSERT INTO keyboard VALUES(?1, ?2, ?3, ?4, ?5)", i, std::string_view(keyboard.lang),
                 std::string_view(name), std::string_view(script), std::string_view(extra)));
    for (std::size_t row = 0; row < keyboard.rows.size(); ++row) {
      if (keyboard.rows[row].empty()) return Error{where + ": a row has no letters; remove it"};
      AZ_CHECK(check_count(("letters in a row of the " + where).c_str(), keyboard.rows[row].size(), model::kMostRowKeys));
      AZ_TRY(const std::string keys, joined(keyboard.rows[row]));
      AZ_CHECK(put("INSERT INTO keyboard_row VALUES(?1, ?2, ?3)", i, row, std::string_view(keys)));
    }
  }
  return Done{};
}

Status WriteFile::put_kinds(const CatalogueDraft& draft) {
  const auto& kinds = draft.catalogue.kinds;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::string where = "kind " + kinds[i].slug;
    AZ_CHECK(check_slug(where, kinds[i].slug));
    if (std::any_of(kinds.begin(), kinds.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const model::Kind& other) { return other.slug == kinds[i].slug; })) {
      return Error{where + ": it is declared twice"};
    }
    if (kinds[i].colour_rgb > 0xFFFFFF) return Error{where + ": its colour is not 0xRRGGBB"};
    AZ_TRY(const auto name, put_localized(where + ", name", kinds[i].name));
    AZ_TRY(const std::string icon, fit(where + ", icon", kinds[i].icon));
    AZ_CHECK(put("INSERT INTO kind VALUES(?1, ?2, ?3, ?4, 0, 0, ?5, ?6)", i, std::string_view(kinds[i].slug),
                 name, std::string_view(icon), kinds[i].colour_rgb, kinds[i].on_home));
    const auto row = static_cast<std::uint32_t>(i);
    refer(kImage, "UPDATE kind SET band = ?1 WHERE id = ?2", row, 0, at(draft.kind_bands, i),
          where + ", band");
    refer(kImage, "UPDATE kind SET picture = ?1 WHERE id = ?2", row, 0, at(draft.kind_pictures, i),
          where + ", picture");
  }
  next_ordinal_.assign(kinds.size(), 0);
  return Done{};
}

Status WriteFile::put_sources(const model::Catalogue& catalogue) {
  std::vector<std::string> slugs;
  for (std::size_t i = 0; i < catalogue.sources.size(); ++i) {
    const auto& source = catalogue.sources[i];
    const std::string where = "source " + source.slug;
    AZ_CHECK(check_slug(where, source.slug));
    if (std::find(slugs.begin(), slugs.end(), source.slug) != slugs.end())
      return Error{where + ": it is declared twice"};
    slugs.push_back(source.slug);
    AZ_TRY(const auto name, put_localized(where + ", name", source.name));
    AZ_TRY(const auto about, put_localized(where + ", about", source.about));
    AZ_TRY(const std::string written, fit(where + ", written", source.written));
    AZ_CHECK(put("INSERT INTO source VALUES(?1, ?2, ?3, ?4, ?5)", i + 1, std::string_view(source.slug), name,
                 about, std::string_view(written)));
  }
  return Done{};
}

Status WriteFile::put_lanes(const model::Catalogue& catalogue) {
  for (std::size_t i = 0; i < catalogue.lanes.size(); ++i) {
    const std::string where = "lane " + catalogue.lanes[i].slug;
    AZ_CHECK(check_slug(where, catalogue.lanes[i].slug));
    AZ_TRY(const auto name, put_localized(where + ", name", catalogue.lanes[i].name));
    AZ_CHECK(put("INSERT INTO lane VALUES(?1, ?2, ?3)", i, std::string_view(catalogue.lanes[i].slug), name));
  }
  lane_count_ = catalogue.lanes.size();
  return Done{};
}

Status WriteFile::put_attract(const CatalogueDraft& draft) {
  const auto& attract = draft.catalogue.attract;
  for (std::size_t i = 0; i < attract.size(); ++i) {
    const auto& item = attract[i];
    const std::string where = "attract item " + std::to_string(i + 1);
    AZ_CHECK(check_rect(where + ", from", item.from));
    AZ_CHECK(check_rect(where + ", to", item.to));
    AZ_TRY(const auto headline, put_localized(where + ", headline", item.headline));
    AZ_TRY(const auto line, put_localized(where + ", line", item.line));
    const auto& [fx, fy, fw, fh] = item.from;
    const auto& [tx, ty, tw, th] = item.to;
    AZ_CHECK(put("INSERT INTO attract VALUES(?1, 0, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", i,
                 headline, line, double{fx}, double{fy}, double{fw}, double{fh}, double{tx}, double{ty},
                 double{tw}, double{th}));
    const auto row = static_cast<std::uint32_t>(i);
    refer(kImage, "UPDATE attract SET image = ?1 WHERE id = ?2", row, 0, at(draft.attract_images, i),
          where + ", image");
    refer(kCard, "UPDATE attract SET card = ?1 WHERE id = ?2", row, 0, at(draft.attract_cards, i),
          where + ", card");
  }
  return Done{};
}

Status WriteFile::put_theme_and_words(const model::Catalogue& catalogue) {
  for (std::size_t i = 0; i < catalogue.credits.size(); ++i) {
    const auto& credit = catalogue.credits[i];
    const std::string where = "credit " + std::to_string(i + 1);
    AZ_TRY(const auto what, put_localized(where + ", what", credit.what));
    AZ_TRY(const std::string who, fit(where + ", who", credit.who));
    AZ_TRY(const std::string licence, fit(where + ", licence", credit.licence));
    AZ_CHECK(put("INSERT INTO credit VALUES(?1, ?2, ?3, ?4)", i, what, std::string_view(who),
                 std::string_view(licence)));
  }
  for (const auto& [name, rgb] : catalogue.theme.colours) {
    AZ_CHECK(check_slug("theme colour " + name, name));
    if (rgb > 0xFFFFFF) return Error{"theme colour " + name + ": it is not 0xRRGGBB"};
    AZ_CHECK(put("INSERT INTO colour VALUES(?1, ?2)", std::string_view(name), rgb));
  }
  for (const auto& [tag, words] : catalogue.words) {
    if (!is_language_tag(tag)) return Error{"words of " + tag + ": this is not a language tag"};
    for (const auto& [key, text] : words) {
      AZ_TRY(const std::string fitting_key, fit("words of " + tag, key));
      AZ_TRY(const std::string fitting, fit("words of " + tag + ", " + key, text));
      AZ_CHECK(put("INSERT INTO word VALUES(?1, ?2, ?3)", std::string_view(tag),
                   std::string_view(fitting_key), std::string_view(fitting)));
    }
  }
  return Done{};
}

}  // namespace azetta::pack
