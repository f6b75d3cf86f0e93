# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs can say: the texts in their sources, to hold documents against."""
import functools
import glob
import os
import re

from guideblocks import ROOT

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Between two literals that the compiler joins.
JOINED = re.compile(r'"(?:_s|_L1)?\s*(?://[^\n]*\n\s*)*(?:u8|u|L)?"')


def texts_in(source):
    """The string literals of C++, joined where the compiler joins them, without escapes."""
    source = re.sub(r"^\s*#include.*$", "", source, flags=re.M)
    source = re.sub(r"(?m)^\s*//.*$", "", source)
    quote = source.replace('\\"', "\x01")
    joined = JOINED.sub("", quote)
    return [text.replace("\x01", '"').replace("\\n", "\n").replace("\\u2026", "…") for text in LITERAL.findall(joined)]


@functools.lru_cache(maxsize=None)
def texts_by_file():
    found = {}
    for folder in ("netcore", "ui", "app"):
        for path in glob.glob(os.path.join(ROOT, folder, "**", "*.*"), recursive=True):
            if path.endswith((".cpp", ".h")):
                with open(path, encoding="utf-8") as file:
                    found[path] = re.sub(r"%[1-9n]", "\x00", "\x00".join(texts_in(file.read())))
    return found


def unsaid(quote):
    """The first sentence of a quotation that no program says; None when all are said. … stands for anything, and the parts
    of a sentence have to stand in one file."""
    quote = re.sub(r"^(wayside|wayside-node|waysidectl): ", "", quote)
    for sentence in re.split(r"(?<=[a-z)]\.) (?=[A-Z])", quote):
        parts = [re.sub(r"^[\W_]+(?=\w)|^\W+$", "", part.strip()) if number else part.strip()
                 for number, part in enumerate(sentence.split("…"))]
        parts = [part.rstrip(".") for part in parts if re.search(r"\w", part)]
        if not parts or not any(all(part in text for part in parts) for text in texts_by_file().values()):
            return sentence
    return None
