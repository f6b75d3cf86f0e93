# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licences that a Debian package's copyright file names, as SPDX knows them."""
import re

# Debian's short name, in lower case, → SPDX identifier. What is not here keeps Debian's name.
IDENTIFIERS = {
    "0bsd": "0BSD", "apache-2.0": "Apache-2.0", "artistic": "Artistic-1.0-Perl", "artistic-2": "Artistic-2.0",
    "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "bsl-1.0": "BSL-1.0", "cc0-1.0": "CC0-1.0", "cc0": "CC0-1.0",
    "expat": "MIT", "mit": "MIT", "mit/x11": "MIT", "ftl": "FTL", "isc": "ISC", "zlib": "Zlib", "ijg": "IJG",
    "gfdl-1.2": "GFDL-1.2-only", "gfdl-1.3": "GFDL-1.3-only",
    "gpl-1": "GPL-1.0-only", "gpl-1+": "GPL-1.0-or-later", "gpl-2": "GPL-2.0-only", "gpl-2+": "GPL-2.0-or-later",
    "gpl-3": "GPL-3.0-only", "gpl-3+": "GPL-3.0-or-later", "lgpl-2": "LGPL-2.0-only", "lgpl-2+": "LGPL-2.0-or-later",
    "lgpl-2.1": "LGPL-2.1-only", "lgpl-2.1+": "LGPL-2.1-or-later", "lgpl-3": "LGPL-3.0-only", "lgpl-3+": "LGPL-3.0-or-later",
    "agpl-3": "AGPL-3.0-only", "agpl-3+": "AGPL-3.0-or-later", "mpl-1.1": "MPL-1.1", "mpl-2.0": "MPL-2.0",
    "openssl": "OpenSSL", "postgresql": "PostgreSQL", "libpng": "Libpng", "hpnd": "HPND", "hpnd-sell-variant": "HPND-sell-variant",
    "afl-2.1": "AFL-2.1", "unicode-dfs-2016": "Unicode-DFS-2016", "w3c": "W3C", "x11": "X11", "curl": "curl",
}


def machine_readable(text):
    """Whether it follows Debian's machine-readable form."""
    return bool(re.match(r"\s*Format(-Specification)?:.*(copyright-format|dep-?5)", text, re.IGNORECASE))


def short_names(text):
    """What the Files paragraphs of a machine-readable copyright file name, without Debian's own packaging files, in order
    of the alphabet. Empty where the form is another."""
    if not machine_readable(text):
        return []
    names = set()
    for paragraph in re.split(r"\n\s*\n", text):
        files = re.search(r"^Files:\s*(.*)", paragraph, re.MULTILINE)
        licence = re.search(r"^License:[ \t]*(\S.*)", paragraph, re.MULTILINE)
        if not files or not licence or files.group(1).strip() == "debian/*":
            continue
        names.update(name.strip(" ,") for name in re.split(r"\s+(?:and|or)\s+|,", licence.group(1)))
    return sorted(name for name in names if name)


def identifier(name):
    """SPDX identifier of one of Debian's short names, or of one that is such already; or None."""
    if name in IDENTIFIERS.values():
        return name
    return IDENTIFIERS.get(name.lower())
