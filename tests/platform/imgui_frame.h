// Draw data made by hand: a Dear ImGui context without windows, fonts or input, and quads on its background
// list.
#pragma once
#include <imgui.h>

#include <functional>

#include "platform/gpu.h"

namespace azetta::test {

// Make it before the painter and let it live longer.
class ImGuiFrame {
 public:
  ImGuiFrame() : context_(ImGui::CreateContext()) { ImGui::GetIO().IniFilename = nullptr; }
  ~ImGuiFrame() { ImGui::DestroyContext(context_); }
  ImGuiFrame(const ImGuiFrame&) = delete;
  ImGuiFrame& operator=(const ImGuiFrame&) = delete;

  // One frame of the given size with what `paint` adds.
  ImDrawData* draw(int width_px, int height_px, const std::function<void(ImDrawList&)>& paint) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
    io.DeltaTime = 1.0f / 60.0f;
    if (!io.Fonts->IsBuilt()) io.Fonts->Build();
    ImGui::NewFrame();
    paint(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    return ImGui::GetDrawData();
  }

 private:
  ImGuiContext* context_;
};

inline ImTextureID imgui_texture(platform::TextureId id) {
  return reinterpret_cast<ImTextureID>(id);
}

}  // namespace azetta::test
