// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockwords.h"

#include "ui/shell/words.h"

#include <cmath>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::clockwords {

namespace {

struct ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

QString milliseconds(double value, bool alwaysSigned = true) {
    return ClockWords::tr("%1 ms").arg(words::figure(value, alwaysSigned));
}

/// What the sessions that agree did: a move that was watched, or where they are since before.
QString whatTheyShow(const timesync::ClockFinding& finding) {
    if (!finding.shifted)
        return ClockWords::tr("are off by %1").arg(milliseconds(finding.offset));
    const auto within = qint64(std::ceil((finding.lastAt - finding.firstAt) / 1000)) * 1000;
    return within <= 1000 ? ClockWords::tr("shifted by %1 at the same time").arg(milliseconds(finding.shift))
                          : ClockWords::tr("shifted by %1 within %2")
                                .arg(milliseconds(finding.shift), words::duration(within));
}

QString nodeBlame(const timesync::ClockFinding& finding, const QString& node) {
    const QString direction = finding.offset > 0 ? ClockWords::tr("%1\u2019s clock is %2 behind")
                                                 : ClockWords::tr("%1\u2019s clock is %2 ahead");
    return direction.arg(node, milliseconds(std::abs(finding.offset), false));
}

QString nodeSentence(const timesync::ClockFinding& finding, const QString& node) {
    const QString those = ClockWords::tr("%1 of %n session(s) on %2 %3", nullptr, int(finding.of))
                              .arg(words::count(finding.agreeing), node, whatTheyShow(finding));
    const QString blame = nodeBlame(finding, node);
    if (finding.otherNodes == 0)
        return ClockWords::tr("%1: %2. There is no other node to compare with.").arg(those, blame);
    return ClockWords::tr("%1; sessions on %n other node(s) did not: %2.", nullptr, int(finding.otherNodes))
        .arg(those, blame);
}

QString clientSentence(const timesync::ClockFinding& finding, const ClockEvidence& evidence) {
    const QString client = evidence.clientName(finding.client);
    const QString offset = milliseconds(finding.offset);
    if (finding.agreeing >= 2)
        return ClockWords::tr("%1 is off by %2 on every one of the %n node(s) it was on (%3): its own clock.",
                              nullptr, int(finding.agreeing))
            .arg(client, offset, evidence.nodesOf(finding.client).join(u", "_s));
    return ClockWords::tr("%1 is off by %2 while %n other session(s) on %3 are in step: its own clock.",
                          nullptr, int(finding.witnesses))
        .arg(client, offset, evidence.nodeName(finding.node));
}

QString pathSentence(const timesync::ClockFinding& finding, const ClockEvidence& evidence) {
    const QString client = evidence.clientName(finding.client);
    if (std::abs(finding.offset) <= finding.bound)
        return ClockWords::tr(
                   "%1 seems off by %2, but its slow path explains up to \u00b1 %3: no clock is blamed.")
            .arg(client, milliseconds(finding.offset), milliseconds(finding.bound, false));
    return ClockWords::
        tr("%1 is in step by its fastest samples; the slow ones are moved by the path: no clock is blamed.")
            .arg(client);
}

} // namespace

QString finding(const timesync::ClockFinding& finding, const ClockEvidence& evidence) {
    switch (finding.culprit) {
    case timesync::ClockCulprit::Node:
        return nodeSentence(finding, evidence.nodeName(finding.node));
    case timesync::ClockCulprit::EveryNode:
        return ClockWords::tr(
                   "%1 of %n session(s) on all nodes %2: the clock that the nodes share, or the time source "
                   "that all clients share.",
                   nullptr, int(finding.of))
            .arg(words::count(finding.agreeing), whatTheyShow(finding));
    case timesync::ClockCulprit::Client:
        return clientSentence(finding, evidence);
    case timesync::ClockCulprit::Path:
        return pathSentence(finding, evidence);
    case timesync::ClockCulprit::TooLittleEvidence:
        break;
    }
    return ClockWords::tr("%1 is off by %2 on %3. Too little evidence to say whose clock it is.")
        .arg(evidence.clientName(finding.client), milliseconds(finding.offset),
             evidence.nodeName(finding.node));
}

QString headline(const ClockEvidence& evidence) {
    const timesync::FleetVerdict& verdict = evidence.verdict();
    if (!verdict.findings.empty())
        return finding(verdict.findings.front(), evidence);
    if (verdict.sessions == 0 && verdict.unmeasured == 0)
        return ClockWords::tr("Whose clock is wrong is said here once sessions are connected.");
    if (verdict.sessions == 0)
        return ClockWords::tr("%n session(s) have too few samples yet; four are needed.", nullptr,
                              int(verdict.unmeasured));
    return ClockWords::tr("No clock stands out: %1 of %n measured session(s) in step.", nullptr,
                          int(verdict.sessions))
        .arg(words::count(verdict.inStep));
}

QString shortHeadline(const ClockEvidence& evidence) {
    const timesync::FleetVerdict& verdict = evidence.verdict();
    if (verdict.findings.empty())
        return verdict.sessions > 0 ? ClockWords::tr("no clock stands out") : headline(evidence);
    const timesync::ClockFinding& first = verdict.findings.front();
    const QString client = evidence.clientName(first.client);
    switch (first.culprit) {
    case timesync::ClockCulprit::Node:
        return nodeBlame(first, evidence.nodeName(first.node));
    case timesync::ClockCulprit::EveryNode:
        return ClockWords::tr("all sessions off by %1").arg(milliseconds(first.offset));
    case timesync::ClockCulprit::Client:
        return ClockWords::tr("%1\u2019s own clock: %2").arg(client, milliseconds(first.offset));
    case timesync::ClockCulprit::Path:
        return ClockWords::tr("%1: slow path, no clock blamed").arg(client);
    case timesync::ClockCulprit::TooLittleEvidence:
        break;
    }
    return ClockWords::tr("%1 off by %2, not clear whose").arg(client, milliseconds(first.offset));
}

int concern(const ClockEvidence& evidence) {
    if (evidence.verdict().findings.empty())
        return 0;
    switch (evidence.verdict().findings.front().culprit) {
    case timesync::ClockCulprit::Node:
    case timesync::ClockCulprit::EveryNode:
    case timesync::ClockCulprit::Client:
        return 2;
    default:
        return 1;
    }
}

QString sampleVerdict(timesync::SampleVerdict verdict) {
    switch (verdict) {
    case timesync::SampleVerdict::InStep:
        return ClockWords::tr("In step");
    case timesync::SampleVerdict::ClockWrong:
        return ClockWords::tr("Clock wrong");
    case timesync::SampleVerdict::PathJitter:
        return ClockWords::tr("Path jitter");
    case timesync::SampleVerdict::NotProven:
        break;
    }
    return ClockWords::tr("Not proven");
}

int sampleConcern(timesync::SampleVerdict verdict) {
    switch (verdict) {
    case timesync::SampleVerdict::InStep:
        return 0;
    case timesync::SampleVerdict::ClockWrong:
        return 2;
    default:
        return 1;
    }
}

QString sampleReason(const timesync::SampleJudgement& judgement, const observe::ClockPoint& point) {
    const QString measured = milliseconds(point.differenceMs);
    const QString bound = milliseconds(point.errorBoundMs, false);
    const QString filtered = milliseconds(judgement.filteredDifference);
    switch (judgement.verdict) {
    case timesync::SampleVerdict::InStep:
        return ClockWords::tr("Zero lies within %1 \u00b1 %2: the clocks cannot be told apart.")
            .arg(measured, bound);
    case timesync::SampleVerdict::ClockWrong:
        return point.differenceMs > 0
                   ? ClockWords::tr("The client is ahead by %1 \u00b1 %2; the fastest of "
                                    "the last eight samples says %3. "
                                    "No delay explains that.")
                         .arg(milliseconds(std::abs(point.differenceMs), false), bound, filtered)
                   : ClockWords::tr("The client is behind by %1 \u00b1 %2; the fastest of "
                                    "the last eight samples says %3. "
                                    "No delay explains that.")
                         .arg(milliseconds(std::abs(point.differenceMs), false), bound, filtered);
    case timesync::SampleVerdict::PathJitter:
        return ClockWords::tr(
                   "%1, but its round trip was %2 longer than the fastest; delay on one way explains up to "
                   "%3. The fastest sample says %4.")
            .arg(measured, milliseconds(point.roundTripMs - judgement.leastRoundTrip, false),
                 milliseconds(judgement.delayExplains, false), filtered);
    case timesync::SampleVerdict::NotProven:
        break;
    }
    return ClockWords::
        tr("%1 \u00b1 %2 is more than delay explains, but no neighbour says so yet (the fastest says %3): "
           "a step just now, or one bad sample.")
            .arg(measured, bound, filtered);
}

QString sampleStanding(const observe::ClockPoint& point, std::optional<double> limit) {
    if (!limit || *limit <= 0)
        return {};
    switch (timesync::standingOf(std::abs(point.differenceMs), point.errorBoundMs, *limit)) {
    case timesync::LimitStanding::Within:
        return {};
    case timesync::LimitStanding::InconclusiveWithin:
    case timesync::LimitStanding::InconclusiveOver:
        return ClockWords::tr("Inconclusive: the limit of %1 lies within the error bound of this sample.")
            .arg(words::duration(qint64(*limit)));
    case timesync::LimitStanding::Over:
        break;
    }
    return ClockWords::
        tr("Over the limit of %1 by more than the error bound. One sample does not close: the mean of the "
           "window does.")
            .arg(words::duration(qint64(*limit)));
}

} // namespace wayside::ui::clockwords
