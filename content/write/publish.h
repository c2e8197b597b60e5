// Publishing a finished file: its bytes reach the disk before its name does, so that whoever sees the name
// sees all of it.
#pragma once
#include <filesystem>

#include "content/base/result.h"

namespace azetta::pack {

// Syncs `from`, renames it to `to` (same folder; an older file is replaced) and syncs the folder.
Status publish(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace azetta::pack
