// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/reportwriters.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Judgement& judgement) {
    return {{u"verdict"_s, QString::fromLatin1(nameOf(judgement.verdict))}, {u"words"_s, judgement.words}};
}

QJsonObject toJson(const Passage& passage) {
    QJsonObject object{{u"atMs"_s, passage.atMs}};
    if (passage.direction == Direction::Note) {
        object.insert(u"note"_s, passage.note);
        return object;
    }
    object.insert(u"direction"_s, passage.direction == Direction::Sent ? u"sent"_s : u"received"_s);
    object.insert(u"offset"_s, qint64(passage.offset));
    object.insert(u"hex"_s, QString::fromLatin1(passage.bytes.toHex()));
    if (passage.bytesNotShown > 0)
        object.insert(u"bytesNotShown"_s, passage.bytesNotShown);
    return object;
}

QJsonObject toJson(const Conversation& conversation) {
    QJsonArray passages;
    for (const Passage& passage : conversation.passages)
        passages.append(toJson(passage));
    return {{u"peer"_s, conversation.peer},
            {u"passages"_s, passages},
            {u"passagesNotShown"_s, conversation.passagesNotShown}};
}

QJsonObject toJson(const CaseDescription& about) {
    return {{u"case"_s, about.number.text()},
            {u"area"_s, about.area},
            {u"title"_s, about.title},
            {u"rule"_s, about.rule}};
}

QJsonObject toJson(const CaseResult& result) {
    QJsonObject object = toJson(result.description);
    object.insert(u"verdict"_s, QString::fromLatin1(nameOf(result.verdict())));
    object.insert(u"behaviour"_s, toJson(result.behaviour));
    object.insert(u"close"_s, toJson(result.close));
    object.insert(u"tookMs"_s, result.tookMs);
    QJsonArray evidence;
    for (const Conversation& conversation : result.evidence)
        evidence.append(toJson(conversation));
    object.insert(u"evidence"_s, evidence);
    return object;
}

} // namespace

QJsonObject reportAsJsonObject(const Report& report) {
    const ReportCounts counts = report.counts();
    QJsonArray cases;
    for (const CaseResult& result : report.results())
        cases.append(toJson(result));
    return {{u"subject"_s, report.subject},
            {u"target"_s, report.target},
            {u"begun"_s, report.begun.toUTC().toString(Qt::ISODateWithMs)},
            {u"tookMs"_s, report.tookMs},
            {u"interrupted"_s, report.interrupted},
            {u"summary"_s, QJsonObject{{u"cases"_s, counts.cases},
                                       {u"passed"_s, counts.passed},
                                       {u"failed"_s, counts.failed},
                                       {u"skipped"_s, counts.skipped},
                                       {u"inconclusive"_s, counts.inconclusive},
                                       {u"notApplicable"_s, counts.notApplicable}}},
            {u"cases"_s, cases}};
}

QByteArray reportAsJson(const Report& report) {
    return QJsonDocument(reportAsJsonObject(report)).toJson(QJsonDocument::Indented);
}

QByteArray caseListAsJson(const QList<CaseDescription>& cases) {
    QJsonArray list;
    for (const CaseDescription& each : cases)
        list.append(toJson(each));
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

} // namespace wayside::conformance
