// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessfields.h"
#include "ui/models/access/accesstablemodel.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace wayside::ui {

/// Rows of one kind, each once, in the order they came. A new list changes what is different and nothing
/// else, so that what is chosen stays chosen. GUI thread.
template <typename Row>
class RowsModel : public AccessTableModel {
public:
    explicit RowsModel(QList<AccessColumn<Row>> columns, QObject* parent = nullptr)
        : AccessTableModel(parent)
        , m_columns(std::move(columns)) {}

    const Row& at(int row) const { return m_rows.at(row); }
    const QList<Row>& rows() const { return m_rows; }

    void setRows(const QList<Row>& rows) {
        QHash<QString, qsizetype> wanted;
        QList<QString> order;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString key = access::keyOf(rows.at(i));
            if (wanted.contains(key))
                continue; // a service that names two things alike: the first counts
            wanted.insert(key, i);
            order.append(key);
        }
        const auto left = std::count_if(m_keys.cbegin(), m_keys.cend(),
                                        [&](const QString& key) { return wanted.contains(key); });
        if (left < m_keys.size() / 2) {
            resetTo(rows, order, wanted);
            return;
        }
        removeOthers(wanted);
        changeKept(rows, wanted);
        appendNew(rows, order, wanted);
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        const AccessColumn<Row>& column = m_columns.at(section);
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole)
            return alignmentOf(column);
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row& row = m_rows.at(index.row());
        const AccessColumn<Row>& column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.tip ? QVariant(column.tip(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return alignmentOf(column);
        case SortRole:
            return column.value ? column.value(row) : QVariant(column.text(row));
        case IdRole:
            return m_keys.at(index.row());
        case WarningRole:
            return column.warning ? QVariant(column.warning(row)) : QVariant();
        default:
            return {};
        }
    }

    QString keyAt(int row) const override { return m_keys.at(row); }
    bool matches(int row, const observe::query::Filter& filter) const override {
        return filter.matches(observe::query::RowValues<Row>(table(), m_rows.at(row)));
    }
    std::span<const observe::query::FieldInformation> fields() const override {
        return table().information();
    }
    QList<std::pair<QString, int>> valuesSeen(int field, const QString& begun) const override {
        constexpr qsizetype most = 100;
        QHash<QString, int> seen;
        const auto note = [&](const QString& text) {
            if (text.contains(begun, Qt::CaseInsensitive) && (seen.size() < most || seen.contains(text)))
                ++seen[text];
        };
        for (const Row& row : m_rows) {
            const observe::query::Value value = table().value(field, row);
            if (const auto* text = std::get_if<QString>(&value))
                note(*text);
            else if (const auto* texts = std::get_if<QStringList>(&value))
                std::for_each(texts->cbegin(), texts->cend(), note);
        }
        QList<std::pair<QString, int>> all;
        for (auto each = seen.cbegin(); each != seen.cend(); ++each)
            all.append({each.key(), each.value()});
        std::sort(all.begin(), all.end());
        return all;
    }
    QString columnKey(int column) const override { return m_columns.at(column).key; }
    int columnLetters(int column) const override { return m_columns.at(column).letters; }
    bool isHiddenAtFirst(int column) const override { return m_columns.at(column).isHidden; }
    QVariant exportValue(int row, int column) const override {
        const AccessColumn<Row>& each = m_columns.at(column);
        return each.value ? each.value(m_rows.at(row)) : QVariant(each.text(m_rows.at(row)));
    }

private:
    static const observe::query::FieldTable<Row>& table() {
        return access::fieldsOf(static_cast<const Row*>(nullptr));
    }
    static QVariant alignmentOf(const AccessColumn<Row>& column) {
        return QVariant::fromValue(
            Qt::Alignment((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }

    void resetTo(const QList<Row>& rows, const QList<QString>& order,
                 const QHash<QString, qsizetype>& wanted) {
        beginResetModel();
        m_rows.clear();
        m_keys = order;
        for (const QString& key : order)
            m_rows.append(rows.at(wanted.value(key)));
        endResetModel();
    }
    void removeOthers(const QHash<QString, qsizetype>& wanted) {
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (wanted.contains(m_keys.at(last)))
                continue;
            qsizetype first = last;
            while (first > 0 && !wanted.contains(m_keys.at(first - 1)))
                --first;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            m_keys.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }
    bool looksAlike(const Row& one, const Row& other) const {
        return std::all_of(m_columns.cbegin(), m_columns.cend(), [&](const AccessColumn<Row>& column) {
            return column.text(one) == column.text(other) &&
                   (!column.value || column.value(one) == column.value(other));
        });
    }
    void changeKept(const QList<Row>& rows, const QHash<QString, qsizetype>& wanted) {
        qsizetype first = -1;
        for (qsizetype i = 0; i <= m_rows.size(); ++i) {
            bool differs = false;
            if (i < m_rows.size()) {
                const Row& fresh = rows.at(wanted.value(m_keys.at(i)));
                differs = !looksAlike(m_rows.at(i), fresh);
                m_rows[i] = fresh;
            }
            if (differs && first < 0)
                first = i;
            if (!differs && first >= 0) {
                Q_EMIT dataChanged(index(int(first), 0), index(int(i) - 1, int(m_columns.size()) - 1));
                first = -1;
            }
        }
    }
    void appendNew(const QList<Row>& rows, const QList<QString>& order,
                   const QHash<QString, qsizetype>& wanted) {
        const QSet<QString> present(m_keys.cbegin(), m_keys.cend());
        QList<QString> added;
        for (const QString& key : order) {
            if (!present.contains(key))
                added.append(key);
        }
        if (added.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        for (const QString& key : std::as_const(added)) {
            m_rows.append(rows.at(wanted.value(key)));
            m_keys.append(key);
        }
        endInsertRows();
    }

    QList<AccessColumn<Row>> m_columns;
    QList<Row> m_rows;
    QList<QString> m_keys;
};

} // namespace wayside::ui
