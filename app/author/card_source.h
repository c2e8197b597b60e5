// cards/<slug>/card.toml and <lang>.md: the readers. References to other cards, sources and pictures are kept
// as words; rules.h checks them when everything has been read. One thread.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/author/finding.h"
#include "app/author/source.h"
#include "app/author/toml_reader.h"

namespace azetta::author {

// `folder` is "cards/<slug>". Reads card.toml, every <lang>.md and scene.toml of it. Nothing if card.toml
// cannot be parsed. `kinds`: for the limits of the card's texts.
std::optional<CardSource> read_card(const std::filesystem::path& root, const std::string& folder,
                                    const std::vector<model::Language>& languages,
                                    const std::vector<KindSource>& kinds, Findings& out);

// One <lang>.md. Nothing if it cannot be read at all.
std::optional<CardWords> read_card_words(const std::filesystem::path& root, const std::string& path,
                                         LangIndex lang, const model::Language& language,
                                         const TextLimits& limits, Findings& out);

// scene.toml (scene_source.cpp).
std::optional<SceneSource> read_scene(const std::filesystem::path& root, const std::string& path,
                                      const std::vector<model::Language>& languages, Findings& out);

// The keys of a date that are not its role: ce, ah, precision, month, day, label. The caller calls done().
model::Date read_date(TomlTable& table, const std::vector<model::Language>& languages);
// The words of "certainty", in the order of model::Certainty.
const std::vector<std::string>& certainty_words();

// x, y, width, height as fractions of a picture. Rule "scene.camera": not empty, inside the picture.
model::Rect read_camera(const std::vector<double>& xywh, int line, const std::string& path, Findings& out);

// Rule "date.calendars": CE and AH must mean the same years, give or take one (date_rules.cpp).
void check_date(const model::Date& date, const std::string& path, int line, Findings& out);

}  // namespace azetta::author
