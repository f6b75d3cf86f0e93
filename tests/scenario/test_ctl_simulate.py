# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl simulate against a real node: a scenario file from its first phase to its last, and files that are wrong."""
import csv
import io
import json
import os
import subprocess
import unittest

from foreign import Node, wait_until

SCENARIO = {
    "name": "short day", "seed": 5, "duration": "PT7S", "tlsShare": 0.3,
    "phases": [
        {"at": "PT0S", "name": "night", "clients": 10, "ramp": 200, "rate": 1, "payload": "64..128"},
        {"at": "PT2S", "name": "rush hour", "clients": 30, "rate": 5,
         "personalities": {"steady": 8, "bursty": 1, "wrong-token": 1}},
        {"at": "PT4S", "name": "links fail", "dropLinks": 0.5},
        {"at": "PT5S", "clients": 12, "personalities": {"steady": 1}, "burst": 3},
    ],
}


class Simulate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--set", "dev.tlcCount=30", "--set", "listener.maxPreAuthPerAddress=200")
        cls.ready = cls.file("ready.json")
        cls.write("ready.json", cls.node.ready)

    @classmethod
    def tearDownClass(cls):
        cls.node.stop()

    @classmethod
    def file(cls, name):
        return os.path.join(cls.node.folder, name)

    @classmethod
    def write(cls, name, value):
        with open(cls.file(name), "w", encoding="utf-8") as file:
            json.dump(value, file)
        return cls.file(name)

    def simulate(self, *arguments, before=()):
        return subprocess.run([os.environ["WAYSIDE_CTL"], "--ready-file", self.ready, *before, "simulate", *arguments],
                              capture_output=True, text=True, timeout=60)

    def test_scenario_runs_phase_by_phase(self):
        series = self.file("series.csv")
        run = self.simulate("--scenario", self.write("day.json", SCENARIO), "--series", series, before=("--json",))
        self.assertEqual(run.returncode, 0, run.stderr)
        result = json.loads(run.stdout)
        self.assertEqual((result["scenario"], result["seed"], result["exitCode"]), ("short day", 5, 0))
        self.assertEqual((result["clients"], result["connected"]), (14, 14))
        phases = result["phases"]
        self.assertEqual([phase["name"] for phase in phases], ["night", "rush hour", "links fail", None])
        self.assertEqual([phase["clients"] for phase in phases], [12, 32, 32, 14])
        for phase, due in zip(phases, (0, 2000, 4000, 5000)):  # a busy machine may be late
            self.assertTrue(due <= phase["fromMs"] < due + 2000, (phase["fromMs"], due))
        kinds = {kind["name"]: kind["clients"] for kind in phases[1]["personalities"]}
        self.assertEqual(kinds, {"steady": 24, "bursty": 3, "wrong-token": 3})
        self.assertEqual([kind["name"] for kind in result["personalities"]], ["steady"])
        self.assertGreaterEqual(phases[2]["losses"], 10)
        self.assertGreater(phases[1]["payloadsSentPerSecond"], 2 * phases[0]["payloadsSentPerSecond"])
        for figure in ("sessions", "losses", "payloadsSent"):
            self.assertEqual(sum(phase[figure] for phase in phases), result[figure], figure)
        with open(series, encoding="utf-8") as file:
            seconds = list(csv.DictReader(file))
        self.assertEqual(sorted({row["phase"] for row in seconds}), sorted(["night", "rush hour", "links fail", "4"]))
        wait_until(lambda: not self.node.live(), "everyone to have said Bye")

    def test_csv_has_the_same_titles_with_and_without_scenario(self):
        rows = []
        short = {"name": "short", "duration": "PT1S", "phases": [{"at": "PT0S", "clients": 2, "name": "a, b"},
                                                                {"at": "PT0.5S", "rate": 9}]}
        for arguments in (("--clients", "3", "--personality", "steady", "--duration", "1s", "--payload", "normal:200:20"),
                          ("--scenario", self.write("short.json", short))):
            run = self.simulate(*arguments, before=("--csv",))
            self.assertEqual(run.returncode, 0, run.stderr)
            rows.append(list(csv.DictReader(io.StringIO(run.stdout))))
        self.assertEqual([[row["phase"] for row in each] for each in rows], [[""], ["a, b", "2", ""]])
        self.assertEqual(rows[0][0].keys(), rows[1][0].keys())
        self.assertEqual((rows[0][0]["steady.clients"], rows[1][2]["steady.clients"]), ("3", "2"))

    def test_text_names_the_phases(self):
        short = {"name": "short", "duration": "PT1S", "phases": [{"at": "PT0S", "clients": 2, "name": "only one"}]}
        run = self.simulate("--scenario", self.write("one.json", short), "--no-broker", "--no-monitor")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertRegex(run.stdout, r"only one +PT0S +2/2 +2 ")

    def test_wrong_files_are_told_with_their_place(self):
        wrong = json.loads(json.dumps(SCENARIO))
        wrong["phases"][1]["personalities"]["stedy"] = 1
        path = self.write("wrong.json", wrong)
        run = self.simulate("--scenario", path)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn(path + ": phases[1].personalities.stedy: no such personality", run.stderr)
        for arguments, words in ((("--scenario", self.file("none.json")), "none.json"),
                                 (("--scenario", self.file("day.json"), "--clients", "5"), "exclude each other"),
                                 (("--payload", "65526"), "--payload"),
                                 (("--series", self.file("no-such-folder/x.csv")), "cannot write")):
            self.write("day.json", SCENARIO)
            run = self.simulate(*arguments)
            self.assertEqual((run.returncode, run.stdout), (2, ""), arguments)
            self.assertIn(words, run.stderr)

    def test_help_tells_every_field_of_a_scenario(self):
        words = self.simulate("--help").stdout.replace(",", " ").replace(";", " ").replace(":", " ").split()
        fields = {field for phase in SCENARIO["phases"] for field in phase} | set(SCENARIO) | {"description", "misbehave", "restart"}
        self.assertEqual(fields - set(words), set())

    def test_too_few_tlcs_for_the_scenario_give_5(self):
        many = {"name": "many", "phases": [{"at": "PT0S", "clients": 1}, {"at": "PT1S", "clients": 31}]}
        run = self.simulate("--scenario", self.write("many.json", many))
        self.assertEqual(run.returncode, 5)
        self.assertIn("dev.tlcCount=31", run.stderr)


if __name__ == "__main__":
    unittest.main()
