// A visitor's script: what somebody does at the kiosk and what they must then see, one command a line. Text
// in, commands or findings out; pure, any thread. player.h turns the commands into touches.
//
//   wait S                    let S seconds pass
//   tap ID | tap @X,Y         touch the widget ID ("home.figures") or a place
//   down N X,Y                finger N (0 to 9) comes down
//   move N X,Y S              ... moves there in S seconds (0 = in one event)
//   up N                      ... lifts
//   swipe X,Y X,Y S           one finger from here to there in S seconds, lifting while it still moves
//   pinch ID|@X,Y FACTOR S    two fingers over a widget or place; FACTOR above 1 spreads them, below 1 closes
//   lang TAG                  change the visitor's language
//   key NAME                  press a key ("f5")
//   shot NAME                 write NAME.png and NAME.json
//   mark NAME                 the report sums up under NAME what came since the mark before
//   pack FILE                 another pack arrives
//   resize WxH                the window changes its size
//   seed N                    of the random numbers that monkey uses
//   monkey S                  S seconds of random fingers
//   expect screen NAME | expect card ID | expect lang TAG
//   expect text "..." | expect no text "..."
//   expect widget ID | expect no widget ID
//
// X and Y are window pixels, or parts of the window in percent ("50%,90%"). Words with spaces go in double
// quotes, with \" and \\ inside. "#" begins a comment. Bounds: 1 MiB of text, 10,000 commands, 100 kpx, 24 h
// for wait and monkey, 60 s for a movement, factors from 0.05 to 20.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace azetta::core::rehearsal {

struct Place {  // of the window
  float x = 0, y = 0;
  bool x_percent = false, y_percent = false;
  friend bool operator==(const Place&, const Place&) = default;
};

struct Target {  // a widget, or a place where the id is empty
  std::string id;
  Place at;
  friend bool operator==(const Target&, const Target&) = default;
};

struct Wait {
  double s = 0;
};
struct Tap {
  Target target;
};
struct Down {
  int finger = 0;
  Place at;
};
struct Move {
  int finger = 0;
  Place to;
  double s = 0;
};
struct Up {
  int finger = 0;
};
struct Swipe {
  Place from, to;
  double s = 0;
};
struct Pinch {
  Target target;
  double factor = 1, s = 0;
};
struct Lang {
  std::string tag;
};
struct Key {
  std::string name;
};
struct Shot {
  std::string name;
};
struct Mark {
  std::string name;
};
struct Pack {
  std::string file;
};
struct Resize {
  int width_px = 0, height_px = 0;
};
struct Seed {
  std::uint64_t value = 0;
};
struct Monkey {
  double s = 0;
};
enum class What : std::uint8_t { Screen, Card, Lang, Text, Widget };
struct Expect {
  What what = What::Screen;
  bool absent = false;
  std::string value;
};

using Action = std::variant<Wait, Tap, Down, Move, Up, Swipe, Pinch, Lang, Key, Shot, Mark, Pack, Resize,
                            Seed, Monkey, Expect>;

struct Command {
  int line = 0;  // of the script
  Action action;
};

struct Script {
  std::string file;                   // its name, for messages
  std::vector<Command> commands;      // empty where there are findings
  std::vector<std::string> findings;  // "visit.txt:7: what is wrong; what to do", all of them
};

Script parse_script(std::string_view text, std::string_view file);

}  // namespace azetta::core::rehearsal
