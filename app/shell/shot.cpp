#include "app/shell/shot.h"

#include <stb/stb_image_write.h>

#include <cstdio>
#include <fstream>
#include <vector>

namespace azetta::shell {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
      out += code;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string number(float v) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", static_cast<double>(v));
  return text;
}

std::string colour(std::uint32_t rgb) {
  char text[12];
  std::snprintf(text, sizeof text, "\"#%06x\"", rgb & 0xffffff);
  return text;
}

}  // namespace

std::string widgets_json(const Kiosk& kiosk) {
  const core::AppState& state = kiosk.state();
  const ui::Metrics& m = kiosk.metrics();
  std::string out = "{\"screen\":" + quoted(core::name(state.place.screen)) + ",\"lang\":" +
                    quoted(kiosk.catalogue().languages[state.lang].tag) + ",\"size_px\":[" + std::to_string(m.width_px) + "," +
                    std::to_string(m.height_px) + "],\"px_per_mm\":" + number(m.px_per_mm) + ",\"widgets\":[";
  bool first = true;
  for (const ui::Drawn& w : kiosk.widgets().drawn()) {
    out += first ? "\n" : ",\n";
    first = false;
    out += "{\"id\":" + quoted(w.id) + ",\"role\":\"" + ui::name(w.role) + "\",\"text\":" + quoted(w.text) + ",\"lines\":[";
    for (std::size_t i = 0; i < w.lines.size(); ++i) {
      out += (i ? "," : "") + ("[" + std::to_string(w.lines[i].first)) + "," + std::to_string(w.lines[i].second) + "]";
    }
    out += "],\"lang\":" + quoted(w.lang) + ",\"dir\":\"" + (w.rtl ? "rtl" : "ltr") + "\",\"rect_px\":[" + number(w.rect.x) + "," +
           number(w.rect.y) + "," + number(w.rect.w) + "," + number(w.rect.h) + "],\"rect_mm\":[" + number(w.rect.x / m.px_per_mm) +
           "," + number(w.rect.y / m.px_per_mm) + "," + number(w.rect.w / m.px_per_mm) + "," + number(w.rect.h / m.px_per_mm) + "]";
    if (w.font_px > 0) {
      out += ",\"font_px\":" + number(w.font_px) + ",\"fg\":" + colour(w.fg_rgb) + ",\"bg\":" + colour(w.bg_rgb) +
             ",\"ellipsized\":" + (w.ellipsized ? "true" : "false");
    }
    out += "}";
  }
  return out + "\n]}\n";
}

Status take_shot(const Kiosk& kiosk, platform::Gpu& gpu, const std::filesystem::path& folder, const std::string& name) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const int w = kiosk.metrics().width_px, h = kiosk.metrics().height_px;
  const std::vector<std::uint8_t> pixels = gpu.read_pixels(w, h);
  const std::string png = (folder / (name + ".png")).string();
  if (pixels.size() != static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4 ||
      !stbi_write_png(png.c_str(), w, h, 4, pixels.data(), w * 4)) {
    return Error{png + ": the picture cannot be written; check --shots"};
  }
  std::ofstream json(folder / (name + ".json"), std::ios::binary);
  json << widgets_json(kiosk);
  if (!json) return Error{(folder / (name + ".json")).string() + ": cannot be written; check --shots"};
  return Done{};
}

}  // namespace azetta::shell
