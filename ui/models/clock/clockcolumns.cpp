// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/offsetstatistics.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/shell/words.h"

#include <cmath>

/// What the columns of ClockModel hold and say.
namespace wayside::ui {

namespace {

QVariant known(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
}

/// -1 behind, 1 ahead, 0 not distinguishable from in step, absent when not measured.
std::optional<int> side(const observe::ClockRow& clock) {
    if (!clock.differenceMs)
        return std::nullopt;
    if (std::abs(*clock.differenceMs) <= clock.errorBoundMs.value_or(0))
        return 0;
    return *clock.differenceMs > 0 ? 1 : -1;
}

} // namespace

QString ClockModel::standingWords(timesync::LimitStanding standing) {
    switch (standing) {
    case timesync::LimitStanding::Within:
        return tr("within");
    case timesync::LimitStanding::InconclusiveWithin:
    case timesync::LimitStanding::InconclusiveOver:
        return tr("inconclusive");
    case timesync::LimitStanding::Over:
        break;
    }
    return tr("over");
}

QString ClockModel::standingTip(const observe::ConnectionRow& row) {
    const auto standing = clockStanding(row);
    if (!standing)
        return {};
    const QString mean = words::figure(row.clock.meanAbsoluteMs);
    const QString bound = words::figure(std::max(0.0, row.clock.meanRoundTripMs.value_or(0) / 2));
    const QString limit = words::figure(row.clockLimit->limit);
    switch (*standing) {
    case timesync::LimitStanding::Within:
        return tr("Mean %1 ms \u00b1 %2 ms lies wholly within the limit of %3 ms.").arg(mean, bound, limit);
    case timesync::LimitStanding::InconclusiveWithin:
        return tr("Mean %1 ms is within the limit of %3 ms, but with \u00b1 %2 ms the true one may be over "
                  "it.")
            .arg(mean, bound, limit);
    case timesync::LimitStanding::InconclusiveOver:
        return tr("Mean %1 ms is over the limit of %3 ms, but with \u00b1 %2 ms the true one may be within "
                  "it: a "
                  "breach that proves nothing about the clock.")
            .arg(mean, bound, limit);
    case timesync::LimitStanding::Over:
        break;
    }
    return tr("Mean %1 ms \u00b1 %2 ms lies wholly over the limit of %3 ms.").arg(mean, bound, limit);
}

bool ClockModel::isText(int column) {
    return column == Session || column == Node || column == Side || column == Standing;
}

int ClockModel::concernOf(const observe::ConnectionRow& row) {
    const auto standing = clockStanding(row);
    if (!standing)
        return 0;
    if (*standing == timesync::LimitStanding::Over)
        return 2;
    return timesync::isInconclusive(*standing) || *clockLimitUsed(row) > clockWarningShare ? 1 : 0;
}

std::optional<double> ClockModel::filteredOffset(quint64 connection) const {
    const timesync::SessionEvidence* session = m_evidence ? m_evidence->session(connection) : nullptr;
    return session && session->usable ? std::optional(session->offset) : std::nullopt;
}

QVariant ClockModel::value(const observe::ConnectionRow& row, int column) const {
    const observe::ClockRow& clock = row.clock;
    switch (column) {
    case Session:
        return words::sessionName(row);
    case Node:
        return row.nodeId;
    case Side:
        return side(clock) ? QVariant(*side(clock)) : QVariant();
    case Offset:
        return known(clock.differenceMs);
    case ErrorBound:
        return known(clock.errorBoundMs);
    case MeanAbsolute:
        return known(clock.meanAbsoluteMs);
    case LimitUsed:
        return known(clockLimitUsed(row));
    case Standing:
        return clockStanding(row) ? QVariant(int(*clockStanding(row))) : QVariant();
    case Filtered:
        return known(filteredOffset(row.id));
    case DriftError:
        return known(clock.driftErrorPpm);
    case RoundTrip:
        return known(clock.roundTripMs);
    case Jitter:
        return known(clock.jitterMs);
    case Drift:
        return known(clock.driftPpm);
    case Stability:
        return known(clock.stabilityMs);
    case Reliability:
        return known(clock.reliabilityPercent);
    case Quality:
        return known(clock.quality);
    default:
        return {};
    }
}

QString ClockModel::text(const observe::ConnectionRow& row, int column) const {
    const QVariant number = value(row, column);
    if (!number.isValid())
        return words::unknown;
    switch (column) {
    case Session:
        return row.ended() ? tr("%1 (ended)").arg(number.toString()) : number.toString();
    case Node:
        return number.toString().isEmpty() ? QString(words::unknown) : number.toString();
    case Side:
        return number.toInt() == 0  ? tr("in step")
               : number.toInt() > 0 ? tr("client ahead")
                                    : tr("client behind");
    case Standing:
        return standingWords(timesync::LimitStanding(number.toInt()));
    case Offset:
    case Filtered:
    case Drift:
        return words::figure(number.toDouble(), true);
    case LimitUsed:
        return words::percent(number.toDouble());
    default:
        return words::figure(number.toDouble());
    }
}

QString ClockModel::toolTip(const observe::ConnectionRow& row, int column) const {
    const observe::ClockRow& clock = row.clock;
    switch (column) {
    case Side:
    case Offset:
        return clock.differenceMs && clock.errorBoundMs
                   ? tr("Measured %1 ms; the true difference lies within ± %2 ms of it.")
                         .arg(words::figure(clock.differenceMs, true), words::figure(clock.errorBoundMs))
                   : tr("No time-sync answer yet.");
    case MeanAbsolute:
    case LimitUsed:
        return row.clockLimit
                   ? tr("Mean of |offset| over %1 is %2 ms; the limit is %3 ms.")
                         .arg(words::duration(row.clockLimit->windowMs), words::figure(clock.meanAbsoluteMs),
                              words::figure(row.clockLimit->limit))
                   : QString();
    case Standing:
        return standingTip(row);
    case Filtered:
        return tr("Median of the four samples with the least round trip among the last eight.");
    case Drift:
    case DriftError:
        return clock.driftPpm && clock.driftErrorPpm
                   ? tr("Drifts by %1 ppm, between %2 and %3 with 95 % confidence.")
                         .arg(words::figure(clock.driftPpm, true),
                              words::figure(*clock.driftPpm - *clock.driftErrorPpm, true),
                              words::figure(*clock.driftPpm + *clock.driftErrorPpm, true))
                   : tr("Needs three samples in the window.");
    case RoundTrip:
        return tr("Least %1 ms, mean %2 ms.")
            .arg(words::figure(clock.leastRoundTripMs), words::figure(clock.meanRoundTripMs));
    case Reliability:
        return tr("%1 of %2 requests answered; %3 bad samples, %4 answers to no request.")
            .arg(words::count(clock.answered), words::count(clock.asked), words::count(clock.badSamples),
                 words::count(clock.unmatched));
    case Quality:
        return QString::fromUtf8(timesync::ClockFigures::qualityFormula());
    default:
        return {};
    }
}

QVariant ClockModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isText(section) ? int(Qt::AlignLeft | Qt::AlignVCenter)
                               : int(Qt::AlignRight | Qt::AlignVCenter);
    struct Head {
        QString name, explanation;
    };
    const auto head = [section]() -> Head {
        switch (section) {
        case Session:
            return {tr("Session"), tr("Tick up to six to see them in the chart.")};
        case Node:
            return {tr("Node"), {}};
        case Side:
            return {tr("Clock"), tr("In step: the offset is within ± half the round trip.")};
        case Offset:
            return {tr("Offset ms"), tr("Last clock difference; positive when the client is ahead.")};
        case ErrorBound:
            return {tr("± ms"), tr("Half the round trip: how far off the measured offset can be.")};
        case MeanAbsolute:
            return {tr("Mean ms"),
                    tr("Mean of |offset| over the limit's window: what enforcement compares.")};
        case LimitUsed:
            return {tr("Of limit"), tr("Mean |offset| as a share of the clock limit; over 100 % closes.")};
        case Standing:
            return {tr("Against the limit"),
                    tr("Inconclusive: the limit lies within \u00b1 half the mean round trip of the mean.")};
        case Filtered:
            return {tr("Filtered ms"),
                    tr("Offset by the fastest of the last eight samples, beside the last as it came.")};
        case RoundTrip:
            return {tr("RTT ms"), tr("Last round trip.")};
        case Jitter:
            return {tr("Jitter ms"), tr("Smoothed mean of the change between round trips.")};
        case Drift:
            return {tr("Drift ppm"), tr("Slope of the offset over the window.")};
        case DriftError:
            return {tr("\u00b1 ppm"), tr("How far off the drift can be, with 95 % confidence.")};
        case Stability:
            return {tr("Stability ms"), tr("Standard deviation of the offset over the window.")};
        case Reliability:
            return {tr("Answered %"), tr("Requests that got an answer.")};
        default:
            return {tr("Quality"), QString::fromUtf8(timesync::ClockFigures::qualityFormula())};
        }
    }();
    if (role == Qt::DisplayRole)
        return head.name;
    return role == Qt::ToolTipRole ? QVariant(head.explanation) : QVariant();
}

} // namespace wayside::ui
