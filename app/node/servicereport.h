// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>

namespace wayside::nodeprogram {

/// Tells systemd how the service stands, over the socket it names in NOTIFY_SOCKET (Type=notify), and that it
/// is alive as often as WATCHDOG_USEC wants it (WatchdogSec=). Started by anything else, it does nothing.
/// Belongs to the thread that made it.
class ServiceReport : public QObject {
    Q_OBJECT
public:
    using Alive = std::function<void()>;
    /// Asks whoever does the work; calls Alive, on the report's thread, once that answered.
    using Question = std::function<void(const Alive&)>;

    explicit ServiceReport(QObject* parent = nullptr);

    /// Everything listens; `status` is one line for people. From now on `question` is asked twice a watchdog
    /// period, and each answer is passed on.
    void ready(const QString& status, const Question& question);
    void stopping();

private:
    void watch(const Question& question);
};

} // namespace wayside::nodeprogram
