// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "netcore/whatif/trial.h"
#include "ui/models/figuresortmodel.h"

#include <array>
#include <optional>
#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace wayside::ui {

/// Every live session with the limit that will cut it first: the one with the shortest time to cut-off, else
/// the one with the least headroom. Silence counts only once it has lasted for more than 60 % of what is
/// allowed, because until then the next keep-alive is not due and every quiet session would seem doomed;
/// asked for by itself it is always shown. GUI thread.
class HeadroomModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Session, Node, Account, Limit, Reading, Headroom, CutOff, Trend, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);
    /// Shows this limit of every session; nothing: the one that will cut it first.
    void setKind(std::optional<whatif::LimitKind> kind);
    std::optional<whatif::LimitKind> kind() const { return m_kind; }

    struct Row {
        quint64 id = 0;
        QString name, node, account;
        std::optional<SessionType> type;
        std::array<std::optional<observe::LimitRow>, whatif::limitKinds> limits;
        std::optional<double> driftPpm;
        bool reconnectRequested = false;
    };
    const Row& at(int row) const { return m_rows[std::size_t(row)]; }
    std::optional<int> rowOf(quint64 connectionId) const;
    /// The limit that the row shows; nothing when the session has none that is known.
    std::optional<whatif::LimitKind> shownKind(const Row& row) const;
    const observe::LimitRow* shownLimit(const Row& row) const;
    /// Whether the first is nearer to its cut-off.
    bool isNearer(const Row& one, const Row& other) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString kindName(whatif::LimitKind kind);
    /// "clock limit in 14 m at +31 ppm".
    QString trend(const Row& row) const;

Q_SIGNALS:
    void batchApplied(); ///< rows may want another order

private:
    static Row rowFrom(const observe::ConnectionRow& connection);
    void remove(const QList<quint64>& ids);
    QString reading(whatif::LimitKind kind, const observe::LimitRow& limit) const;
    QVariant display(const Row& row, int column) const;
    QVariant sortValue(const Row& row, int column) const;

    std::vector<Row> m_rows;
    QHash<quint64, int> m_places;
    std::optional<whatif::LimitKind> m_kind;
};

} // namespace wayside::ui
