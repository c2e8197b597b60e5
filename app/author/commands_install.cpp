// azetta-pack install: a pack onto a kiosk's shelf, from a terminal.
#include <CLI/CLI.hpp>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <ostream>

#include "app/author/command.h"
#include "app/author/progress.h"
#include "content/shelf/install.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

class InstallCommand : public Command {
 public:
  explicit InstallCommand(CLI::App& app) {
    install_ = app.add_subcommand("install", "check a pack and make it the one that a kiosk shows (a running kiosk follows when nobody is there)");
    install_->add_option("FILE", pack_, "a .pack")->required();
    install_->add_option("--packs", folder_, "the kiosk's folder of packs: packs.folder of its kiosk.conf")->required();
    install_->add_option("--trust", trust_, "a folder of NAME.pub: only a pack that one of them signed");
    install_->add_flag("--older", older_, "also an older version than was installed");
    install_->add_flag("--again", again_, "also one that was put aside because it failed on this kiosk");
  }

  bool asked() const override { return install_->parsed(); }

  int run(std::ostream& out, std::ostream& err, bool live) override {
    std::error_code ec;
    if (!fs::is_directory(folder_, ec)) {
      err << folder_ << ": there is no such folder; make it, or look up packs.folder in kiosk.conf\n";
      return kFailed;
    }
    shelf::Shelf shelf(folder_);
    shelf::Policy policy;
    policy.require_signature = !trust_.empty();
    policy.trusted_keys = trust_;
    policy.allow_older = older_;
    policy.allow_again = again_;
    char host[256] = {};
    ::gethostname(host, sizeof host - 1);
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    Progress progress(err, live, "MiB", Progress::Pieces::Many);
    const shelf::Attempt attempt = shelf::install_and_tell(
        pack_, shelf, real_disk(), policy, {host, now, false}, [&](shelf::Stage stage, std::uint64_t done, std::uint64_t all) {
          constexpr std::uint64_t kMiB = 1u << 20;
          progress.show(done / kMiB, all / kMiB, std::string(name(stage)));
        });
    progress.end();
    const bool good = shelf::good(attempt.outcome);
    (good ? out : err) << pack_ << ": " << in_words(attempt.outcome)
                       << (good ? ": " + (fs::path(folder_) / attempt.shelf_name).string() : "; " + attempt.reason) << "\n";
    return good ? kGood : kFailed;
  }

 private:
  CLI::App* install_;
  std::string pack_, folder_, trust_;
  bool older_ = false, again_ = false;
};

}  // namespace

std::unique_ptr<Command> install_command(CLI::App& app) { return std::make_unique<InstallCommand>(app); }

}  // namespace azetta::author
