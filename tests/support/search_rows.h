// All that a pack's search index holds, as text: what is found in it does not depend on anything else. Two packs whose indexes are cut into
// segments differently have the same rows.
#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "content/pack/sqlite.h"

namespace azetta::test {

inline std::string search_rows(const std::filesystem::path& file) {
  auto database = pack::Database::open_own(file);
  REQUIRE(database);
  REQUIRE(database->run("CREATE VIRTUAL TABLE temp.in_names USING fts5vocab(main, search_name, instance);"
                        "CREATE VIRTUAL TABLE temp.in_texts USING fts5vocab(main, search_text, instance);"));
  std::string out;
  for (const char* sql : {"SELECT 'item', id, what, target, step FROM search_item ORDER BY id", "SELECT 'group', id, what, kind, first_item, items FROM search_group ORDER BY id",
                          "SELECT 'word', word, names FROM search_word ORDER BY word", "SELECT 'name', term, doc, col FROM temp.in_names ORDER BY term, doc, col",
                          "SELECT 'text', term, doc, col FROM temp.in_texts ORDER BY term, doc, col"}) {
    auto rows = database->prepare(sql);
    REQUIRE(rows);
    while (rows->step()) {
      for (int column = 0; column < rows->columns(); ++column) out.append(rows->text(column)) += ' ';
      out += '\n';
    }
    REQUIRE_FALSE(rows->failed());
  }
  return out;
}

}  // namespace azetta::test
