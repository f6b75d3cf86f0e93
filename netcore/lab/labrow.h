// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/clientstatus.h"
#include "netcore/lab/expectation.h"
#include "netcore/lab/labplan.h"
#include "netcore/lab/payloadpump.h"
#include "netcore/lab/stagetrack.h"
#include "netcore/observe/trafficrows.h"

#include <QList>
#include <QMap>

namespace wayside::lab {

/// One misbehaviour on purpose and what came of it.
struct ExperimentRow {
    enum class State : std::uint8_t {
        Waiting,  ///< for the connection
        Watching, ///< it has begun
        Asking,   ///< the connection is over; the session log is asked why
        Over,
    };

    quint64 number = 0; ///< of the session's, from 1
    MisbehaviourOrder order;
    /// Absent before the session's limits are known.
    std::optional<Expectation> expectation;
    State state = State::Waiting;
    qint64 atMs = 0;                     ///< UTC, when it was asked for
    std::optional<Milliseconds> running; ///< since it began
    Observation seen;
    QString detail;                 ///< what the session log said; safe to show
    std::optional<Verdict> verdict; ///< once it is over
};

/// Everything about one session of one's own at one instant. A value without secrets.
struct LabRow {
    quint64 id = 0;
    LabPlan plan; ///< without secrets
    client::ClientStatus status;
    TrackStatus track;
    qint64 atMs = 0; ///< UTC by this machine's clock

    std::optional<Error> problem; ///< why there is no client: a file, an address
    struct End {
        std::optional<client::Cause> cause;
        QString detail; ///< safe to show
        qint64 atMs = 0;
    };
    std::optional<End> lastEnd;   ///< of a connection, or an attempt, that was not wanted
    client::PhaseTimings timings; ///< of the present or last connection that was confirmed

    // Sending
    bool isSending = false;
    quint64 sendTotal = 0, sendOffered = 0; ///< of the present or last order; total 0: not known
    std::optional<Error> sendError;         ///< of its source
    PayloadPump::Tally tally;
    std::array<quint64, session::dropReasonCount> dropsByReason{};
    bool governed = true;
    bool scopeUnderWay = false;
    std::optional<Error> scopeError; ///< of the last change of scope

    quint64 recordsSeen = 0;          ///< datagrams and the like, both ways
    quint64 recordsDropped = 0;       ///< of them lost on the way here
    QList<ExperimentRow> experiments; ///< the last ones, oldest first
    bool misbehaves = false;          ///< one is under way
    Milliseconds clockError{0};       ///< > 0: made to be ahead

    bool isLive() const { return status.activity != client::Client::Activity::Stopped; }
};

/// What came since the last one.
struct LabBatch {
    QMap<quint64, LabRow> rows;
    QList<quint64> removed;
    QMap<quint64, QList<observe::TrafficRecord>> records; ///< by session, oldest first
    quint64 mergedRows = 0;                               ///< older states of a session that nobody took

    bool isEmpty() const { return rows.isEmpty() && removed.isEmpty() && records.isEmpty(); }
};

} // namespace wayside::lab
