// What galleries are filtered by: cards have only values that pack.toml declares, each once, and no declared value is without
// a card. One thread.
#pragma once
#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

void check_facets(const PackSource& pack, Findings& out);

}  // namespace azetta::author
