#include "app/ui/zoom_picture.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

constexpr int kPiece_px = 512;
constexpr double kCloser = 3;  // screen pixels for each of the picture's own: the weave can be seen
constexpr double kMaxScale = 64;

// Pieces of the finest level that the eye can use, over what is already there.
void pieces(Frame& f, ImageId image, const model::ImageLevel& full, const RectPx& window, const RectPx& whole) {
  // The coarsest power of two with three quarters of a pixel, or more, for each one shown.
  int level = 0;
  while (level < 24 && static_cast<float>(full.width_px >> (level + 1)) >= whole.w * 0.75f) ++level;
  const int level_w = std::max(1, static_cast<int>(full.width_px >> level));
  const int level_h = std::max(1, static_cast<int>(full.height_px >> level));
  const float sx = whole.w / static_cast<float>(level_w), sy = whole.h / static_cast<float>(level_h);  // screen px per level px
  const auto piece_at = [](float px, float scale, int size_px) {
    return std::clamp(static_cast<int>(px / scale), 0, size_px - 1) / kPiece_px;
  };
  const int col0 = piece_at(window.x - whole.x, sx, level_w), col1 = piece_at(window.right() - whole.x, sx, level_w);
  const int row0 = piece_at(window.y - whole.y, sy, level_h), row1 = piece_at(window.bottom() - whole.y, sy, level_h);
  for (int row = row0; row <= row1; ++row) {
    for (int col = col0; col <= col1; ++col) {
      const int x0 = col * kPiece_px, y0 = row * kPiece_px;
      const int w = std::min(kPiece_px, level_w - x0), h = std::min(kPiece_px, level_h - y0);
      const model::Rect part{static_cast<float>(x0) / static_cast<float>(level_w), static_cast<float>(y0) / static_cast<float>(level_h),
                             static_cast<float>(w) / static_cast<float>(level_w), static_cast<float>(h) / static_cast<float>(level_h)};
      const Picture pic = f.content.picture({image, part, w, h});
      if (!pic.exact) {
        if (!f.content.failed(image)) ++f.missing;
        continue;
      }
      // Both edges from the same sum, so that neighbours meet without a gap.
      const ImVec2 from{whole.x + static_cast<float>(x0) * sx, whole.y + static_cast<float>(y0) * sy};
      const ImVec2 to{whole.x + static_cast<float>(x0 + w) * sx, whole.y + static_cast<float>(y0 + h) * sy};
      f.draw->AddImage(reinterpret_cast<ImTextureID>(pic.texture), from, to);
    }
  }
}

}  // namespace

core::ZoomFrame zoom_frame(const Frame& f, const model::ImageInfo& info, const RectU& window) {
  const model::ImageLevel& full = info.levels.front();
  const double aspect = static_cast<double>(full.width_px) / std::max(full.height_px, 1u);
  core::ZoomFrame frame;
  frame.view_w = static_cast<double>(window.w);
  frame.view_h = static_cast<double>(window.h);
  frame.picture_w = std::min(frame.view_w, frame.view_h * aspect);
  frame.picture_h = frame.picture_w / aspect;
  const double native = full.width_px / std::max(frame.picture_w * static_cast<double>(f.m.k), 1.0);
  frame.max_scale = std::clamp(kCloser * native, 2.0, kMaxScale);
  return frame;
}

void zoom_picture(Frame& f, ImageId image, const model::ImageInfo& info, const RectU& window, const core::ZoomFrame& frame,
                  const core::ZoomView& view, bool at_rest) {
  const RectPx p = f.px(window);
  const int whole_w = std::max(1, static_cast<int>(std::lround(frame.picture_w * static_cast<double>(f.m.k))));
  const int whole_h = std::max(1, static_cast<int>(std::lround(frame.picture_h * static_cast<double>(f.m.k))));
  const Picture pic = f.content.picture({image, {0, 0, 1, 1}, whole_w, whole_h});
  if (!pic.exact && !f.content.failed(image)) ++f.missing;
  if (f.dry()) return;
  fill(f, window, f.theme.bar);
  RectPx whole;
  whole.w = static_cast<float>(whole_w * view.scale);
  whole.h = static_cast<float>(whole_h * view.scale);
  whole.x = p.x + (p.w - whole.w) / 2 + static_cast<float>(view.x) * f.m.k;
  whole.y = p.y + (p.h - whole.h) / 2 + static_cast<float>(view.y) * f.m.k;
  if (at_rest) {
    whole.x = std::round(whole.x);
    whole.y = std::round(whole.y);
  }
  f.draw->PushClipRect({p.x, p.y}, {p.right(), p.bottom()}, true);
  if (pic.texture) {
    const auto uv = [&](float x, float y) { return ImVec2{(x - pic.crop.x) / pic.crop.w, (y - pic.crop.y) / pic.crop.h}; };
    f.draw->AddImage(reinterpret_cast<ImTextureID>(pic.texture), {whole.x, whole.y}, {whole.right(), whole.bottom()}, uv(0, 0), uv(1, 1));
  }
  // At the size of the window that is all there is to see.
  if (view.scale > 1.001) {
    const float x0 = std::max(p.x, whole.x), y0 = std::max(p.y, whole.y);
    const RectPx seen{x0, y0, std::min(p.right(), whole.right()) - x0, std::min(p.bottom(), whole.bottom()) - y0};
    if (seen.w > 0 && seen.h > 0) pieces(f, image, info.levels.front(), seen, whole);
  }
  f.draw->PopClipRect();
}

}  // namespace azetta::ui
