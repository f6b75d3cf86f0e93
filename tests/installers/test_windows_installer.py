# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installer for Windows, made by NSIS from stand-in files and unpacked again."""
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from installertest import TREE, main, png, run

WINDOWS = TREE / "installers/windows"
sys.path.insert(0, str(WINDOWS))
import importlib.util  # noqa: E402

_found = importlib.util.spec_from_file_location("build_installer", WINDOWS / "build-installer.py")
build_installer = importlib.util.module_from_spec(_found)
_found.loader.exec_module(build_installer)


class Installer(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.stage = self.folder / "st age"
        for name in (*build_installer.PROGRAMS, *build_installer.NEEDED, *(names[0] for names in build_installer.NEEDED_ANY)):
            self.add("bin/" + name)
        self.add("share/wayside/help/costs $5.md")
        (self.folder / "icons").mkdir()
        for side in (16, 24, 32, 48, 64, 128, 256):
            (self.folder / f"icons/{side}.png").write_bytes(png(side))
        self.icon = self.folder / "wayside.ico"
        made = run(sys.executable, TREE / "installers/cmake/iconfile.py", self.folder / "icons", self.icon)
        self.assertEqual(made.returncode, 0, made.stderr)

    def add(self, name: str):
        path = self.stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"stand-in for " + name.encode())

    def build(self, *more, **environment):
        if not shutil.which("makensis"):
            self.skipTest("makensis is not installed")
        return run(sys.executable, WINDOWS / "build-installer.py", "--stage", self.stage, "--icon", self.icon, "--output",
                   self.folder / "out", *more, environment=environment)

    def test_everything_staged_is_inside_and_as_it_was(self):
        made = self.build("--homepage", "https://wayside.invalid")
        self.assertEqual(made.returncode, 0, made.stderr)
        installer = Path(made.stdout.strip())
        self.assertEqual(installer.name, f"wayside-{build_installer.version()}-windows-x86_64.exe")
        self.assertEqual(installer.read_bytes()[:2], b"MZ")
        unpack = shutil.which("7z")
        if not unpack:
            self.skipTest("7z is not installed: the installer was made and not unpacked")
        done = run(unpack, "x", "-y", f"-o{self.folder / 'unpacked'}", installer)
        self.assertEqual(done.returncode, 0, done.stdout)
        for path in self.stage.rglob("*"):
            if path.is_file():
                unpacked = self.folder / "unpacked" / path.relative_to(self.stage)
                self.assertEqual(unpacked.read_bytes(), path.read_bytes(), path)
        self.assertTrue((self.folder / "unpacked/uninstall.exe").is_file())

    def test_what_is_installed_is_removed_by_name(self):
        lists = self.folder / "lists"
        build_installer.write_lists(self.stage, lists)
        files = [str(path.relative_to(self.stage)).replace("/", "\\").replace("$", "$$")
                 for path in self.stage.rglob("*") if path.is_file()]
        remove = (lists / "remove-files.nsh").read_text("utf-8-sig")
        for name in files:
            self.assertIn(f'Delete "$INSTDIR\\{name}"', remove)
        self.assertEqual(remove.count("Delete "), len(files))
        self.assertNotIn("/r", remove)
        # A folder is removed after those inside it.
        self.assertLess(remove.index('RMDir "$INSTDIR\\bin\\platforms"'), remove.index('RMDir "$INSTDIR\\bin"'))

    def test_a_plugin_that_is_missing_is_told(self):
        (self.stage / "bin/tls/qopensslbackend.dll").unlink()
        (self.stage / "bin" / build_installer.NEEDED_ANY[0][0]).unlink()
        made = self.build()
        self.assertEqual(made.returncode, 1)
        self.assertIn("tls/qopensslbackend.dll", made.stderr)
        self.assertIn("styles/", made.stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_debug_libraries_are_refused(self):
        self.add("bin/Qt6Cored.dll")
        self.assertIn("debug", self.build().stderr)

    def test_programs_uninstaller_and_installer_are_signed(self):
        signer = self.folder / "sign"
        signer.write_text(f'#!/bin/sh\nbasename "$1" >> "{self.folder}/signed"\n')
        signer.chmod(0o755)
        made = self.build(WAYSIDE_SIGN=str(signer))
        self.assertEqual(made.returncode, 0, made.stderr)
        signed = (self.folder / "signed").read_text().split()
        self.assertEqual(signed[:3], list(build_installer.PROGRAMS))
        self.assertEqual(len(signed), 5, signed) # and the uninstaller, by a name of NSIS's, and the installer
        self.assertEqual(signed[4], Path(made.stdout.strip()).name)

    def test_a_signature_that_fails_is_no_installer(self):
        made = self.build(WAYSIDE_SIGN="/bin/false")
        self.assertEqual(made.returncode, 1, made.stdout)

    def test_every_sentence_in_every_language(self):
        said = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"$", (WINDOWS / "languages.nsh").read_text("utf-8"), re.M)
        names = {name for name, _, _ in said}
        self.assertEqual({(name, language) for name, language, _ in said},
                         {(name, language) for name in names for language in ("ENGLISH", "DUTCH", "GERMAN")})
        script = (WINDOWS / "wayside.nsi").read_text("utf-8")
        used = set(re.findall(r"\$\(([A-Z]\w+)\)", script))
        self.assertEqual(used, names)

    def test_the_icon_holds_every_size(self):
        data = self.icon.read_bytes()
        self.assertEqual(data[:6], b"\0\0\1\0\7\0")
        self.assertEqual([data[6 + 16 * each] for each in range(7)], [16, 24, 32, 48, 64, 128, 0]) # 0 is 256


class Imports(unittest.TestCase):
    def test_of_a_windows_program(self):
        from imports import imports
        self.assertEqual(imports(Path(sys.executable)), set()) # of Linux
        compiler = shutil.which("x86_64-w64-mingw32-g++-posix")
        if not compiler:
            self.skipTest("the MinGW compiler is not installed")
        folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, folder)
        source = folder / "program.cpp"
        source.write_text("#include <winsock2.h>\nint main() { return WSAGetLastError(); }\n")
        made = run(compiler, source, "-o", folder / "program.exe", "-lws2_32")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertLessEqual({"KERNEL32.dll", "WS2_32.dll"}, imports(folder / "program.exe"))


if __name__ == "__main__":
    main()
