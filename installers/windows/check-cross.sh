#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiles for Windows, on Linux, what needs no Qt: the protocol and the node's dealings with the service manager. With Wine
# the programs run as well.   check-cross.sh [--service] [FOLDER]
#   --service   also install, start and stop a service in Wine, which takes half a minute
# Needs g++-mingw-w64-x86-64-posix, cmake, ninja-build, libexpected-dev; exits 77 without the compiler.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

with_service=
if [ "${1:-}" = --service ]; then
    with_service=yes
    shift
fi
command -v x86_64-w64-mingw32-g++-posix > /dev/null || { echo "No MinGW compiler: nothing is checked."; exit 77; }
build=${1:-$(mktemp -d)}
mkdir -p "$build/prefix/include" "$build/prefix/share/cmake"
build=$(cd "$build" && pwd)
[ $# -gt 0 ] || trap 'rm -rf "$build"' EXIT

# Headers only, so they are the same for every system.
cp -r /usr/include/tl "$build/prefix/include/"
cp -r /usr/share/cmake/tl-expected "$build/prefix/share/cmake/"
cmake -S "$here/cross" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG= \
    -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" -DWAYSIDE_CROSS_PREFIX="$build/prefix" > "$build/configure.log"
ninja -C "$build"
echo "Compiled for Windows."

wine=$(command -v wine64 || command -v wine || true)
if [ -z "$wine" ]; then
    echo "No Wine: nothing is run."
    exit 0
fi
export WINEPREFIX="$build/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" DISPLAY=
"$wine" "$build/protocol.exe"
status=0
"$wine" "$build/service.exe" "Z:$build" || status=$?
[ "$status" = 3 ] || { echo "A service started by hand ended with $status, not 3."; exit 1; }
echo "The protocol runs; a service started by hand says that it is none."
[ -n "$with_service" ] || { WINEPREFIX="$build/wine" wineserver -k || true; exit 0; }

state() { "$wine" sc query wayside-try | tr -d '\r' | sed -n 's/.*STATE *: *\([0-9]*\).*/\1/p'; }
# A number of SERVICE_STATUS: 1 stopped, 2 starting, 3 stopping, 4 running.
await() {
    for _ in $(seq 60); do
        [ "$(state)" != "$1" ] || return 0
        sleep 0.5
    done
    echo "The service's state is $(state), not $1."
    exit 1
}
: > "$build/service.log"
# Wine ends its services with the last program of a user: this one waits for input until the end.
exec 3> >("$wine" cmd > /dev/null 2>&1)
"$wine" sc delete wayside-try > /dev/null 2>&1 || true # of a try that was cut off
"$wine" sc create wayside-try binPath= "Z:$build/service.exe Z:$build" start= demand > /dev/null
"$wine" sc start wayside-try > /dev/null
await 4
"$wine" sc stop wayside-try > /dev/null
await 1
printf '%s\n' connected started "asked to stop" stopped | diff - "$build/service.log"
"$wine" sc delete wayside-try > /dev/null
exec 3>&-
wineserver -k || true
echo "Installed as a service it starts, runs, and ends when it is asked to."
