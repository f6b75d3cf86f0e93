# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts where on Linux, judged by the tools that desktops, systemd and man use themselves.

Class Stage installs once below WAYSIDE_STAGED; the others look at it. Each judge is a test of its own, so that one that is
not there shows as skipped.
"""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest

STAGED = pathlib.Path(os.environ["WAYSIDE_STAGED"])
PREFIX = STAGED / os.environ["WAYSIDE_PREFIX"].lstrip("/")
BUILD = os.environ["WAYSIDE_BUILD"]
SOURCE = os.environ["WAYSIDE_SOURCE"]
IDENTIFIER = "org.wayside_its.Wayside"
INCIDENT = "application/vnd.wayside.incident+json"
SIDES = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512)


def run(*command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=60, **more)


class Judge(unittest.TestCase):
    """A check by a program that may be missing."""
    program = ""

    def setUp(self):
        if self.program and not shutil.which(self.program):
            self.skipTest(f"{self.program} is not installed")

    def content(self, command, **more):
        answer = run(*command, **more)
        self.assertEqual(answer.returncode, 0, answer.stdout + answer.stderr)
        return answer.stdout + answer.stderr


class Stage(Judge):
    def test_install(self):
        shutil.rmtree(STAGED, ignore_errors=True)
        self.content((os.environ["WAYSIDE_CMAKE"], "--install", BUILD), env={**os.environ, "DESTDIR": str(STAGED)}, umask=0o022)


class Tree(Judge):
    def test_every_program_with_its_manual_page(self):
        for program in ("wayside", "wayside-node", "waysidectl"):
            self.assertTrue(os.access(PREFIX / "bin" / program, os.X_OK), program)
            page = (PREFIX / "share/man/man1" / f"{program}.1").read_text(encoding="utf-8")
            self.assertRegex(page.replace("\\-", "-"), rf'(?m)^\.TH "?{program.upper()}\b')

    def test_completions_are_where_shells_look(self):
        for file in ("bash-completion/completions/waysidectl", "zsh/site-functions/_waysidectl",
                     "fish/vendor_completions.d/waysidectl.fish"):
            self.assertIn("waysidectl", (PREFIX / "share" / file).read_text(encoding="utf-8"), file)

    def test_icon_in_every_size(self):
        theme = PREFIX / "share/icons/hicolor"
        for side in SIDES:
            picture = (theme / f"{side}x{side}/apps/{IDENTIFIER}.png").read_bytes()
            self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n", side)
            self.assertEqual(struct.unpack(">II", picture[16:24]), (side, side))
        self.assertIn("<svg", (theme / f"scalable/apps/{IDENTIFIER}.svg").read_text(encoding="utf-8"))

    def test_documents_and_examples(self):
        for file in ("help/installing.md", "help/client-developers-guide.md", "help/pages/overview.md",
                     "scenarios/rough-afternoon.json", "examples/python/client.py", "wireshark/subject_interface.lua",
                     "openapi/operational.json"):
            self.assertTrue((PREFIX / "share/wayside" / file).is_file(), file)

    def test_what_the_help_links_to_is_beside_it(self):
        seen = 0
        for page in (PREFIX / "share/wayside/help").rglob("*.md"):
            text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
            for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
                seen += 1
                self.assertTrue((page.parent / target).is_file(), f"{page.name}: {target}")
        self.assertGreater(seen, 50)

    def test_everybody_may_read_it_and_only_the_owner_write(self):
        for path in STAGED.rglob("*"):
            runs = path.is_dir() or path.parent.name == "bin"
            self.assertEqual(path.stat().st_mode & 0o7777, 0o755 if runs else 0o644, path)

    def test_no_folder_of_the_build_in_a_text(self):
        foreign = [folder.encode() for folder in (BUILD, SOURCE)]
        seen = 0
        for path in STAGED.rglob("*"):
            if path.is_symlink() or not path.is_file() or (path.stat().st_mode & 0o111 and path.parent.name == "bin"):
                continue
            content = path.read_bytes()
            seen += 1
            for folder in foreign:
                self.assertNotIn(folder, content, path)
        self.assertGreater(seen, 30)

    def test_service_and_its_configuration_agree(self):
        unit = (PREFIX / "lib/systemd/system/wayside-node.service").read_text(encoding="utf-8")
        folder = re.search(r"^EnvironmentFile=-(.*)$", unit, re.MULTILINE).group(1)
        configuration = (STAGED / folder.lstrip("/")).read_text(encoding="utf-8")
        options = run(PREFIX / "bin/wayside-node", "--help").stdout
        variables = re.findall(r"^#?\s?(WAYSIDE_[A-Z_]+)=", configuration, re.MULTILINE) + re.findall(
            r"^Environment=(WAYSIDE_[A-Z_]+)=", unit, re.MULTILINE)
        self.assertGreater(len(variables), 10)
        for variable in variables:
            option = "--" + variable.removeprefix("WAYSIDE_").lower().replace("_", "-")
            self.assertRegex(options, rf"(?m)^  {re.escape(option)}\b", variable)
        user = (PREFIX / "lib/sysusers.d/wayside-node.conf").read_text(encoding="utf-8")
        self.assertIn(f"u {re.search('^User=(.*)$', unit, re.MULTILINE).group(1)} ", user)

    def test_starter_opens_what_the_type_says(self):
        starter = (PREFIX / f"share/applications/{IDENTIFIER}.desktop").read_text(encoding="utf-8")
        self.assertIn(f"MimeType={INCIDENT};", starter)
        self.assertRegex(starter, r"(?m)^Exec=wayside %F$")
        self.assertIn(f"Icon={IDENTIFIER}\n", starter)


class Desktop(Judge):
    program = "desktop-file-validate"

    def test_starter_is_valid(self):
        self.assertEqual(self.content((self.program, PREFIX / f"share/applications/{IDENTIFIER}.desktop")), "")


class AppStream(Judge):
    program = "appstreamcli"

    def test_description_is_valid(self):
        self.content((self.program, "validate", "--no-net", PREFIX / f"share/metainfo/{IDENTIFIER}.metainfo.xml"))


class MimeType(Judge):
    program = "update-mime-database"

    def test_suffix_leads_to_the_type(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder, "packages")
            packages.mkdir()
            shutil.copy(PREFIX / f"share/mime/packages/{IDENTIFIER}.xml", packages)
            self.assertNotIn("rror", self.content((self.program, folder)))
            globs = pathlib.Path(folder, "globs2").read_text(encoding="utf-8")
            self.assertIn(f"50:{INCIDENT}:*.wayside-incident", globs)
            self.assertIn("application/json", pathlib.Path(folder, "subclasses").read_text(encoding="utf-8"))


class Unit(Judge):
    program = "systemd-analyze"
    unit = PREFIX / "lib/systemd/system/wayside-node.service"

    def test_unit_is_valid(self):
        with tempfile.TemporaryDirectory() as folder:
            # systemd wants to see the program where the unit says it is: here it is in the staged tree.
            copy = pathlib.Path(folder, "wayside-node.service")
            text = self.unit.read_text(encoding="utf-8")
            copy.write_text(re.sub(r"(?m)^ExecStart=(.*)$", lambda found: f"ExecStart={STAGED}{found.group(1)}", text),
                            encoding="utf-8")
            self.assertNotIn("wayside-node", self.content((self.program, "verify", "--man=no", copy)))

    def test_unit_is_hardened(self):
        answer = run(self.program, "security", "--offline=true", "--threshold=15", "--no-pager", self.unit)
        if "unrecognized option" in answer.stderr:
            self.skipTest("systemd-analyze of this age is not installed")
        self.assertEqual(answer.returncode, 0, answer.stdout[-400:] + answer.stderr)


if __name__ == "__main__":
    unittest.main()
