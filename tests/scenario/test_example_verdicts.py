# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judge finds nothing in the example clients, and finds what was broken in copies of one."""
import os
import re
import sys
import tempfile
import unittest

from exampleclients import EXAMPLES, missing
from exampleverdict import Trial

# What is to be replaced in client.py, by what, and the case that has to notice.
BROKEN = {
    "no KeepAlive": (r"0\.4 \* self", "400 * self", "01-6.06"),
    "time sync not answered": (r"self\.send\(TIME_RESPONSE.*", "pass", "01-5.01"),
    "t0 not copied": (r"self\.send\(TIME_RESPONSE, data", "self.send(TIME_RESPONSE, bytes(8)", "01-5.02"),
    "a clock that is ahead": (r"return time\.time_ns\(\) // 1_000_000", "return time.time_ns() // 1_000_000 + 60000", "01-5.04"),
    "Reconnect ignored": (r"raise Moved\(\)", "return", "01-7.01"),
    "Bye ignored": (r'raise Lost\("Bye from the node: " \+ reason\)', "return", "01-7.05"),
    "no Bye": (r"self\.send\(BYE, .*", "pass", "01-7.13"),
    "no governor": (r"return self\.used \+ amount <= self\.most", "return True", "01-6.04"),
    "any prefix taken": (r"prefix != 0xAABB or ", "", "01-2.09"),
}


class Verdicts(unittest.TestCase):
    def judged(self, language, *wishes):
        if missing(language):
            self.skipTest(missing(language) + " is not installed")
        trial = Trial(language, *wishes, tls=True)
        code, report = trial.finish()
        found = {case["case"]: case for case in report["cases"]}
        wrong = ["%s %s: %s" % (case["case"], case["title"], case["behaviour"]) for case in found.values()
                 if case["verdict"] not in ("pass", "skipped")]
        self.assertEqual((code, wrong), (0, []), "".join(trial.said) + trial.client.text()[-2000:])
        self.assertNotIn("FOUND", "".join(trial.said))
        return {number for number, case in found.items() if case["verdict"] == "pass"}

    def test_python_in_every_case(self):
        passed = self.judged("Python")
        self.assertGreaterEqual(len(passed), 85)
        for number in ("01-1.04", "01-5.01", "01-6.01", "01-6.06", "01-7.02", "01-7.12", "01-7.13", "02-1.11", "04-9.02"):
            self.assertIn(number, passed)

    FEW = "01-1.04,timesync,01-6.06,01-7.01,01-7.02,01-7.13,02-1.11,tls"

    def test_go(self):
        self.assertIn("01-7.13", self.judged("Go", "--only", self.FEW))

    def test_java(self):
        self.assertIn("01-7.13", self.judged("Java", "--only", self.FEW))

    def test_finds_what_was_broken(self):
        with open(os.path.join(EXAMPLES, "python", "client.py"), encoding="utf-8") as file:
            good = file.read()
        with tempfile.TemporaryDirectory(prefix="wayside-test-broken-") as folder:
            trials = {}
            for what, (pattern, instead, case) in BROKEN.items():
                text, count = re.subn(pattern, instead, good)
                self.assertGreater(count, 0, what)
                path = os.path.join(folder, what.replace(" ", "-") + ".py")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                trials[what] = Trial("Python", "--only", case, interval=60 if case == "01-6.06" else 0.2,
                                     program=[sys.executable, "-B", path])
            ends = {what: trial.finish() for what, trial in trials.items()}
        for what, (code, report) in ends.items():
            with self.subTest(what):
                self.assertEqual((code, [case["verdict"] for case in report["cases"]]), (1, ["fail"]),
                                 "".join(trials[what].said) + trials[what].client.text()[-1500:])


if __name__ == "__main__":
    unittest.main()
