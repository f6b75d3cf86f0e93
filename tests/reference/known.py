# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is compared with what: the code's tables, the documents, the files of resources/monitoring."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MONITORING = ROOT / "resources" / "monitoring"
HELP = ROOT / "resources" / "help"
sys.path[:0] = [str(ROOT / "installers"), str(ROOT / "tests" / "scenario")]

import reference  # noqa: E402  (installers/reference.py)

# What a Prometheus makes itself.
OWN_METRICS = {"up": ["job", "instance"], "ALERTS": ["alertname", "alertstate", "job", "instance", "severity"]}
SCRAPED_LABELS = {"job", "instance"}
METRIC = re.compile(r"(?<![\w:$\"])([a-zA-Z_:][\w:]*)(?=\{|\[|\s|\)|$)")
WORDS = {"and", "or", "unless", "on", "by", "without", "ignoring", "group_left", "sum", "min", "max", "count"}


def dashboard():
    return json.loads((MONITORING / "wayside-dashboard.json").read_text(encoding="utf-8"))


def all_panels(board):
    for panel in board["panels"]:
        yield panel
        yield from panel.get("panels", [])


def expressions(board):
    """(title of the panel, expression) of everything the dashboard asks for."""
    for panel in all_panels(board):
        for target in panel.get("targets", []):
            yield panel["title"], target["expr"]
    for each in board["annotations"]["list"]:
        if "expr" in each:
            yield each["name"], each["expr"]
    for each in board["templating"]["list"]:
        if each["type"] == "query":
            yield each["name"], re.fullmatch(r"label_values\((.*), \w+\)", each["definition"])[1]


def substituted(expression):
    """As Grafana sends it."""
    for name, value in (("$__rate_interval", "1m"), ("$job", "wayside"), ("$instance", ".*")):
        expression = expression.replace(name, value)
    return expression


def used(expression):
    """(metric, [(label, operator, value)]) of every selector of an expression."""
    bare = re.sub(r"\b(?:by|without|on|ignoring)\s*\([^)]*\)", " ", expression)
    for match in re.finditer(r"([a-zA-Z_:][\w:]*)\s*(\{[^}]*\})?(\(?)", re.sub(r"\"(?=[^{}]*\})[^\"]*\"|\[[^\]]*\]", _keep, bare)):
        name, selector, call = match[1], match[2] or "", match[3]
        if call and not selector or name in WORDS:
            continue
        yield name, re.findall(r"(\w+)\s*(=~|!~|!=|=)\s*\"([^\"]*)\"", selector)


def _keep(match):
    return "" if match[0].startswith("[") else match[0]


def grouped(expression):
    """Every label that an expression groups or matches by."""
    for match in re.finditer(r"\b(?:by|without|on|ignoring)\s*\(([^)]*)\)", expression):
        yield from (label.strip() for label in match[1].split(",") if label.strip())
