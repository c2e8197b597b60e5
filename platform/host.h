// The machine: memory in use, CPU time, the service manager. Linux. Any thread unless said.
#pragma once
#include <cstdint>
#include <string_view>

namespace azetta::platform {

std::uint64_t resident_bytes();  // RSS; 0 if /proc cannot be read
std::uint64_t private_bytes();   // USS: Private_Clean + Private_Dirty of smaps_rollup; 0 if unreadable
double process_cpu_s();          // user + system of all threads
double thread_cpu_s();           // of the calling thread
double process_age_s();          // since the kernel started this process (10 ms steps)
double monotonic_s();
double machine_age_s();          // since the machine was switched on, sleep included

// Whether the kernel has a graphics card that can draw by itself; without one, OpenGL is drawn in software.
bool has_graphics_card();

// From now on SIGTERM and SIGINT do not end the program: stop_asked() says that one came, and whoever waits in poll() is woken. Once,
// on the main thread, before others start.
void hear_stop();
bool stop_asked();

// Tells the service manager (sd_notify): nothing happens where there is none.
void notify_ready();
void notify_alive();
void notify_status(std::string_view line);

}  // namespace azetta::platform
