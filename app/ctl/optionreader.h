// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/invocation.h"
#include "netcore/base/time.h"

#include <optional>
#include <type_traits>

namespace wayside::ctl {

/// "PT30S" (ISO 8601), or a number with a unit: 500ms, 30s, 1.5m, 2h, 1d. Error: InvalidArgument.
Result<Milliseconds> durationFrom(const QString& text);
/// ISO 8601 with or without fraction and zone (UTC without one), UTC milliseconds as a number, or an age: 15m
/// and -15m are 15 minutes before `nowMs`. Error: InvalidArgument.
Result<qint64> instantFrom(const QString& text, qint64 nowMs);

/// Reads options and arguments with bounds and keeps the first complaint, so that a verb reads all it wants
/// and then asks once whether something was wrong.
class OptionReader {
public:
    explicit OptionReader(const Invocation& invocation) : m_invocation(invocation) {}

    /// From `least` to `most`, both allowed; whole unless Number is a floating-point type.
    template <typename Number>
    Number number(const QString& option, Number least, Number most) {
        return checked(dashed(option), m_invocation.value(option), least, most);
    }
    /// Nothing when the option was not given.
    template <typename Number>
    std::optional<Number> maybeNumber(const QString& option, Number least, Number most) {
        return m_invocation.isSet(option) ? std::optional(number<Number>(option, least, most)) : std::nullopt;
    }
    /// The argument at `index`, called `name` in complaints.
    template <typename Number>
    Number argument(qsizetype index, const QString& name, Number least, Number most) {
        return checked(name, m_invocation.argument(index), least, most);
    }

    Milliseconds duration(const QString& option);
    /// Bounds in milliseconds, both allowed.
    Milliseconds duration(const QString& option, Milliseconds least, Milliseconds most);
    std::optional<Milliseconds> maybeDuration(const QString& option, Milliseconds least, Milliseconds most);
    /// A point in time, UTC milliseconds; nothing when it was not given.
    std::optional<qint64> instant(const QString& option);
    /// A reason, a name: no control characters, from `least` to `most` characters.
    QString text(const QString& option, qsizetype least, qsizetype most);
    /// A token from the file that the option names; `otherwise` when it was not given.
    QByteArray token(const QString& option, const QByteArray& otherwise);

    void complain(const QString& what);
    const std::optional<Error>& wrong() const { return m_wrong; }

private:
    template <typename Number>
    Number checked(const QString& what, const QString& text, Number least, Number most) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        const bool whole = std::is_floating_point_v<Number> ||
                           (value > -9e15 && value < 9e15 && value == double(qint64(value)));
        if (isNumber && whole && value >= double(least) && value <= double(most))
            return Number(value);
        complainAboutNumber(what, double(least), double(most), !std::is_floating_point_v<Number>);
        return least;
    }
    static QString dashed(const QString& option); // "--name"
    void complainAboutNumber(const QString& what, double least, double most, bool whole);

    const Invocation& m_invocation;
    std::optional<Error> m_wrong;
};

} // namespace wayside::ctl
