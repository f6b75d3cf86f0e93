# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of fault, seen on the wire by a client of ours that knows nothing of faults.

Each probe says what it saw, and runs twice: with the fault, when it must see it, and without, when it must not. So a probe
that sees ghosts fails as surely as a fault that does nothing.
"""
import concurrent.futures
import struct
import time
import unittest

from foreign import BYE, KEEP_ALIVE, PAYLOAD, RECONNECT, TOKEN, TS_REQUEST, Client, Node, frame, wait_until, wall_ms
from rawclient import Raw

SETTINGS = ["--nodes", "5", "--set", "dev.tlcCount=120", "--set", "timing.timeSyncInterval=PT0.3S",
            "--set", "limits.payloadRateLimit=10000", "--set", "limits.clockDiffLimit=PT10M", "--log-level", "warning"]


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node(*SETTINGS)
        cls.broker = Client(cls.node, cls.node.create("Broker")).open()
        cls.identifiers = iter(cls.node.ready["tlcIdentifiers"])

    @classmethod
    def tearDownClass(cls):
        assert cls.node.stop() == 0

    def fault(self, rule):
        status, answer = self.node.admin("POST", "/faults", rule)
        self.assertEqual(status, 201, answer)
        return answer["id"]

    def connect(self, identifier, host="node-a"):
        session = self.node.create("TLC", identifier, singleplex=True, host=host)
        client = Raw(session["details"]["listener"]["port"])
        client.identifier, client.session = identifier, session
        client.send(b"\x01" + frame(TOKEN, session["token"].encode()))
        return client

    def tell(self, client, data):
        """A payload to the client; returns when it was sent."""
        self.broker.payload(data, client.identifier)
        return time.monotonic()

    def row(self, identifier):
        rows = [row for row in self.node.connections() if row.get("identifiers") == [identifier]]
        return rows[-1] if rows else None

    # ---- what a client sees of each kind

    @staticmethod
    def ready(client):
        client.until(lambda: len(client.bytes()) > 1 or client.ended, 10)

    def sees_latency(self, client):
        self.ready(client)
        sent = self.tell(client, b"x")
        client.until(lambda: client.of_kind(PAYLOAD), 10)
        return client.of_kind(PAYLOAD)[0][0] - sent > 0.8

    def sees_jitter(self, client):
        self.ready(client)
        sent = []
        for number in range(10):
            sent.append(self.tell(client, b"%d" % number))
            time.sleep(0.25)  # further apart than the spread below: one late payload does not make all the others late
        client.until(lambda: len(client.of_kind(PAYLOAD)) == 10, 10)
        arrived = client.of_kind(PAYLOAD)
        self.assertEqual([content[9:] for _, _, _, content in arrived], [b"%d" % number for number in range(10)])
        late = [moment - at for (moment, _, _, _), at in zip(arrived, sent)]
        return max(late) - min(late) > 0.25

    def sees_bandwidth(self, client):
        self.ready(client)
        self.tell(client, b"x" * 3000)
        client.until(lambda: client.of_kind(PAYLOAD), 10)
        moments = [moment for moment, _, data in client.chunks if b"xxx" in data]
        return moments[-1] - moments[0] > 0.7

    def sees_fragments(self, client):
        self.ready(client)
        self.tell(client, b"x" * 60)
        client.until(lambda: client.of_kind(PAYLOAD), 10)
        return sum(b"x" in data for _, _, data in client.chunks) >= 8

    def sees_coalescing(self, client):
        self.ready(client)
        for number in range(5):
            self.tell(client, b"number %d" % number)
            time.sleep(0.08)
        client.until(lambda: len(client.of_kind(PAYLOAD)) == 5, 10)
        return max(data.count(b"number") for _, _, data in client.chunks) >= 4

    def sees_stall(self, client):
        self.ready(client)
        time.sleep(0.5)
        sent = self.tell(client, b"x")
        client.until(lambda: client.of_kind(PAYLOAD), 10)
        return client.of_kind(PAYLOAD)[0][0] - sent > 0.5 and client.ended is None

    def sees_half_open(self, client):
        self.ready(client)
        gone = client.until(lambda: self.row(client.identifier)["stage"] == "Terminated", 1.5)
        silent = len(client.bytes())
        client.send(frame(KEEP_ALIVE))
        return gone and not client.until(lambda: client.ended or len(client.bytes()) > silent, 1)

    def sees_reset(self, client):
        client.until(lambda: client.ended, 1.5)
        return client.ended == "reset"

    def sees_close_without_bye(self, client):
        client.until(lambda: client.ended, 1.5)
        return client.ended == "closed" and not client.of_kind(BYE)

    def sees_wrong_prefix(self, client):
        self.ready(client)
        self.tell(client, b"x")
        return client.until(lambda: b"\x55\xBB\x00" in client.bytes(), 1.5)

    def sees_wrong_size(self, client):
        self.ready(client)
        self.tell(client, b"x")
        return client.until(lambda: client.bytes()[1:5] == b"\xAA\xBB\x00\x03", 1.5)

    def sees_wrong_type(self, client):
        self.ready(client)
        self.tell(client, b"x")
        return client.until(lambda: client.of_kind(TOKEN), 1.5)

    def sees_rejection(self, client):
        client.until(lambda: client.ended or client.frames(), 5)
        return client.ended is not None and not client.frames()

    def sees_reconnect_mid_burst(self, client):
        self.ready(client)
        for number in range(20):
            self.tell(client, b"%d" % number)
        client.until(lambda: len(client.of_kind(PAYLOAD)) == 20, 10)
        kinds = [kind for _, _, kind, _ in client.frames() if kind in (PAYLOAD, RECONNECT)]
        return RECONNECT in kinds and kinds.index(RECONNECT) == 5 and len(kinds) == 21

    def sees_bye_without_closing(self, client):
        said = client.until(lambda: client.of_kind(BYE), 1.5)
        self.tell(client, b"x")
        return client.until(lambda: client.of_kind(PAYLOAD), 5) and said and client.ended is None \
            and client.of_kind(BYE)[0][3] == b"maintenance: not really"

    def clock_errors(self, client, count, seconds=8):
        client.until(lambda: len(client.of_kind(TS_REQUEST)) >= count, seconds)
        return [struct.unpack(">Q", content)[0] - wall for _, wall, _, content in client.of_kind(TS_REQUEST)]

    def sees_skew(self, client):
        return max(self.clock_errors(client, 2)) < -50_000

    def sees_step(self, client):
        errors = self.clock_errors(client, 8)
        return abs(errors[0]) < 5000 and max(errors) > 25_000

    def sees_drift(self, client):
        errors = self.clock_errors(client, 6)
        return errors[-1] - errors[0] > 400

    def sees_no_time_sync(self, client):
        client.until(lambda: len(client.bytes()) > 0, 10)
        self.tell(client, b"x")
        client.until(lambda: client.of_kind(TS_REQUEST), 1.5)
        return not client.of_kind(TS_REQUEST) and len(client.of_kind(PAYLOAD)) == 1

    def sees_late_time_sync(self, client):
        errors = self.clock_errors(client, 2)
        return max(errors) < -600

    def sees_tight_limit(self, client):
        self.ready(client)
        for number in range(20):
            client.send(frame(PAYLOAD, struct.pack(">BQ", 1, wall_ms()) + b"x"))
        cut = client.until(lambda: client.ended, 1.5)
        if cut:
            row = wait_until(lambda: self.row(client.identifier), "the row")
            self.assertEqual(row["closeCause"], "RATE_LIMIT")
            self.assertEqual(row["rate"]["limit"], 2)
            self.assertRegex(row["endDetail"], r"\[injected fault: \S+ \(tightenLimits\)\]")
        return cut

    def test_each_kind_on_the_wire(self):
        table = [
            ("latency", {"delay": "PT1S", "direction": "out"}, self.sees_latency),
            ("latency", {"delay": "PT0S", "jitter": "PT1S", "direction": "out"}, self.sees_jitter),
            ("bandwidth", {"bytesPerSecond": 3000, "direction": "out"}, self.sees_bandwidth),
            ("fragment", {"bytes": 3, "gap": "PT0.02S"}, self.sees_fragments),
            ("coalesce", {"delay": "PT0.8S"}, self.sees_coalescing),
            ("stall", {"after": "PT0.2S", "length": "PT1.5S"}, self.sees_stall),
            ("halfOpen", {"after": "PT0.2S", "hold": "PT1M"}, self.sees_half_open),
            ("reset", {"after": "PT0.2S"}, self.sees_reset),
            ("closeWithoutBye", {"after": "PT0.2S"}, self.sees_close_without_bye),
            ("corruptPrefix", {}, self.sees_wrong_prefix),
            ("corruptSize", {"size": 3}, self.sees_wrong_size),
            ("corruptType", {"skip": 1}, self.sees_wrong_type),
            ("rejectToken", {}, self.sees_rejection),
            ("reconnectMidBurst", {"payloads": 5}, self.sees_reconnect_mid_burst),
            ("byeWithoutClosing", {"after": "PT0.2S", "byeReason": "maintenance: not really"}, self.sees_bye_without_closing),
            ("clockSkew", {"offset": "-PT1M"}, self.sees_skew),
            ("clockStep", {"offset": "PT30S", "after": "PT1.2S"}, self.sees_step),
            ("clockDrift", {"ppm": 500000}, self.sees_drift),
            ("timeSyncMissing", {}, self.sees_no_time_sync),
            ("timeSyncLate", {"delay": "PT0.8S"}, self.sees_late_time_sync),
            ("tightenLimits", {"payloadRateLimit": 2}, self.sees_tight_limit),
        ]

        def run(kind, parameters, probe, injected):
            identifier = next(self.identifiers)
            rule = self.fault({"kind": kind, "identifier": identifier, **parameters}) if injected else None
            client = self.connect(identifier)
            try:
                seen = probe(client)
            finally:
                client.close()
            if not injected:
                return None if not seen else "without any fault " + probe.__name__
            entry = self.node.admin("GET", "/faults/" + rule)[1]
            if not seen:
                return "%s did nothing that %s" % (kind, probe.__name__)
            return None if entry["connections"] == 1 else "%s counts %r" % (kind, entry)

        self.identifiers = iter([next(self.identifiers) for _ in range(2 * len(table))])
        with concurrent.futures.ThreadPoolExecutor(2 * len(table)) as pool:
            jobs = [pool.submit(run, *row, injected) for row in table for injected in (True, False)]
            self.assertEqual([job.result() for job in jobs if job.result()], [])
        kinds = {entry["kind"] for entry in self.node.admin("GET", "/faults")[1]["faults"]}
        self.assertGreaterEqual(kinds, {kind for kind, _, _ in table})

    # ---- kinds that strike before a token says who it is

    def answer_to_version(self, node):
        port = [row["port"] for row in self.node.ready["nodes"] if row["id"] == node][0]
        try:
            client = Raw(port)
        except ConnectionRefusedError:
            return "refused"
        except ConnectionResetError:
            return "reset"
        client.send(b"\x01")
        client.until(lambda: client.bytes() or client.ended, 5)
        client.close()
        return client.bytes() or client.ended

    def test_accept_is_refused(self):
        self.assertEqual(self.answer_to_version("node-b"), b"\x01")
        rule = self.fault({"kind": "refuseAccept", "node": "node-b"})
        self.assertIn(self.answer_to_version("node-b"), ("reset", "broken"))
        self.assertEqual(self.answer_to_version("node-a"), b"\x01")
        self.node.admin("DELETE", "/faults/" + rule)
        self.assertEqual(self.answer_to_version("node-b"), b"\x01")

    def test_ports_are_closed_and_open_again(self):
        rule = self.fault({"kind": "refuseAccept", "node": "node-c", "way": "close", "duration": "PT1.5S"})
        self.assertEqual(self.answer_to_version("node-c"), "refused")
        self.assertEqual(self.answer_to_version("node-a"), b"\x01")
        wait_until(lambda: self.answer_to_version("node-c") == b"\x01", "the ports to open")
        self.assertEqual(self.node.admin("GET", "/faults/" + rule)[1]["state"], "ended")

    def test_wrong_version_byte(self):
        self.fault({"kind": "wrongVersion", "node": "node-d", "version": 7})
        self.assertEqual(self.answer_to_version("node-d"), b"\x07")
        self.assertEqual(self.answer_to_version("node-a"), b"\x01")

    def test_limits_changed_meanwhile_stay_tightened_and_hold_afterwards(self):
        identifier = "sub00118"
        rule = self.fault({"kind": "tightenLimits", "identifier": identifier, "factor": 0.5})
        client = self.connect(identifier)
        row = wait_until(lambda: (lambda row: row if row and "rate" in row else None)(self.row(identifier)), "its limits")
        self.assertEqual(row["rate"]["limit"], 5000)
        status, answer = self.node.admin("PUT", "/connections/%d/limits" % row["id"],
                                         {"limits": {"payloadRateLimit": 600}, "reason": "try"})
        self.assertEqual(status, 200, answer)
        wait_until(lambda: self.row(identifier)["rate"]["limit"] == 300, "the tightened new limit")
        self.node.admin("DELETE", "/faults/" + rule)
        wait_until(lambda: self.row(identifier)["rate"]["limit"] == 600, "the new limit itself")
        client.close()

    def test_streams_are_shaped_under_tls(self):
        self.fault({"kind": "fragment", "bytes": 5, "gap": "PT0.02S", "identifier": "sub00119"})
        client = Client(self.node, self.node.create("TLC", "sub00119", tls=True, singleplex=True, host="node-a")).open()
        sent = time.monotonic()
        self.broker.payload(b"x" * 200, "sub00119")
        self.assertEqual(client.wait_payloads(1, PAYLOAD)[0][9:], b"x" * 200)
        self.assertGreater(time.monotonic() - sent, 0.7)
        client.close()

    # ---- the REST side

    def test_rest_says_no_or_takes_its_time(self):
        def ask(path):
            start = time.monotonic()
            status, answer = self.node.call("GET", path)
            return status, time.monotonic() - start, answer

        for status in (401, 429, 500, 503):
            path = "/v1/fault-%d" % status
            self.assertEqual(ask(path)[0], 404)
            rule = self.fault({"kind": "restStatus", "status": status, "path": "/api" + path, "retryAfter": 7})
            self.assertEqual(ask(path)[0], status)
            self.assertIn(rule, ask(path)[2]["message"])
            self.assertEqual(ask("/v1/fault-other")[0], 404)
        self.assertEqual(self.retry_after("/v1/fault-429"), "7")
        self.assertEqual(self.retry_after("/v1/fault-503"), "7")
        self.fault({"kind": "restDelay", "delay": "PT1S", "path": "/api/v1/fault-slow"})
        status, seconds, _ = ask("/v1/fault-slow")
        self.assertEqual(status, 404)
        self.assertGreater(seconds, 0.95)

    def retry_after(self, path):
        import urllib.error
        import urllib.request
        try:
            urllib.request.urlopen(self.node.ready["apiUrl"] + path)
        except urllib.error.HTTPError as error:
            return error.headers["Retry-After"]
        return None

    def test_one_can_always_get_out_again(self):
        rule = self.fault({"kind": "restStatus", "status": 500, "path": "/admin", "duration": "PT20S"})
        try:
            self.assertEqual(self.node.admin("GET", "/nodes")[0], 500)
            self.assertEqual(self.node.admin("GET", "/faults")[0], 200)
            self.assertEqual(self.node.admin("GET", "/scenario")[0], 200)
            origin = self.node.ready["metricsUrl"].rsplit("/", 1)[0]
            self.assertEqual(self.node.call("GET", "/healthz", base=origin)[0], 200)
            self.assertIn("wayside_active_faults", self.node.call("GET", "/metrics", base=origin)[1])
        finally:
            self.assertEqual(self.node.admin("DELETE", "/faults/" + rule)[0], 204)
        self.assertEqual(self.node.admin("GET", "/nodes")[0], 200)

    # ---- an operator is never left in doubt

    def test_events_and_rows_name_the_fault(self):
        identifier = "sub00120"
        rule = self.fault({"id": "named", "kind": "reset", "identifier": identifier, "after": "PT0.3S", "reason": "try"})
        client = self.connect(identifier)
        client.until(lambda: client.ended, 5)
        row = wait_until(lambda: (lambda row: row if row and row["stage"] == "Terminated" else None)(self.row(identifier)), "its end")
        self.assertEqual(row["faults"], [rule])
        self.assertIn("[injected fault: named (reset)]", row["endDetail"])
        status, log = self.node.call("GET", "/v1/sessionlogs/" + client.session["token"])
        self.assertEqual((status, log["endReason"]), (200, "CONNECTION_ERROR"))
        status, events = self.node.admin("GET", "/events?kind=faultInjected")
        self.assertEqual(status, 200)
        told = [event for event in events["events"] if event.get("faults") == [rule]]
        self.assertTrue(any("begins: reset" in event["detail"] for event in told), told)
        self.assertTrue(any(event.get("identifiers") == [identifier] for event in told), told)
        self.assertIn("Fault named begins", self.node.log_text())
        self.assertGreaterEqual(self.node.admin("GET", "/nodes")[1][0]["activeFaults"], 1)

    def test_roles_and_wrong_rules(self):
        self.assertEqual(self.node.admin("GET", "/faults", role="DOMAIN_ADMIN")[0], 200)
        self.assertEqual(self.node.admin("POST", "/faults", {"kind": "reset"}, role="DOMAIN_ADMIN")[0], 403)
        self.assertEqual(self.node.admin("GET", "/faults", role="TLC_ADMIN")[0], 403)
        self.assertEqual(self.node.admin("DELETE", "/faults/none-such")[0], 404)
        for rule, field in (({"kind": "reset", "afterr": "PT1S"}, "afterr"), ({"kind": "reset", "after": 5}, "after"),
                            ({"kind": "reset", "node": "node-z"}, "node"), ({"kind": "gremlin"}, "kind"),
                            ({"kind": "latency", "share": 0}, "share"), ({"kind": "wrongVersion", "type": "TLC"}, "wrongVersion")):
            status, answer = self.node.admin("POST", "/faults", rule)
            self.assertEqual(status, 400, answer)
            self.assertIn(field, answer["message"])
        self.fault({"id": "twice", "kind": "reset", "node": "node-e"})
        self.assertEqual(self.node.admin("POST", "/faults", {"id": "twice", "kind": "reset"})[0], 409)


if __name__ == "__main__":
    unittest.main()
