#include "app/ui/zoom_picture.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/piece_grid.h"

namespace azetta::ui {
namespace {

constexpr double kCloser = 3;       // screen pixels for each of the picture's own: the weave can be seen
constexpr double kMaxScale = 600;   // the longest side a pack may have, in the smallest window
constexpr double kCoarse = 0.3;     // the coarse level's share of the fine one's width: its quarter or less, a sixteenth of the pieces
constexpr double kFinerThanBase = 1.2;  // a level that is hardly finer than the whole at window size is not worth its pieces
constexpr std::int64_t kMostPieces = 400;  // of one level in a window; only a pack made to be awkward asks for more

// The whole picture on the screen. In double: enlarged a hundred times, a float has no thousandths of a pixel left.
struct Spread {
  double x = 0, y = 0, w = 1, h = 1;
};
// What of it is seen, in fractions.
struct Seen {
  double x0 = 0, y0 = 0, x1 = 1, y1 = 1;
};

// The pieces of one level that are seen.
struct Layer {
  PieceGrid grid;
  PieceSpan cols, rows;
  std::vector<std::uintptr_t> textures;  // row by row; 0 = not there

  std::size_t index(std::int64_t col, std::int64_t row) const {
    return static_cast<std::size_t>((row - rows.first) * cols.count() + (col - cols.first));
  }
  // Whether its pieces hide that part, as far as it is seen.
  bool hides(const Seen& part) const {
    if (textures.empty()) return false;
    const PieceSpan c = pieces_along(part.x0, part.x1, grid.width_px, grid.step_px), r = pieces_along(part.y0, part.y1, grid.height_px, grid.step_px);
    for (std::int64_t row = std::max(r.first, rows.first); row <= std::min(r.last, rows.last); ++row) {
      for (std::int64_t col = std::max(c.first, cols.first); col <= std::min(c.last, cols.last); ++col) {
        if (!textures[index(col, row)]) return false;
      }
    }
    return true;
  }
  Seen part(const PieceRequest& p) const {
    return {static_cast<double>(p.x_px) / grid.width_px, static_cast<double>(p.y_px) / grid.height_px,
            static_cast<double>(p.x_px + p.w_px) / grid.width_px, static_cast<double>(p.y_px + p.h_px) / grid.height_px};
  }
};

Layer layer_of(const model::ImageInfo& info, std::uint32_t level, const Seen& seen) {
  Layer layer;
  layer.grid = piece_grid(info, level);
  layer.cols = pieces_along(seen.x0, seen.x1, layer.grid.width_px, layer.grid.step_px);
  layer.rows = pieces_along(seen.y0, seen.y1, layer.grid.height_px, layer.grid.step_px);
  if (layer.cols.count() * layer.rows.count() > kMostPieces) layer.cols = {};
  layer.textures.assign(static_cast<std::size_t>(layer.cols.count() * layer.rows.count()), 0);
  return layer;
}

// Fetches the pieces of a layer, those in the middle of what is seen first; or looks what is there.
void gather(Frame& f, Layer& layer, const Seen& seen, bool fetch) {
  struct Wanted {
    double distance;
    std::int64_t col, row;
  };
  std::vector<Wanted> wanted;
  wanted.reserve(layer.textures.size());
  const double mid_x = (seen.x0 + seen.x1) / 2 * layer.grid.width_px / layer.grid.step_px - 0.5,
               mid_y = (seen.y0 + seen.y1) / 2 * layer.grid.height_px / layer.grid.step_px - 0.5;
  for (std::int64_t row = layer.rows.first; row <= layer.rows.last; ++row) {
    for (std::int64_t col = layer.cols.first; col <= layer.cols.last; ++col) {
      wanted.push_back({std::hypot(static_cast<double>(col) - mid_x, static_cast<double>(row) - mid_y), col, row});
    }
  }
  if (fetch) std::ranges::stable_sort(wanted, {}, &Wanted::distance);
  for (const Wanted& w : wanted) {
    const Piece piece = f.content.piece(layer.grid.piece(static_cast<std::uint32_t>(w.col), static_cast<std::uint32_t>(w.row)), fetch);
    layer.textures[layer.index(w.col, w.row)] = piece.texture;
    if (fetch && !piece.texture && !piece.final) ++f.missing;
  }
}

void draw_layer(Frame& f, const Layer& layer, const Spread& whole, const std::vector<Layer>& all, std::size_t finer_from) {
  for (std::int64_t row = layer.rows.first; row <= layer.rows.last; ++row) {
    for (std::int64_t col = layer.cols.first; col <= layer.cols.last; ++col) {
      const std::uintptr_t texture = layer.textures[layer.index(col, row)];
      if (!texture) continue;
      const Seen part = layer.part(layer.grid.piece(static_cast<std::uint32_t>(col), static_cast<std::uint32_t>(row)));
      const bool hidden = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(finer_from), all.end(), [&](const Layer& l) { return l.hides(part); });
      if (hidden) continue;
      // Both edges from the same sum, so that neighbours meet without a gap.
      const ImVec2 from{static_cast<float>(whole.x + part.x0 * whole.w), static_cast<float>(whole.y + part.y0 * whole.h)};
      const ImVec2 to{static_cast<float>(whole.x + part.x1 * whole.w), static_cast<float>(whole.y + part.y1 * whole.h)};
      f.draw->AddImage(reinterpret_cast<ImTextureID>(texture), from, to);
    }
  }
}

// Layers to be drawn one over the other, the coarsest first; the fine level is the last.
std::vector<Layer> layers(Frame& f, const model::ImageInfo& info, const Spread& whole, const Seen& seen, double base_w) {
  const std::uint32_t fine = level_for(info, whole.w, whole.h);
  if (info.levels[fine].width_px < base_w * kFinerThanBase) return {};
  std::vector<Layer> found;
  std::uint32_t coarse = fine;
  while (coarse + 1 < info.levels.size() && info.levels[coarse].width_px > info.levels[fine].width_px * kCoarse) ++coarse;
  const auto worth = [&](std::uint32_t level) { return info.levels[level].width_px >= base_w * kFinerThanBase; };
  Layer few = layer_of(info, coarse, seen), all = layer_of(info, fine, seen);
  if (coarse != fine && worth(coarse)) gather(f, few, seen, true);
  gather(f, all, seen, true);
  if (!all.hides(seen)) {
    // Something is missing yet: whatever is at hand from before.
    for (auto level = static_cast<std::uint32_t>(info.levels.size() - 1); level > fine; --level) {
      if (!worth(level)) continue;
      if (level == coarse) {
        found.push_back(std::move(few));
        continue;
      }
      Layer between = layer_of(info, level, seen);
      gather(f, between, seen, false);
      found.push_back(std::move(between));
    }
  }
  found.push_back(std::move(all));
  return found;
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
  const double k = static_cast<double>(f.m.k);
  const int whole_w = std::max(1, static_cast<int>(std::lround(frame.picture_w * k)));
  const int whole_h = std::max(1, static_cast<int>(std::lround(frame.picture_h * k)));
  // A picture that is larger than its window even at scale 1 is not kept whole at that size.
  const double most = static_cast<double>(p.w) * static_cast<double>(p.h) * 1.25;
  const double shrink = std::min(1.0, std::sqrt(most / (static_cast<double>(whole_w) * whole_h)));
  const int base_w = std::max(1, static_cast<int>(whole_w * shrink)), base_h = std::max(1, static_cast<int>(whole_h * shrink));
  const Picture pic = f.content.picture({image, {0, 0, 1, 1}, base_w, base_h});
  if (!pic.exact && !f.content.failed(image)) ++f.missing;
  if (f.dry()) return;
  fill(f, window, f.theme.bar);
  Spread whole;
  whole.w = whole_w * view.scale;
  whole.h = whole_h * view.scale;
  whole.x = static_cast<double>(p.x) + (static_cast<double>(p.w) - whole.w) / 2 + view.x * k;
  whole.y = static_cast<double>(p.y) + (static_cast<double>(p.h) - whole.h) / 2 + view.y * k;
  if (at_rest) {
    whole.x = std::round(whole.x);
    whole.y = std::round(whole.y);
  }
  const auto share = [](double at, double from, double size) { return std::clamp((at - from) / size, 0.0, 1.0); };
  const Seen seen{share(static_cast<double>(p.x), whole.x, whole.w), share(static_cast<double>(p.y), whole.y, whole.h),
                  share(static_cast<double>(p.right()), whole.x, whole.w), share(static_cast<double>(p.bottom()), whole.y, whole.h)};
  if (seen.x1 <= seen.x0 || seen.y1 <= seen.y0) return;
  // Where the whole is as fine as the screen, that is all there is to see.
  std::vector<Layer> over;
  if (whole.w > base_w * 1.001) over = layers(f, info, whole, seen, base_w);
  const bool hidden = std::ranges::any_of(over, [&](const Layer& l) { return l.hides(seen); });
  f.draw->PushClipRect({p.x, p.y}, {p.right(), p.bottom()}, true);
  if (pic.texture && !hidden) {
    // Only what is seen of it: far outside the window a float is too coarse to place its corners.
    const ImVec2 from{static_cast<float>(whole.x + seen.x0 * whole.w), static_cast<float>(whole.y + seen.y0 * whole.h)};
    const ImVec2 to{static_cast<float>(whole.x + seen.x1 * whole.w), static_cast<float>(whole.y + seen.y1 * whole.h)};
    const auto uv = [&](double x, double y) {
      return ImVec2{(static_cast<float>(x) - pic.crop.x) / pic.crop.w, (static_cast<float>(y) - pic.crop.y) / pic.crop.h};
    };
    f.draw->AddImage(reinterpret_cast<ImTextureID>(pic.texture), from, to, uv(seen.x0, seen.y0), uv(seen.x1, seen.y1));
  }
  for (std::size_t i = 0; i < over.size(); ++i) draw_layer(f, over[i], whole, over, i + 1);
  f.draw->PopClipRect();
}

void zoom_overview(Frame& f, std::string_view id, ImageId image, const model::ImageInfo& info, const RectU& r, const core::ZoomFrame& frame,
                   const core::ZoomView& view) {
  constexpr float kLong = 260, kShortest = 88, kMargin = 32, kEdge = 2;
  constexpr double kFrom = 1.5, kThere = 2;
  if (f.dry() || view.scale <= kFrom) return;
  const auto alpha = static_cast<float>(std::clamp((view.scale - kFrom) / (kThere - kFrom), 0.0, 1.0));
  const model::ImageLevel& full = info.levels.front();
  const float aspect = static_cast<float>(full.width_px) / static_cast<float>(full.height_px);
  const float w = std::max(kShortest, aspect >= 1 ? kLong : kLong * aspect), h = std::max(kShortest, aspect >= 1 ? kLong / aspect : kLong);
  const RectU box{r.x + kMargin, r.bottom() - kMargin - h, w, h};
  const RectPx p = f.px(box);
  const Picture pic = f.content.picture({image, {0, 0, 1, 1}, static_cast<int>(p.w), static_cast<int>(p.h)});
  if (!pic.texture) return;  // in a moment
  fill(f, box.inset(-kEdge - 2), f.theme.bar, alpha);
  fill(f, box.inset(-kEdge), f.theme.muted, alpha);
  const auto colour = [alpha](std::uint32_t rgb, float share) {
    return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(share * alpha * 255));
  };
  f.draw->AddImage(reinterpret_cast<ImTextureID>(pic.texture), {p.x, p.y}, {p.right(), p.bottom()}, {0, 0}, {1, 1}, colour(0xffffff, 1));
  // What is seen stays bright, the rest steps back; the mark is never too small to be found.
  const double k = static_cast<double>(f.m.k), mark_least = 10 * k;
  const auto along = [&](double view_u, double picture_u, double middle_u, double from, double size) {
    const double shown = picture_u * view.scale, begin = std::clamp((shown / 2 - middle_u - view_u / 2) / shown, 0.0, 1.0),
                 end = std::clamp((shown / 2 - middle_u + view_u / 2) / shown, 0.0, 1.0);
    const double middle = from + size * (begin + end) / 2, half = std::max(mark_least, size * (end - begin)) / 2;
    return std::pair{static_cast<float>(std::round(std::max(from, middle - half))), static_cast<float>(std::round(std::min(from + size, middle + half)))};
  };
  const auto [x0, x1] = along(frame.view_w, frame.picture_w, view.x, static_cast<double>(p.x), static_cast<double>(p.w));
  const auto [y0, y1] = along(frame.view_h, frame.picture_h, view.y, static_cast<double>(p.y), static_cast<double>(p.h));
  const ImU32 dim = colour(f.theme.bar, 0.45f);
  f.draw->AddRectFilled({p.x, p.y}, {p.right(), y0}, dim);
  f.draw->AddRectFilled({p.x, y1}, {p.right(), p.bottom()}, dim);
  f.draw->AddRectFilled({p.x, y0}, {x0, y1}, dim);
  f.draw->AddRectFilled({x1, y0}, {p.right(), y1}, dim);
  const float line = std::max(2.0f, std::round(3 * f.m.k));
  f.draw->AddRect({x0 - line / 2, y0 - line / 2}, {x1 + line / 2, y1 + line / 2}, colour(f.theme.accent, 1), 0, 0, line);
  note_drawn(f, id, Role::Picture, box, word_in(f, id));
  f.widgets.add(Region{.id = std::string(id), .rect = p, .what = Points{[frame](float x, float y, bool held) { return core::ZoomTo{frame, x, y, held}; }}});
}

}  // namespace azetta::ui
