# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl bench against a real node: its counts against the node's, its forms of output, its exit codes."""
import csv
import io
import json
import os
import signal
import socket
import subprocess
import time
import unittest

from foreign import Node

TIMES = {"count", "clipped", "minUs", "meanUs", "stddevUs", "p50Us", "p75Us", "p90Us", "p95Us", "p99Us", "p99_9Us",
         "p99_99Us", "maxUs"}
TOP = {"complete", "exitCode", "settings", "clients", "rampSeconds", "seconds", "sent", "received", "latency", "service",
       "flows", "generator", "establishing", "sessions", "reconnects", "losses", "closedByNode", "errors", "lastError",
       "limits", "thresholds"}


class Bench(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--set", "dev.tlcCount=50", "--set", "listener.maxPreAuthPerAddress=200")
        cls.ready = os.path.join(cls.node.folder, "ready.json")
        with open(cls.ready, "w", encoding="utf-8") as file:
            json.dump(cls.node.ready, file)

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()

    def command(self, *arguments, before=()):
        return [os.environ["WAYSIDE_CTL"], "--ready-file", self.ready, *before, "bench", *arguments]

    def bench(self, *arguments, before=(), timeout=60):
        return subprocess.run(self.command(*arguments, before=before), capture_output=True, text=True, timeout=timeout)

    def file(self, name):
        return os.path.join(self.node.folder, name)

    def payloads_of_node(self):
        """(from clients, to clients) so far."""
        status, text = self.node.call("GET", "", base=self.node.ready["metricsUrl"])
        self.assertEqual(status, 200)
        counts = {"received": 0.0, "sent": 0.0}
        for line in text.splitlines():
            for direction in counts:
                if line.startswith("wayside_payloads_%s_total" % direction):
                    counts[direction] += float(line.rsplit(" ", 1)[1])
        return int(counts["received"]), int(counts["sent"])

    def test_counts_agree_with_the_node(self):
        before = self.payloads_of_node()
        series, histogram = self.file("series.csv"), self.file("latency.hgrm")
        run = self.bench("--clients", "50", "--rate", "8", "--duration", "2s", "--warm-up", "500ms", "--size", "64..512",
                         "--monitor", "--tls-share", "0.2", "--broker-rate", "5", "--types", "1:3,0x02:1",
                         "--series", series, "--histogram", histogram, "--fail-if", "lost>0", "--fail-if", "duplicates>0",
                         "--fail-if", "reordered>0", "--fail-if", "p50>1s", before=("--json",))
        self.assertEqual(run.returncode, 0, run.stderr)
        result = json.loads(run.stdout)
        self.assertEqual(set(result), TOP)
        self.assertEqual((result["complete"], result["exitCode"]), (True, 0))
        self.assertEqual(result["clients"], {"wanted": 52, "tlcs": 50, "brokers": 1, "monitors": 1, "connected": 52,
                                             "connectedAtEnd": 52})
        sent, received = result["sent"], result["received"]
        self.assertEqual(sent["byTlcs"]["payloads"], 50 * 8 * 2)
        self.assertEqual(sent["byBrokers"]["payloads"], 5 * 2)
        self.assertEqual(sent["payloads"], 810)
        self.assertEqual((received["payloads"], received["lost"]), (2 * 810, 0))
        after = self.payloads_of_node()
        self.assertEqual(after[0] - before[0], sent["payloads"] + sent["warmUp"], "what the node got")
        self.assertEqual(after[1] - before[1], received["payloads"] + received["warmUp"], "what the node sent")
        for part in ("latency", "service"):
            self.assertEqual(set(result[part]), TIMES)
            self.assertEqual(result[part]["count"], 810)
        latency = result["latency"]
        order = [latency[name] for name in ("minUs", "p50Us", "p75Us", "p90Us", "p95Us", "p99Us", "p99_9Us", "maxUs")]
        self.assertEqual(order, sorted(order))
        self.assertGreaterEqual(latency["meanUs"], result["service"]["meanUs"])
        for phase in ("rest", "tcp", "version", "confirm", "connect"):
            self.assertEqual(result["establishing"][phase]["count"], 52)
        self.assertEqual(0 < result["establishing"]["tls"]["count"] < 50, True)
        self.assertGreater(result["establishing"]["lag"]["count"], 0)
        self.assertEqual(result["limits"]["payloadRateLimit"], 12)
        self.assertEqual(len(result["thresholds"]), 4)
        self.assertEqual(result["generator"]["lag"]["count"], 810)

        with open(series, encoding="utf-8") as file:
            seconds = list(csv.DictReader(file))
        self.assertEqual(sum(int(row["sent"]) for row in seconds), sent["payloads"] + sent["warmUp"])
        self.assertEqual(seconds[0]["measured"], "false")
        self.assertEqual(seconds[-1]["measured"], "true")
        with open(histogram, encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.assertEqual(lines[0].split(), ["Value", "Percentile", "TotalCount", "1/(1-Percentile)"])
        self.assertIn("Total count    =          810", "\n".join(lines))

    def test_stall_of_the_node_shows_in_full(self):
        """Nothing goes out to the Broker for 1.5 of 4 s: all that was due then waited, and the figures say so."""
        series = self.file("stalled.csv")
        process = subprocess.Popen(self.command("--clients", "10", "--rate", "10", "--warm-up", "0s", "--duration", "4s",
                                                "--series", series, before=("--json",)), stdout=subprocess.PIPE, text=True)
        self.wait_for_a_second(series)
        status, answer = self.node.admin("POST", "/faults", {"kind": "stall", "type": "Broker", "direction": "out",
                                                             "after": "PT0S", "length": "PT1.5S"})
        self.assertEqual(status, 201, answer)
        output, _ = process.communicate(timeout=60)
        self.node.admin("DELETE", "/faults/" + answer["id"])
        self.assertEqual(process.returncode, 0)
        result = json.loads(output)
        self.assertEqual((result["received"]["payloads"], result["received"]["lost"]), (400, 0))
        self.assertEqual(result["flows"]["tlcToBroker"]["reordered"], 0)
        latency = result["latency"]
        self.assertGreater(latency["maxUs"], 1_300_000)
        # 37 % of all waited, evenly between 0 and 1.5 s: the mean is 0.28 s, a quarter waited more than 0.5 s.
        self.assertGreater(latency["meanUs"], 200_000)
        self.assertGreater(latency["p75Us"], 350_000)
        self.assertGreater(latency["p95Us"], 1_000_000)
        self.assertLess(latency["p50Us"], 300_000)

    def wait_for_a_second(self, series):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if os.path.exists(series):
                with open(series, encoding="utf-8") as file:
                    if len(file.readlines()) > 1:
                        return
            time.sleep(0.02)
        self.fail("no second has passed")

    def test_csv_is_one_row_with_the_same_titles_each_time(self):
        titles = []
        for extra in ((), ("--tls", "--fail-if", "p99>3600s")):
            run = self.bench("--clients", "5", "--messages", "20", "--rate", "10", "--warm-up", "0s", *extra, before=("--csv",))
            self.assertEqual(run.returncode, 0, run.stderr)
            rows = list(csv.reader(io.StringIO(run.stdout)))
            self.assertEqual(len(rows), 2)
            self.assertEqual(len(rows[0]), len(rows[1]))
            titles.append(rows[0])
            row = dict(zip(*rows))
            self.assertEqual((row["sent.payloads"], row["received.payloads"], row["thresholdsFailed"]), ("20", "20", "0"))
            self.assertGreater(float(row["latency.p99Us"]), 0)
        self.assertEqual(*titles)

    def test_text_is_for_people(self):
        run = self.bench("--clients", "5", "--messages", "20", "--rate", "10", "--warm-up", "0s")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("6 of 6 clients connected (5 TLCs, 1 Broker, 0 Monitors)", run.stdout)
        self.assertRegex(run.stdout, r"TLC to Broker +20 +20 +0 +0 +0 +0")
        self.assertRegex(run.stdout, r"latency, from when it was due +20 ")
        self.assertNotIn("\033", run.stdout + run.stderr)

    def test_threshold_that_is_passed_gives_1(self):
        run = self.bench("--clients", "5", "--messages", "20", "--rate", "10", "--warm-up", "0s", "--fail-if", "min>0us", "--fail-if", "tls.p50>9s",
                         "--fail-if", "rate<1", before=("--json",))
        self.assertEqual(run.returncode, 1)
        self.assertEqual([each["failed"] for each in json.loads(run.stdout)["thresholds"]], [True, True, False])
        self.assertIn("failed: min>0us", run.stderr)
        self.assertIn("nothing was measured", run.stderr)

    def test_usage(self):
        for arguments, words in (
                (("--fail-if", "p99>5"), "a time with its unit"),
                (("--size", "10"), "24"),
                (("--size", "70000"), "outside 24..65517"),
                (("--types", "256"), "payload type"),
                (("--messages", "5", "--duration", "5s"), "exclude each other"),
                (("--clients", "0"), "--clients"),
                (("--series", self.file("no-such-folder/series.csv")), "cannot write"),
                (("--no-broker", "--broker-rate", "1"), "needs a Broker")):
            run = self.bench(*arguments)
            self.assertEqual((run.returncode, run.stdout), (2, ""), arguments)
            self.assertIn(words, run.stderr)

    def test_load_beyond_the_limits_is_refused_before_it_begins(self):
        before = self.payloads_of_node()
        run = self.bench("--clients", "5", "--rate", "13", "--duration", "1s")
        self.assertEqual(run.returncode, 5)
        self.assertIn("12 payloads/s over PT5S", run.stderr)
        self.assertIn("10 %", run.stderr)
        run = self.bench("--clients", "5", "--rate", "1", "--broker-rate", "50", "--duration", "1s")
        self.assertEqual(run.returncode, 5)
        self.assertIn("a Broker", run.stderr)
        self.assertEqual(self.payloads_of_node(), before)

    def test_ungoverned_load_is_cut_off(self):
        run = self.bench("--clients", "3", "--rate", "100", "--duration", "2s", "--settle", "200ms", "--ungoverned",
                         before=("--json",))
        self.assertEqual(run.returncode, 7, run.stderr)
        result = json.loads(run.stdout)
        self.assertGreaterEqual(result["closedByNode"], 3)
        self.assertIn("cut connections off", run.stderr)

    def test_unreachable_gives_3(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            api = "http://127.0.0.1:%d/api" % unused.getsockname()[1]
            run = self.bench("--clients", "5", before=("--api", api))
        self.assertEqual((run.returncode, run.stdout), (3, ""))
        self.assertTrue(run.stderr)

    def test_unauthorised_gives_4(self):
        wrong = self.file("wrong-token")
        with open(wrong, "w", encoding="utf-8") as file:
            file.write("x" * 43 + "\n")
        run = self.bench("--clients", "5", "--tlc-token-file", wrong)
        self.assertEqual((run.returncode, run.stdout), (4, ""))
        self.assertNotIn("x" * 43, run.stderr)

    def test_interrupt_gives_130_and_what_was_measured(self):
        series = self.file("interrupted.csv")
        process = subprocess.Popen(self.command("--clients", "20", "--rate", "10", "--warm-up", "0s", "--duration", "10m",
                                                "--series", series, before=("--json",)),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.wait_for_a_second(series)
        process.send_signal(signal.SIGINT)
        output, complaints = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 130, complaints)
        result = json.loads(output)
        self.assertFalse(result["complete"])
        self.assertEqual(result["exitCode"], 130)
        self.assertGreater(result["received"]["payloads"], 100)
        self.assertLess(result["seconds"], 60)
        self.assertIn("interrupted", complaints)


if __name__ == "__main__":
    unittest.main()
