# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A node that keeps every rule of the protocol, in Python's standard library alone, and that can break each of them.

It shares no code with Wayside. Without --break it must pass every case of `waysidectl conformance node`: that shows that
the suite is not made to measure for one node. With --break RULE the cases that name the rule must catch it. On standard
input it reads lines with the rules to break from now on, parted by blanks, and answers each with "ok": so one process
is many mutants.

    reference_node.py --certificate FILE --key FILE --ca FILE [--break RULE] [--keep-alive SECONDS] …
"""
import argparse
import asyncio
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from referencenode.api import Api
from referencenode.httpport import HttpPort
from referencenode.registry import Registry
from referencenode.rules import Rules
from referencenode.streaming import Listener
from referencenode.tlsport import Contexts

MUTANTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "node_mutants.json")
SETTINGS = {"rate": 20, "rate_window": 1.0, "throughput": 150000, "bytes_window": 1.0, "keep_alive": 2.0, "clock_limit": 1.0,
            "clock_window": 3.0, "handshake": 3.0, "sync_interval": 0.5, "sync_timeout": 5.0, "connect_timeout": 4, "slow_consumer": 2.0,
            "queue": 262144, "header_timeout": 2.0, "tlcs": 40, "nodes": 2}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--break", dest="broken", action="append", default=[], metavar="RULE")
    parser.add_argument("--certificate", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--ca", default="", help="told in the ready line")
    for name, value in SETTINGS.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value, metavar="N")
    return parser.parse_args()


def ready_line(registry, api_port, authority):
    return {"event": "ready", "apiUrl": "http://127.0.0.1:%d/api" % api_port, "caFile": authority, "domain": registry.domain,
            "tlcIdentifiers": registry.identifiers, "tokens": {role: token for token, role in registry.tokens.items()}}


async def serve(settings):
    with open(MUTANTS, encoding="utf-8") as file:
        rules = Rules(json.load(file)["mutants"])
    rules.break_only(settings.broken)
    registry, contexts = Registry(rules, settings), Contexts(settings.certificate, settings.key)
    for _ in range(settings.nodes):
        registry.listeners.append(Listener(registry, rules, settings, contexts))
        await registry.listeners[-1].open()
    api = Api(registry, rules)
    loop = asyncio.get_running_loop()
    # A broken node stumbles over itself: that is no news.
    loop.set_exception_handler(lambda loop, about: None if rules.broken else loop.default_exception_handler(about))
    server = await loop.create_server(lambda: HttpPort(rules, settings, api.handle), "127.0.0.1", 0, backlog=512)
    print(json.dumps(ready_line(registry, server.sockets[0].getsockname()[1], settings.ca)), flush=True)
    commands = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := await commands.readline():
        rules.break_only(line.decode().split())
        registry.start_over()
        print("ok", flush=True)


if __name__ == "__main__":
    try:
        asyncio.run(serve(arguments()))
    except KeyboardInterrupt:
        pass
