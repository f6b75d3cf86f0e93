# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""REST, spec 04: what hostile requests are answered, and that the node goes on answering good ones."""
import json
import socket
import threading
import time
import unittest
import urllib.parse

from cases import Bench
from foreign import Peer, frame

HEADER_DEADLINE = 10.0  # seconds, for a whole header


class Rest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench()
        cls.node = cls.bench.node
        address = urllib.parse.urlsplit(cls.node.ready["apiUrl"])
        cls.address = (address.hostname, address.port)
        cls.token = cls.node.ready["tokens"]["TLC_ADMIN"]
        # Begun first, since it takes ten seconds: looked at by the test of that name.
        cls.drip_ended = []
        cls.dripping = threading.Thread(target=cls.drip, daemon=True)
        cls.dripping.start()

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    @classmethod
    def drip(cls):
        begun, answer = time.monotonic(), b""
        with socket.create_connection(cls.address) as peer:
            peer.settimeout(0.2)
            peer.sendall(b"GET /api/v1/tlcs HTTP/1.1\r\nHost: h\r\n")
            while time.monotonic() - begun < HEADER_DEADLINE + 10:
                try:
                    peer.sendall(b"X-Drip: d\r\n")
                    part = peer.recv(1000)
                    if not part:
                        break
                    answer += part
                except TimeoutError:
                    continue
                except OSError:
                    break
        cls.drip_ended += [time.monotonic() - begun, answer]

    def exchange(self, request):
        """Status and the whole answer to raw bytes."""
        with socket.create_connection(self.address, timeout=15) as peer:
            try:
                peer.sendall(request)
            except OSError:
                pass  # refused before all of it was written
            answer = b""
            try:
                while part := peer.recv(65536):
                    answer += part
            except OSError:
                pass
        self.assertTrue(answer.startswith(b"HTTP/1.1 "), answer[:100])
        return int(answer[9:12]), answer

    def raw(self, method, target, body=b"", fields=b"", token=None):
        head = b"%s %s HTTP/1.1\r\nHost: h\r\nConnection: close\r\nX-Authorization: %s\r\n" % (
            method.encode(), target if isinstance(target, bytes) else target.encode(), (token or self.token).encode())
        if body:
            head += b"Content-Type: application/json\r\nContent-Length: %d\r\n" % len(body)
        return self.exchange(head + fields + b"\r\n" + body)

    def goes_on(self):
        self.assertEqual(self.node.call("GET", "/v1/tlcs", role="TLC_ADMIN")[0], 200)
        self.bench.fresh_login()

    def test_nesting_ten_thousand_deep(self):
        for name, body in {"arrays": b"[" * 10000 + b"]" * 10000, "objects": b'{"a":' * 10000 + b"1" + b"}" * 10000,
                           "in a field": b'{"domain":' + b"[" * 10000 + b"]" * 10000 + b"}", "open": b"[" * 500000}.items():
            with self.subTest(name):
                status, answer = self.raw("POST", "/api/v1/sessions", body)
                self.assertEqual(status, 400, answer[:300])
                self.assertIn(b'"message"', answer)
        self.goes_on()

    def test_sizes(self):
        for name, request, expected in [
                ("body of 1 MiB and a byte", ("POST", "/api/v1/sessions", b" " * (1 << 20) + b"1"), 413),
                ("body of exactly 1 MiB, not an object", ("POST", "/api/v1/sessions", b" " * ((1 << 20) - 1) + b"1"), 400),
                ("header field of 20 KiB", ("GET", "/api/v1/tlcs", b"", b"X-Long: " + b"l" * 20480 + b"\r\n"), 431),
                ("2,000 header fields", ("GET", "/api/v1/tlcs", b"", b"X-Many: m\r\n" * 2000), 431),
                ("target of 20 KiB", ("GET", "/api/v1/tlcs?" + "t" * 20480), 431)]:
            with self.subTest(name):
                status, answer = self.raw(*request)
                self.assertEqual(status, expected, answer[:300])
        with self.subTest("announced length alone"):
            status, _ = self.exchange(b"POST /api/v1/sessions HTTP/1.1\r\nHost: h\r\nX-Authorization: %s\r\nContent-Type: application/json\r\n"
                                      b"Content-Length: 99999999999\r\n\r\n" % self.token.encode())
            self.assertEqual(status, 413)
        with self.subTest("chunks without end"):
            status, _ = self.exchange(b"POST /api/v1/sessions HTTP/1.1\r\nHost: h\r\nX-Authorization: %s\r\nContent-Type: application/json\r\n"
                                      b"Transfer-Encoding: chunked\r\n\r\n" % self.token.encode() + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 20)
            self.assertEqual(status, 413)
        self.goes_on()

    def test_wrong_types(self):
        good = {"domain": "dev_001", "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                "details": {"securityMode": "NONE", "tlcIdentifier": self.bench.identifier()}}
        self.assertEqual(self.node.call("POST", "/v1/sessions", good, "TLC_ADMIN")[0], 200)
        wrong = [None, True, 5, 1e300, [], {}, ["x"], {"x": "y"}, "", "nonsense", "\u0000", "x" * 100000]
        for field in ("domain", "type", "protocol", "details"):
            for value in wrong:
                with self.subTest(field=field, value=str(value)[:20]):
                    body = {**good, field: value}
                    status, answer = self.node.call("POST", "/v1/sessions", body, "TLC_ADMIN")
                    self.assertIn(status, (400, 403) if field == "domain" else (400,), answer)
                    self.assertEqual(answer["status"], status)
                    if not isinstance(value, str):
                        self.assertIn(field, answer["message"], "names the field")
        for identifier in ("sub0001", "sub000001", "SUB00001", "sub 0001", "sub0001\u00e9", "../../..", "", None, 12345678, ["sub00001"]):
            with self.subTest(identifier=identifier):
                status, answer = self.node.call("POST", "/v1/sessions", {**good, "details": {"securityMode": "NONE", "tlcIdentifier": identifier}},
                                                "TLC_ADMIN")
                self.assertEqual(status, 400, answer)
        for body in (b"", b"null", b"[]", b'"text"', b"{", b'{"domain":"dev_001",}', b"\xff\xfe", b'{"a":\xC3\x28}', b"{}{}"):
            with self.subTest(body=body):
                self.assertIn(self.raw("POST", "/api/v1/sessions", body)[0], (400, 415))
        self.goes_on()

    def test_paths_and_injection(self):
        strange = ["/api/v1/sessions/%00", "/api/v1/sessions/a%00b", "/api/v1/sessions/../../../etc/passwd", "/api/../etc/passwd",
                   "/api/v1/sessions/%2e%2e%2f%2e%2e", "/api/v1/tlcs/..%5c..%5cwindows", "/../../etc/passwd", "//etc/passwd",
                   "/api/v1/tlcs/'%20OR%20'1'='1", "/api/v1/tlcs/%27%3B%20DROP%20TABLE%20sessions%3B--", "/api/v1/sessionlogs/%22%20UNION%20SELECT",
                   "/api/v1/authorizations/%ff%fe", "/api/v1/tlcs/%", "/api/v1/tlcs/%zz", "/api/v1/tlcs/" + "a" * 8000,
                   "/admin/v1/connections/-1", "/admin/v1/connections/1e9", "/admin/v1/connections/99999999999999999999999", "/api/v1/sessions/" + "x" * 43]
        for target in strange:
            with self.subTest(target[:60]):
                token = self.node.ready["tokens"]["PLATFORM_ADMIN"]
                status, answer = self.raw("GET", target, token=token)
                self.assertIn(status, (400, 404), answer[:300])
                self.assertNotIn(b"root:", answer)
        queries = ["type=%27%20OR%201=1--", "domain=%00", "domain='%3BDROP%20TABLE%20tlcs", "from=0&until=1%27", "type=TLC&type=Broker"]
        for query in queries:
            with self.subTest(query):
                status, answer = self.raw("GET", "/api/v1/sessions?" + query)
                self.assertIn(status, (200, 400, 404), answer[:300])
                if status == 200:
                    listed = json.loads(answer.split(b"\r\n\r\n", 1)[1])
                    self.assertTrue(all(session["domain"] == "dev_001" for session in listed))
        self.goes_on()
        self.assertEqual(len(self.node.call("GET", "/v1/tlcs", role="TLC_ADMIN")[1]), 200, "no table was dropped")

    def test_requests_that_are_none(self):
        for name, sent in {"frames": b"\x01" + frame(1, b"token"), "TLS": b"\x16\x03\x01\x00\xc8\x01\x00\x00\xc4" + bytes(60),
                           "no version": b"GET /healthz\r\n\r\n", "HTTP/9.9": b"GET /healthz HTTP/9.9\r\n\r\n", "noise": bytes(range(256)),
                           "two lengths": b"POST /api/v1/sessions HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                           "length and chunks": b"POST /api/v1/sessions HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                           "folded field": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-A: b\r\n c\r\n\r\n",
                           "NUL in a field": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-A: b\0c\r\n\r\n"}.items():
            with self.subTest(name):
                status, answer = self.exchange(sent)
                self.assertIn(status, (400, 505), answer[:200])
                self.assertEqual(answer.count(b"HTTP/1.1 "), 1, "answered once")
        self.goes_on()

    def test_foreign_session_is_not_hinted_at(self):
        # A TLC role sees the sessions of its scope; the Broker's is none of them.
        brokers = self.bench.broker.session["token"]
        texts = set()
        for token in (brokers, "x" * 43, "y"):
            for method in ("GET", "DELETE"):
                status, answer = self.node.call(method, "/v1/sessions/" + token, role="TLC_ADMIN")
                self.assertEqual(status, 404, answer)
                texts.add(answer["message"])
        self.assertFalse(self.bench.broker.closed.is_set())
        self.assertEqual(len(texts), 1, "one answer for what is not there and for what is not theirs")

    def test_half_closed_client_gets_its_answer(self):
        with socket.create_connection(self.address, timeout=10) as peer:
            peer.sendall(b"GET /api/v1/tlcs HTTP/1.1\r\nHost: h\r\nX-Authorization: %s\r\n\r\n" % self.token.encode())
            peer.shutdown(socket.SHUT_WR)
            answer = b""
            while part := peer.recv(65536):
                answer += part
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 "), answer[:100])
        self.assertEqual(len(json.loads(answer.split(b"\r\n\r\n", 1)[1])), 200)

    def test_z_header_drip_is_closed(self):
        self.dripping.join(HEADER_DEADLINE + 15)
        taken, answer = self.drip_ended
        self.assertGreater(taken, HEADER_DEADLINE - 1)
        self.assertLess(taken, HEADER_DEADLINE + 6)
        self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 408 "), answer[:100])
        self.goes_on()


if __name__ == "__main__":
    unittest.main()
