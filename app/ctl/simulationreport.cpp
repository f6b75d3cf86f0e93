// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/simulationreport.h"

#include "app/ctl/table.h"
#include "netcore/base/iso8601.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::FleetStatistics;
using client::Personality;

namespace {

QString nameText(Personality personality) {
    const std::string_view name = client::nameOf(personality);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

struct Conforming {
    unsigned clients = 0, connected = 0;
    std::uint64_t closed = 0;
};

Conforming conformingOf(const FleetStatistics& statistics) {
    Conforming sum;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        if (!client::isConforming(Personality(i)))
            continue;
        sum.clients += statistics.byPersonality[i].clients;
        sum.connected += statistics.byPersonality[i].connected;
        sum.closed += statistics.byPersonality[i].closed;
    }
    return sum;
}

double perSecond(std::uint64_t count, Milliseconds duration) {
    return duration.count() > 0 ? double(count) * 1000 / double(duration.count()) : 0;
}

/// The figures, once, for every form of output.
QList<std::pair<QString, QJsonValue>> figures(const FleetStatistics& s, const client::FleetSettings& settings,
                                              Milliseconds duration) {
    return {
        {u"durationMs"_s, qint64(duration.count())},
        {u"seed"_s, qint64(settings.seed)},
        {u"clients"_s, qint64(s.clients)},
        {u"connected"_s, qint64(s.connected)},
        {u"waiting"_s, qint64(s.waiting)},
        {u"stopped"_s, qint64(s.stopped)},
        {u"sessions"_s, qint64(s.sessions)},
        {u"reconnects"_s, qint64(s.reconnects)},
        {u"losses"_s, qint64(s.losses)},
        {u"payloadsSent"_s, qint64(s.payloadsSent)},
        {u"payloadBytesSent"_s, qint64(s.payloadBytesSent)},
        {u"payloadsReceived"_s, qint64(s.payloadsReceived)},
        {u"payloadBytesReceived"_s, qint64(s.payloadBytesReceived)},
        {u"payloadsDropped"_s, qint64(s.payloadsDropped)},
        {u"payloadsSentPerSecond"_s, perSecond(s.payloadsSent, duration)},
        {u"payloadsReceivedPerSecond"_s, perSecond(s.payloadsReceived, duration)},
        {u"timeSyncAnswered"_s, qint64(s.timeSyncAnswered)},
    };
}

QString asJson(const FleetStatistics& s, const client::FleetSettings& settings, Milliseconds duration,
               ExitCode code) {
    QJsonObject object;
    for (const auto& [name, value] : figures(s, settings, duration))
        object.insert(name, value);
    QJsonObject errors;
    for (auto error = s.errors.begin(); error != s.errors.end(); ++error)
        errors.insert(error.key(), qint64(error.value()));
    object.insert(u"errors"_s, errors);
    QJsonArray personalities;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const auto& kind = s.byPersonality[i];
        if (kind.clients == 0)
            continue;
        personalities.append(QJsonObject{{u"name"_s, nameText(Personality(i))},
                                         {u"clients"_s, qint64(kind.clients)},
                                         {u"connected"_s, qint64(kind.connected)},
                                         {u"closedByNode"_s, qint64(kind.closed)}});
    }
    object.insert(u"personalities"_s, personalities);
    object.insert(u"exitCode"_s, int(code));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asCsv(const FleetStatistics& s, const client::FleetSettings& settings, Milliseconds duration) {
    QStringList titles, cells;
    for (const auto& [name, value] : figures(s, settings, duration)) {
        titles.append(name);
        cells.append(QString::number(value.toDouble(), 'g', 15));
    }
    return csvTable(titles, {cells});
}

QString asText(const FleetStatistics& s, Milliseconds duration) {
    QString text =
        u"%1 of %2 clients connected after %3; %4 sessions, %5 reconnects, %6 losses\n"_s.arg(s.connected)
            .arg(s.clients)
            .arg(QString::fromStdString(formatIso8601Duration(duration)))
            .arg(s.sessions)
            .arg(s.reconnects)
            .arg(s.losses);
    text += u"payloads: %1 sent (%2/s), %3 received (%4/s), %5 dropped\n"_s.arg(s.payloadsSent)
                .arg(perSecond(s.payloadsSent, duration), 0, 'f', 1)
                .arg(s.payloadsReceived)
                .arg(perSecond(s.payloadsReceived, duration), 0, 'f', 1)
                .arg(s.payloadsDropped);
    for (auto error = s.errors.begin(); error != s.errors.end(); ++error)
        text += u"errors: %1 × %2\n"_s.arg(error.value()).arg(error.key());
    QList<QStringList> rows;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const auto& kind = s.byPersonality[i];
        if (kind.clients > 0)
            rows.append({nameText(Personality(i)), QString::number(kind.clients),
                         QString::number(kind.connected), QString::number(kind.closed)});
    }
    return text + textTable({{u"PERSONALITY"_s, false, 0},
                             {u"CLIENTS"_s, true, 0},
                             {u"CONNECTED"_s, true, 0},
                             {u"CUT OFF"_s, true, 0}},
                            rows, 0);
}

} // namespace

QString personalityNames() {
    QStringList names;
    for (std::size_t i = 0; i < client::personalityCount; ++i)
        names.append(nameText(Personality(i)));
    return names.join(u", "_s);
}

ExitCode verdictOn(const FleetStatistics& statistics) {
    const Conforming conforming = conformingOf(statistics);
    if (conforming.closed > 0)
        return ExitCode::ClosedByNode;
    return conforming.connected == conforming.clients ? ExitCode::Done : ExitCode::AnswerIsNo;
}

QString verdictInWords(const FleetStatistics& statistics) {
    const Conforming conforming = conformingOf(statistics);
    QString text =
        u"of %1 clients that keep to the protocol %2 were connected at the end, %3 times one was cut off"_s
            .arg(conforming.clients)
            .arg(conforming.connected)
            .arg(conforming.closed);
    if (!statistics.lastError.isEmpty())
        text += u"; last error: "_s + statistics.lastError;
    return text;
}

QString progressLine(const FleetStatistics& s, qint64 elapsedMs) {
    return u"%1 s  %2/%3 connected  %4 waiting  sent %5  received %6  reconnects %7  losses %8"_s
        .arg(elapsedMs / 1000)
        .arg(s.connected)
        .arg(s.clients)
        .arg(s.waiting)
        .arg(s.payloadsSent)
        .arg(s.payloadsReceived)
        .arg(s.reconnects)
        .arg(s.losses);
}

QString simulationReport(const FleetStatistics& statistics, const client::FleetSettings& settings,
                         Milliseconds duration, ExitCode code, OutputFormat format) {
    switch (format) {
    case OutputFormat::Json:
        return asJson(statistics, settings, duration, code);
    case OutputFormat::Csv:
        return asCsv(statistics, settings, duration);
    case OutputFormat::Text:
        break;
    }
    return asText(statistics, duration);
}

} // namespace wayside::ctl
