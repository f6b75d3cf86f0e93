# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Token, spec 04: which tokens get in, what is never logged, and a valid login amid a flood of wrong ones."""
import multiprocessing
import secrets
import socket
import time
import unittest

from cases import Bench, Case, best_of_three, percentile
from foreign import BYE, KEEP_ALIVE, TOKEN, TS_RESPONSE, Peer, frame

SECRET = b"veryloudsecret"


def flood(port, stop, count):
    """Wrong tokens as fast as they are refused, from a process of its own."""
    while not stop.is_set():
        with socket.create_connection(("127.0.0.1", port)) as peer:
            try:
                peer.sendall(b"\x01" + frame(TOKEN, secrets.token_urlsafe(32).encode()))
                while peer.recv(100):
                    pass
            except OSError:
                pass
        with count.get_lock():
            count.value += 1


class Token(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "sessions.connectTimeout=PT1S", "--log-level", "debug", tlcs=500)

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def test_other_datagram_first(self):
        contents = {"KeepAlive": b"\x00", "Bye": b"\x02bye", "Reconnect": b"\x03", "Payload": b"\x04" + bytes(20),
                    "Payload with identifier": b"\x05sub00001" + bytes(20), "Timestamps Request": b"\x06" + bytes(8),
                    "Timestamps Response": bytes([TS_RESPONSE]) + bytes(24), "Monitor Payload": b"\xF0" + bytes(30), "unknown": b"\x55"}
        self.bench.run_all(self, [
            Case(name + " first", lambda session, content=content: b"\x01" + frame(content[0], content[1:]) +
                 frame(TOKEN, session["token"].encode()), "FIRST_FRAME_NOT_TOKEN") for name, content in contents.items()])

    def test_tokens_that_do_not_get_in(self):
        def showing(token):
            return lambda session: b"\x01" + frame(TOKEN, token)
        cases = [
            Case("unknown", showing(secrets.token_urlsafe(32).encode()), "TOKEN_UNKNOWN"),
            Case("one character short", lambda s: b"\x01" + frame(TOKEN, s["token"].encode()[:-1]), "TOKEN_UNKNOWN"),
            Case("one character more", lambda s: b"\x01" + frame(TOKEN, s["token"].encode() + b"A"), "TOKEN_UNKNOWN"),
            Case("empty", showing(b""), "MALFORMED_DATAGRAM"),
            Case("NUL behind it", lambda s: b"\x01" + frame(TOKEN, s["token"].encode() + b"\0"), "TOKEN_NOT_ASCII"),
            Case("NUL", showing(SECRET + b"\0" + SECRET), "TOKEN_NOT_ASCII"),
            Case("not ASCII", showing(SECRET + b"\xC3\xA9"), "TOKEN_NOT_ASCII"),
            Case("513 bytes", showing(SECRET * 37), "TOKEN_TOO_LONG"),
            Case("65,534 bytes", showing((SECRET * 5000)[:65534]), "TOKEN_TOO_LONG"),
            Case("control characters", showing(SECRET + b"\r\n\x1b[31m"), "TOKEN_NOT_ASCII"),
        ]
        self.bench.run_all(self, cases)
        log = self.bench.node.log_text()
        self.assertNotIn(SECRET.decode(), log, "what a peer sends for a token is never logged")
        self.assertNotIn("\x1b", log)

    def refused(self, session, cause):
        with Peer(self.bench.node, session) as peer:
            peer.say(peer.hello() + frame(KEEP_ALIVE))
            peer.hear_until_closed()
            self.assertEqual([kind for kind, _ in peer.frames()], [], "closed without a word")
            end = self.bench.events.wait_end(peer)
            self.assertEqual(end["cause"], cause, end)
        self.bench.fresh_login()

    def test_expired_deleted_and_used(self):
        expired = self.bench.session()
        deleted = self.bench.session()
        used = self.bench.session()
        self.assertEqual(self.bench.node.call("DELETE", "/v1/sessions/" + deleted["token"], role="TLC_ADMIN")[0], 204)
        self.refused(deleted, "TOKEN_UNKNOWN")
        with Peer(self.bench.node, used).login() as first:
            self.refused(used, "TOKEN_USED")
            first.say(self.bench.next_payload(used, b"undisturbed"))
            self.bench.wait_routed(b"undisturbed")
            first.say(frame(BYE))
            first.hear_until_closed()
        self.refused(used, "TOKEN_UNKNOWN")  # its one connection is over
        # Told in whole seconds: the token of a timeout of 1 s lives for up to 2.
        time.sleep(2.4)
        self.refused(expired, "TOKEN_UNKNOWN")
        log = self.bench.node.call("GET", "/v1/sessionlogs/" + expired["token"])[1]
        self.assertEqual((log["endReason"], log["connected"]), ("SESSION_EXPIRED", None))
        for session in (expired, deleted, used):
            self.assertNotIn(session["token"], self.bench.node.log_text(), "a token in the log")

    def test_deleted_while_connected(self):
        """Closed within a second; the quickest of three counts, for a machine may be busy with something else."""
        taken = []
        for _ in range(3):
            session = self.bench.session()
            with Peer(self.bench.node, session).login() as peer:
                begun = time.monotonic()
                self.assertEqual(self.bench.node.call("DELETE", "/v1/sessions/" + session["token"], role="TLC_ADMIN")[0], 204)
                peer.say(self.bench.next_payload(session, b"after the delete"))
                peer.hear_until_closed()
                taken.append(time.monotonic() - begun)
                end = self.bench.events.wait_end(peer)
                self.assertEqual((end["cause"], end["endReason"]), ("SESSION_DELETED", "ADMIN_TERMINATION"))
                self.assertIn(BYE, [kind for kind, _ in peer.frames()])
        self.assertLess(min(taken), 1)
        self.bench.fresh_login()
        self.assertNotIn(b"after the delete", self.bench.routed())

    def test_session_of_the_other_port(self):
        secure, plain = self.bench.session(tls=True), self.bench.session()
        listener = self.bench.node.ready["nodes"][0]
        for session, tls in ((secure, False), (plain, True)):
            with Peer(self.bench.node, tls=tls, port=listener["tlsPort" if tls else "port"]) as peer:
                peer.say(b"\x01" + frame(TOKEN, session["token"].encode()))
                peer.hear_until_closed()
                self.assertEqual(self.bench.events.wait_end(peer)["cause"], "TOKEN_WRONG_SECURITY")
        self.bench.fresh_login()

    def test_valid_login_while_wrong_tokens_flood_in(self):
        port = self.bench.node.ready["nodes"][0]["port"]
        stop, count = multiprocessing.Event(), multiprocessing.Value("L", 0)
        floods = [multiprocessing.Process(target=flood, args=(port, stop, count), daemon=True) for _ in range(8)]
        for process in floods:
            process.start()
        try:
            while count.value < 50:
                time.sleep(0.01)
            before, begun = count.value, time.monotonic()
            p99 = best_of_three(lambda: percentile([self.bench.fresh_login() for _ in range(60)], 0.99), 250)
            refused, lasted = count.value - before, time.monotonic() - begun
        finally:
            stop.set()
            for process in floods:
                process.join(10)
        self.assertGreater(refused, 100, "a flood that is none")
        self.assertLessEqual(p99, 250, "login amid %d wrong tokens/s: %d ms" % (refused / lasted, p99))


if __name__ == "__main__":
    unittest.main()
