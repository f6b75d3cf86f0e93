# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of `wayside-node --conformance client`: what it prints, writes and answers with."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))


class ClientJudge(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = tempfile.mkdtemp(prefix="wayside-judge-")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.data, ignore_errors=True)

    def command(self, *arguments, ports=True):
        command = [os.environ["WAYSIDE_NODE"], "--data", self.data]
        command += ["--api-port", "0", "--stream-port", "0", "--tls-port", "0"] if ports else []
        return command + list(arguments)

    def refused(self, *arguments):
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=30)
        self.assertEqual(2, done.returncode, done.stderr)
        self.assertEqual("", done.stdout)
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)
        return done.stderr

    def start(self, *arguments):
        judge = subprocess.Popen(self.command("--dev", "--conformance", "client", *arguments), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, text=True)
        self.addCleanup(judge.stdout.close)
        self.addCleanup(judge.stderr.close)
        self.addCleanup(judge.kill)
        line = judge.stdout.readline()
        path = os.path.join(self.data, "ready-%d.json" % judge.pid)
        with open(path, "w", encoding="utf-8") as file:
            file.write(line)
        return judge, json.loads(line), path

    def client(self, path, *arguments):
        client = subprocess.Popen([sys.executable, "-B", os.path.join(HERE, "reference_client.py"), "--ready", path,
                                   *arguments], stderr=subprocess.DEVNULL)
        self.addCleanup(client.wait)
        self.addCleanup(client.kill)
        return client

    def test_wrong_words_are_refused_with_a_sentence(self):
        self.assertIn("needs --dev", self.refused("--conformance", "client"))
        self.assertIn("waysidectl conformance node", self.refused("--dev", "--conformance", "node"))
        self.assertIn("no conformance case 01-9.99", self.refused("--dev", "--conformance", "client", "--only", "01-9.99"))
        self.assertIn("--junit belongs to --conformance", self.refused("--dev", "--junit", "x.xml"))
        self.assertIn("PT2M", self.refused("--dev", "--conformance", "client", "--conformance-timeout", "120"))
        self.assertIn("--fault", self.refused("--dev", "--conformance", "client", "--fault", "latency:delay=PT1S"))
        self.assertIn("--nodes", self.refused("--dev", "--conformance", "client", "--nodes", "2"))

    def test_list_names_the_cases(self):
        done = subprocess.run(self.command("--conformance", "client", "--list", "--only", "tls"), capture_output=True, text=True,
                              timeout=30)
        self.assertEqual(0, done.returncode)
        self.assertIn("04-9.02", done.stdout)
        self.assertNotIn("01-1.01", done.stdout)

    def test_report_and_files(self):
        junit, report = os.path.join(self.data, "junit.xml"), os.path.join(self.data, "report.json")
        judge, ready, path = self.start("--only", "01-2.11,01-3.07", "--junit", junit, "--report", report, "--every-case")
        self.client(path, "--break", "strict-types")
        output, hints = judge.communicate(timeout=60)
        self.assertEqual(1, judge.returncode)
        self.assertIn("01-3.07  FAILED", output)
        self.assertIn("closed the connection after datagrams of unknown types", output)
        self.assertIn("aa bb 00 01 08", output)  # the bytes that prove it
        self.assertIn("2 cases: 1 passed, 1 failed", output)
        self.assertIn("FOUND 01-3.07", hints)
        for text in (output, hints):
            for token in ready["tokens"].values():
                self.assertNotIn(token, text)
        with open(report, encoding="utf-8") as file:
            self.assertEqual(1, json.load(file)["summary"]["failed"])
        failures = list(xml.etree.ElementTree.parse(junit).getroot().iter("failure"))
        self.assertEqual(1, len(failures))

    def test_interrupt_prints_what_is_known(self):
        judge, _, path = self.start("--only", "01-1.01,01-6.07", "--json")
        self.client(path)
        while "has asked for its first session" not in judge.stderr.readline():
            pass
        while "nothing is said" not in judge.stderr.readline():
            pass
        judge.send_signal(signal.SIGINT)
        output, _ = judge.communicate(timeout=30)
        self.assertEqual(130, judge.returncode)
        report = json.loads(output)
        self.assertTrue(report["interrupted"])
        self.assertEqual({"01-1.01": "pass", "01-6.07": "skipped"}, {case["case"]: case["verdict"] for case in report["cases"]})

    def test_nobody_came(self):
        judge, _, _ = self.start("--conformance-timeout", "PT1S")
        output, _ = judge.communicate(timeout=30)
        self.assertEqual(6, judge.returncode)
        self.assertIn("not seen", output)

    def test_rest_stays_the_nodes_own(self):
        judge, ready, _ = self.start("--only", "01-1.01")

        def call(method, path, role, body=None):
            request = urllib.request.Request(ready["apiUrl"] + path, method=method,
                                             data=None if body is None else json.dumps(body).encode())
            request.add_header("X-Authorization", ready["tokens"][role])
            request.add_header("Content-Type", "application/json")
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    return answer.status, json.loads(answer.read() or b"null")
            except urllib.error.HTTPError as error:
                return error.code, json.loads(error.read())

        status, tlcs = call("GET", "/v1/tlcs", "TLC_ADMIN")
        self.assertEqual((200, len(ready["tlcIdentifiers"])), (status, len(tlcs)))
        body = {"domain": ready["domain"], "type": "TLC", "protocol": "TCPStreaming_Multiplex",
                "details": {"securityMode": "NONE", "tlcIdentifiers": ["sub00001", "sub00002"]}}
        status, session = call("POST", "/v1/sessions", "TLC_ADMIN", body)
        self.assertEqual(200, status)
        self.assertEqual(ready["nodes"][0]["port"], session["details"]["listener"]["port"])
        path = "/v1/sessions/" + session["token"]
        status, shown = call("GET", path, "TLC_ADMIN")
        self.assertEqual((200, session["details"]["listener"]), (status, shown["details"]["listener"]))
        status, changed = call("PUT", path, "TLC_ADMIN", {"securityMode": "NONE", "tlcIdentifiers": ["sub00002"]})
        self.assertEqual((200, ["sub00002"]), (status, changed["details"]["tlcIdentifiers"]))
        self.assertEqual(204, self.status_of_delete(ready, path))
        self.assertEqual(404, call("GET", path, "TLC_ADMIN")[0])
        judge.send_signal(signal.SIGINT)
        judge.communicate(timeout=30)
        self.assertEqual(130, judge.returncode)

    def status_of_delete(self, ready, path):
        request = urllib.request.Request(ready["apiUrl"] + path, method="DELETE")
        request.add_header("X-Authorization", ready["tokens"]["TLC_ADMIN"])
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status


if __name__ == "__main__":
    unittest.main()
