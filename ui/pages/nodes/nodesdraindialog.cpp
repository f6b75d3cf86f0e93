// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodesdraindialog.h"

#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <cmath>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::chrono::milliseconds typingPause{250};
constexpr std::chrono::seconds renewalTime{3};
constexpr int longestReason = 200;

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

void setInk(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour); // on a ground of Base the label takes this one
    label.setPalette(palette);
}

} // namespace

NodesDrainDialog::NodesDrainDialog(observe::Source& source, const QString& nodeId, QWidget* parent)
    : QDialog(parent)
    , m_source(source)
    , m_nodeId(nodeId) {
    setWindowTitle(tr("Drain %1").arg(nodeId));
    buildForm();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &NodesDrainDialog::planAgain);
    connect(&m_renewal, &QTimer::timeout, this, &NodesDrainDialog::planAgain);
    m_renewal.start(renewalTime);
    planAgain();
}

void NodesDrainDialog::buildForm() {
    auto* explanation = plainLabel(this);
    explanation->setText(
        tr("New sessions go to other active nodes. Sessions here get Reconnect at the rate below; those "
           "still here when their grace is over get Bye and are closed. The node then stays out of "
           "service until someone activates it."));
    m_rate = new QDoubleSpinBox(this);
    m_rate->setObjectName(u"rate"_s);
    m_rate->setRange(0.1, 10000);
    m_rate->setDecimals(1);
    m_rate->setValue(10);
    m_rate->setSuffix(tr(" sessions/s"));
    m_grace = new QDoubleSpinBox(this);
    m_grace->setObjectName(u"grace"_s);
    m_grace->setRange(0.1, 3600);
    m_grace->setDecimals(1);
    m_grace->setValue(10);
    m_grace->setSuffix(tr(" s"));
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Why, for the log and for those who are cut off"));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("R&ate"), m_rate);
    form->addRow(tr("&Grace"), m_grace);
    form->addRow(tr("&Reason"), m_reason);

    auto* box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true);
    auto* boxLayout = new QVBoxLayout(box);
    m_plan = plainLabel(box);
    m_plan->setObjectName(u"plan"_s);
    m_plan->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_warning = plainLabel(box);
    m_warning->setObjectName(u"warning"_s);
    QFont bold = font();
    bold.setBold(true);
    m_warning->setFont(bold);
    boxLayout->addWidget(m_plan);
    boxLayout->addWidget(m_warning);
    boxLayout->addStretch();

    m_hint = plainLabel(this);
    m_hint->setObjectName(u"hint"_s);
    auto* buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"confirm"_s);
    m_confirm->setAutoDefault(false); // Return in a field must not cut anyone off
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(box, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    setMinimumWidth(560);
    m_reason->setFocus();

    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &NodesDrainDialog::wishPlan);
    connect(m_grace, &QDoubleSpinBox::valueChanged, this, &NodesDrainDialog::wishPlan);
    connect(m_reason, &QLineEdit::textChanged, this, &NodesDrainDialog::refresh);
    connect(m_confirm, &QPushButton::clicked, this, &NodesDrainDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

observe::DrainRequest NodesDrainDialog::request() const {
    return {m_rate->value(), qint64(std::llround(m_grace->value() * 1000)), m_reason->text().trimmed()};
}

void NodesDrainDialog::wishPlan() {
    m_current.reset(); // it was for other figures
    ++m_asked;
    m_typing.start();
    refresh();
}

void NodesDrainDialog::planAgain() {
    if (m_starting)
        return;
    const quint64 question = ++m_asked;
    m_source.planDrain(m_nodeId, request(), this, [this, question](const Result<observe::DrainPlan>& plan) {
        if (question == m_asked && !m_starting)
            planned(plan);
    });
    refresh();
}

void NodesDrainDialog::planned(const Result<observe::DrainPlan>& plan) {
    if (plan) {
        m_current = *plan;
        m_error.clear();
    } else {
        m_current.reset();
        m_error = words::error(plan.error());
    }
    refresh();
}

QString NodesDrainDialog::planText(const observe::DrainPlan& plan) const {
    if (plan.cohort == 0)
        return tr("No session is connected to %1: nobody has to move.").arg(m_nodeId);
    QStringList lines;
    lines.append(tr("%1 sessions get Reconnect: %2 TLC, %3 Broker, %4 Monitor.")
                     .arg(number(plan.cohort), number(plan.tlc), number(plan.broker), number(plan.monitor)));
    QStringList landings;
    for (const auto& [node, sessions] : plan.landings)
        landings.append(tr("%1 on %2").arg(number(sessions), node));
    if (!landings.isEmpty())
        lines.append(tr("They can land: %1.").arg(landings.join(u", "_s)));
    lines.append(tr("It takes about %1, grace included.").arg(words::duration(plan.expectedDurationMs)));
    if (plan.ignoredReconnectBefore > 0)
        lines.append(
            tr("%1 of them ignored a Reconnect before and will probably be closed when their grace is over.")
                .arg(number(plan.ignoredReconnectBefore)));
    return lines.join(u'\n');
}

QString NodesDrainDialog::confirmText() const {
    if (!m_current)
        return tr("Drain %1").arg(m_nodeId);
    if (m_current->cohort == 0)
        return tr("Take %1 out of service, 0 sessions").arg(m_nodeId);
    return m_current->cohort == 1
               ? tr("Send Reconnect to 1 session on %1").arg(m_nodeId)
               : tr("Send Reconnect to %1 sessions on %2").arg(number(m_current->cohort), m_nodeId);
}

void NodesDrainDialog::refresh() {
    const bool dark = Appearance::isDark(palette());
    if (m_current)
        m_plan->setText(planText(*m_current));
    else if (!m_error.isEmpty())
        m_plan->setText(tr("The plan could not be made. %1").arg(m_error));
    else
        m_plan->setText(tr("Working out who would move where\u2026"));
    const QString warning = m_current ? m_current->warning : QString();
    m_warning->setText(warning.isEmpty() ? QString() : u"\u25b2 "_s + warning);
    m_warning->setVisible(!warning.isEmpty());
    setInk(*m_warning, Appearance::fault(dark));

    const bool reasoned = !m_reason->text().trimmed().isEmpty();
    m_confirm->setText(m_starting ? tr("Asking %1\u2026").arg(m_nodeId) : confirmText());
    m_confirm->setEnabled(m_current && reasoned && !m_starting);
    for (QWidget* field :
         {static_cast<QWidget*>(m_rate), static_cast<QWidget*>(m_grace), static_cast<QWidget*>(m_reason)})
        field->setEnabled(!m_starting);
    if (m_current && !m_error.isEmpty()) {
        m_hint->setText(m_error);
        setInk(*m_hint, Appearance::fault(dark));
    } else {
        m_hint->setText(
            reasoned ? QString()
                     : tr("Give a reason: it goes into the log and into the Bye of those who are closed."));
        setInk(*m_hint, palette().color(QPalette::PlaceholderText));
    }
}

void NodesDrainDialog::start() {
    if (!m_current || m_reason->text().trimmed().isEmpty() || m_starting)
        return;
    m_starting = true;
    m_error.clear();
    refresh();
    m_source.startDrain(m_nodeId, request(), this, [this](const Result<void>& started) {
        m_starting = false;
        if (started)
            return accept();
        m_error = tr("The drain was not started. %1").arg(words::error(started.error()));
        refresh();
    });
}

} // namespace wayside::ui
