# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that make a release, run as a person would, and their functions to try on texts of ours."""
import os
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
SCRIPTS = os.environ.get("WAYSIDE_RELEASE_SCRIPTS", os.path.join(ROOT, "installers", "release"))
sys.path.insert(0, SCRIPTS)
sys.dont_write_bytecode = True


def run(script, *arguments, **more):
    """The finished process, its output as text."""
    command = [os.path.join(SCRIPTS, script), *map(str, arguments)]
    if script.endswith(".py"):
        command = [sys.executable, "-B", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240, **more)
