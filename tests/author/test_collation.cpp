// Names in each alphabet's own order, and the letters of the index.
#include <doctest/doctest.h>

#include "app/author/collation.h"

namespace azetta::author {
namespace {

model::Language language(const char* tag, const char* script) {
  model::Language l;
  l.tag = tag, l.script = script;
  return l;
}

// "[A] Abu [D] Dihya": the names in their order, each letter before the first that it holds.
std::string order(const char* tag, const char* script, const std::vector<std::string>& articles,
                  const std::vector<std::string>& names) {
  std::vector<NameToSort> in;
  for (std::size_t i = 0; i < names.size(); ++i) in.push_back({std::to_string(i), names[i]});
  const auto sorted = sort_names(language(tag, script), articles, in);
  REQUIRE_MESSAGE(sorted, (sorted ? "" : sorted.error().what));
  std::string out, letter;
  for (const pack::NamedCard& card : *sorted) {
    if (card.letter != letter) out += (out.empty() ? "[" : " [") + card.letter + "]";
    letter = card.letter;
    out += " " + names[std::stoul(card.slug)];
  }
  return out;
}

}  // namespace

TEST_CASE("Arabic: alef forms together, the article does not count, marks do not part") {
  CHECK_EQ(order("ar", "Arab", {"ال"}, {"ميسرة", "الكاهنة", "أوربة", "إدريس", "دهيا", "البرانس", "كُسَيلة", "ابن عذاري"}),
           "[ا] ابن عذاري إدريس أوربة [ب] البرانس [د] دهيا [ك] الكاهنة كُسَيلة [م] ميسرة");
  // Without the option the article is a word like any other; alone it is a name.
  CHECK_EQ(order("ar", "Arab", {}, {"بلج", "الكاهنة"}), "[ا] الكاهنة [ب] بلج");
  CHECK_EQ(order("ar", "Arab", {"ال"}, {"بلج", "ال"}), "[ا] ال [ب] بلج");
}

TEST_CASE("French and English: accents among their letters, articles by option, numbers by value") {
  const std::vector<std::string> fr = {"al-", "le ", "la ", "l’"};
  CHECK_EQ(order("fr", "Latn", fr, {"Zénètes", "L’Aurès", "Étapes", "Eudes", "al-Raqiq", "La Kahina", "Oqba"}),
           "[A] L’Aurès [E] Étapes Eudes [K] La Kahina [O] Oqba [R] al-Raqiq [Z] Zénètes");
  CHECK_EQ(order("en", "Latn", {"al-", "the "}, {"The Nobles", "Step 10", "Step 9", "“Sacred” hill", "Al-Qarn", "al-Asnam"}),
           "[A] al-Asnam [N] The Nobles [Q] Al-Qarn [S] “Sacred” hill Step 9 Step 10");
}

TEST_CASE("Spanish: ñ is a letter after n; Hebrew: its own alphabet") {
  CHECK_EQ(order("es", "Latn", {}, {"oro", "ñandú", "nube", "nácar"}), "[N] nácar nube [Ñ] ñandú [O] oro");
  CHECK_EQ(order("he", "Hebr", {}, {"תמר", "גדעון", "אבנר", "בועז"}), "[א] אבנר [ב] בועז [ג] גדעון [ת] תמר");
}

TEST_CASE("Tamazight: Tifinagh in its order, before names of other scripts") {
  CHECK_EQ(order("zgh", "Tfng", {}, {"Uqba", "ⵣⵉⵔⵉ", "ⴷⵉⵀⵢⴰ", "ⴰⴽⵙⵉⵍ", "ⵎⴰⵢⵙⴰⵔⴰ", "بلج"}),
           "[ⴰ] ⴰⴽⵙⵉⵍ [ⴷ] ⴷⵉⵀⵢⴰ [ⵎ] ⵎⴰⵢⵙⴰⵔⴰ [ⵣ] ⵣⵉⵔⵉ [U] Uqba [ب] بلج");
}

TEST_CASE("what is odd is ordered too: no name, the same name twice, no such language") {
  const auto odd = sort_names(language("fr", "Latn"), {"la "}, {{"0", "b"}, {"1", ""}, {"2", "…"}, {"3", "b"}});
  REQUIRE(odd);
  REQUIRE_EQ(odd->size(), 4);
  CHECK_EQ((*odd)[0].letter, "");
  CHECK_EQ((*odd)[2].slug, "0");
  CHECK_EQ((*odd)[3].slug, "3");
  CHECK_EQ(order("qxx", "Latn", {}, {"b", "a"}), "[A] a [B] b");
  CHECK_EQ(order("fr", "Latn", {}, {}), "");
}

}  // namespace azetta::author
