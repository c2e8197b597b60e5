#include "content/base/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace azetta::log {
namespace {

constexpr std::size_t kKeptLines = 200;
constexpr std::size_t kLineBytes = 4'000;
constexpr std::size_t kStampBytes = 48;  // more than time and level take in front of the message

struct Sinks {
  std::shared_ptr<spdlog::sinks::stderr_sink_mt> out = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> ring =
      std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kKeptLines);
  spdlog::logger logger{"azetta", {out, ring}};
  Sinks() {
    logger.set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                                                                     spdlog::pattern_time_type::utc, "\n"));
    logger.flush_on(spdlog::level::trace);
    logger.set_error_handler(
        [](const std::string&) {});  // a full disk or a closed stderr must not stop the kiosk
  }
};

Sinks& sinks() {
  static Sinks* all = new Sinks;  // never destroyed: other threads may log while the process ends
  return *all;
}

// One line stays one line: texts from packs and files may hold anything.
std::string one_line(std::string_view room, std::string_view message) {
  std::string line;
  line.reserve(room.size() + message.size() + 2);
  line.append(room).append(": ").append(message);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      ' ');
  if (line.size() > kLineBytes - kStampBytes) {
    std::size_t end = kLineBytes - kStampBytes - 3;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    line.resize(end);
    line += "…";
  }
  return line;
}

}  // namespace

namespace {

spdlog::level::level_enum name_of(Level level) {
  return level == Level::Error ? spdlog::level::err : level == Level::Warning ? spdlog::level::warn : spdlog::level::info;
}

}  // namespace

void set_level(Level level) { sinks().logger.set_level(name_of(level)); }

void write(Level level, std::string_view room, std::string_view message) {
  const auto name = name_of(level);
  try {
    const std::string line = one_line(room, message);
    sinks().logger.log(name, spdlog::string_view_t(line.data(), line.size()));
  } catch (...) {  // out of memory: the line is lost, the kiosk is not
  }
}

std::vector<std::string> tail(std::size_t count) {
  std::vector<std::string> lines = sinks().ring->last_formatted(std::min(count, kKeptLines));
  for (std::string& line : lines) {
    if (line.ends_with('\n')) line.pop_back();
  }
  return lines;
}

void set_quiet(bool quiet) {
  sinks().out->set_level(quiet ? spdlog::level::off : spdlog::level::trace);
}

}  // namespace azetta::log
