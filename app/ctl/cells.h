// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/listing.h"

#include <optional>
#include <string_view>

/// Cells of the usual kinds: the same figure looks the same in every table. What is unknown is "—" for people
/// and null for machines, which otherwise get the plain number.
namespace wayside::ctl::cells {

Cell text(const QString& value); ///< empty is unknown
Cell word(std::string_view value);
template <typename Enum>
Cell word(const std::optional<Enum>& value) {
    return value ? word(nameOf(*value)) : Cell();
}

Cell count(qint64 value);
Cell decimal(double value);                            ///< one decimal
Cell percent(const std::optional<double>& share);      ///< of a share 0..1
Cell milliseconds(const std::optional<double>& value); ///< "12.3 ms"
Cell signedMilliseconds(const std::optional<double>& value);
Cell whole(const std::optional<double>& value);
Cell bytes(qint64 value);          ///< "1.2 kB"
Cell bytesPerSecond(double value); ///< "1.2 kB/s"
/// UTC milliseconds; for people in local time, "2026-03-01 12:00:00".
Cell time(const std::optional<qint64>& atMs);
/// The same with milliseconds, for events; those of today without the date.
Cell fineTime(const std::optional<qint64>& atMs);
/// Milliseconds; for people "0:12", "3:25:07", "2 d 4 h".
Cell age(const std::optional<qint64>& lengthMs);
/// Milliseconds; for people "812 ms", "10.5 s", else as age().
Cell span(const std::optional<qint64>& lengthMs);
/// "sub00001 +3"; all of the domain: "(all)". For machines a list.
Cell identifiers(const QStringList& names, bool wholeDomain);

/// Members of a JSON object that an API sent.
Cell member(const QJsonObject& object, QLatin1StringView key);
std::optional<qint64> number(const QJsonObject& object, QLatin1StringView key);

} // namespace wayside::ctl::cells
