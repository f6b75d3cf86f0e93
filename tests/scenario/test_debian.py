# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Debian packages are made with, as far as it can be tried without building them. prove-deb.sh does the rest."""
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

LINUX = pathlib.Path(__file__).parents[2] / "installers/linux"
SCRIPTS = ("build-deb.sh", "prove-deb.sh", "proof/inside.sh", "proof/booted.sh", "debian/postinst", "debian/prerm", "debian/postrm")


def png(side, colour_of):
    """An RGB picture whose rows take turns in the five filters of the format."""
    rows, above = b"", bytes(side * 3)
    for y in range(side):
        line = b"".join(bytes(colour_of(x, y)) for x in range(side))
        out = bytearray()
        for place, value in enumerate(line):
            left = line[place - 3] if place >= 3 else 0
            corner = above[place - 3] if place >= 3 else 0
            guess = left + above[place] - corner
            near = min((left, above[place], corner), key=lambda each: abs(guess - each))
            out.append((value - (0, left, above[place], (left + above[place]) // 2, near)[y % 5]) & 255)
        rows += bytes([y % 5]) + bytes(out)
        above = line

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Picture(unittest.TestCase):
    def look(self, content, size="32x32"):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "picture.png")
            pathlib.Path(file).write_bytes(content)
            return subprocess.run([sys.executable, "-B", LINUX / "proof/lookatpicture.py", file, size],
                                  capture_output=True, text=True, timeout=30)

    def test_a_picture_full_of_things(self):
        chance = random.Random(7)
        colours = {(x, y): [chance.randrange(256) for _ in range(3)] for x in range(32) for y in range(32)}
        picture = png(32, lambda x, y: colours[x, y])
        answer = self.look(picture)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn(f"{len({tuple(each) for each in colours.values()})} colours", answer.stdout)
        self.assertNotEqual(self.look(picture, "33x32").returncode, 0)

    def test_what_is_none(self):
        for content in (b"", b"no picture", png(32, lambda x, y: (255, 255, 255)), png(32, lambda x, y: (x, y, 0))[:200]):
            self.assertNotEqual(self.look(content).returncode, 0)


class Scripts(unittest.TestCase):
    def test_every_script_parses(self):
        for script in SCRIPTS:
            shell = (LINUX / script).read_text(encoding="utf-8").splitlines()[0].split("/")[-1].split()[-1]
            answer = subprocess.run([shell, "-n", LINUX / script], capture_output=True, text=True, timeout=30)
            self.assertEqual((answer.returncode, answer.stderr), (0, ""), script)

    def test_names_agree(self):
        rules = (LINUX / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertIn("node.conf", rules)
        self.assertEqual((LINUX / "debian/conffiles").read_text(encoding="utf-8"), "/etc/wayside/node.conf\n")
        installed = [line for line in rules.splitlines() if "wayside-node.sysusers" in line][0].split("RENAME ")[1].split()[0]
        self.assertIn(f" {installed}\n", (LINUX / "debian/postinst").read_text(encoding="utf-8"))
        unit = (LINUX / "wayside-node.service.in").read_text(encoding="utf-8")
        self.assertIn("StateDirectory=wayside-node\n", unit)
        self.assertIn("/var/lib/wayside-node\"", (LINUX / "debian/postrm").read_text(encoding="utf-8"))

    def test_every_override_has_its_reason(self):
        files = list((LINUX / "debian").glob("*.lintian-overrides"))
        self.assertTrue(files)
        for file in files:
            before = ""
            for line in file.read_text(encoding="utf-8").splitlines():
                if not line.startswith("#"):
                    self.assertTrue(before.startswith("# "), f"{file.name}: {line} without a reason")
                before = line


class ShellCheck(unittest.TestCase):
    def test_scripts(self):
        if not shutil.which("shellcheck"):
            self.skipTest("shellcheck is not installed")
        answer = subprocess.run(["shellcheck", *(LINUX / script for script in SCRIPTS)], capture_output=True, text=True, timeout=120)
        self.assertEqual(answer.returncode, 0, answer.stdout)


if __name__ == "__main__":
    unittest.main()
