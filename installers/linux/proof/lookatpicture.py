#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is a PNG a picture of a window, of the size it should have, and not one flat colour?

    lookatpicture.py FILE WIDTHxHEIGHT

Says what it saw; 1 when that is no window full of things.
"""
import collections
import struct
import sys
import zlib

LEAST_COLOURS = 200
LARGEST_SHARE = 0.9


def chunks(data):
    place = 8
    while place + 12 <= len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        yield kind, data[place + 8:place + 8 + length]
        place += 12 + length


def paeth(left, above, corner):
    guess = left + above - corner
    distances = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return (left, above, corner)[distances.index(min(distances))]


def unfilter(kind, line, above, step):
    for place in range(len(line)):
        left = line[place - step] if place >= step else 0
        corner = above[place - step] if place >= step else 0
        add = (0, left, above[place], (left + above[place]) // 2, 0)[kind] if kind < 4 else paeth(left, above[place], corner)
        line[place] = (line[place] + add) & 255
    return line


def pixels(data):
    """(width, height, counts of colours). ValueError for what is no plain 8-bit RGB or RGBA PNG."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("is no PNG")
    parts = list(chunks(data))
    if not parts or parts[0][0] != b"IHDR" or len(parts[0][1]) != 13:
        raise ValueError("has no header")
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or colour not in (2, 6) or interlaced:
        raise ValueError(f"has depth {depth} and colour type {colour}, which no screenshot of ours has")
    step = 4 if colour == 6 else 3
    raw = zlib.decompress(b"".join(content for kind, content in parts if kind == b"IDAT"))
    stride = width * step
    if len(raw) != height * (stride + 1):
        raise ValueError("is cut off")
    counts = collections.Counter()
    above = bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, step)
        counts.update(bytes(above[place:place + 3]) for place in range(0, stride, step))
    return width, height, counts


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    with open(arguments[0], "rb") as file:
        data = file.read()
    try:
        width, height, counts = pixels(data)
    except (ValueError, struct.error, zlib.error) as error:
        sys.exit(f"{arguments[0]} {error}")
    share = counts.most_common(1)[0][1] / (width * height)
    print(f"{arguments[0]}: {width}x{height}, {len(counts)} colours, the commonest on {share:.0%} of it")
    if f"{width}x{height}" != arguments[1]:
        sys.exit(f"it should be {arguments[1]}")
    if len(counts) < LEAST_COLOURS or share > LARGEST_SHARE:
        sys.exit("that is no window full of things")


if __name__ == "__main__":
    main(sys.argv[1:])
