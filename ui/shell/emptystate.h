// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace wayside::ui {

/// What a page shows while it has nothing to show: one sentence about what will appear here, and the one
/// action that makes it appear. GUI thread.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// An empty `action` hides the button.
    void setContent(const QString& sentence, const QString& action = {});
    QString sentence() const;

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace wayside::ui
