// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/rotatedialog.h"

#include "netcore/client/rest/tokenreference.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/growtofit.h"
#include "ui/pages/access/tokendialog.h"
#include "ui/pages/access/tokenpanel.h"
#include "ui/shell/appearance.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using access::Resource;
using client::AuthorizationToken;
using client::SessionLog;

namespace {

QLabel* sentence(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RotateDialog::RotateDialog(AccessContext& context, const AuthorizationToken& old, const QString& whose,
                           QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_old(old)
    , m_whose(whose)
    , m_steps(new QStackedWidget(this))
    , m_panel(new TokenPanel(this))
    , m_watch(sentence({}, this))
    , m_scope(sentence({}, this))
    , m_end(sentence({}, this))
    , m_failure(sentence({}, this))
    , m_understood(new QCheckBox(this))
    , m_again(new QPushButton(tr("Count again"), this))
    , m_next(new QPushButton(this))
    , m_close(new QPushButton(this)) {
    constexpr int narrowest = 520;
    setWindowTitle(tr("Rotate a token"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(narrowest);
    m_steps->addWidget(page(sentence(tr("Replaces token %1 of %2.\n\n1. A new token is created beside it; "
                                        "both are valid.\n2. You give the new one "
                                        "to the clients; nobody is cut off.\n3. When no session needs the "
                                        "old one any more, it is revoked.")
                                         .arg(old.token, whose),
                                     this)));
    m_steps->addWidget(
        page(sentence(tr("The new token. The old one, %1, stays valid: give the new one to the "
                         "clients before you revoke it.")
                          .arg(old.token),
                      this),
             m_panel));
    auto* counts = new QWidget(this);
    auto* countsLayout = new QVBoxLayout(counts);
    countsLayout->setContentsMargins({});
    countsLayout->addWidget(m_again, 0, Qt::AlignLeft);
    countsLayout->addWidget(m_scope);
    countsLayout->addWidget(m_understood);
    m_steps->addWidget(page(m_watch, counts));
    m_steps->addWidget(page(m_end));
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(palette())));
    m_failure->setPalette(ink);
    m_failure->hide();
    m_next->setObjectName(u"confirm"_s);
    connect(m_next, &QPushButton::clicked, this, &RotateDialog::next);
    connect(m_close, &QPushButton::clicked, this, &RotateDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &RotateDialog::countSessions);
    connect(m_understood, &QCheckBox::toggled, this, &RotateDialog::updateButtons);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_next);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_failure);
    layout->addLayout(buttons);
    show(Step::Begin);
}

QWidget* RotateDialog::page(QLabel* sentence, QWidget* below) {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(sentence);
    if (below)
        layout->addWidget(below);
    layout->addStretch();
    return page;
}

RotateDialog::Step RotateDialog::step() const {
    return Step(m_steps->currentIndex());
}

QString RotateDialog::watchSentence() const {
    return m_watch->text();
}

void RotateDialog::show(Step step) {
    m_steps->setCurrentIndex(int(step));
    m_failure->hide();
    updateButtons();
    (step == Step::Keep ? static_cast<QWidget*>(m_panel) : m_next)->setFocus();
}

void RotateDialog::updateButtons() {
    switch (step()) {
    case Step::Begin:
        m_next->setText(tr("Create the new token"));
        m_close->setText(tr("Cancel"));
        break;
    case Step::Keep:
        m_next->setText(tr("Who uses the old one?"));
        m_close->setText(tr("Close"));
        break;
    case Step::Watch:
        m_next->setText(tr("Revoke the old token"));
        m_close->setText(tr("Revoke it later"));
        break;
    case Step::Done:
        m_close->setText(tr("Close"));
        break;
    }
    m_next->setVisible(step() != Step::Done);
    const bool agreed = step() != Step::Watch || m_understood->isHidden() || m_understood->isChecked();
    m_next->setEnabled(!m_busy && agreed);
    m_again->setEnabled(!m_busy);
    growToFit(*this);
}

void RotateDialog::next() {
    if (!m_next->isEnabled())
        return;
    if (step() == Step::Begin) {
        createNew();
    } else if (step() == Step::Keep) {
        const auto go = [this] {
            show(Step::Watch);
            countSessions();
        };
        if (m_panel->isKept())
            go();
        else if (!m_question)
            m_question = TokenDialog::askToLose(this, go);
    } else if (step() == Step::Watch) {
        revokeOld();
    }
}

void RotateDialog::fail(const client::RestFailure& failure) {
    m_failure->setText(accesswords::failure(failure));
    m_failure->show();
    growToFit(*this);
}

void RotateDialog::createNew() {
    m_busy = true;
    updateButtons();
    const QPointer<RotateDialog> self(this);
    access::AccessService& service = m_context.service;
    service.send(client::createAuthorizationToken(m_old.authorization), &service,
                 [self, &service](const client::RestResult<AuthorizationToken>& answer) {
                     if (answer)
                         service.put<AuthorizationToken>({*answer});
                     if (!self)
                         return;
                     self->m_busy = false;
                     self->updateButtons();
                     if (!answer) {
                         self->fail(answer.error());
                         return;
                     }
                     self->m_createdMs = QDateTime::currentMSecsSinceEpoch();
                     self->m_panel->setToken(answer->token.toLatin1());
                     AuthorizationToken fresh = *answer;
                     fresh.token = client::maskedToken(fresh.token.toLatin1());
                     Q_EMIT self->created(self->m_old.uuid, fresh);
                     self->show(Step::Keep);
                 });
}

/// The sessions there are, and those of them that are younger than the new token.
void RotateDialog::countSessions() {
    m_busy = true;
    updateButtons();
    m_watch->setText(tr("Counting the sessions that may use the old token…"));
    m_context.service.load(Resource::Sessions);
    m_context.service.send(client::listSessionLogs(m_createdMs, QDateTime::currentMSecsSinceEpoch() + 1),
                           this, [this](const client::RestResult<QList<SessionLog>>& since) {
                               if (!m_context.service.isLoading(Resource::Sessions)) {
                                   tellSessions(since);
                                   return;
                               }
                               auto* once = new QObject(this);
                               connect(&m_context.service, &access::AccessService::changed, once,
                                       [this, once, since](Resource changed) {
                                           if (changed == Resource::Sessions &&
                                               !m_context.service.isLoading(Resource::Sessions)) {
                                               once->deleteLater();
                                               tellSessions(since);
                                           }
                                       });
                           });
}

access::DeletionScope RotateDialog::scope() const {
    const access::AccessService& service = m_context.service;
    return access::scopeOfTokens({m_old.uuid}, {service.listing<client::Authorization>().rows,
                                                service.listing<AuthorizationToken>().rows,
                                                m_context.liveSessions(), service.ownTokenUuid()});
}

int RotateDialog::sessionsOf(const QList<SessionLog>& logs) const {
    const auto& authorizations = m_context.service.listing<client::Authorization>().rows;
    const auto own = std::find_if(authorizations.cbegin(), authorizations.cend(),
                                  [this](const auto& each) { return each.uuid == m_old.authorization; });
    if (own == authorizations.cend())
        return 0;
    return int(std::count_if(logs.cbegin(), logs.cend(), [&own](const SessionLog& log) {
        return !log.ended && log.account == own->account && log.domain == own->domain;
    }));
}

void RotateDialog::tellSessions(const client::RestResult<QList<SessionLog>>& since) {
    m_busy = false;
    const access::DeletionScope found = scope();
    const int all = found.sessionsAtMost();
    QStringList sentences;
    if (all == 0)
        sentences.append(tr("No live session can have been made with the old token."));
    else
        sentences.append(
            tr("%n live sessions can have been made with the old token or the new one.", nullptr, all));
    if (all > 0 && since) {
        const int young = std::min(all, sessionsOf(*since));
        sentences.append(tr("%n of them are older than the new token, and so were not made with it.", nullptr,
                            all - young));
    }
    if (all > 0)
        sentences.append(
            tr("The API does not tell which token a session was made with: the age of a session is all "
               "there is to go by, and this computer's clock is what it is measured with."));
    m_watch->setText(sentences.join(u"\n\n"_s));
    m_scope->setText(accesswords::deletionScope(Resource::Tokens, found));
    m_understood->setVisible(all > 0 || found.ownToken);
    m_understood->setText(all > 0 ? tr("Yes, end up to %n live sessions", nullptr, all)
                                  : tr("Yes, I have read what this does"));
    updateButtons();
}

void RotateDialog::revokeOld() {
    m_busy = true;
    updateButtons();
    const QPointer<RotateDialog> self(this);
    access::AccessService& service = m_context.service;
    service.send(client::deleteAuthorizationToken(m_old.uuid), &service,
                 [self, &service, uuid = m_old.uuid](const client::RestResult<client::Nothing>& answer) {
                     const bool isGone = answer || answer.error().status == 404;
                     if (isGone)
                         service.drop<AuthorizationToken>({uuid});
                     if (!self)
                         return;
                     self->m_busy = false;
                     self->updateButtons();
                     if (!isGone) {
                         self->fail(answer.error());
                         return;
                     }
                     self->m_end->setText(
                         tr("Done: token %1 is revoked, the new one is valid.").arg(self->m_old.token));
                     self->show(Step::Done);
                 });
}

void RotateDialog::reject() {
    const bool wouldBeLost = step() == Step::Keep && !m_panel->isKept();
    if (!wouldBeLost)
        QDialog::reject();
    else if (!m_question)
        m_question = TokenDialog::askToLose(this, [this] { QDialog::reject(); });
}

} // namespace wayside::ui
