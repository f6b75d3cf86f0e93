# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The REST API over HTTP: each role × endpoint, isolation of domains, accounts and scopes, and every answer against the OpenAPI file."""
import http.client
import json
import os
import ssl
import subprocess
import unittest
import urllib.parse
import urllib.request

from contract import SchemaError, Schemas, role_table
from foreign import Client, Node

PLATFORM = "PLATFORM_ADMIN"
NOWHERE = "00000000-0000-0000-0000-000000000000"


class Rest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = Node("--set", "dev.tlcCount=3")
        status, cls.document = cls.node.call("GET", "/openapi.json", role=None)
        assert status == 200
        cls.schemas = Schemas(cls.document)
        cls.seen = set()
        cls.connection = http.client.HTTPConnection(urllib.parse.urlsplit(cls.node.ready["apiUrl"]).netloc, timeout=30)

    @classmethod
    def tearDownClass(cls):
        cls.connection.close()
        assert cls.node.stop() == 0

    def ask(self, method, path, body=None, role=PLATFORM):
        """One request of many over one connection. Returns (status, parsed body)."""
        headers = {"Content-Type": "application/json"}
        if role:
            headers["X-Authorization"] = self.node.ready["tokens"].get(role, role)
        self.connection.request(method, "/api" + path, None if body is None else json.dumps(body), headers)
        with self.connection.getresponse() as answer:
            text = answer.read()
        return answer.status, json.loads(text) if text else None

    def call(self, method, path, body=None, role=PLATFORM, expect=None):
        """Every answer, of whatever status, is held against the file."""
        status, answer = self.ask(method, path, body, role)
        template = self.schemas.answer(method, path, status, answer)
        self.seen.add((method, template, status))
        if expect is not None:
            self.assertEqual(status, expect, (method, path, body, answer))
        if status >= 400:
            self.assertEqual(answer["status"], status)
        return answer if expect is not None else status

    # What each endpoint is tried with. Nothing here is there, so that an allowed call changes nothing but with POST.
    def tries(self, method, collection):
        one = collection + "/" + ("nobody" if collection == "domains" else NOWHERE)
        session = {"domain": "dev_001", "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                   "details": {"securityMode": "NONE", "tlcIdentifier": "sub00001"}}
        posts = {"sessions": session, "tlcs": {"identifier": "x"}, "authorizations": {"role": "NOBODY"},
                 "authorizationtokens": {"authorization": NOWHERE}, "accounts": {"name": ""}, "domains": {"name": ""},
                 "payloadpolicies": {"mode": "NONE", "domain": ""}}
        if method == "POST":
            return [("/v1/" + collection, posts[collection])]
        if method == "PUT":
            return [("/v1/" + one, {"securityMode": "NONE", "name": "x", "authorization": NOWHERE})]
        if method == "DELETE":
            return [("/v1/" + one, None)]
        query = "?from=0&until=1" if collection == "sessionlogs" else ""
        return [("/v1/" + collection + query, None), ("/v1/" + one, None)]

    def test_each_role_and_endpoint(self):
        table = role_table()
        self.assertEqual(len(table), 29)
        compared = 0
        for (method, collection), allowed in table.items():
            for role in self.node.ready["tokens"]:
                for path, body in self.tries(method, collection):
                    status, answer = self.ask(method, path, body, role)
                    self.schemas.answer(method, path, status, answer)
                    # A role that may is refused, if at all, for what it asks: 403 then speaks of the scope or type.
                    refused = status == 403 and "role of this token" in answer["message"]
                    self.assertEqual(refused, role not in allowed, (role, method, path, status, answer))
                    self.assertNotIn(status, (401, 405, 500))
                    compared += 1
        self.assertEqual(compared, 370)
        for session in self.ask("GET", "/v1/sessions")[1]:
            self.ask("DELETE", "/v1/sessions/" + session["token"])

    def test_nobody_without_a_token(self):
        for template, operations in self.document["paths"].items():
            for method in operations:
                path = template.replace("{uuid}", NOWHERE).replace("{token}", "x" * 43).replace("{name}", "x")
                for token in (None, "x", self.node.ready["tokens"][PLATFORM] + "x", "Bearer " + self.node.ready["tokens"][PLATFORM]):
                    status, answer = self.ask(method.upper(), path, None, token)
                    self.assertEqual(status, 200 if template == "/openapi.json" else 401, (method, path))
        for method in ("PATCH", "PUT", "DELETE"):
            self.assertEqual(self.ask(method, "/v1/sessions")[0], 405)
        self.assertEqual(self.ask("GET", "/v1/nothing")[0], 404)

    def test_roles_in_the_file_are_those_of_the_contract(self):
        table = role_table()
        operations = {(method.upper(), template): operation for template, methods in self.document["paths"].items()
                      for method, operation in methods.items()}
        for (method, template), operation in operations.items():
            if template == "/openapi.json":
                continue
            self.assertEqual(set(operation["x-roles"]), table[method, template.split("/")[2]], (method, template))
        for method, collection in table:
            self.assertTrue([1 for have, template in operations if have == method and template.startswith("/v1/" + collection)])
        identifiers = [operation["operationId"] for operation in operations.values()]
        self.assertEqual(len(set(identifiers)), len(identifiers))
        self.assertEqual(self.document["info"]["version"], self.node.ready["version"])
        for name in ("paths", "components"):
            self.references(self.document[name])

    def references(self, value):
        if isinstance(value, dict):
            if "$ref" in value:
                self.assertTrue(self.schemas.resolve(value))
            value = list(value.values())
        if isinstance(value, list):
            for entry in value:
                self.references(entry)

    def test_every_answer_is_in_the_file(self):
        """Walks through everything that succeeds; call() checks fields and status against the file."""
        call, place = self.call, {"domain": "walk_001", "account": "walker"}
        account = call("POST", "/v1/accounts", {"name": "walker"}, expect=201)
        call("POST", "/v1/accounts", {"name": "walker"}, expect=409)
        call("GET", "/v1/accounts", expect=200)
        call("GET", "/v1/accounts/" + account["uuid"], expect=200)
        call("PUT", "/v1/accounts/" + account["uuid"], {"name": "walker"}, expect=200)
        domain = call("POST", "/v1/domains", {"name": "WALK_001", "tlcLimit": 2}, expect=201)
        self.assertEqual(domain, {"name": "walk_001", "statCollection": False, "testMode": False, "sessionLogRetentionDays": 30,
                                  "statCollectionRetentionDays": 30, "tlcLimit": 2})
        call("POST", "/v1/domains", {"name": "walk_001"}, expect=409)
        call("GET", "/v1/domains", expect=200)
        call("GET", "/v1/domains/WALK_001", expect=200)
        changed = call("PUT", "/v1/domains/walk_001", {"testMode": True, "statCollection": True}, expect=200)
        self.assertEqual(changed, {**domain, "testMode": True, "statCollection": True})
        tlc = call("POST", "/v1/tlcs", {"identifier": "walk0001", **place}, expect=201)
        call("POST", "/v1/tlcs", {"identifier": "walk0001", **place}, expect=409)
        call("POST", "/v1/tlcs", {"identifier": "walk0002", **place}, expect=201)
        self.assertIn("tlcLimit", call("POST", "/v1/tlcs", {"identifier": "walk0003", **place}, expect=409)["message"])
        call("GET", "/v1/tlcs?domain=WALK_001&account=walker&type=TCPStreaming", expect=200)
        call("GET", "/v1/tlcs/" + tlc["uuid"], expect=200)
        call("PUT", "/v1/tlcs/" + tlc["uuid"], {"identifier": "walk0009"}, expect=200)
        authorization = call("POST", "/v1/authorizations", {"role": "TLC_ADMIN", **place}, expect=201)
        call("GET", "/v1/authorizations", expect=200)
        call("GET", "/v1/authorizations/" + authorization["uuid"], expect=200)
        call("PUT", "/v1/authorizations/" + authorization["uuid"], {"tlcIdentifiers": ["walk0009"]}, expect=200)
        token = call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]}, expect=201)
        call("GET", "/v1/authorizationtokens?authorization=" + authorization["uuid"], expect=200)
        call("GET", "/v1/authorizationtokens/" + token["uuid"], expect=200)
        call("PUT", "/v1/authorizationtokens/" + token["uuid"], {"authorization": authorization["uuid"]}, expect=200)
        policy = call("POST", "/v1/payloadpolicies", {"mode": "WHITELIST", "domain": "walk_001"}, expect=201)
        call("GET", "/v1/payloadpolicies?domain=walk_001", expect=200)
        call("GET", "/v1/payloadpolicies/" + policy["uuid"], expect=200)
        call("PUT", "/v1/payloadpolicies/" + policy["uuid"], {"payloadType": 3, "account": "walker", "sessionType": "TLC"}, expect=200)
        order = {"domain": "walk_001", "type": "TLC", "protocol": "TCPStreaming_Multiplex", "details": {"securityMode": "TLSv1_2"}}
        session = call("POST", "/v1/sessions", order, token["token"], 200)
        self.assertEqual(session["details"]["tlcIdentifiers"], ["walk0009"])
        self.assertEqual(session["details"]["securityMode"], "TLSv1.2")
        call("GET", "/v1/sessions?type=TLC&protocol=TCPStreaming_Multiplex&domain=walk_001", expect=200)
        call("GET", "/v1/sessions/" + session["token"], expect=200)
        call("PUT", "/v1/sessions/" + session["token"], {"securityMode": "TLSv1.2", "tlcIdentifiers": ["walk0009"]}, expect=200)
        call("DELETE", "/v1/sessions/" + session["token"], role=token["token"], expect=204)
        single = {**order, "protocol": "TCPStreaming_Singleplex", "details": {"securityMode": "NONE", "tlcIdentifier": "walk0009"}}
        call("POST", "/v1/sessions", single, expect=200)
        call("GET", "/v1/sessionlogs?from=0&until=99999999999999", expect=200)
        call("GET", "/v1/sessionlogs/" + session["token"], expect=200)
        call("DELETE", "/v1/domains/walk_001", expect=409)
        call("DELETE", "/v1/accounts/" + account["uuid"], expect=409)
        call("DELETE", "/v1/payloadpolicies/" + policy["uuid"], expect=204)
        call("DELETE", "/v1/authorizationtokens/" + token["uuid"], expect=204)
        call("DELETE", "/v1/authorizations/" + authorization["uuid"], expect=204)
        for entry in call("GET", "/v1/tlcs?domain=walk_001", expect=200):
            call("DELETE", "/v1/tlcs/" + entry["uuid"], expect=204)
        call("DELETE", "/v1/domains/walk_001", expect=204)
        call("DELETE", "/v1/accounts/" + account["uuid"], expect=204)
        succeeded = {(method, template) for method, template, status in self.seen if status < 300}
        expected = {(method.upper(), template) for template, methods in self.document["paths"].items() for method in methods}
        self.assertEqual(expected - succeeded - {("GET", "/openapi.json")}, set(), "each operation was seen to succeed")

    def test_the_check_can_fail(self):
        good = {"uuid": NOWHERE, "identifier": "sub00001", "domain": "d", "account": "a", "type": "TCPStreaming"}
        path = "/v1/tlcs/" + NOWHERE
        self.schemas.answer("GET", path, 200, good)
        for bad in ({**good, "more": 1}, {**good, "domain": None}, {**good, "identifier": "SUB00001"}, {**good, "type": "x"},
                    {k: v for k, v in good.items() if k != "account"}, [], None):
            self.assertRaises(SchemaError, self.schemas.answer, "GET", path, 200, bad)
        self.assertRaises(SchemaError, self.schemas.answer, "GET", path, 418, good)
        self.assertRaises(SchemaError, self.schemas.answer, "PATCH", path, 200, good)

    def test_wrong_input_is_named(self):
        wrong = [
            ("POST", "/v1/tlcs", {}, "identifier"), ("POST", "/v1/tlcs", {"identifier": 7}, "identifier"),
            ("POST", "/v1/tlcs", {"identifier": "sub0001"}, "identifier"), ("POST", "/v1/tlcs", {"identifier": "sub000001"}, "identifier"),
            ("POST", "/v1/tlcs", {"identifier": "SUB00001"}, "identifier"),
            ("POST", "/v1/tlcs", {"identifier": "new00001", "domain": 1}, "domain"),
            ("POST", "/v1/tlcs", {"identifier": "new00001", "domain": "nowhere"}, "domain"),
            ("POST", "/v1/tlcs", {"identifier": "new00001", "account": "nobody"}, "account"),
            ("POST", "/v1/tlcs", {"identifier": "new00001", "type": "VLOG"}, "type"),
            ("POST", "/v1/authorizations", {}, "role"), ("POST", "/v1/authorizations", {"role": "KING"}, "role"),
            ("POST", "/v1/authorizations", {"role": "TLC_ADMIN", "tlcIdentifiers": "sub00001"}, "tlcIdentifiers"),
            ("POST", "/v1/authorizations", {"role": "TLC_ADMIN", "tlcIdentifiers": ["sub00001", 2]}, "tlcIdentifiers[1]"),
            ("POST", "/v1/authorizations", {"role": "TLC_ADMIN", "tlcIdentifiers": ["x"]}, "tlcIdentifiers"),
            ("POST", "/v1/authorizationtokens", {"authorization": True}, "authorization"), ("POST", "/v1/authorizationtokens", {}, "authorization"),
            ("POST", "/v1/accounts", {"name": "x" * 51}, "name"), ("POST", "/v1/accounts", {"name": ""}, "name"),
            ("POST", "/v1/accounts", {"name": None}, "name"), ("POST", "/v1/accounts", {"name": "a\u0000b"}, "name"),
            ("POST", "/v1/domains", {"name": "new", "tlcLimit": -1}, "tlcLimit"), ("POST", "/v1/domains", {"name": "new", "testMode": 1}, "testMode"),
            ("POST", "/v1/domains", {"name": "new", "sessionLogRetentionDays": 1.5}, "sessionLogRetentionDays"),
            ("POST", "/v1/domains", {"name": "a/b"}, "name"), ("PUT", "/v1/domains/dev_001", {"name": "other"}, "name"),
            ("PUT", "/v1/domains/dev_001", {"statCollectionRetentionDays": "30"}, "statCollectionRetentionDays"),
        ]
        for method, path, body, field in wrong:
            self.assertIn(field, self.call(method, path, body, expect=400)["message"])
        for protocol in ("VLOG", "IF2", "Client_TCPStreaming_Multiplex"):
            body = {"domain": "dev_001", "type": "TLC", "protocol": protocol, "details": {"securityMode": "NONE"}}
            message = self.call("POST", "/v1/sessions", body, expect=400)["message"]
            self.assertIn(protocol + " is not a session of the streaming protocol", message)

    def test_isolation(self):
        """A second domain beside the development's, and its people: what is not theirs is not there."""
        call = self.call
        account = call("POST", "/v1/accounts", {"name": "south people"}, expect=201)
        other_account = call("POST", "/v1/accounts", {"name": "south others"}, expect=201)
        call("POST", "/v1/domains", {"name": "south"}, expect=201)
        made, tokens = [], {}

        def people(name, role, in_account="south people", identifiers=None):
            body = {"role": role, "domain": "south", "account": in_account, "tlcIdentifiers": identifiers}
            made.append(call("POST", "/v1/authorizations", body, expect=201))
            tokens[name] = call("POST", "/v1/authorizationtokens", {"authorization": made[-1]["uuid"]}, expect=201)
            return made[-1]
        tlcs = [call("POST", "/v1/tlcs", {"identifier": "south00%d" % n, "domain": "south", "account": owner}, expect=201)
                for n, owner in ((1, "south people"), (2, "south people"), (3, "south others"))]
        own = people("admin", "TLC_ADMIN")
        narrow = people("narrow", "TLC_ADMIN", identifiers=["south001"])
        broker = people("broker", "BROKER_ADMIN")
        other = people("other", "TLC_ADMIN", "south others")
        lord = people("lord", "DOMAIN_ADMIN")
        token = {name: entry["token"] for name, entry in tokens.items()}

        def session(identifier, role, domain="south"):
            body = {"domain": domain, "type": "TLC", "protocol": "TCPStreaming_Multiplex",
                    "details": {"securityMode": "NONE", "tlcIdentifiers": [identifier]}}
            return call("POST", "/v1/sessions", body, role, 200)
        sessions = {name: session(identifier, token[name]) for name, identifier in (("admin", "south002"), ("narrow", "south001"), ("other", "south003"))}
        foreign = session("sub00001", "TLC_ADMIN", "dev_001")
        dev_tlc = call("GET", "/v1/tlcs?domain=dev_001", expect=200)[0]
        dev_authorization = [entry for entry in call("GET", "/v1/authorizations", expect=200) if entry["domain"] == "dev_001"][0]
        dev_token = call("GET", "/v1/authorizationtokens?authorization=" + dev_authorization["uuid"], expect=200)[0]

        # Sessions.
        for role, seen in (("admin", {"admin", "narrow"}), ("narrow", {"narrow"}), ("other", {"other"}), ("broker", set(sessions)), ("lord", set(sessions))):
            listed = {entry["token"] for entry in call("GET", "/v1/sessions", None, token[role], 200)}
            self.assertEqual(listed, {sessions[name]["token"] for name in seen}, role)
            logged = call("GET", "/v1/sessionlogs?from=0&until=99999999999999", None, token[role], 200)
            self.assertEqual({entry["domain"] for entry in logged}, {"south"}, role)
            for name, entry in list(sessions.items()) + [("foreign", foreign)]:
                path = "/v1/sessions/" + entry["token"]
                call("GET", path, None, token[role], 200 if name in seen else 404)
                call("GET", path.replace("sessions", "sessionlogs"), None, token[role], 200 if name in seen else 404)
                if name not in seen:
                    call("PUT", path, {"securityMode": "NONE"}, token[role], 404)
                    call("DELETE", path, None, token[role], 404)
        self.same_answer("/v1/sessions/" + foreign["token"], "/v1/sessions/" + "y" * 43, token["admin"])
        call("DELETE", "/v1/sessions/" + sessions["admin"]["token"], None, token["broker"], 403)
        call("DELETE", "/v1/sessions/" + sessions["admin"]["token"], None, token["lord"], 204)

        # TLCs.
        for role, seen in (("admin", [0, 1]), ("narrow", [0]), ("other", [2]), ("broker", [0, 1, 2]), ("lord", [0, 1, 2])):
            listed = call("GET", "/v1/tlcs", None, token[role], 200)
            self.assertEqual([entry["uuid"] for entry in listed], [tlcs[n]["uuid"] for n in seen], role)
            for number, tlc in enumerate(tlcs):
                call("GET", "/v1/tlcs/" + tlc["uuid"], None, token[role], 200 if number in seen else 404)
                if number not in seen:
                    call("PUT", "/v1/tlcs/" + tlc["uuid"], {"identifier": "mine0001"}, token[role], 404)
                    call("DELETE", "/v1/tlcs/" + tlc["uuid"], None, token[role], 404)
            call("GET", "/v1/tlcs/" + dev_tlc["uuid"], None, token[role], 404)
        self.same_answer("/v1/tlcs/" + dev_tlc["uuid"], "/v1/tlcs/" + NOWHERE, token["lord"])
        call("POST", "/v1/tlcs", {"identifier": "mine0001", "domain": "dev_001"}, token["admin"], 403)
        call("POST", "/v1/tlcs", {"identifier": "mine0001", "domain": "dev_001"}, token["lord"], 403)
        call("POST", "/v1/tlcs", {"identifier": "mine0001", "account": "south others"}, token["admin"], 403)
        call("POST", "/v1/tlcs", {"identifier": "mine0001"}, token["narrow"], 403)
        call("PUT", "/v1/tlcs/" + tlcs[0]["uuid"], {"identifier": "mine0001"}, token["narrow"], 403)
        call("PUT", "/v1/tlcs/" + tlcs[0]["uuid"], {"account": "south others"}, token["admin"], 403)
        call("PUT", "/v1/tlcs/" + tlcs[0]["uuid"], {"domain": "dev_001"}, token["lord"], 400)

        # Authorizations and their tokens.
        by_name = {"admin": own, "narrow": narrow, "broker": broker, "other": other, "lord": lord}
        manages = {"admin": [own, narrow], "narrow": [narrow], "other": [other], "broker": [broker], "lord": made}
        for role, seen in manages.items():
            listed = {entry["uuid"] for entry in call("GET", "/v1/authorizations", None, token[role], 200)}
            self.assertEqual(listed, {entry["uuid"] for entry in seen}, role)
            shown = {entry["authorization"] for entry in call("GET", "/v1/authorizationtokens", None, token[role], 200)}
            self.assertEqual(shown, listed, role)
            for entry in made + [dev_authorization]:
                if entry in seen:
                    call("GET", "/v1/authorizations/" + entry["uuid"], None, token[role], 200)
                    continue
                for method, path, body in (("GET", "/v1/authorizations/" + entry["uuid"], None),
                                           ("PUT", "/v1/authorizations/" + entry["uuid"], {"role": "TLC_ADMIN"}),
                                           ("DELETE", "/v1/authorizations/" + entry["uuid"], None),
                                           ("POST", "/v1/authorizationtokens", {"authorization": entry["uuid"]}),
                                           ("PUT", "/v1/authorizationtokens/" + tokens[role]["uuid"], {"authorization": entry["uuid"]})):
                    call(method, path, body, token[role], 404)
                uuid = ([tokens[name]["uuid"] for name in by_name if by_name[name] == entry] + [dev_token["uuid"]])[0]
                for method, body in (("GET", None), ("PUT", {"authorization": own["uuid"]}), ("DELETE", None)):
                    call(method, "/v1/authorizationtokens/" + uuid, body, token[role], 404)
        self.same_answer("/v1/authorizations/" + dev_authorization["uuid"], "/v1/authorizations/" + NOWHERE, token["lord"])
        for role, body in (("admin", {"role": "BROKER_ADMIN"}), ("admin", {"role": "DOMAIN_ADMIN"}), ("admin", {"role": "TLC_ADMIN", "domain": "dev_001"}),
                           ("admin", {"role": "TLC_ADMIN", "account": "south others"}), ("narrow", {"role": "TLC_SYSTEM"}),
                           ("narrow", {"role": "TLC_SYSTEM", "tlcIdentifiers": ["south001", "south002"]}),
                           ("broker", {"role": "MONITOR_SYSTEM"}), ("lord", {"role": PLATFORM}), ("lord", {"role": "TLC_ADMIN", "domain": "dev_001"})):
            call("POST", "/v1/authorizations", body, token[role], 403)
        call("PUT", "/v1/authorizations/" + narrow["uuid"], {"tlcIdentifiers": []}, token["narrow"], 403)
        call("PUT", "/v1/authorizations/" + own["uuid"], {"role": "DOMAIN_ADMIN"}, token["admin"], 403)
        call("PUT", "/v1/authorizations/" + lord["uuid"], {"role": PLATFORM}, token["lord"], 403)
        call("PUT", "/v1/authorizations/" + own["uuid"], {"account": "south others"}, token["lord"], 400)
        ignored = call("POST", "/v1/authorizations", {"role": "BROKER_SYSTEM", "tlcIdentifiers": ["south001"]}, token["broker"], 201)
        self.assertEqual(ignored["tlcIdentifiers"], [])
        made.append(ignored)
        made.append(call("POST", "/v1/authorizations", {"role": "TLC_SYSTEM", "tlcIdentifiers": ["south001"]}, token["narrow"], 201))

        for entry in made:
            call("DELETE", "/v1/authorizations/" + entry["uuid"], expect=204)
        for tlc in tlcs:
            call("DELETE", "/v1/tlcs/" + tlc["uuid"], expect=204)
        call("DELETE", "/v1/domains/south", expect=204)
        for entry in (account, other_account):
            call("DELETE", "/v1/accounts/" + entry["uuid"], expect=204)
        call("DELETE", "/v1/sessions/" + foreign["token"], expect=204)

    def same_answer(self, foreign, missing, role):
        """Something of others and something that never was: not one byte tells them apart."""
        for method, body in (("GET", None), ("DELETE", None)):
            self.assertEqual(self.ask(method, foreign, body, role), self.ask(method, missing, body, role))

    def test_changes_are_in_the_audit_log(self):
        account = self.call("POST", "/v1/accounts", {"name": "audited"}, expect=201)
        self.call("DELETE", "/v1/accounts/" + account["uuid"], expect=204)
        self.call("DELETE", "/v1/accounts/" + account["uuid"], expect=404)
        token = self.call("POST", "/v1/authorizationtokens",
                          {"authorization": self.call("GET", "/v1/authorizations", role="TLC_ADMIN", expect=200)[0]["uuid"]}, "TLC_ADMIN", 201)
        status, page = self.node.admin("GET", "/audit?limit=1000")
        self.assertEqual(status, 200, page)
        entries = [(entry["action"], entry["actor"], entry["outcome"]) for entry in page["entries"]]
        for entry in (("account.add", "PLATFORM_ADMIN of dev_platform", "done"), ("account.delete", "PLATFORM_ADMIN of dev_platform", "done"),
                      ("account.delete", "PLATFORM_ADMIN of dev_platform", "there is no such account"), ("token.add", "TLC_ADMIN of dev_tlc", "done")):
            self.assertIn(entry, entries)
        self.assertNotIn(token["token"], json.dumps(page))
        self.assertNotIn(token["token"], self.node.log_text())
        self.call("DELETE", "/v1/authorizationtokens/" + token["uuid"], role="TLC_ADMIN", expect=204)


class TokenValues(unittest.TestCase):
    def listed(self, *arguments):
        node = Node(*arguments)
        try:
            authorization = node.call("GET", "/v1/authorizations", role="TLC_ADMIN")[1][0]
            made = node.call("POST", "/v1/authorizationtokens", {"authorization": authorization["uuid"]}, "TLC_ADMIN")[1]
            self.assertEqual(len(made["token"]), 43)
            listed = node.call("GET", "/v1/authorizationtokens", role="TLC_ADMIN")[1]
            shown = node.call("GET", "/v1/authorizationtokens/" + made["uuid"], role="TLC_ADMIN")[1]
            self.assertIn(shown, listed)
            return shown["token"] == made["token"], node.ready["tokens"]["TLC_ADMIN"] in [entry["token"] for entry in listed]
        finally:
            node.stop()

    def test_values_are_listed_for_developers_only(self):
        self.assertEqual(self.listed(), (True, True), "the default of --dev on loopback")
        self.assertEqual(self.listed("--hide-tokens"), (False, False))
        self.assertEqual(self.listed("--listen", "0.0.0.0"), (False, False), "off for any other address")

    def refused(self, *arguments):
        done = subprocess.run([os.environ["WAYSIDE_NODE"], "--dev", *arguments], capture_output=True, timeout=20)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertEqual(len(done.stderr.splitlines()), 1)
        return done.stderr.decode()

    def test_values_are_never_revealed_to_other_machines(self):
        self.assertIn("loopback", self.refused("--reveal-tokens", "--listen", "0.0.0.0"))
        self.assertIn("exclude", self.refused("--reveal-tokens", "--hide-tokens"))


class ApiTls(unittest.TestCase):
    def test_rest_over_https(self):
        node = Node("--api-tls")
        try:
            for name in ("apiUrl", "adminUrl", "metricsUrl"):
                self.assertTrue(node.ready[name].startswith("https://"), node.ready[name])
            self.assertEqual(len(node.call("GET", "/v1/tlcs")[1]), 10)
            self.assertEqual(node.admin("GET", "/nodes")[0], 200)
            Client(node, node.create("TLC", "sub00001", tls=True, singleplex=True)).open().close()
            for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
                context = node.trust(node.ready["apiUrl"])
                context.minimum_version = context.maximum_version = version
                self.assertEqual(urllib.request.urlopen(node.ready["metricsUrl"], context=context, timeout=10).status, 200)
            self.assertRaises(OSError, urllib.request.urlopen, node.ready["metricsUrl"].replace("https", "http"), timeout=10)
            self.assertRaises(OSError, urllib.request.urlopen, node.ready["metricsUrl"], timeout=10)
            ready = os.path.join(node.folder, "ready.json")
            with open(ready, "w", encoding="utf-8") as file:
                json.dump(node.ready, file)
            ours = subprocess.run([os.environ["WAYSIDE_CTL"], "--ready-file", ready, "--json", "connections"], capture_output=True, timeout=30)
            self.assertEqual(ours.returncode, 0, ours.stderr)
        finally:
            node.stop()


if __name__ == "__main__":
    unittest.main()
