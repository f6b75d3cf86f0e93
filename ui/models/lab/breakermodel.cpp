// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/breakermodel.h"

#include "ui/models/lab/labwords.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

void BreakerModel::setBreakers(const QList<client::BreakerStatus>& breakers) {
    const bool same = std::equal(m_rows.cbegin(), m_rows.cend(), breakers.cbegin(), breakers.cend(),
                                 [](const client::BreakerStatus& one, const client::BreakerStatus& other) {
                                     return one.endpoint == other.endpoint && one.isApi == other.isApi;
                                 });
    if (!same) { // seldom: a node that was not connected to before
        beginResetModel();
        m_rows = breakers;
        endResetModel();
        return;
    }
    m_rows = breakers;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int BreakerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BreakerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BreakerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const client::BreakerStatus& breaker = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Failures ? Qt::AlignRight : Qt::AlignLeft));
    if (role == WarningRole) {
        const bool state = index.column() == State;
        return state && breaker.state != client::CircuitBreaker::State::Closed ? 1 : 0;
    }
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Endpoint:
        return breaker.endpoint;
    case Kind:
        return breaker.isApi ? tr("API") : tr("Streaming node");
    case State:
        return words::breakerState(breaker.state);
    case Failures:
        return breaker.failures;
    default:
        if (!breaker.probeIn)
            return QString(words::unknown);
        return breaker.probeIn->count() == 0 ? tr("with the next attempt")
                                             : tr("in %1").arg(words::duration(breaker.probeIn->count()));
    }
}

QVariant BreakerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Endpoint:
        return tr("Endpoint");
    case Kind:
        return tr("Kind");
    case State:
        return tr("Circuit breaker");
    case Failures:
        return tr("Failures in a row");
    default:
        return tr("Next probe");
    }
}

} // namespace wayside::ui
