// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/nodes/receiptmodel.h"
#include "ui/pages/nodes/receiptexport.h"

#include <optional>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace wayside::ui {

class FigureTable;

/// The receipt of a drain, a row a session: what it says on the whole, choice, search, sort, export. GUI
/// thread.
class ReceiptView : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptView(QWidget* parent = nullptr);

    void present(const observe::DrainRow* drain, const QList<observe::DrainReceiptRow>& receipt,
                 const QString& problem, bool known);
    void focusFilter();
    void clearFilter();
    QList<QAction*> actions() const { return m_exports; }
    FigureTable* table() const { return m_table; }
    /// Asks where to; nothing while there is no receipt.
    void askToSave(ReceiptFormat format);
    void saveTo(ReceiptFormat format, const QString& file);

Q_SIGNALS:
    void message(const QString& sentence);

private:
    void buildBar(QLayout& layout);
    void buildTable();
    void refreshSummary();
    QString fileName(ReceiptFormat format) const;

    ReceiptModel m_model;
    ReceiptFilter* m_filter;
    FigureTable* m_table = nullptr;
    QLabel* m_title;
    QLabel* m_summary;
    QLineEdit* m_search = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_save = nullptr;
    QList<QAction*> m_exports;
    std::optional<observe::DrainRow> m_drain;
};

} // namespace wayside::ui
