// azetta-pack po export, po import.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "app/author/command.h"
#include "app/author/nearest.h"
#include "app/author/po_export.h"
#include "app/author/po_import.h"
#include "app/author/progress.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

class PoCommand : public Command {
 public:
  explicit PoCommand(CLI::App& app) {
    po_ = app.add_subcommand("po", "texts to translators and back, as gettext PO files (Poedit, Weblate)");
    po_->require_subcommand(1);
    export_ = po_->add_subcommand("export", "write FOLDER/LANG.po for each language that is translated into");
    export_->add_option("SRC", source_, "the folder that holds pack.toml")->required();
    export_->add_option("-o,--output", folder_, "where the PO files are written")->required();
    export_->add_option("--lang", langs_, "into this language only (may be repeated)")->allow_extra_args(false);
    export_->add_option("--from", from_, "the language that is translated (default: the pack's default language)");
    import_ = po_->add_subcommand("import", "take translations back into the source tree");
    import_->add_option("SRC", source_, "the folder that holds pack.toml")->required();
    import_->add_option("FILE.po|FOLDER", files_, "PO files, or a folder of them")->required();
    import_->add_option("--state", state_, "what translations become that are not fuzzy: reviewed or approved")
        ->check(CLI::IsMember({"reviewed", "approved"}));
    import_->add_flag("--dry-run", dry_run_, "say what would be done, and write nothing");
  }

  bool asked() const override { return po_->parsed(); }

  int run(std::ostream& out, std::ostream& err, bool live) override {
    Findings findings;
    const auto tree = read_text_tree(source_, findings);
    TranslationStates states;
    if (tree) states = TranslationStates::read(source_, tree->languages, findings);
    print_findings(findings, source_, err);
    // Half a tree would make files that lack texts, and an import that does not know them.
    if (!tree || findings.has_errors()) {
      err << source_ << ": nothing was done; correct the errors above\n";
      return kFailed;
    }
    return export_->parsed() ? run_export(*tree, states, out, err) : run_import(*tree, states, out, err, live);
  }

 private:
  // A language of the pack; nothing (and a line) otherwise.
  static std::optional<LangIndex> language(const TextTree& tree, const std::string& tag, std::ostream& err) {
    const auto tags = tree.tags();
    const auto at = std::find(tags.begin(), tags.end(), tag);
    if (at != tags.end()) return static_cast<LangIndex>(at - tags.begin());
    err << "\"" << tag << "\" is no language of this pack" << did_you_mean(tag, tags, "declare it as a [[language]] in pack.toml") << "\n";
    return std::nullopt;
  }

  int run_export(const TextTree& tree, const TranslationStates& states, std::ostream& out, std::ostream& err) const {
    LangIndex from = tree.source;
    if (!from_.empty()) {
      const auto given = language(tree, from_, err);
      if (!given) return kFailed;
      from = *given;
    }
    std::vector<LangIndex> into;
    for (const std::string& tag : langs_) {
      const auto lang = language(tree, tag, err);
      if (!lang) return kFailed;
      if (*lang == from) {
        err << tag << ": is the language that is translated; name another with --lang, or --from\n";
        return kFailed;
      }
      into.push_back(*lang);
    }
    if (langs_.empty()) {
      for (std::size_t lang = 0; lang < tree.languages.size(); ++lang) {
        if (lang != from) into.push_back(static_cast<LangIndex>(lang));
      }
    }
    NewFiles files;
    std::string report;
    for (const LangIndex lang : into) {
      const std::string& tag = tree.languages[lang].tag;
      PoExport made = export_po(tree, states, lang, from);
      report += (fs::path(folder_) / (tag + ".po")).string() + ": " + count(made.texts, "text", "texts") + " from " + tree.languages[from].tag + ", " +
                std::to_string(made.translated) + " translated" + (made.fuzzy > 0 ? ", " + std::to_string(made.fuzzy) + " of them fuzzy" : "") + "\n";
      files[tag + ".po"] = std::move(made.po);
    }
    if (const Status written = write_files(folder_, files); !written) {
      err << written.error().what << "\n";
      return kFailed;
    }
    out << report;
    return kGood;
  }

  int run_import(const TextTree& tree, TranslationStates& states, std::ostream& out, std::ostream& err, bool live) const {
    std::vector<fs::path> files;
    for (const std::string& name : files_) {
      std::error_code ec;
      if (!fs::is_directory(name, ec)) {
        files.emplace_back(name);
        continue;
      }
      const std::size_t before = files.size();
      for (const auto& entry : fs::directory_iterator(name, ec)) {
        if (entry.path().extension() == ".po") files.push_back(entry.path());
      }
      if (files.size() == before) {
        err << name << ": there is no PO file in this folder; name another, or a file\n";
        return kFailed;
      }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    Progress progress(err, live, "text", Progress::Pieces::Many);
    PoImportOptions options;
    if (!state_.empty()) options.state = state_from_word(state_);
    options.progress = [&](std::size_t done, std::size_t total, const std::string& what) { progress.show(done, total, what); };
    PoImport import;
    Findings findings;
    const std::string states_before = states.to_toml(tree);
    for (const fs::path& file : files) import_po(file, tree, options, states, import, findings);
    progress.end();
    print_findings(findings, "", err);
    auto changed = change_texts(source_, tree, import.changes);
    if (!changed) {
      err << changed.error().what << "\nnothing was written\n";
      return kFailed;
    }
    if (std::string now = states.to_toml(tree); now != states_before) changed->emplace(kStatesFile, std::move(now));
    if (!dry_run_) {
      if (const Status written = write_files(source_, *changed); !written) {
        err << written.error().what << "\n";
        return kFailed;
      }
    }
    out << source_ << ": " << count(import.taken, "translation", "translations") << (dry_run_ ? " would be taken" : " taken") << ", " << import.same
        << " as before, " << import.untranslated << " not translated, " << import.kept_out << " kept out"
        << (import.states > 0 ? ", " + count(import.states, "state", "states") + " changed" : "") << "; " << count(changed->size(), "file", "files")
        << (dry_run_ ? " would be written" : " written") << "\n";
    return findings.has_errors() ? kFailed : kGood;
  }

  CLI::App *po_ = nullptr, *export_ = nullptr, *import_ = nullptr;
  std::string source_, folder_, from_, state_;
  std::vector<std::string> langs_, files_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> po_command(CLI::App& app) { return std::make_unique<PoCommand>(app); }

}  // namespace azetta::author
