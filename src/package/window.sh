#!/bin/sh
# Opens the window; takes files and folders dropped on it; passes a command line through.
self=$0
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
home=$(cd "$(dirname "$self")" && pwd) || exit 4
jar=$home/lib/selfeval-audit.jar

# Where the program keeps what lets the JVM start in half the time.
if [ -n "$XDG_CACHE_HOME" ]; then
  cache=$XDG_CACHE_HOME/selfeval-audit
elif [ -n "$HOME" ]; then
  cache=$HOME/.cache/selfeval-audit
else
  cache=
fi

# Whether this Java is the one that ran the program before, whose folder is the first line there.
known() {
  [ -n "$cache" ] && [ -r "$cache/start.key" ] || return 1
  real=$(readlink -f "$1") || return 1
  read -r before <"$cache/start.key" || return 1
  [ "$real" = "$before/bin/java" ]
}

# The Java that came with the program fits and is not asked. Any other is asked to run the program, once: one that is too
# old cannot.
fits() {
  known "$1" || "$1" -jar "$jar" --version >/dev/null 2>&1
}
java=
if [ -x "$home/runtime/bin/java" ]; then
  java=$home/runtime/bin/java
elif [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ] && fits "$JAVA_HOME/bin/java"; then
  java=$JAVA_HOME/bin/java
elif found=$(command -v java) && fits "$found"; then
  java=$found
fi
if [ -z "$java" ]; then
  text=$home/lib/no-java.txt
  tr -d '\r' <"$text" | sed '1s/^\xEF\xBB\xBF//' >&2
  if [ -n "$DISPLAY$WAYLAND_DISPLAY" ] && [ ! -t 2 ]; then
    if command -v zenity >/dev/null 2>&1; then
      zenity --text-info --filename="$text" --title=selfeval-audit 2>/dev/null
    elif command -v xdg-open >/dev/null 2>&1; then
      xdg-open "$text" 2>/dev/null
    fi
  fi
  exit 4
fi

# The quick compiler alone, unless so much is to be done that the thorough one pays for itself.
compilers=-XX:TieredStopAtLevel=1
if [ "$1" = watch ]; then
  compilers=-XX:+TieredCompilation
else
  for word in "$@"; do
    if [ -d "$word" ] && [ -n "$(find "$word" -type f 2>/dev/null | sed -n '20000{p;q;}')" ]; then
      compilers=-XX:+TieredCompilation
    fi
  done
fi

# One archive of either kind; the JVM passes over what does not fit it, and says nothing. It is code: that of another
# person's folder is left alone.
archive=-Xshare:auto
[ -O "$cache/start.key" ] && kept=$cache || kept=
for folder in "$home/lib" ${kept:+"$kept"}; do
  if [ -r "$folder/start.aot" ]; then
    archive=-XX:AOTCache=$folder/start.aot
  elif [ -r "$folder/start.jsa" ]; then
    archive=-XX:SharedArchiveFile=$folder/start.jsa
  fi
done
exec "$java" -XX:+IgnoreUnrecognizedVMOptions "$compilers" -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "$archive" \
  "-Dselfeval.cache=$cache" -jar "$jar" "$@"
