// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>

/// `/v1/sessionlogs` (spec 02 §2): who connected when and why it ended. Times are UTC milliseconds.
namespace wayside::client {

struct ScopeHistoryEntry {
    qint64 timestamp = 0;
    QString scope; ///< ADDED or REMOVED
    QString tlcIdentifier;
};

struct SessionLog {
    QByteArray token; ///< of a session: a secret while it is not over; masked by some services
    QString domain, account, type, protocol;
    QString details;   ///< JSON as a string
    QString endReason; ///< of spec 01 §8; empty while the session lives
    QString endDetail; ///< a sentence; not every service has it
    QString remoteAddress;
    qint64 created = 0;
    std::optional<qint64> connected, ended;
    QList<ScopeHistoryEntry> scopeHistory;
};

Result<SessionLog> sessionLogFromJson(const QJsonObject& object);

/// Sessions created in from..until.
RestRequest<QList<SessionLog>> listSessionLogs(qint64 from, qint64 until);
RestRequest<SessionLog> getSessionLog(const QByteArray& token);

} // namespace wayside::client
