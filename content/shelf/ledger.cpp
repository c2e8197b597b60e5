#include "content/shelf/ledger.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace azetta::shelf {
namespace {

constexpr std::string_view kHead = "azetta shelf 1";
constexpr std::size_t kMostEntries = 64, kMostName_bytes = 128, kMostReason_bytes = 500;
constexpr std::array<std::string_view, 3> kStandings = {"trial", "good", "aside"};

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(by);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// "word value": the value; nothing where the word is another.
std::string_view after(std::string_view field, std::string_view word) {
  if (!field.starts_with(word) || field.size() <= word.size() || field[word.size()] != ' ') return {};
  return field.substr(word.size() + 1);
}

bool read_count(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && out >= 0 && out <= 1'000'000;
}

std::string unless_none(std::string_view text) { return text == "-" ? std::string() : std::string(text); }
std::string or_none(const std::string& text) { return text.empty() ? "-" : text; }

// One line of a file, whatever it was made of.
std::string one_line(std::string_view text) {
  std::string out(text.substr(0, kMostReason_bytes));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

bool is_there(std::span<const std::string> there, std::string_view name) { return std::ranges::find(there, name) != there.end(); }

bool is_aside(const Ledger& ledger, std::string_view name) {
  const Entry* entry = ledger.find(name);
  return entry && entry->standing == Standing::Aside;
}

}  // namespace

Entry* Ledger::find(std::string_view name) {
  const auto it = std::ranges::find(entries, name, &Entry::name);
  return it == entries.end() ? nullptr : &*it;
}
const Entry* Ledger::find(std::string_view name) const { return const_cast<Ledger*>(this)->find(name); }

Ledger read_ledger(std::string_view text) {
  Ledger ledger;
  const auto lines = split(text, '\n');
  if (lines.front() != kHead) return ledger;
  for (std::size_t i = 1; i < lines.size() && ledger.entries.size() < kMostEntries; ++i) {
    const auto fields = split(lines[i], '\t');
    if (fields.size() != 7 || !is_shelf_name(fields[0]) || ledger.find(fields[0])) continue;
    const auto standing = std::ranges::find(kStandings, fields[1]);
    Entry entry;
    if (standing == kStandings.end() || !read_count(after(fields[2], "crashes"), entry.crashes) ||
        !read_count(after(fields[3], "cuts"), entry.cuts)) {
      continue;
    }
    entry.name = fields[0];
    entry.standing = static_cast<Standing>(standing - kStandings.begin());
    entry.boot = unless_none(after(fields[4], "boot"));
    entry.signer = unless_none(after(fields[5], "signed"));
    entry.reason = fields[6];
    ledger.entries.push_back(std::move(entry));
  }
  return ledger;
}

std::string to_text(const Ledger& ledger) {
  std::string out(kHead);
  out += '\n';
  for (const Entry& e : ledger.entries) {
    out += e.name + '\t';
    out += kStandings[static_cast<std::size_t>(e.standing)];
    out += "\tcrashes " + std::to_string(e.crashes) + "\tcuts " + std::to_string(e.cuts) + "\tboot " + or_none(e.boot) + "\tsigned " +
           or_none(e.signer) + '\t' + one_line(e.reason) + '\n';
  }
  return out;
}

bool is_shelf_name(std::string_view name) {
  constexpr std::string_view kEnd = ".pack";
  if (name.size() <= kEnd.size() || name.size() > kMostName_bytes || !name.ends_with(kEnd) || name.front() == '.' || name.front() == '-') {
    return false;
  }
  return std::ranges::all_of(name, [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '+' || c >= 0x80 || c == ' ';
  });
}

std::string choose(const Ledger& ledger, std::string_view current, std::span<const std::string> there, std::span<const std::string> skip) {
  const auto fit = [&](std::string_view name) { return is_there(there, name) && !is_there(skip, name) && !is_aside(ledger, name); };
  if (fit(current)) return std::string(current);
  // What was good comes before what is on trial: whoever falls back wants what is sure.
  for (const Standing standing : {Standing::Good, Standing::Trial}) {
    for (const Entry& entry : ledger.entries) {
      if (entry.standing == standing && fit(entry.name)) return entry.name;
    }
  }
  for (auto it = there.rbegin(); it != there.rend(); ++it) {
    if (fit(*it)) return *it;
  }
  return "";
}

void install(Ledger& ledger, std::string_view name, std::string_view signer) {
  Entry entry;
  if (const Entry* known = ledger.find(name)) {
    if (known->standing == Standing::Good) entry = *known;
    std::erase_if(ledger.entries, [&](const Entry& e) { return e.name == name; });
  }
  entry.name = name;
  entry.boot.clear();
  entry.signer = signer;
  ledger.entries.insert(ledger.entries.begin(), std::move(entry));
  if (ledger.entries.size() > kMostEntries) ledger.entries.resize(kMostEntries);
}

bool begin_use(Ledger& ledger, std::string_view name, std::string_view boot, bool others) {
  Entry* entry = ledger.find(name);
  if (!entry) {
    ledger.entries.insert(ledger.entries.begin(), Entry{.name = std::string(name), .standing = Standing::Good});
    return true;
  }
  if (entry->standing != Standing::Trial) return entry->standing == Standing::Good;
  if (!entry->boot.empty()) ++(entry->boot == boot ? entry->crashes : entry->cuts);
  // Where there is nothing else to show, trying once more is better than nothing.
  if (others && (entry->crashes >= kMostCrashes || entry->cuts >= kMostCuts)) {
    put_aside(ledger, name,
              entry->crashes >= kMostCrashes
                  ? "the kiosk ended unexpectedly " + std::to_string(entry->crashes) + " times while this pack was new"
                  : "the machine went down " + std::to_string(entry->cuts) + " times while this pack was new");
    return false;
  }
  entry->boot = boot;
  return true;
}

void end_use(Ledger& ledger, std::string_view name) {
  if (Entry* entry = ledger.find(name)) entry->boot.clear();
}

void prove(Ledger& ledger, std::string_view name) {
  Entry* entry = ledger.find(name);
  if (!entry || entry->standing != Standing::Trial) return;
  entry->standing = Standing::Good;
  entry->crashes = entry->cuts = 0;
  entry->boot.clear();
}

void put_aside(Ledger& ledger, std::string_view name, std::string_view reason) {
  Entry* entry = ledger.find(name);
  if (!entry) {
    ledger.entries.push_back({.name = std::string(name)});
    entry = &ledger.entries.back();
  }
  entry->standing = Standing::Aside;
  entry->boot.clear();
  entry->reason = reason;
}

std::vector<std::string> to_remove(const Ledger& ledger, std::string_view current, std::span<const std::string> there, bool scarce) {
  std::vector<std::string> aside, good, out;
  for (const Entry& entry : ledger.entries) {
    if (entry.name == current || !is_there(there, entry.name)) continue;
    (entry.standing == Standing::Aside ? aside : good).push_back(entry.name);
  }
  for (std::size_t i = aside.size(); i > (scarce ? 0 : kKeptAside); --i) out.push_back(aside[i - 1]);
  // A pack on trial is no good pack yet: then all three that were before it stay.
  const Entry* shown = ledger.find(current);
  const bool trial = shown && shown->standing == Standing::Trial;
  for (std::size_t i = good.size(); i > (scarce ? 1 : trial ? kKept : kKept - 1); --i) out.push_back(good[i - 1]);
  return out;
}

int compare_versions(std::string_view a, std::string_view b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  while (!a.empty() && !b.empty()) {
    if (digit(a.front()) && digit(b.front())) {
      const auto number = [&](std::string_view& text) {
        std::size_t zeros = 0;
        while (zeros + 1 < text.size() && text[zeros] == '0' && digit(text[zeros + 1])) ++zeros;
        std::size_t end = zeros;
        while (end < text.size() && digit(text[end])) ++end;
        const std::string_view out = text.substr(zeros, end - zeros);
        text.remove_prefix(end);
        return out;
      };
      const std::string_view x = number(a), y = number(b);
      if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
      if (const int order = x.compare(y)) return order;
    } else if (a.front() != b.front()) {
      return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1 : 1;
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  if (a.empty() && b.empty()) return 0;
  // What follows a hyphen comes before the version without it: "1.0-beta" < "1.0" < "1.0.1".
  const std::string_view rest = a.empty() ? b : a;
  return (rest.front() == '-') == a.empty() ? 1 : -1;
}

}  // namespace azetta::shelf
