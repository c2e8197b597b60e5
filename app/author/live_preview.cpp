#include "app/author/live_preview.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <deque>
#include <fstream>
#include <future>
#include <set>
#include <system_error>

#include "app/author/build.h"
#include "app/author/command.h"
#include "app/author/draft.h"
#include "app/author/kiosk_rules.h"
#include "app/author/name_rules.h"
#include "app/author/picture_rules.h"
#include "app/author/scratch_folder.h"
#include "app/author/source_tree.h"
#include "app/author/tree_watch.h"
#include "app/author/waivers.h"
#include "content/write/search_memo.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kGrace{3};  // a kiosk that has just read CURRENT may still be about to open what it named
constexpr std::size_t kNamedFiles = 3;

double s_since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

std::string seconds(double s) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f s", s);
  return text.data();
}

std::string names(const std::vector<std::string>& files) {
  std::string out;
  for (std::size_t i = 0; i < std::min(files.size(), kNamedFiles); ++i) out += (i ? ", " : "") + files[i];
  return files.size() > kNamedFiles ? out + " and " + std::to_string(files.size() - kNamedFiles) + " more" : out;
}

class Preview final : public LivePreview {
 public:
  Preview(const fs::path& source, LiveOptions options, std::unique_ptr<ScratchFolder> scratch)
      : source_(source),
        options_(std::move(options)),
        scratch_(std::move(scratch)),
        watch_(source, options_.use_inotify),
        pictures_(scratch_->path() / "pictures", options_.cache) {
    memo_.stamp = [this](const std::string& path) { return watch_.stamp(path); };
  }

  const fs::path& folder() const override { return scratch_->path(); }
  const std::string& current() const override { return current_; }

  std::optional<Rebuild> step(int most_ms) override {
    tidy();
    std::vector<std::string> changed;
    if (begun_) {
      changed = watch_.wait(most_ms);
      if (changed.empty()) return std::nullopt;
    }
    begun_ = true;
    return rebuild(std::move(changed));
  }

 private:
  Rebuild rebuild(std::vector<std::string> changed) {
    const Clock::time_point begun = Clock::now();
    Rebuild out;
    out.changed = std::move(changed);
    memo_.cards_read = memo_.parts_read = memo_.pictures_opened = 0;
    Findings findings;
    Status written = read_and_write(findings, out);
    settle_waivers(findings, {"text.fit", "theme.contrast"});
    out.errors = findings.errors();
    if (written && out.errors == 0) written = publish(out);
    out.good = written && out.errors == 0;
    out.cards_read = memo_.cards_read;
    out.parts_read = memo_.parts_read;
    out.pictures_opened = memo_.pictures_opened;
    out.taken_s = s_since(begun);
    tell(findings, written, out);
    prepare();  // for the next one, after this one is on the screen
    return out;
  }

  // Reads, holds to the rules, and writes the draft while the slower rules still run; they do not change what is written.
  Status read_and_write(Findings& findings, Rebuild& out) {
    auto pack = read_source_tree(source_, findings, &memo_);
    if (!pack) return Done{};
    check_pictures(source_, *pack, findings, &memo_);
    auto slow_rules = std::async(findings.has_errors() ? std::launch::deferred : std::launch::async, [&] {
      check_names(*pack, findings);
      kiosk_rules_.check(*pack, findings);
    });
    const Status written = findings.has_errors() ? Status(Done{}) : write_draft(*pack, out);
    slow_rules.get();
    return written;
  }

  Status write_draft(const PackSource& pack, Rebuild& out) {
    AZ_TRY(out.pictures, pictures_.update(source_, pack, memo_, options_.progress));
    if (out.pictures.changed()) have_copy_ = false;
    AZ_CHECK(copy());
    have_copy_ = false;
    AZ_TRY(const auto writer, pack::Writer::write_on(draft(), pictures_.search()));
    AZ_CHECK(writer->set_catalogue(draft_catalogue(pack)));
    BuildReport report;
    AZ_CHECK(write_texts(pack, *writer, pictures_.aspects(), report));
    AZ_CHECK(writer->finish());
    out.indexed = pictures_.search().indexed();
    return Done{};
  }

  fs::path draft() const { return folder() / "draft"; }

  Status copy() {
    if (have_copy_) return Done{};
    std::error_code error;
    fs::copy_file(folder() / "pictures", draft(), fs::copy_options::overwrite_existing, error);
    if (error) return Error{draft().string() + ": cannot be written (" + error.message() + "); make room on the disk, or set TMPDIR to a folder on another"};
    have_copy_ = true;
    return Done{};
  }

  void prepare() {
    if (current_.empty() || have_copy_) return;
    if (pictures_.keep_search()) (void)copy();  // where it fails, the next rebuild says so
  }

  Status publish(Rebuild& out) {
    out.pack = "preview-" + std::to_string(++number_) + ".pack";
    std::error_code error;
    fs::rename(draft(), folder() / out.pack, error);
    if (error) return Error{(folder() / out.pack).string() + ": cannot be written (" + error.message() + ")"};
    // Not replace_text(): nobody needs this folder after a power cut, and syncing waits for all of the pack.
    const fs::path fresh = folder() / ".CURRENT.new";
    if (!(std::ofstream(fresh) << out.pack << '\n' << std::flush)) error = std::make_error_code(std::errc::io_error);
    if (!error) fs::rename(fresh, folder() / "CURRENT", error);
    if (error) return Error{(folder() / "CURRENT").string() + ": cannot be written (" + error.message() + ")"};
    if (!current_.empty()) old_.push_back({current_, Clock::now()});
    current_ = out.pack;
    return Done{};
  }

  // A pack that a kiosk still has open stays readable to it after its name is gone.
  void tidy() {
    while (!old_.empty() && Clock::now() - old_.front().second > kGrace) {
      std::error_code ignored;
      fs::remove(folder() / old_.front().first, ignored);
      old_.pop_front();
    }
  }

  void tell(const Findings& findings, const Status& written, Rebuild& out) {
    const std::string root = source_.string();
    std::set<std::string> warnings;
    for (const Finding& finding : findings.sorted()) {
      std::string line = to_line(finding, root);
      if (finding.severity == Severity::Warning && !warnings.insert(line).second) continue;
      if (finding.severity == Severity::Error || !told_.contains(line)) out.lines.push_back(std::move(line));
    }
    told_ = std::move(warnings);
    if (!written) out.lines.push_back(written.error().what);
    const std::string what = out.changed.empty() ? "" : names(out.changed) + ": ";
    if (!out.good) {
      out.summary = root + ": " + what + (written ? totals(findings) : "not built") +
                    (current_.empty() ? "; nothing to show so far: correct the errors above, every save is looked at" : "; the last good pack stays on the screen");
    } else {
      out.summary = root + ": " + what + (was_good_ ? "shown" : "good again, and shown") + " after " + seconds(out.taken_s);
    }
    was_good_ = out.good;
  }

  fs::path source_;
  LiveOptions options_;
  std::unique_ptr<ScratchFolder> scratch_;
  TreeWatch watch_;
  TreeMemo memo_;
  LivePictures pictures_;
  KioskRules kiosk_rules_{kiosk_assets()};
  bool begun_ = false, was_good_ = true, have_copy_ = false;
  int number_ = 0;
  std::string current_;
  std::deque<std::pair<std::string, Clock::time_point>> old_;  // no longer CURRENT, since
  std::set<std::string> told_;                                 // warnings of the last rebuild
};

}  // namespace

Result<std::unique_ptr<LivePreview>> LivePreview::open(const fs::path& source, LiveOptions options) {
  AZ_TRY(auto scratch, ScratchFolder::make());
  return std::unique_ptr<LivePreview>(std::make_unique<Preview>(source, std::move(options), std::move(scratch)));
}

}  // namespace azetta::author
