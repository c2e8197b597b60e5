#!/bin/bash
# run.sh [kiosk options]: from a fresh Debian 12 machine to the running kiosk. Installs the packages that are missing
# (.ci/packages.txt), builds the release, builds the shipped pack when its sources changed, starts the kiosk fullscreen.
# Without a display it runs a rehearsed visit (tests/data/visit.txt) on a virtual screen and leaves its pictures in
# build/visit/. The options go to azetta-kiosk.
set -euo pipefail
caller="$PWD"
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
# shellcheck source=.ci/install.sh
source .ci/install.sh

kiosk=build/release/app/azetta-kiosk
pack_tool=build/release/app/author/azetta-pack
source_folder=content/packs/great-revolt
pack=build/great-revolt.pack

# Quiet when it goes well and quickly, all of it when it does not.
quietly() {
  local log=build/run.log status=0
  "$@" > "$log" 2>&1 || status=$?
  if [[ $status -ne 0 ]]; then
    cat "$log" >&2
    echo "azetta: failed: $*" >&2
  fi
  return "$status"
}

install_packages
mkdir -p build
if [[ ! -f build/release/build.ninja ]]; then
  echo "azetta: preparing the release build" >&2
  quietly cmake --preset release
fi
if [[ ! -x $kiosk || ! -x $pack_tool ]]; then
  echo "azetta: building the kiosk (once; a few minutes)" >&2
fi
quietly cmake --build --preset release --target azetta-kiosk azetta-pack

# The pack is stale when any file or folder of its source, or the tool that makes it, is newer.
if [[ ! -f $pack || -n "$(find "$source_folder" "$pack_tool" -newer "$pack" -print -quit)" ]]; then
  echo "azetta: building the pack $pack" >&2
  touch build/.pack-begun
  "$pack_tool" build "$source_folder" -o "$pack"
  touch -r build/.pack-begun "$pack" # what is edited meanwhile counts as newer
fi

# The caller's options come with paths as the caller sees them, and the kiosk starts in the root of the repository.
given=()
has_config=false has_pack=false has_shots=false mode=show previous=
for argument in "$@"; do
  case "$argument" in
    --config | --config=*) has_config=true ;;
    --pack | --packs | --pack=* | --packs=*) has_pack=true ;;
    --shots | --shots=*) has_shots=true ;;
    --rehearse | --rehearse=*) mode=rehearse ;;
    --check | --version | --help | -h) mode=answer ;;
  esac
  case "$argument" in
    --config=[!/]* | --pack=[!/]* | --packs=[!/]* | --rehearse=[!/]* | --shots=[!/]* | --report=[!/]*)
      argument="${argument%%=*}=$caller/${argument#*=}"
      ;;
    [!/-]*)
      case "$previous" in
        --config | --pack | --packs | --rehearse | --shots | --report) argument="$caller/$argument" ;;
      esac
      ;;
  esac
  given+=("$argument")
  previous="$argument"
done
options=()
$has_config || options+=(--config kiosk.conf)
$has_pack || options+=(--pack "$pack")
options+=("${given[@]}")

if [[ $mode == show && -n ${DISPLAY-}${WAYLAND_DISPLAY-} && " ${given[*]-} " != *" --windowed"* ]]; then
  echo "azetta: fullscreen, for touch panels: no key and no mouse does anything there. At a desk start it with" >&2
  echo "azetta: --windowed 1280x720; to end it: pkill azetta-kiosk, from another terminal or over ssh" >&2
fi
if [[ -n ${DISPLAY-} || -n ${WAYLAND_DISPLAY-} || $mode == answer ]]; then
  exec "$kiosk" "${options[@]}"
fi
if [[ $mode == rehearse ]]; then
  exec tests/support/with_display.sh "$kiosk" "${options[@]}"
fi
echo "azetta: no display (DISPLAY is not set): rehearsing tests/data/visit.txt on a virtual screen" >&2
shots=build/visit
$has_shots || options+=(--shots "$shots")
tests/support/with_display.sh "$kiosk" "${options[@]}" --rehearse tests/data/visit.txt
$has_shots || echo "azetta: the visit's screenshots are in $PWD/$shots/" >&2
