#!/bin/bash
# install.sh: makes this Debian 12 machine the kiosk, brings it up to date, or makes it an ordinary machine again.
#
#   install.sh [--pack FILE] [--build FOLDER] [--root FOLDER]     install, or update; --pack: this pack is shown
#   install.sh --remove [--purge] [--root FOLDER]                 remove; --purge: also configuration and packs
#
# The files come from the built source tree that this script lies in (--build: its build folder, default build/release), or,
# if it lies in an installation or a copy of one (…/share/azetta/deploy), from there: then no compiler and no source is
# needed. --pack puts that pack onto the kiosk's shelf and shows it; without it the sources' own comes only where there is none yet.
# With --root everything is laid into that folder as if it were "/", and nothing is done to the running machine.
# May be called again at any time. Says everything that it changes, nothing where nothing changes.
set -euo pipefail

here="$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
source_root="$(readlink -m "$here/../..")"    # in the source tree: platform/deploy/install.sh
installation="$(readlink -m "$here/../../..")" # in an installation: share/azetta/deploy/install.sh
root='' action=install purge=false build='' pack=''

fail() {
  echo "install.sh: $1" >&2
  exit "${2-1}"
}
say() { echo "azetta: $1"; }

usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"
}

while [[ $# -gt 0 ]]; do
  case "$1" in
    --remove) action=remove ;;
    --purge) purge=true ;;
    --root | --build | --pack)
      [[ $# -ge 2 && -n $2 ]] || fail "$1 needs a path; see install.sh --help" 2
      case "$1" in
        --root) root="$(readlink -m "$2")" ;;
        --build) build="$(readlink -m "$2")" ;;
        --pack) pack="$(readlink -m "$2")" ;;
      esac
      shift
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) fail "unknown option $1; see install.sh --help" 2 ;;
  esac
  shift
done
if [[ $purge == true && $action != remove ]]; then fail "--purge goes with --remove; see install.sh --help" 2; fi
[[ $root != / ]] || root=''
if [[ -z $root && $EUID -ne 0 ]]; then fail "this changes the whole machine; start it as root (sudo), or try it with --root FOLDER"; fi
[[ -z $root || -d $root ]] || fail "$root: is no folder; create it first"

live() { [[ -z $root ]]; }
# What is renamed into place has to be on the disk first, or a power cut leaves an empty file with the right name.
to_disk() { if live; then sync -f "$1"; fi; }
number_of() { # a user's (passwd, 3) or group's (group, 3) in the machine that is laid out; "" = not there
  [[ ! -f $root/etc/$2 ]] || sed -n "s/^$1:[^:]*:\([0-9]*\):.*/\1/p" "$root/etc/$2"
}
program="$root/opt/azetta"
config="$root/etc/azetta/kiosk.conf"
data="$root/var/lib/azetta"
packs="$data/packs"
list="$data/installed" # every file, link and folder that this script made, one a line, in the order of making

# --- What is laid down is written down ------------------------------------------------------------------------------------

declare -A recorded=()
if [[ -f $list ]]; then
  while IFS= read -r line; do recorded["$line"]=1; done < "$list"
fi
record() {
  [[ -z ${recorded["$1"]-} ]] || return 0
  echo "$1" >> "$list"
  recorded["$1"]=1
}

# A folder and those above it; only those that were not there are ours.
make_folder() {
  [[ -n $1 && ! -d $root$1 ]] || return 0
  make_folder "${1%/*}"
  mkdir "$root$1"
  if [[ -f $list ]]; then record "$1"; else unrecorded+=("$1"); fi
}

# lay FROM TO: a file that is ours alone. By rename, so that no half file is ever seen.
lay() {
  local to="$root$2"
  make_folder "${2%/*}"
  record "$2"
  if cmp -s "$1" "$to"; then return 0; fi
  if [[ -e $to ]]; then say "updated $2"; else say "new $2"; fi
  install -m 644 "$1" "$to.azetta-new"
  mv -f "$to.azetta-new" "$to"
}

# lay_setting FROM OLD TO: a file that the technician may edit. OLD is what the version installed before brought.
lay_setting() {
  local from="$1" old="$2" to="$root$3"
  if [[ ! -e $to ]] || cmp -s "$old" "$to"; then
    lay "$from" "$3"
    rm -f "$to.new"
  elif cmp -s "$from" "$to"; then
    record "$3"
    rm -f "$to.new"
  elif cmp -s "$from" "$old"; then
    return 0 # edited, and this version brings nothing new
  else
    record "$3.new"
    cmp -s "$from" "$to.new" || say "kept $3 as you edited it; what this version brings is in $3.new"
    install -m 644 "$from" "$to.new"
  fi
}

# link TARGET AT: where something else is, it stays.
link() {
  make_folder "${2%/*}"
  if [[ -e $root$2 || -L $root$2 ]]; then
    [[ $(readlink "$root$2" || true) == "$1" ]] || say "left $2 alone; it is not ours"
    return 0
  fi
  ln -s "$1" "$root$2"
  record "$2"
  say "new $2 -> $1"
}

# --- The machine ----------------------------------------------------------------------------------------------------------

install_packages() {
  local wanted missing=() package installed
  mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$1")
  installed="$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')"
  for package in "${wanted[@]}"; do
    grep -qxF -- "$package" <<< "$installed" || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  apt-get update -q >&2 || true
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 ||
    fail "packages are missing; connect the machine to a network or a local mirror and call this again: ${missing[*]}"
}

make_users() {
  [[ -f $root/etc/passwd ]] || return 0
  local said
  said="$(systemd-sysusers ${root:+--root="$root"} azetta.conf 2>&1)" ||
    fail "the users azetta and azetta-x cannot be created; read this and call again: $said"
  [[ -z $said ]] || say "users and groups: ${said//$'\n'/; }"
}

# The settings hold the hash of the staff's PIN: read by root and the kiosk, by nobody else. (Its user may not write them.)
protect_settings() {
  local group file
  [[ $EUID -eq 0 ]] || return 0
  group="$(number_of azetta group)"
  for file in "$config" "$config.new"; do
    if [[ -n $group && -e $file ]]; then chgrp "$group" "$file" && chmod 640 "$file"; fi
  done
}

# The shelf is the kiosk's own, also what an older version left there as root's; into the drop folder a group may write.
hand_over() {
  local user group droppers
  [[ $EUID -eq 0 ]] || return 0
  user="$(number_of azetta passwd)" group="$(number_of azetta group)" droppers="$(number_of azetta-drop group)"
  [[ -n $user && -n $group && -n $droppers ]] || return 0
  chown -R --no-dereference "$user:$group" "$packs" "$data/state"
  chown "$user:$droppers" "$data/drop"
  chmod 2775 "$data/drop"
}

remove_users() {
  [[ -f $root/etc/passwd ]] || return 0
  local user in_root=(${root:+--prefix "$root"})
  for user in azetta-x azetta; do
    if grep -q "^$user:" "$root/etc/passwd"; then
      userdel "${in_root[@]}" "$user" > /dev/null 2>&1 || say "the user $user could not be removed; remove it with userdel $user"
    fi
  done
  for user in azetta-x azetta-drop azetta; do
    if grep -q "^$user:" "$root/etc/group"; then groupdel "${in_root[@]}" "$user" > /dev/null 2>&1 || true; fi
  done
}

# --- Install --------------------------------------------------------------------------------------------------------------

has_pack() { [[ -n $(find "$packs" -maxdepth 1 -name '*.pack' -print -quit 2> /dev/null) ]]; }
# The pack that is shown, as far as is written down.
shown_pack() {
  local name=''
  [[ ! -f $packs/CURRENT ]] || read -r name < "$packs/CURRENT" || true
  if [[ -n $name && -f $packs/${name##*/} ]]; then echo "$packs/${name##*/}"; fi
}

# Onto the shelf by the kiosk's own way: copied, checked, made current, and what was shown before is kept. By way of a folder of
# ours, because the kiosk's user may read neither your home nor a stick of yours.
put_on_shelf() {
  local said shown as=() where=(--packs "$packs")
  shown="$(shown_pack)"
  if [[ -n $shown ]] && cmp -s "$pack" "$shown"; then return 0; fi
  if live; then as=(runuser -u azetta --) where=(--config "$config"); fi
  rm -rf "$data/.coming"
  mkdir -m 755 "$data/.coming"
  install -m 644 "$pack" "$data/.coming/$(basename "$pack")"
  if said="$("${as[@]}" "$program/bin/azetta-kiosk" "${where[@]}" --install "$data/.coming/$(basename "$pack")" --by-hand 2>&1)"; then
    said="${said##*outcome installed }"
    say "new pack /var/lib/azetta/packs/${said%%$'\n'*}"
  else
    say "the pack was not taken; ${said##*$'\n'}"
    status=1
  fi
  rm -rf "$data/.coming"
}

# The program with all that belongs to it, as CMake's install rules lay it into one folder: $1.
take_payload() {
  if [[ -f $source_root/CMakeLists.txt ]]; then
    local from="${build:-$source_root/build/release}" said
    [[ -x $from/app/azetta-kiosk && -x $from/app/author/azetta-pack ]] ||
      fail "$from: holds no built kiosk; build it first, without sudo: ./run.sh --version"
    [[ -n $pack || -n $build || ! -f $source_root/build/great-revolt.pack ]] || has_pack || pack="$source_root/build/great-revolt.pack"
    if ! said="$(cmake --install "$from" --prefix "$1" 2>&1)"; then
      rm -rf "$1"
      fail "$from: cannot be installed; build it again: $(tail -n 3 <<< "$said")"
    fi
    rm -f "$from/install_manifest.txt" # CMake's own list; root's file in somebody else's folder
  else
    [[ -x $installation/bin/azetta-kiosk ]] || fail "$here: is part of no installation; call the one in the source tree"
    mkdir -p "$1"
    cp -a "$installation/." "$1/"
  fi
}

install_all() {
  local unrecorded=() folder file payload="$program.new" from old said
  make_folder /opt
  rm -rf "$payload" "$program.old"
  take_payload "$payload"
  [[ -z $pack || -f $pack ]] || fail "$pack: there is no such pack; build it with ./run.sh --version, or name another with --pack"
  if [[ -n $pack ]] && ! said="$("$payload/bin/azetta-pack" check "$pack" 2>&1)"; then
    rm -rf "$payload"
    fail "$pack: is no pack for this kiosk; build it again: ${said##*$'\n'}"
  fi
  from="$payload/share/azetta" old="$program/share/azetta"
  if live; then install_packages "$from/deploy/packages.txt"; fi

  make_folder /var/lib/azetta
  for folder in "${unrecorded[@]}"; do record "$folder"; done
  for folder in /var/lib/azetta/{packs,drop,state} /media/azetta; do make_folder "$folder"; done

  # What may have been edited is compared with what the installed version brought: before that is replaced.
  lay_setting "$from/kiosk.conf" "$old/kiosk.conf" /etc/azetta/kiosk.conf
  while IFS= read -r -d '' file; do
    case "$file" in
      etc/*) lay_setting "$from/deploy/root/$file" "$old/deploy/root/$file" "/$file" ;;
      *) lay "$from/deploy/root/$file" "/$file" ;;
    esac
  done < <(cd "$from/deploy/root" && find . -type f -printf '%P\0' | sort -z)

  # The program itself: whole, by rename. A running kiosk keeps its own until it is started again.
  if ! diff -rq "$payload" "$program" > /dev/null 2>&1; then
    if [[ -e $program ]]; then
      say "updated /opt/azetta"
      mv "$program" "$program.old"
    else
      say "new /opt/azetta"
    fi
    to_disk "$payload"
    mv "$payload" "$program"
    changed_program=true
  fi
  rm -rf "$payload" "$program.old"
  record /opt/azetta

  link /opt/azetta/bin/azetta-kiosk /usr/local/bin/azetta-kiosk
  link /opt/azetta/bin/azetta-pack /usr/local/bin/azetta-pack
  link /usr/local/lib/systemd/system/azetta-kiosk.service /etc/systemd/system/multi-user.target.wants/azetta-kiosk.service
  # Masked: no login on any terminal, nothing on Ctrl+Alt+Del, no sleep.
  for file in getty@tty1.service getty-static.service autovt@.service ctrl-alt-del.target sleep.target suspend.target \
    hibernate.target hybrid-sleep.target suspend-then-hibernate.target; do
    link /dev/null "/etc/systemd/system/$file"
  done

  make_users
  protect_settings
  hand_over
  if [[ -n $pack ]]; then put_on_shelf; fi
  hand_over # laid out in a folder, the pack came as root's
  if ! has_pack; then
    say "there is no pack yet; copy one to /var/lib/azetta/drop, or call this with --pack FILE"
  elif $changed_program && [[ -z $pack && -n $(shown_pack) ]] && ! "$program/bin/azetta-pack" check "$(shown_pack)" > /dev/null 2>&1; then
    say "$(basename "$(shown_pack)"), which was shown until now, is no pack for this version; call this with --pack FILE"
  fi
}

start_using() {
  systemctl daemon-reload
  udevadm control --reload 2> /dev/null || say "USB sticks are seen with the next start"
  sysctl -q -p /usr/local/lib/sysctl.d/90-azetta.conf || say "kernel settings take effect with the next start"
  if command -v update-grub > /dev/null; then update-grub > /dev/null 2>&1 || say "update-grub failed; the boot menu stays as it was"; fi
  if [[ -e /etc/systemd/system/display-manager.service ]]; then
    say "a desktop's login ($(basename "$(readlink -f /etc/systemd/system/display-manager.service)")) would fight for the screen; systemctl mask display-manager"
  fi
  if systemctl --quiet is-active azetta-kiosk.service; then
    if $changed_program; then
      systemctl restart azetta-kiosk.service
      say "the kiosk was started again"
    fi
  else
    say "done; restart the machine: it comes up as the kiosk"
  fi
}

# --- Remove ---------------------------------------------------------------------------------------------------------------

remove_all() {
  local made=() i path
  if [[ -f $list ]]; then
    mapfile -t made < "$list"
  elif [[ $purge == false || (! -e $config && ! -e $data) ]]; then
    fail "Azetta is not installed${root:+ in $root}; there is nothing to remove"
  fi
  if live; then
    systemctl stop azetta-again.timer azetta-reboot.timer azetta-kiosk.service azetta-x.service 'azetta-stick@*.service' 2> /dev/null || true
  fi
  rm -rf "$data/state" # the kiosk's figures, which are nothing without it
  # In the reverse order of making: files before their folders. A folder that holds something of somebody else stays.
  for ((i = ${#made[@]} - 1; i >= 0; i--)); do
    path="${made[i]}"
    case "$path" in
      /opt/azetta) rm -rf "$program" ;;
      /etc/azetta/*) if $purge; then rm -f "$root$path"; fi ;;
      /var/lib/azetta) rm -f "$list" && if $purge; then rm -rf "$data"; fi ;;
      *) rm -f "$root$path" 2> /dev/null || rmdir "$root$path" 2> /dev/null || true ;;
    esac
  done
  if $purge; then rm -rf "$root/etc/azetta" "$data"; fi
  rm -rf "$root/var/cache/azetta"
  remove_users
  if [[ $EUID -eq 0 && -d $data ]]; then chown -R --no-dereference 0:0 "$data"; fi # nobody's number stays behind
  if live; then
    systemctl daemon-reload
    udevadm control --reload 2> /dev/null || true
    if command -v update-grub > /dev/null; then update-grub > /dev/null 2>&1 || true; fi
  fi
  if [[ -e $config ]]; then say "kept /etc/azetta (configuration); remove it with --remove --purge or by hand"; fi
  if [[ -d $packs ]]; then say "kept /var/lib/azetta/packs; remove it with --remove --purge or by hand"; fi
  say "removed; Debian packages stay. After a restart this is an ordinary machine"
}

changed_program=false status=0
case "$action" in
  install)
    install_all
    if live; then start_using; fi
    ;;
  remove) remove_all ;;
esac
exit "$status"
