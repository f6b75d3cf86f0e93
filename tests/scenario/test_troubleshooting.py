# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Troubleshooting by symptom: what it quotes is what the programs say, and no cause of a close is missing."""
import os
import re
import unittest

from documents import Document
from guideblocks import ROOT
from programlines import name_of
from sourcewords import texts_by_file, unsaid

# Of other programs, or no sentences.
NOT_OURS = ("Start request repeated too quickly", "sqlite3 FILE", "wrong version number", "AA BB 00 01 00", "ulimit -n", "chmod 600",
            "systemctl ", "ss --listening", "wireshark ", "Bye ")


def names(enumeration):
    """The names of an enumeration of the vocabulary, as they are told."""
    with open(os.path.join(ROOT, "netcore", "base", "vocabulary.h"), encoding="utf-8") as file:
        return re.findall(r"\{%s::\w+,\s*\"(\w+)\"\}" % enumeration, file.read())


class Troubleshooting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = Document("resources/help/troubleshooting.md")

    def quotes(self):
        for match in re.finditer(r"^(?:- )?> (.+)$", self.document.prose, flags=re.M):
            yield re.sub(r"^Bye `(.*)`$", r"\1", match[1].strip())
        for _, code in self.document.spans():
            if code.count(" ") >= 2 and not name_of(code.split(" ")[0]) and not code.startswith(NOT_OURS):
                yield code

    def test_quotes_what_the_programs_say(self):
        quotes = list(self.quotes())
        self.assertGreater(len(quotes), 100)
        for quote in quotes:
            with self.subTest(quote=quote):
                self.assertIsNone(unsaid(quote), "no program says that")

    def test_every_cause_of_a_close_has_its_entry(self):
        causes = names("CloseCause")
        self.assertGreater(len(causes), 30)
        entries = re.findall(r"^### ([A-Z_]+)$", self.document.prose, flags=re.M)
        self.assertEqual(entries, causes, "headings of causes, in the order of the vocabulary")
        for cause in causes:
            self.assertIn(cause.lower(), self.document.anchors())
            entry = self.document.text.split("\n### %s\n" % cause)[1].split("\n#")[0]
            self.assertGreater(len(entry), 60, "%s says nothing" % cause)

    def test_every_reason_of_a_bye_is_there(self):
        said = set()
        for path, texts in texts_by_file().items():
            if os.sep + "node" + os.sep in path:
                said.update(re.findall(r"(?:maintenance|error): [^\x00]+", texts))
        self.assertGreater(len(said), 6)
        for reason in said:
            self.assertIn(reason.strip().split("\n")[0], self.document.text)

    def test_every_exit_code_is_there(self):
        table = " ".join(text for path, texts in texts_by_file().items() if path.endswith("exitcode.cpp")
                         for text in texts.split("\x00") if text.startswith("Exit codes"))
        codes = re.findall(r"(\d+) ([a-z][^;.]*)", table)
        self.assertGreaterEqual(len(codes), 9)
        for code, meaning in codes:
            self.assertRegex(self.document.text, r"\n\| %s \| %s" % (code, meaning))


class Quotations(unittest.TestCase):
    """The comparison can fail."""

    def test_finds_what_is_said(self):
        self.assertIsNone(unsaid("wayside-node: the store is in use by another node: …"))
        self.assertIsNone(unsaid("No datagram for … ms, the limit is … ms."))

    def test_finds_what_nobody_says(self):
        self.assertIsNotNone(unsaid("the store is in use by somebody else: …"))
        self.assertIsNotNone(unsaid("No datagram for … ms, the store is in use by another node"))
        self.assertIsNotNone(unsaid("…"))
        self.assertIsNotNone(unsaid("The connection ended without a Bye. Call your mother."))


if __name__ == "__main__":
    unittest.main()
