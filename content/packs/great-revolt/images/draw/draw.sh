#!/bin/sh
# draw.sh [NAME...] - draws the pictures of this exhibition again, into the folder above this one. Without names: all of them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1
[ $# -gt 0 ] || set -- dihya maysara bagdoura kusayla khalid-ibn-humayd uqba-ibn-nafi hisham nobles \
  band-people band-battles band-places band-culture selvedge bagdoura-ground nobles-ground \
  balj thalaba abd-al-rahman-ibn-habib ukasha abd-al-wahid abu-qurra al-ghifari hanzala uqba-ibn-al-hajjaj ibn-qatan \
  abu-al-khattar thabit-ibn-khaytham tarif salih-ibn-tarif ikrima salama-ibn-said isa-ibn-mazyad samgu abu-al-khattab \
  ibn-rustam idris-i ishaq-al-awrabi
for name in "$@"; do
  echo "$name"
  case $name in
    *-ground) "$python" "$here/$name.py" "$out/$name.jpg" ;;
    band-*) "$python" "$here/bands.py" "${name#band-}" 1920 > "$out/$name.svg" ;;
    selvedge) "$python" "$here/bands.py" people 2160 v > "$out/selvedge.svg" ;;
    *) "$python" "$here/$name.py" > "$out/$name.svg" ;;
  esac
done
