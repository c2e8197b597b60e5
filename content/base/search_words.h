// The words by which search finds a text, and where they stand in it: what both sides of search (the writer's index, the
// visitor's query, the marks in a result) must do alike. Built on fold.h. Pure; any thread.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace azetta {

// Folded words of `utf8` in order. Articles (ال, al, el, l') are left out where another word stands beside them: "al-Kahina",
// "الكاهنة" and "Kahina" are the same one word.
std::vector<std::string> search_words(std::string_view utf8);

// All of them as one word, for names compared as a whole; cut to 96 bytes.
std::string search_whole(std::string_view utf8);

// What of a folded word comes after the particles that Arabic writes before it (و ف ب ك ل with the article): the noun is
// found without them. Empty where there is none.
std::string_view without_particles(std::string_view word);

struct ByteRange {
  std::uint32_t begin = 0, end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// The written words of `text`, in bytes, whose folded form begins with one of `stems` (with or without its particles).
struct MatchedWord {
  ByteRange at;
  std::size_t stem = 0;  // the first of `stems` that it begins with
};
std::vector<MatchedWord> matched_words(std::string_view text, std::span<const std::string> stems);

// Letters inserted, left out, changed or swapped with their neighbour to make `b` of `a` (optimal string alignment), at most
// `most` + 1: counting ends there. Words longer than 48 letters count as far apart.
int slips_between(std::string_view a, std::string_view b, int most);

// Letters of a folded word.
std::size_t letters_of(std::string_view word);

}  // namespace azetta
