// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/misbehaviourmodel.h"

#include "ui/models/lab/labwords.h"
#include "ui/shell/words.h"

#include <QFont>

namespace wayside::ui {

MisbehaviourModel::MisbehaviourModel(QObject* parent) : QAbstractListModel(parent) {
    std::optional<lab::MisbehaviourTraits::Phase> heading;
    for (const lab::MisbehaviourTraits& traits : lab::allMisbehaviours()) {
        if (heading != traits.phase)
            m_rows.append({std::nullopt, traits.phase});
        heading = traits.phase;
        m_rows.append({traits.what, traits.phase});
    }
}

void MisbehaviourModel::setSession(SessionType type, SessionProtocol protocol) {
    if (type == m_type && protocol == m_protocol)
        return;
    m_type = type;
    m_protocol = protocol;
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::optional<lab::Misbehaviour> MisbehaviourModel::at(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).what : std::nullopt;
}

int MisbehaviourModel::rowOf(lab::Misbehaviour what) const {
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).what == what)
            return int(i);
    }
    return -1;
}

int MisbehaviourModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool MisbehaviourModel::suits(const Row& row) const {
    return row.what && lab::suits(*row.what, m_type, m_protocol);
}

QVariant MisbehaviourModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.what ? words::misbehaviour(*row.what) : words::misbehaviourPhase(row.phase);
    case Qt::ToolTipRole:
        if (!row.what)
            return {};
        return words::tooltip(suits(row) ? words::misbehaviourDeed(*row.what)
                                         : words::misbehaviourNeed(lab::traitsOf(*row.what).needs));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.what ? QVariant() : QVariant(font);
    }
    case HeadingRole:
        return !row.what;
    default:
        return {};
    }
}

Qt::ItemFlags MisbehaviourModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return Qt::NoItemFlags;
    const Row& row = m_rows.at(index.row());
    if (!row.what)
        return Qt::ItemIsEnabled; // readable, not to be chosen
    return suits(row) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace wayside::ui
