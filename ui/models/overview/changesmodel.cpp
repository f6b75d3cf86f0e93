// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overview/changesmodel.h"

#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool isWarning(const history::Change& change) {
    using Kind = history::Change::Kind;
    switch (change.kind) {
    case Kind::SessionsOpened:
        return false;
    case Kind::ReconnectIgnored:
        return true;
    case Kind::SessionsEnded:
        return change.event.severity != observe::Severity::Information ||
               (change.event.cause && isEnforcement(*change.event.cause));
    case Kind::Event:
        break;
    }
    return change.event.severity != observe::Severity::Information;
}

QString pageOf(const history::Change& change) {
    using observe::EventKind;
    if (change.kind == history::Change::Kind::SessionsEnded && change.event.cause &&
        isEnforcement(*change.event.cause))
        return u"enforcement"_s;
    if (change.kind != history::Change::Kind::Event)
        return u"connections"_s;
    switch (change.event.kind) {
    case EventKind::NodeStateChanged:
    case EventKind::DrainStarted:
    case EventKind::DrainFinished:
    case EventKind::DrainAborted:
    case EventKind::DrainPaused:
    case EventKind::DrainResumed:
    case EventKind::DrainHalted:
        return u"nodes"_s;
    default:
        return change.event.connectionId != 0 ? u"connections"_s : u"events"_s;
    }
}

} // namespace

QString ChangesModel::sentence(const history::Change& change) {
    using Kind = history::Change::Kind;
    const auto withNames = [&change](const QString& text) {
        if (change.names.isEmpty())
            return text;
        const QString names = change.names.join(u", "_s);
        return change.count > change.names.size() ? tr("%1 (%2, \u2026)").arg(text, names)
                                                  : tr("%1 (%2)").arg(text, names);
    };
    switch (change.kind) {
    case Kind::SessionsOpened:
        return withNames(tr("%n session(s) opened", nullptr, change.count));
    case Kind::SessionsEnded: {
        const QString why = change.event.cause       ? words::cause(*change.event.cause)
                            : change.event.endReason ? words::endReason(*change.event.endReason)
                                                     : tr("reason not known");
        return withNames(tr("%n session(s) ended: %1", nullptr, change.count).arg(why));
    }
    case Kind::ReconnectIgnored:
        return withNames(tr("%n client(s) ignored Reconnect", nullptr, change.count));
    case Kind::Event:
        break;
    }
    const QString sentence = words::eventSentence(change.event);
    return change.count == 1 ? sentence : tr("%1 (%n times)", nullptr, change.count).arg(sentence);
}

void ChangesModel::setChanges(const QList<history::Change>& changes) {
    QList<history::Change> newest(changes.crbegin(), changes.crend());
    const auto sameThing = [](const history::Change& one, const history::Change& other) {
        return one.id == other.id;
    };
    // The oldest last: rows that are gone, or went on and moved up, leave; what is new comes on top.
    qsizetype kept = 0;
    for (qsizetype row = m_changes.size() - 1; row >= 0; --row) {
        const qsizetype there = newest.size() - 1 - kept;
        if (there >= 0 && sameThing(newest.at(there), m_changes.at(row))) {
            ++kept;
            continue;
        }
        beginRemoveRows({}, int(row), int(row));
        m_changes.removeAt(row);
        endRemoveRows();
    }
    const qsizetype added = newest.size() - m_changes.size();
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_changes = newest.first(added) + m_changes;
        endInsertRows();
    }
    for (qsizetype row = 0; row < newest.size(); ++row) {
        if (m_changes.at(row) == newest.at(row))
            continue;
        m_changes[row] = newest.at(row);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_changes.size());
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const history::Change& change = m_changes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1  %2", "time of day and what happened")
            .arg(words::clock(change.lastAtMs), sentence(change));
    case Qt::ToolTipRole: {
        const QString text = tr("%1\nFirst %2, last %3")
                                 .arg(sentence(change), words::utcDateTime(change.firstAtMs),
                                      words::utcDateTime(change.lastAtMs));
        return words::tooltip(text);
    }
    case WarningRole:
        return isWarning(change);
    case ConnectionRole:
        return change.count == 1 ? change.event.connectionId : 0;
    case PageRole:
        return pageOf(change);
    default:
        return {};
    }
}

} // namespace wayside::ui
