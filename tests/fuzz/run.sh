#!/bin/bash
# tests/fuzz/run.sh [--built] [SECONDS [TARGET ...]]: builds the fuzz targets (preset fuzz) and runs each for so long (60), as many at a time as
# the machine has cores. What a target finds lies in build/fuzz/found; what it learned stays in build/fuzz/corpus and is gone on from.
# --built: builds nothing. Exits 1 if anything was found.
set -euo pipefail
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
cd "$root"
if [[ "${1:-}" == "--built" ]]; then
  shift
else
  cmake --preset fuzz > /dev/null && cmake --build --preset fuzz
fi
seconds="${1:-60}"
shift || true
programs=build/fuzz/tests/fuzz
# A pack takes thousands of blocks; what the sanitizer remembers of each and fills it with is most of the time.
export ASAN_OPTIONS="${ASAN_OPTIONS:-quarantine_size_mb=16:max_malloc_fill_size=64:malloc_context_size=8}"
targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
  for file in tests/fuzz/fuzz_*.cpp; do
    name="$(basename "$file" .cpp)"
    targets+=("${name#fuzz_}")
  done
fi

# One target. Most inputs are small: long ones are slow and find nothing else.
fuzz() {
  local name="$1" most=4096
  local program="$programs/fuzz_$name" seeds="$programs/made/seeds/$name" corpus="build/fuzz/corpus/$name" found="build/fuzz/found/$name"
  case "$name" in
    pack_*) most=200 ;;
    text | seal) most=400 ;;
  esac
  mkdir -p "$corpus" "$found"
  if "$program" -max_total_time="$seconds" -max_len="$most" -timeout=20 -rss_limit_mb=2048 -malloc_limit_mb=600 -print_final_stats=1 \
    -artifact_prefix="$found/" -reload=0 -entropic=0 "$corpus" "$seeds" > "$found/log" 2>&1; then
    echo "fuzz $name: nothing found; $(grep -o 'cov: [0-9]*' "$found/log" | tail -1), $(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log") inputs, $(sed -n 's/^stat::average_exec_per_sec: *//p' "$found/log") a second, most memory $(sed -n 's/^stat::peak_rss_mb: *//p' "$found/log") MiB"
    return 0
  fi
  tail -60 "$found/log"
  echo "fuzz $name: FOUND SOMETHING; the whole report: $found/log"
  sed -n "s|^artifact_prefix=.*Test unit written to |fuzz $name: repeat it with: $program |p" "$found/log"
  return 1
}

failed=0 running=0
for name in "${targets[@]}"; do
  if [[ $running -ge $(nproc) ]]; then
    wait -n || failed=1
    running=$((running - 1))
  fi
  fuzz "$name" &
  running=$((running + 1))
done
while [[ $running -gt 0 ]]; do
  wait -n || failed=1
  running=$((running - 1))
done
exit "$failed"
