# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How publish and subscribe end when the node ends their session: by enforcement, by order, by going away."""
import json
import unittest

from ctltraffic import CLOSED, DONE, NO, UNREACHABLE, Traffic
from foreign import PAYLOAD_ID, Node, wait_until


class Closing(Traffic):
    """What the node does to a session that passes a limit while it runs."""

    def session_of(self, identifier):
        rows = wait_until(lambda: [row for row in self.node.live() if row.get("identifiers") == [identifier]], "its session")
        return rows[0]

    def tighten(self, identifier, **limits):
        path = "/connections/%d/limits" % self.session_of(identifier)["id"]
        status, answer = self.node.admin("PUT", path, {"limits": limits, "apply": "live"})
        self.assertLess(status, 300, answer)

    def test_enforcement_ends_with_seven_and_says_why(self):
        broker = self.client("Broker")
        running = self.start("publish", "--identifiers", "sub00001", "--count", "100000", "--rate", "8", "quick")
        broker.wait_payloads(10, PAYLOAD_ID)
        self.tighten("sub00001", payloadRateLimit=1)
        self.assertEqual(running.end(), CLOSED, running.stderr())
        self.assertIn("RATE_LIMIT", running.stderr())

    def test_reconnect_order_costs_nothing(self):
        broker = self.client("Broker")
        running = self.start("--json", "publish", "--identifiers", "sub00003", "--count", "30", "--rate", "10", "moved")
        broker.wait_payloads(5, PAYLOAD_ID)
        status, answer = self.node.admin("POST", "/connections/%d/reconnect" % self.session_of("sub00003")["id"], {})
        self.assertLess(status, 300, answer)
        self.assertEqual(running.end(), DONE, running.stderr())
        self.assertEqual(json.loads(running.stdout())["connectionLosses"], 0)
        broker.wait_payloads(30, PAYLOAD_ID)

    def test_close_without_a_readable_log_is_retried_and_said(self):
        broker = self.client("Broker")
        token = self.path("tlc.token")
        with open(token, "w", encoding="ascii") as file:
            file.write(self.node.ready["tokens"]["TLC_SYSTEM"])
        running = self.start("--json", "--token-file", token, "publish", "--identifiers", "sub00004", "--count", "30", "--rate", "10", "x")
        broker.wait_payloads(5, PAYLOAD_ID)
        status, answer = self.node.admin("POST", "/connections/%d/close" % self.session_of("sub00004")["id"])
        self.assertLess(status, 300, answer)
        self.assertEqual(running.end(), NO, running.stderr())
        report = json.loads(running.stdout())
        self.assertEqual((report["sent"], report["connectionLosses"]), (30, 1), report)
        self.assertIn("may not have arrived", running.stderr())

    def test_node_that_is_gone_is_given_up(self):
        node = Node()
        ready = self.path("other.json")
        with open(ready, "w", encoding="utf-8") as file:
            json.dump(node.ready, file)
        try:
            running = self.start("--ready-file", ready, "publish", "--attempts", "2", "--count", "1000", "--rate", "5", "x")
            wait_until(node.live, "its session")
        finally:
            node.kill()
        self.assertEqual(running.end(), UNREACHABLE, running.stderr())
        node.log.close()

    def test_listener_that_is_closed_ends_with_seven(self):
        running = self.start("--json", "subscribe", "--session-type", "TLC", "--identifiers", "sub00002")
        self.listening("TLC")
        self.tighten("sub00002", keepAliveTimeout="PT1S")
        self.assertEqual(running.end(), CLOSED, running.stderr())
        self.assertIn("IDLE_TIMEOUT", running.stderr())
        self.assertEqual(json.loads(running.stdout().splitlines()[-1])["exitCode"], CLOSED)


if __name__ == "__main__":
    unittest.main()
