// Shapes of the visual language on ImDrawList: flat fills, panels with cut corners, lozenges, icons, pictures.
// Nothing is round, nothing glows. In a dry run only pictures do something: they are asked for. UI thread.
#pragma once
#include <cstdint>
#include <string_view>

#include "app/ui/frame.h"

namespace azetta::ui {

void fill(Frame& f, const RectU& r, std::uint32_t rgb, float alpha = 1);
void outline(Frame& f, const RectU& r, std::uint32_t rgb, float thick_u);
// Corners cut at 45 degrees by `cut_u`.
void cut_panel(Frame& f, const RectU& r, float cut_u, std::uint32_t fill_rgb, std::uint32_t line_rgb, float line_u);
// The rhombus that fills `r`.
void lozenge(Frame& f, const RectU& r, std::uint32_t fill_rgb, std::uint32_t line_rgb, float line_u);
void icon(Frame& f, std::string_view name, const RectU& r, std::uint32_t rgb);

// A picture that covers `r` (cropped around the middle of `focus`). Returns false while nothing of it is there: `under_rgb`
// is shown then. Counts as missing until it is there at the exact size.
bool picture(Frame& f, ImageId image, const RectU& r, std::uint32_t under_rgb, const model::Rect& focus = {0, 0, 1, 1});
// The same without mirroring or rounding for a moving camera: `camera` (fractions of the picture) fills `r`.
// One texture serves the whole movement: it holds `widest`, as fine as the closest look (`closest_w` of the picture's width)
// asks for, within reason.
bool camera_picture(Frame& f, ImageId image, const RectU& r, const model::Rect& camera, const model::Rect& widest,
                    float closest_w, float alpha, std::uint32_t under_rgb);
// The camera rectangle grown or cropped around its middle to the aspect of `r`, kept inside the picture.
model::Rect cover(const model::Rect& wanted, float image_aspect, float view_aspect);

}  // namespace azetta::ui
