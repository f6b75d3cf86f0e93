# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handshake, spec 04: version byte, one absolute deadline, everything in one segment, resets in each state."""
import concurrent.futures
import ssl
import threading
import time
import unittest

from cases import Bench, Case, payload
from foreign import TOKEN, Peer, frame, wait_until

HANDSHAKE = 2.0  # seconds


def client_hello():
    """The first bytes of a real TLS client."""
    outgoing = ssl.MemoryBIO()
    machine = ssl.create_default_context().wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname="localhost")
    try:
        machine.do_handshake()
    except ssl.SSLWantReadError:
        pass
    return outgoing.read()


class Handshake(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "timing.handshakeTimeout=PT%gS" % HANDSHAKE)

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def test_right_version_is_answered(self):
        peer = Peer(self.bench.node, self.bench.session())
        peer.say(b"\x01")
        peer.hear_until(lambda heard: heard, "the version byte")
        self.assertEqual(peer.heard, b"\x01")
        peer.say(frame(TOKEN, peer.session["token"].encode()))
        peer.hear_until(lambda heard: peer.frames(), "a frame")
        peer.reset()

    def test_anything_else_is_closed_without_an_answer(self):
        strange = [b"\x00", b"\x02", b"\xFF", b"\xAA", b"\x16", b"\x80", b"\n"]
        strange += [b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"POST /api/v1/sessions HTTP/1.1\r\n\r\n",
                    b"HEAD / HTTP/1.0\r\n\r\n", client_hello(), b"SSH-2.0-OpenSSH_9.2\r\n", b"\xAA\xBB\x00\x01\x00"]
        cases = [Case("%r" % bytes_[:12], lambda session, bytes_=bytes_: bytes_ + frame(TOKEN, session["token"].encode()),
                      "UNSUPPORTED_VERSION", hear=b"") for bytes_ in strange]
        self.bench.run_all(self, cases)

    def test_slow_peers_fall_to_one_absolute_deadline(self):
        """However the bytes drip, the time since the connect decides, not the time since the last byte."""
        def drip(peer, pieces, interval):
            for piece in pieces:
                if stopped.wait(interval) or not peer.say(piece):
                    return
        session = self.bench.session()
        hello = b"\x01" + frame(TOKEN, session["token"].encode())
        each_byte = [hello[i:i + 1] for i in range(len(hello))]
        stopped = threading.Event()
        plans = {
            "silent": ([], 0),
            "version, then silence": ([b"\x01"], 0),
            "version, then a dripped token": (each_byte, 0.2),  # twelve seconds in all
            "version, then half a token in time": ([hello[:30]], 0.8),
            "nearly all, the last byte too late": ([hello[:-1], b"", b"", hello[-1:]], 0.6),
        }
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            def slow(name):
                pieces, interval = plans[name]
                with Peer(self.bench.node) as peer:
                    begun = time.monotonic()
                    dripping = pool.submit(drip, peer, pieces, interval)
                    peer.hear_until_closed(HANDSHAKE + 10)
                    taken = time.monotonic() - begun
                    dripping.result()
                    end = self.bench.events.wait_end(peer)
                    return taken, end["cause"], [kind for kind, _ in peer.frames()]
            outcomes = {name: pool.submit(slow, name) for name in plans}
            for name, outcome in outcomes.items():
                with self.subTest(name):
                    taken, cause, kinds = outcome.result()
                    self.assertEqual((cause, kinds), ("HANDSHAKE_TIMEOUT", []))
                    self.assertGreater(taken, HANDSHAKE - 0.1)
                    self.assertLess(taken, HANDSHAKE + 5)
            stopped.set()
        self.bench.fresh_login()

    def test_everything_in_one_segment_is_processed(self):
        more = b"".join(payload(b"one segment %d" % number) for number in range(5))
        with Peer(self.bench.node, self.bench.session()) as peer:
            peer.say(peer.hello() + more)
            for number in range(5):
                self.bench.wait_routed(b"one segment %d" % number)


class Resets(unittest.TestCase):
    """With a handshake deadline far away: what ends a connection here is the reset, however slow the machine is."""

    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "timing.handshakeTimeout=PT5M", "--set", "limits.keepAliveTimeout=PT5M")

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def connections(self):
        """Open sockets of the node, the Broker's left out."""
        return self.bench.node.admin("GET", "/nodes")[1][0]["connections"] - 1

    def one_of_each(self):
        half = self.bench.session()["token"].encode()[:20]
        peers = []
        for said in (b"", b"\x01", b"\x01\xAA\xBB", b"\x01" + frame(TOKEN, half)[:-5]):
            peers.append(Peer(self.bench.node))
            peers[-1].say(said)
        peers.append(Peer(self.bench.node, self.bench.session()).login())
        peers.append(Peer(self.bench.node, self.bench.session()).login())
        peers[-1].say(payload(b"to be cut off")[:-3])
        return peers

    def test_reset_in_each_state_frees_the_slot(self):
        """Within a second; of several rounds the quickest counts, for a machine may be busy with something else."""
        taken = []
        for _ in range(5):
            before = self.connections()
            peers = self.one_of_each()
            wait_until(lambda: self.connections() >= before + len(peers), "all of them to be connected")
            for peer in peers:
                peer.reset()
            begun = time.monotonic()
            wait_until(lambda: self.connections() <= before, "all slots to be free")
            taken.append(time.monotonic() - begun)
            for peer in peers:
                self.assertEqual(self.bench.events.wait_end(peer)["cause"], "CONNECTION_LOST")
        self.assertLess(min(taken), 1.0)
        self.bench.fresh_login()


if __name__ == "__main__":
    unittest.main()
