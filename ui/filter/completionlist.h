// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtercompletion.h"

#include <QListView>

class QStandardItemModel;

namespace wayside::ui {

/// The list of completions under a field: what would be inserted on the left, what it means on the right. A
/// part of the window, not a window of its own: the keyboard stays with the field, which passes on what is
/// for the list. GUI thread.
class CompletionList : public QListView {
    Q_OBJECT
public:
    explicit CompletionList(QWidget* parent = nullptr);

    /// Shows them below `field`; none: hides.
    void offer(const QList<FilterCompletion>& completions, const QWidget* field);
    const QList<FilterCompletion>& offered() const { return m_completions; }
    std::optional<FilterCompletion> chosen() const;
    /// Up, Down, PageUp, PageDown; false: the key is not for the list.
    bool takeKey(int key);

Q_SIGNALS:
    void chosenByMouse(const wayside::ui::FilterCompletion& completion);

private:
    QStandardItemModel* m_model;
    QList<FilterCompletion> m_completions;
};

} // namespace wayside::ui
