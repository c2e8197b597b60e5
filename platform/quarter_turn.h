// A panel that is mounted turned: the picture is drawn turned the other way, and fingers are turned with it,
// so that visitors see it upright. Pure; header only. Window: pixels as the X server counts them. Picture:
// pixels as the kiosk draws them, upright for visitors. Both from the top left, y down.
#pragma once
#include <algorithm>
#include <utility>

#include "platform/px_box.h"

namespace azetta::platform {

class QuarterTurn {
 public:
  // How far the panel was turned clockwise on its wall: 0, 90, 180 or 270 degrees; anything else counts as 0.
  explicit constexpr QuarterTurn(int degrees = 0)
      : quarters_(degrees == 90    ? 1
                  : degrees == 180 ? 2
                  : degrees == 270 ? 3
                                   : 0) {}

  constexpr int degrees() const { return quarters_ * 90; }
  // Width and height change places.
  constexpr bool swaps() const { return quarters_ % 2 != 0; }
  template <class T>
  constexpr std::pair<T, T> size(T width, T height) const {
    return swaps() ? std::pair{height, width} : std::pair{width, height};
  }

  // Of a point in a window of this size.
  template <class T>
  constexpr std::pair<T, T> to_picture(T x, T y, T window_width, T window_height) const {
    switch (quarters_) {
      case 1:
        return {window_height - y, x};
      case 2:
        return {window_width - x, window_height - y};
      case 3:
        return {y, window_width - x};
      default:
        return {x, y};
    }
  }
  // Of a point in a picture of this size.
  template <class T>
  constexpr std::pair<T, T> to_window(T x, T y, T picture_width, T picture_height) const {
    switch (quarters_) {
      case 1:
        return {y, picture_width - x};
      case 2:
        return {picture_width - x, picture_height - y};
      case 3:
        return {picture_height - y, x};
      default:
        return {x, y};
    }
  }
  // Of a part of a picture of this size.
  PxBox to_window(const PxBox& part, int picture_width, int picture_height) const {
    const auto [ax, ay] = to_window(part.x0, part.y0, picture_width, picture_height);
    const auto [bx, by] = to_window(part.x1, part.y1, picture_width, picture_height);
    return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
  }

 private:
  int quarters_;
};

}  // namespace azetta::platform
