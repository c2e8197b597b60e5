// The same source gives the same bytes: the program itself, on machines as different as one machine can be made to look.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "tests/author/small_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

struct Machine {
  const char* zone;
  const char* locale;
  const char* umask;
  const char* cpus;  // "" = all of them; else of taskset
  int hours_old;     // of the source's files
};

// A pack built by a process of its own, in a folder of its own, from a copy of the source of that age.
std::string built_on(const Machine& machine, const fs::path& home, const std::string& cache) {
  const fs::path source = home / "a source, of the museum's";
  if (!fs::exists(source)) fs::copy(test::small_source(), source, fs::copy_options::recursive);
  for (const auto& entry : fs::recursive_directory_iterator(source))
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(machine.hours_old));
  const std::string limited = *machine.cpus ? std::string("taskset -c ") + machine.cpus + " " : "";
  const std::string command = "cd \"" + home.string() + "\" && umask " + machine.umask + " && env -i PATH=\"$PATH\" LSAN_OPTIONS=\"$LSAN_OPTIONS\" HOME=\"" + home.string() + "\" TZ=" + machine.zone +
                              " LC_ALL=" + machine.locale + " LANG=" + machine.locale + " " + limited + "\"" + AZETTA_PACK_PROGRAM +
                              "\" build \"a source, of the museum's\" -o x.pack --cache '" + cache + "' >/dev/null 2>&1";
  REQUIRE_MESSAGE(std::system(command.c_str()) == 0, command);
  return test::read_file(home / "x.pack");
}

}  // namespace

TEST_CASE("a build is the same in every zone, language and folder, with any rights and ages, with a cold cache and a warm one") {
  const test::TempDir here, there;
  const Machine one{"UTC", "C", "022", "", 1}, other{"Pacific/Kiritimati", "tr_TR.UTF-8", "077", "0", 200'000};
  const std::string first = built_on(one, here.path(), "");
  CHECK(first.size() > 100'000);
  CHECK(built_on(other, there.path(), "") == first);
  CHECK(built_on(other, there.path(), "cache") == first);  // cold
  CHECK(fs::exists(there / "cache"));
  CHECK(built_on(other, there.path(), "cache") == first);  // warm
  CHECK(built_on(one, here.path(), (there / "cache").string()) == first);  // of another user
}

}  // namespace azetta::author
