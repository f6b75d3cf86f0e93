// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchreport.h"

#include "app/ctl/listing.h"
#include "app/ctl/table.h"
#include "netcore/base/iso8601.h"

#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Histogram;
using client::LoadFlow;
using client::LoadResult;

namespace {

double microseconds(Histogram::Duration duration) {
    return double(duration.count()) / 1000;
}

QJsonValue count(std::uint64_t number) {
    return qint64(std::min<std::uint64_t>(number, std::numeric_limits<qint64>::max()));
}

QString words(const std::string& text) {
    return QString::fromStdString(text);
}

QJsonObject timesOf(const Histogram& histogram) {
    QJsonObject object{{u"count"_s, count(histogram.count())}};
    const auto put = [&object, &histogram](const QString& name, Histogram::Duration duration) {
        object.insert(name, histogram.empty() ? QJsonValue() : QJsonValue(microseconds(duration)));
    };
    put(u"minUs"_s, histogram.minimum());
    put(u"meanUs"_s, histogram.mean());
    put(u"stddevUs"_s, histogram.standardDeviation());
    for (const auto& [name, percent] :
         std::initializer_list<std::pair<const char16_t*, double>>{{u"p50Us", 50},
                                                                   {u"p75Us", 75},
                                                                   {u"p90Us", 90},
                                                                   {u"p95Us", 95},
                                                                   {u"p99Us", 99},
                                                                   {u"p99_9Us", 99.9},
                                                                   {u"p99_99Us", 99.99}})
        put(QString::fromUtf16(name), histogram.percentile(percent));
    put(u"maxUs"_s, histogram.maximum());
    object.insert(u"clipped"_s, count(histogram.clipped()));
    return object;
}

QJsonObject settingsOf(const client::LoadSettings& load) {
    return {
        {u"api"_s, load.access.api.toString()},
        {u"domain"_s, load.domain},
        {u"ratePerTlc"_s, load.payloadsPerSecond},
        {u"ratePerBroker"_s, load.brokerPayloadsPerSecond},
        {u"rampPerSecond"_s, load.clientsPerSecond},
        {u"size"_s, words(load.size.text())},
        {u"types"_s, words(load.types.text())},
        {u"tlsShare"_s, load.tlsShare},
        {u"warmUpMs"_s, qint64(load.warmUp.count())},
        {u"durationMs"_s, load.payloads ? QJsonValue() : QJsonValue(qint64(load.duration.count()))},
        {u"messages"_s, load.payloads ? count(*load.payloads) : QJsonValue()},
        {u"governed"_s, load.governed},
        {u"marginPercent"_s, load.governorMargin * 100},
        {u"seed"_s, count(load.seed)},
    };
}

QJsonObject sentOf(const client::LoadTraffic::Sent& sent) {
    return {{u"payloads"_s, count(sent.payloads)},
            {u"bytes"_s, count(sent.bytes)},
            {u"unsent"_s, count(sent.unsent)}};
}

QString nameOf(LoadFlow flow) {
    return flow == LoadFlow::TlcToBroker   ? u"tlcToBroker"_s
           : flow == LoadFlow::BrokerToTlc ? u"brokerToTlc"_s
                                           : u"toMonitor"_s;
}

QJsonObject flowsOf(const client::LoadTraffic& traffic) {
    QJsonObject flows;
    for (std::size_t i = 0; i < client::loadFlows; ++i) {
        const client::LoadFlowFigures& flow = traffic.flows[i];
        flows.insert(nameOf(LoadFlow(i)), QJsonObject{{u"expected"_s, count(flow.expected)},
                                                      {u"received"_s, count(flow.received)},
                                                      {u"lost"_s, count(flow.lost())},
                                                      {u"duplicates"_s, count(flow.duplicates)},
                                                      {u"reordered"_s, count(flow.reordered)},
                                                      {u"damaged"_s, count(flow.damaged)},
                                                      {u"bytes"_s, count(flow.bytesReceived)},
                                                      {u"latency"_s, timesOf(flow.latency)},
                                                      {u"service"_s, timesOf(flow.service)}});
    }
    return flows;
}

QJsonObject limitsOf(const SessionLimits& limits) {
    const auto duration = [](Milliseconds value) { return words(formatIso8601Duration(value)); };
    return {{u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond)},
            {u"payloadRateLimitDuration"_s, duration(limits.payloadRateWindow)},
            {u"payloadThroughputLimit"_s, count(limits.payloadBytesPerSecond)},
            {u"payloadThroughputLimitDuration"_s, duration(limits.payloadBytesWindow)},
            {u"keepAliveTimeout"_s, duration(limits.keepAliveTimeout)}};
}

QJsonObject generatorOf(const LoadResult& result) {
    const LoadResult::Doubt doubt = result.doubt();
    return {{u"lag"_s, timesOf(result.traffic.sendLag)},
            {u"processorShare"_s, result.processorShare},
            {u"doubt"_s, doubt == LoadResult::Doubt::None        ? QJsonValue()
                         : doubt == LoadResult::Doubt::Saturated ? QJsonValue(u"saturated"_s)
                                                                 : QJsonValue(u"sentLate"_s)}};
}

QJsonArray thresholdsOf(const BenchReport& report) {
    QJsonArray thresholds;
    for (const client::ThresholdOutcome& outcome : report.thresholds) {
        const bool isTime = outcome.threshold.kind == client::Threshold::Kind::Time;
        thresholds.append(
            QJsonObject{{u"condition"_s, words(outcome.threshold.text)},
                        {isTime ? u"measuredUs"_s : u"measured"_s,
                         outcome.measured ? QJsonValue(isTime ? *outcome.measured / 1000 : *outcome.measured)
                                          : QJsonValue()},
                        {u"failed"_s, outcome.failed}});
    }
    return thresholds;
}

void flatten(const QJsonObject& object, const QString& path, QList<Field>& fields) {
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString name = path + entry.key();
        if (entry->isObject())
            flatten(entry->toObject(), name + u'.', fields);
        else if (!entry->isArray())
            fields.append({name, {}, Cell(QJsonValue(*entry))});
    }
}

} // namespace

QJsonObject jsonOf(const BenchReport& report) {
    const LoadResult& r = report.result;
    QJsonObject errors;
    for (auto error = r.errors.begin(); error != r.errors.end(); ++error)
        errors.insert(error.key(), count(error.value()));
    return {
        {u"complete"_s, r.complete},
        {u"exitCode"_s, int(report.code)},
        {u"settings"_s, settingsOf(report.wishes.load)},
        {u"clients"_s, QJsonObject{{u"wanted"_s, qint64(r.clients())},
                                   {u"tlcs"_s, qint64(r.tlcs)},
                                   {u"brokers"_s, qint64(r.brokers)},
                                   {u"monitors"_s, qint64(r.monitors)},
                                   {u"connected"_s, qint64(r.connected)},
                                   {u"connectedAtEnd"_s, qint64(r.connectedAtEnd)}}},
        {u"rampSeconds"_s, r.rampSeconds},
        {u"seconds"_s, r.seconds},
        {u"sent"_s, QJsonObject{{u"payloads"_s, count(r.traffic.payloadsSent())},
                                {u"perSecond"_s, r.sentPerSecond()},
                                {u"byTlcs"_s, sentOf(r.traffic.sent[0])},
                                {u"byBrokers"_s, sentOf(r.traffic.sent[1])},
                                {u"warmUp"_s, count(r.traffic.warmUpSent)},
                                {u"held"_s, count(r.held)},
                                {u"dropped"_s, count(r.dropped)}}},
        {u"received"_s, QJsonObject{{u"payloads"_s, count(r.traffic.received())},
                                    {u"perSecond"_s, r.receivedPerSecond()},
                                    {u"expected"_s, count(r.traffic.expected())},
                                    {u"lost"_s, count(r.lost())},
                                    {u"warmUp"_s, count(r.traffic.warmUpReceived)},
                                    {u"foreign"_s, count(r.traffic.foreign)}}},
        {u"latency"_s, timesOf(r.traffic.latency())},
        {u"service"_s, timesOf(r.traffic.service())},
        {u"flows"_s, flowsOf(r.traffic)},
        {u"generator"_s, generatorOf(r)},
        {u"establishing"_s, QJsonObject{{u"rest"_s, timesOf(r.establishing.rest)},
                                        {u"tcp"_s, timesOf(r.establishing.tcp)},
                                        {u"tls"_s, timesOf(r.establishing.tls)},
                                        {u"version"_s, timesOf(r.establishing.version)},
                                        {u"confirm"_s, timesOf(r.establishing.confirm)},
                                        {u"connect"_s, timesOf(r.establishing.connect)},
                                        {u"lag"_s, timesOf(r.establishing.lag)},
                                        {u"doubtful"_s, r.establishing.doubtful()}}},
        {u"sessions"_s, count(r.sessions)},
        {u"reconnects"_s, count(r.reconnects)},
        {u"losses"_s, count(r.losses)},
        {u"closedByNode"_s, count(r.closedByNode)},
        {u"errors"_s, errors},
        {u"lastError"_s, r.lastError.isEmpty() ? QJsonValue() : QJsonValue(r.lastError)},
        {u"limits"_s, r.limits ? QJsonValue(limitsOf(*r.limits)) : QJsonValue()},
        {u"thresholds"_s, thresholdsOf(report)},
    };
}

QString csvOf(const BenchReport& report) {
    QJsonObject object = jsonOf(report);
    object.remove(u"errors"_s); // its keys are what came up: the columns would not be the same each time
    if (object.value(u"limits"_s).isNull())
        object.insert(u"limits"_s, limitsOf({}));
    QList<Field> fields;
    flatten(object, {}, fields);
    if (!report.result.limits) {
        for (Field& field : fields)
            field.cell = field.key.startsWith(u"limits."_s) ? Cell() : field.cell;
    }
    std::uint64_t failed = 0;
    for (const client::ThresholdOutcome& outcome : report.thresholds)
        failed += outcome.failed ? 1 : 0;
    fields.append({u"thresholdsFailed"_s, {}, count(failed)});
    return csvOf(fields);
}

QString titlesOfSeconds() {
    return u"fromSeconds,toSeconds,measured,connected,sent,unsent,received,reconnects,losses,"
           u"latencyP50Us,latencyP99Us,latencyMaxUs,lagP99Us\n"_s;
}

QString csvOf(const client::LoadSecond& s) {
    return u"%1,%2,%3,%4,%5,%6,%7,%8,"_s.arg(s.fromSeconds, 0, 'f', 3)
               .arg(s.toSeconds, 0, 'f', 3)
               .arg(s.measured ? u"true"_s : u"false"_s)
               .arg(s.connected)
               .arg(s.sent)
               .arg(s.unsent)
               .arg(s.received)
               .arg(s.reconnects) +
           u"%1,%2,%3,%4,%5\n"_s.arg(s.losses)
               .arg(microseconds(s.p50))
               .arg(microseconds(s.p99))
               .arg(microseconds(s.maximum))
               .arg(microseconds(s.lagP99));
}

} // namespace wayside::ctl
