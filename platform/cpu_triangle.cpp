// Triangles with colours and texels that run evenly between their corners; Dear ImGui makes soft edges of such, a pixel wide. Which
// pixels are inside, and what is at each, is worked out in whole numbers from the triangle alone: neighbours leave no gap and no double
// pixel (middles on left and lower edges are inside, as OpenGL has it, which counts rows from below), and it does not matter where a tile begins.
#include <algorithm>
#include <array>
#include <cmath>

#include "platform/cpu_brush.h"
#include "platform/cpu_texture.h"

namespace azetta::platform {
namespace {

using Whole = std::int64_t;

// Where the edge from p to q leaves pixels on its inner side: those with x >= first (a left edge) or x < end (a right one).
class Edge {
 public:
  Edge(const Corner& p, const Corner& q) : x_(p.x), y_(p.y), dx_(Whole{q.x} - p.x), dy_(Whole{q.y} - p.y) {}

  // Narrows [from, to) of the pixels whose middles are in row y.
  void narrow(int y, int& from, int& to) const {
    // dx * (py - y) - dy * (px - x) >= 0 is inside, with equality on left and lower edges alone; px = 256 * column + 128.
    const Whole base = dx_ * (Whole{y} * 256 + 128 - y_) - dy_ * (128 - x_) - (counts() ? 0 : 1);
    if (dy_ == 0) {
      if (base < 0) to = from;
    } else if (dy_ < 0) {  // base + |dy| * 256 * column >= 0
      from = std::max(from, bounded(-floor_of(base, -dy_ * 256)));
    } else {
      to = std::min(to, bounded(floor_of(base, dy_ * 256) + 1));
    }
  }

 private:
  bool counts() const { return dy_ < 0 || (dy_ == 0 && dx_ < 0); }
  static Whole floor_of(Whole a, Whole b) { return a / b - (a % b < 0 ? 1 : 0); }
  static int bounded(Whole column) { return static_cast<int>(std::clamp<Whole>(column, -(1 << 30), 1 << 30)); }
  Whole x_, y_, dx_, dy_;
};

// Something that is even over the triangle: its value at the middle of pixel (0, 0) and how it grows. 32 bits behind the point.
struct Plane {
  Fixed at = 0, across = 0, down = 0;
  Fixed value(int x, int y) const { return at + across * x + down * y; }
};

class Planes {
 public:
  explicit Planes(const Triangle& t) : t_(t) {}
  // Values at the corners.
  Plane plane(double a, double b, double c) const {
    const double abx = t_.b.fine_x - t_.a.fine_x, aby = t_.b.fine_y - t_.a.fine_y, acx = t_.c.fine_x - t_.a.fine_x, acy = t_.c.fine_y - t_.a.fine_y;
    const double area = abx * acy - aby * acx;
    if (area == 0) return {fixed(a, 1 << 28), 0, 0};
    const double across = ((b - a) * acy - (c - a) * aby) / area * Corner::kFine, down = ((c - a) * abx - (b - a) * acx) / area * Corner::kFine;
    const double at = a + across * (0.5 - t_.a.fine_x / Corner::kFine) + down * (0.5 - t_.a.fine_y / Corner::kFine);
    return {fixed(at, 1 << 28), fixed(across, 1 << 12), fixed(down, 1 << 12)};
  }

 private:
  static Fixed fixed(double v, double most) { return static_cast<Fixed>(std::nearbyint(std::clamp(v, -most, most) * 4294967296.0)); }
  const Triangle& t_;
};

unsigned channel(Fixed f) { return static_cast<unsigned>(std::clamp<Fixed>((f + (Fixed{1} << 31)) >> kFixedBits, 0, 255)); }

std::uint32_t times(std::uint32_t a, std::uint32_t b) {
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) out |= over_255((a >> shift & 255) * (b >> shift & 255)) << shift;
  return out;
}

unsigned mixed(unsigned a, unsigned b, Fixed at) {
  const auto weight = static_cast<unsigned>(at >> (kFixedBits - 8) & 255);
  return (a * (256 - weight) + b * weight + 128) >> 8;
}

// Between the four texels around (u, v); beyond the edge is the outermost.
std::uint32_t sample(const CpuTexture& t, Fixed u, Fixed v) {
  const auto column = [&](Fixed at) { return static_cast<int>(std::clamp<Fixed>(at >> kFixedBits, 0, t.width_px() - 1)); };
  const auto row = [&](Fixed at) { return static_cast<int>(std::clamp<Fixed>(at >> kFixedBits, 0, t.height_px() - 1)); };
  constexpr Fixed kOne = Fixed{1} << kFixedBits;
  const int x0 = column(u), x1 = column(u + kOne), y0 = row(v), y1 = row(v + kOne);
  if (t.format() == TextureFormat::Coverage) {
    const std::uint8_t *above = t.shares(y0), *below = t.shares(y1);
    return mixed(mixed(above[x0], above[x1], u), mixed(below[x0], below[x1], u), v) << 24 | 0xffffff;
  }
  const std::uint32_t *above = t.pixels(y0), *below = t.pixels(y1);
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const auto part = [shift](std::uint32_t p) { return p >> shift & 255; };
    out |= mixed(mixed(part(above[x0]), part(above[x1]), u), mixed(part(below[x0]), part(below[x1]), u), v) << shift;
  }
  return out;
}

void over(std::uint32_t* out, std::uint32_t colour) {
  const unsigned alpha = colour >> 24;
  if (alpha == 0) return;
  std::uint32_t mixed = 0xff000000;
  for (int shift = 0; shift < 24; shift += 8) mixed |= over_255((colour >> shift & 255) * alpha + (*out >> shift & 255) * (255 - alpha)) << shift;
  *out = mixed;
}

}  // namespace

void draw_triangle(const Stroke& s, const Triangle& given, const Canvas& canvas, const PxBox& part) {
  const PxBox box = common(given.box.moved(s.x, s.y), part);
  if (box.empty()) return;
  Triangle t = given;
  Whole area = (Whole{t.b.x} - t.a.x) * (Whole{t.c.y} - t.a.y) - (Whole{t.b.y} - t.a.y) * (Whole{t.c.x} - t.a.x);
  if (area == 0) return;
  if (area < 0) {
    std::swap(t.b, t.c);
    area = -area;
  }
  const std::array<Edge, 3> edges = {Edge(t.a, t.b), Edge(t.b, t.c), Edge(t.c, t.a)};
  const bool even = t.a.colour == t.b.colour && t.b.colour == t.c.colour;
  const Planes planes(t);
  std::array<Plane, 4> colour;
  if (!even) {
    for (std::size_t k = 0; k < 4; ++k) {
      const auto part_of = [k](std::uint32_t c) { return static_cast<double>(c >> (8 * k) & 255); };
      colour[k] = planes.plane(part_of(t.a.colour), part_of(t.b.colour), part_of(t.c.colour));
    }
  }
  Plane u, v;
  if (t.textured) {
    constexpr double kOne = 4294967296.0;
    u = planes.plane(static_cast<double>(t.a.u) / kOne, static_cast<double>(t.b.u) / kOne, static_cast<double>(t.c.u) / kOne);
    v = planes.plane(static_cast<double>(t.a.v) / kOne, static_cast<double>(t.b.v) / kOne, static_cast<double>(t.c.v) / kOne);
  }
  for (int y = box.y0; y < box.y1; ++y) {
    int from = box.x0 - s.x, to = box.x1 - s.x;
    for (const Edge& edge : edges) edge.narrow(y - s.y, from, to);
    if (from >= to) continue;
    std::uint32_t* out = canvas.at(s.x + from, y);
    if (even && !t.textured) {
      const unsigned alpha = t.a.colour >> 24;
      if (alpha == 255) {
        rows().fill(out, to - from, t.a.colour);
      } else {
        rows().blend(out, to - from, t.a.colour, alpha);
      }
      continue;
    }
    for (int x = from; x < to; ++x, ++out) {
      std::uint32_t c = t.a.colour;
      if (!even) {
        c = 0;
        for (std::size_t k = 0; k < 4; ++k) c |= channel(colour[k].value(x, y - s.y)) << (8 * k);
      }
      if (t.textured) c = times(c, sample(texture_of(s), u.value(x, y - s.y), v.value(x, y - s.y)));
      over(out, c);
    }
  }
}

}  // namespace azetta::platform
