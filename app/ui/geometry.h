// Rectangles of a screen. Layout is written once, for a reader who starts at the left: `x` counts from the side where
// reading starts. Frame::px() turns a RectU into pixels and mirrors it for right-to-left languages; nothing else does.
#pragma once

namespace azetta::ui {

struct RectU {  // design units; x from the start side, y down
  float x = 0, y = 0, w = 0, h = 0;
  float end() const { return x + w; }
  float bottom() const { return y + h; }
  RectU inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  RectU inset(float d) const { return inset(d, d); }
};

struct RectPx {  // physical pixels from the left; whole numbers at rest
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
  friend bool operator==(const RectPx&, const RectPx&) = default;
};

}  // namespace azetta::ui
