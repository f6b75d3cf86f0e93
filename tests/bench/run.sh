#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every benchmark of a build folder, one after the other: figures of a busy machine prove nothing.
#   tests/bench/run.sh BUILD
set -euo pipefail
build=$(realpath "${1:?tests/bench/run.sh BUILD}")
cd "$(dirname "${BASH_SOURCE[0]}")"
echo "== node: CPU per forwarded message"
python3 node/forwarding.py "$build"
echo "== store: durable session creations"
"$build/tests/bench/store/bench_store"
echo "== console: 10,000 connections"
QT_QPA_PLATFORM=offscreen "$build/tests/bench/ui/bench_connections" 2>&1 | grep QINFO
