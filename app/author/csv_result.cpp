#include "app/author/csv_result.h"

#include <algorithm>
#include <set>

#include "app/author/csv_cells.h"
#include "app/author/picture_rules.h"
#include "app/author/scratch_folder.h"
#include "app/author/source_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// A finding about a line of a file belongs to the last cell that was written before it.
struct CellPlace {
  int row = 0;
  std::string column;
};
using CellPlaces = std::map<std::string, std::map<int, CellPlace>>;  // by path, by line

// "fr" of "cards/qutuz/fr.md", "qutuz" of all below cards/qutuz.
std::string tag_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(slash + 1, path.size() - slash - 4);
}

class Beside {
 public:
  Beside(const fs::path& root, const CsvImport& import, const std::map<std::string, int>& rows) : root_(root), import_(import), rows_(rows) {}

  Result<std::unique_ptr<ScratchFolder>> lay_beside() const {
    AZ_TRY(auto scratch, ScratchFolder::make());
    const fs::path to = scratch->path(), from = fs::absolute(root_);
    std::error_code ec;
    const auto link_all = [&](const fs::path& folder, const auto& skip) {
      fs::create_directories(to / folder, ec);
      for (const auto& entry : fs::directory_iterator(from / folder, ec)) {
        const fs::path name = folder / entry.path().filename();
        std::error_code linked;
        if (!skip(name.generic_string())) fs::create_symlink(entry.path(), to / name, linked);
      }
    };
    // A new file below it, or in its place.
    const auto is_touched = [&](const std::string& name) {
      const auto below = import_.files.lower_bound(name + "/");
      const bool folder = below != import_.files.end() && below->first.starts_with(name + "/");
      return import_.files.contains(name) || folder ||
             std::any_of(import_.pictures.begin(), import_.pictures.end(), [&](const auto& one) { return one.second == name; });
    };
    link_all("", [&](const std::string& name) { return name == "cards" || name == "images" || is_touched(name); });
    link_all("images", is_touched);
    link_all("cards", is_touched);
    for (const auto& [path, bytes] : import_.files) {
      const fs::path folder = fs::path(path).parent_path();
      if (path.starts_with("cards/") && !fs::exists(to / folder, ec)) link_all(folder, is_touched);
    }
    AZ_CHECK(write_files(to, import_.files));
    for (const auto& [picture, path] : import_.pictures) fs::create_symlink(fs::absolute(picture), to / path, ec);
    return scratch;
  }

  // Lines of the files as they would be, and the cells that they come from.
  CellPlaces places() const {
    CellPlaces places;
    for (const auto& [path, bytes] : import_.files) {
      const bool timeline = path == kTimelineFile, words = path.ends_with(".md");
      if (!timeline && !path.starts_with("cards/")) continue;
      std::string slug = timeline ? "" : path.substr(6, path.find('/', 6) - 6), role;
      int number = 0, fences = 0;
      for (const std::string& line : lines_of(bytes)) {
        ++number;
        if (words && trimmed(line) == "+++" && ++fences == 2) add(places[path], number, slug, "text." + tag_of(path));
        if (line.starts_with("[[")) role.clear();
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos || (words && fences != 1)) continue;
        const std::string key = trimmed(line.substr(0, equals)), value = trimmed(line.substr(equals + 1));
        if (timeline && key == "slug" && value.size() > 2) slug = value.substr(1, value.size() - 2);
        if (!timeline && key == "role" && value.size() > 2) role = value.substr(1, value.size() - 2);
        std::string column = words ? key + "." + tag_of(path) : key == "image" ? "picture" : key;
        if (!role.empty()) column = key == "role" || key == "ce" ? role : role + "." + key;
        add(places[path], number, slug, column);
      }
    }
    return places;
  }

  // The row (0 = none of the table) and the words.
  std::pair<int, std::string> in_table(const Finding& finding, const CellPlaces& places) const {
    if (const auto lines = places.find(finding.path); lines != places.end() && finding.line > 0) {
      auto place = lines->second.upper_bound(finding.line);
      if (place != lines->second.begin()) {
        --place;
        return {place->second.row, "column \"" + place->second.column + "\": " + finding.what};
      }
    }
    // A file that is not there, or one as a whole: its card's row; the language is in its name.
    if (finding.path.starts_with("cards/") && !import_.events) {
      const std::string rest = finding.path.substr(6);
      const auto row = rows_.find(rest.substr(0, rest.find('/')));
      const std::string of = rest.ends_with(".md") ? "columns of \"" + tag_of(rest) + "\": " : "";
      if (row != rows_.end()) return {row->second, of + finding.what};
    }
    return {0, finding.path + (finding.line > 0 ? ":" + std::to_string(finding.line) : "") + ": " + finding.what};
  }

 private:
  void add(std::map<int, CellPlace>& lines, int line, const std::string& slug, const std::string& column) const {
    const auto row = rows_.find(slug);
    if (row != rows_.end()) lines[line] = {row->second, column};
  }

  const fs::path& root_;
  const CsvImport& import_;
  const std::map<std::string, int>& rows_;
};

}  // namespace

void check_csv_result(const fs::path& root, const CsvImport& import, const std::map<std::string, int>& rows, const std::string& table, Findings& out) {
  const Beside result(root, import, rows);
  const auto beside = result.lay_beside();
  if (!beside) return out.error("csv", table, 0, beside.error().what);
  const auto look = [](const fs::path& tree, Findings& findings) {
    if (const auto pack = read_source_tree(tree, findings)) check_pictures(tree, *pack, findings);
  };
  Findings before, after;
  look(root, before);
  look((*beside)->path(), after);
  std::set<std::string> known;
  for (const Finding& finding : before.sorted()) known.insert(finding.path + "\n" + finding.what);
  const CellPlaces places = result.places();
  for (const Finding& finding : after.sorted()) {
    if (known.contains(finding.path + "\n" + finding.what)) continue;
    const auto [row, what] = result.in_table(finding, places);
    if (finding.severity == Severity::Error) {
      out.error(finding.rule, table, row, what);
    } else if (row > 0) {
      out.warn(finding.rule, table, row, what);
    }
  }
}

}  // namespace azetta::author
