// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressbar.h"

#include "app/ctl/table.h"
#include "app/ctl/terminal.h"

#include <algorithm>
#include <cstdio>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pauseMs = 100;
/// There is one line at the bottom of a terminal, whoever draws on it.
bool lineIsDrawn = false;

void write(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

ProgressBar::ProgressBar() : m_shows(isTerminal(stderr)) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(double done, double total, const QString& words) {
    const bool complete = total > 0 && done >= total;
    if (!m_shows || (m_drawnAt.isValid() && m_drawnAt.elapsed() < pauseMs && !complete && lineIsDrawn))
        return;
    const QString line = lineOf(done, total, words, terminalWidth());
    if (lineIsDrawn && line == m_last)
        return;
    m_drawnAt.start();
    m_last = line;
    write(u'\r' + line + u"\033[K"_s);
    lineIsDrawn = true;
}

void ProgressBar::clear() {
    if (m_shows)
        clearLine();
}

void ProgressBar::clearLine() {
    if (std::exchange(lineIsDrawn, false))
        write(u"\r\033[K"_s);
}

QString ProgressBar::lineOf(double done, double total, const QString& words, int width) {
    constexpr int barWidth = 24;
    constexpr int leastForBar = 60;
    const int most = std::max(10, width - 1); // the last column would make some terminals wrap
    QString line;
    if (total > 0) {
        const double share = std::clamp(done / total, 0.0, 1.0);
        if (width >= leastForBar) {
            const int full = int(share * barWidth);
            line = u'[' + QString(full, u'#') + QString(barWidth - full, u'.') + u"] "_s;
        }
        line += u"%1 %  "_s.arg(int(share * 100), 3);
    }
    line += harmless(words);
    return line.size() > most ? line.left(most - 1) + u'…' : line;
}

} // namespace wayside::ctl
