// A box of whole pixels: x0 <= x < x1, y0 <= y < y1; empty where there is none. Pure.
#pragma once
#include <algorithm>

namespace azetta::platform {

struct PxBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool empty() const { return x0 >= x1 || y0 >= y1; }
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  bool contains(const PxBox& o) const { return x0 <= o.x0 && y0 <= o.y0 && x1 >= o.x1 && y1 >= o.y1; }
  bool meets(const PxBox& o) const { return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1; }
  PxBox moved(int dx, int dy) const { return {x0 + dx, y0 + dy, x1 + dx, y1 + dy}; }
  friend bool operator==(const PxBox&, const PxBox&) = default;
};

inline PxBox common(const PxBox& a, const PxBox& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

// The smallest box that holds both; an empty one has no say.
inline PxBox around(const PxBox& a, const PxBox& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace azetta::platform
