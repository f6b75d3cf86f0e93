#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the self-contained archive in fresh minimal systems without Qt, as an ordinary user, without a network:
#   prove-archive.sh [--systems NAME,NAME…] [--cache FOLDER] [--pictures FOLDER] ARCHIVE
# Systems: bookworm (Debian 12, the oldest it has to run on), trixie (Debian 13, newer C and C++ libraries), fedora-like
# (Debian 12's programs laid out as Fedora does: /usr/lib64, certificates below /etc/pki, no OpenSSL), and
# bookworm-display, trixie-display (X server, Mesa and fonts of the system). All of them without --systems.
# What it tries in each: versions; a node with its SQLite store, its API over TLS, a restart; waysidectl against it, with
# the authority given, found at the system's place, and missing; simulated clients; the console with the demo, its picture; from where each library came;
# the same from another, read-only place; desktop.sh there and back. Needs root (chroot, unshare) and mmdebstrap; --cache keeps the
# systems' tar files.
set -euo pipefail

say() { printf '%s\n' "$*"; }
fail() { printf 'prove-archive.sh: %s\n' "$*" >&2; exit 1; }
wrong() {
    printf 'prove-archive.sh: %s\nusage: prove-archive.sh [--systems NAME,NAME…] [--cache FOLDER] [--pictures FOLDER] ARCHIVE\n' "$*" >&2
    exit 2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
triplet=$(uname -m)-linux-gnu
size=1280x800

# ---- inside the namespaces of one system ---------------------------------------------------------------------------

# as_user COMMAND: in the system, as a user without rights, with nothing of this shell's environment.
as_user() {
    chroot --userspec=1000:1000 "$system" /usr/bin/env -i HOME=/home/user PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        XDG_RUNTIME_DIR=/run/user QT_QPA_PLATFORM="${platform:-offscreen}" ${display:+DISPLAY=$display} \
        /bin/sh -euc "$1"
}

# watched COMMAND: the same, with the loader's log kept for the judge.
watched() { as_user "export LD_DEBUG=libs LD_DEBUG_OUTPUT=/home/user/libs/log; $1"; }

judge_libraries() {
    python3 -B "$here/judge.py" libraries "$system/home/user/libs" --archive "$1" --system "$system" --triplet "$triplet"
    rm -f "$system"/home/user/libs/*
}

mount_system() {
    mount --bind "$system" "$system"
    mount -t proc proc "$system/proc"
    mount -t tmpfs tmpfs "$system/tmp" && chmod 1777 "$system/tmp"
    mount -t tmpfs tmpfs "$system/dev"
    for device in null zero full random urandom; do
        touch "$system/dev/$device"
        mount --bind "/dev/$device" "$system/dev/$device"
    done
    ln -s /proc/self/fd "$system/dev/fd"
    mkdir -p "$system/dev/shm" "$system/run/user" "$system/home/user/libs"
    chmod 1777 "$system/dev/shm"
    chown -R 1000:1000 "$system/run/user" "$system/home/user"
    chmod 700 "$system/run/user"
    # What every installed machine has, and a minimal system does not.
    grep -qs localhost "$system/etc/hosts" || echo "127.0.0.1 localhost" >>"$system/etc/hosts"
    ip link set lo up
}

check_versions() {
    local program
    for program in wayside wayside-node waysidectl; do
        [ "$(watched "$place/bin/$program --version")" = "$program $version" ] || fail "$program --version says something else"
    done
}

start_node() {
    # Its process id is that of the ready line: what runs here is the shell around it.
    watched "umask 077; cd; exec $place/bin/wayside-node --data /home/user/node --admin-token-file /home/user/admin \
        --api-tls --api-port 0 --stream-port 0 --tls-port 0 >ready.json 2>node.log" &
    started=$!
    local waited=0
    until [ -s "$system/home/user/ready.json" ]; do
        kill -0 "$started" 2>/dev/null || { cat "$system/home/user/node.log" >&2; fail "the node ended"; }
        [ $((waited += 1)) -lt 600 ] || fail "the node was not ready within a minute"
        sleep 0.1
    done
    api=$(sed -n 's/.*"apiUrl":"\([^"]*\)".*/\1/p' "$system/home/user/ready.json")
    authority=$(sed -n 's/.*"caFile":"\([^"]*\)".*/\1/p' "$system/home/user/ready.json")
    node=$(pgrep --full --exact --newest ".*bin/wayside-node --data /home/user/node .*") || fail "no node is running"
}

stop_node() {
    kill -TERM "$node"
    wait "$started" || fail "the node ended with $?"
    rm -f "$system/home/user/ready.json"
}

# ask STATUS OPTIONS…: waysidectl against the node, which has to end with that status.
ask() {
    local expected=$1 status=0
    shift
    watched "cd; $place/bin/waysidectl $* --api $api --token-file admin" >"$system/home/user/answer" 2>&1 || status=$?
    [ "$status" = "$expected" ] || { cat "$system/home/user/answer" >&2; fail "waysidectl $*: status $status and not $expected"; }
}

check_node() {
    start_node
    tr '\0' '\n' <"/proc/$node/environ" | grep -q '^LD_LIBRARY_PATH=' && fail "the node has an LD_LIBRARY_PATH"
    ask 3 nodes
    ask 0 nodes --ca-file "$authority"
    grep -q node-a "$system/home/user/answer" || fail "waysidectl nodes does not name node-a"
    ask 0 accounts create proof --ca-file "$authority"
    stop_node
    [ -s "$system/home/user/node/wayside.sqlite" ] || fail "there is no SQLite store"
    start_node
    # Where this system has its authorities; the node's own one is put among them.
    local bundle="$system/etc/ssl/certs/ca-certificates.crt"
    [ "$name" != fedora-like ] || bundle="$system/etc/pki/tls/certs/ca-bundle.crt"
    mkdir -p "$(dirname "$bundle")"
    cat "$system$authority" >>"$bundle"
    ask 0 accounts
    grep -q proof "$system/home/user/answer" || fail "the account did not outlive a restart"
    stop_node
}

# Simulated clients over TLS against a development node: nobody may be cut off.
check_clients() {
    watched "cd; umask 077; $place/bin/wayside-node --dev --api-port 0 --stream-port 0 --tls-port 0 >ready.json 2>node.log & node=\$!
        until [ -s ready.json ]; do sleep 0.1; done
        $place/bin/waysidectl simulate --ready-file ready.json --tls --clients 8 --personality steady --duration PT4S >fleet.log 2>&1 ||
            { cat fleet.log; exit 1; }
        kill \$node; wait \$node" || fail "simulated clients had trouble"
    rm -f "$system/home/user/ready.json"
}

check_console() { # check_console PICTURE
    watched "cd; $place/bin/wayside --demo 40 --page overview --after 20 --size $size --screenshot picture.png" \
        2>"$system/home/user/console.log" || { cat "$system/home/user/console.log" >&2; fail "the console ended with $?"; }
    cp "$system/home/user/picture.png" "$pictures/$1.png"
    python3 -B "$here/judge.py" picture "$pictures/$1.png" --size "$size"
    say "    picture: $pictures/$1.png"
}

check_desktop_script() {
    local before after
    before=$(cd "$system/home/user" && find . -path ./libs -prune -o -print | sort)
    as_user "$place/desktop.sh" >/dev/null
    as_user ".local/bin/waysidectl --version" 2>/dev/null | grep -q . || as_user "/home/user/.local/bin/waysidectl --version" >/dev/null
    grep -q "^Exec=\"$place/bin/wayside\"" "$system/home/user/.local/share/applications/org.wayside_its.Wayside.desktop" ||
        fail "the menu entry starts something else"
    as_user "$place/desktop.sh --remove" >/dev/null
    after=$(cd "$system/home/user" && find . -path ./libs -prune -o -type d -o -print | sort)
    before=$(cd "$system/home/user" && sort <<<"$before" | while read -r file; do [ -d "$file" ] || echo "$file"; done)
    [ "$before" = "$after" ] || fail "desktop.sh --remove left something: $(diff <(echo "$before") <(echo "$after"))"
}

start_display() {
    platform=xcb
    display=:7
    chroot "$system" /usr/bin/Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp -fbdir /tmp >"$system/home/user/x.log" 2>&1 &
    local waited=0
    until [ -S "$system/tmp/.X11-unix/X7" ]; do
        [ $((waited += 1)) -lt 300 ] || { cat "$system/home/user/x.log" >&2; fail "the X server did not start"; }
        sleep 0.1
    done
}

prove_inside() {
    name=$1 system=$2 version=$3 pictures=$4
    place="/opt/wayside-$version-linux-$(uname -m)"
    mount_system
    [ -z "$(find "$system/usr" "$system/lib" -name 'libQt[56]*' 2>/dev/null)" ] || fail "this system has Qt already"
    case "$name" in *-display) start_display ;; esac
    check_versions
    judge_libraries "$place"
    check_node
    check_clients
    judge_libraries "$place"
    say "    node, store, TLS and waysidectl"
    check_console "$name"
    judge_libraries "$place"
    case "$name" in
        *-display) return ;;
    esac
    check_desktop_script
    # Somewhere else, with a space in the name, where nobody may write.
    mkdir -p "$system/srv/other place"
    mv "$system$place" "$system/srv/other place/wayside"
    mount --bind "$system/srv/other place" "$system/srv/other place"
    mount -o remount,ro,bind "$system/srv/other place"
    as_user "touch '/srv/other place/wayside/bin/x'" 2>/dev/null && fail "the place can be written to"
    place="'/srv/other place/wayside'"
    check_versions
    check_console "$name-moved"
    judge_libraries "/srv/other place/wayside"
    say "    the same from another, read-only folder"
}

# ---- outside ---------------------------------------------------------------------------------------------------------

# make_system NAME FOLDER: unpacked from the cache, or made.
make_system() {
    local suite=${1%-display} extra=
    [ "$1" != fedora-like ] || suite=bookworm
    local tar="$cache/$suite-minbase.tar"
    if [[ $1 == *-display ]]; then
        extra=xvfb,libgl1,libgl1-mesa-dri,libegl1,libxkbcommon-x11-0,libxcb-cursor0,xkb-data,fonts-dejavu-core
        tar="$cache/$suite-display.tar"
    fi
    if [ ! -s "$tar" ]; then
        mmdebstrap --quiet --format=tar --variant=minbase ${extra:+--include=$extra} "$suite" "$tar.part" >&2 || fail "mmdebstrap could not make $suite"
        mv "$tar.part" "$tar"
    fi
    mkdir -p "$2"
    tar -xf "$tar" -C "$2"
    [ "$1" != fedora-like ] || lay_out_as_fedora "$2"
}

# One folder of libraries, /usr/lib64, that the loader knows from its cache; authorities elsewhere; no OpenSSL.
lay_out_as_fedora() {
    local from="$1/usr/lib/$triplet" loader
    [ -L "$1/lib64" ] || fail "/lib64 is no link here"
    loader=$(basename "$(readlink "$1/usr/lib64/ld-linux-x86-64.so.2")")
    rm -f "$from"/libssl.so* "$from"/libcrypto.so*
    rm "$1/usr/lib64/ld-linux-x86-64.so.2"
    mv "$from"/* "$1/usr/lib64/"
    rmdir "$from"
    # Links between libraries that named the folder.
    find "$1/usr/lib64" -maxdepth 1 -type l -lname "*/$triplet/*" | while read -r link; do
        ln -sfn "$(basename "$(readlink "$link")")" "$link"
    done
    [ -e "$1/usr/lib64/ld-linux-x86-64.so.2" ] || ln -s "$loader" "$1/usr/lib64/ld-linux-x86-64.so.2"
    echo /usr/lib64 >"$1/etc/ld.so.conf"
    rm -rf "$1/etc/ssl"
    mkdir -p "$1/etc/pki/tls/certs"
    # The loader's built-in folders are gone: what runs first has to be told.
    chroot "$1" /usr/lib64/ld-linux-x86-64.so.2 --library-path /usr/lib64 /sbin/ldconfig 2>/dev/null || chroot "$1" /sbin/ldconfig
}

if [ "${1:-}" = --inside ]; then # what unshare below calls
    shift
    prove_inside "$@"
    exit
fi

systems=bookworm,trixie,fedora-like,bookworm-display,trixie-display
cache=
pictures=.
while [ $# -gt 0 ]; do
    case "$1" in
        --systems) [ $# -ge 2 ] || wrong "--systems needs names"; systems="$2"; shift 2 ;;
        --cache) [ $# -ge 2 ] || wrong "--cache needs a folder"; cache="$2"; shift 2 ;;
        --pictures) [ $# -ge 2 ] || wrong "--pictures needs a folder"; pictures="$2"; shift 2 ;;
        -*) wrong "unknown: $1" ;;
        *) break ;;
    esac
done
[ $# -eq 1 ] || wrong "one archive"
archive="$1"
[ -f "$archive" ] || fail "$archive is not there"
[[ "$(basename "$archive")" =~ ^wayside-([0-9.]+)-linux-[a-z0-9_]+\.tar\.xz$ ]] || fail "$archive is not named as an archive"
version=${BASH_REMATCH[1]}
[ "$(id -u)" = 0 ] || fail "needs root: chroot and unshare"
for tool in mmdebstrap unshare ip pgrep xz python3; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
done

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
[ -n "$cache" ] || cache="$work"
mkdir -p "$cache" "$pictures"
pictures=$(cd "$pictures" && pwd)
for name in ${systems//,/ }; do
    case "$name" in
        bookworm | trixie | fedora-like | bookworm-display | trixie-display) ;;
        *) wrong "no such system: $name" ;;
    esac
    say "$name"
    make_system "$name" "$work/$name"
    tar -xJf "$archive" -C "$work/$name/opt" --no-same-owner
    unshare --mount --propagation private --net --pid --fork --mount-proc \
        bash "${BASH_SOURCE[0]}" --inside "$name" "$work/$name" "$version" "$pictures" || fail "$name: failed"
    rm -rf --one-file-system "${work:?}/$name"
done
say "The archive runs in: ${systems//,/ }"
