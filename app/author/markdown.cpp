#include "app/author/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <string_view>

#include "app/author/house_text.h"
#include "app/author/source_file.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

class Reader {
 public:
  Reader(const std::string& text, const std::string& path, int line_offset, const model::Language& language,
         Findings& out)
      : text_(text), path_(path), language_(language), out_(out), line_(1 + line_offset) {}

  Markdown read() {
    MD_PARSER parser{};
    parser.abi_version = 0;
    // Extensions are on so that they are recognised and refused, not shown as stray signs.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return cast(self).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return cast(self).leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return cast(self).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return cast(self).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return cast(self).add_text(type, {text, size});
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0) {
      out_.error("markdown.refused", path_, 0, "the text cannot be read as Markdown; simplify it");
    }
    settle(line_);
    for (const auto& [line, what] : refused_) out_.error("markdown.refused", path_, line, what);
    return std::move(result_);
  }

 private:
  static Reader& cast(void* self) { return *static_cast<Reader*>(self); }

  // md4c names no lines, but most of its texts point into ours.
  void locate(std::string_view part) {
    const char* begin = text_.data();
    if (part.data() < begin || part.data() > begin + text_.size()) return;
    if (part.data() < counted_) return;
    line_ += static_cast<int>(std::count(counted_, part.data(), '\n'));
    counted_ = part.data();
    if (open_ && block_.line == 0) block_.line = line_;
  }

  // The line is known only once a text inside has been seen; without one it is the last line seen.
  void refuse(std::string what) { pending_.push_back(std::move(what)); }
  void settle(int line) {
    for (std::string& what : pending_) refused_.emplace_back(line, std::move(what));
    pending_.clear();
  }

  void open(MarkdownBlock::Kind kind, int level) {
    close();
    block_ = {};
    block_.kind = kind;
    block_.level = level;
    block_.paragraph.kind = kind == MarkdownBlock::Kind::Heading ? model::ParagraphKind::Heading
                            : in_item_                           ? model::ParagraphKind::Item
                            : in_quote_                          ? model::ParagraphKind::Quote
                                                                 : model::ParagraphKind::Body;
    raw_.clear();
    spans_.clear();
    open_ = true;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    if (block_.line == 0) block_.line = line_;
    settle(block_.line);
    if (block_.kind == MarkdownBlock::Kind::Heading) take_key();
    finish_text();
    const bool keep = !block_.paragraph.text.empty() || block_.kind == MarkdownBlock::Kind::Heading;
    if (keep) result_.blocks.push_back(std::move(block_));
  }

  void take_key() {
    while (!raw_.empty() && raw_.back() == ' ') raw_.pop_back();
    const std::size_t at = raw_.rfind("{#");
    if (at == std::string::npos || raw_.back() != '}') {
      if (raw_.find('{') != std::string::npos) {
        out_.error("markdown.key", path_, block_.line,
                   "a heading's key must end it, as in \"## Words {#fact.name}\"; correct it");
      }
      return;
    }
    block_.key = raw_.substr(at + 2, raw_.size() - at - 3);
    raw_.erase(at);
  }

  void finish_text() {
    HouseText house = house_text(raw_, language_.tag, language_.script);
    for (TextProblem& problem : house.problems) {
      if (problem.error) {
        out_.error(problem.rule, path_, block_.line, std::move(problem.what));
      } else {
        out_.warn(problem.rule, path_, block_.line, std::move(problem.what));
      }
    }
    for (model::Span& span : spans_) {
      span.begin = house.moved[std::min<std::size_t>(span.begin, raw_.size())];
      span.end = house.moved[std::min<std::size_t>(span.end, raw_.size())];
    }
    std::erase_if(spans_, [](const model::Span& s) { return s.begin >= s.end; });
    std::sort(spans_.begin(), spans_.end(),
              [](const model::Span& a, const model::Span& b) { return a.begin < b.begin; });
    out_.see_text(path_, block_.line, house.text, language_.tag, language_.rtl);
    block_.paragraph.text = std::move(house.text);
    block_.paragraph.spans = std::move(spans_);
    spans_.clear();
  }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_DOC:
        break;
      case MD_BLOCK_P:
        open(MarkdownBlock::Kind::Paragraph, 0);
        break;
      case MD_BLOCK_H:
        open(MarkdownBlock::Kind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_HR: {
        close();
        MarkdownBlock rule;
        rule.kind = MarkdownBlock::Kind::PageBreak;
        rule.line = line_;
        result_.blocks.push_back(std::move(rule));
        break;
      }
      case MD_BLOCK_QUOTE:
        close();
        if (in_quote_ || in_item_) refuse("a quotation inside another block; quotations stand alone");
        in_quote_ = true;
        break;
      case MD_BLOCK_UL:
        close();
        if (in_item_ || in_quote_) refuse("a list inside another block; lists are flat");
        break;
      case MD_BLOCK_OL:
        close();
        refuse("a numbered list; write \"- item\"");
        break;
      case MD_BLOCK_LI:
        open_item();
        break;
      case MD_BLOCK_CODE:
        open(MarkdownBlock::Kind::Paragraph, 0);
        refuse("indented or fenced code; begin the paragraph at the line's start");
        break;
      case MD_BLOCK_HTML:
        open(MarkdownBlock::Kind::Paragraph, 0);
        refuse("HTML; write plain text");
        break;
      case MD_BLOCK_TABLE:
        open(MarkdownBlock::Kind::Paragraph, 0);
        refuse("a table; write it as sentences");
        break;
      default:
        break;
    }
    return 0;
  }

  void open_item() {
    in_item_ = true;
    open(MarkdownBlock::Kind::Paragraph, 0);
  }

  int leave_block(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_P:
      case MD_BLOCK_H:
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
      case MD_BLOCK_TABLE:
        close();
        break;
      case MD_BLOCK_LI:
        close();
        in_item_ = false;
        break;
      case MD_BLOCK_QUOTE:
        close();
        in_quote_ = false;
        break;
      default:
        break;
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    model::Span span;
    span.begin = static_cast<std::uint32_t>(raw_.size());
    switch (type) {
      case MD_SPAN_EM:
        span.style = model::SpanStyle::Emphasis;
        break;
      case MD_SPAN_STRONG:
        span.style = model::SpanStyle::Strong;
        break;
      case MD_SPAN_A: {
        const auto& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        span.style = model::SpanStyle::Term;
        span.target.assign(href.text ? href.text : "", href.size);
        break;
      }
      case MD_SPAN_IMG:
        refuse("a picture in the text; the card's picture is named in card.toml");
        break;
      case MD_SPAN_CODE:
        refuse("code (`…`); write “…” or « … »");
        break;
      case MD_SPAN_DEL:
        refuse("struck out words (~~…~~); remove them");
        break;
      default:
        break;
    }
    if (depth_++ == 0) {
      span_ = span;
      span_known_ = type == MD_SPAN_EM || type == MD_SPAN_STRONG || type == MD_SPAN_A;
    } else if (type == MD_SPAN_A) {
      // A link inside emphasis: the link is worth more.
      span_ = span;
      span_known_ = true;
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    --depth_;
    if (span_known_ && (depth_ == 0 || type == MD_SPAN_A)) {
      span_.end = static_cast<std::uint32_t>(raw_.size());
      const bool link = span_.style == model::SpanStyle::Term;
      if (link) take_link();
      if (!link || !span_.target.empty()) spans_.push_back(span_);
      span_known_ = false;
    }
    return 0;
  }

  void take_link() {
    std::string& target = span_.target;
    const std::size_t colon = target.find(':');
    const std::string scheme = target.substr(0, colon == std::string::npos ? 0 : colon);
    const std::string slug = colon == std::string::npos ? "" : target.substr(colon + 1);
    if ((scheme != "card" && scheme != "term") || !is_slug(slug)) {
      refuse("a link to \"" + target + "\"; links lead to card:SLUG or term:SLUG only");
      target.clear();
      return;
    }
    target = slug;
    const bool card = scheme == "card";
    if (card) span_.style = model::SpanStyle::Card;
    result_.links.push_back({slug, line_, card});
  }

  int add_text(MD_TEXTTYPE type, std::string_view part) {
    if (type == MD_TEXT_NORMAL || type == MD_TEXT_CODE || type == MD_TEXT_HTML || type == MD_TEXT_ENTITY)
      locate(part);
    if (!open_ && in_item_) open_item();  // a tight list has no paragraphs of its own
    switch (type) {
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
        raw_.append(part);
        break;
      case MD_TEXT_SOFTBR:
        raw_ += ' ';
        break;
      case MD_TEXT_BR:
        refuse("a forced line break; begin a new paragraph");
        raw_ += ' ';
        break;
      case MD_TEXT_ENTITY:
        refuse("\"" + std::string(part) + "\"; write the character itself");
        break;
      case MD_TEXT_HTML:
        refuse("HTML; write plain text");
        break;
      case MD_TEXT_NULLCHAR:
        refuse("a zero byte; remove it");
        break;
      default:
        break;
    }
    if (open_ && block_.line == 0) block_.line = line_;
    return 0;
  }

  const std::string& text_;
  const std::string& path_;
  const model::Language& language_;
  Findings& out_;
  int line_;
  const char* counted_ = text_.data();
  Markdown result_;
  MarkdownBlock block_;
  bool open_ = false, in_quote_ = false, in_item_ = false;
  std::string raw_;
  std::vector<model::Span> spans_;
  model::Span span_;
  bool span_known_ = false;
  int depth_ = 0;
  std::vector<std::string> pending_;
  std::vector<std::pair<int, std::string>> refused_;
};

}  // namespace

Markdown read_markdown(const std::string& text, const std::string& path, int line_offset,
                       const model::Language& language, Findings& out) {
  Reader reader(text, path, line_offset, language, out);
  return reader.read();
}

}  // namespace azetta::author
