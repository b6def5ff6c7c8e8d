# For bash scripts that need Debian packages: `need PACKAGE…` installs those that are missing, without a
# word unless that fails. `need_command COMMAND PACKAGE` does so when there is no such command.

_updated=

_as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

_install() {
  local log
  if ! command -v apt-get >/dev/null; then
    echo "This system has no apt-get. Please install: $*" >&2
    return 1
  fi
  log=$(mktemp)
  if { [ -n "$_updated" ] || _as_root apt-get update; } >"$log" 2>&1 &&
    _as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1
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

# Where this system's own packages come from, as a list of where their sources are. Known once apt has been updated.
_debian_sources() {
  apt-get indextargets --format 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(REPO_URI) $(RELEASE) $(COMPONENT)' \
    'Identifier: Packages' 'Origin: Debian' 2>/dev/null | sort -u
}

# The names of the Debian packages whose source the one-file program takes in, each with a file that it needs of it: cpp-httplib has no
# static library, and mimalloc's malloc cannot stand beside that of a static C library.
_sources=(cpp-httplib/httplib.h mimalloc/src/static.c)

# In a folder where Debian's lists are, and with apt-get's options for them: brings the source, with Debian's own corrections.
_bring_source() {
  local package=$1 folder=$2
  shift 2
  apt-get "$@" source --download-only "$package" && mkdir "$package" &&
    tar -xf "$package"_*.orig.tar.* -C "$package" --strip-components=1 && tar -xf "$package"_*.debian.tar.* || return 1
  if [ -e debian/patches/series ]; then
    grep -v '^#' debian/patches/series | while read -r patch; do patch -d "$package" -p1 -i "../debian/patches/$patch" || exit 1; done || return 1
  fi
  rm -rf debian "$folder/$package" && mv "$package" "$folder/"
}

# `need_sources FOLDER` puts those sources there. Without that of cpp-httplib the program has no preview, and without that of mimalloc it
# is a little slower.
need_sources() {
  local file missing=() work folder
  for file in "${_sources[@]}"; do
    if [ ! -e "$1/$file" ]; then missing+=("${file%%/*}"); fi
  done
  if [ ${#missing[@]} -eq 0 ] || ! command -v apt-get >/dev/null; then return 0; fi
  need patch xz-utils || return 0
  mkdir -p "$1"
  folder=$(cd "$1" && pwd)
  work=$(mktemp -d)
  mkdir -p "$work/lists/partial"
  # Without a change to the system's settings.
  _debian_sources >"$work/sources.list" || true
  if [ ! -s "$work/sources.list" ] && _as_root apt-get update >/dev/null 2>&1; then _debian_sources >"$work/sources.list" || true; fi
  if ! (
    cd "$work" || exit 1
    set -- -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists" -o APT::Sandbox::User=
    apt-get "$@" update || exit 1
    brought=0
    for package in "${missing[@]}"; do _bring_source "$package" "$folder" "$@" || brought=1; done
    exit "$brought"
  ) >"$work/log" 2>&1; then
    echo "Of the sources of ${missing[*]}, not all could be brought: what needs them is left out." >&2
    tail -n 3 "$work/log" >&2
  fi
  rm -rf "$work"
}

# What has been compiled once, from any folder, is not compiled again, nor read again by clang-tidy. Without ccache,
# everything is.
keep_compiled() {
  need ccache || return 0
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
  WAYMARK_TIDIED=$(ccache --get-config cache_dir)/waymark-tidied
  export WAYMARK_TIDIED
}

need_command() {
  if ! command -v "$1" >/dev/null; then _install "$2"; fi
}

# Puts Node 20 or newer first on the PATH: playwright-core needs it, and Debian 12 has Node 18. npm brings a newer one.
need_node() {
  local folder=tests/browser/node
  if [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; then return 0; fi
  npm ci --ignore-scripts --no-audit --no-fund --prefix "$folder" || return 1
  PATH="$(echo "$PWD/$folder"/node_modules/node-linux-*/bin):$PATH"
}

# `compile PRESET` compiles. A folder that is new takes several sources at a time (lib/CMakeLists.txt), which is all done in half the time;
# one that stands goes on as it began.
compile() {
  local together=()
  if [ ! -e "build/$1/CMakeCache.txt" ]; then together=(-D CMAKE_UNITY_BUILD=ON -D CMAKE_UNITY_BUILD_BATCH_SIZE=12); fi
  cmake --preset "$1" "${together[@]}" && cmake --build --preset "$1"
}
