// Names in the order of a language's own alphabet, and the letter under which an index has each: ICU with the rules of
// CLDR for the language's tag (.cpp only; the kiosk has neither). Pure; any thread. Another version of CLDR may order
// otherwise: the same source and the same ICU give the same order.
#pragma once
#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/model/localized.h"
#include "content/write/writer.h"

namespace azetta::author {

struct NameToSort {
  std::string slug, name;
};

// Names of the language's own script come first, numbers by their value, quotation marks do not count. `articles`: beginnings
// that do not count ("ال", "al-", "The "), whatever their case, where something follows them. Equal names keep their order.
Result<std::vector<pack::NamedCard>> sort_names(const model::Language& language, const std::vector<std::string>& articles,
                                                const std::vector<NameToSort>& names);

}  // namespace azetta::author
