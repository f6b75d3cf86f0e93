# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bye, Reconnect and drain, spec 04: reasons as they come, Reconnects that are ignored, many clients back at once.

The drain itself, paced and with its deadline, is test_drain.py's.
"""
import collections
import concurrent.futures
import time
import unittest

from cases import Bench
from foreign import BYE, RECONNECT, Peer, frame, wait_until

GRACE = 1.5  # seconds


class Bye(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--nodes", "2", "--set", "drain.grace=PT%gS" % GRACE, tlcs=300)

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def ended(self, session):
        def find():
            status, log = self.bench.node.call("GET", "/v1/sessionlogs/" + session["token"])
            return log if status == 200 and log["ended"] else None
        return wait_until(find, "the end in the session log")

    def test_with_and_without_reason(self):
        reasons = {
            "none": (b"", "The client said Bye."),
            "plain": (b"maintenance of the crossing", "maintenance of the crossing"),
            "control characters": (b"a\r\nb\x1b[31m\0", "a\\x0d\\x0ab\\x1b[31m\\x00"),
            "not ASCII": ("grün".encode(), "gr\\xc3\\xbcn"),
            "huge": (b"h" * 65534, "(65534 bytes)"),
            "markup": (b"<script>alert(1)</script>\"'%s%n", "<script>"),
        }
        for name, (reason, shown) in reasons.items():
            with self.subTest(name):
                session = self.bench.session()
                with Peer(self.bench.node, session).login() as peer:
                    peer.say(frame(BYE, reason) + self.bench.next_payload(session, b"after Bye"))
                    peer.hear_until_closed()
                    end = self.bench.events.wait_end(peer)
                self.assertEqual((end["cause"], end["endReason"]), ("PEER_CLOSED", "CLIENT_DISCONNECT"))
                self.assertIn(shown, end["detail"])
                self.assertLess(len(end["detail"]), 1000)
                self.assertTrue(end["detail"].isascii() and end["detail"].isprintable(), end["detail"])
                log = self.ended(session)
                self.assertEqual(log["endReason"], "CLIENT_DISCONNECT")
                self.assertIn(shown, log["endDetail"])
        text = self.bench.node.log_text()
        self.assertNotIn("\x1b", text)
        self.assertNotIn("h" * 1000, text)
        self.assertNotIn(b"after Bye", self.bench.routed())
        self.bench.fresh_login()

    def connection(self, peer):
        return wait_until(lambda: [row for row in self.bench.node.live() if row["remoteAddress"] == peer.address], "its row")[0]

    def test_reconnect_that_is_ignored(self):
        with Peer(self.bench.node, self.bench.session()).login() as peer:
            row = self.connection(peer)
            begun = time.monotonic()
            status, answer = self.bench.node.admin("POST", "/connections/%d/reconnect" % row["id"], {"reason": "test"})
            self.assertEqual(status, 202, answer)
            peer.hear_until(lambda heard: RECONNECT in [kind for kind, _ in peer.frames()], "Reconnect")
            peer.say(self.bench.next_payload(peer.session, b"while asked to leave"))
            self.bench.wait_routed(b"while asked to leave")
            peer.hear_until_closed(GRACE + 10)
            taken = time.monotonic() - begun
            self.assertGreater(taken, GRACE - 0.1)
            self.assertLess(taken, GRACE + 5)
            kinds = [kind for kind, _ in peer.frames()]
            self.assertEqual((kinds.count(RECONNECT), kinds[-1]), (1, BYE))
            end = self.bench.events.wait_end(peer)
            self.assertEqual((end["cause"], end["endReason"]), ("OPERATOR", "ADMIN_TERMINATION"))
        self.bench.fresh_login()

    def test_many_clients_back_at_once_have_one_session_each(self):
        """Everyone is cut off together and comes back twice at the same time; the newcomer wins, once each."""
        count = 100
        identifiers = [self.bench.identifier() for _ in range(count)]

        def connect(identifier):
            return Peer(self.bench.node, self.bench.node.create("TLC", identifier, singleplex=True)).login()
        with concurrent.futures.ThreadPoolExecutor(25) as pool:
            first = list(pool.map(connect, identifiers))
            for peer in first:
                peer.reset()
            back = list(pool.map(connect, identifiers + identifiers))

        def live():
            rows = [row for row in self.bench.node.live() if row["identifiers"] and row["identifiers"][0] in identifiers]
            per_identifier = collections.Counter(row["identifiers"][0] for row in rows)
            return len(per_identifier) == count and set(per_identifier.values()) == {1}
        wait_until(live, "one session each")
        for peer in back:
            peer.close()
        self.bench.fresh_login()


if __name__ == "__main__":
    unittest.main()
