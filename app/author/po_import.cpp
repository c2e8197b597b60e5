#include "app/author/po_import.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "app/author/house_text.h"
#include "app/author/markdown.h"
#include "app/author/nearest.h"
#include "app/author/po_export.h"
#include "app/author/source_file.h"
#include "app/author/card_texts.h"
#include "content/base/po.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

constexpr std::size_t kMaxFile_bytes = 64u << 20, kMaxString_bytes = 256u << 10;

// Links and emphasis of a text, and how often each is in it.
using Markup = std::map<std::string, int>;

// Scripts with a slanted and a bold form that mean the same in all of them; Arabic, for one, marks a title or a foreign word otherwise.
bool has_italics(const model::Language& language) {
  static const std::vector<std::string> scripts = {"Latn", "Grek", "Cyrl", "Armn"};
  return std::find(scripts.begin(), scripts.end(), language.script) != scripts.end();
}

Markup markup_of(const Markdown& text, bool emphasis) {
  Markup out;
  for (const MarkdownBlock& block : text.blocks) {
    for (const model::Span& span : block.paragraph.spans) {
      if (!emphasis && span.target.empty()) continue;
      constexpr const char* kNames[] = {"*emphasis*", "**strong**", "(term:", "(card:"};
      const auto style = static_cast<std::size_t>(span.style);
      ++out[span.target.empty() ? kNames[style] : kNames[style] + span.target + ")"];
    }
  }
  return out;
}

// What `is` lacks or has beyond `wanted`, in words.
std::string difference(const Markup& is, const Markup& wanted) {
  std::string lost, more;
  const auto count = [](const Markup& in, const std::string& what) {
    const auto found = in.find(what);
    return found == in.end() ? 0 : found->second;
  };
  for (const auto& [what, n] : wanted) {
    if (count(is, what) < n) lost += (lost.empty() ? "" : ", ") + what;
  }
  for (const auto& [what, n] : is) {
    if (count(wanted, what) < n) more += (more.empty() ? "" : ", ") + what;
  }
  if (!lost.empty() && !more.empty()) return "it lost " + lost + " and has " + more + " that the original has not";
  return lost.empty() ? "it has " + more + " that the original has not" : "it lost " + lost;
}

class Importer {
 public:
  Importer(const std::string& path, const TextTree& tree, LangIndex lang, LangIndex from, const PoImportOptions& options,
           TranslationStates& states, PoImport& import, Findings& out)
      : path_(path), tree_(tree), lang_(lang), from_(from), options_(options), states_(states), import_(import), out_(out) {}

  void take(const PoEntry& entry) {
    const TextUnit* unit = tree_.find(entry.key);
    if (!unit) {
      keep_out("po.unknown-key", entry.line, "there is no text \"" + entry.key + "\" in this pack" + did_you_mean(entry.key, keys(), "export again to get the texts of today"));
      return;
    }
    const LangIndex source = source_of(*unit, from_);
    const std::string& now = unit->by_lang[lang_].text;
    std::string text = to_nfc(entry.text);
    text = unit->markdown ? unwrap(text) : trimmed(text);
    if (text.empty()) {
      ++import_.untranslated;
      return;
    }
    const bool same = text == now;
    if (source == lang_ || to_nfc(entry.id) != unit->by_lang[source].text) {
      if (same) {
        ++import_.same;
      } else {
        keep_out("po.changed", entry.line, "\"" + entry.key + "\": the text that was translated is another now (" + unit->by_lang[source].path + ":" +
                                               std::to_string(unit->by_lang[source].line) + "); export again and translate that one");
      }
      return;
    }
    if (!same && !is_good(entry, *unit, source, text, now)) return;
    if (now.empty() && !follows(*unit)) {
      keep_out("po.page", entry.line, "\"" + entry.key + "\": the page before it is not there in \"" + tree_.languages[lang_].tag + "\"; translate that one too");
      return;
    }
    if (same) {
      ++import_.same;
    } else {
      import_.changes.push_back({entry.key, lang_, text});
      taken_.insert(entry.key);
      ++import_.taken;
    }
    const TextState was = states_.of(tree_, *unit, lang_);
    const auto state = state_for(entry, was, same);
    if (!state || (same && *state == was)) return;
    states_.set(tree_, entry.key, lang_, *state, source, unit->by_lang[source].text, text);
    if (same) ++import_.states;
  }

 private:
  void keep_out(const char* rule, int line, std::string what) {
    ++import_.kept_out;
    out_.error(rule, path_, line, std::move(what));
  }

  // A page comes behind one that is there.
  bool follows(const TextUnit& unit) const {
    if (!unit.page) return true;
    const std::size_t dot = unit.key.rfind('.');
    const int number = std::atoi(unit.key.c_str() + dot + 1);
    if (number <= 1) return true;
    const std::string before = unit.key.substr(0, dot + 1) + std::to_string(number - 1);
    const TextUnit* other = tree_.find(before);
    return taken_.contains(before) || (other && !other->by_lang[lang_].text.empty());
  }

  static std::string trimmed(std::string text) {
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && space(text.back())) text.pop_back();
    std::size_t at = 0;
    while (at < text.size() && space(text[at])) ++at;
    return text.substr(at);
  }

  const std::vector<std::string>& keys() {
    if (keys_.empty()) {
      for (const TextUnit& unit : tree_.units) keys_.push_back(unit.key);
    }
    return keys_;
  }

  // What the file says of an entry's state; nothing = it says nothing new.
  std::optional<TextState> state_for(const PoEntry& entry, TextState was, bool same) const {
    if (entry.fuzzy) return same && was == TextState::Stale ? was : TextState::Draft;
    for (std::string_view rest = entry.comment; !rest.empty();) {  // "state: approved", as a translator's own comment
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (rest.starts_with("state: ")) {
        if (const auto said = state_from_word(rest.substr(7, end - 7))) return said;
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (options_.state) return options_.state;
    const bool unfinished = was == TextState::Draft || was == TextState::Stale;
    if (!same || unfinished) return TextState::Reviewed;
    return std::nullopt;
  }

  bool is_good(const PoEntry& entry, const TextUnit& unit, LangIndex source, const std::string& text, const std::string& now) {
    const std::string name = "\"" + entry.key + "\": ";
    const auto refuse = [&](const char* rule, const std::string& what) {
      keep_out(rule, entry.line, name + what);
      return false;
    };
    if (!unit.page && text.find('\n') != std::string::npos)
      return refuse("po.lines", "a line break in a text of one line; write it as one");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (const auto fault = text_fault(std::string_view(text).substr(at, end - at))) return refuse("po.text", "the text " + fault->what + "; correct it");
      at = end + 1;
    }
    const model::Language& language = tree_.languages[lang_];
    if (unit.markdown) {
      Findings found;
      const Markdown is = read_markdown(text, path_, 0, language, found);
      for (const Finding& finding : found.sorted()) {
        if (finding.severity == Severity::Error) return refuse("po.markdown", finding.what);
      }
      std::size_t paragraphs = 0;
      for (const MarkdownBlock& block : is.blocks) {
        if (block.kind == MarkdownBlock::Kind::PageBreak) return refuse("po.markdown", "a page break (***) inside a page; leave it to the tree");
        if (!block.key.empty()) return refuse("po.markdown", "a heading with a key ({#…}); leave keys to the tree");
        ++paragraphs;
      }
      if (!unit.page && paragraphs != 1) return refuse("po.markdown", "more than one paragraph; join them");
      // A card's own texts are edited too: what they have already may stay.
      const bool emphasis = has_italics(language) && has_italics(tree_.languages[source]);
      const auto markup = [&](const std::string& of, LangIndex lang) {
        Findings ignored;
        return markup_of(read_markdown(of, path_, 0, tree_.languages[lang], ignored), emphasis);
      };
      const Markup got = markup_of(is, emphasis), wanted = markup(unit.by_lang[source].text, source);
      if (got != wanted && (now.empty() || got != markup(now, lang_)))
        return refuse("po.markup", difference(got, wanted) + "; keep links and emphasis as they are");
    } else {
      for (const TextProblem& problem : house_text(text, language.tag, language.script).problems) {
        if (problem.error) return refuse("po.text", problem.what);
      }
    }
    const auto warn = [&](std::size_t n, std::size_t most, const char* what) {
      if (most == 0 || n <= most) return;
      out_.warn("po.long", path_, entry.line, name + "has " + std::to_string(n) + " " + what + ", at most " + std::to_string(most) + " fit; taken, but shorten it");
    };
    warn(count_characters(text), unit.limit.characters, "characters");
    warn(count_words(text), unit.limit.words, "words");
    return true;
  }

  const std::string& path_;
  const TextTree& tree_;
  const LangIndex lang_, from_;
  const PoImportOptions& options_;
  TranslationStates& states_;
  PoImport& import_;
  Findings& out_;
  std::vector<std::string> keys_;
  std::set<std::string> taken_;
};

}  // namespace

void import_po(const std::filesystem::path& file, const TextTree& tree, const PoImportOptions& options, TranslationStates& states,
               PoImport& import, Findings& out) {
  const std::string path = file.string();
  const auto bytes = read_bytes(file, kMaxFile_bytes);
  if (!bytes) return out.error("file.unreadable", path, 0, bytes.error().what);
  const PoRead read = read_po({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, {.file_bytes = kMaxFile_bytes, .string_bytes = kMaxString_bytes});
  if (read.fault) return out.error("po.syntax", path, read.fault->line, read.fault->what);
  const std::string& header = read.file.header;
  const std::vector<std::string> tags = tree.tags();
  const auto language = [&](const std::string& tag) -> std::optional<LangIndex> {
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i] == tag || gettext_language(tags[i]) == tag) return static_cast<LangIndex>(i);
    }
    return std::nullopt;
  };
  const std::string pack = po_header_field(header, kPoPack);
  if (!pack.empty() && pack != tree.id) {
    return out.error("po.pack", path, 1, "holds the texts of \"" + pack + "\", and this is \"" + tree.id + "\"; name the tree that it was exported from");
  }
  std::string tag = po_header_field(header, kPoLanguage);
  // Poedit changes its own field where a translator chooses another language.
  if (const std::string own = po_header_field(header, "Language:"); !own.empty() && gettext_language(tag) != own) tag = own;
  const auto lang = language(tag);
  if (!lang) {
    return out.error("po.language", path, 1,
                     tag.empty() ? "the header says no language; add \"Language: fr\\n\" or the like to it"
                                 : "\"" + tag + "\" is no language of this pack" + did_you_mean(tag, tags, "declare it as a [[language]] in pack.toml"));
  }
  const std::string source = po_header_field(header, kPoSource);
  const auto from = source.empty() ? std::optional(tree.source) : language(source);
  if (!from) return out.error("po.language", path, 1, "it was translated from \"" + source + "\", which is no language of this pack; export it again");
  // Pages in their order, whatever a program made of the file's.
  std::vector<const PoEntry*> entries;
  for (const PoEntry& entry : read.file.entries) entries.push_back(&entry);
  const auto place = [&](const PoEntry* entry) {
    const auto at = tree.by_key.find(entry->key);
    return at == tree.by_key.end() ? tree.units.size() : at->second;
  };
  std::stable_sort(entries.begin(), entries.end(), [&](const PoEntry* a, const PoEntry* b) { return place(a) < place(b); });
  Importer importer(path, tree, *lang, *from, options, states, import, out);
  constexpr std::size_t kStride = 256;
  std::size_t done = 0;
  for (const PoEntry* entry : entries) {
    if (options.progress && done++ % kStride == 0) options.progress(done - 1, entries.size(), file.filename().string());
    importer.take(*entry);
  }
}

}  // namespace azetta::author
