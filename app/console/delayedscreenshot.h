// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QString>

namespace wayside::ui {
class MainWindow;
}

namespace wayside::console {

/// Saves the window after some time and ends the program: exit 0 when the picture was written, else 1 with a
/// line on standard error. GUI thread.
class DelayedScreenshot : public QObject {
    Q_OBJECT
public:
    DelayedScreenshot(ui::MainWindow& window, const QString& file, std::chrono::milliseconds after,
                      QObject* parent = nullptr);

private:
    void save();

    ui::MainWindow& m_window;
    QString m_file;
};

} // namespace wayside::console
