#include "app/core/query.h"

#include <algorithm>

#include "app/core/state.h"
#include "content/base/utf8.h"

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

// No letter that anybody types: control characters, line ends, direction marks, what is not a character.
bool is_typable(char32_t c) {
  if (c == kNoCodePoint || c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  if (c == 0x061C || c == 0x200E || c == 0x200F) return false;
  if (c >= 0x2028 && c <= 0x202E) return false;
  if (c >= 0x2066 && c <= 0x206F) return false;
  return c != 0xFEFF && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}

}  // namespace

std::string typed_after(const std::string& text, const std::string& letters) {
  std::string out = text;
  // A key brings a letter or two; whatever else comes is cut before it is looked at.
  const std::string_view given = std::string_view(letters).substr(0, kQueryBytes);
  for (std::size_t at = 0; at < given.size();) {
    const char32_t c = next_code_point(given, at);
    if (!is_typable(c)) continue;
    if (c == U' ' && (out.empty() || out.back() == ' ')) continue;
    std::string longer = out;
    append_code_point(longer, c);
    if (longer.size() > kQueryBytes || graphemes(longer).size() > kQueryLetters) break;
    out = std::move(longer);
  }
  return out;
}

std::string erased(const std::string& text) {
  const auto all = graphemes(text);
  if (all.empty()) return {};
  return text.substr(0, text.size() - all.back().size());
}

void update_query(AppState& s, const SearchEvent& event) {
  if (s.place.screen != Screen::Search || s.term) return;
  const std::string before = s.query.text;
  std::visit(Cases{
                 [&](const SearchType& e) { s.query.text = typed_after(s.query.text, e.letters); },
                 [&](const SearchErase&) { s.query.text = erased(s.query.text); },
                 [&](const SearchClear&) { s.query.text.clear(); },
                 [&](const SearchKeyboard& e) {
                   s.query.keyboard = e.which;
                   s.query.second_layer = false;
                 },
                 [&](const SearchLayer& e) { s.query.second_layer = e.second; },
                 [&](const SearchKeys& e) { s.query.keys_away = !e.shown; },
             },
             event);
  if (s.query.text == before) return;
  // Other results: from the first one on.
  s.scroll = {};
  s.place.scroll_u = 0;
}

void settle_query(AppState& s) {
  if (s.query == Query{} || s.place.screen == Screen::Search) return;
  if (std::ranges::find(s.trail, Screen::Search, &Place::screen) != s.trail.end()) return;
  s.query = {};
}

std::string to_bytes(const Query& query) {
  std::string out = std::to_string(query.text.size()) + ":" + query.text;
  out.push_back(static_cast<char>(query.keyboard));
  out.push_back(static_cast<char>((query.keys_away ? 1 : 0) | (query.second_layer ? 2 : 0)));
  return out;
}

}  // namespace azetta::core
