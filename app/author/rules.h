// The rules between files: every reference leads somewhere, every fact has its text and every text its fact,
// every picture its words. What one file can break alone is checked where it is read. One thread.
#pragma once
#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

void check_rules(const PackSource& pack, Findings& out);

}  // namespace azetta::author
