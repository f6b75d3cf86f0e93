# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The READMEs of folders name what is there, all rooms of netcore are named, and includes go where they say."""
import glob
import os
import re
import unittest

from documents import Document
from guideblocks import ROOT

PROTOCOL = ("netcore/base", "netcore/wire", "netcore/limits", "netcore/timesync", "netcore/session")
# Folder, and what nothing in it may include.
FORBIDDEN = [(room, r"<Q|(netcore/(?!(base|wire|limits|timesync|session)/)|ui/|app/)") for room in PROTOCOL] + [
    ("netcore", r"(ui|app)/"),
    ("netcore/store", r"netcore/(?!(base|store|text)/)"),
    ("netcore/client", r"netcore/(node|store|observe)/"),
    ("netcore/observe", r"netcore/(node/(?!http/httpstatus\.h)|store/)"),
    ("netcore/conformance", r"netcore/(session|limits|timesync|client|store)/"),
    ("netcore/node/loop", r"netcore/(node/(?!loop/)|store/|observe/)"),
    ("netcore/node/transport", r"netcore/(node/(?!transport/)|store/|observe/)"),
    ("netcore/node/http", r"netcore/(node/(?!(http|transport)/)|store/|observe/)"),
    ("netcore/node/drain", r"netcore/node/(api|http|transport)/"),
    ("netcore/node/limitrules", r"netcore/node/(api|http|transport)/"),
    ("netcore/node/flight", r"netcore/node/(api|http|transport)/"),
    ("netcore/node/taps", r"netcore/node/(api|http|transport)/"),
    ("ui", r"(app|netcore/node|netcore/store)/"),
    ("ui/shell", r"ui/(?!(shell|help)/)"),
    ("ui/models", r"ui/(pages|charts)/"),
    ("ui/charts", r"ui/(?!(charts|shell)/)"),
    ("ui/filter", r"ui/(?!(filter|shell)/)"),
    ("ui/export", r"ui/(?!(export|shell)/)"),
    ("app/ctl", r"(ui|app/(console|node)|netcore/store)/|netcore/node/(?!(loop/eventdispatcher|transport/descriptorlimit)\.h)"),
]


def folders_in(folder):
    return sorted(os.path.basename(path) for path in glob.glob(os.path.join(ROOT, folder, "*"))
                  if os.path.isdir(path) and glob.glob(os.path.join(path, "**", "*.*"), recursive=True) and "__pycache__" not in path)


def first_cells(document):
    """What the first column of a README's tables names, between backticks."""
    for row in re.findall(r"^\| (`[^|]+) \|", document.prose, flags=re.M):
        yield from re.findall(r"`([^`]+)`", row)


class Readmes(unittest.TestCase):
    def rooms_named(self, readme, required):
        document = Document(readme)
        named = set(first_cells(document))
        self.assertEqual(sorted(set(required) - named), [], "%s does not name these folders" % readme)
        for name in named:
            with self.subTest(readme=readme, name=name):
                self.assertTrue(os.path.exists(os.path.join(document.folder, name)), "there is no %s beside %s" % (name, readme))

    def test_every_room_of_netcore_is_named(self):
        self.rooms_named("netcore/README.md", folders_in("netcore"))

    def test_rooms_within(self):
        for folder in ("netcore/node", "netcore/client", "netcore/conformance", "ui", "app/ctl", "tests"):
            with self.subTest(folder=folder):
                self.rooms_named(folder + "/README.md", folders_in(folder))

    def test_folders_that_are_there(self):
        for folder in ("installers", "tests/bench"):
            self.rooms_named(folder + "/README.md", [])


class Contributing(unittest.TestCase):
    def test_the_tests_it_names_exist(self):
        declared = ""
        for folder, name in (("tests", "CMakeLists.txt"), ("installers", "*.cmake"), ("resources", "CMakeLists.txt"), ("ui", "CMakeLists.txt")):
            for path in glob.glob(os.path.join(ROOT, folder, "**", name), recursive=True):
                with open(path, encoding="utf-8") as file:
                    declared += file.read()
        names = [code for _, code in Document("CONTRIBUTING.md").spans()
                 if re.fullmatch(r"(tst|scenario|reference|conformance|translations)_[a-z_]+", code)]
        self.assertGreater(len(names), 15)
        for name in names:
            with self.subTest(name=name):
                # Either as it is, or in a list of subjects behind the prefix of a foreach.
                prefix, rest = name.split("_", 1)
                listed = prefix in ("scenario", "reference") and re.search(r"(?<![\w.])%s(?![\w.])" % rest, declared)
                completion = re.fullmatch(r"completion_(bash|zsh|fish)", rest)
                self.assertTrue(re.search(r"\b%s\b" % name, declared) or listed or completion, "there is no test of that name")


class Layers(unittest.TestCase):
    def test_includes_go_where_they_may(self):
        for folder, forbidden in FORBIDDEN:
            sources = [path for path in glob.glob(os.path.join(ROOT, folder, "**", "*"), recursive=True) if path.endswith((".h", ".cpp"))]
            self.assertTrue(sources, folder)
            pattern = re.compile(r'^\s*#\s*include\s+(?:"(?=%s)|(?=<)(?=%s))([^">]+)' % (forbidden, forbidden), flags=re.M)
            for path in sources:
                with open(path, encoding="utf-8") as file:
                    found = pattern.search(file.read())
                with self.subTest(folder=folder):
                    self.assertIsNone(found and "%s: %s" % (os.path.relpath(path, ROOT), found[0].strip()))


if __name__ == "__main__":
    unittest.main()
