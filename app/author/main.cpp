// azetta-pack: see commands.h and content/AUTHORING.md.
#include <unistd.h>

#include <iostream>

#include "app/author/commands.h"

int main(int argc, char** argv) {
  return azetta::author::run_commands(argc, argv, std::cout, std::cerr, ::isatty(STDERR_FILENO) != 0);
}
