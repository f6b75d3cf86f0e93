# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl's verbs over the admin API against a real node: what they print as text, JSON and CSV, held against what the
API says, and what they do, held against what clients see."""
import contextlib
import json
import os
import signal
import unittest

from commandline import FLEET, Administration, CommandLine
from foreign import wait_until


class Lists(Administration):
    def test_nodes(self):
        self.assertEqual([row["id"] for row in self.ctl.json("nodes")], ["node-a", "node-b"])
        rows = self.ctl.csv("nodes")
        self.assertEqual([(row["id"], row["state"]) for row in rows], [("node-a", "active"), ("node-b", "active")])
        self.assertEqual(sum(int(row["activeSessions"]) for row in rows), len(self.node.live()))
        text = self.ctl.done("nodes").split("\n")
        self.assertTrue(text[0].startswith("NODE "), text)
        self.assertEqual(text[3], "2 nodes")

    def test_connections_in_three_forms(self):
        api = self.node.admin("GET", "/connections?filter=ended%20%3D%20false")[1]
        answer = self.ctl.json("connections")
        self.assertEqual([row["id"] for row in answer["connections"]], [row["id"] for row in api["connections"]])
        self.assertEqual(answer["runId"], api["runId"])
        rows = self.ctl.csv("connections")
        self.assertEqual([(int(row["id"]), row["session"], row["node"]) for row in rows],
                         [(row["id"], row["sessionId"], row["nodeId"]) for row in api["connections"]])
        text = self.ctl.done("connections")
        self.assertIn(" connections", text.split("\n")[-2])
        for row in api["connections"]:
            self.assertIn(row["identifiers"][0], text)

    def test_filter_order_and_pages_are_the_node_s(self):
        everyone = [row["id"] for row in self.ctl.json("connections")["connections"]]
        pages = self.ctl.json("connections", "--page-size", "2")
        self.assertEqual([row["id"] for row in pages["connections"]], everyone)
        last = self.ctl.json("connections", "--sort", "id:desc", "--limit", "3", "--page-size", "2")
        self.assertEqual([row["id"] for row in last["connections"]], sorted(everyone, reverse=True)[:3])
        self.assertEqual(last["matching"], len(everyone))
        own = self.ctl.json("connections", "--sort", "-connectedAtMs,id")["connections"]
        self.assertEqual([row["id"] for row in own],
                         [row["id"] for row in sorted(own, key=lambda row: (-row["connectedAtMs"], row["id"]))])
        first = self.node.ready["tlcIdentifiers"][0]
        self.assertEqual([row["identifiers"] for row in self.ctl.json("connections", "--tlc", first)["connections"]], [[first]])
        on_a = self.ctl.json("connections", "--filter", "type = TLC", "--node", "node-a")["connections"]
        self.assertEqual({row["nodeId"] for row in on_a} | {"node-a"}, {"node-a"})

    def test_one_connection(self):
        _, number, identifier = self.client(0)
        shown = self.ctl.json("connections", "show", number)
        self.assertEqual(shown["connection"]["identifiers"], [identifier])
        self.assertEqual(shown["limits"]["limits"]["payloadRateLimit"], 12)
        text = self.ctl.done("connections", "show", number)
        for word in (identifier, "Told limits", "payloadRateLimit", "Traffic", "Clock", "Course", "Active"):
            self.assertIn(word, text)
        self.assertEqual(self.ctl.csv("connections", "show", number)[0]["id"], number)
        wait_until(lambda: self.ctl.json("connections", "clock", number), "a time-sync sample")
        self.assertIn("differenceMs", self.ctl.csv("connections", "clock", number)[0])
        self.ctl.done("close", number)
        wait_until(lambda: "OPERATOR" in self.ctl.done("connections", "show", number), "why it ended")

    def test_watching_goes_on(self):
        process = self.ctl.begin("connections", "--watch", "0.2", "--json", "--limit", "1")
        lines = [json.loads(process.stdout.readline()) for _ in range(3)]
        process.send_signal(signal.SIGINT)
        self.assertEqual(CommandLine.end(process).code, 130)
        self.assertEqual([len(line["connections"]) for line in lines], [1, 1, 1])

    def test_events(self):
        _, number, _ = self.client(1)
        self.ctl.done("bye", number, "--reason", "for the list")
        rows = wait_until(lambda: self.ctl.json("events", "--connection", number, "--kind", "sessionEnded")["events"], "the event")
        self.assertEqual((rows[0]["cause"], rows[0]["connectionId"]), ("OPERATOR", int(number)))
        rows = self.ctl.csv("events", "--connection", number)
        self.assertEqual([row["kind"] for row in rows if row["kind"] in ("connectionOpened", "sessionEnded")],
                         ["connectionOpened", "sessionEnded"], "the newest last")
        self.assertIn("OPERATOR", self.ctl.done("events", "--connection", number))
        self.assertEqual(len(self.ctl.json("events", "--limit", "2")["events"]), 2)
        severities = {row["severity"] for row in self.ctl.json("events", "--severity", "warning", "--limit", "0")["events"]}
        self.assertNotIn("information", severities)
        self.assertEqual(self.ctl.json("events", "--since", "2099-01-01T00:00:00Z")["events"], [])

    def test_health_and_metrics(self):
        self.assertIn("node-a", self.ctl.done("health"))
        self.assertEqual(self.ctl.json("health")["ready"], True)
        rows = self.ctl.json("metrics", "wayside_node_state")
        self.assertEqual({row["name"] for row in rows}, {"wayside_node_state"})
        self.assertIn({"name": "wayside_node_state", "labels": 'node="node-a",state="active"', "value": 1}, rows)
        self.assertEqual(len(self.ctl.csv("metrics", "wayside_node_state")), len(rows))


class Actions(Administration):
    def test_bye_by_number(self):
        client, number, _ = self.client(0)
        answer = self.ctl.json("bye", number, "--reason", "that is enough")
        self.assertEqual((answer["action"], answer["done"], answer["failed"]), ("bye", 1, 0))
        client.wait_closed()
        self.assertEqual(client.bye, b"that is enough")
        self.assertEqual(self.ctl.csv("audit", "--action", "bye", "--limit", "1")[0]["reason"], "that is enough")

    def test_reconnect_by_number(self):
        client, number, _ = self.client(1)
        self.assertEqual(self.ctl.done("reconnect", number), "Reconnect sent to 1 connection\n")
        client.wait_closed()
        self.assertTrue(client.reconnected.is_set())

    def test_what_a_filter_finds_is_counted_first(self):
        one, first, identifier = self.client(2)
        two, second, other = self.client(3)
        expression = "identifiers in (%s, %s)" % (identifier, other)
        preview = self.ctl.csv("close", "--filter", expression, "--dry-run")
        self.assertEqual({row["id"] for row in preview}, {first, second})
        refused = self.ctl.run("close", "--filter", expression)
        self.assertEqual((refused.code, refused.output), (2, ""), refused)
        self.assertIn("2 connections would be closed (2 TLC): --yes does it", refused.errors)
        self.assertFalse(one.closed.is_set() or two.closed.is_set())
        done = self.ctl.csv("close", "--filter", expression, "--yes")
        self.assertEqual({(row["id"], row["result"]) for row in done}, {(first, "done"), (second, "done")})
        one.wait_closed()
        two.wait_closed()
        self.assertEqual((one.bye, two.bye), (None, None))
        self.fleet_is_whole()

    def test_some_are_gone(self):
        _, number, _ = self.client(4)
        outcome = self.ctl.run("--json", "bye", number, "99999", "--reason", "x")
        self.assertEqual(outcome.code, 1, outcome)
        answer = json.loads(outcome.output)
        self.assertEqual((answer["done"], answer["failed"]), (1, 1))
        self.assertEqual([row["result"] for row in answer["connections"]], ["done", "failed"])

    def test_limits(self):
        _, number, _ = self.client(5)
        for scope in (["defaults"], ["domain", self.node.ready["domain"]], ["type", "Broker"], ["account", "dev_tlc"]):
            with self.subTest(scope=scope):
                self.ctl.done("limits", "set", *scope, "payloadRateLimit=9", "keepAliveTimeout=20s", "--reason", "test")
                rows = [row for row in self.ctl.csv("limits") if row["scope"] == scope[0]]
                self.assertEqual([(row["subject"], row["payloadRateLimit"], row["keepAliveTimeout"]) for row in rows],
                                 [(scope[1] if len(scope) > 1 else "", "9", "PT20S")])
                kind = "Broker" if scope[0] == "type" else "TLC"
                told = self.ctl.json("limits", "effective", "--type", kind, "--account", "dev_tlc", "--domain",
                                     self.node.ready["domain"])
                self.assertEqual(told["payloadRateLimit"], 9)
                self.assertEqual(self.ctl.json("limits", "clear", *scope)["cleared"], True)
        self.assertEqual(self.ctl.json("limits")["rules"], [])
        self.ctl.done("limits", "set", "connection", number, "payloadRateLimit=3")
        self.assertEqual(self.ctl.json("connections", "show", number)["limits"]["limits"]["payloadRateLimit"], 3)
        self.assertIn("(session)", self.ctl.done("connections", "show", number))
        self.ctl.done("limits", "clear", "connection", number)

    def test_someone_is_cut_off(self):
        client, number, identifier = self.client(6)
        self.ctl.done("limits", "set", "connection", number, "payloadRateLimit=1", "payloadRateLimitDuration=1s")
        with contextlib.suppress(OSError):  # the second one is too many; the later ones may find nobody
            for _ in range(5):
                client.payload(b"too fast", identifier)
        client.wait_closed()
        rows = wait_until(lambda: [row for row in self.ctl.csv("enforcement", "--cause", "RATE_LIMIT")
                                   if row["identifiers"] == identifier], "the enforcement event")
        shown = self.ctl.json("enforcement", "show", rows[0]["id"])
        self.assertEqual((shown["cause"], shown["identifiers"]), ("RATE_LIMIT", [identifier]))
        self.assertIn("Measured", self.ctl.done("enforcement", "show", rows[0]["id"]))
        records = wait_until(lambda: [row for row in self.ctl.csv("flightrecords") if row["connectionId"] == number], "the record")
        record = self.ctl.json("flightrecords", "show", records[0]["id"])
        self.assertEqual(record["record"]["tipped"]["cause"], "RATE_LIMIT")
        self.assertIn("What tipped it", self.ctl.done("flightrecords", "show", records[0]["id"]))
        self.assertIn("in", {row["direction"] for row in self.ctl.csv("flightrecords", "show", records[0]["id"])})
        self.assertEqual(self.ctl.run("flightrecords", "show", "99999").code, 5)
        self.assertEqual(self.ctl.run("enforcement", "show", "99999").code, 5)
        self.assertGreaterEqual(len(self.ctl.json("flightrecords", "--limit", "0", "--from", "1h")["flightRecords"]), 1)

    def test_audit(self):
        _, number, _ = self.client(7)
        self.ctl.done("reconnect", number, "--reason", "one of two")
        newest = self.ctl.json("audit", "--limit", "1")["entries"]
        self.assertEqual((newest[0]["action"], newest[0]["reason"]), ("reconnect", "one of two"))
        self.assertIn("one of two", self.ctl.done("audit", "--action", "reconnect"))
        self.assertEqual(self.ctl.json("audit", "--actor", "nobody")["entries"], [])
        self.assertEqual(self.ctl.json("audit", "--until", "2000-01-01T00:00:00Z")["entries"], [])

    def test_faults(self):
        added = self.ctl.json("faults", "add", "latency", "id=slow", "delay=1ms", "share=0.5", "identifier=00007",
                              "reason=a test")
        self.assertEqual((added["delay"], added["share"], added["identifier"]), ("PT0.001S", 0.5, "00007"))
        self.assertIn("delay=PT0.001S", self.ctl.done("faults"))
        self.assertEqual([row["id"] for row in self.ctl.csv("faults", "list")], ["slow"])
        self.assertEqual(self.ctl.json("faults", "remove", "slow"), {"id": "slow", "removed": True})
        self.ctl.done("faults", "add", "clockSkew", "offset=-5s")
        self.assertEqual(self.ctl.json("faults")["faults"][0]["offset"], "-PT5S")
        self.ctl.done("faults", "remove", "--all")
        self.assertEqual(self.ctl.json("faults")["faults"], [])

    def test_fault_fields_are_those_of_the_api(self):
        with open(os.path.join("..", "..", "resources", "openapi", "administration.json"), encoding="utf-8") as file:
            schemas = json.load(file)["components"]["schemas"]
        kinds = self.ctl.done("faults", "add", "--help")
        for kind in schemas["FaultKind"]["enum"]:
            self.assertIn(kind, kinds)
        for name, field in schemas["FaultRule"]["properties"].items():
            if field.get("type") in ("integer", "number"):
                refused = self.ctl.run("faults", "add", "latency", name + "=many")
                self.assertEqual((refused.code, refused.errors), (2, "waysidectl: %s is a number\n" % name), name)

    def test_scenario(self):
        path = os.path.join(self.node.folder, "scenario.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"name": "short", "steps": [{"at": "PT1H", "removeFaults": True}]}, file)
        self.assertEqual(self.ctl.json("faults", "scenario", "load", path)["state"], "running")
        self.assertIn("1:00:00", self.ctl.done("faults", "scenario"))
        self.assertEqual(self.ctl.csv("faults", "scenario", "show")[0]["name"], "short")
        self.assertEqual(self.ctl.json("faults", "scenario", "stop"), {"stopped": True})
        self.assertEqual(self.ctl.run("faults", "scenario", "stop").code, 5)


class Profiles(Administration):
    def test_flag_over_environment_over_profile(self):
        folder = os.path.join(self.node.folder, "configuration")
        token = os.path.join(self.node.folder, "admin-token")
        with open(token, "w", encoding="utf-8") as file:
            file.write(self.node.ready["tokens"]["PLATFORM_ADMIN"] + "\n")
        plain = {"XDG_CONFIG_HOME": folder, "HOME": folder}
        ctl = CommandLine(environment=plain)
        ctl.done("profiles", "add", "here", "--api", self.node.ready["apiUrl"], "--token-file", token, "--domain", "dev_001")
        ctl.done("profiles", "add", "nowhere", "--api", "http://127.0.0.1:9/api", "--token-file", token)
        self.assertEqual([row["name"] for row in ctl.csv("profiles")], ["here", "nowhere"])
        self.assertEqual(ctl.json("profiles", "show", "here")["tokenFile"], token)
        self.assertEqual(len(ctl.json("--profile", "here", "nodes")), 2)
        self.assertEqual(ctl.run("--profile", "nowhere", "nodes").code, 3)
        named = CommandLine(environment=dict(plain, WAYSIDE_PROFILE="nowhere"))
        self.assertEqual(named.run("nodes").code, 3)
        self.assertEqual(named.run("--profile", "here", "nodes").code, 0, "a flag counts over the environment")
        other = CommandLine(environment=dict(plain, WAYSIDE_API="http://127.0.0.1:9/api"))
        self.assertEqual(other.run("--profile", "here", "nodes").code, 3, "the environment counts over the profile")
        self.assertEqual(other.run("--profile", "nowhere", "--api", self.node.ready["apiUrl"], "nodes").code, 0)
        self.assertEqual(ctl.run("profiles", "add", "here", "--api", "http://h").code, 2)
        ctl.done("profiles", "add", "here", "--api", "http://127.0.0.1:9/api", "--replace")
        self.assertIsNone(ctl.json("profiles", "show", "here")["tokenFile"])
        ctl.done("profiles", "remove", "here")
        self.assertEqual(ctl.run("profiles", "remove", "here").code, 2)
        self.assertEqual(ctl.run("--profile", "here", "nodes").code, 2)
        for secret in self.node.ready["tokens"].values():
            with open(os.path.join(folder, "Wayside", "wayside", "profiles.json"), encoding="utf-8") as file:
                self.assertNotIn(secret, file.read())


if __name__ == "__main__":
    unittest.main()
