// What a visitor types: the query and the keyboard under it. A part of AppState. It lives as long as the search is on screen or
// on the way back, and is gone with it: nobody sees what somebody else looked for. Plain values and rules; no look-up is made
// here.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace azetta::core {

struct AppState;

inline constexpr std::size_t kQueryLetters = 64;  // graphemes
inline constexpr std::size_t kQueryBytes = 512;   // a letter may carry any number of marks

struct Query {
  std::string text;            // UTF-8; the caret stands at its end
  std::int8_t keyboard = -1;   // of those the kiosk offers (core/keyboards.h); -1 = the one of the visitor's language
  bool second_layer = false;   // digits and accents, where the screen is too small for all keys at once
  bool keys_away = false;      // the keyboard is closed
  friend bool operator==(const Query&, const Query&) = default;
};

struct SearchType { std::string letters; };       // a key: appended as far as there is room
struct SearchErase {};                            // the last letter
struct SearchClear {};
struct SearchKeyboard { std::int8_t which = 0; };
struct SearchLayer { bool second = false; };
struct SearchKeys { bool shown = true; };         // opens or closes the keyboard

using SearchEvent = std::variant<SearchType, SearchErase, SearchClear, SearchKeyboard, SearchLayer, SearchKeys>;

// What may be added to `text`: valid UTF-8 without control characters and direction marks, one space between words, within
// the bounds above.
std::string typed_after(const std::string& text, const std::string& letters);
// `text` without its last grapheme.
std::string erased(const std::string& text);

// For update() alone.
void update_query(AppState& state, const SearchEvent& event);
// Forgets the query when no way leads back to it.
void settle_query(AppState& state);

// What of it somebody standing before the kiosk can tell apart.
std::string to_bytes(const Query& query);

}  // namespace azetta::core
