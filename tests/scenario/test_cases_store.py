# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Store, spec 04: while the database cannot be used the API says 503 and streaming goes on as if nothing were."""
import os
import resource
import signal
import sqlite3
import tempfile
import threading
import time
import unittest

from cases import percentile
from foreign import PAYLOAD_ID, Client, Node, wait_until


class Store(unittest.TestCase):
    def setUp(self):
        self.path = os.path.join(tempfile.mkdtemp(prefix="wayside-store-"), "node.sqlite")
        self.node = Node("--store", "sqlite:" + self.path, "--set", "limits.payloadRateLimit=1000",
                         # A file that may not grow is an error to the node, not its end.
                         prepare=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        self.tlc = Client(self.node, self.node.create("TLC", "sub00001", singleplex=True)).open()
        self.broker = Client(self.node, self.node.create("Broker")).open()

    def tearDown(self):
        self.node.stop()

    def post(self):
        begun = time.monotonic()
        status, answer = self.node.call("POST", "/v1/sessions", {
            "domain": "dev_001", "type": "TLC", "protocol": "TCPStreaming_Singleplex",
            "details": {"securityMode": "NONE", "tlcIdentifier": "sub00002"}}, "TLC_SYSTEM")
        return status, answer, time.monotonic() - begun

    def stream_while(self, work):
        """Payloads flow and are timed while `work` runs; returns what it does."""
        outcome = []
        thread = threading.Thread(target=lambda: outcome.append(work()))
        thread.start()
        taken = []
        while thread.is_alive() or len(taken) < 50:
            have, begun = len(self.broker.of_kind(PAYLOAD_ID)), time.perf_counter()
            self.tlc.payload(b"goes on")
            self.broker.wait_payloads(have + 1, PAYLOAD_ID)
            taken.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.005)
        thread.join()
        self.assertTrue(outcome, "the work failed")
        self.assertLess(percentile(taken, 0.99), 250, "streaming was held up, ms")
        self.assertTrue(self.node.live())
        return outcome[0]

    def refused_until(self, repair):
        """503 while the store fails, 200 once it is repaired."""
        status, answer, taken = self.stream_while(self.post)
        self.assertEqual((status, answer["status"]), (503, 503), answer)
        self.assertLess(taken, 15)
        wait_until(lambda: self.node.call("GET", "/readyz", role=None, base=self.node.ready["apiUrl"][:-4])[0] == 503, "not ready")
        self.assertEqual(self.node.call("GET", "/healthz", role=None, base=self.node.ready["apiUrl"][:-4])[0], 200)
        repair()
        wait_until(lambda: self.post()[0] == 200, "sessions again", 30)

    def test_locked(self):
        other = sqlite3.connect(self.path, timeout=10, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        self.refused_until(lambda: (other.execute("ROLLBACK"), other.close()))

    def test_full(self):
        pid = self.node.process.pid
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
        self.refused_until(lambda: resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)))

    def test_corrupt(self):
        """Whatever the API then answers, it is an answer; the stream does not care."""
        size = os.path.getsize(self.path)
        for name in (self.path, self.path + "-wal"):
            with open(name, "r+b") as file:
                file.write(os.urandom(max(size, os.path.getsize(name))))

        def ask():
            statuses = [self.post()[0]]
            statuses += [self.node.call("GET", "/v1/sessionlogs?from=0&until=9999999999999")[0] for _ in range(3)]
            return statuses + [self.post()[0]]
        statuses = self.stream_while(ask)
        self.assertTrue(set(statuses) <= {200, 503}, statuses)
        self.assertIsNone(self.node.process.poll())
        self.node.kill()
        with self.assertRaisesRegex(AssertionError, "(?m)^wayside-node: the store.s file is damaged"):
            self.node.start()


if __name__ == "__main__":
    unittest.main()
