# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A drain and the states of nodes outlive the node process, however it ends."""
import collections
import os
import tempfile
import unittest

from foreign import wall_ms, wait_until
from movers import DrainScenario


class DrainRestart(DrainScenario):
    def test_killed_in_the_middle_and_started_again(self):
        store = "sqlite:" + os.path.join(tempfile.mkdtemp(prefix="wayside-store-"), "node.sqlite")
        node, fleet = self.start(30, "--store", store)
        drain = self.drain(node, ratePerSecond=4)  # seconds are left between the eighth and the last but five
        self.wait_job(node, drain, lambda job: job["moved"] >= 8, "the first ones on the other node")
        fleet.tick.wait(1)  # what was changed is written down four times a second, if the disk is as fast
        node.kill()
        node.start()
        self.assertIn(self.state(node), ("draining", "drained"), "as it was, before anyone is let in")
        self.assertEqual(self.job(node, drain)["state"], "running")
        self.wait_job(node, drain, lambda job: job["state"] == "finished", "the end of the resumed drain", 30)
        self.assertEqual(self.state(node), "maintenance")
        wait_until(lambda: len(node.live("node-b")) == 30, "everyone on the other node")
        per_identifier = collections.Counter(row["identifiers"][0] for row in node.live())
        self.assertEqual(set(per_identifier.values()), {1})
        # Of those who had moved before, the kill may have swallowed the note of the first payload.
        wait_until(lambda: all("firstPayloadAtMs" in row for row in self.receipt(node, drain).values()
                               if row["departure"] == "crashed"), "the first payloads on the new sessions")
        rows = self.receipt(node, drain)
        fleet.tick.wait(0.6)  # until that is written down as well
        self.assertEqual(len(rows), 30, "the whole cohort, also those nobody had come to ask")
        departures = collections.Counter(row["departure"] for row in rows.values())
        self.assertGreaterEqual(departures["moved"], 4)
        self.assertGreaterEqual(departures["crashed"], 5)
        for row in rows.values():
            self.assertEqual((row["endReason"] == "NODE_CRASH"), row["departure"] == "crashed", row)
            self.assertIn("backAtMs", row)
        logs = node.call("GET", "/v1/sessionlogs?from=0&until=%d" % (wall_ms() + 60000))[1]
        reasons = collections.Counter(log["endReason"] for log in logs if log["ended"])
        self.assertGreaterEqual(reasons["NODE_CRASH"], departures["crashed"])
        # Maintenance lasts until someone ends it; so does active.
        fleet.over = True
        node.kill()
        node.start()
        self.assertEqual((self.state(node), self.state(node, "node-b")), ("maintenance", "active"))
        self.assertEqual(node.admin("POST", "/nodes/node-a/activate")[0], 200)
        self.assertEqual(node.stop(), 0)
        node.start()
        self.assertEqual(self.state(node), "active")
        self.assertEqual(self.receipt(node, drain), rows, "the receipt is kept")


if __name__ == "__main__":
    unittest.main()
