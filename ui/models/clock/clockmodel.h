// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "netcore/timesync/sampleverdict.h"
#include "ui/models/figuresortmodel.h"

#include <memory>
#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <vector>

namespace wayside::ui {

class ClockEvidence;

/// Clock figures of every session, one row each: what operators see of spec 01 §5. Up to six sessions are
/// chosen for the chart through the check box of the first column; each keeps its colour while it is chosen.
/// A chosen session stays as a row after it has ended, until it is released or the node forgets it. GUI
/// thread.
class ClockModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Session,
        Node,
        Side,
        Offset,
        ErrorBound,
        Filtered,
        MeanAbsolute,
        LimitUsed,
        Standing,
        RoundTrip,
        Jitter,
        Drift,
        DriftError,
        Stability,
        Reliability,
        Quality,
        ColumnCount,
    };
    enum Role {
        ColourRole = WarningRole + 1
    }; ///< of Session: index of the series colour; invalid when not chosen
    static constexpr int mostChosen = 6;

    using QAbstractTableModel::QAbstractTableModel;

    /// Where filtered offsets come from; it gets each batch before this model does, and outlives it.
    void setEvidence(const ClockEvidence* evidence) { m_evidence = evidence; }
    static QString standingWords(timesync::LimitStanding standing); ///< "within", "inconclusive", "over"
    static QString standingTip(const observe::ConnectionRow& row);
    static int concernOf(const observe::ConnectionRow& row); ///< 0 as it should be, 1 warning, 2 over
    std::optional<double> filteredOffset(quint64 connection) const;
    template <typename Visit>
    void forEach(Visit&& visit) const {
        for (const auto& row : m_rows)
            visit(*row);
    }

    void apply(const observe::SourceUpdate& update);

    /// False when it is unknown or six are chosen already.
    bool choose(quint64 connection);
    void release(quint64 connection);
    void releaseAll();
    QList<quint64> chosen() const; ///< in the order of their colours
    /// Those whose mean offset uses most of their limit; only sessions that have been measured.
    QList<quint64> worst(int most) const;
    int colourOf(quint64 connection) const { return int(m_colours.indexOf(connection)); } ///< -1: not chosen
    const observe::ConnectionRow* connection(quint64 id) const;
    QModelIndex indexOf(quint64 connection, int column = Session) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void chosenChanged();
    void chooseRefused(); ///< six are chosen already

private:
    const observe::ConnectionRow& at(int row) const { return *m_rows[std::size_t(row)]; }
    void reset();
    void insert(const QList<observe::ConnectionRow>& rows);
    void remove(const QList<quint64>& connections);
    QVariant value(const observe::ConnectionRow& row, int column) const;
    QString text(const observe::ConnectionRow& row, int column) const;
    static bool isText(int column);
    QString toolTip(const observe::ConnectionRow& row, int column) const;

    const ClockEvidence* m_evidence = nullptr;
    /// By pointer: a row is large, and removing one moves all that follow.
    std::vector<std::unique_ptr<observe::ConnectionRow>> m_rows;
    QHash<quint64, int> m_index;                              ///< connection id to row
    QList<quint64> m_colours = QList<quint64>(mostChosen, 0); ///< connection by colour; 0: colour is free
};

} // namespace wayside::ui
