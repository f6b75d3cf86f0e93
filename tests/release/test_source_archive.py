# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The source archive of one commit is the same from two clones with other settings, holds what git holds and nothing
else, and configures where there is no git."""
import hashlib
import os
import shutil
import stat
import subprocess
import tarfile
import tempfile
import unittest

import releasescripts


def git(*arguments, where=releasescripts.ROOT):
    # A clone that another user owns is read all the same: nothing of it is run.
    command = ["git", "-c", "safe.directory=*", "-C", where, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class SourceArchive(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for tool in ("git", "xz"):
            if not shutil.which(tool):
                raise unittest.SkipTest(f"{tool} is not installed")
        try:
            git("rev-parse", "HEAD")
        except subprocess.CalledProcessError:
            raise unittest.SkipTest("not a clone") from None
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.archives = [cls.make("first", umask=0o022), cls.make("second", umask=0o077)]

    @classmethod
    def make(cls, name, umask):
        """From a clone of its own, with settings that a user may have and another zone."""
        clone = os.path.join(cls.folder, name)
        git("clone", "--quiet", releasescripts.ROOT, clone)
        # Of the scripts those that are tested, committed or not.
        script = os.path.join(clone, "installers", "release", "source-archive.sh")
        os.makedirs(os.path.dirname(script), exist_ok=True)
        shutil.copy(os.path.join(releasescripts.SCRIPTS, "source-archive.sh"), script)
        git("config", "tar.umask", "user" if umask == 0o077 else "0002", where=clone)
        git("config", "core.autocrlf", "true" if umask == 0o077 else "false", where=clone)
        with open(os.path.join(clone, "left-over.txt"), "w", encoding="utf-8") as file:
            file.write("not in git\n")
        output = os.path.join(cls.folder, name + "-output")
        environment = dict(os.environ, TZ="Asia/Tokyo" if umask == 0o077 else "UTC",
                           XZ_OPT="--block-size=65536" if umask == 0o077 else "")
        previous = os.umask(umask)
        try:
            made = subprocess.run([script, "--output", output, "--preset", "0"], capture_output=True, text=True, check=False,
                                  env=environment, timeout=240)
        finally:
            os.umask(previous)
        if made.returncode != 0:
            raise AssertionError(made.stderr)
        return made.stdout.strip()

    def test_two_clones_give_the_same_bytes(self):
        digests = []
        for archive in self.archives:
            with open(archive, "rb") as file:
                digests.append(hashlib.sha256(file.read()).hexdigest())
        self.assertEqual(digests[0], digests[1])
        self.assertEqual(os.path.basename(self.archives[0]), os.path.basename(self.archives[1]))

    def test_it_holds_what_git_holds(self):
        time = int(git("log", "-1", "--format=%ct", "HEAD"))
        prefix = os.path.basename(self.archives[0])[:-len(".tar.xz")] + "/"
        with tarfile.open(self.archives[0]) as archive:
            members = archive.getmembers()
        for member in members:
            self.assertTrue((member.name + "/").startswith(prefix), member.name)
            self.assertEqual((member.uid, member.gid, member.mtime), (0, 0, time), member.name)
            self.assertEqual(member.mode & 0o022, 0, member.name)
        names = [member.name[len(prefix):] for member in members if not member.isdir()]
        self.assertEqual(sorted(names), sorted(git("ls-tree", "-r", "--name-only", "-z", "HEAD").split("\0")[:-1]))

    def test_it_configures_without_git(self):
        target = os.path.join(self.folder, "unpacked")
        with tarfile.open(self.archives[0]) as archive:
            archive.extractall(target)
        source = os.path.join(target, os.listdir(target)[0])
        tools = os.path.join(target, "tools")
        os.mkdir(tools)
        with open(os.path.join(tools, "git"), "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\necho "$@" >> "$(dirname "$0")/asked"\nexit 127\n')
        os.chmod(os.path.join(tools, "git"), stat.S_IRWXU)
        environment = dict(os.environ, PATH=tools + os.pathsep + os.environ["PATH"])
        command = [os.environ.get("WAYSIDE_CMAKE", "cmake"), "-S", source, "-B", os.path.join(target, "build"),
                   "-DBUILD_TESTING=OFF", "-DCMAKE_BUILD_TYPE=Release"]
        for option, variable in (("-G", "WAYSIDE_GENERATOR"), ("-DCMAKE_MAKE_PROGRAM=", "WAYSIDE_MAKE"),
                                 ("-DCMAKE_CXX_COMPILER=", "WAYSIDE_CXX")):
            if os.environ.get(variable):
                command.append(option + os.environ[variable])
        configured = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=240)
        self.assertEqual(configured.returncode, 0, configured.stdout + configured.stderr)
        self.assertFalse(os.path.exists(os.path.join(tools, "asked")), "git was asked")

    def test_a_wrong_command_line(self):
        self.assertEqual(releasescripts.run("source-archive.sh", "--what").returncode, 2)
        unknown = releasescripts.run("source-archive.sh", "--commit", "no-such-commit", "--output", self.folder)
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("no such commit", unknown.stderr)


if __name__ == "__main__":
    unittest.main()
