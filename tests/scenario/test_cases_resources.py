# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources, spec 04: readers that stop, churn, caps at the door, and running out of file descriptors."""
import resource
import struct
import threading
import time
import unittest

from cases import Bench, measurable, percentile
from foreign import BYE, KEEP_ALIVE, PAYLOAD, TOKEN, Client, Events, Node, Peer, frame, wait_until


class Readers(unittest.TestCase):
    """One node for slow readers and for churn."""

    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--set", "limits.payloadRateLimit=1000000", "--set", "limits.payloadThroughputLimit=1000000000",
                          "--set", "queue.outboundBytes=262144", "--set", "queue.slowConsumerTimeout=PT2S",
                          "--set", "limits.keepAliveTimeout=PT1M")

    @classmethod
    def tearDownClass(cls):
        cls.bench.stop()

    def latencies(self, reader, identifier, count=150):
        """Milliseconds from the Broker to a TLC, each payload alone."""
        taken = []
        for _ in range(count):
            have = len(reader.of_kind(PAYLOAD))
            begun = time.perf_counter()
            self.bench.broker.payload(b"ping", identifier)
            reader.wait(lambda: len(reader.frames) and sum(kind == PAYLOAD for kind, _ in reader.frames) > have, "the ping")
            taken.append((time.perf_counter() - begun) * 1000)
        return taken

    def test_reader_that_stops(self):
        stopped = Peer(self.bench.node, self.bench.session(), receive_buffer=4096).login()
        reader_session = self.bench.session()
        reader = Client(self.bench.node, reader_session).open()
        identifier, other = stopped.session["details"]["tlcIdentifier"], reader_session["details"]["tlcIdentifier"]
        before = percentile(self.latencies(reader, other), 0.99)
        memory = self.bench.node.resident()
        flood = [b"f" * 60000] * 300  # 18 MB: more than the kernel's buffers and the queue take
        for data in flood:
            self.bench.broker.payload(data, identifier)
        slow = self.bench.events.wait(kind="slowConsumer", remoteAddress=stopped.address)
        self.assertEqual(slow["severity"], "warning")
        after = percentile(self.latencies(reader, other), 0.99)
        self.assertLess(after, max(4 * before, 20), "p99 of a reader that reads, ms, before: %.1f" % before)
        self.assertLess(measurable(self.bench.node.resident() - memory), 8 << 20)
        row = [row for row in self.bench.node.connections() if row["remoteAddress"] == stopped.address][0]
        self.assertGreater(row["droppedOut"], 100)
        self.assertLessEqual(row["queuedBytes"], 262144 + 2 * 65539 + 65536)
        begun = time.monotonic()
        while self.bench.events.having(kind="sessionEnded", remoteAddress=stopped.address) == [] and time.monotonic() < begun + 8:
            stopped.say(frame(KEEP_ALIVE))
            time.sleep(0.2)
        end = self.bench.events.wait_end(stopped)
        self.assertEqual((end["cause"], end["endReason"]), ("SLOW_CONSUMER", "CONNECTION_ERROR"))
        stopped.close()
        reader.say_bye()
        self.bench.fresh_login()

    def test_control_overtakes_queued_payloads(self):
        """A Bye reaches a reader that is behind before the payloads that waited when it was said."""
        with Peer(self.bench.node, self.bench.session(), receive_buffer=4096).login() as behind:
            identifier = behind.session["details"]["tlcIdentifier"]
            for number in range(400):
                self.bench.broker.payload(struct.pack(">I", number) + b"q" * 50000, identifier)
            self.bench.events.wait(kind="slowConsumer", remoteAddress=behind.address)
            self.assertEqual(self.bench.node.call("DELETE", "/v1/sessions/" + behind.session["token"], role="TLC_ADMIN")[0], 204)
            behind.hear_until_closed(10)
            frames = behind.frames()
            self.assertEqual(frames[-1][0], BYE)
            numbers = [struct.unpack(">I", data[9:13])[0] for kind, data in frames if kind == PAYLOAD]
            self.assertEqual(numbers, sorted(numbers), "in order, those dropped left out")
            self.assertLess(len(numbers), 400)
        self.bench.fresh_login()

    def churn(self, rounds):
        port = self.bench.node.ready["nodes"][0]["port"]
        said = [b"", b"\x01", b"\x00", b"\x01" + frame(TOKEN, b"wrong"), b"\x01" + frame(KEEP_ALIVE), b"\x01\xAA\xBB\x00"]

        def connect():
            for number in range(rounds):
                peer = Peer(self.bench.node, port=port)
                peer.say(said[number % len(said)])
                peer.reset() if number % 2 else peer.close()
        threads = [threading.Thread(target=connect) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        wait_until(lambda: self.bench.node.admin("GET", "/nodes")[1][0]["connections"] == 1, "all of them to be gone")

    def test_churn_leaves_descriptors_and_memory_flat(self):
        self.churn(200)  # fills what is kept of ended connections
        descriptors, memory = self.bench.node.descriptors(), self.bench.node.resident()
        self.churn(500)
        self.assertLessEqual(self.bench.node.descriptors(), descriptors + 2)
        # 2,000 connections; what grows is the list of the last 10,000 events.
        self.assertLess(measurable(self.bench.node.resident() - memory), 6 << 20)
        self.bench.fresh_login()


class Door(unittest.TestCase):
    """Caps: the newest is refused, with a count, and those inside are not disturbed."""

    def test_caps(self):
        bench = Bench("--set", "listener.maxConnections=30", "--set", "listener.maxPreAuth=20",
                      "--set", "listener.maxPreAuthPerAddress=8")
        node, open_ones = bench.node, []

        def refused():
            return node.admin("GET", "/nodes")[1][0]["refusedConnections"]

        def connect(count, stay, source="127.0.0.1"):
            """So many that say nothing; the rest is refused, the newest first."""
            before, peers = refused(), []
            for _ in range(count):
                try:
                    peers.append(Peer(node, source=source))
                except ConnectionResetError:
                    pass
            wait_until(lambda: refused() >= before + count - stay, "the refusals")
            self.assertEqual(refused(), before + count - stay)
            inside = [peer for peer in peers if not self.is_gone(peer)]
            self.assertEqual(inside, peers[:stay])
            open_ones.extend(inside)
        try:
            connect(12, 8)  # of one address without a token
            connect(12, 8, "127.0.0.2")  # another address has its own
            connect(12, 4, "127.0.0.3")  # 20 without a token in all
            # One of the silent ones goes: a valid client gets in by that door, and others stay out.
            open_ones.pop(0).close()
            wait_until(lambda: node.admin("GET", "/nodes")[1][0]["connections"] == 20, "a free place")
            active = Client(node, bench.session()).open()
            for peer in open_ones:
                peer.close()
            open_ones.clear()
            wait_until(lambda: node.admin("GET", "/nodes")[1][0]["connections"] == 2, "the silent ones to be gone")
            # Connections with a token count against the cap of all.
            logged_in = [Peer(node, bench.session()).login() for _ in range(28)]
            known = refused()
            try:
                with Peer(node, bench.session()) as late:
                    late.say(late.hello())
                    late.hear_until_closed(5)
                    self.assertEqual(late.heard, b"")
            except ConnectionResetError:
                pass
            self.assertEqual(refused(), known + 1)
            active.payload(b"not disturbed")
            bench.wait_routed(b"not disturbed")
            for peer in logged_in[:5]:
                peer.say(frame(BYE))
                peer.close()
            wait_until(lambda: node.admin("GET", "/nodes")[1][0]["connections"] <= 28, "room")
            bench.fresh_login()
            bench.events.wait(kind="notice", severity="warning")
            told = [event["detail"] for event in bench.events.having(kind="notice", severity="warning") if "was refused" in event["detail"]]
            self.assertEqual(len(told), 1, "told once a minute at most: %s" % told)
            self.assertIn("listener.maxPreAuthPerAddress", told[0])
            for peer in logged_in[5:]:
                peer.close()
        finally:
            for peer in open_ones:
                peer.close()
            bench.stop()

    @staticmethod
    def is_gone(peer):
        peer.socket.settimeout(0.001)
        try:
            return peer.socket.recv(1) == b""
        except TimeoutError:
            return False
        except OSError:
            return True


class Address(unittest.TestCase):
    """Only the loopback by default; anything else without TLS warns, whatever the log level."""

    def listening(self, node):
        """The addresses at which the node's ports listen."""
        ports = {node.ready["nodes"][0]["port"], node.ready["nodes"][0]["tlsPort"], int(node.ready["apiUrl"].split(":")[2].split("/")[0])}
        with open("/proc/%d/net/tcp" % node.process.pid, encoding="ascii") as file:
            sockets = [line.split() for line in file.readlines()[1:]]
        return {fields[1].split(":")[0] for fields in sockets if fields[3] == "0A" and int(fields[1].split(":")[1], 16) in ports}

    def test_loopback_is_the_default(self):
        node = Node()
        self.assertEqual(self.listening(node), {"0100007F"})
        self.assertNotIn("without TLS", node.log_text())
        node.stop()

    def test_other_addresses_warn(self):
        node = Node("--listen", "0.0.0.0", "--log-level", "error")
        self.assertEqual(self.listening(node), {"00000000"})
        warnings = [line for line in node.log_text().splitlines() if "without TLS" in line]
        self.assertEqual(len(warnings), 1)
        for word in ("warning", "REST", "admin", "streaming", "0.0.0.0"):
            self.assertIn(word, warnings[0])
        self.assertIn("plain streaming ports", Events(node).wait(kind="notice", severity="warning")["detail"])
        node.stop()


class Descriptors(unittest.TestCase):
    """With few file descriptors the node waits, says so in one line, answers its API, and goes on."""

    def test_running_out(self):
        bench = Bench("--set", "timing.handshakeTimeout=PT30S", "--set", "limits.keepAliveTimeout=PT1M",
                      prepare=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (200, 200)))
        node = bench.node
        try:
            crowd = [Peer(node, source="127.0.0.%d" % (2 + number % 9)) for number in range(200)]
            bench.events.wait(kind="notice", severity="fault")
            time.sleep(0.5)
            inside = node.admin("GET", "/nodes")[1][0]["connections"]
            self.assertLess(inside, 150, "some are kept for files, the store and the API")
            self.assertLess(node.descriptors(), 195)
            before, begun, taken = node.processor_seconds(), time.monotonic(), []
            for _ in range(10):
                asked = time.monotonic()
                self.assertEqual(node.call("GET", "/healthz", role=None, base=node.ready["apiUrl"][:-4])[0], 200)
                self.assertEqual(node.call("GET", "/v1/tlcs")[0], 200)
                taken.append(time.monotonic() - asked)
                time.sleep(0.1)
            self.assertLess(min(taken), 1)
            share = (node.processor_seconds() - before) / (time.monotonic() - begun)
            self.assertLess(share, 0.5, "of a processor, while it waits for descriptors")
            bench.broker.send_raw(frame(KEEP_ALIVE))
            # Those who wait in the backlog get their turn as others leave, and a valid client does.
            late = Peer(node, bench.session())
            late.say(late.hello())
            for peer in crowd:
                peer.close()
            late.hear_until(lambda heard: late.frames(), "its turn")
            late.say(frame(BYE))
            late.close()
            bench.fresh_login()
            lines = [line for line in node.log_text().splitlines() if "descriptors run short" in line]
            self.assertEqual(len(lines), 1, "one clear line")
            self.assertIn("of 200", lines[0])
        finally:
            bench.stop()


if __name__ == "__main__":
    unittest.main()
