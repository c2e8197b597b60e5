// azetta-pack diff A B: packs or source trees. Exit codes of its own, as of diff(1): 0 the same, 1 different, 2 neither could be said.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "app/author/build.h"
#include "app/author/command.h"
#include "app/author/pack_diff.h"
#include "app/author/progress.h"
#include "app/author/scratch_folder.h"
#include "app/author/source_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// One of the two: an open pack, made in moments where it is a tree.
struct Side {
  std::string path;
  std::unique_ptr<ScratchFolder> scratch;
  std::optional<PackSource> source;
  std::unique_ptr<pack::Pack> pack;
};

Result<Side> open_side(const std::string& path, std::ostream& err) {
  Side side;
  side.path = path;
  std::error_code ec;
  if (fs::is_directory(path, ec)) {
    Findings findings;
    side.source = read_source_tree(path, findings);
    if (!side.source || findings.has_errors()) {
      print_findings(findings, path, err);
      return Error{path + ": cannot be compared: " + totals(findings) + "; correct the errors above"};
    }
    AZ_TRY(side.scratch, ScratchFolder::make());
    const fs::path file = side.scratch->path() / "sketch.pack";
    AZ_CHECK(build_sketch(path, *side.source, file));
    AZ_TRY(side.pack, pack::Pack::open(file));
  } else {
    AZ_TRY(side.pack, pack::Pack::open(path));
  }
  return side;
}

bool same_bytes(const fs::path& a, const fs::path& b) {
  std::error_code ec;
  if (fs::file_size(a, ec) != fs::file_size(b, ec)) return false;
  std::ifstream one(a, std::ios::binary), other(b, std::ios::binary);
  constexpr std::size_t kPiece_bytes = 1u << 16;
  std::vector<char> x(kPiece_bytes), y(kPiece_bytes);
  while (one && other) {
    one.read(x.data(), kPiece_bytes);
    other.read(y.data(), kPiece_bytes);
    if (one.gcount() != other.gcount() || !std::equal(x.begin(), x.begin() + one.gcount(), y.begin())) return false;
  }
  return true;
}

class DiffCommand : public Command {
 public:
  explicit DiffCommand(CLI::App& app) {
    diff_ = app.add_subcommand("diff", "what changed for a visitor between two packs, or two source trees (0: nothing, 1: something, 2: failed)");
    diff_->add_option("A", before_, "a .pack or a source folder: the old one")->required();
    diff_->add_option("B", after_, "a .pack or a source folder: the new one")->required();
  }

  bool asked() const override { return diff_->parsed(); }

  int run(std::ostream& out, std::ostream& err, bool live) override {
    const auto fail = [&](const Error& error) {
      err << error.what << "\n";
      return kUsage;
    };
    auto a = open_side(before_, err);
    if (!a) return fail(a.error());
    auto b = open_side(after_, err);
    if (!b) return fail(b.error());
    auto before = PackItems::read(*a->pack);
    if (!before) return fail(before.error());
    auto after = PackItems::read(*b->pack);
    if (!after) return fail(after.error());
    Progress progress(err, live, "item", Progress::Pieces::Many);
    DiffOptions options;
    options.pictures = a->source.has_value() == b->source.has_value();
    options.progress = [&](std::size_t done, std::size_t total, const std::string& what) { progress.show(done, total, what); };
    if (a->source && b->source) {
      options.compare_picture = [&](const std::string& slug) -> Result<std::string> {
        const ImageSource &x = a->source->images.at(slug), &y = b->source->images.at(slug);
        if (x.file != y.file || !same_bytes(fs::path(before_) / x.path, fs::path(after_) / y.path)) return std::string("another file");
        const bool same = x.weave == y.weave && x.width == y.width && x.scale == y.scale && x.format == y.format;
        return std::string(same ? "" : "other settings");
      };
    }
    std::ostringstream text;  // not mixed with the bar
    const auto different = write_diff(*before, *after, options, text);
    progress.end();
    if (!different) return fail(different.error());
    out << before_ << " → " << after_ << "\n" << text.str();
    if (!options.pictures) out << "pictures were not compared: one of the two is a source tree; build it first\n";
    return *different ? kFailed : kGood;
  }

 private:
  CLI::App* diff_ = nullptr;
  std::string before_, after_;
};

}  // namespace

std::unique_ptr<Command> diff_command(CLI::App& app) { return std::make_unique<DiffCommand>(app); }

}  // namespace azetta::author
