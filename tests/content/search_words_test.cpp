// The words by which search finds a text, on both sides; where they stand; how far words are from each other.
#include "content/base/search_words.h"

#include <doctest/doctest.h>

#include "content/base/utf8.h"

using namespace azetta;

namespace {

// The words that are marked in `text` for what was typed.
std::vector<std::string> marked(const std::string& text, const char* typed) {
  const std::vector<std::string> stems = search_words(typed);
  std::vector<std::string> out;
  for (const MatchedWord& word : matched_words(text, stems)) out.push_back(text.substr(word.at.begin, word.at.end - word.at.begin));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("an article is no word beside another, in either script") {
  for (const char* same : {"الكاهنة", "كاهنة", "ال كاهنة", "الكَاهِنَة", "كاهنه"}) CHECK(search_words(same) == Words{"كاهنه"});
  for (const char* same : {"al-Kahina", "El Kahina", "Kahina", "al-Kāhina", "Kahena"}) CHECK(search_words(same) == Words{"kahina"});
  CHECK(marked("al-Kahina", "Kahina") == Words{"Kahina"});
  CHECK(marked("Kahina", "al-Kahina") == Words{"Kahina"});
  CHECK(search_words("l'Aurès") == Words{"auris"});
  CHECK(search_words("al") == Words{"al"});  // on the way to "al-Kahina", or to "Ali"
  CHECK(search_words("ال") == Words{"ال"});
  CHECK(search_words("").empty());
  CHECK(search_words(" – ").empty());
}

// Each folding that a visitor may rely on, typed and written either way round.
TEST_CASE("what is typed finds what is written, and the other way round") {
  const std::vector<std::pair<const char*, const char*>> pairs = {
      {"كُسَيْلَة", "كسيلة"},          // harakat
      {"مؤمن", "مومن"},            // hamza on waw
      {"قائد", "قايد"},            // hamza on ya
      {"أوراس", "اوراس"},          // hamza on alef
      {"آسفي", "اسفي"},            // madda
      {"ٱلكاهنة", "الكاهنة"},        // alef wasla
      {"كاهنة", "كاهنه"},          // ta marbuta
      {"موسى", "موسي"},            // alef maqsura
      {"كـسيلة", "كسيلة"},         // tatweel
      {"Aurès", "Aures"},          // Latin accents
      {"Kāhina", "Kahina"},        // ā
      {"Ḥassān", "Hassan"},        // ḥ
      {"ʿUqba", "Uqba"},           // ʿ
      {"Ḍiyā", "Diya"},            // ḍ
      {"Ṭāriq", "Tariq"},          // ṭ
      {"Nāfiʿ", "Nafi"},           // ʿ at the end
      {"الكاهنة", "كاهنة"},          // the Arabic article
      {"ⴷⵉⵀⵢⴰ", "Dihya"},          // Tifinagh and Latin
      {"ⴽⵓⵙⵉⵍⴰ", "Kusila"},
      {"ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tamazight"},
      {"٧٤٠", "740"},              // digits
  };
  for (const auto& [a, b] : pairs) {
    CAPTURE(a);
    CHECK(search_words(a) == search_words(b));
    CHECK(marked(a, b) == Words{a});
    CHECK(marked(b, a) == Words{b});
  }
}

TEST_CASE("the words that matched are marked whole, wherever their letters stand") {
  CHECK(marked("Elle régna dans l’Aurès, puis à Kairouan.", "aures") == Words{"Aurès"});
  CHECK(marked("L'Aurès et l'oued", "oued") == Words{"oued"});
  CHECK(marked("Dihya, dite la Kahina", "kah dih") == Words{"Dihya", "Kahina"});
  CHECK(marked("Sa'id ibn al-Ās", "said") == Words{"Sa'id"});
  CHECK(marked("الملقبة بالكاهنة في الأوراس", "كاهنة") == Words{"بالكاهنة"});
  CHECK(marked("وللأوراس جبال", "الأوراس") == Words{"وللأوراس"});
  CHECK(marked("دِهْيَا الكَاهِنَة", "دهيا") == Words{"دِهْيَا"});
  CHECK(marked("ⴷⵉⵀⵢⴰ ⵜⴰⴳⵍⴷⵉⵜ", "dihya") == Words{"ⴷⵉⵀⵢⴰ"});
  CHECK(marked("Kusayla", "musa").empty());
  CHECK(marked("", "a").empty());
  CHECK(marked("\xFF Dihya \xC0", "dihya") == Words{"Dihya"});
  // Marks never cut a letter.
  const std::string text = "دِهْيَا، الكَاهِنَة، Dihyā al-Kāhina, ⴷⵉⵀⵢⴰ";
  for (const MatchedWord& word : matched_words(text, search_words("dihya دهيا kahina كاهنة"))) {
    CHECK_FALSE(text_fault(text.substr(word.at.begin, word.at.end - word.at.begin)));
  }
}

TEST_CASE("what Arabic writes before the article is left out") {
  CHECK(without_particles("والكاهنه") == "كاهنه");
  CHECK(without_particles("بالكاهنه") == "كاهنه");
  CHECK(without_particles("كالكاهنه") == "كاهنه");
  CHECK(without_particles("للكاهنه") == "كاهنه");
  CHECK(without_particles("وبالكاهنه") == "كاهنه");
  CHECK(without_particles("كسيله").empty());   // begins with ك, and no article follows
  CHECK(without_particles("بال").empty());
  CHECK(without_particles("").empty());
  CHECK(without_particles("kahina").empty());
}

TEST_CASE("slips are counted: left out, too many, wrong, swapped") {
  CHECK(slips_between("kusaila", "kusaila", 2) == 0);
  CHECK(slips_between("kusila", "kusaila", 2) == 1);
  CHECK(slips_between("kusaaila", "kusaila", 2) == 1);
  CHECK(slips_between("kusaula", "kusaila", 2) == 1);
  CHECK(slips_between("kuasila", "kusaila", 2) == 1);
  CHECK(slips_between("كسليه", "كسيله", 2) == 1);
  CHECK(slips_between("dihia", "kusaila", 2) == 3);  // counting ends at one more than was asked for
  CHECK(slips_between("", "ab", 2) == 2);
  CHECK(slips_between(std::string(100, 'a'), std::string(100, 'a'), 2) == 3);
}

TEST_CASE("a name as one word") {
  CHECK(search_whole("Khalid ibn Humayd") == "khalidibnhumaid");
  CHECK(search_whole("الكاهنة") == "كاهنه");
  CHECK(search_whole(std::string(500, 'a') + "b").size() <= 96);
  std::string arabic;
  for (int i = 0; i < 300; ++i) arabic += "ب";
  CHECK_FALSE(text_fault(search_whole(arabic)));
}

TEST_CASE("letters as readers count them") {
  CHECK(graphemes("").empty());
  CHECK(graphemes("abc").size() == 3);
  CHECK(graphemes("دِهْيَا").size() == 4);
  CHECK(graphemes("e\xCC\x81x").size() == 2);
  CHECK(graphemes("\xFF" "a\xC0" "b").size() == 2);
}
