#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves the Debian packages: builds them, installs them with apt in a fresh Debian 12 made for it, uses them there as ordinary
# users, upgrades, removes and purges them, and compares what is left with what was there before.
#   sudo installers/linux/prove-deb.sh [--packages FOLDER] [--mirror URL] [--picture FILE]
#     --packages   prove the packages that lie there instead of building them
#     --mirror     of Debian (http://deb.debian.org/debian)
#     --picture    keep the console's screenshot there (console.png beside the packages)
# Wants root, a network that reaches the mirror, and mmdebstrap or debootstrap. Ends with 0 when everything was as it should.
# Its Debian lives in a temporary folder and in namespaces of its own: nothing of it is left when it ends, however it ends.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
fail() { say "prove-deb.sh: $*"; exit 1; }

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=
picture=
mirror=http://deb.debian.org/debian
while [ $# -gt 0 ]; do
    case "$1" in
        --packages) packages=$(cd "${2:?--packages wants a folder}" && pwd); shift 2 ;;
        --mirror) mirror="${2:?--mirror wants an address}"; shift 2 ;;
        --picture) picture=$(realpath "${2:?--picture wants a file}"); shift 2 ;;
        *) sed -n '5,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
    esac
done

[ "$(id -u)" = 0 ] || fail "has to run as root: a system is made and packages are installed in it. Try: sudo $0"
command -v unshare >/dev/null || fail "unshare is not installed (package util-linux)"
command -v python3 >/dev/null || fail "python3 is not installed"
maker=
for tool in mmdebstrap debootstrap; do
    if command -v "$tool" >/dev/null; then maker=$tool; break; fi
done
[ -n "$maker" ] || fail "neither mmdebstrap nor debootstrap is installed: 'apt-get install mmdebstrap'"
python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=20)' \
    "$mirror/dists/bookworm/Release" >/dev/null 2>&1 ||
    fail "$mirror does not answer: a network is needed, or another mirror (--mirror)"

if [ -z "$packages" ]; then
    "$here/build-deb.sh" >/dev/null
    packages=$(cd "$here/../../build/deb" && pwd)
fi
for package in wayside wayside-node waysidectl wayside-doc; do
    compgen -G "$packages/${package}_*.deb" >/dev/null || fail "there is no $package package in $packages"
done
[ -n "$picture" ] || picture="$packages/console.png"

# World-readable all the way: ordinary users work in there.
work=$(mktemp -d /tmp/wayside-proof-XXXXXX)
chmod 755 "$work"
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT TERM
root="$work/root"

say "Making a Debian 12 with $maker in $root"
if [ "$maker" = mmdebstrap ]; then
    mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io --aptopt='Acquire::Retries "3"' bookworm "$root" "$mirror" >"$work/make.log" 2>&1
else
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/make.log" 2>&1
fi || { tail -n 20 "$work/make.log" >&2; fail "$maker could not make a Debian 12, see above"; }

echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io" # it does not outlive this script: no waiting for the disk
echo '127.0.0.1 localhost' >"$root/etc/hosts"      # an installer writes it
mkdir "$root/packages"
cp "$packages"/wayside_*.deb "$packages"/wayside-node_*.deb "$packages"/waysidectl_*.deb "$packages"/wayside-doc_*.deb "$root/packages"
cp "$here/proof/"* "$root/packages"
cp --remove-destination /etc/resolv.conf "$root/etc/resolv.conf"

# Runs one phase of inside.sh in mounts and processes of its own: both end with the shell that has them.
# shellcheck disable=SC2016  # the inner shell is to expand it
inside() {
    unshare --mount --pid --uts --ipc --fork --kill-child bash -euo pipefail -c '
        root=$1 phase=$2
        mount -t proc proc "$root/proc"
        mount -t tmpfs -o mode=755 none "$root/dev"
        for node in null zero full random urandom tty; do
            touch "$root/dev/$node"
            mount --bind "/dev/$node" "$root/dev/$node"
        done
        mkdir -m 1777 "$root/dev/shm"
        ln -s /proc/self/fd "$root/dev/fd"
        hostname wayside-proof
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            chroot "$root" bash /packages/inside.sh "$phase"
    ' prove-deb "$root" "$1"
}

# The service under systemd as process 1, in a machine whose changes are thrown away.
under_systemd() {
    if ! command -v systemd-nspawn >/dev/null; then
        say "== The service under systemd: not proven, systemd-nspawn is not installed (package systemd-container)"
        return 0
    fi
    say "== The service under systemd"
    mkdir "$work/word"
    timeout --kill-after=10 180 systemd-nspawn --quiet --directory="$root" --register=no --keep-unit --volatile=overlay \
        --bind="$work/word:/run/word" --machine="wayside-proof-$$" --boot systemd.run=/packages/booted.sh \
        systemd.run_success_action=exit-force systemd.run_failure_action=exit-force </dev/null >"$work/boot.log" 2>&1 || true
    cat "$work/word/booted.log" >&2 2>/dev/null || { tail -n 20 "$work/boot.log" >&2; say "It did not start."; return 1; }
    grep -qx PROVEN "$work/word/booted.log"
}

status=0
inside use && under_systemd && inside leave || status=$?

if [ -s "$root/tmp/console.png" ]; then
    cp "$root/tmp/console.png" "$picture"
    say "The console there: $picture"
    python3 "$here/proof/lookatpicture.py" "$picture" 1280x800 >&2 || status=1
else
    say "There is no screenshot."
    status=1
fi
[ "$status" = 0 ] || fail "the packages are not as they should be, see above"
say "Proven: installed, used, upgraded, removed and purged in a fresh Debian 12."
