// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/recording/record.h"

#include <array>
#include <map>
#include <string>

namespace wayside::traffic {

/// What came, by identifier: for views that show figures instead of each payload. Bounded: identifiers beyond
/// mostRows are counted together. No clock of its own.
class TrafficTable {
public:
    static constexpr std::size_t mostRows = 10000;
    static constexpr std::size_t keptBytes = 256; ///< of the last payload
    static constexpr int rateSeconds = 5;

    struct Row {
        std::uint64_t payloads = 0, bytes = 0;
        std::uint8_t lastType = 0;
        MonotonicTime lastAt;
        WallTime lastOrigin;
        std::size_t lastSize = 0;
        std::vector<std::byte> lastPayload; ///< its first bytes

        double perSecond(MonotonicTime now) const; ///< over the last whole rateSeconds

    private:
        friend class TrafficTable;
        std::array<std::uint32_t, rateSeconds + 1> seconds{}; // ring
        std::int64_t second = 0;                              // that the ring has got to
        void advance(std::int64_t to);
    };

    /// `name`: identifier, or who published where there is none.
    void add(const std::string& name, const recording::RecordedDatagram& payload, MonotonicTime now);

    /// What was counted under one name belongs to another, which may have a row already.
    void rename(const std::string& from, const std::string& to, MonotonicTime now);

    const std::map<std::string, Row>& rows() const { return m_rows; }
    std::uint64_t payloads() const { return m_payloads; }
    std::uint64_t bytes() const { return m_bytes; }
    std::uint64_t beyond() const { return m_beyond; } ///< payloads of identifiers that have no row

private:
    std::map<std::string, Row> m_rows;
    std::uint64_t m_payloads = 0, m_bytes = 0, m_beyond = 0;
};

} // namespace wayside::traffic
