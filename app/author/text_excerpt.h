// What is different between two versions of a text, for people: the words that changed with a few around them. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

namespace azetta::author {

// "… met the [Mongols → Mongol army] at …": at most four places, then how many more. Texts that differ in spaces alone:
// "(spaces)". Equal texts: "".
std::string excerpt_of_change(std::string_view before, std::string_view after);

// The first words of a text, "…" where there are more.
std::string first_words(std::string_view text, std::size_t words);

}  // namespace azetta::author
