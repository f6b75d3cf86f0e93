// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementmodel.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString withUnit(CloseCause cause, const QString& figure) {
    switch (cause) {
    case CloseCause::RateLimit:
        return EnforcementModel::tr("%1 /s").arg(figure);
    case CloseCause::ThroughputLimit:
        return EnforcementModel::tr("%1 B/s").arg(figure);
    default:
        return EnforcementModel::tr("%1 ms").arg(figure);
    }
}

/// Exact figures, in the unit of the rule: what was measured must be seen to differ from the limit.
QString exact(double value, int decimals) {
    constexpr double legible = 1e9;
    if (std::abs(value) >= legible)
        return words::figure(value);
    return QLocale().toString(value, 'f', decimals);
}

/// Decimals that tell measured and limit apart; whole figures need none.
int decimalsFor(const observe::EventRow& event) {
    const double measured = event.measured.value_or(0);
    const double limit = event.limit.value_or(0);
    for (const int decimals : {0, 1, 2}) {
        if (exact(measured, decimals) != exact(limit, decimals))
            return std::abs(measured) < 100 ? std::max(decimals, 1) : decimals;
    }
    return 3;
}

} // namespace

QString EnforcementModel::measuredText(const observe::EventRow& event) {
    if (!event.measured || !event.cause)
        return words::figure(event.measured);
    return withUnit(*event.cause, exact(*event.measured, decimalsFor(event)));
}

QString EnforcementModel::limitText(const observe::EventRow& event) {
    if (!event.limit || !event.cause)
        return words::figure(event.limit);
    const bool whole = *event.limit == std::floor(*event.limit);
    return withUnit(*event.cause, exact(*event.limit, whole ? 0 : 2));
}

QString EnforcementModel::sessionName(const observe::EventRow& event) {
    if (event.identifiers.size() == 1)
        return event.identifiers.constFirst();
    if (!event.account.isEmpty())
        return event.type ? u"%1 %2"_s.arg(words::sessionType(event.type), event.account) : event.account;
    if (event.connectionId != 0)
        return u"#%1"_s.arg(event.connectionId);
    return words::unknown;
}

void EnforcementModel::apply(const observe::SourceUpdate& update) {
    if (update.reset)
        reset();
    m_nodeClockMs = std::max(m_nodeClockMs, update.nodeClockMs);
    bool changed = update.eventsLost > 0 || update.reset;
    m_lost += update.eventsLost;
    for (const observe::EventRow& event : update.events) {
        if (event.kind != observe::EventKind::Enforcement || event.id <= m_newestId)
            continue; // a batch may bring again what an earlier one brought
        m_newestId = event.id;
        if (event.cause)
            m_tally.add(*event.cause, event.atMs);
        m_waiting.push_front(event);
        changed = true;
    }
    while (m_waiting.size() > mostEvents) {
        m_waiting.pop_back();
        ++m_dropped;
    }
    if (!m_held)
        showWaiting();
    if (changed)
        Q_EMIT countsChanged();
}

void EnforcementModel::showWaiting() {
    if (m_waiting.empty())
        return;
    const std::size_t most = mostEvents - m_waiting.size();
    if (m_events.size() > most) {
        beginRemoveRows({}, int(most), int(m_events.size()) - 1);
        m_dropped += m_events.size() - most;
        m_events.resize(most);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(m_waiting.size()) - 1);
    m_events.insert(m_events.begin(), std::make_move_iterator(m_waiting.begin()),
                    std::make_move_iterator(m_waiting.end()));
    m_waiting.clear();
    endInsertRows();
}

void EnforcementModel::setHeld(bool held) {
    m_held = held;
    if (held || m_waiting.empty())
        return;
    showWaiting();
    Q_EMIT countsChanged();
}

void EnforcementModel::reset() {
    beginResetModel();
    m_events.clear();
    m_waiting.clear();
    m_tally.clear();
    m_newestId = 0;
    m_dropped = 0;
    m_lost = 0;
    m_nodeClockMs = 0;
    endResetModel();
}

const observe::EventRow* EnforcementModel::eventById(quint64 id) const {
    const auto found =
        std::lower_bound(m_events.begin(), m_events.end(), id,
                         [](const observe::EventRow& one, quint64 other) { return one.id > other; });
    return found != m_events.end() && found->id == id ? &*found : nullptr;
}

int EnforcementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_events.size());
}

int EnforcementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnforcementModel::value(const observe::EventRow& event, int column) const {
    switch (column) {
    case Time:
        return event.id; // one more with each event, even within a millisecond
    case Session:
        return sessionName(event);
    case Cause:
        return event.cause ? QVariant(int(*event.cause)) : QVariant();
    case Measured:
        return event.measured ? QVariant(*event.measured) : QVariant();
    case Limit:
        return event.limit ? QVariant(*event.limit) : QVariant();
    case Window:
        return event.windowMs ? QVariant(*event.windowMs) : QVariant();
    case Node:
        return event.nodeId;
    default:
        return words::enforcementSentence(event);
    }
}

QString EnforcementModel::text(const observe::EventRow& event, int column) const {
    switch (column) {
    case Time:
        return words::clock(event.atMs);
    case Session:
        return sessionName(event);
    case Cause:
        return event.cause ? words::cause(*event.cause) : QString(words::unknown);
    case Measured:
        return measuredText(event);
    case Limit:
        return limitText(event);
    case Window:
        return event.windowMs ? words::duration(*event.windowMs) : QString(words::unknown);
    case Node:
        return event.nodeId.isEmpty() ? QString(words::unknown) : event.nodeId;
    default:
        return words::enforcementSentence(event);
    }
}

QVariant EnforcementModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const observe::EventRow& event = m_events.at(std::size_t(index.row()));
    const int column = index.column();
    const bool figure = column >= Measured && column <= Window;
    switch (role) {
    case Qt::DisplayRole:
        return text(event, column);
    case Qt::ToolTipRole:
        return column == Time       ? words::utcDateTime(event.atMs)
               : column == Sentence ? text(event, column)
                                    : QString();
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return value(event, column);
    case FilterRole:
        return QStringList({sessionName(event), event.identifiers.join(u' '), event.account, event.nodeId,
                            event.remoteAddress, words::sessionType(event.type),
                            event.cause ? words::cause(*event.cause) : QString(), event.detail})
            .join(u' ');
    case IdRole:
        return event.id;
    case CauseRole:
        return event.cause ? QVariant(int(*event.cause)) : QVariant();
    case WarningRole:
        return column == Measured && event.measured ? 2 : 0;
    default:
        return {};
    }
}

QVariant EnforcementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Measured && section <= Window ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Session:
        return tr("Session");
    case Cause:
        return tr("Cause");
    case Measured:
        return tr("Measured");
    case Limit:
        return tr("Limit");
    case Window:
        return tr("Window");
    case Node:
        return tr("Node");
    default:
        return tr("What happened");
    }
}

} // namespace wayside::ui
