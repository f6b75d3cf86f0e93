// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/sourcelistmodel.h"

#include "ui/shell/words.h"

#include <QDir>

namespace wayside::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int firstProfile = 2;
} // namespace

SourceListModel::SourceListModel(ProfileBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_profiles(book.profiles()) {
    connect(&book, &ProfileBook::changed, this, &SourceListModel::refresh);
}

/// Both are ordered by name: rows come and go one by one, so that a choice stays where it is.
void SourceListModel::refresh() {
    const QList<client::Profile> now = m_book.profiles();
    qsizetype at = 0;
    for (const client::Profile& profile : now) {
        while (at < m_profiles.size() && m_profiles.at(at).name < profile.name) {
            beginRemoveRows({}, int(at) + firstProfile, int(at) + firstProfile);
            m_profiles.removeAt(at);
            endRemoveRows();
        }
        if (at >= m_profiles.size() || m_profiles.at(at).name != profile.name) {
            beginInsertRows({}, int(at) + firstProfile, int(at) + firstProfile);
            m_profiles.insert(at, profile);
            endInsertRows();
        } else {
            m_profiles[at] = profile;
        }
        ++at;
    }
    if (at < m_profiles.size()) {
        beginRemoveRows({}, int(at) + firstProfile, int(m_profiles.size()) - 1 + firstProfile);
        m_profiles.resize(at);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); // tokens may have moved
}

void SourceListModel::setCurrent(const SourceChoice& current) {
    m_current = current;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void SourceListModel::setDemoClients(int count) {
    m_demoClients = count;
    Q_EMIT dataChanged(index(1, Address), index(1, Address));
}

SourceChoice SourceListModel::choice(int row) const {
    if (row == 0)
        return {};
    if (row == 1)
        return {SourceChoice::Kind::Demo, {}};
    return {SourceChoice::Kind::Profile, m_profiles.at(row - firstProfile).name};
}

std::optional<client::Profile> SourceListModel::profile(int row) const {
    if (row < firstProfile || row >= rowCount())
        return std::nullopt;
    return m_profiles.at(row - firstProfile);
}

int SourceListModel::rowOf(const SourceChoice& choice) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (this->choice(row) == choice)
            return row;
    }
    return -1;
}

int SourceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : firstProfile + int(m_profiles.size());
}

int SourceListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceListModel::tokenWord(TokenPlace place) {
    switch (place) {
    case TokenPlace::None:
        return tr("none known");
    case TokenPlace::File:
        return tr("in a file");
    case TokenPlace::Keychain:
        return tr("in the keychain");
    case TokenPlace::Session:
        return tr("for this session");
    }
    return {};
}

QString SourceListModel::text(int row, int column) const {
    if (row < firstProfile) {
        switch (column) {
        case Name:
            return row == 0 ? tr("Embedded node") : tr("Demo");
        case Address:
            return row == 0 ? tr("a node in this program; remembers its sessions")
                            : tr("the same with %n simulated clients; starts afresh every time", nullptr,
                                 m_demoClients);
        default:
            return words::unknown;
        }
    }
    const client::Profile& profile = m_profiles.at(row - firstProfile);
    const auto known = [](const QString& text) { return text.isEmpty() ? QString(words::unknown) : text; };
    switch (column) {
    case Name:
        return profile.name;
    case Address:
        return profile.api;
    case Domain:
        return known(profile.domain);
    case Token:
        return tokenWord(m_book.tokenPlace(profile));
    default:
        return known(QDir::toNativeSeparators(profile.caFile));
    }
}

QVariant SourceListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool current = choice(index.row()) == m_current;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name && current ? tr("\u25cf %1, shown now").arg(text(index.row(), Name))
                                                 : text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return words::tooltip(text(index.row(), index.column()));
    case SortRole:
    case FilterRole:
        return text(index.row(), index.column());
    case IdRole:
        return index.row() < firstProfile ? QString() : m_profiles.at(index.row() - firstProfile).name;
    case WarningRole:
        return 0;
    default:
        return {};
    }
}

QVariant SourceListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Source");
    case Address:
        return tr("Address");
    case Domain:
        return tr("Domain");
    case Token:
        return tr("Token");
    default:
        return tr("Authorities");
    }
}

} // namespace wayside::ui
