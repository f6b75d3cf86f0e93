// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/log/eventline.h"

#include "netcore/observe/rowjson.h"
#include "netcore/timing/clocks.h"

#include <QDateTime>
#include <QJsonDocument>

namespace wayside::node::log {

using namespace Qt::StringLiterals;

namespace {

QString moment(qint64 utcMilliseconds) {
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString severityName(observe::Severity severity) {
    switch (severity) {
    case observe::Severity::Information:
        return u"info"_s;
    case observe::Severity::Warning:
        return u"warning"_s;
    case observe::Severity::Fault:
        break;
    }
    return u"error"_s;
}

/// One line whatever is in it: control characters would let a peer write lines of its own.
QString printable(const QString& text) {
    QString safe;
    for (const QChar character : text) {
        if (character.isPrint())
            safe += character;
        else
            safe += u"\\u%1"_s.arg(character.unicode(), 4, 16, QLatin1Char('0'));
    }
    return safe;
}

void addField(QString& line, const char* name, const QString& value) {
    if (!value.isEmpty())
        line += u' ' + QLatin1StringView(name) + u'=' + printable(value);
}

QByteArray textLine(qint64 atMs, observe::Severity severity, const QString& rest) {
    return (moment(atMs) + u' ' + severityName(severity).leftJustified(7) + u' ' + rest).toUtf8();
}

QByteArray jsonLine(qint64 atMs, observe::Severity severity, QJsonObject object) {
    object.insert(u"time"_s, moment(atMs));
    object.insert(u"level"_s, severityName(severity));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Line lineOf(const observe::EventRow& event, Format format) {
    if (format == Format::Json)
        return {event.severity, jsonLine(event.atMs, event.severity, observe::toJson(event))};
    const QJsonObject fields = observe::toJson(event);
    QString rest = fields.value("kind"_L1).toString();
    for (const char* name : {"nodeId", "connectionId", "sessionId", "type", "account", "remoteAddress",
                             "cause", "endReason", "measured", "limit", "windowMs"})
        addField(rest, name, fields.value(QLatin1StringView(name)).toVariant().toString());
    addField(rest, "identifiers", event.identifiers.join(u','));
    if (!event.detail.isEmpty())
        rest += u" — "_s + printable(event.detail);
    return {event.severity, textLine(event.atMs, event.severity, rest)};
}

Line lineOf(const http::AccessRecord& record, Format format) {
    const auto severity = record.status >= 500 ? observe::Severity::Warning : observe::Severity::Information;
    const qint64 now = timing::wallMilliseconds();
    if (format == Format::Json)
        return {severity, jsonLine(now, severity,
                                   {{u"kind"_s, u"request"_s},
                                    {u"method"_s, QString::fromLatin1(record.method)},
                                    {u"path"_s, record.path},
                                    {u"status"_s, record.status},
                                    {u"caller"_s, record.caller},
                                    {u"remoteAddress"_s, record.remoteAddress},
                                    {u"durationMs"_s, qint64(record.duration.count())}})};
    QString rest = u"request %1 %2 status=%3 durationMs=%4"_s
                       .arg(printable(QString::fromLatin1(record.method)), printable(record.path))
                       .arg(record.status)
                       .arg(record.duration.count());
    addField(rest, "remoteAddress", record.remoteAddress);
    addField(rest, "caller", record.caller);
    return {severity, textLine(now, severity, rest)};
}

Line lineOf(const QString& sentence, observe::Severity severity, Format format) {
    const qint64 now = timing::wallMilliseconds();
    if (format == Format::Json)
        return {severity, jsonLine(now, severity, {{u"kind"_s, u"program"_s}, {u"detail"_s, sentence}})};
    return {severity, textLine(now, severity, printable(sentence))};
}

} // namespace wayside::node::log
