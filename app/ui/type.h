// Words on the screen: the only place where text blocks meet ImDrawList. Every text is noted in the widget list when a
// rehearsal asks for it. UI thread.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "app/text/text.h"
#include "app/ui/frame.h"

namespace azetta::ui {

struct Look {
  text::Style style = text::Style::Body;
  std::uint32_t rgb = 0xffffff;
  std::uint32_t on_rgb = 0;            // what lies behind: for tone and for the contrast check
  text::Align align = text::Align::Start;
  int max_lines = 0;
  float size = 1;                      // times Metrics::text; 1 = reading size
  bool own_side = false;               // starts where its own language starts, not where the screen does
  bool fixed = false;                  // does not grow in large text or portrait (labels in fixed places)
  std::uint32_t mark_rgb = 0;          // colour of emphasised spans; 0 = rgb
};

struct TextIn {  // a text and the language it is in
  std::string_view utf8;
  std::string_view lang;
  bool rtl = false;
};

// In the visitor's language / in a given one / a localized text with its stand-in language.
TextIn in(const Frame& f, std::string_view utf8);
TextIn in(const Frame& f, std::string_view utf8, LangIndex lang);
TextIn in(const Frame& f, const model::Localized& text);
// A text in a language that need not be one of the pack's.
TextIn in_tag(const Frame& f, std::string_view utf8, std::string_view tag);
// The kiosk's word for `key`.
TextIn word_in(const Frame& f, std::string_view key);

// Height in u that the text needs at width w_u.
float height_of(Frame& f, const TextIn& words, float w_u, const Look& look, const std::vector<text::MarkSpan>& marks = {});
// Whether it has been laid out before, so that drawing it costs next to nothing.
bool at_hand(const Frame& f, const TextIn& words, float w_u, const Look& look);
// Width in u of its widest line.
float width_of(Frame& f, const TextIn& words, float w_u, const Look& look);

// Whether the text engine still has that text laid out: else a frame that moves may leave it to a later one.
bool laid_out(const Frame& f, const TextIn& words, float w_u, const Look& look);

// The look, set as much smaller (to `least` of its size) as the text needs to stay on one line.
Look one_line(Frame& f, const TextIn& words, float w_u, Look look, float least);

// Draws at the top of `r`; returns the height used in u.
float write(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look,
            const std::vector<text::MarkSpan>& marks = {});
// Where the bytes [begin, end) of that text stand, on the screen in pixels: one piece a line, or more where directions
// mix. Nothing in a dry run.
std::vector<RectPx> pieces_of(Frame& f, const RectU& r, const TextIn& words, const Look& look,
                              const std::vector<text::MarkSpan>& marks, std::uint32_t begin, std::uint32_t end);
// write(), centred vertically in `r`.
void write_middle(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look);
// The letters' ink in the middle of `r`, both ways: one or two letters in a lozenge, whatever hangs below their line.
void write_ink_centred(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look);
// Centred on a point of the screen in pixels (labels on maps), with a halo. Returns the rectangle covered.
RectPx write_at(Frame& f, std::string_view id, float cx_px, float cy_px, const TextIn& words, const Look& look,
                std::uint32_t halo_rgb, float halo_u = 2);

}  // namespace azetta::ui
