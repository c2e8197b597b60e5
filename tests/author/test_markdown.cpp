#include <doctest/doctest.h>

#include "app/author/markdown.h"

namespace azetta::author {
namespace {

// Blocks as lines: "12 body: text [emphasis 3-5]", "14 heading2 #key: text", "16 page".
std::string shown(const std::string& text, const std::string& lang = "en") {
  model::Language language;
  language.tag = lang;
  language.script = "Latn";
  Findings findings;
  const Markdown markdown = read_markdown(text, "x.md", 10, language, findings);
  std::string out;
  for (const MarkdownBlock& block : markdown.blocks) {
    static const char* const kKinds[] = {"body", "heading", "quote", "item"};
    out += std::to_string(block.line) + " ";
    if (block.kind == MarkdownBlock::Kind::PageBreak) {
      out += "page\n";
      continue;
    }
    out += kKinds[static_cast<int>(block.paragraph.kind)];
    if (block.level != 0) out += std::to_string(block.level) + (block.key.empty() ? "" : " #" + block.key);
    out += ": " + block.paragraph.text;
    for (const model::Span& span : block.paragraph.spans) {
      static const char* const kSpans[] = {"em", "strong", "term", "card"};
      out += std::string(" [") + kSpans[static_cast<int>(span.style)] + " " +
             block.paragraph.text.substr(span.begin, span.end - span.begin) +
             (span.target.empty() ? "" : " > " + span.target) + "]";
    }
    out += "\n";
  }
  for (const Finding& finding : findings.sorted()) out += to_line(finding, "") + "\n";
  return out;
}

}  // namespace

TEST_CASE("paragraphs, pages, quotations, lists and headings, each with its line") {
  CHECK(shown("One\ntwo.\n\nThree.\n\n***\n\n> Said\n> so.\n\n- a\n- b\n\n## Words {#fact.key}\nText.\n") ==
        "11 body: One two.\n14 body: Three.\n14 page\n18 quote: Said so.\n21 item: a\n22 item: b\n"
        "24 heading2 #fact.key: Words\n25 body: Text.\n");
  CHECK(shown("## {#step.a-b}\n### Plain\n") == "11 heading2 #step.a-b: \n12 heading3: Plain\n");
  CHECK(shown("- a\n\n- b\n") == "11 item: a\n13 item: b\n");
}

TEST_CASE("spans stay on their words when the text is put in house style") {
  CHECK(shown("A *b* **c** [d](card:dd) [e](term:ee).") ==
        "11 body: A b c d e. [em b] [strong c] [card d > dd] [term e > ee]\n");
  CHECK(shown("*Qui* ? «*lui*»", "fr") == "11 body: Qui\u202F? «\u202Flui\u202F» [em Qui] [em \u202Flui]\n");
  CHECK(shown("*one [two](card:two) three*") == "11 body: one two three [card two > two]\n");
  CHECK(shown("a\\*b") == "11 body: a*b\n");
}

TEST_CASE("what is refused does not stop the reading") {
  CHECK(shown("`a`\n\n<b>c</b>\n\nGood.") ==
        "11 body: a\n13 body: c\n15 body: Good.\nx.md:11: code (`…`); write “…” or « … »\nx.md:13: HTML; "
        "write plain text\n");
}

TEST_CASE("no bytes make the reader stumble") {
  // Pieces of everything Markdown knows, thrown together: the reader must come back, in bounds (checked
  // builds watch).
  const char* const kPieces[] = {"*",
                                 "**",
                                 "[",
                                 "](card:a)",
                                 "> ",
                                 "- ",
                                 "\n",
                                 "\n\n",
                                 "#",
                                 "## ",
                                 "{#",
                                 "}",
                                 "`",
                                 "```\n",
                                 "<",
                                 ">",
                                 "&amp;",
                                 "|",
                                 "---\n",
                                 "1. ",
                                 "    ",
                                 "\\",
                                 "~~",
                                 "![",
                                 "é",
                                 "ش",
                                 "a ",
                                 "+++\n",
                                 "\xF0\x9F\x90\xAA"};
  std::uint64_t seed = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      seed = seed * 6364136223846793005ull + 1442695040888963407ull;
      text += kPieces[(seed >> 33) % std::size(kPieces)];
    }
    CHECK(shown(text).size() < 100'000);
  }
}

}  // namespace azetta::author
