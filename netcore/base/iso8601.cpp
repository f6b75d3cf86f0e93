// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/iso8601.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace wayside {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t week = 7 * day;

struct Unit {
    char letter;
    std::int64_t milliseconds;
};
constexpr std::array<Unit, 2> dateUnits{{{'W', week}, {'D', day}}};
constexpr std::array<Unit, 3> timeUnits{{{'H', hour}, {'M', minute}, {'S', second}}};

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads one duration from left to right; the first thing that cannot be right ends it.
class DurationReader {
public:
    explicit DurationReader(std::string_view text) : m_rest(text) {}

    std::optional<std::string> read() {
        if (!take('P'))
            return "a duration starts with P";
        if (auto wrong = components(dateUnits))
            return wrong;
        if (take('T')) {
            const int before = m_components;
            if (auto wrong = components(timeUnits))
                return wrong;
            if (m_components == before)
                return "T needs hours, minutes or seconds after it";
        }
        if (!m_rest.empty())
            return "unexpected text after the duration, or units out of order";
        if (m_components == 0)
            return "a duration needs at least one component";
        return std::nullopt;
    }

    std::int64_t milliseconds() const { return m_total; }

private:
    static constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

    bool take(char c) {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// Components in the order of `units`, each at most once.
    template <std::size_t N>
    std::optional<std::string> components(const std::array<Unit, N>& units) {
        std::size_t from = 0;
        while (!m_rest.empty() && isDigit(m_rest.front())) {
            if (m_fractionSeen)
                return "only the last component may have a fraction";
            if (auto wrong = component(units, from))
                return wrong;
        }
        return std::nullopt;
    }

    template <std::size_t N>
    std::optional<std::string> component(const std::array<Unit, N>& units, std::size_t& from) {
        std::int64_t whole = 0;
        if (!digits(whole))
            return "too long a duration";
        const std::string_view fraction = fractionDigits();
        if (m_fractionSeen && fraction.empty())
            return "a fraction needs digits";
        if (m_rest.empty())
            return "a number without a unit";
        const char letter = m_rest.front();
        while (from < N && units[from].letter != letter)
            ++from;
        if (from == N)
            return "unknown unit or units out of order (years and months have no fixed length)";
        m_rest.remove_prefix(1);
        const std::int64_t scale = units[from++].milliseconds;
        ++m_components;
        return add(whole, scale) && add(scaledFraction(fraction, scale), 1)
                   ? std::nullopt
                   : std::optional<std::string>("too long a duration");
    }

    bool digits(std::int64_t& value) {
        while (!m_rest.empty() && isDigit(m_rest.front())) {
            const int digit = m_rest.front() - '0';
            if (value > (most - digit) / 10)
                return false;
            value = value * 10 + digit;
            m_rest.remove_prefix(1);
        }
        return true;
    }

    std::string_view fractionDigits() {
        if (!take('.') && !take(','))
            return {};
        m_fractionSeen = true;
        std::size_t length = 0;
        while (length < m_rest.size() && isDigit(m_rest[length]))
            ++length;
        const std::string_view found = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return found;
    }

    /// The fraction in milliseconds, rounded. Nine digits are more than a week needs.
    static std::int64_t scaledFraction(std::string_view digitsOfFraction, std::int64_t scale) {
        constexpr std::size_t mostDigits = 9;
        std::int64_t value = 0;
        std::int64_t divisor = 1;
        for (const char c : digitsOfFraction.substr(0, mostDigits)) {
            value = value * 10 + (c - '0');
            divisor *= 10;
        }
        return (value * scale + divisor / 2) / divisor; // at most 10^9 × 6.048 × 10^8: fits
    }

    bool add(std::int64_t count, std::int64_t scale) {
        if (count > (most - m_total) / scale)
            return false;
        m_total += count * scale;
        return true;
    }

    std::string_view m_rest;
    std::int64_t m_total = 0;
    int m_components = 0;
    bool m_fractionSeen = false;
};

void appendComponent(std::string& text, std::int64_t& rest, const Unit& unit) {
    if (const std::int64_t count = rest / unit.milliseconds; count > 0) {
        text += std::to_string(count);
        text += unit.letter;
        rest %= unit.milliseconds;
    }
}

void appendSeconds(std::string& text, std::int64_t milliseconds) {
    text += std::to_string(milliseconds / second);
    if (const std::int64_t thousandths = milliseconds % second; thousandths > 0) {
        const std::string padded = std::to_string(second + thousandths).substr(1); // three digits
        text += '.';
        text += padded.substr(0, padded.find_last_not_of('0') + 1);
    }
    text += 'S';
}

} // namespace

Result<Milliseconds> parseIso8601Duration(std::string_view text) {
    DurationReader reader(text);
    if (auto wrong = reader.read())
        return failure(ErrorCode::InvalidArgument, Fault::Local, *std::move(wrong));
    return Milliseconds(reader.milliseconds());
}

std::string formatIso8601Duration(Milliseconds duration) {
    std::int64_t rest = duration.count();
    if (rest <= 0)
        return "PT0S";
    std::string text = "P";
    appendComponent(text, rest, dateUnits[1]);
    if (rest == 0)
        return text;
    text += 'T';
    appendComponent(text, rest, timeUnits[0]);
    appendComponent(text, rest, timeUnits[1]);
    if (rest > 0)
        appendSeconds(text, rest);
    return text;
}

} // namespace wayside
