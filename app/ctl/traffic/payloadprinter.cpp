// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/payloadprinter.h"

#include "app/ctl/table.h"
#include "netcore/recording/ndjsonwriter.h"
#include "netcore/text/latintext.h"

#include <QDateTime>
#include <QTimeZone>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using recording::RecordedDatagram;

namespace {

QString timeText(WallTime time) {
    constexpr std::uint64_t farFuture = 253402300800000; // the year 10000
    if (time.milliseconds >= farFuture)
        return u"%1 ms"_s.arg(time.milliseconds);
    return QDateTime::fromMSecsSinceEpoch(qint64(time.milliseconds), QTimeZone::utc())
        .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

/// How old it was when it came, by the clocks of both: "+12 ms".
QString ageText(WallTime came, WallTime origin) {
    constexpr double day = 86400e3;
    const double age = double(came.milliseconds) - double(origin.milliseconds);
    if (age > day || age < -day)
        return u"?"_s;
    return (age < 0 ? u"-"_s : u"+"_s) + QString::number(std::abs(qint64(age))) + u" ms"_s;
}

/// In copies: < from a TLC, > to one, ? nobody knows.
QString whoText(const RecordedDatagram& payload, const traffic::Publisher* publisher) {
    QString name = nameOf(payload, publisher).left(TlcIdentifier::size).leftJustified(TlcIdentifier::size);
    if (!payload.monitor)
        return name;
    if (publisher == nullptr)
        return u"? "_s + name;
    return (publisher->type == SessionType::Broker ? u"> "_s : u"< "_s) + name;
}

PrintedPayload asText(const RecordedDatagram& payload, const traffic::Publisher* publisher,
                      const PayloadPrinting& printing) {
    const traffic::PayloadText content = traffic::textOf(payload.payload, printing.form, printing.mostBytes);
    QString line = timeText(payload.moment.wall) + u"  "_s + whoText(payload, publisher);
    line += u"  %1"_s.arg(payload.payloadType, 3);
    line += u"  %1 B"_s.arg(payload.payload.size(), 5);
    line += u"  %1"_s.arg(ageText(payload.moment.wall, payload.originTimestamp), 8);
    line += u"  "_s + content.text + (content.cut ? u" …"_s : QString());
    while (line.endsWith(u' '))
        line.chop(1);
    return {line + u'\n', content.cut};
}

QStringList csvTitles() {
    return {u"wallMs"_s,      u"session"_s,  u"identifier"_s, u"publisher"_s, u"publisherType"_s,
            u"payloadType"_s, u"originMs"_s, u"bytes"_s,      u"payloadHex"_s};
}

QString asCsv(const RecordedDatagram& payload, const traffic::Publisher* publisher) {
    const QString hex =
        QString::fromLatin1(QByteArray::fromRawData(reinterpret_cast<const char*>(payload.payload.data()),
                                                    qsizetype(payload.payload.size()))
                                .toHex());
    const QStringList cells{QString::number(payload.moment.wall.milliseconds),
                            QString::fromStdString(payload.session),
                            payload.identifier ? latinText(payload.identifier->text()) : QString(),
                            payload.monitor ? QString::fromStdString(payload.monitor->publisher) : QString(),
                            publisher != nullptr ? latinText(wayside::nameOf(publisher->type)) : QString(),
                            QString::number(payload.payloadType),
                            QString::number(payload.originTimestamp.milliseconds),
                            QString::number(payload.payload.size()),
                            hex};
    return csvTable(cells, {});
}

} // namespace

QString nameOf(const RecordedDatagram& payload, const traffic::Publisher* publisher) {
    if (payload.identifier)
        return QString::fromStdString(std::string(payload.identifier->text()));
    if (publisher != nullptr && publisher->identifiers.size() == 1)
        return QString::fromStdString(publisher->identifiers.front());
    return payload.monitor ? QString::fromStdString(payload.monitor->publisher) : QString();
}

QString headOf(const PayloadPrinting& printing) {
    return printing.format == OutputFormat::Csv ? csvTable(csvTitles(), {}) : QString();
}

PrintedPayload lineOf(const RecordedDatagram& payload, const traffic::Publisher* publisher,
                      const PayloadPrinting& printing) {
    switch (printing.format) {
    case OutputFormat::Json:
        return {QString::fromStdString(recording::ndjsonLine(recording::Record(payload))), false};
    case OutputFormat::Csv:
        return {asCsv(payload, publisher), false};
    case OutputFormat::Text:
        break;
    }
    return asText(payload, publisher, printing);
}

} // namespace wayside::ctl
