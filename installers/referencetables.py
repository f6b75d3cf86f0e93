# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables for installers/reference.py: what the programs' help, the OpenAPI files, the test vectors and the sources say."""
import functools
import json
import os
import pathlib
import re
import subprocess

TREE = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = {"wayside-node": "WAYSIDE_NODE", "waysidectl": "WAYSIDE_CTL", "wayside": "WAYSIDE_CONSOLE"}
PLACES = {"wayside-node": "app/node/wayside-node", "waysidectl": "app/ctl/waysidectl", "wayside": "app/console/wayside"}


def table(head, rows):
    """A Markdown table; what would end a cell is escaped."""
    def line(cells):
        return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
    return [line(head), "|" + "---|" * len(head)] + [line(row) for row in rows]


def code(text):
    return "`%s`" % text if text != "" else ""


# --- programs -----------------------------------------------------------------------------------------------------------

@functools.lru_cache
def help_of(program):
    """What --help prints; nothing where the build has no such program."""
    path = os.environ.get(PROGRAMS[program])
    if not path:
        built = sorted(TREE.glob("build/*/" + PLACES[program]))
        path = str(built[0]) if built else None
    if not path:
        return None
    environment = {**os.environ, "COLUMNS": "200", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([path, "--help"], check=True, capture_output=True, encoding="utf-8", env=environment).stdout


def options_in(text, begin):
    """(names, value, meaning) of the options below a heading of a help text."""
    found = []
    for line in text.split("\n" + begin + "\n", 1)[1].split("\n"):
        if not line.startswith("  "):
            break
        option = re.match(r"  ((?:-\w, )?--?[\w-]+)(?: (<\S+>|[A-Z][A-Z:]*))?(?:\s\s+(.*))?$", line)
        if option:
            found.append([option[1], (option[2] or "").strip("<>"), option[3] or ""])
        else:
            found[-1][2] = (found[-1][2] + " " + line.strip()).strip()
    return found


def option_rows(program, begin):
    text = help_of(program)
    if text is None:
        return None
    return [(", ".join(code(each) for each in names.split(", ")), code(value), meaning)
            for names, value, meaning in options_in(text, begin)]


def node_options(known):
    del known
    return table(("option", "value", "meaning (default)"), option_rows("wayside-node", "Options:"))


def ctl_options(known):
    del known
    return table(("option", "value", "meaning (default)"), option_rows("waysidectl", "Options of every verb:"))


def console_options(known):
    del known
    rows = option_rows("wayside", "Options:")
    return rows and table(("option", "value", "meaning (default)"), rows)


def takes(setting):
    """What a setting takes, by what it says to a value that no setting takes."""
    complaint = setting["complaint"]
    number = re.fullmatch(r"must be a whole number from (\d+) to (\d+)", complaint)
    if number:
        return "whole number, %s to %s" % (number[1], number[2])
    choice = re.fullmatch(r"must be (\w+) or (\w+)", complaint)
    if choice:
        return "%s or %s" % (code(choice[1]), code(choice[2]))
    assert "duration" in complaint, setting
    return "duration, longer than `PT0S`"


def settings(known):
    return table(("setting", "takes", "default", "meaning"),
                 [(code(each["key"]), takes(each), code(each["default"]),
                   re.sub(r", (?:from \d+|ISO 8601)$", "", each["meaning"])) for each in known["settings"]])


# --- the protocol -------------------------------------------------------------------------------------------------------

def vectors(name):
    return json.loads((TREE / "tests" / "vectors" / name).read_text(encoding="utf-8"))


def frame_examples(known):
    del known
    rows = []
    for each in vectors("frames.json"):
        if each["outcome"] == "ok" and each.get("frame") and each["name"] != "unknown-type":
            fields = dict(each["fields"])
            kind = fields.pop("type")
            rows.append((kind, code(each["frame"]), ", ".join("%s %s" % (name, code(value) if value != "" else "empty")
                                                                for name, value in fields.items())))
    return table(("datagram", "bytes", "fields"), rows)


def frame_faults(known):
    del known
    return table(("what", "bytes"), [(each["name"].replace("-", " "), code(each["frame"])) for each in vectors("frames.json")
                                     if each["outcome"] == "close"])


def clock_examples(known):
    del known
    rows = [(each["t0"], each["t1"], each["t2"], each["t3"], "%d ms" % each["roundTripMs"],
             ("%+.1f ms" % each["differenceMs"]).replace("+0.0", "0.0") + (", a bad sample" if each.get("badSample") else ""))
            for each in vectors("timesync.json")]
    return table(("t0", "t1", "t2", "t3", "round trip", "clock difference"), rows)


def stages(known):
    states = {}
    for each in known["stages"]:
        states.setdefault(each["state"], []).append(each["stage"])
    return table(("state", "its phases"), [(state, ", ".join(map(code, phases)) if len(phases) > 1 else "")
                                           for state, phases in states.items()])


# --- REST ---------------------------------------------------------------------------------------------------------------

def document(name):
    return json.loads((TREE / "resources" / "openapi" / name).read_text(encoding="utf-8"))


def operations(name):
    for path, methods in document(name)["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def roles(operation):
    named = operation.get("x-roles", [])
    return "everyone" if not named else ", ".join(map(code, named))


def inputs(api, operation):
    found = [code(each["name"]) + (" (header)" if each["in"] == "header" else "") for each in operation.get("parameters", [])
             if each["in"] != "path"]
    schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    if "$ref" in schema:
        schema = api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return ", ".join(found + [code(each) for each in schema.get("properties", {})])


def operational_endpoints(known):
    del known
    api = document("operational.json")
    return table(("method", "path", "parameters and body", "roles"),
                 [(method, code(path), inputs(api, operation), roles(operation))
                  for method, path, operation in operations("operational.json")])


def admin_endpoints(known):
    del known
    api = document("administration.json")
    return table(("method", "path", "what it does", "parameters and body", "roles"),
                 [(method, code(path), operation["summary"], inputs(api, operation), roles(operation))
                  for method, path, operation in operations("administration.json")])


# --- names that documents have rows for, compared both ways -------------------------------------------------------------

def sources(*folders):
    for folder in folders:
        for path in sorted((TREE / folder).rglob("*.cpp")) + sorted((TREE / folder).rglob("*.h")):
            yield path, path.read_text(encoding="utf-8")


def audit_actions(known):
    """Every action that an entry of the audit log is made with."""
    del known
    found = set()
    for path, text in sources("netcore/node/api", "netcore/node/streaming", "netcore/node/faults"):
        if path.name in ("openapidocument.cpp", "administration.cpp", "sessionrequest.cpp"):
            continue  # names of files and of JSON fields
        found |= set(re.findall(r'u"([a-z]+\.[a-zA-Z]+)"_s', text))
    operations_text = (TREE / "netcore/node/streaming/engine_operations.cpp").read_text(encoding="utf-8")
    action_name = re.search(r"QString actionName\(.*?\n}\n", operations_text, flags=re.S)[0]
    return sorted(found | set(re.findall(r'return u"(\w+)"_s', action_name)))


def asked_by_ctl():
    """The variables of waysidectl, without their prefix: it names each in its help."""
    return set(re.findall(r"\bWAYSIDE_([A-Z_]+[A-Z])\b", help_of("waysidectl")))


def bye_reasons(known):
    """What a node says in a Bye of its own, injected faults apart."""
    del known
    found = set()
    for _, text in sources("netcore/node/api", "netcore/node/drain", "netcore/node/streaming"):
        found |= set(re.findall(r'u"((?:maintenance|violation|error): [^"]*|Superseded by [^"]*)"_s', text))
    return sorted((re.sub(r"%\d", "…", each) for each in found), key=str.lower)


def environment(known):
    """Every variable that a program looks at by name; those of wayside-node's options go by a rule of their own."""
    del known
    found = set()
    for _, text in sources("app", "netcore"):
        for literal in re.findall(r'"((?:[^"\\\n]|\\.)*)"', text):
            found |= set(re.findall(r"\bWAYSIDE_[A-Z_]+[A-Z]\b", literal))
        found |= set(re.findall(r'(?:dimension|qgetenv|qEnvironmentVariable\w*|getenv)\(\s*"([A-Z_]+)"', text))
    of_node = {"WAYSIDE_" + names.rsplit("--", 1)[1].upper().replace("-", "_")
               for names, _, _ in options_in(help_of("wayside-node"), "Options:")}
    return sorted(name for name in found - {"WAYSIDE_NAME"}  # that one stands for any
                  if name not in of_node or name.removeprefix("WAYSIDE_") in asked_by_ctl())


def console_keys(known):
    """What the console keeps in its settings file, the arrangement of its pages apart."""
    del known
    found = set()
    for path in ("ui/shell/mainwindow.cpp", "ui/models/settings/consolesettings.cpp", "app/console/alertdesk.cpp",
                 "app/console/main.cpp", "app/console/sourceswitch.cpp", "ui/models/settings/updatewatch.cpp"):
        text = (TREE / path).read_text(encoding="utf-8")
        found |= set(re.findall(r'const auto key\w+ = u"([\w/]+)"_s', text))
        found |= set(re.findall(r'(?:ettings(?:\.|->)(?:value|setValue)|\bput|[^.>\w]value)\(u"([\w/]+)"_s', text))
    return sorted(found)


def exit_codes_of_node(known):
    del known
    text = help_of("wayside-node")
    found = set()
    for line in re.findall(r"^ *Exit[^:]*: (.*)$", text, flags=re.M):
        found |= {int(number) for number in re.findall(r"(?:^|; )(\d+) ", line)}
    return [str(number) for number in sorted(found)]


def exit_codes_of_ctl(known):
    """The codes of the program, which its help has to name all."""
    text = " ".join(help_of("waysidectl").split("\nExit codes:", 1)[1].split())
    told = [int(number) for number in re.findall(r"(?:^|; )(\d+) ", text)]
    assert told == known["exitCodes"], (told, known["exitCodes"])
    return [str(number) for number in told]


def exit_codes_of_console(known):
    del known
    text = (TREE / "app/console/consoleoptions.cpp").read_text(encoding="utf-8")
    status = re.search(r'section\(u"EXIT STATUS"_s\);(.*?)page\.section', text, flags=re.S)[1]
    return re.findall(r'item\(u"(\d+)"_s', status)


def error_statuses(known):
    del known
    found = set()
    for _, _, operation in operations("operational.json"):
        found |= {status for status in operation["responses"] if int(status) >= 400}
    return sorted(found)


SECTIONS = {
    "settings": settings,
    "node-options": node_options,
    "ctl-options": ctl_options,
    "console-options": console_options,
    "frame-examples": frame_examples,
    "frame-faults": frame_faults,
    "clock-examples": clock_examples,
    "stages": stages,
    "operational-endpoints": operational_endpoints,
    "admin-endpoints": admin_endpoints,
}
COMPARED = {
    "close-causes": lambda known: [each["name"] for each in known["closeCauses"]],
    "bye-reasons": bye_reasons,
    "end-reasons": lambda known: known["endReasons"],
    "event-kinds": lambda known: known["eventKinds"],
    "event-fields": lambda known: known["eventFields"],
    "severities": lambda known: known["severities"],
    "audit-actions": audit_actions,
    "environment": environment,
    "console-keys": console_keys,
    "profile-fields": lambda known: known["profileFields"],
    "exit-codes-node": exit_codes_of_node,
    "exit-codes-ctl": exit_codes_of_ctl,
    "exit-codes-console": exit_codes_of_console,
    "error-statuses": error_statuses,
}
