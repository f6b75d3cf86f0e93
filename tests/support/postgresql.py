# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of the tests' own: in a temporary folder, on a Unix socket only, with nobody else's data.

As a program, for CTest's fixtures:
    postgresql.py start FILE    starts a server and writes the folder of its socket into FILE; 77: not installed
    postgresql.py stop FILE     stops it and removes its folder
and for benchmarks, with fsync and its folder in the current one:
    postgresql.py with PROGRAM [ARGUMENT]…   runs the program with the URL of an empty database as first argument
The server also ends when the process that called `start` is gone. Standard library only.
"""
import ctypes
import glob
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # CTest's SKIP_RETURN_CODE
USER = "wayside"
PR_SET_PDEATHSIG = 1  # of Linux' prctl
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def end_with_parent():
    """In the server's process before it is one: a test that is killed leaves no server behind."""
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGINT)


def binaries():
    """The folder with initdb and postgres of the newest version, or None."""
    folders = glob.glob("/usr/lib/postgresql/*/bin")
    folders.sort(key=lambda path: [int(number) for number in re.findall(r"\d+", path)], reverse=True)
    try:
        folders.append(subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True).stdout.strip())
    except (OSError, subprocess.CalledProcessError):
        pass
    for folder in folders:
        if all(os.access(os.path.join(folder, name), os.X_OK) for name in ("initdb", "postgres")):
            return folder
    return None


def unprivileged():
    """Arguments for subprocess: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise RuntimeError("no unprivileged user to run PostgreSQL as")


def running_processes():
    """Pairs of process id and parent's id. A slim system has no ps; another than Linux has no /proc."""
    if not os.path.isdir("/proc/self"):
        listing = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        return [tuple(int(number) for number in line.split()) for line in listing.splitlines()]
    pairs = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % name, encoding="utf-8", errors="replace") as file:
                pairs.append((int(name), int(file.read().rpartition(")")[2].split()[1])))
        except (FileNotFoundError, ProcessLookupError):
            pass  # gone meanwhile
    return pairs


class Server:
    """Running from construction until stop()."""

    def __init__(self, durable=False, parent=None):
        self.binaries = binaries()
        if self.binaries is None:
            raise FileNotFoundError("PostgreSQL is not installed")
        # Usually not below the caller's folder: the path of a socket may have about 100 characters.
        self.folder = tempfile.mkdtemp(prefix="wayside-pg-", dir=parent or ("/tmp" if os.path.isdir("/tmp") else None))
        self.rights = unprivileged()
        if self.rights:
            os.chown(self.folder, self.rights["user"], self.rights["group"])
        self.data = os.path.join(self.folder, "data")
        self.durable = durable
        self.process = None
        try:
            self.run("initdb", "--pgdata", self.data, "--username", USER, "--auth", "trust", "--encoding", "UTF8",
                     "--no-locale", "--no-sync", "--no-instructions")
            self.start()
        except BaseException:
            self.stop()
            raise

    def run(self, program, *arguments):
        done = subprocess.run([os.path.join(self.binaries, program), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **self.rights)
        if done.returncode != 0:
            raise RuntimeError("%s: %s" % (program, done.stdout))
        return done.stdout

    def start(self):
        # Without fsync a killed process loses nothing, only a machine without power would.
        self.log = open(os.path.join(self.folder, "log"), "ab")
        command = [os.path.join(self.binaries, "postgres"), "-D", self.data, "-k", self.folder,
                   "-c", "listen_addresses=", "-c", "max_connections=60", "-c", "fsync=%s" % ("on" if self.durable else "off"),
                   "-c", "shared_buffers=32MB", "-c", "max_wal_size=256MB"]
        self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        start_new_session=True, preexec_fn=end_with_parent, **self.rights)
        deadline = time.monotonic() + 30
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL did not start:\n" + self.log_text())
            time.sleep(0.05)

    def log_text(self):
        with open(os.path.join(self.folder, "log"), encoding="utf-8", errors="replace") as file:
            return file.read()

    def answers(self):
        return subprocess.run([os.path.join(self.binaries, "psql"), "-h", self.folder, "-U", USER, "-d", "postgres", "-c", ""],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10, check=False).returncode == 0

    def sql(self, text, database="postgres"):
        """Runs statements; gives the rows as text, unaligned."""
        return self.run("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", USER, "-d", database,
                        "-c", text).strip()

    def url(self, database="postgres"):
        return "postgresql://%s@/%s?host=%s" % (USER, database, self.folder)

    def create(self, database):
        self.sql("CREATE DATABASE " + database)
        return self.url(database)

    def processes(self):
        return [self.process.pid] + [pid for pid, parent in running_processes() if parent == self.process.pid]

    def signal_all(self, number):
        for pid in self.processes():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def freeze(self):
        """No process of the server runs until thaw(): connections stay open, and nothing is answered."""
        self.signal_all(signal.SIGSTOP)

    def thaw(self):
        self.signal_all(signal.SIGCONT)

    def kill(self):
        self.signal_all(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def halt(self):
        """Stops in good order; start() goes on with the same data."""
        if self.process is not None and self.process.poll() is None:
            self.thaw()
            self.process.send_signal(signal.SIGINT)  # "fast": ends sessions, then itself
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.signal_all(signal.SIGKILL)
                self.process.wait()
        if self.process is not None and not self.log.closed:
            self.log.close()

    def stop(self):
        self.halt()
        shutil.rmtree(self.folder, ignore_errors=True)


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def serve(file, caller):
    """Runs a server until the file is removed, or the caller is gone."""
    server = Server()
    with open(file + ".new", "w", encoding="utf-8") as text:
        text.write(server.folder + "\n")
    os.replace(file + ".new", file)
    while os.path.exists(file) and is_running(caller):
        time.sleep(0.2)
    server.stop()
    if os.path.exists(file):
        os.remove(file)


def start(file):
    if binaries() is None:
        print("PostgreSQL is not installed: its tests are skipped")
        return SKIPPED
    stop(file)
    with open(file + ".log", "wb") as log:
        supervisor = subprocess.Popen([sys.executable, os.path.abspath(__file__), "serve", file, str(os.getppid())],
                                      stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    deadline = time.monotonic() + 60
    while not os.path.exists(file):
        if supervisor.poll() is not None or time.monotonic() > deadline:
            print("PostgreSQL could not be started; see %s.log" % file)
            return 1
        time.sleep(0.05)
    return 0


def stop(file):
    try:
        with open(file, encoding="utf-8") as text:
            folder = text.read().strip()
        os.remove(file)
    except FileNotFoundError:
        return 0
    deadline = time.monotonic() + 40
    while os.path.exists(folder) and time.monotonic() < deadline:
        time.sleep(0.05)
    return 0


def run_with(program, *arguments):
    if binaries() is None:
        print("PostgreSQL is not installed")
        return 0
    server = Server(durable=True, parent=os.getcwd())
    try:
        return subprocess.run([program, server.create("bench"), *arguments], check=False).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    if sys.argv[1:2] == ["with"] and len(sys.argv) > 2:
        sys.exit(run_with(*sys.argv[2:]))
    if sys.argv[1:2] == ["serve"]:
        serve(sys.argv[2], int(sys.argv[3]))
    elif len(sys.argv) == 3 and sys.argv[1] in ("start", "stop"):
        sys.exit({"start": start, "stop": stop}[sys.argv[1]](sys.argv[2]))
    else:
        sys.exit(__doc__)
