// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accessdeletedialog.h"

#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/growtofit.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using access::BulkRun;
using access::Resource;

namespace {

constexpr int namesShown = 5;

QString deleteQuestion(Resource resource, const QStringList& names) {
    const QString counted = accesswords::counted(resource, int(names.size()));
    if (names.size() == 1)
        return AccessDeleteDialog::tr("Delete %1?").arg(names.constFirst());
    QString some = names.mid(0, namesShown).join(u", "_s);
    if (names.size() > namesShown)
        some = AccessDeleteDialog::tr("%1 and %n more", nullptr, int(names.size()) - namesShown).arg(some);
    return AccessDeleteDialog::tr("Delete %1: %2?").arg(counted, some);
}

} // namespace

AccessDeleteDialog::AccessDeleteDialog(AccessContext& context, Resource resource, Order order,
                                       QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_resource(resource)
    , m_order(std::move(order))
    , m_question(new QLabel(this))
    , m_scope(new QLabel(this))
    , m_understood(new QCheckBox(this))
    , m_progress(new QProgressBar(this))
    , m_results(new QPlainTextEdit(this))
    , m_delete(new QPushButton(this))
    , m_keep(new QPushButton(tr("Keep"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(&m_context.service, &access::AccessService::changed, this, [this](Resource changed) {
        if (changed == Resource::Sessions && !m_run)
            count();
    });
    if (m_order.endsSessions)
        m_context.service.load(Resource::Sessions);
    count();
}

AccessDeleteDialog::~AccessDeleteDialog() = default;

void AccessDeleteDialog::build() {
    constexpr int narrowest = 480;
    setWindowTitle(accesswords::title(m_resource));
    setMinimumWidth(narrowest);
    m_question->setText(deleteQuestion(m_resource, m_order.names));
    QFont bold = m_question->font();
    bold.setBold(true);
    m_question->setFont(bold);
    for (QLabel* label : {m_question, m_scope}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_progress->setRange(0, int(m_order.names.size()));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_results->setReadOnly(true);
    m_results->setTabChangesFocus(true);
    m_results->setAccessibleName(tr("What was not deleted, and why"));
    m_results->hide();
    m_delete->setObjectName(u"confirm"_s);
    m_delete->setAutoDefault(false);
    m_keep->setDefault(true);
    connect(m_understood, &QCheckBox::toggled, this, &AccessDeleteDialog::updateButton);
    connect(m_delete, &QPushButton::clicked, this, &AccessDeleteDialog::begin);
    connect(m_keep, &QPushButton::clicked, this, &AccessDeleteDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_keep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    layout->addWidget(m_scope);
    layout->addWidget(m_understood);
    layout->addWidget(m_progress);
    layout->addWidget(m_results, 1);
    layout->addStretch();
    layout->addLayout(buttons);
    m_keep->setFocus();
}

QString AccessDeleteDialog::scopeSentence() const {
    return m_scope->text();
}

void AccessDeleteDialog::count() {
    const auto& sessions = m_context.service.listing<client::Session>();
    m_counting = m_order.endsSessions && sessions.isLoading;
    if (m_counting)
        m_scope->setText(tr("Counting the live sessions that this ends…"));
    else
        presentScope();
    updateButton();
}

void AccessDeleteDialog::presentScope() {
    const access::DeletionScope scope = m_order.scope(m_context.liveSessions());
    const auto& sessions = m_context.service.listing<client::Session>();
    QString sentence = accesswords::deletionScope(m_resource, scope);
    if (m_order.endsSessions && sessions.failure)
        sentence = tr("How many live sessions it ends could not be counted. %1")
                       .arg(accesswords::failure(*sessions.failure));
    m_scope->setText(sentence);
    const bool asksAgain =
        scope.sessionsAtMost() > 0 || scope.ownToken || (m_order.endsSessions && sessions.failure);
    m_understood->setVisible(asksAgain);
    m_understood->setText(scope.sessionsAtMost() > 0
                              ? tr("Yes, end up to %n live sessions", nullptr, scope.sessionsAtMost())
                              : tr("Yes, I have read what this does"));
}

void AccessDeleteDialog::updateButton() {
    m_delete->setText(tr("Delete %1").arg(accesswords::counted(m_resource, int(m_order.names.size()))));
    const bool agreed = m_understood->isHidden() || m_understood->isChecked();
    m_delete->setEnabled(!m_run && !m_counting && agreed);
    m_understood->setEnabled(!m_run);
    if (m_counting)
        m_understood->hide();
    growToFit(*this);
}

void AccessDeleteDialog::begin() {
    if (!m_delete->isEnabled())
        return;
    m_run = new BulkRun(int(m_order.names.size()), m_order.remove, this);
    connect(m_run, &BulkRun::progressed, this, &AccessDeleteDialog::presentProgress);
    connect(m_run, &BulkRun::finished, this, &AccessDeleteDialog::presentResults);
    m_understood->hide();
    m_progress->show();
    m_keep->setText(tr("Stop"));
    updateButton();
    m_keep->setFocus();
    m_run->start();
}

void AccessDeleteDialog::presentProgress() {
    m_progress->setValue(m_run->finishedItems());
    if (m_run->isSlowedDown())
        m_scope->setText(tr("The service asked for fewer requests; waiting as long as it asked."));
}

void AccessDeleteDialog::presentResults() {
    QList<int> gone;
    QStringList lines;
    for (int i = 0; i < m_run->count(); ++i) {
        const auto& failure = m_run->failure(i);
        // What somebody else has deleted meanwhile is gone as well.
        if (m_run->fate(i) == BulkRun::Fate::Done || (failure && failure->status == 404))
            gone.append(i);
        else if (failure)
            lines.append(tr("%1: %2").arg(m_order.names.at(i), accesswords::shortFailure(*failure)));
        else
            lines.append(tr("%1: not tried").arg(m_order.names.at(i)));
    }
    Q_EMIT deleted(gone);
    if (lines.isEmpty()) {
        accept();
        return;
    }
    m_scope->setText(tr("%1 of %2 deleted; the others are still there:")
                         .arg(words::count(quint64(gone.size())), words::count(quint64(m_run->count()))));
    m_results->setPlainText(lines.join(u'\n'));
    m_results->show();
    m_progress->hide();
    m_delete->hide();
    m_keep->setText(tr("Close"));
}

void AccessDeleteDialog::reject() {
    if (m_run && !m_run->isOver())
        m_run->cancel();
    else
        QDialog::reject();
}

} // namespace wayside::ui
