// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodeactions.h"

#include "ui/models/nodes/drainwords.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

} // namespace

NodeActions::NodeActions(observe::Source& source, QWidget* window)
    : QObject(window)
    , m_source(source)
    , m_window(window)
    , m_drain(make(tr("Drain\u2026"), QKeySequence(Qt::CTRL | Qt::Key_D)))
    , m_hold(make(tr("Pause drain"), QKeySequence(Qt::Key_F7)))
    , m_abort(make(tr("Abort drain\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)))
    , m_activate(make(tr("Activate node\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A))) {
    connect(m_drain, &QAction::triggered, this, &NodeActions::drainWanted);
    connect(m_hold, &QAction::triggered, this, &NodeActions::toggleHold);
    connect(m_abort, &QAction::triggered, this, &NodeActions::askAbort);
    connect(m_activate, &QAction::triggered, this, &NodeActions::askActivate);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &NodeActions::refresh);
    refresh();
}

QAction* NodeActions::make(const QString& text, const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    return action;
}

void NodeActions::setSubject(Subject subject) {
    m_subject = std::move(subject);
    refresh();
}

void NodeActions::explain(QAction* action, bool enabled, const QString& what, const QString& whyNot) {
    const QString missing = m_source.whyNot(observe::Ability::Drains);
    action->setEnabled(enabled && missing.isEmpty());
    const QString sentence = !missing.isEmpty() ? missing : enabled ? what : whyNot;
    const QString tip =
        words::tooltip(u"%1 (%2)"_s.arg(sentence, action->shortcut().toString(QKeySequence::NativeText)));
    if (tip != action->toolTip())
        action->setToolTip(tip);
}

void NodeActions::refresh() {
    const auto& node = m_subject.node;
    const auto& drain = m_subject.drain;
    const bool open = drain && !drain->isOver();
    const bool holds = open && drain->state != observe::DrainState::Running;
    explain(m_drain, m_subject.activeNodes > 0 || m_subject.nodes > 0,
            tr("Move sessions to other nodes; shows who and how first"),
            tr("There is no node whose sessions could be moved"));
    const QString holdText = holds ? tr("Resume drain") : tr("Pause drain");
    if (m_hold->text() != holdText)
        m_hold->setText(holdText);
    explain(m_hold, open,
            holds ? tr("Go on sending Reconnect") : tr("Send no more Reconnect until it is resumed"),
            tr("No drain that runs is chosen"));
    explain(m_abort, open, tr("Stop sending Reconnect; a node goes back to active"),
            tr("No drain that runs is chosen"));
    const bool canActivate = node && node->state != NodeState::Draining && node->state != NodeState::Active;
    explain(m_activate, canActivate, tr("Take new sessions again"),
            tr("Only a drained node can be activated"));
}

observe::Source::Done NodeActions::report(const QString& done, const QString& failure) {
    return [this, done, failure](const Result<void>& outcome) {
        if (outcome)
            Q_EMIT succeeded(done);
        else
            Q_EMIT failed(u"%1 %2"_s.arg(failure, words::error(outcome.error())));
        Q_EMIT changedDrains();
    };
}

void NodeActions::toggleHold() {
    const auto drain = m_subject.drain;
    if (!drain || !m_hold->isEnabled())
        return;
    const QString what = words::cohortOf(*drain);
    if (drain->state == observe::DrainState::Running)
        m_source.pauseDrain(
            drain->id, this,
            report(tr("Drain of %1 is paused.").arg(what), tr("The drain of %1 was not paused.").arg(what)));
    else
        m_source.resumeDrain(
            drain->id, this,
            report(tr("Drain of %1 goes on.").arg(what), tr("The drain of %1 was not resumed.").arg(what)));
}

void NodeActions::confirm(const QString& question, const QString& explanation, const QString& yes,
                          const QString& no, std::function<void()> then) {
    if (m_question)
        return;
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Nodes"), question, QMessageBox::NoButton, m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(explanation);
    QPushButton* accept = m_question->addButton(yes, QMessageBox::AcceptRole);
    accept->setObjectName(u"confirm"_s);
    QPushButton* refuse = m_question->addButton(no, QMessageBox::RejectRole);
    m_question->setDefaultButton(refuse);
    m_question->setEscapeButton(refuse);
    connect(accept, &QPushButton::clicked, this, std::move(then));
    m_question->open();
}

void NodeActions::askAbort() {
    if (!m_subject.drain || !m_abort->isEnabled())
        return;
    const observe::DrainRow drain = *m_subject.drain;
    const QString end = drain.request.cohort.isEmpty() || drain.request.cohort.isWholeNode()
                            ? tr("No more Reconnect is sent, and the node takes new sessions again.")
                            : tr("No more Reconnect is sent.");
    const QString scope = tr("%1 of %2 sessions have left and do not come back by themselves; %3 stay. %4")
                              .arg(number(drain.initial - drain.remaining), number(drain.initial),
                                   number(drain.remaining), end);
    confirm(tr("Abort the drain of %1?").arg(words::cohortOf(drain)), scope, tr("Abort the drain"),
            tr("Keep draining"), [this, drain] { sendAbort(drain); });
}

void NodeActions::sendAbort(const observe::DrainRow& drain) {
    const QString what = words::cohortOf(drain);
    const auto done =
        report(tr("Drain of %1 aborted.").arg(what), tr("The drain of %1 was not aborted.").arg(what));
    const observe::DrainCohort& cohort = drain.request.cohort;
    if (!drain.nodeId.isEmpty() && (cohort.isEmpty() || cohort.isWholeNode())) {
        m_source.abortDrain(drain.nodeId, this, done);
        return;
    }
    observe::NodeRequest request;
    request.method = "POST";
    request.path = u"drains/%1/abort"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(drain.id)));
    m_source.askNode(request, this, [done](const Result<QJsonDocument>& answer) {
        done(answer.map([](const QJsonDocument&) {}));
    });
}

void NodeActions::askActivate() {
    if (!m_subject.node || !m_activate->isEnabled())
        return;
    const QString id = m_subject.node->id;
    const QString scope =
        tr("New sessions can land on it again; with it, %1 of %2 nodes are active. Sessions on other "
           "nodes stay where they are: 0 are moved.")
            .arg(number(m_subject.activeNodes + 1), number(m_subject.nodes));
    confirm(tr("Activate %1?").arg(id), scope, tr("Activate %1").arg(id), tr("Leave it out of service"),
            [this, id] {
                m_source.activate(id, this,
                                  report(tr("%1 is active.").arg(id), tr("%1 was not activated.").arg(id)));
            });
}

} // namespace wayside::ui
