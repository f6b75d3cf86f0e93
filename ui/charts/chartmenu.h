// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <functional>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace wayside::ui {
class TearOffFrame;
}

namespace wayside::ui::charts {

/// The context menu of a chart, the same for all of them: keep what is shown as a picture (PNG), a drawing
/// (SVG) or values (CSV), copy the picture, and the chart's other actions. Files are written whole or not at
/// all. Belongs to its chart. GUI thread.
class ChartMenu : public QObject {
    Q_OBJECT
public:
    enum class Format { Png, Svg, Csv };

    /// `stem` begins the names of files; `table` is asked when values are wanted.
    ChartMenu(QWidget& chart, const QString& stem, std::function<ChartTable()> table);

    /// Empty when written, else a sentence for people.
    QString save(Format format, const QString& path) const;
    void addAction(QAction* action) { m_own.append(action); } ///< of the chart; shown above the others
    const QList<QAction*>& actions() const { return m_actions; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(Format format);
    void show(QPoint where);
    void watch(QWidget& widget);
    QByteArray drawing() const;

    QWidget& m_chart;
    QString m_stem;
    std::function<ChartTable()> m_table;
    QList<QAction*> m_own, m_actions;
    QPointer<TearOffFrame> m_frame;
};

} // namespace wayside::ui::charts
