# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients of ours that always have more to send than they may, on real sockets against wayside-node: never cut off.

Three nodes with different limits, four clients each (short payloads, long ones, bursts after pauses, all priorities over
TLS). The node, which closes at the first datagram over, is the judge.

    tests/bench/client/governor.py BUILD [SECONDS]      300

Exit 1 when a client was set back, or one that was never out of payloads used less than 90 % of what the margin leaves.
A machine that stalls for longer than the margin stands (see netcore/limits/governor.h) fails rightly: run it by itself.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

build = os.path.realpath(sys.argv[1])
seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 300
os.environ["WAYSIDE_NODE"] = os.path.join(build, "app", "node", "wayside-node")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "..", "scenario"))
from foreign import Node  # noqa: E402

TRIALS = [  # name, margin, settings
    ("usual limits", 0.1, {}),
    ("fast", 0.1, {"limits.payloadRateLimit": "100", "limits.payloadThroughputLimit": "200000"}),
    ("crooked", 0.3, {"limits.payloadRateLimit": "7", "limits.payloadRateLimitDuration": "PT3.333S",
                      "limits.payloadThroughputLimit": "777", "limits.payloadThroughputLimitDuration": "PT1.234S"}),
]


class Trial(threading.Thread):
    def __init__(self, name, margin, settings):
        super().__init__()
        self.title, self.margin, self.reports, self.least = name, margin, None, {}
        arguments = [part for key, value in settings.items() for part in ("--set", key + "=" + value)]
        self.node = Node(*arguments)
        handle, self.token = tempfile.mkstemp(prefix="wayside-bench-")
        os.write(handle, self.node.ready["tokens"]["TLC_ADMIN"].encode())
        os.close(handle)

    def run(self):
        ready = self.node.ready
        program = subprocess.Popen(
            [os.path.join(build, "tests", "bench", "client", "bench_governor"), "--api", ready["apiUrl"],
             "--token-file", self.token, "--ca-file", ready["caFile"], "--domain", ready["domain"],
             "--identifiers", ",".join(ready["tlcIdentifiers"][:4]), "--seconds", str(seconds), "--margin", str(self.margin)],
            stdout=subprocess.PIPE)
        while program.poll() is None:
            time.sleep(1)
            for row in self.node.live():
                for limit in ("rate", "throughput"):
                    reading = row.get(limit) or row.get(limit + "Limit") or {}
                    if isinstance(reading, dict) and "headroom" in reading:
                        self.least[limit] = min(self.least.get(limit, 1), reading["headroom"])
        self.reports = json.loads(program.stdout.read())

    def close(self):
        metrics = self.node.call("GET", "", base=self.node.ready["metricsUrl"], role=None)[1]
        closed = re.findall(r'^wayside_connections_closed_total\{[^}]*cause="([A-Z_]+)"[^}]*\} (\S+)$', str(metrics), re.MULTILINE)
        self.enforced = sum(float(count) for cause, count in closed
                            if cause in ("RATE_LIMIT", "THROUGHPUT_LIMIT", "IDLE_TIMEOUT", "CLOCK_DIFF_LIMIT", "TIMESYNC_TIMEOUT"))
        assert "wayside_connections_closed_total" in str(metrics), "the node's metrics have other names now"
        self.node.stop()
        os.remove(self.token)


def main():
    failed = False
    trials = [Trial(*trial) for trial in TRIALS]
    for trial in trials:
        trial.start()
    for trial in trials:
        trial.join()
        trial.close()
        print("%s, margin %.0f %%, closed for a limit: %d, least headroom the node saw: %s" % (
            trial.title, trial.margin * 100, trial.enforced,
            ", ".join("%s %.1f %%" % (name, 100 * value) for name, value in sorted(trial.least.items())) or "not told"))
        for report in trial.reports or []:
            allowed = report["seconds"] * (1 - trial.margin)
            shares = [report["sent"] / allowed / report["rateLimit"], report["bytes"] / allowed / report["bytesLimit"]]
            print("  %-7s %6.1f s  %7d payloads %10d bytes  %5.1f %% of the governed rate, %5.1f %% of the governed bytes%s" % (
                report["traffic"], report["seconds"], report["sent"], report["bytes"], 100 * shares[0], 100 * shares[1],
                "".join("\n    set back: " + words for words in report["setbacks"])))
            lazy = report["traffic"] != "bursts" and max(shares) < 0.9
            failed = failed or lazy or report["setbacks"] or report["sessions"] != 1
        failed = failed or trial.enforced > 0 or not trial.reports
    return 1 if failed else 0


sys.exit(main())
