// One text file of a source tree, ready to be parsed: bounded, valid UTF-8, NFC, '\n' line ends, no byte
// order mark.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/author/finding.h"
#include "app/author/toml_reader.h"
#include "content/base/result.h"

namespace azetta::author {

inline constexpr std::size_t kMaxTextFile_bytes = 4u << 20;
inline constexpr std::size_t kMaxPictureFile_bytes = 512u << 20;

// Reads root/path. Every way to fail is a Finding about `path`; then nothing is returned.
std::optional<std::string> read_text_file(const std::filesystem::path& root, const std::string& path,
                                          Findings& out);

// The same, as TOML.
std::optional<TomlValue> read_toml_file(const std::filesystem::path& root, const std::string& path, Findings& out);

// Any file's bytes, at most `max_bytes`.
Result<std::vector<std::uint8_t>> read_bytes(const std::filesystem::path& file, std::size_t max_bytes);

}  // namespace azetta::author
