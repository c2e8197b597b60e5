#include "app/shell/headless.h"

#include <algorithm>

#include "app/shell/assets.h"
#include "app/shell/imgui_context.h"
#include "app/shell/worker.h"
#include "content/pack/pack.h"

namespace azetta::shell {
namespace {

constexpr int kSettleTurns = 60;  // of one moment: fetch, show, fetch what that needs, ...
constexpr double kFrame_s = 1.0 / 60;

class Still final : public Headless {
 public:
  Still(KioskParts parts, int width_px, int height_px, std::shared_ptr<pack::Pack> pack)
      : width_px_(width_px), height_px_(height_px), gpu_(platform::make_cpu_gpu()), worker_([] {}) {
    kiosk_ = std::make_unique<Kiosk>(std::move(parts), worker_, *gpu_, now_s_);
    kiosk_->keep_widgets(true);
    kiosk_->set_paint(false);  // only what somebody looks at is painted
    kiosk_->set_pack(std::move(pack));
    settle();
  }
  ~Still() override {
    kiosk_.reset();
    gpu_.reset();
  }

  Kiosk& kiosk() override { return *kiosk_; }
  bool go(std::string_view screen, std::string_view id) override {
    if (!kiosk_->go(screen, id)) return false;
    settle();
    return true;
  }
  bool language(std::string_view tag) override {
    if (!kiosk_->set_language(tag)) return false;
    settle();
    return true;
  }
  void act(const core::Event& event) override {
    kiosk_->act(event);
    settle();
  }
  void pass(double seconds) override {
    for (double rest = seconds; rest > 0; rest -= 0.1) {
      now_s_ += std::min(rest, 0.1);
      settle();
    }
  }
  std::vector<std::uint8_t> picture() override {
    settle();
    kiosk_->set_paint(true);
    kiosk_->request_frame();
    step();
    kiosk_->set_paint(false);
    return gpu_->read_pixels(width_px_, height_px_);
  }

 private:
  void step() {
    platform::FrameInput input;
    input.now_s = now_s_;
    input.width_px = width_px_;
    input.height_px = height_px_;
    kiosk_->step(input);
  }
  void settle() {
    now_s_ += kFrame_s;
    for (int i = 0; i < kSettleTurns; ++i) {
      step();
      worker_.wait();
      if (worker_.idle() && kiosk_->settled()) return;
    }
  }

  ImGuiContextGuard context_;  // before and after what needs it
  int width_px_, height_px_;
  double now_s_ = 0;
  std::unique_ptr<platform::Gpu> gpu_;
  Worker worker_;
  std::unique_ptr<Kiosk> kiosk_;
};

}  // namespace

Result<std::unique_ptr<Headless>> Headless::open(const std::filesystem::path& file, int width_px, int height_px) {
  const std::filesystem::path assets = assets_folder();
  text::EngineOptions options;
  options.font_manifest = assets / "fonts.toml";
  options.isolate_fontconfig = false;  // drawings with text use fontconfig in the same process
  AZ_TRY(std::unique_ptr<text::Engine> text, text::Engine::open(options));
  AZ_TRY(core::Words words, load_words(assets));
  AZ_TRY(core::Icons icons, load_icons(assets));
  AZ_TRY(core::Keyboards keyboards, load_keyboards(assets));
  AZ_TRY(std::unique_ptr<pack::Pack> pack, pack::Pack::open(file));
  core::Config config;
  config.motion.low_motion = true;
  KioskParts parts{config, std::move(text), std::move(words), std::move(icons), std::move(keyboards), ui::Panel{}, "", true};
  return std::unique_ptr<Headless>(
      std::make_unique<Still>(std::move(parts), width_px, height_px, std::shared_ptr<pack::Pack>(std::move(pack))));
}

}  // namespace azetta::shell
