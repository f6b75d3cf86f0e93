# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl subscribe and monitor: what they print of what foreign clients send."""
import json
import os
import pty
import re
import select
import signal
import subprocess
import time
import unittest

from ctltraffic import DONE, INTERRUPTED, TIMED_OUT, USAGE, Traffic
from foreign import Events, wait_until


class Receiving(Traffic):
    def test_payloads_of_foreign_tlcs_are_printed(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        running = self.start("subscribe", "--count", "4")
        self.listening("Broker")
        tlc.payload(b"plain text", kind=2)
        tlc.payload(b"\x1b[2Jevil\x00", kind=3)
        tlc.payload(b"\x00\x01\x02", kind=4)
        tlc.payload(b"x" * 300, kind=5)
        self.assertEqual(running.end(), DONE)
        lines = running.stdout().splitlines()
        self.assertEqual(len(lines), 4)
        for line, words in zip(lines, ("    2     10 B", "    3      9 B", "    4      3 B", "    5    300 B")):
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z  sub00001")
            self.assertIn(words, line)
        self.assertTrue(lines[0].endswith("plain text"))
        self.assertIn("1b 5b 32 4a", lines[1])
        self.assertNotIn("\x1b", running.stdout())
        self.assertTrue(lines[3].endswith("x …"))
        self.assertIn("1 shown in part", running.stderr())

    def test_forms_and_filters(self):
        tlc = self.client("TLC", ["sub00001", "sub00002"])
        text = self.start("subscribe", "--payload", "json", "--only", "*2", "--type", "7", "--count", "1")
        self.listening("Broker")
        tlc.payload(b"other identifier", "sub00001", kind=7)
        tlc.payload(b"other type", "sub00002", kind=8)
        tlc.payload(b'{ "a" : 1 }', "sub00002", kind=7)
        self.assertEqual(text.end(), DONE)
        self.assertTrue(text.stdout().strip().endswith('{"a":1}'), text.stdout())
        self.assertIn("2 filtered out", text.stderr())

    def test_json_and_csv_are_whole(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        for flag in ("--json", "--csv"):
            running = self.start(flag, "subscribe", "--count", "2")
            self.listening("Broker")
            tlc.payload(bytes(range(256)) * 4, kind=9)
            tlc.payload(b"", kind=10)
            self.assertEqual(running.end(), DONE)
            lines = running.stdout().splitlines()
            if flag == "--json":
                first, second, summary = map(json.loads, lines)
                self.assertEqual(first["payloadHex"], (bytes(range(256)) * 4).hex())
                self.assertEqual((first["kind"], first["identifier"], first["payloadType"]), ("datagram", "sub00001", 9))
                self.assertEqual((second["payloadHex"], summary["payloads"], summary["dropped"]), ("", 2, 0))
            else:
                self.assertEqual(lines[0].split(",")[:3], ["wallMs", "session", "identifier"])
                self.assertEqual(lines[1].split(",")[-1], (bytes(range(256)) * 4).hex())
                self.assertEqual(len(lines), 3)

    def test_tlc_hears_a_foreign_broker(self):
        running = self.start("subscribe", "--session-type", "TLC", "--identifiers", "sub00005", "--count", "1", "--tls")
        self.listening("TLC")
        self.client("Broker").payload(b"for you", "sub00005")
        self.assertEqual(running.end(), DONE)
        self.assertIn("for you", running.stdout())

    def test_monitor_names_publishers_and_hides_their_tokens(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        broker = self.client("Broker")
        running = self.start("monitor", "--count", "6")
        self.listening("Monitor")
        for number in range(3):
            tlc.payload(b"from %d" % number)
            broker.payload(b"to %d" % number, "sub00001")
            time.sleep(0.3)  # who published is asked for meanwhile
        self.assertEqual(running.end(), DONE)
        lines = running.stdout().splitlines()
        self.assertEqual(sum("  < sub00001" in line for line in lines if "from" in line) >= 2, True, lines)
        self.assertEqual(sum("  > sub00001" in line for line in lines if "to" in line) >= 2, True, lines)
        for secret in (tlc.session["token"], broker.session["token"]):
            self.assertNotIn(secret, running.stdout() + running.stderr())

    def test_count_not_reached_is_a_timeout(self):
        done = self.ctl("subscribe", "--count", "1", "--duration", "500ms")
        self.assertEqual(done.returncode, TIMED_OUT)
        self.assertEqual(self.ctl("subscribe", "--duration", "500ms").returncode, DONE)

    def test_table_is_drawn_in_place(self):
        tlc = self.client("TLC", ["sub00001", "sub00002"])
        leader, follower = pty.openpty()
        command, environment = self.command(("monitor", "--watch", "--every", "200ms"))
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=follower, stderr=subprocess.PIPE)
        os.close(follower)
        self.listening("Monitor")
        for number in range(5):
            tlc.payload(b"round %d" % number, "sub00001")
        tlc.payload(b"\x1b]0;title\x07", "sub00002")
        drawn, end = b"", time.monotonic() + 15
        while b"round 4" not in drawn.split(b"\x1b[H")[-1] and time.monotonic() < end:
            if select.select([leader], [], [], 0.2)[0]:
                drawn += os.read(leader, 65536)
        process.send_signal(signal.SIGINT)
        rest = os.read(leader, 65536)
        self.assertEqual(process.wait(20), INTERRUPTED)
        process.stderr.close()
        os.close(leader)
        picture = drawn.split(b"\x1b[H")[-1] or rest
        self.assertRegex(picture, rb"sub00001\s+5\s")
        self.assertIn(b"IDENTIFIER", picture)
        self.assertNotIn(b"\x1b]", drawn)
        self.assertEqual(drawn.count(b"\x1b[2J"), 1)  # cleared once, then drawn over

    def test_reader_that_goes_away_ends_it_with_bye(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        events = Events(self.node)
        running = self.start("subscribe", stdout=subprocess.PIPE)
        self.listening("Broker")
        running.process.stdout.close()

        def ended():
            tlc.payload(b"anybody there?")
            time.sleep(0.3)
            return running.process.poll() is not None
        wait_until(ended, "the end")
        self.assertEqual(running.end(), USAGE)
        self.assertIn("standard output", running.stderr())
        events.wait(kind="sessionEnded", endReason="CLIENT_DISCONNECT")

    def test_reader_that_is_slow_does_not_cost_the_session(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        running = self.start("--json", "subscribe", "--duration", "5s", stdout=subprocess.PIPE)
        self.listening("Broker")
        for _ in range(40):
            tlc.payload(b"y" * 5000)  # far more than a pipe holds; nobody reads
        time.sleep(2)
        self.listening("Broker")
        out, _ = running.process.communicate(timeout=20)
        self.assertEqual(running.process.returncode, DONE)
        self.assertEqual(len(out.splitlines()), 41)

    def test_reader_that_never_reads_does_not_hold_up_the_end(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        running = self.start("--json", "subscribe", stdout=subprocess.PIPE)
        self.addCleanup(running.process.stdout.close)
        self.listening("Broker")
        for _ in range(30):
            tlc.payload(b"y" * 5000)
        time.sleep(1)
        self.assertEqual(running.interrupt(), INTERRUPTED)
        dropped = re.search(r"(\d+) dropped", running.stderr())
        self.assertGreater(int(dropped.group(1)), 0, running.stderr())


if __name__ == "__main__":
    unittest.main()
