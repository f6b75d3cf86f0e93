// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/nodeundertest.h"
#include "netcore/conformance/node/streampeer.h"

#include <deque>
#include <mutex>
#include <QThread>

namespace wayside::conformance {

/// One Broker or Monitor session over the whole domain, shared by all cases: an account has no more than one
/// at a time. Keeps what arrives, by identifier or in order, bounded; sends for cases within the limits. Has
/// a thread of its own; every function may be called from any.
class Watcher {
public:
    Watcher(NodeUnderTest& node, SessionKind kind);
    ~Watcher();

    /// Connects, and again whenever it was closed, until pause() or the end.
    void start();
    /// Says Bye and stays away until resume().
    void pause();
    void resume();
    /// Waits until it is connected and heard from; what stands in the way otherwise.
    QString waitReady(qint64 ms);

    /// What came from this identifier since it was forgotten, oldest first.
    QList<Delivery> deliveriesFrom(const QByteArray& identifier) const;
    void forget(const QByteArray& identifier);
    /// Copies whose original has this content.
    QList<MonitorCopy> copiesOf(const QByteArray& content) const;
    /// Whether one has come whose content is this or begins so.
    bool hasCopyBeginningWith(const QByteArray& beginning) const;
    qint64 requestCount() const { return m_requests; }
    /// The t0 of the node's last Timestamps Request, and when it came; 0: none.
    std::pair<quint64, quint64> lastNodeClock() const;
    QByteArray sessionToken() const;

    /// Queues a payload frame; it leaves in turn, as the limits allow. The ticket is for hasSent().
    quint64 send(const QByteArray& frameBytes, qint64 payloadBytes);
    bool hasSent(quint64 ticket) const { return m_sent.load() >= ticket; }
    /// Times it has lost its connection without wanting to.
    int losses() const { return m_losses; }

private:
    void run();
    void serve(const Pump& pump);
    void keep(const Frame& frame);

    struct Outgoing {
        QByteArray bytes;
        qint64 payloadBytes = 0;
    };

    NodeUnderTest& m_node;
    SessionKind m_kind;
    mutable std::mutex m_mutex;
    QHash<QByteArray, QList<Delivery>> m_deliveries;
    std::deque<MonitorCopy> m_copies;
    qint64 m_keptBytes = 0;
    std::deque<Outgoing> m_outgoing;
    QString m_trouble;
    QByteArray m_sessionToken;
    quint64 m_tickets = 0, m_nodeClock = 0, m_nodeClockAt = 0;
    std::atomic<quint64> m_sent{0};
    std::atomic<qint64> m_requests{0};
    std::atomic<int> m_losses{0};
    std::atomic<bool> m_ended{false}, m_wanted{true}, m_ready{false}, m_away{true};
    std::unique_ptr<QThread> m_thread;
};

} // namespace wayside::conformance
