#!/bin/sh
# bin/pywrap-doctor where the build found no C compiler; launcher.c says what a launcher does and why. This one does the
# same, but a LD_LIBRARY_PATH or LD_PRELOAD that stops the shell itself stops it too.

# The displaced variables, found with what is built into the shell: no other program starts before they are gone.
names=$(set | while IFS= read -r line; do
  case $line in
    LD_*=* | DYLD_*=* | MALLOC_*=* | JAVA_TOOL_OPTIONS=* | _JAVA_OPTIONS=* | JDK_JAVA_OPTIONS=* | CLASSPATH=* | GLIBC_TUNABLES=* | PYWRAP_DOCTOR_ORIGINAL_ENV=*)
      printf '%s ' "${line%%=*}" ;;
  esac
done)
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) locale= ;;
  *) locale=C.UTF-8; names="$names LC_ALL" ;;
esac
for name in $names; do
  eval "saved_$name=\${$name-} had_$name=\${$name+=}"
  unset "$name"
done
if [ -n "$locale" ]; then LC_ALL=$locale; export LC_ALL; fi

self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
folder=$(cd "$(dirname "$self")/.." && pwd -P) || exit 2
runtime=$folder/runtime
java=$runtime/bin/java
case ${1-} in
  libraries) cache=-XX:AOTCache=$runtime/lib/libraries.aot ;;
  *) cache=-XX:AOTCache=$runtime/lib/pywrap-doctor.aot ;;
esac
main=org.pywrapdoctor/org.pywrapdoctor.Main

# Where memory is kept account of, a start up to the first own step is tried: with twice the usual heap, so that room for
# threads and files is left.
small=
case "$(ulimit -v) $(ulimit -d) $(cat /proc/sys/vm/overcommit_memory 2>/dev/null)" in
  'unlimited unlimited '[01] | 'unlimited unlimited ') ;;
  *) "$java" "$cache" -Xmx512m --dry-run -m "$main" </dev/null >/dev/null 2>&1 || small=1 ;;
esac
case "$small $names " in
  *' MALLOC_ARENA_MAX '* | ' '*) ;;
  *) names="$names MALLOC_ARENA_MAX" ;;
esac

originals=
for name in $names; do
  eval "value=\$saved_$name had=\$had_$name"
  case $value in
    *[%\&+]*) value=$(printf '%s.' "$value" | sed 's/%/%25/g; s/&/%26/g; s/+/%2B/g'); value=${value%.} ;;
  esac
  originals="$originals$name$had$value&"
done
PYWRAP_DOCTOR_ORIGINAL_ENV=$originals
export PYWRAP_DOCTOR_ORIGINAL_ENV

count=$#
set -- -m "$main" "$@"
[ "$count" -gt 0 ] || set -- -XX:CompileThresholdScaling=4 "$@"
case " $* " in
  *" $main libraries "* | *' --quick '*) set -- -XX:TieredStopAtLevel=1 -XX:-AOTReplayTraining \
    -XX:Tier3BackEdgeThreshold=5000 "$@" ;;
esac
if [ -n "$small" ]; then
  MALLOC_ARENA_MAX=1
  export MALLOC_ARENA_MAX
  set -- "@$runtime/lib/smallest.options" "$@"
fi
exec "$java" "$cache" "-Djna.boot.library.path=$runtime/lib" "-Dpywrapdoctor.launcher=$folder/bin/pywrap-doctor" "$@"
