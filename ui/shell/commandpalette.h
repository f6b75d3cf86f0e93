// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandlist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace wayside::ui {

/// Type a few letters of anything the console can do, and Enter does it. What cannot be done now is shown
/// with its reason and stays where it is. GUI thread.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(QList<Command> commands, QWidget* parent);

    CommandList* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void runChosen();
    void choose(int row);

    CommandList* m_list;
    QLineEdit* m_query;
    QLabel* m_nothing; ///< said instead of a list
    QListView* m_view;
};

} // namespace wayside::ui
