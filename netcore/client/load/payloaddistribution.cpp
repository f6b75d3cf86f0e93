// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/payloaddistribution.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace wayside::client {
namespace {

tl::unexpected<Error> refuse(std::string detail) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, std::move(detail));
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string safe = "\"";
    for (const char c : text.substr(0, longest))
        safe += c >= 0x20 && c < 0x7F ? c : '?';
    return safe + (text.size() > longest ? "…\"" : "\"");
}

/// Decimal, or hexadecimal after 0x; nothing else in the text.
std::optional<std::uint64_t> wholeNumber(std::string_view text) {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    if (hexadecimal)
        text.remove_prefix(2);
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Digits with at most one point, without sign or exponent. Floating from_chars is not everywhere yet.
std::optional<double> plainNumber(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const auto before = wholeNumber(whole);
    if (!before || whole.starts_with("0x") || whole.starts_with("0X"))
        return std::nullopt;
    if (point == std::string_view::npos)
        return double(*before);
    const std::string_view fraction = text.substr(point + 1);
    constexpr std::size_t mostDigits = 9;
    if (fraction.empty() || fraction.size() > mostDigits)
        return std::nullopt;
    std::uint64_t after = 0;
    const auto [end, error] = std::from_chars(fraction.data(), fraction.data() + fraction.size(), after);
    if (error != std::errc() || end != fraction.data() + fraction.size())
        return std::nullopt;
    return double(*before) + double(after) / std::pow(10.0, double(fraction.size()));
}

std::pair<std::string_view, std::optional<std::string_view>> splitAt(std::string_view text,
                                                                     std::string_view separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos)
        return {text, std::nullopt};
    return {text.substr(0, at), text.substr(at + separator.size())};
}

/// Calls `add(value, weight)` for each of "VALUE[:WEIGHT],…"; the first complaint ends it.
template <typename Add>
Result<void> readWeighted(std::string_view text, const char* what, Add add) {
    constexpr std::size_t mostEntries = 256;
    std::optional<std::string_view> rest = text;
    double sum = 0;
    for (std::size_t entries = 0; rest; ++entries) {
        const auto [entry, further] = splitAt(*rest, ",");
        const auto [valueText, weightText] = splitAt(entry, ":");
        const auto value = wholeNumber(valueText);
        if (!value)
            return refuse(quoted(valueText) + " is no " + what);
        const auto weight = weightText ? plainNumber(*weightText) : 1.0;
        if (!weight || *weight > 1e9)
            return refuse(quoted(*weightText) + " is no weight");
        if (entries == mostEntries)
            return refuse("more than 256 entries");
        add(*value, *weight);
        sum += *weight;
        rest = further;
    }
    if (sum <= 0)
        return refuse("all weights are 0");
    return {};
}

} // namespace

SizeDistribution SizeDistribution::fixed(std::size_t bytes) {
    SizeDistribution distribution;
    distribution.m_smallest = distribution.m_largest = bytes;
    distribution.m_text = std::to_string(bytes);
    return distribution;
}

Result<SizeDistribution> SizeDistribution::parse(std::string_view text, std::size_t least, std::size_t most) {
    SizeDistribution distribution;
    Result<void> read;
    if (text.starts_with("normal:"))
        read = distribution.readNormal(text.substr(7), least, most);
    else if (text.find("..") != std::string_view::npos)
        read = distribution.readRange(text);
    else
        read = distribution.readList(text);
    if (read)
        read = distribution.keepWithin(least, most);
    if (!read)
        return tl::unexpected(read.error());
    distribution.m_text = std::string(text);
    return distribution;
}

Result<void> SizeDistribution::readRange(std::string_view text) {
    const auto [from, to] = splitAt(text, "..");
    const auto least = wholeNumber(from);
    const auto most = wholeNumber(*to);
    if (!least || !most)
        return refuse(quoted(text) + " is no range of sizes like 64..1024");
    if (*least > *most)
        return refuse(quoted(text) + " begins with the larger size");
    m_smallest = *least;
    m_largest = *most;
    return {};
}

Result<void> SizeDistribution::readNormal(std::string_view text, std::size_t least, std::size_t most) {
    const auto [meanText, deviationText] = splitAt(text, ":");
    const auto mean = plainNumber(meanText);
    const auto deviation = deviationText ? plainNumber(*deviationText) : std::nullopt;
    if (!mean || !deviation)
        return refuse(quoted(text) + " is no mean and standard deviation like normal:300:80");
    if (*mean < double(least) || *mean > double(most))
        return refuse("the mean " + std::string(meanText) + " is outside " + std::to_string(least) + ".." +
                      std::to_string(most));
    m_kind = Kind::Normal;
    m_mean = *mean;
    m_deviation = *deviation;
    m_smallest = *deviation > 0 ? least : std::size_t(std::llround(*mean));
    m_largest = *deviation > 0 ? most : m_smallest;
    return {};
}

Result<void> SizeDistribution::readList(std::string_view text) {
    m_kind = Kind::List;
    m_smallest = SIZE_MAX;
    return readWeighted(text, "size in bytes", [this](std::uint64_t size, double weight) {
        if (weight <= 0)
            return;
        m_list.add(std::size_t(size), weight);
        m_smallest = std::min(m_smallest, std::size_t(size));
        m_largest = std::max(m_largest, std::size_t(size));
    });
}

Result<void> SizeDistribution::keepWithin(std::size_t least, std::size_t most) const {
    for (const std::size_t size : {m_smallest, m_largest}) {
        if (size < least || size > most)
            return refuse(std::to_string(size) + " bytes are outside " + std::to_string(least) + ".." +
                          std::to_string(most));
    }
    return {};
}

std::size_t SizeDistribution::pick(RandomSequence& random) const {
    switch (m_kind) {
    case Kind::List:
        return m_list.pick(random);
    case Kind::Uniform:
        return m_smallest + std::size_t(random.below(m_largest - m_smallest + 1));
    case Kind::Normal:
        break;
    }
    // Box and Muller. Outside the bounds: again, a bounded number of times, then the mean.
    constexpr int mostDraws = 64;
    for (int draw = 0; draw < mostDraws; ++draw) {
        const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
        const double value = m_mean + m_deviation * radius * std::cos(2 * std::numbers::pi * random.unit());
        if (value >= double(m_smallest) && value <= double(m_largest))
            return std::size_t(std::llround(value));
    }
    return std::size_t(std::llround(m_mean));
}

double SizeDistribution::mean() const {
    if (m_kind == Kind::Normal)
        return m_mean;
    if (m_kind == Kind::Uniform)
        return (double(m_smallest) + double(m_largest)) / 2;
    double mean = 0;
    for (const auto& [size, share] : m_list.shares())
        mean += double(size) * share;
    return mean;
}

TypeDistribution::TypeDistribution() {
    m_list.add(1, 1);
}

Result<TypeDistribution> TypeDistribution::parse(std::string_view text) {
    TypeDistribution distribution;
    distribution.m_list = {};
    std::uint64_t largest = 0;
    const auto read =
        readWeighted(text, "payload type", [&distribution, &largest](std::uint64_t type, double weight) {
            distribution.m_list.add(std::uint8_t(type), weight);
            largest = std::max(largest, type);
        });
    if (!read)
        return tl::unexpected(read.error());
    if (largest > UINT8_MAX)
        return refuse(std::to_string(largest) + " is no payload type: 0 to 255");
    distribution.m_text = std::string(text);
    return distribution;
}

} // namespace wayside::client
