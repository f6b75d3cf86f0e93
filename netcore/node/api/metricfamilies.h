// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QStringList>
#include <span>

/// What /metrics has, declared once: the page is written from this table, and documents, alerting rules and
/// dashboard are compared with it. Values, any thread.
namespace wayside::node::api {

enum class Family : quint8 {
    Ready,
    NodeState,
    Connections,
    ConnectionsLimit,
    ConnectionsBeforeToken,
    ConnectionsBeforeTokenLimit,
    ConnectionsRefused,
    CertificateExpiry,
    PayloadsReceived,
    PayloadsSent,
    BytesReceived,
    BytesSent,
    ConnectionsByTypeAndState,
    SessionsCreated,
    SessionsEnded,
    ConnectionsClosed,
    PayloadsDropped,
    PayloadsOutOfScope,
    PayloadsFiltered,
    QueuedBytes,
    LeastHeadroom,
    LowHeadroom,
    ClockSamples,
    ClockMedianDifference,
    ClockLargestDifference,
    MedianRoundTrip,
    Drains,
    DrainSessions,
    ActiveFaults,
    FaultStrikes,
    HttpConnections,
    HttpConnectionsRefused,
    HttpRequests,
    HttpMalformed,
    HttpDeadlinesPassed,
    HttpSlowConsumers,
    HttpDroppedRequests,
    StoreHealthy,
    StoreWrites,
    StoreCommits,
    StoreFailedBatches,
    StoreRetriedWrites,
    StoreRefused,
    StoreQueue,
    ThreadBusy,
    ThreadTurns,
    ThreadLongTurns,
    ThreadLongestTurn,
    BuildInfo,
    CpuSeconds,
    ResidentMemory,
    OpenDescriptors,
    MostDescriptors,
    StartTime,
};

/// The labels there are. No label ever names a single connection, session, account or client.
enum class Label : quint8 {
    None,
    Node,
    NodeState,
    SessionType,
    ConnectionState,
    EndReason,
    CloseCause,
    Limit,
    DrainState,
    DrainProgress,
    HttpCap,
    Version,
};

struct MetricLabel {
    Label label;
    const char* name;        ///< empty: no label
    const char* meaning;     ///< in a few words
    QStringList (*values)(); ///< all there can be; null: not known beforehand
};

struct MetricFamily {
    Family family;
    const char* name;
    const char* type; ///< "counter" or "gauge"
    const char* unit; ///< "1" where it is a plain number
    std::array<Label, 2> labels;
    const char* section; ///< of the documents
    const char* help;
};

/// In the order of the page.
std::span<const MetricFamily> metricFamilies();
const MetricFamily& rowOf(Family family);
const MetricLabel& rowOf(Label label);

} // namespace wayside::node::api
