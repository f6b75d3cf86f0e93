# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""wayside-node beside mosquitto and nats-server: the same load, in the same run, one after the other and round again.

    tests/bench/node/compare.py BUILD [--measures many,more,flat,idle,handshake,creation] [--rounds 3] [--seconds 10]
                                      [--json FILE]

Payload 100 bytes. wayside-node runs with everything it enforces, limits set high; logs are off everywhere. Of the servers
the CPU time and memory of the process count, from /proc; the load (bench_load) runs on the same machine, with its own
CPU time not counted. Figures are medians of the rounds. Latency and rates are worth something only on a machine that
does nothing else. Without mosquitto or nats-server in the path the ratios to them are left out.
"""
import argparse
import json
import os
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

SENDERS = {"many": (1000, 20), "more": (5000, 2)}
IDLE = 10000
KIB = 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find(program):
    return shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


class Server:
    """A server process in a folder of its own, gone with stop()."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="wayside-bench-")
        self.process = None

    def run(self, command, **options):
        with open(os.path.join(self.folder, "log"), "wb") as log:
            self.process = subprocess.Popen(command, stderr=log, **options)

    def await_port(self, port):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        with open(os.path.join(self.folder, "log"), encoding="utf-8", errors="replace") as log:
            raise RuntimeError("%s did not start: %s" % (type(self).__name__, log.read()))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        shutil.rmtree(self.folder)


class Wayside(Server):
    name = "wayside-node"

    def __init__(self, build, tlcs, settings=()):
        super().__init__()
        command = [build + "/app/node/wayside-node", "--dev", "--api-port", "0", "--stream-port", "0", "--tls-port", "0",
                   "--data", self.folder, "--store", "sqlite:" + self.folder + "/store.sqlite", "--log-level", "error"]
        for setting in ["dev.tlcCount=%d" % tlcs, "limits.payloadRateLimit=4000000000",
                        "limits.payloadThroughputLimit=4000000000000", *settings]:
            command += ["--set", setting]
        self.run(command, stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            self.await_port(1)
        self.ready = json.loads(line)
        self.tls_port = self.ready["nodes"][0]["tlsPort"]
        self.certificate_folder = os.path.join(self.folder, "tls")
        path = os.path.join(self.folder, "ready.json")
        with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(line)
        self.arguments = ["--server", "wayside", "--ready-file", path]


class Mosquitto(Server):
    name = "mosquitto"
    program = "mosquitto"

    def __init__(self, certificate=None):
        super().__init__()
        port = self.tls_port = free_port()
        lines = ["listener %d 127.0.0.1" % port, "allow_anonymous true", "log_dest none", "persistence false",
                 "sys_interval 0", "max_queued_messages 0", "set_tcp_nodelay true", "max_connections -1"]
        if os.geteuid() == 0:
            lines.append("user root")  # else it may not read the certificate's key
        if certificate:
            lines += ["certfile " + certificate[0], "keyfile " + certificate[1], "tls_version tlsv1.2",
                      "ciphers ECDHE-RSA-AES128-GCM-SHA256"]
        path = os.path.join(self.folder, "mosquitto.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        self.run([find(self.program), "-c", path], stdout=subprocess.DEVNULL)
        self.await_port(port)
        self.arguments = ["--server", "mqtt", "--port", str(port)]


class Nats(Server):
    name = "nats-server"
    program = "nats-server"

    def __init__(self):
        super().__init__()
        port = free_port()
        path = os.path.join(self.folder, "nats.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write('listen: "127.0.0.1:%d"\nlogfile: "%s/nats.log"\nmax_connections: 100000\n' % (port, self.folder))
        self.run([find(self.program), "-c", path], stdout=subprocess.DEVNULL)
        self.await_port(port)
        self.arguments = ["--server", "nats", "--port", str(port)]


class Bench:
    def __init__(self, options):
        self.options = options
        self.build = os.path.abspath(options.build)
        self.rows, self.figures = [], {}
        self.with_mosquitto, self.with_nats = bool(find("mosquitto")), bool(find("nats-server"))

    def load(self, server, *arguments):
        command = [self.build + "/tests/bench/load/bench_load", "--process", str(server.process.pid),
                   *server.arguments, *(str(value) for value in arguments)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
        if done.returncode != 0:
            raise RuntimeError("bench_load failed against %s: %s" % (server.name, " ".join(command)))
        return json.loads(done.stdout)

    def rounds(self, measure, servers, *arguments):
        """All servers in turn, as often as asked. Returns {server name: [figures of each round]}."""
        results = {}
        for turn in range(self.options.rounds):
            for make in servers:
                server = make()
                try:
                    figures = self.load(server, *arguments)
                finally:
                    server.stop()
                results.setdefault(server.name, []).append(figures)
                say("  %s, round %d, %s: %s" % (measure, turn + 1, server.name, json.dumps(figures)))
        self.figures[measure] = results
        return results

    def row(self, what, ours, others, unit, target=None, reached=None):
        self.rows.append({"what": what, "wayside": ours, "others": others, "unit": unit, "target": target,
                          "reached": reached})

    def many_senders(self, measure):
        senders, rate = SENDERS[measure]
        servers = [lambda: Wayside(self.build, senders)]
        servers += [Mosquitto] * self.with_mosquitto + [Nats] * self.with_nats
        for monitors in (0, 1):
            key = "%s, %s Monitor" % (measure, "with" if monitors else "no")
            results = self.rounds(key, servers, "--mode", "rate", "--connections", senders, "--rate", rate,
                                  "--seconds", self.options.seconds, "--monitors", monitors)
            what = "%d senders × %d/s, %s Monitor" % (senders, rate, "one" if monitors else "no")
            cpu = {name: median(runs, "cpuMicrosecondsPerMessage") for name, runs in results.items()}
            p99 = {name: median(runs, "latencyMicroseconds", "p99") for name, runs in results.items()}
            lost = {name: sum(run["lost"] for run in runs) for name, runs in results.items()}
            self.compared(what + ": CPU per message", cpu, "µs", "mosquitto", 0.8)
            self.compared(what + ": p99 latency", p99, "µs", "mosquitto", 1.0)
            ours, others = apart(lost)
            self.row(what + ": messages lost", ours, others, "", "0", ours == 0)

    def compared(self, what, values, unit, rival, most):
        """A figure that is to be at most `most` times the rival's."""
        ours, others = apart(values)
        known = rival in others and others[rival] > 0
        self.row(what, ours, others, unit, "≤ %g × %s" % (most, rival), ours <= most * others[rival] if known else None)

    def flat_out(self):
        servers = [lambda: Wayside(self.build, 1)] + [Nats] * self.with_nats + [Mosquitto] * self.with_mosquitto
        for monitors in (0, 1):
            key = "flat, %s Monitor" % ("with" if monitors else "no")
            results = self.rounds(key, servers, "--mode", "flood", "--seconds", self.options.seconds, "--monitors", monitors)
            what = "one sender flat out, %s Monitor" % ("one" if monitors else "no")
            ours, others = apart({name: median(runs, "perSecond") for name, runs in results.items()})
            rival = others.get("nats-server")
            self.row(what + ": delivered", ours, others, "/s", "≥ 2 × nats-server", ours >= 2 * rival if rival else None)
            self.row(what + ": CPU per message",
                     *apart({name: median(runs, "cpuMicrosecondsPerMessage") for name, runs in results.items()}), "µs")
            growth = {name: max(run["residentBytesPeak"] - run["residentBytesBefore"] for run in runs) / KIB / KIB
                      for name, runs in results.items()}
            ours, others = apart(growth)
            self.row(what + ": memory growth", ours, others, "MiB", "≤ 32 MiB", ours <= 32)

    def idle(self):
        for tls, most in ((0, 14), (1, 45)):
            servers = [lambda: Wayside(self.build, IDLE)]
            if self.with_mosquitto:
                servers.append(self.mosquitto_with_tls if tls else Mosquitto)
            if self.with_nats and not tls:
                servers.append(Nats)
            rounds, self.options.rounds = self.options.rounds, 1  # memory does not scatter
            results = self.rounds("idle, %s" % ("TLS" if tls else "plain"), servers, "--mode", "idle", "--connections", IDLE,
                                  "--tls", tls, "--seconds", 25)
            self.options.rounds = rounds
            what = "%d idle connections, %s" % (IDLE, "TLS" if tls else "plain")
            ours, others = apart({name: median(runs, "bytesPerConnection") / KIB for name, runs in results.items()})
            self.row(what + ": resident memory each", ours, others, "KiB", "≤ %d KiB" % most, ours <= most)
            self.row(what + ": connections lost",
                     *apart({name: runs[0]["connectionsLost"] for name, runs in results.items()}), "", "0",
                     results["wayside-node"][0]["connectionsLost"] == 0)

    def mosquitto_with_tls(self):
        """With the certificate that a wayside-node made for itself: the same key, the same chain."""
        node = Wayside(self.build, 1)
        try:
            folder = tempfile.mkdtemp(prefix="wayside-bench-")
            pair = []
            for name in (os.path.basename(path) for path in certificate_files(node.certificate_folder)):
                pair.append(shutil.copy(os.path.join(node.certificate_folder, name), folder))
        finally:
            node.stop()
        server = Mosquitto(pair)
        shutil.rmtree(folder)
        return server

    def handshakes(self):
        servers = [lambda: with_port(Wayside(self.build, 1))]
        if self.with_mosquitto:
            servers.append(lambda: with_port(self.mosquitto_with_tls()))
        results = self.rounds("handshake", servers, "--mode", "handshake", "--connections", 2000, "--parallel", 4)
        ours, others = apart({name: median(runs, "cpuMicrosecondsPerHandshake") / 1000 for name, runs in results.items()})
        self.row("TLS handshake: CPU", ours, others, "ms", "≤ 1.0 ms", ours <= 1.0)

    def creation(self):
        results = self.rounds("creation", [lambda: Wayside(self.build, 1000)], "--mode", "create", "--connections", 20000,
                              "--parallel", 128)
        ours, others = apart({name: median(runs, "perSecond") for name, runs in results.items()})
        self.row("sessions created over REST, SQLite", ours, others, "/s", "≥ 2000 /s", ours >= 2000)


def with_port(server):
    server.arguments = [*server.arguments, "--port", str(server.tls_port)]
    return server


def certificate_files(folder):
    names = sorted(os.listdir(folder))
    certificate = [name for name in names if name.startswith("server") and name.endswith((".pem", ".crt")) and "key" not in name]
    key = [name for name in names if name.startswith("server") and "key" in name]
    return os.path.join(folder, certificate[0]), os.path.join(folder, key[0])


def median(runs, *path):
    def value(run):
        for name in path:
            run = run[name]
        return run
    return statistics.median(value(run) for run in runs)


def apart(values):
    others = dict(values)
    return others.pop("wayside-node"), others


def say(text):
    print(text, file=sys.stderr, flush=True)


def number(value):
    if value is None:
        return "-"
    return "%d" % value if isinstance(value, int) or abs(value) >= 1000 else "%.3g" % value


def table(rows):
    names = ["mosquitto", "nats-server"]
    lines = [["", "wayside-node", *names, *("ratio to " + name for name in names), "unit", "target", ""]]
    for row in rows:
        others = [row["others"].get(name) for name in names]
        ratios = ["%.2f" % (row["wayside"] / other) if other else "-" for other in others]
        verdict = {True: "reached", False: "NOT REACHED", None: ""}[row["reached"]]
        lines.append([row["what"], number(row["wayside"]), *map(number, others), *ratios, row["unit"], row["target"] or "", verdict])
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--measures", default="many,more,flat,idle,handshake,creation")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--json")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    bench = Bench(options)
    todo = {"many": lambda: bench.many_senders("many"), "more": lambda: bench.many_senders("more"), "flat": bench.flat_out,
            "idle": bench.idle, "handshake": bench.handshakes, "creation": bench.creation}
    for measure in options.measures.split(","):
        if measure not in todo:
            parser.error("unknown measure " + measure)
        say("== " + measure)
        todo[measure]()
    print(table(bench.rows))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"rows": bench.rows, "runs": bench.figures, "load": os.getloadavg(), "cores": os.cpu_count()}, file,
                      indent=1, ensure_ascii=False)
    return 0 if all(row["reached"] is not False for row in bench.rows) else 1


if __name__ == "__main__":
    sys.exit(main())
