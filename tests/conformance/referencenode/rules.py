# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that the reference node keeps, by name. A test breaks one of them and sees which cases notice."""


class Rules:
    """Which rules are kept. Every place of the node that keeps one asks here, so that breaking it is one word."""

    def __init__(self, known):
        self.known, self.broken = set(known), set()

    def broke(self, name):
        """True when this rule is broken. A name that the table of mutants does not have is a slip of the pen."""
        if name not in self.known:
            raise LookupError("no mutant breaks the rule " + name)
        return name in self.broken

    def keeps(self, name):
        return not self.broke(name)

    def break_only(self, names):
        unknown = set(names) - self.known
        if unknown:
            raise LookupError("no such rule: " + ", ".join(sorted(unknown)))
        self.broken = set(names)
