#include "app/ui/paint.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace azetta::ui {
namespace {

ImU32 colour(std::uint32_t rgb, float alpha = 1) {
  const auto a = static_cast<std::uint32_t>(std::clamp(alpha, 0.0f, 1.0f) * 255 + 0.5f);
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, a);
}

}  // namespace

void fill(Frame& f, const RectU& r, std::uint32_t rgb, float alpha) {
  if (f.dry()) return;
  const RectPx p = f.px(r);
  f.draw->AddRectFilled({p.x, p.y}, {p.right(), p.bottom()}, colour(rgb, alpha));
}

void outline(Frame& f, const RectU& r, std::uint32_t rgb, float thick_u) {
  if (f.dry()) return;
  // Four filled bars: crisp at any scale, and cheaper than an anti-aliased path.
  const RectPx p = f.px(r);
  const float t = std::max(1.0f, std::round(thick_u * f.m.k));
  const ImU32 c = colour(rgb);
  f.draw->AddRectFilled({p.x, p.y}, {p.right(), p.y + t}, c);
  f.draw->AddRectFilled({p.x, p.bottom() - t}, {p.right(), p.bottom()}, c);
  f.draw->AddRectFilled({p.x, p.y + t}, {p.x + t, p.bottom() - t}, c);
  f.draw->AddRectFilled({p.right() - t, p.y + t}, {p.right(), p.bottom() - t}, c);
}

void cut_panel(Frame& f, const RectU& r, float cut_u, std::uint32_t fill_rgb, std::uint32_t line_rgb, float line_u) {
  if (f.dry()) return;
  const RectPx p = f.px(r);
  const float c = std::min({cut_u * f.m.k, p.w / 2, p.h / 2});
  const ImVec2 points[8] = {{p.x + c, p.y},
                            {p.right() - c, p.y},
                            {p.right(), p.y + c},
                            {p.right(), p.bottom() - c},
                            {p.right() - c, p.bottom()},
                            {p.x + c, p.bottom()},
                            {p.x, p.bottom() - c},
                            {p.x, p.y + c}};
  f.draw->AddConvexPolyFilled(points, 8, colour(fill_rgb));
  if (line_u > 0) f.draw->AddPolyline(points, 8, colour(line_rgb), ImDrawFlags_Closed, std::max(1.0f, line_u * f.m.k));
}

void lozenge(Frame& f, const RectU& r, std::uint32_t fill_rgb, std::uint32_t line_rgb, float line_u) {
  if (f.dry()) return;
  const RectPx p = f.px(r);
  const float cx = p.x + p.w / 2, cy = p.y + p.h / 2;
  const ImVec2 points[4] = {{cx, p.y}, {p.right(), cy}, {cx, p.bottom()}, {p.x, cy}};
  f.draw->AddConvexPolyFilled(points, 4, colour(fill_rgb));
  if (line_u > 0) f.draw->AddPolyline(points, 4, colour(line_rgb), ImDrawFlags_Closed, std::max(1.0f, line_u * f.m.k));
}

void icon(Frame& f, std::string_view name, const RectU& r, std::uint32_t rgb) {
  if (f.dry()) return;
  const core::Icon* icon = f.icons.find(name);
  if (!icon) return;
  const RectPx p = f.px(r);
  const float s = p.w / 48;
  const bool turn = icon->mirror && f.rtl;
  std::vector<ImVec2> line;
  const auto place = [&](const std::vector<core::IconPoint>& points) {
    line.clear();
    for (const core::IconPoint& q : points) line.push_back({p.x + (turn ? 48 - q.x : q.x) * s, p.y + q.y * s});
  };
  for (const auto& stroke : icon->strokes) {
    place(stroke);
    const bool closed = line.size() > 2 && stroke.front().x == stroke.back().x && stroke.front().y == stroke.back().y;
    if (closed) line.pop_back();
    f.draw->AddPolyline(line.data(), static_cast<int>(line.size()), colour(rgb),
                        closed ? ImDrawFlags_Closed : ImDrawFlags_None, std::max(1.0f, 3.5f * s));
  }
  for (const auto& shape : icon->fills) {
    place(shape);
    if (turn) std::ranges::reverse(line);  // keep the winding that anti-aliasing expects
    f.draw->AddConvexPolyFilled(line.data(), static_cast<int>(line.size()), colour(rgb));
  }
}

model::Rect cover(const model::Rect& wanted, float image_aspect, float view_aspect) {
  // In fractions, a rectangle w x h of the picture has the pixel aspect w * image_aspect / h.
  model::Rect r = wanted;
  const float aspect = r.w * image_aspect / std::max(r.h, 1e-6f);
  if (aspect > view_aspect) {
    const float w = r.h * view_aspect / image_aspect;
    r.x += (r.w - w) / 2;
    r.w = w;
  } else {
    const float h = r.w * image_aspect / view_aspect;
    r.y += (r.h - h) / 2;
    r.h = h;
  }
  return r;
}

namespace {

float aspect_of(const model::ImageInfo& info) {
  const model::ImageLevel& full = info.levels.front();
  return static_cast<float>(full.width_px) / static_cast<float>(std::max(full.height_px, 1u));
}

// The part `want` of a picture through a texture that holds `have` of it.
void quad(Frame& f, const Picture& pic, const RectPx& p, const model::Rect& want, float alpha) {
  const float u0 = (want.x - pic.crop.x) / pic.crop.w, v0 = (want.y - pic.crop.y) / pic.crop.h;
  const float u1 = u0 + want.w / pic.crop.w, v1 = v0 + want.h / pic.crop.h;
  f.draw->AddImage(reinterpret_cast<ImTextureID>(pic.texture), {p.x, p.y}, {p.right(), p.bottom()}, {u0, v0}, {u1, v1},
                   colour(0xffffff, alpha));
}

}  // namespace

bool picture(Frame& f, ImageId image, const RectU& r, std::uint32_t under_rgb, const model::Rect& focus) {
  if (!image || f.content.failed(image)) {
    fill(f, r, under_rgb);
    return false;
  }
  const model::ImageInfo* info = f.content.image(image);
  const RectPx p = f.px(r);
  if (!info || p.w < 1 || p.h < 1) {
    if (!info) ++f.missing;
    fill(f, r, under_rgb);
    return false;
  }
  const model::Rect crop = cover(focus, aspect_of(*info), p.w / p.h);
  const Picture pic = f.content.picture({image, crop, static_cast<int>(p.w), static_cast<int>(p.h)});
  if (!pic.exact && !f.content.failed(image)) ++f.missing;
  if (!pic.texture) {
    fill(f, r, under_rgb);
    return false;
  }
  if (!f.dry()) quad(f, pic, p, crop, 1);
  return true;
}

bool camera_picture(Frame& f, ImageId image, const RectU& r, const model::Rect& camera, const model::Rect& widest,
                    float closest_w, float alpha, std::uint32_t under_rgb) {
  if (!image || f.content.failed(image)) {
    fill(f, r, under_rgb, alpha);
    return false;
  }
  const model::ImageInfo* info = f.content.image(image);
  const RectPx p = f.px(r);
  if (!info || p.w < 1 || p.h < 1) {
    if (!info) ++f.missing;
    fill(f, r, under_rgb, alpha);
    return false;
  }
  const float aspect = aspect_of(*info);
  const model::Rect shown = cover(camera, aspect, p.w / p.h);
  const model::Rect all = cover(widest, aspect, p.w / p.h);
  // At most a fifth larger than the screen: a slow zoom does not need more.
  const float grow = std::clamp(all.w / std::max(closest_w, 1e-3f), 1.0f, 1.2f);
  const Picture pic = f.content.picture({image, all, static_cast<int>(std::lround(p.w * grow)),
                                         static_cast<int>(std::lround(p.h * grow))});
  if (!pic.exact && !f.content.failed(image)) ++f.missing;
  if (!pic.texture) {
    fill(f, r, under_rgb, alpha);
    return false;
  }
  if (!f.dry()) quad(f, pic, p, shown, alpha);
  return true;
}

}  // namespace azetta::ui
