// Search folding, scripts, text that may be shown, the log.
#include <doctest/doctest.h>

#include "content/base/fold.h"
#include "content/base/log.h"
#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/model/localized.h"

using namespace azetta;

TEST_CASE("spellings of one name fold to one key") {
  const std::vector<std::vector<const char*>> same = {
      {"Kahina", "Kahena", "kahina", "KAHINA", "Kāhina", "Kâhina", "Kahinâ", "Qahina"},
      {"al-Kahina", "Al Kahena", "al-Kāhina", "AL‑KAHINA"},
      {"الكاهنة", "الكَاهِنَة", "الـكـاهنة", "ٱلْكَاهِنَة", "الكاهنه"},
      {"دِهْيَا", "دهيا", "دهيـا"},
      {"ⴷⵉⵀⵢⴰ", "Dihya", "dihya", "Dihyā", "Dihiya", "Dihia", "Dehiya"},
      {"ⴰⴽⵙⵉⵍ", "Aksil", "aksil", "Aksel"},
      {"ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tamazight", "Tamaziɣt", "TAMAZIƔT"},
      {"ⵅⴰⵍⵉⴷ", "Khalid", "Xalid", "Ḫālid", "Khālid"},
      {"Kusayla", "Kusaila", "Kousayla", "Kousaïla", "Kusaylah"},
      {"كُسَيْلَة", "كسيلة", "كسيله"},
      {"Uqba ibn Nafi", "ʿUqba ibn Nāfiʿ", "'Uqba ibn Nafi'", "Oqba ibn Nafi", "Okba ibn Nafi",
       "ʻUqba ibn Nāfiʻ"},
      {"عقبة بن نافع", "عُقْبَة بن نافِع"},
      {"Sa'id", "Saʿīd", "Saʾid", "Said", "Saïd", "Saîd", "Sa`id"},
      {"Hassan", "Hasan", "Ḥasan", "Ḥassān"},
      {"Musa", "Moussa", "Mousa", "Mūsā"},
      {"Tariq", "Tarik", "Ṭāriq", "Tārek"},
      {"Maghrib", "Maġrib", "Maɣrib"},
      {"Thabit", "Ṯābit"},
      {"Dhu", "Ḏū"},
      {"Aurès", "Aures", "AURÈS", "Aurés"},
      {"أوراس", "اوراس", "آوراس", "إوراس"},
      {"مؤمن", "مومن"},
      {"قائد", "قايد"},
      {"ميسرة", "ميسره", "مَيْسَرَة"},
      {"مرسى", "مرسي", "مرسی"},
      {"أݣادير", "أكادير", "أڭادير", "أگادیر"},
      {"٧٤٠", "740", "۷۴۰", "７４０"},
      {"Œuvre", "oeuvre", "OEUVRE"},
      {"Straße", "strasse", "STRASSE"},
      {"Meğid", "Megid", "MEĞİD"},
      {"Tlemcen—Agadir", "tlemcen agadir", "  Tlemcen, (Agadir)  "},
      {"ﻻ", "لا"},
      {"ⴳⵯⵎⵔ", "gʷmr", "gwmr"},
      {"Ɛmer", "ʿmer", "ⵄⵎⴻⵔ"},
      {"שָׁלוֹם", "שלום"},
      {"Ῥόδος", "ροδος"},
  };
  for (const auto& spellings : same) {
    // Kusaylah ends with a letter that the others lack: it must begin with their key, as a visitor typing
    // them sees it.
    const std::string key = fold(spellings[0]);
    CHECK_FALSE(key.empty());
    for (const char* spelling : spellings) {
      CAPTURE(spelling);
      if (std::string_view(spelling) == "Kusaylah") {
        CHECK(fold(spelling).starts_with(key));
      } else {
        CHECK(fold(spelling) == key);
      }
      CHECK(fold(fold(spelling)) == fold(spelling));
    }
  }
}

TEST_CASE("the keys themselves") {
  CHECK(fold("Dihya") == "dihia");
  CHECK(fold("الكاهنة") == "ال كاهنه");
  CHECK(fold("al-Kāhina") == "al kahina");
  CHECK(fold("l'Aurès, d’Ibn") == "l auris d ibn");
  CHECK(fold("qu'il") == "ku il");
  CHECK(fold("A'isha") == "aisha");
  CHECK(fold("1100 et 11") == "1100 it 11");  // digits are not doubled letters
  CHECK(fold("") == "");
  CHECK(fold(" — ") == "");
  CHECK(fold("\xFF\xFE"
             "a\xC0") == "a");
  CHECK(fold("हिन्दी") == "हिन्दी");  // Indic vowel signs are letters
  CHECK(fold("東京") == "東京");
}

TEST_CASE("names of different people keep different keys") {
  const std::vector<const char*> names = {"Dihya",   "Kahina", "Kusayla", "Maysara", "Hassan", "Uqba",
                                          "Tarif",   "Tariq",  "Khalid",  "Kulthum", "Baldj",  "Salih",
                                          "الكاهنة", "كسيلة",  "ميسرة",   "طارق"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) CHECK(fold(names[i]) != fold(names[j]));
  }
}

TEST_CASE("direction comes from the script") {
  for (const char* script :
       {"Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", "Yezi", "Phnx"}) {
    CHECK(script_is_rtl(script));
  }
  for (const char* script :
       {"Latn", "Tfng", "Grek", "Cyrl", "Hans", "Jpan", "Ethi", "Ital", "arab", "", "Zzzz"}) {
    CHECK_FALSE(script_is_rtl(script));
  }
}

TEST_CASE("the list of right-to-left scripts agrees with Unicode") {
  // One letter of each script that Unicode 14 (utf8proc 2.8) knows.
  const std::vector<std::pair<const char*, char32_t>> letters = {
      {"Hebr", 0x05D0},  {"Arab", 0x0628},  {"Syrc", 0x0710},  {"Thaa", 0x0780},  {"Nkoo", 0x07CA},
      {"Samr", 0x0800},  {"Mand", 0x0840},  {"Cprt", 0x10800}, {"Armi", 0x10840}, {"Palm", 0x10860},
      {"Nbat", 0x10880}, {"Hatr", 0x108E0}, {"Phnx", 0x10900}, {"Lydi", 0x10920}, {"Mero", 0x10980},
      {"Merc", 0x109A0}, {"Khar", 0x10A10}, {"Sarb", 0x10A60}, {"Narb", 0x10A80}, {"Mani", 0x10AC0},
      {"Avst", 0x10B00}, {"Prti", 0x10B40}, {"Phli", 0x10B60}, {"Phlp", 0x10B80}, {"Orkh", 0x10C00},
      {"Hung", 0x10C80}, {"Rohg", 0x10D00}, {"Yezi", 0x10E80}, {"Sogo", 0x10F00}, {"Sogd", 0x10F30},
      {"Ougr", 0x10F70}, {"Chrs", 0x10FB0}, {"Elym", 0x10FE0}, {"Mend", 0x1E800}, {"Adlm", 0x1E900},
      {"Latn", 0x0041},  {"Tfng", 0x2D30},  {"Ital", 0x10300}, {"Lyci", 0x10280}, {"Cari", 0x102A0},
      {"Xpeo", 0x103A0}, {"Copt", 0x2C80}};
  for (const auto& [script, letter] : letters) {
    CAPTURE(script);
    std::string text;
    append_code_point(text, letter);
    CHECK(script_is_rtl(script) == first_strong_is_rtl(text));  // which asks Unicode's tables
  }
}

TEST_CASE("the first strong letter gives a text's direction, isolates skipped") {
  CHECK(first_strong_is_rtl("الكاهنة"));
  CHECK(first_strong_is_rtl("703 (الكاهنة) Kahina"));
  CHECK_FALSE(first_strong_is_rtl("Kahina الكاهنة"));
  CHECK_FALSE(first_strong_is_rtl("ⴷⵉⵀⵢⴰ"));
  CHECK_FALSE(first_strong_is_rtl("740 — 743"));
  CHECK_FALSE(first_strong_is_rtl(""));
  CHECK(first_strong_is_rtl("\u2068Kahina\u2069 الكاهنة"));
  CHECK(first_strong_is_rtl("\u2067\u2066a\u2069b\u2069 ש"));
  CHECK_FALSE(first_strong_is_rtl("\u2069 Kahina"));
}

TEST_CASE("language tags as RFC 5646 writes them") {
  for (const char* tag : {"ar", "fr", "zgh", "sr-Latn", "zh-Hant-TW", "es-419", "de-1996", "sl-rozaj-biske",
                          "ber-Tfng-MA", "AR", "ca-valencia"}) {
    CHECK(is_language_tag(tag));
  }
  for (const char* tag :
       {"", "a", "arab", "ar-", "-ar", "ar--MA", "i-klingon", "x-mine", "ar_MA", "ar-Arabic1-",
        "fr-toolongvar", "de-1996-1996", "art-lojban-", "zh-min-nan", "en-u-ca-x", "é"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("what a text may not hold") {
  CHECK_FALSE(text_fault("Dihya, الكاهنة, ⴷⵉⵀⵢⴰ — 740").has_value());
  CHECK_FALSE(text_fault("\u2067(a)\u2069 \u202B(b)\u202C \u200F \u200D").has_value());
  const auto words = [](std::string_view text) { return text_fault(text)->what; };
  CHECK(words("ab\xC3") == "is not UTF-8 at byte 2");
  CHECK(words("\xED\xA0\x80") == "is not UTF-8 at byte 0");      // a surrogate
  CHECK(words("\xC0\xAF") == "is not UTF-8 at byte 0");          // overlong
  CHECK(words("\xF4\x90\x80\x80") == "is not UTF-8 at byte 0");  // beyond U+10FFFF
  CHECK(words("a\nb") == "holds the control character U+000A at byte 1");
  CHECK(words(std::string_view("a\0", 2)) == "holds the control character U+0000 at byte 1");
  CHECK(words("\u0085") == "holds the control character U+0085 at byte 0");
  CHECK(words("\uFEFFa") == "holds the control character U+FEFF at byte 0");
  CHECK(words("\u202Ea") == "holds the direction override U+202E at byte 0");
  CHECK(words("\u2069") == "closes a direction mark that is not open, U+2069, at byte 0");
  CHECK(words("\u2067\u202C") == "closes a direction mark that is not open, U+202C, at byte 3");
  CHECK(text_fault("\u2067abc")->kind == TextFaultKind::Unbalanced);
}

TEST_CASE("normal form C") {
  CHECK(to_nfc("e\u0301") == "é");
  CHECK(is_nfc("é"));
  CHECK_FALSE(is_nfc("e\u0301"));
  // Shadda and fatha as they are typed; Unicode orders them the other way round.
  CHECK_FALSE(is_nfc("ب\u0651\u064E"));
  CHECK(to_nfc("ب\u0651\u064E") == "ب\u064E\u0651");
  CHECK(to_nfc("a\xFF") == "a\xFF");
}

TEST_CASE("slugs") {
  for (const char* good : {"dihya", "khalid-ibn-humayd", "map_bagdoura", "740"}) CHECK(is_slug(good));
  for (const char* bad : {"", "-a", "_a", "Dihya", "a b", "a/b", "..", "é"}) CHECK_FALSE(is_slug(bad));
  CHECK(is_slug(std::string(64, 'a')));
  CHECK_FALSE(is_slug(std::string(65, 'a')));
}

TEST_CASE("a missing text is taken from the fallbacks in order") {
  std::vector<model::Language> languages(3);
  languages[0].fallback = {2, 1};
  languages[1].fallback = {0, 2};
  languages[2].fallback = {0, 1};
  const model::Localized text{{"", "un", "deux"}};
  CHECK(*model::pick(text, 1, languages).text == "un");
  CHECK(model::pick(text, 0, languages).lang == 2);
  CHECK(*model::pick(text, 0, languages).text == "deux");
  const model::Localized nothing;
  CHECK(nothing.empty());
  CHECK(model::pick(nothing, 1, languages).text->empty());
  CHECK(model::pick(nothing, 1, languages).lang == 1);
  CHECK(model::pick(text, 60, languages).text->empty());
}

TEST_CASE("the log keeps the last 200 lines, one line each") {
  log::set_quiet(true);
  for (int i = 0; i < 250; ++i) log::info("test", "line " + std::to_string(i));
  CHECK(log::tail(1'000).size() == 200);
  const auto last = log::tail(2);
  REQUIRE(last.size() == 2);
  CHECK(last[0].find("test: line 248") != std::string::npos);
  CHECK(last[1].find("test: line 249") != std::string::npos);
  log::warn("room", "two\nlines\x1b[31m {} %s");
  CHECK(log::tail(1)[0].find("warning room: two lines [31m {} %s") != std::string::npos);
  log::error("room", std::string(3'941, 'x') + "ééééééééééééééééééééééééééééééééééé");
  const std::string cut = log::tail(1)[0];
  CHECK(cut.size() <= 4'000);
  CHECK_FALSE(text_fault(cut.substr(0, cut.find('\n'))).has_value());
  log::set_quiet(false);
}
