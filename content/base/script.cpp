#include "content/base/script.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/base/utf8.h"

namespace azetta {
namespace {

// Scripts whose letters have bidi class R or AL in Unicode 15 (DerivedBidiClass.txt), sorted; with the ISO
// 15924 variants that share their letters (Aran, Syre, Syrj, Syrn).
constexpr std::array<std::string_view, 39> kRtlScripts = {
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
    "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp",
    "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi"};

bool is_alpha(std::string_view part) {
  return std::all_of(part.begin(), part.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alnum(std::string_view part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return is_digit(c) || is_alpha({&c, 1}); });
}

std::string lower(std::string_view part) {
  std::string out(part);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

bool script_is_rtl(std::string_view script) {
  return std::binary_search(kRtlScripts.begin(), kRtlScripts.end(), script);
}

bool first_strong_is_rtl(std::string_view utf8) {
  int isolates = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c == kNoCodePoint) continue;
    switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->bidi_class) {
      case UTF8PROC_BIDI_CLASS_LRI:
      case UTF8PROC_BIDI_CLASS_RLI:
      case UTF8PROC_BIDI_CLASS_FSI:
        ++isolates;
        break;
      case UTF8PROC_BIDI_CLASS_PDI:
        isolates = std::max(0, isolates - 1);
        break;
      case UTF8PROC_BIDI_CLASS_L:
        if (isolates == 0) return false;
        break;
      case UTF8PROC_BIDI_CLASS_R:
      case UTF8PROC_BIDI_CLASS_AL:
        if (isolates == 0) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.size() > 35) return false;  // RFC 5646, 4.4.1: what every program must hold
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    parts.push_back(tag.substr(at, end - at));
    at = end + 1;
  }
  std::size_t next = 1;
  if ((parts[0].size() != 2 && parts[0].size() != 3) || !is_alpha(parts[0])) return false;
  if (next < parts.size() && parts[next].size() == 4 && is_alpha(parts[next])) ++next;  // script
  if (next < parts.size() &&
      ((parts[next].size() == 2 && is_alpha(parts[next])) ||  // region: ISO 3166 or UN M.49
       (parts[next].size() == 3 && std::all_of(parts[next].begin(), parts[next].end(), is_digit)))) {
    ++next;
  }
  std::vector<std::string> variants;
  for (; next < parts.size(); ++next) {
    const auto part = parts[next];
    const bool form =
        is_alnum(part) && ((part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part[0])));
    if (!form || std::find(variants.begin(), variants.end(), lower(part)) != variants.end()) return false;
    variants.push_back(lower(part));
  }
  return true;
}

}  // namespace azetta
