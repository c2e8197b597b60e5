#!/bin/sh
# draw.sh [NAME...] - draws the pictures of this exhibition again, into the folder above this one. Without names: all of them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1
[ $# -gt 0 ] || set -- dihya maysara bagdoura kusayla khalid-ibn-humayd uqba-ibn-nafi hisham nobles \
  abu-al-muhajir zuhayr-ibn-qays hassan-ibn-al-numan khalid-ibn-yazid musa-ibn-nusayr tariq-ibn-ziyad ismail-ibn-abi-al-muhajir \
  umar-ibn-abd-al-aziz yazid-ibn-abi-muslim munusa ubayd-allah-ibn-al-habhab umar-al-muradi ismail-ibn-ubayd-allah \
  abd-al-ala-ibn-jurayj salim-abu-yusuf habib-ibn-abi-ubayda khalid-ibn-abi-habib ibn-al-mughira musa-ibn-abi-khalid kulthum \
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
