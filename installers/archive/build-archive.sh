#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One self-contained archive of a Release build, that runs on any Linux with this machine's C library or a newer one:
# the programs, Qt and the libraries behind it, documents, licences. Build it on the oldest system it is to run on.
#   build-archive.sh --build FOLDER [--output FOLDER] [--preset 0-9] [--keep FOLDER]
# Prints OUTPUT/wayside-VERSION-linux-ARCHITECTURE.tar.xz. --preset is xz's (6): less is quicker, for trying. --keep leaves the
# unpacked archive in FOLDER. Times in it are SOURCE_DATE_EPOCH, or else the commit's.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
fail() { say "build-archive.sh: $*"; exit 1; }
wrong() {
    say "build-archive.sh: $*"
    say "usage: build-archive.sh --build FOLDER [--output FOLDER] [--preset 0-9] [--keep FOLDER]"
    exit 2
}

build=
output=dist
preset=6
keep=
while [ $# -gt 0 ]; do
    case "$1" in
        --build) [ $# -ge 2 ] || wrong "--build needs a folder"; build="$2"; shift 2 ;;
        --output) [ $# -ge 2 ] || wrong "--output needs a folder"; output="$2"; shift 2 ;;
        --keep) [ $# -ge 2 ] || wrong "--keep needs a folder"; keep="$2"; shift 2 ;;
        --preset) [[ "${2:-}" =~ ^[0-9]$ ]] || wrong "--preset needs a digit"; preset="$2"; shift 2 ;;
        *) wrong "unknown: $1" ;;
    esac
done
[ -n "$build" ] || wrong "--build is missing"
[ "$(uname -s)" = Linux ] || fail "this is not Linux"
for tool in cmake patchelf readelf xz tar python3 dpkg-query strip; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
cache="$build/CMakeCache.txt"
[ -f "$cache" ] || fail "$build is not a build folder"
cached() { sed -n "s/^$1:[A-Z]*=//p" "$cache"; }
[ "$(cached CMAKE_BUILD_TYPE)" = Release ] || fail "$build is a build of type $(cached CMAKE_BUILD_TYPE), not Release"
[ "$(cached CMAKE_HOME_DIRECTORY)" = "$source" ] || fail "$build was configured from $(cached CMAKE_HOME_DIRECTORY), not from $source"
version=$(python3 -B "$source/installers/release/version.py" print)
[ "$(cached CMAKE_PROJECT_VERSION)" = "$version" ] || fail "$build has another version than $version: build it again"

query_qt() {
    local tool
    for tool in qmake6 qtpaths6 /usr/lib/qt6/bin/qmake /usr/lib/qt6/bin/qtpaths; do
        if command -v "$tool" >/dev/null; then "$tool" -query "$1"; return; fi
    done
    fail "neither qmake6 nor qtpaths6 is installed"
}

commit_time() {
    if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then echo "$SOURCE_DATE_EPOCH"; return; fi
    # From an unpacked source archive: every file has the commit's time.
    git -C "$source" log -1 --format=%ct 2>/dev/null || stat --format=%Y "$source/CMakeLists.txt"
}

architecture=$(uname -m)
name="wayside-$version-linux-$architecture"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root="$work/$name"
mkdir -p "$root"

# Without wayside-node-service: a system's own service belongs to its packages.
for component in Unspecified wayside wayside-node waysidectl wayside-doc; do
    cmake --install "$build" --prefix "$root" --strip --component "$component" >/dev/null
done
for program in wayside wayside-node waysidectl; do
    [ -x "$root/bin/$program" ] || fail "$build has no $program: build all of it"
done

cat >"$root/bin/qt.conf" <<'CONFIGURATION'
[Paths]
Prefix = ..
Libraries = lib
Plugins = lib/qt6/plugins
Translations = share/qt6/translations
CONFIGURATION

fonts=/usr/share/fonts/truetype/dejavu
floor=$(python3 -B "$here/bundle.py" "$root" --plugins "$(query_qt QT_INSTALL_PLUGINS)" \
    --translations "$(query_qt QT_INSTALL_TRANSLATIONS)" --triplet "$(gcc -print-multiarch)" \
    --font "$fonts/DejaVuSans.ttf" --font "$fonts/DejaVuSans-Bold.ttf" --font "$fonts/DejaVuSansMono.ttf")

sed -e "s/@VERSION@/$version/g" -e "s/@GLIBC@/$floor/g" "$here/README.txt.in" >"$root/README.txt"
install -m 755 "$here/desktop.sh" "$root/desktop.sh"
install -m 644 "$source/LICENSE" "$source/CHANGELOG.md" "$root/"
# Nothing that a program of this folder follows may lead out of it.
escaping=$(find "$root" -type l -lname '/*')
[ -z "$escaping" ] || fail "a link leads out of the archive: $escaping"

mkdir -p "$output"
file="$(cd "$output" && pwd)/$name.tar.xz"
unset XZ_OPT XZ_DEFAULTS
tar --create --directory "$work" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner \
    --mtime="@$(commit_time)" --mode=u+rw,go+r,go-w,a+X,a-s "$name" |
    xz --compress --threads=1 "-$preset" --check=crc64 >"$file.part"
mv "$file.part" "$file"
say "build-archive.sh: $(du -sm "$root" | cut -f1) MiB unpacked, $(($(stat --format=%s "$file") / 1048576)) MiB packed"
if [ -n "$keep" ]; then
    mkdir -p "$keep"
    cp -a "$root" "$keep/"
fi
printf '%s\n' "$file"
