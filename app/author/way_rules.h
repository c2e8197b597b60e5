// Ways between cards. That a relation leads somewhere is rules.h's; here: that something leads to every card.
// One thread.
#pragma once
#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// Rule "card.no-way-in": no other card is related to this one, links to it or has it as a person of its
// walkthrough. The gallery still shows it, but nobody who reads comes by.
void check_ways(const PackSource& pack, Findings& out);

}  // namespace azetta::author
