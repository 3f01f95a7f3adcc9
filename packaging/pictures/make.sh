#!/usr/bin/env bash
# Makes the README's pictures from the screenshots that the tests leave (ImageMagick is needed):
#
#   mvn test -Dtest=ScaledScreensTest && packaging/pictures/make.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
shots=target/screenshots/150
pictures=docs/pictures
mkdir -p "$pictures"

# One screen, with as few colours as it needs.
picture() {
  convert "$shots/$1.png" +dither -colors 128 -define png:compression-level=9 "png8:$pictures/$2.png"
}

picture usual/01-start start
picture usual/02-python python
picture usual/07-result result
picture usual/07-result-dark result-dark
picture states/04-missing libraries

# A repair from the cause to the proof, two seconds for each screen.
convert -delay 200 -loop 0 \
  "$shots"/usual/{07-result,08-repair}.png "$shots"/states/{09-running,09-done}.png \
  -resize 900x +dither -colors 96 -layers optimize "$pictures/repair.gif"
