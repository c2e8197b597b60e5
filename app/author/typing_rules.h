// What slips in when texts are typed: spaces before a comma, three dots, hyphens that should be dashes,
// straight apostrophes. Warnings only; part of house_text(). Rules follow characters, never a list of
// languages. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

struct TextProblem;

// Rules text.space, text.ellipsis, text.dash, text.straight-quote; each kind once a text.
void check_typing(std::u32string_view text, std::vector<TextProblem>& problems);

}  // namespace azetta::author
