# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A drain of many plain sessions to another node: how fast everyone is back, and whether the rate was respected.

One wayside-node with two streaming nodes, one waysidectl that simulates the clients. The figures come from the drain's
receipt; that each client has exactly one session afterwards is asked of the API.

    tests/bench/node/drain.py BUILD [CLIENTS] [RATE] [JITTER]      5000 clients, 500 Reconnects/s, jitter 0.5

Exit 1 when someone is missing, has two sessions, came back later than 15 s after the start, or the rate was exceeded.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

build = sys.argv[1]
arguments = sys.argv[2:] + ["5000", "500", "0.5"][len(sys.argv) - 2:]
clients, rate, jitter = int(arguments[0]), float(arguments[1]), float(arguments[2])
folder = tempfile.mkdtemp(prefix="wayside-bench-")
LIMIT_SECONDS = 15


def call(ready, method, path, body=None, base="adminUrl"):
    request = urllib.request.Request(ready[base] + path, method=method,
                                     data=None if body is None else json.dumps(body).encode())
    request.add_header("X-Authorization", ready["tokens"]["PLATFORM_ADMIN"])
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read() or "null")


def wait(condition, what, seconds):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain for " + what
        time.sleep(0.1)


def node_row(ready, name):
    return [row for row in call(ready, "GET", "/nodes") if row["id"] == name][0]


def most_within(times, milliseconds):
    """The most events in any stretch of that length."""
    times, first, most = sorted(times), 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - milliseconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def percentile(values, share):
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def run(ready):
    drain = call(ready, "POST", "/nodes/node-a/drain",
                 {"ratePerSecond": rate, "graceMs": 5000, "jitter": jitter, "seed": 1, "reason": "benchmark"})
    state = lambda: call(ready, "GET", "/drains/" + drain["id"])
    wait(lambda: state()["state"] != "running", "the end of the drain", 120)
    job = state()
    receipt = call(ready, "GET", "/drains/%s/receipt" % drain["id"])["sessions"]
    asked = [row["askedAtMs"] for row in receipt if "askedAtMs" in row]
    back = [row["backAtMs"] for row in receipt if "backAtMs" in row]
    gaps = [row["gapMs"] for row in receipt if "gapMs" in row]
    span = (max(asked) - min(asked)) / 1000
    last_back = (max(back) - job["startedAtMs"]) / 1000
    peak = most_within(asked, 1000)
    print("drain: %d sessions, %s; asked %d, moved %d, forced %d, failed %d"
          % (len(receipt), job["state"], job["asked"], job["moved"], job["forced"], job["failed"]))
    print("Reconnects: %.0f/s ordered, mean %.0f/s over %.1f s, peak %d in a second"
          % (rate, (len(asked) - 1) / span if span else len(asked), span, peak))
    print("returns: last one %.2f s after the start, most %d in 100 ms (mean %.0f)"
          % (last_back, most_within(back, 100), len(back) / max(last_back, 0.1) / 10))
    print("gap: median %d ms, p99 %d ms, longest %d ms" % (percentile(gaps, 0.5), percentile(gaps, 0.99), max(gaps)))
    sessions = call(ready, "GET", "/v1/sessions", base="apiUrl")
    per_identifier = collections.Counter(session["details"].get("tlcIdentifier") for session in sessions)
    doubled = [name for name, count in per_identifier.items() if count != 1]
    print("afterwards: %d sessions, %d identifiers with more than one" % (len(sessions), len(doubled)))
    # A thread that was late may catch up with a quarter of a second's worth.
    good = (len(back) == len(receipt) == clients and len(sessions) == clients and not doubled
            and last_back <= LIMIT_SECONDS and peak <= rate * 1.25 + 1)
    print("good" if good else "NOT GOOD")
    return good


def main():
    node = subprocess.Popen(
        [build + "/app/node/wayside-node", "--dev", "--nodes", "2", "--api-port", "0", "--stream-port", "0",
         "--tls-port", "0", "--data", folder, "--log-level", "error", "--set", "dev.tlcCount=%d" % clients],
        stdout=subprocess.PIPE)
    ready = json.loads(node.stdout.readline())
    ready_file = os.path.join(folder, "ready.json")
    with open(ready_file, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        json.dump(ready, file)
    fleet = None
    try:
        # With node-b in maintenance everyone connects to node-a.
        call(ready, "POST", "/nodes/node-b/drain", {"reason": "benchmark"})
        wait(lambda: node_row(ready, "node-b")["state"] == "maintenance", "maintenance of node-b", 10)
        fleet = subprocess.Popen(
            [build + "/app/ctl/waysidectl", "simulate", "--ready-file", ready_file, "--clients", str(clients),
             "--rate", "0.5", "--personality", "steady", "--ramp", "500", "--no-monitor", "--no-broker"],
            stdout=subprocess.DEVNULL)
        wait(lambda: node_row(ready, "node-a")["activeSessions"] >= clients, "all clients", 60 + clients / 100)
        call(ready, "POST", "/nodes/node-b/activate")
        time.sleep(1)
        return run(ready)
    finally:
        if fleet:
            fleet.terminate()
            fleet.wait()
        node.terminate()
        node.wait()


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
