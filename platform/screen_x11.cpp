#include "platform/screen_x11.h"

#include <algorithm>
#include <vector>

#include "content/base/log.h"

// Last, because Xlib's header defines plain words as macros.
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#undef Status
#undef None

namespace azetta::platform {
namespace {

class RandrScreen final : public ScreenX11 {
 public:
  explicit RandrScreen(const std::string& monitor) : wanted_(monitor) {}
  ~RandrScreen() override {
    if (connection_) XCloseDisplay(connection_);
  }
  RandrScreen(const RandrScreen&) = delete;
  RandrScreen& operator=(const RandrScreen&) = delete;
  Status start();

  int fd() const override { return ConnectionNumber(connection_); }
  bool pending() override { return XPending(connection_) > 0; }
  bool changed() override;
  ScreenLayout layout() override;

 private:
  const XRRMonitorInfo* choose(const std::vector<XRRMonitorInfo>& monitors);
  std::string name_of(Atom atom);
  double refresh_hz(RROutput output);

  std::string wanted_;
  ::Display* connection_ = nullptr;
  bool randr_ = false;
  bool missed_ = false;  // the monitor that is meant is not on, and the log knows
};

Status RandrScreen::start() {
  connection_ = XOpenDisplay(nullptr);
  if (!connection_) {
    return Error{"no further connection to the X server; raise its limit (-maxclients 512)"};
  }
  int event = 0, error = 0, major = 0, minor = 0;
  randr_ = XRRQueryExtension(connection_, &event, &error) && XRRQueryVersion(connection_, &major, &minor) &&
           major * 100 + minor >= 105;
  const Window root = DefaultRootWindow(connection_);
  if (randr_) {
    XRRSelectInput(connection_, root,
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
  }
  XSync(connection_, False);
  return Done{};
}

bool RandrScreen::changed() {
  bool any = false;
  while (XPending(connection_) > 0) {
    XEvent event;
    XNextEvent(connection_, &event);
    any = true;  // nothing else was selected
  }
  return any;
}

std::string RandrScreen::name_of(Atom atom) {
  char* text = XGetAtomName(connection_, atom);
  std::string name = text ? text : "";
  if (text) XFree(text);
  return name;
}

const XRRMonitorInfo* RandrScreen::choose(const std::vector<XRRMonitorInfo>& monitors) {
  if (monitors.empty()) return nullptr;
  auto chosen = std::ranges::find_if(monitors, [](const XRRMonitorInfo& m) { return m.primary != 0; });
  if (chosen == monitors.end()) chosen = monitors.begin();
  if (wanted_.empty()) return &*chosen;
  std::string names;
  for (const XRRMonitorInfo& monitor : monitors) {
    const std::string name = name_of(monitor.name);
    if (name == wanted_) {
      missed_ = false;
      return &monitor;
    }
    names += (names.empty() ? "\"" : ", \"") + name + "\"";
  }
  if (!missed_) {
    log::warn("display",
              "no monitor is called \"" + wanted_ + "\"; there is " + names +
                  "; correct display.monitor in kiosk.conf, or connect it; until then another stands in");
  }
  missed_ = true;
  return &*chosen;
}

double RandrScreen::refresh_hz(RROutput output) {
  double found = 0;
  XRRScreenResources* all = XRRGetScreenResourcesCurrent(connection_, DefaultRootWindow(connection_));
  XRROutputInfo* info = all ? XRRGetOutputInfo(connection_, all, output) : nullptr;
  XRRCrtcInfo* crtc = info && info->crtc ? XRRGetCrtcInfo(connection_, all, info->crtc) : nullptr;
  for (int i = 0; crtc && i < all->nmode; ++i) {
    const XRRModeInfo& mode = all->modes[i];
    if (mode.id != crtc->mode || mode.hTotal == 0 || mode.vTotal == 0) continue;
    found = static_cast<double>(mode.dotClock) / (static_cast<double>(mode.hTotal) * mode.vTotal);
  }
  if (crtc) XRRFreeCrtcInfo(crtc);
  if (info) XRRFreeOutputInfo(info);
  if (all) XRRFreeScreenResources(all);
  return found;
}

ScreenLayout RandrScreen::layout() {
  ScreenLayout found;
  XWindowAttributes root{};
  XGetWindowAttributes(connection_, DefaultRootWindow(connection_), &root);
  found.area = {.screen_width_px = root.width,
                .screen_height_px = root.height,
                .width_px = root.width,
                .height_px = root.height};
  if (!randr_) return found;
  int count = 0;
  XRRMonitorInfo* list = XRRGetMonitors(connection_, DefaultRootWindow(connection_), True, &count);
  std::vector<XRRMonitorInfo> monitors;
  for (int i = 0; list && i < count; ++i) {
    if (list[i].width > 0 && list[i].height > 0) monitors.push_back(list[i]);
  }
  if (const XRRMonitorInfo* monitor = choose(monitors)) {
    found.monitor = true;
    found.name = name_of(monitor->name);
    found.area.x_px = monitor->x;
    found.area.y_px = monitor->y;
    found.area.width_px = monitor->width;
    found.area.height_px = monitor->height;
    found.width_mm = std::max(monitor->mwidth, 0);
    found.height_mm = std::max(monitor->mheight, 0);
    if (monitor->noutput > 0) found.refresh_hz = refresh_hz(monitor->outputs[0]);
  }
  if (list) XRRFreeMonitors(list);
  return found;
}

}  // namespace

Result<std::unique_ptr<ScreenX11>> ScreenX11::open(const std::string& monitor) {
  auto screen = std::make_unique<RandrScreen>(monitor);
  AZ_CHECK(screen->start());
  return std::unique_ptr<ScreenX11>(std::move(screen));
}

}  // namespace azetta::platform
