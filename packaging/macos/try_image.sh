#!/bin/sh
# Opens the image, makes the practice workspace with the program in it, opens and closes the window.
set -eu
image=$(ls dist/satchel-*-macos-*.dmg)
place=$(mktemp -d)
export SATCHEL_HOME="$place/workspaces" SATCHEL_PASSPHRASE="a long passphrase"
hdiutil attach "$image" -nobrowse -readonly -mountpoint "$place/image"
trap 'hdiutil detach "$place/image"' EXIT
program=$place/image/Satchel.app/Contents/MacOS/satchel
"$program" practice --leads 200
"$program" day --for tomorrow --out "$place/day.pdf"
"$program" --practice --quit-when-live
test -s "$place/day.pdf"
