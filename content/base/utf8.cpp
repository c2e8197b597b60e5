#include "content/base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace azetta {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

std::string code_point_name(char32_t c) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += kHex[(c >> shift) & 15];
  return name;
}

// A quick check in the manner of UAX #15, section 9: true if no code point can take part in a change. Marks,
// second halves of compositions, Hangul letters and whatever has a canonical decomposition are left to the
// full way; of the rest are nearly all texts made, and the full way takes ten times as long.
bool is_surely_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    // Arabic letters with hamza or madda, Latin letters with two accents: composed, and to stay so.
    if (c < 0x300 || (c >= 0x0620 && c <= 0x064A) || (c >= 0x1E00 && c <= 0x1EFF)) continue;
    if (c == kNoCodePoint || (c >= 0x1100 && c < 0x1200)) return false;
    const auto& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    if (property.combining_class != 0) return false;
    if (property.comb_index != UINT16_MAX && property.comb_index >= 0x8000) return false;
    if (property.decomp_type == 0 && property.decomp_seqindex != UINT16_MAX) return false;
  }
  return true;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  utf8proc_int32_t code_point = -1;
  const auto length =
      utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
  if (length <= 0) {
    ++at;
    return kNoCodePoint;
  }
  at += static_cast<std::size_t>(length);
  return static_cast<char32_t>(code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
  utf8proc_uint8_t buffer[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

std::optional<TextFault> text_fault(std::string_view text) {
  if (is_plain_ascii(text)) return std::nullopt;
  std::string open;  // 'e' for each embedding, 'i' for each isolate that is open
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    // The two-byte letters from U+00C0 on (all of Arabic, most accents) need no closer look.
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xC3 && lead <= 0xDF && at + 1 < text.size() &&
        (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80) {
      at += 2;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const auto fault = [&](TextFaultKind kind, const std::string& what) {
      return TextFault{kind, what + " at byte " + std::to_string(begin)};
    };
    if (c == kNoCodePoint) return fault(TextFaultKind::NotUtf8, "is not UTF-8");
    if (is_control(c))
      return fault(TextFaultKind::Control, "holds the control character " + code_point_name(c));
    if (c == 0x202D || c == 0x202E) {
      return fault(TextFaultKind::Override, "holds the direction override " + code_point_name(c));
    }
    if (c == 0x202A || c == 0x202B) open += 'e';
    if (c >= 0x2066 && c <= 0x2068) open += 'i';
    if (c == 0x202C || c == 0x2069) {
      if (open.empty() || open.back() != (c == 0x202C ? 'e' : 'i')) {
        return fault(TextFaultKind::Unbalanced,
                     "closes a direction mark that is not open, " + code_point_name(c) + ",");
      }
      open.pop_back();
    }
  }
  if (open.empty()) return std::nullopt;
  return TextFault{
      TextFaultKind::Unbalanced,
      "leaves a direction mark open (U+2066 to U+2068 end with U+2069, U+202A and U+202B with U+202C)"};
}

std::string to_nfc(std::string_view text) {
  if (is_plain_ascii(text) || is_surely_nfc(text)) return std::string(text);
  utf8proc_uint8_t* out = nullptr;
  const auto length = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &out,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) return std::string(text);
  std::string composed(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
  std::free(out);
  return composed;
}

bool is_nfc(std::string_view text) {
  return is_plain_ascii(text) || is_surely_nfc(text) || to_nfc(text) == text;
}

std::vector<std::string_view> graphemes(std::string_view text) {
  std::vector<std::string_view> out;
  utf8proc_int32_t state = 0, before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == kNoCodePoint) {
      before = 0;  // what follows begins anew: a view must not hold what is left out
      state = 0;
      continue;
    }
    const auto now = static_cast<utf8proc_int32_t>(c);
    if (before == 0 || utf8proc_grapheme_break_stateful(before, now, &state)) {
      out.push_back(text.substr(begin, at - begin));
    } else {
      out.back() = std::string_view(out.back().data(), out.back().size() + (at - begin));
    }
    before = now;
  }
  return out;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return plain(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '-' || c == '_'; });
}

}  // namespace azetta
