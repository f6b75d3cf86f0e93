// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"
#include "netcore/observe/rows.h"

#include <QJsonObject>
#include <QList>
#include <span>

namespace wayside::ui {

/// Who did what, as the node's audit has it.
struct AuditRecord {
    qint64 id = 0;
    qint64 atMs = 0;
    QString actor, action, subject, reason, outcome;
};

/// One line of the log: an event, or a record of the audit.
struct LogEntry {
    bool isAudit = false;
    QString runId; ///< of an event: in which run of the node its id counts
    observe::EventRow event;
    AuditRecord audit;

    qint64 atMs() const { return isAudit ? audit.atMs : event.atMs; }
    observe::Severity severity() const;

    static LogEntry of(const observe::EventRow& event, const QString& runId);
    /// Malformed, the peer's fault.
    static Result<LogEntry> ofAudit(const QJsonObject& record);
};

/// The fields a filter of the log may ask for: those of events, and actor, action, subject, reason and
/// outcome of the audit. Any thread.
std::span<const observe::query::FieldInformation> logFields();
bool matches(const observe::query::Filter& filter, const LogEntry& entry);

enum class LogColumn : int { Time, Severity, Kind, Session, Node, What };
inline constexpr int logColumnCount = int(LogColumn::What) + 1;

// What people read. GUI thread.
QString title(LogColumn column);
QString text(const LogEntry& entry, LogColumn column);
QString severityWord(observe::Severity severity);
/// Every field that is known, by name, for the details.
QList<std::pair<QString, QString>> particulars(const LogEntry& entry);

// What a file gets. Any thread.
QStringList exportTitles();
QStringList exportCells(const LogEntry& entry);
QJsonObject exportJson(const LogEntry& entry);

} // namespace wayside::ui
