#include "app/core/words.h"

#include <algorithm>
#include <cassert>

#include "app/core/cat.h"

namespace azetta::core {
namespace {

constexpr std::string_view kSourceLanguage = "en";  // of the msgids

std::string lower(std::string_view tag) {
  std::string out(tag);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

struct Piece {
  std::string_view before, name;  // text up to the placeholder, and its name; no name = the end
};

// Cuts the next "text {name}" off the pattern.
Piece next_piece(std::string_view& pattern) {
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
       open = pattern.find('{', open + 1)) {
    std::size_t end = open + 1;
    while (end < pattern.size() && ((pattern[end] >= 'a' && pattern[end] <= 'z') || pattern[end] == '_'))
      ++end;
    if (end == open + 1 || end == pattern.size() || pattern[end] != '}') continue;
    const Piece piece{pattern.substr(0, open), pattern.substr(open + 1, end - open - 1)};
    pattern.remove_prefix(end + 1);
    return piece;
  }
  return {std::exchange(pattern, {}), {}};
}

}  // namespace

TagChain tag_chain(LangIndex lang, const std::vector<model::Language>& languages) {
  TagChain chain;
  const auto add = [&](std::string tag) {
    while (!tag.empty()) {
      if (std::ranges::find(chain, tag) == chain.end()) chain.push_back(tag);
      std::size_t cut = tag.rfind('-');
      if (cut != std::string::npos && cut >= 2 && tag[cut - 2] == '-')
        cut -= 2;  // a single letter never stands last
      tag.resize(cut == std::string::npos ? 0 : cut);
    }
  };
  if (lang >= languages.size()) return chain;
  add(languages[lang].tag);
  for (const LangIndex next : languages[lang].fallback) {
    if (next < languages.size()) add(languages[next].tag);
  }
  return chain;
}

void Words::add(std::string_view tag, const PoFile& file) {
  Language& language = kiosk_[lower(tag)];
  language.tag = tag;
  for (const PoEntry& entry : file.entries) {
    english_.try_emplace(entry.key, entry.english);
    if (!entry.text.empty()) language.words.insert_or_assign(entry.key, entry.text);
  }
}

void Words::set_pack(const std::map<std::string, std::map<std::string, std::string>>& words) {
  pack_.clear();
  for (const auto& [tag, by_key] : words) {
    Language& language = pack_[lower(tag)];
    language.tag = tag;
    for (const auto& [key, text] : by_key) {
      if (!text.empty()) language.words.insert_or_assign(key, text);
    }
  }
}

const Words::Language* Words::language(const ByTag& tags, std::string_view tag) {
  const auto found = tags.find(lower(tag));
  return found == tags.end() ? nullptr : &found->second;
}

const std::string* Words::in(std::string_view tag, std::string_view key) const {
  for (const ByTag* tags : {&pack_, &kiosk_}) {
    if (const Language* of_tag = language(*tags, tag)) {
      if (const auto found = of_tag->words.find(key); found != of_tag->words.end()) return &found->second;
    }
  }
  return nullptr;
}

Word Words::find(const TagChain& chain, std::string_view key) const {
  const auto source = english_.find(key);
  assert(source != english_.end() && "a key that no PO file of the kiosk has");
  for (const std::string& tag : chain) {
    if (const std::string* text = in(tag, key)) return {*text, tag};
  }
  if (source == english_.end()) return {"", kSourceLanguage};
  return {source->second, kSourceLanguage};
}

std::vector<std::string> Words::tags(std::string_view key) const {
  std::map<std::string, std::string> found;  // lower case -> as written
  for (const ByTag* from : {&kiosk_, &pack_}) {
    for (const auto& [lower, language] : *from) {
      if (language.words.contains(key)) found.emplace(lower, language.tag);
    }
  }
  std::vector<std::string> out;
  for (auto& [lower, tag] : found) out.push_back(tag);
  return out;
}

std::string fill(std::string_view pattern, Values values) {
  std::string out;
  while (!pattern.empty()) {
    const Piece piece = next_piece(pattern);
    out += piece.before;
    if (piece.name.empty()) break;
    const auto value =
        std::ranges::find(values, piece.name, &std::pair<std::string_view, std::string_view>::first);
    if (value != values.end()) {
      out += value->second;
    } else {
      out.append("{").append(piece.name).append("}");
    }
  }
  return out;
}

std::vector<std::string> placeholders(std::string_view pattern) {
  std::vector<std::string> names;
  while (!pattern.empty()) {
    const Piece piece = next_piece(pattern);
    if (!piece.name.empty()) names.emplace_back(piece.name);
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

std::string join(const std::vector<std::string>& items, const Words& words, const TagChain& chain) {
  if (items.empty()) return "";
  std::string first = items.front();
  if (items.size() == 1) return first;
  const std::string_view separator = words.find(chain, "list.separator").text;
  for (std::size_t i = 1; i + 1 < items.size(); ++i) first.append(separator).append(items[i]);
  return fill(words.find(chain, "list.and").text, {{"first", first}, {"last", items.back()}});
}

std::string isolated(std::string_view text) {
  return text.empty() ? std::string() : cat("\u2068", text, "\u2069");
}

}  // namespace azetta::core
