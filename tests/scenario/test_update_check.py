#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console asks nobody for newer releases unless it is told to: whole processes, with settings of their own."""
import http.server
import os
import subprocess
import tempfile
import threading
import unittest

from foreign import wait_until

NOTICE = b'{"schema": 1, "version": "99.0.0", "released": "2026-11-30", "files": []}'


class Releases(http.server.ThreadingHTTPServer):
    """Where release.json would stand: keeps every connection and what was asked."""

    def __init__(self):
        self.connections, self.requests = 0, []
        outer = self

        class Answer(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.requests.append((self.requestline, sorted(self.headers.items())))
                self.send_response(200)
                self.send_header("Content-Length", str(len(NOTICE)))
                self.end_headers()
                self.wfile.write(NOTICE)

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Answer)
        self.thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def verify_request(self, request, client_address):
        self.connections += 1
        return True

    def stop(self):
        self.shutdown()
        self.thread.join()
        self.server_close()


def peers_of(process):
    """Addresses that the process is connected to by TCP, as Linux writes them."""
    inodes = set()
    for descriptor in os.listdir(f"/proc/{process}/fd"):
        try:
            target = os.readlink(f"/proc/{process}/fd/{descriptor}")
        except OSError:
            continue  # closed meanwhile
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    peers = set()
    for table in ("tcp", "tcp6"):
        with open(f"/proc/{process}/net/{table}", encoding="ascii") as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[9] in inodes and fields[3] != "0A":  # not those that listen
                    peers.add(fields[2].rsplit(":", 1)[0])
    return peers


LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


@unittest.skipUnless(os.environ.get("WAYSIDE_CONSOLE"), "the console is not built")
class UpdateCheck(unittest.TestCase):
    def setUp(self):
        self.releases = Releases()
        self.addCleanup(self.releases.stop)
        folder = tempfile.TemporaryDirectory(prefix="wayside-update-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def settings(self, **updates):
        os.makedirs(os.path.join(self.folder, "Wayside"), exist_ok=True)
        with open(os.path.join(self.folder, "Wayside", "wayside.conf"), "w", encoding="utf-8") as file:
            file.write("[updates]\n" + "".join(f"{key}={value}\n" for key, value in updates.items()))

    def console(self):
        environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        environment |= {"XDG_CONFIG_HOME": self.folder, "XDG_DATA_HOME": self.folder, "HOME": self.folder,
                        "XDG_RUNTIME_DIR": self.folder, "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen([os.environ["WAYSIDE_CONSOLE"], "--demo", "2"], env=environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def end():
            process.kill()
            process.wait()
        self.addCleanup(end)
        return process

    def is_up(self, process):
        """Its own clients are connected to its own node, so its event loop runs."""
        self.assertIsNone(process.poll(), "the console has ended")
        return bool(peers_of(process.pid))

    def test_fresh_settings_ask_nobody(self):
        self.settings(address=f"http://127.0.0.1:{self.releases.server_port}/release.json")
        process = self.console()
        wait_until(lambda: self.is_up(process), "the console's own clients", 60)
        seen = set()
        for _ in range(20):
            seen |= peers_of(process.pid)
            threading.Event().wait(0.1)
        self.assertEqual(self.releases.connections, 0)
        self.assertLessEqual(seen, LOOPBACK)  # nor anybody else outside of this machine

    def test_switched_on_it_asks_once(self):
        self.settings(on="true", address=f"http://127.0.0.1:{self.releases.server_port}/release.json")
        process = self.console()
        wait_until(lambda: self.releases.requests, "a question", 60)
        threading.Event().wait(1)
        self.assertEqual(self.releases.connections, 1)
        line, headers = self.releases.requests[0]
        self.assertEqual(line, "GET /release.json HTTP/1.1")
        self.assertEqual(headers, [("Accept", "application/json"), ("Accept-Encoding", "identity"),
                                   ("Accept-Language", "*"), ("Connection", "close"),
                                   ("Host", f"127.0.0.1:{self.releases.server_port}"), ("User-Agent", "Wayside")])


if __name__ == "__main__":
    unittest.main()
