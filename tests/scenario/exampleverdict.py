# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An example client before the judge: wayside-node --conformance client, and somebody who restarts the client when asked."""
import json
import os
import shutil
import subprocess
import tempfile
import threading

from exampleclients import Example


class Trial:
    """One run of the judge with one client, to its report."""

    def __init__(self, language, *wishes, tls=False, interval=0.2, program=None):
        self.folder = tempfile.mkdtemp(prefix="wayside-test-judge-")
        self.report_file = os.path.join(self.folder, "report.json")
        self.ready_file = os.path.join(self.folder, "ready.json")
        self.judge = subprocess.Popen(
            [os.environ["WAYSIDE_NODE"], "--dev", "--data", self.folder, "--api-port", "0", "--stream-port", "0",
             "--tls-port", "0", "--conformance", "client", "--report", self.report_file, *wishes],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        with open(self.ready_file, "w", encoding="utf-8") as file:
            file.write(self.judge.stdout.readline())
        self.arguments = [language, "--interval", str(interval), "--longest-wait", "0.5", *(["--tls"] if tls else []),
                          self.ready_file]
        self.program, self.said, self.stopped = program, [], 0
        self.client = self.start()
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def start(self):
        return Example(*self.arguments, program=self.program)

    def _listen(self):
        """Does what the judge asks its reader to do."""
        for line in self.judge.stderr:
            self.said.append(line)
            if "end your client" in line:
                self.client.ask_to_stop()
                self.client.end()
                self.stopped += 1
                self.client = self.start()  # its predecessor has ended and closed
            elif "start " in line and "again" in line and self.client.process.poll() is not None:
                self.client.kill()
                self.client = self.start()

    def finish(self, timeout=400):
        """The judge's exit code and its report as JSON."""
        try:
            code = self.judge.wait(timeout)  # its report as text fits the pipe
            self.text = self.judge.stdout.read()
        finally:
            self.judge.kill()
            self.judge.wait()
            self.listener.join(20)
            self.client.kill()
            self.judge.stdout.close()
            self.judge.stderr.close()
        with open(self.report_file, encoding="utf-8") as file:
            report = json.load(file)
        shutil.rmtree(self.folder, ignore_errors=True)
        return code, report
