#include "content/write/writer.h"

#include <unistd.h>

#include <cassert>
#include <cmath>

#include "content/base/disk.h"
#include "content/base/utf8.h"
#include "content/pack/pack_file.h"
#include "content/pack/schema.h"
#include "content/write/write_file.h"

namespace azetta::pack {

Result<std::unique_ptr<Writer>> Writer::create(const std::filesystem::path& target) {
  // Beside the target, so that the last rename stays on one disk; with the process in its name, so that two
  // builds at once do not write into one file. Neither name enters the pack.
  auto stage = target;
  std::string name = ".";
  name.append(target.filename().string()).append(".").append(std::to_string(::getpid())).append(".stage");
  stage.replace_filename(name);
  std::error_code ignored;
  std::filesystem::remove(stage, ignored);
  auto database = Database::open_own(stage);
  if (!database) {
    return Error{target.string() + ": cannot be written (" + database.error().what +
                 "); check the folder and its permissions"};
  }
  auto writer = std::make_unique<WriteFile>(target, stage, std::move(*database));
  AZ_CHECK(writer->begin());
  return std::unique_ptr<Writer>(std::move(writer));
}

Result<std::unique_ptr<Writer>> Writer::write_on(const std::filesystem::path& file, SearchMemo& search) {
  AZ_TRY(Database database, Database::open_own(file));
  auto writer = std::make_unique<WriteFile>(file, file, std::move(database));
  AZ_CHECK(writer->begin_on_store(search));
  return std::unique_ptr<Writer>(std::move(writer));
}

WriteFile::~WriteFile() {
  std::error_code ignored;
  if (!in_place_ || !done_) std::filesystem::remove(stage_, ignored);
}

Status WriteFile::begin_on_store(SearchMemo& search) {
  search_ = &search;
  in_place_ = true;
  AZ_CHECK(database_.run("BEGIN"));
  AZ_TRY(Statement images, database_.prepare("SELECT id, slug FROM image"));
  while (images.step()) images_.emplace(images.text(1), static_cast<std::uint32_t>(images.integer(0)));
  if (images.failed()) return Error{stage_.string() + ": " + database_.failure()};
  return Done{};
}

Status WriteFile::begin() {
  for (const char* sql : {"PRAGMA page_size=4096", "PRAGMA encoding='UTF-8'", schema_sql(), "BEGIN"}) {
    if (auto status = database_.run(sql); !status) return Error{stage_.string() + ": " + status.error().what};
  }
  return Done{};
}

Result<std::string> WriteFile::fit(const std::string& where, const std::string& text) const {
  if (text.size() > limits_.text_bytes) {
    return Error{where + ": the text has " + std::to_string(text.size()) + " bytes; a text may have " +
                 std::to_string(limits_.text_bytes) + ": cut it into paragraphs"};
  }
  if (const auto fault = text_fault(text)) return Error{where + ": the text " + fault->what + "; remove it"};
  return to_nfc(text);
}

Status WriteFile::check_slug(const std::string& where, const std::string& slug) const {
  if (is_slug(slug)) return Done{};
  return Error{where + ": \"" + slug + "\" cannot be a name; use 1 to 64 of a-z, 0-9 and -"};
}

Result<std::uint32_t> WriteFile::put_localized(const std::string& where, const model::Localized& text) {
  if (text.empty()) return std::uint32_t{0};
  if (text.by_lang.size() > tags_.size())
    return Error{where + ": it has more languages than the pack; declare them"};
  const std::uint32_t id = next_localized_++;
  for (std::size_t lang = 0; lang < text.by_lang.size(); ++lang) {
    if (text.by_lang[lang].empty()) continue;
    AZ_TRY(const std::string fitting, fit(where + ", " + tags_[lang], text.by_lang[lang]));
    AZ_CHECK(put("INSERT INTO localized VALUES(?1, ?2, ?3)", id, lang, std::string_view(fitting)));
  }
  return id;
}

Result<std::uint32_t> WriteFile::put_citation(const std::string& where,
                                              const std::vector<SourceId>& sources) {
  if (sources.empty()) return std::uint32_t{0};
  const std::uint32_t list = next_citation_++;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].row < 1 || sources[i].row > source_count_) {
      return Error{where + ": it cites source " + std::to_string(sources[i].row) +
                   ", which the pack does not have"};
    }
    AZ_CHECK(put("INSERT INTO citation VALUES(?1, ?2, ?3)", list, i, sources[i].row));
  }
  return list;
}

Status WriteFile::check_point(const std::string& where, const model::Point& point) const {
  if (std::abs(point.x) <= kFurthestPoint && std::abs(point.y) <= kFurthestPoint) return Done{};
  return Error{where + ": the point (" + std::to_string(point.x) + ", " + std::to_string(point.y) +
               ") is not on or near the picture; give fractions of it, 0 to 1"};
}

Status WriteFile::check_rect(const std::string& where, const model::Rect& rect) const {
  AZ_CHECK(check_point(where, {rect.x, rect.y}));
  if (rect.w >= kSmallestCamera && rect.h >= kSmallestCamera && rect.w <= kFurthestPoint &&
      rect.h <= kFurthestPoint) {
    return Done{};
  }
  return Error{where + ": the camera is " + std::to_string(rect.w) + " wide and " + std::to_string(rect.h) +
               " high; give fractions of the picture, 0.001 to 4"};
}

Status WriteFile::check_rows(const std::string& where) const {
  if (rows_ <= limits_.rows_per_card) return Done{};
  return Error{where + ": it has " + std::to_string(rows_) + " paragraphs, facts, marks and the like; " +
               std::to_string(limits_.rows_per_card) + " are allowed: make two of it"};
}

void WriteFile::refer(PendingSlug::Names names, const char* sql, std::uint32_t row, std::uint32_t second,
                      const std::string& slug, std::string where) {
  if (!slug.empty()) pending_.push_back({names, sql, row, second, slug, std::move(where)});
}

Status WriteFile::resolve() {
  for (const auto& reference : pending_) {
    using Names = PendingSlug::Names;
    const Names names = reference.names;
    const auto& known = names == Names::Card ? cards_ : names == Names::Place ? places_ : names == Names::Event ? events_ : images_;
    const char* noun = names == Names::Card ? "card" : names == Names::Place ? "place" : names == Names::Event ? "event" : "picture";
    const auto found = known.find(reference.slug);
    if (found == known.end()) {
      return Error{reference.where + ": there is no " + noun + " \"" + reference.slug +
                   "\"; add it or correct the name"};
    }
    AZ_CHECK(reference.second ? put(reference.sql, found->second, reference.row, reference.second - 1)
                              : put(reference.sql, found->second, reference.row));
  }
  return Done{};
}

Status WriteFile::finish() {
  assert(has_catalogue_);
  AZ_CHECK(resolve());
  AZ_CHECK(put_lives());
  AZ_CHECK(put_orders());
  if (has_map_) AZ_CHECK(put_map_years());
  AZ_CHECK(put_search());
  const std::string marks = "PRAGMA application_id=" + std::to_string(kApplicationId) +
                            "; PRAGMA user_version=" + std::to_string(kFormatVersion);
  if (in_place_) {
    AZ_CHECK(database_.run("COMMIT"));
    AZ_CHECK(database_.run(marks.c_str()));
    done_ = true;
    return Done{};
  }
  // VACUUM INTO writes table after table in the order of their keys: what is read together lies together, no
  // page is left over from the making, and the same rows give the same bytes.
  auto ready = stage_;
  ready += ".ready";
  std::error_code ignored;
  std::filesystem::remove(ready, ignored);
  Status status = database_.run("COMMIT");
  if (status) status = database_.run(marks.c_str());
  if (status) status = database_.run("VACUUM INTO ?1", std::string_view(ready.native()));
  if (!status)
    status = Error{target_.string() + ": cannot be written (" + status.error().what +
                   "); check the space on the disk"};
  if (status) status = publish(ready, target_);
  if (!status) std::filesystem::remove(ready, ignored);
  return status;
}

}  // namespace azetta::pack
