# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl publish: what a foreign Broker or TLC gets of it, and how it ends."""
import json
import os
import pty
import select
import struct
import subprocess
import tempfile
import time
import unittest

from ctltraffic import DONE, INTERRUPTED, INVALID, NO, NOT_ALLOWED, UNREACHABLE, USAGE, Traffic
from foreign import PAYLOAD, PAYLOAD_ID, Events


class Publishing(Traffic):
    def test_bytes_reach_a_foreign_broker_exactly(self):
        broker = self.client("Broker")
        every_byte = bytes(range(256))
        path = self.path("payload.bin")
        with open(path, "wb") as file:
            file.write(every_byte)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "--type", "2", "hello").returncode, DONE)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "--file", path).returncode, DONE)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "--tls", data=b"\0from a pipe\n").returncode, DONE)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "-", data=b"dash").returncode, DONE)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "--hex", "0xDE AD:be-ef").returncode, DONE)
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00002", "").returncode, DONE)
        got = broker.wait_payloads(6, PAYLOAD_ID)
        self.assertEqual([data[:8] for data in got], [b"sub00002"] * 6)
        self.assertEqual([data[8] for data in got], [2, 255, 255, 255, 255, 255])
        self.assertEqual([data[17:] for data in got],
                         [b"hello", every_byte, b"\0from a pipe\n", b"dash", b"\xDE\xAD\xBE\xEF", b""])
        for data in got:
            self.assertLess(abs(struct.unpack(">Q", data[9:17])[0] - time.time() * 1000), 60000)

    def test_broker_reaches_foreign_tlcs(self):
        one = self.client("TLC", "sub00001", singleplex=True)
        two = self.client("TLC", ["sub00002"])
        done = self.ctl("--json", "publish", "--session-type", "Broker", "--identifiers", "sub00001,sub00002", "--count", "3", "x")
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertEqual([data[9:] for data in one.wait_payloads(3, PAYLOAD)], [b"x"] * 3)
        self.assertEqual([data[17:] for data in two.wait_payloads(3, PAYLOAD_ID)], [b"x"] * 3)
        report = json.loads(done.stdout)
        self.assertEqual((report["total"], report["sent"], report["dropped"], report["exitCode"]), (6, 6, 0, 0))

    def test_one_session_carries_several_tlcs(self):
        broker = self.client("Broker")
        self.assertEqual(self.ctl("publish", "--identifiers", "sub00001,sub00002", "--identifiers", "sub00003", "y").returncode, DONE)
        self.assertEqual({data[:8] for data in broker.wait_payloads(3, PAYLOAD_ID)}, {b"sub00001", b"sub00002", b"sub00003"})

    def test_rate_is_kept_and_limits_are_never_passed(self):
        broker = self.client("Broker")
        begun = time.monotonic()
        self.assertEqual(self.ctl("publish", "--count", "5", "--interval", "100ms", "paced").returncode, DONE)
        self.assertGreater(time.monotonic() - begun, 0.4)
        # 70 at once: more than the 60 that five seconds allow. The rest waits, and all arrive.
        done = self.ctl("--json", "publish", "--identifiers", "sub00003", "--count", "70", "burst")
        self.assertEqual((done.returncode, json.loads(done.stdout)["sent"]), (DONE, 70), done.stderr)
        broker.wait_payloads(75, PAYLOAD_ID)

    def test_full_queue_does_what_was_asked(self):
        running = {policy: self.start("--json", "publish", "--identifiers", "sub0000%d" % number, "--count", "80", "--queue", "10",
                                      "--queue-policy", policy, "--priority", "high", "z")
                   for number, policy in enumerate(("drop-newest", "drop-oldest", "refuse"), 4)}
        for policy, one in running.items():
            with self.subTest(policy=policy):
                code, report = one.end(), json.loads(one.stdout())
                self.assertEqual((code, report["sent"] + report["dropped"] + report["refused"]), (NO, 80), report)
                self.assertGreater(report["refused" if policy == "refuse" else "dropped"], 0)
                self.assertEqual(report["dropped" if policy == "refuse" else "refused"], 0)

    def test_what_cannot_be_sent_is_said_before_connecting(self):
        for arguments, code, words in (
                (("--hex", "ABC"), USAGE, b"hexadecimal"), (("--file", "/no/such/file"), USAGE, b"/no/such/file"),
                (("--file", "/"), USAGE, b"cannot read /"), (("a", "--hex", "AB"), USAGE, b"given once"),
                (("a", "--type", "256"), USAGE, b"--type"), (("a", "--rate", "0"), USAGE, b"--rate"),
                (("a", "--count", "0"), USAGE, b"--count"), (("a", "--rate", "1", "--interval", "1s"), USAGE, b"exclude"),
                (("a", "--identifiers", "toolong12"), USAGE, b"1 to 8"), (("a", "--queue-policy", "hope"), USAGE, b"--queue-policy"),
                (("a", "--record", "x.txt"), USAGE, b".ndjson"), ((), USAGE, b"standard input is empty")):
            with self.subTest(arguments=arguments):
                done = self.ctl("publish", *arguments)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn(words, done.stderr)
                self.assertEqual(done.stdout, b"")
        self.assertEqual(self.ctl("publish", data=bytes(65526)).returncode, INVALID)
        self.assertEqual(self.ctl("publish", "--multiplex", data=bytes(65518)).returncode, INVALID)
        closed = self.ctl("publish", stdin=None, preexec_fn=lambda: os.close(0))
        self.assertEqual(closed.returncode, USAGE)
        self.assertIn(b"standard input", closed.stderr)

    def test_refusals_of_the_service_are_told_apart(self):
        with tempfile.NamedTemporaryFile("w") as token:
            token.write("nobody-knows-this-token\n")
            token.flush()
            self.assertEqual(self.ctl("--token-file", token.name, "publish", "x").returncode, NOT_ALLOWED)
        unknown = self.ctl("publish", "--identifiers", "nosuch01", "x")
        self.assertEqual(unknown.returncode, INVALID, unknown.stderr)
        nobody = self.ctl("--api", "http://127.0.0.1:9/api", "publish", "--attempts", "2", "x")
        self.assertEqual(nobody.returncode, UNREACHABLE, nobody.stderr)

    def test_interrupt_says_bye_and_reports(self):
        broker = self.client("Broker")
        events = Events(self.node)
        running = self.start("--json", "publish", "--identifiers", "sub00006", "--count", "100000", "--rate", "5", "endless")
        broker.wait_payloads(2, PAYLOAD_ID)
        self.assertEqual(running.interrupt(), INTERRUPTED)
        report = json.loads(running.stdout())
        self.assertEqual((report["exitCode"], report["dropped"]), (INTERRUPTED, 0))
        self.assertGreaterEqual(report["sent"], 2)
        events.wait(kind="sessionEnded", endReason="CLIENT_DISCONNECT")

    def test_progress_is_drawn_on_a_terminal_alone(self):
        leader, follower = pty.openpty()
        running = self.start("publish", "--identifiers", "sub00007", "--count", "8", "--rate", "5", "x", preexec_fn=os.setsid)
        quiet = running.end() == DONE and running.stderr()
        self.assertEqual(quiet, "")
        command, environment = self.command(("publish", "--identifiers", "sub00007", "--count", "8", "--rate", "5", "x"))
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=follower)
        os.close(follower)
        drawn = b""
        while process.poll() is None or select.select([leader], [], [], 0)[0]:
            if select.select([leader], [], [], 0.1)[0]:
                try:
                    drawn += os.read(leader, 65536)
                except OSError:
                    break
        os.close(leader)
        self.assertEqual(process.wait(20), DONE)
        self.assertIn(b"payloads sent", drawn)
        self.assertTrue(drawn.endswith(b"\r\x1b[K"), drawn[-50:])


if __name__ == "__main__":
    unittest.main()
