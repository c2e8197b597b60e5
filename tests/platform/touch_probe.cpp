// The window and its fingers without a kiosk, for test_touch.py: says on stdout what poll() gives, one JSON
// object a line, and paints the window in one colour. Ends by signal.
//   touch_probe [windowed] [mouse] [slow] [rotation=90] [monitor=NAME] [device=NAME] [matrix=a,b,c,d,e,f]
#include <imgui.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>

#include "platform/display.h"
#include "platform/gpu.h"
#include "platform/host.h"
#include "tests/platform/imgui_frame.h"

using namespace azetta;

int main(int argc, char** argv) {
  platform::DisplayOptions options;
  options.vsync = false;
  bool slow = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto value = [&](std::string_view name) {
      return word.starts_with(name) ? std::string(word.substr(name.size())) : std::string();
    };
    if (word == "windowed") options.fullscreen = false;
    if (word == "mouse") options.mouse_as_touch = true;
    if (word == "slow") slow = true;
    if (const auto v = value("rotation="); !v.empty()) options.rotation = std::stoi(v);
    if (const auto v = value("monitor="); !v.empty()) options.monitor = v;
    if (const auto v = value("device="); !v.empty()) options.touch_device = v;
    if (const auto v = value("matrix="); !v.empty()) {
      auto& m = options.touch_matrix;
      if (std::sscanf(v.c_str(), "%lf,%lf,%lf,%lf,%lf,%lf", &m[0], &m[1], &m[2], &m[3], &m[4], &m[5]) != 6)
        return 2;
    }
  }
  auto display = platform::make_glfw_display(options);
  if (!display) {
    std::fprintf(stderr, "%s\n", display.error().what.c_str());
    return 1;
  }
  test::ImGuiFrame imgui;
  auto gpu = platform::make_gl3_gpu();
  if (!gpu) return 1;
  (*gpu)->set_rotation(options.rotation);
  int width = 0, height = 0;
  while (true) {
    const platform::FrameInput input = (*display)->poll(1);
    for (const auto& touch : input.touches) {
      static constexpr const char* kPhases[] = {"begin", "update", "end", "cancel"};
      std::printf(R"({"slot":%u,"phase":"%s","x":%.4f,"y":%.4f,"t":%.4f,"now":%.4f})"
                  "\n",
                  touch.slot, kPhases[static_cast<int>(touch.phase)], static_cast<double>(touch.x_px),
                  static_cast<double>(touch.y_px), touch.t_s, input.now_s);
    }
    for (const auto& key : input.keys) std::printf("{\"key\":\"%s\"}\n", key.name.c_str());
    if (input.exposed || input.width_px != width || input.height_px != height) {
      width = input.width_px;
      height = input.height_px;
      (*gpu)->render(imgui.draw(width, height,
                                [](ImDrawList& list) {
                                  list.AddRectFilled({0, 0}, {20, 10}, IM_COL32(255, 0, 0, 255));
                                }),
                     0x2060a0);
      (*display)->present();
      std::printf(R"({"shown":[%d,%d]})"
                  "\n",
                  width, height);
    }
    std::fflush(stdout);
    if (slow) {
      // Other work between two looks, as a kiosk has: what comes meanwhile must not be lost.
      const timespec time{.tv_sec = 0, .tv_nsec = 20'000'000};
      nanosleep(&time, nullptr);
    }
  }
}
