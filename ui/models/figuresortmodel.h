// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <vector>

namespace wayside::ui {

/// Roles that tables of figures answer beside Qt's own.
enum FigureRole {
    SortRole = Qt::UserRole + 1, ///< the value itself: number, time or text; invalid when unknown
    FilterRole,                  ///< of column 0: all words of the row that a search should find
    IdRole,                      ///< of any column: what the row is about, stable while it lives
    ShareRole,                   ///< 0..1 of a limit, for a bar; invalid when unknown
    WarningRole,                 ///< int: 0 as it should be, 1 crossed its warning line, 2 passed a limit
};

/// Sorts by value, not by text, unknown values last in both directions, equal ones in the source's order;
/// keeps rows in which every word of the search occurs. It does not sort again by itself when values change,
/// because rows must not run away under the pointer: call resort(). GUI thread.
class FigureSortModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FigureSortModel(QObject* parent = nullptr);

    void setSearch(const QString& words);
    QString search() const { return m_words.join(u' '); }
    void resort(); ///< sorts by the present values, unless the rows are in their order already
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// What a row is sorted by. Asking the source for it, and comparing words as people do, costs more than
    /// all else: once a row for each sorting, not once a comparison.
    struct Key {
        QVariant value;
        QCollatorSortKey words;
    };
    void collectKeys(int column);
    Key keyOf(const QModelIndex& index) const;
    bool isInOrder() const;
    bool isBefore(const Key& one, const Key& other) const;

    QStringList m_words;
    QCollator m_collator;
    std::vector<Key> m_keys; ///< by row of the source, while sorting
};

} // namespace wayside::ui
