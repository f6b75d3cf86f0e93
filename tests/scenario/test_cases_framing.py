# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Framing, spec 04: every split point, a thousand frames in one write, prefix, sizes, bodies that never complete."""
import struct
import time
import unittest

from cases import Bench, Case, logged_in, measurable, payload, payload_for
from foreign import BYE, KEEP_ALIVE, PAYLOAD, PAYLOAD_ID, RECONNECT, TOKEN, TS_RESPONSE, Peer, frame

IDLE = 3.0  # seconds
LARGEST = 65535


def raw_frame(content, size=None, prefix=b"\xAA\xBB"):
    return prefix + struct.pack(">H", len(content) if size is None else size) + content


def stamped(size):
    """Content of a payload frame: type byte, payload type, timestamp, as much payload as makes `size` bytes."""
    return struct.pack(">BBQ", PAYLOAD, 1, 0) + b"z" * (size - 10)


class Framing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Rates are the vectors' business; here they are out of the way.
        cls.bench = Bench("--set", "limits.payloadRateLimit=1000000", "--set", "limits.payloadThroughputLimit=1000000000",
                          "--set", "limits.keepAliveTimeout=PT%gS" % IDLE, tlcs=600)

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def test_every_split_point_gives_the_same_result(self):
        """Version, Token, KeepAlive and a payload, cut in two at each byte, and sent byte by byte."""
        def split_at(position):
            def stream(session):
                whole = b"\x01" + frame(TOKEN, session["token"].encode()) + frame(KEEP_ALIVE) + payload(b"split")
                return [whole] if position is None else [whole[:position], whole[position:]]
            return stream

        def byte_by_byte(session):
            whole = split_at(None)(session)[0]
            return [whole[i:i + 1] for i in range(len(whole))]
        # version 1, Token 5 + 43, KeepAlive 5, payload 4 + 10 + 5
        length = 1 + 48 + 5 + 19
        cases = [Case("split at %d" % position, split_at(position)) for position in range(1, length)]
        before = len(self.bench.routed())
        self.bench.run_all(self, cases + [Case("byte by byte", byte_by_byte)])
        routed = self.bench.routed()[before:]
        self.assertEqual(routed.count(b"split"), length, "each of them came through once")

    def test_a_thousand_frames_in_one_write_in_order(self):
        texts = [b"frame %d " % number + b"." * (number % 97) for number in range(1000)]
        with Peer(self.bench.node, self.bench.session()).login() as peer:
            peer.say(b"".join(payload(text) for text in texts))
            self.bench.wait_routed(texts[-1])
            self.assertEqual([text for text in self.bench.routed() if text.startswith(b"frame ")], texts)

    def test_wrong_prefix(self):
        cases = []
        for prefix in (b"\xAA\xBA", b"\xAB\xBB", b"\xBB\xAA", b"\x00\x00", b"\xFF\xBB", b"\xAA\x00", b"\xAA\xAA"):
            cases.append(Case("prefix %s after a good frame" % prefix.hex(),
                              logged_in(payload(b"good") + raw_frame(b"\0", prefix=prefix)), "LOST_SYNC"))
            cases.append(Case("prefix %s at the Token" % prefix.hex(),
                              lambda session, prefix=prefix: b"\x01" + raw_frame(b"\x01" + session["token"].encode(), prefix=prefix),
                              "LOST_SYNC"))
        self.bench.run_all(self, cases)

    def test_size_zero(self):
        self.bench.run_all(self, [
            Case("size 0 first", lambda session: b"\x01" + raw_frame(b""), "ZERO_SIZE_FRAME"),
            Case("size 0 later", logged_in(payload(b"good") + raw_frame(b"")), "ZERO_SIZE_FRAME")])

    def test_largest_size_stays(self):
        multiplex = lambda session: b"\x01" + frame(TOKEN, session["token"].encode()) + \
            payload_for(session["details"]["tlcIdentifiers"][0], b"l" * (LARGEST - 18))
        self.bench.run_all(self, [Case("singleplex", logged_in(raw_frame(stamped(LARGEST)))),
                                  Case("multiplex", multiplex, singleplex=False),
                                  Case("unknown type", logged_in(raw_frame(b"\x55" + b"u" * (LARGEST - 1)))),
                                  Case("surplus behind KeepAlive", logged_in(raw_frame(b"\0" * LARGEST)))])
        self.assertIn(b"l" * (LARGEST - 18), self.bench.routed(), "whole, never truncated")

    def test_unknown_type_where_it_is_a_violation(self):
        strict = Bench("--set", "protocol.unknownDatagram=close")
        try:
            strict.run_all(self, [Case("unknown type", logged_in(raw_frame(b"\x55")), "UNKNOWN_DATAGRAM")])
        finally:
            strict.stop()

    def test_below_a_minimum_or_trailing_bytes(self):
        def tail(content):
            return logged_in(frame(KEEP_ALIVE) + raw_frame(content))
        cases = [Case("0x04 of %d bytes" % size, tail(stamped(10)[:size]), "MALFORMED_DATAGRAM") for size in range(1, 10)]
        cases += [Case("0x05 of %d bytes" % size, tail((bytes([PAYLOAD_ID]) + b"sub00001" + bytes(9))[:size]),
                       "MALFORMED_DATAGRAM", singleplex=False) for size in (1, 2, 8, 9, 10, 17)]
        cases += [Case("0x07 of %d bytes" % size, tail((bytes([TS_RESPONSE]) + bytes(64))[:size]), "MALFORMED_DATAGRAM")
                  for size in (1, 9, 24, 26, 33)]
        # From the wrong side: whichever of the two faults is seen first, the connection ends.
        cases += [Case("0x06 of %d bytes" % size, tail((b"\x06" + bytes(64))[:size]),
                       "WRONG_DIRECTION" if size == 9 else "MALFORMED_DATAGRAM") for size in (1, 8, 9, 10)]
        cases += [Case("0xF0 whose token runs past the end",
                       tail(b"\xF0" + struct.pack(">I", 0xFFFFFFFF) + bytes(40)), "MALFORMED_DATAGRAM"),
                  Case("0xF0 cut short", tail(b"\xF0\0\0"), "MALFORMED_DATAGRAM"),
                  Case("identifier not ASCII", tail(bytes([PAYLOAD_ID]) + b"sub0000\xE9" + bytes(9)),
                       "MALFORMED_DATAGRAM", singleplex=False),
                  # These carry nothing and may be tolerated with something (spec 01 §3).
                  Case("0x00 with data", tail(bytes([KEEP_ALIVE]) + b"x" * 20)),
                  Case("0x03 from a client", tail(bytes([RECONNECT])), "WRONG_DIRECTION")]
        self.bench.run_all(self, cases)

    def test_a_body_that_never_completes(self):
        """It holds what has come, at most one frame, and falls to the idle limit; before the token, to the deadline."""
        count, sent = 100, 60000
        peers = [Peer(self.bench.node, self.bench.session()).login() for _ in range(count)]
        before = self.bench.node.resident()
        begun = time.monotonic()
        for peer in peers:
            peer.say(raw_frame(stamped(sent), size=LARGEST))
        while self.bench.node.resident() < before + count * sent / 2 and time.monotonic() < begun + 1:
            time.sleep(0.05)
        grown = measurable(self.bench.node.resident() - before)
        # A connection holds one unfinished frame, and its share of the allocator's and the socket's pages.
        self.assertLess(grown, count * (LARGEST + 64 * 1024))
        with Peer(self.bench.node, self.bench.session()) as early:
            early.say(b"\x01" + raw_frame(b"\x04" + bytes(2), size=LARGEST))
            early.hear_until_closed(8)
            self.assertEqual(self.bench.events.wait_end(early)["cause"], "FIRST_FRAME_NOT_TOKEN")
        for peer in peers:
            with peer:
                peer.hear_until_closed(IDLE + 5)
                self.assertNotIn(BYE, [kind for kind, _ in peer.frames()])
            self.assertEqual(self.bench.events.wait_end(peer)["cause"], "IDLE_TIMEOUT")
        self.assertGreater(time.monotonic() - begun, IDLE - 0.5)
        self.bench.fresh_login()


if __name__ == "__main__":
    unittest.main()
