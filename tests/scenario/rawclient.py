# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client for what should not be on the wire: foreign.py's takes a node at its word, this one does not."""
import socket
import struct
import threading
import time

from foreign import TS_REQUEST, TS_RESPONSE, frame, wall_ms


class Raw:
    """A client that keeps every read apart, with its time, and believes nothing about what comes."""

    def __init__(self, port, host="127.0.0.1"):
        self.chunks, self.ended, self.lock = [], None, threading.Lock()
        self.socket = socket.create_connection((host, port), timeout=10)
        self.socket.settimeout(None)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answered = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            while True:
                data = self.socket.recv(65536)
                if not data:
                    self.ended = self.ended or "closed"
                    return
                with self.lock:
                    self.chunks.append((time.monotonic(), wall_ms(), data))
                requests = [at_and_frame for at_and_frame in self.frames() if at_and_frame[2] == TS_REQUEST]
                for _, arrived, _, body in requests[self.answered:]:
                    self.send(frame(TS_RESPONSE, body + struct.pack(">QQ", arrived, wall_ms())))
                self.answered = len(requests)
        except ConnectionResetError:
            self.ended = "reset"
        except OSError:
            self.ended = self.ended or "broken"

    def send(self, data):
        try:
            self.socket.sendall(data)
        except ConnectionResetError:
            self.ended = "reset"  # the next read would show an end only
        except OSError:
            pass

    def bytes(self):
        with self.lock:
            return b"".join(data for _, _, data in self.chunks)

    def frames(self):
        """(monotonic, wall, type, content) of every frame up to the first that is not one."""
        found, at = [], 1
        with self.lock:
            chunks = list(self.chunks)
        stream = b"".join(data for _, _, data in chunks)
        while at + 5 <= len(stream):
            prefix, size, kind = struct.unpack(">HHB", stream[at:at + 5])
            if prefix != 0xAABB or size == 0 or at + 4 + size > len(stream):
                break
            end, passed = at + 4 + size, 0
            for moment, wall, data in chunks:
                passed += len(data)
                if passed >= end:
                    break
            found.append((moment, wall, kind, stream[at + 5:end]))
            at = end
        return found

    def of_kind(self, kind):
        return [entry for entry in self.frames() if entry[2] == kind]

    def until(self, condition, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.02)
        return bool(condition())

    def close(self):
        self.socket.close()
