// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/enforcement/headroommodel.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace wayside::ui {

/// Live sessions of one node or all, those that will be cut next first (column CutOff), or by any other
/// column. Membership and order are settled in steps: at most once a second and not at all while held (the
/// pointer is over the table, or a row is chosen), so that no row moves under the cursor. Values show at once
/// in any case. GUI thread.
class HeadroomFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit HeadroomFilter(QObject* parent = nullptr);

    void setBoard(HeadroomModel* model);
    void setNode(const QString& node); ///< empty: every node
    void setWords(const QString& words);
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    bool isStale() const { return m_stale; } ///< order or membership is older than the values
    void settle();
    void setActive(bool active); ///< nothing is settled while nobody looks

Q_SIGNALS:
    void staleChanged();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void noticeBatch();
    void setStale(bool stale);
    bool matches(int sourceRow) const;

    HeadroomModel* m_model = nullptr;
    QString m_node;
    QStringList m_words;
    QSet<quint64> m_shown; ///< members until the next settle()
    QTimer m_timer;
    bool m_held = false;
    bool m_stale = false;
    bool m_active = true;
};

} // namespace wayside::ui
