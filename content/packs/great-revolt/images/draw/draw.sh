#!/bin/sh
# draw.sh [NAME...] - draws the pictures of this exhibition again, into the folder above this one. Without names: all of them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1
if [ $# -eq 0 ]; then
  for file in "$out"/*.svg "$out"/*-ground.jpg; do
    name=$(basename "$file")
    set -- "$@" "${name%.*}"
  done
fi
for name in "$@"; do
  echo "$name"
  case $name in
    *-ground) "$python" "$here/$name.py" "$out/$name.jpg" ;;
    band-*) "$python" "$here/bands.py" "${name#band-}" 1920 > "$out/$name.svg" ;;
    selvedge) "$python" "$here/bands.py" people 2160 v > "$out/selvedge.svg" ;;
    *) "$python" "$here/$name.py" > "$out/$name.svg" ;;
  esac
done
