#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole client (TLC, singleplex) of the Subject Interface TCP streaming protocol, with Python's standard library.

One thread: it waits for the node until something of its own is due, so nothing needs a lock.
"""
import argparse
import collections
import http.client
import json
import os
import random
import re
import signal
import socket
import ssl
import struct
import sys
import time
import urllib.error
import urllib.request

KEEP_ALIVE, TOKEN, BYE, RECONNECT, PAYLOAD, PAYLOAD_WITH_IDENTIFIER, TIME_REQUEST, TIME_RESPONSE = range(8)


class Stop(Exception):
    """Trying again would not help: somebody has to look."""


class Lost(Exception):
    """The connection is over, and so is its session: a new one after a while."""

    def __init__(self, why, at_least=0.0):
        super().__init__(why)
        self.at_least = at_least  # seconds the service asked us to wait


class Moved(Exception):
    """The node sent Reconnect: a new session at once."""


def say(text):
    """With whatever a peer sent made harmless for the terminal."""
    print(time.strftime("%H:%M:%S"), "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text), flush=True)


def clock_ms():
    return time.time_ns() // 1_000_000  # UTC, for the protocol; everything else here runs on time.monotonic()


def seconds(duration):
    """PT10S, PT1M, PT0.5S: what the service writes."""
    found = re.fullmatch(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?", duration)
    if not found:
        raise Stop("the service sent a duration that is none: %r" % duration)
    return sum(float(part or 0) * unit for part, unit in zip(found.groups(), (86400, 3600, 60, 1)))


class KeepOurToken(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None  # a redirect would carry the authorization token to another address


class Service:
    """Where the API is and who we are there: from a ready file, or from the environment."""

    def __init__(self, ready_file):
        if ready_file:
            with open(ready_file, encoding="utf-8") as file:
                ready = json.loads(file.readline())
            self.api, self.ca_file, self.domain = ready["apiUrl"], ready["caFile"], ready["domain"]
            self.token = ready["tokens"]["TLC_SYSTEM"]
        else:
            self.api, self.ca_file = os.environ["WAYSIDE_API"], os.environ.get("WAYSIDE_CA_FILE")
            self.domain = os.environ.get("WAYSIDE_DOMAIN", "dev_001")
            with open(os.environ["WAYSIDE_TOKEN_FILE"], encoding="ascii") as file:
                self.token = file.readline().strip()

    def create_session(self, identifier, tls):
        body = {"domain": self.domain, "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                "details": {"securityMode": "TLSv1.2" if tls else "NONE", "tlcIdentifier": identifier}}
        request = urllib.request.Request(self.api + "/v1/sessions", json.dumps(body).encode(),
                                         {"X-Authorization": self.token, "Content-Type": "application/json"})
        trust = urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=self.ca_file))
        try:
            with urllib.request.build_opener(KeepOurToken, trust).open(request, timeout=10) as answer:
                return json.loads(answer.read(1 << 20))
        except urllib.error.HTTPError as error:
            words = "no session: %d %s" % (error.code, error.read(1000).decode("utf-8", "replace").strip())
            if error.code in (408, 429) or error.code >= 500:
                after = error.headers.get("Retry-After", "0")
                raise Lost(words, float(after) if after.isdigit() else 0.0)
            raise Stop(words)  # 401, 403 and the like: the same request would get the same answer

    def connect(self, session):
        listener = session["details"]["listener"]
        stream = socket.create_connection((listener["host"], listener["port"]), timeout=10)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if session["details"]["securityMode"] == "NONE":
            return stream
        context = ssl.create_default_context(cafile=self.ca_file)  # verifies the chain and the host name
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("ECDHE-RSA-AES128-GCM-SHA256")
        return context.wrap_socket(stream, server_hostname=listener["host"])


class Window:
    """One limit: so much in any so many seconds. Ours is 10 % longer than the node's, because a network bunches up."""

    def __init__(self, limits, name, usual):
        duration = seconds(limits.get(name + "Duration", "PT5S"))
        self.most, self.duration = limits.get(name, usual) * duration, duration * 1.1
        self.used, self.past = 0, collections.deque()

    def fits(self, amount, now):
        while self.past and self.past[0][0] <= now - self.duration:
            self.used -= self.past.popleft()[1]
        return self.used + amount <= self.most

    def add(self, amount, now):
        self.used += amount
        self.past.append((now, amount))


class Connection:
    """One session, from the version byte to its end."""

    def __init__(self, session, stream):
        limits = session["details"]
        self.keep_alive = seconds(limits.get("keepAliveTimeout", "PT10S"))
        self.rate = Window(limits, "payloadRateLimit", 12)
        self.throughput = Window(limits, "payloadThroughputLimit", 61440)
        self.stream, self.received, self.confirmed = stream, b"", False
        self.since = self.heard = self.sent = time.monotonic()

    def open(self, token):
        self.stream.sendall(b"\x01")
        if self.stream.recv(1) != b"\x01":
            raise Lost("the node did not answer version 0x01")
        self.send(TOKEN, token.encode("ascii"))  # there is no answer: the first frame from the node confirms it

    def send(self, kind, data=b""):
        self.stream.settimeout(10)
        self.stream.sendall(b"\xAA\xBB" + struct.pack(">HB", len(data) + 1, kind) + data)
        self.sent = time.monotonic()

    def send_waiting(self, waiting):
        """What the limits allow of what waits: passing one closes the connection without a warning."""
        while waiting:
            now, (created, content) = time.monotonic(), waiting[0]
            if len(content) > self.throughput.most:
                say("dropped %d bytes: more than the limits ever allow" % len(content))
            elif not (self.rate.fits(1, now) and self.throughput.fits(len(content), now)):
                return
            else:
                self.send(PAYLOAD, struct.pack(">BQ", 1, created) + content)
                self.rate.add(1, now)
                self.throughput.add(len(content), now)
                say("sent %d bytes: %s" % (len(content), content.hex()))
            waiting.popleft()

    def due(self):
        """Seconds until stay() has something to do."""
        return self.sent + 0.4 * self.keep_alive - time.monotonic()

    def stay(self):
        """What silence asks of both sides."""
        now = time.monotonic()
        if now - self.heard > 3 * self.keep_alive:
            raise Lost("nothing heard for %.1f s" % (now - self.heard))
        if now - self.sent >= 0.4 * self.keep_alive:
            self.send(KEEP_ALIVE)

    def receive(self, longest):
        """Waits at most so many seconds, and handles every frame that is complete."""
        self.stream.settimeout(max(0.001, longest))
        try:
            data = self.stream.recv(65536)
        except socket.timeout:
            return
        arrived = clock_ms()  # t1: as early as possible
        if not data:
            raise EOFError("end of stream")
        self.heard = time.monotonic()
        self.received += data
        while len(self.received) >= 4:
            prefix, size = struct.unpack(">HH", self.received[:4])
            if prefix != 0xAABB or size == 0:
                raise Lost("not a frame: %s" % self.received[:5].hex())
            if len(self.received) < 4 + size:
                return
            content, self.received = self.received[4:4 + size], self.received[4 + size:]
            self.handle(content[0], content[1:], arrived)

    def handle(self, kind, data, arrived):
        if not self.confirmed:
            self.confirmed = True
            say("active")
        if kind == TIME_REQUEST and len(data) == 8:
            self.send(TIME_RESPONSE, data + struct.pack(">QQ", arrived, clock_ms()))
            say("time sync answered")
        elif kind == PAYLOAD and len(data) >= 9:
            say("received %d bytes of type 0x%02X: %s" % (len(data) - 9, data[0], data[9:41].hex()))
        elif kind == RECONNECT:
            raise Moved()
        elif kind == BYE:
            reason = data.decode("ascii", "replace")
            if data.startswith(b"Superseded"):
                raise Stop("another client uses our identifier: " + reason)  # coming back would throw it out again
            raise Lost("Bye from the node: " + reason)
        elif kind in (TOKEN, PAYLOAD, PAYLOAD_WITH_IDENTIFIER, TIME_REQUEST, TIME_RESPONSE, 0xF0):
            raise Lost("the node broke the protocol: type 0x%02X, %d bytes" % (kind, len(data)))
        # KeepAlive needs no answer; types of a later version are skipped

    def leave(self, waiting):
        """Finishes what waits, for two seconds at most; Bye; and reads on until the node has closed, so that no
        reset overtakes the Bye."""
        until = time.monotonic() + 2
        self.send_waiting(waiting)
        while waiting and time.monotonic() < until:
            self.receive(0.05)
            self.send_waiting(waiting)
        self.send(BYE, b"client stopped")
        say("Bye sent")
        self.stream.settimeout(1)
        try:
            while self.stream.recv(65536):
                pass  # nothing is answered after Bye
        except OSError:
            pass


class Client:
    def __init__(self, options):
        self.options, self.service = options, Service(options.ready_file)
        self.waiting = collections.deque(maxlen=100)  # bounded: the oldest goes when it is full; outlives a connection
        self.stopping, self.failures, self.payloads = False, 0, 0
        self.end = time.monotonic() + options.seconds if options.seconds else float("inf")
        self.next_payload = time.monotonic()
        signal.signal(signal.SIGINT, self.stop)
        signal.signal(signal.SIGTERM, self.stop)

    def stop(self, *_):
        self.stopping = True

    def wanted(self):
        return not self.stopping and time.monotonic() < self.end

    def produce(self):
        """Stands for what a real subject has to say."""
        if time.monotonic() >= self.next_payload:
            self.next_payload = time.monotonic() + self.options.interval
            self.payloads += 1
            self.waiting.append((clock_ms(), b"signal state %d" % self.payloads))

    def one_connection(self):
        session = self.service.create_session(self.options.identifier, self.options.tls)  # its token: once only
        listener = session["details"]["listener"]
        say("connecting to %s:%d" % (listener["host"], listener["port"]))
        with self.service.connect(session) as stream:
            connection = Connection(session, stream)
            try:
                connection.open(session["token"])
                while self.wanted():
                    self.produce()
                    connection.send_waiting(self.waiting)
                    connection.stay()
                    connection.receive(min(0.2, connection.due(), self.next_payload - time.monotonic()))
                connection.leave(self.waiting)
            except (EOFError, ConnectionResetError, BrokenPipeError) as error:
                raise Lost("closed by the node without Bye (%s): waysidectl flightrecords says why" % error)
            finally:
                if time.monotonic() - connection.since > 60:
                    self.failures = 0  # it was a good one: the next loss starts with a short wait

    def run(self):
        while self.wanted():
            try:
                self.one_connection()
            except Moved:
                say("Reconnect")
                self.failures = 0  # we were served well until now
                self.pause(random.uniform(0, 0.25))
            except (Lost, OSError, http.client.HTTPException, ValueError, TypeError, KeyError) as error:
                self.back_off(str(error) or type(error).__name__, getattr(error, "at_least", 0))

    def back_off(self, why, at_least=0.0):
        say("lost: " + why)  # 0.5 s, 1 s, 2 s, … 60 s, with full jitter: a thousand clients do not come back at once
        wait = random.uniform(0, min(self.options.longest_wait, 0.5 * 2 ** min(self.failures, 10)))
        self.failures += 1
        self.pause(max(wait, at_least))

    def pause(self, length):
        until = time.monotonic() + length
        while self.wanted() and time.monotonic() < until:
            time.sleep(min(0.1, max(0, until - time.monotonic())))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ready_file", nargs="?", help="with the first line of wayside-node --dev; without it "
                        "WAYSIDE_API, WAYSIDE_TOKEN_FILE and, if needed, WAYSIDE_CA_FILE and WAYSIDE_DOMAIN are used")
    parser.add_argument("--identifier", default="sub00001", help="of the TLC we are (sub00001)")
    parser.add_argument("--tls", action="store_true", help="TLS 1.2 instead of plain TCP")
    parser.add_argument("--interval", type=float, default=1.0, help="seconds from payload to payload (1)")
    parser.add_argument("--longest-wait", type=float, default=60, help="seconds between attempts at most (60)")
    parser.add_argument("--seconds", type=float, default=0, help="stop after so many; 0: on Ctrl+C (0)")
    try:
        client = Client(parser.parse_args())
    except (OSError, ValueError, KeyError) as error:
        say("neither a ready file nor an environment to work with: %r" % error)
        return 2
    try:
        client.run()
    except Stop as error:
        say("stopped: %s" % error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
