// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/whatif/report.h"

#include <memory>
#include <QAbstractTableModel>

namespace wayside::ui {

/// The answer of a what-if as a table: who would have been cut, how often, and under the present limits for
/// comparison. GUI thread.
class WhatIfModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Subject,
        Type,
        SeenBy,
        Proposed,
        ByLimit,
        PerDay,
        First,
        Headroom,
        Present,
        PresentPerDay,
        Payloads,
        Covered,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const whatif::Report> report); ///< null: none
    const std::shared_ptr<const whatif::Report>& report() const { return m_report; }
    /// "12 of 40 sessions would have been cut, 61 times; with the present limits 3 of them, 4 times."
    QString summary() const;
    /// The smallest limits under which nobody would have been cut, in a sentence.
    QString smallest() const;
    /// All rows, RFC 4180, UTF-8, the proposed limits' figures before the present ones'.
    QByteArray asCsv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const whatif::SubjectResult& at(int row) const { return m_report->subjects[std::size_t(row)]; }
    QString text(const whatif::SubjectResult& result, int column) const;
    QVariant value(const whatif::SubjectResult& result, int column) const;

    std::shared_ptr<const whatif::Report> m_report;
};

} // namespace wayside::ui
