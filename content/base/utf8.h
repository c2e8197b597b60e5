// Is this text fit to be shown? UTF-8, its normal form, and the characters that no text of ours may hold.
// Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace azetta {

// Why a text may not be shown. Control: C0, C1, DEL, line and paragraph separators, byte order mark.
// Override: LRO and RLO, which show letters in an order other than that of reading. Unbalanced: an embedding
// or isolate (UAX #9) left open or closed twice, which would turn around the text that follows.
enum class TextFaultKind { NotUtf8, Control, Override, Unbalanced };
struct TextFault {
  TextFaultKind kind;
  std::string what;  // in words that follow "the text ...": "is not UTF-8 at byte 12"
};

// The first fault of `text` as one line or paragraph, or nothing.
std::optional<TextFault> text_fault(std::string_view text);

// True if `text` is in Unicode's normal form C. `text` must be UTF-8.
bool is_nfc(std::string_view text);

// `text` in normal form C. Bytes that are not UTF-8 leave the text as it is: look with text_fault().
std::string to_nfc(std::string_view text);

// The code point that starts at `at`, which moves behind it; -1 (and one byte further) where there is none.
char32_t next_code_point(std::string_view text, std::size_t& at);
inline constexpr char32_t kNoCodePoint = static_cast<char32_t>(-1);

void append_code_point(std::string& text, char32_t code_point);

// What a reader calls letters (grapheme clusters, UAX #29): views into `text`, in order. Bytes that are not UTF-8 are left out.
std::vector<std::string_view> graphemes(std::string_view text);

// Names that last: "dihya", "khalid-ibn-humayd": a-z, 0-9, then also - and _; 1 to 64 bytes.
bool is_slug(std::string_view text);

}  // namespace azetta
