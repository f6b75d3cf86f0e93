// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/delayedscreenshot.h"

#include "ui/shell/mainwindow.h"

#include <cstdio>
#include <QCoreApplication>
#include <QTimer>

namespace wayside::console {

DelayedScreenshot::DelayedScreenshot(ui::MainWindow& window, const QString& file,
                                     std::chrono::milliseconds after, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file) {
    QTimer::singleShot(after, this, &DelayedScreenshot::save);
}

void DelayedScreenshot::save() {
    if (m_window.saveScreenshot(m_file)) {
        QCoreApplication::exit(0);
        return;
    }
    std::fprintf(stderr, "wayside: --screenshot: cannot write %s\n", qUtf8Printable(m_file));
    QCoreApplication::exit(1);
}

} // namespace wayside::console
