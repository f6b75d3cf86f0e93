# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client that keeps every rule of the protocol, in Python's standard library alone, and that can break each of them.

It shares no code with Wayside. Without --break it must pass every case of `wayside-node --conformance client` that fits
it; with --break RULE the case that names the rule must catch it. One thread, one select() loop a session.

    reference_client.py --ready ready.json --type TLC --protocol singleplex [--tls] [--break RULE]
"""
import argparse
import http.client
import json
import random
import signal
import sys
import time
import urllib.parse

from referenceclient.stream import Gone, Left, Session, seconds


class Stop(Exception):
    """401, 403: somebody has to change something."""


class Client:
    """Sessions one after the other, for as long as somebody wants them."""

    def __init__(self, options):
        self.options = options
        self.breaks = set(options.breaks)
        with open(options.ready, encoding="utf-8") as file:
            self.ready = json.load(file)
        self.leaving, self.live = False, True
        self.forget()

    def forget(self):
        """As a new process would."""
        self.attempts, self.last_token, self.first_limits, self.first_keep_alive = 0, None, None, None
        self.first_place, self.spent = None, None

    def broken(self, rule):
        return rule in self.breaks

    def request(self):
        singleplex = self.options.protocol == "singleplex"
        details = {"securityMode": "TLSv1.2" if self.options.tls else "NONE"}
        if singleplex:
            details["tlcIdentifier"] = self.options.identifier
        else:
            details["tlcIdentifiers"] = [self.options.identifier]
        if self.broken("wrong-request"):
            details["securityMode"] = "SSLv3"
        return {"domain": self.ready["domain"], "type": self.options.type, "details": details,
                "protocol": "TCPStreaming_Singleplex" if singleplex else "TCPStreaming_Multiplex"}

    def create(self):
        """The session, or seconds to wait at least."""
        api = urllib.parse.urlsplit(self.ready["apiUrl"])
        token = self.ready["tokens"][self.options.type.upper() + "_SYSTEM"]
        if self.broken("bearer"):
            token = "Bearer " + token
        timeout = 0.7 if self.broken("impatient-rest") else 20
        connection = http.client.HTTPConnection(api.hostname, api.port, timeout=timeout)
        try:
            connection.request("POST", api.path + "/v1/sessions", json.dumps(self.request()),
                               {"X-Authorization": token, "Content-Type": "application/json"})
            answer = connection.getresponse()
            return self.take(answer.status, answer.read(), answer.getheader("Retry-After"))
        except (OSError, http.client.HTTPException):
            raise Gone("REST does not answer", prompt=self.broken("impatient-rest"))
        finally:
            connection.close()

    def take(self, status, body, retry_after):
        if status in (401, 403) and not self.broken("asks-on"):
            raise Stop(status)
        if status == 200 and self.broken("only-201") or status == 201 and self.broken("only-200"):
            raise Gone("%d is not what was expected" % status)
        if status not in (200, 201):
            wait = 0 if retry_after is None or self.broken("no-retry-after") else float(retry_after)
            raise Wait(wait)
        try:
            session = json.loads(body)
        except ValueError:
            if self.broken("dies-of-html"):
                raise SystemExit(1)
            raise Wait(0)
        details = session["details"]
        if self.broken("strict-json") and set(session) - {"domain", "type", "token", "protocol", "details"}:
            raise SystemExit("unknown fields")
        if self.broken("needs-limits"):
            details["payloadRateLimit"], details["clockDiffLimit"]
        self.first_place = self.first_place or (details["listener"]["host"], details["listener"]["port"])
        return session

    def delay(self):
        """Exponential backoff with full jitter."""
        if self.broken("hammers"):
            return 0
        ceiling = min(self.options.cap, self.options.base * 2 ** self.attempts)
        self.attempts += 1
        if self.broken("constant-wait"):
            return self.options.base
        return random.uniform(0, ceiling)

    def pause(self, length):
        until = time.monotonic() + length
        while not self.leaving and time.monotonic() < until:
            time.sleep(min(0.05, max(0.0, until - time.monotonic())))
        if self.leaving:
            self.leaving = False
            raise Left

    def turn(self):
        session = None
        try:
            session = self.spent if self.broken("same-session") and self.spent else self.create()
            self.spent = session
            connection = Session(self, session)
            connection.run()
        except Wait as wait:
            self.pause(max(wait.least, self.delay()))
        except Gone as gone:
            self.came_to_end(session, gone)
        except OSError as error:
            if self.broken("dies-of-errors"):
                raise SystemExit(1)
            self.pause(self.delay())

    def came_to_end(self, session, gone):
        log("%s" % gone)
        if self.broken("never-back") and session:
            raise SystemExit(1)
        if gone.prompt and not self.broken("reconnect-backoff"):
            self.pause(random.uniform(0, 0.25))
        elif self.broken("reconnect-backoff") and gone.prompt:
            self.pause(4)
        else:
            self.pause(self.delay())

    def settle(self):
        """Backoff begins anew after a session that lasted; soon, because a test does not last."""
        self.attempts = 0

    def run(self):
        while self.live:
            begun = time.monotonic()
            try:
                self.turn()
                if time.monotonic() - begun > self.options.reset_after:
                    self.settle()
            except Left:
                log("ended by the user")
                self.end_life(0.3)
            except Stop as stop:
                log("told %s: stopped" % stop)
                self.end_life(self.options.restart_after)

    def end_life(self, pause):
        """With --restart a new life begins, as if somebody had started the program again."""
        if not self.options.restart:
            self.live = False
            return
        time.sleep(pause)
        self.forget()


class Wait(Exception):
    def __init__(self, least):
        super().__init__("%g s at least" % least)
        self.least = least


def log(words):
    print("client:", words, file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ready", required=True, help="file with the node's ready line")
    parser.add_argument("--type", default="TLC", choices=["TLC", "Broker", "Monitor"])
    parser.add_argument("--protocol", default="singleplex", choices=["singleplex", "multiplex"])
    parser.add_argument("--identifier", default="sub00001")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--pipeline", action="store_true", help="sends its Token with the version byte")
    parser.add_argument("--publish-every", type=float, default=0.2, help="seconds; 0: never")
    parser.add_argument("--payload-size", type=int, default=48)
    parser.add_argument("--base", type=float, default=0.3, help="backoff, seconds")
    parser.add_argument("--cap", type=float, default=1.2)
    parser.add_argument("--reset-after", type=float, default=0.4, help="seconds of a session after which backoff begins anew")
    parser.add_argument("--version-timeout", type=float, default=2.5)
    parser.add_argument("--restart", action="store_true", help="begins anew after its end: on SIGTERM, 401, 403")
    parser.add_argument("--restart-after", type=float, default=4.5)
    parser.add_argument("--break", dest="breaks", action="append", default=[], metavar="RULE", help="for tests")
    client = Client(parser.parse_args())

    def leave(*_):
        client.leaving = True
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    client.run()


if __name__ == "__main__":
    main()
