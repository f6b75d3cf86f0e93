// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labhost.h"
#include "netcore/node/server/embeddedsource.h"

#include <memory>

namespace wayside::test {

/// A whole node in this process, quick to lose its patience, and a lab that speaks to it.
class LabBench : public QObject {
    Q_OBJECT
public:
    LabBench();

    bool start(); ///< waits until the node listens
    lab::LabPlan plan(SessionType type, SessionProtocol protocol, const QStringList& identifiers,
                      SecurityMode mode = SecurityMode::None) const;
    lab::LabPlan tlc(SecurityMode mode = SecurityMode::None); ///< the next one that nobody uses
    QString nextTlc();
    /// The node's connection of that identifier; 0: none.
    quint64 connectionOf(const QString& identifier) const;
    const lab::LabRow& row(quint64 id) { return m_rows[id]; }
    bool isConnected(quint64 id) { return m_rows[id].status.activity == client::Client::Activity::Connected; }
    bool hasStopped(quint64 id) { return m_rows.contains(id) && !m_rows[id].isLive(); }
    /// Payloads received, or any datagrams of a type.
    int received(quint64 id, wire::DatagramType type) const;

    static lab::NodeTimings timings();
    node::EmbeddedSource& source() { return *m_source; }
    lab::LabHost& host() { return *m_host; }
    void dropHost() { m_host.reset(); }
    bool knows(quint64 id) const { return m_rows.contains(id); }

private:
    std::unique_ptr<node::EmbeddedSource> m_source;
    std::unique_ptr<lab::LabHost> m_host;
    QMap<quint64, lab::LabRow> m_rows;
    QMap<quint64, QList<observe::TrafficRecord>> m_records;
    QMap<QString, quint64> m_connections;
    int m_tlcs = 0;
};

} // namespace wayside::test
