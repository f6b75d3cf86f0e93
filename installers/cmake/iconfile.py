#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""iconfile.py FOLDER FILE: joins the pictures FOLDER/SIDE.png to one icon file, for Windows (.ico) or macOS (.icns)."""
import struct
import sys
from pathlib import Path

ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names of the sizes that take PNG; @2x ones have the picture of twice the side.
ICNS_TYPES = ((b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256), (b"ic14", 512), (b"ic09", 512),
              (b"ic10", 1024))


def picture(folder: Path, side: int) -> bytes:
    data = (folder / f"{side}.png").read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n" or struct.unpack(">II", data[16:24]) != (side, side):
        raise SystemExit(f"iconfile.py: {folder / f'{side}.png'} is no PNG of {side} x {side} pixels")
    return data


def ico(folder: Path) -> bytes:
    pictures = [picture(folder, side) for side in ICO_SIDES]
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for side, data in zip(ICO_SIDES, pictures):
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + b"".join(pictures)


def icns(folder: Path) -> bytes:
    parts = b""
    for kind, side in ICNS_TYPES:
        data = picture(folder, side)
        parts += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main() -> int:
    makers = {".ico": ico, ".icns": icns}
    if len(sys.argv) != 3 or Path(sys.argv[2]).suffix not in makers:
        print(__doc__, file=sys.stderr)
        return 2
    Path(sys.argv[2]).write_bytes(makers[Path(sys.argv[2]).suffix](Path(sys.argv[1])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
