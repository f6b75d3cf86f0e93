# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The database server hangs, dies, is locked or damaged under a running node: 503, streaming goes on, all is well after."""
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "support"))
import postgresql  # noqa: E402
from failingstore import FailingStore  # noqa: E402

PAGE = 8192


@unittest.skipIf(postgresql.binaries() is None, "PostgreSQL is not installed")
class PostgresFaults(FailingStore):
    @classmethod
    def setUpClass(cls):
        cls.server = postgresql.Server()
        cls.addClassCleanup(cls.server.stop)

    def setUp(self):
        self.database = self._testMethodName[:60]
        self.server.create(self.database)

    def store_url(self):
        return self.server.url(self.database)

    def test_hanging(self):
        node = self.start_node()
        # After the first nobody waits for a connection that will not be made.
        self.live_through(node, self.server.freeze, self.server.thaw, next_answers=0.5)

    def test_killed_and_started_again(self):
        node = self.start_node()
        answered = [self.post(node, "sub%05d" % number)[1]["token"] for number in range(5, 10)]
        self.live_through(node, self.server.kill, self.server.start)
        for token in answered:
            self.assertEqual(node.call("GET", "/v1/sessionlogs/" + token)[0], 200)

    def test_locked_by_another_program(self):
        node = self.start_node()
        # As a backup or a careless ALTER TABLE would.
        command = [os.path.join(self.server.binaries, "psql"), "-X", "-q", "-h", self.server.folder, "-U", postgresql.USER,
                   "-d", self.database]
        other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

        def tell(text):
            other.stdin.write(text + "\n\\echo done\n")
            other.stdin.flush()
            self.assertEqual(other.stdout.readline().strip(), "done")
        self.live_through(node, lambda: tell("BEGIN; LOCK TABLE sessions, store_state IN EXCLUSIVE MODE;"), lambda: tell("ROLLBACK;"))
        other.communicate("\\q\n", timeout=10)

    def test_damaged(self):
        node = self.start_node()
        self.post(node)  # a page to spoil
        path = os.path.join(self.server.data, self.server.sql("SELECT pg_relation_filepath('sessions')", self.database))
        good = b""

        def restarted_with(change):
            self.server.halt()
            change()
            self.server.start()

        def spoil():
            nonlocal good
            with open(path, "r+b") as file:
                good = file.read()
                file.seek(0)
                file.write(b"\xA5" * len(good))

        def mend():
            with open(path, "r+b") as file:
                file.write(good)
        self.live_through(node, lambda: restarted_with(spoil), lambda: restarted_with(mend))

    def test_server_that_is_not_there_at_start(self):
        done = subprocess.run([os.environ["WAYSIDE_NODE"], "--dev", "--store", "postgresql:///x?host=/nowhere"],
                              capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done)
        self.assertIn("cannot be reached", done.stderr)


if __name__ == "__main__":
    unittest.main()
