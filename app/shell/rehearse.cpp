#include "app/shell/rehearse.h"
#include "app/shell/shot.h"
#include <cstdio>
namespace azetta::shell {
int rehearse(const Options& options, Kiosk& kiosk, Worker& worker, platform::Display&, platform::Gpu& gpu, Report*) { gpu.set_offscreen(1920,1080); kiosk.keep_widgets(true);
 platform::FrameInput in; in.width_px=1920; in.height_px=1080; 
 for(int i=0;i<40;i++){ in.now_s=i/60.0; kiosk.step(in); worker.wait(); }
 if(!options.screen.empty()) kiosk.go(options.screen, options.screen_id);
 if(!options.lang.empty()) kiosk.set_language(options.lang);
 for(int i=40;i<200;i++){ in.now_s=i/60.0; kiosk.step(in); worker.wait(); }
 auto r = take_shot(kiosk,gpu,options.shots,"shot"); if(!r) std::fprintf(stderr,"%s\n",r.error().what.c_str()); return 0; }
}
