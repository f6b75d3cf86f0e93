// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/sessionoffer.h"
#include "netcore/conformance/client/waits.h"

#include <memory>

namespace wayside::conformance::client {

/// Where a connection arrived.
struct Arrival {
    Place place = Place::Usual;
    TlsTrap trap = TlsTrap::None;
    bool tls = false;
};

/// What a track needs from whoever runs it.
class TrackHost {
public:
    virtual ~TrackHost() = default;
    /// Somewhere the client can be sent to; a port of its own for a place and trap that is not the usual.
    virtual Endpoint endpoint(Place place, TlsTrap trap, bool tls) = 0;
    virtual void hint(const QString& words) = 0;
    /// The session is over: the store is to know.
    virtual void sessionOver(const QByteArray& token) = 0;
};

/// What POST /v1/sessions gets.
struct CreateVerdict {
    bool forward = true;   ///< to the node; its answer goes through granted()
    Milliseconds delay{0}; ///< before the answer
    int status = 0;        ///< of a refusal
    Milliseconds retryAfter{0};
    bool garbage = false;
};

/// One client through all its sessions: what each is used for, and whether and when it comes back. Sans-I/O:
/// moments are arguments.
class ClientTrack {
public:
    ClientTrack(QString name, const ClientFacts& facts, SessionPlanner& planner, CaseBook& book,
                const JudgeTimes& times, TrackHost& host);

    const QString& name() const { return m_name; }

    // REST
    CreateVerdict createRequested(Moment moment);
    /// The node has made a session; returns what the client is told, and the status of the answer.
    QJsonObject granted(const QJsonObject& session, Moment moment, int& status);
    /// The node refused the client's own request.
    void refusedByNode(int status, const QString& message);

    // The streaming side
    /// A connection that came; null: no session waits for one, or it belongs to a trap.
    std::unique_ptr<SessionJudge> connected(const Arrival& arrival, ClientPort& port, Moment moment);
    /// TLS at the place where a client has to get in.
    void tlsEstablished() { m_book.passed("04-9.01"); }
    void tlsFailed(const QString& words);
    void visitEnded(const SessionJudge& judge);
    /// The client gave a trap up, or fell into it: `finding` says how.
    void trapEnded(const QString& finding, Moment moment);
    /// A token on a connection nobody waits for.
    void strayToken(const QByteArray& token);
    bool expectsTrap() const { return m_awaiting && m_plan && m_plan->trap != TlsTrap::None; }
    bool wasSpent(const QByteArray& token) const { return m_spent.contains(token); }

    void due(Moment moment);
    std::optional<MonotonicTime> nextDeadline() const;

    /// Nothing more will come of this client.
    bool isFinished() const { return m_finished; }
    bool isWaitingForClient() const { return m_absence.has_value() || !m_plan; }

private:
    struct Absence {
        EndKind kind = EndKind::None;
        CaseId comeback;
        MonotonicTime since, until;
        bool failed = false; ///< told already; the developer has a while to start the client again
        bool hinted = false; ///< whoever watches knows what is waited for
    };

    void plan();
    bool watchesRow(Moment moment);
    CreateVerdict refusal(Moment moment);
    void endRefusals(Moment moment);
    void judgeComeback(Moment moment);
    void awayFor(EndKind kind, CaseId comeback, Moment moment);
    void neverConnected(Moment moment);
    void neverCameBack(Moment moment);
    void hintAtAbsence(Moment moment);

    QString m_name;
    ClientFacts m_facts;
    SessionPlanner& m_planner;
    CaseBook& m_book;
    const JudgeTimes& m_times;
    TrackHost& m_host;
    std::optional<SessionPlan> m_plan;
    std::optional<SessionPlan> m_later; ///< put off: it is not clear yet how the client waits
    SessionTerms m_terms;
    bool m_awaiting = false; ///< a session was given, its client has not connected
    bool m_visiting = false; ///< it has
    bool m_finished = false;
    bool m_inRow = false;         ///< of resets right after accept
    std::set<QByteArray> m_spent; ///< tokens that were presented
    std::optional<Absence> m_absence;
    std::optional<MonotonicTime> m_awaitingUntil, m_stopWatchUntil;
    MonotonicTime m_refusedAt;
    int m_refusals = 0, m_reconnectsInARow = 0, m_sessions = 0, m_unconnected = 0;
    CaseId m_lastComeback;
    Waits m_waits;
};

} // namespace wayside::conformance::client
