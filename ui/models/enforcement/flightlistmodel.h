// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/enforcementhistory.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The flight records of forced closes that the node keeps, newest first, read page by page as the table is
/// scrolled, at most 10,000. GUI thread; must not outlive the source.
class FlightListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Cause, Node, Account, Address, Detail, ColumnCount };
    enum class State { Unable, Waiting, Loading, Complete, Failed };
    static constexpr int pageSize = 200;
    static constexpr int mostRecords = 10'000;

    explicit FlightListModel(observe::Source& source, QObject* parent = nullptr);

    void restart(const Period& period, qint64 nowMs);
    State state() const { return m_state; }
    const QString& trouble() const { return m_trouble; }
    qint64 recordId(int row) const { return m_records[std::size_t(row)].id; }
    std::optional<int> rowOf(qint64 recordId) const;
    /// Forced closes for which the node kept no record, since its start; nothing before it said.
    std::optional<qint64> notKept() const { return m_notKept; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void changed();

private:
    struct Record {
        qint64 id = 0, atMs = 0;
        std::optional<CloseCause> cause;
        QString node, account, address, detail;
    };
    void ask();
    void take(const Result<QJsonDocument>& answer);
    void become(State state, const QString& trouble = {});
    QString text(const Record& record, int column) const;

    observe::Source& m_source;
    std::vector<Record> m_records;
    Period m_period;
    qint64 m_nowMs = 0;
    State m_state = State::Complete;
    QString m_trouble;
    std::optional<qint64> m_beforeId, m_notKept;
    quint64 m_question = 0;
};

} // namespace wayside::ui
