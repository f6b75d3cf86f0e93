// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <functional>

/// Fleets whose clocks are known, seen through exchanges with known delays; the same on every run.
namespace wayside::tests {

inline constexpr qint64 clockNow = 1'767'277'931'000; // 2026-01-01 14:32:11 UTC

struct ClockClient {
    quint64 id = 0;
    QString name, node;
    std::function<double(qint64 atMs)> offsetMs; ///< true difference of the clocks
    double delayMs = 2;                          ///< mean of each way's random part
    double asymmetryMs = 0;                      ///< more on the way to the client
    qint64 stepMs = 10000;
};

ClockClient steadyClient(quint64 id, const QString& node, double offsetMs);

/// One exchange, with its four timestamps in whole milliseconds and what follows from them.
observe::ClockPoint exchangeOf(const ClockClient& client, qint64 atMs);
/// A row whose clock figures follow from the samples of the last minute.
observe::ConnectionRow rowOf(const ClockClient& client, qint64 nowMs, double limitMs = 3000);
/// One batch: rows as of `nowMs`, samples of the `samples` steps up to it.
observe::SourceUpdate batchOf(const QList<ClockClient>& clients, qint64 nowMs, int samples, bool reset);

} // namespace wayside::tests
