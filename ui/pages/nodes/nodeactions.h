// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <functional>
#include <QPointer>

class QAction;
class QMessageBox;
class QWidget;

namespace wayside::ui {

/// What can be done with the node and the drain that are chosen: the actions, when they apply and why not,
/// the questions before those that cut or keep people off, and their outcome in a sentence. GUI thread; the
/// source outlives it.
class NodeActions : public QObject {
    Q_OBJECT
public:
    /// Questions are asked above `window`, which outlives it.
    NodeActions(observe::Source& source, QWidget* window);

    struct Subject {
        std::optional<observe::NodeRow> node;
        std::optional<observe::DrainRow> drain;
        int nodes = 0, activeNodes = 0;
    };
    void setSubject(Subject subject);

    QAction* drain() const { return m_drain; }
    QAction* hold() const { return m_hold; } ///< pause or resume
    QAction* abort() const { return m_abort; }
    QAction* activate() const { return m_activate; }
    QList<QAction*> all() const { return {m_drain, m_hold, m_abort, m_activate}; }

Q_SIGNALS:
    void drainWanted();
    void changedDrains(); ///< something was done to one
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);

private:
    QAction* make(const QString& text, const QKeySequence& shortcut);
    void refresh();
    void explain(QAction* action, bool enabled, const QString& what, const QString& whyNot);
    void toggleHold();
    void askAbort();
    void askActivate();
    void confirm(const QString& question, const QString& explanation, const QString& yes, const QString& no,
                 std::function<void()> then);
    observe::Source::Done report(const QString& done, const QString& failed);
    void sendAbort(const observe::DrainRow& drain);

    observe::Source& m_source;
    QWidget* m_window;
    Subject m_subject;
    QAction* m_drain;
    QAction* m_hold;
    QAction* m_abort;
    QAction* m_activate;
    QPointer<QMessageBox> m_question;
};

} // namespace wayside::ui
