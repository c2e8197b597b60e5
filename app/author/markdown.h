// The little Markdown of a card (content/AUTHORING.md): CommonMark as md4c reads it, of which paragraphs,
// emphasis, strong, quotations, flat "- " lists, card and term links, "***" page breaks and headings are
// taken and all else is refused. One thread.
#pragma once
#include <string>
#include <vector>

#include "app/author/finding.h"
#include "app/author/source.h"
#include "content/model/localized.h"

namespace azetta::author {

struct MarkdownBlock {
  enum class Kind { Paragraph, Heading, PageBreak };
  Kind kind = Kind::Paragraph;
  int line = 0;
  int level = 0;               // Heading
  std::string key;             // Heading: what stood in {#…}, or ""
  model::Paragraph paragraph;  // text in house style; of a Heading: the words before the key
};

struct Markdown {
  std::vector<MarkdownBlock> blocks;
  std::vector<Link> links;
};

// `text` is valid UTF-8 in NFC; its first line is line 1 + line_offset of `path`.
Markdown read_markdown(const std::string& text, const std::string& path, int line_offset,
                       const model::Language& language, Findings& out);

}  // namespace azetta::author
