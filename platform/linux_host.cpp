// host.h over /proc (proc(5)), POSIX clocks and sd_notify(3).
#include <pthread.h>
#include <signal.h>
#include <systemd/sd-daemon.h>
#include <time.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <memory>
#include <filesystem>
#include <string>

#include "platform/host.h"

namespace azetta::platform {
namespace {

volatile sig_atomic_t g_stop = 0;
pthread_t g_main;

// Whichever thread it came to, the main one is woken.
void on_stop(int signal) {
  g_stop = 1;
  if (!pthread_equal(pthread_self(), g_main)) pthread_kill(g_main, signal);
}

// All of a small file of /proc; empty if it cannot be read.
std::string read_proc(const char* path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "re"), &std::fclose);
  if (!file) return {};
  std::string text(16384, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  return text;
}

// The number after `pos`, leading blanks skipped; 0 where there is none.
std::uint64_t number_at(std::string_view text, std::size_t pos) {
  pos = text.find_first_not_of(" \t", pos);
  std::uint64_t value = 0;
  if (pos != std::string_view::npos) std::from_chars(text.data() + pos, text.data() + text.size(), value);
  return value;
}

// "Name:   123 kB" of a /proc file, in bytes.
std::uint64_t field_bytes(std::string_view text, std::string_view name) {
  const std::size_t pos = text.find(name);
  return pos == std::string_view::npos ? 0 : number_at(text, pos + name.size()) * 1024;
}

double clock_s(clockid_t clock) {
  timespec t{};
  if (clock_gettime(clock, &t) != 0) return 0;
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

}  // namespace

std::uint64_t resident_bytes() {
  const std::string text = read_proc("/proc/self/statm");  // "size resident ...", in pages
  const std::size_t gap = text.find(' ');
  if (gap == std::string::npos) return 0;
  return number_at(text, gap) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t private_bytes() {
  const std::string text = read_proc("/proc/self/smaps_rollup");
  return field_bytes(text, "\nPrivate_Clean:") + field_bytes(text, "\nPrivate_Dirty:");
}

double process_cpu_s() {
  return clock_s(CLOCK_PROCESS_CPUTIME_ID);
}
double thread_cpu_s() {
  return clock_s(CLOCK_THREAD_CPUTIME_ID);
}
double monotonic_s() {
  return clock_s(CLOCK_MONOTONIC);
}

double machine_age_s() {
  return clock_s(CLOCK_BOOTTIME);
}

double process_age_s() {
  // Field 22 is the start, in clock ticks since boot. The name in field 2 may hold blanks and brackets: count
  // from the last ')', after which field 3 begins.
  const std::string text = read_proc("/proc/self/stat");
  std::size_t pos = text.rfind(')');
  for (int field = 3; field <= 22 && pos != std::string::npos; ++field) pos = text.find(' ', pos + 1);
  if (pos == std::string::npos) return 0;
  const double start_s =
      static_cast<double>(number_at(text, pos)) / static_cast<double>(sysconf(_SC_CLK_TCK));
  const double age_s = clock_s(CLOCK_BOOTTIME) - start_s;
  return age_s > 0 ? age_s : 0;
}

bool has_graphics_card() {
  // A render node is what every driver of the kernel's makes for a card that draws; one that only shows has none. NVIDIA's own driver
  // and some boards' have other names.
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", ignored)) {
    if (entry.path().filename().string().starts_with("renderD")) return true;
  }
  for (const char* name : {"/dev/nvidia0", "/dev/mali0", "/dev/pvr_sync"}) {
    if (std::filesystem::exists(name, ignored)) return true;
  }
  return false;
}

void notify_ready() {
  sd_notify(0, "READY=1");
}
void notify_alive() {
  sd_notify(0, "WATCHDOG=1");
}

void notify_status(std::string_view line) {
  // A line break would start another assignment of the protocol.
  std::string message = "STATUS=";
  for (const char c : line) message += c == '\n' || c == '\r' ? ' ' : c;
  sd_notify(0, message.c_str());
}

void hear_stop() {
  g_main = pthread_self();
  struct sigaction action {};
  action.sa_handler = on_stop;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGINT, &action, nullptr);
}

bool stop_asked() { return g_stop != 0; }

}  // namespace azetta::platform
