// What only the kiosk's own files can tell about a source: letters that none of its fonts has, ranges of
// numbers that its layout turns round, icons that it does not have. One thread.
#pragma once
#include <filesystem>
#include <memory>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::text {
class Engine;
}

namespace azetta::author {

// $AZETTA_ASSETS, else ../share/azetta beside the program, else the source tree it was built from: as the
// kiosk finds them.
std::filesystem::path kiosk_assets();

// `assets` holds fonts.toml and icons/icons.toml. What cannot be checked on this machine (fonts not
// installed) is a warning. Letters: every text that `out` has seen (Findings::see_text); each missing letter
// is reported where it first stands.
void check_against_kiosk(const std::filesystem::path& assets, const PackSource& pack, Findings& out);

// The same again and again: keeps the fonts, and the lines of numbers that it laid out. One thread at a time.
class KioskRules {
 public:
  explicit KioskRules(std::filesystem::path assets);
  ~KioskRules();
  void check(const PackSource& pack, Findings& out);

 private:
  void check_letters(Findings& out);
  std::filesystem::path assets_;
  std::unique_ptr<text::Engine> engine_;  // opened when it is needed
};

}  // namespace azetta::author
