# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults that can be repeated: seeds, and scenarios on a timeline."""
import os
import subprocess
import time
import unittest

from foreign import Node, wait_until
from rawclient import Raw


class SeedsAndScenarios(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--nodes", "2")

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()

    def restart(self, *arguments):
        """The same folder, so that keys and certificates are there already."""
        self.assertEqual(self.node.stop(), 0)
        self.node.arguments = list(arguments)
        self.node.start()
        return self.node

    def who_is_reset(self, seed):
        """Of 16 connections one after the other, which ones a rule for half of them strikes."""
        node = self.restart("--seed", str(seed), "--fault", "reset:from=accept,after=PT0.1S,share=0.5")
        clients = [Raw(node.ready["nodes"][0]["port"]) for _ in range(16)]
        ends, later = None, [client.ended for client in clients]
        while ends != later:  # until nobody falls any more, far longer than the rule waits
            time.sleep(0.8)
            ends, later = later, [client.ended for client in clients]
        ends = [end == "reset" for end in ends]
        for client in clients:
            client.close()
        return ends

    def test_the_same_seed_strikes_the_same_connections(self):
        first, again, other = (self.who_is_reset(seed) for seed in (7, 7, 8))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)
        self.assertIn(True, first)
        self.assertIn(False, first)

    def test_scenario_runs_on_its_timeline(self):
        scenario = {"name": "short", "seed": 3, "steps": [
            {"at": "PT0.3S", "addFault": {"id": "slow", "kind": "latency", "delay": "PT0.1S"}},
            {"at": "PT0.3S", "drain": {"node": "node-b", "ratePerSecond": 100, "graceMs": 1000, "reason": "rehearsal"}},
            {"at": "PT3S", "removeFault": "slow"},
            {"at": "PT3.1S", "abortDrain": "node-a"},
            {"at": "PT3.2S", "addFault": {"id": "late", "kind": "reset", "identifier": "sub00009"}}]}
        node = self.restart("--nodes", "2")
        self.assertEqual(node.admin("GET", "/scenario"), (200, {"state": "idle"}))
        self.assertEqual(node.admin("DELETE", "/scenario")[0], 409)
        wrong = dict(scenario, steps=scenario["steps"] + [{"at": "PT0.1S", "activate": "node-a"}])
        status, answer = node.admin("POST", "/scenario", wrong)
        self.assertEqual(status, 400)
        self.assertIn("steps[5]", answer["message"])
        self.assertEqual(node.admin("POST", "/scenario", scenario)[0], 202)
        self.assertEqual(node.admin("POST", "/scenario", scenario)[0], 409)
        wait_until(lambda: [rule["state"] for rule in node.admin("GET", "/faults")[1]["faults"]] == ["active"], "the fault")
        self.assertNotEqual([row["state"] for row in node.admin("GET", "/nodes")[1] if row["id"] == "node-b"], ["active"])
        done = wait_until(lambda: (lambda now: now if now["state"] == "finished" else None)(node.admin("GET", "/scenario")[1]), "its end")
        outcomes = [step["outcome"] for step in done["steps"]]
        self.assertEqual([outcome.split(":")[0] for outcome in outcomes], ["done", "done", "done", "failed", "done"])
        self.assertEqual([rule["id"] for rule in node.admin("GET", "/faults")[1]["faults"]], ["late"])
        self.assertEqual(node.admin("POST", "/scenario", dict(scenario, repeatEvery="PT5S"))[0], 202)
        time.sleep(0.5)
        self.assertEqual(node.admin("DELETE", "/scenario")[0], 204)
        self.assertEqual(node.admin("GET", "/faults")[1]["faults"], [])
        self.assertIn("Scenario short", node.log_text())

    def test_the_example_is_valid_and_wrong_files_are_named_with_a_line(self):
        example = os.path.join(os.path.dirname(__file__), "../../resources/scenarios/rough-afternoon.json")
        node = self.restart("--nodes", "2", "--scenario", example)
        self.assertEqual(node.admin("GET", "/scenario")[1]["state"], "running")
        with open(example, encoding="utf-8") as file:
            text = file.read()
        line = 1 + text[:text.index('"thin-link"')].count("\n")

        def refused(content, *arguments):
            path = os.path.join(node.folder, "wrong.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            done = subprocess.run([os.environ["WAYSIDE_NODE"], "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
                                   "--data", node.folder, *arguments, "--scenario", path], capture_output=True, text=True, timeout=20)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            return done.stderr

        self.assertIn("line %d: steps[1]: addFault: field bytesPerSecond" % (line - 1), refused(text.replace("4000", '"fast"'), "--dev"))
        self.assertIn("line 3: ", refused(text.replace('"description": "', '"description": '), "--dev"))
        # node-a is known to every node, node-b to this one not
        self.assertIn("no streaming node node-q", refused(text.replace('"activate": "node-a"', '"activate": "node-q"'), "--dev"))
        self.assertIn("--allow-faults", refused(text, "--listen", "0.0.0.0"))


if __name__ == "__main__":
    unittest.main()
