#!/bin/bash
# boot.sh INSTALL_SH BUILD_FOLDER PACK NEXT_PACK THIRD_PACK LOG: a machine boots, in a container over an overlay of this machine's own root (nothing
# of this machine is changed): Debian's systemd as its first process, what install.sh lays down, Xorg on a dummy screen, the
# kiosk with PACK. Inside, boot/inside.sh drops packs, plugs a stick in (a loop device, where the machine has one), hangs the
# kiosk, kills it, leaves it, breaks it; what it found goes to stdout, the whole journal to LOG.
#
# Exit 77, with the reason: this machine does not allow it (no root, no mounts, no containers).
set -euo pipefail

if [[ $# -ne 6 ]]; then
  echo "usage: boot.sh INSTALL_SH BUILD_FOLDER PACK NEXT_PACK THIRD_PACK LOG" >&2
  exit 2
fi
here="$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
skip() {
  echo "skipped: $1"
  exit 77
}

# A mount and a process namespace of its own: whatever ends this script ends the container and takes every mount along.
if [[ -z ${AZETTA_BOOT_INSIDE-} ]]; then
  [[ $EUID -eq 0 ]] || skip "a container needs root"
  command -v systemd-nspawn > /dev/null || skip "systemd-nspawn is missing; apt-get install systemd-container"
  [[ -x /usr/lib/xorg/Xorg && -e /usr/lib/xorg/modules/drivers/dummy_drv.so ]] ||
    skip "the X server or its dummy screen is missing; apt-get install xserver-xorg-core xserver-xorg-video-dummy"
  namespaces=(--mount --propagation private --pid --fork --kill-child=KILL --mount-proc)
  unshare "${namespaces[@]}" true 2> /dev/null || skip "namespaces are not allowed here"
  status=0
  AZETTA_BOOT_INSIDE=1 unshare "${namespaces[@]}" "${BASH_SOURCE[0]}" "$@" || status=$?
  exit "$status"
fi

install_sh="$1" build="$2" pack="$3" next="$4" third="$5" log="$6"
scratch=/run # of this namespace alone: also nspawn's own notes end up here
mount -t tmpfs -o mode=755 tmpfs "$scratch" 2> /dev/null || skip "mounts are not allowed here"
mkdir "$scratch"/{upper,work,root,out}
mount -t overlay -o "lowerdir=/,upperdir=$scratch/upper,workdir=$scratch/work" overlay "$scratch/root" 2> /dev/null ||
  skip "an overlay of the root is not allowed here"
root="$scratch/root"

"$install_sh" --root "$root" --build "$build" --pack "$pack" > "$scratch/install.log" 2>&1 || {
  cat "$scratch/install.log" >&2
  exit 1
}

# What a container lacks: a graphics card (a dummy screen instead), terminals. And what would take too long: shorter waits.
drop_in() { # unit, then lines
  mkdir -p "$root/etc/systemd/system/$1.d"
  printf '%s\n' "${@:2}" > "$root/etc/systemd/system/$1.d/test.conf"
}
terminal=(TTYPath=/dev/console) # the container's only one stands for terminals 7 and 1
units="$root/usr/local/lib/systemd/system"
server="$(sed -n 's/^ExecStart=\(.*-novtswitch\)/\1 -sharevts/p' "$units/azetta-x.service")"
login="$(sed -n 's/^ExecStart=\(.*\) tty1 /\1 console /p' "$units/azetta-login.service")"
kiosk="$(sed -n 's/^ExecStart=//p' "$units/azetta-kiosk.service")"
drop_in azetta-x.service '[Service]' "${terminal[@]}" ExecStart= "ExecStart=$server"
drop_in azetta-kiosk.service '[Unit]' StartLimitIntervalSec=8 StartLimitBurst=3 '[Service]' WatchdogSec=5 \
  ExecStart= "ExecStart=$kiosk --report /var/cache/azetta/report.jsonl"
drop_in azetta-login.service '[Service]' "${terminal[@]}" ExecStartPre= ExecStart= "ExecStart=$login"
drop_in azetta-again.timer '[Timer]' OnActiveSec= OnActiveSec=9
drop_in azetta-reboot.timer '[Timer]' OnActiveSec= OnActiveSec=3600
cp "$here/boot/50-dummy.conf" "$root/etc/X11/xorg.conf.d/50-dummy.conf"
sed -i -e 's/^low_motion = false/low_motion = true/' -e 's|^kiosk_id = ""|kiosk_id = "hall-3"|' \
  -e '/^\[state\]/,$s|^folder = ""|folder = "/var/lib/azetta/state"|' "$root/etc/azetta/kiosk.conf"
# What is dropped, and a stick with a pack that a museum signed.
tool="$build/app/author/azetta-pack" given="$root/srv/azetta-test"
mkdir -p "$given" "$scratch/stick" "$root/etc/azetta/keys"
mkdir -m 700 "$root/root/azetta-test"
cp "$third" "$root/root/azetta-test/third.pack"
cp "$next" "$given/next.pack"
cp "$third" "$scratch/stick/signed.pack"
"$tool" keygen museum --folder "$scratch" > /dev/null
"$tool" sign "$scratch/stick/signed.pack" --key "$scratch/museum.key" > /dev/null
cp "$scratch/museum.pub" "$root/etc/azetta/keys/"
stick=()
if mkfs.ext4 -q -L "A stick" -E "root_owner=$(sed -n "s/^azetta:[^:]*:\([0-9]*:[0-9]*\):.*/\1/p" "$root/etc/passwd")" -d "$scratch/stick" "$scratch/stick.image" 32M > /dev/null 2>&1 &&
  loop="$(losetup --show -f "$scratch/stick.image" 2> /dev/null)"; then
  trap 'losetup -d "$loop"' EXIT
  echo "${loop##*/}" > "$given/stick"
  stick=("--bind=$loop")
  # A container has no udev and so no device units: started by hand, and not bound to the device.
  sed -e '/^BindsTo=/d' -e '/^After=/s/dev-%i.device //' "$root/usr/local/lib/systemd/system/azetta-stick@.service" > "$root/etc/systemd/system/azetta-stick@.service"
else
  echo "not tested: a stick (no loop devices here)"
fi
# Only what this is about is started: not whatever else this machine's own Debian runs.
install -m 755 "$here/boot/inside.sh" "$root/usr/local/bin/azetta-boot-test"
install -m 644 "$here/boot/azetta-boot-test.service" "$here/boot/azetta-boot-test.target" "$root/etc/systemd/system/"

boot() {
  timeout 500 systemd-nspawn --quiet --directory="$root" --machine=azetta-boot-test --boot --register=no --keep-unit \
    --private-network --link-journal=no --console=read-only --bind="$scratch/out:/out" "${stick[@]}" -- \
    systemd.unit=azetta-boot-test.target systemd.show_status=no >> "$scratch/console.log" 2>&1 < /dev/null
}
# 133: the machine asked to be started again.
status=0
boot || status=$?
if [[ $status -eq 133 ]]; then boot || true; fi
[[ ! -e $scratch/out/journal ]] || cp "$scratch/out/journal" "$log"
if [[ ! -s $scratch/out/results ]]; then
  # Not one check was made. A container that this machine refuses is no fault of the kiosk.
  if grep -qiE 'Operation not permitted|Permission denied|not supported' "$scratch/console.log"; then
    skip "the container did not start: $(tail -n 1 "$scratch/console.log")"
  fi
  tail -n 40 "$scratch/console.log" >&2
  exit 1
fi
cat "$scratch/out/results"
# What a person in front of the machine read after staff had left.
for words in 'Azetta: the kiosk is stopped' 'login:'; do
  if ! grep -qF "$words" "$scratch/console.log"; then
    echo "FAILED the screen said: $words" | tee -a "$scratch/out/results"
  fi
done
if ! grep -qx 'done' "$scratch/out/results" || grep -q '^FAILED' "$scratch/out/results"; then
  echo "boot.sh: not all is well; the machine's journal is in $log" >&2
  tail -n 40 "$log" >&2
  exit 1
fi
