// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/sessionterms.h"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string_view>

namespace wayside::conformance::client {

/// The Timestamps Requests of one connection and what came back (spec 01 §5). Tells its verdicts, case by
/// case, to whoever made it.
class TimeSyncBook {
public:
    using Passed = std::function<void(std::string_view id)>;
    using Failed = std::function<void(std::string_view id, const QString& words)>;

    TimeSyncBook(const JudgeTimes& times, Milliseconds clockLimit, Passed passed, Failed failed);

    /// A request with this t0 has left, or its last byte will have at `at`.
    void asked(quint64 t0, MonotonicTime at);
    /// A Timestamps Response came; `data` is what stands behind its type byte.
    void answered(const QByteArray& data, Moment moment);
    /// Gives up what has waited too long.
    void due(MonotonicTime now);
    /// What is open now need not be answered any more: the connection is ending.
    void forgive();

    int open() const { return int(m_open.size()); }
    int answers() const { return m_answers; }
    int mismatches() const { return m_mismatches; } ///< answers whose t0 was that of no request
    /// Answers since the last look, in the order they came, by their t0.
    std::deque<quint64> takeAnswered();
    Milliseconds slowest() const { return m_slowest; }
    std::optional<MonotonicTime> nextDeadline() const;

private:
    struct Request {
        quint64 t0 = 0;
        MonotonicTime at;
    };
    void judgeTimes(quint64 t1, quint64 t2, Moment moment);

    const JudgeTimes& m_times;
    Milliseconds m_clockLimit;
    Passed m_passed;
    Failed m_failed;
    std::deque<Request> m_open;
    std::deque<quint64> m_done, m_fresh;
    std::set<quint64> m_forgiven;
    int m_answers = 0, m_mismatches = 0;
    Milliseconds m_slowest{0};
};

} // namespace wayside::conformance::client
