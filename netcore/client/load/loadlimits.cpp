// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadlimits.h"

#include "netcore/base/iso8601.h"
#include "netcore/limits/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace wayside::client {
namespace {

/// At most three decimals, no superfluous zeros, whatever the locale.
std::string numberText(double value) {
    const auto thousandths = std::int64_t(std::floor(value * 1000 + 0.5));
    std::string text = std::to_string(thousandths / 1000);
    std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? text : text + "." + fraction;
}

/// What the governor lets through per second, on average.
double freeRate(std::uint64_t allowance, Milliseconds window, double margin) {
    const double stretched = std::ceil(double(window.count()) / (1 - margin));
    return double(allowance) * 1000 / stretched;
}

std::string complaint(double asked, const char* unit, std::uint64_t limit, Milliseconds window, double margin,
                      double free) {
    std::string text = numberText(asked) + " " + unit + "/s of each client pass the limit of its session, " +
                       std::to_string(limit) + " " + unit + "/s over " + formatIso8601Duration(window);
    if (margin > 0)
        text += ", less the governor's margin of " + numberText(margin * 100) + " %";
    return text + ": at most " + numberText(std::floor(free * 1000) / 1000) + " " + unit + "/s";
}

} // namespace

std::optional<std::string> limitPassedBy(const LoadOfSender& load, const SessionLimits& limits) {
    const double margin = std::clamp(load.governorMargin, 0.0, 0.9);
    constexpr double rounding = 1 + 1e-9;
    const std::uint64_t datagrams =
        limits::allowanceOf(limits.payloadRatePerSecond, limits.payloadRateWindow);
    const double freeDatagrams = freeRate(datagrams, limits.payloadRateWindow, margin);
    if (load.payloadsPerSecond > freeDatagrams * rounding)
        return complaint(load.payloadsPerSecond, "payloads", limits.payloadRatePerSecond,
                         limits.payloadRateWindow, margin, freeDatagrams);
    const std::uint64_t bytes = limits::allowanceOf(limits.payloadBytesPerSecond, limits.payloadBytesWindow);
    if (load.payloadsPerSecond > 0 && load.size.largest() > bytes)
        return "payloads of " + std::to_string(load.size.largest()) +
               " bytes are larger than the throughput limit of a session admits in a whole window: " +
               std::to_string(bytes) + " bytes in " + formatIso8601Duration(limits.payloadBytesWindow);
    const double asked = load.payloadsPerSecond * load.size.mean();
    const double freeBytes = freeRate(bytes, limits.payloadBytesWindow, margin);
    if (asked > freeBytes * rounding)
        return complaint(asked, "bytes", limits.payloadBytesPerSecond, limits.payloadBytesWindow, margin,
                         freeBytes);
    return std::nullopt;
}

} // namespace wayside::client
