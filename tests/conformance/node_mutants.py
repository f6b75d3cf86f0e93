# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proof of the node suite: an unbroken node that is not ours passes it, and every broken rule is caught by its cases.

Run by CTest (scenario/test_conformance_mutants.py); by hand, with WAYSIDE_CTL set:

    python3 node_mutants.py --certificate FILE --key FILE --ca FILE [--only MUTANT …] [--workers N]
"""
import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
TIMINGS = ["--handshake-timeout", "3s", "--time-sync-interval", "500ms", "--time-sync-timeout", "5s", "--slow-consumer-timeout", "2s",
           "--header-timeout", "2s"]


def mutants():
    with open(os.path.join(HERE, "node_mutants.json"), encoding="utf-8") as file:
        return json.load(file)["mutants"]


class ReferenceNode:
    """One process of the reference node; it changes its rules when told to."""

    def __init__(self, certificate, key, authority, *options):
        self.process = subprocess.Popen(
            [sys.executable, "-B", os.path.join(HERE, "reference_node.py"), "--certificate", certificate, "--key", key, "--ca", authority, *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        handle, self.ready_file = tempfile.mkstemp(suffix=".json")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(self.process.stdout.readline())

    def break_rules(self, *rules):
        self.process.stdin.write(" ".join(rules) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if answer != "ok\n":
            raise AssertionError("the reference node did not take the rules %s" % (rules,))

    def judge(self, *options):
        """(exit code, the report of a run against this node)."""
        return judge(self.ready_file, *TIMINGS, *options)

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        os.unlink(self.ready_file)


def judge(ready_file, *options):
    """(exit code, report). Several minutes are far more than any run takes."""
    done = subprocess.run([os.environ["WAYSIDE_CTL"], "--ready-file", ready_file, "--json", "conformance", "node", *options],
                          capture_output=True, text=True, timeout=400)
    try:
        return done.returncode, json.loads(done.stdout)
    except ValueError:
        raise AssertionError("no report, exit %d: %s" % (done.returncode, done.stderr)) from None


def not_passed(report):
    return {case["case"]: (case["verdict"], case["title"], case["behaviour"]["words"], case["close"]["words"])
            for case in report["cases"] if case["verdict"] != "pass"}


def whole(judging, *options):
    """What a whole node did not pass. On a busy machine a deadline is missed now and then: what failed is tried again, alone."""
    _, report = judging(*options)
    missed = not_passed(report)
    if missed:
        _, again = judging(*options, "--jobs", "1", "--only", ",".join(missed))
        missed = not_passed(again)
    return report, missed


def escaped(node, rule, cases):
    """The cases that did not catch this broken rule, with what they found."""
    for slack in ("700ms", "3s"):  # the longer one where a busy machine left a case without a verdict
        node.break_rules(rule)
        _, report = node.judge("--slack", slack, "--jobs", "12", "--only", ",".join(cases))
        missed = {case["case"]: (case["verdict"], case["behaviour"]["words"], case["close"]["words"])
                  for case in report["cases"] if case["verdict"] != "fail"}
        cases = list(missed)
        if not missed:
            break
    return missed


def escaped_of_all(make_node, chosen, workers):
    """Every mutant against its cases, on several nodes side by side: {mutant: the cases that missed it}."""
    waiting, missed = queue.Queue(), {}
    for rule, about in chosen.items():
        waiting.put((rule, about["cases"]))

    def work():
        node = make_node()
        try:
            while True:
                rule, cases = waiting.get_nowait()
                try:
                    found = escaped(node, rule, cases)
                except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
                    found = {"": str(error)}
                if found:
                    missed[rule] = found
        except queue.Empty:
            pass
        finally:
            node.stop()
    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return missed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--certificate", "--key", "--ca"):
        parser.add_argument(name, required=True)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--workers", type=int, default=8)
    given = parser.parse_args()
    table = {rule: about for rule, about in mutants().items() if not given.only or rule in given.only}
    for rule, found in sorted(escaped_of_all(lambda: ReferenceNode(given.certificate, given.key, given.ca), table, given.workers).items()):
        print(rule, found)
