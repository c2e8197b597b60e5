#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "tests/support/fake_gpu.h"

using namespace azetta;
using platform::TextureFormat;

namespace {

// A frame of one list with one quad, valid until something is broken on purpose.
struct HandMade {
  ImDrawList list{nullptr};
  ImDrawList* lists = &list;
  ImDrawData data;

  explicit HandMade(platform::TextureId texture) {
    for (const ImVec2 corner : {ImVec2(0, 0), ImVec2(10, 0), ImVec2(10, 10), ImVec2(0, 10)}) {
      list.VtxBuffer.push_back({corner, {0, 0}, IM_COL32_WHITE});
    }
    for (const int index : {0, 1, 2, 0, 2, 3}) list.IdxBuffer.push_back(static_cast<ImDrawIdx>(index));
    ImDrawCmd command{};
    command.ClipRect = {0, 0, 10, 20};
    command.TextureId = reinterpret_cast<ImTextureID>(texture);
    command.ElemCount = 6;
    list.CmdBuffer.push_back(command);
    data.Valid = true;
    data.CmdLists = &lists;
    data.CmdListsCount = 1;
    data.DisplaySize = {100, 50};
  }
};

std::string only_complaint(const test::FakeGpu& gpu) {
  return gpu.complaints().size() == 1 ? gpu.complaints().front()
                                      : std::to_string(gpu.complaints().size()) + " complaints";
}

}  // namespace

TEST_CASE("textures keep their bytes and are counted") {
  test::FakeGpu gpu;
  const auto id = gpu.create_texture(4, 3, TextureFormat::Coverage, {});
  const std::array<std::uint8_t, 6> part = {1, 2, 9, 3, 4, 9};
  gpu.update_texture(id, 2, 1, 2, 2, part.data(), 3);
  REQUIRE(gpu.texture(id));
  CHECK(gpu.texture(id)->bytes == std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4});
  CHECK_EQ(gpu.counters().textures, 1);
  CHECK_EQ(gpu.counters().texture_bytes, 12);
  CHECK_EQ(gpu.counters().upload_bytes, 4);
  gpu.destroy_texture(id);
  CHECK_EQ(gpu.counters().textures, 0);
  CHECK_EQ(gpu.counters().texture_bytes, 0);
  CHECK(gpu.complaints().empty());

  gpu.refuse_textures_after(1);
  CHECK(gpu.create_texture(1, 1, TextureFormat::Rgba, {}) != 0);
  CHECK_EQ(gpu.create_texture(1, 1, TextureFormat::Rgba, {}), 0);
}

TEST_CASE("a good frame is measured and brings no complaint") {
  test::FakeGpu gpu;
  HandMade made(gpu.create_texture(1, 1, TextureFormat::Rgba, {}));
  gpu.render(&made.data, 0x112233);
  CHECK(gpu.complaints().empty());
  CHECK_EQ(gpu.frame().triangles, 2);
  CHECK_EQ(gpu.frame().vertices, 4);
  CHECK_EQ(gpu.frame().clipped_area_px, 200);
  CHECK_EQ(gpu.frame().clear_rgb, 0x112233);
  CHECK(gpu.read_pixels(2, 1) == std::vector<std::uint8_t>{0x11, 0x22, 0x33, 255, 0x11, 0x22, 0x33, 255});
}

TEST_CASE("what would hurt a driver is a complaint") {
  test::FakeGpu gpu;
  const auto id = gpu.create_texture(1, 1, TextureFormat::Rgba, {});
  HandMade made(id);
  SUBCASE("index") {
    made.list.IdxBuffer[5] = 4;
    gpu.render(&made.data, 0);
    CHECK_EQ(only_complaint(gpu), "frame 1: an index beyond the vertices");
  }
  SUBCASE("index count") {
    made.list.CmdBuffer[0].ElemCount = 9;
    gpu.render(&made.data, 0);
    CHECK_EQ(only_complaint(gpu), "frame 1: a command whose indices end beyond their buffer");
  }
  SUBCASE("texture") {
    gpu.destroy_texture(id);
    gpu.render(&made.data, 0);
    CHECK_EQ(only_complaint(gpu), "frame 1: draws texture 1, which is not alive");
  }
  SUBCASE("clip") {
    made.list.CmdBuffer[0].ClipRect = {10, 0, 5, 20};
    gpu.render(&made.data, 0);
    CHECK_EQ(only_complaint(gpu), "frame 1: a clip rectangle that is inside out");
  }
  SUBCASE("vertex") {
    made.list.VtxBuffer[2].pos.x = std::numeric_limits<float>::quiet_NaN();
    gpu.render(&made.data, 0);
    CHECK_EQ(only_complaint(gpu), "frame 1: a vertex that is not a number");
  }
  SUBCASE("update") {
    const std::array<std::uint8_t, 8> two{};
    gpu.update_texture(id, 0, 0, 2, 1, two.data(), 8);
    CHECK_EQ(only_complaint(gpu), "frame 0: update of texture 1 outside its pixels");
  }
  SUBCASE("destroyed twice") {
    gpu.destroy_texture(id);
    gpu.destroy_texture(id);
    CHECK_EQ(only_complaint(gpu), "frame 0: texture 1 destroyed, which is not alive");
  }
}
