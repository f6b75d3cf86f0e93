// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/capacity/forecast.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace wayside::capacity {

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr std::size_t mostPairs = 4000;
constexpr qint64 epochWeekday = 3; // 1970-01-01 was a Thursday; Monday is 0

double quantile(std::vector<double>& values, double share) {
    if (values.empty())
        return 0;
    const double place = share * double(values.size() - 1);
    const auto low = std::size_t(place);
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(low), values.end());
    const double first = values[low];
    if (low + 1 >= values.size())
        return first;
    const double second = *std::min_element(values.begin() + std::ptrdiff_t(low) + 1, values.end());
    return first + (place - double(low)) * (second - first);
}

double median(std::vector<double> values) {
    return quantile(values, 0.5);
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// All pairs, or a choice of them that favours none.
Pairs pairsOf(std::size_t count, std::mt19937_64& random) {
    Pairs pairs;
    if (count < 2)
        return pairs;
    if (count * (count - 1) / 2 <= mostPairs) {
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = i + 1; j < count; ++j)
                pairs.emplace_back(i, j);
        }
        return pairs;
    }
    std::uniform_int_distribution<std::size_t> any(0, count - 1);
    while (pairs.size() < mostPairs) {
        const std::size_t i = any(random);
        const std::size_t j = any(random);
        if (i != j)
            pairs.emplace_back(std::min(i, j), std::max(i, j));
    }
    return pairs;
}

double slopeOf(const Pairs& pairs, const std::vector<double>& x, const std::vector<double>& y) {
    std::vector<double> slopes;
    slopes.reserve(pairs.size());
    for (const auto& [i, j] : pairs) {
        if (x[i] != x[j])
            slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
    }
    return quantile(slopes, 0.5);
}

struct Line {
    double slope = 0, level = 0;
    double at(double x) const { return level + slope * x; }
};

Line lineThrough(const Pairs& pairs, const std::vector<double>& x, const std::vector<double>& y) {
    Line line;
    line.slope = slopeOf(pairs, x, y);
    std::vector<double> rests(y.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        rests[i] = y[i] - line.slope * x[i];
    line.level = quantile(rests, 0.5);
    return line;
}

/// What hours of the day and days of the week add to the line.
class Profile {
public:
    Profile(qint64 stepMs, double days) : m_hours(stepMs < day && days >= 7), m_weekdays(days >= 21) {}

    bool any() const { return m_hours || m_weekdays; }
    std::size_t parameters() const { return (m_hours ? 23U : 0U) + (m_weekdays ? 6U : 0U); }
    double at(qint64 ms) const {
        return m_byHour[std::size_t(hourOf(ms))] + m_byWeekday[std::size_t(weekdayOf(ms))];
    }
    /// Learns from what the line leaves over.
    void learn(const std::vector<qint64>& times, const std::vector<double>& rests) {
        if (m_hours)
            learnSlots(m_byHour, 24, times, rests, [](qint64 ms) { return hourOf(ms); });
        if (!m_weekdays)
            return;
        std::vector<double> left(rests);
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] -= m_byHour[std::size_t(hourOf(times[i]))];
        learnSlots(m_byWeekday, 7, times, left, [](qint64 ms) { return weekdayOf(ms); });
    }

private:
    static qint64 hourOf(qint64 ms) { return ms / hour % 24; }
    static qint64 weekdayOf(qint64 ms) { return (ms / day + epochWeekday) % 7; }

    template <typename SlotOf>
    static void learnSlots(std::vector<double>& profile, std::size_t count, const std::vector<qint64>& times,
                           const std::vector<double>& rests, SlotOf slotOf) {
        std::vector<std::vector<double>> bySlot(count);
        for (std::size_t i = 0; i < times.size(); ++i)
            bySlot[std::size_t(slotOf(times[i]))].push_back(rests[i]);
        double sum = 0;
        for (std::size_t slot = 0; slot < count; ++slot) {
            profile[slot] = bySlot[slot].size() >= 2 ? median(bySlot[slot]) : 0;
            sum += profile[slot];
        }
        for (double& each : profile) // the level belongs to the line
            each -= sum / double(count);
    }

    bool m_hours, m_weekdays;
    std::vector<double> m_byHour = std::vector<double>(24, 0.0);
    std::vector<double> m_byWeekday = std::vector<double>(7, 0.0);
};

/// Residuals in blocks of neighbours, drawn at random, as many as wanted.
class ResidualDraw {
public:
    ResidualDraw(std::vector<double> residuals, std::size_t block, std::mt19937_64& random)
        : m_residuals(std::move(residuals))
        , m_block(std::clamp<std::size_t>(block, 1, m_residuals.size()))
        , m_smooth(0, smoothing(m_residuals))
        , m_random(random)
        , m_start(0, m_residuals.size() - 1) {}

    void fill(std::vector<double>& values) {
        for (std::size_t i = 0; i < values.size();) {
            const std::size_t from = m_start(m_random); // around the end: each is as likely as any other
            for (std::size_t k = 0; k < m_block && i < values.size(); ++k, ++i)
                values[i] = m_residuals[(from + k) % m_residuals.size()] + m_smooth(m_random);
        }
    }

private:
    /// A few residuals do not show the tails they were drawn from: each stands for its surroundings as well,
    /// the wider the fewer there are (the usual bandwidth of a kernel estimate). Wild ones do not widen it.
    static double smoothing(const std::vector<double>& residuals) {
        std::vector<double> sizes;
        sizes.reserve(residuals.size());
        for (const double each : residuals)
            sizes.push_back(std::abs(each));
        const double spread = 1.4826 * median(sizes);
        return std::max(1e-12, 0.9 * spread * std::pow(double(residuals.size()), -0.2));
    }

    std::vector<double> m_residuals;
    std::size_t m_block;
    std::normal_distribution<double> m_smooth;
    std::mt19937_64& m_random;
    std::uniform_int_distribution<std::size_t> m_start;
};

/// How many neighbours resemble each other: 1 when the residuals do not tell that any do.
std::size_t blockOf(const std::vector<double>& residuals, qint64 stepMs) {
    double products = 0;
    double squares = 0;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        squares += residuals[i] * residuals[i];
        if (i > 0)
            products += residuals[i] * residuals[i - 1];
    }
    const double count = double(residuals.size());
    if (squares <= 0 || products / squares < 2 / std::sqrt(count))
        return 1;
    return stepMs < day ? 24 : std::size_t(std::max(2.0, std::round(std::cbrt(count))));
}

struct Fit {
    std::vector<qint64> times;
    std::vector<double> x, y; ///< x: steps before the newest reading, <= 0
    Pairs pairs;
    Line line;
    Profile profile;
    std::vector<double> residuals; ///< widened by what the fit took out of them
};

Fit fitOf(const QList<Reading>& readings, const ForecastOptions& options, double days,
          std::mt19937_64& random) {
    Fit fit{{}, {}, {}, {}, {}, Profile(options.stepMs, days), {}};
    for (const Reading& reading : readings) {
        fit.times.push_back(reading.atMs);
        fit.x.push_back(double(reading.atMs - readings.constLast().atMs) / double(options.stepMs));
        fit.y.push_back(reading.value);
    }
    fit.pairs = pairsOf(fit.x.size(), random);
    std::vector<double> plain = fit.y;
    std::vector<double> rests(fit.y.size());
    for (int round = 0; round < (fit.profile.any() ? 3 : 1); ++round) {
        fit.line = lineThrough(fit.pairs, fit.x, plain);
        for (std::size_t i = 0; i < rests.size(); ++i)
            rests[i] = fit.y[i] - fit.line.at(fit.x[i]);
        fit.profile.learn(fit.times, rests);
        for (std::size_t i = 0; i < plain.size(); ++i)
            plain[i] = fit.y[i] - fit.profile.at(fit.times[i]);
    }
    const double count = double(fit.y.size());
    const double freedom = std::max(count - 2 - double(fit.profile.parameters()), count / 3);
    const double widen = std::sqrt(count / freedom);
    for (std::size_t i = 0; i < rests.size(); ++i)
        fit.residuals.push_back((plain[i] - fit.line.at(fit.x[i])) * widen);
    return fit;
}

std::optional<qint64> crossingTime(std::vector<double>& firsts, double share, qint64 lastMs, qint64 stepMs,
                                   int steps) {
    std::sort(firsts.begin(), firsts.end());
    const double step = firsts[std::size_t(share * double(firsts.size() - 1))];
    return step > steps ? std::nullopt : std::optional(lastMs + qint64(step) * stepMs);
}

} // namespace

double theilSenSlope(const QList<double>& x, const QList<double>& y, quint64 seed) {
    std::mt19937_64 random(seed);
    const auto count = std::size_t(std::min(x.size(), y.size()));
    return slopeOf(pairsOf(count, random), {x.begin(), x.begin() + qsizetype(count)},
                   {y.begin(), y.begin() + qsizetype(count)});
}

Forecast forecast(const QList<Reading>& readings, const ForecastOptions& options) {
    Forecast result;
    if (readings.isEmpty())
        return result;
    const qint64 lastMs = readings.constLast().atMs;
    result.days = double(lastMs - readings.constFirst().atMs + options.stepMs) / double(day);
    // Days with a reading count, not days that went by.
    const double told = double(readings.size()) * double(options.stepMs) / double(day);
    result.days = std::min(result.days, told);
    result.enough = result.days >= Forecast::daysNeeded;
    if (!result.enough)
        return result;
    const int steps = std::clamp(options.steps, 1, 1000);
    const int replicates = std::clamp(options.replicates, 20, 2000);
    std::mt19937_64 random(options.seed);
    const Fit fit = fitOf(readings, options, result.days, random);
    result.profile = fit.profile.any();
    result.slopePerDay = fit.line.slope * double(day) / double(options.stepMs);

    ResidualDraw draw(fit.residuals, blockOf(fit.residuals, options.stepMs), random);
    const auto replicateCount = static_cast<std::size_t>(replicates);
    std::vector<std::vector<double>> futures(static_cast<std::size_t>(steps));
    for (std::vector<double>& each : futures)
        each.resize(replicateCount);
    std::vector<double> firsts(replicateCount, double(steps) + 1);
    std::vector<double> again(fit.y.size());
    std::vector<double> noise(static_cast<std::size_t>(steps));
    for (int replicate = 0; replicate < replicates; ++replicate) {
        draw.fill(again);
        for (std::size_t i = 0; i < again.size(); ++i)
            again[i] += fit.line.at(fit.x[i]);
        const Line line = lineThrough(fit.pairs, fit.x, again);
        draw.fill(noise);
        for (int step = 1; step <= steps; ++step) {
            const qint64 at = lastMs + step * options.stepMs;
            const double value =
                std::max(0.0, line.at(step) + fit.profile.at(at) + noise[std::size_t(step) - 1]);
            futures[std::size_t(step) - 1][std::size_t(replicate)] = value;
            if (options.limit && value >= *options.limit)
                firsts[std::size_t(replicate)] = std::min(firsts[std::size_t(replicate)], double(step));
        }
    }
    for (int step = 1; step <= steps; ++step) {
        std::vector<double>& values = futures[std::size_t(step) - 1];
        result.points.append({lastMs + step * options.stepMs, quantile(values, 0.5), quantile(values, 0.1),
                              quantile(values, 0.9), quantile(values, 0.25), quantile(values, 0.75)});
    }
    if (options.limit) {
        Crossing crossing;
        crossing.already = readings.constLast().value >= *options.limit;
        crossing.early = crossingTime(firsts, 0.1, lastMs, options.stepMs, steps);
        crossing.likely = crossingTime(firsts, 0.5, lastMs, options.stepMs, steps);
        crossing.late = crossingTime(firsts, 0.9, lastMs, options.stepMs, steps);
        result.crossing = crossing;
    }
    return result;
}

} // namespace wayside::capacity
