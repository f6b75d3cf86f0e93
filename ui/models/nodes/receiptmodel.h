// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The receipt of one drain, a row a session, in the order of joining the cohort. GUI thread.
class ReceiptModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Position,
        Session,
        Type,
        Account,
        From,
        Batch,
        Asked,
        Departure,
        Gone,
        LandedOn,
        Back,
        Gap,
        PayloadGap,
        ColumnCount,
    };
    /// Which sessions are worth a look; see FigureSortModel for words.
    enum class Show { All, Canaries, Ignored, NotBack, Strays, StillHere };

    using QAbstractTableModel::QAbstractTableModel;

    /// All rows. What has not changed stays, so that selection and place stay too.
    void setRows(const QList<observe::DrainReceiptRow>& rows);
    const QList<observe::DrainReceiptRow>& rows() const { return m_rows; }
    static bool fits(const observe::DrainReceiptRow& row, Show show);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant value(const observe::DrainReceiptRow& row, int column);
    static QString text(const observe::DrainReceiptRow& row, int column);
    static int concern(const observe::DrainReceiptRow& row, int column);

    QList<observe::DrainReceiptRow> m_rows;
};

/// Rows of a receipt by a choice and by words. GUI thread.
class ReceiptFilter : public FigureSortModel {
    Q_OBJECT
public:
    using FigureSortModel::FigureSortModel;

    void setShown(ReceiptModel::Show show);
    ReceiptModel::Show shown() const { return m_show; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ReceiptModel::Show m_show = ReceiptModel::Show::All;
};

} // namespace wayside::ui
