# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of documents can fail: what is wrong is found, what is right passes."""
import os
import tempfile
import unittest
from unittest import mock

import documents
from documents import Document, slug
from guideblocks import Block
from programlines import complaint, lines_of

RIGHT = [
    "waysidectl drain start --node node-a --rate 20 --canary 5% --reason 'kernel update' --wait",
    "waysidectl --json connections --state all | jq .",
    "waysidectl connections --type TYPE --filter 'offset > 500ms' > rows.txt",
    "waysidectl drain receipt ID --csv",
    "waysidectl help drain start && waysidectl drain",
    "sudo -u wayside WAYSIDE_API=http://127.0.0.1:8080/api waysidectl nodes 2> /dev/null",
    "wayside-node --dev --set limits.keepAliveTimeout=PT2S --fault latency:delay=PT0.3S,share=0.5 --store sqlite:FILE",
    "wayside-node --config /etc/wayside/node.json --certificate FILE --key FILE &",
    "wayside --attach http://127.0.0.1:8080 --page clock --scheme dark",
    "installers/dev.sh test --preset asan",
    "ls -l /usr/bin/waysidectl # waysidectl --bogus",
]
WRONG = [
    "waysidectl drain strat --node node-a",
    "waysidectl frobnicate",
    "waysidectl connections --stat all",
    "waysidectl connections --state sleeping",
    "waysidectl nodes | waysidectl connections --bogus",
    "sudo waysidectl nodes --bogus 2> /dev/null",
    "true && waysidectl events --help --bogus",
    "wayside-node --dev --bogus",
    "wayside-node --set limits.keepAlive=PT2S",
    "wayside-node --set=limits.keepAliveTimeout=2",
    "wayside-node --fault slowness:delay=PT1S",
    "wayside-node --log-level loud",
    "wayside-node --dev --conformance client --only 99",
    "wayside --page weather",
    "wayside --demonstration",
    "installers/dev.sh tset",
    "installers/dev.sh test --presets asan",
    "installers/no-such.sh",
]
TEXT = """# A title: `code` & more

See [below](#a-title-code--more), [nowhere](#nowhere), [a file](../../README.md), [none](none.md).

| a | b |
|---|---|
| x | `waysidectl nodes \\| head` |

`netcore/wire`, `netcore/<room>/README.md`, `netcore/nowhere`, a span `waysidectl
drain list` over two lines.

- item

  ```sh
  echo one
  ```

## A title: `code` & more
"""


class CommandLines(unittest.TestCase):
    def setUp(self):
        if not os.path.exists(os.environ.get("WAYSIDE_CONSOLE", "")):
            self.skipTest("the console is not built")

    def test_right(self):
        for line in RIGHT:
            with self.subTest(line=line):
                self.assertIsNone(complaint(line))

    def test_wrong(self):
        for line in WRONG:
            with self.subTest(line=line):
                self.assertIsNotNone(complaint(line))

    def test_lines_to_be_typed_have_their_arguments(self):
        for line in ("waysidectl drain status", "waysidectl limits set account NAME payloadRateLimit=20 --reason TEXT",
                     "waysidectl activate node-a", "waysidectl --api http://10.0.0.1/api nodes", "waysidectl connections show ID"):
            self.assertIsNone(complaint(line, whole=True), line)
        for line in ("waysidectl activate", "waysidectl connections show 3 4", "waysidectl limits set account payloadRateLimit=20",
                     "waysidectl tlcs create --account NAME"):
            self.assertIsNotNone(complaint(line, whole=True), line)
            self.assertIsNone(complaint(line), line)

    def test_options_of_another_system_are_in_the_sources(self):
        self.assertIsNotNone(complaint("wayside-node.exe --bogus", foreign=True))

    def test_lines_behind_prompts(self):
        self.assertEqual(list(lines_of(Block("console", "$ one \\\n    two\nan answer\n$ three\n", 1))), ["one two", "three"])
        self.assertEqual(list(lines_of(Block("console", "one\ntwo 'a\nb'\n", 1))), ["one", "two 'a\nb'"])
        self.assertEqual(list(lines_of(Block("console", "# waysidectl nodes\n", 1))), ["waysidectl nodes"])
        self.assertEqual(list(lines_of(Block("powershell", "PS> .\\wayside-node.exe --dev\n", 1))), ["./wayside-node.exe --dev"])


class Documents(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = os.path.realpath(folder.name)
        os.makedirs(os.path.join(root, "netcore", "wire"))
        os.makedirs(os.path.join(root, "resources", "help"))
        for name, text in (("README.md", "# Top\n"), ("netcore/wire/README.md", ""), ("resources/help/x.md", TEXT)):
            with open(os.path.join(root, name), "w", encoding="utf-8") as file:
                file.write(text)
        patch = mock.patch.object(documents, "ROOT", root)
        patch.start()
        self.addCleanup(patch.stop)
        self.document = Document("resources/help/x.md")

    def test_finds_spans_blocks_and_lines(self):
        spans = dict((code, line) for line, code in self.document.spans())
        self.assertEqual(spans["waysidectl nodes | head"], 7)
        self.assertEqual(spans["waysidectl drain list"], 9)
        self.assertEqual([(each.language, each.text) for each in self.document.blocks], [("sh", "echo one\n")])

    def test_judges_links(self):
        wrong = [target for _, target in self.document.links() if self.document.resolves(target)]
        self.assertEqual(wrong, ["#nowhere", "none.md"])
        self.assertIn("a-title-code--more-1", self.document.anchors())
        self.assertIsNotNone(self.document.resolves("../../README.md#bottom"))
        self.assertIsNotNone(self.document.resolves("../../../outside.md"))

    def test_judges_paths(self):
        self.assertTrue(self.document.exists("netcore/wire"))
        self.assertTrue(self.document.exists("netcore/<room>/README.md"))
        self.assertFalse(self.document.exists("netcore/nowhere"))

    def test_anchors_are_those_of_the_hosts_of_repositories(self):
        self.assertEqual(slug("RATE_LIMIT: *too* many, [too](x.md) fast", {}), "rate_limit-too-many-too-fast")


if __name__ == "__main__":
    unittest.main()
