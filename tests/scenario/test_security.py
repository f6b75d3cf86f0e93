# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security notes: the tests they name exist, and what no other test shows holds."""
import glob
import http.server
import json
import os
import re
import stat
import subprocess
import threading
import unittest
import urllib.error
import urllib.request

from documents import Document
from foreign import Client, Node
from guideblocks import ROOT
from programlines import program, run

CLAIM = re.compile(r"(\w+): (\w+)")


class Notes(unittest.TestCase):
    def test_the_tests_they_name_exist(self):
        files = {os.path.splitext(os.path.basename(path))[0]: path for kind in ("cpp", "py")
                 for path in glob.glob(os.path.join(ROOT, "tests", "**", "*." + kind), recursive=True)}
        claims = [match for _, code in Document("resources/help/security.md").spans() for match in [CLAIM.fullmatch(code)] if match]
        self.assertGreater(len(claims), 40)
        for claim in claims:
            with self.subTest(claim=claim[0]):
                self.assertIn(claim[1], files, "no such test program")
                with open(files[claim[1]], encoding="utf-8") as file:
                    self.assertTrue(re.search(r"(void|def|::)\s*%s\(" % claim[2], file.read()), "no such test in " + files[claim[1]])


class Arguments(unittest.TestCase):
    def test_no_option_takes_a_secret(self):
        """A token or password is named by a file: arguments can be read by every user of the machine."""
        texts = [run(program(each), "--help")[1] for each in ("wayside-node", "wayside") if program(each)]
        verbs = re.findall(r'^\.SS "([a-z ]+)"$', run(program("waysidectl"), "manual")[1], flags=re.M)
        self.assertGreater(len(verbs), 60)
        texts += [run(program("waysidectl"), *verb.split(), "--help")[1] for verb in verbs]
        seen = set()
        for text in texts + [run(program("waysidectl"), "--help")[1]]:
            seen.update(re.findall(r"^  (--[\w-]*(?:token|password|secret|credential)[\w-]*)(?: <?([\w.]+)>?)?", text, flags=re.M))
        self.assertGreater(len(seen), 8)
        harmless = {("--reveal-tokens", ""), ("--hide-tokens", "")}
        self.assertEqual({(option, value) for option, value in seen if value != "FILE"} - harmless, set())


class LyingService(unittest.TestCase):
    """A service whose every text is made to play with a terminal."""

    NASTY = "\x1b]0;title\x07\x1b[2J\x9b31m\u202e"

    def setUp(self):
        nasty = self.NASTY

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):  # noqa: N802
                refuses = "policies" in self.path
                answer = {"message": nasty + "no", "status": 400} if refuses else [
                    {"uuid": nasty, "identifier": "sub" + nasty, "domain": nasty, "account": "a\nb", "type": "TCPStreaming"}]
                body = json.dumps(answer).encode()
                self.send_response(400 if refuses else 200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def test_plays_with_no_terminal(self):
        environment = dict(os.environ, WAYSIDE_API="http://127.0.0.1:%d/api" % self.server.server_port, WAYSIDE_TOKEN="t" * 20)
        for arguments, code in ((["tlcs"], 0), (["tlcs", "--json"], 0), (["policies"], 5)):
            with self.subTest(arguments=arguments):
                done = subprocess.run([program("waysidectl"), *arguments], env=environment, capture_output=True, timeout=30, check=False)
                self.assertEqual(done.returncode, code, done)
                said = (done.stdout + done.stderr).decode()
                self.assertIn("sub" if code == 0 else "no", said)
                self.assertNotRegex(said, r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
                if arguments[-1] != "--json":
                    self.assertNotIn("\u202e", said)


class OneNode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        before = os.umask(0o022)  # as a careless start-up script has it
        try:
            cls.node = Node("--log-level", "debug")
        finally:
            os.umask(before)
        cls.addClassCleanup(cls.node.stop)

    def test_pages_of_other_origins_get_nothing(self):
        """A page may send simple requests, and read answers with a header that allows it: there is none, and no cookie."""
        for method, path in (("OPTIONS", "/v1/sessions"), ("POST", "/v1/sessions"), ("GET", "/v1/sessions")):
            with self.subTest(method=method):
                request = urllib.request.Request(self.node.ready["apiUrl"] + path, method=method, headers={
                    "Origin": "http://page.example", "Access-Control-Request-Method": "POST", "Content-Type": "text/plain"})
                with self.assertRaises(urllib.error.HTTPError) as refused:
                    urllib.request.urlopen(request, timeout=10)
                self.assertIn(refused.exception.code, (401, 405))
                refused.exception.close()
                names = {name.lower() for name in refused.exception.headers.keys()}
                self.assertFalse([name for name in names if name.startswith("access-control-") or name == "set-cookie"], names)

    def test_its_files_are_its_own_whatever_the_umask(self):
        for folder, _, names in os.walk(self.node.folder):
            for name in names:
                if re.search(r"key|sqlite|\.db|token", name):
                    mode = stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode)
                    self.assertEqual(mode & 0o077, 0, "%s is %o" % (name, mode))

    def test_its_log_names_no_token(self):
        client = Client(self.node, self.node.create("TLC", self.node.ready["tlcIdentifiers"][0], singleplex=True)).open()
        session = client.session["token"]
        status, _ = self.node.call("GET", "/v1/sessions/" + session)
        self.assertEqual(status, 200)
        client.say_bye()
        log = self.node.log_text()
        self.assertIn("/v1/sessions/", log)
        for secret in [session, *self.node.ready["tokens"].values()]:
            self.assertNotIn(secret, log)


if __name__ == "__main__":
    unittest.main()
