// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/logfilterfields.h"

#include "ui/models/events/eventlogmodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct LogFieldWords {
    Q_DECLARE_TR_FUNCTIONS(LogFieldWords)
};

QString describe(const QString& field) {
    static const QHash<QString, const char*> words{
        {u"severity"_s, QT_TRANSLATE_NOOP("LogFieldWords", "information, warning or fault")},
        {u"kind"_s, QT_TRANSLATE_NOOP("LogFieldWords", "what kind of event")},
        {u"atMs"_s, QT_TRANSLATE_NOOP("LogFieldWords", "when it happened")},
        {u"cause"_s, QT_TRANSLATE_NOOP("LogFieldWords", "why a connection was closed")},
        {u"endReason"_s, QT_TRANSLATE_NOOP("LogFieldWords", "why a session ended")},
        {u"connectionId"_s, QT_TRANSLATE_NOOP("LogFieldWords", "number of the connection")},
        {u"sessionId"_s, QT_TRANSLATE_NOOP("LogFieldWords", "public id of the session")},
        {u"identifiers"_s, QT_TRANSLATE_NOOP("LogFieldWords", "TLCs of the session")},
        {u"account"_s, QT_TRANSLATE_NOOP("LogFieldWords", "account of the session")},
        {u"domain"_s, QT_TRANSLATE_NOOP("LogFieldWords", "security domain")},
        {u"nodeId"_s, QT_TRANSLATE_NOOP("LogFieldWords", "streaming node")},
        {u"type"_s, QT_TRANSLATE_NOOP("LogFieldWords", "TLC, Broker or Monitor")},
        {u"remoteAddress"_s, QT_TRANSLATE_NOOP("LogFieldWords", "where the client connects from")},
        {u"detail"_s, QT_TRANSLATE_NOOP("LogFieldWords", "the words of the event")},
        {u"faults"_s, QT_TRANSLATE_NOOP("LogFieldWords", "fault rules behind it")},
        {u"actor"_s, QT_TRANSLATE_NOOP("LogFieldWords", "audit: who did it")},
        {u"action"_s, QT_TRANSLATE_NOOP("LogFieldWords", "audit: what was done")},
        {u"subject"_s, QT_TRANSLATE_NOOP("LogFieldWords", "audit: to whom or what")},
        {u"reason"_s, QT_TRANSLATE_NOOP("LogFieldWords", "audit: the reason given")},
        {u"outcome"_s, QT_TRANSLATE_NOOP("LogFieldWords", "audit: done, or why not")},
    };
    const char* found = words.value(field, nullptr);
    return found ? LogFieldWords::tr(found) : QString();
}

/// One field of an entry as texts, by its name: those whose values are worth offering.
QStringList textsOf(const LogEntry& entry, const QString& field) {
    static const QHash<QString, QString AuditRecord::*> audit{{u"actor"_s, &AuditRecord::actor},
                                                              {u"action"_s, &AuditRecord::action},
                                                              {u"subject"_s, &AuditRecord::subject},
                                                              {u"outcome"_s, &AuditRecord::outcome}};
    static const QHash<QString, QString observe::EventRow::*> event{
        {u"sessionId"_s, &observe::EventRow::sessionId},
        {u"nodeId"_s, &observe::EventRow::nodeId},
        {u"account"_s, &observe::EventRow::account},
        {u"domain"_s, &observe::EventRow::domain},
        {u"remoteAddress"_s, &observe::EventRow::remoteAddress}};
    if (entry.isAudit)
        return audit.contains(field) ? QStringList{entry.audit.*audit.value(field)} : QStringList();
    if (field == u"identifiers"_s)
        return entry.event.identifiers;
    return event.contains(field) ? QStringList{entry.event.*event.value(field)} : QStringList();
}

QList<FilterSubject::Seen> valuesSeen(const EventLogModel& model, int field, const QString& begun) {
    constexpr qsizetype most = 200;
    const QString name = logFields()[std::size_t(field)].name;
    QMap<QString, int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const QString& text : textsOf(model.at(row), name)) {
            if (!text.isEmpty() && text.contains(begun, Qt::CaseInsensitive))
                ++rows[text];
        }
    }
    QList<FilterSubject::Seen> seen;
    for (auto each = rows.cbegin(); each != rows.cend() && seen.size() < most; ++each)
        seen.append({each.key(), each.value()});
    return seen;
}

} // namespace

FilterSubject logFilterSubject(const EventLogModel& model) {
    return {logFields(), describe,
            [&model](int field, const QString& begun) { return valuesSeen(model, field, begun); }};
}

} // namespace wayside::ui
