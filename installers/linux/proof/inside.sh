#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of prove-deb.sh that runs as root inside the fresh Debian, with the packages in /packages: "use" installs and uses
# them and leaves /tmp/console.png, "leave" upgrades, removes and purges them. Ends at the first thing that is not as it
# should be.
set -euo pipefail
cd /packages
phase=$1

names=(wayside wayside-node waysidectl wayside-doc)
state=/var/lib/wayside-node

step() { printf '\n== %s\n' "$*"; }
ok() { printf '   ok: %s\n' "$*"; }
wrong() { printf '   WRONG: %s\n' "$*"; exit 1; }
# check WHAT COMMAND…: says it, or ends with what the command said.
check() {
    local what=$1 said
    shift
    said=$("$@" 2>&1) || { printf '%s\n' "$said" | tail -n 30; wrong "$what ($*)"; }
    ok "$what"
}
quietly() { "$@" >/tmp/quiet.log 2>&1 || { tail -n 40 /tmp/quiet.log; wrong "$*"; }; }
as() { local user=$1; shift; runuser -u "$user" -- env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME="$(getent passwd "$user" | cut -d: -f6)" "$@"; }
until_true() {
    local tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || wrong "waited a minute in vain: $*"
        sleep 0.2
    done
}

# Every file with its content, but what logs, caches and package lists write, and the accounts, which are looked at apart.
snapshot() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run -o -path /packages -o -path /home \
        -o -path /var/log -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg \
        -o -path '/etc/passwd*' -o -path '/etc/group*' -o -path '/etc/shadow*' -o -path '/etc/gshadow*' \) -prune \
        -o -type f -exec md5sum {} + -o -printf '%y %m %u %p %l\n' | LC_ALL=C sort
}

if [ "$phase" = use ]; then

step "Tools of the proof, and what the packages depend on"
quietly apt-get update
quietly apt-get install -y --no-install-recommends man-db desktop-file-utils shared-mime-info zsh fish python3 procps systemd-sysv dbus
useradd --uid 54321 --create-home --shell /bin/bash tester
apt-get --simulate install --no-install-recommends ./*.deb >/tmp/simulated || { cat /tmp/simulated; wrong "apt finds no way to install the packages"; }
mapfile -t needed < <(awk '/^Inst / {print $2}' /tmp/simulated | grep -v '^wayside')
ok "apt resolves the dependencies: ${#needed[@]} packages more"
quietly apt-get install -y --no-install-recommends "${needed[@]}"
apt-mark auto "${needed[@]}" >/dev/null
snapshot >/tmp/before

step "Install"
quietly apt-get install -y --no-install-recommends ./*.deb
for name in "${names[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$name")" = "ii " ] || wrong "$name is not installed"
done
ok "$(dpkg-query -W -f='${Package} ${Version}, ' "${names[@]}")"
check "dpkg finds every file as it was packed" sh -c '! dpkg --verify wayside wayside-node waysidectl wayside-doc | grep .'
for program in wayside wayside-node waysidectl; do
    check "$program finds its libraries" sh -c "! ldd /usr/bin/$program | grep 'not found'"
    check "$program --version" as tester "$program" --version
done
getent passwd wayside-node | grep -q ":$state:.*nologin$" || wrong "the user wayside-node is not as it should be"
ok "user: $(getent passwd wayside-node)"
[ -f /usr/lib/systemd/system/wayside-node.service ] || wrong "there is no unit"
check "the unit is not enabled" sh -c '! find /etc/systemd -name wayside-node.service | grep .'

step "Manual pages, completion, desktop"
for program in wayside wayside-node waysidectl; do
    check "man $program" sh -c "MANPAGER=cat man $program | grep -qi synopsis"
done
check "bash completes" bash -c '. /usr/share/bash-completion/completions/waysidectl && complete -p waysidectl'
# shellcheck disable=SC2016  # zsh is to expand it
check "zsh completes" zsh -f -c 'autoload -Uz compinit && compinit -u -d /tmp/zcompdump && [[ $_comps[waysidectl] = _waysidectl ]]'
check "fish completes" as tester fish -c 'complete -C "waysidectl dra" | grep -q drain'
check "the starter is valid" desktop-file-validate /usr/share/applications/org.wayside_its.Wayside.desktop
check "the type of incidents is known" grep -q 'application/vnd.wayside.incident+json:\*.wayside-incident' /usr/share/mime/globs2
check "the console opens them" grep -q '^application/vnd.wayside.incident+json=org.wayside_its.Wayside.desktop;' /usr/share/applications/mimeinfo.cache
for side in 16 22 24 32 48 64 128 256 512; do
    [ -s "/usr/share/icons/hicolor/${side}x$side/apps/org.wayside_its.Wayside.png" ] || wrong "no icon of $side pixels"
done
ok "icons"

step "The node as the service runs it"
install -d -o wayside-node -g wayside-node -m 0700 "$state" # what StateDirectory= does
sed 's/^#\(WAYSIDE_LISTEN=\)/\1/' -i /etc/wayside/node.conf
mapfile -t variables < <(sed -n "s|%S|/var/lib|; s/^Environment=//p" /usr/lib/systemd/system/wayside-node.service; grep -v '^#' /etc/wayside/node.conf | grep .)
as wayside-node "${variables[@]}" /usr/bin/wayside-node >/tmp/service.json 2>/tmp/service.log &
node=$!
until_true test -s /tmp/service.json
[ "$(stat -c '%U %a' "$state/administrator.token")" = "wayside-node 600" ] || wrong "the token is not its owner's alone"
ok "listens; made its token, 0600"
check "waysidectl asks it with that token" sh -c "waysidectl --api http://127.0.0.1:8080/api --token-file - health <$state/administrator.token"
kill -TERM "$(pgrep -u wayside-node -x wayside-node)"
wait "$node" || { cat /tmp/service.log; wrong "the node did not end well"; }
ok "ends with 0 when asked to"
cp -a "$state/wayside.sqlite" /tmp/store.kept

step "Node, client and command line of an ordinary user"
cd /home/tester
as tester sh -c 'umask 077; exec wayside-node --dev --api-port 0 --stream-port 0 --tls-port 0 >/home/tester/ready.json 2>/home/tester/node.log' &
node=$!
until_true test -s /home/tester/ready.json
as tester python3 /usr/share/wayside/examples/python/client.py --seconds 60 /home/tester/ready.json >/tmp/client.log 2>&1 &
# shellcheck disable=SC2317  # until_true calls it
connected() { as tester waysidectl connections --ready-file /home/tester/ready.json --csv | grep -qi 'active.*sub0'; }
until_true connected
ok "the example client has a session, and waysidectl tells of it"
check "waysidectl nodes" as tester waysidectl nodes --ready-file /home/tester/ready.json
kill -TERM "$(pgrep -u tester -x wayside-node)"
wait "$node" || wrong "the node did not end well"
ok "ends with 0 when asked to"

step "Console with its demo, offscreen"
as tester QT_QPA_PLATFORM=offscreen timeout 180 wayside --demo 25 --page connections --after 40 --size 1280x800 \
    --screenshot /home/tester/console.png >/tmp/console.log 2>&1 &
console=$!
# Both ends of each simulated client are sockets of tester's: state 01 is an established connection.
# shellcheck disable=SC2317  # until_true calls it
simulated() { [ "$(awk '$4 == "01" && $8 == 54321' /proc/net/tcp | wc -l)" -ge 40 ]; }
until_true simulated
ok "its simulated clients are connected"
wait "$console" || { cat /tmp/console.log; wrong "the console ended with $?"; }
[ -s /home/tester/console.png ] || { cat /tmp/console.log; wrong "there is no screenshot"; }
cp /home/tester/console.png /tmp/console.png
for plugin in platforms/libqxcb.so platforms/libqoffscreen.so iconengines/libqsvgicon.so imageformats/libqsvg.so sqldrivers/libqsqlite.so; do
    compgen -G "/usr/lib/*/qt6/plugins/$plugin" >/dev/null || wrong "Qt's plugin $plugin is not there"
done
ok "screenshot taken; plugins for X11, SVG and SQLite are there"
exit 0

fi

step "Upgrade"
mkdir /tmp/newer /tmp/unpacked
for file in /packages/*.deb; do
    name=$(basename "${file%%_*}")
    dpkg-deb --raw-extract "$file" "/tmp/unpacked/$name"
    sed -i 's/^Version: .*/&+proof/' "/tmp/unpacked/$name/DEBIAN/control"
    quietly dpkg-deb --build --root-owner-group "/tmp/unpacked/$name" /tmp/newer
done
rm -rf /tmp/unpacked
quietly apt-get install -y --no-install-recommends /tmp/newer/*.deb
dpkg-query -W -f='${Version}' wayside-node | grep -q '+proof$' || wrong "the newer version was not installed"
grep -q '^WAYSIDE_LISTEN=' /etc/wayside/node.conf || wrong "the changed configuration was overwritten"
cmp -s /tmp/store.kept "$state/wayside.sqlite" || wrong "the store was touched"
check "works after it" as tester waysidectl --version
quietly apt-get install -y --reinstall --no-install-recommends /tmp/newer/*.deb
ok "to a newer version and over itself; configuration and store are kept"

step "Remove, then purge"
quietly apt-get remove -y "${names[@]}"
for program in wayside wayside-node waysidectl; do [ ! -e "/usr/bin/$program" ] || wrong "$program is still there"; done
if ! [ -f /etc/wayside/node.conf ] || ! [ -d "$state" ]; then wrong "removing took configuration or store along"; fi
ok "removed; configuration and store are kept"
quietly apt-get purge -y wayside-node # nothing of the others was kept
dpkg-query -W -f='${Package}\n' 2>/dev/null | grep '^wayside' && wrong "dpkg still knows packages"
snapshot >/tmp/after
diff /tmp/before /tmp/after || wrong "something is left or missing, see above"
ok "purged; $(wc -l </tmp/after) files and folders as before"
[ "$(grep wayside /etc/passwd | cut -d: -f1)" = wayside-node ] || wrong "of accounts something else is left than the user"
getent shadow wayside-node | grep -q '^wayside-node:!' || wrong "the user is not left locked"
ok "of accounts only the locked user wayside-node is left, as Debian does it"
