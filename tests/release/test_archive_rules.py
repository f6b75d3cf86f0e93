# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a program of the self-contained archive looks for libraries, which are bundled, how a proof judges what was loaded,
and what desktop.sh adds and removes."""
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

import releasescripts

ARCHIVE = os.path.join(releasescripts.ROOT, "installers", "archive")
sys.path.insert(0, ARCHIVE)

import bundle  # noqa: E402
import judge  # noqa: E402

with open(os.path.join(ARCHIVE, "libraries.txt"), encoding="utf-8") as rules_file:
    RULES = bundle.read_rules(rules_file.read())


class Rules(unittest.TestCase):
    def test_the_machine_gives_its_c_library(self):
        for name in ("libc.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libm.so.6", "libresolv.so.2"):
            self.assertEqual(bundle.rule_for(name, RULES), "host", name)

    def test_what_drivers_fonts_and_updates_want_is_the_machines_where_it_has_it(self):
        for name in ("libstdc++.so.6", "libGL.so.1", "libX11.so.6", "libxcb-cursor.so.0", "libwayland-client.so.0",
                     "libfontconfig.so.1", "libssl.so.3", "libglib-2.0.so.0", "libz.so.1"):
            self.assertEqual(bundle.rule_for(name, RULES), "fallback", name)

    def test_qt_is_the_archives(self):
        for name in ("libQt6Core.so.6", "libQt6WaylandClient.so.6", "libicudata.so.72", "libpq.so.5"):
            self.assertEqual(bundle.rule_for(name, RULES), "own", name)

    def test_an_unknown_library_has_to_be_decided(self):
        with self.assertRaises(bundle.Failure):
            bundle.rule_for("libnobody.so.1", RULES)

    def test_a_wrong_line_is_told(self):
        for line in ("own", "mine libx.so.1", "own libx.so.1 liby.so.1"):
            with self.assertRaises(bundle.Failure):
                bundle.read_rules(line)

    def test_own_then_the_machines_then_in_its_place(self):
        machine = "/lib/x-y:/usr/lib/x-y:/lib64:/usr/lib64:/lib:/usr/lib"
        for folder, own, instead in (("bin", "$ORIGIN/../lib", "$ORIGIN/../lib/fallback"),
                                     ("lib", "$ORIGIN", "$ORIGIN/fallback"),
                                     ("lib/fallback", "$ORIGIN/..", "$ORIGIN"),
                                     ("lib/qt6/plugins/tls", "$ORIGIN/../../..", "$ORIGIN/../../../fallback")):
            self.assertEqual(bundle.run_path(folder, "x-y"), f"{own}:{machine}:{instead}")


class Judge(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def complaints(self, *paths):
        return judge.library_complaints(paths, "/opt/wayside", self.folder, "x86_64-linux-gnu", RULES)

    def test_libraries(self):
        self.assertEqual(self.complaints("/opt/wayside/lib/libQt6Core.so.6", "/lib/x86_64-linux-gnu/libc.so.6",
                                         "/opt/wayside/lib/fallback/libGL.so.1", "/usr/lib64/libdriver.so",
                                         "/opt/wayside/lib/qt6/plugins/tls/libqopensslbackend.so"), [])
        for path in ("/usr/lib64/libQt6Core.so.6", "/opt/wayside/lib/libc.so.6", "/opt/wayside/lib/libdriver.so",
                     "/usr/lib/qt6/plugins/tls/libqopensslbackend.so"):
            self.assertEqual(len(self.complaints(path)), 1, path)

    def test_what_the_machine_has_is_not_replaced(self):
        os.makedirs(os.path.join(self.folder, "usr/lib64"))
        with open(os.path.join(self.folder, "usr/lib64/libGL.so.1"), "wb"):
            pass
        self.assertEqual(len(self.complaints("/opt/wayside/lib/fallback/libGL.so.1")), 1)

    def test_the_loaders_log(self):
        with open(os.path.join(self.folder, "log.1"), "w", encoding="utf-8") as log:
            log.write("   1:\tcalling init: /opt/way side/bin/../lib/libQt6Core.so.6\n   1:\tinitialize program: x\n")
        self.assertEqual(judge.loaded_libraries(self.folder), ["/opt/way side/lib/libQt6Core.so.6"])

    @staticmethod
    def png(width, height, pixel, kind):
        """`pixel`: place → three bytes. `kind`: filter of every row; none, or above (2)."""
        rows, above = b"", bytes(width * 3)
        for y in range(height):
            row = b"".join(pixel(x, y) for x in range(width))
            rows += bytes([kind]) + (bytes((a - b) & 255 for a, b in zip(row, above)) if kind == 2 else row)
            above = row
        chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)),
                  (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I4s", len(body), name) + body +
                                               struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks)

    def test_pictures(self):
        many = lambda x, y: bytes((x * 7 & 255, y * 5 & 255, (x + y) & 255))  # noqa: E731
        for kind in (0, 2):
            self.assertEqual(judge.picture_complaints(self.png(40, 30, many, kind), "40x30"), [])
        self.assertEqual(len(judge.picture_complaints(self.png(40, 30, many, 0), "40x31")), 1)
        self.assertEqual(len(judge.picture_complaints(self.png(40, 30, lambda x, y: b"abc", 0), "40x30")), 2)
        with self.assertRaises(ValueError):
            judge.pixels_of(b"GIF89a")


@unittest.skipIf(sys.platform in ("win32", "darwin"), "for Linux desktops")
class Desktop(unittest.TestCase):
    APPLICATION = "org.wayside_its.Wayside"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = os.path.join(folder.name, "home")
        self.root = os.path.join(folder.name, "two words")
        os.makedirs(self.home)
        for name, text in (("bin/wayside", "#!/bin/sh\n"), ("bin/wayside-node", "#!/bin/sh\n"), ("bin/waysidectl", "#!/bin/sh\n"),
                           ("share/man/man1/waysidectl.1", ".TH\n"),
                           (f"share/icons/hicolor/16x16/apps/{self.APPLICATION}.png", "png"),
                           (f"share/mime/packages/{self.APPLICATION}.xml", "<mime-info/>"),
                           (f"share/applications/{self.APPLICATION}.desktop",
                            "[Desktop Entry]\nExec=wayside %f\nName=Wayside\n[Desktop Action demo]\nExec=wayside --demo 25\n")):
            path = os.path.join(self.root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            os.chmod(path, 0o755)
        shutil.copy(os.path.join(ARCHIVE, "desktop.sh"), self.root)

    def run_script(self, *arguments):
        environment = {"HOME": self.home, "PATH": "/usr/bin:/bin"}
        return subprocess.run(["sh", os.path.join(self.root, "desktop.sh"), *arguments], env=environment,
                              capture_output=True, text=True, check=False)

    def files(self):
        return sorted(os.path.relpath(os.path.join(folder, name), self.home)
                      for folder, folders, names in os.walk(self.home)
                      for name in names + [each for each in folders if os.path.islink(os.path.join(folder, each))])

    def test_there_and_back(self):
        added = self.run_script()
        self.assertEqual((added.returncode, added.stderr), (0, ""))
        with open(os.path.join(self.home, f".local/share/applications/{self.APPLICATION}.desktop"), encoding="utf-8") as file:
            entry = file.read()
        self.assertIn(f'Exec="{self.root}/bin/wayside" %f\n', entry)
        self.assertIn(f'Exec="{self.root}/bin/wayside" --demo 25\n', entry)
        self.assertEqual(os.readlink(os.path.join(self.home, ".local/bin/waysidectl")), f"{self.root}/bin/waysidectl")
        self.assertIn(f".local/share/icons/hicolor/16x16/apps/{self.APPLICATION}.png", self.files())
        self.assertEqual(self.run_script("--remove").returncode, 0)
        left = [name for name in self.files() if not name.endswith(("mimeinfo.cache", "icon-theme.cache")) and "/mime/" not in name]
        self.assertEqual(left, [])

    def test_what_is_not_ours_stays(self):
        os.makedirs(os.path.join(self.home, ".local/bin"))
        with open(os.path.join(self.home, ".local/bin/wayside"), "w", encoding="utf-8") as file:
            file.write("somebody's")
        os.symlink("/usr/bin/true", os.path.join(self.home, ".local/bin/wayside-node"))
        self.assertEqual(self.run_script().stderr.count("stays"), 2)
        self.run_script("--remove")
        self.assertEqual(os.readlink(os.path.join(self.home, ".local/bin/wayside-node")), "/usr/bin/true")
        self.assertEqual([name for name in self.files() if name.startswith(".local/bin")],
                         [".local/bin/wayside", ".local/bin/wayside-node"])

    def test_a_name_that_a_menu_entry_cannot_hold(self):
        other = self.root + " $x"
        os.rename(self.root, other)
        self.root = other
        self.assertEqual(self.run_script().returncode, 1)
        self.assertEqual(self.files(), [])

    def test_a_wrong_command_line(self):
        self.assertEqual(self.run_script("--what").returncode, 2)


@unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
class Scripts(unittest.TestCase):
    def test_shellcheck(self):
        folders = [os.path.join(releasescripts.ROOT, "installers", name) for name in ("archive", "release")]
        scripts = [os.path.join(folder, name) for folder in folders for name in os.listdir(folder) if name.endswith(".sh")]
        checked = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True, check=False)
        self.assertEqual(checked.stdout, "")


if __name__ == "__main__":
    unittest.main()
