// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/reportjson.h"

#include "netcore/base/iso8601.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>

namespace wayside::whatif {

using namespace Qt::StringLiterals;

namespace {

QString iso(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

QJsonObject limitsJson(const SessionLimits& limits) {
    return {{u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond)},
            {u"payloadRateLimitDuration"_s, iso(limits.payloadRateWindow)},
            {u"payloadThroughputLimit"_s, qint64(limits.payloadBytesPerSecond)},
            {u"payloadThroughputLimitDuration"_s, iso(limits.payloadBytesWindow)},
            {u"keepAliveTimeout"_s, iso(limits.keepAliveTimeout)},
            {u"clockDiffLimit"_s, iso(limits.clockDifferenceLimit)},
            {u"clockDiffLimitDuration"_s, iso(limits.clockDifferenceWindow)}};
}

QJsonObject cutJson(const Cut& cut) {
    return {{u"atMs"_s, qint64(cut.wall.milliseconds)},
            {u"cause"_s, latinText(nameOf(cut.violation.cause))},
            {u"measured"_s, cut.violation.measured},
            {u"limit"_s, cut.violation.limit},
            {u"windowMs"_s, qint64(cut.violation.window.count())}};
}

QJsonObject outcomeJson(const Outcome& outcome, const SessionLimits& limits, Milliseconds covered) {
    QJsonObject byLimit;
    for (std::size_t kind = 0; kind < limitKinds; ++kind)
        byLimit.insert(wordOf(LimitKind(kind)), qint64(outcome.cuts.byKind[kind]));
    QJsonArray first;
    for (const Cut& cut : outcome.cuts.first)
        first.append(cutJson(cut));
    QJsonObject object{
        {u"cuts"_s, qint64(outcome.cuts.total())}, {u"cutsByLimit"_s, byLimit}, {u"firstCuts"_s, first}};
    if (const auto daily = perDay(outcome.cuts.total(), covered))
        object.insert(u"cutsPerDay"_s, *daily);
    if (const auto worst = outcome.peaks.worstHeadroom(limits))
        object.insert(u"worstHeadroom"_s, *worst);
    return object;
}

QJsonObject fileJson(const FileResult& file) {
    QJsonObject object{{u"file"_s, file.path}, {u"records"_s, qint64(file.records)}};
    if (file.error) {
        object.insert(u"error"_s, QString::fromStdString(file.error->detail));
        object.insert(u"endsInsideRecord"_s, file.endsInsideRecord);
    }
    return object;
}

} // namespace

QString wordOf(LimitKind kind) {
    switch (kind) {
    case LimitKind::Rate:
        return u"rate"_s;
    case LimitKind::Throughput:
        return u"throughput"_s;
    case LimitKind::Idle:
        return u"idle"_s;
    case LimitKind::Clock:
        return u"clock"_s;
    }
    return {};
}

QJsonObject toJson(const SmallestLimits& least) {
    QJsonObject object;
    if (least.payloadRatePerSecond)
        object.insert(u"payloadRateLimit"_s, qint64(*least.payloadRatePerSecond));
    if (least.payloadBytesPerSecond)
        object.insert(u"payloadThroughputLimit"_s, qint64(*least.payloadBytesPerSecond));
    if (least.keepAliveTimeout)
        object.insert(u"keepAliveTimeout"_s, iso(*least.keepAliveTimeout));
    if (least.clockDifferenceLimit)
        object.insert(u"clockDiffLimit"_s, iso(*least.clockDifferenceLimit));
    return object;
}

QJsonObject toJson(const SubjectResult& result, const Question& question) {
    QStringList identifiers;
    for (const std::string& identifier : result.subject.identifiers)
        identifiers.append(QString::fromStdString(identifier));
    QJsonObject object{
        {u"name"_s, QString::fromStdString(result.subject.name)},
        {u"identifiers"_s, QJsonArray::fromStringList(identifiers)},
        {u"seenBy"_s, result.subject.vantage == Vantage::Own ? u"own"_s : u"monitor"_s},
        {u"datagrams"_s, qint64(result.heard.datagrams)},
        {u"payloads"_s, qint64(result.heard.payloads)},
        {u"payloadBytes"_s, qint64(result.heard.payloadBytes)},
        {u"coveredMs"_s, qint64(result.heard.covered.count())},
        {u"firstMs"_s, qint64(result.heard.firstWall.milliseconds)},
        {u"lastMs"_s, qint64(result.heard.lastWall.milliseconds)},
        {u"present"_s, outcomeJson(result.present, question.present, result.heard.covered)},
        {u"proposed"_s, outcomeJson(result.proposed, question.proposed, result.heard.covered)}};
    if (result.subject.type)
        object.insert(u"type"_s, latinText(nameOf(*result.subject.type)));
    return object;
}

QJsonObject toJson(const Report& report) {
    QJsonArray subjects, files;
    for (const SubjectResult& result : report.subjects)
        subjects.append(toJson(result, report.question));
    for (const FileResult& file : report.files)
        files.append(fileJson(file));
    return {{u"present"_s, limitsJson(report.question.present)},
            {u"proposed"_s, limitsJson(report.question.proposed)},
            {u"smallest"_s, toJson(report.smallest())},
            {u"cutSubjects"_s, QJsonObject{{u"present"_s, qint64(report.cutSubjects(false))},
                                           {u"proposed"_s, qint64(report.cutSubjects(true))}}},
            {u"subjects"_s, subjects},
            {u"files"_s, files},
            {u"unjudgedDatagrams"_s, qint64(report.unjudged)},
            {u"complete"_s, !report.cancelled}};
}

} // namespace wayside::whatif
