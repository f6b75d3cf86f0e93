// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "ui/models/enforcement/enforcemententry.h"
#include "ui/models/enforcement/enforcementtally.h"
#include "ui/models/figuresortmodel.h"

#include <deque>
#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <vector>

namespace wayside::ui {

/// Forced closes, newest first, seen live and read from the store, each once; at most 10,000 of them, what
/// had to go is counted. While held, new ones wait above the table instead of pushing its rows down under the
/// pointer. GUI thread.
class EnforcementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Time,
        Session,
        Cause,
        Measured,
        Limit,
        Window,
        Node,
        Account,
        Domain,
        Sentence,
        ColumnCount
    };
    enum Role { CauseRole = WarningRole + 1 }; ///< CloseCause as int; invalid when unknown
    static constexpr std::size_t mostEvents = 10000;

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);
    /// Adds what the store has; what was seen live is not doubled but learns of its flight record.
    void addStored(const QList<EnforcementEntry>& entries);
    void forgetStored(); ///< what is known from the store alone
    /// What became known of a row later: the flight record, and the error of a clock breach.
    void learn(quint64 rowId, std::optional<qint64> flightRecordId, std::optional<double> errorBoundMs);
    void setHeld(bool held); ///< releasing shows what waited
    bool isHeld() const { return m_held; }
    int waiting() const { return int(m_waiting.size()); }
    bool isFull() const { return m_entries.size() >= mostEvents; }

    const EnforcementTally& tally() const { return m_tally; }             ///< seen live
    const EnforcementTally& storedTally() const { return m_storedTally; } ///< known from the store alone
    qint64 nodeClockMs() const { return m_nodeClockMs; }
    /// Events that are not in the table any more: beyond the bound, or lost on the way here.
    quint64 dropped() const { return m_dropped; }
    quint64 lost() const { return m_lost; } ///< events of any kind that never arrived
    const EnforcementEntry& at(int row) const { return m_entries[std::size_t(row)]; }
    const EnforcementEntry* entryById(quint64 rowId) const; ///< null when it is not in the table
    const observe::EventRow* eventById(quint64 rowId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sessionName(const observe::EventRow& event);
    static QString measuredText(const observe::EventRow& event);
    static QString limitText(const observe::EventRow& event);
    /// Time of day, and the day where it is another than that of `nowMs`.
    static QString timeText(qint64 atMs, qint64 nowMs);
    /// What happened, and that nobody can say so where it is inconclusive.
    static QString sentence(const EnforcementEntry& entry);

Q_SIGNALS:
    void countsChanged(); ///< tally, waiting, dropped or lost

private:
    void showWaiting();
    void reset();
    void takeLive(const observe::EventRow& event);
    void noteErrorBounds(const observe::SourceUpdate& update);
    void insertSorted(std::vector<EnforcementEntry> entries);
    void trim(std::size_t most);
    std::optional<std::size_t> rowOf(quint64 rowId) const;
    QVariant value(const EnforcementEntry& entry, int column) const;
    QString text(const EnforcementEntry& entry, int column) const;

    std::vector<EnforcementEntry> m_entries; ///< newest first
    std::deque<EnforcementEntry> m_waiting;  ///< newest first
    QSet<QString> m_known;                   ///< keys of both
    QHash<quint64, double> m_errorBounds;    ///< of live connections
    EnforcementTally m_tally, m_storedTally;
    bool m_held = false;
    quint64 m_newestId = 0;
    quint64 m_dropped = 0;
    quint64 m_lost = 0;
    qint64 m_nodeClockMs = 0;
};

} // namespace wayside::ui
