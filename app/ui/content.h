// What screens may ask of the open pack. Never blocks: what is not in memory is null now, fetched on the worker, and there
// in a later frame. Pointers stay good until the end of the frame. UI thread.
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>

#include "app/core/timeline_layout.h"
#include "app/core/map_sheet.h"
#include "content/model/card.h"
#include "content/model/catalogue.h"
#include "content/model/event.h"
#include "content/model/gallery.h"
#include "content/model/found.h"
#include "content/model/image.h"
#include "content/model/scene.h"
#include "content/model/term.h"

namespace azetta::ui {

// A part of a picture at an exact size: decoded from the nearest stored size and resampled on the worker, so that it is
// drawn pixel for pixel.
struct PictureRequest {
  ImageId image;
  model::Rect crop;      // fractions of the picture
  int w_px = 0, h_px = 0;
  friend bool operator==(const PictureRequest&, const PictureRequest&) = default;
};
struct Picture {
  std::uintptr_t texture = 0;      // 0 = not there yet
  bool exact = false;              // at the size asked for; else the nearest at hand, to be stretched
  model::Rect crop{0, 0, 1, 1};    // the part of the picture that the texture holds
};

// A part of one stored size, pixel for pixel: nothing is resampled. Which parts there are says piece_grid.h.
struct PieceRequest {
  ImageId image;
  std::uint32_t level = 0;
  std::uint32_t x_px = 0, y_px = 0, w_px = 0, h_px = 0;  // inside the level
  friend bool operator==(const PieceRequest&, const PieceRequest&) = default;
};
struct Piece {
  std::uintptr_t texture = 0;  // 0 = not there
  bool final = false;          // and it will not come: damaged, or the textures of this frame are all that memory may hold
};

class Content {
 public:
  virtual ~Content() = default;
  virtual const model::Card* card(CardId id) = 0;
  virtual const model::Scene* scene(SceneId id) = 0;
  // The card with the next walkthrough behind this card's (Pack::next_walkthrough); 0 = there is no other.
  virtual const CardId* next_walkthrough(CardId after) = 0;
  virtual const model::CardSummary* summary(CardId id) = 0;
  virtual const model::CardSummary* summary(KindIndex kind, std::uint32_t index) = 0;  // in gallery order
  // How many cards a choice has, and its tiles one by one, in its order.
  virtual const model::GalleryTotals* gallery(const model::GalleryQuery& query) = 0;
  virtual const model::GalleryTile* gallery_tile(const model::GalleryQuery& query, std::uint32_t index) = 0;
  virtual const model::ImageInfo* image(ImageId id) = 0;
  // The map with all that lies on it. Shared, because what was drawn from it may be touched after another pack has come.
  virtual core::MapSheetPtr map() = 0;
  virtual bool map_failed() const = 0;
  virtual const model::Term* term(TermId id) = 0;
  // What is found for what a visitor of that language typed. Until it is there, what was found for the query before
  // (Found::typed and lang say which); null: nothing yet.
  virtual const model::Found* found(std::string_view typed, LangIndex lang) = 0;
  virtual Picture picture(const PictureRequest& request) = 0;
  // The timeline: all of its marks, once they have been read; one event with its texts; and where everything stands at a
  // scale: exactly what was asked for, or (see its shape) the finest coarser one at hand, or null.
  virtual const core::TimelineIndex* timeline() = 0;
  virtual const core::TimelineLayout* timeline_layout(const core::LayoutShape& shape) = 0;
  virtual const model::Event* event(EventId id) = 0;
  // In order of urgency: what a frame asks for first is fetched first, and what its successor does not repeat is forgotten.
  // Without `fetch` only what is at hand.
  virtual Piece piece(const PieceRequest& request, bool fetch) = 0;
  // True if the last null answer of its kind was final (damaged, not there): do not wait for it.
  virtual bool failed(CardId id) const = 0;
  virtual bool failed(SceneId id) const = 0;
  virtual bool failed(ImageId id) const = 0;
  virtual bool failed(EventId id) const = 0;
  virtual bool timeline_failed() const = 0;
  virtual bool failed(TermId id) const = 0;
};

}  // namespace azetta::ui
