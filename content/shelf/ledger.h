// What a shelf remembers of its packs: which were shown, which are on trial, which were put aside and why. Values and rules;
// pure, any thread. Kept as the file LEDGER beside CURRENT, one line a pack, the one that was shown last first:
//
//   azetta shelf 1
//   great-revolt-1.1-5be1.pack <TAB> trial <TAB> crashes 1 <TAB> cuts 0 <TAB> boot … <TAB> signed - <TAB> reason
//
// Trial: a pack is new until it was shown for kProof_s in one go. Until then a run that does not end well counts against it: after
// kMostCrashes within one run of the machine, or kMostCuts ends by the machine going down, it is put aside and the one before it is
// shown. (A crash is the program's or the watchdog's; the plug that is pulled every evening says little about a pack, but a pack
// that takes the whole machine down must not do so for ever.)
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::shelf {

inline constexpr double kProof_s = 300;       // shown, without a break
inline constexpr int kMostCrashes = 2, kMostCuts = 4;
inline constexpr std::size_t kKept = 3;       // good packs, the one that is shown among them
inline constexpr std::size_t kKeptAside = 1;  // for whoever wants to know what was wrong

enum class Standing : std::uint8_t { Trial, Good, Aside };

struct Entry {
  std::string name;  // of the file in the shelf's folder
  Standing standing = Standing::Trial;
  int crashes = 0, cuts = 0;  // runs on trial that did not end well
  std::string boot;    // of the machine's run in which the pack was last taken into use and not left again; "" = left well
  std::string signer;  // fingerprint of the key whose seal was proven when it was installed; "" = unsigned
  std::string reason;  // why it was put aside
  friend bool operator==(const Entry&, const Entry&) = default;
};

struct Ledger {
  std::vector<Entry> entries;  // shown last first; each name once
  Entry* find(std::string_view name);
  const Entry* find(std::string_view name) const;
};

// Lines that make no sense are left out; at most 64 packs are remembered.
Ledger read_ledger(std::string_view text);
std::string to_text(const Ledger& ledger);

// A file name that may stand on a shelf: no path, nothing hidden, letters that every file system knows; ends in ".pack".
bool is_shelf_name(std::string_view name);

// Which pack to show, of those that are there: `current` unless it was put aside or is not there, else the one shown before it,
// else any other that was not put aside (the last of `there`, which is ordered from old to new). "" = none. `skip`: not these.
std::string choose(const Ledger& ledger, std::string_view current, std::span<const std::string> there,
                   std::span<const std::string> skip = {});

// A pack comes in (to the front, on trial) or is shown again by hand (to the front, its trial begins anew unless it was good).
void install(Ledger& ledger, std::string_view name, std::string_view signer);

// A pack that is not on the ledger was laid there by hand: it is good.
// Counts what happened to it since, then whether it may be taken into use. False: it was put aside just now.
bool begin_use(Ledger& ledger, std::string_view name, std::string_view boot, bool others);
void end_use(Ledger& ledger, std::string_view name);  // the program ends as it should
void prove(Ledger& ledger, std::string_view name);    // shown for kProof_s
void put_aside(Ledger& ledger, std::string_view name, std::string_view reason);

// Files that the shelf need not keep, the ones that can best be spared first; never `current`, and never what somebody laid there by
// hand and nobody has shown. `scarce`: the disk is nearly full, and one good pack beside the current one is enough.
std::vector<std::string> to_remove(const Ledger& ledger, std::string_view current, std::span<const std::string> there,
                                   bool scarce = false);

// "1.10" is after "1.9", "2" after "1.9", "1.0" after "1.0-beta": numbers as numbers, all else by its letters. <0, 0, >0.
int compare_versions(std::string_view a, std::string_view b);

}  // namespace azetta::shelf
