// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"

#include <array>
#include <QByteArray>
#include <QList>

namespace wayside::capacity {

/// What is kept over months.
enum class Quantity : quint8 {
    Sessions,        ///< active sessions
    MessageRate,     ///< payloads/s, both directions
    ByteRate,        ///< bytes/s, both directions
    NodeConnections, ///< of the node with the most
    Processor,       ///< share of one core, percent, of the node process
    Memory,          ///< resident bytes of the node process
};
inline constexpr wayside::detail::NameTable<Quantity, 6> quantityNames{
    {{Quantity::Sessions, "sessions"},
     {Quantity::MessageRate, "messageRate"},
     {Quantity::ByteRate, "byteRate"},
     {Quantity::NodeConnections, "nodeConnections"},
     {Quantity::Processor, "processorPercent"},
     {Quantity::Memory, "memoryBytes"}}};
static_assert(wayside::detail::inEnumOrder(quantityNames));

/// The samples of one hour or one day of UTC.
struct Bucket {
    qint64 startMs = 0;
    double least = 0, most = 0, sum = 0;
    qint64 count = 0; ///< samples, > 0

    double mean() const { return sum / double(count); }
    friend bool operator==(const Bucket&, const Bucket&) = default;
};

inline constexpr qint64 hourMs = 3'600'000;
inline constexpr qint64 dayMs = 86'400'000;

/// Minima, maxima and means by hour and by day, bounded: 90 days of hours, 3 years of days. A sample that is
/// earlier than the newest bucket is counted there. Virtual time; a value.
class CapacityHistory {
public:
    static constexpr qsizetype mostHours = qsizetype{90} * 24;
    static constexpr qsizetype mostDays = qsizetype{3} * 366;

    void add(Quantity quantity, double value, qint64 nowMs); ///< ignored when not finite or negative
    const QList<Bucket>& hours(Quantity quantity) const { return m_series[std::size_t(quantity)].hours; }
    const QList<Bucket>& days(Quantity quantity) const { return m_series[std::size_t(quantity)].days; }

    /// {"format": "wayside-capacity-history", "version": 1, "series": [{"quantity": "sessions",
    ///  "hours": [[start, least, most, sum, count], …], "days": […]}, …]}
    QByteArray toJson() const;
    /// InvalidArgument with the place; Unsupported: another version.
    static Result<CapacityHistory> fromJson(const QByteArray& text);
    friend bool operator==(const CapacityHistory&, const CapacityHistory&) = default;

private:
    struct Series {
        QList<Bucket> hours, days;
        friend bool operator==(const Series&, const Series&) = default;
    };
    std::array<Series, quantityNames.size()> m_series;
};

} // namespace wayside::capacity
