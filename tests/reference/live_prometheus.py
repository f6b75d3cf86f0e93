#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules and dashboard against a real Prometheus that scrapes a real node under load.

    tests/reference/live_prometheus.py [SECONDS]    how long to scrape before asking (25)

Needs prometheus in the PATH and a build (WAYSIDE_FACTS, WAYSIDE_NODE, WAYSIDE_CTL set, or found in build/*). No expression
may give an error; which ones give no data is told, with whether that is to be expected. Exit 1 when one fails or surprises.
Not part of the test run: it takes half a minute and binds a port of its own.
"""
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import known  # noqa: E402
from foreign import Node  # noqa: E402

# Conditions that are not met by a healthy node: an alert's expression gives its series only while it is so.
QUIET_PANELS = {"Critical alerts"}


def program(variable, place):
    if variable not in os.environ:
        os.environ[variable] = str(next(iter(sorted(known.ROOT.glob("build/*/" + place)))))


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def ask(port, expression):
    """The number of series, or the error in words."""
    url = "http://127.0.0.1:%d/api/v1/query?%s" % (port, urllib.parse.urlencode({"query": expression}))
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return len(json.load(answer)["data"]["result"])
    except urllib.error.HTTPError as error:
        return json.load(error)["error"]


def configuration(folder, port):
    """The scrape file that is shipped, for this node and quicker."""
    text = (known.MONITORING / "wayside-scrape.yml").read_text(encoding="utf-8")
    text = re.sub(r"(scrape|evaluation)_interval: 15s", r"\1_interval: 1s", text).replace("127.0.0.1:8080", "127.0.0.1:%d" % port)
    shutil.copy(known.MONITORING / "wayside-rules.yml", folder)
    path = os.path.join(folder, "prometheus.yml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def judge(port):
    wrong = 0
    for title, expression in known.expressions(known.dashboard()):
        found = ask(port, known.substituted(expression))
        quiet = found == 0 and title in QUIET_PANELS
        wrong += 0 if quiet or isinstance(found, int) and found > 0 else 1
        print("%-8s %-34s %s" % ("quiet" if quiet else found if isinstance(found, int) else "ERROR", title, expression)
              + ("" if isinstance(found, int) else "\n         " + found))
    with urllib.request.urlopen("http://127.0.0.1:%d/api/v1/rules" % port, timeout=20) as answer:
        groups = json.load(answer)["data"]["groups"]
    for rule in (rule for group in groups for rule in group["rules"]):
        wrong += rule["health"] != "ok"
        print("%-8s %-34s %s" % (rule["health"], rule["name"], rule.get("state", "recorded: %s series" % ask(port, rule["name"])
                                                                       if rule["type"] == "recording" else "")))
        if rule["type"] == "recording" and ask(port, rule["name"]) == 0:
            wrong += 1
            print("         has recorded nothing")
    return wrong


def main(seconds):
    program("WAYSIDE_FACTS", "tests/reference/reference_facts")
    program("WAYSIDE_NODE", "app/node/wayside-node")
    program("WAYSIDE_CTL", "app/ctl/waysidectl")
    node, folder, started = Node("--nodes", "2"), tempfile.mkdtemp(prefix="wayside-prometheus-"), []
    try:
        port = free_port()
        ready = os.path.join(folder, "ready.json")
        with open(ready, "w", encoding="utf-8") as file:
            json.dump(node.ready, file)
        api = urllib.parse.urlsplit(node.ready["metricsUrl"]).port
        with open(os.path.join(folder, "log"), "wb") as log:
            started.append(subprocess.Popen(
                ["prometheus", "--config.file=" + configuration(folder, api), "--storage.tsdb.path=" + os.path.join(folder, "data"),
                 "--web.listen-address=127.0.0.1:%d" % port], stdout=log, stderr=log))
            for personality, clients in (("steady", 5), ("flooding", 2)):
                started.append(subprocess.Popen([os.environ["WAYSIDE_CTL"], "--ready-file", ready, "simulate", "--clients", str(clients),
                                                 "--personality", personality, "--rate", "3", "--seed", str(clients)], stdout=log, stderr=log))
        time.sleep(seconds / 2)
        # One session that surely ends, between two scrapes.
        session = node.create("TLC", "sub00010", singleplex=True)
        node.call("DELETE", "/v1/sessions/" + session["token"])
        time.sleep(seconds / 2)
        wrong = judge(port)
        print("%d of them wrong" % wrong if wrong else "all well")
        return 1 if wrong else 0
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait(30)
        node.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 25))
