#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Debian packages wayside, wayside-node, waysidectl and wayside-doc for the release of Debian or Ubuntu it runs on:
#   installers/linux/build-deb.sh [--build FOLDER] [--into FOLDER] [-- CMAKE ARGUMENTS]
#     --build   where it is built (build/deb-tree)
#     --into    where the packages go (build/deb); packages of an earlier run there are replaced
# What building takes is installed by "installers/dev.sh deps". Two runs over one tree give equal packages: every date in them
# is SOURCE_DATE_EPOCH, without it the day of the last commit. lintian judges them where it is installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "build-deb.sh: $*"; exit 1; }

build=build/deb-tree
into=build/deb
while [ $# -gt 0 ]; do
    case "$1" in
        --build) build="${2:?--build wants a folder}"; shift 2 ;;
        --into) into="${2:?--into wants a folder}"; shift 2 ;;
        --) shift; break ;;
        *) sed -n '5,10s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
done

for tool in cmake cpack ninja dpkg-shlibdeps dpkg-deb gzip find touch; do
    command -v "$tool" >/dev/null || fail "$tool is not installed: run 'installers/dev.sh deps' and 'apt-get install dpkg-dev'"
done

if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
fi
export SOURCE_DATE_EPOCH
umask 022

# Parallel compilers as memory allows: about 1.5 GiB each.
jobs=$(awk -v cores="$(nproc)" '/MemAvailable/ {n = int($2 / 1572864); print n < 1 ? 1 : n < cores ? n : cores}' /proc/meminfo)
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr "$@" >&2
cmake --build "$build" --parallel "$jobs" >&2

mkdir -p "$into"
into=$(cd "$into" && pwd)
rm -rf "$into"/wayside_*.deb "$into"/wayside-node_*.deb "$into"/waysidectl_*.deb "$into"/wayside-doc_*.deb "$into/_CPack_Packages"
(cd "$build" && cpack -G DEB --config CPackConfig.cmake -B "$into") >&2
rm -rf "$into/_CPack_Packages"

if command -v lintian >/dev/null; then
    say "lintian:"
    options=(--info --display-level ">=info" "--fail-on=error,warning")
    [ "$(id -u)" != 0 ] || options+=(--allow-root)
    lintian "${options[@]}" "$into"/*.deb >&2 || fail "lintian found what has to be mended, see above"
    say "lintian found no errors and no warnings."
else
    say "lintian is not installed: the packages were not judged."
fi
ls "$into"/*.deb
