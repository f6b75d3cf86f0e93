# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of the admin API: filter, sort and page on typed values at the server, the latest events, the audit log."""
import unittest
from urllib.parse import quote

from foreign import Client, Node, wait_until

TLCS = 12


class AdminLists(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--nodes", "2", "--set", "dev.tlcCount=%d" % (TLCS + 1), "--set", "timing.timeSyncInterval=PT0.2S")
        # Offsets 0, 100, 200 … ms, so that an order by clock is one that the test knows.
        *cls.identifiers_in_use, cls.spare = cls.node.ready["tlcIdentifiers"]
        cls.tlcs = "type = TLC and identifiers != " + cls.spare
        cls.clients = [Client(cls.node, cls.node.create("TLC", identifier, singleplex=True), clock_offset_ms=100 * number)
                       .open() for number, identifier in enumerate(cls.identifiers_in_use)]
        cls.clients.append(Client(cls.node, cls.node.create("Broker")).open())
        wait_until(lambda: cls.rows("clock.answered >= 2")["matched"] == TLCS + 1, "clock samples")

    @classmethod
    def tearDownClass(cls):
        for client in cls.clients:
            client.close()
        cls.node.stop()

    @classmethod
    def rows(cls, filter_text="", expected=200, role="PLATFORM_ADMIN", **fields):
        query = "&".join("%s=%s" % (key, quote(str(value))) for key, value in dict(filter=filter_text, **fields).items())
        status, answer = cls.node.admin("GET", "/connections?" + query, role=role)
        assert status == expected, (status, answer)
        return answer

    def identifiers(self, answer):
        return [row["identifiers"][0] if row["identifiers"] else None for row in answer["connections"]]

    def test_filter_on_typed_values(self):
        everyone = self.rows("identifiers != %s" % self.spare)
        self.assertEqual(everyone["matched"], TLCS + 1)
        self.assertNotIn("next", everyone)
        late = self.rows("type = TLC and clock.meanAbsoluteMs > 0.95s")
        self.assertEqual(self.identifiers(late), ["sub00011", "sub00012"])
        self.assertEqual(late["matched"], 2)
        self.assertEqual(self.rows("type = Broker")["connections"][0]["wholeDomain"], True)
        self.assertEqual(self.identifiers(self.rows("sub00003")), ["sub00003"])
        self.assertEqual(self.rows("type = TLC nodeId in (node-a, node-b) identifiers != " + self.spare)["matched"], TLCS)
        self.assertEqual(self.rows("state = Authenticating")["connections"], [])

    def test_sort_and_page(self):
        by_clock = self.rows(self.tlcs, sort="-clock.meanAbsoluteMs")
        self.assertEqual(self.identifiers(by_clock), self.identifiers_in_use[::-1])
        collected, after, pages = [], None, 0
        while True:
            answer = self.rows(self.tlcs, sort="-identifiers", limit=5, **({"after": after} if after else {}))
            self.assertLessEqual(len(answer["connections"]), 5)
            self.assertEqual(answer["matched"], TLCS)
            collected += self.identifiers(answer)
            pages += 1
            after = answer.get("next")
            if not after:
                break
        self.assertEqual((collected, pages), (self.identifiers_in_use[::-1], 3))

    def test_bad_requests_say_what_is_wrong(self):
        for fields, words in [({"filter_text": "colour = red"}, 'query field filter: there is no field "colour" (at character 1)'),
                              ({"filter_text": "type = Bus"}, "type is one of TLC, Broker, Monitor"),
                              ({"filter_text": "(" * 3000}, "too deeply nested"),
                              ({"sort": "-colour"}, 'query field sort: there is no field "colour"'),
                              ({"limit": 0}, "query field limit: a whole number from 1"),
                              ({"limit": "many"}, "query field limit"),
                              ({"after": "xyz"}, "query field after: is not a cursor")]:
            answer = self.rows(expected=400, **fields)
            self.assertIn(words, answer["message"])

    def test_domain_administrators_see_their_domain(self):
        self.assertEqual(self.rows("identifiers != " + self.spare, role="DOMAIN_ADMIN")["matched"], TLCS + 1)
        self.assertEqual(self.node.admin("GET", "/connections", role="TLC_ADMIN")[0], 403)
        self.assertEqual(self.node.admin("GET", "/events", role="DOMAIN_ADMIN")[0], 200)
        self.assertEqual(self.node.admin("GET", "/audit", role="DOMAIN_ADMIN")[0], 403)

    def test_events_by_kind_and_page(self):
        status, answer = self.node.admin("GET", "/events?filter=%s&sort=-id&limit=4" % quote("kind = connectionOpened"))
        self.assertEqual((status, answer["forgotten"]), (200, 0))
        self.assertGreaterEqual(answer["matched"], TLCS + 1)
        ids = [event["id"] for event in answer["events"]]
        status, second = self.node.admin("GET", "/events?filter=%s&sort=-id&limit=4&after=%s" % (quote("kind = connectionOpened"), answer["next"]))
        ids += [event["id"] for event in second["events"]]
        self.assertEqual((len(ids), ids), (8, sorted(set(ids), reverse=True)))

    def test_audit_names_actor_action_reason(self):
        Client(self.node, self.node.create("TLC", self.spare, singleplex=True)).open()
        row = self.rows("identifiers = " + self.spare)["connections"][0]
        for number in range(3):
            status, _ = self.node.admin("POST", "/connections/%d/bye" % (10_000 + number), {"reason": "not there"})
            self.assertEqual(status, 404)
        self.assertEqual(self.node.admin("POST", "/connections/%d/reconnect" % row["id"], {"reason": "audited"})[0], 202)
        wait_until(lambda: self.node.admin("GET", "/audit?action=reconnect")[1]["entries"], "the audit entry")
        status, answer = self.node.admin("GET", "/audit?action=reconnect&subject=%s&limit=1" % row["sessionId"])
        self.assertEqual(status, 200)
        entry = answer["entries"][0]
        self.assertEqual((entry["subject"], entry["reason"], entry["outcome"]), (row["sessionId"], "audited", "done"))
        self.assertTrue(entry["actor"].startswith("PLATFORM_ADMIN"))
        self.assertEqual(answer["next"], entry["id"])
        self.assertEqual(self.node.admin("GET", "/audit?before=%d&action=reconnect" % entry["id"])[1]["entries"], [])
        self.assertEqual(self.node.admin("GET", "/audit?until=2001-01-01T00:00:00Z")[1]["entries"], [])
        self.assertIn("query field from", self.node.admin("GET", "/audit?from=yesterday")[1]["message"])


if __name__ == "__main__":
    unittest.main()
