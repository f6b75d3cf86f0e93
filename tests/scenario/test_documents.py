# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A document of the tree holds: its commands run and print what it says they print, the command lines that cannot be run
here are at least lines the programs understand, and what it points at is there.

    python3 test_documents.py DOCUMENT    one of them, by its path from the root of the tree

How to write one: CONTRIBUTING.md, "Documents"."""
import json
import os
import re
import shutil
import sys
import unittest

import programlines
from documents import COMMANDS_BY_ANOTHER_NAME, TREE_PATH, Document, all_documents
from guideblocks import OPTIONAL_TOOLS, Walk, program, section, tools_missing
from test_guide import README_SECTION

# Run by test_guide already: this section, or all of it.
WALKED_BY_THE_GUIDE = {"README.md": README_SECTION, "resources/help/client-developers-guide.md": None}


def to_run(document):
    if document.path not in WALKED_BY_THE_GUIDE:
        return document.text
    elsewhere = WALKED_BY_THE_GUIDE[document.path]
    return document.text.replace(section(document.text, elsewhere), "\n") if elsewhere else ""


class Commands(unittest.TestCase):
    """What runs."""

    path = None

    @classmethod
    def setUpClass(cls):
        text = to_run(Document(cls.path))
        if not re.search(r"^\s*```sh$", text, flags=re.M):
            raise unittest.SkipTest("nothing to run in " + cls.path)
        cls.walk = Walk(text, installed=True)
        cls.addClassCleanup(cls.walk.remove)

    def test_every_command_runs(self):
        self.assertEqual(self.walk.code, 0, self.walk.output[-6000:])
        ran = self.walk.printed()
        for number, block in enumerate(self.walk.blocks):
            if block.language == "sh" and not tools_missing(block):
                self.assertIn(number, ran, "this block did not run:\n" + block.text)

    def test_prints_what_it_says(self):
        for block, line, there, printed in self.walk.promised():
            with self.subTest(line=line):
                self.assertTrue(there, "promised: %s\nis not among\n%s" % (line, "\n".join(printed)))

    def test_tools_are_there(self):
        missing = sorted({tool for block in self.walk.blocks if block.language == "sh" for tool in tools_missing(block)})
        if missing:
            self.skipTest("%s not installed: its blocks were left out" % ", ".join(missing))


class Text(unittest.TestCase):
    """What is written."""

    path = None

    @classmethod
    def setUpClass(cls):
        cls.document = Document(cls.path)

    def hold(self, line, wrong):
        self.assertIsNone(wrong, "%s, line %d: %s" % (self.path, line, wrong))

    def test_blocks_say_what_they_are(self):
        for block in self.document.blocks:
            with self.subTest(line=block.line):
                self.assertNotIn(block.language, COMMANDS_BY_ANOTHER_NAME, "sh runs, console and powershell are looked at")
                if block.language == "":
                    self.assertNotRegex(block.text, r"(?m)^\s*(\$ +)?(wayside|wayside-node|waysidectl) ", "commands in a plain block")
                if block.language == "json" and "…" not in block.text:
                    json.loads(block.text)
                if block.language == "python":
                    compile(block.text, self.path, "exec")

    def test_commands_that_are_not_run(self):
        for block in self.document.blocks:
            if block.language in ("console", "powershell"):
                for line in programlines.lines_of(block):
                    with self.subTest(line=block.line):
                        self.hold(block.line, programlines.complaint(line, foreign=block.language == "powershell", whole=True))

    def test_scripts_of_the_tree(self):
        for block in self.document.blocks:
            if block.language == "sh":
                for line in block.text.splitlines():
                    if line.startswith("installers/"):
                        self.hold(block.line, programlines.complaint(line))

    def test_inline_commands(self):
        for line, code in self.document.spans():
            first = re.sub(r"^(\w+=\S+ )+", "", code).split(" ")[0]
            if programlines.name_of(first) and not first.startswith("."):
                with self.subTest(code=code):
                    self.hold(line, programlines.complaint(code, foreign=".exe" in code))

    def test_inline_options(self):
        for line, code in self.document.spans():
            option = re.match(r"--[a-z][\w-]*", code)
            if option:
                with self.subTest(code=code):
                    self.assertTrue(option[0] in programlines.known_options(),
                                    "%s, line %d: nothing of the tree knows %s" % (self.path, line, option[0]))

    def test_paths_are_of_the_tree(self):
        for line, code in self.document.spans():
            match = TREE_PATH.match(code)
            if match:
                with self.subTest(code=code):
                    self.assertTrue(self.document.exists(match[0]), "%s, line %d: there is no %s" % (self.path, line, match[0]))

    def test_links_lead_somewhere(self):
        for line, target in self.document.links():
            with self.subTest(target=target):
                self.hold(line, self.document.resolves(target))


if __name__ == "__main__":
    if not shutil.which("bash"):
        print("skipped: bash is not installed")
        sys.exit(77)
    Commands.path = Text.path = sys.argv.pop(1)
    assert Text.path in all_documents(), "%s is none of the tree's documents" % Text.path
    unittest.main(verbosity=2)
