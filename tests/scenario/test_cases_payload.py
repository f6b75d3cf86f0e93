# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Payload, spec 04: wrong modes, scope, byte for byte both ways, and the largest ones that no longer fit."""
import os
import struct
import unittest

from cases import Bench, Case, logged_in, payload, payload_for
from foreign import BYE, MONITOR, PAYLOAD, PAYLOAD_ID, Client, Peer, frame, wait_until


class Payload(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "limits.payloadRateLimit=1000000", "--set", "limits.payloadThroughputLimit=1000000000")

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def row(self, session, condition=lambda row: True):
        identifiers = session["details"].get("tlcIdentifiers") or [session["details"]["tlcIdentifier"]]

        def find():
            rows = [row for row in self.bench.node.live() if row.get("identifiers") == identifiers and condition(row)]
            return rows[0] if rows else None
        return wait_until(find, "the row of %s" % identifiers)

    def test_wrong_mode(self):
        self.bench.run_all(self, [
            Case("0x04 in multiplex", logged_in(payload(b"after wrong mode")), "WRONG_PROTOCOL_MODE", singleplex=False),
            Case("0x05 in singleplex", logged_in(lambda session: payload_for(session["details"]["tlcIdentifier"], b"after wrong mode")),
                 "WRONG_PROTOCOL_MODE"),
            Case("0xF0 from a TLC", logged_in(frame(MONITOR, struct.pack(">IQQB", 0, 0, 0, 4) + bytes(9))), "WRONG_DIRECTION"),
            Case("second Token", logged_in(frame(1, b"another")), "SECOND_TOKEN")])

    def test_anything_from_a_monitor(self):
        for name, sent in (("0x04", payload(b"after a Monitor spoke")),
                           ("0x05", payload_for(self.bench.identifier(), b"after a Monitor spoke")),
                           ("0x05 out of scope", payload_for("nowhere1", b"after a Monitor spoke"))):
            with self.subTest(name):
                with Peer(self.bench.node, self.bench.node.create("Monitor")) as monitor:
                    monitor.say(monitor.hello() + sent)
                    monitor.hear_until_closed()
                    self.assertEqual(self.bench.events.wait_end(monitor)["cause"], "PAYLOAD_FROM_MONITOR")
                self.bench.fresh_login()
        self.assertNotIn(b"after a Monitor spoke", self.bench.routed())

    def test_out_of_scope_is_dropped_and_logged_and_it_stays(self):
        session = self.bench.session(singleplex=False)
        own, foreign = session["details"]["tlcIdentifiers"][0], self.bench.identifier()
        strange = [foreign, "nowhere1", "SUB00001", own[:7], own.upper(), "\0" * 8]
        with Peer(self.bench.node, session).login() as peer:
            peer.say(b"".join(payload_for(identifier, b"out of scope") for identifier in strange) + payload_for(own, b"in scope"))
            self.bench.wait_routed(b"in scope")
            self.assertNotIn(b"out of scope", self.bench.routed())
            self.row(session, lambda row: row["outOfScope"] == len(strange))
            notice = self.bench.events.wait(kind="notice", remoteAddress=peer.address)
            self.assertIn("outside its scope", notice["detail"])
            self.assertEqual(len(self.bench.events.having(kind="notice", remoteAddress=peer.address)), 1,
                             "told once a connection, counted in its row")
        self.bench.fresh_login()

    def test_empty_payload_is_routed(self):
        self.bench.run_all(self, [Case("empty 0x04", logged_in(payload(b""))),
                                  Case("empty 0x05", logged_in(lambda session: payload_for(session["details"]["tlcIdentifiers"][0], b"")),
                                       singleplex=False)])
        self.assertEqual(self.bench.routed().count(b""), 2)

    def test_byte_for_byte_both_ways(self):
        """Payload type, timestamp and bytes are what was sent, whichever mode either side speaks."""
        bodies = [os.urandom(size) for size in (1, 17, 255, 1400, 40000, 65517)] + [bytes(range(256)) * 3, b"\xAA\xBB\x00\x05" * 50]
        for singleplex in (True, False):
            with self.subTest(singleplex=singleplex):
                session = self.bench.session(singleplex)
                details = session["details"]
                identifier = details["tlcIdentifier"] if singleplex else details["tlcIdentifiers"][0]
                tlc = Client(self.bench.node, session).open()
                known = len(self.bench.broker.of_kind(PAYLOAD_ID))
                stamps = [(kind, stamp) for kind, stamp in zip((0, 1, 2, 3, 254, 255, 77, 1), (0, 1, 2**64 - 1, 2**63, 5, 6, 7, 8))]
                for body, (kind, stamp) in zip(bodies, stamps):
                    head = struct.pack(">BQ", kind, stamp)
                    tlc.send_raw(frame(PAYLOAD, head + body) if singleplex
                                 else frame(PAYLOAD_ID, identifier.encode() + head + body))
                got = self.bench.broker.wait_payloads(known + len(bodies), PAYLOAD_ID)[known:]
                self.assertEqual(got, [identifier.encode() + struct.pack(">BQ", kind, stamp) + body
                                       for body, (kind, stamp) in zip(bodies, stamps)])
                for body, (kind, stamp) in zip(bodies, stamps):
                    self.bench.broker.send_raw(frame(PAYLOAD_ID, identifier.encode() + struct.pack(">BQ", kind, stamp) + body))
                back = tlc.wait_payloads(len(bodies), PAYLOAD if singleplex else PAYLOAD_ID)
                head = b"" if singleplex else identifier.encode()
                self.assertEqual(back, [head + struct.pack(">BQ", kind, stamp) + body
                                        for body, (kind, stamp) in zip(bodies, stamps)])
                tlc.say_bye()

    def test_largest_payloads_that_no_longer_fit(self):
        """0x04 over 65,517 bytes cannot become 0x05, and a Monitor copy has 64 more bytes: dropped, counted, never cut."""
        monitor = Client(self.bench.node, self.bench.node.create("Monitor")).open()
        tlc = Client(self.bench.node, self.bench.session()).open()
        token = len(tlc.session["token"])
        # 0xF0: type, token length, token, two timestamps, original type, then the original content.
        fits_monitor = 65535 - 1 - 4 - token - 8 - 8 - 1 - 9
        sizes = [fits_monitor, fits_monitor + 1, 65517, 65518, 65525]
        known = len(self.bench.broker.of_kind(PAYLOAD_ID))
        copied = len(monitor.of_kind(MONITOR))
        for size in sizes:
            tlc.payload(b"L" * size)
        tlc.payload(b"the one behind them")
        self.bench.wait_routed(b"the one behind them")
        got = self.bench.broker.of_kind(PAYLOAD_ID)[known:]
        self.assertEqual([len(data) - 17 for data in got[:-1]], [size for size in sizes if size <= 65517])
        copies = monitor.wait_payloads(copied + 2, MONITOR)[copied:]
        self.assertEqual([len(data) - 4 - token - 16 - 1 - 9 for data in copies], [fits_monitor, len(b"the one behind them")])
        broker_row = [row for row in self.bench.node.live() if row["type"] == "Broker"][0]
        monitor_row = [row for row in self.bench.node.live() if row["type"] == "Monitor"][0]
        self.assertEqual((broker_row["droppedOut"], monitor_row["droppedOut"]), (2, 4))
        for client in (tlc, monitor):
            client.say_bye()
        self.bench.fresh_login()


if __name__ == "__main__":
    unittest.main()
