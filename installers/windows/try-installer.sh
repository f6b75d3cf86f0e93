#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the Windows installer in Wine, with stand-ins for the programs and, as the node, the service of check-cross.sh: installs
# for one user and for all, starts the service, upgrades, removes, and looks at what is there each time.
#   try-installer.sh BUILD     BUILD: the folder that check-cross.sh BUILD has made
# The installer is the real script with another of NSIS' stubs: the usual one is a 32-bit program, which Debian's Wine for
# 64 bits alone does not run. Not tried therefore: windows, PATH (PowerShell), rights of folders, the account of the service.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ -f "${1:-}/service.exe" ] || { echo "usage: try-installer.sh BUILD, a folder that check-cross.sh has made" >&2; exit 2; }
build=$(cd "$1" && pwd)
for tool in makensis wine wineserver python3; do
    command -v "$tool" > /dev/null || { echo "No $tool: nothing is tried."; exit 77; }
done
work=$(mktemp -d)
export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" DISPLAY=
finish() {
    exec 3>&-
    wineserver -k || true
    rm -rf "$work"
}
trap finish EXIT
fail() { echo "WRONG: $*"; exit 1; }

python3 -B - "$here" "$work" "$build" <<'PYTHON'
import importlib.util, shutil, struct, sys
from pathlib import Path
here, work, build = map(Path, sys.argv[1:])
sys.path.insert(0, str(here))
found = importlib.util.spec_from_file_location("build_installer", here / "build-installer.py")
installer = importlib.util.module_from_spec(found)
found.loader.exec_module(installer)
for name in (*installer.PROGRAMS, *installer.NEEDED, *(names[0] for names in installer.NEEDED_ANY)):
    path = work / "stage/bin" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("stand-in")
shutil.copy(build / "service.exe", work / "stage/bin/wayside-node.exe")
(work / "stage/share/wayside").mkdir(parents=True)
(work / "stage/share/wayside/older.txt").write_text("of the older version only")
# One black pixel more than none: an icon is not what is tried.
(work / "icon.ico").write_bytes(struct.pack("<HHHBBBBHHII", 0, 1, 1, 1, 1, 0, 0, 1, 32, 48, 22) +
                                struct.pack("<IiiHHIIiiII", 40, 1, 2, 1, 32, 0, 0, 0, 0, 0, 0) + bytes(8))
PYTHON
make() { python3 -B "$here/build-installer.py" --stage "$work/stage" --icon "$work/icon.ico" --output "$work/$1" --target amd64-unicode 2> "$work/make.log" || { cat "$work/make.log"; exit 1; }; }
older=$(make older)
rm "$work/stage/share/wayside/older.txt"
newer=$(make newer)

wine winecfg -v win10
# Wine ends its services with the last program of a user: this one waits for input until the end.
exec 3> >(wine cmd > /dev/null 2>&1)
drive="$WINEPREFIX/drive_c"
await() { # TEXT COMMAND…
    for _ in $(seq 60); do
        ! "${@:2}" > /dev/null 2>&1 || return 0
        sleep 0.5
    done
    fail "$1"
}
# The uninstaller goes on as a copy of itself.
uninstall() { wine "$1/uninstall.exe" /S "${@:2}"; await "$1 is still there" test ! -e "$1"; }
state() { wine sc query wayside-node | tr -d '\r' | sed -n 's/.*STATE *: *\([0-9]*\).*/\1/p'; }
runs() { [ "$(state)" = 4 ]; }

mine=$(printf '%s' "$drive/users/$(id -un)/AppData/Local/Programs/Wayside")
wine "$older" /S /CurrentUser /NOPATH
[ -f "$mine/bin/wayside.exe" ] || fail "not installed for one user"
[ -f "$mine/share/wayside/older.txt" ] || fail "not all is installed for one user"
wine reg query 'HKCU\Software\Classes\.wayside-incident' /ve | grep -q Wayside.Incident || fail "incident files are not Wayside's"
wine "$newer" /S /CurrentUser /NOPATH
[ ! -e "$mine/share/wayside/older.txt" ] || fail "a file of the older version stayed"
uninstall "$mine" /CurrentUser
! wine reg query 'HKCU\Software\Classes\.wayside-incident' > /dev/null 2>&1 || fail "the file type stayed"
! wine reg query 'HKCU\Software\Wayside\Setup' > /dev/null 2>&1 || fail "a key stayed"
[ -z "$(find "$drive/users" -name 'Wayside*')" ] || fail "left: $(find "$drive/users" -name 'Wayside*')"
echo "For one user: installed, upgraded, removed."

all="$drive/Program Files/Wayside"
data="$drive/ProgramData/Wayside"
status=0
wine "$older" /S /CurrentUser /SERVICE || status=$?
[ "$status" = 5 ] || fail "a service for one user was not refused: $status"
[ ! -e "$mine" ] || fail "what was refused was installed"
# 8, not 0: Wine's sc and icacls lack some of what narrows the service's rights, and the installer says so.
with_service() { status=0; wine "$@" || status=$?; [ "$status" = 8 ] || fail "installing with a service ended with $status"; }
with_service "$older" /S /AllUsers /SERVICE /NOPATH
await "the service does not run" runs
[ -f "$data/node.conf" ] || fail "no node.conf"
echo "WAYSIDE_API_PORT=8090" >> "$data/node.conf"
echo "an operator's" > "$all/notes.txt"
with_service "$newer" /S /AllUsers /NOPATH
await "the service does not run after the upgrade" runs
[ ! -e "$all/share/wayside/older.txt" ] || fail "a file of the older version stayed"
grep -q 8090 "$data/node.conf" || fail "the settings were replaced"
[ "$(grep -c '^stopped' "$data/logs/service.log")" = 1 ] || fail "the service was not stopped once"
wine "$all/uninstall.exe" /S /AllUsers
await "the programs are still there" test ! -e "$all/bin"
[ -f "$all/notes.txt" ] || fail "what an operator put there was removed"
[ -f "$data/node.conf" ] || fail "data was removed without being asked"
! wine sc query wayside-node > /dev/null 2>&1 || fail "the service is still there"
rm -r "$all"
wine "$newer" /S /AllUsers /NOPATH
uninstall "$all" /AllUsers /PURGE
[ ! -e "$data" ] || fail "data stayed although it was asked to go"
echo "For all users: refused what cannot be, service started, upgraded with its settings, removed, purged."
