// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/query/filter.h"
#include "ui/models/access/accesstablemodel.h"

namespace wayside::ui {

/// The rows that a filter in the language of netcore/observe/query lets through, and a condition of the
/// page's own beside it, sorted by value. GUI thread.
class AccessFilterModel : public FigureSortModel {
    Q_OBJECT
public:
    using Condition = std::function<bool(int sourceRow)>;

    explicit AccessFilterModel(AccessTableModel& rows, QObject* parent = nullptr);

    /// An error leaves the filter as it was; it is in the words of the parser.
    Result<void> setFilter(const QString& text);
    /// One that was parsed with the fields of these rows.
    void setFilter(const observe::query::Filter& filter, const QString& text);
    QString filterText() const { return m_text; }
    void setCondition(Condition condition); ///< empty: none
    AccessTableModel& rows() const { return m_model; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    AccessTableModel& m_model;
    observe::query::Filter m_filter;
    QString m_text;
    Condition m_condition;
};

} // namespace wayside::ui
