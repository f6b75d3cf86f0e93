// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/timesyncbook.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t remembered = 256; ///< answered requests, to know a second answer by

quint64 numberAt(const QByteArray& data, int offset) {
    quint64 value = 0;
    for (int i = 0; i < 8; ++i)
        value = value << 8U | quint8(data.at(offset + i));
    return value;
}

/// How far the client's clock is from ours, in words and without overflow.
quint64 distance(quint64 a, quint64 b) {
    return a > b ? a - b : b - a;
}

} // namespace

TimeSyncBook::TimeSyncBook(const JudgeTimes& times, Milliseconds clockLimit, Passed passed, Failed failed)
    : m_times(times)
    , m_clockLimit(clockLimit)
    , m_passed(std::move(passed))
    , m_failed(std::move(failed)) {}

void TimeSyncBook::asked(quint64 t0, MonotonicTime at) {
    m_open.push_back({t0, at});
}

void TimeSyncBook::answered(const QByteArray& data, Moment moment) {
    const quint64 t0 = numberAt(data, 0);
    auto request = std::ranges::find(m_open, t0, &Request::t0);
    if (request == m_open.end() && m_forgiven.erase(t0) > 0)
        return; // it may still come
    if (request == m_open.end()) {
        if (std::ranges::find(m_done, t0) != m_done.end()) {
            m_failed("01-5.06", u"answered the request with t0 %1 a second time"_s.arg(hex(data.left(8))));
            return;
        }
        if (m_open.empty()) {
            m_failed("01-5.06", u"sent a Timestamps Response with t0 %1 although nothing was asked"_s.arg(
                                    hex(data.left(8))));
            return;
        }
        m_failed("01-5.02", u"the request had t0 %1, the answer has %2"_s.arg(
                                hex(number(m_open.front().t0, 8)), hex(data.left(8))));
        ++m_mismatches;
        request = m_open.begin();
    } else {
        m_passed("01-5.02");
        m_passed("01-5.06");
    }
    const Milliseconds took = std::max(Milliseconds(0), Milliseconds(moment.now - request->at));
    m_slowest = std::max(m_slowest, took);
    if (took > m_times.answerWithin)
        m_failed("01-5.05", u"the answer came after %1 ms"_s.arg(took.count()));
    else
        m_passed("01-5.05");
    m_passed("01-5.01");
    judgeTimes(numberAt(data, 8), numberAt(data, 16), moment);
    ++m_answers;
    m_done.push_back(request->t0);
    if (m_done.size() > remembered)
        m_done.pop_front();
    m_fresh.push_back(request->t0);
    m_open.erase(request);
}

void TimeSyncBook::judgeTimes(quint64 t1, quint64 t2, Moment moment) {
    if (t2 < t1)
        m_failed("01-5.03", u"t1 is %1 and t2 is %2, %3 ms before it"_s.arg(t1).arg(t2).arg(t1 - t2));
    else
        m_passed("01-5.03");
    const auto limit = quint64((m_clockLimit + m_times.answerWithin).count());
    for (const auto& [name, value] : {std::pair("t1", t1), std::pair("t2", t2)}) {
        if (distance(value, moment.wall.milliseconds) > limit) {
            m_failed("01-5.04",
                     u"%1 is %2 where the node's clock says %3: %4 ms apart"_s.arg(QLatin1StringView(name))
                         .arg(value)
                         .arg(moment.wall.milliseconds)
                         .arg(distance(value, moment.wall.milliseconds)));
            return;
        }
    }
    m_passed("01-5.04");
}

void TimeSyncBook::due(MonotonicTime now) {
    while (!m_open.empty() && now - m_open.front().at >= m_times.answerLost) {
        m_failed("01-5.01",
                 u"the request with t0 %1 had no answer within %2 ms"_s.arg(hex(number(m_open.front().t0, 8)))
                     .arg(m_times.answerLost.count()));
        m_open.pop_front();
    }
}

void TimeSyncBook::forgive() {
    for (const Request& request : m_open)
        m_forgiven.insert(request.t0);
    m_open.clear();
}

std::deque<quint64> TimeSyncBook::takeAnswered() {
    return std::exchange(m_fresh, {});
}

std::optional<MonotonicTime> TimeSyncBook::nextDeadline() const {
    return m_open.empty() ? std::nullopt : std::optional(m_open.front().at + m_times.answerLost);
}

} // namespace wayside::conformance::client
