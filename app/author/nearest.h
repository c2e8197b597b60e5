// "Did you mean": the known word that a mistyped one most resembles. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours: Damerau's,
// restricted), if that is at most a third of the word's length and never over 3; else "". Ties go to the
// alphabetically first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "; did you mean \"dihya\"?" or, where nothing is near, "; " + otherwise.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                         std::string_view otherwise);

}  // namespace azetta::author
