# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two node processes on one PostgreSQL: each can see, drain and end what the other has, and outlives its death."""
import os
import subprocess
import sys
import time
import unittest

from foreign import Client, Node, wait_until

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import postgresql  # noqa: E402 (found by the line above)

AT_ONCE = 5.0  # seconds that an end may take on its way to the other process, on a machine that is busy with something else


@unittest.skipIf(postgresql.binaries() is None, "PostgreSQL is not installed")
class Processes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = postgresql.Server()
        cls.addClassCleanup(cls.server.stop)
        cls.west = Node("--process", "west", "--store", cls.server.url(), "--set", "dev.tlcCount=40")
        cls.addClassCleanup(cls.west.stop)
        cls.start_east()
        cls.addClassCleanup(lambda: cls.east.stop())

    @classmethod
    def start_east(cls):
        cls.east = Node("--process", "east", "--store", cls.server.url(), dev=False)
        for shared in ("domain", "tokens"):
            cls.east.ready[shared] = cls.west.ready[shared]
        wait_until(lambda: "east-a" in cls.nodes(cls.west), "east in the list of west")

    @staticmethod
    def nodes(process):
        return {row["id"]: row for row in process.admin("GET", "/nodes")[1]}

    def ended(self, session, process=None):
        status, log = (process or self.west).call("GET", "/v1/sessionlogs/" + session["token"])
        return log["endReason"] if status == 200 and log["ended"] else None

    def wait_ended(self, client, reason, within=AT_ONCE, since=None):
        since = since or time.monotonic()
        client.wait_closed()
        self.assertLess(time.monotonic() - since, within)
        client.close()
        self.assertEqual(wait_until(lambda: self.ended(client.session), "the end in the session log"), reason)

    def at_east(self, identifier, singplex=True):
        return Client(self.east, self.west.create("TLC", identifier, singleplex=singplex, host="east-a")).open()

    def test_node_lists_show_both(self):
        for process in (self.west, self.east):
            rows = self.nodes(process)
            self.assertEqual({name: row["process"] for name, row in rows.items()}, {"west-a": "west", "east-a": "east"})
            self.assertTrue(all(row["reachable"] for row in rows.values()))
            status, text = process.call("GET", "/readyz", role=None, base=process.ready["apiUrl"][:-4])
            self.assertEqual(status, 200)
            self.assertIn("west-a (process west): active", text)
            self.assertIn("east-a (process east): active", text)
        self.assertIn("routed within this process only", self.west.log_text())

    def test_session_made_at_one_connects_at_the_other(self):
        session = self.west.create("TLC", "sub00001", singleplex=True, host="east-a")
        self.assertEqual(session["details"]["listener"]["port"], self.east.ready["nodes"][0]["port"])
        client = Client(self.east, session).open()
        self.assertEqual([row["identifiers"] for row in self.east.live()], [["sub00001"]])
        for process in (self.west, self.east):
            status, shown = process.call("GET", "/v1/sessions/" + session["token"])
            self.assertEqual((status, shown), (200, session))
            tokens = [row["token"] for row in process.call("GET", "/v1/sessions")[1]]
            self.assertIn(session["token"], tokens)
        client.say_bye(b"done")
        self.assertEqual(wait_until(lambda: self.ended(session), "its end"), "CLIENT_DISCONNECT")
        again = Client(self.east, session)
        again.send_raw(b"\x01" + b"\xAA\xBB\x00\x2C\x01" + session["token"].encode())
        again.socket.settimeout(10)
        try:
            self.assertIn(again.socket.recv(10) + again.socket.recv(10), (b"", b"\x01"))
        except ConnectionError:
            pass
        again.close()
        self.assertNotIn(session["token"], self.west.log_text() + self.east.log_text())
        stored = self.server.sql("SELECT string_agg(body, ' ') FROM signals")
        self.assertNotIn(session["token"], stored)

    def test_delete_ends_the_other_ones_session(self):
        client = self.at_east("sub00002")
        since = time.monotonic()
        path = "/v1/sessions/" + client.session["token"]
        self.assertEqual(self.west.call("DELETE", path, role="TLC_SYSTEM")[0], 403)
        self.assertEqual(self.west.call("DELETE", path, role="TLC_ADMIN")[0], 204)
        self.wait_ended(client, "ADMIN_TERMINATION", since=since)
        self.assertIsNotNone(client.bye)
        self.assertEqual(self.west.call("DELETE", path)[0], 404)
        unconnected = self.west.create("TLC", "sub00002", singleplex=True, host="east-a")
        self.assertEqual(self.west.call("DELETE", "/v1/sessions/" + unconnected["token"])[0], 204)
        self.assertEqual(wait_until(lambda: self.ended(unconnected), "its end"), "ADMIN_TERMINATION")

    def test_scope_changes_at_the_other_one(self):
        client = self.at_east(["sub00021"], singplex=False)
        status, session = self.west.call("PUT", "/v1/sessions/" + client.session["token"],
                                         {"securityMode": "NONE", "tlcIdentifiers": ["sub00021", "sub00022"]}, "TLC_ADMIN")
        self.assertEqual((status, session["details"]["tlcIdentifiers"]), (200, ["sub00021", "sub00022"]))
        self.assertEqual(session["token"], client.session["token"])
        rows = [row for row in self.east.live() if "sub00021" in row["identifiers"]]
        self.assertEqual(rows[0]["identifiers"], ["sub00021", "sub00022"])
        client.say_bye()

    def test_newer_session_supersedes_the_other_ones(self):
        for first, second in ((self.west, self.east), (self.east, self.west)):
            older = Client(first, first.create("TLC", "sub00003", singleplex=True)).open()
            newer = Client(second, second.create("TLC", "sub00003", singleplex=True)).open()
            self.wait_ended(older, "SESSION_SUPERSEDED")
            self.assertEqual(older.bye, b"Superseded by a newer session")
            newer.say_bye()
            newer.wait_closed()

    def test_revoked_token_ends_the_other_ones_session(self):
        authorization = self.west.call("POST", "/v1/authorizations",
                                       {"role": "TLC_SYSTEM", "domain": "dev_001", "account": "dev_tlc"})
        self.assertEqual(authorization[0], 201, authorization)
        status, token = self.west.call("POST", "/v1/authorizationtokens", {"authorization": authorization[1]["uuid"]})
        self.assertEqual(status, 201, token)
        # Known at once where it was made; there it makes a session for the other one, which has to hear of both.
        client = Client(self.east, self.west.create("TLC", "sub00004", singleplex=True, role=token["token"], host="east-a")).open()
        wait_until(lambda: self.east.call("GET", "/v1/sessions", role=token["token"])[0] == 200, "the token at east", AT_ONCE)
        since = time.monotonic()
        self.assertEqual(self.west.call("DELETE", "/v1/authorizationtokens/" + token["uuid"])[0], 204)
        self.wait_ended(client, "TOKEN_REVOKED", since=since)
        self.assertEqual(self.east.call("GET", "/v1/sessions", role=token["token"])[0], 401)

    def test_drain_of_the_other_ones_node(self):
        client = self.at_east("sub00005")
        status, plan = self.west.admin("POST", "/nodes/east-a/drain/plan", {"ratePerSecond": 100, "graceMs": 2000})
        self.assertEqual(status, 200, plan)
        self.assertEqual(plan["landings"][0]["nodeId"], "west-a")
        status, job = self.west.admin("POST", "/nodes/east-a/drain", {"ratePerSecond": 100, "graceMs": 2000, "reason": "test"})
        self.assertEqual(status, 202, job)
        since = time.monotonic()
        self.assertTrue(client.reconnected.wait(AT_ONCE))
        self.wait_ended(client, "NODE_DRAINED", since=since)
        back = Client(self.west, self.east.create("TLC", "sub00005", singleplex=True)).open()
        self.assertIn(["sub00005"], [row["identifiers"] for row in self.west.live()])
        wait_until(lambda: self.nodes(self.west)["east-a"]["state"] == "maintenance", "the end of the drain", 5)
        self.assertEqual(self.nodes(self.east)["east-a"]["drain"]["moved"], 1)
        self.assertEqual(self.west.admin("POST", "/nodes/east-a/activate")[0], 200)
        wait_until(lambda: self.nodes(self.west)["east-a"]["state"] == "active", "east active again", AT_ONCE)
        back.say_bye()

    def test_name_of_a_living_process_is_taken(self):
        done = subprocess.run([os.environ["WAYSIDE_NODE"], "--process", "west", "--store", self.server.url(), "--api-port", "0",
                               "--stream-port", "0", "--tls-port", "0", "--data", self.east.folder],
                              capture_output=True, text=True, timeout=20, check=False)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertIn("--process", done.stderr)

    def test_z1_killed_process_is_looked_after(self):
        connected = self.at_east("sub00006")
        waiting = self.west.create("TLC", "sub00007", singleplex=True, host="east-a")
        here = Client(self.west, self.west.create("TLC", "sub00008", singleplex=True)).open()
        self.east.kill()
        connected.wait_closed()
        for session in (connected.session, waiting):
            self.assertEqual(wait_until(lambda: self.ended(session), "its end", 8), "NODE_CRASH")
        self.assertEqual(list(self.nodes(self.west)), ["west-a"])
        self.assertIsNone(self.ended(here.session))
        here.payload(b"still here")
        type(self).start_east()
        self.assertEqual(self.ended(connected.session, self.east), "NODE_CRASH")
        here.say_bye()

    def test_z2_hanging_database(self):
        tlc = Client(self.west, self.west.create("TLC", "sub00009", singleplex=True)).open()
        broker = Client(self.west, self.west.create("Broker", ["sub00009"])).open()
        waiting = self.west.create("TLC", "sub00010", singleplex=True)
        # East has not heard of it when the database stops: nobody gets in on a guess.
        self.server.freeze()
        try:
            for number in range(20):
                tlc.payload(b"%d" % number)
                time.sleep(0.05)
            broker.wait_payloads(20, 5)
            local = Client(self.west, waiting).open()
            stranger = Client(self.east, {**waiting, "details": {**waiting["details"], "listener": {
                "host": "127.0.0.1", "port": self.east.ready["nodes"][0]["port"]}}})
            stranger.send_raw(b"\x01" + b"\xAA\xBB\x00\x2C\x01" + b"A" * 43)
            stranger.socket.settimeout(12)
            self.assertEqual(stranger.socket.recv(1), b"\x01")
            try:
                self.assertEqual(stranger.socket.recv(1), b"", "refused, and nothing said")
            except ConnectionError:
                pass
            stranger.close()
        finally:
            self.server.thaw()
        wait_until(lambda: self.west.call("GET", "/v1/sessions")[0] == 200, "the store again", 10)
        for client in (tlc, local):
            self.assertFalse(client.closed.is_set(), "nobody was buried alive")
            client.say_bye()
        for process in (self.west, self.east):
            self.assertNotIn("taken this one for dead", process.log_text())
        broker.say_bye()


if __name__ == "__main__":
    unittest.main()
