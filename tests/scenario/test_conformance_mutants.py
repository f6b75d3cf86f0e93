# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`waysidectl conformance node` proven: a node that is not ours passes it, and with any rule broken its cases catch it."""
import json
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "conformance"))
import node_mutants
from foreign import Node


class Mutants(unittest.TestCase):
    """A node that shares no code with ours: whole, and with one rule broken at a time."""

    @classmethod
    def setUpClass(cls):
        # Its certificate is that of a development node: Python cannot make one.
        cls.keys = Node()
        cls.folder = os.path.join(cls.keys.folder, "tls")
        cls.keys.stop()

    def reference(self):
        return node_mutants.ReferenceNode(os.path.join(self.folder, "server.pem"), os.path.join(self.folder, "server-key.pem"),
                                          os.path.join(self.folder, "ca.pem"))

    def test_unbroken_node_passes_and_every_case_has_a_mutant(self):
        node = self.reference()
        try:
            report, missed = node_mutants.whole(node.judge, "--slack", "4s")
        finally:
            node.stop()
        self.assertEqual(missed, {})
        proven = {case for about in node_mutants.mutants().values() for case in about["cases"]}
        self.assertEqual({case["case"] for case in report["cases"]}, proven, "every case, and no other, is proven by a mutant")

    def test_every_broken_rule_is_caught(self):
        self.maxDiff = None
        missed = node_mutants.escaped_of_all(self.reference, node_mutants.mutants(), workers=10)
        self.assertEqual(missed, {})

    def test_failure_shows_rule_and_bytes_and_no_token(self):
        node = self.reference()
        try:
            node.break_rules("size-zero")
            done = subprocess.run([os.environ["WAYSIDE_CTL"], "--ready-file", node.ready_file, "conformance", "node", "--only", "01-2.07",
                                   "--slack", "700ms"], capture_output=True, text=True, timeout=60)
            with open(node.ready_file, encoding="utf-8") as file:
                tokens = json.load(file)["tokens"].values()
        finally:
            node.stop()
        self.assertEqual(done.returncode, 1)
        for said in ("01-2.07  FAILED  size 0", "rule       A frame of size 0", "close      fail: still connected after", "aa bb 00 00", "received"):
            self.assertIn(said, done.stdout)
        self.assertIn("2a 2a 2a 2a", done.stdout, "the token is stars")
        for token in tokens:
            self.assertNotIn(token, done.stdout)
            self.assertNotIn(token.encode().hex(" ")[:40], done.stdout)


if __name__ == "__main__":
    unittest.main()
