# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What POST /v1/sessions costs end to end, each session durable before it is answered, on every kind of store.

    tests/bench/node/sessioncreation.py BUILD [--sessions 20000] [--parallel 1,16,128] [--folder FOLDER]

Over HTTP connections that stay open, each asking for the next session when its answer is there. The CPU time is that of
the node's process. FOLDER: where the databases are made, by default the current one (a folder in memory proves nothing
about disks). PostgreSQL runs with fsync on a Unix socket; without it in the path its rows are left out.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir, "support"))
import postgresql  # noqa: E402


class Node:
    def __init__(self, build, folder, url):
        command = [build + "/app/node/wayside-node", "--dev", "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
                   "--data", folder, "--store", url, "--log-level", "error", "--set", "dev.tlcCount=1000"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.ready_file = os.path.join(folder, "ready.json")
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the node did not start")
        with open(self.ready_file, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(line)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def measure(options, name, url):
    for parallel in options.parallel.split(","):
        folder = tempfile.mkdtemp(prefix="bench-creation-", dir=options.folder)
        node = Node(options.build, folder, url or "sqlite:" + os.path.join(folder, "store.sqlite"))
        try:
            # One at a time waits for the disk each time: fewer of them are enough.
            sessions = min(options.sessions, 200 * int(parallel))
            done = subprocess.run([options.build + "/tests/bench/load/bench_load", "--server", "wayside", "--mode", "create",
                                   "--ready-file", node.ready_file, "--process", str(node.process.pid),
                                   "--connections", str(sessions), "--parallel", parallel],
                                  stdout=subprocess.PIPE, check=True)
        finally:
            node.stop()
            shutil.rmtree(folder, ignore_errors=True)
        figures = json.loads(done.stdout)
        print("%-12s %9s %12d %14.0f %10.2f %10.2f" % (name, parallel, figures["perSecond"], figures["cpuMicrosecondsPerSession"],
                                                       figures["p50Milliseconds"], figures["p99Milliseconds"]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--sessions", type=int, default=20000)
    parser.add_argument("--parallel", default="1,16,128")
    parser.add_argument("--folder", default=os.getcwd())
    options = parser.parse_args()
    print("%-12s %9s %12s %14s %10s %10s" % ("store", "waiting", "sessions/s", "CPU µs each", "p50 ms", "p99 ms"))
    measure(options, "memory", "memory:")
    measure(options, "SQLite", None)
    if postgresql.binaries() is None:
        print("PostgreSQL is not installed")
        return
    server = postgresql.Server(durable=True, parent=options.folder)
    try:
        measure(options, "PostgreSQL", server.create("bench"))
    finally:
        server.stop()


if __name__ == "__main__":
    main()
