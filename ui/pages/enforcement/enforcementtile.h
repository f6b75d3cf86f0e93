// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QList>

namespace wayside::ui {

/// One cause as a flat tile: its total, the last hour as figure and as a bar per minute. Pressing it narrows
/// the table to the cause. GUI thread.
class EnforcementTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit EnforcementTile(const QString& name, QWidget* parent = nullptr);

    void setFigures(quint64 total, quint64 lastHour, const QList<quint64>& perMinute);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBars(QPainter& painter, const QRect& area) const;

    quint64 m_total = 0;
    quint64 m_lastHour = 0;
    QList<quint64> m_perMinute;
};

} // namespace wayside::ui
