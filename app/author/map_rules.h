// Rules of the map: what map.toml names must be there, and the places should lie on its picture. Pure.
#pragma once
#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

void check_map(const PackSource& pack, Findings& out);
// Rule map.off-picture: places that the map cannot show, in one finding. aspect: of the map's picture.
void check_map_places(const PackSource& pack, float aspect, Findings& out);

}  // namespace azetta::author
