#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SHA256SUMS of a folder's files, in the form that `sha256sum --check` reads."""
import argparse
import hashlib
import os
import re
import sys

SUMS = "SHA256SUMS"


def sha256(path):
    """Hexadecimal, of a file of any size."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def files_of(folder):
    """Names of the plain files of a folder in one order, without the list itself. Raises ValueError for a name that a
    line cannot hold or that GitHub changes when it takes a file ("~" becomes "."), and where there is nothing."""
    names = sorted(name for name in os.listdir(folder)
                   if name != SUMS and os.path.isfile(os.path.join(folder, name)))
    if not names:
        raise ValueError(f"{folder}: no files")
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9._+-]+", name):
            raise ValueError(f"{folder}: {name!r} is no name for a release's file")
    return names


def write(folder):
    path = os.path.join(folder, SUMS)
    with open(path, "w", encoding="ascii", newline="\n") as file:
        for name in files_of(folder):
            file.write(f"{sha256(os.path.join(folder, name))}  {name}\n")
    return path


def complaints(folder):
    """What is listed and differs or is not there, and what is there and not listed."""
    listed = {}
    with open(os.path.join(folder, SUMS), encoding="ascii") as file:
        for line in file:
            digest, _, name = line.rstrip("\n").partition("  ")
            listed[name] = digest
    found = []
    present = set(files_of(folder))
    for name in sorted(present - set(listed)):
        found.append(f"{name}: not in {SUMS}")
    for name in sorted(listed):
        if name not in present:
            found.append(f"{name}: in {SUMS}, but not there")
        elif sha256(os.path.join(folder, name)) != listed[name]:
            found.append(f"{name}: differs from {SUMS}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=("write", "check"))
    parser.add_argument("folder")
    options = parser.parse_args()
    if options.verb == "write":
        print(write(options.folder))
        return 0
    found = complaints(options.folder)
    for complaint in found:
        print(f"checksums.py: {complaint}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError) as error:
        sys.exit(f"checksums.py: {error}")
