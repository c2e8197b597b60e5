#!/bin/bash
# The checks of the boot test, as a service inside the container. One line a check in /out/results; "done" at the end. Times
# are shown, none is a limit: each wait is generous, because the machine may be busy.
# shellcheck disable=SC2317  # functions are called through wait_for and expect
set -euo pipefail

results=/out/results
report=/var/cache/azetta/report.jsonl
phase=/var/lib/azetta-boot-test-phase
patience=120 # s

finish() {
  journalctl --no-pager -o short-monotonic > /out/journal || true
  systemctl --no-block poweroff
  exit 0
}
failed() {
  echo "FAILED $1" >> "$results"
  finish
}
trap 'failed "inside.sh, line $LINENO"' ERR

now_ms() { echo $(($(date +%s%N) / 1000000)); }
of() { systemctl show -p "$2" --value "$1"; }
is() { systemctl --quiet is-active "$1"; }

# wait_for WHAT COMMAND...: until the command succeeds; says how long that took.
wait_for() {
  local what="$1" begun
  shift
  begun="$(now_ms)"
  until "$@" > /dev/null 2>&1; do
    if (($(now_ms) - begun > patience * 1000)); then
      failed "$what: not within $patience s"
    fi
    sleep 0.05
  done
  echo "ok $what: $(($(now_ms) - begun)) ms" >> "$results"
}
# expect WHAT COMMAND...: must hold now.
expect() {
  local what="$1"
  shift
  if "$@" > /dev/null 2>&1; then echo "ok $what" >> "$results"; else failed "$what"; fi
}
same() { [[ $1 == "$2" ]]; }
differ() { [[ $1 != "$2" ]]; }
not() { ! "$@"; }

# The kiosk is there and not the process $1, says that it is ready, and shows the attract loop.
back() {
  is azetta-kiosk.service && [[ $(of azetta-kiosk.service MainPID) != "$1" ]] && grep -q '"screen":"attract"' "$report"
}
# Breaks (or replaces) the kiosk's program until unbreak.
instead() {
  mkdir -p /run/systemd/system/azetta-kiosk.service.d
  printf '[Service]\nExecStart=\nExecStart=%s\n' "$1" > /run/systemd/system/azetta-kiosk.service.d/zz.conf
  systemctl daemon-reload
}
unbreak() {
  rm -r /run/systemd/system/azetta-kiosk.service.d
  systemctl daemon-reload
}
# By hand, as a technician does; without counting as one of the starts after which the kiosk rests.
forget_starts() { systemctl reset-failed azetta-kiosk.service; }
by_hand() {
  forget_starts
  systemctl "$1" azetta-kiosk.service
}
pid() { of azetta-kiosk.service MainPID; }

if [[ -e $phase ]]; then
  wait_for "the machine started afresh and the kiosk is back" back 0
  echo "done" >> "$results"
  finish
fi

# --- It comes up, as it should be -----------------------------------------------------------------------------------------
wait_for "the kiosk is ready and in attract" back 0
expect "it did not need a second start" same "$(of azetta-kiosk.service NRestarts)" 0
expect "it says what it shows" same "$(of azetta-kiosk.service StatusText)" "showing the exhibition"
expect "the kiosk is no root" same "$(ps -o user= -p "$(pid)")" azetta
expect "the X server is no root" same "$(ps -o user= -p "$(of azetta-x.service MainPID)")" azetta-x
server_said() { journalctl --no-pager -u azetta-x.service -o cat | grep -qF -- "$1"; }
wait_for "the X server read our settings" server_said 'Option "DontVTSwitch" "true"'
expect "a stranger without the key is refused" not env DISPLAY=:0 XAUTHORITY=/dev/null xset q
expect "the screen is never blanked" bash -c "DISPLAY=:0 XAUTHORITY=/run/azetta-x/auth xset q | grep -q 'timeout:  0'"
expect "no login on terminal 1" same "$(systemctl is-enabled getty@tty1.service || true)" masked
expect "Ctrl+Alt+Del does nothing" same "$(systemctl is-enabled ctrl-alt-del.target || true)" masked
logind() { busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager "$1"; }
wait_for "logind answers" logind NAutoVTs
expect "logind starts no logins" same "$(logind NAutoVTs)" "u 0"
expect "the power button does nothing" same "$(logind HandlePowerKey)" 's "ignore"'
shares_memory() { awk 'NR > 1 && $7 >= 2 { found = 1 } END { exit !found }' /proc/sysvipc/shm; }
expect "server and kiosk share memory (frames are not copied through the socket)" shares_memory

# --- It hangs, it dies, its screen dies -----------------------------------------------------------------------------------
forget_starts
old="$(pid)"
rm "$report"
kill -STOP "$old"
wait_for "hung: killed by the watchdog and back in attract (WatchdogSec=5 here)" back "$old"
expect "it was the watchdog" bash -c "journalctl --no-pager -u azetta-kiosk.service | grep -q 'Watchdog timeout'"

forget_starts
old="$(pid)"
rm "$report"
kill -KILL "$old"
wait_for "killed: back in attract" back "$old"

forget_starts
old="$(pid)"
old_server="$(of azetta-x.service MainPID)"
rm "$report"
# The kiosk cannot even end by itself: systemd has to stop it, and must not leave it stopped.
kill -STOP "$old"
kill -KILL "$old_server"
wait_for "X server killed: both back, in attract" back "$old"
expect "it is another X server" differ "$(of azetta-x.service MainPID)" "$old_server"
expect "none of this led to the login" not is azetta-login.service

# --- Without a pack: "back soon", ready, watched over, left alone ----------------------------------------------------------
mv /var/lib/azetta/packs /var/lib/azetta/packs.gone
old="$(pid)"
by_hand restart
expect "without a pack it is ready too, with \"back soon\"" is azetta-kiosk.service
expect "and says so" bash -c "systemctl show -p StatusText azetta-kiosk.service | grep -q 'back soon'"
mv /var/lib/azetta/packs.gone /var/lib/azetta/packs
rm "$report"
by_hand stop
sleep 1
expect "stopped by hand it stays stopped, and there is no login" not is azetta-login.service
by_hand start
wait_for "and starts again" back 0

# --- Staff leaves (exit code 10). A stand-in: nobody touches a screen here. --------------------------------------------------
instead "/bin/sh -c 'systemd-notify --ready; sleep 0.5; exit 10'"
# Its messages come from a child of the main process.
printf 'NotifyAccess=all\n' >> /run/systemd/system/azetta-kiosk.service.d/zz.conf
systemctl daemon-reload
by_hand restart
wait_for "exit code 10: the technician's login" is azetta-login.service
expect "the kiosk is stopped, not failed" same "$(of azetta-kiosk.service ActiveState)" inactive
expect "the screen is free" same "$(of azetta-x.service ActiveState)" inactive
unbreak
rm -f "$report"
sleep 2
expect "nothing starts it behind the technician's back" not is azetta-kiosk.service
by_hand start
wait_for "started by hand it is back in attract" back 0
expect "and the login is closed" not is azetta-login.service

# --- It cannot start for a while, then it can (three starts in 8 s and a rest of 9 s here) ---------------------------------
program=/opt/azetta/bin/azetta-kiosk
mv "$program" "$program.gone"
rm -f "$report"
by_hand restart || true
wait_for "it cannot start: a few tries, then a rest" is azetta-again.timer
expect "a restart of the machine is planned" is azetta-reboot.timer
mv "$program.gone" "$program"
wait_for "repaired meanwhile: back by itself" back 0
systemctl start azetta-reboot.service # skips itself
sleep 1
expect "a kiosk that runs is not rebooted" is azetta-kiosk.service

# --- It cannot start at all: the machine starts afresh -----------------------------------------------------------------------
instead /bin/false # until the restart, which empties /run
rm -f "$report"
by_hand restart || true
touch "$phase"
trap - ERR # the restart ends these lines too
trap 'exit 0' TERM
systemctl --no-block start azetta-reboot.service
sleep "$patience"
failed "the machine did not start afresh"
