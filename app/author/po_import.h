// Translations from PO files back into a source tree (po_export.h). An entry is taken, left alone (nothing new in it), or kept out with
// a reason; entries do not hinder each other. One thread.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/author/finding.h"
#include "app/author/text_tree.h"
#include "app/author/translation_states.h"

namespace azetta::author {

struct PoImportOptions {
  std::optional<TextState> state;  // reviewed or approved: what every translation becomes that is not fuzzy
  std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;  // entries of a file
};

struct PoImport {
  std::vector<TextChange> changes;
  std::size_t taken = 0, same = 0, untranslated = 0, kept_out = 0, states = 0;  // states: texts whose state alone is another
};

// Reads one PO file into `import`; states go into `states`. Findings are about `path`; what they call errors was kept out. A file
// that is no PO file of this pack is one error, and nothing of it is taken.
void import_po(const std::filesystem::path& file, const TextTree& tree, const PoImportOptions& options, TranslationStates& states,
               PoImport& import, Findings& out);

}  // namespace azetta::author
