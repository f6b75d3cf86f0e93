# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One streaming connection, from its first byte to its end."""
import asyncio
import struct
import time

from .enforcement import Limits
from .tlsport import TlsSide
from .wire import (BYE, KEEP_ALIVE, MONITOR, PAYLOAD, PAYLOAD_ID, RECONNECT, TOKEN, TS_REQUEST, TS_RESPONSE, FrameReader, Violation, frame,
                   wall_ms)

PRINTABLE = set(range(0x20, 0x7F))


class Listener:
    """One streaming node: a plain port and a TLS port."""

    def __init__(self, registry, rules, settings, contexts):
        self.registry, self.rules, self.settings, self.contexts = registry, rules, settings, contexts
        self.ports, self.handshakes, self.ever = {}, 0, 0

    async def open(self):
        loop = asyncio.get_running_loop()
        for tls in (False, True):
            server = await loop.create_server(lambda tls=tls: Connection(self, tls), "127.0.0.1", 0, backlog=512)
            self.ports[tls] = server.sockets[0].getsockname()[1]

    def port(self, tls):
        return self.ports[tls]


class Connection(asyncio.Protocol):
    def __init__(self, listener, tls):
        self.listener, self.rules, self.settings, self.registry = listener, listener.rules, listener.settings, listener.registry
        self.secure = TlsSide(listener.contexts.current(self.rules)) if tls else None
        self.tls, self.version, self.session, self.lost = tls, False, None, False
        self.reader = FrameReader(self.rules)
        self.ended, self.held = False, b""
        self.written = self.taken = 0  # bytes given to the transport, and bytes that the peer has taken of them
        self.outstanding, self.timers = {}, []

    # The transport.

    def connection_made(self, transport):
        self.transport = transport
        self.begun = self.heard = self.said = self.progress = time.monotonic()
        self.listener.ever += 1
        if self.listener.ever > 40 and self.rules.broke("churn-leaves-nothing"):
            transport.abort()
            return
        self.listener.handshakes += self.tls
        transport.set_write_buffer_limits(high=self.settings.queue)
        self.ticking = asyncio.get_running_loop().create_task(self.tick())

    def connection_lost(self, error):
        self.lost = True
        if not self.tls or self.secure.done:
            self.partial()
        if self.tls and not self.secure.done:
            self.listener.handshakes -= 1
        if self.session and self.session.state == "active" and not self.ended:
            if self.rules.keeps("lost-connections-end-sessions"):
                self.registry.end(self.session, "CONNECTION_ERROR" if error else "CLIENT_DISCONNECT")
        self.ended = True

    def partial(self):
        """What is left of a frame that never became whole is thrown away."""
        rest = bytes(self.reader.buffer)
        if self.session and self.session.state == "active" and len(rest) > 14 and self.rules.broke("partial-frames-are-dropped"):
            self.payload(PAYLOAD, rest[5:])

    def eof_received(self):
        self.partial()
        if self.session and self.session.state == "active" and self.rules.keeps("lost-connections-end-sessions"):
            self.registry.end(self.session, "CLIENT_DISCONNECT")
        return self.rules.broke("lost-connections-end-sessions")

    def data_received(self, data):
        if self.ended:
            return
        if self.rules.broke("idle-counts-datagrams") or (self.session is None and self.rules.broke("deadline-is-absolute")):
            self.heard = self.begun = time.monotonic()
        try:
            if self.tls:
                was = self.secure.done
                if not was and self.listener.handshakes > 8 and self.rules.broke("silent-peers-block-nobody"):
                    self.held += data
                    return
                data = self.secure.feed(data)
                self.flush_tls()
                self.listener.handshakes -= self.secure.done and not was
            self.take(data)
        except TlsSide.Failed:
            self.flush_tls()
            if self.rules.keeps("tls-is-required"):
                self.finish("PROTOCOL_ERROR")
        except Violation:
            self.violate()

    def flush_tls(self):
        waiting = self.secure.outgoing()
        if waiting:
            self.written += len(waiting)
            self.transport.write(waiting)

    def send(self, data):
        if self.ended or self.transport.is_closing():
            return
        self.said = time.monotonic()
        if self.tls:
            self.secure.write(data)
            self.flush_tls()
        else:
            self.written += len(data)
            self.transport.write(data)

    def deliver(self, data):
        """A payload: dropped when it does not fit, or when this receiver is too far behind."""
        if data is None:
            return
        if self.transport.get_write_buffer_size() > self.settings.queue:
            return
        if self.transport.get_write_buffer_size() > 65536 and self.rules.broke("slow-readers-slow-nobody"):
            time.sleep(0.5)
        self.send(data)

    # The end.

    def violate(self):
        """Enforcement and violations: closed at once, without Bye."""
        if self.rules.broke("no-bye-at-violations"):
            self.send(frame(BYE, b"violation"))
        if self.rules.broke("violations-close-at-once"):
            asyncio.get_running_loop().call_later(5, self.finish, "PROTOCOL_ERROR")
            return
        self.finish("PROTOCOL_ERROR")

    def finish(self, reason):
        if self.ended:
            return
        if self.session:
            self.registry.end(self.session, reason)
        if self.transport.get_write_buffer_size() > 65536:
            self.transport.abort()  # whoever does not read would keep it for ever
        self.close()

    def close(self):
        self.ended = True
        self.transport.close()

    # Time.

    async def tick(self):
        """Deadlines, looked at a hundred times a second."""
        while not self.lost and not self.ended:
            await asyncio.sleep(0.01)
            now = time.monotonic()
            if self.held and self.listener.handshakes <= 8:
                held, self.held = self.held, b""
                self.data_received(held)
            if self.session is None:
                if now - self.begun > self.settings.handshake and self.rules.keeps("handshake-deadline"):
                    self.close()
                continue
            if self.ended or self.session.state != "active":
                continue
            once = self.rules.broke("requests-go-on") or self.rules.broke("node-keeps-alive")
            if now >= self.next_request and not once:
                self.request()
                self.next_request = now + self.settings.sync_interval
            self.watch(now)

    def watch(self, now):
        settings, rules = self.settings, self.rules
        idle = settings.keep_alive * (0.5 if rules.broke("idle-reached-is-allowed") else 1)
        heard = max(self.heard, self.said) if rules.broke("sending-is-not-hearing") else self.heard
        if now - heard > idle and rules.keeps("idle-limit"):
            return self.violate()
        late = [asked for asked in self.outstanding.values() if now - asked > settings.sync_timeout]
        if late and rules.keeps("answers-are-due") and rules.keeps("slow-readers-are-closed"):
            return self.violate()
        if now - self.said > 0.4 * settings.keep_alive and rules.keeps("node-keeps-alive"):
            self.send(frame(KEEP_ALIVE))
        left = self.transport.get_write_buffer_size()
        if left == 0 or self.written - left != self.taken:
            self.progress, self.taken = now, self.written - left
        elif now - self.progress > settings.slow_consumer and rules.keeps("slow-readers-are-closed"):
            self.registry.end(self.session, "CONNECTION_ERROR")
            self.ended = True
            self.transport.abort()
        return None

    def request(self):
        t0 = wall_ms()
        if self.rules.broke("t0-in-milliseconds"):
            t0 //= 1000
        self.outstanding[t0] = time.monotonic()
        self.send(frame(TS_REQUEST, t0.to_bytes(8, "big")))

    # What comes.

    def take(self, data):
        if not data:
            return
        if not self.version:
            if data[:1] != b"\x01" and self.rules.keeps("version"):
                self.close()
                return
            self.version = True
            if self.rules.keeps("version-is-answered"):
                self.send(b"\x01")
            data = data[1:] if self.rules.keeps("pipelining") else b""
        frames = self.reader.feed(data)
        if any(kind == BYE for kind, _ in frames) and self.rules.broke("frames-before-an-end-count"):
            frames = [each for each in frames if each[0] == BYE]
        for kind, content in frames:
            if self.ended:
                return
            if self.session is None:
                self.authenticate(kind, content)
            else:
                self.datagram(kind, content)

    def authenticate(self, kind, content):
        rules = self.rules
        if kind != TOKEN:
            if rules.keeps("token-comes-first"):
                self.close()
            return
        if rules.broke("tokens-are-not-trimmed"):
            content = content.strip(b"\0\n ")
        good = 0 < len(content) <= 512 and PRINTABLE.issuperset(content)
        session = self.registry.find_token(content.decode()) if good else None
        if session is not None and not self.admits(session):
            session = None
        if session is None or not self.registry.supersede(session):
            if rules.broke("refusals-do-not-block"):
                time.sleep(0.06)
            if rules.broke("refused-tokens-close"):
                return
            if rules.broke("no-bye-at-refusals"):
                self.send(frame(BYE, b"refused"))
            self.close()
            return
        self.session, session.connection = session, self
        session.state = "active"
        session.log["connected"] = wall_ms()
        session.log["remoteAddress"] = "%s:%d" % self.transport.get_extra_info("peername")
        self.heard = time.monotonic()
        self.limits = Limits(rules, self.settings, session.kind)
        self.next_request = self.heard + (4 if rules.broke("first-request-is-prompt") else self.settings.sync_interval)
        if rules.keeps("first-request-is-prompt"):
            self.request()

    def admits(self, session):
        rules = self.rules
        used = session.state != "created"
        if used and rules.broke("tokens-are-for-one-connection"):
            return True
        if session.tls != self.tls and rules.keeps("tokens-are-for-one-security-mode"):
            return False
        if session.listener is not self.listener and rules.keeps("tokens-are-for-one-node"):
            return False
        expired = time.monotonic() > session.expires and rules.keeps("tokens-expire")
        return not used and not expired

    def datagram(self, kind, content):
        now, rules, session = time.monotonic(), self.rules, self.session
        names = {KEEP_ALIVE: "keep-alive", PAYLOAD: "payload", PAYLOAD_ID: "payload", TS_RESPONSE: "response"}
        name = names.get(kind, "unknown")
        if rules.keeps(name + "-resets-idle"):
            self.heard = now
        if session.state != "active":
            if kind in (PAYLOAD, PAYLOAD_ID) and rules.broke("nothing-after-bye"):
                self.payload(kind, content)
            return
        if kind == TOKEN and rules.keeps("one-token"):
            raise Violation("a second Token")
        for wrong, rule in ((RECONNECT, "reconnect-is-the-nodes"), (TS_REQUEST, "requests-are-the-nodes"), (MONITOR, "copies-are-the-nodes")):
            if kind == wrong and rules.keeps(rule):
                raise Violation("from the wrong side")
        if kind in (PAYLOAD, PAYLOAD_ID):
            self.payload(kind, content)
        elif kind == TS_RESPONSE:
            self.response(now, content)
        elif kind == BYE:
            self.bye(content)
        elif kind == KEEP_ALIVE:
            if content and rules.broke("keep-alive-may-have-data") or session.kind == "Monitor" and rules.broke("monitors-may-keep-alive"):
                raise Violation("KeepAlive with data")
            if rules.broke("keep-alive-is-not-answered"):
                self.send(frame(BYE, b"thank you"))
        elif kind not in (TOKEN, RECONNECT, TS_REQUEST, MONITOR) and rules.broke("unknown-types-are-skipped"):
            raise Violation("an unknown type")
        if name in ("keep-alive", "response", "unknown") and not self.ended and self.limits.other(now, name, len(content)):
            self.violate()

    def bye(self, content):
        rules = self.rules
        if rules.broke("bye-ends"):
            return
        if len(content) > 1000 and rules.broke("huge-reasons-end"):
            return
        if not PRINTABLE.issuperset(content) and rules.broke("strange-reasons-end"):
            return
        self.registry.end(self.session, "CLIENT_DISCONNECT")
        if rules.keeps("nothing-after-bye"):
            self.close()
        else:
            asyncio.get_running_loop().call_later(0.05, self.close)

    def payload(self, kind, content):
        rules, session = self.rules, self.session
        multiplex = kind == PAYLOAD_ID
        fixed = 17 if multiplex else 9
        if session.kind == "Monitor":
            if rules.keeps("monitors-send-no-payloads"):
                raise Violation("a payload from a Monitor")
            return
        if multiplex != session.multiplex:
            if rules.keeps("identifiers-in-multiplex-only" if multiplex else "no-identifiers-in-singleplex-only"):
                raise Violation("the other mode's payload")
            return
        if len(content) < fixed:
            if rules.keeps("payloads-with-identifier-have-18-bytes" if multiplex else "payloads-have-10-bytes"):
                raise Violation("too small")
            return
        identifier = self.identifier(content) if multiplex else session.identifiers[0]
        known = identifier in self.registry.identifiers
        scoped = known and (session.in_scope(identifier) or session.kind == "Broker" and rules.broke("brokers-have-a-scope"))
        if session.multiplex and session.kind == "TLC" and rules.broke("every-identifier-is-carried"):
            scoped = scoped and identifier == sorted(session.identifiers)[0]
        now = time.monotonic()
        if self.limits.payload(now, len(content) - fixed, multiplex, not scoped):
            return self.violate()
        if not scoped and rules.keeps("scope-is-checked"):
            if rules.broke("out-of-scope-stays"):
                raise Violation("out of scope")
            if session.kind != "TLC" and rules.broke("unroutable-stays"):
                raise Violation("nobody there")
            if rules.broke("dropped-is-not-copied"):
                self.registry.copy(session, identifier, content[9:17], (kind, content))
            return None
        if session.kind == "Broker" and rules.broke("unroutable-stays") and not self.registry.receivers(session, identifier):
            raise Violation("nobody there")
        body = content[8:] if multiplex else content
        self.registry.route(session, identifier, body[0], body[1:9], body[9:], (kind, content))
        return None

    def identifier(self, content):
        text = content[:8].rstrip(b"\0")
        if not PRINTABLE.issuperset(text) and self.rules.keeps("identifiers-are-ascii"):
            raise Violation("not ASCII")
        return text.decode("latin-1")

    def response(self, now, content):
        rules = self.rules
        if len(content) != 24:
            if rules.keeps("responses-have-25-bytes"):
                raise Violation("0x07 of a wrong size")
            return
        t0, t1, t2 = struct.unpack(">QQQ", content)
        if self.outstanding.pop(t0, None) is None:
            if rules.broke("unmatched-responses-stay"):
                raise Violation("nobody asked")
            if rules.keeps("unmatched-responses-are-no-samples"):
                return
        t3 = wall_ms()
        if t2 < t1 and rules.broke("t2-may-be-before-t1"):
            raise Violation("t2 before t1")
        difference = t1 - t0 if rules.broke("travel-is-no-difference") else ((t1 - t0) + (t2 - t3)) / 2
        if self.limits.difference(now, difference):
            self.violate()
