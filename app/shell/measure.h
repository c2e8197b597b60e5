// Every screen of a pack laid out by the kiosk's own code, without window, painter or picture: which texts have no room in
// their place, and which of the theme's colours are too alike. For the authoring tool's check. One thread.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/ui/fit.h"
#include "app/ui/theme.h"
#include "content/base/result.h"

namespace azetta::shell {

// A text that has no room, once for each place and layout.
struct MeasuredMisfit {
  std::string screen, slug;  // "card", "dihya"; slug "" where the screen is not of a card or section
  std::string id, text, lang;
  ui::Unfit what = ui::Unfit::Cut;
  std::string other;         // id of what it meets
  std::size_t cut_at = 0;    // Cut: byte of `text` where the last shown line ends
  bool portrait = false, large_text = false;
};

struct Measured {
  std::vector<MeasuredMisfit> misfits;
  std::vector<ui::PoorPair> colours;
  std::size_t screens = 0;  // laid out
};

// Landscape (1920x1080; 1280x720 and 3840x2160 are laid out alike) and portrait, usual and large text, in all languages of
// the pack. Pictures are not looked at and may be stand-ins. Fails if the pack or the kiosk's assets cannot be read. `progress` hears
// of how many cards the screens are laid out.
using MeasureProgress = std::function<void(std::size_t done, std::size_t all)>;
Result<Measured> measure_pack(const std::filesystem::path& pack, const MeasureProgress& progress = {});

}  // namespace azetta::shell
