// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/sessionjudge.h"

#include <map>
#include <set>

namespace wayside::conformance::client {

/// What POST /v1/sessions is answered before a session is given (spec 02 §1).
struct RestScene {
    CaseId id;      ///< empty: nothing
    int status = 0; ///< 0: no refusal
    int times = 1;  ///< answers in a row
    Milliseconds retryAfter{0};
    bool garbage = false;  ///< 200 and no JSON
    Milliseconds delay{0}; ///< the answer is right but slow
    bool forGood = false;  ///< the client must not ask again
};

/// A TLS side that a client must refuse (spec 04, TLS).
enum class TlsTrap : quint8 {
    None,
    WrongHost,
    Expired,
    UnknownAuthority,
    OtherCipher,
    Tls13,
    Tls11,
    PlainText
};

/// Where the session sends its client.
enum class Place : quint8 { Usual, OtherPort, OtherHost, ClosedPort };

/// What the session's details say beyond the ordinary.
struct SessionShape {
    CaseId id; ///< passes when the client becomes active with it; may be empty
    std::optional<Milliseconds> keepAliveTimeout;
    std::optional<qint64> payloadsPerSecond, bytesPerSecond; ///< over tightWindow
    bool created = false;                                    ///< 201 instead of 200
    bool unknownFields = false;
    bool withoutLimits = false;
    bool expired = false;
    Place place = Place::Usual;

    static constexpr Milliseconds tightWindow{2000};
};

/// What the next session of a client is for.
struct SessionPlan {
    RestScene rest;
    SessionShape shape;
    TlsTrap trap = TlsTrap::None;
    CaseId trapCase;
    Scene scene;
    bool isLeaveTaking = false;
    bool isObservation = false;
    QString purpose; ///< for people
};

/// What is known of a client so far.
struct ClientFacts {
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    bool tls = false;
    int sessions = 0;            ///< that became active
    int observations = 0;        ///< sessions it was only watched in
    bool triedCoalesced = false; ///< whether it sends its Token ahead of the answer is known
    qint64 payloads = 0, largestPayload = 0, mostPerSecond = 0, mostBytesPerSecond = 0;

    bool isSender() const { return type != SessionType::Monitor; }
    bool meets(Needs needs) const;
    void learn(const LoadWatch& load);
};

/// Whether the traps and places can be set at all on this machine.
struct Facilities {
    bool badCertificates = true; ///< the authority's key is at hand
    bool otherHost = true;
};

/// Chooses what each session of each client is used for: cases that fit the client and have no verdict yet,
/// as many as go together, those that end a client last. Clients of several kinds share the work. One thread.
class SessionPlanner {
public:
    SessionPlanner(CaseBook& book, const JudgeTimes& times, Facilities facilities);

    /// Nothing: there is no case left that this client could be judged by.
    std::optional<SessionPlan> next(const ClientFacts& facts);
    static constexpr int resetsInARow = 4; ///< to see how a client waits
    /// Whether next() would find something.
    bool hasMore(const ClientFacts& facts) const;

private:
    bool isPending(CaseId id, const ClientFacts& facts) const;
    bool anyPending(std::initializer_list<CaseId> ids, const ClientFacts& facts) const;
    void take(CaseId id) { ++m_tries[id]; }

    bool wantsObservation(const ClientFacts& facts) const;
    bool wantsHammering(const ClientFacts& facts) const;
    std::optional<RestScene> nextRefusal(const ClientFacts& facts, bool last) const;
    std::optional<RestScene> nextForGood(const ClientFacts& facts) const;
    bool addOpeningThatEnds(SessionPlan& plan, const ClientFacts& facts);
    bool addTrap(SessionPlan& plan, const ClientFacts& facts);
    void addShape(SessionPlan& plan, const ClientFacts& facts);
    bool addTightLimits(SessionPlan& plan, const ClientFacts& facts);
    bool addProbes(SessionPlan& plan, const ClientFacts& facts);
    bool addEnd(SessionPlan& plan, const ClientFacts& facts);
    bool addPeacefulOpening(SessionPlan& plan, const ClientFacts& facts);
    void addPeacefulEnd(SessionPlan& plan, const ClientFacts& facts);
    std::optional<SessionPlan> peacefulPlan(const ClientFacts& facts);
    std::optional<SessionPlan> endingPlan(const ClientFacts& facts);
    std::optional<SessionPlan> resetPlan(const ClientFacts& facts);
    std::optional<SessionPlan> lastPlan(const ClientFacts& facts);

    CaseBook& m_book;
    const JudgeTimes& m_times;
    Facilities m_facilities;
    std::map<CaseId, int> m_tries;
    int m_resetsLeft = resetsInARow;
    bool m_lastWasEarly = false; ///< the last end came before the session was active
};

} // namespace wayside::conformance::client
