// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace wayside::ctl {

/// A bar on standard error for long work; nothing at all when that is no terminal. Redraws at most ten times
/// a second, in place, and leaves the line empty when it goes.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    bool isShown() const { return m_shows; }
    /// `done` of `total`; a total of 0 or less is unknown: the words alone.
    void show(double done, double total, const QString& words);
    /// Words alone, for work whose end nobody knows.
    void show(const QString& words) { show(0, 0, words); }
    /// Takes the line away until the next show().
    void clear();

    /// The line as it would be drawn, without control characters; at most `width` wide.
    static QString lineOf(double done, double total, const QString& words, int width);
    /// Takes away whatever bar is drawn, before something else goes to the terminal.
    static void clearLine();

private:
    bool m_shows;
    QElapsedTimer m_drawnAt;
    QString m_last;
};

} // namespace wayside::ctl
