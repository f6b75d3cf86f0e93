// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The streaming nodes behind the source, one row each, ordered by id. GUI thread.
class NodeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        Node,
        Address,
        Sessions,
        Connections,
        Drain,
        MessagesIn,
        MessagesOut,
        BytesIn,
        BytesOut,
        Refused,
        Faults,
        Process,
        ColumnCount,
    };
    enum Role {
        StateRole = WarningRole + 1, ///< NodeState as int
        // Of column State, for a card.
        CardLinesRole,   ///< QStringList: sessions, rates, address
        CardNoteRole,    ///< what is special: a drain, faults, refusals, silence; may be empty
        CardConcernRole, ///< of the note, as WarningRole
        CardShareRole,   ///< 0..1 of a drain that is not over; invalid: no bar
    };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);
    /// False: the source knows no rates, and they are shown as unknown rather than as 0.
    void setTellsFigures(bool tells);
    bool tellsFigures() const { return m_tellsFigures; }

    const observe::NodeRow* node(const QString& id) const;
    const QList<observe::NodeRow>& nodes() const { return m_rows; }
    int activeNodes() const;
    QModelIndex indexOf(const QString& id, int column = State) const;
    /// Share of a drain's cohort that has left, 0..1; nothing when there was no one to move.
    static std::optional<double> drainShare(const observe::DrainRow& drain);
    static QString stateGlyph(NodeState state); ///< shape beside colour

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void setNodes(QList<observe::NodeRow> nodes);
    QVariant value(const observe::NodeRow& row, int column) const;
    QString text(const observe::NodeRow& row, int column) const;
    QVariant cardData(const observe::NodeRow& row, int role) const;

    QList<observe::NodeRow> m_rows; ///< ascending ids
    bool m_tellsFigures = true;
};

} // namespace wayside::ui
