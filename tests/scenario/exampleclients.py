# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example clients of resources/examples as processes: how each language runs them, and what they printed."""
import atexit
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "examples")


def _python():
    return [sys.executable, "-B", os.path.join(EXAMPLES, "python", "client.py")]


_built = {}


def _go():
    if "go" not in _built:
        folder = tempfile.mkdtemp(prefix="wayside-test-go-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        program = os.path.join(folder, "client")
        environment = {"GOCACHE": os.path.join(folder, "cache"), **os.environ} if "HOME" not in os.environ else None
        subprocess.run(["go", "build", "-o", program, "."], cwd=os.path.join(EXAMPLES, "go"), env=environment, check=True)
        _built["go"] = [program]
    return _built["go"]


def _java():
    return ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", os.path.join(EXAMPLES, "java", "Client.java")]


LANGUAGES = {"Python": _python, "Go": _go, "Java": _java}
NEEDED = {"Python": None, "Go": "go", "Java": "java"}


def missing(language):
    """The program that would have to be installed, or None."""
    program = NEEDED[language]
    return program if program and not shutil.which(program) else None


class Example:
    """One running example client. Its output is kept; tests wait for lines of it."""

    def __init__(self, language, *arguments, environment=None, program=None):
        """`program`, a command, is run instead of the language's example."""
        self.lines, self.changed = [], threading.Condition()
        self.process = subprocess.Popen((program or LANGUAGES[language]()) + list(arguments), stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
                                        env={**os.environ, **environment} if environment else None)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            with self.changed:
                self.lines.append(line.rstrip("\n"))
                self.changed.notify_all()

    def matching(self, pattern):
        with self.changed:
            return [found for found in (re.search(pattern, line) for line in self.lines) if found]

    def wait(self, pattern, count=1, timeout=30):
        """The matches of the first `count` lines with the pattern, once they are there."""
        with self.changed:
            there = self.changed.wait_for(lambda: len(self.matching(pattern)) >= count, timeout)
            assert there, "waited in vain for %d lines with %r\n%s" % (count, pattern, self.text())
        return self.matching(pattern)

    def text(self):
        return "\n".join(self.lines)

    def ask_to_stop(self):
        self.process.send_signal(signal.SIGTERM)

    def end(self, timeout=30):
        """Its exit code, when it ends by itself or because it was asked to."""
        code = self.process.wait(timeout)
        self.reader.join(10)
        self.process.stdout.close()
        return code

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join(10)
        self.process.stdout.close()
