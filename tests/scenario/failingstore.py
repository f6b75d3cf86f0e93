# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of a failing store share: traffic that must go on, and the checks around a fault."""
import threading
import time
import unittest

from foreign import PAYLOAD_ID, Client, Node, wait_until
from test_metrics import scrape

LONG_TURN = 0.05  # seconds; above it the node's thread stalls everybody


class Traffic(threading.Thread):
    """A TLC that sends payloads to a Broker, one at a time, and how long each was on its way. Runs until finish()."""

    def __init__(self, node):
        super().__init__(daemon=True)
        self.tlc = Client(node, node.create("TLC", "sub00001", singleplex=True)).open()
        self.broker = Client(node, node.create("Broker")).open()
        self.delivered, self.slowest, self.error = 0, 0, None
        self.over = threading.Event()
        self.start()

    def run(self):
        try:
            while not self.over.wait(0.02):
                sent = time.monotonic()
                self.tlc.payload(b"on and on")
                self.broker.wait_payloads(self.delivered + 1, PAYLOAD_ID)
                self.slowest = max(self.slowest, time.monotonic() - sent)
                self.delivered += 1
        except BaseException as error:  # shown by finish()
            self.error = error

    def finish(self):
        self.over.set()
        self.join()
        if self.error:
            raise self.error


class Machine(threading.Thread):
    """How late a thread is woken on this machine right now: no figure of the node's can be better."""

    def __init__(self):
        super().__init__(daemon=True)
        self.latest, self.over = 0, threading.Event()
        self.start()

    def run(self):
        while not self.over.is_set():
            before = time.monotonic()
            time.sleep(0.005)
            self.latest = max(self.latest, time.monotonic() - before - 0.005)


class FailingStore(unittest.TestCase):
    """Base of the tests; a subclass says where the store is."""

    def store_url(self):
        raise NotImplementedError

    def start_node(self, **options):
        node = Node("--store", self.store_url(), "--set", "limits.payloadRateLimit=100000",
                    "--set", "limits.payloadThroughputLimit=100000000", **options)
        self.addCleanup(lambda: node.process.poll() is None and node.stop())
        return node

    def post(self, node, identifier="sub00003"):
        body = {"domain": node.ready["domain"], "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                "details": {"securityMode": "NONE", "tlcIdentifier": identifier}}
        before = time.monotonic()
        status, answer = node.call("POST", "/v1/sessions", body, "TLC_SYSTEM")
        return status, answer, time.monotonic() - before

    def is_ready(self, node):
        return node.call("GET", "/readyz", role=None, base=node.ready["metricsUrl"].rsplit("/", 1)[0])[0] == 200

    def ended(self, node, token):
        return node.call("GET", "/v1/sessionlogs/" + token)[1].get("endReason")

    def live_through(self, node, fault, repair, first_answer=8.0, next_answers=8.0):
        """503 while it lasts, payloads all the time, no stall of the node's thread; everything again after the repair,
        with the end of a session that ended in between."""
        leaving = Client(node, node.create("TLC", "sub00002", singleplex=True)).open()
        traffic, machine = Traffic(node), Machine()
        wait_until(lambda: traffic.delivered > 5, "traffic")
        turns = scrape(node)[("wayside_node_thread_long_turns_total", "")]

        fault()
        try:
            status, answer, took = self.post(node)
            self.assertEqual(status, 503, answer)
            self.assertLess(took, first_answer)
            self.assertIn("store", answer["message"])
            leaving.say_bye(b"while nobody could write it down")
            wait_until(lambda: not self.is_ready(node), "/readyz to say so")
            answers = [self.post(node) for _ in range(5)]
            self.assertEqual({status for status, _, _ in answers}, {503}, answers)
            self.assertLess(sorted(took for _, _, took in answers)[2], next_answers)
            delivered = traffic.delivered
            wait_until(lambda: traffic.delivered > delivered + 10, "payloads in the middle of it")
        finally:
            repair()

        wait_until(lambda: self.post(node)[0] == 200, "sessions to be taken again", 20)
        wait_until(lambda: self.ended(node, leaving.session["token"]) == "CLIENT_DISCONNECT", "the end of the one that left")
        wait_until(lambda: self.is_ready(node), "/readyz to be well again")
        figures = scrape(node)
        traffic.finish()
        for client in (leaving, traffic.tlc, traffic.broker):
            client.close()
        machine.over.set()
        self.assertLess(traffic.slowest, 1 + 2 * machine.latest)
        if figures[("wayside_node_thread_long_turns_total", "")] > turns:  # a busy machine may be to blame
            longest = figures[("wayside_node_thread_longest_turn_seconds", "")]
            self.assertLess(longest, LONG_TURN + 2 * machine.latest)
