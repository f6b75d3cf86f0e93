#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of prove-deb.sh that runs where systemd is process 1: the service under its restrictions. What it writes is thrown
# away with the machine; what it has to say is in /run/word, which is outside.
exec >/run/word/booted.log 2>&1
set -euo pipefail

ok() { printf '   ok: %s\n' "$*"; }
wrong() {
    printf '   WRONG: %s\n' "$*"
    journalctl --no-pager -u wayside-node | tail -n 30
    exit 1
}
of() { systemctl show --value --property "$1" wayside-node; }
health() { waysidectl --api http://127.0.0.1:8080/api --token-file - health </var/lib/wayside-node/administrator.token >/dev/null; }
field() { sed -n "s/^$1:[[:space:]]*//p" "/proc/$2/status"; }

[ "$(systemctl is-enabled wayside-node)" = disabled ] || wrong "the service is enabled before anybody said so"
[ "$(systemctl is-active wayside-node)" = inactive ] || wrong "the service runs before anybody said so"
systemctl enable --quiet --now wayside-node || wrong "it does not start"
health || wrong "systemctl returned before the node listened"
ok "started and ready: $(of StatusText)"

process=$(of MainPID)
[ "$(ps -o user= -p "$process")" = wayside+ ] || [ "$(ps -o user= -p "$process")" = wayside-node ] || wrong "it runs as another user"
[ "$(field CapBnd "$process")" = 0000000000000000 ] || wrong "it could get capabilities"
[ "$(field NoNewPrivs "$process")/$(field Seccomp "$process")" = 1/2 ] || wrong "system calls are not filtered"
[ "$(stat -c '%U %a' /var/lib/wayside-node)" = "wayside-node 700" ] || wrong "its folder is open to others"
[ "$(stat -c '%U %a' /var/lib/wayside-node/administrator.token)" = "wayside-node 600" ] || wrong "its token is open to others"
ok "own user, no capabilities, filtered system calls, folder and token its own"
ok "systemd-analyze: $(systemd-analyze security wayside-node --no-pager | tail -n 1 | sed 's/^[^A-Za-z]*//')"

begin=$SECONDS
systemctl restart wayside-node || wrong "it does not start again"
health || wrong "the token of the first start does not open the second"
[ "$((SECONDS - begin))" -le 15 ] || wrong "stopping and starting took $((SECONDS - begin)) s"
ok "restarted in $((SECONDS - begin)) s; the store keeps the token"

kill -KILL "$(of MainPID)"
sleep 1
tries=0
until [ "$(of ActiveState)" = active ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || wrong "killed, it did not come back"
    sleep 0.5
done
health || wrong "after a crash it does not answer"
ok "came back after it was killed"

dpkg --install /packages/wayside-node_*.deb >/dev/null 2>&1 || wrong "installing over itself fails while it runs"
before=$(of MainPID)
[ "$(of ActiveState)" = active ] || wrong "it does not run after an upgrade"
health || wrong "it does not answer after an upgrade"
ok "an upgrade starts it again (process $process, then $before)"

systemctl stop wayside-node
[ "$(of Result)/$(of ExecMainStatus)" = success/0 ] || wrong "it was not stopped well: $(of Result) $(of ExecMainStatus)"
ok "stopped with 0"

echo 'WAYSIDE_LISTEN=nowhere' >>/etc/wayside/node.conf
if systemctl start wayside-node 2>/dev/null; then wrong "it starts with a wrong configuration"; fi
journalctl --no-pager -u wayside-node | grep -q 'wayside-node: --listen must be an IP address, not nowhere' ||
    wrong "the journal does not tell what is wrong"
ok "a wrong configuration: it does not start, and the journal says why"
systemctl stop wayside-node

dpkg --purge wayside-node >/dev/null 2>&1 || wrong "it cannot be purged"
find /etc/systemd /var/lib/systemd/deb-systemd-helper-enabled -name '*wayside*' 2>/dev/null | grep . && wrong "systemd still knows it"
ok "purged while enabled: systemd does not know it any more"
echo PROVEN
