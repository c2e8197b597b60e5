#include "platform/strokes.h"

#include <imgui.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "platform/mix_hash.h"

namespace azetta::platform {
namespace {

constexpr float kFar_px = 1 << 17;        // further away nothing is drawn that would be seen
constexpr std::uint32_t kGroup = 64;      // triangles in one shape: each tile that its box meets looks at all of them
constexpr double kTexelsFar = 1 << 22;

std::uint32_t pixel(ImU32 c) {  // from Dear ImGui's order
  const auto part = [c](int shift) { return static_cast<std::uint32_t>(c >> shift & 255); };
  return part(IM_COL32_A_SHIFT) << 24 | part(IM_COL32_R_SHIFT) << 16 | part(IM_COL32_G_SHIFT) << 8 | part(IM_COL32_B_SHIFT);
}

bool is_near(const ImDrawVert& v) {  // false for what is not a number, too
  return std::fabs(v.pos.x) <= kFar_px && std::fabs(v.pos.y) <= kFar_px && std::fabs(v.uv.x) <= 4096 && std::fabs(v.uv.y) <= 4096;
}

// The first column whose middle is at or behind that place, and the first row whose middle is below it: a pixel whose middle lies on an
// edge belongs to a left edge and to a lower one, as OpenGL has it, which counts rows from below. Edges lie on 1/256 of a pixel, as
// graphics drivers have them.
int snapped(double at) { return static_cast<int>(std::nearbyint(at * 256)); }
int first_column(float at) { return (snapped(double{at}) + 127) >> 8; }
int first_row(float at) { return (snapped(double{at}) + 128) >> 8; }
Fixed fixed(double texels) { return static_cast<Fixed>(std::nearbyint(std::clamp(texels, -kTexelsFar, kTexelsFar) * 4294967296.0)); }

int whole(float at, int low, int high) {
  if (!(at > static_cast<float>(low))) return low;  // what is not a number, too
  if (!(at < static_cast<float>(high))) return high;
  return static_cast<int>(at);
}

std::uint64_t bits(Fixed f) { return static_cast<std::uint64_t>(f); }

}  // namespace

void Strokes::read(const ImDrawData& data, int width_px, int height_px, const Textures& textures) {
  list.clear();
  triangles.clear();
  screen_ = {0, 0, width_px, height_px};
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& one = *data.CmdLists[n];
    for (const ImDrawCmd& command : one.CmdBuffer) {
      if (!command.UserCallback) read_command(one, command, textures);
    }
  }
}

void Strokes::read_command(const ImDrawList& from, const ImDrawCmd& command, const Textures& textures) {
  const auto id = std::bit_cast<std::uintptr_t>(command.GetTexID());
  texture_ = textures.find(id);
  if (!texture_) return;
  const ImVec4& c = command.ClipRect;
  clip_ = {whole(c.x, 0, screen_.x1), whole(c.y, 0, screen_.y1), whole(c.z, 0, screen_.x1), whole(c.w, 0, screen_.y1)};
  if (clip_.empty()) return;
  const auto vertices = static_cast<std::size_t>(std::max(from.VtxBuffer.Size, 0)), indices = static_cast<std::size_t>(std::max(from.IdxBuffer.Size, 0));
  if (command.VtxOffset >= vertices || command.IdxOffset > indices || command.ElemCount > indices - command.IdxOffset) return;
  const std::size_t most = vertices - command.VtxOffset;
  const ImDrawVert* v = from.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* i = from.IdxBuffer.Data + command.IdxOffset;
  const bool of_font = id == textures.plain;
  const auto white = [&](const ImDrawVert& p) { return p.uv.x == textures.white_u && p.uv.y == textures.white_v; };
  std::size_t seen = 0;  // highest vertex of the shape being gathered
  for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
    const std::array<std::size_t, 3> n = {i[at], i[at + 1], i[at + 2]};
    if (std::max({n[0], n[1], n[2]}) >= most) continue;
    const ImDrawVert &a = v[n[0]], &b = v[n[1]], &d = v[n[2]];
    const bool plain = of_font && white(a) && white(b) && white(d);
    if (at + 6 <= command.ElemCount && i[at + 3] == i[at] && i[at + 4] == i[at + 2] && i[at + 5] < most &&
        add_rectangle(a, b, d, v[i[at + 5]], plain && white(v[i[at + 5]]))) {
      at += 3;
      continue;
    }
    // One polygon or line of Dear ImGui's uses vertices that follow one another.
    const bool joins = gathers_ && std::min({n[0], n[1], n[2]}) <= seen;
    add_triangle(a, b, d, plain, joins);
    seen = joins ? std::max({seen, n[0], n[1], n[2]}) : std::max({n[0], n[1], n[2]});
  }
  end_shape();
}

// True where the four are a rectangle of one tint, whether or not anything of it is seen.
bool Strokes::add_rectangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawVert& d, bool plain) {
  if (a.col != b.col || b.col != c.col || c.col != d.col || a.pos.y != b.pos.y || b.pos.x != c.pos.x || c.pos.y != d.pos.y || d.pos.x != a.pos.x ||
      a.uv.y != b.uv.y || b.uv.x != c.uv.x || c.uv.y != d.uv.y || d.uv.x != a.uv.x)
    return false;
  if (!is_near(a) || !is_near(c)) return true;
  end_shape();
  Stroke s;
  const PxBox whole_box = {first_column(std::min(a.pos.x, c.pos.x)), first_row(std::min(a.pos.y, c.pos.y)), first_column(std::max(a.pos.x, c.pos.x)),
                           first_row(std::max(a.pos.y, c.pos.y))};
  s.box = common(whole_box, clip_);
  s.colour = pixel(a.col);
  if (s.box.empty() || s.colour >> 24 == 0) return true;
  s.x = whole_box.x0;
  s.y = whole_box.y0;
  const unsigned alpha = s.colour >> 24;
  if (plain) {
    s.hides = alpha == 255;
    s.shape = mix_hash(two(0, s.colour), two(static_cast<std::uint32_t>(whole_box.width()), static_cast<std::uint32_t>(whole_box.height())));
  } else {
    const double w = texture_->width_px(), h = texture_->height_px();
    const double du = (double{c.uv.x} - double{a.uv.x}) * w / (double{c.pos.x} - double{a.pos.x}),
                 dv = (double{c.uv.y} - double{a.uv.y}) * h / (double{c.pos.y} - double{a.pos.y});
    const double u = double{a.uv.x} * w + (s.x + 0.5 - double{a.pos.x}) * du - 0.5, v = double{a.uv.y} * h + (s.y + 0.5 - double{a.pos.y}) * dv - 0.5;
    s.texture = texture_;
    // Within 1/256 of a texel over the whole of it: no neighbour has a share.
    const auto one_to_one = [](double at, double step, int n) {
      constexpr double kNone = 1.0 / 256;
      return std::fabs(at - std::nearbyint(at)) < kNone && std::fabs(at + step * n - std::nearbyint(at) - n) < kNone;
    };
    if (one_to_one(u, du, whole_box.width()) && one_to_one(v, dv, whole_box.height())) {
      s.kind = Stroke::Kind::Copy;
      s.u = fixed(std::nearbyint(u));
      s.v = fixed(std::nearbyint(v));
      s.du = s.dv = Fixed{1} << kFixedBits;
      // What lies beyond the texture's edge is its outermost texel: only stretching knows that.
      if (u < -kTexelsFar || std::nearbyint(u) < 0 || std::nearbyint(v) < 0 || std::nearbyint(u) + whole_box.width() > w || std::nearbyint(v) + whole_box.height() > h)
        s.kind = Stroke::Kind::Stretch;
    } else {
      s.kind = Stroke::Kind::Stretch;
      s.u = fixed(u);
      s.v = fixed(v);
      s.du = fixed(du);
      s.dv = fixed(dv);
    }
    s.hides = alpha == 255 && texture_->format() == TextureFormat::Rgba && texture_->opaque();
    const auto texel = [](double at) { return static_cast<int>(std::clamp(std::floor(at), -kTexelsFar, kTexelsFar)); };
    const double u1 = u + du * whole_box.width(), v1 = v + dv * whole_box.height();
    const PxBox part = {texel(std::min(u, u1)), texel(std::min(v, v1)), texel(std::max(u, u1)) + 2, texel(std::max(v, v1)) + 2};
    s.shape = mix_hash(two(static_cast<std::uint32_t>(s.kind), s.colour), two(static_cast<std::uint32_t>(whole_box.width()), static_cast<std::uint32_t>(whole_box.height())),
                       texture_->state(part), bits(s.u), bits(s.v), bits(s.du), bits(s.dv));
  }
  s.all = mix_hash(s.shape, two(static_cast<std::uint32_t>(s.x), static_cast<std::uint32_t>(s.y)), two(static_cast<std::uint32_t>(s.box.x0), static_cast<std::uint32_t>(s.box.y0)),
                   two(static_cast<std::uint32_t>(s.box.x1), static_cast<std::uint32_t>(s.box.y1)));
  list.push_back(s);
  return true;
}

void Strokes::add_triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, bool plain, bool joins) {
  if (!is_near(a) || !is_near(b) || !is_near(c)) return;
  if (gathers_ && (!joins || shape_.count >= kGroup)) end_shape();
  if (!gathers_) {
    gathers_ = true;
    shape_ = {};
    shape_.kind = Stroke::Kind::Shape;
    shape_.x = static_cast<int>(std::floor(a.pos.x));
    shape_.y = static_cast<int>(std::floor(a.pos.y));
    shape_.first = static_cast<std::uint32_t>(triangles.size());
    shape_box_ = {};
  }
  Triangle t;
  t.textured = !plain;
  const double w = texture_->width_px(), h = texture_->height_px();
  const auto corner = [&](const ImDrawVert& v) {
    Corner k;
    const double x = double{v.pos.x} - shape_.x, y = double{v.pos.y} - shape_.y;
    k.x = snapped(x);
    k.y = snapped(y);
    k.fine_x = static_cast<std::int32_t>(std::nearbyint(x * Corner::kFine));
    k.fine_y = static_cast<std::int32_t>(std::nearbyint(y * Corner::kFine));
    k.colour = pixel(v.col);
    if (!plain) {
      k.u = fixed(double{v.uv.x} * w - 0.5);
      k.v = fixed(double{v.uv.y} * h - 0.5);
    }
    return k;
  };
  t.a = corner(a);
  t.b = corner(b);
  t.c = corner(c);
  if ((t.a.colour | t.b.colour | t.c.colour) >> 24 == 0) return;
  const auto first = [](std::int32_t at) { return (at + 127) >> 8; };  // the first pixel whose middle is at or behind it; + 1 for edges
  t.box = {first(std::min({t.a.x, t.b.x, t.c.x})), first(std::min({t.a.y, t.b.y, t.c.y})), first(std::max({t.a.x, t.b.x, t.c.x})) + 1,
           first(std::max({t.a.y, t.b.y, t.c.y})) + 1};
  const PxBox seen = common(t.box.moved(shape_.x, shape_.y), clip_);
  for (const Corner* k : {&t.a, &t.b, &t.c}) {
    shape_.shape = mix_hash(shape_.shape, two(static_cast<std::uint32_t>(k->fine_x), static_cast<std::uint32_t>(k->fine_y)), two(static_cast<std::uint32_t>(k->x), static_cast<std::uint32_t>(k->y)), k->colour, bits(k->u), bits(k->v));
  }
  shape_box_ = around(shape_box_, seen);
  triangles.push_back(t);
  ++shape_.count;
}

void Strokes::end_shape() {
  if (!gathers_) return;
  gathers_ = false;
  if (shape_box_.empty()) {
    triangles.resize(shape_.first);
    return;
  }
  shape_.texture = texture_;
  shape_.box = shape_box_;
  // Lines may be drawn with Dear ImGui's own texture, which never changes.
  shape_.shape = mix_hash(shape_.shape, two(3, shape_.count), texture_->state({0, 0, texture_->width_px(), texture_->height_px()}));
  shape_.all = mix_hash(shape_.shape, two(static_cast<std::uint32_t>(shape_.x), static_cast<std::uint32_t>(shape_.y)),
                        two(static_cast<std::uint32_t>(clip_.x0), static_cast<std::uint32_t>(clip_.y0)), two(static_cast<std::uint32_t>(clip_.x1), static_cast<std::uint32_t>(clip_.y1)));
  list.push_back(shape_);
}

}  // namespace azetta::platform
