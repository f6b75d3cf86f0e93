#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of resources/help that say what the programs do, written from what the programs themselves work with.

    installers/reference.py update   writes every generated section anew
    installers/reference.py check    says what is not as the code has it; exit 1 when something is not

A section stands between "<!-- generated: NAME by installers/reference.py -->" and "<!-- end -->". A table that people
write stands below "<!-- compared: NAME by installers/reference.py -->": the words in its first column have to be those of
the code. Where they come from: WAYSIDE_FACTS, the program reference_facts of a build, and WAYSIDE_NODE, WAYSIDE_CTL,
WAYSIDE_CONSOLE, the three programs (found in build/* when not set; without the console its options stay as they are);
resources/monitoring, resources/openapi, tests/vectors and the sources. Python's standard library, nothing else.
"""
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import referencetables  # noqa: E402
from referencetables import code, table  # noqa: E402

TREE = pathlib.Path(__file__).resolve().parent.parent
HELP = TREE / "resources" / "help"
COMPARE = re.compile(r"<!-- compared: ([a-z0-9-]+) by installers/reference\.py -->")
BEGIN = re.compile(r"<!-- generated: ([a-z0-9-]+) by installers/reference\.py -->")
END = "<!-- end -->"


def facts():
    """The tables of the code, as the program of a build prints them."""
    program = os.environ.get("WAYSIDE_FACTS")
    if not program:
        built = sorted(TREE.glob("build/*/tests/reference/reference_facts"))
        if not built:
            sys.exit("reference.py: build the target reference_facts, or set WAYSIDE_FACTS to it")
        program = str(built[0])
    return json.loads(subprocess.run([program], check=True, capture_output=True, text=True).stdout)


def duration(milliseconds):
    """As people say it: 90 s, 5 min, 4 h."""
    milliseconds = int(milliseconds)
    for size, unit in ((3600000, "h"), (60000, "min"), (1000, "s")):
        if milliseconds and milliseconds % size == 0 and not (unit == "min" and milliseconds == 60000):
            return "%d %s" % (milliseconds // size, unit)
    return "%d ms" % milliseconds if milliseconds else "at once"


# --- metrics and alerts -------------------------------------------------------------------------------------------------

def metrics(known):
    lines = []
    for section in dict.fromkeys(row["section"] for row in known["metrics"]):
        rows = [(code(row["name"]), row["type"], ", ".join(code(each["name"]) for each in row["labels"]), row["unit"], row["help"])
                for row in known["metrics"] if row["section"] == section]
        lines += ["### " + section, ""] + table(("metric", "type", "labels", "unit", "meaning"), rows) + [""]
    return lines[:-1]


def metric_labels(known):
    seen = {}
    for row in known["metrics"]:
        for label in row["labels"]:
            seen.setdefault((label["name"], label["meaning"]), (label["values"], []))[1].append(row["name"])
    rows = [(code(name), meaning, "any" if values is None else ", ".join(map(code, values)), ", ".join(map(code, used)) if len(used) < 4
             else "%d metrics" % len(used)) for (name, meaning), (values, used) in seen.items()]
    return table(("label", "meaning", "values", "of"), rows)


def size(number):
    """Bytes in binary units."""
    return "%g MiB" % (number / 1048576) if number >= 1048576 else "%g KiB" % (number / 1024)


UNITS = {"%": " %", "ms": "", "bytes": " bytes", "1/min": " a minute", "1/s": "/s", "bytes/s": " bytes/s", "1": "", "": ""}


def alert_condition(rule, metric, threshold):
    if metric["kind"] == "state":
        return "it is so"
    value = duration(threshold) if metric["unit"] == "ms" else "%g" % threshold + UNITS[metric["unit"]]
    if metric["unit"] == "bytes":
        value = size(threshold)
    if metric["kind"] == "count":
        value += " in " + duration(rule["windowMs"])
    return rule["direction"] + " " + value


def console_alerts(known):
    by_name = {each["name"]: each for each in known["alertMetrics"]}
    rows = []
    for rule in known["alertRules"]:
        metric = by_name[rule["metric"]]
        clear = duration(rule["clearMs"])
        if rule["clearThreshold"] != rule["threshold"]:
            side = "below" if rule["direction"] == "above" else "above"
            value = duration(rule["clearThreshold"]) if metric["unit"] == "ms" else "%g" % rule["clearThreshold"]
            if metric["unit"] == "bytes":
                value = size(rule["clearThreshold"])
            clear += ", not %s %s" % ("above" if side == "below" else "below", value)
        what = code(rule["metric"]) + (" of " + ", ".join(map(code, rule["causes"])) if rule["causes"] else "")
        notes = [rule["severity"]] + ([] if rule["notify"] else ["not on the desktop"]) + ([] if rule["enabled"] else ["off"])
        rows.append((rule["name"], code(rule["id"]), what, rule["per"], alert_condition(rule, metric, rule["threshold"]),
                     duration(rule["forMs"]), clear, ", ".join(notes)))
    return table(("rule", "id", "looks at", "one alert per", "raised when", "for", "cleared after", "severity"), rows)


def alert_metrics(known):
    rows = [(code(each["name"]), each["kind"], each["unit"], ", ".join(each["groupings"])) for each in known["alertMetrics"]]
    return table(("metric", "kind", "unit", "one alert per"), rows)


def rule_file(text):
    """The rules of a file that is laid out like wayside-rules.yml: a list of dicts with group, alert or record, expr, …"""
    rules, group, fold = [], None, None
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            continue
        begins = re.match(r"  - name: (\S+)$", line)
        item = re.match(r"      - (alert|record): (\S+)$", line)
        field = re.match(r"        (expr|for): (.*)$", line)
        if begins:
            group = begins[1]
        elif item:
            rules.append({"group": group, item[1]: item[2]})
        elif field and field[2] != ">-":
            rules[-1][field[1]] = field[2]
        elif field:
            fold = rules[-1]
            fold["expr"] = ""
            continue
        elif re.match(r"        labels: \{severity: (\w+)\}$", line):
            rules[-1]["severity"] = re.search(r"severity: (\w+)", line)[1]
        elif re.match(r"          (summary|description): ", line):
            name, value = line.strip().split(": ", 1)
            rules[-1][name] = json.loads(value)
        elif fold is not None and line.startswith("          "):
            fold["expr"] = (fold["expr"] + " " + line.strip()).strip()
            continue
        fold = None
    return rules


def prometheus_rules():
    return rule_file((TREE / "resources" / "monitoring" / "wayside-rules.yml").read_text(encoding="utf-8"))


def prometheus_alerts(known):
    del known
    rows = [(code(rule["alert"]), rule["severity"], code(rule["expr"]), rule.get("for", "at once"), rule["description"])
            for rule in prometheus_rules() if "alert" in rule]
    return table(("alert", "severity", "expression", "for", "what it is, what to do"), rows)


def prometheus_records(known):
    del known
    return table(("recorded", "expression"), [(code(rule["record"]), code(rule["expr"])) for rule in prometheus_rules()
                                              if "record" in rule])


SECTIONS = {
    "metrics": metrics,
    "metric-labels": metric_labels,
    "console-alerts": console_alerts,
    "alert-metrics": alert_metrics,
    "prometheus-alerts": prometheus_alerts,
    "prometheus-records": prometheus_records,
    **referencetables.SECTIONS,
}


def rewritten(text, known, seen, path):
    """The document with every generated section as it should be."""
    lines, result, place = text.split("\n"), [], 0
    while place < len(lines):
        result.append(lines[place])
        begins = BEGIN.fullmatch(lines[place])
        place += 1
        if not begins:
            continue
        if begins[1] not in SECTIONS or END not in lines[place:]:
            sys.exit("%s:%d: there is no generated section %s, or it has no end" % (path, place, begins[1]))
        seen.add(begins[1])
        end = lines.index(END, place)
        made = SECTIONS[begins[1]](known)
        result += lines[place:end] if made is None else made  # None: its program was not built
        place = end
    return "\n".join(result)


def complaints(text, known, seen, path):
    """What tables that people write have too much, too little, or in another order."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        begins = COMPARE.fullmatch(line)
        if not begins:
            continue
        name = begins[1]
        if name not in referencetables.COMPARED:
            sys.exit("%s:%d: nothing is compared as %s" % (path, number, name))
        seen.add(name)
        wanted, there = referencetables.COMPARED[name](known), []
        for row in lines[number + 2:]:
            if not row.startswith("|"):
                break
            there.append(row.split("|")[1].strip().strip("`"))
        place = "%s:%d: %s: " % (path.relative_to(TREE), number, name)
        yield from (place + word + " is not there" for word in wanted if word not in there)
        yield from (place + word + " is nothing of the code's" for word in there if word not in wanted)
        if sorted(there) == sorted(wanted) and there != wanted:
            yield place + "not in the order of the code: " + ", ".join(wanted)
        if len(set(there)) != len(there):
            yield place + "a row is there twice"


def main(what):
    known, seen, wrong = facts(), set(), 0
    for path in sorted(HELP.rglob("*.md")):
        old = path.read_text(encoding="utf-8")
        new = rewritten(old, known, seen, path)
        for complaint in complaints(old, known, seen, path):
            wrong += 1
            print(complaint)
        if new == old:
            continue
        name = str(path.relative_to(TREE))
        if what == "update":
            path.write_text(new, encoding="utf-8")
            print("written: " + name)
            continue
        wrong += 1
        print("\n".join(difflib.unified_diff(old.split("\n"), new.split("\n"), name, "as the code has it", lineterm="")))
        print("run: installers/reference.py update")
    for name in sorted((set(SECTIONS) | set(referencetables.COMPARED)) - seen):
        wrong += 1
        print("no document has the table " + name)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ("update", "check"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
