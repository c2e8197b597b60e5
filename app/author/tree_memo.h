// What reading a source tree has found, by what lay there: whoever reads the same tree again and again (live_preview.h) reads only what
// is another by then. Plain values; one thread.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

struct TreeMemo {
  // Of a file, or of a folder ("cards/dihya/") with all in it: another string, if any of it was changed.
  std::function<std::string(const std::string& path)> stamp;

  struct Card {
    std::string stamp;
    std::optional<CardSource> card;
    Findings found;
  };
  std::map<std::string, Card> cards;  // by slug
  struct Part {
    std::string stamp;
    PackSource read;  // languages, and what stands in the file
    Findings found;
  };
  std::map<std::string, Part> parts;  // by file: places.toml and the like
  struct Picture {
    std::string stamp;
    Findings found;
  };
  std::map<std::string, Picture> pictures;  // by slug
  float map_aspect = 0;                     // of the picture with map_stamp
  std::string map_stamp;

  std::size_t cards_read = 0, parts_read = 0, pictures_opened = 0;  // since somebody set them to 0
};

// What a picture's pixels and the findings about it depend on.
std::string picture_stamp(const TreeMemo& memo, const ImageSource& image);

}  // namespace azetta::author
