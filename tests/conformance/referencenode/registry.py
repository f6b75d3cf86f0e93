# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what, which sessions there are, and who hears whom."""
import datetime
import json
import secrets
import time
import uuid

from .wire import BYE, LARGEST, MONITOR, PAYLOAD, PAYLOAD_ID, frame, wall_ms

CATEGORIES = {"TLC": "TLC", "BROKER": "Broker", "MONITOR": "Monitor"}
ROLES = ["TLC_ADMIN", "TLC_SYSTEM", "BROKER_SYSTEM", "MONITOR_SYSTEM"]


def utc(milliseconds):
    return datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Session:
    def __init__(self, registry, kind, multiplex, tls, identifiers, account, listener):
        rules = registry.rules
        self.registry, self.kind, self.multiplex, self.tls = registry, kind, multiplex, tls
        self.identifiers, self.account, self.listener = identifiers, account, listener
        self.token = secrets.token_urlsafe(12 if rules.broke("tokens-of-43-characters") else 32)
        self.created = wall_ms()
        life = registry.settings.connect_timeout
        self.expires = time.monotonic() + (0.25 * life if rules.broke("good-until-expiration") else life)
        self.expiration = utc(self.created + life * 1000 - (3600000 if rules.broke("expiration-lies-ahead") else 0))
        self.state, self.connection = "created", None
        self.log = {"token": self.token, "domain": registry.domain, "account": account, "type": kind,
                    "protocol": self.protocol(), "details": json.dumps({"securityMode": self.mode()}), "created": self.created,
                    "connected": None, "ended": None, "endReason": "", "remoteAddress": "",
                    "tlcScopeHistory": [{"timestamp": self.created, "scope": "ADDED", "tlcIdentifier": each}
                                        for each in identifiers or []]}

    def protocol(self):
        return "TCPStreaming_Multiplex" if self.multiplex else "TCPStreaming_Singleplex"

    def mode(self):
        return "TLSv1.2" if self.tls else "NONE"

    def in_scope(self, identifier):
        if self.identifiers is None:
            return self.kind == "TLC" or self.registry.rules.keeps("no-list-is-whole-domain")
        return identifier in self.identifiers

    def shown(self):
        settings, rules = self.registry.settings, self.registry.rules

        def duration(seconds):
            return "PT%gS" % seconds
        details = {"securityMode": self.mode(), "keepAliveTimeout": duration(settings.keep_alive),
                   "payloadRateLimit": settings.rate, "payloadRateLimitDuration": duration(settings.rate_window),
                   "payloadThroughputLimit": settings.throughput, "payloadThroughputLimitDuration": duration(settings.bytes_window),
                   "clockDiffLimit": duration(settings.clock_limit), "clockDiffLimitDuration": duration(settings.clock_window),
                   "listener": {"host": "localhost", "port": self.listener.port(self.tls), "expiration": self.expiration}}
        if not rules.broke("identifiers-are-told"):
            if not self.multiplex:
                details["tlcIdentifier"] = self.identifiers[0]
            elif self.identifiers is not None:
                details["tlcIdentifiers"] = sorted(self.identifiers)
        return {"domain": self.registry.domain, "type": self.kind, "token": self.token, "protocol": self.protocol(), "details": details}


class Registry:
    def __init__(self, rules, settings):
        self.rules, self.settings, self.domain = rules, settings, "ref_001"
        self.identifiers = ["ref%05d" % number for number in range(1, settings.tlcs + 1)]
        self.uuids = {identifier: str(uuid.uuid4()) for identifier in self.identifiers}
        self.tokens = {secrets.token_urlsafe(32): role for role in ROLES}
        self.sessions, self.logs, self.listeners, self.placed = {}, {}, [], 0
        self.over, self.waiting = {}, None

    def start_over(self):
        """Nobody is connected and nothing has happened."""
        for session in list(self.sessions.values()):
            if session.connection:
                session.connection.ended = True
                session.connection.transport.abort()
        self.sessions.clear()
        for listener in self.listeners:
            listener.ever = listener.handshakes = 0

    def create(self, kind, multiplex, tls, identifiers, account):
        listener = self.listeners[self.placed % len(self.listeners)]
        self.placed += 1
        session = Session(self, kind, multiplex, tls, identifiers, account, listener)
        self.sessions[session.token] = session
        self.logs[session.token] = session.log
        if self.rules.broke("exclusive-at-authentication"):
            self.supersede(session)
        return session

    def expire(self):
        """Sessions that nobody has connected in time."""
        for session in [each for each in self.sessions.values() if each.state == "created" and time.monotonic() > each.expires]:
            if self.rules.keeps("tokens-expire"):
                self.end(session, "SESSION_EXPIRED")

    def find_token(self, token):
        """The session that this token opens; a broken node is easier to convince."""
        session = self.sessions.get(token)
        if session is None and self.rules.broke("tokens-are-for-one-connection"):
            session = self.over.get(token)
        if session is None and self.rules.broke("tokens-compare-whole"):
            session = next((each for known, each in self.sessions.items() if known[:20] == token[:20]), None)
        if session is None and self.rules.broke("tokens-compare-case"):
            session = next((each for known, each in self.sessions.items() if known.lower() == token.lower()), None)
        return session

    def end(self, session, reason):
        if session.state == "ended":
            return
        session.state = "ended"
        session.log["ended"] = wall_ms()
        session.log["endReason"] = reason if self.rules.keeps("end-reasons") else "UNKNOWN"
        if self.rules.broke("session-log-fields"):
            session.log["created"] = str(session.log["created"])
        self.over[session.token] = session
        if self.rules.keeps("ended-sessions-are-gone"):
            self.sessions.pop(session.token, None)

    def delete(self, session):
        connection = session.connection
        if session.state == "active" and connection and self.rules.keeps("delete-ends-the-connection"):
            if self.rules.keeps("delete-says-bye"):
                connection.send(frame(BYE, b"error: session deleted"))
            connection.finish("ADMIN_TERMINATION")
        if self.rules.keeps("deleted-tokens-are-refused") or session.state == "active":
            self.end(session, "ADMIN_TERMINATION")

    def active(self, kind=None):
        return [each for each in list(self.sessions.values()) if each.state == "active" and kind in (None, each.kind)]

    def rivals(self, session):
        for other in self.active(session.kind):
            if other is session:
                continue
            if session.kind != "TLC":
                if other.account == session.account:
                    yield other
            elif other.identifiers is None or session.identifiers is None or set(other.identifiers) & set(session.identifiers):
                if other.multiplex == session.multiplex or self.rules.keeps("identifiers-are-exclusive"):
                    yield other

    def supersede(self, session):
        """The newcomer wins. False: it may not come in."""
        for other in list(self.rivals(session)):
            if other.connection is None or other.connection.lost:
                return False
            if self.rules.broke("one-session-each"):
                continue
            if self.rules.keeps("superseded-get-bye"):
                other.connection.send(frame(BYE, b"Superseded by a newer session"))
            other.connection.finish("SESSION_SUPERSEDED")
        if self.rules.broke("sessions-live-side-by-side"):
            for other in [each for each in self.active(session.kind) if each is not session]:
                other.connection.finish("SESSION_SUPERSEDED")
        return True

    # Routing.

    def route(self, sender, identifier, kind, origin, content, original):
        """To everyone who may hear it. `original`: type and content as they came."""
        rules = self.rules
        if rules.broke("payloads-in-order"):
            # Every second one overtakes the one before it.
            waiting, self.waiting = self.waiting, None
            if waiting is None:
                self.waiting = (sender, identifier, kind, origin, content, original)
                return
            self.route_now(sender, identifier, kind, origin, content, original)
            sender, identifier, kind, origin, content, original = waiting
        self.route_now(sender, identifier, kind, origin, content, original)

    def route_now(self, sender, identifier, kind, origin, content, original):
        rules = self.rules
        if rules.broke("payload-types-unaltered"):
            kind &= 0x7F
        if rules.broke("origins-unaltered"):
            origin = wall_ms().to_bytes(8, "big")
        if rules.broke("payloads-byte-for-byte"):
            content = content.decode("ascii", "replace").encode()
        if not content and rules.broke("empty-payloads-are-routed"):
            return
        receivers = self.receivers(sender, identifier)
        if sender.tls and rules.broke("tls-is-routed"):
            receivers = []
        for receiver in receivers:
            receiver.connection.deliver(self.form(receiver, identifier, kind, origin, content))
        self.copy(sender, identifier, origin, original)

    def receivers(self, sender, identifier):
        rules = self.rules
        if sender.kind == "TLC":
            found = [each for each in self.active("Broker") if each.in_scope(identifier) or rules.broke("brokers-have-a-scope")]
            found = found if rules.keeps("tlcs-reach-brokers") else []
            if rules.broke("tlcs-do-not-hear-tlcs"):
                found += [each for each in self.active("TLC") if each is not sender]
            return found
        found = [each for each in self.active("TLC") if each.in_scope(identifier) or rules.broke("owners-alone-hear-brokers")]
        found = found if rules.keeps("brokers-reach-tlcs") else []
        if rules.broke("brokers-do-not-hear-brokers"):
            found += self.active("Broker")
        return found

    def form(self, receiver, identifier, kind, origin, content):
        """The frame for this receiver; nothing when it would be too large."""
        body = bytes([kind]) + origin + content
        multiplex = receiver.multiplex
        if self.rules.broke("forms-are-converted"):
            multiplex = True
        if not multiplex:
            return frame(PAYLOAD, body)
        shown = identifier
        if self.rules.broke("identifiers-are-shown"):
            shown = self.identifiers[-1]
        body = shown.encode().ljust(8, b"\0") + body
        largest = LARGEST - 1 if self.rules.keeps("largest-payload-is-routed") else LARGEST - 2
        if len(body) > largest:
            if self.rules.keeps("too-large-is-dropped"):
                return None
            body = body[:LARGEST - 1]
        return frame(PAYLOAD_ID, body)

    def copy(self, sender, identifier, origin, original):
        rules = self.rules
        if rules.broke("monitors-get-copies"):
            return
        kind, content = original
        token = b"" if rules.broke("copies-name-the-publisher") else sender.token.encode()
        if kind == PAYLOAD and rules.broke("copies-keep-the-type"):
            kind, content = PAYLOAD_ID, identifier.encode() + content
        times = [origin, wall_ms().to_bytes(8, "big")]
        if rules.broke("copies-have-their-times"):
            times.reverse()
        body = len(token).to_bytes(4, "big") + token + b"".join(times) + bytes([kind]) + content
        if len(body) > LARGEST - 1:
            if rules.keeps("too-large-copies-are-dropped"):
                return
            body = body[:LARGEST - 1]
        for monitor in self.active("Monitor"):
            if monitor.in_scope(identifier) or rules.broke("monitors-have-a-scope"):
                for _ in range(2 if rules.broke("one-copy-each") else 1):
                    monitor.connection.deliver(frame(MONITOR, body))
