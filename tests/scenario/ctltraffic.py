# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of publish, subscribe, monitor and replay share: waysidectl on one side of a real node, foreign clients
on the other."""
import json
import os
import re
import signal
import subprocess
import tempfile
import unittest

from foreign import Client, Node, wait_until

DONE, NO, USAGE, UNREACHABLE, NOT_ALLOWED, INVALID, TIMED_OUT, CLOSED, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 7, 130


class Running:
    """A waysidectl that goes on while the test does something else."""

    def __init__(self, command, environment, **settings):
        self.out, self.err = tempfile.TemporaryFile("w+"), tempfile.TemporaryFile("w+")
        settings.setdefault("stdout", self.out)
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=self.err, env=environment, **settings)

    def stdout(self):
        self.out.seek(0)
        return self.out.read()

    def stderr(self):
        self.err.seek(0)
        return self.err.read()

    def wait_for(self, text, timeout=20):
        wait_until(lambda: text in self.stdout(), "%r in the output; standard error:\n%s" % (text, self.stderr()), timeout)

    def end(self, timeout=20):
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("did not end:\n" + self.stdout()[-2000:] + self.stderr()[-2000:])

    def interrupt(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.end()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.out.close()
        self.err.close()


class Traffic(unittest.TestCase):
    node = None

    @classmethod
    def setUpClass(cls):
        cls.node = Node()
        cls.folder = tempfile.mkdtemp(prefix="wayside-traffic-")
        cls.ready = os.path.join(cls.folder, "ready.json")
        with open(cls.ready, "w", encoding="utf-8") as file:
            json.dump(cls.node.ready, file)

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()

    def path(self, name):
        path = os.path.join(self.folder, name)
        if os.path.exists(path):
            os.remove(path)
        return path

    def command(self, arguments):
        self.before = {row["id"] for row in self.node.connections()}
        environment = dict(os.environ, WAYSIDE_READY_FILE=self.ready, COLUMNS="120", LINES="24")
        return [os.environ["WAYSIDE_CTL"], *arguments], environment

    def ctl(self, *arguments, data=None, timeout=40, **settings):
        command, environment = self.command(arguments)
        if data is None and "stdin" not in settings:
            settings["stdin"] = subprocess.DEVNULL
        done = subprocess.run(command, env=environment, input=data, capture_output=True, timeout=timeout, **settings)
        self.assert_no_tokens(done.stdout + done.stderr)
        return done

    def start(self, *arguments, **settings):
        command, environment = self.command(arguments)
        running = Running(command, environment, **settings)
        self.addCleanup(running.close)
        return running

    def client(self, kind, *arguments, **settings):
        client = Client(self.node, self.node.create(kind, *arguments, **settings)).open()
        self.addCleanup(client.close)
        return client

    def assert_no_tokens(self, data):
        for token in self.node.ready["tokens"].values():
            self.assertNotIn(token.encode(), data)

    def assert_clean_recording(self, path, sessions=()):
        with open(path, "rb") as file:
            content = file.read()
        self.assert_no_tokens(content)
        for session in sessions:
            self.assertNotIn(session["token"].encode(), content)
            self.assertNotIn(session["token"].encode().hex().encode(), content)
        own = re.findall(rb'"type":1,"name":"Token","dataHex":"([0-9a-f]*)"', content)
        self.assertTrue(all(set(bytes.fromhex(data.decode())) == {0x2A} for data in own), own)
        self.assertTrue(own or not path.endswith(".ndjson"), "no Token was recorded")
        # Any session token at all: 43 characters of base64url, where a masked one has asterisks or hex digits.
        for found in re.findall(rb"[A-Za-z0-9_-]{43}", content):
            self.assertTrue(re.fullmatch(rb"[0-9a-f]{43}", found), found)

    def listening(self, kind):
        """Waits until the session of the waysidectl started last is there; older ones may still be on their way out."""
        wait_until(lambda: [row for row in self.node.live() if row["type"] == kind and row["id"] not in self.before],
                   "a live %s" % kind)
