// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionbulk.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/connections/actionresultsmodel.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/models/connections/drainrun.h"
#include "ui/models/connections/pacedrun.h"
#include "ui/shell/words.h"

#include <chrono>
#include <cmath>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wayside::ui {

namespace {

QLabel* paragraph(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConnectionBulk::ConnectionBulk(observe::ConnectionAction action, const QList<quint64>& ids,
                               const ConnectionModel& model, observe::Source& source, QWidget* parent)
    : QDialog(parent)
    , m_action(action)
    , m_ids(ids)
    , m_model(model)
    , m_source(source)
    , m_results(new ActionResultsModel(this))
    , m_question(paragraph(u"question"_s, this))
    , m_particulars(paragraph(u"particulars"_s, this))
    , m_list(new FigureTable(this))
    , m_reason(new QLineEdit(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_jitter(new QDoubleSpinBox(this))
    , m_throughNode(new QCheckBox(tr("Let the &node pace it, as a drain of these sessions"), this))
    , m_orders(new QWidget(this))
    , m_progress(new QProgressBar(this))
    , m_state(paragraph(u"state"_s, this))
    , m_send(new QPushButton(verb(), this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(verb());
    QFont bold = m_question->font();
    bold.setWeight(QFont::DemiBold);
    m_question->setFont(bold);
    m_list->setModel(m_results);
    m_list->setItemDelegate(new FigureDelegate(m_list));
    m_list->setAccessibleName(tr("Sessions concerned"));
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->horizontalHeader()->resizeSection(ActionResultsModel::Session, 168);
    auto* form = new QFormLayout(m_orders);
    form->setContentsMargins(0, 0, 0, 0);
    makeForm(*form);
    m_progress->hide();
    m_state->hide();
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_send, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    connect(m_send, &QPushButton::clicked, this, &ConnectionBulk::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectionBulk::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_question, m_particulars})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_orders, m_progress, m_state, buttons})
        layout->addWidget(widget);
    resize(680, 560);
    m_recount.setSingleShot(true);
    m_recount.setInterval(500ms);
    connect(&m_recount, &QTimer::timeout, this, &ConnectionBulk::showScope);
    connect(&model, &ConnectionModel::runChanged, this, [this] {
        m_otherRun = true;
        showScope();
    });
    showScope();
    askForLandings();
    m_reason->setFocus();
}

void ConnectionBulk::makeForm(QFormLayout& form) {
    static const QRegularExpression printable(u"[ -~]{0,200}"_s);
    m_reason->setValidator(new QRegularExpressionValidator(printable, this));
    m_reason->setObjectName(u"reason"_s);
    connect(m_reason, &QLineEdit::textChanged, this, &ConnectionBulk::updateButton);
    form.addRow(m_action == observe::ConnectionAction::Bye ? tr("&Reason, sent to the clients:")
                                                           : tr("&Reason:"),
                m_reason);
    m_rate->setObjectName(u"rate"_s);
    m_rate->setRange(0.1, 200);
    m_rate->setDecimals(1);
    m_rate->setValue(10);
    m_rate->setSuffix(tr(" per second"));
    m_jitter->setObjectName(u"jitter"_s);
    m_jitter->setRange(0, 100);
    m_jitter->setDecimals(0);
    m_jitter->setValue(20);
    m_jitter->setSuffix(u" %"_s);
    m_jitter->setToolTip(
        tr("Each pause is longer by up to this share, so that clients do not come back in step"));
    form.addRow(tr("At &most:"), m_rate);
    form.addRow(tr("&Jitter:"), m_jitter);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ConnectionBulk::showScope);
    const QString why = m_source.whyNot(observe::Ability::Drains);
    m_throughNode->setObjectName(u"throughNode"_s);
    m_throughNode->setChecked(why.isEmpty());
    m_throughNode->setEnabled(why.isEmpty());
    m_throughNode->setToolTip(
        why.isEmpty() ? tr("The node follows who comes back where, and halts by itself when too many do not")
                      : words::tooltip(why));
    m_throughNode->setVisible(m_action == observe::ConnectionAction::Reconnect);
    if (m_action == observe::ConnectionAction::Reconnect)
        form.addRow(m_throughNode);
    connect(m_throughNode, &QCheckBox::toggled, this, &ConnectionBulk::updateButton);
}

bool ConnectionBulk::throughNode() const {
    return m_action == observe::ConnectionAction::Reconnect && m_throughNode->isChecked() &&
           m_throughNode->isEnabled();
}

bool ConnectionBulk::reasonRequired() const {
    // A drain is an order of its own, with its reason in log and audit.
    return m_action != observe::ConnectionAction::Reconnect || throughNode();
}

QString ConnectionBulk::verb() const {
    switch (m_action) {
    case observe::ConnectionAction::Reconnect:
        return tr("Send Reconnect");
    case observe::ConnectionAction::Bye:
        return tr("Send Bye");
    case observe::ConnectionAction::Close:
        return tr("Close connections");
    }
    return {};
}

QString ConnectionBulk::question() const {
    const int number = int(m_scope.targets.size());
    if (number == 0)
        return tr("None of the chosen sessions can get this any more. Nothing will be sent.");
    const QString nodes = m_scope.nodeNames();
    switch (m_action) {
    case observe::ConnectionAction::Reconnect:
        return tr("Send Reconnect to %n sessions on %1?", nullptr, number).arg(nodes);
    case observe::ConnectionAction::Bye:
        return tr("Send Bye to %n sessions on %1, and end them?", nullptr, number).arg(nodes);
    case observe::ConnectionAction::Close:
        return tr("Cut off %n sessions on %1?", nullptr, number).arg(nodes);
    }
    return {};
}

QString ConnectionBulk::particulars() const {
    QStringList parts;
    if (!m_scope.targets.isEmpty())
        parts << m_scope.countsLine();
    QStringList sentences;
    if (m_action == observe::ConnectionAction::Reconnect) {
        if (m_plan && !m_plan->landings.isEmpty()) {
            int landing = 0;
            QStringList where;
            for (const auto& [node, sessions] : m_plan->landings) {
                landing += sessions;
                where << tr("%1 on %2", "sessions on a node").arg(words::count(quint64(sessions)), node);
            }
            sentences << tr("%n of them can land: %1.", nullptr, landing).arg(where.join(u", "_s));
        } else if (m_plan && !m_plan->warning.isEmpty()) {
            sentences << m_plan->warning;
        }
        if (m_scope.ignoredBefore > 0)
            sentences << tr("%n of them ignored it before.", nullptr, m_scope.ignoredBefore);
        if (m_scope.asked > 0)
            sentences << tr("%n of them were asked already and have not left yet.", nullptr, m_scope.asked);
        if (m_scope.notActive > 0)
            sentences << tr("%n chosen sessions are not active and get nothing.", nullptr, m_scope.notActive);
    } else if (m_action == observe::ConnectionAction::Close && m_scope.queuedBytes > 0) {
        sentences << tr("%1 that wait for them are lost.").arg(words::bytes(double(m_scope.queuedBytes)));
    }
    if (m_scope.ended > 0)
        sentences << tr("%n chosen sessions have ended and get nothing.", nullptr, m_scope.ended);
    const double seconds = double(m_scope.targets.size()) / m_rate->value() * (1 + m_jitter->value() / 200);
    if (m_scope.targets.size() > 1)
        sentences << tr("Sending takes about %1.").arg(words::duration(qint64(std::ceil(seconds)) * 1000));
    parts << sentences.join(u' ');
    return parts.join(u'\n').trimmed();
}

void ConnectionBulk::showScope() {
    if (m_run)
        return;
    const auto scope = ActionScope::of(m_action, m_otherRun ? QList<quint64>() : m_ids, m_model);
    const auto sameTargets = [&] {
        return scope.targets.size() == m_scope.targets.size() &&
               std::equal(scope.targets.begin(), scope.targets.end(), m_scope.targets.begin(),
                          [](const auto& one, const auto& other) { return one.id == other.id; });
    };
    if (!sameTargets())
        m_results->setTargets(scope.targets);
    m_scope = scope;
    if (m_otherRun)
        m_scope.ended = int(m_ids.size());
    m_question->setText(question());
    m_particulars->setText(particulars());
    updateButton();
}

void ConnectionBulk::follow() {
    if (!m_run && !m_recount.isActive())
        m_recount.start();
}

observe::DrainRequest ConnectionBulk::drainRequest() const {
    observe::DrainRequest request;
    request.ratePerSecond = m_rate->value();
    request.jitter = m_jitter->value() / 100;
    request.reason = m_reason->text().trimmed();
    for (const auto& target : m_scope.targets)
        request.cohort.connectionIds.append(target.id);
    return request;
}

void ConnectionBulk::askForLandings() {
    if (m_action != observe::ConnectionAction::Reconnect || m_scope.targets.isEmpty() ||
        !m_source.whyNot(observe::Ability::Drains).isEmpty())
        return;
    m_source.planDrain({}, drainRequest(), this, [this](const Result<observe::DrainPlan>& plan) {
        if (plan)
            m_plan = *plan;
        showScope();
    });
}

void ConnectionBulk::updateButton() {
    m_reason->setPlaceholderText(reasonRequired() ? tr("Required, kept in the log")
                                                  : tr("Optional, kept in the log"));
    m_send->setEnabled(!m_run && !m_scope.targets.isEmpty() &&
                       (!reasonRequired() || !m_reason->text().trimmed().isEmpty()));
}

void ConnectionBulk::begin() {
    showScope(); // what is sent is what holds now
    if (m_run || !m_send->isEnabled())
        return;
    if (throughNode())
        m_run = new DrainRun(m_source, m_scope.targets, drainRequest(), this);
    else
        m_run = new PacedRun(m_model, m_source, m_action, m_scope.targets, m_reason->text().trimmed(),
                             {m_rate->value(), m_jitter->value() / 100}, this);
    connect(m_run, &ActionRun::progressed, this, &ConnectionBulk::showProgress);
    connect(m_run, &ActionRun::finished, this, &ConnectionBulk::showEnd);
    m_orders->hide();
    m_progress->setRange(0, int(m_scope.targets.size()));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->show();
    m_state->show();
    m_send->hide();
    m_cancel->setText(tr("Stop"));
    m_run->start();
}

void ConnectionBulk::showProgress() {
    using Outcome = ActionResult::Outcome;
    m_results->setResults(m_run->results());
    const int waiting = m_run->count(Outcome::Waiting) + m_run->count(Outcome::NotSent);
    m_progress->setValue(int(m_run->results().size()) - waiting);
    QString text =
        tr("%1 done, %2 had ended already, %3 failed, %4 still to come", "numbers of sessions")
            .arg(words::count(quint64(m_run->count(Outcome::Done))),
                 words::count(quint64(m_run->count(Outcome::AlreadyEnded))),
                 words::count(quint64(m_run->count(Outcome::Failed))), words::count(quint64(waiting)));
    if (!m_run->note().isEmpty())
        text += u'\n' + m_run->note();
    m_state->setText(text);
}

void ConnectionBulk::showEnd() {
    using Outcome = ActionResult::Outcome;
    const int failed = m_run->count(Outcome::Failed);
    const QString sentence =
        tr("%1: %2 done, %3 had ended already, %4 failed, %5 not sent.", "action and numbers of sessions")
            .arg(verb(), words::count(quint64(m_run->count(Outcome::Done))),
                 words::count(quint64(m_run->count(Outcome::AlreadyEnded))), words::count(quint64(failed)),
                 words::count(quint64(m_run->count(Outcome::NotSent))));
    m_state->setText(m_run->note().isEmpty() ? sentence : sentence + u'\n' + m_run->note());
    m_progress->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
    m_cancel->setFocus();
    Q_EMIT reported(sentence, failed > 0);
}

void ConnectionBulk::reject() {
    if (m_run && !m_run->isFinished()) {
        m_cancel->setEnabled(false);
        m_run->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace wayside::ui
