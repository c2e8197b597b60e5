#include "app/author/source_file.h"

#include <utf8proc.h>

#include <algorithm>
#include <fstream>

#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;

Result<std::vector<std::uint8_t>> read_bytes(const fs::path& file, std::size_t max_bytes) {
  std::error_code ec;
  const auto size = fs::file_size(file, ec);
  if (ec) return Error{"cannot be read (" + ec.message() + "); check the name and the rights"};
  if (size > max_bytes) {
    return Error{"has " + std::to_string(size) + " bytes; at most " + std::to_string(max_bytes) +
                 " are allowed"};
  }
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!in || static_cast<std::size_t>(in.gcount()) != bytes.size()) {
    return Error{"cannot be read to its end; check the disk and the rights"};
  }
  return bytes;
}

std::optional<std::string> read_text_file(const fs::path& root, const std::string& path, Findings& out) {
  auto bytes = read_bytes(root / fs::path(path), kMaxTextFile_bytes);
  if (!bytes) {
    out.error("file.unreadable", path, 0, bytes.error().what);
    return std::nullopt;
  }
  std::string text(bytes->begin(), bytes->end());
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto step = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (step <= 0) {
      out.error("file.utf8", path, line, "these bytes are not UTF-8; save the file as UTF-8");
      return std::nullopt;
    }
    if (code == 0) {
      out.error("file.utf8", path, line, "a zero byte; save the file as plain UTF-8 text");
      return std::nullopt;
    }
    if (code == '\n') ++line;
    at += static_cast<std::size_t>(step);
  }
  std::string unix_lines;
  unix_lines.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    unix_lines += text[i];
  }
  return to_nfc(unix_lines);
}

std::optional<TomlValue> read_toml_file(const std::filesystem::path& root, const std::string& path, Findings& out) {
  const auto text = read_text_file(root, path, out);
  if (!text) return std::nullopt;
  return parse_toml(*text, path, 0, out);
}

}  // namespace azetta::author
