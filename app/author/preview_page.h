// The page of a preview sheet: plain HTML without a script, a section for each language in its own direction.
// Pure.
#pragma once
#include <string>
#include <vector>

namespace azetta::author {

struct SheetPicture {
  std::string file;  // relative to the page
  std::string what;  // "story, page 1", in English
  std::string alt;   // of the card's picture on it, in the section's language; may be empty
};
struct SheetGroup {    // a card, or one of the screens that are not of a card
  std::string anchor;  // unique on the page
  std::string title;   // in the section's language
  std::string source;  // where its words are written: "cards/dihya/fr.md"; may be empty
  std::vector<SheetPicture> pictures;
};
struct SheetSection {
  std::string tag, name;
  bool rtl = false;
  std::vector<SheetGroup> groups;
};

// `title` and `about` (size, text size) head the page.
std::string sheet_page(const std::string& title, const std::string& about,
                       const std::vector<SheetSection>& sections);

}  // namespace azetta::author
