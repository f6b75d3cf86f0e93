// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementmodel.h"

#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QDateTime>
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

QString EnforcementModel::timeText(qint64 atMs, qint64 nowMs) {
    const QDateTime at = displayTime(atMs);
    if (atMs <= 0 || nowMs <= 0 || at.date() == displayTime(nowMs).date())
        return words::clock(atMs);
    return QLocale().toString(at, tr("d MMM HH:mm:ss", "a day of some year and a time of day"));
}

QString EnforcementModel::sentence(const EnforcementEntry& entry) {
    const QString sentence = words::enforcementSentence(entry.event);
    if (!entry.isInconclusive())
        return sentence;
    return tr("%1 Inconclusive: that is within the error of the measurement, \u00b1 %2 ms.")
        .arg(sentence, words::figure(entry.errorBoundMs));
}

namespace {

/// Newest first; within a millisecond the one told of later.
bool isNewer(const EnforcementEntry& one, const EnforcementEntry& other) {
    return one.event.atMs != other.event.atMs ? one.event.atMs > other.event.atMs
                                              : one.rowId() > other.rowId();
}

} // namespace

void EnforcementModel::apply(const observe::SourceUpdate& update) {
    if (update.reset)
        reset();
    m_nodeClockMs = std::max(m_nodeClockMs, update.nodeClockMs);
    noteErrorBounds(update);
    bool changed = update.eventsLost > 0 || update.reset;
    m_lost += update.eventsLost;
    for (const observe::EventRow& event : update.events) {
        if (event.kind != observe::EventKind::Enforcement || event.id <= m_newestId)
            continue; // a batch may bring again what an earlier one brought
        m_newestId = event.id;
        takeLive(event);
        changed = true;
    }
    while (m_waiting.size() > mostEvents) {
        m_known.remove(m_waiting.back().key());
        m_waiting.pop_back();
        ++m_dropped;
    }
    if (!m_held)
        showWaiting();
    if (changed)
        Q_EMIT countsChanged();
}

void EnforcementModel::noteErrorBounds(const observe::SourceUpdate& update) {
    for (const observe::ConnectionRow& row : update.connections) {
        const auto roundTrip = row.clock.meanRoundTripMs ? row.clock.meanRoundTripMs : row.clock.roundTripMs;
        if (roundTrip)
            m_errorBounds.insert(row.id, *roundTrip / 2);
    }
    for (const quint64 id : update.removed)
        m_errorBounds.remove(id);
}

void EnforcementModel::takeLive(const observe::EventRow& event) {
    EnforcementEntry entry;
    entry.event = event;
    if (event.cause == CloseCause::ClockDiffLimit && m_errorBounds.contains(event.connectionId))
        entry.errorBoundMs = m_errorBounds.value(event.connectionId);
    if (const QString key = entry.key(); !key.isEmpty() && m_known.contains(key)) {
        // The store was quicker: the row learns what only the live event has.
        for (std::size_t row = 0; row < m_entries.size(); ++row) {
            if (m_entries[row].key() != key)
                continue;
            EnforcementEntry& known = m_entries[row];
            known.event.id = event.id;
            known.event.connectionId = event.connectionId;
            known.event.faults = event.faults;
            if (!known.errorBoundMs)
                known.errorBoundMs = entry.errorBoundMs;
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
            return;
        }
    } else if (!key.isEmpty()) {
        m_known.insert(key);
    }
    if (event.cause)
        m_tally.add(*event.cause, event.atMs);
    m_waiting.push_front(std::move(entry));
}

void EnforcementModel::addStored(const QList<EnforcementEntry>& entries) {
    QHash<QString, const EnforcementEntry*> seenLive;
    std::vector<EnforcementEntry> added;
    for (const EnforcementEntry& entry : entries) {
        const QString key = entry.key();
        if (!key.isEmpty() && m_known.contains(key)) {
            seenLive.insert(key, &entry);
            continue;
        }
        if (!key.isEmpty())
            m_known.insert(key);
        if (entry.event.cause)
            m_storedTally.add(*entry.event.cause, entry.event.atMs);
        added.push_back(entry);
    }
    const auto enrich = [&seenLive](EnforcementEntry& known) {
        const EnforcementEntry* stored = seenLive.isEmpty() ? nullptr : seenLive.value(known.key());
        if (!stored)
            return false;
        known.storedId = stored->storedId;
        known.flightRecordId = stored->flightRecordId;
        return true;
    };
    for (EnforcementEntry& known : m_waiting)
        enrich(known);
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        if (enrich(m_entries[row]))
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
    std::stable_sort(added.begin(), added.end(), isNewer);
    insertSorted(std::move(added));
    trim(mostEvents);
    Q_EMIT countsChanged();
}

/// Those that belong between the same two rows go in together.
void EnforcementModel::insertSorted(std::vector<EnforcementEntry> entries) {
    auto next = entries.begin();
    while (next != entries.end()) {
        const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), *next, isNewer);
        auto last = std::next(next);
        while (last != entries.end() && (place == m_entries.end() || isNewer(*last, *place)))
            ++last;
        const auto row = int(std::distance(m_entries.begin(), place));
        beginInsertRows({}, row, row + int(std::distance(next, last)) - 1);
        m_entries.insert(place, std::make_move_iterator(next), std::make_move_iterator(last));
        endInsertRows();
        next = last;
    }
}

void EnforcementModel::trim(std::size_t most) {
    if (m_entries.size() <= most)
        return;
    beginRemoveRows({}, int(most), int(m_entries.size()) - 1);
    m_dropped += m_entries.size() - most;
    for (std::size_t row = most; row < m_entries.size(); ++row)
        m_known.remove(m_entries[row].key());
    m_entries.resize(most);
    endRemoveRows();
}

void EnforcementModel::forgetStored() {
    m_storedTally.clear();
    // From the end, in runs, so that other rows keep their place.
    std::size_t end = m_entries.size();
    while (end > 0) {
        if (m_entries[end - 1].event.id != 0) {
            --end;
            continue;
        }
        std::size_t begin = end;
        while (begin > 0 && m_entries[begin - 1].event.id == 0)
            m_known.remove(m_entries[--begin].key());
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_entries.erase(m_entries.begin() + std::ptrdiff_t(begin), m_entries.begin() + std::ptrdiff_t(end));
        endRemoveRows();
        end = begin;
    }
    Q_EMIT countsChanged();
}

void EnforcementModel::learn(quint64 rowId, std::optional<qint64> flightRecordId,
                             std::optional<double> errorBoundMs) {
    const auto row = rowOf(rowId);
    if (!row)
        return;
    EnforcementEntry& entry = m_entries[*row];
    if (flightRecordId)
        entry.flightRecordId = flightRecordId;
    if (errorBoundMs)
        entry.errorBoundMs = errorBoundMs;
    Q_EMIT dataChanged(index(int(*row), 0), index(int(*row), ColumnCount - 1));
}

void EnforcementModel::showWaiting() {
    if (m_waiting.empty())
        return;
    std::vector<EnforcementEntry> shown(std::make_move_iterator(m_waiting.begin()),
                                        std::make_move_iterator(m_waiting.end()));
    m_waiting.clear();
    trim(mostEvents - shown.size());
    std::stable_sort(shown.begin(), shown.end(), isNewer);
    insertSorted(std::move(shown));
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
    m_entries.clear();
    m_waiting.clear();
    m_known.clear();
    m_errorBounds.clear();
    m_tally.clear();
    m_storedTally.clear();
    m_newestId = 0;
    m_dropped = 0;
    m_lost = 0;
    m_nodeClockMs = 0;
    endResetModel();
}

std::optional<std::size_t> EnforcementModel::rowOf(quint64 rowId) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [rowId](const EnforcementEntry& one) { return one.rowId() == rowId; });
    if (found == m_entries.end())
        return std::nullopt;
    return std::size_t(std::distance(m_entries.begin(), found));
}

const EnforcementEntry* EnforcementModel::entryById(quint64 rowId) const {
    const auto row = rowOf(rowId);
    return row ? &m_entries[*row] : nullptr;
}

const observe::EventRow* EnforcementModel::eventById(quint64 rowId) const {
    const EnforcementEntry* entry = entryById(rowId);
    return entry ? &entry->event : nullptr;
}

int EnforcementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EnforcementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnforcementModel::value(const EnforcementEntry& entry, int column) const {
    const observe::EventRow& event = entry.event;
    switch (column) {
    case Time:
        return event.atMs; // rows of one millisecond keep their order
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
    case Account:
        return event.account;
    case Domain:
        return event.domain;
    default:
        return sentence(entry);
    }
}

QString EnforcementModel::text(const EnforcementEntry& entry, int column) const {
    const observe::EventRow& event = entry.event;
    const auto orUnknown = [](const QString& text) {
        return text.isEmpty() ? QString(words::unknown) : text;
    };
    switch (column) {
    case Time:
        return timeText(event.atMs, m_nodeClockMs);
    case Session:
        return sessionName(event);
    case Cause:
        return event.cause ? words::cause(*event.cause) : QString(words::unknown);
    case Measured:
        return entry.isInconclusive() ? tr("\u00b1 %1", "measured, within its error").arg(measuredText(event))
                                      : measuredText(event);
    case Limit:
        return limitText(event);
    case Window:
        return event.windowMs ? words::duration(*event.windowMs) : QString(words::unknown);
    case Node:
        return orUnknown(event.nodeId);
    case Account:
        return orUnknown(event.account);
    case Domain:
        return orUnknown(event.domain);
    default:
        return sentence(entry);
    }
}

QVariant EnforcementModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnforcementEntry& entry = at(index.row());
    const observe::EventRow& event = entry.event;
    const int column = index.column();
    const bool figure = column >= Measured && column <= Window;
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return column == Time       ? words::utcDateTime(event.atMs)
               : column == Sentence ? words::tooltip(text(entry, column))
                                    : QString();
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return value(entry, column);
    case FilterRole:
        return QStringList({sessionName(event), event.identifiers.join(u' '), event.account, event.domain,
                            event.nodeId, event.remoteAddress, words::sessionType(event.type),
                            event.cause ? words::cause(*event.cause) : QString(), event.detail,
                            event.sessionId, entry.isInconclusive() ? tr("inconclusive") : QString()})
            .join(u' ');
    case IdRole:
        return entry.rowId();
    case CauseRole:
        return event.cause ? QVariant(int(*event.cause)) : QVariant();
    case WarningRole:
        return column != Measured || !event.measured ? 0 : entry.isInconclusive() ? 1 : 2;
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
    case Account:
        return tr("Account");
    case Domain:
        return tr("Domain");
    default:
        return tr("What happened");
    }
}

} // namespace wayside::ui
