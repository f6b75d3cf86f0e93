// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/figuresortmodel.h"
#include "ui/models/settings/profilebook.h"
#include "ui/models/settings/sourcechoice.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The sources a console may show: the embedded node, the demo, and the saved profiles by name. GUI thread;
/// the book outlives it.
class SourceListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Address, Domain, Token, Authorities, ColumnCount };

    explicit SourceListModel(ProfileBook& book, QObject* parent = nullptr);

    void setCurrent(const SourceChoice& current); ///< the one shown now
    void setDemoClients(int count);               ///< see ConsoleSettings
    SourceChoice choice(int row) const;
    std::optional<client::Profile> profile(int row) const;
    int rowOf(const SourceChoice& choice) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString tokenWord(TokenPlace place);

private:
    void refresh();
    QString text(int row, int column) const;

    ProfileBook& m_book;
    QList<client::Profile> m_profiles; ///< rows from firstProfile
    SourceChoice m_current;
    int m_demoClients = 25;
};

} // namespace wayside::ui
