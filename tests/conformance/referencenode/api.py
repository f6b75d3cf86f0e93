# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The operational API, as far as streaming needs it."""
import json
import re
import urllib.parse

from .httpport import Refused
from .registry import CATEGORIES

IDENTIFIER = re.compile(r"^[a-z0-9_-]{8}$")
TOKEN = re.compile(r"^[A-Za-z0-9_-]{1,64}$")
NO_STREAM = ("VLOG", "IF2", "Client_TCPStreaming_Multiplex")


class Api:
    def __init__(self, registry, rules):
        self.registry, self.rules = registry, rules

    def handle(self, request):
        self.registry.expire()
        path, _, query = request.target.partition("?")
        if not re.fullmatch(r"/api(/[A-Za-z0-9_-]*)*", path):
            if self.rules.broke("strange-paths-are-refused"):
                return 200, {}
            raise Refused(400, "the path is not one of this API")
        role = self.role(request)
        parts = [urllib.parse.unquote(part) for part in path.split("/")[2:]]
        query = dict(urllib.parse.parse_qsl(query))
        routes = {("v1", "sessions"): {"GET": self.sessions, "POST": self.create},
                  ("v1", "sessions", "*"): {"GET": self.session, "PUT": self.change, "DELETE": self.delete},
                  ("v1", "sessionlogs"): {"GET": self.logs}, ("v1", "sessionlogs", "*"): {"GET": self.log},
                  ("v1", "tlcs"): {"GET": self.tlcs}}
        handlers = routes.get(tuple(parts)) or routes.get(tuple(parts[:-1]) + ("*",) if len(parts) == 3 else ())
        if handlers is None:
            if self.rules.broke("unknown-paths-are-404"):
                return 200, {}
            raise Refused(404, "there is no such resource")
        if request.method not in handlers:
            if self.rules.broke("other-methods-are-405"):
                return 200, []
            raise Refused(405, "not for this resource")
        return handlers[request.method](role, parts[-1], query, request)

    def role(self, request):
        rules, tokens = self.rules, self.registry.tokens
        given = request.fields.get("x-authorization", "")
        if rules.broke("no-prefix"):
            given = (given or request.fields.get("authorization", "")).removeprefix("Bearer ")
        if not given and rules.broke("authorization-is-required"):
            return "TLC_SYSTEM"
        role = tokens.get(given)
        if role is None and given and rules.broke("unknown-authorizations-are-refused"):
            return "TLC_SYSTEM"
        if role is None:
            raise Refused(401, "no or unknown token")
        return role

    def body(self, request):
        rules = self.rules
        if not request.fields.get("content-type", "").startswith("application/json") and rules.keeps("bodies-are-json"):
            raise Refused(415, "the body is not JSON")
        try:
            value = json.loads(request.body)
        except RecursionError:
            if rules.broke("deep-nesting-is-refused"):
                raise
            raise Refused(400, "nested too deep") from None
        except ValueError:
            if rules.broke("malformed-bodies-are-refused"):
                raise
            raise Refused(400, "malformed JSON") from None
        if not isinstance(value, dict):
            if rules.broke("malformed-bodies-are-refused"):
                return {}
            raise Refused(400, "the body is no object")
        return value

    def text(self, value, name, required=True):
        if name not in value and not required:
            return None
        if not isinstance(value.get(name), str):
            if self.rules.broke("wrong-types-are-named"):
                raise TypeError(name) if name in value else Refused(400, name + " is missing")
            raise Refused(400, name + " is missing or no text")
        return value[name]

    # Sessions.

    def create(self, role, _, query, request):
        rules, value = self.rules, self.body(request)
        if rules.broke("unknown-fields-are-ignored") and set(value) - {"domain", "type", "protocol", "details"}:
            raise Refused(400, "an unknown field")
        if not isinstance(value.get("details"), dict):
            if rules.broke("wrong-types-are-named"):
                raise TypeError("details")
            raise Refused(400, "details is missing or no object")
        kind, multiplex = self.kind(role, value)
        details = value["details"]
        self.check_domain(value)
        tls = self.mode(details)
        identifiers = self.identifiers(details, multiplex)
        if not multiplex and kind != "TLC" and rules.keeps("brokers-are-multiplex"):
            raise Refused(400, "a %s is multiplex" % kind)
        session = self.registry.create(kind, multiplex, tls, identifiers, CATEGORIES[role.split("_")[0]])
        return (200 if rules.keeps("post-of-a-session-is-200") else 201), session.shown()

    def kind(self, role, value):
        rules = self.rules
        kind = self.text(value, "type")
        if kind not in CATEGORIES.values():
            if rules.keeps("types-are-checked"):
                raise Refused(400, "type is TLC, Broker or Monitor")
            kind = "TLC"
        if CATEGORIES[role.split("_")[0]] != kind and rules.keeps("categories-are-checked"):
            raise Refused(403, "not for this role")
        protocol = self.text(value, "protocol")
        if protocol in NO_STREAM and rules.keeps("other-protocols-are-named"):
            raise Refused(400, protocol + " is not a streaming protocol")
        if protocol not in ("TCPStreaming_Singleplex", "TCPStreaming_Multiplex") and rules.keeps("protocols-are-checked"):
            raise Refused(400, "protocol is TCPStreaming_Singleplex or TCPStreaming_Multiplex")
        return kind, protocol == "TCPStreaming_Multiplex"

    def check_domain(self, value):
        if self.rules.broke("domains-are-checked"):
            return
        domain = self.text(value, "domain")
        if self.rules.keeps("domains-are-lower-cased"):
            domain = domain.lower()
        if domain != self.registry.domain:
            raise Refused(404, "there is no such domain")

    def mode(self, details):
        rules = self.rules
        if rules.broke("security-modes-are-checked"):
            return details.get("securityMode") == "TLSv1.2"
        mode = self.text(details, "securityMode")
        if mode not in ("NONE", "TLSv1.2") and not (mode == "TLSv1_2" and rules.keeps("the-synonym-of-tls")):
            raise Refused(400, "securityMode is NONE or TLSv1.2")
        return mode != "NONE"

    def identifiers(self, details, multiplex):
        rules = self.rules
        if not multiplex:
            if rules.broke("singleplex-needs-an-identifier") and "tlcIdentifier" not in details:
                return [self.registry.identifiers[0]]
            found = [self.text(details, "tlcIdentifier")]
        elif "tlcIdentifiers" not in details:
            return None
        else:
            found = details["tlcIdentifiers"]
            if not isinstance(found, list):
                raise Refused(400, "tlcIdentifiers is no array")
            if not found and rules.keeps("lists-are-not-empty") or len(found) > 100 and rules.keeps("lists-have-an-end"):
                raise Refused(400, "tlcIdentifiers holds 1 to 100")
        for identifier in found:
            if rules.broke("identifiers-are-checked"):
                continue
            if not isinstance(identifier, str) or not IDENTIFIER.match(identifier):
                if rules.keeps("identifiers-have-a-form"):
                    raise Refused(400, "an identifier has 8 of a-z, 0-9, _ and -")
            elif identifier not in self.registry.identifiers:
                raise Refused(403, "not a TLC of this domain and scope")
        return found

    def find(self, role, token):
        """What is there for this role; one answer for what is not there and what is not theirs."""
        session = self.registry.sessions.get(token)
        if session is None and self.rules.broke("unknown-sessions-are-404"):
            session = next(iter(self.registry.sessions.values()))
        if session is not None and role.startswith("TLC") and session.kind != "TLC":
            if self.rules.broke("foreign-sessions-are-404"):
                raise Refused(403, "a session of somebody else")
            session = None
        if session is None:
            raise Refused(404, "there is no such session")
        return session

    def sessions(self, role, _, query, request):
        if self.rules.broke("sessions-are-listed"):
            return 200, []
        found = []
        for session in self.registry.sessions.values():
            wanted = {"type": session.kind, "protocol": session.protocol(), "domain": self.registry.domain}
            theirs = not role.startswith("TLC") or session.kind == "TLC"
            if theirs and all(query.get(name, value) == value for name, value in wanted.items()):
                found.append(session.shown())
        return 200, found

    def session(self, role, token, query, request):
        shown = self.find(role, token).shown()
        if self.rules.broke("get-tells-what-post-told"):
            shown["details"]["payloadRateLimit"] += 1
        return 200, shown

    def change(self, role, token, query, request):
        rules, session, value = self.rules, self.find(role, token), self.body(request)
        if not session.multiplex and rules.keeps("put-is-for-multiplex"):
            raise Refused(400, "only a multiplex session has identifiers to change")
        if value.get("securityMode") != session.mode() and rules.keeps("put-keeps-the-security-mode"):
            raise Refused(400, "securityMode must equal the session's")
        identifiers = self.identifiers(value, True)
        if session.multiplex and rules.keeps("put-changes"):
            session.identifiers = list(identifiers)
        if session.connection and rules.broke("put-acts-at-once"):
            session.identifiers = [each["tlcIdentifier"] for each in session.log["tlcScopeHistory"]]
        return 200, session.shown()

    def delete(self, role, token, query, request):
        if not role.endswith("ADMIN"):
            raise Refused(403, "not for this role")
        self.registry.delete(self.find(role, token))
        return (204, None) if self.rules.keeps("delete-is-204") else (200, {})

    # Logs and TLCs.

    def logs(self, role, _, query, request):
        if not role.endswith("ADMIN"):
            raise Refused(403, "not for this role")
        if self.rules.broke("logs-need-times"):
            return 200, []
        if not query.get("from", "").isdigit() or not query.get("until", "").isdigit():
            raise Refused(400, "from and until are required")
        return 200, [log for log in self.registry.logs.values() if int(query["from"]) <= log["created"] <= int(query["until"])]

    def log(self, role, token, query, request):
        log = self.registry.logs.get(token)
        if not role.endswith("ADMIN") or log is None:
            raise Refused(404, "there is no such log")
        return 200, log

    def tlcs(self, role, _, query, request):
        if role == "TLC_SYSTEM":
            raise Refused(403, "not for this role")
        if self.rules.broke("tlcs-are-listed"):
            return 200, []
        return 200, [{"uuid": number, "identifier": identifier, "domain": self.registry.domain, "account": "TLC", "type": "TCPStreaming"}
                     for identifier, number in self.registry.uuids.items()]
