#include <doctest/doctest.h>

#include <string>

#include "app/text/prep.h"
#include "content/base/utf8.h"

using azetta::append_code_point;
using azetta::next_code_point;
using azetta::text::kLongestText_bytes;
using azetta::text::prepare;
using azetta::text::Prepared;

namespace {

// Invisible characters by name, so that a failure can be read.
std::string shown(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code = next_code_point(utf8, at);
    switch (code) {
      case 0x00A0:
        out += "[nbsp]";
        break;
      case 0x200B:
        out += "[zwsp]";
        break;
      case 0x202F:
        out += "[nnbsp]";
        break;
      case 0x2060:
        out += "[wj]";
        break;
      case 0xFFFD:
        out += "[?]";
        break;
      case '\n':
        out += "[lf]";
        break;
      default:
        append_code_point(out, code);
    }
  }
  return out;
}
std::string en(std::string_view text) {
  return shown(prepare(text, "en").utf8());
}
std::string fr(std::string_view text) {
  return shown(prepare(text, "fr").utf8());
}

}  // namespace

TEST_CASE("bytes that are not UTF-8 become one replacement each") {
  CHECK_EQ(en("a\xFFz"), "a[?]z");
  CHECK_EQ(en("\xC0\xAF"), "[?][?]");                    // overlong slash
  CHECK_EQ(en("\xE2\x80"), "[?][?]");                    // cut off
  CHECK_EQ(en("\xED\xA0\x80"), "[?][?][?]");             // a surrogate
  CHECK_EQ(en("\xF4\x90\x80\x80"), "[?][?][?][?]");      // above U+10FFFF
  CHECK_EQ(en("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");  // a good one
  CHECK_EQ(en("a\xE2\x80"
              "b"),
           "a[?][?]b");
}

TEST_CASE("controls, overrides and stray spaces vanish; isolates stay") {
  CHECK_EQ(en(std::string_view("a\0b", 3)), "ab");
  CHECK_EQ(en("\xEF\xBB\xBF"
              "a\x07"
              "b\x7F\xC2\x80"),
           "ab");
  CHECK_EQ(en("a\u202Eb\u202Dc"), "abc");
  CHECK_EQ(en("a\u2066b\u2069c"), "a\u2066b\u2069c");
  CHECK_EQ(en("  a \t  b  "), "a b");
  CHECK_EQ(en("a  \r\n  b\rc\u2029d\u0085e"), "a[lf]b[lf]c[lf]d[lf]e");
  CHECK_EQ(en("a\uFFFC"), "a[?]");
  CHECK_EQ(en("\u064Eب\u064E \u064E\u0651ب"), "ب\u064E ب");
}

TEST_CASE("rules of all languages") {
  CHECK_EQ(en("“yes” (no)"), "“yes” [zwsp](no)");
  CHECK_EQ(en("قال «نعم» (لا)"), "قال «نعم» [zwsp](لا)");
  CHECK_EQ(en("yes (no)"), "yes (no)");
  CHECK_EQ(en("740–743م"), "740–[wj]743م");
  CHECK_EQ(en("٧٤٠–٧٤٣"), "٧٤٠–[wj]٧٤٣");
  CHECK_EQ(en("a–b 7–b"), "a–b 7–b");
  CHECK_EQ(en("J.-C. et semi-aride"), "J.-[wj]C. et semi-aride");
  CHECK_EQ(en("al-Asnam, e-mail, re-read"), "al-[wj]Asnam, e-[wj]mail, re-[wj]read");
  CHECK_EQ(en("well-known, 3-a, -a, a-"), "well-known, 3-a, -a, a-");
  CHECK_EQ(en("yes ! no"), "yes ! no");
}

TEST_CASE("French spaces") {
  CHECK_EQ(fr("vers 698 : « oui » ; non ! quoi ?"),
           "vers 698[nbsp]: «[nnbsp]oui[nnbsp]»[nnbsp]; non[nnbsp]! quoi[nnbsp]?");
  CHECK_EQ(fr("vers 698: «oui»; non! quoi?"),
           "vers 698[nbsp]: «[nnbsp]oui[nnbsp]»[nnbsp]; non[nnbsp]! quoi[nnbsp]?");
  CHECK_EQ(fr("Quoi ?!"), "Quoi[nnbsp]?!");
  // Gaps that the writer has set already are not doubled.
  CHECK_EQ(fr("«\u202Foui\u202F» ; «\u00A0non\u00A0»\u202F!"),
           "«[nnbsp]oui[nnbsp]»[nnbsp]; «[nbsp]non[nbsp]»[nnbsp]!");
  CHECK_EQ(fr("« Quoi ? »"), "«[nnbsp]Quoi[nnbsp]?[nnbsp]»");
  CHECK_EQ(fr("déjà\u00A0: là\u202F!"), "déjà[nbsp]: là[nnbsp]!");  // the author's own stay
  CHECK_EQ(fr("30 000 hommes, 12 km, 5 %, 740 moines"),
           "30[nnbsp]000 hommes, 12[nbsp]km, 5[nbsp]%, 740 moines");
  CHECK_EQ(fr("à 12:30 http://a.b?c=d"), "à 12:30 http://a.b?c=d");
  CHECK_EQ(fr("! oui"), "! oui");
  CHECK_EQ(shown(prepare("oui !", "fr-MA").utf8()), "oui[nnbsp]!");
  CHECK_EQ(shown(prepare("oui !", "fry").utf8()), "oui !");
}

TEST_CASE("every byte remembers where it came from") {
  const std::string source = "a \xFF  «oui» 740–743";
  const Prepared p = prepare(source, "fr");
  const std::string& text = p.utf8();
  CHECK_EQ(p.source(0), 0);
  CHECK_EQ(p.source(static_cast<std::uint32_t>(text.find("oui"))), source.find("oui"));
  CHECK_EQ(p.source(static_cast<std::uint32_t>(text.find("743"))), source.find("743"));
  CHECK_EQ(p.source(static_cast<std::uint32_t>(text.size())), source.size());
  CHECK_EQ(p.prepared(static_cast<std::uint32_t>(source.find("740"))), text.find("740"));
  CHECK_EQ(p.prepared(static_cast<std::uint32_t>(source.size())), text.size());
  CHECK_EQ(p.prepared(0xFFFFFFFFu), text.size());
  for (std::uint32_t i = 1; i <= text.size(); ++i) CHECK_LE(p.source(i - 1), p.source(i));
  const Prepared same = prepare("plain text", "en");
  CHECK_EQ(same.source(6), 6);
  CHECK_EQ(same.prepared(99), 10);
  CHECK_EQ(prepare("aéb", "en").prepared(2), 3);  // in the middle of a letter
}

TEST_CASE("an endless word may break") {
  const std::string word(150, 'a');
  CHECK_EQ(en(word),
           std::string(64, 'a') + "[zwsp]" + std::string(64, 'a') + "[zwsp]" + std::string(22, 'a'));
  CHECK_EQ(en(std::string(64, 'a')), std::string(64, 'a'));
  std::string japanese;
  for (int i = 0; i < 200; ++i) japanese += "か";
  CHECK_EQ(en(japanese), japanese);
}

TEST_CASE("an endless text is cut between letters") {
  std::string text = "a";
  while (text.size() < kLongestText_bytes + 100) text += "ⵣ";
  const Prepared p = prepare(text, "zgh");
  CHECK(p.cut());
  CHECK_LE(p.utf8().size(), kLongestText_bytes * 21 / 20);  // with the breaks that an endless word gets
  CHECK_EQ(p.utf8().find("\xEF\xBF\xBD"), std::string::npos);
  CHECK_EQ(p.source_bytes(), text.size());
}
