// The loom: a flat drawing becomes weft-faced tapestry cloth (kilim), bead by bead.
//
// Steps:
//  1. Yarns. The drawing's `yarns` commonest colours are the yarns; every other colour (anti-aliased
//  mixtures) takes the nearest
//     yarn by squared distance in RGB. A pixel under half opacity is a gap: no yarn.
//  2. Beads. The drawing is divided into cells of warp x weft units. A cell takes the colour that a 3x3 vote
//  around its centre
//     elects (samples a third of a cell apart; the centre has two votes): edges stay stepped, colours
//     unmixed.
//  3. Relief. A pixel's bead is two wefts high and shifted like bricks from warp to warp; the wefts are not
//  quite level
//     (a smooth wobble, 60 x 90 units). Inside a bead light falls off like on a round thread (body), the warp
//     makes a rib, the plied yarn a faint twist.
//  4. Dye. Every pick differs a little (normal noise per bead); dye lots drift in bands along the weft
//  (abrash: smooth noise over
//     9 x 160 and 34 x 400 beads), warmer where lighter; the cloth as a whole hangs unevenly (190 x 240
//     units).
//  5. Fibre. Fine normal noise per pixel.
// Smooth noise is a grid of normal values under an interpolating cubic spline (mirror ends).
//
// Deterministic on any machine and for any number of threads: noise comes from hashes of seed and position,
// sines from a table made by a polynomial, and floating point uses only + - * / sqrt without contraction (see
// CMakeLists.txt). Pure; any thread; uses all cores.
#pragma once
#include <cstdint>

#include "content/pack/image_codec.h"

namespace azetta::author {

inline constexpr int kLoomVersion =
    1;  // part of the cache's key: raise it whenever the cloth would look different

struct LoomSettings {
  double width_units = 1600;  // of the drawing; its height follows from the picture's proportions
  double scale = 1;           // pixels per unit in the cloth
  double warp_units = 4, weft_units = 1.5;  // one bead
  std::uint32_t yarns = 90;                 // 1 to 4096
  double soft = 1;                          // strength of twist, picks and abrash
  std::uint64_t seed = 5;
  unsigned threads = 0;  // 0 = all; never changes the result
};

// The size of the cloth in pixels: round(width * scale), round(height * scale), at least 1.
void cloth_size(const pack::Pixels& flat, const LoomSettings& settings, std::uint32_t& width_px,
                std::uint32_t& height_px);

// `flat` should have about two pixels per unit and must not be empty.
pack::Pixels weave(const pack::Pixels& flat, const LoomSettings& settings);

}  // namespace azetta::author
