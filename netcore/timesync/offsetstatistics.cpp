// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/offsetstatistics.h"

#include "netcore/base/studentquantile.h"

#include <algorithm>
#include <cmath>

namespace wayside::timesync {
namespace {

constexpr std::size_t mostEntries = 512;
constexpr double jitterGain = 1.0 / 16; // RFC 3550 §6.4.1
constexpr double partsPerMillion = 1e6;
constexpr double qualityScale = 100; // ms of uncertainty that halve the score; stated by qualityFormula()

} // namespace

std::optional<double> ClockFigures::reliabilityPercent() const {
    if (asked == 0)
        return std::nullopt;
    return std::min(100.0, 100 * double(answered) / double(asked));
}

std::optional<double> ClockFigures::quality() const {
    const auto reliability = reliabilityPercent();
    if (!reliability || !meanRoundTrip || !jitter || !stability)
        return std::nullopt;
    const double uncertainty = std::max(*meanRoundTrip, 0.0) / 2 + *jitter + *stability;
    return *reliability * qualityScale / (qualityScale + uncertainty);
}

const char* ClockFigures::qualityFormula() {
    return "quality = reliability % × 100 ms ÷ (100 ms + mean round trip ÷ 2 + jitter + stability)";
}

OffsetStatistics::OffsetStatistics(Milliseconds window) : m_window(std::max(window, Milliseconds(1))) {}

void OffsetStatistics::add(MonotonicTime now, const ClockSample& sample) {
    expire(now);
    if (m_entries.size() == mostEntries)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({m_latest, sample.differenceMilliseconds(), sample.roundTripMilliseconds});

    ++m_answered;
    if (sample.bad)
        ++m_bad;
    const std::int64_t roundTrip = sample.roundTripMilliseconds;
    if (m_last) {
        const double change = std::abs(double(roundTrip) - double(m_last->roundTripMilliseconds));
        const double before = m_jitter.value_or(0);
        m_jitter = before + (change - before) * jitterGain;
    }
    m_leastRoundTrip = std::min(m_leastRoundTrip.value_or(roundTrip), roundTrip);
    m_last = sample;
}

ClockFigures OffsetStatistics::figures(MonotonicTime now) {
    expire(now);
    ClockFigures figures;
    figures.asked = m_asked;
    figures.answered = m_answered;
    figures.badSamples = m_bad;
    figures.unmatched = m_unmatched;
    if (m_last) {
        figures.lastDifference = m_last->differenceMilliseconds();
        figures.lastErrorBound = m_last->errorBoundMilliseconds();
        figures.lastRoundTrip = m_last->roundTripMilliseconds;
    }
    figures.leastRoundTrip = m_leastRoundTrip;
    figures.jitter = m_jitter;
    describeWindow(figures);
    return figures;
}

void OffsetStatistics::setWindow(Milliseconds window) {
    m_window = std::max(window, Milliseconds(1));
}

void OffsetStatistics::expire(MonotonicTime now) {
    m_latest = std::max(m_latest, now);
    const auto inside = std::find_if(m_entries.begin(), m_entries.end(),
                                     [this](const Entry& entry) { return m_latest - entry.at < m_window; });
    m_entries.erase(m_entries.begin(), inside);
}

void OffsetStatistics::describeWindow(ClockFigures& figures) const {
    if (m_entries.empty())
        return;
    const auto count = double(m_entries.size());
    double sum = 0, absoluteSum = 0, roundTripSum = 0, timeSum = 0;
    const MonotonicTime origin = m_entries.front().at;
    const auto since = [origin](const Entry& entry) { return double((entry.at - origin).count()); };
    for (const Entry& entry : m_entries) {
        sum += entry.difference;
        absoluteSum += std::abs(entry.difference);
        roundTripSum += double(entry.roundTrip);
        timeSum += since(entry);
    }
    const double meanDifference = sum / count;
    const double meanTime = timeSum / count;
    figures.meanDifference = meanDifference;
    figures.meanAbsolute = absoluteSum / count;
    figures.meanRoundTrip = roundTripSum / count;
    if (m_entries.size() < 2)
        return;

    // Around the means, in a second pass: offsets of years with a spread of milliseconds keep their digits.
    double spread = 0, covariance = 0, timeSpread = 0;
    for (const Entry& entry : m_entries) {
        const double deviation = entry.difference - meanDifference;
        const double time = since(entry) - meanTime;
        spread += deviation * deviation;
        covariance += deviation * time;
        timeSpread += time * time;
    }
    figures.stability = std::sqrt(spread / (count - 1));
    if (m_entries.size() < 3 || !(timeSpread > 0))
        return;
    figures.driftPpm = covariance / timeSpread * partsPerMillion;
    const double scatter = (spread - covariance * covariance / timeSpread) / (count - 2);
    figures.driftErrorPpm = studentQuantile(m_entries.size() - 2) *
                            std::sqrt(std::max(scatter, roundingVariance) / timeSpread) * partsPerMillion;
}

} // namespace wayside::timesync
