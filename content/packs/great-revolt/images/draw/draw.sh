#!/bin/sh
# draw.sh [NAME...] - draws the pictures of this exhibition again, into the folder above this one. Without names: all of them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1
[ $# -gt 0 ] || set -- dihya maysara bagdoura kusayla khalid-ibn-humayd uqba-ibn-nafi hisham nobles \
  zenata awraba jarawa hawwara matghara ghomara miknasa barghawata lawata rum-and-afariqa \
  kairouan aures tangier ceuta sous volubilis tlemcen tahert sijilmasa tripoli barqa cordoba damascus \
  band-people band-battles band-places band-culture selvedge bagdoura-ground nobles-ground
for name in "$@"; do
  echo "$name"
  case $name in
    *-ground) "$python" "$here/$name.py" "$out/$name.jpg" ;;
    band-*) "$python" "$here/bands.py" "${name#band-}" 1920 > "$out/$name.svg" ;;
    selvedge) "$python" "$here/bands.py" people 2160 v > "$out/selvedge.svg" ;;
    *) "$python" "$here/$name.py" > "$out/$name.svg" ;;
  esac
done
