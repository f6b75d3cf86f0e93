# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Limits: sliding windows over payloads, bytes and clock differences, and the idle time. Times are monotonic seconds."""
import collections


class Window:
    """The sum of what happened in the last `span` seconds; an event exactly one window old is outside."""

    def __init__(self, rules, span):
        self.rules, self.span, self.events, self.total = rules, span, collections.deque(), 0
        self.bucket = None

    def add(self, now, amount):
        if self.rules.broke("windows-slide"):
            # A bucket that begins with its first event.
            if self.bucket is None or now - self.bucket >= self.span:
                self.bucket, self.total = now, 0
            self.total += amount
            return self.total
        span = self.span * (3 if self.rules.broke("windows-end") else 1)
        self.events.append((now, amount))
        self.total += amount
        while self.events[0][0] <= now - span:
            self.total -= self.events.popleft()[1]
        return self.total


class Limits:
    """What one session may do, and whether it has passed it."""

    def __init__(self, rules, settings, kind):
        self.rules, self.settings, self.kind = rules, settings, kind
        self.payloads = Window(rules, settings.rate_window)
        self.bytes = Window(rules, settings.bytes_window)
        self.clock = collections.deque()
        self.samples = 0

    def exempt(self):
        return self.kind != "TLC" and self.rules.broke("brokers-have-limits")

    def payload(self, now, size, multiplex, dropped):
        """True when the rate or the throughput has been passed."""
        if self.exempt() or (dropped and self.rules.broke("dropped-payloads-count")):
            return False
        if size == 0 and self.rules.broke("empty-payloads-count"):
            return False
        if multiplex and self.rules.broke("payloads-with-identifier-count"):
            return False
        return self.count(now) or self.volume(now, size + (14 if self.rules.broke("payload-field-alone") else 0))

    def count(self, now):
        allowed = self.settings.rate * self.settings.rate_window - (1 if self.rules.broke("rate-reached-is-allowed") else 0)
        return self.payloads.add(now, 1) > allowed and self.rules.keeps("rate-limit")

    def volume(self, now, size):
        allowed = self.settings.throughput * self.settings.bytes_window
        allowed -= 1 if self.rules.broke("throughput-reached-is-allowed") else 0
        return self.bytes.add(now, size) > allowed and self.rules.keeps("throughput-limit")

    def other(self, now, name, size):
        """A datagram that must not count."""
        over = False
        if self.rules.broke(name + "-not-counted"):
            over = self.count(now)
        if name in ("keep-alive", "unknown") and self.rules.broke(name + "-bytes-not-counted"):
            over = self.volume(now, size) or over
        return over

    def difference(self, now, milliseconds):
        """True when the mean clock difference has passed its limit."""
        limit = self.settings.clock_limit * 1000 * (0.5 if self.rules.broke("clock-limit-reached-is-allowed") else 1)
        if self.rules.broke("clock-differences-saturate") and abs(milliseconds) > 1 << 40:
            return False
        value = milliseconds if self.rules.broke("clock-mean-is-absolute") else abs(milliseconds)
        if milliseconds < 0 and self.rules.broke("clock-behind-counts"):
            value = 0
        self.clock.append((now, value))
        while self.clock[0][0] <= now - self.settings.clock_window and self.rules.keeps("clock-samples-leave"):
            self.clock.popleft()
        mean = sum(sample for _, sample in self.clock) / len(self.clock)
        if self.rules.broke("clock-mean-counts"):
            mean = value
        return mean > limit and self.rules.keeps("clock-limit")
