// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandlist.h"

#include "ui/shell/commandmatch.h"

#include <algorithm>
#include <QRegularExpression>

namespace wayside::ui {

void CommandList::setCommands(QList<Command> commands) {
    m_commands = std::move(commands);
    choose();
}

void CommandList::setQuery(const QString& query) {
    m_query = query;
    choose();
}

void CommandList::choose() {
    struct Candidate {
        qsizetype index;
        int score;
    };
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands.at(i);
        // A word may name the place, so that "session close" finds what another page calls "Close".
        if (const auto score = commandMatch(m_query, command.text + u' ' + command.place))
            candidates.append({i, *score});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [this](const Candidate& a, const Candidate& b) {
        const bool can = m_commands.at(a.index).can;
        return can != m_commands.at(b.index).can ? can : a.score > b.score;
    });
    beginResetModel();
    m_shown.clear();
    for (const Candidate& candidate : candidates)
        m_shown.append(candidate.index);
    endResetModel();
}

int CommandList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command& command = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return QStringList{command.text, command.place, command.keys, command.whyNot}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    case PlaceRole:
        return command.place;
    case KeysRole:
        return command.keys;
    case WhyNotRole:
        return command.whyNot;
    case CanRole:
        return command.can;
    default:
        return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace wayside::ui
