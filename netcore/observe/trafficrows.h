// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/sessionlimits.h"
#include "netcore/base/vocabulary.h"

#include <memory>
#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What passed over a connection, one record a datagram, wherever it was heard: by a live tap at the node, in
/// a recording, or as headers alone in a flight record. Plain values; nothing here is a token: who makes a
/// record masks it first.
namespace wayside::observe {

enum class TrafficKind : quint8 {
    Opened,   ///< the connection begins, or the tap joins it
    Version,  ///< the byte that opens the stream (spec 01 §1)
    Datagram, ///< one frame of spec 01 §2
    Garbage,  ///< bytes that are no frame; nothing more comes in this direction
    Ended,    ///< the connection is over
};

/// What is known of a session when its records begin.
struct TrafficSession {
    std::optional<SessionType> type;
    std::optional<SessionProtocol> protocol;
    std::optional<SecurityMode> securityMode;
    QString node; ///< "host:port", or the node's id
    QStringList identifiers;
    bool wholeDomain = false;            ///< an empty list means every TLC, not none that is known
    std::optional<SessionLimits> limits; ///< of what the client sends
    /// The wall times are the node's own: clock differences can be worked out from them.
    bool heardAtNode = false;
    /// The records do not begin with the connection: it was active already.
    bool joined = false;

    friend bool operator==(const TrafficSession&, const TrafficSession&) = default;
};

struct TrafficRecord {
    quint64 sequence = 0; ///< rises within one source
    TrafficKind kind = TrafficKind::Datagram;
    qint64 atMs = 0; ///< on a clock that never jumps; only differences within one source mean something
    std::optional<qint64> wallMs; ///< UTC, by the clock of who heard it
    bool toClient = false;        ///< from the node to the client
    quint8 typeByte = 0;          ///< of datagrams; of Version the version
    quint32 size = 0;             ///< bytes on the wire, prefix and size field included
    quint32 count = 1;            ///< so many equal ones within one millisecond (flight records)
    QByteArray bytes;             ///< as they stood on the wire, as far as they were kept
    QString session;              ///< label, where a source holds several; else empty
    QString text; ///< of Garbage what is wrong, of Ended the cause (a CloseCause's name); no peer text
    std::shared_ptr<const TrafficSession> opened; ///< of Opened only

    bool isCut() const { return kind == TrafficKind::Datagram && quint32(bytes.size()) < size; }
    friend bool operator==(const TrafficRecord& one, const TrafficRecord& other);
};

/// What a live tap gave since it was asked last.
struct TrafficBatch {
    QList<TrafficRecord> records; ///< rising sequences
    quint64 next = 0;             ///< ask for what comes after this
    quint64 dropped = 0; ///< before the first of them: records that were gone when they were asked for
    bool more = false;   ///< there is more already: ask again at once
    bool ended = false;  ///< the connection is over and this is the last of it
};

QJsonObject toJson(const TrafficRecord& record);
/// Error: Malformed, naming the field.
Result<TrafficRecord> trafficRecordFromJson(const QJsonObject& object);
QJsonObject toJson(const TrafficBatch& batch);
Result<TrafficBatch> trafficBatchFromJson(const QJsonObject& object);

} // namespace wayside::observe
