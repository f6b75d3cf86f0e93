// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/store/tokens.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// Sessions and the session log: one row from creation to end and beyond (spec 02 §2). Times are UTC
/// milliseconds.
namespace wayside::store {

enum class ScopeChangeKind : std::uint8_t { Added, Removed };
inline constexpr wayside::detail::NameTable<ScopeChangeKind, 2> scopeChangeKindNames{
    {{ScopeChangeKind::Added, "ADDED"}, {ScopeChangeKind::Removed, "REMOVED"}}};
static_assert(wayside::detail::inEnumOrder(scopeChangeKindNames));
constexpr std::string_view nameOf(ScopeChangeKind value) {
    return scopeChangeKindNames[std::size_t(value)].second;
}
constexpr std::optional<ScopeChangeKind> scopeChangeKindFrom(std::string_view name) {
    return wayside::detail::find(scopeChangeKindNames, name);
}

/// One line of a session's scope history.
struct ScopeChange {
    qint64 atMs = 0;
    ScopeChangeKind kind = ScopeChangeKind::Added;
    QString tlcIdentifier;

    friend bool operator==(const ScopeChange&, const ScopeChange&) = default;
};

/// A session, open or over.
struct SessionRecord {
    QString sessionId; ///< uuid, the public name of the session: not a credential
    TokenHash tokenHash;
    /// The plain session token, present only once it is spent (connected or ended): from then on it opens
    /// nothing, and the session log has to show it. Absent for a session that the process lost before it was
    /// connected.
    std::optional<QByteArray> spentToken = std::nullopt;
    QString domain;
    QString account;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    QByteArray details;         ///< the session's details as compact JSON
    QString authorization;      ///< uuid of the authorization it was made with
    QString authorizationToken; ///< uuid of the token it was made with
    QString nodeId;             ///< the streaming node it was assigned to
    qint64 createdMs = 0;       ///< > 0
    qint64 expiresMs = 0;       ///< the token must have connected before
    std::optional<qint64> connectedMs = std::nullopt;
    std::optional<qint64> endedMs = std::nullopt;
    std::optional<EndReason> endReason = std::nullopt;
    QString endDetail; ///< a sentence; safe to show
    QString remoteAddress;
    QList<ScopeChange>
        scopeHistory; ///< in the order in which they happened; at creation: Added for each identifier

    bool open() const { return !endedMs.has_value(); }
    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

/// The token was accepted and is spent by that.
struct SessionConnection {
    QString sessionId;
    QByteArray spentToken;
    QString nodeId; ///< where it connected
    QString remoteAddress;
    qint64 atMs = 0;
};

struct SessionEnd {
    QString sessionId;
    /// For a session that ends without having connected; where connected, the store has it already.
    std::optional<QByteArray> spentToken = std::nullopt;
    qint64 atMs = 0;
    EndReason reason = EndReason::ConnectionError;
    QString detail; ///< a sentence; safe to show
};

/// PUT on a multiplex session (spec 02 §2).
struct SessionScopeUpdate {
    QString sessionId;
    QByteArray details; ///< the new details; empty: unchanged
    QList<ScopeChange> changes;
};

/// Which time of a session is compared with [from, until).
enum class SessionLogTime : std::uint8_t {
    Created, ///< created within: no session comes twice for two adjoining intervals
    Alive,   ///< any part of its life lies within: what was going on at that time
};

/// Place in a list ordered by creation; where the next page goes on.
struct SessionLogCursor {
    qint64 createdMs = 0;
    QString sessionId;

    friend bool operator==(const SessionLogCursor&, const SessionLogCursor&) = default;
};

/// Absent or empty fields do not restrict.
struct SessionLogQuery {
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< exclusive
    SessionLogTime time = SessionLogTime::Created;
    std::optional<QString> domain = std::nullopt;
    std::optional<QString> account = std::nullopt;
    std::optional<SessionType> type = std::nullopt;
    QString nodeId;
    QStringList anyOfTlcIdentifiers; ///< sessions that had one of these in scope; at most 10,000
    bool openOnly = false;
    int limit = 10'000; ///< rows in a page, 1..100,000
    std::optional<SessionLogCursor> after = std::nullopt;
};

/// Oldest creation first.
struct SessionLogPage {
    QList<SessionRecord> sessions;
    std::optional<SessionLogCursor> next; ///< present when there is more: nothing is cut off silently
};

/// Sessions to end in one stroke.
struct OpenSessionsEnd {
    EndReason reason = EndReason::NodeCrash;
    qint64 atMs = 0;
    QString detail;
    QStringList nodeIds; ///< only those of these nodes; empty: of every node in the store
};

} // namespace wayside::store
