# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the streaming protocol that shares no code with Wayside: the Python standard library, sockets and urllib.

It speaks spec 01 byte by byte, so that a mistake made in our encoder and decoder alike cannot hide.
"""
import json
import os
import re
import shutil
import socket
import ssl
import struct
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

KEEP_ALIVE, TOKEN, BYE, RECONNECT, PAYLOAD, PAYLOAD_ID, TS_REQUEST, TS_RESPONSE = range(8)
MONITOR = 0xF0


def wall_ms():
    return int(time.time() * 1000)


def frame(kind, data=b""):
    return b"\xAA\xBB" + struct.pack(">HB", len(data) + 1, kind) + data


class Node:
    """A wayside-node process, from its ready line to its end."""

    def __init__(self, *arguments, dev=True, prepare=None):
        """`prepare` is called in the new process before it becomes the node."""
        self.prepare = prepare
        self.folder = tempfile.mkdtemp(prefix="wayside-test-")
        self.arguments = list(arguments)
        self.dev = dev
        self.start()

    authority = None  # made by the first node of a test program, used by all of it: keys take their time

    def start(self):
        own = os.path.join(self.folder, "tls")
        if Node.authority and not os.path.exists(own):
            shutil.copytree(Node.authority, own)
        self.log_path = os.path.join(self.folder, "node.log")
        self.log = open(self.log_path, "ab")
        command = [os.environ["WAYSIDE_NODE"], "--api-port", "0", "--stream-port", "0", "--tls-port", "0", "--data", self.folder]
        command += ["--dev"] if self.dev else []
        self.process = subprocess.Popen(command + self.arguments, stdout=subprocess.PIPE, stderr=self.log,
                                        preexec_fn=self.prepare)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError("the node did not start:\n" + self.log_text())
        self.ready = json.loads(line)
        if not Node.authority and os.path.isdir(own):
            Node.authority = own

    def log_text(self):
        self.log.flush()
        with open(self.log_path, encoding="utf-8") as file:
            return file.read()

    def resident(self):
        """Bytes of memory the process occupies."""
        with open("/proc/%d/status" % self.process.pid, encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+) kB", file.read()).group(1)) * 1024

    def descriptors(self):
        return len(os.listdir("/proc/%d/fd" % self.process.pid))

    def processor_seconds(self):
        with open("/proc/%d/stat" % self.process.pid, encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process.stdout.close()
        self.log.close()
        return self.process.returncode

    def call(self, method, path, body=None, role="PLATFORM_ADMIN", base=None, headers=None):
        """Returns (status, parsed body or text)."""
        url = (base or self.ready["apiUrl"]) + path
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, method=method)
        if role:
            request.add_header("X-Authorization", self.ready["tokens"].get(role, role))
        if data is not None:
            request.add_header("Content-Type", "application/json")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=20, context=self.trust(url)) as answer:
                text, status = answer.read(), answer.status
        except urllib.error.HTTPError as error:
            text, status = error.read(), error.code
        try:
            return status, json.loads(text) if text else None
        except ValueError:
            return status, text.decode()

    def trust(self, url):
        return ssl.create_default_context(cafile=self.ready["caFile"]) if url.startswith("https") else None

    def admin(self, method, path, body=None, role="PLATFORM_ADMIN"):
        return self.call(method, path, body, role, base=self.ready["adminUrl"])

    def connections(self):
        status, answer = self.admin("GET", "/connections")
        assert status == 200, answer
        return answer["connections"]

    def live(self, node=None):
        return [row for row in self.connections()
                if row["stage"] == "Active" and (node is None or row["nodeId"] == node)]

    def create(self, kind, identifiers=None, tls=False, singleplex=False, role=None, host=None):
        details = {"securityMode": "TLSv1.2" if tls else "NONE"}
        if singleplex:
            details["tlcIdentifier"] = identifiers
        elif identifiers:
            details["tlcIdentifiers"] = identifiers
        body = {"domain": self.ready["domain"], "type": kind, "details": details,
                "protocol": "TCPStreaming_Singleplex" if singleplex else "TCPStreaming_Multiplex"}
        status, session = self.call("POST", "/v1/sessions", body, role or kind.upper() + "_SYSTEM",
                                    headers={"X-StreamingService-HostId": host} if host else None)
        assert status == 200, (status, session)
        return session


class Events(threading.Thread):
    """Follows the node's event stream and keeps every event, so that a test can ask later what was recorded."""

    def __init__(self, node):
        super().__init__(daemon=True)
        self.events, self.changed, self.complete = [], threading.Condition(), False
        request = urllib.request.Request(node.ready["adminUrl"] + "/stream")
        request.add_header("X-Authorization", node.ready["tokens"]["PLATFORM_ADMIN"])
        self.stream = urllib.request.urlopen(request, timeout=60)
        self.start()
        with self.changed:
            assert self.changed.wait_for(lambda: self.complete, 15), "no first state on the event stream"

    def run(self):
        try:
            for line in self.stream:
                if line.startswith(b"data:"):
                    update = json.loads(line[5:])
                    with self.changed:
                        self.events += update.get("events", [])
                        self.complete = True
                        self.changed.notify_all()
        except (OSError, ValueError, AttributeError):
            pass  # the node has ended

    def having(self, **fields):
        with self.changed:
            return [event for event in self.events if all(event.get(key) == value for key, value in fields.items())]

    def wait(self, timeout=10, **fields):
        """The first event with these fields, once it is there."""
        def found():
            return [event for event in self.events if all(event.get(key) == value for key, value in fields.items())]
        with self.changed:
            assert self.changed.wait_for(found, timeout), "no event with %s" % fields
            return found()[0]

    def wait_end(self, peer, timeout=10):
        """The event that ended a peer's connection, whether it got past its token or not."""
        address, since = peer.address, peer.connecting_since  # another may have had its port before

        def found():
            return [event for event in self.events if event.get("remoteAddress") == address and event["atMs"] >= since
                    and event["kind"] in ("connectionRefused", "sessionEnded")]
        with self.changed:
            assert self.changed.wait_for(found, timeout), "no end was recorded for " + address
            return found()[0]


class KeepAlive(threading.Thread):
    """Says KeepAlive for all open clients, so that a test that takes its time does not run into the idle limit."""

    def __init__(self):
        super().__init__(daemon=True)
        self.clients, self.lock = set(), threading.Lock()
        self.start()

    def run(self):
        while True:
            time.sleep(2)
            with self.lock:
                self.clients = {client for client in self.clients if not client.closed.is_set()}
                clients = list(self.clients)
            for client in clients:
                try:
                    client.keep_alive()
                except OSError:
                    pass

    def add(self, client):
        with self.lock:
            self.clients.add(client)


KEEPER = KeepAlive()


class Client:
    """One streaming connection. A thread reads frames, answers time sync and keeps what came."""

    def __init__(self, node, session, clock_offset_ms=0, answer_time_sync=True, obey_reconnect=True):
        self.node, self.session = node, session
        self.clock_offset_ms, self.answer_time_sync = clock_offset_ms, answer_time_sync
        self.obey_reconnect = obey_reconnect
        self.frames, self.bye, self.reconnected, self.closed = [], None, threading.Event(), threading.Event()
        self.requests = 0
        self.changed = threading.Condition()
        listener, mode = session["details"]["listener"], session["details"]["securityMode"]
        self.socket = socket.create_connection((listener["host"], listener["port"]), timeout=10)
        if mode == "TLSv1.2":
            context = ssl.create_default_context(cafile=node.ready["caFile"])
            self.socket = context.wrap_socket(self.socket, server_hostname=listener["host"])
        self.send_lock = threading.Lock()

    def open(self):
        self.send_raw(b"\x01")
        answer = self.socket.recv(1)
        assert answer == b"\x01", answer
        self.send_raw(frame(TOKEN, self.session["token"].encode()))
        self.socket.settimeout(None)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        KEEPER.add(self)
        self.wait(lambda: self.requests > 0, "the first Timestamps Request")
        return self

    def send_raw(self, data):
        with self.send_lock:
            self.socket.sendall(data)

    def payload(self, data, identifier=None, kind=1):
        head = b"" if identifier is None else identifier.encode().ljust(8, b"\0")
        head += struct.pack(">BQ", kind, wall_ms() + self.clock_offset_ms)
        self.send_raw(frame(PAYLOAD if identifier is None else PAYLOAD_ID, head + data))

    def keep_alive(self):
        self.send_raw(frame(KEEP_ALIVE))

    def say_bye(self, reason=b""):
        self.send_raw(frame(BYE, reason))
        self.close()

    def close(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        reader = getattr(self, "reader", None)
        if reader and reader is not threading.current_thread():
            reader.join(5)  # or it would read from whatever gets this descriptor next
        self.socket.close()

    def _exactly(self, count):
        data = b""
        while len(data) < count:
            part = self.socket.recv(count - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def _read(self):
        try:
            while True:
                prefix, size = struct.unpack(">HH", self._exactly(4))
                arrived = wall_ms() + self.clock_offset_ms
                assert prefix == 0xAABB and size > 0, (prefix, size)
                content = self._exactly(size)
                self._frame(content[0], content[1:], arrived)
        except (EOFError, OSError, ssl.SSLError):
            pass
        finally:
            self.closed.set()
            with self.changed:
                self.changed.notify_all()

    def _frame(self, kind, data, arrived):
        if kind == TS_REQUEST and self.answer_time_sync:
            self.send_raw(frame(TS_RESPONSE, data + struct.pack(">QQ", arrived, wall_ms() + self.clock_offset_ms)))
        elif kind == BYE:
            self.bye = data
        elif kind == RECONNECT:
            self.reconnected.set()
            if self.obey_reconnect:
                self.close()
        with self.changed:
            self.requests += kind == TS_REQUEST
            self.frames.append((kind, data))
            self.changed.notify_all()

    def wait(self, condition, what, timeout=15):
        with self.changed:
            if not self.changed.wait_for(condition, timeout):
                raise AssertionError("waited in vain for " + what + "\n" + self.node.log_text()[-3000:])

    def of_kind(self, kind):
        with self.changed:
            return [data for have, data in self.frames if have == kind]

    def wait_payloads(self, count, kind):
        self.wait(lambda: sum(have == kind for have, _ in self.frames) >= count, "%d frames of 0x%02X" % (count, kind))
        return self.of_kind(kind)

    def wait_closed(self, timeout=15):
        assert self.closed.wait(timeout), "still connected\n" + self.node.log_text()[-3000:]


class Peer:
    """A socket that says exactly what it is told and keeps what comes back. No thread, no manners."""

    def __init__(self, node, session=None, tls=False, port=None, source="127.0.0.1", receive_buffer=None):
        self.node, self.session = node, session
        streaming = node.ready["nodes"][0]
        if session:
            port = session["details"]["listener"]["port"]
            tls = session["details"]["securityMode"] == "TLSv1.2"
        self.connecting_since = wall_ms() - 1
        self.socket = socket.socket()
        self.socket.settimeout(15)
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.bind((source, 0))
        self.socket.connect(("127.0.0.1", port or streaming["tlsPort" if tls else "port"]))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.address = "%s:%d" % self.socket.getsockname()
        self.heard = b""
        if tls:
            context = ssl.create_default_context(cafile=node.ready["caFile"])
            self.socket = context.wrap_socket(self.socket, server_hostname="localhost")

    def say(self, data):
        """False when the node has closed meanwhile."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def hello(self):
        return b"\x01" + frame(TOKEN, self.session["token"].encode())

    def login(self):
        self.say(self.hello())
        self.hear_until(lambda heard: any(kind == TS_REQUEST for kind, _ in self.frames()), "the first Timestamps Request")
        return self

    def hear_until(self, condition, what, timeout=15):
        end = time.monotonic() + timeout
        while not condition(self.heard):
            left = end - time.monotonic()
            assert left > 0, "waited in vain for %s\n%r" % (what, self.heard[-200:])
            self.socket.settimeout(left)
            try:
                part = self.socket.recv(65536)
            except socket.timeout:
                continue
            assert part, "closed while waiting for %s\n%s" % (what, self.node.log_text()[-2000:])
            self.heard += part

    def hear_until_closed(self, timeout=15):
        """Seconds until the node closed, with FIN or with RST; an AssertionError when it does not."""
        begun = time.monotonic()
        while True:
            left = begun + timeout - time.monotonic()
            assert left > 0, "still connected after %s s" % timeout
            self.socket.settimeout(left)
            try:
                part = self.socket.recv(65536)
            except socket.timeout:
                continue
            except OSError:
                part = b""
            if not part:
                return time.monotonic() - begun
            self.heard += part

    def frames(self):
        """What was heard, as a list of (type, data); the version byte is checked and left out."""
        found, rest = [], self.heard
        if rest:
            assert rest[:1] == b"\x01", rest[:20]
            rest = rest[1:]
        while len(rest) >= 5:
            prefix, size, kind = struct.unpack(">HHB", rest[:5])
            assert prefix == 0xAABB, rest[:20]
            if len(rest) < 4 + size:
                break
            found.append((kind, rest[5:4 + size]))
            rest = rest[4 + size:]
        return found

    def reset(self):
        """Closes with RST, as a machine that crashes does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def wait_until(condition, what, timeout=20):
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)
