// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/availabilityexport.h"

#include "netcore/observe/csvtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace availability;

namespace {

QString word(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString orNothing(std::optional<double> value) {
    return value ? QString::number(*value, 'g', 12) : QString();
}

} // namespace

QByteArray availabilityCsv(const QList<AvailabilityRow>& rows, Span range) {
    QList<QStringList> lines;
    for (const AvailabilityRow& row : rows) {
        const Figures& figures = row.figures;
        lines.append({row.subject, QString::number(range.fromMs), QString::number(range.untilMs),
                      QString::number(figures.upMs), QString::number(figures.plannedMs),
                      QString::number(figures.unplannedMs), QString::number(figures.unknownMs),
                      orNothing(figures.share()), orNothing(figures.shareWithPlanned()),
                      QString::number(figures.outages), QString::number(figures.longestOutageMs),
                      figures.meanBetweenMs ? QString::number(*figures.meanBetweenMs) : QString(),
                      QString::number(row.targetPercent), QString::number(row.budget.allowedMs),
                      QString::number(row.budget.usedMs)});
    }
    return observe::csvTable({u"subject"_s, u"fromMs"_s, u"untilMs"_s, u"upMs"_s, u"plannedMs"_s,
                              u"unplannedMs"_s, u"unknownMs"_s, u"share"_s, u"shareWithPlanned"_s,
                              u"outages"_s, u"longestOutageMs"_s, u"meanBetweenMs"_s, u"targetPercent"_s,
                              u"allowedMs"_s, u"usedMs"_s},
                             lines, observe::CsvText::Guarded)
        .toUtf8();
}

QByteArray availabilityJson(const QList<AvailabilityRow>& rows, Span range) {
    QJsonArray subjects;
    for (const AvailabilityRow& row : rows) {
        QJsonArray timeline;
        for (const Stretch& stretch : row.timeline) {
            QJsonObject part{{u"fromMs"_s, stretch.span.fromMs},
                             {u"untilMs"_s, stretch.span.untilMs},
                             {u"standing"_s, word(standingNames[std::size_t(stretch.standing)].second)}};
            if (stretch.reason)
                part.insert(u"endReason"_s, word(nameOf(*stretch.reason)));
            if (!stretch.window.isEmpty())
                part.insert(u"window"_s, stretch.window);
            if (stretch.overdue)
                part.insert(u"overdue"_s, true);
            timeline.append(part);
        }
        const Figures& figures = row.figures;
        QJsonObject subject{{u"subject"_s, row.subject},
                            {u"upMs"_s, figures.upMs},
                            {u"plannedMs"_s, figures.plannedMs},
                            {u"unplannedMs"_s, figures.unplannedMs},
                            {u"unknownMs"_s, figures.unknownMs},
                            {u"outages"_s, figures.outages},
                            {u"longestOutageMs"_s, figures.longestOutageMs},
                            {u"targetPercent"_s, row.targetPercent},
                            {u"allowedMs"_s, row.budget.allowedMs},
                            {u"timeline"_s, timeline}};
        if (figures.share())
            subject.insert(u"share"_s, *figures.share());
        subjects.append(subject);
    }
    return QJsonDocument(QJsonObject{{u"fromMs"_s, range.fromMs},
                                     {u"untilMs"_s, range.untilMs},
                                     {u"subjects"_s, subjects}})
        .toJson();
}

} // namespace wayside::ui
