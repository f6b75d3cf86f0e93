# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that obey Reconnect and remember what happened to them, and what drain scenarios have in common."""
import threading
import unittest

from foreign import RECONNECT, Client, Node, wall_ms, wait_until


class Mover(threading.Thread):
    """A client that obeys Reconnect, comes back with a new session and says something; remembers when it did what."""

    def __init__(self, fleet, identifier):
        super().__init__(daemon=True)
        self.fleet, self.identifier, self.returns = fleet, identifier, True
        self.stories, self.error = [], None
        self.connect("node-a")

    def connect(self, host=None):
        session = self.fleet.node.create("TLC", self.identifier, singleplex=True, host=host)
        self.client = Client(self.fleet.node, session)
        heard = self.client._frame

        def listen(kind, data, arrived):
            if kind == RECONNECT:
                self.story["asked"] = wall_ms()
            heard(kind, data, arrived)
        self.client._frame = listen
        self.story = {"connected": wall_ms()}
        self.client.open()
        self.stories.append(self.story)

    def run(self):
        try:
            while True:
                self.client.closed.wait()
                self.story["closed"] = wall_ms()
                if self.fleet.over:
                    return
                if not self.returns:
                    self.fleet.go_on.wait(60)
                while not self.fleet.over:
                    try:
                        self.connect()
                        break
                    except (OSError, AssertionError):  # the node is being started again, or takes no sessions yet
                        self.fleet.tick.wait(0.1)
                if self.fleet.over:
                    return
                self.client.payload(b"back")
                self.story["payload"] = wall_ms()
        except Exception as error:  # shown by the test
            self.error = error


class Fleet:
    def __init__(self, node, clients):
        self.node, self.over = node, False
        self.go_on, self.tick = threading.Event(), threading.Event()
        self.movers = [Mover(self, identifier) for identifier in node.ready["tlcIdentifiers"][:clients]]
        for mover in self.movers:
            mover.start()

    def stop(self):
        self.over = True
        self.go_on.set()
        for mover in self.movers:
            mover.client.close()
        for mover in self.movers:
            mover.join(10)
            assert mover.error is None, mover.error


class DrainScenario(unittest.TestCase):
    """A node with two streaming nodes, and movers that all start on node-a."""

    def setUp(self):
        self.nodes, self.fleets = [], []

    def tearDown(self):
        for fleet in self.fleets:
            fleet.stop()
        for node in self.nodes:
            if node.process.poll() is None:
                node.stop()

    def start(self, clients, *arguments):
        node = Node("--nodes", "2", "--set", "dev.tlcCount=%d" % max(clients, 10), *arguments)
        self.nodes.append(node)
        fleet = Fleet(node, clients)
        self.fleets.append(fleet)
        return node, fleet

    def drain(self, node, **order):
        order = {"ratePerSecond": 50, "graceMs": 3000, "reason": "scenario", **order}
        status, job = node.admin("POST", "/nodes/node-a/drain", order)
        self.assertEqual(status, 202, job)
        return job["id"]

    def job(self, node, drain):
        status, job = node.admin("GET", "/drains/" + drain)
        self.assertEqual(status, 200, job)
        return job

    def wait_job(self, node, drain, condition, what, timeout=20):
        def found():
            job = self.job(node, drain)
            return job if condition(job) else None
        return wait_until(found, what, timeout)

    def state(self, node, name="node-a"):
        return {row["id"]: row["state"] for row in node.admin("GET", "/nodes")[1]}[name]

    def receipt(self, node, drain):
        status, receipt = node.admin("GET", "/drains/%s/receipt" % drain)
        self.assertEqual(status, 200, receipt)
        self.assertEqual(receipt["total"], len(receipt["sessions"]))
        return {row["identifiers"][0]: row for row in receipt["sessions"]}
