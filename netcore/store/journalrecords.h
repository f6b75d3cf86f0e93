// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// What happened and who did what, kept for good. Times are UTC milliseconds.
namespace wayside::store {

/// A forced close with the figures that prove it (spec 01 §6). Units by cause, see limits::Violation.
struct EnforcementEvent {
    qint64 id = 0; ///< rises by insertion; given by the store
    qint64 atMs = 0;
    QString sessionId;
    QString nodeId;
    std::optional<SessionType> type;
    QString domain, account;
    QStringList identifiers;
    QString remoteAddress;
    CloseCause cause = CloseCause::RateLimit;
    EndReason endReason = EndReason::ProtocolError;
    std::optional<double> measured, limit;
    std::optional<qint64> windowMs;
    QString detail;                                    ///< a sentence; safe to show
    std::optional<qint64> flightRecord = std::nullopt; ///< id of what led to it, when reading

    friend bool operator==(const EnforcementEvent&, const EnforcementEvent&) = default;
};

/// Absent or empty fields do not restrict. Newest first.
struct EnforcementQuery {
    std::optional<qint64> fromMs = std::nullopt, untilMs = std::nullopt; ///< [from, until)
    std::optional<QString> domain = std::nullopt;
    std::optional<CloseCause> cause = std::nullopt;
    QString sessionId, nodeId;
    std::optional<qint64> beforeId = std::nullopt; ///< the next page: the last id of the one before
    int limit = 1'000;                             ///< 1..100,000
};

/// Who did what, and how it went.
struct AuditEntry {
    qint64 id = 0; ///< rises by insertion; given by the store
    qint64 atMs = 0;
    QString actor;   ///< account and role, or "embedded console"; never a token
    QString action;  ///< "bye", "drain.start", "tlc.delete", …
    QString subject; ///< what it was done to: session id, node id, uuid
    QString reason;  ///< as the operator gave it
    QString outcome; ///< "done", or why it failed

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// Newest first.
struct AuditQuery {
    std::optional<qint64> fromMs = std::nullopt, untilMs = std::nullopt; ///< [from, until)
    QString actor, action, subject;
    std::optional<qint64> beforeId = std::nullopt;
    int limit = 1'000; ///< 1..100,000
};

enum class DrainJobState : std::uint8_t { Running, Paused, Halted, Finished, Aborted };
inline constexpr wayside::detail::NameTable<DrainJobState, 5> drainJobStateNames{
    {{DrainJobState::Running, "running"},
     {DrainJobState::Paused, "paused"},
     {DrainJobState::Halted, "halted"},
     {DrainJobState::Finished, "finished"},
     {DrainJobState::Aborted, "aborted"}}};
static_assert(wayside::detail::inEnumOrder(drainJobStateNames));
constexpr std::string_view nameOf(DrainJobState value) {
    return drainJobStateNames[std::size_t(value)].second;
}
constexpr std::optional<DrainJobState> drainJobStateFrom(std::string_view name) {
    return wayside::detail::find(drainJobStateNames, name);
}

/// A drain of a node (spec 03). Running, Paused and Halted ones are taken up again after a restart.
struct DrainJob {
    QString id; ///< uuid
    QString nodeId;
    DrainJobState state = DrainJobState::Running;
    QString reason;
    QString requestedBy;
    double ratePerSecond = 0; ///< Reconnects per second, > 0
    qint64 graceMs = 0;
    qint64 startedMs = 0;
    std::optional<qint64> finishedMs;
    int initial = 0, asked = 0, moved = 0, closed = 0, forced = 0;
    QByteArray plan; ///< cohort and options as JSON, the drain engine's own

    friend bool operator==(const DrainJob&, const DrainJob&) = default;
};

} // namespace wayside::store
