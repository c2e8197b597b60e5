// A picture at any scale and of any size: the whole of it at window size lies beneath, pieces of its stored levels are laid
// over it as they come, so there is never a hole. Two levels are asked for, nothing else: a coarse one whose few pieces
// cover the window at once, then the one that the eye can use, from the middle outwards. What else is at hand fills in
// meanwhile. A piece that finer ones cover is not drawn: at rest every pixel is painted once. UI thread.
#pragma once
#include "app/core/zoomer.h"
#include "app/ui/frame.h"
#include "content/model/image.h"

namespace azetta::ui {

// How the picture fits `window` (design units), and how far it may be enlarged: to three screen pixels for each of its own,
// at least to twice the window.
core::ZoomFrame zoom_frame(const Frame& f, const model::ImageInfo& info, const RectU& window);

// Draws what `view` shows of the picture, clipped to `window`. Counts as missing until all of it is sharp (or will not come);
// a dry run asks for the whole at scale 1 alone.
void zoom_picture(Frame& f, ImageId image, const model::ImageInfo& info, const RectU& window, const core::ZoomFrame& frame,
                  const core::ZoomView& view, bool at_rest);

// The whole picture, small, with what `view` shows of it marked: where one is, once the picture is enlarged beyond twice its
// window (it fades in on the way there). A finger on it goes to that place. `r` is the room for it; it stands in the bottom
// corner of `r` where reading starts. Nothing in a dry run.
void zoom_overview(Frame& f, std::string_view id, ImageId image, const model::ImageInfo& info, const RectU& r, const core::ZoomFrame& frame,
                   const core::ZoomView& view);

}  // namespace azetta::ui
