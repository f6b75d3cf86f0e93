// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/enforcement/enforcemententry.h"

#include <QWidget>

class QAction;
class QLabel;

namespace wayside::ui {

/// One forced close in words: what happened, what it means, what to do, and where the session was. GUI
/// thread.
class EnforcementDetails : public QWidget {
    Q_OBJECT
public:
    /// Each action gets a button.
    explicit EnforcementDetails(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void present(const EnforcementEntry& entry);
    void clear(const QString& sentence); ///< instead of an event

    QString text() const; ///< all that is said, for tests and for copying

private:
    QLabel* m_headline;
    QLabel* m_facts;
    QLabel* m_meaning;
    QLabel* m_whatToDo;
    QWidget* m_rows;
};

} // namespace wayside::ui
