// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/savedfilters.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace wayside::ui {

/// Renames and deletes saved filters; what was done is in force when the dialog is accepted. GUI thread.
class SavedFiltersDialog : public QDialog {
    Q_OBJECT
public:
    explicit SavedFiltersDialog(SavedFilters filters, QWidget* parent = nullptr);

    const SavedFilters& filters() const { return m_filters; }

private:
    void fill(const QString& chosen);
    void renamed(int row);
    void removeChosen();
    void showChosen();
    QString nameAt(int row) const;

    SavedFilters m_filters;
    QStringList m_names; ///< as listed, before an edit
    bool m_filling = false;
    QListWidget* m_list;
    QLabel* m_text;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

} // namespace wayside::ui
