// Areas of a map as polygons: rings of points, closed by themselves, that may touch or cross themselves. Everything here is
// bounded by the number of points, whatever they are. Pure; any thread.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "content/model/scene.h"

namespace azetta::core {

// The ring with its corners cut (Chaikin), twice where that leaves at most `most` points, else once or not at all: areas drawn by
// hand from a few points look drawn by hand.
std::vector<model::Point> rounded_ring(std::span<const model::Point> ring, std::size_t most);

// Triangles that fill the ring, three indices each, by cutting off ears (Meisters 1975). Rings of at most 65,535 points; of a ring that
// crosses itself or has no area, triangles that cover about as much: never more than points - 2, never an index beyond.
std::vector<std::uint16_t> triangulate(std::span<const model::Point> ring);

// Inside by the even-odd rule.
bool ring_contains(std::span<const model::Point> ring, const model::Point& at);

// Where a name has most room: the point farthest from the ring's edge, found on a grid, and that distance. `aspect`: y is this many times
// smaller than it looks. Without an inside: the mean of the points and 0.
struct Room {
  model::Point at;
  float radius = 0;  // in units of x
};
Room room_in(std::span<const model::Point> ring, float aspect);

// Lines at 45 degrees inside the ring (even-odd), `spacing` apart, through `anchor` and so moving with it; cut to `window`.
struct HatchLine {
  model::Point a, b;
};
void hatch_ring(std::span<const model::Point> ring, float spacing, const model::Point& anchor, const model::Rect& window,
                std::vector<HatchLine>& out);

// Distance from a line to a point.
float distance_to_line(std::span<const model::Point> line, const model::Point& at);

}  // namespace azetta::core
