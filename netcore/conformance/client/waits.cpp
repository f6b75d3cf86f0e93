// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/waits.h"

#include <algorithm>
#include <cmath>
#include <QStringList>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t leastGaps = 2;
constexpr double alike = 0.12;  ///< of the larger, and the time a request takes
constexpr double overhead = 12; ///< ms

bool isAlike(double a, double b) {
    return std::abs(a - b) <= alike * std::max(a, b) + overhead;
}

QString listed(const std::vector<qint64>& gaps) {
    QStringList texts;
    for (const qint64 gap : gaps)
        texts.append(QString::number(gap));
    return texts.join(u", "_s);
}

} // namespace

bool Waits::isSuspicious(int least) const {
    const int gaps = attempts() - 1;
    if (attempts() < least || attempts() >= hammering || gaps < 1)
        return attempts() < least;
    return Milliseconds(m_attempts.back() - m_attempts.front()) / gaps < leastAverage;
}

void Waits::succeeded() {
    m_attempts.clear();
}

bool Waits::isConstant(const Row& row) {
    return std::ranges::all_of(row.gaps,
                               [&](qint64 gap) { return isAlike(double(gap), double(row.gaps.front())); });
}

bool Waits::isDoubling(const Row& row) {
    for (std::size_t i = 1; i < row.gaps.size(); ++i) {
        if (!isAlike(double(row.gaps[i]), 2 * double(row.gaps[i - 1])))
            return false;
    }
    return true;
}

void Waits::judge(CaseBook& book, CaseId also) {
    const int gaps = attempts() - 1;
    if (gaps < int(leastGaps))
        return;
    Row row;
    for (std::size_t i = 1; i < m_attempts.size(); ++i)
        row.gaps.push_back(Milliseconds(m_attempts[i] - m_attempts[i - 1]).count());
    const Milliseconds average = Milliseconds(m_attempts.back() - m_attempts.front()) / gaps;
    const bool hammers = average < leastAverage && attempts() >= hammering;
    const QString words =
        u"tried %1 times with %2 ms between the attempts on average"_s.arg(attempts()).arg(average.count());
    for (const CaseId id : {CaseId("01-7.11"), also}) {
        if (hammers)
            book.failed(id, Half::Behaviour, words);
        else
            book.passed(id);
    }
    m_rows.push_back(row);
    if (m_rows.size() < 2)
        return; // one row may look so by chance
    const bool constant = std::ranges::all_of(m_rows, isConstant);
    const bool doubling = std::ranges::all_of(m_rows, isDoubling);
    if (constant)
        book.failed(
            "01-7.12", Half::Behaviour,
            u"waited the same time again and again (%1 ms): the waits neither grow nor is chance in them"_s
                .arg(listed(row.gaps)));
    else if (doubling)
        book.failed(
            "01-7.12", Half::Behaviour,
            u"the waits (%1 ms) double exactly: no chance is in them, so clients that failed together come "
            "back together"_s.arg(listed(row.gaps)));
    else
        book.passed("01-7.12");
}

} // namespace wayside::conformance::client
