# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How waysidectl gets to an API: through proxies, to nobody, and to services that are not ours (spec 02, 05)."""
import base64
import concurrent.futures
import http.server
import json
import socket
import threading
import urllib.request
import uuid

from ctl import INVALID, NOT_ALLOWED, TIMED_OUT, UNREACHABLE, USAGE, Ctl, Verbs
from foreign import Node


class Reach(Verbs):
    @classmethod
    def setUpClass(cls):
        cls.node = Node()
        cls.ctl = Ctl.of(cls.node)

    @classmethod
    def tearDownClass(cls):
        everything = "".join(cls.ctl.said)
        cls.ctl.close()
        assert cls.node.stop() == 0
        assert not [role for role, token in cls.node.ready["tokens"].items() if token in everything]
        assert "word of it" not in everything

    def test_exit_codes_of_the_way_there(self):
        bare = {"environment": {"WAYSIDE_READY_FILE": "", "WAYSIDE_TOKEN": "not-a-token-of-this-node"}}
        nobody = "http://127.0.0.1:%d" % closed_port()

        def all_of(verb):
            self.no(NOT_ALLOWED, verb, "--api", self.node.ready["apiUrl"], **bare)
            self.no(UNREACHABLE, verb, "--api", nobody, **bare)
            self.no(USAGE, verb, "wash")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            list(pool.map(all_of, ("sessions", "logs", "tlcs", "authorizations", "tokens", "accounts", "domains", "policies")))
        self.no(USAGE, "tlcs", "--api", "ftp://127.0.0.1", **bare)
        self.no(USAGE, "tlcs", environment={"WAYSIDE_READY_FILE": ""})
        with socket.create_server(("127.0.0.1", 0)) as silent:
            api = "http://127.0.0.1:%d" % silent.getsockname()[1]
            self.no(TIMED_OUT, "tlcs", "--timeout", "300ms", "--api", api, **bare)
            self.no(TIMED_OUT, "tlcs", "create", "ctl00009", "--timeout", "300ms", "--api", api, **bare)

    def test_https(self):
        node = Node("--api-tls")
        self.addCleanup(node.stop)
        ctl = Ctl.of(node)
        self.addCleanup(ctl.close)
        done = ctl.run("tlcs", "--csv")
        self.assertEqual((done.returncode, done.stdout.count("\n")), (0, 11), done.stderr)
        self.assertTrue(node.ready["apiUrl"].startswith("https:"))
        bare = {"environment": {"WAYSIDE_READY_FILE": "", "WAYSIDE_TOKEN": node.ready["tokens"]["TLC_ADMIN"]}}
        self.no(UNREACHABLE, "tlcs", "--api", node.ready["apiUrl"], says="certificate", **bare)
        self.ok("tlcs", "--api", node.ready["apiUrl"], "--ca-file", node.ready["caFile"], **bare)

    def test_proxy(self):
        with Proxy("name:word of it") as proxy:
            there = {"WAYSIDE_PROXY_CREDENTIALS": "name:word of it"}
            self.assertEqual(len(self.json("tlcs", "--proxy", proxy.url, environment=there)), len(self.json("tlcs")))
            self.assertEqual(proxy.refused, 0)
            self.assertTrue(proxy.targets[0].startswith(self.node.ready["apiUrl"] + "/v1/tlcs"), proxy.targets)
            path = self.ctl.path("credentials")
            with open(path, "w", encoding="ascii") as file:
                file.write("name:word of it\n")
            self.ok("tlcs", environment={"WAYSIDE_PROXY": proxy.url, "WAYSIDE_PROXY_CREDENTIALS_FILE": path})
            self.ok("tlcs", "create", "proxied1", "--proxy", proxy.url, "--proxy-credentials-file", path)
            self.ok("tlcs", "delete", "proxied1")
            wrong = self.no(NOT_ALLOWED, "tlcs", "--proxy", proxy.url, environment={"WAYSIDE_PROXY_CREDENTIALS": "name:wrongword"})
            self.assertNotIn("wrongword", wrong)
        self.no(UNREACHABLE, "tlcs", "--proxy", "http://127.0.0.1:%d" % closed_port(), says="proxy")
        self.assertNotIn("hidden", self.no(USAGE, "tlcs", "--proxy", "http://hidden:hidden@127.0.0.1:1"))
        self.no(USAGE, "tlcs", "--proxy-credentials-file", self.ctl.path("credentials"), says="no proxy")
        self.no(USAGE, "tlcs", "--proxy", "socks5://127.0.0.1:1", "--proxy-credentials-file", self.ctl.path("none"))
        self.ok("tlcs", "--proxy", "none", environment={"WAYSIDE_PROXY": "http://127.0.0.1:1"})


def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Server:
    """An HTTP server on a thread, for as long as a with block lasts."""

    def __init__(self, handler):
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.http.server_port
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()


class Proxy(Server):
    """Forwards requests of clients that know the password."""

    def __init__(self, credentials):
        proxy = self
        self.targets, self.refused = [], 0
        wanted = "Basic " + base64.b64encode(credentials.encode()).decode()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.headers.get("Proxy-Authorization") != wanted:
                    proxy.refused += 1
                    self.answer(407, b"", {"Proxy-Authenticate": 'Basic realm="test"'})
                    return
                proxy.targets.append(self.path)
                request = urllib.request.Request(self.path, data=body or None, method=self.command)
                for name in ("X-Authorization", "Content-Type"):
                    if self.headers.get(name):
                        request.add_header(name, self.headers[name])
                with urllib.request.urlopen(request, timeout=20) as answer:
                    self.answer(answer.status, answer.read(), {"Content-Type": "application/json"})

            do_GET = do_POST = do_PUT = do_DELETE = forward

            def answer(self, status, body, headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        super().__init__(Handler)


class Service(Server):
    """Another conforming service: spec 02's fields and none of ours, fields that nobody knows, 201 where its document
    says so, 204 for a change, and a bad day now and then."""
    token = "another-services-token-0001"
    session_token = "another-services-session-token-0002"

    def __init__(self):
        service = self
        self.log, self.bad_days = [], 0
        self.tlcs = {}
        details = {"securityMode": "TLSv1.2", "keepAliveTimeout": "PT10S", "payloadRateLimit": 12,
                   "payloadRateLimitDuration": "PT5S", "payloadThroughputLimit": 61440,
                   "payloadThroughputLimitDuration": "PT5S", "clockDiffLimit": "PT3S", "clockDiffLimitDuration": "PT1M",
                   "listener": {"host": "stream.example", "port": 8443, "expiration": "2034-01-15T10:30:00.123456Z"},
                   "tlcIdentifiers": [], "region": "north"}
        session = {"domain": "elsewhere", "type": "Broker", "token": self.session_token,
                   "protocol": "TCPStreaming_Multiplex", "details": details, "links": []}
        of_another_kind = {"domain": "elsewhere", "type": "VLOG", "protocol": "VLOG", "token": "v" * 30, "details": {}}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_request(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                path = self.path.split("?")[0]
                service.log.append((self.command, path))
                if self.headers.get("x-authorization") != service.token:
                    self.answer(401, {"message": "HTTP 401 Unauthorized: who are you?", "status": 401})
                elif service.bad_days > 0:
                    service.bad_days -= 1
                    self.answer(503, "<html>\x1b[2Jdown</html>", {"Retry-After": "0"})
                elif path == "/api/v1/sessions":
                    self.answer(201 if self.command == "POST" else 200,
                                session if self.command == "POST" else [session, of_another_kind])
                elif path == "/api/v1/sessions/" + service.session_token:
                    self.answer(204 if self.command in ("PUT", "DELETE") else 200, session)
                elif path == "/api/v1/sessionlogs":
                    self.answer(200, [{"token": service.session_token, "domain": "elsewhere", "account": "a", "type": "Broker",
                                       "protocol": "TCPStreaming_Multiplex", "details": "{}", "created": 1705314600000,
                                       "connected": None, "ended": None, "endReason": None, "remoteAddress": None,
                                       "tlcScopeHistory": []}])
                elif path == "/api/v1/tlcs":
                    self.answer(201 if self.command == "POST" else 200, self.tlc(body))
                elif path.startswith("/api/v1/tlcs/"):
                    known = service.tlcs.get(path)
                    if known and self.command == "GET":
                        self.answer(200, known)
                    elif service.tlcs.pop(path, None) is None:
                        self.answer(404, {"message": "HTTP 404 Not Found: \x1b[31mnothing\u202e here", "status": 404})
                    else:  # it is gone, and nobody hears of it
                        self.close_connection = True
                elif path == "/api/v1/accounts":
                    self.answer(200, [{"name": "only a name"}])
                else:
                    self.answer(500, "no JSON")

            do_GET = do_POST = do_PUT = do_DELETE = handle_request

            def tlc(self, body):
                if self.command == "GET":
                    return list(service.tlcs.values())
                made = {"uuid": str(uuid.uuid4()), "identifier": json.loads(body)["identifier"], "domain": "elsewhere",
                        "account": "a", "type": "TCPStreaming", "colour": {"deep": [None]}}
                service.tlcs["/api/v1/tlcs/" + made["uuid"]] = made
                return made

            def answer(self, status, content, headers=None):
                data = (content if isinstance(content, str) else json.dumps(content)).encode()
                self.send_response(status)
                for name, value in (headers or {}).items():
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                if status != 204:
                    self.wfile.write(data)

            def log_message(self, *_):
                pass

        super().__init__(Handler)


class AnotherService(Verbs):
    def setUp(self):
        self.service = Service()
        self.service.__enter__()
        self.addCleanup(self.service.__exit__)
        self.ctl = Ctl({"WAYSIDE_API": self.service.url, "WAYSIDE_TOKEN": self.service.token})
        self.addCleanup(self.ctl.close)

    def tearDown(self):
        everything = "".join(self.ctl.said)
        self.assertNotIn(self.service.token, everything)
        self.assertNotIn(self.service.session_token, everything)
        self.assertNotIn("\x1b", everything)
        self.assertNotIn("\u202e", everything)

    def test_its_fields_are_enough(self):
        made = self.json("sessions", "create", "Broker", "--domain", "elsewhere", "--security", "TLSv1.2")
        self.assertEqual((made["listener"], made["expiration"]), ("stream.example:8443", "2034-01-15T10:30:00Z"))
        rows = self.json("sessions")
        self.assertEqual([row["type"] for row in rows], ["Broker", "VLOG"])
        self.ok("sessions")
        self.assertEqual(self.json("sessions", "show", made["session"])["session"], made["session"])
        self.service.log.clear()
        self.ok("sessions", "update", made["session"], "--all-tlcs")
        self.assertEqual([method for method, _ in self.service.log], ["GET", "GET", "PUT", "GET"], "204 is read back")
        self.ok("sessions", "delete", made["session"])
        self.assertEqual(self.json("logs")[0]["endReason"], None)
        self.assertIn("—", self.ok("logs"))
        self.assertEqual(self.json("accounts"), [{"name": "only a name", "uuid": None}])
        self.no(UNREACHABLE, "domains", says="HTTP 500")
        self.no(INVALID, "tlcs", "show", str(uuid.uuid4()), says="nothing")

    def test_bad_days_pass(self):
        self.service.bad_days = 2
        self.assertEqual(self.json("tlcs"), [])
        self.service.bad_days = 2
        made = self.json("tlcs", "create", "other001")  # 503 with Retry-After: turned away, so asked again
        self.assertEqual(made["identifier"], "other001")
        self.assertEqual(len(self.service.tlcs), 1)
        self.service.bad_days = 9
        self.no(UNREACHABLE, "tlcs", says="HTTP 503")
        self.assertEqual(self.service.bad_days, 6, "three attempts")
        self.service.bad_days = 0
        self.service.log.clear()
        self.ok("tlcs", "delete", made["uuid"])  # its answer is lost; the next one finds nothing any more
        self.assertEqual([method for method, _ in self.service.log], ["GET", "DELETE", "DELETE"])
