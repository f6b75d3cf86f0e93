// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace wayside::ui {

/// How a drain goes: pace, canaries, automatic halt, times. Every figure says what it does while it has the
/// focus. GUI thread.
class DrainPaceForm : public QWidget {
    Q_OBJECT
public:
    explicit DrainPaceForm(QWidget* parent = nullptr);

    /// Puts its figures into a request.
    void fill(observe::DrainRequest& request) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QFormLayout* addGroup(const QString& title, int row, int column);
    QDoubleSpinBox* addFigure(QFormLayout* form, const QString& label, const char* name, double value,
                              double least, double most, const QString& suffix, const QString& meaning);
    QSpinBox* addCount(QFormLayout* form, const QString& label, const char* name, int most,
                       const QString& meaning);
    void adopt(QWidget* field, QFormLayout* form, const QString& label, const QString& meaning);
    void buildPace();
    void buildCanaries();
    void buildCanaryPause(QFormLayout* form);
    void refreshCanaryPause();
    void buildTimes();
    void buildHalt();

    QDoubleSpinBox* m_rate = nullptr;
    QDoubleSpinBox* m_jitter = nullptr;
    QDoubleSpinBox* m_step = nullptr;
    QDoubleSpinBox* m_stepTime = nullptr;
    QSpinBox* m_canaries = nullptr;
    QDoubleSpinBox* m_canaryShare = nullptr;
    QDoubleSpinBox* m_canaryPause = nullptr;
    QCheckBox* m_canaryHold = nullptr;
    QDoubleSpinBox* m_halt = nullptr;
    QSpinBox* m_batch = nullptr;
    QDoubleSpinBox* m_grace = nullptr;
    QDoubleSpinBox* m_return = nullptr;
    QDoubleSpinBox* m_deadline = nullptr;
    QSpinBox* m_seed = nullptr;
    QLabel* m_meaning;
};

} // namespace wayside::ui
