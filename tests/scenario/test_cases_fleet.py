# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""2,000 clients of ours reconnect at once, spec 04: jittered, and one session each at the end."""
import json
import os
import subprocess
import unittest

from foreign import Node, wait_until


class Fleet(unittest.TestCase):
    def test_two_thousand_clients_move(self):
        """Clients of ours, told to leave one node within two seconds: jittered, all on the other, one session each."""
        count = 2000
        node = Node("--nodes", "2", "--set", "dev.tlcCount=%d" % count, "--set", "listener.maxPreAuthPerAddress=4000",
                    "--set", "timing.timeSyncInterval=PT20S")
        fleet = None
        try:
            empty = {"ratePerSecond": 1000, "graceMs": 1000, "reason": "everyone on the other"}
            node.admin("POST", "/nodes/node-b/drain", empty)
            wait_until(lambda: self.state(node, "node-b") == "maintenance", "node-b to be empty")
            ready = os.path.join(node.folder, "ready.json")
            with open(ready, "w", encoding="utf-8") as file:
                json.dump(node.ready, file)
            fleet = subprocess.Popen([os.environ["WAYSIDE_CTL"], "--ready-file", ready, "simulate", "--clients", str(count),
                                      "--rate", "0", "--ramp", "1000", "--personality", "steady", "--no-broker", "--no-monitor"],
                                     stdout=subprocess.DEVNULL, stderr=node.log)
            wait_until(lambda: self.active(node, "node-a") == count, "everyone on node-a", 60)
            self.assertEqual(node.admin("POST", "/nodes/node-b/activate")[0], 200)
            status, _ = node.admin("POST", "/nodes/node-a/drain", {"ratePerSecond": 1000, "graceMs": 20000, "reason": "all at once"})
            self.assertEqual(status, 202)
            wait_until(lambda: self.active(node, "node-b") == count, "everyone on node-b", 60)
            wait_until(lambda: self.state(node, "node-a") == "maintenance", "the end of the drain", 30)
            drain = [row for row in node.admin("GET", "/nodes")[1] if row["id"] == "node-a"][0]["drain"]
            self.assertEqual((drain["initial"], drain["forced"]), (count, 0))
            status, sessions = node.call("GET", "/v1/sessions")
            identifiers = [session["details"]["tlcIdentifier"] for session in sessions]
            self.assertEqual((len(identifiers), len(set(identifiers))), (count, count), "one session each")
        finally:
            if fleet:
                fleet.terminate()
                fleet.wait(30)
            node.stop()

    @staticmethod
    def state(node, name):
        return [row for row in node.admin("GET", "/nodes")[1] if row["id"] == name][0]["state"]

    @staticmethod
    def active(node, name):
        return [row for row in node.admin("GET", "/nodes")[1] if row["id"] == name][0]["activeSessions"]


if __name__ == "__main__":
    unittest.main()
