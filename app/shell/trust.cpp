#include "app/shell/trust.h"

#include "content/base/log.h"
#include "content/pack/seal.h"

namespace azetta::shell {

Status check_trust(const std::filesystem::path& pack, const core::Config::Packs& settings, std::string_view proven) {
  if (!settings.require_signature) return Done{};
  if (settings.trusted_keys.empty()) {
    return Error{"only signed packs may be shown, but no folder of trusted keys is named; set packs.trusted_keys in kiosk.conf"};
  }
  AZ_TRY(const std::vector<pack::NamedKey> keys, pack::read_trusted_keys(settings.trusted_keys));
  // The shelf's packs are never changed; whether their key is still trusted may have.
  for (const pack::NamedKey& key : keys) {
    if (proven.empty() || pack::fingerprint(key.key) != proven) continue;
    if (!key.retired) return Done{};
    return Error{pack.string() + ": the pack is signed with the key \"" + key.name + "\", which was retired; ask for the pack signed with the new key"};
  }
  AZ_TRY(const pack::SealFinding found, pack::verify_seal(pack, keys));
  if (found.verdict != pack::SealVerdict::Good) return Error{pack.string() + ": " + found.what};
  log::info("pack", pack.string() + ": " + found.what);
  return Done{};
}

}  // namespace azetta::shell
