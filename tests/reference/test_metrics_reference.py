# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The metrics of a real node are those of the declaration, and the new ones among them tell what is so."""
import re
import socket
import ssl
import sys
import unittest
import urllib.request

import known
from foreign import Client, Node, wait_until

SAMPLE = re.compile(r'^([a-z_]+)(?:\{([^}]*)\})? (\S+)$')


class Metrics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.facts = {row["name"]: row for row in known.reference.facts()["metrics"]}
        cls.node = Node("--set", "timing.timeSyncInterval=PT1S", "--set", "limits.payloadRateLimit=10",
                        "--set", "limits.payloadRateLimitDuration=PT20S", "--nodes", "2")
        cls.addClassCleanup(cls.node.stop)
        tlc = Client(cls.node, cls.node.create("TLC", "sub00001", singleplex=True, host="node-a"), obey_reconnect=False).open()
        for _ in range(190):  # 200 are allowed in 20 s
            tlc.payload(b"metrics")
        broker = Client(cls.node, cls.node.create("Broker", host="node-a"), obey_reconnect=False).open()
        cls.clients = [tlc, broker]
        wait_until(lambda: cls.value("wayside_payloads_received_total", ("node", "node-a")) == 190, "the payloads")
        wait_until(lambda: cls.value("wayside_clock_samples_total") >= 2, "samples")
        cls.samples, cls.kinds, cls.helps = cls.scrape()

    @classmethod
    def page(cls):
        with urllib.request.urlopen(cls.node.ready["metricsUrl"], timeout=20) as answer:
            assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            return answer.read().decode()

    @classmethod
    def scrape(cls):
        samples, kinds, helps = {}, {}, {}
        for line in cls.page().splitlines():
            if line.startswith("# HELP "):
                _, _, name, text = line.split(" ", 3)
                helps[name] = text
            elif line.startswith("# TYPE "):
                _, _, name, kinds[name] = line.split(" ")
            else:
                name, labels, value = SAMPLE.match(line).groups()
                samples[name, tuple(re.findall(r'(\w+)="([^"]*)"', labels or ""))] = float(value)
        return samples, kinds, helps

    @classmethod
    def has(cls, name):
        return any(key[0] == name for key in cls.scrape()[0])

    @classmethod
    def value(cls, name, *labels):
        return cls.scrape()[0][name, labels]

    def test_the_page_has_what_is_declared_and_nothing_else(self):
        self.assertEqual(list(self.kinds), [name for name in self.facts if name in self.kinds], "in the order of the table")
        missing = set(self.facts) - set(self.kinds)
        if sys.platform != "linux":  # nobody tells them there
            missing = {name for name in missing if not name.startswith(("process_", "wayside_node_thread_"))}
        self.assertEqual(missing, set(), "declared and not there")
        for name, row in self.facts.items():
            self.assertEqual((self.kinds[name], self.helps[name]), (row["type"], row["help"]), name)
        without = set(self.kinds) - {name for name, _ in self.samples}
        self.assertEqual(without, set(), "no sample, though there are sessions")

    def test_labels_are_those_declared(self):
        for name, labels in self.samples:
            declared = self.facts[name]["labels"]
            self.assertEqual([label for label, _ in labels], [each["name"] for each in declared], name)
            for (_, value), each in zip(labels, declared):
                if each["values"] is not None:
                    self.assertIn(value, each["values"], name)

    def test_figures_about_sessions(self):
        self.assertLess(self.samples["wayside_session_least_headroom_ratio", (("limit", "rate"),)], 0.1)
        self.assertEqual(self.samples["wayside_sessions_low_headroom", (("limit", "rate"),)], 1)
        self.assertEqual(self.samples["wayside_sessions_low_headroom", (("limit", "throughput"),)], 0)
        here = (("node", "node-a"),)
        self.assertLess(abs(self.samples["wayside_clock_median_difference_seconds", here]), 1)
        self.assertGreaterEqual(self.samples["wayside_clock_largest_mean_difference_seconds", here], 0)
        self.assertNotIn(("wayside_median_round_trip_seconds", (("node", "node-b"),)), self.samples, "nobody is there")
        self.assertEqual(self.samples["wayside_queued_bytes", here], 0)
        self.assertEqual(self.samples["wayside_connections_limit", ()], 20000)
        self.assertEqual(self.samples["wayside_connections_before_token_limit", ()], 4096)

    def test_the_certificate_s_end(self):
        context = ssl.create_default_context(cafile=self.node.ready["caFile"])
        here = self.node.ready["nodes"][0]
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with socket.create_connection(("127.0.0.1", here["tlsPort"])) as plain, \
                context.wrap_socket(plain, server_hostname="localhost") as tls:
            end = ssl.cert_time_to_seconds(tls.getpeercert()["notAfter"])
        self.assertEqual(self.samples["wayside_certificate_expiry_timestamp_seconds", ()], end)

    def test_readiness_and_drains(self):
        self.assertEqual(self.samples["wayside_ready", ()], 1)
        status, drain = self.node.admin("POST", "/nodes/node-b/drain", {"reason": "metrics", "ratePerSecond": 10})
        self.assertIn(status, (200, 201, 202), drain)
        wait_until(lambda: self.value("wayside_ready") == 0, "a drained node is not ready")
        self.assertEqual(self.node.call("GET", "", role=None, base=self.node.ready["metricsUrl"].replace("metrics", "readyz"))[0], 503)
        self.node.admin("POST", "/nodes/node-b/activate")
        wait_until(lambda: self.value("wayside_ready") == 1, "an active one is")

    def test_z_a_drain_that_waits(self):
        """The clients do not follow Reconnect."""
        status, drain = self.node.admin("POST", "/nodes/node-a/drain", {"reason": "metrics", "graceMs": 60000})
        self.assertIn(status, (200, 201, 202), drain)
        wait_until(lambda: self.value("wayside_drain_sessions", ("progress", "asked")) == 2, "both asked")
        self.assertEqual(self.value("wayside_drains", ("state", "running")), 1)
        self.assertEqual(self.value("wayside_drain_sessions", ("progress", "remaining")), 2)
        self.node.admin("DELETE", "/nodes/node-a/drain")
        wait_until(lambda: self.value("wayside_drains", ("state", "running")) == 0, "it is over")


if __name__ == "__main__":
    unittest.main()
