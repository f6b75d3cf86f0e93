# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/metrics: well-formed Prometheus text whose figures are those of what was done, and nothing about single connections."""
import re
import unittest

from foreign import Client, Node, wait_until

SAMPLE = re.compile(r'^([a-z_:][a-z0-9_:]*)(?:\{((?:[a-z_]+="[^"\\\n]*",?)*)\})? (-?[0-9.e+-]+)$')


def scrape(node):
    """Samples by name and labels; fails on anything that the text format does not allow."""
    status, text = node.call("GET", "", role=None, base=node.ready["metricsUrl"])
    assert status == 200, (status, text)
    samples, types, current = {}, {}, None
    for line in text.splitlines():
        if line.startswith("# HELP "):
            current = line.split(" ", 3)[2]
            assert current not in types, "family twice: " + current
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name == current and kind in ("counter", "gauge"), line
            assert (kind == "counter") == name.endswith("_total"), line
            types[name] = kind
        else:
            match = SAMPLE.match(line)
            assert match and match.group(1) == current and current in types, line
            key = (match.group(1), match.group(2) or "")
            assert key not in samples, line
            samples[key] = float(match.group(3))
    return samples


class Metrics(unittest.TestCase):
    def test_figures_are_those_of_what_was_done(self):
        node = Node("--set", "limits.payloadRateLimit=2", "--set", "limits.payloadRateLimitDuration=PT1S")
        try:
            before = scrape(node)
            tlc = Client(node, node.create("TLC", "sub00001", singleplex=True)).open()
            broker = Client(node, node.create("Broker")).open()
            for _ in range(3):  # two are allowed
                tlc.payload(b"metrics")
            tlc.wait_closed()
            broker.wait_payloads(2, 0x05)
            node.call("GET", "/v1/sessions")
            wait_until(lambda: scrape(node)[("wayside_connections_closed_total", 'cause="RATE_LIMIT"')] == 1, "the cut-off")
            after = scrape(node)
            self.assertEqual(set(before), {key for key in after if key in before}, "a sample that is there stays")

            def grew(name, labels=""):
                return after[(name, labels)] - before.get((name, labels), 0)
            self.assertEqual(grew("wayside_sessions_created_total"), 2)
            self.assertEqual(grew("wayside_payloads_received_total", 'node="node-a"'), 2, "the third was over the limit")
            self.assertEqual(grew("wayside_sessions_ended_total", 'reason="PROTOCOL_ERROR"'), 1)
            self.assertEqual(after[("wayside_connections", 'node="node-a"')], 1)
            self.assertEqual(after[("wayside_connections_by_type_and_state", 'type="Broker",state="Active"')], 1)
            self.assertEqual(after[("wayside_store_healthy", "")], 1)
            self.assertGreaterEqual(grew("wayside_store_writes_total"), 2)
            self.assertGreaterEqual(grew("wayside_http_requests_total"), 3)
            self.assertGreater(grew("wayside_node_thread_turns_total"), 0)
            self.assertGreater(after[("process_resident_memory_bytes", "")], 1e6)
            self.assertGreater(after[("process_open_fds", "")], 5)
            self.assertIn(("wayside_build_info", 'version="%s"' % node.ready["version"]), after)
            for name, labels in after:
                self.assertNotIn("sub0", labels)
                self.assertNotIn("127.0.0.1", labels)
        finally:
            node.stop()


if __name__ == "__main__":
    unittest.main()
