// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QStringList>
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
    QStringList longestTurn() const;   ///< what it was made of: whose events, and how long each took

private:
    void endTurn();

    int m_depth = 0;
    double m_busyMs = 0;
    std::vector<double> m_turns; ///< milliseconds; only those in which something happened
    struct Part {
        QString receiver;
        int event = 0;
        double ms = 0;
    };
    double m_longestMs = 0;
    std::vector<Part> m_parts, m_longest; ///< of this turn and of the longest one
};

} // namespace wayside::bench
