# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of a document, taken from its fenced blocks and run one after the other as a reader would."""
import os
import re
import shutil
import signal
import subprocess
import tempfile

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))

# What differs from run to run, most specific first.
VARYING = [(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "UUID"), (r"\b(?=[0-9a-f]*[0-9])[0-9a-f]{12,}\b", "HEX"),
           (r"[+−-]?\d+(\.\d+)?", "0"), (r"\s+", " "), (r"-{3,}", "---")]


# Blocks that call one of these are left out where it is not installed.
OPTIONAL_TOOLS = ("go", "java", "curl", "jq", "tshark", "promtool", "psql", "mandoc", "clang-format", "clang-tidy")


class Block:
    def __init__(self, language, text, line):
        self.language, self.text, self.line = language, text, line


def blocks(text):
    """Every fenced block, with the line it begins on; those of list items without their indentation."""
    found, language, lines, begin, indent = [], None, [], 0, 0
    for number, line in enumerate(text.splitlines(), 1):
        if language is None and line.lstrip().startswith("```"):
            indent = len(line) - len(line.lstrip())
            language, lines, begin = line.strip()[3:].strip(), [], number
        elif language is not None and line.strip() == "```":
            found.append(Block(language, "\n".join(lines) + "\n", begin))
            language = None
        elif language is not None:
            lines.append(line[indent:] if not line[:indent].strip() else line)
    assert language is None, "the block of line %d has no end" % begin
    return found


def section(text, title):
    """A document from this heading to the next one of its level."""
    level, rest = title.split(" ")[0], text.split("\n" + title + "\n", 1)
    assert len(rest) == 2, "no section " + title
    return re.split(r"\n%s [^\n]+\n" % level, "\n" + rest[1], maxsplit=1)[0]


def normal(line):
    for pattern, instead in VARYING:
        line = re.sub(pattern, instead, line)
    return line.strip()


def program(block):
    """Of a block that is one command: go, java, python3, …"""
    return block.text.split()[0]


def tools_missing(block):
    """What a block calls and this machine has not; such a block is left out."""
    called = re.findall(r"(?:^|[|;&(]|\$\()\s*(%s)\b" % "|".join(OPTIONAL_TOOLS), block.text, flags=re.M)
    return [tool for tool in called if not shutil.which(tool)]


def as_script(steps):
    """Python blocks become the file that their first line names; shell blocks run, each behind a line with its number.
    Lines that build the tree are left out: it is built."""
    script = ["set -e"]
    for number, block in enumerate(steps):
        if block.language == "python":
            name = re.match(r"# (\w+\.py)\n", block.text)
            assert name, "line %d: a python block begins with # NAME.py" % block.line
            script.append("cat > %s <<'END OF BLOCK'\n%sEND OF BLOCK" % (name[1], block.text))
        elif block.language == "sh" and not tools_missing(block):
            text = re.sub(r"^(sudo )?installers/dev\.sh\b.*\n", "", block.text, flags=re.M)
            script.append("echo '=== block %d'\n%s" % (number, text))
    return "\n".join(script + ["echo '=== end'"]) + "\n"


class Walk:
    """A document walked through: what each shell block printed, by its line in the document."""

    def __init__(self, text, timeout=540, installed=False):
        """`installed`: the programs are in the PATH."""
        self.blocks = blocks(text)
        self.folder = tempfile.mkdtemp(prefix="wayside-test-guide-")
        self.checkout()
        environment = {**os.environ, "WAYSIDE_API_PORT": "0", "WAYSIDE_STREAM_PORT": "0", "WAYSIDE_TLS_PORT": "0",
                       "WAYSIDE_DATA": os.path.join(self.folder, "data"), "TMPDIR": self.folder, "LC_ALL": "C.UTF-8"}
        for variable, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "share")):
            environment[variable] = os.path.join(self.folder, folder)
        if installed:
            environment["PATH"] = os.path.join(self.folder, "bin") + os.pathsep + environment["PATH"]
        with open(os.path.join(self.folder, "output"), "w+", encoding="utf-8", errors="replace") as output:
            process = subprocess.Popen(["bash", "-c", as_script(self.blocks)], cwd=os.path.join(self.folder, "checkout"),
                                       env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                                       start_new_session=True)
            try:
                self.code = process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.code = "nothing within %d s" % timeout
            self.end_all(process.pid)
            output.seek(0)
            self.output = output.read()

    def checkout(self):
        """A folder that looks like a built checkout, wherever the build really is; and one for the PATH."""
        where = os.path.join(self.folder, "checkout")
        os.makedirs(os.path.join(self.folder, "bin"))
        for folder, name, variable in (("node", "wayside-node", "WAYSIDE_NODE"), ("ctl", "waysidectl", "WAYSIDE_CTL"),
                                       ("console", "wayside", "WAYSIDE_CONSOLE")):
            built = os.path.join(where, "build", "dev", "app", folder)
            os.makedirs(built)
            if os.environ.get(variable):
                os.symlink(os.environ[variable], os.path.join(built, name))
                os.symlink(os.environ[variable], os.path.join(self.folder, "bin", name))
        for folder in ("resources", "installers", "tests"):
            os.symlink(os.path.join(ROOT, folder), os.path.join(where, folder))

    @staticmethod
    def end_all(group):
        """Whatever the document left running."""
        try:
            os.killpg(group, signal.SIGTERM)
        except ProcessLookupError:
            pass

    def printed(self):
        """What each block printed, by its number."""
        parts = re.split(r"^=== (?:block (\d+)|end)$", self.output, flags=re.M)
        return {int(number): text for number, text in zip(parts[1::2], parts[2::2]) if number}

    def promised(self):
        """(block, line, whether it was printed, what was) of every box behind a command that ran; … stands for anything."""
        printed = self.printed()
        for number, block in enumerate(self.blocks):
            if block.language == "text" and number - 1 in printed:
                for line in block.text.splitlines():
                    pattern = ".*".join(re.escape(normal(part)) for part in line.split("…"))
                    there = [normal(each) for each in printed[number - 1].splitlines()]
                    yield block, line, any(re.fullmatch(pattern, each) for each in there), there

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
