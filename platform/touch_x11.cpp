#include "platform/touch_x11.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

#include "content/base/log.h"
#include "platform/host.h"

// Last, because Xlib's header defines plain words as macros.
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#undef Status
#undef None

namespace azetta::platform {
namespace {

// Of one drain(); the next one reads the rest, so that a flood cannot keep the kiosk from drawing.
constexpr int kMostEvents = 16384;

struct Panel {
  int device = 0;
  std::string name;
  int contacts = 0;  // as it says itself; 0 = it does not say
  bool listened_to = false;
  bool spread = false;  // over the X server's whole screen
};

std::string quoted(const std::string& name) {
  return "\"" + name + "\"";
}

class Xi2Touch final : public TouchX11 {
 public:
  explicit Xi2Touch(const TouchX11Options& options) : options_(options) {}
  ~Xi2Touch() override {
    if (connection_) XCloseDisplay(connection_);
  }
  Xi2Touch(const Xi2Touch&) = delete;
  Xi2Touch& operator=(const Xi2Touch&) = delete;
  Status start();

  int fd() const override { return ConnectionNumber(connection_); }
  bool pending() override { return XPending(connection_) > 0; }
  void drain(std::vector<TouchEvent>& out) override;
  void set_area(const TouchArea& area) override { area_ = area; }
  std::size_t contacts() const override { return slots_.contacts(); }
  const TouchCounters& counters() const override { return slots_.counters(); }

 private:
  void select(Window window, int device, std::initializer_list<int> events);
  void read(double now_s);
  void touch(const XIDeviceEvent& event, Phase phase, double now_s);
  void hierarchy(const XIHierarchyEvent& event, double now_s);
  const Panel* panel(int device);
  void look_up();
  bool is_spread(int device);
  void say_which(const std::vector<Panel>& before) const;
  void say_what_was_dropped();

  TouchX11Options options_;
  ::Display* connection_ = nullptr;
  int opcode_ = 0;
  Atom matrix_ = 0, float_ = 0;
  TouchArea area_;
  TouchSlots slots_;
  std::vector<Panel> panels_;
  bool looked_up_ = false, stale_ = true;
  std::uint32_t foreign_ = 0;  // fingers on panels that nobody listens to
  std::uint32_t said_ = 0;     // a bit for each kind of dropped event
};

Status Xi2Touch::start() {
  connection_ = XOpenDisplay(nullptr);
  if (!connection_) {
    return Error{
        "no second connection to the X server for touch; raise the server's limit (-maxclients 512)"};
  }
  int event = 0, error = 0, major = 2, minor = 2;
  if (!XQueryExtension(connection_, "XInputExtension", &opcode_, &event, &error) ||
      XIQueryVersion(connection_, &major, &minor) != Success || major * 100 + minor < 202) {
    return Error{"the X server has no XInput 2.2 and knows no touch; use Xorg 1.12 or newer"};
  }
  matrix_ = XInternAtom(connection_, "Coordinate Transformation Matrix", False);
  float_ = XInternAtom(connection_, "FLOAT", False);
  // All master devices, not all devices: the latter says everything twice.
  select(options_.window, XIAllMasterDevices, {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd});
  const Window root = DefaultRootWindow(connection_);
  if (options_.fills_monitor) select(root, XIAllMasterDevices, {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd});
  select(root, XIAllDevices, {XI_HierarchyChanged, XI_PropertyEvent});
  // Here already, so that the first finger does not wait for it.
  look_up();
  return Done{};
}

void Xi2Touch::select(Window window, int device, std::initializer_list<int> events) {
  std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
  // XISetMask() in types of its own.
  for (const int event : events) {
    const auto at = static_cast<std::size_t>(event);
    bits[at / 8] = static_cast<unsigned char>(bits[at / 8] | 1u << at % 8);
  }
  XIEventMask mask{.deviceid = device, .mask_len = static_cast<int>(bits.size()), .mask = bits.data()};
  XISelectEvents(connection_, window, &mask, 1);
}

// Whether nobody has told the X server which part of its screen the panel belongs to.
bool Xi2Touch::is_spread(int device) {
  Atom type = 0;
  int format = 0;
  unsigned long count = 0, left = 0;
  unsigned char* data = nullptr;
  if (XIGetProperty(connection_, device, matrix_, 0, 9, False, float_, &type, &format, &count, &left,
                    &data) != Success) {
    return true;
  }
  bool identity = true;
  if (type == float_ && format == 32 && count == 9) {
    std::array<float, 9> m{};
    std::memcpy(m.data(), data, sizeof m);
    for (std::size_t i = 0; i < m.size(); ++i) {
      identity = identity && std::abs(m[i] - (i % 4 == 0 ? 1.0f : 0.0f)) < 1e-6f;
    }
  }
  if (data) XFree(data);
  return identity;
}

void Xi2Touch::look_up() {
  stale_ = false;
  std::vector<Panel> before = std::exchange(panels_, {});
  int count = 0;
  XIDeviceInfo* devices = XIQueryDevice(connection_, XIAllDevices, &count);
  for (int i = 0; devices && i < count; ++i) {
    const XIDeviceInfo& device = devices[i];
    if (device.use != XISlavePointer || !device.enabled) continue;
    for (int c = 0; c < device.num_classes; ++c) {
      if (device.classes[c]->type != XITouchClass) continue;
      const auto& touch = *reinterpret_cast<const XITouchClassInfo*>(device.classes[c]);
      if (touch.mode != XIDirectTouch) continue;  // a touch pad: its fingers are not where the picture is
      const std::string name = device.name ? device.name : "";
      const bool meant = options_.device.empty() || name.find(options_.device) != std::string::npos;
      panels_.push_back({device.deviceid, name, touch.num_touches, meant, is_spread(device.deviceid)});
    }
  }
  if (devices) XIFreeDeviceInfo(devices);
  say_which(before);
  looked_up_ = true;
}

void Xi2Touch::say_which(const std::vector<Panel>& before) const {
  const auto names = [](const std::vector<Panel>& panels, bool meant) {
    std::string all;
    for (const Panel& p : panels) {
      if (p.listened_to != meant) continue;
      if (!all.empty()) all += ", ";
      all += quoted(p.name);
      if (p.contacts > 0) all += " (" + std::to_string(p.contacts) + " fingers)";
    }
    return all;
  };
  const std::string now = names(panels_, true), others = names(panels_, false);
  if (looked_up_ && now == names(before, true) && others == names(before, false)) return;
  if (!now.empty()) {
    log::info("touch", "listening to " + now);
  } else if (!others.empty()) {
    log::warn("touch", "no panel is called " + quoted(options_.device) + ", but there is " + others +
                           "; correct touch.device in kiosk.conf");
  } else if (options_.fills_monitor) {  // a window on a desk has a mouse
    log::warn(
        "touch",
        "the X server knows no touch panel; plug it in, or set touch.pointer_as_finger in kiosk.conf for "
        "a panel that it takes for a mouse");
  }
}

const Panel* Xi2Touch::panel(int device) {
  auto found = std::ranges::find(panels_, device, &Panel::device);
  if (found == panels_.end() && stale_) {
    look_up();
    found = std::ranges::find(panels_, device, &Panel::device);
  }
  return found != panels_.end() && found->listened_to ? &*found : nullptr;
}

void Xi2Touch::touch(const XIDeviceEvent& event, Phase phase, double now_s) {
  const Panel* from = panel(event.sourceid);
  if (!from) {
    if (phase == Phase::Begin) ++foreign_;
    return;
  }
  TouchPoint at;
  if (options_.fills_monitor) {
    at = options_.map.to_window({event.root_x, event.root_y}, area_, from->spread);
  } else {
    at = {event.event_x, event.event_y};
  }
  slots_.add({.phase = phase,
              .device = event.sourceid,
              .id = static_cast<std::uint32_t>(event.detail),
              .x_px = at.x_px,
              .y_px = at.y_px,
              .t_s = event_time_s(static_cast<std::uint32_t>(event.time), now_s, slots_.counters())});
}

void Xi2Touch::hierarchy(const XIHierarchyEvent& event, double now_s) {
  stale_ = true;
  for (int i = 0; i < event.num_info; ++i) {
    const XIHierarchyInfo& info = event.info[i];
    if (info.flags & (XIDeviceDisabled | XISlaveRemoved | XISlaveDetached))
      slots_.device_gone(info.deviceid, now_s);
  }
}

void Xi2Touch::read(double now_s) {
  for (int i = 0; i < kMostEvents && XPending(connection_) > 0; ++i) {
    XEvent event;
    XNextEvent(connection_, &event);
    XGenericEventCookie& cookie = event.xcookie;
    if (event.type != GenericEvent || cookie.extension != opcode_ || !XGetEventData(connection_, &cookie))
      continue;
    switch (cookie.evtype) {
      case XI_TouchBegin:
        touch(*static_cast<XIDeviceEvent*>(cookie.data), Phase::Begin, now_s);
        break;
      case XI_TouchUpdate:
        touch(*static_cast<XIDeviceEvent*>(cookie.data), Phase::Update, now_s);
        break;
      case XI_TouchEnd:
        touch(*static_cast<XIDeviceEvent*>(cookie.data), Phase::End, now_s);
        break;
      case XI_HierarchyChanged:
        hierarchy(*static_cast<XIHierarchyEvent*>(cookie.data), now_s);
        break;
      case XI_PropertyEvent:
        stale_ = true;
        break;
      default:
        break;
    }
    XFreeEventData(connection_, &cookie);
  }
}

void Xi2Touch::drain(std::vector<TouchEvent>& out) {
  read(monotonic_s());
  if (slots_.any_ended()) {
    // X has no cancel: a panel that goes away says End for each finger, and only then that it is gone.
    // Whatever the server had to say with these Ends is here once it has answered.
    XSync(connection_, False);
    read(monotonic_s());
  }
  slots_.take(out);
  if (stale_) look_up();
  say_what_was_dropped();
}

void Xi2Touch::say_what_was_dropped() {
  const TouchCounters& c = slots_.counters();
  struct Kind {
    std::uint32_t count;
    const char* what;
  };
  const std::array kinds = {
      Kind{c.too_many, "more than sixteen fingers at once; those beyond are ignored"},
      Kind{c.unknown, "the panel moves or lifts fingers that never came down; they are ignored"},
      Kind{c.doubled, "the panel puts fingers down that are down already; that is ignored"},
      Kind{c.bad_numbers,
           "the panel reports places that are none; they are ignored; check touch.matrix in kiosk.conf"},
      Kind{c.bad_times, "the X server's clock is not this machine's; the time of reading stands in"},
      Kind{c.coalesced, "the panel reports faster than can be read; places in between are left out"},
      Kind{c.cancelled, "a panel went away with fingers on it; check its cable"},
      Kind{foreign_, "fingers on a panel that touch.device in kiosk.conf does not name; they are ignored"},
  };
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].count == 0 || said_ >> i & 1) continue;
    said_ |= 1u << i;
    log::warn("touch", std::string(kinds[i].what) + " (said once)");
  }
}

}  // namespace

Result<std::unique_ptr<TouchX11>> TouchX11::open(const TouchX11Options& options) {
  auto touch = std::make_unique<Xi2Touch>(options);
  AZ_CHECK(touch->start());
  return std::unique_ptr<TouchX11>(std::move(touch));
}

}  // namespace azetta::platform
