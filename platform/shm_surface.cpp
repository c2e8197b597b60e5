#include "platform/shm_surface.h"

#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#undef Status

#include <cstdlib>
#include <thread>
#include <utility>
#include <vector>

#include "content/base/log.h"

namespace azetta::platform {
namespace {

constexpr int kMostParts = 24;  // more are put as one
constexpr int kLongestWait_ms = 500;

// Whether the server refused something since, on this connection. Xlib's handler is one per process.
bool refused = false;
int note_refusal(::Display*, XErrorEvent*) {
  refused = true;
  return 0;
}

class Shm final : public ShmSurface {
 public:
  Shm(::Display* connection, Window window, bool share) : connection_(connection), window_(window), share_(share) {
    const int screen = DefaultScreen(connection_);
    visual_ = DefaultVisual(connection_, screen);
    depth_ = static_cast<unsigned>(DefaultDepth(connection_, screen));
    pen_ = XCreateGC(connection_, window_, 0, nullptr);
    if (share_ && !XShmQueryExtension(connection_)) share_ = false;
    if (share_) done_event_ = XShmGetEventBase(connection_) + ShmCompletion;
  }
  ~Shm() override {
    drop();
    XFreeGC(connection_, pen_);
    XCloseDisplay(connection_);
  }

  bool fits() const {
    return (depth_ == 24 || depth_ == 32) && visual_->red_mask == 0xff0000 && visual_->green_mask == 0xff00 && visual_->blue_mask == 0xff &&
           ImageByteOrder(connection_) == LSBFirst;
  }

  SurfacePixels begin(int width_px, int height_px) override {
    wait();
    if (!prepare(width_px, height_px)) return {};
    const bool kept = !std::exchange(fresh_, false);
    return {reinterpret_cast<std::uint32_t*>(image_->data), width_px_, height_px_, image_->bytes_per_line / 4, kept};
  }

  // The memory for pictures of that size.
  bool prepare(int width_px, int height_px) {
    if (image_ && width_px == width_px_ && height_px == height_px_) return true;
    drop();
    fresh_ = true;
    if (!make(width_px, height_px)) return false;
    width_px_ = width_px;
    height_px_ = height_px;
    return true;
  }

  void changed(std::span<const PxBox> parts) override { parts_.insert(parts_.end(), parts.begin(), parts.end()); }

  void present(bool all) override {
    if (!image_) return;
    const PxBox whole{0, 0, width_px_, height_px_};
    if (all) parts_ = {whole};
    if (parts_.size() > kMostParts) {
      PxBox all_parts;
      for (const PxBox& p : parts_) all_parts = around(all_parts, p);
      parts_ = {all_parts};
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const PxBox p = common(parts_[i], whole);
      if (p.empty()) continue;
      const auto w = static_cast<unsigned>(p.width()), h = static_cast<unsigned>(p.height());
      if (share_) {
        // The server says when it has read the last of them: requests are done in order.
        const bool last = i + 1 == parts_.size();
        XShmPutImage(connection_, window_, pen_, image_, p.x0, p.y0, p.x0, p.y0, w, h, last ? True : False);
        waits_ = waits_ || last;
      } else {
        XPutImage(connection_, window_, pen_, image_, p.x0, p.y0, p.x0, p.y0, w, h);
        sent_ = true;
      }
    }
    if (!parts_.empty()) XFlush(connection_);
    parts_.clear();
  }

  const char* way() const override { return share_ ? "shared memory" : "the X connection"; }

 private:
  // A server that refused the request never says that it has read it: it is not waited for longer than anybody would look.
  void wait() {
    if (std::exchange(sent_, false)) XSync(connection_, False);
    while (waits_) {
      if (XPending(connection_) == 0) {
        pollfd answer{.fd = ConnectionNumber(connection_), .events = POLLIN, .revents = 0};
        const int ready = poll(&answer, 1, kLongestWait_ms);
        if (ready == 0) waits_ = false;
        if (ready <= 0) continue;
      }
      XEvent event;
      if (XPending(connection_) == 0) continue;
      XNextEvent(connection_, &event);
      if (event.type == done_event_) waits_ = false;
    }
  }

  bool make(int width_px, int height_px) {
    const auto w = static_cast<unsigned>(width_px), h = static_cast<unsigned>(height_px);
    if (share_ && make_shared(w, h)) return true;
    if (share_) {
      share_ = false;
      log::warn("display", "the X server refuses shared memory (is it on another machine?); pictures go through the connection, which costs time");
    }
    auto* pixels = static_cast<char*>(std::calloc(std::size_t{w} * h, 4));  // Xlib frees it
    if (!pixels) return false;
    image_ = XCreateImage(connection_, visual_, depth_, ZPixmap, 0, pixels, w, h, 32, static_cast<int>(w * 4));
    if (!image_) std::free(pixels);
    return image_ != nullptr;
  }

  bool make_shared(unsigned w, unsigned h) {
    image_ = XShmCreateImage(connection_, visual_, depth_, ZPixmap, nullptr, &memory_, w, h);
    if (!image_) return false;
    memory_.shmid = shmget(IPC_PRIVATE, static_cast<std::size_t>(image_->bytes_per_line) * h, IPC_CREAT | 0644);  // the server is another user's, and reads
    if (memory_.shmid >= 0) {
      memory_.shmaddr = static_cast<char*>(shmat(memory_.shmid, nullptr, 0));
      if (memory_.shmaddr != reinterpret_cast<char*>(-1)) {
        image_->data = memory_.shmaddr;
        memory_.readOnly = True;
        // Whether it is refused is known when the server has seen it.
        refused = false;
        auto* const usual = XSetErrorHandler(note_refusal);
        XShmAttach(connection_, &memory_);
        XSync(connection_, False);
        XSetErrorHandler(usual);
        shmctl(memory_.shmid, IPC_RMID, nullptr);  // it goes away with the last who has it
        if (!refused) {
          touch_all(memory_.shmaddr, static_cast<std::size_t>(image_->bytes_per_line) * h);
          return true;
        }
        shmdt(memory_.shmaddr);
      } else {
        shmctl(memory_.shmid, IPC_RMID, nullptr);
      }
    }
    image_->data = nullptr;
    XDestroyImage(image_);
    image_ = nullptr;
    return false;
  }

  // Fresh memory costs a fault for each of its pages, in a virtual machine more than drawing on it: they are had by another thread while
  // the first picture is still being decoded. It only reads, and looks at nothing that it reads: it may go on while the painter writes.
  void touch_all(const char* memory, std::size_t bytes) {
    toucher_ = std::thread([memory, bytes] {
      constexpr std::size_t kPage = 4096;
      for (std::size_t at = 0; at < bytes; at += kPage) static_cast<void>(*static_cast<const volatile char*>(memory + at));
    });
  }

  void drop() {
    if (toucher_.joinable()) toucher_.join();
    if (!image_) return;
    wait();
    if (share_) {
      XShmDetach(connection_, &memory_);
      XSync(connection_, False);
      image_->data = nullptr;
      XDestroyImage(image_);
      shmdt(memory_.shmaddr);
    } else {
      XDestroyImage(image_);
    }
    image_ = nullptr;
    parts_.clear();
  }

  ::Display* connection_;
  Window window_;
  bool share_;
  Visual* visual_ = nullptr;
  unsigned depth_ = 0;
  GC pen_ = nullptr;
  int done_event_ = -1;
  bool waits_ = false;  // the server has not yet read what was shown last
  bool sent_ = false;   // the same, through the connection
  XImage* image_ = nullptr;
  XShmSegmentInfo memory_{};
  bool fresh_ = true;    // nothing has been drawn on it
  std::thread toucher_;  // reads it, once
  int width_px_ = 0, height_px_ = 0;
  std::vector<PxBox> parts_;
};

}  // namespace

Result<std::unique_ptr<ShmSurface>> ShmSurface::open(unsigned long window, bool share) {
  ::Display* connection = XOpenDisplay(nullptr);
  if (!connection) return Error{"the X server takes no further connection; end other programs that use it"};
  auto surface = std::make_unique<Shm>(connection, window, share);
  if (!surface->fits()) return Error{"the screen has no pixels of 24 bits; set DefaultDepth 24 in the X server's settings, or renderer = \"gl\""};
  // The memory that the first picture will want.
  XWindowAttributes now;
  if (XGetWindowAttributes(connection, window, &now)) surface->prepare(now.width, now.height);
  return std::unique_ptr<ShmSurface>(std::move(surface));
}

}  // namespace azetta::platform
