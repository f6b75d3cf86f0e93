// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/httpexchange.h"
#include "netcore/conformance/node/sessiongrant.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <QStringList>
#include <QUrl>

namespace wayside::conformance {

/// Where the judged node is and as whom the suite may come. Empty tokens: their cases are skipped.
struct NodeTarget {
    QUrl api; ///< "http://127.0.0.1:8080/api"
    QByteArray tlcToken, brokerToken, monitorToken;
    QByteArray adminToken;   ///< TLC_ADMIN of the same account: deletes sessions, reads their logs
    QString domain;          ///< empty: that of the identifiers, asked with Broker's or Monitor's token
    QStringList identifiers; ///< empty: asked
    std::shared_ptr<const TlsAuthorities> authorities; ///< whom to believe
    qint64 requestTimeoutMs = 30000;
};

/// What the API does not tell and the specification leaves to the deployment: its defaults.
struct NodeTimings {
    qint64 handshakeMs = 10000;
    qint64 timeSyncIntervalMs = 10000;
    qint64 timeSyncTimeoutMs = 30000;
    qint64 slowConsumerMs = 30000;
    qint64 httpHeaderMs = 20000; ///< for the header of a request
    qint64 slackMs = 2000;       ///< "at once" for the suite: network, scheduler and a busy machine
};

/// Identifiers that cases take, each by one case at a time. Thread-safe.
class IdentifierPool {
public:
    void fill(const QStringList& identifiers);
    int size() const;
    /// Waits until so many are free; fewer than asked when `stopped`.
    QStringList take(int count, const std::atomic<bool>& stopped);
    void giveBack(const QStringList& identifiers);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QStringList m_free;
    int m_size = 0;
};

struct ListenerAddress {
    QString host;
    quint16 port = 0;
};

class Watcher;

/// Everything a run knows of the node, shared by its cases. Written before the first of them starts.
struct NodeUnderTest {
    NodeUnderTest();
    ~NodeUnderTest();

    NodeTarget target;
    NodeTimings timings;
    qint64 patienceMs = 90000;
    qint64 sessionLifeMs =
        0; ///< from a session's creation to its listener.expiration, by the node's own clock
    GrantedLimits limits;
    ListenerAddress plain;
    std::optional<ListenerAddress> secure;
    QString whyNoTls;
    IdentifierPool identifiers;
    std::atomic<bool> stopped{false};
    std::unique_ptr<Watcher> broker, monitor; ///< shared observers; none without a token

    TlsOffer tlsOffer(bool rest) const;
    QByteArray tokenFor(SessionKind kind) const;
    /// All that must never be shown.
    QList<QByteArray> secrets() const;
};

/// Creates a session; nothing, and `trouble`, when the node does not.
std::optional<SessionGrant> createSession(HttpExchange& http, const NodeUnderTest& node, SessionKind kind,
                                          const QStringList& identifiers, bool tls, QString& trouble);

} // namespace wayside::conformance
