#!/bin/bash
# with_display.sh PROGRAM [ARGUMENT...]: runs the program on a screen of its own (Xvfb, 3840x2160) and returns its exit
# status. The display's number is chosen by the server, so that any number of these may run side by side.
set -euo pipefail

if [[ $# -eq 0 ]]; then
  echo "usage: with_display.sh PROGRAM [ARGUMENT...]" >&2
  exit 2
fi
if ! command -v Xvfb > /dev/null; then
  echo "with_display.sh: Xvfb is missing; apt-get install xvfb" >&2
  exit 1
fi

# Pictures drawn in software depend on the CPU's instruction set by a level here and there; this one every machine has.
export GALLIUM_OVERRIDE_CPU_CAPS="${GALLIUM_OVERRIDE_CPU_CAPS-sse4.1}"
export LIBGL_ALWAYS_SOFTWARE=1
# Mesa and Xlib keep memory until the process ends, and LLVM's threads are not built for the thread checker.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
export LSAN_OPTIONS="suppressions='$here/lsan.supp':print_suppressions=0${LSAN_OPTIONS:+:$LSAN_OPTIONS}"
export TSAN_OPTIONS="suppressions='$here/tsan.supp'${TSAN_OPTIONS:+:$TSAN_OPTIONS}"

scratch="$(mktemp -d)"
server=
program=
# shellcheck disable=SC2317  # the trap calls it
clean_up() {
  [[ -z $program ]] || kill "$program" 2> /dev/null || true
  if [[ -n $server ]]; then
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
  fi
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

mkfifo "$scratch/number"
# If this script is killed outright, as ctest does at a timeout, the kernel takes server and program along (pdeathsig).
setpriv --pdeathsig KILL Xvfb -displayfd 3 -screen 0 3840x2160x24 -nolisten tcp -noreset -dpi 96 3<> "$scratch/number" > "$scratch/log" 2>&1 &
server=$!
exec 3<> "$scratch/number"
if ! read -r -t 20 number <&3; then
  echo "with_display.sh: Xvfb did not start within 20 s; it said:" >&2
  cat "$scratch/log" >&2
  exit 1
fi
exec 3>&-

# In the background, so that a signal to this script reaches the traps at once.
status=0
setpriv --pdeathsig KILL env -u WAYLAND_DISPLAY DISPLAY=":$number" "$@" < /dev/stdin &
program=$!
wait "$program" || status=$?
program=
exit "$status"
