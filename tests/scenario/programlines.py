# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether command lines of documents are right, without doing what they say: the programs themselves parse them."""
import functools
import glob
import os
import re
import shlex
import subprocess

from guideblocks import ROOT

ASKS_FOR_TEXT = ("--help", "-h", "--version", "-v", "--manual")
# Of the node's options those whose values can be judged without the files, addresses and stores of a reader.
JUDGED_VALUES = ("--set", "--fault", "--log-level", "--log-format", "--api-port", "--stream-port", "--tls-port", "--nodes",
                 "--process", "--only", "--skip", "--seed", "--conformance-timeout", "--conformance-patience")
# Verbs of waysidectl that begin with something else than one question to a node.
NOT_ASKING = ("publish", "subscribe", "monitor", "replay", "simulate", "bench", "conformance", "whatif", "profiles", "help", "completion",
              "manual", "incident")
OPERATORS = re.compile(r"^[|&;()\n]+$")


def program(name):
    """Path of wayside, wayside-node or waysidectl; nothing when it was not built."""
    path = os.environ.get({"wayside": "WAYSIDE_CONSOLE", "wayside-node": "WAYSIDE_NODE", "waysidectl": "WAYSIDE_CTL"}[name], "")
    return path if os.path.exists(path) else None


@functools.lru_cache(maxsize=None)
def run(*command):
    """(code, what it said): for lines that only parse, and end at once."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WAYSIDE_")}
    environment.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                          check=False, env=environment, cwd=ROOT)
    return done.returncode, done.stdout.decode(errors="replace")


def is_placeholder(word):
    """ID, FILE, NAME:PASSWORD, "…", $variable: not a value of its own."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9_]*([:/@=|][A-Z0-9_]+)*", word)) or "…" in word or "$" in word or word.startswith("<")


def words_of(text):
    """The words of one line, operators among them; None when a quote is still open."""
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|&;()<>")
    lexer.whitespace_split = True
    lexer.commenters = ""
    try:
        return list(lexer)
    except ValueError:
        return None


def commands(words):
    """The commands of a line, each a list of words without redirections, assignments and sudo before it."""
    found, current, skip = [], [], False
    for word in words + [";"]:
        if skip:
            skip = False
        elif word.startswith("#"):
            found.append(current)
            return [each for each in map(bare, found) if each]
        elif OPERATORS.match(word):
            found.append(current)
            current = []
        elif re.fullmatch(r"[<>&]+", word):
            if current and current[-1] in ("1", "2"):
                current.pop()
            skip = True
        else:
            current.append(word)
    return [each for each in map(bare, found) if each]


def bare(words):
    words = list(words)
    while words:
        if words[0] == "sudo":
            words.pop(0)
            while words and words[0].startswith("-"):
                words = words[2:] if words[0] in ("-u", "-g") else words[1:]
        elif re.match(r"\w+=", words[0]) or words[0] in ("exec", "time", "env", "nohup", "!", "then", "do", "else", "if", "until",
                                                         "while", "python3", "sh", "bash"):
            words.pop(0)
        else:
            break
    return words


def lines_of(block):
    """The command lines of a console block: those behind a prompt, or all when there is no prompt."""
    text = re.sub(r"\s*\\\n\s*" if block.language != "powershell" else r"\s*`\n\s*", " ", block.text)
    prompt = re.compile(r"^\s*(?:\$|PS [^>]*>|PS>|C:\\[^>]*>|#(?= *(?:sudo )?(?:wayside|waysidectl|wayside-node|installers/\S+) +\S))\s+")
    lines = text.splitlines()
    if any(re.match(r"\s*(\$|PS ?[^>]*>|C:\\[^>]*>) ", line) for line in lines):
        lines = [line for line in lines if prompt.match(line)]
    pending = ""
    for line in lines:
        pending += prompt.sub("", line)
        if block.language == "powershell":
            yield pending.replace("\\", "/")
        elif words_of(pending) is None:
            pending += "\n"
            continue
        else:
            yield pending
        pending = ""
    assert not pending, "line %d: a quote is not closed: %s" % (block.line, pending)


def name_of(word):
    """wayside, wayside-node, waysidectl, or the path of one of the tree's scripts; None for anything else."""
    base = re.sub(r"\.exe$", "", os.path.basename(word.replace("\\", "/")))
    if base in ("wayside", "wayside-node", "waysidectl") and not word.endswith("/"):
        return base
    path = re.sub(r"^\./", "", word)
    return path if re.match(r"(installers|tests|resources|\.ci)/.+\.(sh|py|ps1|cmake)$", path) else None


def complaint(line, foreign=False, whole=False):
    """What is wrong with the programs' command lines in this line; None when nothing is, or it has none. `foreign`: for
    another operating system, whose options this build does not have but its sources do. `whole`: a line to be typed, with
    all its arguments, and no mention of a verb."""
    words = words_of(line)
    if words is None:
        return "a quote is not closed"
    for command in commands([word for word in words if word not in ("...", "…")]):
        name = name_of(command[0])
        if name is not None:
            arguments = [word.strip("[]") for word in command[1:] if word not in ASKS_FOR_TEXT]
            wrong = {"wayside": wrong_console, "wayside-node": wrong_node, "waysidectl": wrong_ctl}.get(
                name, lambda given, far: wrong_script(name, given))(arguments, foreign)
            if not wrong and whole and name == "waysidectl" and len(arguments) == len(command) - 1:
                wrong = wrong_arguments(arguments)
            if wrong:
                return "%s: %s" % (" ".join(command), wrong)
    return None


def wrong_arguments(arguments):
    """Of the verbs that ask a node: asked for nothing, since nobody listens at port 1 of this machine."""
    verbs = [word for word in arguments if re.fullmatch(r"[a-z]+", word)]
    if not verbs or verbs[0] in NOT_ASKING or {"--profile", "--ready-file", "--token-file", "-"} & set(arguments):
        return None
    own = ["--timeout", "2s"] if "--timeout" not in arguments else []
    own += ["--api", "http://127.0.0.1:1/api"] if "--api" not in arguments else []
    at = arguments.index("--api") + 1 if "--api" in arguments else None
    arguments = [("http://127.0.0.1:1/api" if number == at else word) for number, word in enumerate(arguments)]
    _, said = run("env", "WAYSIDE_TOKEN=" + "t" * 30, program("waysidectl"), *own, *arguments)
    wrong = re.search(r"unexpected argument .*|[a-z ]+ needs [A-Z]+;.*|\w+ needs a SUBJECT.*|[A-Z]+ is one of .*", said)
    return wrong[0] if wrong else None


def wrong_ctl(arguments, foreign):
    """`--version` in front: the line is parsed to its end (verbs, options, their values), and nothing is done."""
    if "VERB" in arguments:
        return None
    arguments = [argument for argument in arguments if argument]
    for _ in arguments + [None]:
        code, said = run(program("waysidectl"), "--version", *arguments)
        if code == 0:
            return None
        choice = re.search(r"(--[\w-]+) is one of ([^,\n]+)", said)
        at = arguments.index(choice[1]) + 1 if choice and choice[1] in arguments else 0
        if not 0 < at < len(arguments) or not is_placeholder(arguments[at]):
            return said.strip()
        arguments[at] = choice[2]
    return said.strip()


def without_unknown(name, arguments, foreign):
    """The arguments this build's program knows; those of another system go when the sources have them."""
    for _ in arguments + [None]:
        code, said = run(program(name), "--version", *arguments)
        if code == 0:
            return arguments, None
        unknown = re.search(r"Unknown option '([\w-]+)'", said)
        if not (foreign and unknown and in_sources(unknown[1])):
            break
        arguments = [each for each in arguments if each.split("=")[0] != "--" + unknown[1]]
    return arguments, said.strip()


@functools.lru_cache(maxsize=None)
def in_sources(option):
    for path in glob.glob(os.path.join(ROOT, "app", "**", "*.cpp"), recursive=True):
        with open(path, encoding="utf-8") as file:
            if 'u"%s"_s' % option in file.read():
                return True
    return False


def wrong_node(arguments, foreign):
    arguments, wrong = without_unknown("wayside-node", arguments, foreign)
    if wrong:
        return wrong
    # Listing the judge's cases ends before anything listens, behind the check of all values.
    judged = []
    for at, word in enumerate(arguments):
        option, equals, value = word.partition("=")
        value = value if equals else (arguments[at + 1] if at + 1 < len(arguments) else "")
        if option in JUDGED_VALUES and not is_placeholder(value) and "=…" not in value:
            judged += [option, value]
    code, said = run(program("wayside-node"), *judged, "--dev", "--conformance", "client", "--list")
    return None if code == 0 else said.strip()


def wrong_console(arguments, foreign):
    if program("wayside") is None:
        return None
    arguments, wrong = without_unknown("wayside", arguments, foreign)
    if wrong:
        return wrong
    told = re.sub(r"\s+", " ", run(program("wayside"), "--help")[1])
    for at, word in enumerate(arguments[:-1]):
        if word in ("--page", "--scheme", "--language") and not is_placeholder(arguments[at + 1]):
            meaning = re.search(re.escape(word) + r" <\w+> ([^.]*)\.", told)[1]
            if arguments[at + 1] not in re.findall(r"\w+", meaning):
                return "%s %s: %s" % (word, arguments[at + 1], meaning)
    return None


def wrong_script(path, arguments):
    where = os.path.join(ROOT, path)
    if not os.path.exists(where):
        return "there is no " + path
    with open(where, encoding="utf-8") as file:
        text = file.read()
    if path == "installers/dev.sh" and arguments and not arguments[0].startswith("-"):
        if not re.search(r"^    %s\) " % re.escape(arguments[0]), text, flags=re.M):
            return "dev.sh has no command " + arguments[0]
    own = arguments[:arguments.index("--")] if "--" in arguments else arguments
    for word in own:
        option = word.split("=")[0]
        if option.startswith("--") and not re.search(re.escape(option) + r"\b", text):
            return "%s knows no %s" % (path, option)
    return None


@functools.lru_cache(maxsize=None)
def known_options():
    """Every --option of the programs, and of the tree's scripts and examples."""
    texts = [run(program("waysidectl"), "completion", "bash")[1], run(program("waysidectl"), "--help")[1]]
    texts.append(run(program("wayside-node"), "--help")[1])
    # Of the console, which may not be built, as it declares them.
    with open(os.path.join(ROOT, "app", "console", "consoleoptions.cpp"), encoding="utf-8") as file:
        texts += ["--" + name for name in re.findall(r"u\"([a-z][\w-]*)\"_s", file.read())]
    for pattern in ("installers/**/*", "tests/bench/**/*", "resources/examples/**/*"):
        for path in glob.glob(os.path.join(ROOT, pattern), recursive=True):
            if re.search(r"\.(sh|py|ps1|go|java)$", path):
                with open(path, encoding="utf-8") as file:
                    texts.append(file.read())
    return {option for text in texts for option in re.findall(r"--[a-z][\w-]*", text)}
