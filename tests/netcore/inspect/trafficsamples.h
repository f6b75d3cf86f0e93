// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/trafficrows.h"
#include "netcore/wire/datagram.h"

namespace wayside::test {

inline constexpr qint64 sampleStart = 1'767'277'800'000; ///< 2026-01-01T14:30:00Z

/// Records as a tap at a node would give them, one after the other.
class TrafficScript {
public:
    explicit TrafficScript(qint64 wallMs = sampleStart) : m_wallMs(wallMs) {}

    TrafficScript& pass(qint64 milliseconds);
    TrafficScript& open(const observe::TrafficSession& session);
    TrafficScript& version(bool toClient, quint8 version = 1);
    TrafficScript& say(bool toClient, const wire::Datagram& datagram);
    TrafficScript& raw(bool toClient, const QByteArray& frame); ///< as it stands, right or wrong
    TrafficScript& garbage(bool toClient, const QByteArray& bytes, const QString& cause);
    TrafficScript& end(CloseCause cause);
    /// A payload of a multiplex session.
    TrafficScript& payload(bool toClient, const char* identifier, const QByteArray& body, quint8 type = 2);
    TrafficScript& timeSync(qint64 clientAheadMs, qint64 roundTripMs = 4);
    /// Of the last one only the first bytes were kept.
    TrafficScript& cut(qsizetype kept);

    const QList<observe::TrafficRecord>& records() const { return m_records; }
    qint64 wallMs() const { return m_wallMs + m_atMs; }

private:
    observe::TrafficRecord& add(observe::TrafficKind kind);

    qint64 m_wallMs;
    qint64 m_atMs = 0;
    QList<observe::TrafficRecord> m_records;
};

observe::TrafficSession brokerSession();
/// A session from its beginning to its end, with something of everything that is worth a note.
QList<observe::TrafficRecord> sampleTraffic();

} // namespace wayside::test
