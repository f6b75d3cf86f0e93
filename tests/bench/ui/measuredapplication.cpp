// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuredapplication.h"

#include <algorithm>
#include <QAbstractEventDispatcher>
#include <QThread>
#include <QTimer>

namespace wayside::bench {

MeasuredApplication::MeasuredApplication(int& argc, char** argv) : QApplication(argc, argv) {
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &MeasuredApplication::endTurn);
}

bool MeasuredApplication::notify(QObject* receiver, QEvent* event) {
    // Other threads' events pass here too; an event within an event is part of it.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    constexpr double worthTellingMs = 0.5;
    // The receiver may be gone afterwards. A timer says less than whose it is.
    const QObject* whose =
        receiver->parent() && qobject_cast<QTimer*>(receiver) ? receiver->parent() : receiver;
    const QMetaObject* kind = whose->metaObject();
    const int what = event->type();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    m_busyMs += ms;
    if (ms >= worthTellingMs)
        m_parts.push_back({QString::fromLatin1(kind->className()), what, ms});
    return taken;
}

void MeasuredApplication::endTurn() {
    if (m_busyMs > m_longestMs) {
        m_longestMs = m_busyMs;
        m_longest = m_parts;
    }
    m_parts.clear();
    if (m_busyMs > 0)
        m_turns.push_back(std::exchange(m_busyMs, 0));
}

void MeasuredApplication::restart() {
    m_turns.clear();
    m_parts.clear();
    m_longest.clear();
    m_busyMs = m_longestMs = 0;
}

double MeasuredApplication::percentileMs(double share) {
    if (m_turns.empty())
        return 0;
    const auto at = m_turns.begin() + std::ptrdiff_t(share * double(m_turns.size() - 1));
    std::nth_element(m_turns.begin(), at, m_turns.end());
    return *at;
}

QStringList MeasuredApplication::longestTurn() const {
    QStringList parts;
    for (const Part& part : m_longest)
        parts.append(QStringLiteral("%1 (event %2): %3 ms")
                         .arg(part.receiver)
                         .arg(part.event)
                         .arg(part.ms, 0, 'f', 1));
    return parts;
}

} // namespace wayside::bench
