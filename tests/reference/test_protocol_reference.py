# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the protocol reference read every test vector as the decoder does, and its examples are such vectors."""
import re
import unittest

import known

VECTORS = [each for name in ("frames.json", "frames-more.json") for each in known.reference.referencetables.vectors(name)]
NAMES = {"Token": "Token", "Bye": "Bye", "Payload": "Payload", "PayloadWithIdentifier": "Payload with identifier",
         "TimestampsRequest": "Timestamps Request", "TimestampsResponse": "Timestamps Response", "MonitorPayload": "Monitor Payload"}


def layouts(text):
    """Of each datagram: [(offset, size, field)] as the document has them."""
    found = {}
    for part in re.split(r"\n### ", text.split("\n## Datagrams\n", 1)[1].split("\n## ", 1)[0])[1:]:
        rows = re.findall(r"^\| ([\dL+]+) \| ([\dL]+|rest) \| (.+?) \|$", part, flags=re.M)
        if rows:
            found[part.split("\n", 1)[0]] = rows
    return found


def read(frame, rows):
    """The fields of a frame by a table; the rows have to cover it without gap."""
    length, place, fields = 0, 0, {}
    for offset, size, field in rows:
        begin = sum(length if part == "L" else int(part) for part in offset.split("+"))
        assert begin == place, (field, begin, place)
        place = len(frame) if size == "rest" else begin + (length if size == "L" else int(size))
        fields[field] = frame[begin:place]
        if field == "tokenLength":
            length = int.from_bytes(fields[field], "big")
    assert place == len(frame), (place, len(frame))
    return fields


class Protocol(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = (known.HELP / "protocol-reference.md").read_text(encoding="utf-8")
        cls.layouts = layouts(cls.text)

    def test_tables_read_the_vectors(self):
        self.assertEqual(sorted(self.layouts), sorted(NAMES.values()))
        read_of = dict.fromkeys(NAMES, 0)
        for vector in VECTORS:
            kind = vector.get("fields", {}).get("type")
            if vector["outcome"] != "ok" or kind not in NAMES or not vector.get("frame"):
                continue
            with self.subTest(vector["name"]):
                fields = read(bytes.fromhex(vector["frame"]), self.layouts[NAMES[kind]])
                self.assertEqual(fields["prefix"].hex(), "aabb")
                self.assertEqual(int.from_bytes(fields["size"], "big"), len(bytes.fromhex(vector["frame"])) - 4)
                type_field = next(field for field in fields if field.startswith("type `"))
                self.assertEqual("type `0x%02X`" % fields[type_field][0], type_field)
                for name, value in vector["fields"].items():
                    if name not in ("type", "readOnly"):  # the latter: the encoder refuses to write it
                        self.compare(fields, name, value)
                read_of[kind] += 1
        self.assertTrue(all(read_of.values()), read_of)

    def compare(self, fields, name, value):
        if name.endswith("Hex"):
            self.assertEqual(fields[name[:-3]].hex().upper(), value.upper(), name)
        elif isinstance(value, int):
            self.assertEqual(int.from_bytes(fields[name], "big"), value, name)
        else:
            text = fields[name].decode("latin-1")
            self.assertEqual(text.rstrip("\0") if name == "identifier" else text, value, name)

    def test_conversation_is_of_vectors(self):
        conversation = re.search(r"```hex\n(.*?)```", self.text, flags=re.S)[1].splitlines()
        frames = {vector["frame"]: vector for vector in VECTORS if vector["outcome"] == "ok" and vector.get("frame")}
        self.assertEqual([line.split()[1:] for line in conversation[:2]], [["01"], ["01"]])
        for line in conversation[2:]:
            side, frame = line.split(None, 1)
            self.assertIn(frame, frames)
            kind = frames[frame]["fields"]["type"]
            self.assertEqual(side, "node" if kind == "TimestampsRequest" else "client")

    def test_sizes_of_the_type_table(self):
        rows = re.findall(r"^\| `0x(\w\w)` \| ([\w ]+) \| [^|]+ \| (\d+)(?: to (\d+))? \|$", self.text, flags=re.M)
        self.assertEqual([row[0] for row in rows], ["00", "01", "02", "03", "04", "05", "06", "07", "F0"])
        for number, name, least, most in rows:
            if name in self.layouts:
                fixed = sum(int(size) for _, size, _ in self.layouts[name] if size.isdigit()) - 4
                self.assertEqual(int(least), fixed + (1 if name == "Token" else 0), name)
                whole = all(size.isdigit() for _, size, _ in self.layouts[name])
                self.assertEqual(most, "" if whole else "513" if name == "Token" else "65535", name)

    def test_worked_limits_are_vectors(self):
        named = {each["name"] for each in known.reference.referencetables.vectors("enforcement.json")}
        for each in ("rate exactly at the limit", "rate one over", "throughput exactly at the limit", "throughput over",
                     "idle at the limit", "idle one over", "clock average at the limit",
                     "clock average over when the first sample leaves"):
            self.assertIn(each, named)
        for words in ("60 payloads in any 5 s are allowed, the 61st closes", "300 bytes are allowed, 310 close",
                      "(1 + 5 + 4 + 6) / 4 = 4 s, closed"):
            self.assertIn(words, self.text)

    def test_defaults_are_the_settings(self):
        settings = {each["key"]: each["default"] for each in known.reference.facts()["settings"]}
        table = self.text.split("## Limits and their enforcement", 1)[1]
        for field, default in re.findall(r"`(\w+)` \((?:`(P\w+)`|\d+)[^)]*\)", table.split("\n\n- Windows", 1)[0]):
            self.assertTrue(not default or settings["limits." + field] == default, field)
        for field, number in re.findall(r"`(\w+)` \((\d+)[^)]*\)", table.split("\n\n- Windows", 1)[0]):
            self.assertEqual(settings["limits." + field], number, field)
        for key, seconds in re.findall(r"`((?:timing|queue|drain)\.\w+)`[^()]{0,20}\((\d+) s", self.text):
            self.assertEqual(settings[key], "PT%sS" % seconds, key)


if __name__ == "__main__":
    unittest.main()
