# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQLite file is locked, full or damaged under a running node: 503, streaming goes on, and all is well afterwards."""
import os
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from failingstore import FailingStore
from foreign import wait_until

PAGE = 4096


class SqliteFaults(FailingStore):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="wayside-store-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.file = os.path.join(self.folder, "node.sqlite")

    def store_url(self):
        return "sqlite:" + self.file

    def test_locked_by_another_program(self):
        node = self.start_node()
        other = sqlite3.connect(self.file, isolation_level=None)
        self.live_through(node, lambda: other.execute("BEGIN EXCLUSIVE"), lambda: other.execute("ROLLBACK"))
        other.close()

    @unittest.skipUnless(hasattr(resource, "prlimit"), "needs Linux' prlimit")
    def test_full(self):
        node = self.start_node()
        unlimited = resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE)

        def fill():
            # Not one byte more than the smallest file has already: the kernel refuses every further page.
            room = (PAGE, unlimited[1])
            resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE, room)
        self.live_through(node, fill, lambda: resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE, unlimited))

    def root_page(self, table):
        connection = sqlite3.connect(self.file)
        row = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        connection.close()
        return row[0]

    def test_damaged(self):
        # A node makes the file and leaves; the next one has not read the page that is spoiled.
        self.start_node().stop()
        page = self.root_page("audit_entries")
        node = self.start_node()
        with open(self.file, "r+b") as file:
            file.seek((page - 1) * PAGE)
            good = file.read(PAGE)

            def write(data):
                file.seek((page - 1) * PAGE)
                file.write(data)
                file.flush()

            def spoil():
                write(b"\xA5" * PAGE)
                victim = node.create("TLC", "sub00004", singleplex=True)["token"]
                self.assertEqual(node.call("DELETE", "/v1/sessions/" + victim)[0], 204)  # which is audited
                wait_until(lambda: not self.is_ready(node), "the damage to be seen")
            self.live_through(node, spoil, lambda: write(good))

    def test_damaged_file_is_refused_at_start(self):
        with open(self.file, "wb") as file:
            file.write(b"Z" * 2 * PAGE)
        done = subprocess.run([os.environ["WAYSIDE_NODE"], "--dev", "--store", self.store_url(), "--data", self.folder,
                               "--api-port", "0", "--stream-port", "0", "--tls-port", "0"],
                              capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done)
        self.assertIn("damaged", done.stderr)
        with open(self.file, "rb") as file:
            self.assertEqual(file.read(), b"Z" * 2 * PAGE, "left as it was")


if __name__ == "__main__":
    unittest.main()
