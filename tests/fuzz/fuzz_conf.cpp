// What a technician writes, kiosk.conf and a rehearsal's script, and what the shelf remembers, its ledger.
#include <algorithm>

#include "app/core/config.h"
#include "app/core/rehearsal.h"
#include "content/shelf/ledger.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input({data, size});
  const std::uint8_t which = input.byte() % 3;
  if (which == 0) {
    const auto read = core::read_config(input.rest(), "kiosk.conf");
    for (const std::string& finding : read.findings) fuzz::promise(finding.starts_with("kiosk.conf"), "a finding names the file");
    // What is in force, written down and read again, is in force; but for the PIN, which is never written down.
    const auto again = core::read_config(core::describe(read.config), "kiosk.conf");
    core::Config without = read.config;
    without.staff = {};
    core::Config there = again.config;
    there.staff = {};
    fuzz::promise(there == without, "describe() says what is in force");
  } else if (which == 2) {
    const auto ledger = shelf::read_ledger(input.rest());
    fuzz::promise(ledger.entries.size() <= 64, "a ledger has 64 packs");
    for (const auto& entry : ledger.entries) fuzz::promise(shelf::is_shelf_name(entry.name), "a pack has a name for a shelf");
    const auto again = shelf::read_ledger(shelf::to_text(ledger));
    fuzz::promise(again.entries == ledger.entries, "a ledger that is written down is the same ledger");
  } else {
    const auto script = core::rehearsal::parse_script(input.rest(), "visit.txt");
    fuzz::promise(script.findings.empty() || script.commands.empty(), "a script with findings has no commands");
    fuzz::promise(script.commands.size() <= 10'000, "a script has 10,000 commands");
  }
  return 0;
}
