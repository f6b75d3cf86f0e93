#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""release.json beside the files of a release: version, day, notes, and name, size and checksum of what people download.
The console's update check reads it; README.md says what is in it."""
import argparse
import datetime
import json
import os
import re
import sys
import urllib.parse

from checksums import files_of, sha256
from version import NUMBER, project_version, release_date

FILE = "release.json"
# Not downloads, but what one verifies them with.
ASIDE = re.compile(r"release\.json|.*\.(cdx|spdx)\.json|.*\.(asc|sig|sigstore|intoto\.jsonl)")


def document(folder, version, released, notes):
    """Raises ValueError for what a reader could not make sense of."""
    if not re.fullmatch(NUMBER, version):
        raise ValueError(f"{version!r} is no version")
    datetime.date.fromisoformat(released)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", released):
        raise ValueError(f"{released!r} is no day as 2026-01-31")
    if notes:
        address = urllib.parse.urlsplit(notes)
        if address.scheme != "https" or not address.hostname or re.search(r"[\s\x00-\x1f]", notes):
            raise ValueError("the notes need an https address")
    files = []
    for name in files_of(folder):
        if ASIDE.fullmatch(name):
            continue
        if version not in name:
            raise ValueError(f"{name}: not of version {version}, is that folder of another release?")
        path = os.path.join(folder, name)
        files.append({"name": name, "size": os.path.getsize(path), "sha256": sha256(path)})
    if not files:
        raise ValueError(f"{folder}: nothing to download in it")
    said = {"schema": 1, "version": version, "released": released}
    if notes:
        said["notes"] = notes
    said["files"] = files
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--released", help="YYYY-MM-DD; without it the changelog's day of this version")
    parser.add_argument("--notes", help="https address of what is new")
    options = parser.parse_args()
    released = options.released or release_date()
    if not released:
        parser.error("the changelog has no day for this version: give --released")
    text = json.dumps(document(options.folder, project_version(), released, options.notes), indent=2) + "\n"
    path = os.path.join(options.folder, FILE)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    print(path)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError) as error:
        sys.exit(f"release_json.py: {error}")
