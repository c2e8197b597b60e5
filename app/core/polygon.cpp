#include "app/core/polygon.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace azetta::core {
namespace {

using model::Point;

constexpr std::size_t kMostCrossings = 32'768;  // of one hatched area: numbers without end draw no lines without end

double cross(const Point& a, const Point& b, const Point& c) {
  return (static_cast<double>(b.x) - static_cast<double>(a.x)) * (static_cast<double>(c.y) - static_cast<double>(a.y)) -
         (static_cast<double>(b.y) - static_cast<double>(a.y)) * (static_cast<double>(c.x) - static_cast<double>(a.x));
}

double area_of(std::span<const Point> ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    twice += static_cast<double>(ring[j].x) * static_cast<double>(ring[i].y) - static_cast<double>(ring[i].x) * static_cast<double>(ring[j].y);
  }
  return twice / 2;
}

std::vector<Point> cut_corners(std::span<const Point> ring) {
  std::vector<Point> out;
  out.reserve(ring.size() * 2);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    out.push_back({a.x * 0.75f + b.x * 0.25f, a.y * 0.75f + b.y * 0.25f});
    out.push_back({a.x * 0.25f + b.x * 0.75f, a.y * 0.25f + b.y * 0.75f});
  }
  return out;
}

bool in_triangle(const Point& a, const Point& b, const Point& c, const Point& p) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

}  // namespace

std::vector<Point> rounded_ring(std::span<const Point> ring, std::size_t most) {
  std::vector<Point> out(ring.begin(), ring.end());
  for (int i = 0; i < 2 && out.size() >= 3 && out.size() * 2 <= most; ++i) out = cut_corners(out);
  return out;
}

std::vector<std::uint16_t> triangulate(std::span<const Point> ring) {
  std::vector<std::uint16_t> out;
  const std::size_t n = ring.size();
  if (n < 3 || n > std::numeric_limits<std::uint16_t>::max()) return out;
  // A list that goes round, counter-clockwise in the sense of cross().
  std::vector<std::uint16_t> next(n), before(n);
  const bool forward = area_of(ring) >= 0;
  for (std::size_t i = 0; i < n; ++i) {
    const auto after = static_cast<std::uint16_t>((i + 1) % n), prior = static_cast<std::uint16_t>((i + n - 1) % n);
    next[i] = forward ? after : prior;
    before[i] = forward ? prior : after;
  }
  out.reserve((n - 2) * 3);
  // What looks for ears longer than any plain ring needs is no plain ring: then every corner that turns the right way is one.
  std::size_t tests = 8 * n * n + 1'000, left = n, since_ear = 0;
  std::uint16_t at = 0;
  const auto is_ear = [&](std::uint16_t i) {
    const Point &a = ring[before[i]], &b = ring[i], &c = ring[next[i]];
    const double turn = cross(a, b, c);
    if (turn == 0) return true;  // no corner at all: it goes without a triangle
    if (!(turn > 0)) return false;
    for (std::uint16_t j = next[next[i]]; j != before[i] && tests > 0; j = next[j], --tests) {
      const Point& p = ring[j];
      // Corners that lie where one of the ear's does are no obstacle: rings may touch themselves.
      if (p == a || p == b || p == c) continue;
      if (in_triangle(a, b, c, p)) return false;
    }
    return true;
  };
  while (left > 3) {
    // After a whole round without an ear any corner goes: a ring that crosses itself still comes to an end.
    if (is_ear(at) || since_ear > left) {
      if (cross(ring[before[at]], ring[at], ring[next[at]]) > 0) out.insert(out.end(), {before[at], at, next[at]});
      next[before[at]] = next[at];
      before[next[at]] = before[at];
      at = next[next[at]];  // every second corner first: fewer slivers
      --left;
      since_ear = 0;
    } else {
      at = next[at];
      ++since_ear;
    }
  }
  if (cross(ring[before[at]], ring[at], ring[next[at]]) > 0) out.insert(out.end(), {before[at], at, next[at]});
  return out;
}

bool ring_contains(std::span<const Point> ring, const Point& at) {
  bool inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point &a = ring[i], &b = ring[j];
    if ((a.y > at.y) == (b.y > at.y)) continue;
    if (at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

float distance_to_line(std::span<const Point> line, const Point& at) {
  float best = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point &a = line[i], &b = line[i + 1];
    const float dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const float t = length > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0.0f, 1.0f) : 0.0f;
    best = std::min(best, std::hypot(at.x - a.x - t * dx, at.y - a.y - t * dy));
  }
  return best;
}

Room room_in(std::span<const Point> ring, float aspect) {
  Room best;
  if (ring.empty()) return best;
  const float squeeze = aspect > 0 ? 1 / aspect : 1;
  std::vector<Point> even;  // y as x
  even.reserve(ring.size() + 1);
  for (const Point& p : ring) even.push_back({p.x, p.y * squeeze});
  Point mean;
  for (const Point& p : even) mean.x += p.x / static_cast<float>(even.size()), mean.y += p.y / static_cast<float>(even.size());
  best.at = {mean.x, mean.y / squeeze};
  const auto [west, east] = std::ranges::minmax(even, {}, &Point::x);
  const auto [north, south] = std::ranges::minmax(even, {}, &Point::y);
  std::vector<Point> closed = even;
  closed.push_back(even.front());
  constexpr int kCells = 20;
  // A name is wide and low: room to the sides counts.
  for (int row = 1; row < kCells; ++row) {
    for (int column = 1; column < kCells; ++column) {
      const Point p{west.x + (east.x - west.x) * static_cast<float>(column) / kCells, north.y + (south.y - north.y) * static_cast<float>(row) / kCells};
      if (!ring_contains(even, p)) continue;
      const float room = distance_to_line(closed, p);
      if (room > best.radius) best = {{p.x, p.y / squeeze}, room};
    }
  }
  return best;
}

void hatch_ring(std::span<const Point> ring, float spacing, const Point& anchor, const model::Rect& window, std::vector<HatchLine>& out) {
  if (ring.size() < 3 || !(spacing > 0.5f)) return;
  // u runs across the lines, v along them: x = (u + v) / 2, y = (u - v) / 2.
  const float step = spacing * std::numbers::sqrt2_v<float>;
  const float u0 = anchor.x + anchor.y;
  const float least = std::ceil((window.x + window.y - u0) / step), most = std::floor((window.x + window.w + window.y + window.h - u0) / step);
  struct Crossing {
    float line, v;
  };
  std::vector<Crossing> crossings;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point *a = &ring[j], *b = &ring[i];
    float ua = (a->x + a->y - u0) / step, ub = (b->x + b->y - u0) / step;
    if (!std::isfinite(ua) || !std::isfinite(ub) || ua == ub) continue;
    if (ua > ub) std::swap(a, b), std::swap(ua, ub);
    const float va = a->x - a->y, vb = b->x - b->y;
    // Half open, so that a line through a corner meets each of its two edges once or not at all.
    for (float line = std::max(std::ceil(ua), least); line < ub && line <= most; ++line) {
      crossings.push_back({line, va + (vb - va) * (line - ua) / (ub - ua)});
      if (crossings.size() >= kMostCrossings) return;
    }
  }
  std::ranges::sort(crossings, [](const Crossing& a, const Crossing& b) { return a.line != b.line ? a.line < b.line : a.v < b.v; });
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    const float u = u0 + crossings[i].line * step;
    // The part of the line in the window.
    const float from = std::max({crossings[i].v, 2 * window.x - u, u - 2 * (window.y + window.h)});
    const float to = std::min({crossings[i + 1].v, 2 * (window.x + window.w) - u, u - 2 * window.y});
    if (from < to) out.push_back({{(u + from) / 2, (u - from) / 2}, {(u + to) / 2, (u - to) / 2}});
  }
}

}  // namespace azetta::core
