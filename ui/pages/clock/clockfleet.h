// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace wayside::observe {
struct ConnectionRow;
}

namespace wayside::ui::charts {
class FleetStrip;
}

namespace wayside::ui {

class ClockEvidence;
class ClockModel;

/// All sessions at a glance: one cell each, by node, the worst first. Cells change their look at once but
/// keep their places while the pointer is over them. GUI thread.
class ClockFleet : public QWidget {
    Q_OBJECT
public:
    ClockFleet(const ClockModel& model, const ClockEvidence& evidence, QWidget* parent = nullptr);

    charts::FleetStrip& strip() { return *m_strip; }
    void refresh(); ///< now, in order

Q_SIGNALS:
    void chosen(quint64 connection);
    void opened(quint64 connection);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshIfSeen();
    QString describe(quint64 connection) const;

    const ClockModel& m_model;
    const ClockEvidence& m_evidence;
    charts::FleetStrip* m_strip;
    QLabel* m_who;
};

} // namespace wayside::ui
