#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what prove-archive.sh saw: from where programs took their libraries, and whether a picture shows something."""
import argparse
import collections
import fnmatch
import os
import re
import struct
import sys
import zlib

from bundle import HERE, HOST_FOLDERS, Failure, read_rules


def loaded_libraries(folder):
    """Files that the dynamic loader started, of all its LD_DEBUG=libs logs in a folder."""
    found = set()
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as log:
            found.update(os.path.normpath(path) for path in re.findall(r"calling init: (/\S.*)", log.read()))
    return sorted(found)


def rule_or_none(name, rules):
    return next((rule for rule, pattern in rules if fnmatch.fnmatchcase(name, pattern)), None)


def host_has(name, system, triplet):
    folders = [folder.format(triplet=triplet) for folder in HOST_FOLDERS]
    return any(os.path.exists(system + os.path.join(folder, name)) for folder in folders)


def library_complaints(paths, archive, system, triplet, rules):
    """`archive`: its folder as the program saw it; `system`: the folder that is / there. A library that no rule names may
    only be the machine's, brought along by another of the machine's."""
    complaints = []
    for path in paths:
        name = os.path.basename(path)
        is_inside = path.startswith(archive + "/")
        if "/qt6/plugins/" in path:
            if not is_inside:
                complaints.append(f"{path}: a plugin of the machine")
            continue
        rule = rule_or_none(name, rules)
        if rule == "own" and not path.startswith(archive + "/lib/"):
            complaints.append(f"{path}: should be the archive's")
        elif rule in ("host", None) and is_inside:
            complaints.append(f"{path}: should be the machine's")
        elif rule == "fallback" and is_inside and host_has(name, system, triplet):
            complaints.append(f"{path}: the machine has one itself")
    return complaints


def pixels_of(png):
    """(width, height, Counter of colours) of a PNG with eight bits a channel. Raises ValueError for anything else."""
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no PNG")
    place, data, header = 8, b"", None
    while place + 8 <= len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        body = png[place + 8:place + 8 + length]
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            data += body
        place += length + 12
    if not header or header[2] != 8 or header[3] not in (2, 6) or header[6] != 0:
        raise ValueError("not eight bits of RGB or RGBA")
    width, height, step = header[0], header[1], 3 if header[3] == 2 else 4
    raw, stride = zlib.decompress(data), width * step
    above, colours = bytearray(stride), collections.Counter()
    for row in range(height):
        start = row * (stride + 1)
        line = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, step)
        colours.update(bytes(line[at:at + 3]) for at in range(0, stride, step))
        above = line
    return width, height, colours


def unfiltered(kind, line, above, step):
    for at in range(len(line)):
        left = line[at - step] if at >= step else 0
        up = above[at]
        corner = above[at - step] if at >= step else 0
        if kind == 1:
            add = left
        elif kind == 2:
            add = up
        elif kind == 3:
            add = (left + up) // 2
        elif kind == 4:
            guess = left + up - corner
            distances = (abs(guess - left), abs(guess - up), abs(guess - corner))
            add = (left, up, corner)[distances.index(min(distances))]
        else:
            return line
        line[at] = (line[at] + add) & 255
    return line


def picture_complaints(png, size):
    width, height, colours = pixels_of(png)
    complaints = []
    if f"{width}x{height}" != size:
        complaints.append(f"{width}x{height} and not {size}")
    if len(colours) < 64:
        complaints.append(f"only {len(colours)} colours: letters alone have more")
    most = colours.most_common(1)[0][1] / (width * height)
    if most > 0.97:
        complaints.append(f"{most:.0%} of it is of one colour")
    return complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    libraries = verbs.add_parser("libraries")
    libraries.add_argument("logs", help="folder of LD_DEBUG_OUTPUT")
    libraries.add_argument("--archive", required=True)
    libraries.add_argument("--system", required=True)
    libraries.add_argument("--triplet", required=True)
    picture = verbs.add_parser("picture")
    picture.add_argument("file")
    picture.add_argument("--size", required=True)
    options = parser.parse_args()
    if options.verb == "picture":
        with open(options.file, "rb") as file:
            complaints = [f"{options.file}: {what}" for what in picture_complaints(file.read(), options.size)]
    else:
        with open(os.path.join(HERE, "libraries.txt"), encoding="utf-8") as file:
            rules = read_rules(file.read())
        paths = loaded_libraries(options.logs)
        complaints = library_complaints(paths, options.archive, options.system, options.triplet, rules)
        if not paths:
            complaints.append(f"{options.logs}: no library was seen")
        inside = [path for path in paths if path.startswith(options.archive + "/")]
        instead = [path for path in inside if "/lib/fallback/" in path]
        print(f"    {len(inside) - len(instead)} libraries and plugins of the archive, {len(instead)} in place of what the "
              f"machine lacks, {len(paths) - len(inside)} of the machine")
    for complaint in complaints:
        print(f"judge.py: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Failure, OSError, ValueError) as error:
        sys.exit(f"judge.py: {error}")
