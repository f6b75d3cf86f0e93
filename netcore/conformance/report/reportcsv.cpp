// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/reportwriters.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

/// RFC 4180: quoted where needed.
QString csvLine(const QStringList& cells) {
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        quoted.append(cell);
    }
    return quoted.join(u',') + u"\r\n"_s;
}

QString word(Verdict verdict) {
    return QString::fromLatin1(nameOf(verdict));
}

} // namespace

QString reportAsCsv(const Report& report) {
    QString text = csvLine({u"case"_s, u"area"_s, u"verdict"_s, u"behaviour"_s, u"close"_s,
                            u"behaviourWords"_s, u"closeWords"_s, u"tookMs"_s, u"title"_s, u"rule"_s});
    for (const CaseResult& result : report.results()) {
        const CaseDescription& about = result.description;
        text += csvLine({about.number.text(), about.area, word(result.verdict()),
                         word(result.behaviour.verdict), word(result.close.verdict), result.behaviour.words,
                         result.close.words, QString::number(result.tookMs), about.title, about.rule});
    }
    return text;
}

QString caseListAsCsv(const QList<CaseDescription>& cases) {
    QString text = csvLine({u"case"_s, u"area"_s, u"title"_s, u"rule"_s});
    for (const CaseDescription& each : cases)
        text += csvLine({each.number.text(), each.area, each.title, each.rule});
    return text;
}

} // namespace wayside::conformance
