# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl as scripts use it: run, read, and looked through for secrets."""
import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import unittest

DONE, USAGE, UNREACHABLE, NOT_ALLOWED, INVALID, TIMED_OUT = 0, 2, 3, 4, 5, 6


class Ctl:
    """Runs waysidectl and keeps all it ever said, so that one can look for secrets in it."""

    def __init__(self, environment):
        self.folder = tempfile.mkdtemp(prefix="wayside-test-")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("WAYSIDE_")}
        self.environment.update(environment, XDG_CONFIG_HOME=self.folder)
        self.said = []

    @classmethod
    def of(cls, node):
        """With the ready file of a node."""
        ctl = cls({})
        with open(ctl.path("ready.json"), "w", encoding="utf-8") as file:
            json.dump(node.ready, file)
        ctl.environment["WAYSIDE_READY_FILE"] = ctl.path("ready.json")
        return ctl

    def run(self, *arguments, keep=True, environment=None, stdin=None):
        done = subprocess.run([os.environ["WAYSIDE_CTL"], *arguments], env={**self.environment, **(environment or {})},
                              capture_output=True, text=True, timeout=60, cwd=self.folder, input=stdin, check=False)
        if keep:
            self.said.append(done.stdout + done.stderr)
        return done

    def path(self, name):
        return os.path.join(self.folder, name)

    def close(self):
        shutil.rmtree(self.folder)


class Verbs(unittest.TestCase):
    """What the tests of this file share."""
    ctl = None

    def ok(self, *arguments, **more):
        done = self.ctl.run(*arguments, **more)
        self.assertEqual(done.returncode, DONE, (arguments, done.stdout, done.stderr))
        return done.stdout

    def json(self, *arguments, **more):
        text = self.ok(*arguments, "--json", **more)
        self.assertEqual(text.count("\n"), 1, "JSON is one line")
        return json.loads(text)

    def csv(self, *arguments, **more):
        return list(csv.DictReader(io.StringIO(self.ok(*arguments, "--csv", **more))))

    def no(self, code, *arguments, says=None, **more):
        done = self.ctl.run(*arguments, **more)
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        self.assertEqual(done.stdout, "", "nothing on standard output that a script could take for an answer")
        self.assertRegex(done.stderr, r"\Awaysidectl: [^\n]+\n\Z", "one line, and it is ours")
        if says:
            self.assertIn(says, done.stderr)
        return done.stderr
