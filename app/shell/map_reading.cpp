#include "app/shell/map_reading.h"

#include <algorithm>
#include <utility>

namespace azetta::shell {
namespace {

constexpr std::uint32_t kPage = 512;
constexpr std::size_t kMostEvents = 16'384;  // of those that have a place, the first

}  // namespace

Result<core::MapSheet> read_map_sheet(pack::Pack& pack) {
  AZ_TRY(model::Map map, pack.map());
  AZ_TRY(const model::ImageInfo image, pack.image(map.image));
  if (image.levels.empty()) return Error{"the map's picture is empty; check the pack"};
  std::vector<model::Place> places;
  for (bool more = true; more;) {
    AZ_TRY(auto some, pack.places(static_cast<std::uint32_t>(places.size()), kPage));
    more = some.size() == kPage;
    for (model::Place& place : some) places.push_back(std::move(place));
  }
  std::vector<model::Event> events;
  for (bool more = true; more && events.size() < kMostEvents;) {
    AZ_TRY(auto some, pack.map_events(events.empty() ? EventId{} : events.back().id, kPage));
    more = some.size() == kPage;
    for (model::Event& event : some) events.push_back(std::move(event));
  }
  const model::ImageLevel& full = image.levels.front();
  return core::make_map_sheet(std::move(map), std::move(places), std::move(events),
                              static_cast<float>(full.width_px) / static_cast<float>(std::max(full.height_px, 1u)));
}

}  // namespace azetta::shell
