#include <doctest/doctest.h>

#include "app/author/house_text.h"
#include "app/author/nearest.h"

namespace azetta::author {
namespace {

std::string french(std::string_view text) {
  return house_text(text, "fr", "Latn").text;
}
std::string arabic_problem(std::string_view text) {
  const HouseText house = house_text(text, "ar", "Arab");
  return house.problems.empty() ? "" : house.problems.front().rule;
}

}  // namespace

TEST_CASE("white space and normal form are put right") {
  CHECK(house_text("  two \n words\t", "en", "Latn").text == "two words");
  CHECK(house_text("e\xCC\x81t\xC3\xA9", "en", "Latn").text == "été");
  CHECK(house_text("", "en", "Latn").text == "");
  CHECK(house_text("  ", "en", "Latn").text == "");
}

TEST_CASE("the apostrophe is typographic behind a letter and nowhere else") {
  CHECK(house_text("l'été d'Aïn", "fr", "Latn").text == "l’été d’Aïn");
  CHECK(house_text("the Arabs' army", "en", "Latn").text == "the Arabs’ army");
  CHECK(house_text("5' '40", "en", "Latn").text == "5' '40");
}

TEST_CASE("French spacing: narrow before high signs and inside guillemets, wide before the colon") {
  const std::string narrow = "\xE2\x80\xAF", wide = "\xC2\xA0";
  CHECK(french("Qui ?") == "Qui" + narrow + "?");
  CHECK(french("Qui?") == "Qui" + narrow + "?");
  CHECK(french("Qui  ?!") == "Qui" + narrow + "?!");
  CHECK(french("un;deux ; trois!") == "un" + narrow + ";deux" + narrow + "; trois" + narrow + "!");
  CHECK(french("dit : non") == "dit" + wide + ": non");
  CHECK(french("dit: non") == "dit" + wide + ": non");
  CHECK(french("à 10:30") == "à 10:30");
  CHECK(french("« oui »") == "«" + narrow + "oui" + narrow + "»");
  CHECK(french("«oui»") == "«" + narrow + "oui" + narrow + "»");
  CHECK(french("« oui ! »") == "«" + narrow + "oui" + narrow + "!" + narrow + "»");
  CHECK(french("(?)") == "(?)");
  CHECK(french("« oui" + wide + "»") == "«" + narrow + "oui" + narrow + "»");
  // Doing it twice changes nothing.
  CHECK(french(french("« Qui ? »: lui; «toi»!")) == french("« Qui ? »: lui; «toi»!"));
  // Other languages keep their own habits.
  CHECK(house_text("Who?", "en", "Latn").text == "Who?");
}

TEST_CASE("places inside a text move with it") {
  const std::string text = "  *Qui*  ? « lui »";
  const HouseText house = house_text(text, "fr", "Latn");
  REQUIRE(house.moved.size() == text.size() + 1);
  const auto at = [&](std::string_view word) { return house.moved[text.find(word)]; };
  CHECK(house.text.substr(at("*Qui*"), 5) == "*Qui*");
  CHECK(house.text.substr(at("lui"), 3).find("lui") ==
        std::string::npos);  // the narrow space was put before it
  CHECK(house.moved[text.find("lui") + 3] == house.text.find("lui") + 3);
  CHECK(house.moved.back() == house.text.size());
  for (std::size_t i = 1; i < house.moved.size(); ++i) CHECK(house.moved[i - 1] <= house.moved[i]);
}

TEST_CASE("Arabic: tatweel only in abbreviations, digits 0-9, Arabic signs after Arabic words") {
  CHECK(arabic_problem("سنة 122هـ.") == "");
  CHECK(arabic_problem("بـ 12000 رجل") == "");
  CHECK(arabic_problem("كـتاب") == "text.tatweel");
  CHECK(arabic_problem("كتابـ") == "text.tatweel");
  CHECK(arabic_problem("قال، ثم ذهب؛ فمن؟") == "");
  CHECK(arabic_problem("قال, ثم") == "text.arabic-punctuation");
  CHECK(arabic_problem("كُتِبَ, ثم") == "text.arabic-punctuation");
  CHECK(arabic_problem("عددهم 12,000 (Khaldun, Kitab)") == "");
  CHECK(arabic_problem("سنة ١٢٢") == "text.digits");
}

TEST_CASE("words and characters are counted as a reader would") {
  CHECK(count_words("one two  three") == 3);
  CHECK(count_words("un\xE2\x80\xAF; deux – trois !") == 3);
  CHECK(count_words("كَتَبَ الكِتابَ") == 2);
  CHECK(count_characters("كَتَبَ") == 3);
  CHECK(count_characters("été") == 3);
}

TEST_CASE("the nearest word") {
  CHECK(nearest("imgae", {"image", "kind", "order"}) == "image");
  CHECK(nearest("kid", {"image", "kind"}) == "kind");
  CHECK(nearest("entirely", {"image", "kind"}) == "");
  CHECK(nearest("a", {"b"}) == "b");
  CHECK(nearest("", {"b"}) == "b");
  CHECK(did_you_mean("x-y-z", {"image"}, "remove it") == "; remove it");
}

}  // namespace azetta::author
