// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/logentry.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct Log {
    Q_DECLARE_TR_FUNCTIONS(Log)
};

QString sessionOf(const LogEntry& entry) {
    if (entry.isAudit)
        return entry.audit.subject;
    const observe::EventRow& event = entry.event;
    if (event.identifiers.size() == 1)
        return event.identifiers.constFirst();
    if (!event.account.isEmpty())
        return event.account;
    return event.connectionId != 0 ? u'#' + QString::number(event.connectionId) : event.remoteAddress;
}

QString auditSentence(const AuditRecord& audit) {
    QString sentence = audit.outcome == u"done"_s
                           ? Log::tr("%1: %2", "actor: action").arg(audit.actor, audit.action)
                           : Log::tr("%1: %2, not done: %3", "actor: action, outcome")
                                 .arg(audit.actor, audit.action, audit.outcome);
    if (!audit.subject.isEmpty())
        sentence += Log::tr(" on %1", "subject of an action").arg(audit.subject);
    if (!audit.reason.isEmpty())
        sentence += Log::tr(" (%1)", "reason of an action").arg(audit.reason);
    return sentence;
}

/// With the date where it is another day than the one before it would be ambiguous: the log goes back far.
QString timeText(qint64 atMs) {
    return displayTime(atMs).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

} // namespace

QString title(LogColumn column) {
    switch (column) {
    case LogColumn::Time:
        return Log::tr("Time");
    case LogColumn::Severity:
        return Log::tr("Severity");
    case LogColumn::Kind:
        return Log::tr("Kind");
    case LogColumn::Session:
        return Log::tr("Session");
    case LogColumn::Node:
        return Log::tr("Node");
    case LogColumn::What:
        return Log::tr("What happened");
    }
    return {};
}

QString severityWord(observe::Severity severity) {
    switch (severity) {
    case observe::Severity::Information:
        return Log::tr("Information");
    case observe::Severity::Warning:
        return Log::tr("Warning");
    case observe::Severity::Fault:
        return Log::tr("Fault");
    }
    return {};
}

QString text(const LogEntry& entry, LogColumn column) {
    switch (column) {
    case LogColumn::Time:
        return timeText(entry.atMs());
    case LogColumn::Severity:
        return severityWord(entry.severity());
    case LogColumn::Kind:
        return entry.isAudit ? Log::tr("Audit") : words::eventKind(entry.event.kind);
    case LogColumn::Session: {
        const QString session = sessionOf(entry);
        return session.isEmpty() ? QString(words::unknown) : session;
    }
    case LogColumn::Node:
        return entry.event.nodeId.isEmpty() ? QString(words::unknown) : entry.event.nodeId;
    case LogColumn::What:
        return entry.isAudit ? auditSentence(entry.audit) : words::eventSentence(entry.event);
    }
    return {};
}

QList<std::pair<QString, QString>> particulars(const LogEntry& entry) {
    QList<std::pair<QString, QString>> list;
    const auto add = [&list](const QString& name, const QString& value) {
        if (!value.isEmpty())
            list.append({name, value});
    };
    add(Log::tr("What happened"), text(entry, LogColumn::What));
    add(Log::tr("Time"), words::utcDateTime(entry.atMs()));
    add(Log::tr("Severity"), severityWord(entry.severity()));
    add(Log::tr("Kind"), text(entry, LogColumn::Kind));
    if (entry.isAudit) {
        add(Log::tr("Actor"), entry.audit.actor);
        add(Log::tr("Action"), entry.audit.action);
        add(Log::tr("Subject"), entry.audit.subject);
        add(Log::tr("Reason"), entry.audit.reason);
        add(Log::tr("Outcome"), entry.audit.outcome);
        add(Log::tr("Number"), QString::number(entry.audit.id));
        return list;
    }
    const observe::EventRow& event = entry.event;
    if (event.connectionId != 0)
        add(Log::tr("Connection"), u'#' + QString::number(event.connectionId));
    add(Log::tr("Session"), event.sessionId);
    if (event.type)
        add(Log::tr("Type"), words::sessionType(event.type));
    add(Log::tr("TLCs"), event.identifiers.join(u", "_s));
    add(Log::tr("Account"), event.account);
    add(Log::tr("Domain"), event.domain);
    add(Log::tr("Node"), event.nodeId);
    add(Log::tr("Remote address"), event.remoteAddress);
    if (event.cause) {
        add(Log::tr("Cause"), words::cause(*event.cause));
        add(Log::tr("What to do"), words::advice(*event.cause));
    }
    if (event.endReason)
        add(Log::tr("End reason"), words::endReason(*event.endReason));
    if (event.measured)
        add(Log::tr("Measured"), QLocale().toString(*event.measured, 'g', 8));
    if (event.limit)
        add(Log::tr("Limit"), QLocale().toString(*event.limit, 'g', 8));
    if (event.windowMs)
        add(Log::tr("Window"), words::duration(*event.windowMs));
    add(Log::tr("Injected faults"), event.faults.join(u", "_s));
    add(Log::tr("Detail"), event.detail);
    add(Log::tr("Number"), QString::number(event.id));
    add(Log::tr("Run of the node"), entry.runId);
    return list;
}

} // namespace wayside::ui
