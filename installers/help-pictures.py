#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the operator's guide: taken of the console itself, made small, put into resources/pictures/help.

    installers/help-pictures.py BUILD            all of them, from the programs in this build folder
    installers/help-pictures.py BUILD NAME…      only these

Run it again after a change of the console, and look at what it made. A node of its own gets a fixed fleet of clients, some
of them misbehaving (always the same seed), and is drained half-way; figures and times differ from run to run. Needs
ImageMagick, no display.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

TREE = pathlib.Path(__file__).resolve().parent.parent
PICTURES = TREE / "resources" / "pictures" / "help"
SIZE = "1280x800"
COLOURS = 64
MOST_BYTES = 150_000

# Name, page, further options, what is cut out of the window (ImageMagick geometry), and when: before or while draining.
SHOTS = [
    ("overview", "overview", [], "1280x800+0+0", "busy"),
    ("connections", "connections", [], "1280x800+0+0", "busy"),
    ("clock", "clock", [], "1280x800+0+0", "busy"),
    ("enforcement", "enforcement", [], "1280x800+0+0", "busy"),
    ("access", "access", [], "1280x560+0+0", "busy"),
    ("events", "events", [], "1280x640+0+0", "busy"),
    ("contrast", "connections", ["--high-contrast"], "1280x400+0+0", "busy"),
    ("drain", "nodes", [], "1280x800+0+0", "draining"),
]


class Stage:
    """A node with clients, for as long as the pictures take."""

    def __init__(self, build, folder):
        self.build, self.folder, self.running = pathlib.Path(build), pathlib.Path(folder), []
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder,
                            "XDG_RUNTIME_DIR": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        self.ready = self.folder / "ready.json"
        self.start("node/wayside-node", "--dev", "--nodes", "2", "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
                   "--data", folder, "--set", "dev.tlcCount=60", output=self.ready)
        for _ in range(100):
            if self.ready.exists() and self.ready.read_text().strip():
                break
            time.sleep(0.1)
        self.told = json.loads(self.ready.read_text().splitlines()[0])
        token = self.folder / "token"
        token.touch(0o600)
        token.write_text(self.told["tokens"]["PLATFORM_ADMIN"])
        self.attach = ["--attach", self.told["apiUrl"].removesuffix("/api"), "--token-file", str(token)]
        self.start("ctl/waysidectl", "simulate", "--ready-file", str(self.ready), "--clients", "40", "--seed", "7",
                   "--rate", "2", "--tls-share", "0.3", "--ca-file", self.told["caFile"])

    def start(self, program, *arguments, output=None):
        with open(output or os.devnull, "w", encoding="utf-8") as out:
            self.running.append(subprocess.Popen([self.build / "app" / program, *arguments], stdout=out,
                                                 stderr=subprocess.DEVNULL, env=self.environment))

    def photograph(self, page, options, file, after):
        subprocess.run([self.build / "app" / "console" / "wayside", *self.attach, "--page", page, "--after", str(after),
                        "--size", SIZE, "--scheme", "light", "--language", "en", *options, "--screenshot", file], check=True,
                       env=self.environment, stderr=subprocess.DEVNULL)

    def drain(self):
        self.start("ctl/waysidectl", "drain", "start", "--ready-file", str(self.ready), "--node", "node-a", "--rate", "0.5",
                   "--canary", "2", "--reason", "kernel update, change 4711")

    def end(self):
        for process in reversed(self.running):
            process.terminate()
            process.wait()


def reduce(taken, geometry, file):
    subprocess.run(["convert", taken, "-crop", geometry, "+repage", "-dither", "None", "-colors", str(COLOURS), "-strip",
                    "-define", "png:compression-level=9", f"PNG8:{file}"], check=True)
    if file.stat().st_size > MOST_BYTES:
        sys.exit(f"help-pictures.py: {file.name} has {file.stat().st_size} bytes, more than {MOST_BYTES}")


def main(build, wanted):
    if not shutil.which("convert"):
        sys.exit("help-pictures.py: convert of ImageMagick is not here")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="wayside-pictures-") as folder:
        stage = Stage(build, folder)
        try:
            time.sleep(30)  # something has to have happened
            draining = False
            for name, page, options, geometry, when in SHOTS:
                if wanted and name not in wanted:
                    continue
                if when == "draining" and not draining:
                    stage.drain()
                    draining = True
                taken = os.path.join(folder, "taken.png")
                stage.photograph(page, options, taken, 14)
                reduce(taken, geometry, PICTURES / f"{name}.png")
                print(f"{name}.png {(PICTURES / f'{name}.png').stat().st_size} bytes", flush=True)
        finally:
            stage.end()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    main(sys.argv[1], sys.argv[2:])
