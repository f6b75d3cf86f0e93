# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the example clients must do, seen from the node's side: the same in every language."""
import json
import os
import unittest

from exampleclients import Example, missing
from foreign import PAYLOAD_ID, Client, Node, wait_until


class Clients:
    """What is tried in each language."""

    language = None

    @classmethod
    def setUpClass(cls):
        if missing(cls.language):
            raise unittest.SkipTest(missing(cls.language) + " is not installed")
        cls.node = Node("--set", "timing.timeSyncInterval=PT0.5S")
        cls.addClassCleanup(cls.node.stop)
        cls.ready = cls.write("ready.json", json.dumps(cls.node.ready) + "\n")

    @classmethod
    def write(cls, name, text):
        path = os.path.join(cls.node.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def start(self, *arguments, environment=None):
        example = Example(self.language, *arguments, environment=environment)
        self.addCleanup(example.kill)
        return example

    def row(self, identifier, condition=lambda row: True, node=None):
        def find():
            rows = [row for row in (node or self.node).live()
                    if row["type"] == "TLC" and row["identifiers"] == [identifier] and condition(row)]
            return rows[0] if rows else None
        return wait_until(find, "a row of " + identifier, 30)

    def life(self, identifier, tls):
        """Streams, keeps time, receives, moves, and says Bye."""
        broker = Client(self.node, self.node.create("Broker", [identifier])).open()
        mode = ["--tls"] if tls else []
        example = self.start("--identifier", identifier, "--interval", "0.3", *mode, self.ready)
        row = self.row(identifier, lambda row: row["clock"]["answered"] >= 2)
        self.assertEqual(row["tls"], tls)
        self.assertAlmostEqual(row["clock"]["differenceMs"], 0, delta=1000)
        example.wait("time sync answered$", 2)

        got = [data[17:] for data in broker.wait_payloads(3, PAYLOAD_ID)]
        sent = [bytes.fromhex(found[1]) for found in example.wait(r"sent \d+ bytes: ([0-9a-f]*)$", 3)]
        self.assertEqual(got[:3], sent[:3])
        self.assertEqual(got[0], b"signal state 1")

        command = bytes(range(256))
        broker.payload(command, identifier, kind=9)
        broker.payload(b"\xFF" * 65517, identifier)
        broker.payload(b"", identifier)
        example.wait("received 256 bytes of type 0x09: " + command[:32].hex() + "$")
        example.wait("received 65517 bytes of type 0x01: ")
        example.wait("received 0 bytes of type 0x01: $")

        tokens = {session["token"] for session in self.node.call("GET", "/v1/sessions")[1]}
        self.assertEqual(self.node.admin("POST", "/connections/%d/reconnect" % row["id"], {})[0], 202)
        again = self.row(identifier, lambda now: now["sessionId"] != row["sessionId"])
        example.wait("Reconnect$")
        broker.payload(b"after the move", identifier)
        example.wait(b"after the move".hex() + "$")
        tokens |= {session["token"] for session in self.node.call("GET", "/v1/sessions")[1]}

        example.ask_to_stop()
        self.assertIn(example.end(), (0, 143))  # 143: Java's way to say SIGTERM
        example.wait("Bye sent$")
        ends = lambda: [event for event in self.node.admin("GET", "/events")[1]["events"]
                        if event["kind"] == "sessionEnded" and event["connectionId"] == again["id"]]
        end = wait_until(ends, "the end of the session")[0]
        self.assertEqual(end["endReason"], "CLIENT_DISCONNECT", end)
        self.assertGreaterEqual(len(tokens), 2)
        for token in tokens | set(self.node.ready["tokens"].values()):
            self.assertNotIn(token, example.text())
        broker.say_bye()

    def test_plain(self):
        self.life("sub00001", False)

    def test_over_tls(self):
        self.life("sub00002", True)

    def test_stays_within_limits(self):
        """A node that allows two payloads a second and a second of silence: one client says too much, one nothing."""
        strict = Node("--set", "limits.payloadRateLimit=2", "--set", "limits.payloadRateLimitDuration=PT1S",
                      "--set", "limits.keepAliveTimeout=PT2S", "--set", "timing.timeSyncInterval=PT30S")
        self.addCleanup(strict.stop)
        ready = self.write("strict.json", json.dumps(strict.ready) + "\n")
        busy = self.start("--identifier", "sub00003", "--interval", "0.02", ready)
        quiet = self.start("--identifier", "sub00004", "--interval", "1000", ready)
        still = self.row("sub00004", node=strict)["id"]
        busy.wait(r"sent \d+ bytes", 9)
        there = self.row("sub00004", lambda row: row["lastSeenMs"] - row["connectedAtMs"] > 4000, strict)
        self.assertEqual((there["id"], there["messagesIn"]), (still, 1))
        self.assertEqual(len(strict.connections()), 2, "nobody was cut")
        for example in (busy, quiet):
            example.ask_to_stop()
        for example in (busy, quiet):
            self.assertIn(example.end(), (0, 143))

    def test_stops_when_refused(self):
        wrong = {**self.node.ready, "tokens": {"TLC_SYSTEM": "nobody"}}
        example = self.start(self.write("wrong.json", json.dumps(wrong) + "\n"))
        self.assertEqual(example.end(), 1)
        example.wait("stopped: no session: 401 ")
        self.assertNotIn("nobody", example.text())

    def test_takes_the_environment(self):
        example = self.start("--identifier", "sub00005", "--seconds", "1", environment={
            "WAYSIDE_API": self.node.ready["apiUrl"], "WAYSIDE_DOMAIN": self.node.ready["domain"],
            "WAYSIDE_CA_FILE": self.node.ready["caFile"],
            "WAYSIDE_TOKEN_FILE": self.write("token", self.node.ready["tokens"]["TLC_SYSTEM"] + "\n")})
        self.assertEqual(example.end(), 0)
        example.wait("active$")
        example.wait("Bye sent$")
