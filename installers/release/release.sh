#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the files of a release that Linux makes, from a clean tree at the tag of its version:
#   release.sh [--build FOLDER] [--output FOLDER] [--notes URL] [--tested] [--trial] [-- CMAKE ARGUMENTS]
#     --build    where it is built (build/release-tree)
#     --output   where the files go (dist); it has to be empty or not there
#     --notes    https address of what is new, for release.json
#     --tested   this commit passed its tests, they are not run again
#     --trial    neither tag, nor changelog, nor clean tree, nor tests: to try this program, not to publish what it makes
# Source archive, Debian packages, self-contained archive, for each what is in it, release.json, SHA256SUMS.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
fail() { say "release.sh: $*"; exit 1; }
wrong() {
    say "release.sh: $*"
    say "usage: release.sh [--build FOLDER] [--output FOLDER] [--notes URL] [--tested] [--trial] [-- CMAKE ARGUMENTS]"
    exit 2
}

build=build/release-tree
output=dist
notes=
tested=
trial=
while [ $# -gt 0 ]; do
    case "$1" in
        --build) [ $# -ge 2 ] || wrong "--build needs a folder"; build="$2"; shift 2 ;;
        --output) [ $# -ge 2 ] || wrong "--output needs a folder"; output="$2"; shift 2 ;;
        --notes) [ $# -ge 2 ] || wrong "--notes needs an address"; notes="$2"; shift 2 ;;
        --tested) tested=yes; shift ;;
        --trial) trial=yes; shift ;;
        --) shift; break ;;
        *) wrong "unknown: $1" ;;
    esac
done
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
release=installers/release
for tool in git python3 xz; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
done

version=$(python3 -B "$release/version.py" print)
if [ -n "$trial" ]; then
    say "release.sh: a trial, not to be published"
    released=$(git log -1 --date=format:%Y-%m-%d --format=%cd)
else
    left=$(git status --porcelain)
    [ -z "$left" ] || fail "the tree is not clean: commit or remove"$'\n'"$left"
    tag=$(git describe --exact-match --tags --match 'v*' HEAD 2>/dev/null) || fail "HEAD has no tag v$version"
    python3 -B "$release/version.py" check --release --tag "$tag"
    released=$(sed -n "s/^## \[${version//./\\.}\] - \([0-9-]*\)$/\1/p" CHANGELOG.md)
    [ -n "$tested" ] || installers/dev.sh test
fi
mkdir -p "$output"
[ -z "$(ls -A "$output")" ] || fail "$output is not empty: files of another release would go along"
output=$(cd "$output" && pwd)
# Every date in what follows.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

source=$("$release/source-archive.sh" --output "$output")
python3 -B "$release/sbom.py" source "$source" >&2

# The packages' build, for /usr, is the archive's as well: nothing in the programs knows where they are installed.
installers/linux/build-deb.sh --build "$build" --into "$output" -- "$@" >&2
for package in "$output"/*.deb; do
    python3 -B "$release/sbom.py" deb "$package" >&2
done

programs=()
for program in wayside wayside-node waysidectl; do
    file=$(find "$build/app" -name "$program" -type f -perm -u+x)
    programs+=(--program "$file" --page "$file.1")
done
python3 -B "$release/version.py" check "${programs[@]}"

archive=$(installers/archive/build-archive.sh --build "$build" --output "$output")
python3 -B "$release/sbom.py" archive "$archive" >&2

python3 -B "$release/release_json.py" "$output" --released "$released" ${notes:+--notes "$notes"} >&2
python3 -B "$release/checksums.py" write "$output" >&2
python3 -B "$release/checksums.py" check "$output"
say "release.sh: Wayside $version of $released"
ls -l "$output" >&2
printf '%s\n' "$output"
