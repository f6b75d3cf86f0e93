// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/simulate/simulationreport.h"

#include "app/ctl/listing.h"
#include "app/ctl/table.h"
#include "app/ctl/terminal.h"
#include "netcore/base/iso8601.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::FleetStatistics;
using client::Personality;

namespace {

QString nameText(Personality personality) {
    return latinText(client::nameOf(personality));
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

int outputWidth() {
    return isTerminal(stdout) ? terminalWidth() : 0;
}

QString durationText(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

Field field(const QString& key, const QJsonValue& value) {
    return {key, {}, Cell(value)};
}

/// A phase begins some milliseconds after it is due.
Milliseconds toTenths(Milliseconds duration) {
    return std::chrono::round<std::chrono::duration<std::int64_t, std::deci>>(duration);
}

/// The figures, once, for every form of output.
QList<Field> figures(const FleetStatistics& s, Milliseconds duration) {
    return {
        field(u"durationMs"_s, qint64(duration.count())),
        field(u"clients"_s, qint64(s.clients)),
        field(u"connected"_s, qint64(s.connected)),
        field(u"waiting"_s, qint64(s.waiting)),
        field(u"stopped"_s, qint64(s.stopped)),
        field(u"sessions"_s, qint64(s.sessions)),
        field(u"reconnects"_s, qint64(s.reconnects)),
        field(u"losses"_s, qint64(s.losses)),
        field(u"payloadsSent"_s, qint64(s.payloadsSent)),
        field(u"payloadBytesSent"_s, qint64(s.payloadBytesSent)),
        field(u"payloadsReceived"_s, qint64(s.payloadsReceived)),
        field(u"payloadBytesReceived"_s, qint64(s.payloadBytesReceived)),
        field(u"payloadsDropped"_s, qint64(s.payloadsDropped)),
        field(u"payloadsSentPerSecond"_s, perSecond(s.payloadsSent, duration)),
        field(u"payloadsReceivedPerSecond"_s, perSecond(s.payloadsReceived, duration)),
        field(u"timeSyncAnswered"_s, qint64(s.timeSyncAnswered)),
    };
}

QJsonObject errorsOf(const FleetStatistics& s) {
    QJsonObject errors;
    for (auto error = s.errors.begin(); error != s.errors.end(); ++error)
        errors.insert(error.key(), qint64(error.value()));
    return errors;
}

QJsonObject objectOf(const FleetStatistics& s, Milliseconds duration) {
    QJsonObject object;
    for (const Field& field : figures(s, duration))
        object.insert(field.key, field.cell.value);
    object.insert(u"errors"_s, errorsOf(s));
    QJsonArray personalities;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const auto& kind = s.byPersonality[i];
        if (kind.clients == 0 && kind.closed == 0)
            continue;
        personalities.append(QJsonObject{{u"name"_s, nameText(Personality(i))},
                                         {u"clients"_s, qint64(kind.clients)},
                                         {u"connected"_s, qint64(kind.connected)},
                                         {u"closedByNode"_s, qint64(kind.closed)}});
    }
    object.insert(u"personalities"_s, personalities);
    return object;
}

/// Every personality has its columns, whether the fleet has it or not: the titles are always the same.
QList<Field> rowOf(const QString& phase, Milliseconds from, const FleetStatistics& s, Milliseconds duration,
                   const client::FleetSettings& settings) {
    QList<Field> row{field(u"phase"_s, phase.isEmpty() ? QJsonValue() : QJsonValue(phase)),
                     field(u"fromMs"_s, qint64(from.count())), field(u"seed"_s, qint64(settings.seed))};
    row += figures(s, duration);
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const auto& kind = s.byPersonality[i];
        const QString name = nameText(Personality(i));
        row.append(field(name + u".clients"_s, qint64(kind.clients)));
        row.append(field(name + u".connected"_s, qint64(kind.connected)));
        row.append(field(name + u".closedByNode"_s, qint64(kind.closed)));
    }
    QStringList errors;
    for (auto error = s.errors.begin(); error != s.errors.end(); ++error)
        errors.append(error.key() + u'=' + QString::number(error.value()));
    row.append(field(u"errors"_s, errors.join(u' ')));
    return row;
}

QString nameOf(const client::FleetPhaseReport& phase, std::size_t index) {
    return phase.name.isEmpty() ? QString::number(index + 1) : phase.name;
}

QString phaseTable(const std::vector<client::FleetPhaseReport>& phases) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const FleetStatistics& s = phases[i].statistics;
        rows.append({nameOf(phases[i], i), durationText(toTenths(phases[i].from)),
                     u"%1/%2"_s.arg(s.connected).arg(s.clients), QString::number(s.sessions),
                     QString::number(s.reconnects), QString::number(s.losses),
                     QString::number(s.payloadsSent), QString::number(s.payloadsReceived)});
    }
    if (rows.isEmpty())
        return {};
    return u'\n' + textTable({{u"PHASE"_s, false, 0},
                              {u"FROM"_s, true, 1},
                              {u"CONNECTED"_s, true, 0},
                              {u"SESSIONS"_s, true, 2},
                              {u"RECONNECTS"_s, true, 3},
                              {u"LOSSES"_s, true, 0},
                              {u"SENT"_s, true, 0},
                              {u"RECEIVED"_s, true, 0}},
                             rows, outputWidth());
}

QString personalityTable(const FleetStatistics& s) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const auto& kind = s.byPersonality[i];
        if (kind.clients > 0 || kind.closed > 0)
            rows.append({nameText(Personality(i)), QString::number(kind.clients),
                         QString::number(kind.connected), QString::number(kind.closed)});
    }
    return textTable({{u"PERSONALITY"_s, false, 0},
                      {u"CLIENTS"_s, true, 0},
                      {u"CONNECTED"_s, true, 0},
                      {u"CUT OFF"_s, true, 0}},
                     rows, 0);
}

} // namespace

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

QString progressWords(const FleetStatistics& s) {
    const QString phase = s.phase.isEmpty() ? QString() : s.phase + u":  "_s;
    return phase +
           u"%1/%2 connected  %3 waiting  sent %4  received %5  reconnects %6  losses %7"_s.arg(s.connected)
               .arg(s.clients)
               .arg(s.waiting)
               .arg(s.payloadsSent)
               .arg(s.payloadsReceived)
               .arg(s.reconnects)
               .arg(s.losses);
}

QString textOf(const SimulationReport& report) {
    const FleetStatistics& s = report.statistics;
    QString text =
        u"%1 of %2 clients connected after %3; %4 sessions, %5 reconnects, %6 losses\n"_s.arg(s.connected)
            .arg(s.clients)
            .arg(durationText(report.ran))
            .arg(s.sessions)
            .arg(s.reconnects)
            .arg(s.losses);
    text += u"payloads: %1 sent (%2/s), %3 received (%4/s), %5 dropped\n"_s.arg(s.payloadsSent)
                .arg(perSecond(s.payloadsSent, report.ran), 0, 'f', 1)
                .arg(s.payloadsReceived)
                .arg(perSecond(s.payloadsReceived, report.ran), 0, 'f', 1)
                .arg(s.payloadsDropped);
    for (auto error = s.errors.begin(); error != s.errors.end(); ++error)
        text += u"errors: %1 × %2\n"_s.arg(error.value()).arg(error.key());
    const QString phases = phaseTable(report.phases);
    return text + (phases.isEmpty() ? phases : phases + u'\n') + personalityTable(s);
}

QString jsonOf(const SimulationReport& report) {
    QJsonObject object = objectOf(report.statistics, report.ran);
    object.insert(u"seed"_s, qint64(report.wishes.fleet.seed));
    object.insert(u"scenario"_s, report.wishes.fleet.scenario ? QJsonValue(report.wishes.fleet.scenario->name)
                                                              : QJsonValue());
    QJsonArray phases;
    for (const client::FleetPhaseReport& phase : report.phases) {
        QJsonObject figures = objectOf(phase.statistics, phase.to - phase.from);
        figures.insert(u"name"_s, phase.name.isEmpty() ? QJsonValue() : QJsonValue(phase.name));
        figures.insert(u"fromMs"_s, qint64(phase.from.count()));
        phases.append(figures);
    }
    object.insert(u"phases"_s, phases);
    object.insert(u"lastError"_s, report.statistics.lastError.isEmpty()
                                      ? QJsonValue()
                                      : QJsonValue(report.statistics.lastError));
    object.insert(u"exitCode"_s, int(report.code));
    return jsonLine(object);
}

QString csvOf(const SimulationReport& report) {
    const client::FleetSettings& settings = report.wishes.fleet;
    QList<QList<Field>> rows;
    for (std::size_t i = 0; i < report.phases.size(); ++i) {
        const client::FleetPhaseReport& phase = report.phases[i];
        rows.append(rowOf(nameOf(phase, i), phase.from, phase.statistics, phase.to - phase.from, settings));
    }
    rows.append(rowOf({}, Milliseconds(0), report.statistics, report.ran, settings));
    QStringList titles;
    for (const Field& field : rows.last())
        titles.append(field.key);
    QList<QStringList> cells;
    for (const QList<Field>& row : rows) {
        QStringList line;
        for (const Field& field : row)
            line.append(cellForMachines(field.cell.value));
        cells.append(line);
    }
    return csvTable(titles, cells);
}

QString titlesOfFleetSeconds() {
    return u"seconds,phase,clients,connected,waiting,stopped,sessions,reconnects,losses,payloadsSent,"
           u"payloadsReceived,payloadsDropped\n"_s;
}

QString fleetSecondAsCsv(double seconds, const FleetStatistics& before, const FleetStatistics& now) {
    const FleetStatistics s = countedSince(before, now);
    const QString line =
        csvTable({}, {{QString::number(seconds, 'f', 3), s.phase, QString::number(s.clients),
                       QString::number(s.connected), QString::number(s.waiting), QString::number(s.stopped),
                       QString::number(s.sessions), QString::number(s.reconnects), QString::number(s.losses),
                       QString::number(s.payloadsSent), QString::number(s.payloadsReceived),
                       QString::number(s.payloadsDropped)}});
    return line.mid(line.indexOf(u'\n') + 1); // without the line of titles
}

} // namespace wayside::ctl
