# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The node process is killed and started again: nothing that was answered is lost, clients come back."""
import os
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "support"))
import postgresql  # noqa: E402
from foreign import Client, Node, wait_until  # noqa: E402


class Crash(unittest.TestCase):
    def setUp(self):
        self.store = "sqlite:" + os.path.join(tempfile.mkdtemp(prefix="wayside-store-"), "node.sqlite")

    def node(self, *more):
        return Node("--nodes", "2", "--store", self.store, *more)

    def logs(self, node):
        status, logs = node.call("GET", "/v1/sessionlogs?from=0&until=%d" % (time.time() * 1000 + 60000))
        self.assertEqual(status, 200, logs)
        return logs

    def test_killed_and_started_again(self):
        node = self.node()
        connected = Client(node, node.create("TLC", "sub00001", singleplex=True)).open()
        finished = Client(node, node.create("TLC", "sub00002", singleplex=True)).open()
        finished.say_bye(b"done for today")
        wait_until(lambda: any(log["ended"] for log in self.logs(node)), "the end of the finished one")
        answered = [node.create("TLC", "sub%05d" % number, singleplex=True)["token"] for number in range(3, 9)]
        node.kill()
        connected.wait_closed()

        again = self.node()
        logs = self.logs(again)
        self.assertEqual(len(logs), 8, "every answered session is in the log")
        reasons = [log["endReason"] for log in logs]
        self.assertEqual(reasons.count("NODE_CRASH"), 7, reasons)
        self.assertEqual(reasons.count("CLIENT_DISCONNECT"), 1, reasons)
        for token in answered:
            status, log = again.call("GET", "/v1/sessionlogs/" + token)
            self.assertEqual((status, log["endReason"], log["connected"]), (200, "NODE_CRASH", None))
        self.assertEqual(again.call("GET", "/v1/sessionlogs/" + connected.session["token"])[1]["endReason"], "NODE_CRASH")
        back = Client(again, again.create("TLC", "sub00001", singleplex=True)).open()
        back.say_bye()
        self.assertEqual(again.stop(), 0)

    def test_asked_to_stop(self):
        node = self.node()
        client = Client(node, node.create("Broker")).open()
        started = time.monotonic()
        self.assertEqual(node.stop(), 0)
        self.assertLess(time.monotonic() - started, 5)
        client.wait_closed()
        self.assertEqual(client.bye, b"maintenance: node shutting down")
        again = self.node()
        self.assertEqual([log["endReason"] for log in self.logs(again)], ["NODE_SHUTDOWN"])
        again.stop()


@unittest.skipIf(postgresql.binaries() is None, "PostgreSQL is not installed")
class CrashOnPostgres(Crash):
    """The same on a database server."""

    @classmethod
    def setUpClass(cls):
        cls.server = postgresql.Server()
        cls.addClassCleanup(cls.server.stop)

    def setUp(self):
        self.store = self.server.create(self._testMethodName)


class Start(unittest.TestCase):
    def refused(self, *arguments):
        done = subprocess.run([os.environ["WAYSIDE_NODE"], *arguments], capture_output=True, text=True, timeout=30)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done)
        self.assertEqual(done.stderr.count("\n"), 1, "one clear line: " + done.stderr)
        return done.stderr

    def test_refuses_to_start_with_one_clear_line(self):
        self.assertIn("no.such", self.refused("--dev", "--set", "no.such=1"))
        self.assertIn("limits.keepAliveTimeout", self.refused("--dev", "--set", "limits.keepAliveTimeout=PT0S"))
        self.assertIn("--nodes", self.refused("--dev", "--nodes", "0"))
        self.assertIn("unreadable.json", self.refused("--dev", "--config", "/unreadable.json"))
        self.assertIn("PGPASSFILE", self.refused("--dev", "--store", "postgresql://user:secret@localhost/x"))
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            folder = tempfile.mkdtemp()
            common = ["--dev", "--data", folder]
            self.assertIn(port, self.refused(*common, "--api-port", port, "--stream-port", "0", "--tls-port", "0"))
            self.assertIn(port, self.refused(*common, "--api-port", "0", "--stream-port", port, "--tls-port", "0"))


if __name__ == "__main__":
    unittest.main()
