// The kiosk's own icons: strokes and filled shapes on a 48-unit grid (assets/icons/icons.toml). Immutable once loaded.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace azetta::core {

struct IconPoint {
  float x = 0, y = 0;
};
struct Icon {
  std::string name;
  bool mirror = false;  // shows a direction: turned round in right-to-left screens
  std::vector<std::vector<IconPoint>> strokes, fills;
};

class Icons {
 public:
  // `text` of icons.toml; an error names line and remedy.
  static Result<Icons> parse(std::string_view text, std::string_view file_name);
  const Icon* find(std::string_view name) const;  // null if there is none of that name

 private:
  std::vector<Icon> icons_;
};

}  // namespace azetta::core
