// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace wayside::ui {

/// Every action with its keys, by menu.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    struct Group {
        QString title;
        QList<QAction*> actions;
    };
    explicit ShortcutsDialog(const QList<Group>& groups, QWidget* parent = nullptr);
};

} // namespace wayside::ui
