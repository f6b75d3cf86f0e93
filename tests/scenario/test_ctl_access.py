# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl's verbs of access: sessions, logs, tlcs, authorizations, tokens, accounts, domains, policies (spec 02, 05)."""
import os
import re
import stat
import uuid

from ctl import INVALID, NOT_ALLOWED, USAGE, Ctl, Verbs
from foreign import Client, Node, wait_until


class Access(Verbs):
    @classmethod
    def setUpClass(cls):
        cls.node = Node()
        cls.ctl = Ctl.of(cls.node)
        cls.secrets = set(cls.node.ready["tokens"].values())

    @classmethod
    def tearDownClass(cls):
        try:
            everything = "\n".join(cls.ctl.said)
            leaked = [secret[:4] for secret in cls.secrets if secret in everything]
            assert not leaked, "tokens were said: %s" % leaked
            assert len(cls.secrets) > 12, "this test looked for no more than the node's own tokens"
        finally:
            cls.ctl.close()
            assert cls.node.stop() == 0

    def created_session(self, *arguments):
        """Creates one with its token in a file; returns (what was said, token)."""
        path = self.ctl.path("session-" + uuid.uuid4().hex)
        said = self.json("sessions", "create", *arguments, "--token-output", path)
        with open(path, encoding="ascii") as file:
            token = file.read().strip()
        self.secrets.add(token)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        return said, token, path

    def test_tlcs(self):
        made = self.json("tlcs", "create", "ctl00001")
        self.assertEqual({**made, "uuid": ""}, {"uuid": "", "identifier": "ctl00001", "domain": "dev_001",
                                                "account": "dev_tlc", "type": "TCPStreaming"})
        self.assertEqual(self.json("tlcs", "show", "ctl00001"), made)
        self.assertEqual(self.csv("tlcs", "show", made["uuid"]), [made])
        self.assertRegex(self.ok("tlcs", "show", "ctl00001"), r"(?m)^Identifier +ctl00001$")
        self.assertIn(made, self.json("tlcs", "list"))
        self.assertIn(made, self.csv("tlcs"))
        self.assertRegex(self.ok("tlcs", "list", "--account", "dev_tlc"), r"\AIDENTIFIER +DOMAIN[^\n]+\n(sub000|ctl)")
        self.assertEqual(self.json("tlcs", "list", "--domain", "nowhere"), [])
        self.assertEqual(self.ok("tlcs", "list", "--domain", "nowhere"), "0 TLCs\n")
        changed = self.json("tlcs", "update", "ctl00001", "--identifier", "ctl00002")
        self.assertEqual((changed["uuid"], changed["identifier"]), (made["uuid"], "ctl00002"))
        self.no(INVALID, "tlcs", "create", "ctl00002", says="already registered")
        self.no(NOT_ALLOWED, "tlcs", "create", "ctl00003", "--as", "TLC_SYSTEM")
        self.no(NOT_ALLOWED, "tlcs", "delete", "ctl00002", "--as", "TLC_ANALYST")
        self.no(USAGE, "tlcs", "create", "CAPITALS")
        self.no(USAGE, "tlcs", "create")
        self.no(USAGE, "tlcs", "update", "ctl00002", says="nothing to change")
        self.assertEqual(self.ok("tlcs", "delete", "ctl00002"), "TLC ctl00002 deleted\n")
        self.no(INVALID, "tlcs", "show", "ctl00002", says="there is no TLC ctl00002")
        self.no(INVALID, "tlcs", "show", str(uuid.uuid4()))

    def test_authorizations(self):
        made = self.json("authorizations", "create", "TLC_SYSTEM", "--tlc", "sub00001", "--tlc", "sub00002")
        self.assertEqual((made["role"], made["account"], made["tlcIdentifiers"]),
                         ("TLC_SYSTEM", "dev_tlc", ["sub00001", "sub00002"]))
        self.assertEqual(self.json("authorizations", "show", made["uuid"]), made)
        self.assertEqual(self.csv("authorizations", "show", made["uuid"])[0]["tlcIdentifiers"], "sub00001 sub00002")
        self.assertRegex(self.ok("authorizations", "show", made["uuid"]), r"(?m)^Scope +sub00001, sub00002$")
        self.assertIn(made, self.json("authorizations", "list", "--role", "TLC_SYSTEM"))
        self.assertNotIn(made, self.json("authorizations", "list", "--role", "BROKER_ADMIN"))
        self.assertIn(made["uuid"], self.ok("authorizations"))
        self.assertIn(made["uuid"], [row["uuid"] for row in self.csv("authorizations")])
        wider = self.json("authorizations", "update", made["uuid"], "--all-tlcs", "--role", "TLC_ANALYST")
        self.assertEqual((wider["role"], wider["tlcIdentifiers"]), ("TLC_ANALYST", []))
        self.assertRegex(self.ok("authorizations", "show", made["uuid"]), r"(?m)^Scope +all of the account$")
        self.no(NOT_ALLOWED, "authorizations", "create", "BROKER_SYSTEM", "--as", "TLC_ADMIN")
        self.no(NOT_ALLOWED, "authorizations", "list", "--as", "BROKER_SYSTEM")
        self.no(INVALID, "authorizations", "create", "TLC_SYSTEM", "--domain", "nowhere", "--account", "dev_tlc")
        self.no(USAGE, "authorizations", "create", "KING")
        self.no(USAGE, "authorizations", "update", made["uuid"], "--all-tlcs", "--tlc", "sub00001")
        self.no(USAGE, "authorizations", "show", "..")
        self.assertEqual(self.json("authorizations", "delete", made["uuid"]), {"uuid": made["uuid"], "deleted": True})
        self.no(INVALID, "authorizations", "show", made["uuid"])

    def authorization(self):
        return self.json("authorizations", "create", "TLC_SYSTEM")["uuid"]

    def test_token_is_shown_once_or_goes_to_a_file(self):
        authorization = self.authorization()
        made = self.json("tokens", "create", authorization, keep=False)
        self.secrets.add(made["token"])
        self.assertRegex(made["token"], r"\A[A-Za-z0-9_-]{43}\Z")
        text = self.ok("tokens", "create", authorization, keep=False)
        self.secrets.update(re.findall(r"[A-Za-z0-9_-]{43}", text))
        # Not \b: one token in thirty begins or ends with a hyphen, which is no word character.
        self.assertEqual(len(re.findall(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", text)), 1)
        self.secrets.add(self.csv("tokens", "create", authorization, keep=False)[0]["token"])

        path = self.ctl.path("token")
        filed = self.json("tokens", "create", authorization, "--token-output", path)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        with open(path, encoding="ascii") as file:
            token = file.read()
        self.assertRegex(token, r"\A[A-Za-z0-9_-]{43}\n\Z")
        self.secrets.add(token.strip())
        self.assertEqual(filed["token"], self.json("tokens", "show", filed["uuid"])["token"])
        self.assertEqual(filed["tokenFile"], path)
        self.no(USAGE, "tokens", "create", authorization, "--token-output", path, says="--overwrite")
        with open(path, encoding="ascii") as file:
            self.assertEqual(file.read(), token)
        self.no(USAGE, "tokens", "create", authorization, "--token-output", self.ctl.path("no/folder"))
        self.assertEqual(len(self.json("tokens", "list", "--authorization", authorization)), 4, "none was made in vain")
        self.ok("tokens", "create", authorization, "--token-output", path, "--overwrite")
        with open(path, encoding="ascii") as file:
            newer = file.read()
        self.secrets.add(newer.strip())
        self.assertNotEqual(newer, token)
        # It is one: the file serves as --token-file.
        self.ok("sessions", "list", "--api", self.node.ready["apiUrl"], "--token-file", path,
                environment={"WAYSIDE_READY_FILE": ""})
        self.no(INVALID, "tokens", "create", str(uuid.uuid4()), "--token-output", self.ctl.path("never"))
        self.assertFalse(os.path.exists(self.ctl.path("never")), "what was refused leaves no file behind")

    def test_token_rotates_without_a_gap(self):
        authorization = self.authorization()
        old_path, new_path = self.ctl.path("old"), self.ctl.path("new")
        old = self.json("tokens", "create", authorization, "--token-output", old_path)
        said = self.ok("tokens", "rotate", old["uuid"], "--token-output", new_path)
        self.assertIn("waysidectl tokens delete " + old["uuid"], said)
        by_file = {"environment": {"WAYSIDE_READY_FILE": ""}}
        for path in (old_path, new_path):
            with open(path, encoding="ascii") as file:
                self.secrets.add(file.read().strip())
            self.ok("sessions", "list", "--api", self.node.ready["apiUrl"], "--token-file", path, **by_file)
        rows = self.csv("tokens", "list", "--authorization", authorization)
        self.assertEqual(len(rows), 2)
        for row in rows:
            self.assertRegex(row["token"], r"\A•{8}[0-9a-f]{6}\Z")
        self.ok("tokens", "delete", old["uuid"])
        self.no(NOT_ALLOWED, "sessions", "list", "--api", self.node.ready["apiUrl"], "--token-file", old_path, **by_file)
        self.ok("sessions", "list", "--api", self.node.ready["apiUrl"], "--token-file", new_path, **by_file)
        new = next(row for row in rows if row["uuid"] != old["uuid"])
        other = self.authorization()
        moved = self.json("tokens", "update", new["uuid"], "--authorization", other)
        self.assertEqual(moved["authorization"], other)
        self.assertIn(other, self.ok("tokens", "show", new["uuid"]))
        self.no(NOT_ALLOWED, "tokens", "list", "--as", "TLC_SYSTEM")
        self.no(INVALID, "tokens", "rotate", str(uuid.uuid4()))
        self.no(USAGE, "tokens", "update", new["uuid"])

    def test_platform(self):
        account = self.json("accounts", "create", "Stadt Köln")
        self.assertIn(account, self.json("accounts"))
        self.assertEqual(self.csv("accounts", "show", "Stadt Köln"), [account])
        self.assertIn("is called Köln now", self.ok("accounts", "rename", account["uuid"], "Köln"))
        self.assertRegex(self.ok("accounts", "list"), r"(?m)^Köln ")
        self.no(INVALID, "accounts", "create", "Köln")
        self.no(INVALID, "accounts", "create", "x" * 51)
        self.no(NOT_ALLOWED, "accounts", "list", "--as", "DOMAIN_ADMIN")
        self.no(INVALID, "accounts", "show", "nobody")
        self.ok("accounts", "delete", "Köln")

        domain = self.json("domains", "create", "Ctl_Domain", "--tlc-limit", "3", "--test-mode", "on")
        self.assertEqual((domain["name"], domain["tlcLimit"], domain["testMode"]), ("ctl_domain", 3, True))
        self.assertEqual(self.json("domains", "show", "ctl_domain"), domain)
        changed = self.csv("domains", "update", "ctl_domain", "--session-log-days", "0", "--test-mode", "off")[0]
        self.assertEqual((changed["sessionLogRetentionDays"], changed["testMode"]), ("0", "false"))
        self.assertRegex(self.ok("domains", "show", "ctl_domain"), r"(?m)^Session logs kept +for ever$")
        self.assertIn("ctl_domain", self.ok("domains", "list"))
        self.no(USAGE, "domains", "update", "ctl_domain", says="nothing to change")
        self.no(USAGE, "domains", "create", "x", "--tlc-limit", "-1")
        self.no(USAGE, "domains", "create", "x", "--test-mode", "perhaps")
        self.no(INVALID, "domains", "create", "ctl_domain")
        self.no(NOT_ALLOWED, "domains", "create", "other", "--as", "TLC_ADMIN")
        self.assertEqual(self.json("domains", "delete", "ctl_domain"), {"name": "ctl_domain", "deleted": True})
        self.no(INVALID, "domains", "show", "ctl_domain")

    def test_policies(self):
        made = self.json("policies", "create", "BLACKLIST", "--payload-type", "66", "--session-type", "Monitor", "--priority", "-3")
        self.assertEqual({**made, "uuid": ""},
                         {"uuid": "", "mode": "BLACKLIST", "domain": "dev_001", "account": None, "payloadType": 66,
                          "sessionType": "Monitor", "direction": "RECEIVE", "priority": -3})
        changed = self.json("policies", "update", made["uuid"], "--session-type", "any", "--payload-type", "any",
                            "--account", "dev_tlc", "--mode", "WHITELIST")
        self.assertEqual((changed["sessionType"], changed["payloadType"], changed["account"], changed["mode"]),
                         (None, None, "dev_tlc", "WHITELIST"))
        self.assertEqual(self.json("policies", "show", made["uuid"]), changed)
        self.assertIn(changed, self.json("policies", "list", "--domain", "dev_001"))
        self.assertEqual(self.csv("policies", "show", made["uuid"])[0]["payloadType"], "")
        self.assertRegex(self.ok("policies", "show", made["uuid"]), r"(?m)^Payload type +any$")
        self.no(USAGE, "policies", "create", "BLACKLIST", "--payload-type", "256")
        self.no(USAGE, "policies", "create", "GREYLIST")
        self.no(INVALID, "policies", "create", "BLACKLIST", "--domain", "nowhere")
        self.no(NOT_ALLOWED, "policies", "list", "--as", "DOMAIN_ADMIN")
        self.ok("policies", "delete", made["uuid"])
        self.no(INVALID, "policies", "delete", made["uuid"])

    def test_sessions(self):
        said, token, path = self.created_session("TLC", "--tlc", "sub00001", "--tlc", "sub00002")
        self.assertRegex(said["session"], r"\A[0-9a-f]{6}\Z")
        self.assertEqual((said["type"], said["protocol"], said["tlcIdentifiers"]),
                         ("TLC", "TCPStreaming_Multiplex", ["sub00001", "sub00002"]))
        # The token in the file is the session's: a client of our own connects with it.
        session = self.node.call("GET", "/v1/sessions/" + token)[1]
        client = Client(self.node, session).open()
        self.addCleanup(client.close)
        shown = self.json("sessions", "show", said["session"])
        self.assertEqual(shown["listener"], said["listener"])
        self.assertEqual(shown["payloadRateLimit"], 12)
        self.assertEqual(self.json("sessions", "show", "--session-token-file", path), shown)
        with open(path, encoding="ascii") as file:
            self.assertEqual(self.json("sessions", "show", "--session-token-file", "-", stdin=file.read()), shown)
        self.assertEqual(self.csv("sessions", "show", "sub00002")[0]["session"], said["session"])
        self.assertRegex(self.ok("sessions", "show", said["session"]), r"(?m)^Identifiers +sub00001, sub00002$")
        self.assertIn(said["session"], self.ok("sessions", "list"))
        self.assertIn(said["session"], [row["session"] for row in self.csv("sessions", "--type", "TLC")])
        self.assertEqual(self.json("sessions", "list", "--type", "Monitor"), [])
        changed = self.json("sessions", "update", said["session"], "--tlc", "sub00003")
        self.assertEqual(changed["tlcIdentifiers"], ["sub00003"])
        self.assertEqual(self.node.live()[-1]["identifiers"], ["sub00003"])
        self.no(NOT_ALLOWED, "sessions", "delete", "--session-token-file", path, "--as", "TLC_SYSTEM")
        self.no(NOT_ALLOWED, "sessions", "list", "--as", "TLC_ANALYST")
        self.no(INVALID, "sessions", "update", said["session"], "--tlc", "nobody__")
        self.no(INVALID, "sessions", "show", "000000", says="there is no session 000000")
        self.no(USAGE, "sessions", "update", said["session"], says="--all-tlcs")
        self.no(USAGE, "sessions", "show")
        self.no(USAGE, "sessions", "show", said["session"], "--session-token-file", path)
        # A token among the arguments is not taken, and not repeated.
        # Some begin with hyphens.
        for shape in (token, "-" + token[1:], "--" + token[2:]):
            told = self.no(USAGE, "sessions", "delete", shape, says="--session-token-file")
            self.assertNotIn(token[2:], told)
        self.assertEqual(self.json("sessions", "delete", said["session"]), {"session": said["session"], "deleted": True})
        client.wait_closed(5)

    def test_session_of_another_kind(self):
        single, _, _ = self.created_session("TLC", "--tlc", "sub00004", "--security", "TLSv1_2")
        self.assertEqual((single["protocol"], single["securityMode"]), ("TCPStreaming_Singleplex", "TLSv1.2"))
        self.no(INVALID, "sessions", "update", "sub00004", "--tlc", "sub00005", says="Singleplex")
        twice, _, _ = self.created_session("TLC", "--tlc", "sub00004", "--multiplex")
        self.no(INVALID, "sessions", "show", "sub00004", says=twice["session"])
        text = self.ok("sessions", "create", "Monitor", "--node", "node-a")
        self.assertRegex(text, r"\Asession [0-9a-f]{6} created: connect to \S+:\d+ before .*Z; its token was not kept")
        monitor = text.split()[1]
        self.secrets.update(session["token"] for session in self.node.call("GET", "/v1/sessions")[1])
        for reference in (single["session"], twice["session"], monitor):
            self.ok("sessions", "delete", reference)
        self.no(INVALID, "sessions", "create", "Broker", "--node", "node-z", says="X-StreamingService-HostId")
        self.no(INVALID, "sessions", "create", "TLC", "--tlc", "nobody__")
        self.no(NOT_ALLOWED, "sessions", "create", "Broker", "--as", "TLC_ANALYST")
        self.no(USAGE, "sessions", "create", "Broker", "--security", "SSLv3")
        self.no(USAGE, "sessions", "create", "Broker", "--overwrite")

    def test_logs(self):
        said, token, path = self.created_session("TLC", "--tlc", "sub00006")
        client = Client(self.node, self.node.call("GET", "/v1/sessions/" + token)[1]).open()
        self.addCleanup(client.close)
        self.ok("sessions", "delete", "sub00006")
        client.wait_closed(5)
        log = wait_until(lambda: (lambda log: log["ended"] and log)(self.json("logs", "show", said["session"])), "the end")
        self.assertEqual((log["endReason"], log["type"]), ("ADMIN_TERMINATION", "TLC"))
        self.assertEqual(log["tlcScopeHistory"][0]["tlcIdentifier"], "sub00006")
        self.assertLessEqual(log["created"], log["connected"])
        self.assertEqual(log["lastedMs"], log["ended"] - log["connected"])
        self.assertEqual(self.json("logs", "show", "sub00006"), log)
        self.assertEqual(self.json("logs", "show", "--session-token-file", path), log)
        self.assertIn(said["session"], [row["session"] for row in self.json("logs")])
        rows = self.csv("logs", "list", "--from", "-1h", "--reason", "ADMIN_TERMINATION", "--type", "TLC")
        self.assertEqual([row["created"] for row in rows if row["session"] == said["session"]], [str(log["created"])])
        text = self.ok("logs", "list", "--from", "2020-01-01T00:00:00Z", "--until", "2020-01-02")
        self.assertEqual(text, "0 sessions created from 2020-01-01 00:00:00Z to 2020-01-02 00:00:00Z\n")
        self.assertRegex(self.ok("logs", "show", said["session"]), r"(?m)^End reason +ADMIN_TERMINATION$")
        self.no(INVALID, "logs", "show", "sub00006", "--until", "1h", says="there is no session")
        self.no(NOT_ALLOWED, "logs", "list", "--as", "TLC_SYSTEM")
        self.no(USAGE, "logs", "list", "--from", "yesterday")
        self.no(USAGE, "logs", "list", "--from", "-1h", "--until", "-2h")
