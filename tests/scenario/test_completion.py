# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts that teach shells to complete waysidectl's command lines, loaded by the shells themselves; and the manual
pages, read by mandoc."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

CTL = os.environ["WAYSIDE_CTL"]
NODE = os.environ["WAYSIDE_NODE"]


def output(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=True, **more).stdout.decode()


class Scripts(unittest.TestCase):
    shell = None

    @classmethod
    def setUpClass(cls):
        if cls.shell is None:
            raise unittest.SkipTest("no shell of its own")
        if not shutil.which(cls.shell):
            raise unittest.SkipTest("%s is not installed" % cls.shell)
        cls.folder = tempfile.mkdtemp(prefix="wayside-test-")
        cls.script = os.path.join(cls.folder, "completion")
        with open(cls.script, "w", encoding="utf-8") as file:
            file.write(output(CTL, "completion", cls.shell))
        # The program under its own name, for what the scripts ask it.
        os.symlink(CTL, os.path.join(cls.folder, "waysidectl"))
        with open(os.path.join(cls.folder, "some-scenario.json"), "w", encoding="utf-8") as file:
            file.write("{}")
        cls.environment = dict(os.environ, PATH=cls.folder + os.pathsep + os.environ["PATH"], XDG_CONFIG_HOME=cls.folder,
                               HOME=cls.folder, LC_ALL="C.UTF-8", TERM="dumb")
        output(CTL, "profiles", "add", "rehearsal", "--api", "http://127.0.0.1:9/api", env=cls.environment)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def check_offers(self):
        """The cases every shell is asked."""
        verbs = self.complete("")
        for verb in ("nodes", "connections", "drain", "faults", "completion"):
            self.assertIn(verb, verbs)
        self.assertNotIn("start", verbs)
        self.assertEqual(self.complete("conn"), ["connections"])
        self.assertEqual(sorted(self.complete("drain", "p")), ["pause", "plan"])
        self.assertEqual(sorted(self.complete("drain", "start", "--can")), ["--canary", "--canary-pause"])
        # An option in between, with its value and without one, changes nothing.
        self.assertEqual(sorted(self.complete("--api", "drain", "--json", "drain", "start", "--can")), ["--canary", "--canary-pause"])
        self.assertEqual(self.complete("faults", "scenario", "st"), ["stop"])
        self.assertEqual(self.complete("connections", "--type", "B"), ["Broker"])
        self.assertEqual(sorted(self.complete("completion", "")), ["bash", "fish", "zsh"])
        self.assertEqual(self.complete("limits", "set", "conn"), ["connection"])
        self.assertEqual(self.complete("faults", "scenario", "load", "some"), ["some-scenario.json"])
        self.assertEqual(self.complete("--token-file", "some"), ["some-scenario.json"])
        self.assertEqual(self.complete("--profile", "reh"), ["rehearsal"])
        self.assertEqual(self.complete("connections", "--canary"), [])


class Bash(Scripts):
    shell = "bash"

    def complete(self, *words):
        """What is offered for the last word."""
        line = ["waysidectl"]
        for word in words:  # bash takes "=" for a word of its own
            line += word.replace("=", "\0=\0").split("\0") if word.startswith("--") and "=" in word else [word]
        if line[-1] == "" and len(line) > 1 and line[-2] == "=":
            line.pop()
        script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _waysidectl; printf "%s\\n" "${COMPREPLY[@]}"'
        answer = output("bash", "--norc", "-c", script, "bash", self.script, *line, env=self.environment, cwd=self.folder)
        return [word for word in answer.split("\n") if word]

    def test_is_bash(self):
        output("bash", "-n", self.script)

    def test_offers(self):
        self.check_offers()

    def test_value_after_equals(self):
        self.assertEqual(self.complete("connections", "--type=B"), ["Broker"])
        self.assertEqual(sorted(self.complete("connections", "--type=")), ["Broker", "Monitor", "TLC"])

    def test_what_needs_quotes_has_them(self):
        self.assertEqual(self.complete("drain", "plan", "--state", "Mon"), ["Monitored\\ Violation"])


class Fish(Scripts):
    shell = "fish"

    def complete(self, *words):
        line = " ".join(["waysidectl"] + [word or "" for word in words])
        answer = output("fish", "--no-config", "-c", 'source $argv[1]; complete -C $argv[2]', self.script, line,
                        env=self.environment, cwd=self.folder)
        return [each.split("\t")[0] for each in answer.split("\n") if each]

    def test_is_fish(self):
        output("fish", "--no-execute", self.script)

    def test_offers(self):
        self.check_offers()


class Zsh(Scripts):
    shell = "zsh"

    def complete(self, *words):
        # The functions are asked without an editor: the words are theirs to see, what they would add is printed.
        script = r"""
source "$1"; shift
words=("$@"); CURRENT=$#; PREFIX=$words[CURRENT]; IPREFIX=
show() { local each; for each in "$@"; do [[ $each == "$PREFIX"* ]] && print -r -- "$each"; done }
compadd() { [[ $1 == -a ]] && show "${(@P)2}" }
_describe() { show "${(@)${(@P)4}%%:*}" }
_files() { [[ $1 == -/ ]] && show *(N/) || show *(N) }
compset() { PREFIX=${PREFIX#*=} }
_waysidectl
true
"""
        return [word for word in output("zsh", "-f", "-c", script, "zsh", self.script, "waysidectl", *words,
                                        env=self.environment, cwd=self.folder).split("\n") if word]

    def test_is_zsh(self):
        output("zsh", "-f", "-n", self.script)

    def test_offers(self):
        self.check_offers()

    def test_value_after_equals(self):
        self.assertEqual(self.complete("connections", "--type=B"), ["Broker"])


class ManualPages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("mandoc"):
            raise unittest.SkipTest("mandoc is not installed")

    def check(self, *command):
        page = output(*command, env=dict(os.environ, SOURCE_DATE_EPOCH="1767225600", QT_QPA_PLATFORM="offscreen"))
        self.assertIn(" 2026-01-01 ", page.split("\n")[0])
        with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as file:
            file.write(page)
            file.flush()
            lint = subprocess.run(["mandoc", "-Tlint", "-Wwarning", file.name], stdout=subprocess.PIPE, timeout=60, check=False)
            self.assertEqual((lint.stdout.decode(), lint.returncode), ("", 0))
            return re.sub(".\b", "", output("mandoc", "-Tascii", file.name))  # overstruck for bold

    def test_waysidectl(self):
        text = self.check(CTL, "manual")
        for section in ("NAME", "SYNOPSIS", "VERBS", "EXIT STATUS"):
            self.assertTrue("\n" + section + "\n" in text, section)

    def test_every_verb_has_its_section(self):
        page = output(CTL, "manual")
        for verb in ("drain start", "connections show", "faults scenario load", "profiles add"):
            self.assertTrue('.SS "%s"\n' % verb in page, verb)

    def test_wayside_node(self):
        self.assertTrue("--api-port PORT" in self.check(NODE, "--manual"))

    def test_wayside(self):
        console = os.environ.get("WAYSIDE_CONSOLE", "")
        if not os.path.exists(console):
            self.skipTest("the console is not built")
        self.assertTrue("--attach URL" in self.check(console, "--manual"))


class OutputForms(unittest.TestCase):
    def test_script_and_page_as_json(self):
        self.assertIn("_waysidectl", json.loads(output(CTL, "completion", "bash", "--json"))["script"])
        self.assertIn(".TH", json.loads(output(CTL, "manual", "--json"))["page"])


if __name__ == "__main__":
    unittest.main()
