// What stands above the keyboard: results in their groups, or what a visitor may begin with. Laid out first, drawn as far as
// it is seen. UI thread.
#pragma once
#include <vector>

#include "app/ui/frame.h"
#include "content/model/found.h"

namespace azetta::ui {

// One thing in the list. `r.y` counts from the list's beginning.
struct Shown {
  enum class What : std::uint8_t { Heading, Hit, More, Words, Section, Timeline, Map, Famous };
  What what = What::Heading;
  RectU r;
  const model::FoundGroup* group = nullptr;  // Heading, More: of it
  const model::FoundHit* hit = nullptr;
  std::string_view key;                      // Heading, Words: of the kiosk's words
  KindIndex kind = 0;                        // Section
  CardId card;                               // Famous
};
struct ShownList {
  std::vector<Shown> all;
  float height = 0;
  const model::Found* found = nullptr;
};

// `found`: null where nothing is typed.
ShownList lay_out_results(const Frame& f, const model::Found* found, float x, float w);
// Draws what of it lies in `view`; the list's beginning stands at view.y - offset_u.
void draw_results(Frame& f, const ShownList& list, const RectU& view, float offset_u);

}  // namespace azetta::ui
