# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""README and the client developer's guide hold: their commands run, and print what they say they print."""
import os
import shutil
import unittest

from guideblocks import ROOT, Walk, program, section

README_SECTION = "## From nothing to a tested client in ten minutes"


class Documents:
    """What is tried of each document. Boxes promise lines: each has to be among those printed, figures apart."""

    @classmethod
    def setUpClass(cls):
        if not shutil.which("bash"):
            raise unittest.SkipTest("bash is not installed")
        cls.walk = Walk(cls.text())
        cls.addClassCleanup(cls.walk.remove)

    def test_every_command_runs(self):
        self.assertEqual(self.walk.code, 0, self.walk.output[-6000:])
        ran = self.walk.printed()
        for number, block in enumerate(self.walk.blocks):
            if block.language == "sh" and program(block) not in ("go", "java"):
                self.assertIn(number, ran, "the block of line %d did not run" % block.line)

    def test_prints_what_it_says(self):
        promises = list(self.walk.promised())
        self.assertGreaterEqual(len(promises), self.least_promises)
        for block, line, there, printed in promises:
            with self.subTest(line=block.line):
                self.assertTrue(there, "box of line %d: %s\nis not among\n%s" % (block.line, line, "\n".join(printed)))

    def language(self, name):
        if not shutil.which(name):
            self.skipTest(name + " is not installed")
        own = [self.walk.printed()[number] for number, block in enumerate(self.walk.blocks)
               if block.language == "sh" and program(block) == name]
        self.assertTrue(own)
        for printed in own:
            self.assertIn("Bye sent", printed)

    def test_go(self):
        self.language("go")

    def test_java(self):
        self.language("java")


class Readme(Documents, unittest.TestCase):
    least_promises = 1

    @staticmethod
    def text():
        with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
            return section(file.read(), README_SECTION)


class Guide(Documents, unittest.TestCase):
    least_promises = 20

    @staticmethod
    def text():
        with open(os.path.join(ROOT, "resources", "help", "client-developers-guide.md"), encoding="utf-8") as file:
            return file.read()


if __name__ == "__main__":
    unittest.main()
