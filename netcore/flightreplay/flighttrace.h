// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/rows.h"

#include <optional>
#include <QJsonObject>

/// What a node keeps of the last seconds before a forced close, for going through it.
namespace wayside::flightreplay {

/// A datagram, or a run of equal ones within one millisecond. No byte of the content is ever kept.
struct TraceEntry {
    qint64 ageMs = 0; ///< before the close, >= 0
    bool toClient = false;
    quint8 type = 0;
    int contentBytes = 0; ///< the frame's size field: type byte and data
    int count = 1;        ///< > 0

    bool isPayload() const;           ///< one that the limits count: from the client, 0x04 or 0x05
    std::size_t payloadBytes() const; ///< of one of the run; 0 unless isPayload()

    friend bool operator==(const TraceEntry&, const TraceEntry&) = default;
};

/// One flight record. A value; peer text in it is shown as plain text.
struct FlightTrace {
    static constexpr qsizetype mostEntries = 10'000;

    qint64 id = 0;
    qint64 atMs = 0; ///< UTC, of the close
    std::optional<qint64> enforcementEventId;
    observe::ConnectionRow connection; ///< as it stood at the close
    std::optional<CloseCause> cause;
    QString detail;
    std::optional<double> measured, limit; ///< of a passed limit; units by cause, see limits::Violation
    std::optional<qint64> windowMs;
    QList<TraceEntry> entries;               ///< oldest first
    bool complete = true;                    ///< false: busier than the record's room, older ones are missing
    QList<observe::ClockPoint> clockSamples; ///< oldest first
    qint64 queuedFrames = 0, queuedBytes = 0, socketBytes = 0;
    QList<std::pair<qint64, qint64>> queueDepths; ///< age in ms, bytes

    /// The event of the close, for those who make sentences of it.
    observe::EventRow asEvent() const;
    /// What GET /admin/v1/flightrecords/{id} answers. Malformed names the field.
    static Result<FlightTrace> fromJson(const QJsonObject& object);
};

} // namespace wayside::flightreplay
