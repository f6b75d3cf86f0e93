// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/threshold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace wayside::client {
namespace {

constexpr std::array<std::string_view, 9> sets{"latency", "service", "lag",     "rest",   "tcp",
                                               "tls",     "version", "confirm", "connect"};
constexpr std::array<std::string_view, 4> timeFigures{"min", "mean", "stddev", "max"};
constexpr std::array<std::pair<std::string_view, Threshold::Kind>, 11> otherFigures{{
    {"lost", Threshold::Kind::Count},
    {"duplicates", Threshold::Kind::Count},
    {"reordered", Threshold::Kind::Count},
    {"damaged", Threshold::Kind::Count},
    {"unsent", Threshold::Kind::Count},
    {"held", Threshold::Kind::Count},
    {"reconnects", Threshold::Kind::Count},
    {"unconnected", Threshold::Kind::Count},
    {"loss", Threshold::Kind::Share},
    {"rate", Threshold::Kind::Rate},
    {"sendrate", Threshold::Kind::Rate},
}};
constexpr std::array<std::pair<std::string_view, double>, 6> timeUnits{{
    {"ns", 1},
    {"us", 1e3},
    {"µs", 1e3},
    {"μs", 1e3}, // the Greek letter looks the same
    {"ms", 1e6},
    {"s", 1e9},
}};

tl::unexpected<Error> refuse(std::string_view text, const std::string& why) {
    std::string safe;
    for (const char c : text.substr(0, 60))
        safe += c >= 0x20 && c != 0x7F ? c : '?';
    return failure(ErrorCode::InvalidArgument, Fault::Local, "\"" + safe + "\": " + why);
}

/// The number at the beginning, digits with at most one point; takes it off the text.
std::optional<double> takeNumber(std::string_view& text) {
    std::size_t length = 0;
    double value = 0;
    double scale = 0;
    bool digits = false;
    for (; length < text.size() && length < 20; ++length) {
        const char c = text[length];
        if (c == '.' && scale == 0) {
            scale = 1;
        } else if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            scale *= 10;
            digits = true;
        } else {
            break;
        }
    }
    if (!digits || text[length - 1] == '.' || text.front() == '.')
        return std::nullopt;
    text.remove_prefix(length);
    return scale > 0 ? value / scale : value;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool readTimeFigure(Threshold& threshold, std::string_view name) {
    threshold.set = "latency";
    const std::size_t point = name.find('.');
    if (const auto set = std::find(sets.begin(), sets.end(), name.substr(0, point));
        point != std::string_view::npos && set != sets.end()) {
        threshold.set = *set;
        name.remove_prefix(point + 1);
    }
    threshold.figure = name;
    if (std::find(timeFigures.begin(), timeFigures.end(), name) != timeFigures.end())
        return true;
    if (name.empty() || name.front() != 'p')
        return false;
    std::string_view rest = name.substr(1);
    const auto percentile = takeNumber(rest);
    if (!percentile || !rest.empty() || *percentile > 100)
        return false;
    threshold.percentile = *percentile;
    return true;
}

bool readFigure(Threshold& threshold, std::string_view name) {
    const auto found = std::find_if(otherFigures.begin(), otherFigures.end(),
                                    [name](const auto& each) { return each.first == name; });
    if (found == otherFigures.end())
        return readTimeFigure(threshold, name);
    threshold.figure = name;
    threshold.kind = found->second;
    return true;
}

bool readValue(Threshold& threshold, std::string_view text) {
    const auto number = takeNumber(text);
    if (!number)
        return false;
    switch (threshold.kind) {
    case Threshold::Kind::Time: {
        const auto unit = std::find_if(timeUnits.begin(), timeUnits.end(),
                                       [text](const auto& each) { return each.first == text; });
        if (unit == timeUnits.end())
            return false;
        threshold.value = *number * unit->second;
        return true;
    }
    case Threshold::Kind::Share:
        threshold.value = *number / 100;
        return text == "%";
    case Threshold::Kind::Count:
        threshold.value = *number;
        return text.empty() && *number == std::floor(*number);
    case Threshold::Kind::Rate:
        threshold.value = *number;
        return text.empty();
    }
    return false;
}

std::string expectedValue(Threshold::Kind kind) {
    switch (kind) {
    case Threshold::Kind::Time:
        return "a time with its unit is needed, like 5ms (ns, us, ms, s)";
    case Threshold::Kind::Share:
        return "a share is needed, like 0.1%";
    case Threshold::Kind::Count:
        return "a whole number is needed";
    case Threshold::Kind::Rate:
        return "a number per second is needed";
    }
    return {};
}

} // namespace

Result<Threshold> Threshold::parse(std::string_view text) {
    Threshold threshold;
    threshold.text = std::string(trimmed(text));
    const std::size_t at = text.find_first_of("<>");
    if (at == std::string_view::npos)
        return refuse(text, "no comparison: a threshold looks like p99>5ms");
    const std::string_view name = trimmed(text.substr(0, at));
    std::string_view value = text.substr(at + 1);
    const bool orEqual = value.starts_with('=');
    if (orEqual)
        value.remove_prefix(1);
    if (text[at] == '>')
        threshold.comparison = orEqual ? Comparison::AtLeast : Comparison::Greater;
    else
        threshold.comparison = orEqual ? Comparison::AtMost : Comparison::Less;
    if (!readFigure(threshold, name))
        return refuse(text, "no such figure: p50, p99.9, mean, max, rest.p95, lost, loss, rate, …");
    if (!readValue(threshold, trimmed(value)))
        return refuse(text, expectedValue(threshold.kind));
    return threshold;
}

ThresholdOutcome judge(const Threshold& threshold, const Threshold::Measured& measured) {
    ThresholdOutcome outcome{threshold, measured(threshold), true};
    if (!outcome.measured)
        return outcome;
    const double value = *outcome.measured;
    switch (threshold.comparison) {
    case Threshold::Comparison::Greater:
        outcome.failed = value > threshold.value;
        break;
    case Threshold::Comparison::AtLeast:
        outcome.failed = value >= threshold.value;
        break;
    case Threshold::Comparison::Less:
        outcome.failed = value < threshold.value;
        break;
    case Threshold::Comparison::AtMost:
        outcome.failed = value <= threshold.value;
        break;
    }
    return outcome;
}

} // namespace wayside::client
