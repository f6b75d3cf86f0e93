// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>

class QSocketNotifier;

namespace wayside::ctl {

/// Turns the first Ctrl-C (SIGINT), SIGTERM or SIGHUP into a signal of the event loop. A second one ends the
/// program at once, as if nobody were listening. One object at a time, on the main thread.
class Interrupts : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject* parent = nullptr);
    ~Interrupts() override;

Q_SIGNALS:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier; // not on Windows
};

} // namespace wayside::ctl
