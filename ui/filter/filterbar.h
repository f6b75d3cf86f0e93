// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"
#include "ui/filter/filtersubject.h"
#include "ui/filter/savedfilters.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace wayside::ui {

class FilterEdit;

/// The line above a table: a filter in the language of observe::query with completion, and the filters that
/// were given names. A text with a mistake changes nothing: the last good filter stays in force, and what is
/// wrong is said under the field once the typing rests. GUI thread.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(FilterSubject subject, QWidget* parent = nullptr);
    ~FilterBar() override;

    QString text() const; ///< as it stands in the field
    void setText(const QString& text);
    const observe::query::Filter& filter() const { return m_filter; } ///< in force
    QString filterText() const { return m_filterText; }               ///< its text
    bool hasMistake() const { return m_mistakeAt >= 0; }
    /// What is said under the field; empty while nothing is.
    QString complaint() const;

    FilterEdit* edit() const { return m_edit; }
    /// Save and manage; for the page's menu.
    QList<QAction*> filterActions() const { return {m_save, m_manage}; }

    /// What else the page narrows by; saved with a filter, see scopeRequested().
    void setScope(const QString& scope) { m_scope = scope; }
    const SavedFilters& saved() const { return m_saved; }
    void setSaved(const SavedFilters& saved);
    bool apply(const QString& name); ///< a saved filter
    /// Asks for a name; the dialog is open when it returns.
    void askToSave();

Q_SIGNALS:
    void filterChanged();
    void savedChanged();                       ///< by a person
    void scopeRequested(const QString& scope); ///< by a saved filter
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void parse();
    bool beginsField() const;
    void putInForce();
    void settle(); ///< the typing rests, or is done
    void showComplaint();
    void hideComplaint();
    void fillMenu();
    void manage();

    FilterEdit* m_edit;
    QToolButton* m_button;
    QAction* m_save;
    QAction* m_manage;
    QLabel* m_complaint = nullptr; ///< a part of the window, over the table: nothing moves when it comes
    QTimer m_rest;
    observe::query::Filter m_filter;
    observe::query::Filter m_parsed; ///< of the text as it stands, when it has no mistake
    QString m_filterText;
    QString m_mistake;
    qsizetype m_mistakeAt = -1;
    QString m_scope;
    SavedFilters m_saved;
};

} // namespace wayside::ui
