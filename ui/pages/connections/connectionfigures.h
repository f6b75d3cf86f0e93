// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace wayside::ui {

/// A column of named figures: name on the left, value right-aligned. GUI thread.
class ConnectionFigures : public QWidget {
    Q_OBJECT
public:
    struct Figure {
        QString name;
        QString value;
        QString tooltip; ///< plain text
    };

    explicit ConnectionFigures(const QString& title, QWidget* parent = nullptr);
    void setFigures(const QList<Figure>& figures);

    static QList<Figure> clockOf(const observe::ConnectionRow& row);
    static QList<Figure> trafficOf(const observe::ConnectionRow& row);

private:
    QGridLayout* m_grid;
    QList<std::pair<QLabel*, QLabel*>> m_labels;
};

/// A small heading over a part of the details pane.
QLabel* makeHeading(const QString& text, QWidget* parent);

} // namespace wayside::ui
