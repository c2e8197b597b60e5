// azetta-pack keygen, sign, verify: keys as files, seals on packs. Messages are sentences for a curator or technician.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "content/base/result.h"
#include "content/pack/seal.h"

namespace azetta::author {

struct KeyFiles {
  std::filesystem::path secret, open;
  std::string fingerprint;
};
// NAME.key (for its owner's eyes only, mode 0600) and NAME.pub in the folder. Nothing is overwritten.
Result<KeyFiles> generate_keys(const std::string& name, const std::filesystem::path& folder);

// Puts the seal of the key on the pack, in place of one that it has: written beside it, synced, and renamed, so that there is
// always a whole file of that name. A file that is no pack is not sealed. Answers the fingerprint.
Result<std::string> sign_pack(const std::filesystem::path& pack, const std::filesystem::path& key, const pack::SealProgress& progress);

}  // namespace azetta::author
