# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl as scripts use it: what it was asked, what it said, with which code it ended."""
import csv
import io
import json
import os
import signal
import subprocess
import unittest

from foreign import Client, Node, wait_until

FLEET = 6


class Outcome:
    def __init__(self, arguments, code, output, errors):
        self.arguments, self.code, self.output, self.errors = arguments, code, output, errors

    def __str__(self):
        return "waysidectl %s\nended with %d and said\n%s\n%s" % (" ".join(self.arguments), self.code, self.output[:2000],
                                                                  self.errors[:2000])


class CommandLine:
    """Runs the program against one node. `node` may be None: then nothing tells where one is."""

    def __init__(self, node=None, environment=None):
        self.node = node
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("WAYSIDE_")}
        self.environment.update({"LC_ALL": "C.UTF-8", "TZ": "UTC"}, **(environment or {}))
        self.before = []
        if node is not None:
            path = os.path.join(node.folder, "ready.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(node.ready, file)
            self.before = ["--ready-file", path]

    def begin(self, *arguments):
        return subprocess.Popen([os.environ["WAYSIDE_CTL"], *self.before, *arguments], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment)

    def run(self, *arguments, timeout=60):
        return self.end(self.begin(*arguments), arguments, timeout)

    @staticmethod
    def end(process, arguments=(), timeout=60):
        try:
            output, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            output, errors = process.communicate()
            raise AssertionError("it did not end: " + " ".join(arguments) + "\n" + errors.decode()) from None
        return Outcome(arguments, process.returncode, output.decode(), errors.decode())

    def interrupted(self, *arguments, after):
        """Interrupted as soon as `after` holds."""
        process = self.begin(*arguments)
        try:
            wait_until(after, "the moment to interrupt")
        finally:
            process.send_signal(signal.SIGINT)
        return self.end(process, arguments)

    def done(self, *arguments, code=0):
        """Its output; it must end with this code, silently when that is 0."""
        outcome = self.run(*arguments)
        assert outcome.code == code and (code != 0 or not outcome.errors), outcome
        return outcome.output

    def json(self, *arguments, code=0):
        output = self.done("--json", *arguments, code=code)
        assert output.count("\n") == 1, "JSON is one line: " + output
        return json.loads(output)

    def csv(self, *arguments, code=0):
        """A list of dictionaries."""
        output = self.done("--csv", *arguments, code=code)
        return list(csv.DictReader(io.StringIO(output, newline="")))


class Administration(unittest.TestCase):
    """One node, and a fleet that obeys Reconnect and comes back."""

    @classmethod
    def setUpClass(cls):
        cls.node = Node("--nodes", "2", "--set", "dev.tlcCount=30")
        cls.ctl = CommandLine(cls.node)
        cls.fleet = subprocess.Popen([os.environ["WAYSIDE_CTL"], *cls.ctl.before, "simulate", "--clients", str(FLEET),
                                      "--personality", "steady", "--rate", "5", "--no-broker", "--no-monitor"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: len(cls.node.live()) == FLEET, "the fleet")

    @classmethod
    def tearDownClass(cls):
        cls.fleet.send_signal(signal.SIGINT)
        cls.fleet.wait(timeout=30)
        cls.node.stop()

    def client(self, index, **more):
        """Another client, of a TLC that the fleet does not use; and the number of its connection."""
        identifier = self.node.ready["tlcIdentifiers"][-1 - index]
        client = Client(self.node, self.node.create("TLC", [identifier], **{k: v for k, v in more.items() if k == "host"}),
                        **{k: v for k, v in more.items() if k != "host"})
        client.open()
        row = wait_until(lambda: next((row for row in self.node.live() if row["identifiers"] == [identifier]), None), "a client")
        self.addCleanup(client.close)
        return client, str(row["id"]), identifier

    def fleet_is_whole(self):
        wait_until(lambda: len(self.node.live()) >= FLEET, "the whole fleet")
