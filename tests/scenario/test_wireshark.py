# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Wireshark dissector, run by tshark on bytes made here: the shared vectors of frames, one TCP stream each."""
import json
import os
import shutil
import struct
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DISSECTOR = os.path.join(ROOT, "resources", "wireshark", "subject_interface.lua")
TSHARK = shutil.which("tshark")
ERROR = 0x00800000  # severity of what closes a connection; remarks have lower ones
TOKEN = b"dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k"


def frame(kind, data=b""):
    return b"\xAA\xBB" + struct.pack(">HB", len(data) + 1, kind) + data


HELLO = b"\x01" + frame(0x01, TOKEN)


def vectors():
    found = []
    for name in ("frames.json", "frames-more.json"):
        with open(os.path.join(ROOT, "tests", "vectors", name), encoding="utf-8") as file:
            found += [v for v in json.load(file) if "frame" in v]
    return [(v, bytes.fromhex(v["frame"].replace(" ", ""))) for v in found]


class Capture:
    """A classic pcap file of TCP over raw IPv4, written by hand."""

    def __init__(self, path, port=8442):
        self.file = open(path, "wb")
        self.file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 101))
        self.port, self.streams, self.packets = port, {}, 0

    def say(self, stream, from_client, data):
        seq = self.streams.setdefault(stream, [1000, 5000])
        client, node = 40000 + stream, self.port
        ports = (client, node) if from_client else (node, client)
        own, other = (0, 1) if from_client else (1, 0)
        tcp = struct.pack(">HHIIBBHHH", *ports, seq[own], seq[other], 0x50, 0x18, 65535, 0, 0) + data
        seq[own] += len(data)
        ends = (b"\xC6\x33\x64\x01", b"\xC0\x00\x02\x01")
        source, target = ends if from_client else ends[::-1]
        packet = struct.pack(">BBHHHBBH", 0x45, 0, 20 + len(tcp), 0, 0x4000, 64, 6, 0) + source + target + tcp
        self.packets += 1
        self.file.write(struct.pack("<IIII", 1735689600, self.packets, len(packet), len(packet)) + packet)

    def dissect(self, *fields, preferences=()):
        """A dictionary of lists for each packet, by field."""
        self.file.close()
        return dissect(self.file.name, *fields, preferences=preferences)


def dissect(path, *fields, preferences=()):
    command = [TSHARK, "-r", path, "-X", "lua_script:" + DISSECTOR, "-T", "json"]
    for preference in preferences:
        command += ["-o", preference]
    for field in fields + ("tcp.stream", "frame.number", "_ws.expert.severity", "_ws.expert.message"):
        command += ["-e", field]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "rror" not in done.stderr.replace("running this program as root", ""), done.stderr
    return [packet["_source"]["layers"] for packet in json.loads(done.stdout)]


def errors(packets):
    return [message for packet in packets
            for severity, message in zip(packet.get("_ws.expert.severity", []), packet.get("_ws.expert.message", []))
            if int(severity) >= ERROR]


def values(packets, field):
    return [value for packet in packets for value in packet.get("subject_interface." + field, [])]


@unittest.skipUnless(TSHARK, "tshark is not installed")
class Wireshark(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def capture(self, **settings):
        return Capture(os.path.join(self.folder.name, "made.pcap"), **settings)

    def test_all_vectors_are_read_as_the_node_reads_them(self):
        capture, streams = self.capture(), []
        for number, (vector, data) in enumerate(vectors()):
            kind = data[4] if len(data) > 4 else None
            from_client = kind in (0x01, 0x07)
            capture.say(number, True, b"\x01" + data if kind == 0x01 else HELLO)
            capture.say(number, False, b"\x01")
            if kind != 0x01:
                capture.say(number, from_client, data)
            streams.append((vector, kind))
        packets = capture.dissect("subject_interface.type")
        for number, (vector, kind) in enumerate(streams):
            with self.subTest(vector=vector["name"]):
                own = [p for p in packets if p.get("tcp.stream") == [str(number)]]
                types = [int(value, 16) for value in values(own, "type")]
                if vector["outcome"] == "ok":
                    self.assertEqual(errors(own), [])
                    self.assertEqual(types, [kind] if kind == 0x01 else [0x01, kind])
                elif vector["outcome"] == "close":
                    self.assertTrue(errors(own), "nothing was marked")
                else:
                    self.assertEqual((errors(own), types), ([], [0x01]))

    def test_fields_are_what_the_vectors_say(self):
        wanted = {"payload-with-id": [("identifier", "sub00001"), ("payload_type", "2"), ("origin", "1735689600123"),
                                      ("payload", "6869"), ("payload_length", "2")],
                  "timestamps-response": [("t0", "1735689600123"), ("t1", "1735689600130"), ("t2", "1735689600131")],
                  "bye-reason": [("reason", "maintenance: node draining")],
                  "monitor-payload": [("published", "1735689600123"), ("sent", "1735689600135"), ("original_type", "5"),
                                      ("identifier", "sub00001"), ("payload", "6869"), ("token_length", "43")]}
        capture, names = self.capture(), []
        for vector, data in vectors():
            if vector["name"] in wanted:
                capture.say(len(names), True, HELLO)
                capture.say(len(names), vector["name"] == "timestamps-response", data)
                names.append(vector["name"])
        self.assertEqual(len(names), len(wanted))
        fields = sorted({"subject_interface." + field for pairs in wanted.values() for field, _ in pairs})
        packets = capture.dissect(*fields)
        for number, name in enumerate(names):
            own = [p for p in packets if p.get("tcp.stream") == [str(number)]]
            for field, value in wanted[name]:
                got = values(own, field)
                got = [str(int(v, 16)) for v in got] if field == "original_type" else got
                self.assertEqual(got, [value], (name, field))

    def test_datagrams_are_put_together_from_single_bytes(self):
        capture = self.capture()
        says = HELLO + frame(0x05, b"sub00001\x02" + bytes(8) + b"hello") + frame(0x02, b"bye")
        for byte in says:
            capture.say(0, True, bytes([byte]))
        packets = capture.dissect("subject_interface.type", "subject_interface.payload")
        self.assertEqual([int(v, 16) for v in values(packets, "type")], [0x01, 0x05, 0x02])
        self.assertEqual(values(packets, "payload"), [b"hello".hex()])
        self.assertEqual(errors(packets), [])

    def test_many_datagrams_in_one_segment_and_one_in_many(self):
        capture = self.capture()
        large = frame(0x04, b"\x01" + bytes(8) + bytes(60000))
        capture.say(0, True, HELLO + frame(0x00) * 50 + large[:1000])
        for at in range(1000, len(large), 1460):
            capture.say(0, True, large[at:at + 1460])
        capture.say(0, True, frame(0x02))
        packets = capture.dissect("subject_interface.type", "subject_interface.payload_length")
        self.assertEqual([int(v, 16) for v in values(packets, "type")], [0x01] + [0x00] * 50 + [0x04, 0x02])
        self.assertEqual(values(packets, "payload_length"), ["60000"])

    def test_wrong_direction_is_marked_on_either_side(self):
        capture = self.capture()
        t = bytes(8)
        capture.say(0, True, HELLO + frame(0x06, t))
        capture.say(1, True, HELLO + frame(0x03))
        capture.say(2, True, HELLO)
        capture.say(2, False, b"\x01" + frame(0x01, TOKEN))
        capture.say(3, True, HELLO)
        capture.say(3, False, b"\x01" + frame(0x07, t * 3))
        packets = capture.dissect("subject_interface.type")
        for stream in range(4):
            own = [p for p in packets if p.get("tcp.stream") == [str(stream)]]
            self.assertTrue(any("wrong side" in message for message in errors(own)), stream)

    def test_course_of_a_connection_is_judged(self):
        courses = {
            "not a Token": [(True, b"\x01" + frame(0x00))],
            "second Token": [(True, HELLO + frame(0x01, TOKEN))],
            "other than 0x01": [(True, b"\x02")],
            "Singleplex (0x04) and multiplex": [(True, HELLO + frame(0x04, bytes(9)) + frame(0x05, b"sub00001" + bytes(9)))],
            "from a Monitor": [(True, HELLO), (False, b"\x01" + frame(0xF0, bytes(21) + b"\x04" + bytes(9))[:-1]),
                               (True, frame(0x05, b"sub00001" + bytes(9)))],
            "frame sync is lost": [(True, HELLO + b"GET / HTTP/1.1")],
            "more than 512": [(True, b"\x01" + frame(0x01, b"x" * 513))],
        }
        courses["from a Monitor"][1] = (False, b"\x01" + frame(0xF0, bytes(4) + bytes(16) + b"\x04" + bytes(9)))
        capture = self.capture()
        for number, turns in enumerate(courses.values()):
            for from_client, data in turns:
                capture.say(number, from_client, data)
        packets = capture.dissect("subject_interface.type")
        for number, wanted in enumerate(courses):
            own = [p for p in packets if p.get("tcp.stream") == [str(number)]]
            self.assertEqual(len(errors(own)), 1, (wanted, errors(own)))
            self.assertIn(wanted, errors(own)[0])

    def test_after_loss_of_sync_nothing_more_is_guessed(self):
        capture = self.capture()
        capture.say(0, True, HELLO + b"junk")
        capture.say(0, True, frame(0x00))
        packets = capture.dissect("subject_interface.type")
        self.assertEqual([int(v, 16) for v in values(packets, "type")], [0x01])

    def test_capture_that_began_midway_is_not_blamed(self):
        capture = self.capture()
        capture.say(0, True, frame(0x00))
        capture.say(0, True, frame(0x04, bytes(9)))
        packets = capture.dissect("subject_interface.type")
        self.assertEqual(errors(packets), [])
        self.assertEqual(len(values(packets, "type")), 2)

    def test_requests_and_responses_find_each_other(self):
        capture = self.capture()
        capture.say(0, True, HELLO)
        capture.say(0, False, b"\x01" + frame(0x06, bytes(7) + b"\x05"))
        capture.say(0, True, frame(0x07, bytes(7) + b"\x05" + bytes(16)))
        packets = capture.dissect("subject_interface.request_in")
        self.assertEqual(values(packets, "request_in"), ["2"])

    def test_other_ports_are_found_by_preference_and_by_their_look(self):
        for preferences in ((), ("subject_interface.ports:9000-9005",)):
            capture = self.capture(port=9003)
            capture.say(0, True, HELLO)
            capture.say(0, False, b"\x01" + frame(0x06, bytes(8)))
            packets = capture.dissect("subject_interface.type", preferences=preferences)
            self.assertEqual([int(v, 16) for v in values(packets, "type")], [0x01, 0x06])
            self.assertEqual(errors(packets), [])

    def test_tokens_are_hidden_unless_asked_for(self):
        for preferences, shown in (((), False), (("subject_interface.show_tokens:TRUE",), True)):
            capture = self.capture()
            capture.say(0, True, HELLO)
            packets = capture.dissect("subject_interface.token", preferences=preferences)
            self.assertEqual(values(packets, "token") == [TOKEN.decode()], shown)


if __name__ == "__main__":
    unittest.main()
