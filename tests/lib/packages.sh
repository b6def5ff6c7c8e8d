# For bash scripts that need Debian packages: `need PACKAGE…` installs those that are missing, without a
# word unless that fails. `need_command COMMAND PACKAGE` does so when there is no such command.

_updated=

_install() {
  local log as_root=()
  if ! command -v apt-get >/dev/null; then
    echo "This system has no apt-get. Please install: $*" >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  log=$(mktemp)
  if { [ -n "$_updated" ] || "${as_root[@]}" apt-get update; } >"$log" 2>&1 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1
  then
    _updated=yes
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
}

need() {
  local package missing=()
  for package in "$@"; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -gt 0 ]; then _install "${missing[@]}"; fi
}

need_command() {
  if ! command -v "$1" >/dev/null; then _install "$2"; fi
}
