// azetta-pack preview: a source tree in the kiosk's window while it is written, or every screen as a picture.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <ostream>

#include "app/author/build.h"
#include "app/author/command.h"
#include "app/author/kiosk_rules.h"
#include "app/author/kiosk_window.h"
#include "app/author/live_preview.h"
#include "app/author/preview.h"
#include "app/author/progress.h"
#include "app/author/scratch_folder.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr int kLookAtWindow_ms = 200;  // how soon it is noticed that the window was closed

volatile sig_atomic_t g_stop = 0;

// While it lives, Ctrl+C and SIGTERM only say that one wants to end: there is a folder to be removed.
class StopByHand {
 public:
  StopByHand() {
    g_stop = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { g_stop = 1; };
    ::sigaction(SIGINT, &action, &interrupt_);
    ::sigaction(SIGTERM, &action, &terminate_);
    ::sigaction(SIGHUP, &action, &hangup_);
  }
  ~StopByHand() {
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGTERM, &terminate_, nullptr);
    ::sigaction(SIGHUP, &hangup_, nullptr);
  }
  bool asked() const { return g_stop != 0; }

 private:
  struct sigaction interrupt_ {}, terminate_ {}, hangup_ {};
};

// "1280x720"; empty where it is no size.
std::optional<std::pair<int, int>> parse_size(const std::string& text) {
  int w = 0, h = 0;
  char end = 0;
  constexpr int kLeast = 160, kMost = 16384;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &w, &h, &end) != 2) return std::nullopt;
  if (w < kLeast || h < kLeast || w > kMost || h > kMost) return std::nullopt;
  return std::pair{w, h};
}

class PreviewCommand : public Command {
 public:
  explicit PreviewCommand(CLI::App& app) {
    preview_ = app.add_subcommand("preview", "show a source tree as the kiosk will: in a window that follows what is saved, or as pictures");
    preview_->add_option("SRC", source_, "the folder that holds pack.toml")->required();
    preview_->add_option("--sheet", sheet_, "write every screen as a picture into this folder, and index.html");
    preview_->add_option("--lang", langs_, "of the sheet: this language only (may be repeated)")->allow_extra_args(false);
    preview_->add_option("--card", cards_, "of the sheet: this card only (may be repeated)")->allow_extra_args(false);
    preview_->add_flag("--portrait", portrait_, "upright: 720x1280");
    preview_->add_flag("--large", large_, "of the sheet: in large text");
    preview_->add_option("--size", size_, "WxH in pixels (default 1280x720)");
    preview_->add_option("--cache", cache_, "where finished pictures are kept ('' for nowhere)")->capture_default_str();
  }

  bool asked() const override { return preview_->parsed(); }

  int run(std::ostream& out, std::ostream& err, bool live) override {
    std::pair<int, int> size = portrait_ ? std::pair{720, 1280} : std::pair{1280, 720};
    if (!size_.empty()) {
      const auto given = parse_size(size_);
      if (!given) {
        err << "--size " << size_ << ": write WIDTHxHEIGHT, each from 160 to 16384\n";
        return kUsage;
      }
      size = *given;
    }
    const Status done = sheet_.empty() ? show_window(size, out, err, live) : write_sheet_of(size, out, err, live);
    if (done) return kGood;
    err << done.error().what << "\n";
    return kFailed;
  }

 private:
  Status show_window(std::pair<int, int> size, std::ostream& out, std::ostream& err, bool live) {
    AZ_CHECK(can_open_window());
    const StopByHand stop;
    Progress progress(err, live, "picture");
    LiveOptions options;
    options.cache = cache_;
    options.progress = [&](std::size_t done, std::size_t all, const std::string& what) {
      if (live) progress.show(done, all, what);
    };
    AZ_TRY(const auto preview, LivePreview::open(source_, options));
    std::unique_ptr<KioskWindow> window;
    while (!stop.asked()) {
      const auto built = preview->step(kLookAtWindow_ms);
      progress.end();
      if (built) {
        for (const std::string& line : built->lines) err << line << "\n";
        (built->good ? out : err) << built->summary << "\n" << std::flush;
      }
      if (window && !window->is_open()) return stop.asked() ? Status(Done{}) : window->ended();
      if (!window && !preview->current().empty() && !stop.asked()) {
        AZ_TRY(window, KioskWindow::open(preview->folder(), size.first, size.second));
      }
    }
    return Done{};
  }

  Status write_sheet_of(std::pair<int, int> size, std::ostream& out, std::ostream& err, bool live) {
    Findings findings;
    const auto pack = check_source(source_, kiosk_assets(), findings, true);
    print_findings(findings, source_, err);
    if (!pack) return Error{source_ + ": nothing to show: " + totals(findings) + "; correct the errors above"};
    AZ_TRY(const auto scratch, ScratchFolder::make());
    const fs::path file = scratch->path() / "preview.pack";
    Progress progress(err, live, "picture");
    const auto show = [&](std::size_t done, std::size_t total, const std::string& what) {
      if (live) progress.show(done, total, what);
    };
    BuildOptions options;
    options.cache = cache_;
    options.progress = show;
    const auto built = build_pack(source_, *pack, file, options);
    progress.end();
    if (!built) return built.error();
    const auto written = write_sheet(file, {sheet_, size.first, size.second, large_, langs_, cards_, show});
    progress.end();
    if (!written) return written.error();
    print_missing(findings, out);
    out << written->index.string() << ": " << count(written->pictures, "picture", "pictures") << "\n";
    return Done{};
  }

  CLI::App* preview_;
  std::string source_, sheet_, size_, cache_ = default_cache_folder().string();
  std::vector<std::string> langs_, cards_;
  bool portrait_ = false, large_ = false;
};

}  // namespace

std::unique_ptr<Command> preview_command(CLI::App& app) { return std::make_unique<PreviewCommand>(app); }

}  // namespace azetta::author
