// Every rule of a good pack, on a finished file. `azetta-pack check` and the shelf use it. Slow (reads the whole file).
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "content/pack/pack.h"

namespace azetta::pack {

enum class Severity { Error, Warning };
struct Finding {
  Severity severity;
  std::string rule;  // stable name of the rule ("image.header"); each has a broken sample in tests/content
  std::string what;  // "where: what is wrong; what to do"
};

// Empty = a good pack. Runs SQLite's integrity check, compares the schema with ours, reads every card in every language,
// every scene, every picture header against its declared size, every reference. Never more memory than Limits.
// `progress` hears now and then how far it is, in thousandths, and what is looked at.
using CheckProgress = std::function<void(unsigned permille, const char* what)>;
std::vector<Finding> check(const std::filesystem::path& file, const Limits& limits = {}, const CheckProgress& progress = {});

}  // namespace azetta::pack
