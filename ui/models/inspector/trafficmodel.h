// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/trafficanalyst.h"

#include <deque>
#include <QAbstractTableModel>

namespace wayside::ui {

/// The records of one source, live tap, recording or flight record, with what is to be noted about each.
/// Bounded in rows and bytes: the oldest make room, which is counted. GUI thread.
class TrafficModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Gap, Direction, Type, Size, Summary, Notes, SessionLabel, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< observe::Severity as int; nothing where there is no note
        EmphasisRole,                    ///< CellDelegate::Emphasis
        ToClientRole,                    ///< bool; nothing where there is no direction
    };
    struct Row {
        observe::TrafficRecord record;
        QList<inspect::TrafficNote> notes;
        std::optional<session::ConnectionState> state; ///< of the connection from here on
    };

    static constexpr int mostRows = 100'000;
    static constexpr qint64 mostBytes = 64 << 20; ///< of datagrams

    explicit TrafficModel(QObject* parent = nullptr);

    /// Begins anew. `known`: what is known of the session, for records that do not begin with Opened.
    void restart(const std::optional<observe::TrafficSession>& known = std::nullopt);
    void append(const QList<observe::TrafficRecord>& records);
    void setRecords(const QList<observe::TrafficRecord>& records); ///< restart() and append()
    /// Records that the source could not give, so far: said where the counts are.
    void setLostAtSource(quint64 records);

    const Row& at(int row) const { return m_rows[std::size_t(row)]; } ///< 0 <= row < rowCount()
    /// To the record before, milliseconds; nothing for the first.
    std::optional<qint64> gapBefore(int row) const;
    QList<observe::TrafficRecord> records() const; ///< all that are held, oldest first
    const std::optional<observe::TrafficSession>& known() const { return m_known; }

    quint64 madeRoom() const { return m_madeRoom; } ///< rows that had to go
    quint64 lostAtSource() const { return m_lostAtSource; }
    int cutRows() const { return m_cut; }         ///< held, but not kept whole
    bool hasBytes() const { return m_bytes > 0; } ///< false: heads alone, or nothing
    bool severalSessions() const { return m_labels.size() > 1; }
    int countOf(observe::Severity severity) const { return m_bySeverity[std::size_t(severity)]; } ///< rows

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void makeRoomFor(int rows, qint64 bytes);
    void count(const Row& row, int sign);
    QVariant text(const Row& row, int index, int column) const;
    QString tooltip(const Row& row, int column) const;

    std::deque<Row> m_rows;
    inspect::TrafficAnalyst m_analyst;
    std::optional<observe::TrafficSession> m_known;
    QSet<QString> m_labels;
    qint64 m_bytes = 0;
    int m_cut = 0;
    int m_bySeverity[3] = {0, 0, 0};
    quint64 m_madeRoom = 0, m_lostAtSource = 0;
};

} // namespace wayside::ui
