#include "app/text/pango_fonts.h"

#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace azetta::text {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string stack_family(const FontStack& stack, std::size_t variant) {
  return "stack-" + stack.name + "-" + std::to_string(variant);
}

}  // namespace

std::string PangoFonts::rules() const {
  std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>";
  for (const FontFile& font : manifest_.fonts) {
    xml += "<match target=\"scan\"><test name=\"file\"><string>" + escaped(font.path) + "</string></test>";
    xml += "<edit name=\"family\" mode=\"assign\"><string>" + font.name + "</string></edit>";
    if (!font.except.empty()) {
      xml += "<edit name=\"charset\" mode=\"assign\"><minus><name>charset</name><charset>";
      for (const auto& [first, last] : font.except)
        xml +=
            "<range><int>" + std::to_string(first) + "</int><int>" + std::to_string(last) + "</int></range>";
      xml += "</charset></minus></edit>";
    }
    xml += "</match>";
  }
  xml += "<match target=\"font\"><edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>";
  xml += "<edit name=\"autohint\" mode=\"assign\"><bool>false</bool></edit>";
  xml += "<edit name=\"hintstyle\" mode=\"assign\"><const>hintnone</const></edit>";
  xml += "<edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit></match>";
  for (const FontStack& stack : manifest_.stacks) {
    for (std::size_t v = 0; v < stack.uses.size(); ++v) {
      for (const FontUse& use : stack.uses[v]) {
        if (use.size == 1) continue;
        char factor[32];
        std::snprintf(factor, sizeof factor, "%.4f", static_cast<double>(use.size));
        xml +=
            "<match target=\"font\"><test target=\"pattern\" name=\"family\"><string>" +
            stack_family(stack, v) + "</string></test><test name=\"family\"><string>" +
            manifest_.fonts[use.font].name +
            "</string></test><edit name=\"pixelsize\" mode=\"assign\"><times><name>pixelsize</name><double>" +
            factor + "</double></times></edit></match>";
      }
    }
  }
  return xml + "</fontconfig>";
}

Result<std::unique_ptr<PangoFonts>> PangoFonts::open(Manifest manifest, bool isolate) {
  // Debian's HarfBuzz prefers a font's Graphite tables, which are slower and look different; it reads this
  // once.
  const char* shapers = std::getenv("HB_SHAPER_LIST");
  if (!shapers || std::string_view(shapers) != "ot") ::setenv("HB_SHAPER_LIST", "ot", 1);
  std::unique_ptr<PangoFonts> self(new PangoFonts);
  self->manifest_ = std::move(manifest);
  const Manifest& m = self->manifest_;
  self->config_ = FcConfigCreate();
  const std::string xml = self->rules();
  const bool parsed =
      self->config_ &&
      FcConfigParseAndLoadFromMemory(self->config_, reinterpret_cast<const FcChar8*>(xml.c_str()), FcTrue);
  assert(parsed && "the rules are ours");
  if (!parsed) return Error{"fontconfig does not take the font rules; reinstall libfontconfig1"};
  // Pango reads the system's fonts in a thread of its own unless fontconfig has a current configuration.
  if (isolate) FcConfigSetCurrent(self->config_);

  self->letters_.assign(m.fonts.size(), nullptr);
  for (std::size_t i = 0; i < m.fonts.size(); ++i) {
    if (!m.fonts[i].rare && !self->load(i))
      return Error{m.fonts[i].path + ": this is not a font that can be read; apt-get install --reinstall " +
                   m.fonts[i].package};
  }
  for (const FontStack& stack : m.stacks) {
    auto& lists = self->families_.emplace_back();
    for (std::size_t v = 0; v < stack.uses.size(); ++v) {
      lists[v] = stack_family(stack, v);
      for (const FontUse& use : stack.uses[v]) lists[v] += "," + m.fonts[use.font].name;
      for (const FontFile& font : m.fonts)
        if (font.rare) lists[v] += "," + font.name;
    }
  }
  self->map_ = pango_ft2_font_map_new();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(self->map_), self->config_);
  self->context_ = pango_font_map_create_context(self->map_);
  pango_context_set_round_glyph_positions(self->context_, FALSE);
  return self;
}

PangoFonts::~PangoFonts() {
  for (auto& [font, face] : faces_) g_object_unref(font);
  if (context_) g_object_unref(context_);
  if (map_) {
    pango_fc_font_map_shutdown(PANGO_FC_FONT_MAP(map_));
    g_object_unref(map_);
  }
  for (FcCharSet* set : letters_)
    if (set) FcCharSetDestroy(set);
  if (config_) FcConfigDestroy(config_);
}

bool PangoFonts::load(std::size_t font) {
  const auto* path = reinterpret_cast<const FcChar8*>(manifest_.fonts[font].path.c_str());
  if (!FcConfigAppFontAddFile(config_, path)) return false;
  const FcFontSet* set = FcConfigGetFonts(config_, FcSetApplication);
  for (int i = 0; set && i < set->nfont; ++i) {
    FcChar8* family = nullptr;
    FcCharSet* letters = nullptr;
    if (FcPatternGetString(set->fonts[i], FC_FAMILY, 0, &family) != FcResultMatch) continue;
    if (manifest_.fonts[font].name != reinterpret_cast<const char*>(family)) continue;
    if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &letters) != FcResultMatch) continue;
    letters_[font] = FcCharSetCopy(letters);
    return true;
  }
  return false;
}

void PangoFonts::load_rare() {
  if (rare_loaded_) return;
  rare_loaded_ = true;
  bool changed = false;
  for (std::size_t i = 0; i < manifest_.fonts.size(); ++i)
    if (manifest_.fonts[i].rare && load(i)) changed = true;
  if (changed) pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(map_));
}

const FontStack& PangoFonts::stack(Style style) const {
  return manifest_.stacks[manifest_.styles[static_cast<std::size_t>(style)].stack];
}

const std::string& PangoFonts::families(Style style, Variant variant) const {
  return families_[manifest_.styles[static_cast<std::size_t>(style)].stack]
                  [static_cast<std::size_t>(variant)];
}

const FontUse* PangoFonts::use_of(Style style, Variant variant, char32_t letter) const {
  for (const FontUse& use : stack(style).uses[static_cast<std::size_t>(variant)])
    if (letters_[use.font] && FcCharSetHasChar(letters_[use.font], letter)) return &use;
  return nullptr;
}

PangoFonts::Face PangoFonts::face(PangoFont* font) {
  const auto found = faces_.find(font);
  if (found != faces_.end()) return found->second;
  Face face;
  const FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  double px = 0;
  FcChar8* file = nullptr;
  FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &px);
  FcPatternGetString(pattern, FC_FILE, 0, &file);
  face.px = static_cast<float>(px);
  for (std::size_t i = 0; file && i < manifest_.fonts.size(); ++i)
    if (manifest_.fonts[i].path == reinterpret_cast<const char*>(file))
      face.font = static_cast<std::uint16_t>(i);
  g_object_ref(font);  // a freed font's address must not come back as another font
  faces_.emplace(font, face);
  return face;
}

bool PangoFonts::covers(char32_t letter) {
  for (int pass = 0; pass < 2; ++pass) {
    for (const FcCharSet* set : letters_)
      if (set && FcCharSetHasChar(set, letter)) return true;
    if (rare_loaded_) return false;
    load_rare();
  }
  return false;
}

bool PangoFonts::is_drawn(char32_t letter) {
  if (g_unichar_iszerowidth(letter) && !g_unichar_ismark(letter)) return false;
  if (letter >= 0xFE00 && letter <= 0xFE0F) return false;  // variation selectors are marks by category
  if (letter >= 0xE0000 && letter <= 0xE0FFF) return false;
  return !g_unichar_isspace(letter) && !g_unichar_iscntrl(letter) && !pango_is_zero_width(letter);
}

}  // namespace azetta::text
