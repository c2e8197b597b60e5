// What a gallery's visitor can choose: kinds, the values of the pack's facets, the order; as chips that say how many cards each
// would show. A choice that would show none is faint and not touchable. The choice shows at once behind the sheet. UI thread.
#pragma once
#include "app/ui/frame.h"
#include "content/model/gallery.h"

namespace azetta::ui {

// What state.place shows, as a question to the pack.
model::GalleryQuery gallery_query(const Frame& f);
// How many cards that is; counts as missing, and is 0, while it is not known.
struct GalleryCount {
  bool known = false;
  std::uint32_t n = 0;
};
GalleryCount gallery_count(Frame& f, const model::GalleryQuery& query);

// The sheet, over `area` (the screen above the bar).
void draw_filter_sheet(Frame& f, const RectU& area);

// The chosen values in one line of chips that take them back; those that find no room are behind one that opens the sheet.
void draw_chosen(Frame& f, const RectU& r);

}  // namespace azetta::ui
