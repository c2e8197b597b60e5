// Cuts what a card has to say into pages that fit: paragraphs, facts, positions of a dispute, each an item of known height.
// Pure layout over the text engine; nothing is drawn here. UI thread.
#pragma once
#include <string>
#include <vector>

#include "app/ui/frame.h"
#include "app/ui/type.h"

namespace azetta::ui {

// Words of an item that lead somewhere: bytes of its text.
struct FlowLink {
  std::uint32_t begin = 0, end = 0;
  std::string id;
  core::Event event;
};

// One thing in a column. A paragraph longer than a page is cut between lines: [from_u, from_u + h) of its block.
struct FlowItem {
  std::string id;
  TextIn words;
  Look look;
  std::vector<text::MarkSpan> marks;
  std::vector<FlowLink> links;
  float h = 0;          // height shown, u
  float from_u = 0;
  float gap_after = 0;
  int tag = 0;          // what the screen makes of it
  const void* of = nullptr;  // the fact, position, ... it belongs to
  bool keep_with_next = false;
  bool begins_page = false;  // the curator began a page here: kept where the page before is more than half full
};

// Measures `item` at width w_u (fills in h).
void measure(Frame& f, FlowItem& item, float w_u);

// Pages of at most `page_h` u (the first of `first_h`), as many whole items on each as fit; a heading goes with what it
// announces. An item that is taller than a page is cut at its lines. At least one page, which may be empty.
std::vector<std::vector<FlowItem>> paginate(Frame& f, const std::vector<FlowItem>& items, float w_u, float page_h,
                                            float first_h);

// Draws a page's items in a column, links underlined and touchable; returns the height used.
float write_column(Frame& f, const std::vector<FlowItem>& items, const RectU& r);
void write_item(Frame& f, const FlowItem& item, const RectU& r);

}  // namespace azetta::ui
