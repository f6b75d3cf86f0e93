#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the operator's guide: taken of the console itself, made small, put into resources/pictures/help.

    installers/help-pictures.py BUILD            all of them, from the programs in this build folder
    installers/help-pictures.py BUILD NAME…      only these

Run it again after a change of the console, and look at what it made. A node of its own gets a fixed fleet of clients, some
of them misbehaving (always the same seed), and is drained half-way; figures and times differ from run to run. The console is
led to each view and dialog by the steps below (installers/pictures has the program, and what each step does). Needs
ImageMagick and a build with tests, no display.
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
MOST_OF_ALL = 1_500_000

WHOLE = SIZE + "+0+0"
WHY = "kernel update, change 4711"

# Name, page, steps in the console, what is cut out of the picture (ImageMagick geometry), options of the console.
SHOTS = [
    ("overview", "overview", [], WHOLE),
    ("connections", "connections", [], WHOLE),
    ("ended", "connections",
     [["choose", "State", "All"], ["write", "Filter", "closeCause = RATE_LIMIT"], ["wait", "2"], ["row", "Connections", "Terminated"],
      ["tab", "Details of the session", "Why it ended"]], WHOLE),
    ("many", "connections",
     [["write", "Filter", "type:tlc"], ["wait", "2"], ["rows", "Connections"], ["command", "Reconnect"], ["write", "reason", WHY]], None),
    ("clock", "clock", [], WHOLE),
    ("enforcement", "enforcement", [], WHOLE),
    ("flight", "enforcement",
     [["row", "Forced closes, newest first", "rate"], ["command", "Step through flight record"], ["wait", "3"]], WHOLE),
    ("incident", "enforcement", [["row", "Forced closes, newest first", "rate"], ["command", "Export incident"]], None),
    ("whatif", "enforcement",
     [["command", "Show What if"], ["recordings", "RECORDING"], ["type", "Proposed limits: Payload rate", "3"],
      ["command", "Judge recordings"], ["wait", "3"]], WHOLE),
    ("rule", "alerts", [["command", "Show Rules"], ["row", "Alert rules", "Clock far off"], ["command", "Change rule"], ["wait", "1"]],
     None),
    ("access", "access", [], "1280x560+0+0"),
    ("events", "events", [], "1280x640+0+0"),
    ("contrast", "connections", [], "1280x400+0+0", "--high-contrast"),
    ("rehearsal", "nodes",
     [["row", "Nodes", "node-a"], ["command", "Drain"], ["press", "Next"], ["write", "canaries", "2"], ["press", "Next"],
      ["write", "reason", WHY], ["wait", "2"]], None),
    ("drain", "nodes", ["DRAIN", ["wait", "14"]], WHOLE),
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
        for _ in range(600):
            if self.ready.exists() and self.ready.read_text().strip():
                break
            time.sleep(0.1)
        self.told = json.loads(self.ready.read_text().splitlines()[0])
        token = self.folder / "token"
        token.touch(0o600)
        token.write_text(self.told["tokens"]["PLATFORM_ADMIN"])
        self.attach = ["--attach", self.told["apiUrl"].removesuffix("/api"), "--token-file", str(token)]
        self.recording = self.folder / "afternoon.ndjson"
        self.start("ctl/waysidectl", "simulate", "--ready-file", str(self.ready), "--clients", "40", "--seed", "7",
                   "--rate", "2", "--tls-share", "0.3", "--no-monitor", "--ca-file", self.told["caFile"])
        self.start("ctl/waysidectl", "monitor", "--ready-file", str(self.ready), "--record", str(self.recording))

    def start(self, program, *arguments, output=None):
        with open(output or os.devnull, "w", encoding="utf-8") as out:
            self.running.append(subprocess.Popen([self.build / "app" / program, *arguments], stdout=out,
                                                 stderr=subprocess.DEVNULL, env=self.environment))

    def photograph(self, page, steps, options, file):
        """The console gets a while to hear of everything before its first step."""
        script = self.folder / "steps.json"
        script.write_text(json.dumps([["wait", "12"], *steps, ["wait", "1"], ["save", str(file)]])
                          .replace("RECORDING", str(self.recording)))
        subprocess.run([self.build / "installers" / "pictures" / "help_pictures", script, *self.attach, "--page", page,
                        "--size", SIZE, "--scheme", "light", "--language", "en", *options], check=True, env=self.environment)

    def drain(self):
        self.start("ctl/waysidectl", "drain", "start", "--ready-file", str(self.ready), "--node", "node-a", "--rate", "0.5",
                   "--canary", "2", "--reason", WHY)

    def end(self):
        for process in reversed(self.running):
            process.terminate()
            process.wait()


def reduce(taken, geometry, file):
    cut = ["-crop", geometry, "+repage"] if geometry else []  # a dialog is shown whole
    subprocess.run(["convert", taken, *cut, "-dither", "None", "-colors", str(COLOURS), "-strip",
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
            for name, page, steps, geometry, *options in SHOTS:
                if wanted and name not in wanted:
                    continue
                if "DRAIN" in steps:
                    stage.drain()
                taken = os.path.join(folder, "taken.png")
                stage.photograph(page, [step for step in steps if step != "DRAIN"], options, taken)
                reduce(taken, geometry, PICTURES / f"{name}.png")
                print(f"{name}.png {(PICTURES / f'{name}.png').stat().st_size} bytes", flush=True)
            every = sum(picture.stat().st_size for picture in PICTURES.glob("*.png"))
            if every > MOST_OF_ALL:
                sys.exit(f"help-pictures.py: all pictures have {every} bytes, more than {MOST_OF_ALL}")
        finally:
            stage.end()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    main(sys.argv[1], sys.argv[2:])
