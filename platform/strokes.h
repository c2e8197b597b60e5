// A frame's draw data as strokes: rectangles of one colour, picture or letter, and small groups of triangles, each cut to what is seen
// of it and named by numbers that tell whether it was drawn before, here or elsewhere. What comes in is checked here: whatever is not
// finite, too far away, empty, out of its list's bounds or of a texture that is no more is left out. UI thread.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "platform/cpu_rows.h"
#include "platform/px_box.h"
#include "platform/texture_state.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImDrawVert;

namespace azetta::platform {

struct Stroke {
  enum class Kind : std::uint8_t {
    Fill,     // colour
    Copy,     // the texture's pixels as they are
    Stretch,  // between its pixels
    Shape     // triangles
  } kind = Kind::Fill;
  bool hides = false;           // every pixel of its box: nothing beneath is seen
  PxBox box;                    // what of it is seen
  int x = 0, y = 0;             // where it stands: all else but the box stays the same when it is moved by whole pixels
  std::uint32_t colour = 0;     // as pixels are (cpu_rows.h), straight alpha; the tint of a texture
  const TextureState* texture = nullptr;  // null: colour alone
  Fixed u = 0, v = 0, du = 0, dv = 0;   // texels, of the middle of pixel (x, y); a texel's middle is a whole number
  std::uint32_t first = 0, count = 0;   // of Strokes::triangles
  std::uint64_t shape = 0;      // what it looks like, wherever it stands and however it is cut
  std::uint64_t all = 0;        // and where, and how
};

// From the stroke's (x, y).
struct Corner {
  static constexpr double kFine = 4096;
  std::int32_t x = 0, y = 0;            // in 1/256 of a pixel: which pixels are inside
  std::int32_t fine_x = 0, fine_y = 0;  // in 1/kFine: how colours and texels run
  std::uint32_t colour = 0;
  Fixed u = 0, v = 0;  // as above
};
struct Triangle {
  Corner a, b, c;
  PxBox box;  // pixels whose middles may be inside, from the stroke's (x, y)
  bool textured = false;
};

class Strokes {
 public:
  // find: the texture of an id, null if there is none. plain: the id of Dear ImGui's own, whose texel at (white_u, white_v) is white.
  struct Textures {
    std::function<const TextureState*(std::uintptr_t)> find;
    std::uintptr_t plain = 0;
    float white_u = 0, white_v = 0;
  };

  void read(const ImDrawData& data, int width_px, int height_px, const Textures& textures);
  std::vector<Stroke> list;          // in the order of drawing
  std::vector<Triangle> triangles;

 private:
  void read_command(const ImDrawList& list, const ImDrawCmd& command, const Textures& textures);
  bool add_rectangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawVert& d, bool plain);
  void add_triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, bool plain, bool joins);
  void end_shape();

  PxBox screen_, clip_;
  const TextureState* texture_ = nullptr;
  Stroke shape_;  // that is being gathered
  bool gathers_ = false;
  PxBox shape_box_;
};

}  // namespace azetta::platform
