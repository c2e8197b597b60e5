// azetta-pack inside the test program: what it says and how it ends.
#pragma once
#include <sstream>
#include <string>
#include <vector>

#include "app/author/commands.h"

namespace azetta::test {

struct Run {
  int code = 0;
  std::string out, err;
};
inline Run run_pack(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "azetta-pack");
  std::vector<const char*> argv;
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::ostringstream out, err;
  Run run;
  run.code = author::run_commands(static_cast<int>(argv.size()), argv.data(), out, err, false);
  run.out = out.str();
  run.err = err.str();
  return run;
}

}  // namespace azetta::test
