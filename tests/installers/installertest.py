# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of installers share."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent.parent


def png(side: int) -> bytes:
    """A grey square, with no library's help."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x80\x80\x80\xff" * side for _ in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def run(*command, **options):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", **options.pop("environment", {}))
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=environment, timeout=100, **options)


def main() -> None:
    """unittest.main, but 77 when nothing was tried: CTest shows that as skipped."""
    program = unittest.main(exit=False)
    result = program.result
    if result.wasSuccessful() and result.testsRun == len(result.skipped):
        sys.exit(77)
    sys.exit(not result.wasSuccessful())
