// A finished pack as its curator reads it in one sitting: every screen of every card in every language as a
// PNG, drawn by the kiosk's own code on the CPU (app/shell/headless.h), and a page that shows them all. One
// thread, but for the encoding.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "content/base/result.h"

namespace azetta::author {

struct SheetOptions {
  std::filesystem::path folder;  // made where it is missing; files of an earlier sheet are written over
  int width_px = 1280, height_px = 720;
  bool large_text = false;
  std::vector<std::string> langs;  // tags; empty: all of the pack
  std::vector<std::string> cards;  // slugs; empty: all, and home, sections, attract loop and credits
  std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;  // may be empty
};

struct SheetReport {
  std::size_t pictures = 0;
  std::filesystem::path index;  // the page
};

// An unknown language or card is an Error that names those there are.
Result<SheetReport> write_sheet(const std::filesystem::path& pack, const SheetOptions& options);

}  // namespace azetta::author
