#!/usr/bin/env bash
# Packs the application image that `mvn package` left in target/pywrap-doctor as "Pywrap Doctor.app" in a .dmg:
#
#   packaging/macos/build.sh OUTPUT_FOLDER
#
# jpackage cannot build for another system, so this runs on a Mac only. PYWRAP_DOCTOR_MAC_IDENTITY names the signing
# identity of the key chain, where there is one; without it the person has to allow the program in the system settings.
set -euo pipefail
cd "$(dirname "$0")/../.."
output=$1
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml)

signing=()
[ -z "${PYWRAP_DOCTOR_MAC_IDENTITY:-}" ] || signing=(--mac-sign --mac-signing-key-user-name "$PYWRAP_DOCTOR_MAC_IDENTITY")

# The version of a Mac program begins with 1 or more.
"$JAVA_HOME/bin/jpackage" --type dmg --dest "$output" \
  --name "Pywrap Doctor" --vendor "Pywrap Doctor" --app-version "${version/#0./1.}" --license-file LICENSE \
  --icon target/logo/logo.icns --mac-package-identifier org.pywrapdoctor.PywrapDoctor \
  --file-associations packaging/macos/report.properties \
  --runtime-image target/pywrap-doctor/runtime --module org.pywrapdoctor/org.pywrapdoctor.Main \
  --java-options '-XX:AOTCache=$APPDIR/../runtime/Contents/Home/lib/pywrap-doctor.aot' \
  --java-options '-Djna.boot.library.path=$APPDIR/../runtime/Contents/Home/lib' \
  ${signing[@]+"${signing[@]}"}
