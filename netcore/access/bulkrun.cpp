// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/bulkrun.h"

#include <algorithm>
#include <QPointer>

namespace wayside::access {

namespace {
constexpr int reportEveryMs = 100;
constexpr int longestPauseMs = 60'000;
constexpr int statusTokenUnknown = 401;
constexpr int statusSlowDown = 429;
} // namespace

BulkRun::BulkRun(int count, Work work, QObject* parent)
    : QObject(parent)
    , m_items(std::size_t(std::max(0, count)))
    , m_work(std::move(work)) {
    m_pause.setSingleShot(true);
    m_report.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &BulkRun::fill);
    connect(&m_report, &QTimer::timeout, this, &BulkRun::progressed);
}

void BulkRun::start() {
    fill();
}

void BulkRun::cancel() {
    if (m_over || m_cancelled)
        return;
    m_cancelled = true;
    m_pause.stop();
    stopTrying();
    fill();
}

int BulkRun::fateCount(Fate fate) const {
    return int(std::count_if(m_items.cbegin(), m_items.cend(),
                             [fate](const Item& item) { return item.fate == fate; }));
}

void BulkRun::stopTrying() {
    for (Item& item : m_items) {
        if (item.fate == Fate::Waiting) {
            item.fate = Fate::NotTried;
            ++m_finished;
        }
    }
    m_again.clear();
    m_next = count();
}

void BulkRun::fill() {
    while (!m_pause.isActive() && m_running < m_atOnce && (!m_again.empty() || m_next < count())) {
        if (!m_again.empty()) {
            const int index = m_again.back();
            m_again.pop_back();
            startItem(index);
        } else {
            startItem(m_next++);
        }
    }
    if (m_running == 0 && m_finished == count() && !m_over) {
        m_over = true;
        m_report.stop();
        Q_EMIT progressed();
        Q_EMIT finished();
    }
}

void BulkRun::startItem(int index) {
    ++m_running;
    m_items[std::size_t(index)].fate = Fate::Running;
    // An answer may come after whoever wanted it is gone.
    m_work(index, [self = QPointer<BulkRun>(this), index](const Failure& failure) {
        if (self)
            self->concluded(index, failure);
    });
}

bool BulkRun::comesBack(Item& item, const Failure& failure) {
    if (m_cancelled || failure->status != statusSlowDown || ++item.tries >= mostTries)
        return false;
    const auto asked = failure->retryAfter.value_or(Milliseconds(1000));
    const int wait = int(std::clamp<qint64>(asked.count(), 1, longestPauseMs));
    if (!m_pause.isActive() || m_pause.remainingTime() < wait)
        m_pause.start(wait);
    return true;
}

void BulkRun::concluded(int index, const Failure& failure) {
    Item& item = m_items[std::size_t(index)];
    --m_running;
    if (failure && comesBack(item, failure)) {
        item.fate = Fate::Waiting;
        m_again.push_back(index);
    } else {
        item.fate = failure ? Fate::Failed : Fate::Done;
        item.failure = failure;
        ++m_finished;
        if (failure && (failure->status == 0 || failure->status == statusTokenUnknown))
            stopTrying();
    }
    if (!m_report.isActive())
        m_report.start(reportEveryMs);
    fill();
}

} // namespace wayside::access
