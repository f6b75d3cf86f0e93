# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes of access do to sessions that live: scope, deleted TLCs, revoked tokens, payload policies (spec 02 §2, §4)."""
import unittest

from foreign import MONITOR, PAYLOAD, PAYLOAD_ID, TOKEN, Client, Node, frame, wait_until

PROMPT_S = 1.0


def kind_of_copy(data):
    """The payload type in a Monitor's copy of a payload whose sender has a token of ours."""
    original = data[4 + 43 + 8 + 8:]
    return original[9 if original[0] == PAYLOAD_ID else 1]


class Access(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node()
        cls.everyone = cls.node.ready["tokens"]

    @classmethod
    def tearDownClass(cls):
        assert cls.node.stop() == 0

    def setUp(self):
        self.clients = []

    def tearDown(self):
        for client in self.clients:
            client.close()
        wait_until(lambda: not self.node.call("GET", "/v1/sessions")[1], "all sessions to end")
        for policy in self.call("GET", "/v1/payloadpolicies"):
            self.call("DELETE", "/v1/payloadpolicies/" + policy["uuid"], expect=204)

    def call(self, method, path, body=None, role="PLATFORM_ADMIN", expect=200):
        status, answer = self.node.call(method, path, body, role)
        self.assertEqual(status, expect, (method, path, body, answer))
        return answer

    def open(self, kind, identifiers=None, role=None, singleplex=False, session=None):
        session = session or self.node.create(kind, identifiers, role=role, singleplex=singleplex)
        client = Client(self.node, session).open()
        self.clients.append(client)
        return client

    def log(self, session):
        return self.call("GET", "/v1/sessionlogs/" + session["token"])

    def end_of(self, client, reason):
        """The client is closed promptly, and the session log says why."""
        client.wait_closed(PROMPT_S)
        entry = wait_until(lambda: (lambda log: log["ended"] and log)(self.log(client.session)), "the end in the log")
        self.assertEqual(entry["endReason"], reason)
        self.call("GET", "/v1/sessions/" + client.session["token"], expect=404)

    def authorize(self, role, identifiers=None, by="TLC_ADMIN"):
        body = {"role": role}
        if identifiers is not None:
            body["tlcIdentifiers"] = identifiers
        authorization = self.call("POST", "/v1/authorizations", body, by, 201)
        token = self.call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]}, by, 201)
        return authorization, token

    def put_scope(self, client, identifiers, role="TLC_SYSTEM", expect=200, **more):
        body = dict({"securityMode": "NONE", "tlcIdentifiers": identifiers}, **more)
        return self.call("PUT", "/v1/sessions/" + client.session["token"], body, role, expect)

    def test_put_changes_the_scope_of_a_live_session(self):
        broker = self.open("Broker", ["sub00001", "sub00002"])
        tlc = self.open("TLC", ["sub00001"])
        answer = self.put_scope(tlc, ["sub00002", "sub00003"])
        self.assertEqual(answer["details"]["tlcIdentifiers"], ["sub00002", "sub00003"])
        self.assertEqual(answer["token"], tlc.session["token"])
        tlc.payload(b"old", "sub00001")
        tlc.payload(b"new", "sub00002")
        got = broker.wait_payloads(1, PAYLOAD_ID)
        self.assertEqual([(data[:8], data[17:]) for data in got], [(b"sub00002", b"new")], "the removed one is dropped")
        self.put_scope(broker, ["sub00003"], "BROKER_SYSTEM")
        tlc.payload(b"two", "sub00002")
        tlc.payload(b"three", "sub00003")
        self.assertEqual(broker.wait_payloads(2, PAYLOAD_ID)[1][17:], b"three")
        broker.payload(b"to the old one", "sub00002")
        broker.payload(b"to the new one", "sub00003")
        self.assertEqual(tlc.wait_payloads(1, PAYLOAD_ID)[0][17:], b"to the new one")
        history = [(line["scope"], line["tlcIdentifier"]) for line in self.log(tlc.session)["tlcScopeHistory"]]
        self.assertEqual(history, [("ADDED", "sub00001"), ("REMOVED", "sub00001"), ("ADDED", "sub00002"), ("ADDED", "sub00003")])
        self.assertIn("sub00003", self.log(tlc.session)["details"])
        self.assertEqual(self.node.live()[-1]["identifiers"], ["sub00002", "sub00003"])
        # Left out: what a new session without a list would get.
        body = {"securityMode": "NONE"}
        whole = self.call("PUT", "/v1/sessions/" + broker.session["token"], body, "BROKER_SYSTEM")
        self.assertEqual(whole["details"]["tlcIdentifiers"], [])
        tlc.payload(b"again", "sub00002")
        self.assertEqual(broker.wait_payloads(3, PAYLOAD_ID)[2][17:], b"again")

    def test_put_refuses_what_cannot_be(self):
        singleplex = self.open("TLC", "sub00001", singleplex=True)
        self.assertIn("Singleplex", self.put_scope(singleplex, ["sub00002"], expect=400)["message"])
        tlc = self.open("TLC", ["sub00002"])
        for identifiers in (["sub0000"], ["sub000001"], ["SUB00001"], [1], "sub00001", [], ["sub00001"] * 101, ["nobody__"]):
            self.put_scope(tlc, identifiers, expect=400)
        self.assertIn("securityMode", self.put_scope(tlc, ["sub00002"], expect=400, securityMode="TLSv1.2")["message"])
        self.assertIn("securityMode", self.put_scope(tlc, ["sub00002"], expect=400, securityMode=7)["message"])
        self.put_scope(tlc, ["sub00001"], "BROKER_SYSTEM", 403)
        self.put_scope(tlc, ["sub00001"], "TLC_ANALYST", 403)
        narrow, token = self.authorize("TLC_SYSTEM", ["sub00002", "sub00003"])
        self.put_scope(tlc, ["sub00004"], token["token"], 403)
        self.put_scope(singleplex, ["sub00004"], token["token"], 404)
        self.assertEqual(self.put_scope(tlc, ["sub00003"], token["token"])["details"]["tlcIdentifiers"], ["sub00003"])
        self.put_scope(tlc, ["sub00003"], token["token"])  # nothing changes, and that is fine
        self.assertEqual(len(self.log(tlc.session)["tlcScopeHistory"]), 3)
        self.call("PUT", "/v1/sessions/" + "x" * 43, {"securityMode": "NONE"}, "TLC_SYSTEM", 404)

    def test_put_takes_over_an_identifier(self):
        older = self.open("TLC", "sub00001", singleplex=True)
        newer = self.open("TLC", ["sub00002"])
        self.put_scope(newer, ["sub00001", "sub00002"])
        self.end_of(older, "SESSION_SUPERSEDED")
        broker = self.open("Broker")
        newer.payload(b"mine", "sub00001")
        self.assertEqual(broker.wait_payloads(1, PAYLOAD_ID)[0][17:], b"mine")

    def test_deleted_tlc_ends_its_sessions(self):
        for identifier in ("gone0001", "gone0002"):
            made = self.call("POST", "/v1/tlcs", {"identifier": identifier}, "TLC_ADMIN", 201)
            self.assertEqual({**made, "uuid": ""}, {"uuid": "", "identifier": identifier, "domain": "dev_001",
                                                    "account": "dev_tlc", "type": "TCPStreaming"})
            self.call("POST", "/v1/tlcs", {"identifier": identifier}, "TLC_ADMIN", 409)
        uuids = {tlc["identifier"]: tlc["uuid"] for tlc in self.call("GET", "/v1/tlcs")}
        single = self.open("TLC", "gone0001", singleplex=True)
        multi = self.open("TLC", ["gone0002", "sub00001"])
        waiting = self.node.create("TLC", "gone0001", singleplex=True)
        broker = self.open("Broker", ["gone0001", "gone0002"])
        whole = self.open("Monitor")
        self.call("DELETE", "/v1/tlcs/" + uuids["gone0001"], role="TLC_ADMIN", expect=204)
        self.call("GET", "/v1/sessions/" + waiting["token"], expect=404)
        self.assertEqual(self.log(waiting)["endReason"], "TLC_DELETED")
        self.end_of(single, "TLC_DELETED")
        self.assertIn(b"gone0001", single.bye)
        self.assertEqual(self.log(broker.session)["tlcScopeHistory"][-1]["scope"], "REMOVED")
        multi.payload(b"still", "gone0002")
        self.assertEqual(broker.wait_payloads(1, PAYLOAD_ID)[0][17:], b"still")
        self.call("DELETE", "/v1/tlcs/" + uuids["gone0002"], role="TLC_ADMIN", expect=204)
        self.end_of(multi, "TLC_DELETED")
        self.end_of(broker, "TLC_DELETED")
        self.assertFalse(whole.closed.is_set())
        self.call("DELETE", "/v1/tlcs/" + uuids["gone0001"], role="TLC_ADMIN", expect=404)

    def test_renamed_tlc_is_another_one(self):
        tlc = self.call("POST", "/v1/tlcs", {"identifier": "before01"}, "TLC_ADMIN", 201)
        client = self.open("TLC", "before01", singleplex=True)
        self.call("PUT", "/v1/tlcs/" + tlc["uuid"], {"identifier": "sub00001"}, "TLC_ADMIN", 409)
        self.assertFalse(client.closed.is_set())
        changed = self.call("PUT", "/v1/tlcs/" + tlc["uuid"], {"identifier": "after_01"}, "TLC_ADMIN")
        self.assertEqual(changed, {**tlc, "identifier": "after_01"})
        self.end_of(client, "TLC_DELETED")
        self.call("DELETE", "/v1/tlcs/" + tlc["uuid"], role="TLC_ADMIN", expect=204)

    def test_revoked_token_ends_its_sessions_and_only_those(self):
        authorization, old = self.authorize("TLC_SYSTEM")
        new = self.call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]}, "TLC_ADMIN", 201)
        self.assertEqual(len(new["token"]), 43)
        by_old = self.open("TLC", "sub00001", old["token"], True)
        waiting = self.node.create("TLC", "sub00002", role=old["token"], singleplex=True)
        by_new = self.open("TLC", "sub00003", new["token"], True)  # both are valid: that is how one rotates
        self.call("DELETE", "/v1/authorizationtokens/" + old["uuid"], role="TLC_ADMIN", expect=204)
        self.call("GET", "/v1/sessions", role=old["token"], expect=401)
        self.assertEqual(self.log(waiting)["endReason"], "TOKEN_REVOKED")
        late = Client(self.node, waiting)
        late.send_raw(b"\x01" + frame(TOKEN, waiting["token"].encode()))
        try:
            self.assertIn(late.socket.recv(16), (b"", b"\x01"))
            self.assertEqual(late.socket.recv(16), b"", "no Bye")
        except ConnectionResetError:
            pass
        late.close()
        self.end_of(by_old, "TOKEN_REVOKED")
        self.assertTrue(by_old.bye, "a Bye says why")
        self.assertFalse(by_new.closed.is_set())
        self.call("DELETE", "/v1/authorizations/" + authorization["uuid"], role="TLC_ADMIN", expect=204)
        self.end_of(by_new, "TOKEN_REVOKED")
        self.call("GET", "/v1/sessions", role=new["token"], expect=401)
        self.call("GET", "/v1/authorizationtokens/" + new["uuid"], role="TLC_ADMIN", expect=404)

    def test_token_handed_over_ends_its_sessions(self):
        first, token = self.authorize("BROKER_SYSTEM", by="BROKER_ADMIN")
        second, _ = self.authorize("BROKER_ANALYST", by="BROKER_ADMIN")
        broker = self.open("Broker", role=token["token"])
        moved = self.call("PUT", "/v1/authorizationtokens/" + token["uuid"], {"authorization": second["uuid"]}, "BROKER_ADMIN")
        self.assertEqual(moved["authorization"], second["uuid"])
        self.end_of(broker, "TOKEN_REVOKED")
        self.call("GET", "/v1/sessions", role=token["token"], expect=403)

    def test_narrower_authorization_narrows_live_sessions(self):
        authorization, token = self.authorize("TLC_SYSTEM")
        path = "/v1/authorizations/" + authorization["uuid"]
        many = self.open("TLC", ["sub00001", "sub00002"], token["token"])
        one = self.open("TLC", "sub00003", token["token"], True)
        broker = self.open("Broker")
        self.call("PUT", path, {"role": "TLC_SYSTEM"}, "TLC_ADMIN")
        self.assertFalse(one.closed.is_set(), "a list left out stays as it is")
        self.call("PUT", path, {"role": "TLC_SYSTEM", "tlcIdentifiers": ["sub00002"]}, "TLC_ADMIN")
        self.end_of(one, "ADMIN_TERMINATION")
        many.payload(b"out", "sub00001")
        many.payload(b"in", "sub00002")
        self.assertEqual([data[17:] for data in broker.wait_payloads(1, PAYLOAD_ID)], [b"in"])
        self.assertEqual(self.call("GET", "/v1/sessions/" + many.session["token"])["details"]["tlcIdentifiers"], ["sub00002"])
        self.call("PUT", path, {"role": "TLC_ANALYST"}, "TLC_ADMIN")
        self.assertFalse(many.closed.is_set(), "the category still covers the session")
        self.call("PUT", path, {"role": "MONITOR_SYSTEM"}, "DOMAIN_ADMIN")
        self.end_of(many, "ADMIN_TERMINATION")

    def test_renamed_account_keeps_its_sessions_in_sight(self):
        account = self.call("POST", "/v1/accounts", {"name": "name one"}, expect=201)
        place = {"domain": "dev_001", "account": "name one"}
        tlc = self.call("POST", "/v1/tlcs", {"identifier": "acc00001", **place}, expect=201)
        authorization = self.call("POST", "/v1/authorizations", {"role": "TLC_ADMIN", **place}, expect=201)
        token = self.call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]}, expect=201)["token"]
        client = self.open("TLC", "acc00001", token, True)
        self.call("PUT", "/v1/accounts/" + account["uuid"], {"name": "name two"})
        self.assertEqual(len(self.call("GET", "/v1/sessions", role=token)), 1)
        self.assertEqual(self.call("GET", "/v1/tlcs/" + tlc["uuid"], role=token)["account"], "name two")
        self.call("DELETE", "/v1/accounts/" + account["uuid"], expect=409)
        self.call("DELETE", "/v1/sessions/" + client.session["token"], role=token, expect=204)
        self.end_of(client, "ADMIN_TERMINATION")
        self.call("DELETE", "/v1/authorizations/" + authorization["uuid"], expect=204)
        self.call("DELETE", "/v1/tlcs/" + tlc["uuid"], expect=204)
        self.call("DELETE", "/v1/accounts/" + account["uuid"], expect=204)

    def test_policies_act_on_live_sessions(self):
        tlc, broker, monitor = self.open("TLC", "sub00001", singleplex=True), self.open("Broker"), self.open("Monitor")

        def heard(*kinds):
            """Sends one payload of each type; which arrive at the Broker and at the Monitor."""
            before = len(broker.of_kind(PAYLOAD_ID)), len(monitor.of_kind(MONITOR))
            for kind in kinds:
                tlc.payload(b"%d" % kind, kind=kind)
            heard.sent += len(kinds)
            wait_until(lambda: self.counted() == (heard.sent, self.arrived(broker), self.arrived(monitor)), "all frames")
            return ([data[8] for data in broker.of_kind(PAYLOAD_ID)[before[0]:]],
                    [kind_of_copy(data) for data in monitor.of_kind(MONITOR)[before[1]:]])
        heard.sent = 0
        self.assertEqual(heard(1, 2), ([1, 2], [1, 2]))
        black = self.call("POST", "/v1/payloadpolicies", {"mode": "BLACKLIST", "domain": "DEV_001", "payloadType": 1,
                                                          "sessionType": "Broker", "priority": 5}, expect=201)
        self.assertEqual(black, {"uuid": black["uuid"], "mode": "BLACKLIST", "domain": "dev_001", "account": None,
                                 "payloadType": 1, "sessionType": "Broker", "direction": "RECEIVE", "priority": 5})
        self.assertEqual(heard(1, 2), ([2], [1, 2]))
        white = self.call("POST", "/v1/payloadpolicies", {"mode": "WHITELIST", "domain": "dev_001", "payloadType": 1,
                                                          "account": "dev_broker", "priority": 4}, expect=201)
        self.assertEqual(heard(1, 2), ([1], [1, 2]), "the lower number wins, and a whitelist lets in nothing else")
        self.call("PUT", "/v1/payloadpolicies/" + white["uuid"], {"priority": 6})
        self.assertEqual(heard(1, 2), ([], [1, 2]))
        self.call("PUT", "/v1/payloadpolicies/" + white["uuid"], {"account": None, "sessionType": "Monitor"})
        self.assertEqual(heard(1, 2), ([2], [1]))
        self.call("DELETE", "/v1/payloadpolicies/" + white["uuid"], expect=204)
        self.call("DELETE", "/v1/payloadpolicies/" + black["uuid"], expect=204)
        self.assertEqual(heard(1, 2), ([1, 2], [1, 2]))
        late = self.call("POST", "/v1/payloadpolicies", {"mode": "BLACKLIST", "domain": "dev_001"}, expect=201)
        broker.close()
        broker = self.open("Broker")
        tlc.payload(b"", kind=2)
        wait_until(lambda: self.metric("wayside_payloads_filtered_total") == 8, "the count")
        self.assertEqual(broker.of_kind(PAYLOAD_ID), [], "a policy that was there before holds for newcomers")
        self.call("DELETE", "/v1/payloadpolicies/" + late["uuid"], expect=204)
        self.call("GET", "/v1/payloadpolicies/" + late["uuid"], expect=404)
        for wrong in ({"mode": "GREYLIST", "domain": "dev_001"}, {"domain": "dev_001"}, {"mode": "BLACKLIST"},
                      {"mode": "BLACKLIST", "domain": "nowhere"}, {"mode": "BLACKLIST", "domain": "dev_001", "payloadType": 256},
                      {"mode": "BLACKLIST", "domain": "dev_001", "payloadType": 1.5},
                      {"mode": "BLACKLIST", "domain": "dev_001", "direction": "SEND"},
                      {"mode": "BLACKLIST", "domain": "dev_001", "sessionType": "Owner"},
                      {"mode": "BLACKLIST", "domain": "dev_001", "priority": "1"}):
            self.call("POST", "/v1/payloadpolicies", wrong, expect=400)

    def counted(self):
        rows = {row["type"]: row for row in self.node.live()}
        return rows["TLC"]["messagesIn"], rows["Broker"]["messagesOut"], rows["Monitor"]["messagesOut"]

    @staticmethod
    def arrived(client):
        return len(client.of_kind(PAYLOAD_ID)) + len(client.of_kind(MONITOR))

    def metric(self, name):
        page = self.node.call("GET", "/metrics", role=None, base=self.node.ready["apiUrl"][:-4])[1]
        return float([line for line in page.splitlines() if line.startswith(name + " ")][0].split()[1])


if __name__ == "__main__":
    unittest.main()
