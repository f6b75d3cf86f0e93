// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <array>
#include <QWidget>

namespace wayside::ui {

/// The four limits of one session as gauges: measured, limit, window, time to cut-off at the present trend
/// (spec 01 §6). GUI thread.
class ConnectionLimits : public QWidget {
    Q_OBJECT
public:
    struct Gauge {
        QString name;
        std::optional<double> headroom; ///< 0..1
        QString reading;                ///< "11.8 / 12 per s"
        QString window;                 ///< "over 5 s"
        QString cutOff;                 ///< "cut-off in 40 s", empty when the trend does not lead there
    };
    using Gauges = std::array<Gauge, 4>;

    explicit ConnectionLimits(QWidget* parent = nullptr);

    void setRow(const observe::ConnectionRow& row);
    const Gauges& gauges() const { return m_gauges; }
    static Gauges gaugesOf(const observe::ConnectionRow& row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    Gauges m_gauges;
};

} // namespace wayside::ui
