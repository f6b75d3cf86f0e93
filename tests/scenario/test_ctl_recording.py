# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recordings of waysidectl: whole, without secrets, readable for Wireshark; and replayed, byte for byte."""
import json
import os
import resource
import signal
import struct
import subprocess
import time
import unittest

import test_wireshark
from ctltraffic import DONE, INTERRUPTED, NO, USAGE, Traffic
from foreign import BYE, PAYLOAD, PAYLOAD_ID, wait_until


def names(path, identifier):
    with open(path, "rb") as file:
        return identifier.encode() in file.read()


class Recording(Traffic):
    def record(self, verb, name, *arguments):
        path = self.path(name)
        running = self.start(verb, "--record", path, *arguments)
        self.listening("Monitor" if verb == "monitor" else "Broker")
        return running, path

    def talk(self):
        tlc = self.client("TLC", "sub00001", singleplex=True)
        other = self.client("TLC", ["sub00002"])
        return tlc, other

    def test_interrupted_recording_is_whole_in_both_formats(self):
        tlc, other = self.talk()
        for ending in ("ndjson", "pcapng"):
            running, path = self.record("monitor", "interrupted." + ending)
            tlc.payload(b"one")
            other.payload(b"two", "sub00002")
            running.wait_for("two")
            # Whose the payload of a singleplex session is, the API tells a moment later.
            wait_until(lambda: names(path, "sub00001"), "sub00001 named in " + path)
            self.assertEqual(running.interrupt(), INTERRUPTED)
            self.assert_clean_recording(path, (tlc.session, other.session))
            plan = self.ctl("--json", "replay", path, "--dry-run")
            self.assertEqual(plan.returncode, DONE, plan.stderr)
            self.assertEqual({row["identifier"]: row["payloads"] for row in json.loads(plan.stdout)},
                             {"sub00001": 1, "sub00002": 1})
            self.assertNotIn(b"ends inside", plan.stderr)

    def test_killed_recorder_leaves_whole_records(self):
        tlc, _ = self.talk()
        running, path = self.record("subscribe", "killed.ndjson")
        tlc.payload(b"before the kill")
        running.wait_for("before the kill")
        running.process.kill()
        running.end()
        with open(path, encoding="ascii") as file:
            lines = [json.loads(line) for line in file]
        self.assertEqual(lines[-1]["payloadHex"], b"before the kill".hex())
        self.assertEqual(lines[0]["format"], "wayside-recording")

    def test_full_disk_is_said(self):
        full = self.path("full.ndjson")
        os.symlink("/dev/full", full)
        done = self.ctl("subscribe", "--record", full, "--duration", "1s")
        self.assertEqual(done.returncode, USAGE)
        self.assertIn(b"No space left on device", done.stderr)

    def test_disk_that_fills_up_ends_it_with_whole_records(self):
        tlc, _ = self.talk()
        path = self.path("filled.ndjson")

        def little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))
        running = self.start("subscribe", "--record", path, preexec_fn=little_room)
        self.listening("Broker")
        for _ in range(6):
            tlc.payload(b"z" * 1000)
        self.assertEqual(running.end(), USAGE, running.stderr())
        self.assertIn("cannot write recording", running.stderr())
        with open(path, "rb") as file:
            content = file.read()
        self.assertTrue(content.endswith(b"\n"))
        for line in content.splitlines():
            json.loads(line)

    def test_recording_is_not_replaced_by_mistake(self):
        path = self.path("kept.ndjson")
        with open(path, "w", encoding="ascii") as file:
            file.write("precious\n")
        done = self.ctl("subscribe", "--record", path, "--duration", "1s")
        self.assertEqual(done.returncode, USAGE)
        self.assertIn(b"--overwrite", done.stderr)
        self.assertEqual(self.ctl("subscribe", "--record", path, "--overwrite", "--duration", "300ms").returncode, DONE)

    @unittest.skipUnless(test_wireshark.TSHARK, "tshark is not installed")
    def test_wireshark_reads_a_recording(self):
        tlc, other = self.talk()
        running, path = self.record("monitor", "wireshark.pcapng", "--tls")
        tlc.payload(b"\x01\x02\x03", kind=1)
        other.payload(b"q" * 60000, "sub00002", kind=2)
        running.wait_for("60000 B")
        self.assertEqual(running.interrupt(), INTERRUPTED)
        fields = ["subject_interface." + name for name in ("type", "version", "payload_length", "identifier", "publisher")]
        packets = test_wireshark.dissect(path, *fields)
        self.assertEqual(test_wireshark.errors(packets), [])
        types = [int(value, 16) for value in test_wireshark.values(packets, "type")]
        self.assertEqual(test_wireshark.values(packets, "version"), ["0x01", "0x01"])
        self.assertEqual((types[0], types[-1]), (0x01, BYE))
        self.assertEqual(types.count(0xF0), 2)
        self.assertEqual(test_wireshark.values(packets, "payload_length"), ["3", "60000"])
        for publisher in test_wireshark.values(packets, "publisher"):
            self.assertRegex(publisher, r"^[0-9a-f]{16}\*+$")
        streams = subprocess.run([test_wireshark.TSHARK, "-r", path, "-q", "-z", "follow,tcp,hex,0"], capture_output=True,
                                 text=True, timeout=60)
        self.assertIn("71 71 71 71", streams.stdout)  # the whole payload, put together
        self.assertNotIn("Malformed", streams.stdout)


class Replaying(Traffic):
    def made(self, name, rows, header=None):
        """A recording as any program could write it."""
        path = self.path(name)
        with open(path, "w", encoding="ascii") as file:
            file.write(header or json.dumps({"format": "wayside-recording", "version": 1, "program": "a test", "startedMs": 0}) + "\n")
            for row in rows:
                file.write(row if isinstance(row, str) else json.dumps(row) + "\n")
        return path

    @staticmethod
    def row(at, identifier, payload, kind=3, origin=12345):
        return {"kind": "datagram", "atMs": at, "wallMs": at, "session": "broker-1", "direction": "received", "type": 5,
                "identifier": identifier, "payloadType": kind, "originMs": origin, "payloadHex": payload.hex()}

    def test_recorded_traffic_comes_again_byte_for_byte_and_in_order(self):
        path = self.path("traffic.pcapng")
        tlc = self.client("TLC", "sub00001", singleplex=True)
        other = self.client("TLC", ["sub00002"])
        running = self.start("subscribe", "--record", path, "--count", "24")
        self.listening("Broker")
        sent = []
        for number in range(12):
            sent += [(b"sub00001", bytes([number]) * number), (b"sub00002", os.urandom(50))]
            tlc.payload(sent[-2][1], kind=number)
            other.payload(sent[-1][1], "sub00002", kind=number)
        self.assertEqual(running.end(), DONE)
        tlc.close()
        other.close()
        broker = self.client("Broker")
        done = self.ctl("--json", "replay", path, "--full-pace", "--keep-timestamps")
        self.assertEqual(done.returncode, DONE, done.stderr)
        report = json.loads(done.stdout)
        self.assertEqual((report["sent"], report["dropped"], report["identifiers"]), (24, 0, 2))
        got = broker.wait_payloads(24, PAYLOAD_ID)
        for name in (b"sub00001", b"sub00002"):
            self.assertEqual([data[17:] for data in got if data[:8] == name], [payload for who, payload in sent if who == name])
            self.assertEqual([data[8] for data in got if data[:8] == name], list(range(12)))

    def test_pace_timestamps_and_names(self):
        path = self.made("pace.ndjson", [self.row(1000, "sub00001", b"a"), self.row(1400, "sub00001", b"b"),
                                         self.row(1800, "sub00002", b"c")])
        broker = self.client("Broker")
        begun = time.monotonic()
        done = self.ctl("replay", path, "--map", "sub00002=sub00003")
        took = time.monotonic() - begun
        self.assertEqual(done.returncode, DONE, done.stderr)
        got = broker.wait_payloads(3, PAYLOAD_ID)
        self.assertEqual([data[:8] for data in got], [b"sub00001", b"sub00001", b"sub00003"])
        self.assertGreater(took, 0.8)
        stamps = [struct.unpack(">Q", data[9:17])[0] for data in got]
        self.assertTrue(all(abs(stamp - time.time() * 1000) < 60000 for stamp in stamps), stamps)
        self.assertGreater(stamps[2] - stamps[0], 700)
        done = self.ctl("replay", path, "--speed", "100", "--keep-timestamps", "--only", "sub00001", "--multiplex")
        self.assertEqual(done.returncode, DONE, done.stderr)
        got = broker.wait_payloads(5, PAYLOAD_ID)[3:]
        self.assertEqual([struct.unpack(">Q", data[9:17])[0] for data in got], [12345, 12345])

    def test_broker_replays_to_tlcs(self):
        path = self.made("broker.ndjson", [self.row(0, "sub00001", b"a"), self.row(1, "sub00002", b"b")])
        one = self.client("TLC", "sub00001", singleplex=True)
        two = self.client("TLC", ["sub00002"])
        self.assertEqual(self.ctl("replay", path, "--session-type", "Broker").returncode, DONE)
        self.assertEqual([data[9:] for data in one.wait_payloads(1, PAYLOAD)], [b"a"])
        self.assertEqual([data[17:] for data in two.wait_payloads(1, PAYLOAD_ID)], [b"b"])

    def test_full_pace_keeps_to_the_limits_and_says_how_late(self):
        path = self.made("fast.ndjson", [self.row(0, "sub00001", b"%d" % number) for number in range(70)])
        broker = self.client("Broker")
        done = self.ctl("--json", "replay", path)
        report = json.loads(done.stdout)
        self.assertEqual((done.returncode, report["sent"]), (DONE, 70), done.stderr)
        got = broker.wait_payloads(70, PAYLOAD_ID)
        self.assertEqual([data[17:] for data in got], [b"%d" % number for number in range(70)])

    def test_bad_files_are_named_by_line(self):
        good = self.row(0, "sub00001", b"a")
        torn = self.made("torn.ndjson", [good, '{"kind":"datagr'])
        done = self.ctl("replay", torn)
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn(b"line 3: the file ends inside this record", done.stderr)
        damaged = self.made("damaged.ndjson", [good, "oops\n", good])
        done = self.ctl("replay", damaged)
        self.assertEqual(done.returncode, USAGE)
        self.assertIn(b"line 3: is not JSON", done.stderr)
        self.assertEqual(self.ctl("replay", damaged, "--readable-part").returncode, DONE)
        for name, content in (("text", b"hello\n"), ("nothing", b""), ("noise", os.urandom(100))):
            path = self.path(name)
            with open(path, "wb") as file:
                file.write(content)
            self.assertEqual(self.ctl("replay", path).returncode, USAGE)
        self.assertEqual(self.ctl("replay", "/no/such/file").returncode, USAGE)
        self.assertEqual(self.ctl("replay", self.folder).returncode, USAGE)
        self.assertEqual(self.ctl("replay").returncode, USAGE)
        self.assertEqual(self.ctl("replay", self.made("empty.ndjson", [])).returncode, NO)

    def test_plan_is_shown_without_a_node(self):
        path = self.made("plan.ndjson", [self.row(0, "sub00001", b"abc"), self.row(1500, "sub00002", b"d")])
        done = subprocess.run([os.environ["WAYSIDE_CTL"], "replay", path, "--dry-run", "--csv"], capture_output=True, timeout=20,
                              env={key: value for key, value in os.environ.items() if not key.startswith("WAYSIDE_")})
        self.assertEqual((done.returncode, done.stdout.split()),
                         (DONE, [b"identifier,payloads,bytes", b"sub00001,1,3", b"sub00002,1,1"]), done.stderr)

    def test_interrupted_replay_says_bye(self):
        path = self.made("long.ndjson", [self.row(number * 200, "sub00001", b"x") for number in range(1000)])
        broker = self.client("Broker")
        running = self.start("--json", "replay", path)
        broker.wait_payloads(3, PAYLOAD_ID)
        self.assertEqual(running.interrupt(), INTERRUPTED)
        report = json.loads(running.stdout())
        self.assertLess(report["sent"], 1000)
        self.assertEqual(report["exitCode"], INTERRUPTED)


if __name__ == "__main__":
    unittest.main()
