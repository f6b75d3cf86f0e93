// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;

namespace wayside::ui {

class FigureSortModel;
class FigureTable;

/// One part of the Alerts page, behind its tab. GUI thread.
class AlertsTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString tabName() const = 0; ///< stable, for the layout
    virtual QString title() const = 0;
    QList<QAction*> tabActions() const { return m_actions; }
    void focusFilter();
    void clearFilter();
    virtual QVariantMap layoutState() const;
    virtual void setLayoutState(const QVariantMap& state);

Q_SIGNALS:
    void titleChanged();
    void layoutChanged(); ///< by a person
    void message(const QString& sentence);

protected:
    QAction* makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip);
    /// A table over a sorting filter with its search field, in the look of all tables.
    FigureTable* makeTable(FigureSortModel* filter, const QString& accessibleName);
    QLineEdit* makeSearch(FigureSortModel* filter, const QString& placeholder);
    QHBoxLayout* makeBar(); ///< with the usual margins
    void addButton(QHBoxLayout* bar, QAction* action);

    QList<QAction*> m_actions;
    FigureTable* m_table = nullptr;
    QLineEdit* m_search = nullptr;
};

} // namespace wayside::ui
