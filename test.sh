#!/bin/bash
# test.sh [release|asan|tsan|fuzz ...]: installs what is missing, builds and runs every test; without a name the release build, the one
# with address and undefined-behaviour checks, and each fuzz target for a minute. Ends with ctest's summary of each; fails if
# anything failed.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
# shellcheck source=.ci/install.sh
source .ci/install.sh

presets=("$@")
if [[ ${#presets[@]} -eq 0 ]]; then
  presets=(release asan fuzz)
fi
for preset in "${presets[@]}"; do
  case "$preset" in
    release | asan | tsan | fuzz) ;;
    *)
      echo "usage: test.sh [release|asan|tsan|fuzz ...]" >&2
      exit 2
      ;;
  esac
done

install_packages
mkdir -p build
jobs="$(nproc)"
failed=0
for preset in "${presets[@]}"; do
  log="build/test-$preset.log"
  : > "$log"
  {
    echo "== $preset: build"
    cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$jobs" &&
      echo "== $preset: tests" && ctest --preset "$preset" --parallel "$jobs" || echo "FAILED $preset"
  } 2>&1 | tee "$log"
  # A build that stops prints no summary: say so at the end too.
  if grep -qx "FAILED $preset" "$log"; then failed=1; fi
done

for preset in "${presets[@]}"; do
  echo
  echo "== $preset"
  sed -n '/tests passed, .* tests failed out of /,$p' "build/test-$preset.log" | grep -v '^FAILED ' || true
  if ! grep -q 'tests passed, .* tests failed out of ' "build/test-$preset.log"; then
    echo "stopped before its tests ran; see build/test-$preset.log"
  fi
done
exit "$failed"
