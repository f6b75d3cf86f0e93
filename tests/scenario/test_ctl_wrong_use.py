# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What waysidectl says to input that is wrong, verb by verb."""
import unittest

from commandline import FLEET, Administration


class WrongUse(Administration):
    """Each verb's bad input: one clear line, exit 2, nothing on standard output, nothing done."""

    TABLE = {
        "nodes": ["--watch 0", "--watch x", "extra"],
        "connections": ["--filter =", "--filter nosuch=1", "--sort mood", "--sort id:up", "--state happy", "--limit -1",
                        "--limit 1.5", "--page-size 0", "--watch 0.1", "--type Car", "--node=", "nosuch"],
        "connections show": ["", "0", "x", "1 2", "-1"],
        "connections clock": ["", "x"],
        "reconnect": ["", "x", "0", "5 --type TLC", "--filter (", "5 --reason=\x1b[2J"],
        "bye": ["5", "5 --reason=", "--type TLC", "--reason x", "5 --reason " + "x" * 501],
        "close": ["", "--account=", "1.5"],
        "drain": ["", "nosuch"],
        "drain plan": ["", "--node=", "--type TLC --rate 0", "--type TLC --rate x", "--type TLC --grace 2h",
                       "--type TLC --canary 101%", "--type TLC --canary 1.5", "--type TLC --canary-pause 5m",
                       "--type TLC --canary 1 --canary-pause 25h", "--type TLC --canary 1 --canary-pause Hold", "--type TLC --step 10",
                       "--connection x", "--connection 1 --filter a", "--state Happy", "--type TLC --jitter 2"],
        "drain start": ["--type TLC", "--type TLC --reason=", "--reason x", "--type TLC --reason x --deadline 8d",
                        "--type TLC --reason x --seed -1", "--type TLC --reason x --halt-above 101"],
        "drain status": ["a b", "--watch never"],
        "drain list": ["--limit 0", "--limit 10001", "--state happy", "x"],
        "drain pause": ["", "a b"],
        "drain resume": [""],
        "drain abort": ["", "a --reason " + "x" * 501],
        "drain receipt": ["", "a b"],
        "activate": ["", "a b"],
        "limits": ["nosuch"],
        "limits effective": ["--type Car", "x"],
        "limits set": ["", "defaults", "moon a=1", "domain payloadRateLimit=1", "domain d", "defaults nosuch=1",
                       "defaults payloadRateLimit=0", "defaults payloadRateLimit=x", "defaults keepAliveTimeout=5",
                       "defaults keepAliveTimeout=0s", "defaults payloadRateLimit=1 payloadRateLimit=2",
                       "connection x payloadRateLimit=1"],
        "limits clear": ["", "moon", "domain", "defaults x"],
        "events": ["--kind nosuch", "--severity bad", "--connection x", "--since soon", "--limit -1", "--count 3",
                   "--duration 1s", "--follow --give-up x", "--filter a=1", "--node="],
        "enforcement": ["--cause NOSUCH", "--from soon", "--limit x", "--session="],
        "enforcement show": ["", "x", "0"],
        "flightrecords": ["--until soon", "--limit -1"],
        "flightrecords show": ["", "x"],
        "incident export": ["", "x", "0", "1 2", "1 --output="],
        "incident show": ["", "/no/such/file", "commandline.py", "a b"],
        "incident replay": ["", "/no/such/file", "commandline.py", "x --limit payloadRateLimit=0"],
        "incident test": ["", "/no/such/file", "x --expect more", "x --slack never"],
        "audit": ["--from soon", "--actor=", "--limit 1.5", "x"],
        "health": ["x"],
        "metrics": ["a b"],
        "faults": ["nosuch"],
        "faults add": ["", "nosuch", "latency delay", "latency delay=5", "latency =5", "latency share=x",
                       "latency share=1 share=1", "latency kind=reset"],
        "faults remove": ["", "a --all", "a b"],
        "faults scenario load": ["", "/no/such/file", "commandline.py"],
        "faults scenario stop": ["x"],
        "help": ["nosuch", "drain nosuch", "drain start more"],
        "completion": ["", "tcsh", "bash zsh"],
        "manual": ["x"],
        "profiles": ["nosuch"],
        "profiles show": ["", "nosuch", "a b"],
        "profiles add": ["", "x --api ftp://h", "x!", "x --api http://h --token-file /no/such/file", "x --api http://a:b@h",
                         "x --api http://h --token-file -"],
        "profiles remove": ["", "nosuch"],
    }

    def test_table(self):
        audit = self.ctl.json("audit", "--limit", "1")["entries"]
        for verb, lines in self.TABLE.items():
            for line in lines:
                with self.subTest(verb=verb, line=line):
                    arguments = verb.split() + [word for word in line.split(" ") if word]
                    outcome = self.ctl.run(*arguments)
                    self.assertEqual((outcome.code, outcome.output), (2, ""), outcome)
                    self.assertTrue(outcome.errors.startswith("waysidectl: "), outcome)
                    self.assertEqual(outcome.errors.count("\n"), 1, outcome)
                    self.assertNotIn("\x1b", outcome.errors)
        self.assertEqual(self.ctl.json("audit", "--limit", "1")["entries"], audit)
        self.assertEqual(len(self.node.live()), FLEET)


if __name__ == "__main__":
    unittest.main()
