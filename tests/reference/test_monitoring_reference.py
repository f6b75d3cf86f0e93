# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules and dashboard ask for nothing that the node does not tell; the dashboard is one that Grafana can show."""
import re
import unittest

import known


class Monitoring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.facts = known.reference.facts()
        cls.metrics = {row["name"]: {label["name"]: label["values"] for label in row["labels"]} for row in cls.facts["metrics"]}
        cls.rules = known.reference.prometheus_rules()
        cls.alerts = {rule["alert"]: rule for rule in cls.rules if "alert" in rule}
        cls.records = {rule["record"]: rule for rule in cls.rules if "record" in rule}
        cls.board = known.dashboard()

    def check(self, where, expression):
        """That every metric, label and label value of an expression exists."""
        found = list(known.used(expression))
        self.assertTrue(found, where + " asks for nothing: " + expression)
        labels = set(known.SCRAPED_LABELS)
        for name, selectors in found:
            if name in self.records:
                of_name = self.labels_of_record(name)
            elif name in known.OWN_METRICS:
                of_name = dict.fromkeys(known.OWN_METRICS[name])
            else:
                self.assertIn(name, self.metrics, where)
                of_name = self.metrics[name]
            labels |= set(of_name)
            for label, operator, value in selectors:
                self.assertIn(label, set(of_name) | known.SCRAPED_LABELS, "%s: %s has no label %s" % (where, name, label))
                if of_name.get(label) is None or "$" in value:
                    continue
                for each in value.split("|") if operator in ("=~", "!~") else [value]:
                    fits = [word for word in of_name[label] if re.fullmatch(each, word)]
                    self.assertTrue(fits, "%s: %s is never %s of %s" % (where, each, label, name))
        for label in known.grouped(expression):
            self.assertIn(label, labels, where + " groups by a label that is not there")

    def labels_of_record(self, name):
        own = {}
        for metric, _ in known.used(self.records[name]["expr"]):
            own.update(self.metrics[metric])
        return own

    def test_rules_use_what_there_is(self):
        self.assertGreater(len(self.alerts), 30)
        for rule in self.rules:
            self.check(rule.get("alert") or rule["record"], rule["expr"])

    def test_rules_are_whole(self):
        text = (known.MONITORING / "wayside-rules.yml").read_text(encoding="utf-8")
        self.assertEqual(len(self.rules), len(re.findall(r"^\s+- (?:alert|record):", text, flags=re.M)))
        for name, rule in self.alerts.items():
            with self.subTest(name):
                self.assertTrue(name.startswith("Wayside"))
                self.assertIn(rule["severity"], ("critical", "warning", "notice"))
                self.assertTrue(rule["summary"] and rule["description"])
                for label in re.findall(r"\$labels\.(\w+)", rule["summary"] + rule["description"]):
                    self.assertIn(label, self.labels_that_reach(rule["expr"]), "label in the text of " + name)

    def labels_that_reach(self, expression):
        reach = set(known.SCRAPED_LABELS)
        for metric, _ in known.used(expression):
            reach |= set(self.metrics.get(metric, {})) | set(self.labels_of_record(metric) if metric in self.records else {})
        return reach

    def test_every_alert_is_tested_both_ways(self):
        text = (known.MONITORING / "wayside-rules-tests.yml").read_text(encoding="utf-8")
        tested = re.findall(r"^  - name: (.*)$", text, flags=re.M)
        self.assertEqual(sorted(tested), sorted(name + how for name in self.alerts for how in (" fires", " is silent")))

    def test_dashboard_uses_what_there_is(self):
        asked = list(known.expressions(self.board))
        self.assertGreater(len(asked), 40)
        for title, expression in asked:
            self.check(title, expression)

    def test_dashboard_shows_the_rules_thresholds(self):
        named = set()
        for panel in known.all_panels(self.board):
            match = re.search(r"Alerts: ([\w, ]+)\.$", panel.get("description", ""))
            for name in match[1].split(", ") if match else []:
                self.assertIn(name, self.alerts, panel["title"])
                named.add(name)
            if not match:
                continue
            numbers = [float(number) for name in match[1].split(", ")
                       for number in re.findall(r"(?:<|>|<=|>=|==) (-?[\d.]+)", self.alerts[name]["expr"])]
            for step in panel["fieldConfig"]["defaults"]["thresholds"]["steps"]:
                # A limit "ready" is shown from its other side: 1 is good, 0 is alerted.
                if step["value"] is not None and not (step["value"] == 1 and 0 in numbers):
                    self.assertIn(step["value"], numbers, "threshold of the panel " + panel["title"])
        self.assertGreater(len(named), 25)

    def test_dashboard_can_be_shown(self):
        self.assertGreaterEqual(self.board["schemaVersion"], 38)
        panels = list(known.all_panels(self.board))
        numbers = [panel["id"] for panel in panels]
        self.assertEqual(len(numbers), len(set(numbers)), "ids are unique")
        titles = [panel["title"] for panel in panels]
        self.assertEqual(len(titles), len(set(titles)), "titles are unique")
        variables = {each["name"] for each in self.board["templating"]["list"]} | {"__rate_interval", "__all"}
        taken = {}
        for panel in panels:
            with self.subTest(panel["title"]):
                self.assertIn(panel["type"], ("row", "stat", "timeseries"), "no plugins")
                place = panel["gridPos"]
                self.assertTrue(0 <= place["x"] and place["x"] + place["w"] <= 24 and place["w"] > 0 and place["h"] > 0)
                for x in range(place["x"], place["x"] + place["w"]):
                    for y in range(place["y"], place["y"] + place["h"]):
                        self.assertIsNone(taken.get((x, y)), "overlaps " + str(taken.get((x, y))))
                        taken[x, y] = panel["title"]
                if panel["type"] == "row":
                    continue
                self.assertEqual(panel["datasource"], {"type": "prometheus", "uid": "${datasource}"})
                defaults = panel["fieldConfig"]["defaults"]
                self.assertTrue(defaults["unit"])
                self.assertIsNone(defaults["thresholds"]["steps"][0]["value"], "the first step begins at minus infinity")
                refs = [target["refId"] for target in panel["targets"]]
                self.assertEqual(len(refs), len(set(refs)))
                for target in panel["targets"]:
                    self.assertEqual(target["datasource"], panel["datasource"])
                    self.assertTrue(set(re.findall(r"\$(\w+)", target["expr"])) <= variables, target["expr"])
                    for label in re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]):
                        self.assertIn(label, self.labels_that_reach(target["expr"]))

    def test_scrape_file_names_job_and_rules(self):
        text = (known.MONITORING / "wayside-scrape.yml").read_text(encoding="utf-8")
        self.assertIn("job_name: wayside ", text)
        self.assertTrue((known.MONITORING / re.search(r"^  - (\S+\.yml)$", text, flags=re.M)[1]).exists())


if __name__ == "__main__":
    unittest.main()
