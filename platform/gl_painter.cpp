#include "platform/gl_painter.h"

#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <vector>

namespace azetta::platform {
namespace {

// What is newer than OpenGL 1.1 and not in libGL for certain.
#define AZETTA_GL_FUNCTIONS(X)                                 \
  X(PFNGLCREATESHADERPROC, CreateShader)                       \
  X(PFNGLSHADERSOURCEPROC, ShaderSource)                       \
  X(PFNGLCOMPILESHADERPROC, CompileShader)                     \
  X(PFNGLDELETESHADERPROC, DeleteShader)                       \
  X(PFNGLCREATEPROGRAMPROC, CreateProgram)                     \
  X(PFNGLATTACHSHADERPROC, AttachShader)                       \
  X(PFNGLLINKPROGRAMPROC, LinkProgram)                         \
  X(PFNGLGETPROGRAMIVPROC, GetProgramiv)                       \
  X(PFNGLGETPROGRAMINFOLOGPROC, GetProgramInfoLog)             \
  X(PFNGLDELETEPROGRAMPROC, DeleteProgram)                     \
  X(PFNGLUSEPROGRAMPROC, UseProgram)                           \
  X(PFNGLGETUNIFORMLOCATIONPROC, GetUniformLocation)           \
  X(PFNGLUNIFORMMATRIX4FVPROC, UniformMatrix4fv)               \
  X(PFNGLGENVERTEXARRAYSPROC, GenVertexArrays)                 \
  X(PFNGLBINDVERTEXARRAYPROC, BindVertexArray)                 \
  X(PFNGLDELETEVERTEXARRAYSPROC, DeleteVertexArrays)           \
  X(PFNGLGENBUFFERSPROC, GenBuffers)                           \
  X(PFNGLBINDBUFFERPROC, BindBuffer)                           \
  X(PFNGLBUFFERDATAPROC, BufferData)                           \
  X(PFNGLDELETEBUFFERSPROC, DeleteBuffers)                     \
  X(PFNGLENABLEVERTEXATTRIBARRAYPROC, EnableVertexAttribArray) \
  X(PFNGLVERTEXATTRIBPOINTERPROC, VertexAttribPointer)         \
  X(PFNGLBLENDFUNCSEPARATEPROC, BlendFuncSeparate)             \
  X(PFNGLBLENDEQUATIONPROC, BlendEquation)                     \
  X(PFNGLDRAWELEMENTSBASEVERTEXPROC, DrawElementsBaseVertex)

struct Functions {
#define AZETTA_GL_MEMBER(type, name) type name = nullptr;
  AZETTA_GL_FUNCTIONS(AZETTA_GL_MEMBER)
#undef AZETTA_GL_MEMBER

  bool load() {
    bool all = true;
#define AZETTA_GL_LOAD(type, name)                               \
  name = reinterpret_cast<type>(glfwGetProcAddress("gl" #name)); \
  all = all && name;
    AZETTA_GL_FUNCTIONS(AZETTA_GL_LOAD)
#undef AZETTA_GL_LOAD
    return all;
  }
};

constexpr const char* kVertex = R"(#version 330 core
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
uniform mat4 to_clip;
out vec2 texel;
out vec4 tint;
void main() {
  texel = uv;
  tint = colour;
  gl_Position = to_clip * vec4(at, 0, 1);
})";

constexpr const char* kHead =
    "#version 330 core\nin vec2 texel;\nin vec4 tint;\nout vec4 pixel;\nuniform sampler2D picture;\n";

enum Ink : std::size_t { Plain, Picture, Tinted, Count_ };
constexpr std::array<const char*, Ink::Count_> kFragments = {
    "void main() { pixel = tint; }", "void main() { pixel = texture(picture, texel); }",
    "void main() { pixel = tint * texture(picture, texel); }"};

// One draw call's worth of a command.
struct Stroke {
  Ink ink = Tinted;
  bool blend = true;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

class Painter final : public GlPainter {
 public:
  explicit Painter(std::function<bool(std::uintptr_t)> opaque) : opaque_(std::move(opaque)) {}
  ~Painter() override;
  Status prepare();
  void draw(const ImDrawData& data, std::uint32_t clear_rgb, QuarterTurn turn, std::span<const PxBox> parts) override;
  std::uintptr_t font() const override { return font_; }
  bool lost() const override { return reset_status_ && reset_status_() != GL_NO_ERROR; }

 private:
  struct Program {
    GLuint name = 0;
    GLint to_clip = -1;
  };
  Result<Program> link(const char* fragment);
  void make_font_texture();
  void bind(const ImDrawData& data);
  void draw_list(const ImDrawData& data, const ImDrawList& list);
  void draw_command(const ImDrawList& list, const ImDrawCmd& command);
  void scissor(const PxBox& part) const;

  std::function<bool(std::uintptr_t)> opaque_;
  Functions gl_;
  // Of OpenGL 4.5 or GL_ARB_robustness, where the context was made to tell (glfw_display.cpp); null where it cannot.
  PFNGLGETGRAPHICSRESETSTATUSPROC reset_status_ = nullptr;
  std::array<Program, Ink::Count_> programs_;
  GLuint vertices_ = 0, indices_ = 0, array_ = 0, font_ = 0;
  std::array<float, 16> to_clip_{};
  QuarterTurn turn_;
  int width_px_ = 0, height_px_ = 0;  // of the picture
  std::span<const PxBox> parts_;      // of what is drawn now
  std::vector<PxBox> seen_;           // of a command: what of them it meets
  Ink bound_ = Ink::Count_;
  ImVec2 white_;
};

Painter::~Painter() {
  if (!gl_.DeleteProgram) return;
  for (const Program& program : programs_) {
    if (program.name) gl_.DeleteProgram(program.name);
  }
  if (array_) gl_.DeleteVertexArrays(1, &array_);
  if (vertices_) gl_.DeleteBuffers(1, &vertices_);
  if (indices_) gl_.DeleteBuffers(1, &indices_);
  if (font_) {
    glDeleteTextures(1, &font_);
    if (ImGui::GetCurrentContext()) ImGui::GetIO().Fonts->SetTexID(ImTextureID{});
  }
}

Result<Painter::Program> Painter::link(const char* fragment) {
  Program program;
  program.name = gl_.CreateProgram();
  const auto add = [&](GLenum kind, const char* head, const char* body) {
    const GLuint shader = gl_.CreateShader(kind);
    const char* parts[] = {head, body};
    gl_.ShaderSource(shader, 2, parts, nullptr);
    gl_.CompileShader(shader);
    gl_.AttachShader(program.name, shader);
    gl_.DeleteShader(shader);  // lives as long as the program
  };
  add(GL_VERTEX_SHADER, kVertex, "");
  add(GL_FRAGMENT_SHADER, kHead, fragment);
  gl_.LinkProgram(program.name);
  GLint good = 0;
  gl_.GetProgramiv(program.name, GL_LINK_STATUS, &good);
  if (!good) {
    std::array<char, 400> words{};
    gl_.GetProgramInfoLog(program.name, static_cast<GLsizei>(words.size()), nullptr, words.data());
    gl_.DeleteProgram(program.name);
    return Error{words.data()};
  }
  program.to_clip = gl_.GetUniformLocation(program.name, "to_clip");
  return program;
}

Status Painter::prepare() {
  if (!gl_.load()) return Error{"functions of OpenGL 3.3 are missing"};
  for (const char* name : {"glGetGraphicsResetStatus", "glGetGraphicsResetStatusARB"}) {
    if (!reset_status_) reset_status_ = reinterpret_cast<PFNGLGETGRAPHICSRESETSTATUSPROC>(glfwGetProcAddress(name));
  }
  for (std::size_t i = 0; i < programs_.size(); ++i) {
    AZ_TRY(programs_[i], link(kFragments[i]));
  }
  gl_.GenVertexArrays(1, &array_);
  gl_.GenBuffers(1, &vertices_);
  gl_.GenBuffers(1, &indices_);
  gl_.BindVertexArray(array_);
  gl_.BindBuffer(GL_ARRAY_BUFFER, vertices_);
  gl_.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  const auto attribute = [&](GLuint index, GLint size, GLenum type, GLboolean normalised,
                             std::size_t offset) {
    gl_.EnableVertexAttribArray(index);
    gl_.VertexAttribPointer(index, size, type, normalised, sizeof(ImDrawVert),
                            reinterpret_cast<const void*>(offset));
  };
  attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
  attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
  attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
  gl_.BindVertexArray(0);
  make_font_texture();
  return Done{};
}

void Painter::make_font_texture() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  glGenTextures(1, &font_);
  glBindTexture(GL_TEXTURE_2D, font_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  const GLint swizzle[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glBindTexture(GL_TEXTURE_2D, 0);
  atlas.SetTexID(std::bit_cast<ImTextureID>(std::uintptr_t{font_}));
  white_ = atlas.TexUvWhitePixel;
}

void Painter::bind(const ImDrawData& data) {
  glEnable(GL_BLEND);
  gl_.BlendEquation(GL_FUNC_ADD);
  gl_.BlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_STENCIL_TEST);
  glEnable(GL_SCISSOR_TEST);
  const auto [width, height] = turn_.size(data.DisplaySize.x, data.DisplaySize.y);
  glViewport(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height));
  // Picture pixels, y down, to clip space: where the picture's corners lie in the window says it all.
  const auto clip = [&, w = width, h = height](float x, float y) {
    const auto [at_x, at_y] = turn_.to_window(x, y, data.DisplaySize.x, data.DisplaySize.y);
    return ImVec2(2 * at_x / w - 1, 1 - 2 * at_y / h);
  };
  const ImVec2 origin = clip(0, 0), right = clip(data.DisplaySize.x, 0), down = clip(0, data.DisplaySize.y);
  const float kx = 1 / data.DisplaySize.x, ky = 1 / data.DisplaySize.y;
  to_clip_ = {(right.x - origin.x) * kx,
              (right.y - origin.y) * kx,
              0,
              0,
              (down.x - origin.x) * ky,
              (down.y - origin.y) * ky,
              0,
              0,
              0,
              0,
              -1,
              0,
              origin.x,
              origin.y,
              0,
              1};
  bound_ = Ink::Count_;
  gl_.BindVertexArray(array_);
  // Outside of the array's state.
  gl_.BindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void Painter::draw(const ImDrawData& data, std::uint32_t clear_rgb, QuarterTurn turn, std::span<const PxBox> parts) {
  if (data.DisplaySize.x < 1 || data.DisplaySize.y < 1) return;
  turn_ = turn;
  width_px_ = static_cast<int>(data.DisplaySize.x);
  height_px_ = static_cast<int>(data.DisplaySize.y);
  parts_ = parts;
  bind(data);
  const auto channel = [clear_rgb](int shift) { return static_cast<float>((clear_rgb >> shift) & 0xff) / 255.0f; };
  glClearColor(channel(16), channel(8), channel(0), 1.0f);
  for (const PxBox& part : parts) {
    scissor(part);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  for (int i = 0; i < data.CmdListsCount; ++i) draw_list(data, *data.CmdLists[i]);
  glEnable(GL_BLEND);
  gl_.BindVertexArray(0);
  glBindTexture(GL_TEXTURE_2D, 0);
  gl_.UseProgram(0);
}

void Painter::draw_list(const ImDrawData& data, const ImDrawList& list) {
  const auto bytes = [](const auto& v) {
    return static_cast<GLsizeiptr>(v.Size) * static_cast<GLsizeiptr>(sizeof(*v.Data));
  };
  gl_.BufferData(GL_ARRAY_BUFFER, bytes(list.VtxBuffer), list.VtxBuffer.Data, GL_STREAM_DRAW);
  gl_.BufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(list.IdxBuffer), list.IdxBuffer.Data, GL_STREAM_DRAW);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback) {
      if (command.UserCallback == ImDrawCallback_ResetRenderState) {
        bind(data);
      } else {
        command.UserCallback(&list, &command);
      }
      continue;
    }
    const ImVec4& c = command.ClipRect;
    const float x0 = std::max(c.x, 0.0f), y0 = std::max(c.y, 0.0f);
    const float x1 = std::min(c.z, data.DisplaySize.x), y1 = std::min(c.w, data.DisplaySize.y);
    if (x1 <= x0 || y1 <= y0) continue;
    // Whole pixels of the picture are chosen first, so that the turned picture has the same ones.
    const int left = static_cast<int>(x0), bottom = height_px_ - static_cast<int>(data.DisplaySize.y - y1);
    const PxBox clip = {left, bottom - static_cast<int>(y1 - y0), left + static_cast<int>(x1 - x0), bottom};
    seen_.clear();
    for (const PxBox& part : parts_) {
      if (const PxBox seen = common(part, clip); !seen.empty()) seen_.push_back(seen);
    }
    if (!seen_.empty()) draw_command(list, command);
  }
}

void Painter::scissor(const PxBox& part) const {
  const PxBox in_window = turn_.to_window(part, width_px_, height_px_);
  // OpenGL counts rows from below.
  glScissor(in_window.x0, turn_.size(width_px_, height_px_).second - in_window.y1, in_window.width(), in_window.height());
}

void Painter::draw_command(const ImDrawList& list, const ImDrawCmd& command) {
  const ImTextureID id = command.GetTexID();
  const auto texture = std::bit_cast<std::uintptr_t>(id);
  const bool of_font = texture == font_;
  const bool covers = !of_font && opaque_(texture);
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const auto stroke_of = [&](unsigned first) {
    bool plain = of_font, white = true, full = true;
    for (unsigned i = first; i < first + 3; ++i) {
      const ImDrawVert& v = vertices[indices[i]];
      plain = plain && v.uv.x == white_.x && v.uv.y == white_.y;
      white = white && v.col == IM_COL32_WHITE;
      full = full && (v.col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    }
    return Stroke{plain ? Plain : white ? Picture : Tinted, !(full && (plain || covers))};
  };
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
  // A call costs more than a few blended pixels do: soft edges draw what they surround along with them, and
  // only what begins a command as a rectangle of its own (a ground, a panel, a picture) is told apart.
  const auto put = [&](unsigned first, unsigned end, Stroke stroke) {
    if (stroke.blend) {
      glEnable(GL_BLEND);
    } else {
      glDisable(GL_BLEND);
    }
    if (bound_ != stroke.ink) {
      bound_ = stroke.ink;
      const Program& program = programs_[stroke.ink];
      gl_.UseProgram(program.name);
      gl_.UniformMatrix4fv(program.to_clip, 1, GL_FALSE, to_clip_.data());
    }
    const auto* from = reinterpret_cast<const void*>((command.IdxOffset + first) * sizeof(ImDrawIdx));
    for (const PxBox& seen : seen_) {
      scissor(seen);
      gl_.DrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(end - first),
                                 sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT, from,
                                 static_cast<GLint>(command.VtxOffset));
    }
  };
  const unsigned count = command.ElemCount;
  unsigned first = 0;
  Stroke stroke;
  for (unsigned at = 0; at + 3 <= count; at += 3) {
    Stroke next = stroke_of(at);
    if (at == first) {
      stroke = next;
      continue;
    }
    if (next == stroke) continue;
    if (!stroke.blend && next.blend && next.ink == stroke.ink) {
      put(first, at, stroke);
      first = at;
      stroke = next;
    } else if (next.ink == stroke.ink) {
      // Blending what covers its ground changes nothing.
      continue;
    } else {
      put(first, at, stroke);
      first = at;
      stroke = next;
    }
  }
  if (first < count) put(first, count, stroke);
}

}  // namespace

Result<std::unique_ptr<GlPainter>> GlPainter::make(std::function<bool(std::uintptr_t)> opaque) {
  auto painter = std::make_unique<Painter>(std::move(opaque));
  AZ_CHECK(painter->prepare());
  return std::unique_ptr<GlPainter>(std::move(painter));
}

}  // namespace azetta::platform
