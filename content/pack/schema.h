// The tables of a pack: schema.sql as compiled in, and the comparison that refuses every file with other
// tables than ours (views, triggers, virtual tables posing as ours, columns added or renamed).
#pragma once
#include "content/base/result.h"
#include "content/pack/sqlite.h"

namespace azetta::pack {

// The text of schema.sql; running it on an empty database makes an empty pack.
const char* schema_sql();

// Done if the tables and indices in `database` are exactly ours (white space apart). `file` is for the
// sentence.
Status check_schema(Database& database, const std::string& file);

}  // namespace azetta::pack
