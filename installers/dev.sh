#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything a developer needs in one place:
#   installers/dev.sh run  [--preset P] [-- ARGUMENTS]   install, build, open the console with the demo
#   installers/dev.sh test [--preset P] [-- CTEST ARGUMENTS]   install, build, run the tests
#   installers/dev.sh build [--preset P]                 install, configure, build
#   installers/dev.sh bench                              install mosquitto and nats-server, build, run the benchmarks
#   installers/dev.sh lint                               clang-format and clang-tidy over the tree
#   installers/dev.sh translations                       bring the catalogues of the console's words up to date
#   installers/dev.sh deps                               install what is missing, nothing else
# Presets: dev (default), release, asan, tsan. On Debian 12, Ubuntu 24.04 and newer what is missing is installed with
# apt-get (as root or with sudo); where everything is there, no network is needed. Elsewhere the list is printed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "dev.sh: $*"; exit 1; }

# One line a dependency; alternatives of different releases are separated by "|", the first that exists is taken.
packages() {
    cat <<'LIST'
g++
cmake
ninja-build
mold
qt6-base-dev
libqt6opengl6-dev
qt6-charts-dev|libqt6charts6-dev
qt6-svg-dev|libqt6svg6-dev
qt6-tools-dev
qt6-l10n-tools
qt6-translations-l10n
qtkeychain-qt6-dev
libqt6sql6-sqlite
libqt6sql6-psql
libpq-dev
postgresql
qt6-qpa-plugins|libqt6gui6
libgl1-mesa-dev|libgl-dev
libssl-dev
libboost-dev
libexpected-dev|libtl-expected-dev
openssl
python3
fonts-dejavu-core
LIST
    # What the benchmarks compare with; nothing else wants them.
    [ "$command" != bench ] || printf '%s\n' mosquitto nats-server
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root or sudo: run 'apt-get install $(missing_packages | tr '\n' ' ')' as root"
    fi
}

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Prints what has to be installed; of alternatives the first that the package lists know.
missing_packages() {
    local line name found
    while read -r line; do
        found=
        for name in ${line//|/ }; do
            if is_installed "$name"; then found=installed; break; fi
        done
        [ -z "$found" ] || continue
        for name in ${line//|/ }; do
            if [ "$name" = "${line##*|}" ] || apt-cache show "$name" >/dev/null 2>&1; then echo "$name"; break; fi
        done
    done < <(packages)
}

deps() {
    if ! command -v apt-get >/dev/null; then
        say "Not a Debian or Ubuntu system; these have to be there, by their Debian names:"
        packages >&2
        return
    fi
    [ -n "$(missing_packages)" ] || return 0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    local missing
    missing=$(missing_packages)
    say "Installing: $(echo "$missing" | tr '\n' ' ')"
    # shellcheck disable=SC2086  # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# Parallel compilers as cores and memory allow: about 1.5 GiB each.
jobs_for_machine() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/MemAvailable/ {print int($2 / 1572864)}' /proc/meminfo 2>/dev/null || echo "$cores")
    [ "$memory" -ge 1 ] || memory=1
    [ "$cores" -le "$memory" ] && echo "$cores" || echo "$memory"
}

build() {
    deps
    cmake --preset "$preset" "$@" >&2
    cmake --build --preset "$preset" --parallel "$(jobs_for_machine)" >&2
}

run_tests() {
    [ "$preset" != release ] || fail "the release preset has no tests; take dev, asan or tsan"
    build -DBUILD_TESTING=ON # "run" may have left it off in the same build folder
    # The preset's leak and race reports must end the test that made them, with the stack in its output.
    export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:abort_on_error=0}"
    export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}"
    export TSAN_OPTIONS="${TSAN_OPTIONS:-halt_on_error=0:second_deadlock_stack=1 suppressions=$PWD/tests/support/tsan.supp}"
    export LSAN_OPTIONS="${LSAN_OPTIONS:-suppressions=$PWD/tests/support/lsan.supp}"
    # One more than there are cores: the scenarios spend most of their time waiting.
    ctest --preset "$preset" --parallel $(($(nproc 2>/dev/null || echo 2) + 1)) "$@"
}

run_console() {
    build -DBUILD_TESTING=OFF
    local program="build/$preset/app/console/wayside"
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
        exec "$program" --demo "$@"
    fi
    local picture="$PWD/build/console.png"
    say "No display: running the console offscreen for 20 seconds."
    QT_QPA_PLATFORM=offscreen "$program" --demo --page connections --size 1280x800 --after 20 --screenshot "$picture" "$@"
    say "Screenshot: $picture"
}

run_benchmarks() {
    deps
    cmake --preset bench >&2 # as shipped; no tests are built
    cmake --build --preset bench --target wayside-node waysidectl benchmarks --parallel "$(jobs_for_machine)" >&2
    exec tests/bench/run.sh "$PWD/build/bench"
}

lint() {
    local tool
    for tool in clang-format clang-tidy; do
        command -v "$tool" > /dev/null || fail "lint needs $tool (Debian 12 has version 14, whose format the tree keeps)"
    done
    git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format --dry-run -Werror
    # Headers that GCC has precompiled cannot be read by clang, so this has a folder of its own; whole, for what moc makes.
    deps
    cmake --preset dev -B build/lint -DWAYSIDE_PRECOMPILED_HEADERS=OFF >&2
    cmake --build build/lint --parallel "$(jobs_for_machine)" >&2
    git ls-files -z 'app/*.cpp' 'netcore/*.cpp' 'ui/*.cpp' |
        xargs -0 -n 4 -P "$(nproc 2>/dev/null || echo 2)" clang-tidy -quiet -p build/lint
}

command="${1:-}"
[ $# -eq 0 ] || shift
preset=dev
if [ "${1:-}" = --preset ]; then
    preset="${2:-}"
    [ -n "$preset" ] || fail "--preset needs a name: dev, release, asan, tsan"
    shift 2
fi
[ "${1:-}" != -- ] || shift
case "$command" in
    run) run_console "$@" ;;
    test) run_tests "$@" ;;
    build) build "$@" ;;
    bench) run_benchmarks ;;
    lint) lint ;;
    translations) deps; installers/translations.py update ;;
    deps) deps ;;
    *) sed -n '5,14s/^# \{0,1\}//p' "$0"; [ -n "$command" ] && exit 2 || exit 0 ;;
esac
