# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A drain of node-a with 200 clients: all on node-b within the deadline, one session each, none lost."""
import collections
import threading
import unittest

from foreign import Client, Node, wait_until

CLIENTS = 200
GRACE_MS = 3000


class Returning(threading.Thread):
    """A client that obeys Reconnect: a new session, and to wherever that says."""

    def __init__(self, node, identifier, obeys=True):
        super().__init__(daemon=True)
        self.node, self.identifier, self.obeys = node, identifier, obeys
        self.client, self.error, self.done = None, None, threading.Event()
        self.connect()

    def connect(self, host=None):
        session = self.node.create("TLC", self.identifier, singleplex=True, host=host)
        self.client = Client(self.node, session, obey_reconnect=self.obeys).open()

    def run(self):
        try:
            while not self.done.wait(0.05):
                if self.client.closed.is_set():
                    self.connect()
        except Exception as error:  # shown by the test
            self.error = error


class Drain(unittest.TestCase):
    def test_everyone_moves_within_the_deadline(self):
        node = Node("--nodes", "2", "--set", "dev.tlcCount=%d" % CLIENTS)
        identifiers = node.ready["tlcIdentifiers"]
        clients = [Returning(node, identifier, obeys=number != 0) for number, identifier in enumerate(identifiers)]
        before = collections.Counter(row["nodeId"] for row in node.live())
        self.assertEqual(sum(before.values()), CLIENTS)
        self.assertEqual(before["node-a"], CLIENTS // 2, "new sessions go to the node with the fewest connections")
        stubborn_node = clients[0].client.session["details"]["listener"]["port"]
        drained, other = ("node-a", "node-b") if stubborn_node == node.ready["nodes"][0]["port"] else ("node-b", "node-a")
        for client in clients:
            client.start()

        request = {"ratePerSecond": 50, "graceMs": GRACE_MS, "reason": "scenario"}
        status, plan = node.admin("POST", "/nodes/%s/drain/plan" % drained, request)
        self.assertEqual((status, plan["cohort"], plan["tlc"]), (200, CLIENTS // 2, CLIENTS // 2))
        self.assertEqual(plan["landings"], [{"nodeId": other, "sessions": CLIENTS // 2}])
        status, job = node.admin("POST", "/nodes/%s/drain" % drained, request)
        self.assertEqual((status, job["initial"]), (202, CLIENTS // 2))
        self.assertEqual(node.call("GET", "/readyz", role=None, base=node.ready["apiUrl"][:-4])[0], 503)
        self.assertEqual(node.admin("POST", "/nodes/%s/drain" % drained, request)[0], 409)

        def state():
            return [row for row in node.admin("GET", "/nodes")[1] if row["id"] == drained][0]
        # 100 sessions at 50 a second, then the grace of the last, then the return of the one that was thrown out.
        wait_until(lambda: state()["state"] == "maintenance", "the end of the drain", 2 + GRACE_MS / 1000 + 20)
        drain = state()["drain"]
        self.assertEqual((drain["state"].lower(), drain["asked"], drain["closed"], drain["forced"], drain["remaining"]),
                         ("finished", CLIENTS // 2, CLIENTS // 2, 1, 0), drain)
        self.assertEqual(drain["moved"], CLIENTS // 2)
        self.assertLess(drain["finishedAtMs"] - drain["startedAtMs"], 2000 + GRACE_MS + 6000)

        wait_until(lambda: len(node.live(other)) == CLIENTS, "everyone on " + other)
        per_identifier = collections.Counter(row["identifiers"][0] for row in node.live())
        self.assertEqual(set(per_identifier.values()), {1}, "exactly one session each")
        self.assertEqual(len(per_identifier), CLIENTS)
        ignored = [row for row in node.connections() if row.get("reconnectIgnored")]
        self.assertEqual([row["identifiers"] for row in ignored], [[identifiers[0]]])
        self.assertEqual(ignored[0]["endReason"], "NODE_DRAINED")
        asked = [mark for mark in ignored[0]["stages"]]
        self.assertTrue(asked)
        for client in clients:
            client.done.set()
        for client in clients:
            client.join(5)
            self.assertIsNone(client.error)
        status, sessions = node.call("GET", "/v1/sessions")
        self.assertEqual(len(sessions), CLIENTS, "no session left over")
        node.stop()


if __name__ == "__main__":
    unittest.main()
