// azetta-kiosk: arguments -> settings -> parts -> run.
#include "app/shell/options.h"
#include "app/shell/start.h"

int main(int argc, char** argv) {
  const azetta::shell::Parsed parsed = azetta::shell::parse_options(argc, argv);
  return parsed.options ? azetta::shell::run(*parsed.options) : parsed.exit_code;
}
