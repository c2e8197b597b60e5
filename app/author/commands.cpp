#include "app/author/commands.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>

#include "app/author/build.h"
#include "app/author/command.h"
#include "app/author/describe.h"
#include "app/author/example.h"
#include "app/author/kiosk_rules.h"
#include "app/author/picture_cache.h"
#include "app/author/picture_rules.h"
#include "app/author/progress.h"
#include "app/author/sealing.h"
#include "app/author/translation_states.h"
#include "content/pack/check.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

struct Arguments {
  std::string path, target, cache = default_cache_folder().string();
  bool strict = false, rules = false, release = false;
  std::string key, trust, name, folder = ".";
};

int run_new(const Arguments& arguments, std::ostream& out, std::ostream& err) {
  const Status made = write_example(arguments.path);
  if (!made) {
    err << made.error().what << "\n";
    return kFailed;
  }
  out << arguments.path << ": a small complete pack to start from\n"
      << "next: azetta-pack check " << arguments.path << "\n"
      << "      azetta-pack preview " << arguments.path << "\n"
      << "      azetta-pack build " << arguments.path << " -o " << arguments.path << ".pack\n";
  return kGood;
}

// How far translations are, a line a language; with --release an error for what is not far enough.
void look_at_states(const Arguments& arguments, const PackSource& pack, Findings& findings, std::ostream& out) {
  const StateReport report = check_states(arguments.path, pack, arguments.release, findings);
  for (const auto& [tag, states] : report.counts) {
    std::string line;
    for (const TextState state : {TextState::Approved, TextState::Reviewed, TextState::Draft, TextState::Stale, TextState::Unrecorded}) {
      if (const auto n = states.find(state); n != states.end())
        line += (line.empty() ? "" : ", ") + std::to_string(n->second) + " " + state_word(state);
    }
    out << tag << ": " << line << "\n";
  }
}

int run_build(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  Findings findings;
  auto pack = check_source(arguments.path, kiosk_assets(), findings);
  if (pack && arguments.release) {
    look_at_states(arguments, *pack, findings, out);
    if (findings.has_errors()) pack.reset();
  }
  print_findings(findings, arguments.path, err);
  if (!pack) {
    err << arguments.path << ": not built: " << totals(findings) << "; correct the errors above\n";
    return kFailed;
  }
  Progress progress(err, live, "picture");
  BuildOptions options;
  options.cache = arguments.cache;
  options.progress = [&](std::size_t done, std::size_t total, const std::string& what) {
    progress.show(done, total, what);
  };
  const auto report = build_pack(arguments.path, *pack, arguments.target, options);
  progress.end();
  if (!report) {
    err << report.error().what << "\n";
    return kFailed;
  }
  for (const std::string& warning : report->warnings)
    err << arguments.target << ": warning: " << warning << "\n";
  print_missing(findings, out);
  out << arguments.target << ": " << count(report->cards, "card", "cards") << ", "
      << count(report->scenes, "walkthrough", "walkthroughs") << ", "
      << count(report->pictures, "picture", "pictures") << " (" << report->pictures_from_cache
      << " from the cache), " << size_words(report->bytes) << "\n";
  return kGood;
}

int check_tree(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  Findings findings;
  Progress progress(err, live, "card", Progress::Pieces::Many);
  const auto pack = check_source(arguments.path, kiosk_assets(), findings, true,
                                 [&](std::size_t done, std::size_t all) { progress.show(done, all, "screens"); });
  progress.end();
  if (pack) look_at_states(arguments, *pack, findings, out);
  print_findings(findings, arguments.path, err, arguments.rules);
  print_missing(findings, out);
  out << arguments.path << ": ";
  if (pack) {
    out << count(pack->cards.size(), "card", "cards") << ", "
        << count(used_pictures(*pack).size(), "picture", "pictures") << ", "
        << count(pack->catalogue.languages.size(), "language", "languages") << ": ";
  }
  out << totals(findings) << "\n";
  return findings.has_errors() || (arguments.strict && !findings.empty()) ? kFailed : kGood;
}

int check_file(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  std::size_t errors = 0, warnings = 0;
  Progress progress(err, live, "part", Progress::Pieces::Many);
  constexpr unsigned kAll = 1000;
  const auto findings = pack::check(arguments.path, {}, [&](unsigned permille, const char* what) { progress.show(permille, kAll, what); });
  progress.end();
  for (const pack::Finding& finding : findings) {
    const bool error = finding.severity == pack::Severity::Error;
    ++(error ? errors : warnings);
    err << arguments.path << ": " << (error ? "" : "warning: ") << finding.what << "\n";
  }
  out << arguments.path << ": " << count(errors, "error", "errors") << ", "
      << count(warnings, "warning", "warnings") << "\n";
  return errors > 0 || (arguments.strict && warnings > 0) ? kFailed : kGood;
}

int run_check(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  std::error_code ec;
  return fs::is_regular_file(arguments.path, ec) ? check_file(arguments, out, err, live)
                                                 : check_tree(arguments, out, err, live);
}

int run_keygen(const Arguments& arguments, std::ostream& out, std::ostream& err) {
  const auto made = generate_keys(arguments.name, arguments.folder);
  if (!made) {
    err << made.error().what << "\n";
    return kFailed;
  }
  out << made->secret.string() << ": signs packs; keep it secret, and a copy of it in a safe\n"
      << made->open.string() << ": goes into the folder of trusted keys of every kiosk\n"
      << "fingerprint: " << made->fingerprint << "\n";
  return kGood;
}

// A bar for what takes longer than a moment.
pack::SealProgress seal_progress(Progress& progress, const char* what) {
  return [&progress, what](std::uint64_t done, std::uint64_t all) {
    constexpr std::uint64_t kMiB = 1u << 20;
    progress.show(done / kMiB, all / kMiB, done < all ? what : "");
    return true;
  };
}

int run_sign(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  Progress progress(err, live, "MiB", Progress::Pieces::Many);
  const auto signed_by = sign_pack(arguments.path, arguments.key, seal_progress(progress, "reading"));
  progress.end();
  if (!signed_by) {
    err << signed_by.error().what << "\n";
    return kFailed;
  }
  out << arguments.path << ": signed (" << *signed_by << ")\n";
  return kGood;
}

int run_verify(const Arguments& arguments, std::ostream& out, std::ostream& err, bool live) {
  const auto keys = pack::read_trusted_keys(arguments.trust);
  if (!keys) {
    err << keys.error().what << "\n";
    return kFailed;
  }
  Progress progress(err, live, "MiB", Progress::Pieces::Many);
  const auto found = pack::verify_seal(arguments.path, *keys, seal_progress(progress, "reading"));
  progress.end();
  if (!found) {
    err << found.error().what << "\n";
    return kFailed;
  }
  const bool good = found->verdict == pack::SealVerdict::Good;
  (good ? out : err) << arguments.path << ": " << found->what << "\n";
  return good ? kGood : kFailed;
}

template <class Describe>
int run_describe(const Arguments& arguments, Describe describe, std::ostream& out, std::ostream& err) {
  auto pack = pack::Pack::open(arguments.path);
  const Status done = pack ? describe(**pack, out) : Status(pack.error());
  if (!done) {
    err << done.error().what << "\n";
    return kFailed;
  }
  return kGood;
}

}  // namespace

int run_commands(int argc, const char* const* argv, std::ostream& out, std::ostream& err, bool live) {
  Arguments arguments;
  CLI::App app("azetta-pack: makes and checks content packs for the Azetta kiosk", "azetta-pack");
  app.set_version_flag("--version", std::string("azetta-pack ") + AZETTA_VERSION);
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);

  auto* fresh = app.add_subcommand("new", "make a small complete source tree to start from");
  fresh->add_option("FOLDER", arguments.path, "a folder that does not exist yet, or is empty")->required();
  auto* build = app.add_subcommand("build", "make a pack from a source tree");
  build->add_option("SRC", arguments.path, "the folder that holds pack.toml")->required();
  build->add_option("-o,--output", arguments.target, "the pack to write, NAME.pack")->required();
  build->add_option("--cache", arguments.cache, "where finished pictures are kept ('' for nowhere)")
      ->capture_default_str();
  auto* check = app.add_subcommand("check", "say what is wrong in a source tree or a pack, and where");
  check->add_option("SRC|FILE", arguments.path, "a source folder or a .pack")->required();
  check->add_flag("--strict", arguments.strict, "warnings count as errors");
  check->add_flag("--rules", arguments.rules, "the name of each rule ends its line, for waive = [\"…\"]");
  for (CLI::App* command : {build, check})
    command->add_flag("--release", arguments.release, "translations must be as far as pack.toml's [release] says");
  auto* info = app.add_subcommand("info", "a pack's languages, counts and size by part");
  info->add_option("FILE", arguments.path, "a .pack")->required();
  info->add_option("--trust", arguments.trust, "a folder of keys: whether one of them signed it, and no byte was changed since");
  auto* dump = app.add_subcommand("dump", "everything in a pack as readable text, in a stable order");
  dump->add_option("FILE", arguments.path, "a .pack")->required();

  auto* keygen = app.add_subcommand("keygen", "make a pair of keys: NAME.key signs packs, NAME.pub says whose they are");
  keygen->add_option("NAME", arguments.name, "what the keys are called, for example the museum: lower-case letters, digits, hyphens")->required();
  keygen->add_option("--folder", arguments.folder, "where they are written (default: here)");
  auto* sign = app.add_subcommand("sign", "put the seal of a key on a pack, in place of one that it has");
  sign->add_option("FILE", arguments.path, "a .pack")->required();
  sign->add_option("--key", arguments.key, "NAME.key")->required();
  auto* verify = app.add_subcommand("verify", "whether a pack is signed by a trusted key, and unchanged since");
  verify->add_option("FILE", arguments.path, "a .pack")->required();
  verify->add_option("--trust", arguments.trust, "a folder of NAME.pub; NAME.retired is trusted no more")->required();

  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(preview_command(app));
  commands.push_back(po_command(app));
  commands.push_back(diff_command(app));
  commands.push_back(import_command(app));
  commands.push_back(install_command(app));

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem, out, err) == 0 ? kGood : kUsage;
  }
  for (const auto& command : commands) {
    if (command->asked()) return command->run(out, err, live);
  }
  if (*fresh) return run_new(arguments, out, err);
  if (*build) return run_build(arguments, out, err, live);
  if (*check) return run_check(arguments, out, err, live);
  if (*keygen) return run_keygen(arguments, out, err);
  if (*sign) return run_sign(arguments, out, err, live);
  if (*verify) return run_verify(arguments, out, err, live);
  if (*info)
    return run_describe(
        arguments, [&](pack::Pack& p, std::ostream& o) { return write_info(p, arguments.path, arguments.trust, o); }, out,
        err);
  return run_describe(
      arguments, [](pack::Pack& p, std::ostream& o) { return write_dump(p, o); }, out, err);
}

}  // namespace azetta::author
