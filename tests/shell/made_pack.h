// Packs made of values for one test each: what no curator would write, and what a careless one might.
#pragma once
#include <filesystem>
#include <string>

#include "tests/support/temp_dir.h"

namespace azetta::test {

// Languages fr (default), ar, en. Sections of 0, 1 and 5 cards ("none", "one", "five"); cards of every shape:
//   bare       a title and nothing else; no picture
//   english    a title in English and a summary in French
//   french     only in French, with a page of text
//   endless    a paragraph of 10,000 characters; a fact, and a position in a dispute, of the same length
//   unbroken   a title and a paragraph of 300 letters without a space
//   damaged    its row can be spoilt with spoil()
// and a walkthrough "single" of one step, on the card french.
std::filesystem::path write_odd_pack(const TempDir& folder, const std::string& name = "odd.pack");
// Languages fr (default), ar, en. Two walkthroughs, "rivals" of the card rivals and "plain" of the card plain. rivals: two reconstructions
// ("near", "far") of three steps each, the second of its own; a unit "riders" led by the card captain, who goes along an arrow, with a
// strength, one "lost" far off the ground, one man; its card has a fact "outcome".
std::filesystem::path write_battle_pack(const TempDir& folder);
// Makes the card "damaged" unreadable in the file, as a failing disk would.
void spoil(const std::filesystem::path& pack);

// Seven languages or more, the first right to left: more than the bar has room for. With 32, more than the sheet has.
std::filesystem::path write_many_languages_pack(const TempDir& folder, std::size_t count = 7);

// Some 10,000 characters of words.
std::string long_text();

}  // namespace azetta::test
