// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/alerts/alertcentre.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The rules, each as a sentence, with a tick box that switches it on and off. GUI thread.
class AlertRulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Severity, When, Open, Notify, ColumnCount };
    enum Role {
        SeverityRole = WarningRole + 1,
        TickRole, ///< index of the colour of the tick; invalid when switched off
    };

    explicit AlertRulesModel(AlertCentre& centre, QObject* parent = nullptr);

    const alerts::Rule& at(int row) const { return m_rules.at(row); }
    int rowOf(const QString& ruleId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void failed(const QString& sentence); ///< the change could not be stored

private:
    void rulesChanged();
    void countOpen();

    AlertCentre& m_centre;
    QList<alerts::Rule> m_rules;
    QHash<QString, int> m_open; ///< by rule
};

/// Silences, running and planned ones first. GUI thread.
class SilencesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Now, From, Until, For, Reason, Who, ColumnCount };

    explicit SilencesModel(AlertCentre& centre, QObject* parent = nullptr);
    const alerts::Silence& at(int row) const { return m_silences.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    QString text(const alerts::Silence& silence, int column) const;

    AlertCentre& m_centre;
    QList<alerts::Silence> m_silences;
};

} // namespace wayside::ui
