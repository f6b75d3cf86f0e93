// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/enforcement/enforcementhistory.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace wayside::ui {

/// Chooses the last hour, day, week, month, everything, or any span. GUI thread.
class PeriodChooser : public QWidget {
    Q_OBJECT
public:
    enum class Choice { LastHour, LastDay, LastWeek, LastMonth, Everything, Span };

    explicit PeriodChooser(QWidget* parent = nullptr);

    void setChoice(Choice choice);               ///< tells chosen()
    void setSpan(qint64 fromMs, qint64 untilMs); ///< UTC; tells chosen()
    Choice choice() const;
    /// What is chosen, as of a moment (UTC milliseconds): the last day begins one day before it.
    Period period(qint64 nowMs) const;
    /// "the last 24 hours", within a sentence.
    QString inWords() const;

Q_SIGNALS:
    void chosen();

private:
    void showEdits();

    QComboBox* m_box;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
};

} // namespace wayside::ui
