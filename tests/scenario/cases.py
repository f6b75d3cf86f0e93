# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of tests/vectors/cases.json share: a table of cases, each a stream of bytes and what it leads to.

X: the connection is closed, without Bye, the cause is recorded, and nothing behind the offence is routed.
K: it stays up, and what is sent next is routed. After every case a fresh client still logs in.
"""
import concurrent.futures
import dataclasses
import itertools
import os
import struct
import threading
import time
import typing

from foreign import BYE, PAYLOAD, PAYLOAD_ID, TS_REQUEST, Client, Events, Node, Peer, frame, wall_ms


def payload(data, kind=1):
    return frame(PAYLOAD, struct.pack(">BQ", kind, wall_ms()) + data)


def payload_for(identifier, data, kind=1):
    return frame(PAYLOAD_ID, identifier.encode().ljust(8, b"\0") + struct.pack(">BQ", kind, wall_ms()) + data)


@dataclasses.dataclass
class Case:
    name: str
    stream: typing.Callable  # of the session, gives the bytes from the first one on, or pieces of them
    cause: str = None        # of the close; None: stays up
    reason: str = "PROTOCOL_ERROR"
    singleplex: bool = True
    session: bool = True     # False: connects without having one
    hear: bytes = None       # what the node may have said at most, where that matters


class Bench:
    """A node with many TLCs, everything it records, and a Broker that hears all of them."""

    def __init__(self, *arguments, tlcs=200, **process):
        self.node = Node("--set", "dev.tlcCount=%d" % tlcs, *arguments, **process)
        self.events = Events(self.node)
        self.identifiers = iter(self.node.ready["tlcIdentifiers"])
        self.lock = threading.Lock()
        self.broker = Client(self.node, self.node.create("Broker")).open()

    def stop(self):
        self.broker.say_bye()
        assert self.node.stop() == 0, self.node.log_text()[-3000:]

    def identifier(self):
        with self.lock:
            return next(self.identifiers)

    def session(self, singleplex=True, tls=False):
        identifier = self.identifier()
        return self.node.create("TLC", identifier if singleplex else [identifier], tls=tls, singleplex=singleplex)

    def fresh_login(self):
        """Milliseconds from the connect to the first frame of a client that does everything right."""
        session = self.session()
        begun = time.monotonic()
        peer = Peer(self.node, session).login()
        taken = (time.monotonic() - begun) * 1000
        peer.say(frame(BYE))
        peer.close()
        return taken

    def routed(self):
        """The payloads that have reached the Broker."""
        return [data[17:] for data in self.broker.of_kind(PAYLOAD_ID)]

    def wait_routed(self, data, timeout=10):
        self.broker.wait(lambda: any(kind == PAYLOAD_ID and have[17:] == data for kind, have in self.broker.frames),
                         "%r at the Broker" % data, timeout)

    def next_payload(self, session, data):
        identifier = session["details"].get("tlcIdentifier")
        return payload(data) if identifier else payload_for(session["details"]["tlcIdentifiers"][0], data)

    def run(self, case):
        """Returns what is wrong with the outcome of one case, in words; nothing when it is as it must be."""
        session = self.session(case.singleplex) if case.session else None
        peer = Peer(self.node, session)
        try:
            stream = case.stream(session)
            pieces = [stream] if isinstance(stream, bytes) else list(stream)
            behind = ("after " if case.cause else "still ") + case.name
            last = self.next_payload(session, behind.encode()) if session else b"after the offence"
            for piece in pieces[:-1]:
                peer.say(piece)
                time.sleep(0.002)
            peer.say(pieces[-1] + last)
            if case.cause:
                peer.hear_until_closed(8)
                self.check_end(case, peer)
            else:
                self.wait_routed(behind.encode())
                peer.say(frame(BYE))
            self.fresh_login()
        finally:
            peer.close()

    def check_end(self, case, peer):
        end = self.events.wait_end(peer)
        have = (end.get("cause"), end.get("endReason"))
        assert have == (case.cause, case.reason), "%s, recorded %s: %s" % (case.name, have, end.get("detail"))
        kinds = [kind for kind, _ in peer.frames()] if peer.heard[:1] == b"\x01" else []
        assert BYE not in kinds, case.name + ": Bye at a forced close"
        if case.hear is not None:
            assert peer.heard == case.hear, "%s: the node said %r" % (case.name, peer.heard)

    def run_all(self, test, cases, at_once=24):
        """Runs cases side by side, each as a subtest, then looks that nothing behind an offence was routed."""
        with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
            running = [(case, pool.submit(self.run, case)) for case in cases]
            for case, outcome in running:
                with test.subTest(case.name):
                    outcome.result()
        after = [data for data in self.routed() if data.startswith(b"after ")]
        test.assertEqual(after, [], "routed although it came behind an offence")


def logged_in(tail):
    """A stream that logs in properly and goes on with `tail`, bytes or a function of the session."""
    def stream(session):
        rest = tail(session) if callable(tail) else tail
        return b"\x01" + frame(1, session["token"].encode()) + rest
    return stream


def in_turns(*iterables):
    return list(itertools.chain(*iterables))


def measurable(growth):
    """Growth of memory in bytes; 0 where a sanitizer keeps what was freed."""
    return 0 if os.environ.get("WAYSIDE_SANITIZE") else growth


def best_of_three(measure, enough):
    """The first measure that is good enough, else the least of three: others may be busy on the same machine."""
    taken = []
    while len(taken) < 3 and not (taken and taken[-1] <= enough):
        taken.append(measure())
    return min(taken)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
