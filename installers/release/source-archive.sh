#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The source archive of a commit: what git holds and nothing else, the commit's time on every file, owner 0, one order,
# so that everybody who makes it from the same commit gets the same bytes (with one version of xz).
#   source-archive.sh [--commit REVISION] [--output FOLDER] [--preset 0-9]     prints FOLDER/wayside-VERSION.tar.xz
# --preset is xz's (6): less is quicker, for trying.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
fail() { say "source-archive.sh: $*"; exit 1; }
wrong() { say "source-archive.sh: $*"; say "usage: source-archive.sh [--commit REVISION] [--output FOLDER] [--preset 0-9]"; exit 2; }

revision=HEAD
output=dist
preset=6
while [ $# -gt 0 ]; do
    case "$1" in
        --commit) [ $# -ge 2 ] || wrong "--commit needs a revision"; revision="$2"; shift 2 ;;
        --output) [ $# -ge 2 ] || wrong "--output needs a folder"; output="$2"; shift 2 ;;
        --preset) [[ "${2:-}" =~ ^[0-9]$ ]] || wrong "--preset needs a digit"; preset="$2"; shift 2 ;;
        *) wrong "unknown: $1" ;;
    esac
done
for tool in git xz; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
done
mkdir -p "$output"
output=$(cd "$output" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

commit=$(git rev-parse --verify --quiet "$revision^{commit}") || fail "no such commit: $revision"
# The version is that of the commit, which need not be checked out.
version=$(git show "$commit:CMakeLists.txt" |
    sed -n 's/^project(wayside VERSION \([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p')
[ -n "$version" ] || fail "CMakeLists.txt of $commit has no version"

# Settings of this user or clone must not change a byte: rights, line ends, filters of xz.
unset XZ_OPT XZ_DEFAULTS
file="$output/wayside-$version.tar.xz"
git -c tar.umask=0022 -c core.autocrlf=false -c core.eol=lf -c core.attributesFile=/dev/null \
    archive --format=tar --prefix="wayside-$version/" "$commit" |
    xz --compress --threads=1 "-$preset" --check=crc64 >"$file.part"
mv "$file.part" "$file"
printf '%s\n' "$file"
