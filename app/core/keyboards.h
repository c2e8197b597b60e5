// The on-screen keyboards: the kiosk's own (assets/keyboards.toml), and those that a pack brings for languages the kiosk has
// none for. Pure; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "content/model/catalogue.h"
#include "content/model/keyboard.h"

namespace azetta::core {

using Keyboards = std::vector<model::Keyboard>;

// `text` of keyboards.toml; an error names line and remedy.
Result<Keyboards> parse_keyboards(std::string_view text, std::string_view file_name);

// Those for a pack's languages, in the order of the languages: the pack's own, else the kiosk's, else one of the language's
// script. Each once; never empty unless `own` is: who reads nothing of these still finds Latin letters.
Keyboards offered(const Keyboards& own, const model::Catalogue& catalogue);

// Which of the offered opens first for a visitor of this language.
std::size_t keyboard_of(const Keyboards& offered, const model::Language& language);

}  // namespace azetta::core
