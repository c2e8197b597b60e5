// The keyboards: the kiosk's own file, and which of them a pack's visitors are offered.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/core/keyboards.h"
#include "content/base/search_words.h"
#include "tests/core/read.h"

using namespace azetta;
using namespace azetta::core;

namespace {

Keyboards own() {
  auto keyboards = parse_keyboards(read_source("assets/keyboards.toml"), "keyboards.toml");
  REQUIRE_MESSAGE(keyboards, keyboards.error().what);
  return std::move(*keyboards);
}

model::Catalogue speaking(const std::vector<std::pair<const char*, const char*>>& languages) {
  model::Catalogue c;
  for (const auto& [tag, script] : languages) {
    model::Language language;
    language.tag = tag;
    language.script = script;
    c.languages.push_back(language);
  }
  return c;
}

std::string langs(const Keyboards& keyboards) {
  std::string out;
  for (const auto& keyboard : keyboards) out += (out.empty() ? "" : " ") + keyboard.lang;
  return out;
}

model::Keyboard hebrew() { return {"he", "עברית", "Hebr", {{"ק", "ר"}, {"ש", "ד"}}, {}}; }

}  // namespace

TEST_CASE("the kiosk's own keyboards hold every letter of their languages once") {
  const Keyboards all = own();
  CHECK(langs(all) == "ar fr en zgh");
  const std::vector<std::pair<const char*, std::vector<std::string>>> letters = {
      {"ar", {"ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع",
              "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و", "ي", "ء", "أ", "إ", "آ", "ؤ", "ئ", "ة", "ى"}},
      {"fr", {"a", "b", "z", "q", "w", "é", "è", "ê", "à", "â", "ç", "î", "ï", "ô", "ù", "œ"}},
      {"en", {"a", "b", "q", "w", "y", "z"}},
      {"zgh", {"ⴰ", "ⴱ", "ⴳ", "ⴷ", "ⴹ", "ⴻ", "ⴼ", "ⴽ", "ⵀ", "ⵃ", "ⵄ", "ⵅ", "ⵇ", "ⵉ", "ⵊ", "ⵍ", "ⵎ",
               "ⵏ", "ⵓ", "ⵔ", "ⵕ", "ⵖ", "ⵙ", "ⵚ", "ⵛ", "ⵜ", "ⵟ", "ⵡ", "ⵢ", "ⵣ", "ⵥ", "ⵯ"}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::multiset<std::string> keys(all[i].extra.begin(), all[i].extra.end());
    for (const auto& row : all[i].rows) keys.insert(row.begin(), row.end());
    for (const std::string& letter : letters[i].second) {
      CAPTURE(letter);
      CHECK(keys.count(letter) == 1);
    }
    for (const std::string& key : keys) CHECK(keys.count(key) == 1);
  }
  // As they lie on the glass, from the left.
  CHECK(all[1].rows[0][0] == "a");
  CHECK(all[2].rows[0][0] == "q");
  CHECK(all[0].rows[0][0] == "ض");
  CHECK(all[3].rows[0][0] == "ⴰ");
}

TEST_CASE("each language is offered its own keyboard, the pack's before the kiosk's, else one of its script") {
  const Keyboards all = own();
  CHECK(langs(offered(all, speaking({{"ar", "Arab"}, {"fr", "Latn"}, {"en", "Latn"}, {"zgh", "Tfng"}}))) == "ar fr en zgh");
  CHECK(langs(offered(all, speaking({{"ar-MA", "Arab"}, {"fr-CA", "Latn"}}))) == "ar fr");
  model::Catalogue other = speaking({{"es", "Latn"}, {"he", "Hebr"}});
  CHECK(langs(offered(all, other)) == "fr");  // Latin letters for Spanish, nothing for Hebrew
  other.keyboards = {hebrew()};
  const Keyboards both = offered(all, other);
  CHECK(langs(both) == "fr he");
  CHECK(keyboard_of(both, other.languages[0]) == 0);
  CHECK(keyboard_of(both, other.languages[1]) == 1);
  model::Catalogue french = speaking({{"fr", "Latn"}});
  french.keyboards = {{"fr", "Français", "Latn", {{"b", "é", "p", "o"}}, {}}};
  CHECK(offered(all, french)[0].rows[0][0] == "b");  // BÉPO
  CHECK(langs(offered(all, speaking({{"ja", "Jpan"}}))) == "fr");  // never none
  CHECK(keyboard_of(offered(all, speaking({{"ja", "Jpan"}})), speaking({{"ja", "Jpan"}}).languages[0]) == 0);
}

TEST_CASE("a keyboard that cannot be is refused with its line") {
  const auto error = [](const char* text) { return parse_keyboards(text, "k.toml").error().what; };
  CHECK(error("") == "k.toml:1: has no [[keyboard]]; restore the file from the package");
  CHECK(error("[[keyboard]]\nlang = \"x\"\n") ==
        "k.toml:1: a keyboard lacks its lang, name, script or rows, or has too many letters; restore the file from the package");
  CHECK(error("[[keyboard]]\nlang = \"x\"\nname = \"X\"\nscript = \"Latn\"\nrows = [\"abcdefghijklmnop\"]\n").starts_with("k.toml:1: "));
  CHECK(error("[[keyboard]\n").starts_with("k.toml:1: "));
}
