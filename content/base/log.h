// The kiosk's log: one line = UTC time, level, room, message. Goes to stderr (the journal takes it from there) and keeps
// the last 200 lines for the staff screen. Any thread. Never fails, never throws; lines over 4,000 bytes are cut.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace azetta::log {

enum class Level { Info, Warning, Error };

void write(Level level, std::string_view room, std::string_view message);
inline void info(std::string_view room, std::string_view message) { write(Level::Info, room, message); }
inline void warn(std::string_view room, std::string_view message) { write(Level::Warning, room, message); }
inline void error(std::string_view room, std::string_view message) { write(Level::Error, room, message); }

// The newest lines, oldest first, at most `count` of the 200 kept.
std::vector<std::string> tail(std::size_t count);

// Lines below this level are not kept and not written. Default: Info.
void set_level(Level level);

// Tests: nothing to stderr while quiet; lines are still kept.
void set_quiet(bool quiet);

}  // namespace azetta::log
