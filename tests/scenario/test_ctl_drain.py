# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl drain against a real node and clients that come back, or do not."""
import json
import unittest

from commandline import FLEET, Administration
from foreign import wait_until


class Drains(Administration):
    def test_a_drain_that_goes_well(self):
        self.assertEqual(self.ctl.json("drain", "plan", "--type", "TLC")["cohort"], FLEET)
        self.assertIn("Sessions", self.ctl.done("drain", "plan", "--type", "TLC", "--canary", "50%"))
        done = self.ctl.json("drain", "start", "--type", "TLC", "--rate", "100", "--canary", "2", "--reason", "test", "--wait")
        self.assertEqual((done["state"], done["initial"], done["moved"], done["failed"]), ("finished", FLEET, FLEET, 0))
        receipt = self.ctl.csv("drain", "receipt", done["id"])
        self.assertEqual(len(receipt), FLEET)
        self.assertEqual({row["departure"] for row in receipt}, {"moved"})
        self.assertEqual(sum(row["canary"] == "true" for row in receipt), 2)
        self.assertEqual(len(self.ctl.json("drain", "receipt", done["id"])["sessions"]), FLEET)
        self.assertIn("%d sessions" % FLEET, self.ctl.done("drain", "receipt", done["id"]))
        self.assertIn("finished", self.ctl.done("drain", "status", done["id"]))
        self.assertEqual(self.ctl.run("drain", "status", done["id"], "--watch", "0.2", "--json").code, 0)
        self.assertIn(done["id"], {row["id"] for row in self.ctl.csv("drain", "list", "--state", "finished")})
        self.fleet_is_whole()

    def test_a_drain_that_holds_after_its_canaries(self):
        plan = self.ctl.done("drain", "plan", "--type", "TLC", "--canary", "1", "--canary-pause", "hold")
        self.assertIn("until it is resumed", plan)
        drain = self.ctl.json("drain", "start", "--type", "TLC", "--rate", "100", "--canary", "1", "--canary-pause", "hold",
                              "--reason", "test")
        self.assertEqual(drain["request"]["canaryPause"], "hold")
        wait_until(lambda: "paused" in self.ctl.done("drain", "status", drain["id"]), "the pause after the canary")
        self.assertIn("when it is resumed", self.ctl.done("drain", "status", drain["id"]))
        self.assertEqual(self.ctl.json("drain", "resume", drain["id"])["state"], "running")
        wait_until(lambda: self.ctl.json("drain", "status", drain["id"])["state"] == "finished", "the end of the drain")
        self.fleet_is_whole()

    def test_a_drain_whose_sessions_do_not_come_back(self):
        _, number, identifier = self.client(0)
        outcome = self.ctl.run("--json", "drain", "start", "--tlc", identifier, "--return-within", "300ms", "--halt-above", "100",
                               "--reason", "test", "--wait")
        self.assertEqual(outcome.code, 1, outcome)
        self.assertEqual(json.loads(outcome.output)["failed"], 1)
        self.assertEqual(outcome.errors, "waysidectl: 1 session is not back in time\n")
        self.assertEqual(self.ctl.run("drain", "status", json.loads(outcome.output)["id"], "--watch", "1").code, 1)

    def test_a_drain_that_halts(self):
        chosen = [self.client(index)[1] for index in range(1, 4)]
        outcome = self.ctl.run("--json", "drain", "start", *[word for number in chosen for word in ("--connection", number)],
                               "--canary", "1", "--return-within", "300ms", "--reason", "test", "--wait")
        self.assertEqual(outcome.code, 1, outcome)
        drain = json.loads(outcome.output)
        self.assertEqual((drain["state"], drain["asked"]), ("halted", 1), outcome)
        self.assertEqual(outcome.errors.count("\n"), 1)
        self.assertEqual(self.ctl.json("drain", "abort", drain["id"], "--reason", "enough")["state"], "aborted")

    def test_pause_resume_abort(self):
        _, number, identifier = self.client(4, obey_reconnect=False)
        drain = self.ctl.json("drain", "start", "--filter", "identifiers = %s" % identifier, "--grace", "1m", "--reason", "test")
        self.assertEqual(drain["request"]["cohort"]["connectionIds"], [int(number)], "bound to what the filter found")
        self.assertEqual(self.ctl.json("drain", "pause", drain["id"])["state"], "paused")
        self.assertEqual(self.ctl.json("drain", "resume", drain["id"])["state"], "running")
        self.assertIn("aborted", self.ctl.done("drain", "abort", drain["id"]))
        self.assertEqual(self.ctl.run("drain", "pause", drain["id"]).code, 5)

    def test_a_node_out_of_service_and_back(self):
        self.ctl.done("drain", "start", "--node", "node-b", "--rate", "100", "--reason", "test", "--wait")
        self.assertEqual({row["id"]: row["state"] for row in self.ctl.json("nodes")}, {"node-a": "active", "node-b": "maintenance"})
        unwell = self.ctl.run("health")
        self.assertEqual((unwell.code, unwell.output), (1, "not ready: node-b is not active\n"), unwell)
        self.assertEqual(self.ctl.json("activate", "node-b"), {"id": "node-b", "state": "active"})
        self.assertEqual(self.ctl.run("health").code, 0)
        self.fleet_is_whole()


if __name__ == "__main__":
    unittest.main()
