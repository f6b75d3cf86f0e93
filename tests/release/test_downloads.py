# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SHA256SUMS and release.json of a folder of files."""
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import unittest

import releasescripts  # first: it says where the others are

import checksums
import release_json
import version


class ReleaseFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.version = version.project_version()
        self.source = f"wayside-{self.version}.tar.xz"
        self.put(self.source, b"source")
        self.put(f"wayside_{self.version}_amd64.deb", b"package")
        self.put(self.source + ".cdx.json", b"{}")

    def put(self, name, content):
        with open(os.path.join(self.folder, name), "wb") as file:
            file.write(content)

    def test_checksums_are_those_of_the_files(self):
        self.assertEqual(releasescripts.run("checksums.py", "write", self.folder).returncode, 0)
        with open(os.path.join(self.folder, "SHA256SUMS"), encoding="ascii") as file:
            lines = file.read().splitlines()
        self.assertEqual(lines[0], f"{hashlib.sha256(b'source').hexdigest()}  {self.source}")
        self.assertEqual([line.split("  ")[1] for line in lines], sorted(os.listdir(self.folder))[1:])
        self.assertEqual(releasescripts.run("checksums.py", "check", self.folder).returncode, 0)
        if shutil.which("sha256sum"):
            subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=self.folder, check=True)

    def test_a_changed_a_lost_and_a_new_file_are_told(self):
        checksums.write(self.folder)
        self.put(self.source, b"sourcE")
        os.remove(os.path.join(self.folder, self.source + ".cdx.json"))
        self.put("new.txt", b"")
        checked = releasescripts.run("checksums.py", "check", self.folder)
        self.assertEqual(checked.returncode, 1)
        self.assertEqual(len(checked.stderr.splitlines()), 3, checked.stderr)

    def test_a_name_that_does_not_stay_as_it_is_is_refused(self):
        for name in ("two words.txt", "wayside_0.1.0-1~ubuntu24.04_amd64.deb"):
            self.put(name, b"")
            self.assertEqual(releasescripts.run("checksums.py", "write", self.folder).returncode, 1, name)
            os.remove(os.path.join(self.folder, name))

    def test_release_json(self):
        made = releasescripts.run("release_json.py", self.folder, "--released", "2026-11-30",
                                  "--notes", "https://example.org/notes")
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        with open(os.path.join(self.folder, "release.json"), encoding="utf-8") as file:
            said = json.load(file)
        self.assertEqual(list(said), ["schema", "version", "released", "notes", "files"])
        self.assertEqual((said["schema"], said["version"], said["released"]), (1, self.version, "2026-11-30"))
        self.assertEqual(said["files"][0], {"name": self.source, "size": 6,
                                            "sha256": hashlib.sha256(b"source").hexdigest()})
        self.assertEqual(len(said["files"]), 2, "downloads only")
        again = releasescripts.run("release_json.py", self.folder, "--released", "2026-11-30")
        self.assertEqual(again.returncode, 0, "it does not list itself")
        with open(os.path.join(self.folder, "release.json"), encoding="utf-8") as file:
            self.assertNotIn("notes", json.load(file))

    def test_what_no_reader_should_get(self):
        for released, notes in (("2026-02-30", None), ("20261130", None), ("2026-11-30", "http://example.org/"),
                                ("2026-11-30", "javascript:alert(1)"), ("2026-11-30", "https://a b/")):
            with self.subTest((released, notes)), self.assertRaises(ValueError):
                release_json.document(self.folder, self.version, released, notes)
        self.put("wayside-9.9.9.tar.xz", b"")
        with self.assertRaises(ValueError):
            release_json.document(self.folder, self.version, "2026-11-30", None)


if __name__ == "__main__":
    unittest.main()
