// azetta-pack's commands, without a process around them: arguments in, text out, exit code back.
#pragma once
#include <iosfwd>

namespace azetta::author {

// Exit codes: 0 good; 1 it could not do the job (reasons on `err`, one line each); 2 wrong usage.
// live: `err` is a terminal, progress is drawn in place.
int run_commands(int argc, const char* const* argv, std::ostream& out, std::ostream& err, bool live);

}  // namespace azetta::author
