# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What waysidectl does on a terminal and nowhere else: tables that fit it, views that are drawn over themselves, progress."""
import os
import signal
import struct
import subprocess
import threading
import unittest

from commandline import Administration
from foreign import wait_until

try:
    import fcntl
    import pty
    import termios
except ImportError:
    pty = None


class Terminal:
    """A pseudo-terminal of some size for one stream or both of a program."""

    def __init__(self, columns, rows):
        self.here, self.there = pty.openpty()
        fcntl.ioctl(self.there, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.data = b""
        self.reader = threading.Thread(target=self.read, daemon=True)

    def read(self):
        try:
            while more := os.read(self.here, 65536):
                self.data += more
        except OSError:
            pass  # the program has closed its end

    def run(self, command, environment, until=None, errors_only=False):
        """(exit code, what it wrote to the terminal, what it wrote elsewhere)"""
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=self.there, env=environment,
                                   stdout=subprocess.PIPE if errors_only else self.there)
        os.close(self.there)
        self.reader.start()
        if until:
            wait_until(lambda: until(self.data), "the picture")
            process.send_signal(signal.SIGINT)
        output = process.stdout.read().decode() if errors_only else ""
        code = process.wait(timeout=60)
        self.reader.join(timeout=10)
        os.close(self.here)
        if errors_only:
            process.stdout.close()
        return code, self.data.decode().replace("\r\n", "\n"), output


@unittest.skipIf(pty is None, "there are no pseudo-terminals")
class OnATerminal(Administration):
    def on(self, columns, rows, *arguments, **more):
        environment = {name: value for name, value in self.ctl.environment.items() if name not in ("COLUMNS", "LINES")}
        return Terminal(columns, rows).run([os.environ["WAYSIDE_CTL"], *self.ctl.before, *arguments], environment, **more)

    def test_tables_fit(self):
        for verb in (["nodes"], ["connections"], ["connections", "--state", "all"], ["events"], ["limits"], ["--help"],
                     ["drain", "start", "--help"], ["metrics"]):
            for columns in (60, 80, 120, 200):
                with self.subTest(verb=verb, columns=columns):
                    code, text, _ = self.on(columns, 40, *verb)
                    self.assertEqual(code, 0, text)
                    # Examples are there to be copied: they are not broken.
                    longest = max((line for line in text.split("\n") if not line.startswith("  waysidectl ")), key=len)
                    self.assertLessEqual(len(longest), columns, longest)
        narrow, wide = (self.on(columns, 40, "connections")[1] for columns in (60, 200))
        self.assertNotIn("REMOTE", narrow)
        self.assertIn("REMOTE", wide)

    def test_a_live_view_is_drawn_over_itself(self):
        code, text, _ = self.on(100, 8, "connections", "--watch", "0.2", until=lambda data: data.count(b"\x1b[H") >= 3)
        self.assertEqual(code, 130)
        pictures = text.split("\x1b[H")[1:]
        self.assertTrue(pictures[0].startswith("\x1b[2J"), "the first one begins on an empty screen")
        for picture in pictures[1:]:
            self.assertNotIn("\x1b[2J", picture, "the others are drawn over it: nothing flickers")
            self.assertLess(picture.count("\n"), 8, "and fit the screen")
        self.assertEqual(pictures[0].split("\x1b[2J")[1].split("\x1b[K")[0], pictures[1].split("\x1b[K")[0],
                         "columns stay where they are")

    def test_progress_goes_to_the_terminal_only(self):
        drain = ["drain", "start", "--type", "TLC", "--rate", "5", "--reason", "test", "--wait", "--json"]
        code, progress, output = self.on(80, 24, *drain, errors_only=True)
        self.assertEqual(code, 0, progress + output)
        self.assertRegex(progress, r"\r\[[#.]{24}\] +\d+ %  (evict|landing|canary)")
        self.assertTrue(progress.endswith("\r\x1b[K"), "the line is empty in the end: " + repr(progress[-100:]))
        self.assertEqual(output.count("\n"), 1)
        self.assertNotIn("\x1b", output)
        self.fleet_is_whole()
        outcome = self.ctl.run(*drain)
        self.assertEqual((outcome.code, outcome.errors), (0, ""), outcome)
        self.fleet_is_whole()


if __name__ == "__main__":
    unittest.main()
