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

# --- Packs come while it runs, as the installed settings and the sandbox have it ---------------------------------------------
data=/var/lib/azetta
current() { cat "$data/packs/CURRENT"; }
first="$(current)"
standing() { grep "^$1"$'\t' "$data/packs/LEDGER"; } # NAME, trial|good|aside, crashes N, cuts N, boot ID, signed ..., reason ...
says() { grep -q -- "$2" "$1"; }
owned() { [[ $(stat -c %U:%G:%a "$1") == "$2" ]]; }
standing_says() { standing "$1" | grep -q "$2"; }
current_has() { current | grep -q -- "$1"; }
in_use() { current_has "$1" && standing "$(current)" | grep -q "boot $(tr -d - < /proc/sys/kernel/random/boot_id)"; }
expect "the pack that was installed is on the shelf, on trial" standing_says "$first" trial
expect "the shelf is the kiosk's" owned "$data/packs" azetta:azetta:755
expect "the drop folder is the kiosk's and a group's" owned "$data/drop" azetta:azetta-drop:2775
expect "the state is there for node_exporter" owned "$data/state/azetta.prom" azetta:azetta:644
expect "the kiosk may not write elsewhere" not nsenter -t "$(pid)" -m touch /var/lib/azetta/x
expect "packs belong to the kiosk" owned "$data/packs/$first" azetta:azetta:444

# A technician's copy: root's file. The first is large, the very one that is shown: its installation can be watched.
cp "$data/packs/$first" "$data/drop/same.pack"
modest() { ps -o ni= -p "$(pgrep -f -- '--install .*same.pack')" | grep -qx ' *19'; }
limited() { grep -q '^Max data size *1073741824' "/proc/$(pgrep -f -- '--install .*same.pack')/limits"; }
wait_for "dropped: an installation runs, behind everything else" modest
expect "and within its limit of memory" limited
wait_for "it says that this pack is shown already" says "$data/drop/same.pack.hall-3.txt" '^outcome: already-shown'
cp /srv/azetta-test/next.pack "$data/drop/next.pack"
wait_for "dropped: on the shelf, current, and in use in this run of the machine" in_use primera-vuelta
wait_for "its result lies beside it" says "$data/drop/next.pack.hall-3.txt" '^outcome: installed'
expect "the result can be read by whoever dropped it" owned "$data/drop/next.pack.hall-3.txt" azetta:azetta-drop:644
wait_for "what was dropped is taken away" not test -e "$data/drop/next.pack"
second="$(current)"
old="$(pid)"
echo "this is a note about packs and no pack at all" > "$data/drop/bad.pack"
wait_for "a bad pack is refused, in words" says "$data/drop/bad.pack.hall-3.txt" '^outcome: not-a-pack'
expect "and stays where it is" test -e "$data/drop/bad.pack"
expect "what is shown stays" same "$(current)" "$second"
wait_for "the state tells the pack" says "$data/state/azetta.prom" "^azetta_pack_info.*file=\"$second\""
expect "none of this restarted the kiosk" same "$(pid)" "$old"

# Ends that are in order do not count against a pack, two crashes do.
for _ in 1 2 3; do
  rm -f "$report"
  by_hand restart
  wait_for "restarted by hand: back in attract" back 0
done
expect "stops do not count" standing_says "$second" 'crashes 0'
for crash in KILL SEGV; do
  forget_starts
  old="$(pid)"
  rm -f "$report"
  kill -"$crash" "$old"
  wait_for "crashed (SIG$crash) while the pack is new: back in attract" back "$old"
done
expect "after two crashes the pack before it is shown" same "$(current)" "$first"
expect "the new one is put aside" standing_says "$second" aside
expect "the log says why" says "$data/packs/shelf.log" 'ended unexpectedly 2 times'

# By command, as root: not how it should be done, and nothing is locked by it.
rm -f "$data/packs/.install.lock" "$data/packs/.lock" "$data/packs/shelf.log"
expect "installed by root: taken" azetta-pack install /srv/azetta-test/next.pack --packs "$data/packs" --again
wait_for "and shown" in_use primera-vuelta
expect "what it left is root's" owned "$data/packs/.install.lock" root:root:644
cp "$data/packs/$first" "$data/drop/back.pack"
wait_for "the kiosk installs nevertheless" says "$data/drop/back.pack.hall-3.txt" '^outcome: installed'
expect "and writes its log" says "$data/packs/shelf.log" 'hall-3 installed back.pack'
wait_for "and shows it" in_use great-revolt

# The installer on the machine that runs, with a pack that the kiosk's user may not read where it lies.
: > /opt/azetta/share/azetta/deploy/packages.txt # no network here
installed() { [[ $(/opt/azetta/share/azetta/deploy/install.sh --pack /root/azetta-test/third.pack 2>&1) == *"new pack $data/packs/org.example.small-"* ]]; }
old="$(pid)"
expect "the installer puts a pack onto the shelf" installed
wait_for "and it is shown, without a restart" in_use example.small
expect "it did not need one" same "$(pid)" "$old"
expect "what root left is the kiosk's again" owned "$data/packs/.install.lock" azetta:azetta:644
again() { said="$(/opt/azetta/share/azetta/deploy/install.sh --pack /root/azetta-test/third.pack 2>&1)" && [[ $said != *pack* ]]; }
expect "called again it has nothing to do" again

if [[ -e /srv/azetta-test/stick ]]; then
  stick="azetta-stick@$(cat /srv/azetta-test/stick).service" at=/media/azetta/A-stick
  systemctl start "$stick"
  options() { findmnt -rno OPTIONS "$at" | grep -q '^rw,nosuid,nodev,noexec,.*nosymfollow'; }
  expect "a stick is mounted, carefully" options
  seen() { grep -q " $at rw,nosuid,nodev,noexec" "/proc/$(pid)/mountinfo"; }
  expect "and in the kiosk's own world too" seen
  sleep 3
  expect "a stick that needs no signature waits for staff" not test -e "$at/signed.pack.hall-3.txt"
  sed -i.before -e 's/^require_signature = false/require_signature = true/' -e 's|^trusted_keys = ""|trusted_keys = "/etc/azetta/keys"|' /etc/azetta/kiosk.conf
  by_hand restart
  wait_for "signed and trusted: it comes in from the stick by itself" in_use example.small
  wait_for "its result is on the stick" says "$at/signed.pack.hall-3.txt" '^outcome: installed'
  expect "the pack stays on the stick" test -e "$at/signed.pack"
  systemctl stop "$stick"
  expect "pulled out: let go of" not test -e "$at"
  expect "in the kiosk's world too" not seen
  mv /etc/azetta/kiosk.conf.before /etc/azetta/kiosk.conf
  chgrp azetta /etc/azetta/kiosk.conf
  chmod 640 /etc/azetta/kiosk.conf
  rm -f "$report"
  by_hand restart
  wait_for "back in attract" back 0
fi

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
mkdir "$data/gone"
mv "$data"/packs/*.pack "$data/gone/"
old="$(pid)"
by_hand restart
expect "without a pack it is ready too, with \"back soon\"" is azetta-kiosk.service
expect "and says so" bash -c "systemctl show -p StatusText azetta-kiosk.service | grep -q 'back soon'"
mv "$data"/gone/* "$data/packs/"
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
