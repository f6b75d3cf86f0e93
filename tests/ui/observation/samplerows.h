// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

/// Rows and updates with plausible figures, made the same way on every run.
namespace wayside::tests {

inline constexpr qint64 sampleNow = 1'767'277'931'000; // 2026-01-01 14:32:11 UTC

/// An active TLC session named subNNNNN. `differenceMs` sets all its clock figures.
observe::ConnectionRow sampleConnection(quint64 id, double differenceMs,
                                        const QString& node = QStringLiteral("node-a"));

/// Samples every ten seconds up to `untilMs`, around `differenceMs`, drifting by `driftPpm`.
QList<observe::ClockPoint> sampleClockPoints(quint64 id, double differenceMs, double driftPpm, int count,
                                             qint64 untilMs = sampleNow);

observe::EventRow sampleEnforcement(quint64 id, CloseCause cause, qint64 atMs);

observe::NodeRow sampleNode(const QString& id, NodeState state, int sessions);
observe::DrainRow sampleDrain(const QString& node, observe::DrainState state);

/// First batch: `sessions` sessions on three nodes, some with clocks that are off.
observe::SourceUpdate sampleUpdate(int sessions);

} // namespace wayside::tests
