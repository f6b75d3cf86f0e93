# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS, spec 04: versions, ciphers, renegotiation, dripped ClientHellos, silent peers, against a whole node."""
import concurrent.futures
import shutil
import socket
import ssl
import subprocess
import threading
import time
import unittest
import warnings

from cases import Bench, best_of_three, percentile
from foreign import BYE, KEEP_ALIVE, TOKEN, TS_REQUEST, Peer, frame

HANDSHAKE = 2.5  # seconds


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "timing.handshakeTimeout=PT%gS" % HANDSHAKE)
        cls.port = cls.bench.node.ready["nodes"][0]["tlsPort"]

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def context(self, version=None, ciphers=None):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(self.bench.node.ready["caFile"])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # old versions are what is tried
            if version:
                context.minimum_version = context.maximum_version = version
            context.set_ciphers((ciphers or "ALL:COMPLEMENTOFALL") + ":@SECLEVEL=0")
        return context

    def handshake(self, context):
        """(peer, what came of it: a cipher or an exception)."""
        with Peer(self.bench.node, port=self.port) as peer:
            try:
                with context.wrap_socket(peer.socket, server_hostname="localhost") as secure:
                    return peer, secure.cipher()[0]
            except (ssl.SSLError, OSError) as error:
                return peer, error

    def test_other_versions_and_ciphers_are_refused(self):
        one = "ECDHE-RSA-AES128-GCM-SHA256"
        offers = {
            "TLS 1.0": self.context(ssl.TLSVersion.TLSv1),
            "TLS 1.1": self.context(ssl.TLSVersion.TLSv1_1),
            "TLS 1.3": self.context(ssl.TLSVersion.TLSv1_3),
        }
        every = [cipher["name"] for cipher in self.context(ssl.TLSVersion.TLSv1_2).get_ciphers()
                 if cipher["protocol"] != "TLSv1.3" and cipher["name"] != one]
        self.assertGreater(len(every), 20)
        offers.update({"cipher " + name: self.context(ssl.TLSVersion.TLSv1_2, name) for name in every})
        offers["all ciphers but the one"] = self.context(ssl.TLSVersion.TLSv1_2, "ALL:COMPLEMENTOFALL:!" + one)
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            outcomes = {name: pool.submit(self.handshake, context) for name, context in offers.items()}
            for name, outcome in outcomes.items():
                with self.subTest(name):
                    peer, came = outcome.result()
                    self.assertIsInstance(came, Exception, "it got in with " + str(came))
                    self.assertEqual(self.bench.events.wait_end(peer)["cause"], "TLS_FAILED")
        _, came = self.handshake(self.context(ssl.TLSVersion.TLSv1_2))
        self.assertEqual(came, one, "offered all of them, the one is taken")
        self.fresh_login()

    def fresh_login(self):
        session = self.bench.session(tls=True)
        begun = time.monotonic()
        with Peer(self.bench.node, session) as peer:
            peer.login()
            taken = (time.monotonic() - begun) * 1000
            peer.say(frame(BYE))
        return taken

    def test_renegotiation_is_refused(self):
        """OpenSSL's own client asks for one when it reads a line with R."""
        if not shutil.which("openssl"):
            self.skipTest("there is no openssl")
        bench = Bench("--set", "timing.handshakeTimeout=PT5M")  # so that no deadline ends it instead
        self.addCleanup(bench.stop)
        client = subprocess.Popen(["openssl", "s_client", "-connect", "127.0.0.1:%d" % bench.node.ready["nodes"][0]["tlsPort"],
                                   "-tls1_2", "-legacy_renegotiation", "-CAfile", bench.node.ready["caFile"]],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            for line in client.stdout:
                if b"Verify return code" in line:
                    break
            client.stdin.write(b"R\n")
            client.stdin.flush()
            client.wait(30)
        finally:
            client.kill()
            client.communicate()
        event = bench.events.wait(cause="TLS_FAILED", detail="the peer asked for a TLS renegotiation")
        self.assertEqual(event["kind"], "connectionRefused")
        self.fresh_login()

    def client_hello(self):
        outgoing = ssl.MemoryBIO()
        machine = self.context(ssl.TLSVersion.TLSv1_2).wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname="localhost")
        try:
            machine.do_handshake()
        except ssl.SSLWantReadError:
            pass
        return outgoing.read()

    def test_dripped_client_hello_falls_to_the_absolute_deadline(self):
        hello = self.client_hello()
        stopped = threading.Event()

        def drip(name):
            peer, begun, position = Peer(self.bench.node, port=self.port), time.monotonic(), 0
            plain = peer.socket
            with peer:
                plain.settimeout(0.1 if name == "dripped" else HANDSHAKE + 10)
                while not stopped.is_set() and time.monotonic() - begun < HANDSHAKE + 10:
                    try:
                        if name == "dripped":
                            plain.sendall(hello[position:position + 1])
                            position = min(position + 1, len(hello) - 2)
                        if not plain.recv(100):
                            break
                    except TimeoutError:
                        continue
                    except OSError:
                        break
            return time.monotonic() - begun, self.bench.events.wait_end(peer)["cause"]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for name, outcome in {name: pool.submit(drip, name) for name in ("dripped", "silent")}.items():
                with self.subTest(name):
                    taken, cause = outcome.result()
                    self.assertEqual(cause, "HANDSHAKE_TIMEOUT")
                    self.assertGreater(taken, HANDSHAKE - 0.2)
                    self.assertLess(taken, HANDSHAKE + 5)
        stopped.set()
        self.fresh_login()

    def test_bytes_that_are_not_tls(self):
        for name, said in {"frames": b"\x01" + frame(TOKEN, b"plain"), "HTTP": b"GET / HTTP/1.1\r\n\r\n",
                           "a record that is no handshake": b"\x17\x03\x03\x00\x10" + bytes(16),
                           "a ClientHello of 16 MiB": b"\x16\x03\x01\x40\x00\x01\xff\xff\xff" + bytes(100),
                           "noise": bytes(range(200, 256)) * 10}.items():
            with self.subTest(name), Peer(self.bench.node, port=self.port) as peer:
                peer.say(said)
                self.assertEqual(self.bench.events.wait_end(peer)["cause"], "TLS_FAILED")
        self.fresh_login()

    def test_login_beside_ninety_silent_peers(self):
        silent = [socket.create_connection(("127.0.0.1", self.port)) for _ in range(90)]
        for number, peer in enumerate(silent):
            if number % 3:
                peer.sendall(self.client_hello()[:number])
        p99 = best_of_three(lambda: percentile([self.fresh_login() for _ in range(6)], 0.99), 250)
        for peer in silent:
            peer.close()
        self.assertLessEqual(p99, 250)


if __name__ == "__main__":
    unittest.main()
