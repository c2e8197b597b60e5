#include "app/shell/report.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>

#include "app/shell/kiosk.h"
#include "platform/host.h"

namespace azetta::shell {
namespace {

std::string distribution(std::vector<double>& values) {
  if (values.empty()) return "null";
  std::ranges::sort(values);
  const auto at = [&](double share) {
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
  };
  char text[160];
  std::snprintf(text, sizeof text, R"({"p50":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f})", at(0.50), at(0.95), at(0.99), values.back());
  return text;
}

}  // namespace

Result<std::unique_ptr<Report>> Report::open(const std::filesystem::path& file) {
  if (file.empty()) return std::unique_ptr<Report>();
  auto report = std::make_unique<Report>();
  report->out_.open(file);
  if (!report->out_) return Error{file.string() + ": the report cannot be written there; choose another --report file"};
  return report;
}

void Report::input(const platform::FrameInput& input) {
  if (input.touches.empty() && input.keys.empty()) return;
  char text[160];
  std::snprintf(text, sizeof text, R"({"t":%.4f,"clock_s":%.4f,"touches":[)", input.now_s, platform::monotonic_s());
  std::string line = text;
  for (const platform::TouchEvent& touch : input.touches) {
    static constexpr const char* kPhases[] = {"begin", "update", "end", "cancel"};
    std::snprintf(text, sizeof text, R"({"slot":%u,"phase":"%s","x":%.2f,"y":%.2f,"t":%.4f},)", touch.slot,
                  kPhases[static_cast<std::size_t>(touch.phase)], static_cast<double>(touch.x_px), static_cast<double>(touch.y_px), touch.t_s);
    line += text;
    const bool down = touch.phase == platform::Phase::Begin || touch.phase == platform::Phase::Update;
    down_ = down ? down_ | 1u << touch.slot : down_ & ~(1u << touch.slot);
    if (touch_s_ < 0) touch_s_ = touch.t_s, read_s_ = input.now_s;
  }
  if (line.back() == ',') line.pop_back();
  line += R"(],"contacts":)" + std::to_string(std::popcount(down_)) + R"(,"keys":[)";
  for (const platform::KeyEvent& key : input.keys) line += '"' + key.name + "\",";
  if (line.back() == ',') line.pop_back();
  out_ << line << "]}" << std::endl;
}

void Report::frame(const Kiosk& kiosk, const Turn& turn, double now_s) {
  ++turns_;
  upload_bytes_ += turn.upload_bytes;
  if (!turn.drawn) return;
  ++drawn_;
  const double cpu = turn.update_ms + turn.draw_ms;
  cpu_ms_.push_back(cpu);
  update_ms_.push_back(turn.update_ms);
  draw_ms_.push_back(turn.draw_ms);
  char line[360];
  std::snprintf(line, sizeof line,
                R"({"t":%.4f,"cpu_ms":%.3f,"update_ms":%.3f,"draw_ms":%.3f,"gpu_upload_bytes":%llu,"quads":%u,)"
                R"("screen":"%s","lang":%u,"settled":%s,"clock_s":%.4f})",
                now_s, cpu, turn.update_ms, turn.draw_ms, static_cast<unsigned long long>(turn.upload_bytes), turn.quads,
                core::name(kiosk.state().place.screen), static_cast<unsigned>(kiosk.state().lang), kiosk.settled() ? "true" : "false",
                platform::monotonic_s());
  std::string all = line;
  all.pop_back();
  std::snprintf(line, sizeof line, R"(,"size_px":[%d,%d],"scroll_u":%.2f)", kiosk.metrics().width_px, kiosk.metrics().height_px,
                core::position_px(kiosk.state().scroll, now_s));
  all += line;
  const double next_s = std::max(turn.wake_s - now_s, 0.0);
  if (std::isfinite(next_s)) {
    std::snprintf(line, sizeof line, R"(,"next_s":%.4f)", next_s);
    all += line;
  }
  if (touch_s_ >= 0) {
    std::snprintf(line, sizeof line, R"(,"touch_s":%.4f,"read_s":%.4f)", touch_s_, read_s_);
    all += line;
    touch_s_ = read_s_ = -1;
  }
  out_ << all << '}' << std::endl;
}

void Report::mark(const std::string& what, double now_s) {
  char times[64];
  std::snprintf(times, sizeof times, R"("t":%.4f,"clock_s":%.4f)", now_s, platform::monotonic_s());
  out_ << '{' << times << R"(,"mark":")" << what << "\"}" << std::endl;
}

void Report::totals(const Kiosk& kiosk, const std::string& name) {
  const text::Counters text = kiosk.text_counters();
  const PictureCounters pictures = kiosk.picture_counters();
  char line[1000];
  std::snprintf(line, sizeof line,
                R"({"totals":"%s","clock_s":%.4f,"process_cpu_s":%.3f,"turns":%llu,"frames":%llu,"cpu_ms":%s,"update_ms":%s,"draw_ms":%s,)"
                R"("gpu_upload_bytes":%llu,)"
                R"("picture_bytes":%llu,"glyph_bytes":%llu,"rss_bytes":%llu,"private_bytes":%llu,"layouts":%llu,"layout_hits":%llu,)"
                R"("rasters":%llu,"skipped_glyphs":%llu,"missing_glyphs":%llu,"pictures_decoded":%llu,"pictures_evicted":%llu})",
                name.c_str(), platform::monotonic_s(), platform::process_cpu_s(), static_cast<unsigned long long>(turns_), static_cast<unsigned long long>(drawn_),
                distribution(cpu_ms_).c_str(), distribution(update_ms_).c_str(), distribution(draw_ms_).c_str(),
                static_cast<unsigned long long>(upload_bytes_), static_cast<unsigned long long>(pictures.bytes),
                static_cast<unsigned long long>(text.page_bytes), static_cast<unsigned long long>(platform::resident_bytes()),
                static_cast<unsigned long long>(platform::private_bytes()), static_cast<unsigned long long>(text.layouts),
                static_cast<unsigned long long>(text.layout_hits), static_cast<unsigned long long>(text.rasters),
                static_cast<unsigned long long>(text.skipped_glyphs), static_cast<unsigned long long>(text.missing_glyphs),
                static_cast<unsigned long long>(pictures.decoded), static_cast<unsigned long long>(pictures.evicted));
  out_ << line << '\n';
  out_.flush();
  cpu_ms_.clear(), update_ms_.clear(), draw_ms_.clear();
  turns_ = drawn_ = upload_bytes_ = 0;
}

}  // namespace azetta::shell
