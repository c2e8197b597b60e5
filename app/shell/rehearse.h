// A visitor's script, played on the kiosk: fed where real input enters, on a clock of its own at 60 frames a second (or the
// real one). The same script gives the same frames: every frame waits for what the worker is fetching. UI thread.
#pragma once
#include "app/shell/kiosk.h"
#include "app/shell/options.h"
#include "app/shell/report.h"
#include "app/shell/worker.h"
#include "platform/display.h"
#include "platform/gpu.h"

namespace azetta::shell {

// Exit code: 0 when every expectation held; 1 for a failed one or a faulty script, said on stderr (line, expected, found).
// report may be null.
int rehearse(const Options& options, Kiosk& kiosk, Worker& worker, platform::Display& display, platform::Gpu& gpu, Report* report);

}  // namespace azetta::shell
