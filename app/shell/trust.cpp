#include "app/shell/trust.h"

#include "content/base/log.h"
#include "content/pack/seal.h"

namespace azetta::shell {

Status check_trust(const std::filesystem::path& pack, const core::Config::Packs& settings) {
  if (!settings.require_signature) return Done{};
  if (settings.trusted_keys.empty()) {
    return Error{"only signed packs may be shown, but no folder of trusted keys is named; set packs.trusted_keys in kiosk.conf"};
  }
  AZ_TRY(const std::vector<pack::NamedKey> keys, pack::read_trusted_keys(settings.trusted_keys));
  AZ_TRY(const pack::SealFinding found, pack::verify_seal(pack, keys));
  if (found.verdict != pack::SealVerdict::Good) return Error{pack.string() + ": " + found.what};
  log::info("pack", pack.string() + ": " + found.what);
  return Done{};
}

}  // namespace azetta::shell
