# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""cases.json holds: every case has tests, and every test it names exists and is built or run."""
import ast
import json
import pathlib
import re
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent


def problem_with(reference):
    """What is wrong with FILE::NAME, in words; nothing when the test exists and runs."""
    file, separator, name = reference.partition("::")
    path = TESTS / file
    if not separator or not path.is_file():
        return "there is no file " + file
    build = path.parent / "CMakeLists.txt"
    told = build.read_text(encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        methods = {node.name for tree in ast.parse(text).body if isinstance(tree, ast.ClassDef)
                   for node in tree.body if isinstance(node, ast.FunctionDef)}
        if name not in methods:
            return "%s has no method %s" % (file, name)
        if not re.search(r"(?<!\w)%s(?!\w)" % path.stem.removeprefix("test_"), told):
            return file + " is not in its CMakeLists.txt"
        return None
    slots = re.search(r"private Q_SLOTS:(.*)", text, re.DOTALL)
    if not slots or not re.search(r"void %s\(\)" % re.escape(name), slots.group(1)):
        return "%s has no slot %s" % (file, name)
    # Named with its suffix, or without one or its prefix in a list that the CMakeLists.txt goes through.
    words = "|".join(re.escape(word) for word in (path.name, path.stem, path.stem.removeprefix("tst_")))
    return None if re.search(r"(?<![\w.])(%s)(?![\w.])" % words, told) else file + " is not in its CMakeLists.txt"


class CaseRegistry(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sections = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))["sections"]

    def test_every_case_has_a_test(self):
        for section, cases in self.sections.items():
            self.assertTrue(cases, section)
            for case, tests in cases:
                with self.subTest(section=section, case=case):
                    self.assertTrue(case.endswith("."), "one sentence each")
                    self.assertTrue(tests, "nothing tries this")

    def test_the_list_is_whole(self):
        """As many sentences as the list of cases has in each section."""
        self.assertEqual({section: len(cases) for section, cases in self.sections.items()},
                         {"Handshake": 5, "Framing": 7, "Token": 6, "Payload": 6, "Time sync": 3, "Enforcement": 3, "Idle": 2,
                          "Bye, Reconnect, drain": 5, "TLS": 4, "REST": 7, "Resources": 3, "Store": 3, "Clocks": 1})
        sentences = [case for cases in self.sections.values() for case, _ in cases]
        self.assertEqual(len(set(sentences)), len(sentences))

    def test_every_named_test_exists_and_runs(self):
        for section, cases in self.sections.items():
            for case, tests in cases:
                for reference in tests:
                    with self.subTest(reference, section=section, case=case):
                        self.assertIsNone(problem_with(reference))

    def test_every_test_of_these_files_is_named(self):
        """A case tried and not listed would be lost sight of, or the list has lost it."""
        named = {reference for cases in self.sections.values() for _, tests in cases for reference in tests}
        for path in sorted(HERE.glob("test_cases_*.py")):
            self.assertTrue(any(reference.startswith("scenario/%s::" % path.name) for reference in named), path.name)

    def test_wrong_references_are_seen(self):
        good = "scenario/test_case_registry.py::test_wrong_references_are_seen"
        self.assertIsNone(problem_with(good))
        for wrong in ("scenario/test_case_registry.py", "scenario/test_nothing.py::test_x", "scenario/test_case_registry.py::problem_with",
                      "netcore/node/tst_settings.cpp::noSuchSlot", "scenario/foreign.py::Peer"):
            self.assertIsNotNone(problem_with(wrong), wrong)


if __name__ == "__main__":
    unittest.main()
