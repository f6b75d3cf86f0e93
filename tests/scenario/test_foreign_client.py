# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client written by someone else connects, streams, keeps time, is measured, is cut when it floods, and moves."""
import ssl
import struct
import unittest

from foreign import BYE, MONITOR, PAYLOAD, PAYLOAD_ID, TOKEN, Client, Node, frame, wait_until


class ForeignClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--nodes", "2", "--set", "timing.timeSyncInterval=PT0.5S")

    @classmethod
    def tearDownClass(cls):
        assert cls.node.stop() == 0, cls.node.log_text()

    def row(self, identifier, condition=lambda row: True):
        def find():
            rows = [row for row in self.node.connections()
                    if row.get("identifiers") == [identifier] and row["stage"] == "Active" and condition(row)]
            return rows[0] if rows else None
        return wait_until(find, "a row of " + identifier)

    def stream(self, tls, identifier):
        tlc = Client(self.node, self.node.create("TLC", identifier, tls=tls, singleplex=True), clock_offset_ms=700).open()
        broker = Client(self.node, self.node.create("Broker", tls=tls)).open()
        monitor = Client(self.node, self.node.create("Monitor", tls=tls)).open()
        for number in range(20):
            tlc.payload(b"state %d" % number)
        got = broker.wait_payloads(20, PAYLOAD_ID)
        self.assertEqual([data[:8] for data in got], [identifier.encode()] * 20)
        self.assertEqual([data[17:] for data in got], [b"state %d" % number for number in range(20)])
        broker.payload(b"command", identifier)
        self.assertEqual(tlc.wait_payloads(1, PAYLOAD)[0][9:], b"command")
        copies = monitor.wait_payloads(21, MONITOR)
        length = struct.unpack(">I", copies[0][:4])[0]
        self.assertEqual(copies[0][4:4 + length].decode(), tlc.session["token"])
        self.assertEqual(copies[0][4 + length + 16], PAYLOAD)
        # Seen from the operator's side, with the offset it really has.
        row = self.row(identifier, lambda row: row["clock"]["answered"] >= 3)
        self.assertAlmostEqual(row["clock"]["differenceMs"], 700, delta=150)
        self.assertEqual(row["tls"], tls)
        self.assertEqual(row["messagesIn"], 20)
        for client in (tlc, broker, monitor):
            client.say_bye(b"done")

    def test_streams_plain(self):
        self.stream(False, "sub00001")

    def test_streams_over_tls_verified_by_ca_file(self):
        self.stream(True, "sub00002")

    def test_only_tls_1_2_with_the_one_cipher(self):
        session = self.node.create("TLC", "sub00003", tls=True, singleplex=True)
        client = Client(self.node, session)
        self.assertEqual(client.socket.version(), "TLSv1.2")
        self.assertEqual(client.socket.cipher()[0], "ECDHE-RSA-AES128-GCM-SHA256")
        client.close()
        import socket
        listener = session["details"]["listener"]
        context = ssl.create_default_context(cafile=self.node.ready["caFile"])
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        with socket.create_connection((listener["host"], listener["port"]), timeout=10) as raw:
            with self.assertRaises((ssl.SSLError, ConnectionError)):
                context.wrap_socket(raw, server_hostname=listener["host"])

    def test_flood_is_cut_at_the_first_payload_over_the_limit(self):
        session = self.node.create("TLC", "sub00004", singleplex=True)
        self.assertEqual(session["details"]["payloadRateLimit"], 12)
        broker = Client(self.node, self.node.create("Broker", ["sub00004"])).open()
        client = Client(self.node, session).open()
        burst = b"".join(frame(PAYLOAD, struct.pack(">BQ", 1, number)) for number in range(200))
        try:
            client.send_raw(burst)
        except OSError:
            pass  # the node may have closed before everything was written
        client.wait_closed()
        self.assertIsNone(client.bye, "enforcement closes without Bye")
        self.assertEqual(len(broker.wait_payloads(60, PAYLOAD_ID)), 60)
        log = wait_until(lambda: self.ended_log(session), "the end in the session log")
        self.assertEqual(log["endReason"], "PROTOCOL_ERROR")
        self.assertTrue(log["endDetail"].startswith("RATE_LIMIT"), log["endDetail"])
        row = [row for row in self.node.connections() if row.get("closeCause") == "RATE_LIMIT"][0]
        self.assertRegex(row["remoteAddress"], r"^127\.0\.0\.1:[1-9][0-9]*$")
        self.assertEqual(row["rate"]["limit"], 12)
        event = self.event("enforcement", "sub00004")
        self.assertAlmostEqual(event["measured"], 12.2)
        self.assertEqual((event["limit"], event["windowMs"]), (12, 5000))
        broker.say_bye()

    def ended_log(self, session):
        status, log = self.node.call("GET", "/v1/sessionlogs/" + session["token"])
        return log if status == 200 and log["ended"] else None

    def event(self, kind, identifier):
        import json
        import urllib.request
        request = urllib.request.Request(self.node.ready["adminUrl"] + "/stream")
        request.add_header("X-Authorization", self.node.ready["tokens"]["PLATFORM_ADMIN"])
        with urllib.request.urlopen(request, timeout=10) as stream:
            for line in stream:
                if line.startswith(b"data:"):
                    for event in json.loads(line[5:])["events"]:
                        if event["kind"].lower() == kind and identifier in event.get("identifiers", []):
                            return event
                    raise AssertionError("the snapshot has no such event")

    def test_reconnect_brings_it_to_the_other_node(self):
        first = self.node.create("TLC", "sub00005", singleplex=True, host="node-a")
        client = Client(self.node, first).open()
        row = self.row("sub00005")
        self.assertEqual(row["nodeId"], "node-a")
        status, plan = self.node.admin("POST", "/nodes/node-a/drain/plan", {"ratePerSecond": 5, "graceMs": 3000})
        self.assertEqual(status, 200, plan)
        self.assertGreaterEqual(plan["cohort"], 1)
        status, _ = self.node.admin("POST", "/nodes/node-a/drain", {"ratePerSecond": 50, "graceMs": 3000, "reason": "test"})
        self.assertEqual(status, 202)
        self.assertTrue(client.reconnected.wait(10))
        client.wait_closed()
        again = Client(self.node, self.node.create("TLC", "sub00005", singleplex=True)).open()
        self.assertEqual(self.row("sub00005")["nodeId"], "node-b")
        node_a = lambda: self.node.admin("GET", "/nodes")[1][0]
        wait_until(lambda: node_a()["state"] == "maintenance", "the end of the drain", 30)
        self.assertEqual(self.node.admin("POST", "/nodes/node-a/activate")[0], 200)
        self.assertEqual(node_a()["state"], "active")
        again.say_bye()
        log = wait_until(lambda: self.ended_log(first), "the end in the session log")
        self.assertEqual(log["endReason"], "NODE_DRAINED")

    def test_a_token_is_good_for_one_connection(self):
        session = self.node.create("TLC", "sub00006", singleplex=True)
        client = Client(self.node, session).open()
        second = Client(self.node, session)
        second.send_raw(b"\x01" + frame(TOKEN, session["token"].encode()))
        data = b""
        second.socket.settimeout(10)
        try:
            while part := second.socket.recv(100):
                data += part
        except ConnectionError:
            pass
        self.assertIn(data, (b"", b"\x01"), "no Bye to a wrong token")
        client.payload(b"still here")
        client.say_bye()
        self.assertNotIn(session["token"], self.node.log_text(), "a token in the log")

    def test_deleting_the_session_says_bye(self):
        session = self.node.create("TLC", "sub00007", singleplex=True)
        client = Client(self.node, session).open()
        self.assertEqual(self.node.call("DELETE", "/v1/sessions/" + session["token"], role="TLC_SYSTEM")[0], 403)
        self.assertEqual(self.node.call("DELETE", "/v1/sessions/" + session["token"], role="TLC_ADMIN")[0], 204)
        client.wait_closed()
        self.assertIsNotNone(client.bye)
        self.assertEqual(wait_until(lambda: self.ended_log(session), "the log")["endReason"], "ADMIN_TERMINATION")

    def test_roles_and_bad_requests(self):
        good = {"domain": "DEV_001", "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                "details": {"securityMode": "TLSv1_2", "tlcIdentifier": "sub00008"}}
        status, session = self.node.call("POST", "/v1/sessions", good, "TLC_SYSTEM")
        self.assertEqual((status, session["domain"], session["details"]["securityMode"]), (200, "dev_001", "TLSv1.2"))
        for change, role, expected in [
                ({}, None, 401), ({}, "nonsense", 401), ({}, "TLC_ANALYST", 403), ({}, "BROKER_SYSTEM", 403),
                ({"domain": 5}, "TLC_SYSTEM", 400), ({"domain": "other"}, "TLC_SYSTEM", 403),
                ({"protocol": "VLOG"}, "TLC_SYSTEM", 400), ({"type": "tlc"}, "TLC_SYSTEM", 400),
                ({"details": {"securityMode": "NONE", "tlcIdentifier": "sub0001"}}, "TLC_SYSTEM", 400),
                ({"details": {"securityMode": "NONE", "tlcIdentifier": "unknown1"}}, "TLC_SYSTEM", 400),
                ({"details": []}, "TLC_SYSTEM", 400)]:
            status, answer = self.node.call("POST", "/v1/sessions", {**good, **change}, role)
            self.assertEqual(status, expected, (change, role, answer))
            self.assertEqual(answer["status"], expected)
            self.assertTrue(answer["message"].startswith("HTTP %d " % expected), answer)
        self.assertEqual(self.node.call("GET", "/v1/sessionlogs?from=1")[0], 400)
        self.assertEqual(self.node.call("GET", "/v1/sessions/" + "x" * 43)[0], 404)
        self.assertEqual(self.node.call("PATCH", "/v1/sessions", {})[0], 405)
        self.assertEqual(len(self.node.call("GET", "/v1/tlcs", role="BROKER_SYSTEM")[1]), 10)

    def test_monitoring(self):
        base = self.node.ready["apiUrl"][:-4]
        self.assertEqual(self.node.call("GET", "/healthz", role=None, base=base), (200, "ok\n"))
        status, text = self.node.call("GET", "/metrics", role=None, base=base)
        self.assertEqual(status, 200)
        self.assertIn('wayside_node_state{node="node-a",state="active"}', text)

    def test_superseded_by_a_newer_session(self):
        older = Client(self.node, self.node.create("TLC", "sub00009", singleplex=True)).open()
        newer = Client(self.node, self.node.create("TLC", "sub00009", singleplex=True)).open()
        older.wait_closed()
        self.assertEqual(older.bye, b"Superseded by a newer session")
        newer.say_bye()


if __name__ == "__main__":
    unittest.main()
