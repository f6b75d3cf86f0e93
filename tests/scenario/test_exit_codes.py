# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The exit codes of waysidectl, one by one, against real nodes; and that failures are told in one line, without a secret."""
import os
import signal
import socket
import subprocess
import threading
import unittest

from commandline import CommandLine
from foreign import Client, Node, wait_until


class SilentServer:
    """Takes connections and says nothing."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.taken = []
        threading.Thread(target=self.take, daemon=True).start()
        return self

    def take(self):
        try:
            while True:
                self.taken.append(self.listener.accept()[0])
        except OSError:
            pass

    def __exit__(self, *_):
        self.listener.close()
        for each in self.taken:
            each.close()


class ExitCodes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node()
        cls.ctl = CommandLine(cls.node)

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()

    def file(self, name, content):
        path = os.path.join(self.node.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return path

    def token_file(self, role):
        return self.file(role, self.node.ready["tokens"].get(role, role) + "\n")

    def bare(self, *arguments, **environment):
        """With nothing but these arguments and variables."""
        return CommandLine(environment=environment).run(*arguments)

    def check(self, outcome, code, words=""):
        self.assertEqual(outcome.code, code, outcome)
        for token in self.node.ready["tokens"].values():
            self.assertNotIn(token, outcome.output + outcome.errors)
        if code not in (0, 130):
            self.assertTrue(outcome.errors.startswith("waysidectl: "), outcome)
            self.assertEqual(outcome.errors.count("\n"), 1, outcome)
            self.assertIn(words, outcome.errors, outcome)
        if code in (2, 3, 4, 5, 6):
            self.assertEqual(outcome.output, "", outcome)

    def test_0_done(self):
        self.check(self.ctl.run("nodes"), 0)
        self.check(self.ctl.run("--help"), 0)
        self.check(self.ctl.run("drain", "start", "--help"), 0)
        self.check(self.ctl.run("--version"), 0)

    def test_1_the_answer_is_no(self):
        self.check(self.ctl.run("bye", "--tlc", "nosuch", "--reason", "x", "--yes"), 1, "no open connection fits")
        self.check(self.ctl.run("drain", "plan", "--filter", "id = 99999"), 1, "no open connection fits")

    def test_2_usage(self):
        address = self.node.ready["apiUrl"]
        for arguments in ((), ("dance",), ("nodes", "--colour"), ("drain",), ("nodes", "--json", "--csv"),
                          ("--api", address, "nodes"), ("--token-file", "/no/such/file", "--api", address, "nodes"),
                          ("--ready-file", "/no/such/file", "nodes"), ("--profile", "nosuch", "nodes"),
                          ("--api", "ftp://h", "--token-file", self.token_file("PLATFORM_ADMIN"), "nodes"),
                          ("--ca-file", self.token_file("PLATFORM_ADMIN"), "--api", address, "nodes")):
            with self.subTest(arguments=arguments):
                self.check(self.bare(*arguments), 2)

    def test_2_standard_output_that_takes_nothing(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full")
        with open("/dev/full", "w", encoding="utf-8") as full:
            ended = subprocess.run([os.environ["WAYSIDE_CTL"], *self.ctl.before, "nodes"], stdout=full, stderr=subprocess.PIPE,
                                   timeout=60, check=False)
        self.assertEqual(ended.returncode, 2, ended)

    def test_3_cannot_reach(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        token = self.token_file("PLATFORM_ADMIN")
        self.check(self.bare("--api", "http://127.0.0.1:%d" % port, "--token-file", token, "nodes"), 3, str(port))
        self.check(self.bare("--api", "http://127.0.0.1:%d" % port, "health"), 3, str(port))
        self.check(self.bare("--api", "http://nosuch.invalid", "--token-file", token, "nodes"), 3, "nosuch.invalid")

    def test_3_a_certificate_nobody_vouches_for(self):
        node = Node("--api-tls")
        self.addCleanup(node.stop)
        token = self.file("tls-token", node.ready["tokens"]["PLATFORM_ADMIN"])
        arguments = ("--api", node.ready["apiUrl"], "--token-file", token, "nodes")
        self.check(self.bare(*arguments), 3)
        self.check(self.bare("--ca-file", node.ready["caFile"], *arguments), 0)

    def test_4_not_authenticated_not_allowed(self):
        address = self.node.ready["apiUrl"]
        self.check(self.bare("--api", address, "nodes", WAYSIDE_TOKEN="wrong-token-0123456789"), 4)
        self.check(self.bare("--api", address, "--token-file", self.token_file("TLC_SYSTEM"), "nodes"), 4)
        self.check(self.bare("--api", address, "events", "--follow", WAYSIDE_TOKEN="wrong-token-0123456789"), 4)

    def test_5_refused_as_invalid(self):
        self.check(self.ctl.run("bye", "99999", "--reason", "x"), 5)
        self.check(self.ctl.run("activate", "node-z"), 5)
        self.check(self.ctl.run("drain", "receipt", "nosuch"), 5)
        self.check(self.ctl.run("connections", "show", "99999"), 5)
        self.check(self.ctl.run("limits", "set", "domain", "nosuch", "payloadRateLimit=5"), 5)
        self.check(self.ctl.run("faults", "add", "latency", "status=503"), 5)

    def test_6_timed_out(self):
        token = self.token_file("PLATFORM_ADMIN")
        with SilentServer() as server:
            for verb in ("nodes", "health"):
                with self.subTest(verb=verb):
                    self.check(self.bare("--api", "http://127.0.0.1:%d" % server.port, "--token-file", token, "--timeout",
                                         "300ms", verb), 6)

    def test_7_closed_by_enforcement(self):
        # The node holds its clients to less than it told them.
        self.ctl.done("faults", "add", "tightenLimits", "id=tight", "payloadRateLimit=1")
        self.addCleanup(self.ctl.run, "faults", "remove", "tight")
        outcome = self.ctl.run("simulate", "--clients", "2", "--rate", "8", "--personality", "steady", "--no-broker",
                               "--no-monitor", "--duration", "8s")
        self.check(outcome, 7, "cut off")

    def test_130_interrupted(self):
        client = Client(self.node, self.node.create("TLC", [self.node.ready["tlcIdentifiers"][0]]))
        client.open()
        self.addCleanup(client.close)
        for arguments in (("connections", "--watch", "0.2", "--json"), ("nodes", "--watch", "0.2", "--csv"),
                          ("events", "--follow", "--limit", "1", "--json")):
            with self.subTest(arguments=arguments):
                process = self.ctl.begin(*arguments)
                self.assertTrue(process.stdout.readline())
                process.send_signal(signal.SIGINT)
                self.check(CommandLine.end(process), 130)

    def test_130_a_drain_that_is_waited_for_goes_on(self):
        client = Client(self.node, self.node.create("TLC", [self.node.ready["tlcIdentifiers"][1]]), obey_reconnect=False)
        client.open()
        wait_until(lambda: self.node.live(), "the client")
        outcome = self.ctl.interrupted("drain", "start", "--tlc", self.node.ready["tlcIdentifiers"][1], "--grace", "1m",
                                       "--reason", "test", "--wait",
                                       after=lambda: self.ctl.json("drain", "list", "--state", "running")["drains"])
        self.assertEqual(outcome.code, 130, outcome)
        self.assertIn("goes on", outcome.errors)
        drain = self.ctl.json("drain", "list", "--state", "running")["drains"][0]["id"]
        self.ctl.done("drain", "abort", drain)
        client.close()


if __name__ == "__main__":
    unittest.main()
