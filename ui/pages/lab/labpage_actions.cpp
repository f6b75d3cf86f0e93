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

QAction* LabPage::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip,
                             void (LabPage::*triggered)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(tip, shortcut.toString(QKeySequence::NativeText)));
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
    m_open->setEnabled(row && activity == Activity::Stopped);
    m_bye->setEnabled(connection);
    m_attempt->setEnabled(row && row->status.nextAttemptIn);
    m_giveUp->setEnabled(row && waits);
    m_cut->setEnabled(connection || activity == Activity::Leaving);
    m_duplicate->setEnabled(row);
    m_remove->setEnabled(row);
    m_identifiers->setEnabled(multiplex && !row->scopeUnderWay);
    m_sendNow->setEnabled(row && m_send->complaint().isEmpty());
    m_stopSending->setEnabled(row && row->isSending);
    m_save->setEnabled(row);
    m_beginMisbehaviour->setEnabled(row && m_misbehave->order());
    m_endMisbehaviour->setEnabled(row && row->misbehaves);
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
