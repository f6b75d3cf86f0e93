// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labpage.h"

#include "ui/models/lab/labwords.h"
#include "ui/pages/lab/labmisbehavepanel.h"
#include "ui/pages/lab/labreceivepanel.h"
#include "ui/pages/lab/labsendpanel.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

/// What can be done on the page, and when.
namespace wayside::ui {

using Activity = client::Client::Activity;

namespace {

constexpr const char* ownTip = "tip"; ///< what the action does, while it can be done

/// Grey with the reason, or as it is when there is none.
void explain(QAction& action, const QString& whyNot) {
    const QString tip = whyNot.isEmpty() ? action.property(ownTip).toString() : whyNot;
    action.setEnabled(whyNot.isEmpty());
    action.setToolTip(
        words::tooltip(u"%1 (%2)"_s.arg(tip, action.shortcut().toString(QKeySequence::NativeText))));
}

} // namespace

QAction* LabPage::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip,
                             void (LabPage::*triggered)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setProperty(ownTip, tip);
    explain(*action, {});
    connect(action, &QAction::triggered, this, triggered);
    m_actions.append(action);
    return action;
}

void LabPage::buildActions() {
    m_new = makeAction(tr("New session\u2026"), QKeySequence(Qt::CTRL | Qt::Key_N),
                       tr("A client session of your own, against any service"), &LabPage::askForSession);
    m_open = makeAction(tr("Connect"), QKeySequence(Qt::CTRL | Qt::Key_O),
                        tr("Create a session at the service and connect"), &LabPage::openChosen);
    m_bye = makeAction(tr("Say Bye\u2026"), QKeySequence(Qt::CTRL | Qt::Key_D),
                       tr("Send what waits, say Bye with a reason, and stay disconnected"), &LabPage::askBye);
    m_attempt = makeAction(tr("Try now"), QKeySequence(Qt::CTRL | Qt::Key_R),
                           tr("End the wait for the next attempt"), &LabPage::attemptNow);
    m_giveUp = makeAction(tr("Give up"), QKeySequence(Qt::CTRL | Qt::Key_G), tr("No further attempt"),
                          &LabPage::giveUp);
    m_cut = makeAction(tr("Cut TCP"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
                       tr("Close the TCP connection without Bye, as if the network failed"), &LabPage::cut);
    m_duplicate = makeAction(tr("Duplicate\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                             tr("Another session like this one"), &LabPage::duplicate);
    m_remove =
        makeAction(tr("Remove"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
                   tr("Say Bye where it is connected, and take it from the list"), &LabPage::removeChosen);
    m_identifiers = makeAction(tr("Change identifiers\u2026"), QKeySequence(Qt::CTRL | Qt::Key_I),
                               tr("The scope of a multiplex session, from now on"), &LabPage::askIdentifiers);
    m_sendNow = makeAction(tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                           tr("Send what is written on the Send tab"), &LabPage::sendNow);
    m_stopSending = makeAction(tr("Stop sending"), QKeySequence(Qt::CTRL | Qt::Key_Period),
                               tr("Take nothing more from what is being sent"), &LabPage::stopSending);
    m_pause = makeAction(tr("Hold datagrams"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                         tr("Hold the list of datagrams still; they are collected meanwhile"),
                         &LabPage::togglePause);
    m_pause->setCheckable(true);
    connect(m_receive, &LabReceivePanel::pausedChanged, m_pause, &QAction::setChecked);
    m_save = makeAction(tr("Save datagrams\u2026"), QKeySequence(Qt::CTRL | Qt::Key_S),
                        tr("Save the session's datagrams as a recording"), &LabPage::saveReceived);
    m_beginMisbehaviour =
        makeAction(tr("Misbehave"), QKeySequence(Qt::CTRL | Qt::Key_M),
                   tr("Do what is chosen on the Misbehave tab"), &LabPage::beginMisbehaviour);
    m_endMisbehaviour = makeAction(tr("Stop misbehaving"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                                   tr("Keep to the protocol again"), &LabPage::endMisbehaviour);
    struct Show {
        QString text;
        Qt::Key key;
        Tab tab;
    };
    for (const Show& show :
         {Show{tr("Show connection"), Qt::Key_1, Connection}, Show{tr("Show sending"), Qt::Key_2, Send},
          Show{tr("Show datagrams"), Qt::Key_3, Receive},
          Show{tr("Show misbehaviour"), Qt::Key_4, Misbehave}}) {
        auto* action = new QAction(show.text, this);
        action->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, show.key)));
        connect(action, &QAction::triggered, this, [this, tab = show.tab] {
            m_tabs->setCurrentIndex(tab);
            m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        });
        m_actions.append(action);
    }
    addActions(m_actions);
}

void LabPage::presentActions(const lab::LabRow* row) {
    const Activity activity = row ? row->status.activity : Activity::Stopped;
    const bool waits = activity == Activity::Waiting || activity == Activity::CreatingSession;
    const bool connection = activity == Activity::Connected || activity == Activity::Connecting;
    const bool multiplex = row && row->plan.session.protocol == SessionProtocol::Multiplex;
    const QString none = row ? QString() : tr("Choose a session first");
    const auto allow = [&none](QAction* action, bool can, const QString& whyNot) {
        explain(*action, !none.isEmpty() ? none : can ? QString() : whyNot);
    };
    const QString unconnected = tr("It is not connected");
    allow(m_open, activity == Activity::Stopped,
          waits ? tr("It tries already; Try now ends its wait") : tr("It is connected, or on its way"));
    allow(m_bye, connection, unconnected);
    allow(m_attempt, row && row->status.nextAttemptIn, tr("It waits for no next attempt"));
    allow(m_giveUp, waits, tr("There is no attempt to give up"));
    allow(m_cut, connection || activity == Activity::Leaving, unconnected);
    allow(m_duplicate, true, {});
    allow(m_remove, true, {});
    allow(m_identifiers, multiplex && !row->scopeUnderWay,
          multiplex ? tr("An earlier change of its identifiers is under way")
                    : tr("Only a multiplex session has identifiers that change"));
    allow(m_sendNow, m_send->complaint().isEmpty(), m_send->complaint());
    allow(m_stopSending, row && row->isSending, tr("Nothing is being sent"));
    allow(m_save, true, {});
    allow(m_beginMisbehaviour, m_misbehave->order().has_value(),
          tr("What is chosen on the Misbehave tab cannot be done as it stands there"));
    allow(m_endMisbehaviour, row && row->misbehaves, tr("It keeps to the protocol"));
}

void LabPage::openChosen() {
    m_host.open(m_shown);
}

void LabPage::askBye() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"labBye"_s);
    dialog->setWindowTitle(tr("Say Bye"));
    dialog->setLabelText(tr("Reason told to the node (printable ASCII; may be empty):"));
    dialog->setTextValue(u"done"_s);
    dialog->setOkButtonText(tr("Say Bye"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = m_shown](const QString& reason) { m_host.close(id, reason); });
    dialog->open();
}

void LabPage::attemptNow() {
    m_host.attemptNow(m_shown);
}

void LabPage::giveUp() {
    m_host.close(m_shown, {});
}

void LabPage::cut() {
    m_host.cut(m_shown);
}

void LabPage::duplicate() {
    if (const auto plan = m_host.plan(m_shown))
        askForSessionLike(*plan);
}

void LabPage::removeChosen() {
    m_host.remove(m_shown);
}

void LabPage::askIdentifiers() {
    const lab::LabRow* row = m_model.session(m_shown);
    if (!row)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Change identifiers"));
    dialog->setLabelText(tr("Identifiers, separated by commas; none for everything that is allowed:"));
    dialog->setTextValue(row->plan.session.identifiers.join(u", "_s));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = m_shown](const QString& text) {
        QStringList identifiers;
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
            identifiers += part.trimmed();
        auto plan = m_host.plan(id);
        if (!plan)
            return;
        plan->session.identifiers = identifiers;
        if (const auto fault = plan->fault())
            Q_EMIT message(words::planFault(*fault));
        else
            m_host.setIdentifiers(id, identifiers);
    });
    dialog->open();
}

void LabPage::sendNow() {
    m_send->send();
}

void LabPage::stopSending() {
    m_host.stopSending(m_shown);
}

void LabPage::togglePause() {
    m_receive->setPaused(m_pause->isChecked());
}

void LabPage::saveReceived() {
    m_tabs->setCurrentIndex(Receive);
    m_receive->askToSave();
}

void LabPage::beginMisbehaviour() {
    m_tabs->setCurrentIndex(Misbehave);
    m_misbehave->begin();
}

void LabPage::endMisbehaviour() {
    m_host.behave(m_shown);
}

/// Somebody else's service is asked for by name: misbehaviour there may be noticed.
void LabPage::confirmMisbehaviour(const lab::MisbehaviourOrder& order) {
    const lab::LabRow* row = m_model.session(m_shown);
    if (!row)
        return;
    if (row->plan.service.isLoopback()) {
        m_host.misbehave(m_shown, order);
        return;
    }
    const QString service = row->plan.service.name.isEmpty() ? row->plan.service.api : row->plan.service.name;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Misbehave on purpose"),
                                tr("Misbehave at %1?").arg(service), QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("%1 This service is not on this machine (%2): its operator will see it in the "
                               "session log.")
                                .arg(words::misbehaviourDeed(order.what), row->plan.service.api));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"labMisbehave"_s);
    QPushButton* go = box->addButton(tr("Misbehave"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, id = m_shown, order] { m_host.misbehave(id, order); });
    box->open();
}

} // namespace wayside::ui
