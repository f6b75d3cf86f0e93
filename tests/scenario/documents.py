# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Markdown document of the tree holds besides its text: fenced blocks, inline code, headings, links."""
import glob
import os
import re

from guideblocks import ROOT, blocks

# Where the tree's own files begin, for words that look like a path.
FOLDERS = ("netcore", "ui", "app", "resources", "tests", "installers", ".github", ".ci")
TREE_PATH = re.compile(r"(?:\.\./)*(?:%s)/[^\s`'\"()]*" % "|".join(re.escape(each) for each in FOLDERS))
# Blocks that hold commands under another name would not be tried.
COMMANDS_BY_ANOTHER_NAME = ("bash", "shell", "zsh", "shell-session", "cmd", "bat", "ps1")


def all_documents():
    """Paths from the root of the tree, of everything written for people."""
    found = glob.glob("*.md", root_dir=ROOT)
    for folder in ("netcore", "ui", "app", "resources", "tests", "installers"):
        found += glob.glob(folder + "/**/*.md", root_dir=ROOT, recursive=True)
    return sorted(found)


def slug(heading, taken):
    """The anchor of a heading, as GitHub and the help window make it."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
    name = re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")
    number = taken.get(name, -1) + 1
    taken[name] = number
    return name if number == 0 else "%s-%d" % (name, number)


class Document:
    """`path`: from the root of the tree."""

    def __init__(self, path):
        self.path = path
        self.folder = os.path.dirname(os.path.join(ROOT, path))
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            self.text = file.read()
        self.blocks = blocks(self.text)
        # The text between the blocks, with every line at its number.
        lines, inside = [], False
        for line in self.text.splitlines():
            fence = line.lstrip().startswith("```")
            lines.append("" if inside or fence else line)
            inside = inside != fence
        self.prose = "\n".join(lines)

    def spans(self):
        """(line, code) of everything between backticks; a bar that a table wants escaped is a bar."""
        for match in re.finditer(r"(?<!`)(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", self.prose, flags=re.S):
            code = re.sub(r"\s+", " ", match[2]).replace("\\|", "|").strip()
            yield self.prose.count("\n", 0, match.start()) + 1, code

    def anchors(self):
        taken = {}
        names = {slug(match[1], taken) for match in re.finditer(r"^#{1,6} +(.+?) *#*$", self.prose, flags=re.M)}
        return names | set(re.findall(r"<\w+[^>]* (?:id|name)=\"([^\"]+)\"", self.prose))

    def links(self):
        """(line, target) of links and pictures that stay within the tree."""
        without_code = re.sub(r"(`+)[^`]+?\1", lambda code: re.sub(r"[^\n]", "x", code[0]), self.prose)
        for match in re.finditer(r"\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)|\b(?:src|href)=\"([^\"]+)\"",
                                 without_code, flags=re.M):
            target = match[1] or match[2] or match[3]
            if not re.match(r"[a-z][a-z0-9+.-]*:", target):
                yield without_code.count("\n", 0, match.start()) + 1, target

    def resolves(self, target):
        """Why a link leads nowhere; None when it leads somewhere."""
        path, _, anchor = target.partition("#")
        where = os.path.normpath(os.path.join(self.folder, path)) if path else os.path.join(ROOT, self.path)
        if not where.startswith(ROOT) or not os.path.exists(where):
            return "there is no file " + path
        if anchor and where.endswith(".md") and anchor not in Document(os.path.relpath(where, ROOT)).anchors():
            return "%s has no heading for #%s" % (path or "this document", anchor)
        return None

    def exists(self, path):
        """Whether a path in running text is one of the tree; <…>, … and * stand for anything."""
        pattern = re.sub(r"<[^>]*>|…|\.\.\.", "*", path.split(":")[0].rstrip(".,;"))
        return any(glob.glob(os.path.join(base, pattern)) for base in (ROOT, self.folder))
