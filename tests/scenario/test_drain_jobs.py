# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drains with canaries, halts and pauses, and receipts held against what the clients saw themselves."""
import csv
import io
import unittest

from foreign import wait_until
from movers import DrainScenario


class DrainJobs(DrainScenario):
    def test_canaries_then_everyone_and_the_receipt(self):
        node, fleet = self.start(30)
        plan = node.admin("POST", "/nodes/node-a/drain/plan", {"ratePerSecond": 50, "canarySize": 3})[1]
        self.assertEqual((plan["cohort"], plan["canaries"], plan["landings"]),
                         (30, 3, [{"nodeId": "node-b", "sessions": 30}]))
        self.assertEqual(self.state(node), "active", "a plan sends nothing")
        drain = self.drain(node, canarySize=3, jitter=0.5, seed=4)
        job = self.wait_job(node, drain, lambda job: job["state"] == "finished", "the end of the drain")
        self.assertEqual((job["asked"], job["moved"], job["closed"], job["forced"], job["failed"], job["remaining"]),
                         (30, 30, 30, 0, 0, 0), job)
        self.assertEqual(self.state(node), "maintenance")
        wait_until(lambda: all("payload" in mover.story for mover in fleet.movers), "everyone's first payload")
        rows = wait_until(lambda: (lambda rows: rows if all("firstPayloadAtMs" in row for row in rows.values())
                                   else None)(self.receipt(node, drain)), "first payloads in the receipt")
        self.assertEqual(len(rows), 30)
        canaries = [row for row in rows.values() if row["canary"]]
        self.assertEqual(len(canaries), 3)
        last_canary_back = max(row["backAtMs"] for row in canaries)
        for mover in fleet.movers:
            row, (before, after) = rows[mover.identifier], mover.stories
            # What the node wrote down lies between what the client did before and saw after, on one clock.
            self.assertLessEqual(row["askedAtMs"], before["asked"] + 1)
            self.assertGreaterEqual(row["askedAtMs"], before["asked"] - 500)
            self.assertGreaterEqual(row["closedAtMs"], before["asked"] - 1)
            self.assertGreaterEqual(row["backAtMs"], after["connected"] - 1)
            self.assertLessEqual(row["backAtMs"], after["payload"] + 1)
            self.assertGreaterEqual(row["firstPayloadAtMs"], row["backAtMs"])
            self.assertLessEqual(abs(row["firstPayloadAtMs"] - after["payload"]), 500)
            self.assertEqual(row["gapMs"], max(row["backAtMs"] - row["closedAtMs"], 0))
            self.assertEqual(row["payloadGapMs"], row["firstPayloadAtMs"] - row["closedAtMs"])
            self.assertEqual((row["departure"], row["endReason"], row["nodeId"], row["backNodeId"]),
                             ("moved", "NODE_DRAINED", "node-a", "node-b"))
            if not row["canary"]:
                self.assertGreaterEqual(row["askedAtMs"], last_canary_back, "nobody before the canaries are back")
        self.exports(node, drain, rows)

    def exports(self, node, drain, rows):
        for query, headers in (("?format=csv", None), ("", {"Accept": "text/csv"})):
            status, text = node.call("GET", "/drains/%s/receipt%s" % (drain, query), base=node.ready["adminUrl"],
                                     headers=headers)
            self.assertEqual(status, 200)
            table = list(csv.DictReader(io.StringIO(text, newline="")))
            self.assertEqual({row["identifiers"]: int(row["gapMs"]) for row in table},
                             {identifier: row["gapMs"] for identifier, row in rows.items()})
        self.assertEqual(node.admin("GET", "/drains/%s/receipt?format=xml" % drain)[0], 400)
        self.assertEqual(node.admin("GET", "/drains/nosuch/receipt")[0], 404)
        self.assertEqual(node.admin("GET", "/drains/nosuch")[0], 404)
        status, listed = node.admin("GET", "/drains?state=finished&node=node-a")
        self.assertEqual((status, [job["id"] for job in listed["drains"]]), (200, [drain]))
        self.assertEqual(node.admin("GET", "/drains?state=running")[1], {"total": 0, "drains": []})
        self.assertEqual(node.admin("GET", "/drains?limit=0")[0], 400)
        # Readers read, and do nothing else.
        self.assertEqual(node.admin("GET", "/drains/" + drain, role="DOMAIN_ADMIN")[0], 200)
        self.assertEqual(node.admin("GET", "/drains/%s/receipt" % drain, role="DOMAIN_ADMIN")[1]["total"], 30)
        for path in ("pause", "resume", "abort"):
            self.assertEqual(node.admin("POST", "/drains/%s/%s" % (drain, path), role="DOMAIN_ADMIN")[0], 403)
            self.assertEqual(node.admin("POST", "/drains/%s/%s" % (drain, path))[0], 409)
        self.assertEqual(node.admin("GET", "/drains", role="TLC_ADMIN")[0], 403)
        for wrong in ({"ratePerSecond": 0}, {"jitter": 2}, {"canarySize": "3"}, {"reason": ""}, {"cohort": []},
                      {"cohort": {"nodeId": "node-b"}}, {"cohort": {"state": "Sleeping"}}):
            status, answer = node.admin("POST", "/nodes/node-a/drain", {"reason": "x", **wrong})
            self.assertEqual(status, 400, wrong)
            self.assertIn(next(iter(wrong)), answer["message"])
        self.assertEqual(node.admin("POST", "/drains", {"reason": "x"})[0], 400, "a cohort that names nothing")

    def test_waits_after_the_canaries(self):
        node, fleet = self.start(12)
        for wrong, why in (({"canaryPause": "soon"}, "ISO 8601"), ({"canaryPause": "PT1M"}, "canarySize"),
                           ({"canaryPause": "P2D", "canarySize": 1}, "PT24H"), ({"canaryPause": 60}, "text")):
            status, answer = node.admin("POST", "/nodes/node-a/drain", {"reason": "x", **wrong})
            self.assertEqual(status, 400, answer)
            self.assertIn("field canaryPause", answer["message"])
            self.assertIn(why, answer["message"])
        plan = node.admin("POST", "/nodes/node-a/drain/plan", {"canarySize": 2, "canaryPause": "PT10M"})[1]
        self.assertEqual(plan["canaryPause"], "PT10M")
        self.assertGreaterEqual(plan["expectedDurationMs"], 600000)
        drain = self.drain(node, canarySize=2, canaryPause="PT10M")
        job = self.wait_job(node, drain, lambda job: job["phase"] == "canaryPause", "the canary pause")
        self.assertEqual((job["state"], job["asked"], job["request"]["canaryPause"]), ("running", 2, "PT10M"), job)
        self.assertEqual(job["canaryPauseUntilMs"] - job["canaryPauseFromMs"], 600000)
        status, job = node.admin("POST", "/drains/%s/resume" % drain, {"reason": "seen enough"})
        self.assertEqual((status, job["state"]), (200, "running"), job)
        job = self.wait_job(node, drain, lambda job: job["state"] == "finished", "the end of the drain")
        self.assertEqual((job["moved"], job["failed"]), (12, 0), job)
        self.assertLess(job["canaryPauseUntilMs"] - job["canaryPauseFromMs"], 600000)
        told = node.admin("GET", "/drains/%s/receipt" % drain)[1]["drain"]
        self.assertEqual(told["canaryPauseUntilMs"], job["canaryPauseUntilMs"], "the receipt tells it")
        self.assertEqual(self.drain_events(node), ["drainStarted", "drainPaused", "drainResumed", "drainFinished"])

    def test_halts_when_clients_do_not_come_back(self):
        node, fleet = self.start(24)
        for mover in fleet.movers:
            mover.returns = False
        drain = self.drain(node, ratePerSecond=20, batchSize=4, returnWithinMs=600, haltAbovePercent=50)
        job = self.wait_job(node, drain, lambda job: job["state"] == "halted", "the halt")
        self.assertIn("4 of 4 sessions of batch 1", job["note"])
        asked = job["asked"]
        self.assertLess(asked, 24)
        self.assertEqual(self.state(node), "draining")
        fleet.go_on.wait(0.5)
        self.assertEqual(self.job(node, drain)["asked"], asked, "nothing is sent while halted")
        # The operator finds out why, and goes on.
        for mover in fleet.movers:
            mover.returns = True
        fleet.go_on.set()
        wait_until(lambda: len(node.live("node-b")) == asked, "those who were sent away")
        status, job = node.admin("POST", "/drains/%s/resume" % drain, {"reason": "found the cable"})
        self.assertEqual((status, job["state"]), (200, "running"), job)
        job = self.wait_job(node, drain, lambda job: job["state"] == "finished", "the end of the drain")
        self.assertEqual((job["moved"], job["remaining"], job["failed"]), (24, 0, 0), job)
        kinds = self.drain_events(node)
        self.assertEqual(kinds, ["drainStarted", "drainHalted", "drainResumed", "drainFinished"])

    def drain_events(self, node):
        import json
        import urllib.request
        request = urllib.request.Request(node.ready["adminUrl"] + "/stream")
        request.add_header("X-Authorization", node.ready["tokens"]["PLATFORM_ADMIN"])
        with urllib.request.urlopen(request, timeout=10) as stream:
            for line in stream:
                if line.startswith(b"data:"):
                    return [event["kind"] for event in json.loads(line[5:])["events"] if event["kind"].startswith("drain")]

    def test_pause_resume_and_abort(self):
        node, fleet = self.start(20)
        drain = self.drain(node, ratePerSecond=10)
        self.wait_job(node, drain, lambda job: job["asked"] >= 3, "the first Reconnects")
        status, job = node.admin("POST", "/drains/%s/pause" % drain)
        self.assertEqual((status, job["state"]), (200, "paused"))
        self.assertEqual(node.admin("POST", "/drains/%s/pause" % drain)[0], 409)
        asked = job["asked"]
        fleet.tick.wait(0.7)
        self.assertEqual(self.job(node, drain)["asked"], asked)
        self.assertEqual(self.state(node), "draining")
        self.assertEqual(node.admin("POST", "/drains/%s/resume" % drain)[0], 200)
        self.wait_job(node, drain, lambda job: job["asked"] > asked + 2, "the next ones")
        status, job = node.admin("POST", "/drains/%s/abort" % drain, {"reason": "another day"})
        self.assertEqual((status, job["state"]), (200, "aborted"))
        self.assertEqual(self.state(node), "active")
        stayed = 20 - job["asked"]
        wait_until(lambda: len(node.live()) == 20, "everyone")
        self.assertGreaterEqual(len(node.live("node-a")), stayed)
        status, audit = node.admin("GET", "/audit")
        self.assertEqual(status, 200, audit)
        entries = [(entry["action"], entry["subject"]) for entry in audit["entries"]]
        for action in ("drain.start", "drain.pause", "drain.resume", "drain.abort"):
            self.assertIn((action, "node-a"), entries)

    def test_cohorts_that_leave_the_node_in_service(self):
        node, fleet = self.start(6)
        rows = {row["identifiers"][0]: row for row in node.live()}
        wanted = [rows[mover.identifier]["id"] for mover in fleet.movers[:2]]
        order = {"ratePerSecond": 50, "graceMs": 2000, "reason": "move two", "cohort": {"connectionIds": wanted}}
        status, plan = node.admin("POST", "/drains/plan", order)
        self.assertEqual((status, plan["cohort"]), (200, 2), plan)
        status, job = node.admin("POST", "/drains", order)
        self.assertEqual((status, job["initial"]), (202, 2), job)
        job = self.wait_job(node, job["id"], lambda job: job["state"] == "finished", "the end of the small drain")
        self.assertEqual((job["moved"], job["asked"]), (2, 2))
        self.assertEqual(self.state(node), "active")
        self.assertEqual([len(mover.stories) for mover in fleet.movers], [2, 2, 1, 1, 1, 1])
        domain = node.ready["domain"]
        for cohort, size in (({"identifier": fleet.movers[2].identifier}, 1), ({"domain": domain, "type": "TLC"}, 6),
                             ({"type": "Broker"}, 0), ({"account": "nobody"}, 0), ({"domain": "other"}, 0)):
            status, plan = node.admin("POST", "/drains/plan", {"cohort": cohort})
            self.assertEqual((status, plan["cohort"]), (200, size), cohort)
        self.assertEqual(node.admin("POST", "/drains/plan", {"cohort": {"nodeId": "node-z"}})[0], 404)


if __name__ == "__main__":
    unittest.main()
