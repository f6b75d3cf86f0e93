// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/flight/depthtrace.h"
#include "netcore/observe/rows.h"
#include "netcore/session/events.h"
#include "netcore/session/flightrecorder.h"
#include "netcore/session/nodemachine.h"

#include <QByteArray>
#include <QJsonObject>

namespace wayside::node {

/// What led to a forced close, as of the moment of closing (spec 03, Troubleshooting): a value that may cross
/// threads. No byte of a payload is in it, and never a token.
struct FlightRecord {
    /// Limits with the fill of their windows, idle time, clock figures, queue, counters, stages.
    observe::ConnectionRow connection;
    session::CloseRequested close;
    session::FlightRecorder::Record datagrams;
    QList<observe::ClockPoint> clockSamples; ///< of the clock limit's window, at most mostClockSamples
    std::uint64_t queuedFrames = 0, queuedBytes = 0, socketBytes = 0; ///< waiting for the client at the end
    std::vector<std::pair<Milliseconds, std::uint64_t>>
        queueDepths; ///< age, bytes: of the seconds in which something waited

    session::NodeMachineSettings settings; ///< what the close can depend on beside the limits
    QJsonObject limitSources;              ///< by the limit's name, the scope of the rule it came from

    static constexpr qsizetype mostClockSamples = 64;
    static constexpr qsizetype mostIdentifiers = 100;
};

/// Whether a close is one that the node forced and that is worth a record: a violation, a passed limit, a
/// refused token, a slow consumer, an operator's close, a Reconnect that was ignored.
bool isForced(const session::CloseRequested& close);

/// As the admin API shows it. At most some 100 KiB: 2,048 headers of at most 32 characters, and the rest.
/// Ages are milliseconds before the close; a datagram is [age, "in"|"out", type byte, content bytes, count].
QByteArray toJson(const FlightRecord& record);

} // namespace wayside::node
