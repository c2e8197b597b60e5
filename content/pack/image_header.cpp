#include "content/pack/image_header.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace azetta::pack {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t kMostSidePx = 1u << 17;
// Every scan of a progressive JPEG passes over the whole picture; encoders make about 10. Thousands of empty
// ones would keep the decoder busy for hours in a small file.
constexpr int kMostScans = 100;

constexpr std::array<std::uint8_t, 8> kPngMark = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

std::uint32_t be16(Bytes file, std::size_t at) {
  return static_cast<std::uint32_t>(file[at] << 8 | file[at + 1]);
}
std::uint32_t be32(Bytes file, std::size_t at) {
  return be16(file, at) << 16 | be16(file, at + 2);
}

Error bad_jpeg(const char* what) {
  return Error{std::string("the JPEG ") + what + "; save the picture again as JPEG or PNG"};
}
Error bad_png(const char* what) {
  return Error{std::string("the PNG ") + what + "; save the picture again as PNG, 8 bits, not interlaced"};
}

Status check_size(const FileOutline& found) {
  const auto& header = found.header;
  if (header.width_px >= 1 && header.height_px >= 1 && header.width_px <= kMostSidePx &&
      header.height_px <= kMostSidePx) {
    return Done{};
  }
  return Error{"the picture says it has " + std::to_string(header.width_px) + " x " +
               std::to_string(header.height_px) + " pixels; a side may have 1 to " +
               std::to_string(kMostSidePx)};
}

// What a JPEG has said so far that its scans rely on. stb_image as Debian 12 has it (2.27) trusts a scan's references: a table that never
// came is memory that was never written, used as an index.
class JpegTables {
 public:
  // The tables of a DHT segment (T.81, B.2.4.2), each wholly in it and of at most 255 codes: stb_image does not count them, would
  // write past its own tables beyond 256, and takes the 256th short code for the mark of a long one. No encoder needs more than 176.
  bool take_codes(Bytes segment) {
    constexpr std::size_t kHead = 17, kMostCodes = 255;
    for (std::size_t at = 0; at < segment.size();) {
      if (segment.size() - at < kHead || segment[at] >> 4 > 1 || (segment[at] & 15) > 3) return false;
      std::size_t codes = 0;
      for (std::size_t i = 1; i < kHead; ++i) codes += segment[at + i];
      if (codes > kMostCodes || segment.size() - at - kHead < codes) return false;
      codes_[segment[at] >> 4][segment[at] & 15] = true;
      at += kHead + codes;
    }
    return true;
  }
  // Of a DQT segment (B.2.4.1).
  bool take_quantisers(Bytes segment) {
    for (std::size_t at = 0; at < segment.size();) {
      const std::size_t bytes = segment[at] >> 4 ? 129 : 65;
      if (segment[at] >> 4 > 1 || (segment[at] & 15) > 3 || segment.size() - at < bytes) return false;
      quantisers_[segment[at] & 15] = true;
      at += bytes;
    }
    return true;
  }
  // The components of a frame (B.2.2): three bytes each.
  bool take_frame(Bytes components, bool progressive) {
    progressive_ = progressive;
    for (std::size_t at = 0; at + 3 <= components.size(); at += 3) {
      if (components[at + 2] > 3) return false;
      parts_.push_back({components[at], components[at + 2]});
    }
    return parts_.size() * 3 == components.size();
  }
  // A scan's header (B.2.3): the tables of each of its components are there.
  bool take_scan(Bytes header) {
    const std::size_t count = header.empty() ? 0 : header[0];
    if (count < 1 || count > parts_.size() || header.size() != 4 + 2 * count) return false;
    const bool first_frequency = header[1 + 2 * count] == 0, refines = header[3 + 2 * count] >> 4 != 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint8_t id = header[1 + 2 * i], dc = header[2 + 2 * i] >> 4, ac = header[2 + 2 * i] & 15;
      const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const Part& p) { return p.id == id; });
      if (part == parts_.end() || dc > 3 || ac > 3 || !quantisers_[part->quantiser]) return false;
      const bool needs_dc = !progressive_ || (first_frequency && !refines), needs_ac = !progressive_ || !first_frequency;
      if ((needs_dc && !codes_[0][dc]) || (needs_ac && !codes_[1][ac])) return false;
      part->scanned = true;
    }
    return true;
  }
  bool all_scanned() const {
    return std::all_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.scanned; });
  }

 private:
  struct Part {
    std::uint8_t id = 0, quantiser = 0;
    bool scanned = false;
  };
  std::array<std::array<bool, 4>, 2> codes_{};  // DC, AC
  std::array<bool, 4> quantisers_{};
  std::vector<Part> parts_;
  bool progressive_ = false;
};

Result<FileOutline> outline_jpeg(Bytes file) {
  FileOutline found;
  found.format = ImageFormat::Jpeg;
  bool sized = false;
  int scans = 0;
  JpegTables tables;
  for (std::size_t at = 2; at < file.size();) {
    if (file[at] != 0xFF) return bad_jpeg("has bytes between its segments");
    if (at + 1 >= file.size()) break;
    const std::uint8_t marker = file[at + 1];
    at += 2;
    if (marker == 0xFF) {  // padding in front of a marker
      --at;
      continue;
    }
    if (marker == 0xD9) {
      found.ends_well = true;
      break;
    }
    if (at + 2 > file.size()) return bad_jpeg("is cut short");
    const std::size_t length = be16(file, at);
    if (length < 2 || at + length > file.size()) return bad_jpeg("is cut short");
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      if (marker > 0xC2)
        return bad_jpeg("is of a kind that no browser shows (lossless, arithmetic or hierarchical)");
      if (sized) return bad_jpeg("has two headers");
      if (length < 8 || file[at + 2] != 8) return bad_jpeg("does not have 8 bits per channel");
      found.header.height_px = be16(file, at + 3);
      found.header.width_px = be16(file, at + 5);
      if (file[at + 7] != 1 && file[at + 7] != 3)
        return bad_jpeg("is not grey or RGB (CMYK is for printers)");
      if (!tables.take_frame(file.subspan(at + 8, length - 8), marker == 0xC2)) return bad_jpeg("has a damaged header");
      sized = true;
    }
    const Bytes body = file.subspan(at + 2, length - 2);
    if (marker == 0xC4 && !tables.take_codes(body)) return bad_jpeg("has a damaged table of codes");
    if (marker == 0xDB && !tables.take_quantisers(body)) return bad_jpeg("has a damaged table of quantisers");
    if (marker == 0xDA) {
      if (!sized) return bad_jpeg("has no header before its picture");
      if (++scans > kMostScans) return bad_jpeg("has more than 100 scans");
      if (!tables.take_scan(body)) return bad_jpeg("has a scan without its tables");
    }
    at += length;
    if (marker ==
        0xDA) {  // entropy-coded bytes: up to the next marker that is neither a stuffed 00 nor a restart
      while (at + 1 < file.size()) {
        const auto* next =
            static_cast<const std::uint8_t*>(std::memchr(file.data() + at, 0xFF, file.size() - at - 1));
        if (!next) {
          at = file.size();
          break;
        }
        at = static_cast<std::size_t>(next - file.data());
        if (next[1] != 0 && !(next[1] >= 0xD0 && next[1] <= 0xD7)) break;
        at += 2;
      }
      if (at + 1 >= file.size()) break;  // cut short inside the picture: ends_well stays false
    }
  }
  if (!sized || scans == 0) return bad_jpeg("holds no picture");
  if (!tables.all_scanned()) return bad_jpeg("lacks one of its colours");
  AZ_CHECK(check_size(found));
  return found;
}

Result<FileOutline> outline_png(Bytes file) {
  FileOutline found;
  found.format = ImageFormat::Png;
  bool palette = false;
  for (std::size_t at = kPngMark.size(); at < file.size();) {
    if (file.size() - at < 12) return bad_png("is cut short");
    const std::size_t length = be32(file, at);
    if (length > file.size() - at - 12) return bad_png("is cut short");
    const std::string_view type(reinterpret_cast<const char*>(file.data() + at + 4), 4);
    const Bytes body = file.subspan(at + 8, length);
    const bool first = at == kPngMark.size();
    if (first != (type == "IHDR")) return bad_png("does not begin with its one header");
    if (type == "IHDR") {
      if (length != 13) return bad_png("has a damaged header");
      found.header.width_px = be32(body, 0);
      found.header.height_px = be32(body, 4);
      AZ_CHECK(check_size(found));
      if (body[8] != 8) return bad_png("does not have 8 bits per channel");
      if (body[10] != 0 || body[11] != 0) return bad_png("has a damaged header");
      if (body[12] != 0) return bad_png("is interlaced");
      constexpr std::array<std::uint8_t, 7> kChannels = {1, 0, 3, 1, 2, 0, 4};  // by colour type
      const std::uint8_t type_code = body[9];
      found.png_channels = type_code < kChannels.size() ? kChannels[type_code] : 0;
      if (found.png_channels == 0) return bad_png("has an unknown colour type");
      palette = type_code == 3;
      found.header.has_alpha = type_code == 4 || type_code == 6;
    } else if (type == "PLTE") {
      palette = false;  // found: no longer wanted
    } else if (type == "tRNS") {
      found.header.has_alpha = true;
    } else if (type == "IDAT") {
      if (palette) return bad_png("has no palette before its picture");
      found.png_data.push_back(body);
    } else if (type == "IEND") {
      found.ends_well = true;
      break;
    } else if (type == "CgBI") {
      return bad_png("is Apple's own variant");
    }
    at += 12 + length;
  }
  if (found.png_data.empty()) return bad_png("holds no picture");
  return found;
}

}  // namespace

Result<FileOutline> outline(Bytes file) {
  if (file.size() >= 4 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF) return outline_jpeg(file);
  if (file.size() >= kPngMark.size() && std::equal(kPngMark.begin(), kPngMark.end(), file.begin())) {
    return outline_png(file);
  }
  return Error{"this is neither JPEG nor PNG; save the picture as one of them"};
}

}  // namespace azetta::pack
