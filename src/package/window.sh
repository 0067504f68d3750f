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

# The Java that came with the program fits and is not asked. Any other is asked to run the program: one that is too old
# cannot.
if [ -x "$home/runtime/bin/java" ]; then
  java=$home/runtime/bin/java
elif [ -n "$JAVA_HOME" ] && "$JAVA_HOME/bin/java" -jar "$jar" --version >/dev/null 2>&1; then
  java=$JAVA_HOME/bin/java
elif java -jar "$jar" --version >/dev/null 2>&1; then
  java=java
else
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
exec "$java" -jar "$jar" "$@"
