# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One session of the reference client: the stream, from connecting to its end, and the rules it can break."""
import collections
import select
import socket
import ssl
import struct
import time

KEEP_ALIVE, TOKEN, BYE, RECONNECT, PAYLOAD, PAYLOAD_ID, TS_REQUEST, TS_RESPONSE = range(8)
MONITOR = 0xF0


class Left(Exception):
    """The user has ended the client."""


class Gone(Exception):
    """The connection is over; `prompt`: come back without waiting."""

    def __init__(self, words, prompt=False):
        super().__init__(words)
        self.prompt = prompt


def wall_ms():
    return int(time.time() * 1000)


def frame(kind, data=b""):
    return b"\xAA\xBB" + struct.pack(">HB", len(data) + 1, kind) + data


def seconds(duration):
    """ISO 8601, hours to seconds."""
    total, number = 0.0, ""
    for letter in duration[2:]:
        if letter in "HMS":
            total += float(number) * {"H": 3600, "M": 60, "S": 1}[letter]
            number = ""
        else:
            number += letter
    return total


class Window:
    """A sliding window that admits what keeps the sum at nine tenths of the limit or below, but one in any case."""

    def __init__(self, per_second, length):
        self.length, self.most, self.events, self.sum = length, per_second * length * 0.9, collections.deque(), 0

    def admits(self, weight, now):
        while self.events and self.events[0][0] <= now - self.length:
            self.sum -= self.events.popleft()[1]
        return self.sum + weight <= max(self.most, 1)

    def add(self, weight, now):
        self.events.append((now, weight))
        self.sum += weight


class Session:
    """One connection, from TCP to its end."""

    def __init__(self, client, session):
        self.client, self.options, self.breaks = client, client.options, client.breaks
        details = session["details"]
        self.token = session["token"]
        self.listener = details["listener"]
        self.singleplex = session["protocol"].endswith("Singleplex")
        self.type = session["type"]
        self.identifiers = details.get("tlcIdentifiers") or [details.get("tlcIdentifier")]
        self.keep_alive = seconds(details.get("keepAliveTimeout", "PT10S"))
        self.rate = Window(details.get("payloadRateLimit", 12), seconds(details.get("payloadRateLimitDuration", "PT5S")))
        self.bytes = Window(details.get("payloadThroughputLimit", 61440),
                            seconds(details.get("payloadThroughputLimitDuration", "PT5S")))
        if self.broken("old-limits") and client.first_limits:
            self.rate, self.bytes = client.first_limits
        client.first_limits = client.first_limits or (self.rate, self.bytes)
        if self.broken("old-keepalive"):
            self.keep_alive = client.first_keep_alive or self.keep_alive
        client.first_keep_alive = client.first_keep_alive or self.keep_alive
        self.buffer, self.queue, self.held = b"", collections.deque(), collections.deque()
        self.active_since = None

    def broken(self, rule):
        return rule in self.breaks

    # ---- establishment

    def connect(self):
        host, port = self.listener["host"], self.listener["port"]
        if self.broken("fixed-port"):
            host, port = self.client.first_place
        if self.broken("fixed-host"):
            host = self.client.first_place[0]
        raw = socket.create_connection((host, port), timeout=5)
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = self.secure(raw, host) if self.options.tls else raw

    def secure(self, raw, host):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(self.client.ready["caFile"])
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("ECDHE-RSA-AES128-GCM-SHA256")
        if self.broken("tls-any-host"):
            context.check_hostname = False
        if self.broken("tls-any-chain"):
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if self.broken("tls-any-suite"):
            context.set_ciphers("DEFAULT")
        if self.broken("tls-other-suite"):
            context.set_ciphers("ECDHE-RSA-AES256-GCM-SHA384")
        if self.broken("tls-1.3"):
            context.maximum_version = ssl.TLSVersion.TLSv1_3
        if self.broken("tls-1.1"):
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
        raw.settimeout(60 if self.broken("tls-waits") else 5)
        try:
            return context.wrap_socket(raw, server_hostname=host)
        except ssl.SSLError:
            if self.broken("tls-waits"):
                time.sleep(8)
            raw.close()
            raise

    def open(self):
        version = b"" if self.broken("no-version") else b"\x02" if self.broken("version-2") else b"\x01"
        token = self.token.encode()
        if self.broken("short-token"):
            token = token[:-1]
        if self.broken("old-token") and self.client.last_token:
            token = self.client.last_token
        self.client.last_token = token
        hello = frame(TOKEN, token)
        if self.broken("keepalive-first"):
            hello = frame(KEEP_ALIVE) + hello
        if self.broken("two-tokens"):
            hello += hello
        if self.options.pipeline:
            self.socket.sendall(version + hello)
        else:
            self.socket.sendall(version)
        self.read_version()
        if not self.options.pipeline:
            self.socket.sendall(hello)
        now = time.monotonic()
        self.last_sent = self.last_heard = self.active_since = now
        self.next_publish = now + 0.05

    def read_version(self):
        patience = 0.5 if self.broken("impatient-version") else 3600 if self.broken("patient-version") else self.options.version_timeout
        self.socket.settimeout(patience)
        try:
            answer = self.socket.recv(1)
        except socket.timeout:
            raise Gone("no version answer")
        if self.broken("one-segment") and self.pending_input():
            raise Gone("more than the version byte at once")
        if answer == b"" or (answer != b"\x01" and not self.broken("any-version")):
            raise Gone("version answer %r" % answer)

    def pending_input(self):
        return bool(select.select([self.socket], [], [], 0.05)[0])

    # ---- active

    def run(self):
        self.connect()
        try:
            self.open()
            self.socket.settimeout(0)
            while True:
                self.receive(self.wait())
                self.maintain(time.monotonic())
        except Left:
            self.leave()
            raise
        finally:
            if getattr(self, "linger", None):
                time.sleep(self.linger)
            self.socket.close()

    def wait(self):
        if self.options.tls and self.socket.pending():
            return True
        now = time.monotonic()
        until = min(self.last_sent + 0.4 * self.keep_alive, self.last_heard + 3 * self.keep_alive, now + 0.1)
        if self.publishes():
            until = min(until, self.next_publish)
        if self.held:
            until = min(until, self.held[0][0])
        return bool(select.select([self.socket], [], [], max(0.001, until - now))[0])

    def receive(self, readable):
        if self.client.leaving:
            self.client.leaving = False
            raise Left
        if not readable:
            return
        try:
            part = self.socket.recv(65536)
        except (ssl.SSLWantReadError, BlockingIOError):
            return
        arrived = wall_ms()
        if not part:
            if self.broken("ignores-end"):
                time.sleep(4)
            raise Gone("the node closed")
        self.last_heard = time.monotonic()
        if self.broken("whole-reads"):
            self.whole_reads(part, arrived)
            return
        self.buffer += part
        while self.one_frame(arrived):
            if self.broken("first-of-many"):
                self.buffer = b""

    def whole_reads(self, part, arrived):
        """As if every recv() brought exactly one frame or several, never a part."""
        self.buffer = part
        while self.one_frame(arrived):
            pass
        if self.buffer:
            raise Gone("half a frame")

    def one_frame(self, arrived):
        if len(self.buffer) < 4:
            return False
        prefix, size = self.buffer[:2], struct.unpack(">H", self.buffer[2:4])[0]
        right = prefix[:1] == b"\xAA" if self.broken("one-prefix-byte") else prefix[1:] == b"\xBB" if self.broken("other-prefix-byte") else prefix == b"\xAA\xBB"
        if not right:
            raise Gone("lost sync")
        if size == 0:
            if self.broken("accepts-empty"):
                self.buffer = self.buffer[4:]
                return True
            raise Gone("frame of size 0")
        if size > 4096 and self.broken("small-buffer"):
            raise Gone("frame too large")
        if len(self.buffer) < 4 + size:
            return False
        content, self.buffer = self.buffer[4:4 + size], self.buffer[4 + size:]
        self.handle(content[0], content[1:], arrived)
        return True

    def handle(self, kind, data, arrived):
        if kind == TS_REQUEST:
            self.time_sync(data, arrived)
        elif kind == BYE:
            self.on_bye(data)
        elif kind == RECONNECT:
            self.on_reconnect(data)
        elif kind in (PAYLOAD, PAYLOAD_ID):
            self.on_payload(kind, data)
        elif kind == MONITOR:
            self.on_monitor(data)
        elif kind == KEEP_ALIVE:
            if data and self.broken("strict-keepalive"):
                raise Gone("KeepAlive with data")
        elif kind == TOKEN and not self.broken("token-from-node") or kind == TS_RESPONSE and not self.broken("response-from-node"):
            raise Gone("a client's datagram from the node")
        elif self.broken("strict-types") and kind not in (TOKEN, TS_RESPONSE):
            raise Gone("unknown datagram")

    def on_bye(self, data):
        if self.broken("ignores-bye") or self.broken("strict-bye") and not data or self.broken("small-bye") and len(data) > 500:
            return
        raise Gone("Bye")

    def on_reconnect(self, data):
        if self.broken("ignores-reconnect") or self.broken("strict-reconnect") and data:
            return
        if self.broken("reconnect-last") and self.buffer:
            self.buffer = b""  # everything behind it is lost, and it as well
            return
        if self.broken("slow-close"):
            self.linger = 4
        raise Gone("Reconnect", prompt=True)

    def on_payload(self, kind, data):
        if kind != (PAYLOAD if self.singleplex else PAYLOAD_ID) and not self.broken("any-mode"):
            raise Gone("payload of the other mode")
        head = 9 if kind == PAYLOAD else 17
        if len(data) < head and not self.broken("any-length"):
            raise Gone("payload too short")
        if kind == PAYLOAD_ID:
            name = data[:8].rstrip(b"\0")
            if not all(0x20 <= byte < 0x7F for byte in name) and not self.broken("any-identifier"):
                raise Gone("identifier is not ASCII")
            if self.broken("strict-scope") and name.decode("latin-1") not in self.identifiers:
                raise Gone("identifier out of scope")
        if self.broken("no-empty-payload") and len(data) == head:
            raise Gone("empty payload")
        if self.broken("known-payload-types") and data[head - 9] > 3:
            raise Gone("unknown payload type")

    def on_monitor(self, data):
        if len(data) < 4:
            raise Gone("monitor copy too short")
        length = struct.unpack(">I", data[:4])[0]
        if 4 + length + 17 > len(data):
            if self.broken("any-token-length"):
                return
            raise Gone("token runs past the end")
        if length == 0 and self.broken("strict-copies"):
            raise Gone("copy without a token")

    def time_sync(self, data, arrived):
        if len(data) != 8:
            if self.broken("any-request"):
                return
            raise Gone("Timestamps Request of a wrong size")
        if self.broken("no-answer"):
            return
        t0 = struct.unpack(">Q", data)[0]
        if self.broken("t0-plus-one"):
            t0 += 1
        if self.broken("signed-t0"):
            t0 = min(t0, 2 ** 63 - 1)
        t1, t2 = arrived, wall_ms()
        if self.broken("t2-before-t1"):
            t2 = t1 - 5
        if self.broken("clock-in-seconds"):
            t1, t2 = t1 // 1000, t2 // 1000
        answer = frame(TS_RESPONSE, struct.pack(">QQQ", t0 % 2 ** 64, t1, t2))
        if self.broken("long-answer"):
            answer = frame(TS_RESPONSE, struct.pack(">QQQ", t0, t1, t2) + b"\0")
        if self.broken("late-answer"):
            self.held.append((time.monotonic() + 2.2, answer))
        elif self.broken("answer-in-queue") and self.queue:
            self.queue.append((None, answer))
        elif self.broken("newest-request") and self.pending_request():
            return
        else:
            self.send(answer)
        if self.broken("answers-twice"):
            self.send(answer)
        if self.broken("reverse-answers"):
            self.reverse(answer)

    def pending_request(self):
        return frame(TS_REQUEST, b"")[:2] + b"\0\x09\x06" in self.buffer

    def reverse(self, _answer):
        if len(self.buffer) > 20:
            self.buffer = b"".join(reversed(self.split()))

    def split(self):
        frames, rest = [], self.buffer
        while len(rest) >= 4 and len(rest) >= 4 + struct.unpack(">H", rest[2:4])[0]:
            size = 4 + struct.unpack(">H", rest[2:4])[0]
            frames.append(rest[:size])
            rest = rest[size:]
        return frames + ([rest] if rest else [])

    # ---- sending

    def send(self, data):
        self.socket.settimeout(2)
        self.socket.sendall(data)
        self.socket.settimeout(0)
        self.last_sent = time.monotonic()

    def maintain(self, now):
        silence = 1.2 if self.broken("early-silence") else 1e9 if self.broken("no-silence-limit") else 3
        if now - self.last_heard >= silence * self.keep_alive:
            raise Gone("the node is silent")
        if self.broken("gives-up") and now - self.active_since > 0.7:
            raise Gone("for no reason")
        if self.held and now >= self.held[0][0]:
            self.send(self.held.popleft()[1])
        if self.publishes() and now >= self.next_publish:
            self.next_publish = now + self.options.publish_every
            self.publish()
        self.drain(now)
        share = 5 if self.broken("no-keepalive") else 0.4
        if now - self.last_sent >= share * self.keep_alive:
            self.send(frame(KEEP_ALIVE, b"x" if self.broken("keepalive-data") else b""))

    def publishes(self):
        return self.options.publish_every > 0 and (self.type != "Monitor" or self.broken("monitor-talks"))

    def publish(self):
        """Two at a time, so that there is something for the governors to hold back."""
        for _ in range(2):
            content = (b"reference payload " * (self.options.payload_size // 18 + 1))[:self.options.payload_size]
            origin = 12345 if self.broken("origin-zero") else wall_ms()
            head = struct.pack(">BQ", 1, origin)
            identifier = self.identifiers[0].encode()
            if self.broken("foreign-identifier"):
                identifier = b"zz-other"
            if self.broken("space-padding"):
                identifier = identifier[:6] + b"  "
            with_identifier = self.singleplex == self.broken("wrong-mode")
            body = (identifier.ljust(8, b"\0") if with_identifier else b"") + head + content
            kind = PAYLOAD_ID if with_identifier else PAYLOAD
            if self.broken("short-head"):
                body = body[:4]
            data = frame(kind, body)
            if self.broken("unknown-datagram"):
                data += frame(0x55, b"?")
            if self.broken("node-datagram"):
                data += frame(TS_REQUEST, struct.pack(">Q", wall_ms()))
            if self.broken("wrong-prefix"):
                data = b"\xAA\xBC" + data[2:]
            if self.broken("empty-frame"):
                data += b"\xAA\xBB\0\0"
            self.queue.append((len(content), data))
        while len(self.queue) > 64:
            self.queue.popleft()

    def drain(self, now):
        while self.queue:
            weight, data = self.queue[0]
            free = weight is None or (
                (self.rate.admits(1, now) or self.broken("no-rate-limit")) and
                (self.bytes.admits(weight, now) or self.broken("no-throughput-limit")))
            if not free:
                return
            self.queue.popleft()
            if weight is not None:
                self.rate.add(1, now)
                self.bytes.add(weight, now)
                if self.broken("flood"):
                    data *= 40
            self.send(data)

    def leave(self):
        if not self.broken("no-bye"):
            self.send(frame(BYE, b"the user has ended it"))
        if self.broken("bye-not-last"):
            self.send(frame(KEEP_ALIVE))
            time.sleep(0.1)
        if self.broken("bye-stays"):
            time.sleep(4)
