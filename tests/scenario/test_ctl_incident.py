# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Incident bundles from end to end: a real node closes a client of ours, the close becomes a file, the file is replayed and
held against nodes."""
import base64
import json
import os
import stat
import tempfile
import time
import unittest
import xml.etree.ElementTree

from commandline import CommandLine
from foreign import Client, Node, frame, wait_until

SHORT = ["--set", "limits.keepAliveTimeout=PT1S", "--set", "limits.clockDiffLimit=PT0.5S", "--set",
         "limits.clockDiffLimitDuration=PT1S", "--set", "timing.timeSyncInterval=PT0.2S", "--set", "dev.tlcCount=20"]


class Incidents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node(*SHORT)
        cls.ctl = CommandLine(cls.node)
        cls.folder = tempfile.TemporaryDirectory(prefix="wayside-incident-")
        cls.closes = {}
        identifiers = list(cls.node.ready["tlcIdentifiers"])

        def client(**more):
            opened = Client(cls.node, cls.node.create("TLC", identifiers.pop(), singleplex=True), **more)
            opened.open()
            return opened
        cls.secrets = []
        fast, rude, silent, late = client(), client(), client(), client(clock_offset_ms=1700)
        for each in (fast, rude, silent, late):
            cls.secrets += [each.session["token"], each.session["details"]["tlcIdentifier"]]
        cls.secrets += [cls.node.ready["tokens"]["TLC_SYSTEM"], cls.node.ready["domain"], "node-a", "127.0.0.1",
                        "what was said is nobody's business"]
        for _ in range(61):
            fast.payload(b"what was said is nobody's business")
        rude.send_raw(frame(0x03, b"what was said is nobody's business"))
        for each in (fast, rude):
            each.wait_closed()
        while late.socket.fileno() >= 0 and len(cls.records()) < 3:
            late.keep_alive()
            time.sleep(0.1)
        silent.answer_time_sync = False
        wait_until(lambda: len(cls.records()) >= 4, "four records")
        for row in cls.records():
            cls.closes[row["cause"]] = row

    @classmethod
    def records(cls):
        return cls.ctl.csv("flightrecords")

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()
        cls.folder.cleanup()

    def bundle(self, cause):
        path = os.path.join(self.folder.name, cause + ".wayside-incident")
        if not os.path.exists(path):
            self.assertIn(cause, self.closes)
            told = self.ctl.json("incident", "export", self.closes[cause]["id"], "--output", path)
            self.assertEqual((told["file"], told["cause"]), (path, cause))
        return path

    def test_every_close_is_replayed(self):
        for cause in ("RATE_LIMIT", "WRONG_DIRECTION", "IDLE_TIMEOUT", "CLOCK_DIFF_LIMIT"):
            with self.subTest(cause=cause):
                said = self.ctl.done("incident", "replay", self.bundle(cause))
                self.assertTrue(said.startswith("reproduced: same cause (%s)" % cause), said)
                answer = self.ctl.json("incident", "replay", self.bundle(cause))
                self.assertEqual((answer["verdict"], answer["cause"], answer["differences"]), ("reproduced", cause, []))
                self.assertEqual(answer["measured"], answer["recordedMeasured"])
        self.assertEqual(self.ctl.csv("incident", "replay", self.bundle("RATE_LIMIT"))[0]["measured"], "12.2")

    def test_nobody_is_named(self):
        for cause in self.closes:
            path = self.bundle(cause)
            with open(path, "rb") as file:
                content = file.read()
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
            for secret in self.secrets:
                for form in (secret.encode(), secret.encode().hex().encode(), base64.b64encode(secret.encode())[:-4]):
                    self.assertNotIn(form, content, cause)
            self.assertNotIn(str(int(time.time()))[:5].encode(), content)
            self.assertNotIn(time.strftime("%Y-%m").encode(), content)

    def test_other_limits(self):
        path = self.bundle("RATE_LIMIT")
        self.assertIn("would have stayed open", self.ctl.done("incident", "replay", path, "--limit", "payloadRateLimit=13"))
        outcome = self.ctl.run("--json", "incident", "replay", path, "--limit", "payloadThroughputLimit=100")
        self.assertEqual((outcome.code, json.loads(outcome.output)["cause"]), (1, "THROUGHPUT_LIMIT"))

    def test_what_is_in_it(self):
        path = self.bundle("RATE_LIMIT")
        text = self.ctl.done("incident", "show", path, "--datagrams")
        for word in ("RATE_LIMIT", "12.2", "payloadRateLimit", "12 (from settings)", "Active", "0x04 Payload"):
            self.assertIn(word, text)
        self.assertEqual(self.ctl.json("incident", "show", path)["format"], "wayside-incident")
        rows = self.ctl.csv("incident", "show", path)
        self.assertEqual(sum(int(row["count"]) for row in rows if row["type"] == "4"), 61)
        with open(path, encoding="utf-8") as file:
            content = file.read()
        self.assertEqual(self.ctl.done("incident", "export", self.closes["RATE_LIMIT"]["id"], "--output", "-"), content,
                         "the same record is always the same bytes")

    def test_by_the_enforcement_event(self):
        event = self.ctl.csv("enforcement", "--cause", "RATE_LIMIT")[0]
        said = self.ctl.done("incident", "export", event["id"], "--enforcement", "--output", "-")
        self.assertEqual(json.loads(said)["close"]["cause"], "RATE_LIMIT")
        for arguments in (["99999"], ["99999", "--enforcement"]):
            self.assertEqual(self.ctl.run("incident", "export", *arguments, "--output", "-").code, 5)

    def test_an_existing_file_is_kept(self):
        path = self.bundle("RATE_LIMIT")
        before = os.stat(path).st_ino
        outcome = self.ctl.run("incident", "export", self.closes["RATE_LIMIT"]["id"], "--output", path)
        self.assertEqual((outcome.code, os.stat(path).st_ino), (2, before))
        self.assertIn("--overwrite", outcome.errors)
        self.ctl.done("incident", "export", self.closes["RATE_LIMIT"]["id"], "--output", path, "--overwrite")

    def test_a_changed_bundle_differs(self):
        with open(self.bundle("RATE_LIMIT"), encoding="utf-8") as file:
            bundle = json.load(file)
        bundle["close"]["measured"] = 99.5
        path = os.path.join(self.folder.name, "changed.wayside-incident")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(bundle, file)
        outcome = self.ctl.run("incident", "replay", path)
        self.assertEqual(outcome.code, 1)
        self.assertTrue(outcome.output.startswith("differs in measured: recorded was RATE_LIMIT"), outcome)

    def test_bad_files_are_refused(self):
        path = os.path.join(self.folder.name, "bad.wayside-incident")
        for content, says in (("", "line 1"), ("[1]", "one JSON object"), ("{}", "format must be"),
                              ('{"format": "wayside-incident", "version": 7}', "version must be at most 1"),
                              ('{"format": "wayside-incident", "version": 1}', "is missing")):
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            for verb in ("show", "replay", "test"):
                outcome = self.ctl.run("incident", verb, path)
                self.assertEqual((outcome.code, outcome.output), (2, ""), outcome)
                self.assertIn(says, outcome.errors)
        self.assertEqual(self.ctl.run("incident", "show", path + ".none").code, 2)

    def test_held_against_this_node(self):
        report = os.path.join(self.folder.name, "report.xml")
        for cause in ("RATE_LIMIT", "WRONG_DIRECTION", "IDLE_TIMEOUT", "CLOCK_DIFF_LIMIT"):
            with self.subTest(cause=cause):
                outcome = self.ctl.run("incident", "test", self.bundle(cause), "--slack", "1s", "--time-sync-interval", "200ms",
                                       "--junit", report)
                self.assertEqual(outcome.code, 0, outcome)
                suite = xml.etree.ElementTree.parse(report).getroot()
                self.assertEqual([suite.iter("failure")] and len(list(suite.iter("failure"))), 0)
                self.assertEqual(len(list(suite.iter("testcase"))), 1)
        outcome = self.ctl.run("--json", "incident", "test", self.bundle("RATE_LIMIT"), "--slack", "1s", "--expect", "open",
                               "--junit", report)
        self.assertEqual(outcome.code, 1, outcome)
        self.assertEqual(len(list(xml.etree.ElementTree.parse(report).getroot().iter("failure"))), 1)

    def test_held_against_a_wider_node(self):
        wider = Node("--set", "limits.payloadRateLimit=50")
        try:
            ctl = CommandLine(wider)
            path = self.bundle("RATE_LIMIT")
            self.assertEqual(ctl.run("incident", "test", path, "--slack", "500ms", "--expect", "open").code, 0)
            outcome = ctl.run("incident", "test", path, "--slack", "500ms")
            self.assertEqual(outcome.code, 1)
            self.assertIn("still open", outcome.output)
        finally:
            wider.stop()


if __name__ == "__main__":
    unittest.main()
