# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`waysidectl conformance node`: our node passes it, and the verb does what a user expects."""
import functools
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "conformance"))
import node_mutants
from foreign import Node, wait_until

SHORT = {"limits.payloadRateLimit": "20", "limits.payloadRateLimitDuration": "PT1S", "limits.payloadThroughputLimit": "150000",
         "limits.payloadThroughputLimitDuration": "PT1S", "limits.keepAliveTimeout": "PT2S", "limits.clockDiffLimit": "PT1S",
         "limits.clockDiffLimitDuration": "PT3S", "timing.handshakeTimeout": "PT3S", "timing.timeSyncInterval": "PT0.5S",
         "timing.timeSyncResponseTimeout": "PT5S", "sessions.connectTimeout": "PT4S", "queue.slowConsumerTimeout": "PT2S",
         "dev.tlcCount": "40"}
OUR_TIMINGS = node_mutants.TIMINGS[:-1] + ["11s"]  # our API's deadline for a header cannot be set


def short_node():
    return Node("--nodes", "2", *[word for key, value in SHORT.items() for word in ("--set", "%s=%s" % (key, value))])


def ready_file(node):
    handle, path = tempfile.mkstemp(suffix=".json")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(node.ready, file)
    return path


class OurNode(unittest.TestCase):
    def test_passes_every_case(self):
        node = short_node()
        path = ready_file(node)
        try:
            report, missed = node_mutants.whole(functools.partial(node_mutants.judge, path), *OUR_TIMINGS, "--slack", "4s")
            self.assertEqual(missed, {})
            self.assertGreaterEqual(len(report["cases"]), 150)
        finally:
            os.unlink(path)
            self.assertEqual(node.stop(), 0)


class Verb(unittest.TestCase):
    """What a user sees: formats, exit codes, interruption."""

    @classmethod
    def setUpClass(cls):
        cls.node = short_node()
        cls.path = ready_file(cls.node)

    @classmethod
    def tearDownClass(cls):
        os.unlink(cls.path)
        cls.node.stop()

    def run_verb(self, *arguments, ready=True, environment=None):
        options = ["--ready-file", self.path] if ready else []
        return subprocess.run([os.environ["WAYSIDE_CTL"], *options, *arguments], capture_output=True, text=True, timeout=100,
                              env={**os.environ, **(environment or {})})

    def test_list_needs_no_node(self):
        done = self.run_verb("--json", "conformance", "node", "--list", "--only", "framing", ready=False)
        cases = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertEqual({case["area"] for case in cases}, {"framing"})
        self.assertEqual([case["case"] for case in cases], sorted(case["case"] for case in cases))
        everything = json.loads(self.run_verb("--json", "conformance", "node", "--list", ready=False).stdout)
        self.assertEqual(len({case["case"] for case in everything}), len(everything))
        self.assertTrue(all(case["rule"].strip() and case["title"].strip() for case in everything))

    def test_formats(self):
        only = ["conformance", "node", "--only", "01-2.07,01-2.08"]
        with tempfile.TemporaryDirectory() as folder:
            junit = os.path.join(folder, "report.xml")
            text = self.run_verb(*only, "--junit", junit, "--all")
            self.assertEqual((text.returncode, text.stderr), (0, ""))
            self.assertIn("01-2.07  pass", text.stdout)
            self.assertIn("2 cases: 2 passed, 0 failed", text.stdout)
            suite = xml.etree.ElementTree.parse(junit).getroot()[0]
            self.assertEqual((suite.get("tests"), suite.get("failures")), ("2", "0"))
        rows = self.run_verb("--csv", *only).stdout.splitlines()
        self.assertEqual(len(rows), 3)
        self.assertTrue(rows[1].startswith("01-2.07,framing,pass,pass,pass,"))

    def test_usage(self):
        for arguments, said in ((["--only", "nonsense"], "no case matches nonsense"), (["--jobs", "0"], "--jobs"), (["--patience", "x"], "--patience"),
                                (["--junit", "/nowhere/at/all.xml"], "cannot write")):
            with self.subTest(arguments):
                done = self.run_verb("conformance", "node", *arguments)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertIn(said, done.stderr)
        done = self.run_verb("conformance", "node", ready=False)
        self.assertEqual(done.returncode, 2)

    def test_unreachable_and_not_allowed(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with tempfile.NamedTemporaryFile("w", suffix=".token") as token:
            token.write("nobody-has-this-token\n")
            token.flush()
            given = ["--token-file", token.name, "conformance", "node", "--domain", "d", "--identifiers", "sub00001"]
            done = self.run_verb("--api", "http://127.0.0.1:%d/api" % port, *given, ready=False)
            self.assertEqual(done.returncode, 3, done.stderr)
            done = self.run_verb("--api", self.node.ready["apiUrl"], *given, ready=False)
            self.assertEqual(done.returncode, 4, done.stderr)
            self.assertNotIn("nobody-has-this-token", done.stdout + done.stderr)

    def test_patience_skips_what_takes_long(self):
        done = self.run_verb("--json", "conformance", "node", "--only", "01-6.41,01-2.07", "--patience", "1s")
        report = json.loads(done.stdout)
        self.assertEqual({case["case"]: case["verdict"] for case in report["cases"]}, {"01-2.07": "pass", "01-6.41": "skipped"})
        self.assertEqual(done.returncode, 0)

    def test_interrupt_gives_the_report_so_far(self):
        process = subprocess.Popen([os.environ["WAYSIDE_CTL"], "--ready-file", self.path, "--json", "conformance", "node", "--jobs", "2"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # The first case of many has begun: someone is connected.
        wait_until(lambda: len(self.node.live()) > 2, "clients of the suite")
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 130)
        report = json.loads(output)
        self.assertTrue(report["interrupted"])
        self.assertLess(len(report["cases"]), 260)

    def test_missing_tokens_skip_their_cases(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "tlc.token")
            with open(path, "w", encoding="utf-8") as file:
                file.write(self.node.ready["tokens"]["TLC_SYSTEM"] + "\n")
            done = self.run_verb("--api", self.node.ready["apiUrl"], "--json", "conformance", "node", "--tlc-token-file", path, "--domain",
                                 self.node.ready["domain"], "--identifiers", "sub00030,sub00031", "--only", "01-4.01,01-2.07,01-7.08", ready=False)
        report = json.loads(done.stdout)
        self.assertEqual({case["case"]: case["verdict"] for case in report["cases"]},
                         {"01-2.07": "pass", "01-4.01": "skipped", "01-7.08": "skipped"})
        self.assertEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
