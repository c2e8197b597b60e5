// The manifest's fonts as Pango sees them, and the way back from a Pango font to a font file.
// A private fontconfig configuration holds these files and nothing of the system's. Two kinds of rules are
// written into it: a file is renamed to its manifest name and loses the letters it must not draw (like CSS
// unicode-range), and a stack scales a font's size (like CSS size-adjust). Rare fonts join when a text first
// needs them. Private to app/text: Pango and fontconfig types end here. One thread.
#pragma once
#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/text/manifest.h"

namespace azetta::text {

class PangoFonts {
 public:
  struct Face {  // what a Pango font draws with
    std::uint16_t font = 0;
    float px = 0;
  };

  static Result<std::unique_ptr<PangoFonts>> open(Manifest manifest, bool isolate);
  ~PangoFonts();
  PangoFonts(const PangoFonts&) = delete;
  PangoFonts& operator=(const PangoFonts&) = delete;

  const Manifest& manifest() const { return manifest_; }
  const FontStack& stack(Style style) const;
  PangoContext* context() const { return context_; }  // owned here

  // The family list to ask Pango for.
  const std::string& families(Style style, Variant variant) const;
  // The entry of the stack that draws this letter, or null where a font outside the stack (or none) would.
  const FontUse* use_of(Style style, Variant variant, char32_t letter) const;
  Face face(PangoFont* font);

  // True if some font has the letter. Opens the rare fonts if the others lack it.
  bool covers(char32_t letter);
  // False for spaces, controls, joiners and the like, which need no font.
  static bool is_drawn(char32_t letter);

 private:
  PangoFonts() = default;
  bool load(std::size_t font);
  void load_rare();
  std::string rules() const;

  Manifest manifest_;
  FcConfig* config_ = nullptr;
  PangoFontMap* map_ = nullptr;
  PangoContext* context_ = nullptr;
  std::vector<FcCharSet*> letters_;  // by font, what it may draw; null until opened
  std::vector<std::array<std::string, static_cast<std::size_t>(Variant::Count_)>> families_;  // by stack
  std::unordered_map<PangoFont*, Face> faces_;  // holds a reference to each
  bool rare_loaded_ = false;
};

}  // namespace azetta::text
