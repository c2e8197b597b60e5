// azetta-pack import csv.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>

#include "app/author/command.h"
#include "app/author/csv_import.h"
#include "app/author/progress.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

class ImportCommand : public Command {
 public:
  explicit ImportCommand(CLI::App& app) {
    import_ = app.add_subcommand("import", "what was written elsewhere into a source tree");
    import_->require_subcommand(1);
    csv_ = import_->add_subcommand("csv", "a spreadsheet of cards or of events, saved as CSV in UTF-8");
    csv_->add_option("SRC", source_, "the folder that holds pack.toml")->required();
    csv_->add_option("TABLE", table_, "TABLE.csv, its first row naming the columns")->required();
    csv_->add_option("--pictures", pictures_, "the folder in which the pictures lie that the table names");
    csv_->add_flag("--update", update_, "change cards and events that are there already");
    csv_->add_flag("--dry-run", dry_run_, "say what would be done, and write nothing");
  }

  bool asked() const override { return import_->parsed(); }

  int run(std::ostream& out, std::ostream& err, bool live) override {
    std::error_code ec;
    if (!pictures_.empty() && !fs::is_directory(pictures_, ec)) {
      err << pictures_ << ": there is no such folder; name the one in which the pictures lie\n";
      return kFailed;
    }
    Progress progress(err, live, "row", Progress::Pieces::Many);
    CsvOptions options{pictures_, update_, [&](std::size_t done, std::size_t total, const std::string& what) { progress.show(done, total, what); }};
    Findings findings;
    const CsvImport import = import_csv(source_, table_, options, findings);
    progress.end();
    print_findings(findings, "", err);
    if (findings.has_errors()) {
      err << table_ << ": nothing was written: " << totals(findings) << "; correct the errors above\n";
      return kFailed;
    }
    if (!dry_run_) {
      for (const auto& [from, to] : import.pictures) {
        fs::create_directories((fs::path(source_) / to).parent_path(), ec);
        fs::copy_file(from, fs::path(source_) / to, fs::copy_options::overwrite_existing, ec);
        if (ec) {
          err << (fs::path(source_) / to).string() << ": cannot be written (" << ec.message() << "); check the folder and its rights\n";
          return kFailed;
        }
      }
      if (const Status written = write_files(source_, import.files); !written) {
        err << written.error().what << "\n";
        return kFailed;
      }
    }
    out << source_ << ": " << count(import.fresh, import.events ? "new event" : "new card", import.events ? "new events" : "new cards") << ", " << import.changed
        << " changed, " << count(import.pictures.size(), "picture", "pictures") << "; " << count(import.files.size(), "file", "files")
        << (dry_run_ ? " would be written" : " written") << "\n";
    return kGood;
  }

 private:
  CLI::App *import_ = nullptr, *csv_ = nullptr;
  std::string source_, table_, pictures_;
  bool update_ = false, dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> import_command(CLI::App& app) { return std::make_unique<ImportCommand>(app); }

}  // namespace azetta::author
