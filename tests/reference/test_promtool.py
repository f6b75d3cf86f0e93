# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules, their tests and every expression of the dashboard, as Prometheus itself reads them."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest

import known


@unittest.skipUnless(shutil.which("promtool"), "promtool is not installed")
class Promtool(unittest.TestCase):
    def promtool(self, *arguments):
        done = subprocess.run(["promtool", *map(str, arguments)], cwd=known.MONITORING, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_rules_are_well_formed(self):
        self.promtool("check", "rules", "wayside-rules.yml")

    def test_alerts_are_raised_when_they_should_be(self):
        self.assertIn("SUCCESS", self.promtool("test", "rules", "wayside-rules-tests.yml"))

    def test_scrape_file_is_well_formed(self):
        self.promtool("check", "config", "--syntax-only", "wayside-scrape.yml")

    def test_dashboard_is_well_formed(self):
        asked = sorted({known.substituted(expression) for _, expression in known.expressions(known.dashboard())})
        rules = [{"record": "dashboard:expression:%d" % number, "expr": each} for number, each in enumerate(asked)]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "expressions.yml")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"groups": [{"name": "dashboard", "rules": rules}]}, file)
            self.assertIn("%d rules found" % len(asked), self.promtool("check", "rules", path))


if __name__ == "__main__":
    unittest.main()
