#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every benchmark of a build folder, one after the other: figures of a busy machine prove nothing.
#   tests/bench/run.sh BUILD
# Exit: 0 every target was reached; 1 one was not, or a benchmark failed. The comparison's figures are left as JSON in
# BUILD/comparison.json.
set -uo pipefail
build=$(realpath "${1:?tests/bench/run.sh BUILD}")
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
code=0
run() {
    echo "== $1"
    shift
    "$@" || code=1
}
# shellcheck disable=SC2317  # "run" calls it
console() { QT_QPA_PLATFORM=offscreen "$build/tests/bench/ui/bench_connections" 2>&1 | grep QINFO; }

run "node, mosquitto and nats-server under the same load" python3 node/compare.py "$build" --json "$build/comparison.json"
[ ! -f node/drain.py ] || run "drain: 5,000 sessions to another node" python3 node/drain.py "$build"
run "node: CPU per forwarded message" python3 node/forwarding.py "$build"
run "client: five minutes at the edge of the limits" python3 -B client/governor.py "$build"
run "store: durable session creations on SQLite" "$build/tests/bench/store/bench_store"
run "store: durable session creations on PostgreSQL" python3 -B ../support/postgresql.py with "$build/tests/bench/store/bench_store"
run "sessions created over REST, by store" python3 -B node/sessioncreation.py "$build"
run "console: 10,000 connections" console
run "console: every page before 10,000 busy connections, and ten hours" \
    env QT_QPA_PLATFORM=offscreen "$build/tests/bench/ui/bench_console" --hours 10
exit $code
