#include "app/shell/install_pack.h"

#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>

namespace azetta::shell {
namespace fs = std::filesystem;
namespace {

// Stated in ARCHITECTURE.md, "The shelf": no pack may cost more to check.
constexpr rlim_t kMostMemory_bytes = 1u << 30;
constexpr rlim_t kMostCpu_s = 120, kBytesPerCpu_s = 2u << 20;

void set_limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limit{value, value};
  ::setrlimit(resource, &limit);  // where it is forbidden, the service's own limits hold
}

// Visitors first: this runs when nothing else wants the processor.
void be_modest(std::uint64_t bytes) {
  ::setpriority(PRIO_PROCESS, 0, 19);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  set_limit(RLIMIT_DATA, kMostMemory_bytes);
#endif
  set_limit(RLIMIT_CPU, kMostCpu_s + bytes / kBytesPerCpu_s);
  set_limit(RLIMIT_CORE, 0);
  std::ofstream("/proc/self/oom_score_adj") << 500;  // where memory ends, this goes before the kiosk does
}

void print_progress(shelf::Stage stage, std::uint64_t done, std::uint64_t all) {
  std::printf("progress %s %llu %llu\n", std::string(name(stage)).c_str(), static_cast<unsigned long long>(done), static_cast<unsigned long long>(all));
  std::fflush(stdout);
}

// The next word of a line.
std::string_view word(std::string_view& line) {
  const std::size_t end = line.find(' ');
  const std::string_view out = line.substr(0, end);
  line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  return out;
}

bool read_bytes(std::string_view text, std::uint64_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

fs::path shelf_folder(const Options& options, const core::Config& config) {
  if (!options.pack.empty()) return {};
  if (!options.packs.empty()) return options.packs;
  return config.packs.pack.empty() ? fs::path(config.packs.folder) : fs::path();
}

std::string kiosk_id(const core::Config& config) {
  if (!config.state.kiosk_id.empty()) return shelf::safe_kiosk_id(config.state.kiosk_id);
  char host[256] = {};
  ::gethostname(host, sizeof host - 1);
  return shelf::safe_kiosk_id(host);
}

int install_pack(const Options& options, const core::Config& config) {
  const fs::path folder = shelf_folder(options, config);
  if (folder.empty()) {
    std::fprintf(stderr, "%s: cannot be installed, because the settings name one fixed pack or no folder; set packs.folder and not packs.pack\n", options.install.c_str());
    return 1;
  }
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(options.install, error);
  be_modest(error ? 0 : bytes);
  shelf::Shelf shelf(folder);
  shelf::Policy policy;
  policy.require_signature = config.packs.require_signature;
  policy.trusted_keys = config.packs.trusted_keys;
  policy.allow_older = config.packs.allow_older || options.by_hand;
  policy.allow_again = options.by_hand;
  policy.most_bytes = static_cast<std::uint64_t>(config.packs.largest_mb) << 20;
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  // A line for every hundredth of a stage is enough.
  shelf::Stage last_stage = shelf::Stage::Waiting;
  std::uint64_t last_part = ~0ull;
  const auto progress = [&](shelf::Stage stage, std::uint64_t done, std::uint64_t all) {
    const std::uint64_t part = all > 0 ? done * 100 / all : 0;
    if (stage == last_stage && part == last_part) return;
    last_stage = stage;
    last_part = part;
    print_progress(stage, done, all);
  };
  const shelf::Attempt attempt =
      shelf::install_and_tell(options.install, shelf, real_disk(), policy, {kiosk_id(config), now, true}, progress);
  std::printf("outcome %s %s\n", std::string(name(attempt.outcome)).c_str(), attempt.shelf_name.c_str());
  if (shelf::good(attempt.outcome)) return 0;
  std::fprintf(stderr, "%s: %s; %s\n", options.install.c_str(), std::string(in_words(attempt.outcome)).c_str(), attempt.reason.c_str());
  return 1;
}

std::optional<InstallLine> read_install_line(std::string_view line) {
  InstallLine out;
  const std::string_view kind = word(line);
  if (kind == "progress") {
    out.stage = word(line);
    const std::string_view done = word(line), all = word(line);
    if (!read_bytes(done, out.done_bytes) || !read_bytes(all, out.all_bytes)) return std::nullopt;
    return out;
  }
  if (kind != "outcome") return std::nullopt;
  out.outcome = shelf::outcome_named(word(line), shelf::Outcome::CheckFailed);
  out.shelf_name = line;
  return out;
}

}  // namespace azetta::shell
