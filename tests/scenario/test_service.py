# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A node that a service manager started: it says when it is ready, that it is alive, and that it stops (sd_notify(3))."""
import os
import signal
import socket
import tempfile
import unittest

from foreign import Node


class Manager:
    """The end of NOTIFY_SOCKET that systemd has."""

    def __init__(self, address):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(address)
        self.socket.settimeout(20)

    def next(self):
        return self.socket.recv(4096).decode("utf-8").split("\n")


class Service(unittest.TestCase):
    def start(self, address, **environment):
        self.manager = Manager(address)
        self.addCleanup(self.manager.socket.close)
        variables = {"NOTIFY_SOCKET": address.replace("\0", "@", 1), **environment}
        os.environ.update(variables)
        try:
            node = Node()
        finally:
            for name in variables:
                del os.environ[name]
        self.addCleanup(node.stop)
        return node

    def test_ready_alive_and_stopping(self):
        with tempfile.TemporaryDirectory() as folder:
            node = self.start(os.path.join(folder, "notify"), WATCHDOG_USEC="200000")
            first = self.manager.next()
            self.assertEqual(first[0], "READY=1")
            self.assertEqual(first[1], "STATUS=Listening; API at " + node.ready["apiUrl"])
            self.assertEqual([self.manager.next() for _ in range(3)], [["WATCHDOG=1"]] * 3)
            node.process.send_signal(signal.SIGTERM)
            words = self.manager.next()
            while words == ["WATCHDOG=1"]:
                words = self.manager.next()
            self.assertEqual(words, ["STOPPING=1"])
            self.assertEqual(node.process.wait(20), 0)

    def test_socket_that_is_no_file_and_no_watchdog(self):
        node = self.start("\0wayside-test-%d" % os.getpid())
        self.assertEqual(self.manager.next()[0], "READY=1")
        node.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.manager.next(), ["STOPPING=1"], "nobody asked for signs of life")

    def test_watchdog_of_another_process(self):
        node = self.start("\0wayside-other-%d" % os.getpid(), WATCHDOG_USEC="100000", WATCHDOG_PID="1")
        self.assertEqual(self.manager.next()[0], "READY=1")
        node.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.manager.next(), ["STOPPING=1"])

    def test_nobody_at_the_socket(self):
        os.environ["NOTIFY_SOCKET"] = "/nonexistent/notify"
        try:
            node = Node()
        finally:
            del os.environ["NOTIFY_SOCKET"]
        node.stop()
        self.assertEqual(node.process.returncode, 0)


if __name__ == "__main__":
    unittest.main()
