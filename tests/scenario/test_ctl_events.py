# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""waysidectl events --follow: over a loss of the connection, and with a node that is gone."""
import json
import socket
import threading
import time
import unittest

from commandline import Administration, CommandLine
from foreign import Client, Node, wait_until


class Relay(threading.Thread):
    """Stands before the API and hangs up on everyone when it is told to."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.target, self.pairs, self.open = port, [], True
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def run(self):
        try:
            while True:
                client = self.listener.accept()[0]
                if not self.open:
                    client.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self.target))
                self.pairs += [client, server]
                for source, sink in ((client, server), (server, client)):
                    threading.Thread(target=self.copy, args=(source, sink), daemon=True).start()
        except OSError:
            pass

    @staticmethod
    def copy(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def hang_up(self):
        self.open = False
        for each in self.pairs:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            each.close()
        self.pairs = []

    def stop(self):
        self.listener.close()
        self.hang_up()


class Following(Administration):
    def test_events_over_a_loss_of_the_connection(self):
        """Every event once, those from before the start, and those that happened while nobody was connected."""
        relay = Relay(int(self.node.ready["apiUrl"].split(":")[2].split("/")[0]))
        self.addCleanup(relay.stop)
        _, first, _ = self.client(0)
        self.ctl.done("bye", first, "--reason", "before")
        wait_until(lambda: self.ctl.json("events", "--connection", first, "--kind", "sessionEnded")["events"], "the first")
        process = self.ctl.begin("--api", "http://127.0.0.1:%d/api" % relay.port, "--json", "events", "--follow", "--kind",
                                 "sessionEnded", "--filter", "cause = OPERATOR", "--limit", "1", "--count", "2")
        lines = [json.loads(process.stdout.readline())]
        wait_until(lambda: len(relay.pairs) >= 2, "the stream")
        second = self.client(1)[1]
        self.ctl.done("bye", second, "--reason", "live")
        lines.append(json.loads(process.stdout.readline()))
        relay.hang_up()
        third = self.client(2)[1]
        self.ctl.done("bye", third, "--reason", "unseen")
        relay.open = True
        lines.append(json.loads(process.stdout.readline()))
        ended = CommandLine.end(process)
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual([line["connectionId"] for line in lines], [int(number) for number in (first, second, third)])
        self.assertEqual(ended.errors.count("\n"), 1, "the loss is told once")

    def test_a_node_that_is_gone_is_not_waited_for_for_ever(self):
        node = Node()
        ctl = CommandLine(node)
        process = ctl.begin("events", "--follow", "--csv", "--limit", "1", "--give-up", "1s", "--kind", "sessionCreated")
        client = Client(node, node.create("TLC", [node.ready["tlcIdentifiers"][0]]))
        self.assertTrue(process.stdout.readline().startswith(b"id,atMs"))
        client.close()
        node.stop()
        started = time.monotonic()
        ended = CommandLine.end(process)
        self.assertEqual(ended.code, 3, ended)
        self.assertLess(time.monotonic() - started, 30)


if __name__ == "__main__":
    unittest.main()
