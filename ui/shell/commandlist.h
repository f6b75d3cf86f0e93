// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QAbstractListModel>
#include <QList>

namespace wayside::ui {

/// Something a person can have done by naming it.
struct Command {
    QString text;    ///< "Send Reconnect…"
    QString place;   ///< where it lives: "Session menu", "Page"
    QString keys;    ///< shortcut, as the system writes it
    QString whyNot;  ///< not empty: it cannot be done now, and why
    bool can = true; ///< may be false without a reason
    std::function<void()> run;
};

/// The commands that match what was typed, best first; those that can be done before those that cannot. GUI
/// thread.
class CommandList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole + 1, KeysRole, WhyNotRole, CanRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(QList<Command> commands);
    void setQuery(const QString& query);
    const Command& at(int row) const { return m_commands.at(m_shown.at(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void choose();

    QList<Command> m_commands;
    QList<qsizetype> m_shown;
    QString m_query;
};

} // namespace wayside::ui
