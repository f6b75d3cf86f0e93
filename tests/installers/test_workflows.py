# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workflows: pinned, with few rights, bounded in time, safe from what others can write, and about files that exist."""
import re
import shutil
import unittest
from pathlib import Path

from installertest import TREE, main, run

try:
    import yaml
except ImportError:
    yaml = None
FOLDER = TREE / ".github/workflows"


@unittest.skipUnless(yaml, "python3-yaml is not installed")
class Workflows(unittest.TestCase):
    def setUp(self):
        self.texts = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.yml"))}
        self.workflows = {name: yaml.safe_load(text) for name, text in self.texts.items()}
        self.assertLessEqual({"ci.yml", "release.yml"}, set(self.workflows))

    def jobs(self):
        for file, workflow in self.workflows.items():
            for name, job in workflow["jobs"].items():
                yield f"{file}: {name}", workflow, job

    def steps(self):
        for where, _, job in self.jobs():
            for step in job.get("steps", []):
                yield where, job, step

    def test_every_action_is_pinned_to_a_commit_and_says_which_version_that_is(self):
        for name, text in self.texts.items():
            for used in re.findall(r"uses: *(.+)", text):
                if used.startswith("./"):
                    self.assertTrue((TREE / used.strip()).is_file(), used)
                else:
                    self.assertRegex(used, r"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", name)

    def test_one_action_has_one_version(self):
        used = {(name.split("/")[0], name.split("/")[1], commit) for text in self.texts.values()
                for name, commit in re.findall(r"uses: *([\w./-]+)@(\w+)", text)}
        self.assertEqual(len({(owner, name) for owner, name, _ in used}), len(used), used)

    def test_vcpkg_is_the_manifests(self):
        import json
        baseline = json.loads((TREE / "vcpkg.json").read_text())["builtin-baseline"]
        for name, text in self.texts.items():
            for reference in re.findall(r"repository: microsoft/vcpkg\s+ref: (\w+)", text):
                self.assertEqual(reference, baseline, name)
        self.assertEqual(sum("repository: microsoft/vcpkg" in text for text in self.texts.values()), 2)

    def test_every_job_has_a_limit_and_few_rights(self):
        for where, workflow, job in self.jobs():
            self.assertEqual(workflow["permissions"], {"contents": "read"}, where)
            if "uses" not in job:
                self.assertIsInstance(job.get("timeout-minutes"), int, where)
            extra = job.get("permissions")
            self.assertTrue(extra is None or where == "release.yml: publish", where)
        self.assertEqual(self.workflows["release.yml"]["jobs"]["publish"]["permissions"],
                         {"attestations": "write", "contents": "write", "id-token": "write"})

    def test_no_credentials_stay_in_a_checkout(self):
        for where, _, step in self.steps():
            if step.get("uses", "").startswith("actions/checkout@"):
                self.assertIs(step["with"]["persist-credentials"], False, where)

    def test_nothing_that_others_write_becomes_a_command(self):
        for where, _, step in self.steps():
            self.assertNotIn("${{", step.get("run", ""), where)
            self.assertFalse("run" in step and "secrets." in str(step.get("with", "")), where)

    def test_secrets_reach_one_step_only(self):
        for where, _, step in self.steps():
            for value in step.get("env", {}).values():
                if "secrets." in str(value):
                    self.assertEqual(step["name"], "Signing identity", where)
        for where, _, job in self.jobs():
            self.assertNotIn("secrets.", str(job.get("env", "")), where)
            self.assertNotEqual(job.get("secrets"), "inherit", where)
        for name, text in self.texts.items():
            self.assertNotIn("pull_request_target", text, name)

    def test_commands_are_right(self):
        checker = shutil.which("shellcheck")
        if not checker:
            self.skipTest("shellcheck is not installed")
        for where, job, step in self.steps():
            if "run" in step and step.get("shell") != "pwsh":
                done = run(checker, "--shell=bash", "--exclude=SC2012,SC2002", "-", input=step["run"])
                self.assertEqual(done.returncode, 0, f"{where}\n{done.stdout}")

    def test_files_that_are_named_are_there(self):
        named = set()
        for text in self.texts.values():
            named |= set(re.findall(r"(?<![\w./-])(?:installers|tests|resources)/[\w./-]+\.(?:sh|py|ps1)\b", text))
        self.assertGreater(len(named), 10)
        for name in sorted(named):
            self.assertTrue((TREE / name).is_file(), name)

    def test_scripts_are_right(self):
        checker = shutil.which("shellcheck")
        if not checker:
            self.skipTest("shellcheck is not installed")
        scripts = [TREE / ".ci/run", TREE / "tests/bench/run.sh", *(TREE / "installers").rglob("*.sh"),
                   *(TREE / "installers/linux/debian").glob("p*")]
        self.assertGreater(len(scripts), 15)
        done = run(checker, "--external-sources", *scripts)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    main()
