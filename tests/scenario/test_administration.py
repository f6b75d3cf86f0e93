# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The administration API over HTTP: every operation seen to succeed, every answer held against its OpenAPI file, roles."""
import json
import unittest
import urllib.request

from contract import Schemas
from foreign import Client, Node, wait_until

NOBODY = "00000000-0000-0000-0000-000000000000"


class Administration(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--nodes", "2", "--set", "timing.timeSyncInterval=PT0.2S", "--set", "limits.payloadRateLimit=2",
                        "--set", "limits.payloadRateLimitDuration=PT1S", "--set", "drain.grace=PT1S")
        status, cls.document = cls.node.admin("GET", "/openapi.json", role=None)
        assert status == 200
        cls.schemas, cls.seen = Schemas(cls.document), set()

    @classmethod
    def tearDownClass(cls):
        assert cls.node.stop() == 0

    def call(self, method, path, body=None, expect=200, role="PLATFORM_ADMIN"):
        status, answer = self.node.admin(method, path, body, role)
        self.assertEqual(status, expect, (method, path, body, answer))
        template = self.schemas.answer(method, path, status, answer)
        if status < 300:
            self.seen.add((method, template))
        return answer

    def connect(self, identifier, host=None):
        client = Client(self.node, self.node.create("TLC", identifier, singleplex=True, host=host)).open()
        return client, self.call("GET", "/connections?filter=identifiers%20=%20" + identifier + "%20ended=false")["connections"][0]["id"]

    def walk_connections(self):
        call = self.call
        client, number = self.connect("sub00001", "node-b")
        wait_until(lambda: len(call("GET", "/connections/%d/clock" % number)) >= 2, "clock samples")
        self.assertEqual(call("GET", "/connections/%d" % number)["identifiers"], ["sub00001"])
        limits = "/connections/%d/limits" % number
        call("PUT", limits, {"limits": {"payloadRateLimit": 50}, "reason": "walk"})
        self.assertEqual(call("GET", limits)["limits"]["payloadRateLimit"], 50)
        call("PUT", limits, {"limits": {"payloadRateLimit": 0}}, 400)
        call("DELETE", limits, expect=204)
        traffic = "/connections/%d/traffic" % number
        call("GET", traffic, expect=404)  # nobody watches yet
        call("POST", traffic, {"bytes": -1}, 400)
        begun = call("POST", traffic, {"reason": "walk"}, 201)
        for _ in range(3):
            client.payload(b"over")
        wait_until(lambda: len(call("GET", traffic + "?after=%d" % begun["next"])["records"]) >= 3, "the payloads")
        call("GET", traffic + "?limit=0", expect=400)
        client.wait_closed()
        wait_until(lambda: call("GET", "/flightrecords?cause=RATE_LIMIT")["flightRecords"], "the flight record")
        event = call("GET", "/enforcement?limit=1")["events"][0]
        self.assertEqual(event["cause"], "RATE_LIMIT")
        call("GET", "/enforcement?cause=LATE", expect=400)
        record = call("GET", "/flightrecords/%d" % event["flightRecordId"])
        self.assertTrue(record["record"]["datagrams"])
        for identifier, action, body in (("sub00002", "reconnect", {}), ("sub00005", "bye", {"reason": "walk"}), ("sub00006", "close", None)):
            client, number = self.connect(identifier, "node-b")
            call("POST", "/connections/%d/%s" % (number, action), body, 202)
            client.wait_closed()
        call("POST", "/connections/%d/bye" % number, {}, 400)
        call("POST", "/connections/%d/close" % number, None, 404)
        call("GET", "/connections/%d" % (number + 1000), expect=404)
        call("GET", "/events?limit=5")
        call("GET", "/audit?limit=5")

    def walk_limits(self):
        call = self.call
        rule = {"limits": {"clockDiffLimit": "PT2S"}, "apply": "live", "reason": "walk"}
        call("PUT", "/limits/defaults", rule)
        call("PUT", "/limits/domain/" + self.node.ready["domain"], rule)
        call("PUT", "/limits/planet/earth", rule, 404)
        self.assertEqual(len(call("GET", "/limits")["rules"]), 2)
        self.assertEqual(call("GET", "/limits/effective")["clockDiffLimit"], "PT2S")
        call("GET", "/limits/effective?type=Bus", expect=400)
        call("DELETE", "/limits/domain/" + self.node.ready["domain"], expect=204)
        call("DELETE", "/limits/defaults", expect=204)
        call("DELETE", "/limits/defaults", expect=404)

    def walk_drains(self):
        call, order = self.call, {"reason": "walk", "ratePerSecond": 100, "graceMs": 500}
        client, _ = self.connect("sub00003", "node-a")
        self.assertEqual(call("POST", "/nodes/node-a/drain/plan", order)["cohort"], 1)
        call("POST", "/nodes/node-z/drain/plan", order, 404)
        call("POST", "/nodes/node-a/drain", {**order, "ratePerSecond": 0}, 400)
        drain = call("POST", "/nodes/node-a/drain", {**order, "graceMs": 60000, "canarySize": 1, "returnWithinMs": 60000}, 202)
        client.wait_closed()
        call("POST", "/nodes/node-a/drain", order, 409)
        call("POST", "/drains/%s/pause" % drain["id"], {"reason": "walk"})
        call("POST", "/drains/%s/resume" % drain["id"])
        call("DELETE", "/nodes/node-a/drain", expect=204)
        call("POST", "/drains/%s/abort" % drain["id"], expect=409)
        cohort = {"cohort": {"domain": self.node.ready["domain"]}, **order}
        self.connect("sub00004", "node-a")
        call("POST", "/drains/plan", cohort)
        call("POST", "/drains", {"reason": "no cohort"}, 400)
        other = call("POST", "/drains", {**cohort, "returnWithinMs": 60000}, 202)
        call("POST", "/drains/%s/abort" % other["id"])
        wait_until(lambda: call("GET", "/drains")["total"] == 2, "both drains in the list")
        call("GET", "/drains?state=sleeping", expect=400)
        self.assertEqual(call("GET", "/drains/" + drain["id"])["state"], "aborted")
        call("GET", "/drains/" + NOBODY, expect=404)
        self.assertEqual(len(call("GET", "/drains/%s/receipt" % drain["id"])["sessions"]), 1)
        call("GET", "/drains/%s/receipt?format=xml" % drain["id"], expect=400)
        call("POST", "/nodes/node-a/activate")
        call("POST", "/nodes/node-z/activate", expect=404)
        self.assertEqual([node["state"] for node in call("GET", "/nodes")], ["active", "active"])

    def walk_faults(self):
        call = self.call
        fault = call("POST", "/faults", {"kind": "latency", "delay": "PT0.01S", "identifier": "sub00009"}, 201)
        call("POST", "/faults", {"kind": "gremlins"}, 400)
        self.assertEqual([rule["id"] for rule in call("GET", "/faults")["faults"]], [fault["id"]])
        call("GET", "/faults/" + fault["id"])
        call("DELETE", "/faults/" + fault["id"], expect=204)
        call("GET", "/faults/nothing", expect=404)
        call("DELETE", "/faults", expect=204)
        self.assertEqual(call("GET", "/scenario")["state"], "idle")
        scenario = {"name": "walk", "steps": [{"at": "PT60S", "addFault": {"kind": "stall"}}]}
        call("POST", "/scenario", scenario, 202)
        call("POST", "/scenario", scenario, 409)
        call("GET", "/scenario")
        call("DELETE", "/scenario", expect=204)
        call("DELETE", "/scenario", expect=409)
        call("POST", "/scenario", {"name": "walk"}, 400)

    def follow_stream(self):
        """The first message of the event stream, as curl would see it."""
        request = urllib.request.Request(self.node.ready["adminUrl"] + "/stream")
        request.add_header("X-Authorization", self.node.ready["tokens"]["PLATFORM_ADMIN"])
        with urllib.request.urlopen(request, timeout=10) as answer:
            self.assertEqual(answer.headers.get_content_type(), "text/event-stream")
            fields = {}
            for line in answer:
                if line == b"\n" and "data" in fields:
                    break
                name, _, value = line.decode().rstrip("\n").partition(": ")
                fields[name] = value
        self.assertEqual(fields["event"], "snapshot")
        update = json.loads(fields["data"])
        self.schemas.check(update, {"$ref": "#/components/schemas/SourceUpdate"})
        self.assertEqual(fields["id"], "%s:%d" % (update["runId"], update["events"][-1]["id"]))
        self.seen.add(("GET", "/stream"))

    def test_every_operation_and_answer(self):
        self.walk_connections()
        self.walk_limits()
        self.walk_drains()
        self.walk_faults()
        self.follow_stream()
        self.seen.add(("GET", "/openapi.json"))
        described = {(method.upper(), template) for template, methods in self.document["paths"].items() for method in methods}
        self.assertEqual(described - self.seen, set(), "each operation was seen to succeed")
        self.assertEqual(self.document["info"]["version"], self.node.ready["version"])

    def test_roles_are_those_of_the_file(self):
        """Nothing here is there, so that an allowed call changes nothing; limits of a planet, a fault of no kind."""
        compared = 0
        for template, operations in self.document["paths"].items():
            for method, operation in operations.items():
                if "x-roles" not in operation or template == "/stream" or (method, template) in {("delete", "/faults"), ("delete", "/limits/defaults")}:
                    continue
                path = template.replace("{scope}", "planet").replace("{subject}", "earth").replace("{id}", NOBODY)
                for role in list(self.node.ready["tokens"]) + [None]:
                    status, answer = self.node.admin(method.upper(), path, None if method in ("get", "delete") else {"kind": "none"}, role)
                    self.assertEqual(status == 403, role not in operation["x-roles"] and role is not None, (role, method, path, status))
                    self.assertEqual(status == 401, role is None, (role, method, path, status))
                    self.assertNotEqual(status, 500)
                    compared += 1
        self.assertGreater(compared, 400)


if __name__ == "__main__":
    unittest.main()
