# Sourced by run.sh and test.sh, in the root of the repository. Installs the packages of .ci/packages.txt that this machine
# lacks; asks for sudo only then, and only if not root. Costs nothing while the list and dpkg's state are unchanged.
# shellcheck shell=bash

install_packages() {
  local list=.ci/packages.txt stamp=build/.packages-installed state=/var/lib/dpkg/status
  if [[ $stamp -nt $list && $stamp -nt $state ]]; then
    return 0
  fi
  if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
    echo "azetta: this is no Debian system; install by hand what $list names" >&2
    return 0
  fi
  local wanted missing=() package
  mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$list")
  # Virtual names (libjpeg-dev on some releases) count as installed through what provides them.
  local installed
  installed="$(dpkg-query -W -f '${db:Status-Status} ${Package}\n${db:Status-Status} ${Provides}\n' |
    sed -n 's/^installed //p' | sed -e 's/([^)]*)//g' -e 's/, */\n/g' | sed -e 's/[[:space:]]//g' | sort -u)"
  for package in "${wanted[@]}"; do
    grep -qxF -- "$package" <<< "$installed" || missing+=("$package")
  done
  if [[ ${#missing[@]} -gt 0 ]]; then
    local as_root=()
    if [[ $EUID -ne 0 ]]; then
      if ! command -v sudo > /dev/null; then
        echo "azetta: missing packages; as root: apt-get install ${missing[*]}" >&2
        return 1
      fi
      as_root=(sudo)
    fi
    echo "azetta: installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
  fi
  mkdir -p build
  touch "$stamp"
}
