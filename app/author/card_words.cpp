// <lang>.md: front matter, pages, and the sections under keyed headings.
#include <algorithm>
#include <string_view>

#include "app/author/card_source.h"
#include "app/author/house_text.h"
#include "app/author/markdown.h"
#include "app/author/nearest.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "app/author/waivers.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

struct Parts {
  std::string front, body;
  int body_offset = 0;  // lines before the body
};

// "+++", TOML, "+++", text.
std::optional<Parts> split(const std::string& text, const std::string& path, Findings& out) {
  std::size_t at = 0;
  int line = 0;
  const auto next = [&]() {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string found = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    ++line;
    return found;
  };
  const auto is_fence = [](std::string l) {
    while (!l.empty() && (l.back() == ' ' || l.back() == '\t')) l.pop_back();
    return l == "+++";
  };
  if (!is_fence(next())) {
    out.error("front.missing", path, 1,
              "the file does not begin with +++; put title, summary, alt and caption between +++ lines");
    return std::nullopt;
  }
  Parts parts;
  while (at < text.size()) {
    const std::string l = next();
    if (is_fence(l)) {
      parts.body = text.substr(at);
      parts.body_offset = line;
      return parts;
    }
    parts.front += l + "\n";
  }
  out.error("front.missing", path, 1, "the +++ of the first line is never closed; put +++ before the text");
  return std::nullopt;
}

class Sorter {
 public:
  Sorter(CardWords& words, const TextLimits& limits, Findings& out)
      : words_(words), limits_(limits), out_(out) {}

  void add(MarkdownBlock& block) {
    switch (block.kind) {
      case MarkdownBlock::Kind::PageBreak:
        add_break(block);
        break;
      case MarkdownBlock::Kind::Heading:
        block.key.empty() ? add_plain_heading(block) : open_section(block);
        break;
      case MarkdownBlock::Kind::Paragraph:
        add_paragraph(block);
        break;
    }
  }

  void finish() {
    check_page();
    std::erase_if(words_.text.pages, [](const model::Page& page) { return page.empty(); });
  }

 private:
  void add_break(const MarkdownBlock& block) {
    if (section_) {
      out_.error("markdown.section", words_.path, block.line,
                 "a page break (***) under a keyed heading; pages come before the first one");
      section_ = &lost_;
      return;
    }
    check_page();
    words_.text.pages.emplace_back();
    page_line_ = 0;
  }

  void check_page() {
    if (words_.text.pages.empty() || page_line_ == 0) return;
    std::string all;
    for (const model::Paragraph& p : words_.text.pages.back()) all += p.text + "\n";
    const std::string page = "page " + std::to_string(words_.text.pages.size());
    check_words(all, limits_.page_words, words_.path, page_line_, page, out_);
  }

  void add_plain_heading(MarkdownBlock& block) {
    if (section_) {
      out_.error("markdown.section", words_.path, block.line,
                 "a heading without a key after the first keyed one; add its key, as in {#fact.name}");
      section_ = &lost_;
      return;
    }
    add_to_page(block);
  }

  void add_to_page(MarkdownBlock& block) {
    if (words_.text.pages.empty()) words_.text.pages.emplace_back();
    if (page_line_ == 0) page_line_ = block.line;
    words_.text.pages.back().push_back(std::move(block.paragraph));
  }

  void add_paragraph(MarkdownBlock& block) {
    check_words(block.paragraph.text, limits_.paragraph_words, words_.path, block.line, "the paragraph",
                out_);
    if (!section_) return add_to_page(block);
    if (section_ == &lost_) return;  // its heading has been complained about
    if (!block.paragraph.spans.empty()) {
      out_.warn("markdown.section", words_.path, block.line,
                "emphasis and links are shown in the running text only; here the words stay plain");
    }
    if (block.paragraph.kind != model::ParagraphKind::Body) {
      out_.warn("markdown.section", words_.path, block.line,
                "lists and quotations are shown in the running text only; here they become plain words");
    }
    if (!section_->text.empty()) {
      out_.error(
          "markdown.section", words_.path, block.line,
          "a second paragraph under a keyed heading; one is shown there: join the two or shorten them");
      return;
    }
    section_->text = block.paragraph.text;
  }

  void open_section(MarkdownBlock& block) {
    static const std::vector<std::string> kGroups = {"fact", "dispute", "position", "step"};
    const std::size_t dot = block.key.find('.');
    const std::string group = block.key.substr(0, dot);
    const std::string key = dot == std::string::npos ? "" : block.key.substr(dot + 1);
    std::map<std::string, Section>* sections = nullptr;
    if (group == "fact") sections = &words_.facts;
    if (group == "dispute") sections = &words_.disputes;
    if (group == "step") sections = &words_.steps;
    if (group == "position") {
      if (!dispute_) {
        section_ = &lost_;
        out_.error("markdown.key", words_.path, block.line,
                   "{#" + block.key + "} stands under no {#dispute.…}; move it under its dispute");
        return;
      }
      sections = &dispute_->positions;
    }
    if (!sections || !is_slug(key)) {
      section_ = &lost_;
      out_.error(
          "markdown.key", words_.path, block.line,
          "{#" + block.key + "} is no key" +
              (sections ? std::string("; write lower-case letters, digits and hyphens")
                        : did_you_mean(group, kGroups, "use fact.…, dispute.…, position.… or step.…")));
      return;
    }
    const auto [at, fresh] = sections->try_emplace(key);
    if (!fresh) {
      out_.error("key.twice", words_.path, block.line, "{#" + block.key + "} stands twice; keep one");
    }
    section_ = fresh ? &at->second : &lost_;
    section_->line = block.line;
    section_->title = block.paragraph.text;
    check_characters(section_->title, limits_.title_characters, words_.path, block.line, "the heading", out_);
    if (group == "fact" && !section_->title.empty()) {
      out_.warn("markdown.section", words_.path, block.line,
                "a fact is shown without a heading; leave only its key: ## {#" + block.key + "}");
    }
    if (group == "dispute") dispute_ = section_;
    if (group == "fact" || group == "step") dispute_ = nullptr;
  }

  CardWords& words_;
  const TextLimits limits_;
  Findings& out_;
  Section* section_ = nullptr;  // under which heading we are; null = in the pages
  Section* dispute_ = nullptr;
  Section lost_;       // stands for a section that was refused
  int page_line_ = 0;  // of the page's first paragraph
};

bool read_front(const std::string& front, const model::Language& language, const TextLimits& limits,
                CardWords& words, Findings& out) {
  const auto value = parse_toml(front, words.path, 1, out);
  if (!value) return false;
  TomlTable table(*value, words.path, "the text's head", out);
  const auto take = [&](std::string_view key) {
    const Ref text = table.string(key);
    std::string clean =
        clean_text(text.value, language, words.path, text.line, "\"" + std::string(key) + "\"", out);
    if (key == "title")
      check_characters(clean, limits.title_characters, words.path, text.line, "the title", out);
    if (key == "summary") check_words(clean, limits.summary_words, words.path, text.line, "the summary", out);
    return clean;
  };
  const auto need = [&](std::string_view key) {
    std::string text = take(key);
    if (text.empty() && language.partial) {
      out.count_missing(language.tag);
    } else if (text.empty()) {
      out.error("text.missing", words.path, 1,
                "the text's head has no \"" + std::string(key) + "\"; write it");
    }
    return text;
  };
  words.text.title = need("title");
  words.text.subtitle = take("subtitle");
  words.text.summary = need("summary");
  words.text.alt = take("alt");
  words.text.caption = take("caption");
  read_waivers(table, words.path);
  table.done();
  return true;
}

}  // namespace

std::optional<CardWords> read_card_words(const std::filesystem::path& root, const std::string& path,
                                         LangIndex lang, const model::Language& language,
                                         const TextLimits& limits, Findings& out) {
  const auto text = read_text_file(root, path, out);
  if (!text) return std::nullopt;
  CardWords words;
  words.path = path;
  words.lang = lang;
  const auto parts = split(*text, path, out);
  if (!parts) return words;
  words.whole = read_front(parts->front, language, limits, words, out);
  Markdown markdown = read_markdown(parts->body, path, parts->body_offset, language, out);
  words.links = std::move(markdown.links);
  Sorter sorter(words, limits, out);
  for (MarkdownBlock& block : markdown.blocks) sorter.add(block);
  sorter.finish();
  if (words.text.pages.empty()) {
    if (language.partial) {
      out.count_missing(language.tag);
    } else {
      out.error("text.missing", path, 0,
                "the card has no text after the +++ lines; write at least one paragraph");
    }
  }
  return words;
}

}  // namespace azetta::author
