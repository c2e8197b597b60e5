// What is on the X server's screen, from outside, for test_touch.py and the bench: prints one JSON object.
//   look [X,Y ...]             the screen's size, its visible top windows from below to above, and pixels
//   "RRGGBB" look watch X,Y             until a signal: a line with the monotonic clock whenever that pixel
//   has changed
#include <cstdio>
#include <cstring>
#include <string>

#include "platform/host.h"

// Last, because Xlib's header defines plain words as macros.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#undef Status

namespace {

unsigned long pixel(Display* connection, int x, int y) {
  XImage* image = XGetImage(connection, DefaultRootWindow(connection), x, y, 1, 1, AllPlanes, ZPixmap);
  if (!image) return 0xffffffff;
  const unsigned long value = XGetPixel(image, 0, 0) & 0xffffff;
  XDestroyImage(image);
  return value;
}

// XGetImage refuses places off the screen; that is an answer too.
int ignore(Display*, XErrorEvent*) {
  return 0;
}

int watch(Display* connection, int x, int y) {
  int event_base = 0, error_base = 0;
  if (!XDamageQueryExtension(connection, &event_base, &error_base)) return 1;
  const Damage damage = XDamageCreate(connection, DefaultRootWindow(connection), XDamageReportNonEmpty);
  unsigned long last = pixel(connection, x, y);
  std::printf("{\"clock_s\":%.4f,\"pixel\":\"%06lx\"}\n", azetta::platform::monotonic_s(), last);
  std::fflush(stdout);
  while (true) {
    XEvent event;
    XNextEvent(connection, &event);
    if (event.type != event_base + XDamageNotify) continue;
    XDamageSubtract(connection, damage, 0, 0);
    const unsigned long now = pixel(connection, x, y);
    if (now == last) continue;
    last = now;
    std::printf("{\"clock_s\":%.4f,\"pixel\":\"%06lx\"}\n", azetta::platform::monotonic_s(), now);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Display* connection = XOpenDisplay(nullptr);
  if (!connection) return 1;
  XSetErrorHandler(ignore);
  int x = 0, y = 0;
  if (argc == 3 && std::strcmp(argv[1], "watch") == 0 && std::sscanf(argv[2], "%d,%d", &x, &y) == 2) {
    return watch(connection, x, y);
  }
  Window root = DefaultRootWindow(connection), parent = 0, *children = nullptr;
  unsigned count = 0;
  XWindowAttributes a{};
  XGetWindowAttributes(connection, root, &a);
  std::printf("{\"screen\":[%d,%d],\"windows\":[", a.width, a.height);
  XQueryTree(connection, root, &root, &parent, &children, &count);
  bool first = true;
  for (unsigned i = 0; i < count; ++i) {
    if (!XGetWindowAttributes(connection, children[i], &a) || a.map_state != IsViewable ||
        a.c_class == InputOnly)
      continue;
    char* name = nullptr;
    XFetchName(connection, children[i], &name);
    std::printf("%s{\"name\":\"%s\",\"rect\":[%d,%d,%d,%d],\"override\":%s}", first ? "" : ",",
                name ? name : "", a.x, a.y, a.width, a.height, a.override_redirect ? "true" : "false");
    if (name) XFree(name);
    first = false;
  }
  if (children) XFree(children);
  std::printf("],\"pixels\":[");
  for (int i = 1; i < argc; ++i) {
    if (std::sscanf(argv[i], "%d,%d", &x, &y) != 2) return 2;
    std::printf("%s\"%06lx\"", i > 1 ? "," : "", pixel(connection, x, y));
  }
  std::printf("]}\n");
  XCloseDisplay(connection);
}
