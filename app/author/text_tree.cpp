#include "app/author/text_tree.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "app/author/card_texts.h"
#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "app/author/toml_texts.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

const char* const kPackFiles[] = {kPackFile, kSourcesFile, kGlossaryFile, kPlacesFile, kTimelineFile, kMapFile};

std::string card_file(const std::string& slug, const std::string& name) { return "cards/" + slug + "/" + name; }

// A file as it lies on the disk; nothing (and a Finding) where it is no text.
std::optional<std::string> stored(const fs::path& root, const std::string& path, Findings& out) {
  if (!read_text_file(root, path, out)) return std::nullopt;  // says what is wrong
  const auto bytes = read_bytes(root / fs::path(path), kMaxTextFile_bytes);
  if (!bytes) return std::nullopt;
  return std::string(bytes->begin(), bytes->end());
}

class TreeReader {
 public:
  TreeReader(const fs::path& root, TextTree& tree, Findings& out) : root_(root), tree_(tree), out_(out), tags_(tree.tags()) {}

  void add_toml(const std::string& path) {
    std::error_code ec;
    if (!fs::exists(root_ / path, ec)) return;
    const auto bytes = stored(root_, path, out_);
    if (!bytes) return;
    const auto groups = find_toml_texts(*bytes, path);
    if (!groups) {
      out_.error("toml.syntax", path, 0, "line " + groups.error().what + "; run azetta-pack check");
      return;
    }
    for (const TomlTextGroup& group : *groups) {
      TextUnit& unit = add(group.key, path);
      unit.limit = group.limit;
      for (UnitText& text : unit.by_lang) text.line = group.texts.empty() ? 0 : group.texts.front().line;
      for (const TomlText& text : group.texts) {
        const auto lang = std::find(tags_.begin(), tags_.end(), text.tag);
        if (lang != tags_.end()) unit.by_lang[static_cast<std::size_t>(lang - tags_.begin())] = {text.text, path, text.line};
      }
    }
  }

  void add_card(const std::string& slug, const TextLimits& limits) {
    std::vector<CardTexts> files(tags_.size());
    for (std::size_t lang = 0; lang < tags_.size(); ++lang) {
      const std::string path = card_file(slug, tags_[lang] + ".md");
      std::error_code ec;
      if (!fs::exists(root_ / path, ec)) continue;
      const auto bytes = stored(root_, path, out_);
      if (bytes) files[lang] = find_card_texts(*bytes);
      if (bytes && !files[lang].readable) out_.error("front.missing", path, 1, "the file has no head between +++ lines; run azetta-pack check");
    }
    const std::string card = "card:" + slug + "/";
    const auto each = [&](const std::string& key, const TextLimit& limit, bool page, const auto& piece_of) {
      TextUnit* unit = nullptr;
      for (std::size_t lang = 0; lang < files.size(); ++lang) {
        const auto found = piece_of(files[lang]);  // text and line
        if (found.first.empty()) continue;
        if (!unit) {
          unit = &add(card + key, "");
          for (std::size_t k = 0; k < tags_.size(); ++k) unit->by_lang[k].path = card_file(slug, tags_[k] + ".md");
          unit->limit = limit;
          unit->page = page;
          unit->markdown = page || key.find('.') != std::string::npos;  // "fact.queen/text"
        }
        unit->by_lang[lang].text = found.first;
        unit->by_lang[lang].line = found.second;
      }
    };
    for (const std::string& name : card_fields()) {
      const TextLimit limit{.characters = name == "title" ? limits.title_characters : 0, .words = name == "summary" ? limits.summary_words : 0};
      each(name, limit, false, [&](const CardTexts& file) {
        for (const auto& [key, text] : file.fields) {
          if (key == name) return std::pair(text.text, text.line);
        }
        return std::pair(std::string(), 0);
      });
    }
    std::size_t pages = 0;
    for (const CardTexts& file : files) pages = std::max(pages, file.pages.size());
    for (std::size_t page = 0; page < pages; ++page) {
      each("page." + std::to_string(page + 1), {.characters = 0, .words = limits.page_words}, true, [&](const CardTexts& file) {
        return page < file.pages.size() ? std::pair(file.pages[page].text, file.pages[page].line) : std::pair(std::string(), 0);
      });
    }
    for (const std::string& key : section_keys(files)) {
      const auto section = [&](const CardTexts& file) -> const CardSection* {
        const auto at = std::find_if(file.sections.begin(), file.sections.end(), [&](const CardSection& s) { return s.key == key; });
        return at == file.sections.end() ? nullptr : &*at;
      };
      const auto part = [&](CardPiece CardSection::*of) {
        return [&section, of](const CardTexts& file) {
          const CardSection* found = section(file);
          return found ? std::pair((found->*of).text, (found->*of).line) : std::pair(std::string(), 0);
        };
      };
      each(key + "/title", {.characters = limits.title_characters}, false, part(&CardSection::title));
      each(key + "/text", {.characters = 0, .words = limits.paragraph_words}, false, part(&CardSection::text));
    }
  }

 private:
  TextUnit& add(const std::string& key, const std::string& path) {
    TextUnit unit;
    unit.key = key;
    unit.by_lang.resize(tags_.size());
    for (UnitText& text : unit.by_lang) text.path = path;
    tree_.units.push_back(std::move(unit));
    return tree_.units.back();
  }

  // All of them: in the order of the language that is translated, then those that only others have.
  std::vector<std::string> section_keys(const std::vector<CardTexts>& files) const {
    std::vector<std::string> keys;
    const auto take = [&](const CardTexts& file) {
      for (const CardSection& section : file.sections) {
        if (std::find(keys.begin(), keys.end(), section.key) == keys.end()) keys.push_back(section.key);
      }
    };
    take(files[tree_.source]);
    for (const CardTexts& file : files) take(file);
    return keys;
  }

  const fs::path& root_;
  TextTree& tree_;
  Findings& out_;
  const std::vector<std::string> tags_;
};

// A card's own limits follow its kind.
TextLimits limits_of(const fs::path& root, const std::string& slug, const PackSource& pack) {
  Findings ignored;
  std::error_code ec;
  const std::string path = card_file(slug, "card.toml");
  if (!fs::exists(root / path, ec)) return {};
  const auto value = read_toml_file(root, path, ignored);
  if (!value) return {};
  TomlTable table(*value, path, "the card", ignored);
  const Ref slug_of_kind = table.string("kind");
  for (const KindSource& kind : pack.kinds) {
    if (kind.kind.slug == slug_of_kind.value) return kind.limits;
  }
  return {};
}

std::vector<std::string> card_slugs(const fs::path& root) {
  std::vector<std::string> slugs;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root / "cards", ec)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(ec) && is_slug(name)) slugs.push_back(name);
  }
  std::sort(slugs.begin(), slugs.end());
  return slugs;
}

// Changes of one file.
using Parts = std::vector<const TextChange*>;

Result<std::string> change_toml(const std::string& bytes, const std::string& path, const Parts& parts, const TextTree& tree) {
  const auto groups = find_toml_texts(bytes, path);
  if (!groups) return Error{groups.error().what};
  std::vector<TextEdit> edits;
  for (const TextChange* change : parts) {
    for (const TomlTextGroup& group : *groups) {
      if (group.key == change->key)
        edits.push_back(edit_toml_text(bytes, group, tree.languages[change->lang].tag, change->text, tree.tags()));
    }
  }
  return apply_edits(bytes, std::move(edits));
}

// Every text of a file, by key and language.
using Seen = std::map<std::pair<std::string, std::string>, std::string>;

Result<Seen> seen_in(const std::string& bytes, const std::string& path) {
  Seen seen;
  if (path.ends_with(".md")) {
    const CardTexts file = find_card_texts(bytes);
    if (!file.readable) return Error{"it has no head between +++ lines"};
    const std::string slug = path.substr(6, path.rfind('/') - 6), tag = path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 4);
    const auto add = [&](const std::string& key, const std::string& text) {
      if (!text.empty()) seen[{"card:" + slug + "/" + key, tag}] = text;
    };
    for (const auto& [name, text] : file.fields) add(name, text.text);
    for (std::size_t page = 0; page < file.pages.size(); ++page) add("page." + std::to_string(page + 1), file.pages[page].text);
    for (const CardSection& section : file.sections) {
      add(section.key + "/title", section.title.text);
      add(section.key + "/text", section.text.text);
    }
    return seen;
  }
  AZ_TRY(const auto groups, find_toml_texts(bytes, path));
  for (const TomlTextGroup& group : groups) {
    for (const TomlText& text : group.texts) {
      if (!text.text.empty()) seen[{group.key, text.tag}] = text.text;
    }
  }
  return seen;
}

// Whether `after` says what `before` said but for `parts`.
Status compare(const std::string& path, const std::string& before, const std::string& after, const Parts& parts, const TextTree& tree) {
  AZ_TRY(Seen wanted, seen_in(before, path));
  AZ_TRY(const Seen got, seen_in(after, path));
  for (const TextChange* change : parts) wanted[{change->key, tree.languages[change->lang].tag}] = change->text;
  for (const auto& [place, text] : wanted) {
    const auto found = got.find(place);
    if (found == got.end() || found->second != text) {
      return Error{"\"" + place.first + "\" in \"" + place.second + "\" cannot be written without changing what stands around it; write it by hand"};
    }
  }
  if (got.size() != wanted.size()) return Error{"the new texts would be read as more texts than they are; write them by hand"};
  return Done{};
}

}  // namespace

std::vector<std::string> TextTree::tags() const { return tags_of(languages); }

const TextUnit* TextTree::find(const std::string& key) const {
  const auto at = by_key.find(key);
  return at == by_key.end() ? nullptr : &units[at->second];
}

std::optional<TextTree> read_text_tree(const fs::path& root, Findings& out) {
  std::error_code ec;
  if (!fs::is_directory(root, ec)) {
    out.error("file.missing", "", 0, "there is no such folder; name the folder that holds pack.toml");
    return std::nullopt;
  }
  PackSource pack;
  Findings of_pack;
  const bool usable = read_pack_file(root, pack, of_pack);
  if (!usable) {
    for (const Finding& finding : of_pack.sorted()) out.error(finding.rule, finding.path, finding.line, finding.what);
    return std::nullopt;
  }
  TextTree tree;
  tree.id = pack.catalogue.id;
  tree.version = pack.catalogue.version;
  tree.languages = pack.catalogue.languages;
  tree.source = pack.catalogue.default_language;
  if (tree.languages[tree.source].partial) {
    const auto whole = std::find_if(tree.languages.begin(), tree.languages.end(), [](const model::Language& l) { return !l.partial; });
    if (whole != tree.languages.end()) tree.source = static_cast<LangIndex>(whole - tree.languages.begin());
  }
  TreeReader reader(root, tree, out);
  for (const char* path : kPackFiles) reader.add_toml(path);
  for (const std::string& slug : card_slugs(root)) {
    reader.add_card(slug, limits_of(root, slug, pack));
    reader.add_toml(card_file(slug, "card.toml"));
    reader.add_toml(card_file(slug, "scene.toml"));
  }
  bool twice = false;
  for (std::size_t i = 0; i < tree.units.size(); ++i) {
    const TextUnit& unit = tree.units[i];
    if (tree.by_key.emplace(unit.key, i).second) continue;
    out.error("key.twice", unit.by_lang[0].path, unit.by_lang[0].line, "a second text has the key \"" + unit.key + "\"; run azetta-pack check and rename one");
    twice = true;
  }
  if (twice) return std::nullopt;
  return tree;
}

Result<NewFiles> change_texts(const fs::path& root, const TextTree& tree, const std::vector<TextChange>& changes) {
  std::map<std::string, Parts> by_file;
  for (const TextChange& change : changes) {
    const TextUnit* unit = tree.find(change.key);
    if (unit) by_file[unit->by_lang[change.lang].path].push_back(&change);
  }
  NewFiles files;
  for (const auto& [path, parts] : by_file) {
    const auto fail = [&](const Error& error) { return Error{(root / path).string() + ": " + error.what}; };
    std::error_code ec;
    Findings ignored;
    std::string before = "+++\n+++\n";
    const bool fresh = !fs::exists(root / path, ec);
    if (!fresh) {
      auto bytes = stored(root, path, ignored);
      if (!bytes) return fail(Error{"cannot be read; run azetta-pack check"});
      before = std::move(*bytes);
    }
    std::string after;
    if (path.ends_with(".md")) {
      CardTexts outline;
      const std::string model = path.substr(0, path.rfind('/') + 1) + tree.languages[tree.source].tag + ".md";
      if (fs::exists(root / model, ec)) {
        if (const auto bytes = stored(root, model, ignored)) outline = find_card_texts(*bytes);
      }
      const std::size_t skip = path.rfind('/');  // "card:SLUG/" is as long as "cards/SLUG" is to its slash
      std::vector<CardChange> in_card;
      for (const TextChange* part : parts) in_card.push_back({part->key.substr(skip), part->text});
      auto edited = edit_card_texts(before, in_card, outline);
      if (!edited) return fail(edited.error());
      after = std::move(edited).value();
    } else {
      auto edited = change_toml(before, path, parts, tree);
      if (!edited) return fail(edited.error());
      after = std::move(edited).value();
    }
    if (const Status same = compare(path, before, after, parts, tree); !same) return fail(same.error());
    if (fresh || after != before) files[path] = std::move(after);
  }
  return files;
}

Status write_files(const fs::path& root, const NewFiles& files) {
  for (const auto& [path, bytes] : files) {
    const fs::path target = root / path, fresh = target.string() + ".new";
    std::error_code ec;
    fs::create_directories(target.parent_path(), ec);
    {
      std::ofstream out(fresh, std::ios::binary);
      out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      out.flush();
      if (!out) {
        fs::remove(fresh, ec);
        return Error{target.string() + ": cannot be written; check the folder, its rights and the room on the disk"};
      }
    }
    if (fs::exists(target, ec)) fs::permissions(fresh, fs::status(target, ec).permissions(), ec);
    fs::rename(fresh, target, ec);
    if (ec) return Error{target.string() + ": cannot be written (" + ec.message() + "); check the folder and its rights"};
  }
  return Done{};
}

}  // namespace azetta::author
