#include "app/author/csv_import.h"

#include <algorithm>
#include <set>

#include "app/author/card_texts.h"
#include "app/author/csv_cells.h"
#include "app/author/csv_result.h"
#include "app/author/nearest.h"
#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/toml_texts.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

const std::vector<std::string> kCardTexts = {"title", "subtitle", "summary", "alt", "caption", "text"};
const std::vector<std::string> kRoles = {"happened", "born", "died", "ruled", "written"};

class Importer {
 public:
  Importer(const fs::path& root, const fs::path& table, const CsvOptions& options, Findings& out)
      : root_(root), name_(table.string()), options_(options), out_(out) {}

  CsvImport run(const fs::path& file) {
    const auto bytes = read_bytes(file, kMaxCsv_bytes);
    if (!bytes) return fail(0, bytes.error().what);
    CsvRead read = read_csv({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (read.fault) return fail(read.fault->row, read.fault->what);
    table_ = std::move(read.table);
    Findings of_tree;
    auto tree = read_text_tree(root_, of_tree);
    if (!tree || of_tree.has_errors()) return fail(0, root_.string() + " cannot be read; run azetta-pack check on it first");
    tree_ = std::move(*tree);
    Findings of_pack;
    if (!read_pack_file(root_, pack_, of_pack)) return fail(0, root_.string() + " has no usable pack.toml");
    import_.events = std::any_of(table_.columns.begin(), table_.columns.end(), [](const std::string& c) { return trimmed(c) == "lane"; });
    if (!read_columns()) return std::move(import_);
    existing_events_ = toml_entries(stored(kTimelineFile), "event", "slug");
    std::set<std::string> seen;
    for (const CsvRow& row : table_.rows) {
      if (options_.progress) options_.progress(static_cast<std::size_t>(&row - table_.rows.data()), table_.rows.size(), "rows");
      const std::string slug = cell(row, "slug");
      if (!is_slug(slug)) {
        wrong(row, "slug", slug.empty() ? "is empty; every row needs a name that lasts" : "\"" + slug + "\" is no slug; use lower-case Latin letters, digits and hyphens");
      } else if (!seen.insert(slug).second) {
        wrong(row, "slug", "\"" + slug + "\" stands in two rows; keep one");
      } else {
        rows_[slug] = row.row;
        import_.events ? take_event(row, slug) : take_card(row, slug);
      }
    }
    if (table_.rows.empty()) return fail(1, "has no rows under its heading");
    if (out_.has_errors()) return std::move(import_);
    if (auto changed = change_texts(root_, tree_, changes_); !changed) {
      return fail(0, changed.error().what);
    } else {
      for (auto& [path, text] : *changed) import_.files[path] = std::move(text);
    }
    check_csv_result(root_, import_, rows_, name_, out_);
    return std::move(import_);
  }

 private:
  CsvImport fail(int row, std::string what) {
    out_.error("csv", name_, row, std::move(what));
    return std::move(import_);
  }

  void wrong(const CsvRow& row, const std::string& column, const std::string& what) {
    out_.error("csv", name_, row.row, "column \"" + column + "\": " + what);
  }

  // The heading: every column known, none twice. Texts end with their language.
  bool read_columns() {
    std::vector<std::string> known = import_.events ? std::vector<std::string>{"slug", "lane", "ce", "ah", "month", "day", "precision", "rank", "certainty", "sources", "place", "cards"}
                                                    : std::vector<std::string>{"slug", "kind", "order", "picture", "credit", "related", "variants", "keywords"};
    if (!import_.events) {
      for (const std::string& role : kRoles) {
        for (const char* part : {"", ".ah", ".precision"}) known.push_back(role + part);
      }
      for (const FacetSource& facet : pack_.facets) known.push_back("facet." + facet.slug.value);
    }
    const std::vector<std::string> texts = import_.events ? std::vector<std::string>{"title", "name", "text"}
                                                          : std::vector<std::string>{"title", "name", "subtitle", "summary", "alt", "caption", "text"};
    for (const std::string& tag : tree_.tags()) {
      for (const std::string& text : texts) known.push_back(text + "." + tag);
    }
    bool good = true;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      std::string name = trimmed(table_.columns[i]);
      const auto complain = [&](const std::string& what) {
        out_.error("csv", name_, 1, "column \"" + name + "\": " + what);
        good = false;
      };
      if (name.starts_with("#")) continue;  // a curator's own notes
      if (name.empty()) {
        complain("number " + std::to_string(i + 1) + " has no name; name it, or begin the name with # to leave it out");
      } else if (std::find(known.begin(), known.end(), name) == known.end()) {
        complain("is not known" + did_you_mean(name, known, "remove it, or begin its name with # to leave it out"));
      } else {
        if (name.starts_with("name.")) name = "title" + name.substr(4);
        if (!columns_.emplace(name, i).second) complain("stands twice; keep one");
      }
    }
    if (!columns_.contains("slug")) {
      out_.error("csv", name_, 1, "has no column \"slug\"; it names each row for good");
      good = false;
    }
    return good;
  }

  bool has(const std::string& column) const { return columns_.contains(column); }
  std::string cell(const CsvRow& row, const std::string& column) const {
    const auto at = columns_.find(column);
    return at == columns_.end() ? "" : trimmed(row.cells[at->second]);
  }

  std::string stored(const std::string& path) const {
    const auto bytes = read_bytes(root_ / path, kMaxTextFile_bytes);
    return bytes ? std::string(bytes->begin(), bytes->end()) : "";
  }

  // A field of a TOML file: how it is written, or nothing where its cell is empty or wrong.
  std::optional<std::string> literal(const CsvRow& row, const std::string& column) {
    const std::string text = cell(row, column);
    if (text.empty()) return std::nullopt;
    const std::string last = column.substr(column.rfind('.') + 1);
    if (column == "related" || column == "sources" || column == "cards") return toml_list(parts_of(text, ",; \n"));
    if (column == "variants" || column == "keywords") return toml_list(parts_of(text, ";|\n"));
    if (column == "order" || column == "month" || column == "day" || column == "rank") {
      if (const auto n = whole_number(text)) return std::to_string(*n);
      wrong(row, column, "\"" + text + "\" is no whole number; write one, or nothing");
      return std::nullopt;
    }
    if (last == "ce" || last == "ah" || std::find(kRoles.begin(), kRoles.end(), column) != kRoles.end()) {
      std::string years = years_of(text);
      if (!years.empty()) return years;
      wrong(row, column, "\"" + text + "\" is no year; write 703, -50 or 698-703, and about or disputed as its precision");
      return std::nullopt;
    }
    return toml_quoted(text);
  }

  // The picture's slug; its file is noted where it comes from the folder.
  std::string take_picture(const CsvRow& row) {
    const std::string text = cell(row, "picture");
    if (text.empty()) return "";
    const auto in_tree = [&](const std::string& slug) -> std::string {
      for (const char* ending : {".svg", ".png", ".jpg", ".jpeg"}) {
        std::error_code ec;
        if (fs::exists(root_ / "images" / (slug + ending), ec)) return slug + ending;
      }
      return "";
    };
    std::error_code ec;
    fs::path from;
    std::vector<std::string> there;
    if (!options_.pictures.empty()) {
      for (const auto& entry : fs::directory_iterator(options_.pictures, ec)) {
        const std::string name = entry.path().filename().string();
        there.push_back(name);
        if (name == text || (entry.path().stem() == text && (name.ends_with(".svg") || name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg"))))
          from = entry.path();
      }
      std::sort(there.begin(), there.end());
    }
    const std::string slug = fs::path(text).extension().empty() ? text : fs::path(text).stem().string();
    if (from.empty()) {
      if (!in_tree(slug).empty() && (slug == text || in_tree(slug) == text)) return slug;
      wrong(row, "picture", "there is no \"" + text + "\"" +
                                did_you_mean(text, there, options_.pictures.empty() ? "name the folder of the pictures with --pictures" : "put it into " + options_.pictures.string()));
      return "";
    }
    if (!is_slug(slug)) {
      wrong(row, "picture", "\"" + slug + "\" cannot be a picture's name; name the file with lower-case Latin letters, digits and hyphens");
      return "";
    }
    const std::string target = "images/" + from.filename().string(), other = in_tree(slug);
    if (!other.empty() && other != from.filename().string()) {
      wrong(row, "picture", "the tree has a picture of that name, images/" + other + "; rename one");
      return "";
    }
    if (!other.empty()) {
      const auto a = read_bytes(from, kMaxPictureFile_bytes), b = read_bytes(root_ / target, kMaxPictureFile_bytes);
      if (a && b && *a == *b) return slug;
      if (!options_.update) {
        wrong(row, "picture", "the tree has another " + target + "; rename one, or put this one in its place with --update");
        return "";
      }
    }
    const auto copied = std::find_if(import_.pictures.begin(), import_.pictures.end(), [&](const auto& one) { return one.second == target; });
    if (copied == import_.pictures.end()) import_.pictures.emplace_back(from, target);
    if (const std::string credit = cell(row, "credit"); !credit.empty() && other.empty() && copied == import_.pictures.end()) {
      std::string& settings = file(kImagesFile);
      settings += (settings.empty() || settings.ends_with("\n") ? "" : "\n") + std::string("\n[[image]]\nname = ") + toml_quoted(slug) + "\ncredit = " + toml_quoted(credit) + "\n";
    }
    return slug;
  }

  // A file of the tree as it will be.
  std::string& file(const std::string& path) {
    const auto [at, fresh] = import_.files.try_emplace(path);
    if (fresh) at->second = stored(path);
    return at->second;
  }

  void set(const std::string& path, const std::string& array, std::size_t index, const std::string& key, const std::string& literal) {
    std::string& bytes = file(path);
    if (auto edit = set_toml_field(bytes, array, index, key, literal)) bytes = apply_edits(bytes, {std::move(*edit)});
  }

  bool may_change(const CsvRow& row, const std::string& slug, const char* what) {
    if (options_.update) return true;
    wrong(row, "slug", "there is " + std::string(what) + " \"" + slug + "\" already; remove the row, or change it with --update");
    return false;
  }

  void take_card(const CsvRow& row, const std::string& slug) {
    const std::string folder = "cards/" + slug + "/", path = folder + "card.toml";
    std::error_code ec;
    const bool fresh = !fs::exists(root_ / "cards" / slug, ec);
    if (!fresh && !may_change(row, slug, "a card")) return;
    ++(fresh ? import_.fresh : import_.changed);
    if (fresh && cell(row, "kind").empty()) wrong(row, "kind", "is empty; say of which kind the card is");
    std::vector<std::pair<std::string, std::string>> fields;
    if (const auto kind = literal(row, "kind")) fields.emplace_back("kind", *kind);
    if (const auto order = literal(row, "order")) fields.emplace_back("order", *order);
    if (const std::string picture = take_picture(row); !picture.empty()) fields.emplace_back("image", toml_quoted(picture));
    for (const char* list : {"related", "variants", "keywords"}) {
      if (const auto words = literal(row, list)) fields.emplace_back(list, *words);
    }
    std::string facets;
    for (const FacetSource& facet : pack_.facets) {
      const auto values = parts_of(cell(row, "facet." + facet.slug.value), ",; \n");
      if (!values.empty()) facets += (facets.empty() ? "" : ", ") + facet.slug.value + " = " + toml_list(values);
    }
    if (!facets.empty()) fields.emplace_back("facets", "{ " + facets + " }");
    for (const auto& [key, value] : fields) set(path, "", 0, key, value);
    file(path);  // also where there is nothing to write: the card is there
    for (const std::string& role : kRoles) take_date(row, path, role);
    for (std::size_t lang = 0; lang < tree_.languages.size(); ++lang) fresh || !has_words(slug, lang) ? write_words(row, folder, lang) : change_words(row, slug, lang);
  }

  bool has_words(const std::string& slug, std::size_t lang) const {
    std::error_code ec;
    return fs::exists(root_ / "cards" / slug / (tree_.languages[lang].tag + ".md"), ec);
  }

  void take_date(const CsvRow& row, const std::string& path, const std::string& role) {
    const auto ce = literal(row, role), ah = literal(row, role + ".ah"), precision = literal(row, role + ".precision");
    if (!ce && !ah && !precision) return;
    const std::vector<std::string> roles = toml_entries(file(path), "date", "role");
    const auto there = std::find(roles.begin(), roles.end(), role);
    if (there == roles.end()) {
      std::string& bytes = file(path);
      bytes += (bytes.empty() || bytes.ends_with("\n") ? "" : "\n") + std::string("\n[[date]]\nrole = ") + toml_quoted(role) + "\n" + (ce ? "ce = " + *ce + "\n" : "") +
               (ah ? "ah = " + *ah + "\n" : "") + (precision ? "precision = " + *precision + "\n" : "");
      return;
    }
    const auto index = static_cast<std::size_t>(there - roles.begin());
    if (ce) set(path, "date", index, "ce", *ce);
    if (ah) set(path, "date", index, "ah", *ah);
    if (precision) set(path, "date", index, "precision", *precision);
  }

  // A new <lang>.md; none where the language has no cell filled.
  void write_words(const CsvRow& row, const std::string& folder, std::size_t lang) {
    const std::string& tag = tree_.languages[lang].tag;
    std::string head, body;
    for (const std::string& name : kCardTexts) {
      const std::string text = to_nfc(cell(row, name + "." + tag));
      if (text.empty()) continue;
      if (name == "text") {
        for (const std::string& page : pages_of(text)) body += (body.empty() ? "" : "\n***\n\n") + page + "\n";
      } else {
        head += name + " = " + toml_quoted(in_one_line(text)) + "\n";
      }
    }
    if (!head.empty() || !body.empty()) import_.files[folder + tag + ".md"] = "+++\n" + head + "+++\n" + body;
  }

  void change_words(const CsvRow& row, const std::string& slug, std::size_t lang) {
    const std::string& tag = tree_.languages[lang].tag;
    const auto put = [&](const std::string& key, const std::string& text) {
      const std::string whole = "card:" + slug + "/" + key;
      const TextUnit* unit = tree_.find(whole);
      if (unit && unit->by_lang[lang].text == text) return;
      if (!unit) add_unit(whole, "cards/" + slug + "/", key.starts_with("page."));
      changes_.push_back({whole, static_cast<LangIndex>(lang), text});
    };
    for (const std::string& name : card_fields()) {
      if (const std::string text = to_nfc(in_one_line(cell(row, name + "." + tag))); !text.empty()) put(name, text);
    }
    const std::string text = to_nfc(cell(row, "text." + tag));
    if (text.empty()) return;
    const std::vector<std::string> pages = pages_of(text);
    const auto now = [&](std::size_t page) {
      const TextUnit* unit = tree_.find("card:" + slug + "/page." + std::to_string(page));
      return unit && !unit->by_lang[lang].text.empty();
    };
    if (now(pages.size() + 1)) {
      wrong(row, "text." + tag, "has fewer pages than the card (parted by a line ***); remove the last ones in cards/" + slug + "/" + tag + ".md first");
      return;
    }
    for (std::size_t page = 0; page < pages.size(); ++page) put("page." + std::to_string(page + 1), pages[page]);
  }

  // A text that the tree has in no language yet.
  void add_unit(const std::string& key, const std::string& folder, bool page) {
    TextUnit unit;
    unit.key = key;
    unit.page = page;
    for (const std::string& tag : tree_.tags()) unit.by_lang.push_back({"", folder + tag + ".md", 0});
    tree_.by_key.emplace(key, tree_.units.size());
    tree_.units.push_back(std::move(unit));
  }

  void take_event(const CsvRow& row, const std::string& slug) {
    const auto there = std::find(existing_events_.begin(), existing_events_.end(), slug);
    const bool fresh = there == existing_events_.end();
    if (!fresh && !may_change(row, slug, "an event")) return;
    ++(fresh ? import_.fresh : import_.changed);
    const std::vector<std::string> fields = {"lane", "ce", "ah", "month", "day", "precision", "rank", "certainty", "sources", "place", "cards"};
    const std::string path = kTimelineFile;
    if (!fresh) {
      const auto index = static_cast<std::size_t>(there - existing_events_.begin());
      for (const std::string& field : fields) {
        if (const auto value = literal(row, field)) set(path, "event", index, field, *value);
      }
      for (const char* name : {"title", "text"}) change_event_text(row, index, name);
      return;
    }
    std::string& bytes = file(path);
    bytes += (bytes.empty() || bytes.ends_with("\n") ? "" : "\n") + std::string("\n[[event]]\nslug = ") + toml_quoted(slug) + "\n";
    for (const std::string& field : fields) {
      if (const auto value = literal(row, field)) bytes += field + " = " + *value + "\n";
    }
    for (const char* name : {"title", "text"}) {
      std::string texts;
      for (const std::string& tag : tree_.tags()) {
        const std::string text = to_nfc(in_one_line(cell(row, std::string(name) + "." + tag)));
        if (!text.empty()) texts += (texts.empty() ? "" : ", ") + tag + " = " + toml_quoted(text);
      }
      if (!texts.empty()) bytes += std::string(name) + " = { " + texts + " }\n";
    }
  }

  // In the same new bytes as the fields, so that one does not undo the other.
  void change_event_text(const CsvRow& row, std::size_t index, const std::string& name) {
    for (const std::string& tag : tree_.tags()) {
      const std::string text = to_nfc(in_one_line(cell(row, name + "." + tag)));
      if (text.empty()) continue;
      std::string& bytes = file(kTimelineFile);
      const auto groups = find_toml_texts(bytes, kTimelineFile);
      if (!groups) return;
      const std::string key = "event:" + existing_events_[index] + "/" + name;
      for (const TomlTextGroup& group : *groups) {
        if (group.key == key) {
          bytes = apply_edits(bytes, {edit_toml_text(bytes, group, tag, text, tree_.tags())});
          break;
        }
      }
    }
  }

  const fs::path& root_;
  const std::string name_;
  const CsvOptions& options_;
  Findings& out_;
  CsvTable table_;
  TextTree tree_;
  PackSource pack_;
  CsvImport import_;
  std::map<std::string, std::size_t> columns_;  // by name, where
  std::map<std::string, int> rows_;             // by slug
  std::vector<std::string> existing_events_;
  std::vector<TextChange> changes_;
};

}  // namespace

CsvImport import_csv(const fs::path& root, const fs::path& table, const CsvOptions& options, Findings& out) {
  return Importer(root, table, options, out).run(table);
}

}  // namespace azetta::author
