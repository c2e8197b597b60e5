#include "app/core/doubt.h"

#include "app/core/state.h"

namespace azetta::core {
namespace {

void put(std::string& out, std::uint64_t v) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i) & 255));
}
void put(std::string& out, const std::string& text) {
  put(out, std::uint64_t{text.size()});
  out += text;
}
void put(std::string& out, const model::Localized& texts) {
  put(out, std::uint64_t{texts.by_lang.size()});
  for (const std::string& text : texts.by_lang) put(out, text);
}
void put(std::string& out, const std::vector<SourceId>& sources) {
  put(out, std::uint64_t{sources.size()});
  for (const SourceId source : sources) put(out, std::uint64_t{source.row});
}

}  // namespace

void update_doubt(AppState& s, const DoubtEvent& event) {
  s.panel_scroll = {};
  const auto* open = std::get_if<OpenSources>(&event);
  const Screen at = s.place.screen;
  const bool visited = at != Screen::Attract && at != Screen::Soon && at != Screen::Staff;
  s.doubt = open && visited ? open->doubt : Doubt{};
}

std::string to_bytes(const Doubt& d) {
  std::string out;
  put(out, static_cast<std::uint64_t>(d.of));
  if (!d) return out;
  put(out, std::uint64_t{d.card.row});
  put(out, d.key);
  put(out, d.voice);
  put(out, std::uint64_t{d.date});
  put(out, d.said);
  put(out, d.certainty ? static_cast<std::uint64_t>(*d.certainty) + 1 : 0);
  put(out, std::uint64_t{d.conjecture});
  put(out, d.sources);
  put(out, std::uint64_t{d.others.size()});
  for (const OtherVoice& other : d.others) {
    put(out, other.said);
    put(out, other.sources);
  }
  put(out, static_cast<std::uint64_t>(d.ce_from));
  put(out, static_cast<std::uint64_t>(d.ce_to));
  return out;
}

}  // namespace azetta::core
