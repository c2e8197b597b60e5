// What screens may ask of the open pack. Never blocks: what is not in memory is null now, fetched on the worker, and there
// in a later frame. Pointers stay good until the end of the frame. UI thread.
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>

#include "content/model/card.h"
#include "content/model/catalogue.h"
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

class Content {
 public:
  virtual ~Content() = default;
  virtual const model::Card* card(CardId id) = 0;
  virtual const model::Scene* scene(SceneId id) = 0;
  virtual const model::CardSummary* summary(CardId id) = 0;
  virtual const model::CardSummary* summary(KindIndex kind, std::uint32_t index) = 0;  // in gallery order
  virtual const model::ImageInfo* image(ImageId id) = 0;
  virtual const model::Term* term(TermId id) = 0;
  // What is found for what a visitor of that language typed. Until it is there, what was found for the query before
  // (Found::typed and lang say which); null: nothing yet.
  virtual const model::Found* found(std::string_view typed, LangIndex lang) = 0;
  virtual Picture picture(const PictureRequest& request) = 0;
  // True if the last null answer of its kind was final (damaged, not there): do not wait for it.
  virtual bool failed(CardId id) const = 0;
  virtual bool failed(SceneId id) const = 0;
  virtual bool failed(ImageId id) const = 0;
  virtual bool failed(TermId id) const = 0;
};

}  // namespace azetta::ui
