// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access/accessfiltermodel.h"

namespace wayside::ui {

AccessFilterModel::AccessFilterModel(AccessTableModel& rows, QObject* parent)
    : FigureSortModel(parent)
    , m_model(rows) {
    setSourceModel(&rows);
    // These lists change when somebody here changes them, and then the row belongs where it belongs.
    setDynamicSortFilter(true);
}

Result<void> AccessFilterModel::setFilter(const QString& text) {
    if (text == m_text)
        return {};
    auto filter = observe::query::Filter::parse(text, m_model.fields());
    if (!filter)
        return tl::unexpected(filter.error());
    setFilter(*filter, text);
    return {};
}

void AccessFilterModel::setFilter(const observe::query::Filter& filter, const QString& text) {
    m_filter = filter;
    m_text = text;
    invalidate();
}

void AccessFilterModel::setCondition(Condition condition) {
    m_condition = std::move(condition);
    invalidate();
}

bool AccessFilterModel::filterAcceptsRow(int row, const QModelIndex&) const {
    return (!m_condition || m_condition(row)) && (m_filter.isEmpty() || m_model.matches(row, m_filter));
}

} // namespace wayside::ui
