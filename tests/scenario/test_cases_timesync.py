# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time sync and idle, spec 04: exact t0, no answers, a clock to and fro; silence, and what does not end it."""
import concurrent.futures
import struct
import threading
import time
import unittest

from cases import Bench, payload
from foreign import BYE, KEEP_ALIVE, TS_REQUEST, TS_RESPONSE, Peer, frame, wait_until

INTERVAL, RESPONSE, IDLE = 0.25, 2.0, 1.5  # seconds


class Clocked:
    """Answers every Timestamps Request with a clock that is wrong as told, and keeps alive."""

    def __init__(self, bench, offsets, session=None, t0=lambda t0: t0, keep_alive=0.4):
        self.peer = Peer(bench.node, session or bench.session()).login()
        self.offsets, self.t0, self.keep_alive = offsets, t0, keep_alive
        self.stopped, self.answered = threading.Event(), 0
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        seen, spoken = 0, time.monotonic()
        self.peer.socket.settimeout(0.05)
        while not self.stopped.is_set():
            try:
                part = self.peer.socket.recv(4096)
                if not part:
                    return
                self.peer.heard += part
            except TimeoutError:
                pass
            except OSError:
                return
            requests = [data for kind, data in self.peer.frames() if kind == TS_REQUEST]
            for data in requests[seen:]:
                now = int(time.time() * 1000)
                offset = self.offsets(self.answered) if self.offsets else None
                if offset is not None:
                    stamp = struct.pack(">QQ", now + offset, now + offset)
                    self.peer.say(frame(TS_RESPONSE, self.t0(data) + stamp))
                    self.answered += 1
            seen = len(requests)
            if self.keep_alive and time.monotonic() - spoken > self.keep_alive:
                spoken = time.monotonic()
                self.peer.say(frame(KEEP_ALIVE))

    def stop(self):
        self.stopped.set()
        self.thread.join(5)
        self.peer.say(frame(BYE))
        self.peer.close()


class TimeSync(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "timing.timeSyncInterval=PT%gS" % INTERVAL, "--set", "timing.timeSyncResponseTimeout=PT%gS" % RESPONSE,
                          "--set", "limits.keepAliveTimeout=PT%gS" % IDLE, "--set", "limits.clockDiffLimit=PT4S",
                          "--set", "limits.clockDiffLimitDuration=PT1M")

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def row(self, peer, condition):
        def find():
            rows = [row for row in self.bench.node.connections() if row["remoteAddress"] == peer.address]
            return rows[0] if rows and condition(rows[0]) else None
        return wait_until(find, "the row as expected")

    def test_exact_t0_gives_a_sample(self):
        clocked = Clocked(self.bench, lambda number: 700)
        row = self.row(clocked.peer, lambda row: row["clock"]["answered"] >= 4)
        self.assertAlmostEqual(row["clock"]["differenceMs"], 700, delta=400)
        self.assertEqual(row["clock"]["unmatched"], 0)
        clocked.stop()

    def test_other_t0_is_no_sample(self):
        """Dropped and counted; and since nothing was answered, the deadline of the request ends it."""
        clocked = Clocked(self.bench, lambda number: 0, t0=lambda t0: struct.pack(">Q", struct.unpack(">Q", t0)[0] + 1))
        row = self.row(clocked.peer, lambda row: row["clock"]["unmatched"] >= 3)
        self.assertEqual(row["clock"]["answered"], 0)
        self.assertEqual(self.bench.events.wait_end(clocked.peer)["cause"], "TIMESYNC_TIMEOUT")
        clocked.stop()
        self.bench.fresh_login()

    def test_never_answers_but_keeps_alive(self):
        begun = time.monotonic()
        clocked = Clocked(self.bench, None)
        event = self.bench.events.wait(kind="enforcement", remoteAddress=clocked.peer.address)
        taken = time.monotonic() - begun
        self.assertEqual((event["cause"], event["endReason"]), ("TIMESYNC_TIMEOUT", "PROTOCOL_ERROR"))
        self.assertGreaterEqual(event["measured"], RESPONSE * 1000)
        self.assertEqual(event["limit"], RESPONSE * 1000)
        self.assertGreater(taken, RESPONSE - 0.1)
        self.assertLess(taken, RESPONSE + 5)
        clocked.thread.join(5)
        self.assertNotIn(BYE, [kind for kind, _ in clocked.peer.frames()])
        clocked.stop()
        self.bench.fresh_login()

    def test_alternating_clock_has_a_mean_of_three_seconds(self):
        below = Clocked(self.bench, lambda number: 3000 if number % 2 else -3000)
        above = Clocked(self.bench, lambda number: 4500 if number % 2 else -4500)
        row = self.row(below.peer, lambda row: row["clock"]["answered"] >= 6)
        self.assertAlmostEqual(row["clock"]["meanAbsoluteMs"], 3000, delta=400)
        self.assertEqual(row["stage"], "Active", "under the limit of 4 s it stays")
        event = self.bench.events.wait(kind="enforcement", remoteAddress=above.peer.address)
        self.assertEqual(event["cause"], "CLOCK_DIFF_LIMIT")
        self.assertAlmostEqual(event["measured"], 4500, delta=400)
        below.stop()
        above.stop()
        self.bench.fresh_login()

    def test_silence_is_cut_at_the_timeout_whatever_the_node_sends(self):
        """Requests and KeepAlives of the node go out all the while; half a frame of the client's counts for nothing."""
        def silent(name, say):
            with Peer(self.bench.node, self.bench.session()).login() as peer:
                begun, rest = time.monotonic(), list(say)
                while rest and peer.say(rest.pop(0)):
                    time.sleep(0.2)
                peer.hear_until_closed(IDLE + 10)
                event = self.bench.events.wait(kind="enforcement", remoteAddress=peer.address)
                return time.monotonic() - begun, event, [kind for kind, _ in peer.frames()]
        plans = {"nothing": [], "half a frame": [payload(b"half")[:9]],
                 "one byte at a time of one frame": [payload(b"x" * 100)[i:i + 1] for i in range(20)]}
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for name, outcome in {name: pool.submit(silent, name, say) for name, say in plans.items()}.items():
                with self.subTest(name):
                    taken, event, kinds = outcome.result()
                    self.assertEqual(event["cause"], "IDLE_TIMEOUT")
                    self.assertGreaterEqual(event["measured"], IDLE * 1000)
                    self.assertGreater(taken, IDLE - 0.2)
                    self.assertLess(taken, IDLE + 5)
                    self.assertGreaterEqual(kinds.count(TS_REQUEST), 3, "the node was not silent")
                    self.assertNotIn(BYE, kinds)
        self.bench.fresh_login()

    def test_keep_alive_within_the_timeout_stays(self):
        clocked = Clocked(self.bench, lambda number: 0 if number == 0 else None, keep_alive=IDLE * 0.6)
        time.sleep(IDLE + 0.4)
        self.assertEqual(self.row(clocked.peer, lambda row: True)["stage"], "Active")
        clocked.stop()


if __name__ == "__main__":
    unittest.main()
