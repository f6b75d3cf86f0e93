// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/streaming/sessionfacts.h"
#include "netcore/store/accessdirectory.h"

#include <optional>
#include <QString>
#include <QStringList>

namespace wayside::node {

/// What becomes of a session when the access tables have changed.
struct SessionJudgement {
    std::optional<EndReason> end; ///< absent: it goes on
    QString sentence;             ///< with an end: what the client's Bye and the log say
    QStringList lost;             ///< without one: identifiers that leave the scope at once
    QString account;              ///< the name of its account now

    friend bool operator==(const SessionJudgement&, const SessionJudgement&) = default;
};

/// Judges a session that is not over on what it stands on (spec 02 §2):
/// - its authorization token is gone, or belongs to another authorization now: TOKEN_REVOKED;
/// - its authorization no longer covers its type or reaches its domain: ADMIN_TERMINATION;
/// - a TLC session serves an identifier that is not registered any more: TLC_DELETED, whatever else it
///   serves, because "DELETE ends its sessions" knows no exception and the client comes back with what is
///   left;
/// - a Broker's or Monitor's identifier is not registered any more, or a TLC's is outside the authorization's
///   scope now: it leaves the scope. When none is left the session ends, TLC_DELETED where that emptied it,
///   else ADMIN_TERMINATION.
/// Pure; any thread.
SessionJudgement judgeSession(const SessionFacts& session, const store::AccessDirectory& access);

} // namespace wayside::node
