// azetta-kiosk: arguments -> settings -> parts -> run.
#include <malloc.h>

#include <cstdlib>

#include "app/shell/options.h"
#include "app/shell/start.h"

int main(int argc, char** argv) {
  // Decoded pictures are large and short-lived: give each its own pages, so that they go back to the system when freed, and
  // keep the heap of the worker from holding on to its high tide.
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
  mallopt(M_ARENA_MAX, 2);
  // The text engine wants HarfBuzz to shape by OpenType alone; set while there is one thread, for others read the environment.
  setenv("HB_SHAPER_LIST", "ot", 1);
  // GLFW reads a table of composed letters of 6000 lines for keyboards that nobody types text on: 13 ms of each start.
  setenv("XCOMPOSEFILE", "/dev/null", 0);
  const azetta::shell::Parsed parsed = azetta::shell::parse_options(argc, argv);
  return parsed.options ? azetta::shell::run(*parsed.options) : parsed.exit_code;
}
