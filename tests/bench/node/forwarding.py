# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU the node spends per forwarded message: clients with enforcement on, one Broker, payload 100 bytes.

Both processes run on this machine; only the node's CPU is counted, from /proc. Beside it the same traffic through plain
sockets of ours, without protocol, enforcement, API and store (bench_dispatcher), in the same run.

    tests/bench/node/forwarding.py BUILD [CLIENTS] [RATE] [SECONDS]
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

build = sys.argv[1]
clients, rate, seconds = (int(value) for value in (sys.argv[2:] + ["1000", "20", "20"][len(sys.argv) - 2:]))
folder = tempfile.mkdtemp(prefix="wayside-bench-")
ready_file = os.path.join(folder, "ready.json")


def cpu_seconds(pid):
    with open("/proc/%d/stat" % pid, encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def metric(ready, name):
    with urllib.request.urlopen(ready["metricsUrl"]) as answer:
        text = answer.read().decode()
    return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith(name + "{") or line.startswith(name + " "))


def main():
    node = subprocess.Popen(
        [build + "/app/node/wayside-node", "--dev", "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
         "--data", folder, "--log-level", "error", "--set", "dev.tlcCount=%d" % clients,
         "--set", "limits.payloadRateLimit=%d" % (rate * 10), "--set", "limits.payloadThroughputLimit=10000000"],
        stdout=subprocess.PIPE)
    ready = json.loads(node.stdout.readline())
    with open(ready_file, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        json.dump(ready, file)
    fleet = subprocess.Popen(
        [build + "/app/ctl/waysidectl", "simulate", "--ready-file", ready_file, "--clients", str(clients), "--rate", str(rate),
         "--payload", "100", "--personality", "steady", "--ramp", "500", "--no-monitor", "--duration",
         "PT%dS" % (seconds + 15 + clients // 250)], stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while metric(ready, "wayside_connections") < clients + 1:
            assert time.monotonic() < deadline and fleet.poll() is None, "the clients did not all connect"
            time.sleep(0.2)
        time.sleep(2)
        cpu, messages, start = cpu_seconds(node.pid), metric(ready, "wayside_payloads_sent_total"), time.monotonic()
        time.sleep(seconds)
        cpu, messages = cpu_seconds(node.pid) - cpu, metric(ready, "wayside_payloads_sent_total") - messages
        elapsed = time.monotonic() - start
        assert metric(ready, "wayside_connections") == clients + 1, "clients were lost"
    finally:
        fleet.terminate()
        fleet.wait()
        node.terminate()
        node.wait()
    per_message = cpu / messages * 1e6
    print("node: %d clients, %.0f messages/s forwarded, %.1f µs CPU per message" % (clients, messages / elapsed, per_message))
    return per_message


def sockets_alone():
    output = subprocess.run([build + "/tests/bench/dispatcher/bench_dispatcher"], capture_output=True, text=True, check=True).stdout
    print(output.strip())
    found = re.search(r"(?m)^\s*(?:ours|epoll).*?([\d.]+) us CPU", output)
    return float(found.group(1)) if found else None


if __name__ == "__main__":
    ours = main()
    alone = sockets_alone() if os.path.exists(build + "/tests/bench/dispatcher/bench_dispatcher") else None
    if alone:
        print("ratio: the whole node costs %.2f × sockets alone" % (ours / alone))
    sys.exit(0 if ours <= 20 else 1)
