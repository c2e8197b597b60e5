// Writing direction, from the script and never from a list of language codes.
// `script` is an ISO 15924 code in title case ("Arab", "Latn", "Tfng"). Pure; any thread.
#pragma once
#include <string_view>

namespace azetta {

// True for the scripts that Unicode (UAX #9, bidi class of their letters R or AL) writes right to left.
bool script_is_rtl(std::string_view script);

// True if the first strong letter of `utf8` is right-to-left (rules P2 and P3 of UAX #9, isolates skipped).
bool first_strong_is_rtl(std::string_view utf8);

// "xx", "xxx", with optional script, region and variants, as RFC 5646 writes them; grandfathered tags are refused.
bool is_language_tag(std::string_view tag);

}  // namespace azetta
