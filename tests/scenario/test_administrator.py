# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way in to a node without --dev: a token from a file, and everything else made with it over REST."""
import os
import stat
import subprocess
import tempfile
import unittest

from foreign import Client, Node


class Administrator(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="wayside-test-")
        self.file = os.path.join(self.folder, "admin.token")
        self.store = "sqlite:" + os.path.join(self.folder, "wayside.db")

    def start(self):
        node = Node("--store", self.store, "--admin-token-file", self.file, dev=False)
        node.ready.setdefault("tokens", {})
        return node

    def token(self):
        with open(self.file, encoding="ascii") as file:
            return file.read().strip()

    def test_from_nothing_to_a_first_client(self):
        node = self.start()
        try:
            self.assertEqual(node.ready["tokens"], {}, "a secret has no place in the ready line of such a node")
            self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
            self.assertRegex(self.token(), "^[A-Za-z0-9_-]{43}$")

            def call(method, path, body=None, expect=201):
                status, answer = node.call(method, path, body, role=self.token())
                self.assertEqual(status, expect, answer)
                return answer
            call("POST", "/v1/accounts", {"name": "acme"})
            call("POST", "/v1/domains", {"name": "city"})
            place = {"domain": "city", "account": "acme"}
            call("POST", "/v1/tlcs", {"identifier": "tlc00001", **place})
            authorization = call("POST", "/v1/authorizations", {"role": "TLC_SYSTEM", **place})
            token = call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]})["token"]
            node.ready["domain"] = "city"
            Client(node, node.create("TLC", "tlc00001", singleplex=True, role=token)).open().say_bye()
            self.assertNotIn(self.token(), node.log_text())
        finally:
            self.assertEqual(node.stop(), 0)
        self.check_the_next_start(token)

    def check_the_next_start(self, clients_token):
        first = self.token()
        node = self.start()  # the same file: the same token
        self.assertEqual(node.call("GET", "/v1/accounts", role=first)[0], 200)
        node.stop()
        with open(self.file, "w", encoding="ascii") as file:
            file.write("another-token-of-my-own-making\n")
        node = self.start()  # another one: the first is good for nothing any more, the clients' still is
        self.assertEqual(node.call("GET", "/v1/accounts", role="another-token-of-my-own-making")[0], 200)
        self.assertEqual(node.call("GET", "/v1/accounts", role=first)[0], 401)
        self.assertEqual(node.call("GET", "/v1/sessions", role=clients_token)[0], 200)
        node.stop()

    def test_a_file_that_everybody_can_read(self):
        for mode, warned in ((0o600, False), (0o640, False), (0o644, True)):
            with self.subTest(mode=oct(mode)):
                with open(self.file, "w", encoding="ascii") as file:
                    file.write("another-token-of-my-own-making\n")
                os.chmod(self.file, mode)
                node = self.start()
                said = [line for line in node.log_text().splitlines() if "can be read by every user of this machine" in line]
                node.stop()
                self.assertEqual([self.file in line for line in said], [True] if warned else [])

    def test_a_file_that_is_no_token(self):
        for content in ("", "short\n", "with blanks in it and long enough\n", "x" * 2000):
            with open(self.file, "w", encoding="ascii") as file:
                file.write(content)
            done = subprocess.run([os.environ["WAYSIDE_NODE"], "--store", "memory:", "--api-port", "0", "--stream-port", "0",
                                   "--tls-port", "0", "--data", self.folder, "--admin-token-file", self.file],
                                  capture_output=True, text=True, timeout=20)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(self.file, done.stderr)
            self.assertEqual(len(done.stderr.strip().splitlines()), 1)
            if content.strip():
                self.assertNotIn(content.strip(), done.stderr)


if __name__ == "__main__":
    unittest.main()
