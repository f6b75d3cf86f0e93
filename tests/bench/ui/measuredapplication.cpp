// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuredapplication.h"

#include <algorithm>
#include <QAbstractEventDispatcher>
#include <QThread>

namespace wayside::bench {

MeasuredApplication::MeasuredApplication(int& argc, char** argv) : QApplication(argc, argv) {
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &MeasuredApplication::endTurn);
}

bool MeasuredApplication::notify(QObject* receiver, QEvent* event) {
    // Other threads' events pass here too; an event within an event is part of it.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    m_busyMs += double(timer.nsecsElapsed()) / 1e6;
    return taken;
}

void MeasuredApplication::endTurn() {
    if (m_busyMs > 0)
        m_turns.push_back(std::exchange(m_busyMs, 0));
}

void MeasuredApplication::restart() {
    m_turns.clear();
    m_busyMs = 0;
}

double MeasuredApplication::percentileMs(double share) {
    if (m_turns.empty())
        return 0;
    const auto at = m_turns.begin() + std::ptrdiff_t(share * double(m_turns.size() - 1));
    std::nth_element(m_turns.begin(), at, m_turns.end());
    return *at;
}

} // namespace wayside::bench
