// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace wayside::ui {

/// How a drain stands: a bar and the figures asked, moved, closed, forced, remaining. Shows the last drain
/// too, until the node is activated. GUI thread.
class NodesDrainPanel : public QWidget {
    Q_OBJECT
public:
    explicit NodesDrainPanel(QWidget* parent = nullptr);

    void present(const observe::DrainRow& drain, qint64 nodeClockMs);

private:
    QLabel* m_title;
    QLabel* m_time;
    QProgressBar* m_bar;
    QList<QLabel*> m_figures;
};

} // namespace wayside::ui
