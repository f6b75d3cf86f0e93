// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchreport.h"

#include "app/ctl/listing.h"
#include "app/ctl/table.h"
#include "app/ctl/terminal.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Histogram;
using client::LoadResult;

namespace {

/// Three digits with the unit that suits them.
QString timeText(Histogram::Duration duration) {
    const double microseconds = double(duration.count()) / 1000;
    if (microseconds < 1000)
        return u"%1 µs"_s.arg(microseconds, 0, 'f', 0);
    const bool seconds = microseconds >= 1e6;
    const double value = microseconds / (seconds ? 1e6 : 1e3);
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0) + (seconds ? u" s"_s : u" ms"_s);
}

int outputWidth() {
    return isTerminal(stdout) ? terminalWidth() : 0;
}

QString share(double value) {
    return QString::number(value * 100, 'g', 3) + u" %"_s;
}

QString overview(const BenchReport& report) {
    const LoadResult& r = report.result;
    QString text = u"%1 of %2 clients connected (%3 TLCs, %4, %5) in %6 s"_s.arg(r.connected)
                       .arg(r.clients())
                       .arg(r.tlcs)
                       .arg(counted(r.brokers, u"Broker"_s, u"Brokers"_s),
                            counted(r.monitors, u"Monitor"_s, u"Monitors"_s))
                       .arg(r.rampSeconds, 0, 'f', 1);
    text += u"; then %1 reconnects and %2 losses\n"_s.arg(r.reconnects).arg(r.losses);
    const auto bytes = r.traffic.sent[0].bytes + r.traffic.sent[1].bytes;
    const auto payloads = r.traffic.payloadsSent();
    text += u"%1 payloads sent in %2 s: %3/s, %4 bytes each on average"_s.arg(payloads)
                .arg(r.seconds, 0, 'f', 1)
                .arg(r.sentPerSecond(), 0, 'f', 1)
                .arg(payloads > 0 ? double(bytes) / double(payloads) : 0, 0, 'f', 0);
    const auto unsent = r.traffic.sent[0].unsent + r.traffic.sent[1].unsent;
    if (unsent > 0)
        text += u"; %1 not sent: no session, or much too late"_s.arg(unsent);
    if (r.held > 0)
        text += u"; %1 had to wait in their clients"_s.arg(r.held);
    if (r.dropped > 0)
        text += u"; %1 dropped there"_s.arg(r.dropped);
    return text + u'\n';
}

QString flowTable(const client::LoadTraffic& traffic) {
    static const QStringList names{u"TLC to Broker"_s, u"Broker to TLC"_s, u"copies to Monitor"_s};
    QList<QStringList> rows;
    for (std::size_t i = 0; i < client::loadFlows; ++i) {
        const client::LoadFlowFigures& flow = traffic.flows[i];
        if (flow.expected == 0 && flow.received == 0 && flow.damaged == 0)
            continue;
        rows.append({names[qsizetype(i)], QString::number(flow.expected), QString::number(flow.received),
                     QString::number(flow.lost()), QString::number(flow.duplicates),
                     QString::number(flow.reordered), QString::number(flow.damaged)});
    }
    if (rows.isEmpty())
        return {};
    return u'\n' + textTable({{u"PAYLOADS"_s, false, 0},
                              {u"EXPECTED"_s, true, 0},
                              {u"RECEIVED"_s, true, 0},
                              {u"LOST"_s, true, 0},
                              {u"DUPLICATES"_s, true, 2},
                              {u"REORDERED"_s, true, 3},
                              {u"DAMAGED"_s, true, 4}},
                             rows, outputWidth());
}

QString timeTable(const LoadResult& r) {
    const client::LoadEstablishing& e = r.establishing;
    const QList<std::pair<QString, Histogram>> lines{
        {u"latency, from when it was due"_s, r.traffic.latency()},
        {u"service, from when it was sent"_s, r.traffic.service()},
        {u"lateness of the generator"_s, r.traffic.sendLag},
        {u"session over REST"_s, e.rest},
        {u"TCP"_s, e.tcp},
        {u"TLS"_s, e.tls},
        {u"version"_s, e.version},
        {u"confirmation"_s, e.confirm},
        {u"connecting, all of it"_s, e.connect},
        {u"lateness while connecting"_s, e.lag},
    };
    QList<QStringList> rows;
    for (const auto& [name, histogram] : lines) {
        if (histogram.empty())
            continue;
        rows.append({name, QString::number(histogram.count()), timeText(histogram.percentile(50)),
                     timeText(histogram.percentile(90)), timeText(histogram.percentile(99)),
                     timeText(histogram.percentile(99.9)), timeText(histogram.maximum()),
                     timeText(histogram.mean()), timeText(histogram.standardDeviation())});
    }
    if (rows.isEmpty())
        return {};
    return u'\n' + textTable({{u"TIMES"_s, false, 0},
                              {u"COUNT"_s, true, 4},
                              {u"P50"_s, true, 0},
                              {u"P90"_s, true, 0},
                              {u"P99"_s, true, 0},
                              {u"P99.9"_s, true, 3},
                              {u"MAX"_s, true, 0},
                              {u"MEAN"_s, true, 1},
                              {u"STDDEV"_s, true, 2}},
                             rows, outputWidth());
}

QString measuredText(const client::ThresholdOutcome& outcome) {
    if (!outcome.measured)
        return u"nothing was measured"_s;
    const double value = *outcome.measured;
    switch (outcome.threshold.kind) {
    case client::Threshold::Kind::Time:
        return timeText(Histogram::Duration(std::int64_t(value)));
    case client::Threshold::Kind::Share:
        return share(value);
    default:
        return QString::number(value, 'g', 12);
    }
}

QString doubtText(const LoadResult& r) {
    switch (r.doubt()) {
    case LoadResult::Doubt::None:
        return {};
    case LoadResult::Doubt::Saturated:
        return u"this program used %1 of a processor: the latencies are its own as much as the node's; use "
               u"fewer clients or a lower rate, or run it on another machine"_s.arg(share(r.processorShare));
    case LoadResult::Doubt::SentLate:
        return u"this program itself sent late (p99 %1): the latencies are not the node's alone; use fewer "
               u"clients or a lower rate, or run it on another machine"_s.arg(
                   timeText(r.traffic.sendLag.percentile(99)));
    }
    return {};
}

ExitCode verdictOn(const BenchReport& report, bool interrupted) {
    if (interrupted)
        return ExitCode::Interrupted;
    if (report.result.closedByNode > 0)
        return ExitCode::ClosedByNode;
    const bool passed = std::none_of(report.thresholds.begin(), report.thresholds.end(),
                                     [](const auto& outcome) { return outcome.failed; });
    return passed && report.result.connected == report.result.clients() ? ExitCode::Done
                                                                        : ExitCode::AnswerIsNo;
}

} // namespace

BenchReport::BenchReport(const BenchWishes& asked, const LoadResult& came, bool wasInterrupted)
    : wishes(asked)
    , result(came) {
    for (const client::Threshold& threshold : asked.thresholds) {
        thresholds.push_back(
            judge(threshold, [&came](const client::Threshold& each) { return came.measured(each); }));
    }
    code = verdictOn(*this, wasInterrupted);
}

QStringList complaintsOf(const BenchReport& report) {
    const LoadResult& r = report.result;
    QStringList complaints;
    if (!r.complete)
        complaints.append(u"interrupted: the figures are those until then"_s);
    else if (r.connected < r.clients())
        complaints.append(u"%1 of %2 clients could not connect in time%3"_s.arg(r.clients() - r.connected)
                              .arg(r.clients())
                              .arg(r.lastError.isEmpty() ? QString() : u"; last error: "_s + r.lastError));
    if (r.closedByNode > 0)
        complaints.append(
            u"the node cut connections off %1 times; last error: %2"_s.arg(r.closedByNode).arg(r.lastError));
    for (const client::ThresholdOutcome& outcome : report.thresholds) {
        if (outcome.failed)
            complaints.append(u"failed: %1 (%2)"_s.arg(QString::fromStdString(outcome.threshold.text),
                                                       measuredText(outcome)));
    }
    if (r.establishing.doubtful())
        complaints.append(
            u"while clients connected, this program itself was late (p99 %1): the times of connecting "
            u"are not the node's alone; a lower --ramp may help"_s.arg(
                timeText(r.establishing.lag.percentile(99))));
    if (const QString doubt = doubtText(r); !doubt.isEmpty())
        complaints.append(doubt);
    return complaints;
}

QString textOf(const BenchReport& report) {
    return overview(report) + flowTable(report.result.traffic) + timeTable(report.result);
}

QString progressWords(const client::LoadProgress& progress) {
    const QString traffic = u"sent %1  received %2"_s.arg(progress.sent).arg(progress.received);
    switch (progress.phase) {
    case client::LoadPhase::Preparing:
        return u"looking up TLCs"_s;
    case client::LoadPhase::Connecting:
        return u"%1/%2 connected"_s.arg(progress.connected).arg(progress.clients);
    case client::LoadPhase::WarmingUp:
        return u"warming up, %1 connected"_s.arg(progress.connected);
    case client::LoadPhase::Measuring:
        return u"measuring  %1 connected  %2"_s.arg(progress.connected).arg(traffic);
    case client::LoadPhase::Settling:
        return u"waiting for what is on its way  "_s + traffic;
    case client::LoadPhase::Leaving:
    case client::LoadPhase::Finished:
        return u"saying Bye"_s;
    }
    return {};
}

} // namespace wayside::ctl
