// A picture at any scale: the whole of it at window size lies beneath, finer pieces are laid over it as they come, so there is
// never a hole. The pieces are cut from powers of two of the full size, 512 px a side: at any scale they cover the window
// with at most some 2.3 pixels for each one shown. UI thread.
#pragma once
#include "app/core/zoomer.h"
#include "app/ui/frame.h"
#include "content/model/image.h"

namespace azetta::ui {

// How the picture fits `window` (design units), and how far it may be enlarged: to three screen pixels for each of its own,
// at least to twice the window.
core::ZoomFrame zoom_frame(const Frame& f, const model::ImageInfo& info, const RectU& window);

// Draws what `view` shows of the picture, clipped to `window`. Counts as missing until all of it is sharp; a dry run asks for
// the whole at scale 1 alone.
void zoom_picture(Frame& f, ImageId image, const model::ImageInfo& info, const RectU& window, const core::ZoomFrame& frame,
                  const core::ZoomView& view, bool at_rest);

}  // namespace azetta::ui
