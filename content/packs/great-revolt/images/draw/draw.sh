#!/bin/sh
# draw.sh [NAME...] - draws the pictures of this exhibition again, into the folder above this one. Without names: all of them
# but the relief under the map (maghreb-relief), which takes ten minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1

ground() { # NAME OUT - numpy wants Python's own `numbers` first: there is a drawing of that name here
  "$python" -P -c 'import numbers, runpy, sys
folder, name, out = sys.argv[1:]
sys.path.insert(0, folder)
sys.argv = [name, out]
runpy.run_path(folder + "/" + name + ".py", run_name="__main__")' "$here" "$1" "$2"
}

relief() { # OUT
  heights=$(mktemp -u).npz
  "$python" "$here/relief.py" dem "$heights"
  "$python" "$here/relief.py" map "$heights" exhibition "$1" --scale 4 --pen 2
  rm -f "$heights"
}

if [ $# -eq 0 ]; then
  for file in "$out"/*.svg "$out"/*-ground.jpg; do
    name=$(basename "$file")
    set -- "$@" "${name%.*}"
  done
fi
for name in "$@"; do
  echo "$name"
  case $name in
    *-ground) ground "$name" "$out/$name.jpg" ;;
    maghreb-relief) relief "$out/$name.jpg" ;;
    band-*) "$python" "$here/bands.py" "${name#band-}" 1920 > "$out/$name.svg" ;;
    selvedge) "$python" "$here/bands.py" people 2160 v > "$out/selvedge.svg" ;;
    *) "$python" "$here/$name.py" > "$out/$name.svg" ;;
  esac
done
