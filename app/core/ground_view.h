// What a window shows of a battle's ground: between the camera of a step (a rectangle in fractions of the picture) and a Zoomer's
// scale and place. At scale 1 the whole window is covered by the picture, and as much of it is seen as can be. Pure; any thread.
#pragma once
#include "app/core/zoomer.h"
#include "content/model/scene.h"

namespace azetta::core {

// Lengths in one unit. max_scale: how far the picture may be enlarged.
ZoomFrame ground_frame(double view_w, double view_h, double ground_aspect, double max_scale);
// All of `wanted`, and what the window shows beside it; never beyond the picture. Where the window cannot hold all of it, its middle.
model::Rect framed(const model::Rect& wanted, double ground_aspect, double window_aspect);
model::Rect seen(const ZoomFrame& frame, const ZoomView& view);
ZoomView view_of(const ZoomFrame& frame, const model::Rect& camera);
// On the way from one to the other: the size changes evenly to the eye.
model::Rect between(const model::Rect& from, const model::Rect& to, double share);

}  // namespace azetta::core
