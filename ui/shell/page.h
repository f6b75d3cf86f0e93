// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QVariantMap>
#include <QWidget>

class QAction;

namespace wayside::ui {

class CloseGuard;

/// One page of the console. The shell owns the pages, shows one at a time, and puts their actions into menus,
/// where the command palette finds them too. Pages get models, never sockets. GUI thread.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString pageName() const = 0; ///< stable, for --page: "connections"
    virtual QString title() const = 0;    ///< for people
    virtual QString iconName() const = 0; ///< resource below :/icons, tinted from the palette by the shell
    virtual QList<QAction*> pageActions() const { return {}; } ///< with shortcuts; for the page's own menu
    virtual QString menuTitle() const { return title(); } ///< of the page's own menu, there while it shows
    virtual void focusFilter() {}                         ///< Ctrl+F
    virtual void clearFilter() {}                         ///< Esc
    virtual void showSession(quint64 connectionId) { Q_UNUSED(connectionId) } ///< asked for by another page
    /// Columns, splitters, spans, saved filters: what a person arranged here, in values that QSettings and
    /// JSON can hold; nothing secret. What setLayout() does not know or cannot use it leaves as it is.
    virtual QVariantMap layout() const { return {}; }
    virtual void setLayout(const QVariantMap& layout) { Q_UNUSED(layout) }
    /// What has to be ended in good order before the window closes or the source changes; null: nothing.
    virtual CloseGuard* closeGuard() { return nullptr; }

Q_SIGNALS:
    void showSessionRequested(quint64 connectionId,
                              const QString& pageName); ///< "look at this session over there"
    /// "Read about this": a document of the help and an anchor there.
    void helpRequested(const QString& document, const QString& anchor);
    void layoutChanged();                  ///< by a person, who may want to undo it
    void message(const QString& sentence); ///< transient, for the status bar
};

} // namespace wayside::ui
