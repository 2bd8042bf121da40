# Finds what Stratoscope needs on this machine. Sourced by the start scripts; sets JAVA_HOME.

say() { printf '%s\n' "$*" >&2; }

java_major() { # prints the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" -o "${2:-}" = runtime ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
  fi
}

suits() { # $1 folder, $2 "runtime" where a compiler is not needed
  major=$(java_major "$1" "${2:-}")
  [ -n "$major" ] && [ "$major" -ge 21 ] 2>/dev/null
}

look_for_java() {
  if [ -n "${JAVA_HOME:-}" ] && suits "$JAVA_HOME" "$1"; then return 0; fi
  if command -v java >/dev/null 2>&1; then
    on_path=$(readlink -f "$(command -v java)" 2>/dev/null || command -v java)
    if suits "${on_path%/bin/java}" "$1"; then JAVA_HOME=${on_path%/bin/java}; return 0; fi
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* \
      "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if suits "$folder" "$1"; then JAVA_HOME=$folder; return 0; fi
  done
  return 1
}

may_install() { [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

install_packages() { # installs Debian packages, quietly; the last lines of the log are shown when that fails
  say "Installing $* ..."
  log=$(mktemp)
  if ! { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
      { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

find_java() { # $1 "runtime" where a compiler is not needed
  if look_for_java "${1:-}"; then export JAVA_HOME; return 0; fi
  if may_install; then
    [ -n "$(apt-cache search --names-only '^openjdk-2[1-9]-jdk-headless$' 2>/dev/null)" ] || apt-get update >/dev/null 2>&1 || true
    newest=$(apt-cache search --names-only '^openjdk-2[1-9]-jdk-headless$' 2>/dev/null | awk '{print $1}' | sort | tail -n 1)
    if [ -n "$newest" ] && install_packages "$newest" && look_for_java "${1:-}"; then export JAVA_HOME; return 0; fi
  fi
  say "Stratoscope needs a JDK 21 or later and found none; install one, for instance with: sudo apt-get install openjdk-21-jdk-headless, or set JAVA_HOME."
  return 1
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || ls /usr/lib/*/"$1"* >/dev/null 2>&1; }

find_gtk() {
  [ "$(uname -s)" = Linux ] || return 0
  has_library libgtk-3.so.0 && return 0
  if may_install && { install_packages libgtk-3-0 fonts-dejavu-core || install_packages libgtk-3-0t64 fonts-dejavu-core; }; then
    return 0
  fi
  say "The workbench needs GTK 3; install it with: sudo apt-get install libgtk-3-0 fonts-dejavu-core"
  return 1
}
