// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadresult.h"

namespace wayside::client {

std::uint64_t LoadResult::lost() const {
    std::uint64_t sum = 0;
    for (const LoadFlowFigures& flow : traffic.flows)
        sum += flow.lost();
    return sum;
}

double LoadResult::loss() const {
    return traffic.expected() > 0 ? double(lost()) / double(traffic.expected()) : 0;
}

/// A generator that is late by less than a millisecond, or by much less than what it measures, does not
/// matter.
LoadResult::Doubt LoadResult::doubt() const {
    constexpr double mostOfOneProcessor = 0.95;
    if (processorShare >= mostOfOneProcessor)
        return Doubt::Saturated;
    const Histogram::Duration lag = traffic.sendLag.percentile(99);
    const bool matters = lag >= std::chrono::milliseconds(1) && lag * 4 >= traffic.latency().percentile(99);
    return matters ? Doubt::SentLate : Doubt::None;
}

std::optional<double> LoadResult::measured(const Threshold& threshold) const {
    const auto isFigure = [&threshold](const char* name) { return threshold.figure == name; };
    if (threshold.kind != Threshold::Kind::Time) {
        std::uint64_t duplicates = 0, reordered = 0, damaged = 0;
        for (const LoadFlowFigures& flow : traffic.flows) {
            duplicates += flow.duplicates;
            reordered += flow.reordered;
            damaged += flow.damaged;
        }
        if (isFigure("lost"))
            return double(lost());
        if (isFigure("duplicates"))
            return double(duplicates);
        if (isFigure("reordered"))
            return double(reordered);
        if (isFigure("damaged"))
            return double(damaged);
        if (isFigure("unsent"))
            return double(traffic.sent[0].unsent + traffic.sent[1].unsent);
        if (isFigure("held"))
            return double(held);
        if (isFigure("reconnects"))
            return double(reconnects + losses);
        if (isFigure("unconnected"))
            return double(clients() - connected);
        if (isFigure("loss"))
            return traffic.expected() > 0 ? std::optional(loss()) : std::nullopt;
        return seconds > 0 ? std::optional(isFigure("rate") ? receivedPerSecond() : sentPerSecond())
                           : std::nullopt;
    }
    const auto& e = establishing;
    const Histogram histogram = threshold.set == "latency"   ? traffic.latency()
                                : threshold.set == "service" ? traffic.service()
                                : threshold.set == "lag"     ? traffic.sendLag
                                : threshold.set == "rest"    ? e.rest
                                : threshold.set == "tcp"     ? e.tcp
                                : threshold.set == "tls"     ? e.tls
                                : threshold.set == "version" ? e.version
                                : threshold.set == "confirm" ? e.confirm
                                                             : e.connect;
    if (histogram.empty())
        return std::nullopt;
    if (isFigure("min"))
        return double(histogram.minimum().count());
    if (isFigure("max"))
        return double(histogram.maximum().count());
    if (isFigure("mean"))
        return double(histogram.mean().count());
    if (isFigure("stddev"))
        return double(histogram.standardDeviation().count());
    return double(histogram.percentile(threshold.percentile).count());
}

} // namespace wayside::client
