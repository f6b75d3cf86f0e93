// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectiontrail.h"

#include "ui/delegates/celldelegate.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

void ConnectionTrail::setEvents(quint64 connectionId, const QList<observe::EventRow>& events) {
    const QList<observe::EventRow> newestFirst(events.crbegin(), events.crend());
    const auto known =
        m_events.isEmpty()
            ? newestFirst.cend()
            : std::find_if(newestFirst.cbegin(), newestFirst.cend(),
                           [this](const auto& event) { return event.id == m_events.constFirst().id; });
    if (connectionId != m_connectionId || known == newestFirst.cend()) {
        if (connectionId == m_connectionId && newestFirst == m_events)
            return;
        beginResetModel();
        m_connectionId = connectionId;
        m_events = newestFirst;
        endResetModel();
        return;
    }
    if (const int fresh = int(known - newestFirst.cbegin()); fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        m_events = newestFirst.first(fresh) + m_events;
        endInsertRows();
    }
    if (m_events.size() > newestFirst.size()) {
        beginRemoveRows({}, int(newestFirst.size()), int(m_events.size()) - 1);
        m_events.resize(newestFirst.size());
        endRemoveRows();
    }
}

int ConnectionTrail::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_events.size());
}

QVariant ConnectionTrail::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& event = m_events.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words::clock(event.atMs) + QStringLiteral("   ") + words::eventSentence(event);
    case Qt::ToolTipRole:
        return words::tooltip(words::utcDateTime(event.atMs) + u'\n' + words::eventSentence(event));
    case EmphasisRole:
        switch (event.severity) {
        case observe::Severity::Information:
            return int(CellDelegate::Emphasis::None);
        case observe::Severity::Warning:
            return int(CellDelegate::Emphasis::Warning);
        case observe::Severity::Fault:
            return int(CellDelegate::Emphasis::Fault);
        }
        return {};
    default:
        return {};
    }
}

} // namespace wayside::ui
