# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does `wayside-node --conformance client` find what is wrong with a client, and nothing with one that is right?

The reference client shares no code with the judge. Unbroken it must pass every case that fits it. With each rule broken in
turn, as client_mutants.json says, the case that names the rule must fail.
"""
import concurrent.futures
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
AT_ONCE = 20  # most of the time all of them wait


def table():
    with open(os.path.join(HERE, "client_mutants.json"), encoding="utf-8") as file:
        return json.load(file)


class Judgement:
    """One judge and one client, to the end."""

    def __init__(self, data, only, skip, client_arguments, until_found=()):
        self.until_found, self.findings = set(until_found), set()
        folder = tempfile.mkdtemp(prefix="wayside-mutant-")
        try:
            if os.path.isdir(os.path.join(data, "tls")):
                shutil.copytree(os.path.join(data, "tls"), os.path.join(folder, "tls"))
                data = folder
            self.run(folder, data, only, skip, client_arguments)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def run(self, folder, data, only, skip, client_arguments):
        command = [os.environ["WAYSIDE_NODE"], "--dev", "--conformance", "client", "--only", only, "--json", "--data", data,
                   "--api-port", "0", "--stream-port", "0", "--tls-port", "0", "--conformance-patience", "PT5S",
                   "--conformance-timeout", "PT90S"] + (["--skip", skip] if skip else [])
        self.judge = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        ready = self.judge.stdout.readline()
        path = os.path.join(folder, "ready.json")
        with open(path, "wb") as file:
            file.write(ready)
        client_command = [sys.executable, "-B", os.path.join(HERE, "reference_client.py"), "--ready", path]
        self.client = subprocess.Popen(client_command + client_arguments, stderr=subprocess.PIPE)
        readers = [threading.Thread(target=self.follow), threading.Thread(target=self.drain)]
        for reader in readers:
            reader.start()
        report = self.judge.stdout.read()
        self.code = self.judge.wait()
        self.client.kill()
        self.client.wait()
        for reader in readers:
            reader.join()
        for stream in (self.judge.stdout, self.judge.stderr, self.client.stderr):
            stream.close()
        try:
            self.report = json.loads(report)
        except ValueError:
            raise AssertionError("no report, exit %s, of %s\n%s" % (self.code, command, self.words[-3000:])) from None

    def drain(self):
        self.client_words = self.client.stderr.read().decode(errors="replace")

    def follow(self):
        """What the judge says: does what it asks for, and ends it when all is found."""
        self.words = ""
        for line in self.judge.stderr:
            line = line.decode(errors="replace")
            self.words += line
            if "now end your client" in line:
                self.client.terminate()
            found = re.match(r"conformance: FOUND (\S+)", line)
            if found:
                self.findings.add(found.group(1))
            if self.until_found and self.until_found <= self.findings:
                self.until_found = set()
                self.judge.send_signal(signal.SIGINT)

    def cases(self, verdict):
        return {case["case"] for case in self.report["cases"] if case["verdict"] == verdict}

    def told(self):
        wrong = [case for case in self.report["cases"] if case["verdict"] == "fail"]
        return "%s\n%s\nclient: %s" % (json.dumps(wrong, indent=1)[:3000], self.words[-1500:], self.client_words[-600:])


class ClientMutants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.table = table()
        cls.data = tempfile.mkdtemp(prefix="wayside-authority-")
        # Keys take their time: the first judge makes them, all others get a copy.
        Judgement(cls.data, "01-1.01", None, ["--type", "TLC"])

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.data, ignore_errors=True)

    def unbroken(self, entry):
        arguments = self.table["profiles"][entry["profile"]] + ["--restart"]
        judgement = Judgement(self.data, entry["only"], entry.get("skip"), arguments)
        name = "unbroken %s %s" % (entry["profile"], entry["only"])
        if judgement.cases("fail") or judgement.code != 0:
            return "%s: found something (exit %s)\n%s" % (name, judgement.code, judgement.told())
        unseen = judgement.cases("skipped") | judgement.cases("notApplicable") | judgement.cases("inconclusive")
        if unseen != set(entry.get("unseen", [])):
            return "%s: not seen: %s\n%s" % (name, sorted(unseen), judgement.told())
        return None

    def mutant(self, entry):
        arguments = list(self.table["profiles"][entry.get("profile", "singleplex")])
        arguments += [argument for argument in entry.get("arguments", [])] + ["--break", entry["break"]]
        judgement = Judgement(self.data, entry.get("only") or ",".join(entry["cases"]), None, arguments, entry["cases"])
        missed = set(entry["cases"]) - judgement.cases("fail")
        if missed:
            return "%s was not caught by %s\n%s" % (entry["break"], sorted(missed), judgement.told())
        proven = [case for case in judgement.report["cases"] if case["case"] in entry["cases"]]
        if not all(case["behaviour"]["words"] or case["close"]["words"] for case in proven):
            return "%s was caught without a word" % entry["break"]
        return None

    def test_every_broken_rule_is_caught_and_nothing_else(self):
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            jobs = [pool.submit(self.unbroken, entry) for entry in self.table["unbroken"]]
            slow = ("patient-version", "same-session", "tls-waits")
            for entry in sorted(self.table["mutants"], key=lambda entry: entry["break"] not in slow):
                jobs.append(pool.submit(self.mutant, entry))
            wrong = [answer for answer in (job.result() for job in jobs) if answer]
        self.assertEqual([], wrong, "\n\n".join(wrong))

    def test_every_case_has_a_mutant(self):
        listed = subprocess.run([os.environ["WAYSIDE_NODE"], "--conformance", "client", "--list", "--json"],
                                stdout=subprocess.PIPE, check=True)
        cases = {case["case"] for case in json.loads(listed.stdout)}
        named = {case for entry in self.table["mutants"] for case in entry["cases"]}
        self.assertEqual(set(), cases - named, "cases that no mutant is caught by")
        self.assertEqual(set(), named - cases, "mutants for cases that are not there")
        self.assertGreaterEqual(len(cases), 60)

    def test_every_rule_to_break_is_in_the_table(self):
        rules = set()
        for part in ("reference_client.py", os.path.join("referenceclient", "stream.py")):
            with open(os.path.join(HERE, part), encoding="utf-8") as file:
                rules |= set(re.findall(r'broken\("([^"]+)"\)', file.read()))
        self.assertEqual(rules, {entry["break"] for entry in self.table["mutants"]})


if __name__ == "__main__":
    unittest.main()
