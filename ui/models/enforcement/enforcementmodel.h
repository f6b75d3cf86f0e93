// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "ui/models/enforcement/enforcementtally.h"
#include "ui/models/figuresortmodel.h"

#include <deque>
#include <QAbstractTableModel>

namespace wayside::ui {

/// Forced closes, newest first, at most 10,000 of them; what had to go is counted. While held, new ones wait
/// above the table instead of pushing its rows down under the pointer. GUI thread.
class EnforcementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Session, Cause, Measured, Limit, Window, Node, Sentence, ColumnCount };
    enum Role { CauseRole = WarningRole + 1 }; ///< CloseCause as int; invalid when unknown
    static constexpr std::size_t mostEvents = 10000;

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);
    void setHeld(bool held); ///< releasing shows what waited
    bool isHeld() const { return m_held; }
    int waiting() const { return int(m_waiting.size()); }

    const EnforcementTally& tally() const { return m_tally; }
    qint64 nodeClockMs() const { return m_nodeClockMs; }
    /// Events that are not in the table any more: beyond the bound, or lost on the way here.
    quint64 dropped() const { return m_dropped; }
    quint64 lost() const { return m_lost; }               ///< events of any kind that never arrived
    const observe::EventRow* eventById(quint64 id) const; ///< null when it is not in the table

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sessionName(const observe::EventRow& event);
    static QString measuredText(const observe::EventRow& event);
    static QString limitText(const observe::EventRow& event);

Q_SIGNALS:
    void countsChanged(); ///< tally, waiting, dropped or lost

private:
    void showWaiting();
    void reset();
    QVariant value(const observe::EventRow& event, int column) const;
    QString text(const observe::EventRow& event, int column) const;

    std::deque<observe::EventRow> m_events;  ///< newest first
    std::deque<observe::EventRow> m_waiting; ///< newest first
    EnforcementTally m_tally;
    bool m_held = false;
    quint64 m_newestId = 0;
    quint64 m_dropped = 0;
    quint64 m_lost = 0;
    qint64 m_nodeClockMs = 0;
};

} // namespace wayside::ui
