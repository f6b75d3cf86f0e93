// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/draincohortform.h"

#include "ui/models/nodes/drainwords.h"
#include "ui/shell/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

void choose(QComboBox& box, const QVariant& data) {
    if (const int at = box.findData(data); at >= 0)
        box.setCurrentIndex(at);
}

} // namespace

DrainCohortForm::DrainCohortForm(const QList<observe::NodeRow>& nodes, const observe::DrainCohort& cohort,
                                 QWidget* parent)
    : QWidget(parent)
    , m_connectionIds(cohort.connectionIds)
    , m_whole(new QRadioButton(tr("A &whole node, out of service afterwards"), this))
    , m_some(new QRadioButton(tr("Sessions that &fit, nodes stay in service"), this))
    , m_wholeNode(new QComboBox(this))
    , m_node(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_domain(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_identifier(new QLineEdit(this))
    , m_meaning(new QLabel(this)) {
    buildFields(nodes);
    buildLayout();
    preset(cohort);
    const auto tell = [this] {
        refresh();
        Q_EMIT changed();
    };
    connect(m_whole, &QRadioButton::toggled, this, tell);
    for (QComboBox* box : {m_wholeNode, m_node, m_type, m_state})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    for (QLineEdit* field : {m_domain, m_account, m_identifier})
        connect(field, &QLineEdit::textChanged, this, tell);
    refresh();
}

void DrainCohortForm::buildFields(const QList<observe::NodeRow>& nodes) {
    m_whole->setObjectName(u"wholeNode"_s);
    m_some->setObjectName(u"someSessions"_s);
    m_wholeNode->setObjectName(u"node"_s);
    m_wholeNode->setAccessibleName(tr("Node to drain"));
    m_node->addItem(tr("any"), QString());
    for (const observe::NodeRow& node : nodes) {
        if (node.state == NodeState::Active)
            m_wholeNode->addItem(node.id, node.id);
        m_node->addItem(node.id, node.id);
    }
    m_type->setObjectName(u"type"_s);
    m_type->addItem(tr("any"), -1);
    for (const SessionType type : {SessionType::Tlc, SessionType::Broker, SessionType::Monitor})
        m_type->addItem(words::sessionType(type), int(type));
    m_state->addItem(tr("any"), -1);
    using session::ConnectionState;
    for (const ConnectionState state : {ConnectionState::Active, ConnectionState::MonitoredViolation})
        m_state->addItem(words::state(state), int(state));
    m_domain->setObjectName(u"domain"_s);
    m_account->setObjectName(u"account"_s);
    m_identifier->setObjectName(u"identifier"_s);
    for (QLineEdit* field : {m_domain, m_account, m_identifier})
        field->setPlaceholderText(tr("any"));
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setObjectName(u"meaning"_s);
}

void DrainCohortForm::buildLayout() {
    m_fields = new QWidget(this);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(24, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->addRow(tr("O&n node"), m_node);
    form->addRow(tr("&Type"), m_type);
    form->addRow(tr("Do&main"), m_domain);
    form->addRow(tr("Accoun&t"), m_account);
    form->addRow(tr("T&LC identifier"), m_identifier);
    form->addRow(tr("Stat&e"), m_state);
    if (!m_connectionIds.isEmpty())
        form->addRow(new QLabel(
            tr("Of the %n chosen connection(s) only", nullptr, int(m_connectionIds.size())), m_fields));
    auto* whole = new QHBoxLayout;
    whole->setContentsMargins(24, 0, 0, 0);
    whole->addWidget(m_wholeNode, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_whole);
    layout->addLayout(whole);
    layout->addSpacing(8);
    layout->addWidget(m_some);
    layout->addWidget(m_fields);
    layout->addSpacing(8);
    layout->addWidget(m_meaning);
    layout->addStretch();
}

void DrainCohortForm::preset(const observe::DrainCohort& cohort) {
    const bool whole = m_wholeNode->count() > 0 && (cohort.isWholeNode() || cohort.isEmpty());
    (whole ? m_whole : m_some)->setChecked(true);
    m_whole->setEnabled(m_wholeNode->count() > 0);
    if (cohort.isWholeNode())
        choose(*m_wholeNode, cohort.nodeId);
    else
        choose(*m_node, cohort.nodeId);
    choose(*m_type, cohort.type ? int(*cohort.type) : -1);
    choose(*m_state, cohort.state ? int(*cohort.state) : -1);
    m_domain->setText(cohort.domain);
    m_account->setText(cohort.account);
    m_identifier->setText(cohort.identifier);
}

observe::DrainCohort DrainCohortForm::cohort() const {
    observe::DrainCohort cohort;
    if (m_whole->isChecked()) {
        cohort.nodeId = m_wholeNode->currentData().toString();
        return cohort;
    }
    cohort.nodeId = m_node->currentData().toString();
    cohort.domain = m_domain->text().trimmed();
    cohort.account = m_account->text().trimmed();
    cohort.identifier = m_identifier->text().trimmed();
    if (const int type = m_type->currentData().toInt(); type >= 0)
        cohort.type = SessionType(type);
    if (const int state = m_state->currentData().toInt(); state >= 0)
        cohort.state = session::ConnectionState(state);
    cohort.connectionIds = m_connectionIds;
    return cohort;
}

QString DrainCohortForm::problem() const {
    const observe::DrainCohort named = cohort();
    if (named.isEmpty())
        return m_whole->isChecked() ? tr("Choose a node.") : tr("Say at least one thing about the sessions.");
    if (named.isWholeNode() && !m_whole->isChecked())
        return tr(
            "A node and nothing else is a whole node: choose that above, or say more about the sessions.");
    return {};
}

void DrainCohortForm::refresh() {
    const bool whole = m_whole->isChecked();
    m_wholeNode->setEnabled(whole);
    m_fields->setEnabled(!whole);
    const QString wrong = problem();
    if (!wrong.isEmpty()) {
        m_meaning->setText(wrong);
        return;
    }
    m_meaning->setText(
        whole
            ? tr("%1 is announced as draining: new sessions go to other active nodes, and its readiness "
                 "check answers 503. Whoever is on it when the drain starts, or arrives later with an older "
                 "session, gets Reconnect. Afterwards it stays out of service until someone activates it.")
                  .arg(cohort().nodeId)
            : tr("The sessions that fit when the drain starts get Reconnect; those who arrive later do not. "
                 "No node is announced: who is asked may come back to the node it was on."));
}

} // namespace wayside::ui
