// Which of the packs in a drop folder or on a stick may be taken now: those whose size and time of change have stayed as they are for
// kQuiet_s, each once until it changes. Nothing of clocks but differences: a machine in 1970 does the same. Values; pure, any thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <span>
#include <vector>

namespace azetta::shelf {

inline constexpr double kQuiet_s = 1;
inline constexpr double kAgain_s = 300;  // until what may have been the moment's fault is tried again

struct Dropped {
  std::filesystem::path file;
  std::uint64_t bytes = 0;
  std::int64_t changed_ns = 0;
  friend bool operator==(const Dropped&, const Dropped&) = default;
};

class DropList {
 public:
  // What is there now: all of it, each time. Returns what has become ready. now_s: of any clock that only goes forward.
  std::vector<Dropped> look(std::span<const Dropped> seen, double now_s);
  // It was tried, or needs no trying; again_s from now on it is ready once more (infinity: when it changes).
  void tried(const Dropped& pack, double now_s, double again_s = std::numeric_limits<double>::infinity());
  // Something is being written, or waits to be tried again.
  bool waits() const;
  // When look() would next find something ready if nothing changes; +infinity.
  double due_s() const;

 private:
  struct Known {
    Dropped pack;
    double ready_s = 0;  // +infinity: tried
  };
  std::map<std::filesystem::path, Known> known_;
};

// The packs in a folder, and in the folders of it `depth` levels down: names that end in .pack and do not begin with a dot (what rsync
// and Syncthing are still writing does), at most 64, in the order of their names. Links and what cannot be read are left out.
std::vector<Dropped> packs_in(const std::filesystem::path& folder, int depth);

}  // namespace azetta::shelf
