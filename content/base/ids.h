// Names of things inside one open pack. They are row numbers of that pack: never store them beyond it, never mix kinds.
// 0 means "none". Slugs ("dihya", "bagdoura") are the names that last; a pack maps slugs to ids.
#pragma once
#include <cstdint>
#include <functional>

namespace azetta {

template <class Tag>
struct Id {
  std::uint32_t row = 0;
  explicit operator bool() const { return row != 0; }
  friend bool operator==(Id, Id) = default;
  friend auto operator<=>(Id, Id) = default;
};

using CardId = Id<struct CardTag>;
using SceneId = Id<struct SceneTag>;
using ImageId = Id<struct ImageTag>;
using SourceId = Id<struct SourceTag>;
using TermId = Id<struct TermTag>;
using PlaceId = Id<struct PlaceTag>;
using EventId = Id<struct EventTag>;

using LangIndex = std::uint8_t;  // position in Catalogue::languages; at most 64 languages in a pack
using KindIndex = std::uint8_t;  // position in Catalogue::kinds; at most 64 kinds in a pack
using LaneIndex = std::uint8_t;  // position in Catalogue::lanes; at most 16 lanes in a pack

}  // namespace azetta

template <class Tag>
struct std::hash<azetta::Id<Tag>> {
  std::size_t operator()(azetta::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.row); }
};
