# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The exit codes of wayside-node and of the console that exit-codes.md tells; those of waysidectl have tests of their own."""
import os
import re
import signal
import subprocess
import tempfile
import unittest

import known
from foreign import Node


def ends(variable, *arguments):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([os.environ[variable], *arguments], capture_output=True, text=True, timeout=60, env=environment)


class ExitCodes(unittest.TestCase):
    def conformance(self, folder, *more):
        return [os.environ["WAYSIDE_NODE"], "--dev", "--data", folder, "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
                "--conformance", "client", "--only", "01-6.06", *more]

    def test_node_stopped_on_request(self):
        self.assertEqual(Node().stop(), 0)

    def test_node_prints_and_ends(self):
        for option in ("--help", "--version", "--manual"):
            self.assertEqual(ends("WAYSIDE_NODE", option).returncode, 0, option)

    def test_node_started_wrongly(self):
        for arguments in (["--no-such-option"], ["--set", "limits.payloadRateLimit=0"], ["--set", "no.such=1"],
                          ["--config", "/nowhere.json"], ["--only", "01-6"]):
            done = ends("WAYSIDE_NODE", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_node_nobody_came_to_be_judged(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(self.conformance(folder, "--conformance-timeout", "PT1S"), capture_output=True, timeout=60)
            self.assertEqual(done.returncode, 6, done.stderr)

    def test_node_judging_interrupted(self):
        with tempfile.TemporaryDirectory() as folder:
            with subprocess.Popen(self.conformance(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                self.assertTrue(process.stdout.readline())
                process.send_signal(signal.SIGINT)
                process.stdout.read()
                self.assertEqual(process.wait(60), 130)

    @unittest.skipUnless(os.environ.get("WAYSIDE_CONSOLE"), "the console was not built")
    def test_console(self):
        self.assertEqual(ends("WAYSIDE_CONSOLE", "--version").returncode, 0)
        for arguments in (["--no-such-option"], ["--attach", "http://127.0.0.1:1", "--token-file", "/nowhere"]):
            done = ends("WAYSIDE_CONSOLE", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)

    def test_the_tests_that_are_named_exist(self):
        text = (known.HELP / "exit-codes.md").read_text(encoding="utf-8")
        named = re.findall(r"`(tests/\S+\.py)`", text)
        self.assertGreaterEqual(len(named), 4)
        for each in named:
            self.assertTrue((known.ROOT / each).exists(), each)


if __name__ == "__main__":
    unittest.main()
