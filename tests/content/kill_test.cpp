// An installation is killed after its system calls, one after the other: whatever it had done stays done, and the next start shows the
// old pack or the new one. (What a power cut forgets is in power_cut_test.cpp.) After a call that only reads, the disk is as after the
// call before: of those every 40th is tried, of all others every one.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "content/pack/pack.h"
#include "content/shelf/install.h"
#include "tests/content/sample.h"
#include "tests/support/sanitized.h"

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

struct World {
  pack::sample::Folder dir;
  fs::path packs = dir / "packs", fresh;
  std::string old_bytes, new_bytes;
  Policy policy;
  World() {
    policy.reserve_bytes = 0;
    fs::create_directory(packs);
    Shelf shelf(packs);
    for (const char* version : {"0.1", "0.2", "1.0"}) {
      fs::remove(dir / "old.pack");
      REQUIRE(install(pack::sample::write_pack(dir, "old.pack", version), shelf, real_disk(), policy).outcome == Outcome::Installed);
      shelf.prove(shelf.current());
    }
    fresh = pack::sample::write_pack(dir, "new.pack", "2.0");
    old_bytes = test::read_file(dir / "old.pack");
    new_bytes = test::read_file(fresh);
  }
};

// Runs the installation and kills it when its n-th system call has ended (-1: never). Fills in the calls that ended.
bool run_and_kill(const World& world, const fs::path& folder, std::int64_t n, std::vector<std::uint64_t>* calls) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    Shelf shelf(folder);
    const Attempt attempt = install_and_tell(world.fresh, shelf, real_disk(), world.policy, {"kiosk", 0, true});
    ::_exit(good(attempt.outcome) ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSTOPPED(status));
  ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  std::int64_t ended = 0;
  std::uint64_t number = 0;
  int pass_on = 0;
  while (true) {
    ::ptrace(PTRACE_SYSCALL, child, nullptr, pass_on);
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFEXITED(status)) return WEXITSTATUS(status) == 0;
    if (WIFSIGNALED(status)) return false;
    pass_on = WSTOPSIG(status) == (SIGTRAP | 0x80) ? 0 : WSTOPSIG(status);
    if (pass_on != 0) continue;
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
    if (info.op == PTRACE_SYSCALL_INFO_ENTRY) number = info.entry.nr;
    if (info.op != PTRACE_SYSCALL_INFO_EXIT) continue;
    if (calls) calls->push_back(number);
    if (ended++ == n) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      return false;
    }
  }
}

bool only_reads(std::uint64_t call) {
  constexpr std::uint64_t kReads[] = {SYS_read, SYS_pread64, SYS_lseek, SYS_fstat, SYS_newfstatat, SYS_mmap, SYS_munmap, SYS_mprotect, SYS_brk,
                                      SYS_getdents64, SYS_getrandom, SYS_fcntl, SYS_getpid, SYS_madvise, SYS_futex, SYS_statx, SYS_access,
                                      SYS_faccessat2, SYS_clock_gettime, SYS_geteuid, SYS_getuid};
  return std::ranges::find(kReads, call) != std::end(kReads);
}

}  // namespace

TEST_CASE("an installation that is killed after any system call leaves the old pack or the new one") {
  const World world;
  std::vector<std::uint64_t> calls;
  {
    test::TempDir run;
    fs::copy(world.packs, run / "live");
    REQUIRE(run_and_kill(world, run / "live", -1, &calls));
  }
  int olds = 0, news = 0, tried = 0;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (only_reads(calls[i]) && i % 40 != 0) continue;
    if (test::kSanitized && i % 2 != 0) continue;  // copying the checker's memory for each process takes its time
    ++tried;
    CAPTURE(i);
    test::TempDir run;
    const fs::path live = run / "live";
    fs::copy(world.packs, live);
    run_and_kill(world, live, static_cast<std::int64_t>(i), nullptr);
    Shelf shelf(live);
    const Choice choice = shelf.begin_use("the next boot");
    REQUIRE(!choice.name.empty());
    const std::string bytes = test::read_file(live / choice.name);
    olds += bytes == world.old_bytes ? 1 : 0;
    news += bytes == world.new_bytes ? 1 : 0;
    CHECK(pack::Pack::open(live / choice.name));
    if (tried % 8 == 0) {  // and the next one gets through
      CHECK(good(install(world.fresh, shelf, real_disk(), world.policy).outcome));
      CHECK(test::read_file(live / shelf.look().name) == world.new_bytes);
      CHECK_FALSE(fs::exists(live / ".coming.part"));
    }
  }
  CHECK(olds + news == tried);
  CHECK(olds > 5);
  CHECK(news > 5);
  MESSAGE(calls.size() << " system calls, killed after " << tried);
}

}  // namespace azetta::shelf
