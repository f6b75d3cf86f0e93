// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/connectionfiltermodel.h"

#include <optional>
#include <QTableView>

class QMenu;

namespace wayside::ui {

/// The connection table: holds the order still while someone points at it or has chosen a row, keeps that row
/// where it is on the screen whatever comes and goes above it, never moves the choice to another row by
/// itself. GUI thread.
class ConnectionsTable : public QTableView {
    Q_OBJECT
public:
    explicit ConnectionsTable(ConnectionFilterModel* connections, QWidget* parent = nullptr);

    /// The connection of the current row when it is selected.
    std::optional<quint64> chosenId() const;
    QList<connections::Column> shownColumns() const; ///< in the order shown
    /// Of all selected rows, in the order shown.
    QList<quint64> selectedIds() const;
    /// Selects the row and scrolls to it; false when the filter hides it.
    bool choose(quint64 connectionId);

    /// Selected rows, chosen columns in the order shown, one header line.
    QString selectedAsTsv() const;
    void fillColumnMenu(QMenu& menu);
    void showDefaultColumns();
    QVariantMap columns() const; ///< order, widths, sort: for setColumns()
    void setColumns(const QVariantMap& columns);

Q_SIGNALS:
    void chosenChanged();
    void columnsChanged();   ///< by a person: shown, hidden, moved, resized, sorted
    void detailsRequested(); ///< Enter or double click

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpHeader();
    void setUpRows();
    void rememberAnchor();
    void restoreAnchor();
    void updateHold();

    ConnectionFilterModel* m_connections;
    void noticeColumns();
    bool m_hovered = false;
    bool m_arranging = false; ///< columns change, but no person changes them
    QPersistentModelIndex m_anchor;
    int m_anchorY = 0;
};

} // namespace wayside::ui
