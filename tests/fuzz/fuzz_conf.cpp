// What a technician writes: kiosk.conf, a rehearsal's script.
#include <algorithm>

#include "app/core/config.h"
#include "app/core/rehearsal.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input({data, size});
  if (input.byte() % 2 == 0) {
    const auto read = core::read_config(input.rest(), "kiosk.conf");
    for (const std::string& finding : read.findings) fuzz::promise(finding.starts_with("kiosk.conf"), "a finding names the file");
    // What is in force, written down and read again, is in force; but for the PIN, which is never written down.
    const auto again = core::read_config(core::describe(read.config), "kiosk.conf");
    core::Config without = read.config;
    without.staff = {};
    core::Config there = again.config;
    there.staff = {};
    fuzz::promise(there == without, "describe() says what is in force");
  } else {
    const auto script = core::rehearsal::parse_script(input.rest(), "visit.txt");
    fuzz::promise(script.findings.empty() || script.commands.empty(), "a script with findings has no commands");
    fuzz::promise(script.commands.size() <= 10'000, "a script has 10,000 commands");
  }
  return 0;
}
