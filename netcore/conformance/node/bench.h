// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/nodecase.h"
#include "netcore/conformance/node/nodeundertest.h"
#include "netcore/conformance/node/streampeer.h"
#include "netcore/conformance/node/watcher.h"

#include <memory>

namespace wayside::conformance {

/// Thrown inside a case that cannot go on, and why.
struct Abandoned {
    Verdict verdict = Verdict::Inconclusive;
    QString words;
};

enum class Farewell {
    None,     ///< the node must not say Bye
    Required, ///< it must
    Any,
};

/// What one case works with: peers, sessions, the API, and the two verdicts. One case, one thread.
class Bench {
public:
    Bench(NodeUnderTest& node, const NodeCase& about);
    ~Bench();

    /// Runs the case to its end and tells what came of it. Interrupted passes through.
    CaseResult run();

    // The node and its limits.
    NodeUnderTest& node() { return m_node; }
    const GrantedLimits& limits() const { return m_node.limits; }
    qint64 slack() const { return m_node.timings.slackMs; }
    const Pump& pump() const { return m_pump; }
    bool until(const std::function<bool()>& condition, qint64 ms) { return m_pump.until(condition, ms); }
    void sleep(qint64 ms) { m_pump.sleep(ms); }
    HttpExchange& http() { return m_http; }

    // Sessions and peers.
    const QStringList& identifiers() const { return m_identifiers; }
    QByteArray identifier(int number = 0) const { return m_identifiers.value(number).toLatin1(); }
    /// With the case's first identifier, where none are given to a TLC. Abandons the case when there is none.
    SessionGrant session(SessionKind kind = SessionKind::TlcSingleplex, const QStringList& identifiers = {},
                         bool tls = false);
    /// Connected to its listener, TLS and all; nothing said yet.
    StreamPeer& connect(const SessionGrant& grant);
    /// Connected to the listener without a session of its own; plain bytes also at the TLS port.
    StreamPeer& stranger(bool atTlsPort = false);
    /// On its way in, with manners of its own from the first byte; not waited for.
    StreamPeer& enter(const SessionGrant& grant, const std::function<void(StreamPeer&)>& setUp);
    /// Not opened yet.
    StreamPeer& peer(const SessionGrant& grant);
    /// Logged in and confirmed: version answered, and a frame has come.
    StreamPeer& login(const SessionGrant& grant);
    StreamPeer& login(SessionKind kind = SessionKind::TlcSingleplex) { return login(session(kind)); }
    /// Waits until the node has shown that it took the token; abandons the case when it does not.
    void confirm(StreamPeer& peer);
    void goodbye(StreamPeer& peer); ///< Bye, and waits for the end

    /// Skips the case when the limits do not allow so much in one window.
    void requireWindow(qint64 payloads, qint64 bytes);

    // Payloads. The content names the case, so that nobody else's is taken for it.
    QByteArray mark(const char* word) const;
    /// The frame that this session would send with this content.
    QByteArray payloadOf(const StreamPeer& peer, const QByteArray& content) const;
    /// Sends it within the limits and waits for it at the shared Broker.
    bool reaches(StreamPeer& from, const QByteArray& content);
    bool arrives(const QByteArray& content, qint64 ms);
    bool hasArrived(const QByteArray& content);
    QList<Delivery> atBroker(int identifier = 0);
    /// From the shared Broker to an identifier; waits until it is written.
    void fromBroker(const QByteArray& frameBytes, qint64 payloadBytes);
    bool hasBroker() const { return m_node.broker != nullptr && !has(m_about.needs, Need::BrokerAlone); }

    // Verdicts. The first failure of each half stands.
    void behaviour(bool good, const QString& whenNot);
    void behaviourPassed(const QString& words = {});
    void closePassed(const QString& words = {});
    void closeFailed(const QString& words);
    [[noreturn]] void skip(const QString& why);
    [[noreturn]] void inconclusive(const QString& why);

    /// The node ends this connection within `ms` of `sinceMs` (now): the close half.
    void expectClosed(StreamPeer& peer, Farewell farewell, qint64 ms, qint64 sinceMs = -1);
    void expectClosedAtOnce(StreamPeer& peer, Farewell farewell = Farewell::None) {
        expectClosed(peer, farewell, slack());
    }
    /// The connection is still good: a payload of it arrives. Both halves.
    void expectAlive(StreamPeer& peer);
    /// Only the close half: it has not been closed.
    void expectOpen(const StreamPeer& peer);
    /// A client that does everything right still gets in, and nothing with this content has been routed.
    void expectFreshLogin(const QByteArray& notRouted = {});

    void note(const QString& text); ///< into the evidence
    void hide(const QByteArray& secret);
    bool closeWasJudged() const { return m_close.verdict != Verdict::NotApplicable; }

private:
    void checkNeeds();
    void finish(CaseResult& result);
    void endPeers();
    void noteDeliveries();

    NodeUnderTest& m_node;
    const NodeCase& m_about;
    Pump m_pump;
    HttpExchange m_http;
    Transcript m_httpTranscript, m_notes;
    QStringList m_identifiers;
    std::vector<std::unique_ptr<StreamPeer>> m_peers;
    QList<QByteArray> m_secrets;
    Judgement m_behaviour, m_close;
    int m_fresh = 0;
};

} // namespace wayside::conformance
