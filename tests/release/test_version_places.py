# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A version that differs in any place is found, and what Keep a Changelog allows is not complained about."""
import os
import shutil
import stat
import tempfile
import unittest

import releasescripts
import version


class Changelog(unittest.TestCase):
    def complaints(self, *headings, body="- A thing.\n", project="0.2.0", release=False):
        text = "# Changelog\n\n" + "".join(f"## {heading}\n\n{body}\n" for heading in headings)
        return version.changelog_complaints(text, project, release)

    def test_what_comes_is_collected_before_the_first_release(self):
        self.assertEqual(self.complaints("[Unreleased]"), [])

    def test_what_comes_is_collected_after_a_release(self):
        self.assertEqual(self.complaints("[Unreleased]", "[0.2.0] - 2026-11-30"), [])
        self.assertEqual(self.complaints("[Unreleased]", "[0.1.0] - 2026-10-30"), [])

    def test_a_version_needs_its_heading(self):
        self.assertTrue(self.complaints("[0.1.0] - 2026-10-30"))
        self.assertTrue(self.complaints("[Unreleased]", "[0.3.0] - 2026-10-30"))

    def test_a_release_needs_its_heading_and_leaves_nothing(self):
        self.assertTrue(self.complaints("[Unreleased]", release=True))
        self.assertTrue(self.complaints("[Unreleased]", "[0.2.0] - 2026-11-30", release=True))
        self.assertEqual(self.complaints("[Unreleased]", "[0.2.0] - 2026-11-30", body="", release=True), [])
        self.assertEqual(self.complaints("[0.2.0] - 2026-11-30", "[0.1.0] - 2026-10-30", release=True), [])

    def test_order_and_form(self):
        self.assertTrue(self.complaints("[0.2.0] - 2026-11-30", "[Unreleased]"))
        self.assertTrue(self.complaints("[0.2.0] - 2026-11-30", "[0.10.0] - 2026-10-30", project="0.2.0"))
        self.assertTrue(self.complaints("[0.2.0] - 2026-10-30", "[0.1.0] - 2026-11-30"))
        self.assertEqual(self.complaints("[0.10.0] - 2026-11-30", "[0.9.0] - 2026-10-30", project="0.10.0"), [])
        for heading in ("[0.2.0]", "0.2.0 - 2026-11-30", "[0.2] - 2026-11-30", "[0.2.0] - 2026-02-30",
                        "[0.2.0] - today", "[v0.2.0] - 2026-11-30"):
            self.assertTrue(self.complaints(heading), heading)


class Places(unittest.TestCase):
    """A copy of the files that have a version, one of them changed at a time."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for name in ("CMakeLists.txt", "CHANGELOG.md", "vcpkg.json", *version.OPENAPI):
            os.makedirs(os.path.dirname(os.path.join(self.root, name)), exist_ok=True)
            shutil.copy(os.path.join(releasescripts.ROOT, name), os.path.join(self.root, name))
        self.version = version.project_version(self.root)

    def change(self, name, old, new):
        path = os.path.join(self.root, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn(old, text)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new, 1))

    def complaints(self):
        return version.tree_complaints(self.root, self.version, release=False)

    def test_the_tree_agrees(self):
        self.assertEqual(self.complaints(), [])

    def test_each_openapi_file_is_compared(self):
        for name in version.OPENAPI:
            with self.subTest(name):
                self.change(name, f'"version": "{self.version}"', '"version": "9.9.9"')
                self.assertIn(name, " ".join(self.complaints()))
                self.change(name, '"version": "9.9.9"', f'"version": "{self.version}"')

    def test_vcpkg_has_none(self):
        self.change("vcpkg.json", '"name": "wayside",', f'"name": "wayside", "version": "{self.version}",')
        self.assertIn("vcpkg.json", " ".join(self.complaints()))

    def test_appstream(self):
        self.assertEqual(version.appstream_complaints("m", '<release version="0.2.0" date="2026-11-30"/>', "0.2.0"), [])
        self.assertEqual(version.appstream_complaints("m", '<release version="@PROJECT_VERSION@"/>', "0.2.0"), [])
        self.assertTrue(version.appstream_complaints("m", '<release version="0.1.0"/>', "0.2.0"))
        self.assertTrue(version.appstream_complaints("m", "<releases/>", "0.2.0"))
        self.assertEqual(version.appstream_complaints("m.in", "@releases@", "0.2.0"), [])
        self.assertTrue(version.appstream_complaints("m.in", '<release version="0.1.0"/>', "0.2.0"))

    def test_a_new_version_reaches_every_place(self):
        version.set_version(self.root, "7.8.9")
        self.assertEqual(version.project_version(self.root), "7.8.9")
        self.assertEqual([line for line in version.tree_complaints(self.root, "7.8.9", False)
                          if "CHANGELOG" not in line], [])

    def test_a_version_of_two_numbers_is_none(self):
        self.change("CMakeLists.txt", f"VERSION {self.version}", "VERSION 1.2")
        with self.assertRaises(ValueError):
            version.project_version(self.root)

    @unittest.skipIf(os.name == "nt", "a shell script stands for a program")
    def test_programs_and_pages(self):
        program = os.path.join(self.root, "waysidectl")
        with open(program, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\necho waysidectl 0.2.0\n")
        os.chmod(program, stat.S_IRWXU)
        self.assertEqual(version.program_complaints(program, "0.2.0"), [])
        self.assertTrue(version.program_complaints(program, "0.2.1"))
        page = os.path.join(self.root, "waysidectl.1")
        with open(page, "w", encoding="utf-8") as file:
            file.write('.TH WAYSIDECTL 1 2026-11-30 "Wayside 0.2.0" "User Commands"\n')
        self.assertEqual(version.page_complaints(page, "0.2.0"), [])
        self.assertTrue(version.page_complaints(page, "0.2.1"))

    def test_a_tag_is_the_version(self):
        right = releasescripts.run("version.py", "check", "--tag", f"v{version.project_version()}")
        self.assertEqual((right.returncode, right.stderr), (0, ""))
        wrong = releasescripts.run("version.py", "check", "--tag", version.project_version())
        self.assertEqual(wrong.returncode, 1)
        self.assertIn("is not v", wrong.stderr)


if __name__ == "__main__":
    unittest.main()
