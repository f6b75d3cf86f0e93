// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/load/openloopschedule.h"

#include <memory>
#include <QTimer>

class QSocketNotifier;

namespace wayside::client {

/// The load's clock: monotonic, nanoseconds.
LoadTime loadNow();

/// One instant in the event loop of this thread, finer than the milliseconds of Qt's timers: a timerfd on
/// Linux, Qt's precise timer elsewhere.
class PreciseTimer : public QObject {
    Q_OBJECT
public:
    explicit PreciseTimer(QObject* parent = nullptr);
    ~PreciseTimer() override;

    void set(LoadTime at); ///< of loadNow(); replaces what was set. What is past comes with the next turn
    void clear();

Q_SIGNALS:
    void due();

private:
    [[maybe_unused]] int m_descriptor = -1; // Linux
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer; // elsewhere, or when there is no descriptor left
};

} // namespace wayside::client
