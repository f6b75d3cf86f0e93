# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Datagrams, byte by byte."""
import struct
import time

KEEP_ALIVE, TOKEN, BYE, RECONNECT, PAYLOAD, PAYLOAD_ID, TS_REQUEST, TS_RESPONSE = range(8)
MONITOR = 0xF0
LARGEST = 65535


def wall_ms():
    return int(time.time() * 1000)


def frame(kind, data=b""):
    return b"\xAA\xBB" + struct.pack(">HB", len(data) + 1, kind) + data


class Violation(Exception):
    """What ends a connection at once, without a word."""


class FrameReader:
    """Cuts a byte stream into (type, data). Refuses as soon as header and type show that a frame cannot be right."""

    def __init__(self, rules):
        self.rules, self.buffer = rules, bytearray()

    def feed(self, data):
        self.buffer += data
        if self.rules.broke("reads-hold-whole-frames"):
            # Whoever takes a read for a message loses what was cut.
            frames = []
            while (found := self._next()) is not None:
                frames.append(found)
            self.buffer.clear()
            return frames
        frames = []
        while (found := self._next()) is not None:
            frames.append(found)
            if len(frames) >= 64 and self.rules.broke("all-frames-of-a-read"):
                self.buffer.clear()
        if len(frames) > 1 and self.rules.broke("order-kept"):
            frames.reverse()
        return frames

    def _size(self):
        size = struct.unpack(">H", self.buffer[2:4])[0]
        if size > 255 and self.rules.broke("size-big-endian"):
            size = struct.unpack("<H", self.buffer[2:4])[0]
        if size <= 3 and self.rules.broke("size-counts-content"):
            size += 4
        return size

    def _next(self):
        while True:
            if len(self.buffer) < 4:
                return None
            if bytes(self.buffer[:2]) != b"\xAA\xBB" and self.rules.keeps("prefix"):
                raise Violation("lost sync")
            size = self._size()
            if size == 0:
                if self.rules.keeps("size-zero"):
                    raise Violation("size 0")
                del self.buffer[:4]
                continue
            if size > 32767 and self.rules.broke("size-up-to-65535"):
                raise Violation("too large")
            if len(self.buffer) < 4 + size:
                return None
            content = bytes(self.buffer[4:4 + size])
            del self.buffer[:4 + size]
            return content[0], content[1:]
