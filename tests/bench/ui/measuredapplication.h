// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <vector>

namespace wayside::bench {

/// An application that knows how long its event loop was busy between two waits: what a person feels as a
/// stutter. A turn is the time spent in events between them. Needs an event loop that tells when it waits,
/// which GLib's does not: QT_NO_GLIB=1.
class MeasuredApplication : public QApplication {
    Q_OBJECT
public:
    MeasuredApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    void restart();
    std::size_t turns() const { return m_turns.size(); }
    double percentileMs(double share); ///< 0..1; 1 is the longest

private:
    void endTurn();

    int m_depth = 0;
    double m_busyMs = 0;
    std::vector<double> m_turns; ///< milliseconds; only those in which something happened
};

} // namespace wayside::bench
