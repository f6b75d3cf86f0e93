// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QUndoStack>
#include <QVariantMap>

namespace wayside::ui {

class Page;

/// What a person arranged on the pages, step by step, to be undone and done again. Steps of one page within a
/// second are one: a column is dragged in many. Bounded to 100 steps. Actions on sessions are not layout and
/// cannot be undone. GUI thread.
class LayoutHistory : public QObject {
    Q_OBJECT
public:
    explicit LayoutHistory(QObject* parent = nullptr);

    void watch(Page* page); ///< outlived by the history or not; both may go first
    /// Forgets the steps and takes the present layouts as the beginning, as after restoring them.
    void restart();
    QUndoStack* stack() { return &m_stack; }

private:
    friend class LayoutStep;
    void noticeChange(Page* page);
    void put(Page* page, const QVariantMap& layout);

    QUndoStack m_stack;
    QHash<Page*, QVariantMap> m_known; ///< the layout after the last step
    bool m_putting = false;
};

} // namespace wayside::ui
