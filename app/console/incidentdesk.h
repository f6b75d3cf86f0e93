// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace wayside::ui {
class MainWindow;
}

namespace wayside::console {

/// Opens incident bundles, each in a window of its own: from the file menu, dropped onto the main window, by
/// the desktop (QFileOpenEvent), or named on the command line. A file that cannot be read is said in a
/// sentence. The window outlives it. GUI thread.
class IncidentDesk : public QObject {
    Q_OBJECT
public:
    explicit IncidentDesk(ui::MainWindow& window, QObject* parent = nullptr);

    void open(const QString& path);
    void ask(); ///< which file

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QStringList filesIn(const QEvent& event);

    ui::MainWindow& m_window;
};

} // namespace wayside::console
