# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Windows program or library loads, read from its import tables. Python's standard library alone."""
import struct
from pathlib import Path


def imports(path: Path) -> set:
    """Names of the libraries that the file loads at its start or when it first calls them; empty when it is none of either."""
    data = path.read_bytes()
    if data[:2] != b"MZ" or len(data) < 64:
        return set()
    head = struct.unpack_from("<I", data, 60)[0]
    if data[head:head + 4] != b"PE\0\0":
        return set()
    sections, options_size = struct.unpack_from("<H12xH", data, head + 6)
    options = head + 24
    wide = struct.unpack_from("<H", data, options)[0] == 0x20B
    directories = options + (112 if wide else 96)
    table = options + options_size
    places = [struct.unpack_from("<8xIIII", data, table + 40 * each) for each in range(sections)]

    def offset(address: int) -> int:
        for size, start, raw_size, raw in places:
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise ValueError(f"{path}: an address outside of every section")

    def name(address: int) -> str:
        start = offset(address)
        return data[start:data.index(b"\0", start)].decode("ascii")

    found = set()
    # Import and delayed import: where the table is, an entry's size, and where in it the library's name is.
    for number, size, at in ((1, 20, 12), (13, 32, 4)):
        address = struct.unpack_from("<I", data, directories + 8 * number)[0]
        entry = offset(address) if address else None
        while entry is not None:
            library = struct.unpack_from("<I", data, entry + at)[0]
            if library == 0:
                break
            found.add(name(library))
            entry += size
    return found
